"""Asks for an earlier workshop of the client and keeps its levels in the open one, to compare with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.commands.files import Files
from ui.document import Document
from ui.i18n import in_a_row
from ui.jobs import Job
from ui.localtexts import day
from ui.messages import words_for
from ui.stages.late import wind_up
from ui.works import earlier_of, read_last_time
from workshop.commands import SetLastTime
from workshop.errors import PentatoneError
from workshop.model.notes import LastTime


class LastTimeDesk(QObject):
    """One for an open workshop. `notice` says what came of it, `trouble` what was wrong, `kept` that it is there.

    `found` carries what `look` has found among the recent files: a tuple of `Earlier`. `files` opens them.
    """

    notice = Signal(str)
    trouble = Signal(str)
    kept = Signal()
    found = Signal(object)

    def __init__(self, document: Document, files: Files, parent: QObject, recent: Iterable[str] = ()) -> None:
        super().__init__(parent)
        self._document, self.files = document, files
        own = document.path.resolve()
        self._recent = tuple(path for path in map(Path, recent) if path.resolve() != own)
        self._search = Job(self)
        self._search.done.connect(self.found)
        self._search.failed.connect(self._failed)
        self._job = Job(self)
        self._job.done.connect(self._read)
        self._job.failed.connect(self._failed)

    def look(self) -> bool:
        """Look through the recent files for earlier workshops of the same client; False when nothing tells of any."""
        workshop = self._document.workshop
        if not (self._recent and workshop.settings.client.strip()):
            return False
        self._search.start(partial(earlier_of, self.files, self._recent, workshop))
        return True

    def close(self) -> None:
        """Stop looking, because the workshop is closed."""
        wind_up(self._search)

    def ask(self, window: QWidget, folder: Path) -> None:
        """Ask which file it was."""
        name, _ = QFileDialog.getOpenFileName(window, self.tr("Which workshop was it last time?"), str(folder),
                                              self.tr("Workshops (*.pentatone)"))
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Read an earlier workshop; its file is left as it is."""
        self.notice.emit(self.tr("Reading {0}…").format(path.name))
        self._job.start(partial(read_last_time, self.files, path, self._document.workshop))

    def _read(self, last: object) -> None:
        if isinstance(last, LastTime) and self._document.do(SetLastTime(last), self):
            words = self.tr("Last time: “{0}” of {1}, {2} levels to compare with.").format(
                last.title, day(last.day), len(last.levels))
            if last.actions:
                words = in_a_row(words, self.tr("{0} open initiatives came along.").format(len(last.actions)))
            self.notice.emit(words)
            self.kept.emit()

    def _failed(self, error: object) -> None:
        if isinstance(error, PentatoneError):
            self.trouble.emit(words_for(error))
        elif isinstance(error, BaseException):
            raise error
