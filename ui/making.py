"""New workshops from the first screen: an empty one, the sample, a rehearsal."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from ui import i18n
from ui.cli import SqliteFiles
from ui.ids import new_id
from ui.jobs import Job
from ui.settings import UserSettings
from ui.welcome.window import WelcomeWindow
from ui.works import DEFAULT_PACK, make_rehearsal, make_sample
from workshop.errors import PentatoneError

SUFFIX = ".pentatone"


class MakingDesk(QObject):
    """`made` carries the path of a workshop that can be opened now, `failed` why there is none."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, welcome: WelcomeWindow, settings: UserSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._welcome, self._settings = welcome, settings
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)

    def ask_new(self) -> Path | None:
        """Ask where to keep a new workshop."""
        start = self._settings.folder() / self.tr("Workshop {0}").format(f"{datetime.now():%Y-%m-%d}")
        name, _ = QFileDialog.getSaveFileName(self._welcome, self.tr("Where to keep the workshop"),
                                              str(start) + SUFFIX, self.tr("Workshops (*.pentatone)"))
        path = Path(name)
        return (path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)) if name else None

    def new(self, path: Path, pack: str = "") -> bool:
        """Make a workshop at `path`; a file that is there is never replaced. False when it failed.

        It starts from the framework `pack`, else from the one chosen on the welcome page.
        """
        from ui.commands.packs import companions, find_framework
        from workshop.model.workshop import Settings
        from workshop.quarters import quarter_of, shift
        now = datetime.now(UTC)
        settings = Settings(title=self.tr("Digital co-creation"), language=i18n.language(),
                            start=shift(quarter_of(now.year, now.month), 1),
                            created=now.isoformat(timespec="seconds"))
        try:
            document = find_framework(pack or self._welcome.chosen_framework() or DEFAULT_PACK)
            SqliteFiles().create(path, settings, document, uid=new_id(), at=now, author=self._settings.author,
                                 companions=companions(document.pack)).close()
        except PentatoneError as error:
            self.failed.emit(error)
            return False
        return True

    def sample(self) -> None:
        """Make the sample workshop in the user's folder, once."""
        chinese = i18n.language() == "zh"
        path = self._settings.folder() / ("五音示例.pentatone" if chinese else "Pentatone sample.pentatone")
        self._make(path, self.tr("Making the sample…"), partial(make_sample, SqliteFiles(), path, i18n.language()))

    def rehearsal(self) -> None:
        """Make a fresh rehearsal in the user's folder."""
        name = self.tr("Rehearsal {0}").format(f"{datetime.now():%Y-%m-%d %H%M}")
        path = self._settings.folder() / (name + SUFFIX)
        self._make(path, self.tr("Inviting the room…"), partial(
            make_rehearsal, SqliteFiles(), path, self._welcome.chosen_framework() or DEFAULT_PACK, i18n.language()))

    def _make(self, path: Path, words: str, work: partial[Path]) -> None:
        if path.exists():
            self.made.emit(path)
            return
        self._welcome.wait(words)
        self._job.start(work)

    def _done(self, path: object) -> None:
        self._welcome.wait("")
        self.made.emit(path)

    def _failed(self, error: object) -> None:
        self._welcome.wait("")
        self.failed.emit(error)
