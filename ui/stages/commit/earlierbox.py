"""Which earlier workshop of the same client the report shows the progress since."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout

from ui.commands.files import Files
from ui.document import Document
from ui.i18n import Speaks
from ui.jobs import Job, Progress
from ui.localtexts import day
from ui.messages import words_for
from ui.reporting import earlier_in
from ui.stages.late import wind_up
from ui.widgets.parts import label
from ui.works import Earlier as Found
from workshop.errors import PentatoneError
from workshop.report.sources import Earlier

if TYPE_CHECKING:
    from ui.lasttime import LastTimeDesk

NONE, ASK = "", "?"


def _read(files: Files, path: Path, _progress: Progress, _should_stop: Callable[[], bool]) -> Earlier:
    return earlier_in(files, path)


class EarlierBox(Speaks):
    """`changed` says that another one is chosen and read; `found` is it, None for none."""

    changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._desk: LastTimeDesk | None = None
        self._paths: list[tuple[Path, str]] = []
        self._chosen, self._looked = NONE, False
        self.found: Earlier | None = None
        self._job = Job(self)
        self._head, self.box, self.problem = label("quiet"), QComboBox(), label("problem", wrap=True)
        self.box.setMinimumContentsLength(8)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        for part in (self._head, self.box, self.problem):
            box.addWidget(part)
        self.problem.hide()
        self.box.activated.connect(self._picked)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Progress since"))
        self.box.setAccessibleName(self.tr("Progress since"))
        self._fill()

    def take_desk(self, desk: LastTimeDesk | None) -> None:
        """Take whom to ask for files; without one there is nothing to choose."""
        self._desk = desk
        self.setVisible(desk is not None)
        if desk is not None:
            desk.found.connect(self._offered)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._desk is not None and not self._looked:
            self._looked = True
            self._desk.look()

    def _offered(self, found: tuple[Found, ...]) -> None:
        known = {path for path, _ in self._paths}
        self._paths += [(e.path, f"{e.title} · {day(e.day)}" if e.day else e.title)
                        for e in found if e.path not in known]
        self._fill()

    def _fill(self) -> None:
        self.box.clear()
        self.box.addItem(self.tr("No earlier workshop"), NONE)
        for path, words in self._paths:
            self.box.addItem(words, str(path))
        self.box.addItem(self.tr("Choose a file…"), ASK)
        self.box.setCurrentIndex(max(self.box.findData(self._chosen), 0))

    def _picked(self, row: int) -> None:
        wish = self.box.itemData(row)
        if wish == ASK:
            name, _ = QFileDialog.getOpenFileName(self, self.tr("An earlier workshop of the same client"),
                                                  str(self._document.path.parent), self.tr("Workshops (*.pentatone)"))
            wish = name or self._chosen
            if name and Path(name) not in {path for path, _ in self._paths}:
                self._paths.append((Path(name), Path(name).stem))
        if wish == self._chosen:
            self._fill()
            return
        self._chosen = wish
        self._fill()
        self.problem.hide()
        if wish and self._desk is not None:
            self._job.start(partial(_read, self._desk.files, Path(wish)))
        else:
            self._take(None)

    def _take(self, earlier: Earlier | None) -> None:
        self.found = earlier
        self.changed.emit()

    def _done(self, earlier: Earlier) -> None:
        if earlier.workshop.uid == self._document.workshop.uid:
            self._complain(self.tr("That is this workshop itself."))
            return
        client = self._document.workshop.settings.client.strip()
        if earlier.workshop.settings.client.strip().casefold() != client.casefold():
            self._complain(self.tr("That workshop was for another client: {0}.").format(
                earlier.workshop.settings.client or "–"))
            return
        self._take(earlier)

    def _failed(self, error: object) -> None:
        if isinstance(error, PentatoneError):
            self._complain(words_for(error))
        elif isinstance(error, BaseException):
            raise error

    def _complain(self, words: str) -> None:
        self._chosen = NONE
        self._fill()
        self.problem.setText(words)
        self.problem.show()
        if self.found is not None:
            self._take(None)

    def give_up(self) -> None:
        """Stop reading, because the window closes."""
        wind_up(self._job)
