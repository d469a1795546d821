"""The export of the report: language, name, folder, and one button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.i18n import Speaks
from ui.jobs import Job, Progress
from ui.messages import words_for
from ui.stages.commit.names import clean_name, suggested
from ui.stages.late import wind_up
from ui.widgets.parts import button, label
from workshop.errors import PentatoneError
from workshop.insight.analysis import Analysis
from workshop.model.text import Language
from workshop.model.workshop import Workshop


class ExportForm(Speaks):
    """Writes the report off the GUI thread. `state_changed` says that it runs, or has ended."""

    state_changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._job = Job(self)
        self._own_name = False
        self.written: Path | None = None
        self.language, self.name, self.folder = QComboBox(), QLineEdit(), QLineEdit()
        self.export, self.browse, self.cancel = button("primary"), button(), button()
        self.open_file, self.open_folder = button(), button()
        self.bar = QProgressBar()
        self.problem = label("problem", wrap=True)
        self._head, self._intro = label("head"), label("quiet", wrap=True)
        self._words = [label("quiet") for _ in range(3)]
        self._there, self._done, self._doing = label("quiet", wrap=True), label(wrap=True), label("quiet")
        self._running, self._result = QWidget(), QWidget()
        self._build()
        self._wire()
        self.folder.setText(str(document.path.resolve().parent))
        self.language.addItem("中文", "zh")
        self.language.addItem("English", "en")
        self.language.setCurrentIndex(self.language.findData(document.workshop.settings.language))
        self.retranslate()
        self.follow()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        for part in (self._head, self._intro, card):
            outer.addWidget(part)
        outer.addStretch(1)
        box = QVBoxLayout(card)
        box.setContentsMargins(16, 14, 16, 16)
        box.setSpacing(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        for line, field in enumerate((self.language, self.name, self.folder)):
            grid.addWidget(self._words[line], line * 3, 0, 1, 2)
            grid.addWidget(field, line * 3 + 1, 0, 1, 1 if field is self.folder else 2)
            grid.setRowMinimumHeight(line * 3 + 2, 6)
        grid.addWidget(self.browse, 7, 1)
        grid.setColumnStretch(0, 1)
        box.addLayout(grid)
        box.addWidget(self._there)
        row = QHBoxLayout()
        row.addWidget(self.export)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self.problem)
        self._line(self._running, (self._doing, self.bar, self.cancel), stretch=1)
        box.addWidget(self._running)
        inner = QVBoxLayout(self._result)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._done)
        buttons = QWidget()
        self._line(buttons, (self.open_file, self.open_folder))
        inner.addWidget(buttons, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self._result)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        for hidden in (self.problem, self._running, self._result, self._there):
            hidden.hide()

    def _line(self, host: QWidget, parts: tuple[QWidget, ...], stretch: int | None = None) -> None:
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for number, part in enumerate(parts):
            row.addWidget(part, 1 if number == stretch else 0)

    def _wire(self) -> None:
        self.export.clicked.connect(self.start)
        self.cancel.clicked.connect(self.stop)
        self.browse.clicked.connect(self._browse)
        self.name.textEdited.connect(self._name_typed)
        self.name.editingFinished.connect(self._name_finished)
        self.folder.editingFinished.connect(self.look)
        self.open_file.clicked.connect(self._open_file)
        self.open_folder.clicked.connect(self._open_folder)
        self._job.progress.connect(self._progressed)
        self._job.done.connect(self._finished)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)

    def retranslate(self) -> None:
        self._head.setText(self.tr("Export"))
        self._intro.setText(self.tr("Decision page, heat map, gaps, roadmap, and every number down to the votes."))
        fields = (self.language, self.name, self.folder)
        names = (self.tr("Language of the report"), self.tr("File name"), self.tr("Folder"))
        for shown, name, field in zip(self._words, names, fields, strict=True):
            shown.setText(name)
            field.setAccessibleName(name)
        self.export.setText(self.tr("Export PDF"))
        self.export.setToolTip(self.tr("Write the report (Ctrl+Shift+E)"))
        self.browse.setText(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose a folder"))
        self.cancel.setText(self.tr("Cancel"))
        self.open_file.setText(self.tr("Open file"))
        self.open_folder.setText(self.tr("Open folder"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._doing.setText(self.tr("Writing the report…"))
        self._there.setText(self.tr("A file of this name is there; the export replaces it."))
        if self.written is not None:
            self._done.setText(self.tr("Written: {0}").format(self.written.name))

    # What will be written ---------------------------------------------------------------------------------------
    @property
    def running(self) -> bool:
        """Tell whether a report is being written."""
        return self._job.running

    @property
    def target(self) -> Path:
        """Where the report will be written."""
        return Path(self.folder.text().strip() or ".") / (clean_name(self.name.text()) or self._suggested())

    def _suggested(self) -> str:
        settings = self._document.workshop.settings
        return suggested(settings.client, settings.title, f"{datetime.now():%Y-%m-%d}") or "Pentatone.pdf"

    def follow(self) -> None:
        """Follow the settings, as long as nobody typed a name."""
        if not self._own_name:
            self.name.setText(self._suggested())
            self.name.setCursorPosition(0)
        self.look()

    def follow_language(self) -> None:
        """Take the workshop's language again, after it was changed."""
        self.language.setCurrentIndex(self.language.findData(self._document.workshop.settings.language))

    def _name_typed(self) -> None:
        self._own_name = bool(self.name.text().strip())

    def _name_finished(self) -> None:
        self.name.setText(clean_name(self.name.text()) or self._suggested())
        self.look()

    def look(self) -> None:
        """Say when a file would be replaced."""
        try:
            there = self.target.exists()
        except (OSError, ValueError):
            there = False
        self._there.setVisible(there and not self.running and self.target != self.written)

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to write the report"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.look()

    # Writing ----------------------------------------------------------------------------------------------------
    def start(self) -> None:
        """Write the report of the workshop as it is now."""
        if self.running:
            return
        self._name_finished()
        document = self._document
        work = partial(_export, document.workshop, document.analysis, self.language.currentData(),
                       datetime.now().astimezone(), self.target)
        self.problem.hide()
        self._result.hide()
        self.cancel.setEnabled(True)
        self.bar.setValue(0)
        self._job.blockSignals(False)
        self._job.start(work)
        self._show_running()

    def stop(self) -> None:
        """Stop writing; a file that was there before stays."""
        self.cancel.setEnabled(False)
        self._job.cancel()

    def _show_running(self) -> None:
        running = self.running
        self._running.setVisible(running)
        for part in (self.export, self.language, self.name, self.folder, self.browse):
            part.setEnabled(not running)
        self.look()
        self.state_changed.emit()

    def _progressed(self, share: float, _words: str) -> None:
        self.bar.setValue(round(share * 1000))

    def _finished(self, path: Path) -> None:
        self.written = path
        self._done.setText(self.tr("Written: {0}").format(path.name))
        self._done.setToolTip(str(path))
        self._result.show()
        self._show_running()
        self.open_file.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stopped(self) -> None:
        self._complain(self.tr("The export was stopped. No file was written."))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, _Stopped):
            self._stopped()
        elif isinstance(error, PentatoneError):
            self._complain(words_for(error))
        else:
            self._complain(self.tr("The report could not be made, because of a mistake in the program. The workshop "
                                   "is safe."))
            raise error

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        self._show_running()

    def give_up(self) -> None:
        """Stop writing because the window closes."""
        wind_up(self._job)

    # Afterwards -------------------------------------------------------------------------------------------------
    def _open_file(self) -> None:
        if self.written is not None:
            self._open(self.written)

    def _open_folder(self) -> None:
        if self.written is not None:
            self._open(self.written.parent)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._complain(self.tr("No program could open it. It is here: {0}").format(path))


class _Stopped(Exception):
    """The export was stopped before the file was whole."""


def _export(workshop: Workshop, analysis: Analysis, language: Language, made_at: datetime, path: Path,
            progress: Progress, should_stop: Callable[[], bool]) -> Path:
    """Run in the pool, on values that never change; the file takes its name only when it is whole."""
    import resources
    from ui.commands.files import out_fault, replacing
    from workshop.report.build import write_pdf
    from workshop.report.content import build_content
    from workshop.report.words import load_words
    from workshop.semantics import load_notes

    def tell(share: float) -> None:
        progress(share, "")

    content = build_content(workshop, analysis, workshop.plan, language=language, made_at=made_at,
                            words=load_words(resources.path("report", "words.json")),
                            notes=load_notes(resources.path("help", "levels.json")))
    try:
        with replacing(path) as part:
            write_pdf(content, part, fonts=resources.path("fonts"), progress=tell, should_stop=should_stop)
            if should_stop():
                raise _Stopped
    except OSError as error:
        raise out_fault(error, path) from error
    return path
