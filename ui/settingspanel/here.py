"""Where things are kept on this computer, whether all is well with it, and what the program is made of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui import crash, licences
from ui.commands.doctor import NAMES
from ui.commands.findings import Line
from ui.commands.trustfiles import TrustFiles
from ui.jobs import Job, Progress
from ui.settings import data_folder
from ui.settingspanel.parts import Section
from ui.stages.late import wind_up
from ui.widgets.parts import button, label, restyle

# As many findings as there are in most cases, for the progress.
USUAL = 16


def look(files: TrustFiles, progress: Progress, should_stop: Callable[[], bool]) -> list[Line]:
    """Look at this computer, a finding after the other, in the language of the interface."""
    from ui.commands.doctor import about_computer
    found: list[Line] = []
    for line in about_computer(files, partial(QCoreApplication.translate, "Doctor"), should_stop, console=False):
        if should_stop():
            break
        found.append(line)
        progress(min(len(found) / USUAL, 1.0), "")
    return found


class Findings(QWidget):
    """What was found: a mark, a name, the words and the advice of each, the bad ones first."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self.words: list[QLabel] = []

    def present(self, lines: list[Line]) -> None:
        """Show these findings in place of what was there."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.words = []
        marks = {"ok": "✓", "warn": "!", "bad": "✗"}
        for row, line in enumerate(sorted(lines, key=lambda each: ("bad", "warn", "ok").index(each.state))):
            mark = label({"ok": "head", "warn": "tag", "bad": "problem"}[line.state], parent=self)
            mark.setText(marks[line.state])
            name = label(parent=self)
            name.setText(QCoreApplication.translate("Doctor", NAMES.get(line.name, line.name)))
            words = label("problem" if line.state == "bad" else "", wrap=True, parent=self)
            text = "\n".join(part for part in (line.words, line.advice) if part)
            words.setText(text.replace("/", "/\u200b").replace("\\", "\\\u200b"))
            for column, made in enumerate((mark, name, words)):
                self._grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
            self.words.append(words)


class HereSection(Section):
    """`open_folder` may be replaced to see what would be opened."""

    open_failed = Signal(str)

    def __init__(self, files: TrustFiles | None) -> None:
        super().__init__()
        self._files = files
        self.folders = {"data": data_folder(), "backups": data_folder() / "backups", "reports": crash.log_folder()}
        self.openers: dict[str, QPushButton] = {}
        for name, folder in self.folders.items():
            self.line(name, self._row(name, folder))
        self.check, self.stop, self.licences = button(), button(), button()
        self.result, self.findings = label("", wrap=True), Findings()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.about, self._licence_words = label("quiet", wrap=True), label("quiet", wrap=True)
        self._job = Job(self)
        self._build()
        self.retranslate()

    def _row(self, name: str, folder: Path) -> QWidget:
        holder, row, words, opener = QWidget(), QHBoxLayout(), label("quiet", wrap=True), button()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        words.setText(str(folder).replace("/", "/\u200b").replace("\\", "\\\u200b"))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(words, 1)
        row.addWidget(opener)
        opener.setProperty("folder", name)
        opener.clicked.connect(self._open)
        self.openers[name] = opener
        return holder

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for made in (self.check, self.stop, self.licences):
            line.addWidget(made)
        line.addStretch(1)
        self.box.addLayout(line)
        parts: tuple[QWidget, ...] = (self.bar, self.result, self.findings, self.about, self._licence_words)
        for part in parts:
            self.box.addWidget(part)
        self._licence_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for hidden in (self.bar, self.stop, self.result, self._licence_words):
            hidden.hide()
        self.check.setVisible(self._files is not None)
        self.check.clicked.connect(self._look)
        self.stop.clicked.connect(self._stop)
        self.licences.clicked.connect(self._show_licences)
        self._job.progress.connect(self._progress)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)

    def retranslate(self) -> None:
        self.head.setText(self.tr("This computer"))
        names = {"data": self.tr("Your data"), "backups": self.tr("Backups"), "reports": self.tr("Reports of mistakes")}
        for name, words in names.items():
            self.name(name, words)
            self.openers[name].setText(self.tr("Open"))
            self.openers[name].setAccessibleName(self.tr("Open the folder: {0}").format(words))
        self.check.setText(self.tr("Check this computer"))
        self.stop.setText(self.tr("Stop"))
        self.licences.setText(self.tr("Licences"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.about.setText(self.tr("Pentatone {0}. Nothing leaves this computer.").format(crash.version()))

    # Folders ----------------------------------------------------------------------------------------------------
    def _open(self) -> None:
        folder = self.folders[self.sender().property("folder")]
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self._say(self.tr("{0} cannot be made; please look at the permissions.").format(folder), bad=True)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._say(self.tr("The system cannot show folders. It is {0}").format(folder), bad=True)

    # The check --------------------------------------------------------------------------------------------------
    def _look(self) -> None:
        assert self._files is not None
        self._show_running(True)
        self._say(self.tr("Looking at this computer…"))
        self.findings.present([])
        self._job.start(partial(look, self._files))

    def _stop(self) -> None:
        self._job.cancel()

    def _progress(self, share: float, _words: str) -> None:
        self.bar.setValue(round(share * 100))

    def _done(self, lines: object) -> None:
        self._show_running(False)
        if isinstance(lines, list):
            self.findings.present(lines)
            count = sum(line.state != "ok" for line in lines)
            self._say(self.tr("All is well: {0} things were looked at.").format(len(lines)) if not count else
                      self.tr("{0} of {1} want a look.").format(count, len(lines)))

    def _stopped(self) -> None:
        self._show_running(False)
        self._say(self.tr("Stopped."))

    def _failed(self, error: object) -> None:
        self._show_running(False)
        self._say("")
        if isinstance(error, BaseException):
            raise error

    def _show_running(self, yes: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(yes)
        self.stop.setVisible(yes)
        self.check.setEnabled(not yes)
        if yes:
            self.stop.setFocus()
        elif self.isVisible():
            self.check.setFocus()

    def _say(self, words: str, *, bad: bool = False) -> None:
        restyle(self.result, "problem" if bad else "")
        self.result.setText(words)
        self.result.setVisible(bool(words))

    # Licences ---------------------------------------------------------------------------------------------------
    def _show_licences(self) -> None:
        page = licences.page()
        if page is not None and QDesktopServices.openUrl(QUrl.fromLocalFile(str(page))):
            return
        self._licence_words.setText(licences.words())
        self._licence_words.setVisible(self._licence_words.isHidden())

    def close_down(self) -> None:
        """The window closes."""
        wind_up(self._job)
