"""The handbook as a PDF from the help: asked where, written off the GUI thread, opened in its folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from ui.help.paper import Paper, write_paper
from ui.i18n import Speaks, language
from ui.jobs import Job
from ui.messages import words_for
from ui.widgets.names import with_suffix
from ui.widgets.parts import button, label
from workshop.errors import PentatoneError


class BookRow(Speaks):
    """`make` is the button that begins, for wherever it stands; the row itself shows only while there is news."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder = Path.home()
        self.written: Path | None = None
        self._paper: Paper = "handbook"
        self.make, self.cancel, self.open_file, self.open_folder = button(), button(), button(), button()
        self.bar, self._words = QProgressBar(), label(wrap=True)
        self._job = Job(self)
        self._build()
        self.retranslate()
        self._show("")

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.bar, 1)
        for made in (self.cancel, self.open_file, self.open_folder):
            row.addWidget(made)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.make.clicked.connect(self.ask_handbook)
        self.cancel.clicked.connect(self._job.cancel)
        self.open_file.clicked.connect(self._open_file)
        self.open_folder.clicked.connect(self._open_folder)
        self._job.progress.connect(self._progressed)
        self._job.done.connect(self._done)
        self._job.cancelled.connect(self._stopped)
        self._job.failed.connect(self._failed)

    def retranslate(self) -> None:
        self.make.setText(self.tr("Handbook as PDF…"))
        self.make.setToolTip(self.tr("All of the help, the scripts and the keys, to print and to read"))
        self.cancel.setText(self.tr("Cancel"))
        self.open_file.setText(self.tr("Open file"))
        self.open_folder.setText(self.tr("Open folder"))
        self.bar.setAccessibleName(self.tr("Progress"))

    @property
    def running(self) -> bool:
        """Tell whether something is being written."""
        return self._job.running

    def ask_handbook(self) -> None:
        """Ask where to write the handbook."""
        self._ask("handbook", self.tr("Facilitator's handbook"), self.tr("Where to write the handbook"))

    def ask_sheet(self) -> None:
        """Ask where to write the sheet of shortcuts."""
        self._ask("shortcuts", self.tr("Shortcuts"), self.tr("Where to write the shortcuts"))

    def _ask(self, paper: Paper, name: str, title: str) -> None:
        if self.running:
            return
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, str(self.folder / f"Pentatone {name}.pdf"),
                                                "PDF (*.pdf)")
        if chosen:
            self.start(paper, with_suffix(Path(chosen), ".pdf"))

    def start(self, paper: Paper, path: Path) -> None:
        """Write to `path`."""
        self._paper, self.written = paper, None
        self.bar.setValue(0)
        self._show(self.tr("Writing…"), running=True)
        self._job.start(partial(write_paper, paper, path, language()))

    def close_down(self) -> None:
        """Stop, because the window goes."""
        self._job.wind_up()

    def _show(self, words: str, *, running: bool = False, done: bool = False) -> None:
        self._words.setText(words)
        for widget, wanted in ((self.bar, running), (self.cancel, running), (self.open_file, done),
                               (self.open_folder, done)):
            widget.setVisible(wanted)
        self.make.setEnabled(not running)
        self.setVisible(bool(words))

    def _progressed(self, share: float, _words: str) -> None:
        self.bar.setValue(round(share * 1000))

    def _done(self, path: object) -> None:
        if isinstance(path, Path):
            self.written = path
            self._show(self.tr("Written: {0}").format(path.name), done=True)

    def _stopped(self) -> None:
        self._show(self.tr("Stopped. Nothing was written."))

    def _failed(self, error: object) -> None:
        if isinstance(error, PentatoneError):
            self._show(words_for(error))
        else:
            self._show(self.tr("It could not be made, because of a mistake in the program. Your workshops are safe."))
            if isinstance(error, BaseException):
                raise error

    def _open_file(self) -> None:
        if self.written is not None:
            self._open(self.written)

    def _open_folder(self) -> None:
        if self.written is not None:
            self._open(self.written.parent)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.resolve()))):
            self._show(self.tr("No program could open it. It is here: {0}").format(path), done=True)
