"""Lists of initiatives in and out of the file, and the plan out for other programs: two buttons, also for a drop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout

from ui.actions import EXCHANGE, page_offers
from ui.document import Document
from ui.i18n import Speaks, listed
from ui.ids import new_id
from ui.jobs import Job, Progress
from ui.messages import words_for
from ui.offer import Offer
from ui.stages.commit.names import SUFFIX, suggested
from ui.stages.late import wind_up
from ui.stages.score.problemlist import ProblemList
from ui.widgets.parts import button, label
from workshop.changes import Change
from workshop.errors import PentatoneError, refuse
from workshop.exchange.initiatives import InitiativesFile, read_initiatives
from workshop.model.workshop import Workshop

READ, WRITE = (".csv", ".xlsx"), (".xlsx", ".csv", ".xml", ".gan")
_NAMED = 4


class Listed(NamedTuple):
    """A list that was read, and the workshop it was held against."""

    found: InitiativesFile
    workshop: Workshop
    path: Path


class Written(NamedTuple):
    """A file that was written: how many initiatives, and how many of them with planned times."""

    path: Path
    total: int
    planned: int


class _Stopped(Exception):
    """It was stopped before the file was whole."""


class ExchangeBar(Speaks):
    """Reads and writes off the GUI thread. `notice` tells what was done in a line for the window."""

    notice = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self._job = document, Job(self)
        self._folder = document.path.resolve().parent
        self._said: Listed | Written | None = None
        self._error: Exception | None = None
        self.import_button, self.export_button, self.cancel = button(), button(), button()
        self.words, self.result, self.bar = label("quiet"), label("quiet", wrap=True), QProgressBar()
        self.problems = ProblemList()
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(160)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.import_button)
        row.addWidget(self.export_button)
        row.addWidget(self.words, 1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(row)
        box.addWidget(self.result)
        box.addWidget(self.problems)
        for hidden in (self.bar, self.cancel, self.result):
            hidden.hide()

    def _wire(self) -> None:
        self.import_button.clicked.connect(self.ask_import)
        self.export_button.clicked.connect(self.ask_export)
        self.cancel.clicked.connect(self.stop)
        self._job.progress.connect(self._progressed)
        self._job.done.connect(self._finished)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)
        self._document.changed.connect(self._changed)
        for action, run in zip(EXCHANGE, (self.ask_import, self.ask_export), strict=True):
            QShortcut(QKeySequence(action.keys[0]), self).activated.connect(run)

    def retranslate(self) -> None:
        self.import_button.setText(self.tr("Import…"))
        self.import_button.setToolTip(self.tr("Bring in a list of initiatives, CSV or XLSX (Alt+I)"))
        self.export_button.setText(self.tr("Export…"))
        self.export_button.setToolTip(self.tr("Write the initiatives as XLSX or CSV, or the plan for Microsoft Project "
                                              "or GanttProject (Alt+E)"))
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._show_words()
        self._show_result()
        if self.problems.shown:
            self._show_problems()

    def offers(self) -> tuple[Offer, ...]:
        """Return what can be done here, for the list of all actions."""
        busy = self.tr("A list is being read or written.") if self.running else ""
        return page_offers(EXCHANGE, self, {action.id: busy for action in EXCHANGE})

    @property
    def running(self) -> bool:
        """Tell whether a file is being read or written."""
        return self._job.running

    # Which file -------------------------------------------------------------------------------------------------
    def ask_import(self) -> None:
        """Ask for a list and bring it in."""
        if not self.running:
            pattern = self.tr("Lists of initiatives (*.xlsx *.csv)")
            name, _ = QFileDialog.getOpenFileName(self, self.tr("Bring in initiatives"), str(self._folder), pattern)
            if name:
                self.take(Path(name))

    def ask_export(self) -> None:
        """Ask for a name, whose ending is the format, and write."""
        if self.running:
            return
        kinds = {".xlsx": self.tr("Workbook (*.xlsx)"), ".csv": self.tr("Comma-separated text (*.csv)"),
                 ".xml": self.tr("Plan for Microsoft Project (*.xml)"),
                 ".gan": self.tr("Plan for GanttProject (*.gan)")}
        settings = self._document.workshop.settings
        stem = suggested(settings.client, settings.title, self.tr("initiatives")).removesuffix(SUFFIX)
        start = str(self._folder / f"{stem}.xlsx")
        title = self.tr("Write the initiatives")
        name, kind = QFileDialog.getSaveFileName(self, title, start, ";;".join(kinds.values()))
        if name:
            ending = next((found for found, words in kinds.items() if words == kind), ".xlsx")
            path = Path(name)
            self.write(path if path.suffix.lower() in WRITE else path.with_name(path.name + ending))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.running and _dropped(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.words.setText(self.tr("Drop the list to bring it in"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_words()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event.mimeData())
        if path is not None and not self.running:
            event.acceptProposedAction()
            self.take(path)

    # Work -------------------------------------------------------------------------------------------------------
    def take(self, path: Path) -> None:
        """Read a list against the workshop as it is now; when it is sound, take it in as one step."""
        self._folder = path.parent
        self._start(partial(_read, path, self._document.workshop))

    def write(self, path: Path) -> None:
        """Write the initiatives, or the plan, in the format of the ending."""
        self._folder = path.parent
        self._start(partial(_write, path, self._document.workshop))

    def _start(self, work: Callable[[Progress, Callable[[], bool]], object]) -> None:
        if self.running:
            return
        self.problems.dismiss()
        self._said = None
        self.bar.setValue(0)
        self._job.blockSignals(False)
        self._job.start(work)
        self._show_running()

    def stop(self) -> None:
        """Stop reading or writing; nothing is changed and no file is written."""
        self.cancel.setEnabled(False)
        self._job.cancel()

    def _show_running(self) -> None:
        running = self.running
        for part in (self.bar, self.cancel):
            part.setVisible(running)
        self.cancel.setEnabled(running)
        for part in (self.import_button, self.export_button):
            part.setEnabled(not running)
        self._show_words()
        self._show_result()

    def _changed(self, change: Change, origin: object) -> None:
        """Take the result away once it is no longer the last word about the initiatives."""
        if origin is not self and change.about("initiatives"):
            self._said = None
            self._show_result()

    def _progressed(self, share: float, _words: str) -> None:
        self.bar.setValue(round(share * 1000))

    def _finished(self, value: Listed | Written) -> None:
        if isinstance(value, Listed):
            now = self._document.workshop
            if (now.initiatives, now.planning, now.pack) != (value.workshop.initiatives, value.workshop.planning,
                                                             value.workshop.pack):
                # Somebody edited meanwhile: what was checked is no longer what is there.
                self._start(partial(_read, value.path, now))
                return
            if value.found.command is not None and not self._document.do(value.found.command, self):
                self._show_running()
                return
        self._said = value
        self._show_running()
        self.notice.emit(self._summary())

    def _stopped(self) -> None:
        self._show_running()
        self.notice.emit(self.tr("Stopped. Nothing was changed and nothing was written."))

    def _failed(self, error: Exception) -> None:
        self._show_running()
        if isinstance(error, _Stopped):
            self._stopped()
            return
        self._error = error
        self._show_problems()
        if not isinstance(error, PentatoneError):
            raise error

    def _show_problems(self) -> None:
        error = self._error
        if isinstance(error, PentatoneError):
            count = len(error.problems)
            head = self.tr("Nothing was changed or written: 1 problem") if count == 1 else \
                self.tr("Nothing was changed or written: {0} problems").format(count)
            self.problems.present(head, words_for(error, most=200))
        else:
            self.problems.present(self.tr("Nothing was changed or written"), self.tr(
                "The list could not be read or written, because of a mistake in the program. The workshop is safe."))

    # Words ------------------------------------------------------------------------------------------------------
    def _show_words(self) -> None:
        self.words.setText(self.tr("Reading or writing…") if self.running else self.tr("or drop a list here"))

    def _show_result(self) -> None:
        self.result.setText(self._summary())
        self.result.setVisible(bool(self.result.text()) and not self.running)

    def _summary(self) -> str:
        said = self._said
        if said is None:
            return ""
        if isinstance(said, Written):
            return self.tr("Written: {0} with {1} initiatives, {2} of them planned").format(said.path.name, said.total,
                                                                                          said.planned)
        found = said.found
        parts = [self.tr("New: {0}").format(_names(found.added))] if found.added else []
        if found.changed:
            parts.append(self.tr("Changed: {0}").format(_names(found.changed)))
        if found.same:
            parts.append(self.tr("Unchanged: {0}").format(found.same))
        if found.roles:
            parts.append(self.tr("New roles, without a limit yet: {0}").format(_names(found.roles)))
        if found.ignored:
            parts.append(self.tr("Columns not used: {0}").format(_names(found.ignored)))
        return listed(parts, apart=True)

    # The end ----------------------------------------------------------------------------------------------------
    def give_up(self) -> None:
        """Stop because the window closes."""
        wind_up(self._job)

    def showEvent(self, event: QShowEvent) -> None:
        # A part of a page is not told when its window closes.
        self.window().installEventFilter(self)
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self.window() and not event.spontaneous():
            self.give_up()
        return super().eventFilter(watched, event)


def _names(titles: tuple[str, ...]) -> str:
    """Return how many, and the first of them by name."""
    more = "…" if len(titles) > _NAMED else ""
    return f"{len(titles)} ({listed(titles[:_NAMED])}{more})"


def _dropped(mime: QMimeData) -> Path | None:
    """Return the one list that is dropped, or None."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in READ else None


def _read(path: Path, workshop: Workshop, progress: Progress, should_stop: Callable[[], bool]) -> Listed:
    """Run in the pool, on a workshop that never changes."""
    from ui.commands.files import read_bytes
    if path.suffix.lower() not in READ:
        raise refuse("list_ending", path.name, endings=", ".join(READ))
    data = read_bytes(path)
    progress(0.3, "")
    if should_stop():
        raise _Stopped
    found = read_initiatives(data, path.name, workshop, new_id)
    progress(1.0, "")
    return Listed(found, workshop, path)


def _write(path: Path, workshop: Workshop, progress: Progress, should_stop: Callable[[], bool]) -> Written:
    """Run in the pool, on a workshop that never changes; the file takes its name only when it is whole."""
    from ui.commands.files import replacing
    from ui.commands.initiatives import PLANS, written
    data, planned = written(workshop, path, workshop.settings.language)
    progress(0.8, "")
    if should_stop():
        raise _Stopped
    with replacing(path) as part:
        part.write_bytes(data)
    return Written(path, planned if path.suffix.lower() in PLANS else len(workshop.initiatives), planned)
