"""New workshops from the first screen: an empty one, the sample, a rehearsal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui import i18n
from ui.cli import SqliteFiles
from ui.ids import new_id
from ui.jobs import Job, Progress
from ui.messages import words_for
from ui.settings import UserSettings
from ui.stages.commit.names import clean_name
from ui.stages.late import wind_up
from ui.welcome.placeline import SUFFIX
from ui.welcome.prepare import Wish
from ui.welcome.window import WelcomeWindow
from ui.works import DEFAULT_PACK, make_rehearsal, make_sample
from ui.writers import Stopped
from workshop.errors import PentatoneError
from workshop.filenames import unused
from workshop.model.workshop import Settings, Workshop
from workshop.quarters import quarter_of, shift

if TYPE_CHECKING:
    from ui.starting import Last


def find_outline(pack: str, progress: Progress, should_stop: Callable[[], bool]) -> Workshop:
    """Read a framework; what that needs is imported here, in the thread."""
    from ui.starting import outline_of
    return outline_of(pack, progress, should_stop)


def find_last(path: Path, key: str, progress: Progress, should_stop: Callable[[], bool]) -> Last:
    """Read the last workshop, likewise."""
    from ui.starting import read_last
    return read_last(SqliteFiles(key), path, key, progress, should_stop)


class MakingDesk(QObject):
    """`made` carries the path of a workshop that can be opened now, and its passphrase; `failed` why there is none."""

    made = Signal(object, str)
    failed = Signal(object)

    def __init__(self, welcome: WelcomeWindow, settings: UserSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._welcome, self._settings = welcome, settings
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.progress.connect(welcome.show_share)
        self._job.cancelled.connect(self._stopped)
        welcome.stop_requested.connect(self._job.cancel)
        self._key = ""
        self._page = welcome.prepare
        self._outline, self._look = Job(self), Job(self)
        self._outline.done.connect(self._page.present)
        self._outline.failed.connect(self._failed)
        self._look.done.connect(self._looked)
        self._look.failed.connect(self._not_looked)
        self._page.wanted.connect(self._want)
        self._page.outline_requested.connect(self._ask_outline)
        self._page.look_requested.connect(self._look_at)

    def prepare(self, pack: str = "") -> None:
        """Show the preparation of a new workshop, with a framework chosen where one is named."""
        folder = self._settings.folder()
        stem = self.tr("Workshop {0}").format(f"{datetime.now():%Y-%m-%d}")
        if pack:
            self._welcome.choose_framework(pack)
        self._page.begin(unused(folder, stem, SUFFIX, " "), self._settings.recent, folder)
        self._welcome.show_prepare()

    def stop(self) -> None:
        """Make no workshop any more: another one was opened meanwhile, which stays."""
        self._job.cancel()

    def close(self) -> None:
        """The program ends."""
        for job in (self._job, self._outline, self._look):
            wind_up(job)

    def _want(self, wish: Wish) -> None:
        """Make what was prepared."""
        from ui.starting import Start, make_new
        now, last = datetime.now(UTC), wish.before is not None
        title = wish.title or ("" if last else self.tr("Digital co-creation"))
        settings = Settings(title, wish.client, wish.language, wish.depth, _next(now),
                            created=now.isoformat(timespec="seconds"))
        said = {"title": title, "client": wish.client, "language": wish.language, "depth": wish.depth}
        start = Start(wish.path, settings, now, self._settings.author, wish.pack or DEFAULT_PACK, wish.template,
                      wish.before, wish.parts, own=frozenset(name for name, value in said.items() if value))
        self._key = wish.key
        self._welcome.wait(self.tr("Making the workshop…"))
        self._job.start(partial(make_new, SqliteFiles(wish.key), start))

    def _ask_outline(self, pack: str) -> None:
        self._outline.start(partial(find_outline, pack or DEFAULT_PACK))

    def _look_at(self, path: Path, key: str) -> None:
        self._look.start(partial(find_last, path, key))

    def _looked(self, last: Last) -> None:
        if last.path == self._page.before.path:
            self._page.present_last(last.offer, last.outline, last.key)

    def _not_looked(self, error: object) -> None:
        if not isinstance(error, PentatoneError):
            self._not_made(error)
        elif error.problems[0].key == "passphrase_needed":
            self._page.complain_last(self.tr("This workshop is locked. Please give its passphrase."), locked=True)
        else:
            self._page.complain_last(words_for(error), locked=error.problems[0].key == "passphrase_wrong")

    def new(self, path: Path, pack: str = "") -> bool:
        """Make a workshop at `path`; a file that is there is never replaced. False when it failed.

        It starts from the framework `pack`, else from the one chosen on the welcome page.
        """
        from ui.commands.packs import companions, find_framework
        now = datetime.now(UTC)
        settings = Settings(title=self.tr("Digital co-creation"), language=i18n.language(),
                            start=_next(now),
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
        path = self._settings.folder() / clean_name(self.tr("Pentatone sample"), SUFFIX)
        self._make(path, self.tr("Making the sample…"), partial(make_sample, SqliteFiles(), path, i18n.language()))

    def rehearsal(self) -> None:
        """Make a fresh rehearsal in the user's folder."""
        name = self.tr("Rehearsal {0}").format(f"{datetime.now():%Y-%m-%d %H%M}")
        path = self._settings.folder() / clean_name(name, SUFFIX)
        self._make(path, self.tr("Inviting the room…"), partial(
            make_rehearsal, SqliteFiles(), path, self._welcome.chosen_framework() or DEFAULT_PACK, i18n.language()))

    def _make(self, path: Path, words: str, work: partial[Path]) -> None:
        if path.exists():
            self.made.emit(path, "")
            return
        self._welcome.wait(words)
        self._job.start(work)

    def _done(self, path: object) -> None:
        self._welcome.wait("")
        key, self._key = self._key, ""
        self.made.emit(path, key)

    def _stopped(self) -> None:
        self._welcome.wait("")
        self._key = ""

    def _failed(self, error: object) -> None:
        self._stopped()
        if isinstance(error, Stopped):
            self._welcome.tell(self.tr("Stopped. Nothing was changed."))
            return
        self._not_made(error)

    def _not_made(self, error: object) -> None:
        self.failed.emit(error)


def _next(now: datetime) -> str:
    """Return the quarter after this one: work decided today begins then."""
    return shift(quarter_of(now.year, now.month), 1)
