"""Paper for the room: ballots, workbook, voting cards, sign-in sheet, and filled workbooks back in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.jobs import Job
from ui.messages import words_for
from ui.stages.commit.names import SUFFIX, suggested
from ui.stages.late import wind_up
from ui.stages.prepare.papers import PAPERS, Filled, Paper, Stopped, read, write
from ui.stages.prepare.problemlist import ProblemList
from ui.widgets.flow import FlowLayout
from ui.widgets.marks import tip
from ui.widgets.parts import button, label
from workshop.changes import Change
from workshop.errors import BadInput, PentatoneError
from workshop.model.text import Language
from workshop.model.workshop import Workshop


class PaperKit(Speaks):
    """One button a paper. Each asks where to save; what is there already stays until the new file is whole."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._folder = document.path.resolve().parent
        self._job = Job(self)
        self._doing, self._reading = "", False
        self._count: Filled | None = None
        self.written: Path | None = None
        self.problems: ProblemList | None = None
        self.buttons: dict[str, QPushButton] = {paper.key: button() for paper in PAPERS}
        self.read, self.cancel, self.open_file = button(), button(), button()
        self.problem, self.done = label("problem", wrap=True), label("quiet", wrap=True)
        self._head, self._why = label("head"), label("quiet", wrap=True)
        self._busy, self._running, self._result = label("quiet", wrap=True), QWidget(), QWidget()
        self._bar = QProgressBar()
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._head)
        host = QWidget()
        flow = FlowLayout(host)
        for paper in PAPERS:
            self.buttons[paper.key].setProperty("paper", paper.key)
            flow.addWidget(self.buttons[paper.key])
        flow.addWidget(self.read)
        box.addWidget(host)
        for part in (self._why, self.problem):
            box.addWidget(part)
        running = QHBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.addWidget(self._busy, 1)
        running.addWidget(self._bar, 1)
        running.addWidget(self.cancel)
        box.addWidget(self._running)
        result = QHBoxLayout(self._result)
        result.setContentsMargins(0, 0, 0, 0)
        result.addWidget(self.done, 1)
        result.addWidget(self.open_file)
        box.addWidget(self._result)
        # How long a paper takes cannot be told before: the bar only moves.
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        for hidden in (self._why, self.problem, self._running, self._result):
            hidden.hide()

    def _wire(self) -> None:
        for made in self.buttons.values():
            made.clicked.connect(self._pressed)
        self.read.clicked.connect(self._ask_files)
        self.cancel.clicked.connect(self.stop)
        self.open_file.clicked.connect(self._open)
        self._job.done.connect(self._finished)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)

    def retranslate(self) -> None:
        self._head.setText(self.tr("On paper"))
        names = {"ballots": self.tr("Ballots (PDF)"), "workbook": self.tr("Workbook (XLSX)"),
                 "cards": self.tr("Voting cards (PDF)"), "signin": self.tr("Sign-in sheet (PDF)")}
        tips = {"ballots": self.tr("One a person, with only what they are asked, and a seat code for typing in"),
                "workbook": self.tr("One sheet a person, to fill in at a desk and read back here"),
                "cards": self.tr("1 to 5, ? and –, to hold up: a set for each voter"),
                "signin": self.tr("Everybody in seat order, with the times of sign-in")}
        for key, made in self.buttons.items():
            made.setText(names[key])
            made.setToolTip(tip(tips[key]))
        self.read.setText(self.tr("Read filled workbooks"))
        self.read.setToolTip(tip(self.tr("Several files at once; every problem is listed before anything is written")))
        self.cancel.setText(self.tr("Cancel"))
        self.open_file.setText(self.tr("Open file"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._why.setText(self.tr("Votes are secret: they are taken by card only, not on ballots."))
        self._tell_done()
        self.fill()

    # What can be done -------------------------------------------------------------------------------------------
    @property
    def running(self) -> bool:
        """Tell whether something is being written or read."""
        return self._job.running

    def fill(self) -> None:
        """Say what can be printed now."""
        workshop = self._document.workshop
        secret = workshop.settings.rules.anonymity == "secret"
        free, voters = not self.running, bool(workshop.voters())
        self.buttons["ballots"].setEnabled(free and voters and not secret)
        self.buttons["workbook"].setEnabled(free and voters and not secret)
        self.buttons["cards"].setEnabled(free)
        self.buttons["signin"].setEnabled(free and bool(workshop.participants))
        self.read.setEnabled(free and voters)
        self._why.setVisible(secret)
        self._running.setVisible(not free)
        self._busy.setText(self._doing)

    def refresh(self, change: Change) -> None:
        """Follow the document."""
        if change.about("people", "settings"):
            self.fill()

    def _suggested(self, paper: Paper, workshop: Workshop) -> str:
        names = {"ballots": self.tr("ballots"), "workbook": self.tr("workbook of ballots"),
                 "cards": self.tr("voting cards"), "signin": self.tr("sign-in sheet")}
        settings = workshop.settings
        return suggested(settings.client, settings.title, names[paper.key]).removesuffix(SUFFIX) + paper.suffix

    # Writing ----------------------------------------------------------------------------------------------------
    def _pressed(self) -> None:
        key = self.sender().property("paper")
        paper = next(paper for paper in PAPERS if paper.key == key)
        start = self._folder / self._suggested(paper, self._document.workshop)
        pattern = self.tr("Workbooks (*.xlsx)") if paper.suffix == ".xlsx" else "PDF (*.pdf)"
        name, _ = QFileDialog.getSaveFileName(self, self.buttons[key].text(), str(start), pattern)
        if name:
            path = Path(name)
            self.write(paper, path if path.suffix.lower() == paper.suffix else path.with_name(path.name + paper.suffix))

    def write(self, paper: Paper, path: Path) -> None:
        """Write a paper of the workshop as it is now."""
        self._folder = path.parent
        workshop = self._document.workshop
        language: Language = "zh" if workshop.settings.language == "zh" else "en"
        self._start(self.tr("Writing {0}…").format(path.name), partial(write, paper, workshop, language, path))

    def _start(self, words: str, work: partial[Path] | partial[Filled], *, reading: bool = False) -> None:
        if self.running:
            return
        self._doing, self._reading, self._count, self.written = words, reading, None, None
        self.problem.hide()
        self._result.hide()
        self._job.blockSignals(False)
        self._job.start(work)
        self.cancel.setEnabled(True)
        self.fill()

    def stop(self) -> None:
        """Stop; a file that was there before stays, and no vote is written."""
        self.cancel.setEnabled(False)
        self._job.cancel()

    # Reading ----------------------------------------------------------------------------------------------------
    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.read.text(), str(self._folder),
                                                self.tr("Workbooks (*.xlsx)"))
        if names:
            self.read_files(tuple(Path(name) for name in names))

    def read_files(self, paths: tuple[Path, ...]) -> None:
        """Read filled workbooks: all their votes in one step, or none and a list of every problem."""
        self._folder = paths[0].parent
        self._start(self.tr("Reading the workbooks…"), partial(read, paths, self._document.workshop), reading=True)

    # The end of it ----------------------------------------------------------------------------------------------
    def _finished(self, found: Path | Filled) -> None:
        if isinstance(found, Path):
            self.written = found
        elif self._document.do(found.command, self):
            self._count = found
        self._tell_done()
        self._result.setVisible(self.written is not None or self._count is not None)
        self.open_file.setVisible(self.written is not None)
        self.fill()

    def _tell_done(self) -> None:
        if self.written is not None:
            self.done.setText(self.tr("Written: {0}").format(self.written.name))
            self.done.setToolTip(tip(str(self.written)))
        elif self._count is not None:
            words = self.tr("{0} votes of {1} people entered, not yet shown.").format(self._count.votes,
                                                                                    self._count.people)
            if self._count.blank:
                words += " " + self.tr("{0} lines were left blank.").format(self._count.blank)
            self.done.setText(words)
            self.done.setToolTip("")

    def _stopped(self) -> None:
        self._complain(self.tr("Stopped. Nothing was written."))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._stopped()
        elif isinstance(error, BadInput) and self._reading:
            self._complain(self.tr("{0} problems: nothing was written.").format(len(error.problems)))
            self._list(error)
        elif isinstance(error, PentatoneError):
            self._complain(words_for(error))
        else:
            self._complain(self.tr("It could not be made, because of a mistake in the program. The workshop is safe."))
            raise error

    def _list(self, error: PentatoneError) -> None:
        self.problems = ProblemList(error, self.window())
        self.problems.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.problems.destroyed.connect(self._closed)
        self.problems.open()

    def _closed(self) -> None:
        self.problems = None

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        self.fill()

    def give_up(self) -> None:
        """Stop because the window closes."""
        wind_up(self._job)

    def _open(self) -> None:
        if self.written is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written))):
            self._complain(self.tr("No program could open it. It is here: {0}").format(self.written))
