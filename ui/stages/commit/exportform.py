"""Minutes and report: language and folder for both, and for each a name and a button."""

from __future__ import annotations

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
from ui.jobs import Job
from ui.messages import words_for
from ui.stages.commit.names import clean_name, suggested
from ui.stages.commit.writing import Stopped, write_report
from ui.stages.late import wind_up
from ui.widgets.marks import tip
from ui.widgets.parts import button, label
from workshop.errors import PentatoneError
from workshop.report.options import Options


class ExportForm(Speaks):
    """Writes minutes or report off the GUI thread. `state_changed` says that it runs, or has ended."""

    state_changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._job = Job(self)
        self._own_name = self._own_minutes = False
        self._writes_minutes = False
        self.written: Path | None = None
        self.language, self.name, self.folder = QComboBox(), QLineEdit(), QLineEdit()
        self.minutes_name, self.minutes = QLineEdit(), button("primary")
        self.export, self.browse, self.cancel = button("primary"), button(), button()
        self.open_file, self.open_folder = button(), button()
        self.bar = QProgressBar()
        self.problem = label("problem", wrap=True)
        self._head, self._intro = label("head"), label("quiet", wrap=True)
        self._words = [label("quiet") for _ in range(4)]
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
        places = ((self.language, None), (self.folder, self.browse), (self.minutes_name, self.minutes),
                  (self.name, self.export))
        for line, (field, beside) in enumerate(places):
            grid.addWidget(self._words[line], line * 3, 0, 1, 2)
            grid.addWidget(field, line * 3 + 1, 0, 1, 2 if beside is None else 1)
            if beside is not None:
                grid.addWidget(beside, line * 3 + 1, 1)
            grid.setRowMinimumHeight(line * 3 + 2, 6)
        grid.setColumnStretch(0, 1)
        box.addLayout(grid)
        box.addWidget(self._there)
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
        self.minutes.clicked.connect(self.start_minutes)
        self.minutes_name.textEdited.connect(self._minutes_typed)
        self.minutes_name.editingFinished.connect(self._name_finished)
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
        self._head.setText(self.tr("Minutes and report"))
        self._intro.setText(self.tr("The minutes go out today: who was there, what was decided, who does what by when. "
                                    "The report has every number down to the votes."))
        fields = (self.language, self.folder, self.minutes_name, self.name)
        names = (self.tr("Language of the report"), self.tr("Folder"), self.tr("File name of the minutes"),
                 self.tr("File name of the report"))
        for shown, name, field in zip(self._words, names, fields, strict=True):
            shown.setText(name)
            field.setAccessibleName(name)
        self.minutes.setText(self.tr("Minutes PDF"))
        self.minutes.setToolTip(self.tr("Write the minutes (Alt+M)"))
        self.export.setText(self.tr("Export PDF"))
        self.export.setToolTip(self.tr("Write the report (Ctrl+Shift+E)"))
        self.browse.setText(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose a folder"))
        self.cancel.setText(self.tr("Cancel"))
        self.open_file.setText(self.tr("Open file"))
        self.open_folder.setText(self.tr("Open folder"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._doing.setText(self._doing_words())
        self._there.setText(self.tr("A file of this name is there; the export replaces it."))
        if self.written is not None:
            self._done.setText(self.tr("Written: {0}").format(self.written.name))
        self.follow()

    def _doing_words(self) -> str:
        return self.tr("Writing the minutes…") if self._writes_minutes else self.tr("Writing the report…")

    # What will be written ---------------------------------------------------------------------------------------
    @property
    def running(self) -> bool:
        """Tell whether a report is being written."""
        return self._job.running

    @property
    def target(self) -> Path:
        """Where the report will be written."""
        return self._folder() / (clean_name(self.name.text()) or self._suggested())

    @property
    def minutes_target(self) -> Path:
        """Where the minutes will be written."""
        return self._folder() / (clean_name(self.minutes_name.text()) or self._suggested(self.tr("Minutes of the day")))

    def _folder(self) -> Path:
        return Path(self.folder.text().strip() or ".")

    def _suggested(self, what: str = "") -> str:
        settings = self._document.workshop.settings
        day = f"{datetime.now():%Y-%m-%d}"
        return suggested(settings.client, settings.title, day, what) or "Pentatone.pdf"

    def follow(self) -> None:
        """Follow the settings, as long as nobody typed a name."""
        for field, own, what in ((self.name, self._own_name, ""),
                                 (self.minutes_name, self._own_minutes, self.tr("Minutes of the day"))):
            if not own:
                field.setText(self._suggested(what))
                field.setCursorPosition(0)
        self.look()

    def follow_language(self) -> None:
        """Take the workshop's language again, after it was changed."""
        self.language.setCurrentIndex(self.language.findData(self._document.workshop.settings.language))

    def _name_typed(self) -> None:
        self._own_name = bool(self.name.text().strip())

    def _minutes_typed(self) -> None:
        self._own_minutes = bool(self.minutes_name.text().strip())

    def _name_finished(self) -> None:
        for field, what in ((self.name, ""), (self.minutes_name, self.tr("Minutes of the day"))):
            field.setText(clean_name(field.text()) or self._suggested(what))
        if self.target == self.minutes_target:
            # One would replace the other.
            self.minutes_name.setText(clean_name(f"{self.target.stem} {self.tr('Minutes of the day')}"))
        self.look()

    def look(self) -> None:
        """Say when a file would be replaced."""
        there = []
        for target in (self.minutes_target, self.target):
            try:
                if target != self.written and target.exists():
                    there.append(target.name)
            except (OSError, ValueError):
                continue
        self._there.setVisible(bool(there) and not self.running)
        self._there.setText(self.tr("A file of this name is there; the export replaces it."))
        self._there.setToolTip(tip(*there))

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to write the report"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.look()

    # Writing ----------------------------------------------------------------------------------------------------
    def start(self) -> None:
        """Write the report of the workshop as it is now."""
        self._start(minutes=False)

    def start_minutes(self) -> None:
        """Write the minutes of the workshop as it is now."""
        self._start(minutes=True)

    def _start(self, *, minutes: bool) -> None:
        if self.running:
            return
        self._name_finished()
        self._writes_minutes = minutes
        self._doing.setText(self._doing_words())
        document = self._document
        options = Options("minutes" if minutes else "full", self.language.currentData())
        work = partial(write_report, document.workshop, document.analysis, options, datetime.now().astimezone(),
                       self.minutes_target if minutes else self.target)
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
        for part in (self.export, self.minutes, self.language, self.name, self.minutes_name, self.folder, self.browse):
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
        if isinstance(error, Stopped):
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
