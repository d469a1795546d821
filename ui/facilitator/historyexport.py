"""The history as a file: what is left out is chosen from a menu, then the place, then it is written in the pool."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from ui.commands.files import Files, replacing
from ui.document import Document
from ui.i18n import language
from ui.jobs import Job, Progress
from ui.messages import words_for
from ui.reportwords import report_words
from ui.stages.commit.names import suggested
from ui.stages.late import wind_up
from ui.widgets.waitline import WaitLine
from ui.writers import Stopped
from workshop.changelog.lines import change_lines
from workshop.errors import PentatoneError
from workshop.exchange.changelog import write_history
from workshop.model.workshop import Workshop
from workshop.report.options import REDACTIONS, Redaction
from workshop.store import ChangeRow

ENDINGS = (".xlsx", ".csv", ".json")
ALL, NO_NAMES, NO_WORDS = frozenset[Redaction](), frozenset[Redaction](("names",)), frozenset[Redaction](REDACTIONS)


class HistoryExport(QObject):
    """`notice` says what was written, `trouble` why nothing was."""

    notice = Signal(str)
    trouble = Signal(str)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._window = document, parent
        self.files: Files | None = None
        self.folder = document.path.resolve().parent
        self._menu = QMenu(parent)
        self._kinds: tuple[frozenset[Redaction], ...] = (ALL, NO_NAMES, NO_WORDS)
        for number in range(len(self._kinds)):
            self._menu.addAction("").setData(number)
        self._menu.triggered.connect(self._chosen)
        self._job = Job(self)
        self.waiting = WaitLine(self._job)
        self._job.done.connect(self._written)
        self._job.failed.connect(self._failed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words of the menu."""
        words = (self.tr("Everything…"), self.tr("Without names of people…"),
                 self.tr("Without names, client and typed words…"))
        for action, text in zip(self._menu.actions(), words, strict=True):
            action.setText(text)

    def hang_on(self, button: QPushButton) -> None:
        """Open the menu from a button."""
        button.setMenu(self._menu)

    @property
    def running(self) -> bool:
        """Tell whether a file is being written."""
        return self._job.running

    def _chosen(self, action: QObject) -> None:
        self.ask(self._kinds[action.data()])  # type: ignore[attr-defined]

    def ask(self, kinds: frozenset[Redaction]) -> None:
        """Ask where to write, and write."""
        settings = self._document.workshop.settings
        named = ("", "Pentatone") if "client" in kinds else (settings.client, settings.title)
        name = suggested(*named, f"{datetime.now():%Y-%m-%d}", self.tr("History of changes"), ENDINGS[0]) or \
            f"Pentatone{ENDINGS[0]}"
        filters = {".xlsx": self.tr("Excel workbook (*.xlsx)"), ".csv": self.tr("Table (*.csv)"),
                   ".json": self.tr("Data (*.json)")}
        found, chosen = QFileDialog.getSaveFileName(self._window, self.tr("Where to write the history"),
                                                    str(self.folder / name), ";;".join(filters.values()))
        if found:
            wanted = next((ending for ending, words in filters.items() if words == chosen), ENDINGS[0])
            path = Path(found)
            self.write(path if path.suffix.lower() in ENDINGS else path.with_name(path.name + wanted), kinds)

    def write(self, path: Path, kinds: frozenset[Redaction]) -> None:
        """Write the history without what `kinds` names."""
        self.folder = path.parent
        self.notice.emit(self.tr("Writing {0}…").format(path.name))
        document, files = self._document, self.files
        source = partial(_read, files, document.path) if files is not None else \
            partial(_given, document.workshop, document.changes())
        self._job.start(partial(write, source, path, kinds, language()))
        self.waiting.begin(self.tr("Writing {0}…").format(path.name))

    def _written(self, found: object) -> None:
        path, lines = cast("tuple[Path, int]", found)
        self.notice.emit(self.tr("Written: {0} ({1} lines)").format(path.name, lines))

    def _failed(self, error: object) -> None:
        if isinstance(error, PentatoneError):
            self.trouble.emit(words_for(error))
        elif isinstance(error, Stopped):
            self.notice.emit(self.tr("Stopped; nothing was written."))
        elif isinstance(error, BaseException):
            self.trouble.emit(self.tr("The history could not be written, because of a mistake in the program."))
            raise error

    def close(self) -> None:
        """Stop writing, because the workshop is closed."""
        wind_up(self._job)


Source = Callable[[], tuple[Workshop, tuple[ChangeRow, ...]]]


def _read(files: Files, path: Path) -> tuple[Workshop, tuple[ChangeRow, ...]]:
    store = files.read(path)
    try:
        return store.workshop, store.changes()
    finally:
        store.close()


def _given(workshop: Workshop, rows: tuple[ChangeRow, ...]) -> tuple[Workshop, tuple[ChangeRow, ...]]:
    return workshop, rows


def write(source: Source, path: Path, kinds: frozenset[Redaction], spoken: str, progress: Progress,
          should_stop: Callable[[], bool]) -> tuple[Path, int]:
    """Write the history; return where, and how many lines. Raises PentatoneError, or Stopped."""
    def tell(share: float) -> None:
        if should_stop():
            raise Stopped
        progress(0.1 + 0.5 * share, "")

    workshop, rows = source()
    say = report_words().say(spoken)
    lines = change_lines(rows, workshop, say, kinds=kinds, tell=tell)
    tell(1.0)
    with replacing(path) as part:
        write_history(lines, say, part, redacted=sorted(kinds), rehearsal=workshop.settings.rehearsal,
                      should_stop=should_stop)
        if should_stop():
            raise Stopped
    return path, len(lines)
