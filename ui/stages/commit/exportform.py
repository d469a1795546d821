"""What is written and where: the choices of a report, folder and name, and the minutes with one click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.jobs import Job, Work
from ui.messages import words_for
from ui.reporting import Material, cases_of
from ui.stages.commit.choices import ReportChoices
from ui.stages.commit.earlierbox import EarlierBox
from ui.stages.commit.issuetick import IssueTick
from ui.stages.commit.kinds import VARIANTS, said
from ui.stages.commit.names import clean_name, suggested
from ui.stages.commit.writing import Batch, save_seen, write_report
from ui.stages.late import wind_up
from ui.widgets.marks import tip
from ui.widgets.parts import button, label, rule
from ui.widgets.tallarea import TallArea
from ui.writers import Made, Order, Proof, Stopped
from workshop.errors import PentatoneError
from workshop.library import CaseLibrary
from workshop.report.options import Options

if TYPE_CHECKING:
    from ui.lasttime import LastTimeDesk
    from ui.settings import UserSettings


def _nothing() -> Proof | None:
    return None


def _files_at(target: Path) -> list[Path]:
    """Return the files that an export to `target` would replace: pictures become several, with a number or a name."""
    if target.suffix in (".png", ".svg"):
        return sorted(target.parent.glob(f"{escape(target.stem)}-*{target.suffix}"))
    return [target] if target.exists() else []


class ExportForm(Speaks):
    """Writes files off the GUI thread. `state_changed` says that it runs, or has ended; `changed` that the report is
    another one now. `seen` lends what was looked at, when it is what would be written."""

    state_changed = Signal()
    changed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._library: CaseLibrary | None = None
        self._desk: LastTimeDesk | None = None
        self._settings: UserSettings | None = None
        self._job = Job(self)
        self._own_name = self._writes_minutes = False
        self.seen: Callable[[], Proof | None] = _nothing
        self.written: Path | None = None
        self.choices, self.earlier = ReportChoices(), EarlierBox(document)
        self.name, self.folder = QLineEdit(), QLineEdit()
        self.minutes, self.export = button(), button("primary")
        self.browse, self.cancel, self.open_file, self.open_folder = button(), button(), button(), button()
        self.bar, self.issue = QProgressBar(), IssueTick(document)
        self.problem = label("problem", wrap=True)
        self._head, self._words = label("head"), [label("quiet") for _ in range(2)]
        self._there, self._done, self._doing = label("quiet", wrap=True), label(wrap=True), label("quiet")
        self._running, self._result = QWidget(), QWidget()
        self.area = TallArea()
        self._build()
        self._wire()
        self.folder.setText(str(document.path.resolve().parent))
        self._language = ""
        self.retranslate()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        box = QVBoxLayout(card)
        box.setContentsMargins(1, 10, 1, 12)
        box.setSpacing(8)
        inner = QVBoxLayout(self.area.inner)
        inner.setContentsMargins(15, 0, 15, 8)
        inner.setSpacing(8)
        for part in (self._head, self.choices, self.earlier):
            inner.addWidget(part)
        for words, field, beside in zip(self._words, (self.folder, self.name), (self.browse, None), strict=True):
            inner.addWidget(words)
            inner.addLayout(self._line((field,) if beside is None else (field, beside), stretch=0))
        inner.addWidget(self._there)
        inner.addStretch(1)
        box.addWidget(self.area, 1)
        box.addWidget(rule())
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 2, 15, 0)
        foot.setSpacing(8)
        foot.addWidget(self.problem)
        self._running.setLayout(self._line((self._doing, self.bar, self.cancel), stretch=1))
        foot.addWidget(self._running)
        result = QVBoxLayout(self._result)
        result.setContentsMargins(0, 0, 0, 0)
        result.addWidget(self._done)
        result.addLayout(self._line((self.open_file, self.open_folder)))
        foot.addWidget(self._result)
        foot.addWidget(self.issue)
        foot.addLayout(self._line((self.export, self.minutes), stretch=0))
        box.addLayout(foot)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        for hidden in (self.problem, self._running, self._result, self._there):
            hidden.hide()

    def _line(self, parts: tuple[QWidget, ...], stretch: int | None = None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for number, part in enumerate(parts):
            row.addWidget(part, 1 if number == stretch else 0)
        if stretch is None:
            row.addStretch(1)
        return row

    def _wire(self) -> None:
        self.export.clicked.connect(self.start)
        self.minutes.clicked.connect(self.start_minutes)
        self.choices.changed.connect(self._chosen)
        self.choices.locked.connect(self._show_export)
        self.earlier.changed.connect(self.changed)
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
        self._head.setText(self.tr("Which report"))
        for shown, name, field in zip(self._words, (self.tr("Folder"), self.tr("File name")),
                                      (self.folder, self.name), strict=True):
            shown.setText(name)
            field.setAccessibleName(name)
        self.minutes.setText(self.tr("Minutes PDF"))
        self.minutes.setToolTip(self.tr("Write the minutes (Alt+M)"))
        self.export.setToolTip(self.tr("Write the report (Ctrl+Shift+E)"))
        self.browse.setText(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose a folder"))
        self.cancel.setText(self.tr("Cancel"))
        self.open_file.setText(self.tr("Open file"))
        self.open_folder.setText(self.tr("Open folder"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._doing.setText(self._doing_words())
        if self.written is not None:
            self._done.setText(self.tr("Written: {0}").format(self.written.name))
        self._show_export()
        self.follow()

    def _doing_words(self) -> str:
        return self.tr("Writing the minutes…") if self._writes_minutes else self.tr("Writing the report…")

    def export_words(self) -> str:
        """Return what the button says, and the window's next action."""
        return self.tr("Export {0}").format(self.choices.kind.upper())

    def _show_export(self) -> None:
        self.export.setText(self.export_words())
        self.export.setEnabled(not self.running and not self.choices.trouble())

    # What comes from elsewhere ------------------------------------------------------------------------------------
    def take_library(self, library: CaseLibrary | None) -> None:
        """Take the case library."""
        self._library = library

    def take_desk(self, desk: LastTimeDesk | None) -> None:
        """Take whom to ask for the client's earlier workshops, and for the file itself."""
        self._desk = desk
        self.earlier.take_desk(desk)

    def take_settings(self, settings: UserSettings | None) -> None:
        """Take the choices of the last time, and remember those of this time."""
        self._settings = settings
        kept = settings.report if settings is not None else {}
        if kept:
            self.choices.recall(kept)
            folder = kept.get("folder", "")
            if folder and Path(folder).is_dir():
                self.folder.setText(folder)
        self.follow()

    def _remember(self) -> None:
        if self._settings is not None:
            kept, here = self.choices.remembered(), self._folder()
            own = here.resolve() != self._document.path.resolve().parent
            self._settings.remember_report(kept | ({"folder": str(here)} if own else {}))

    # What will be written ---------------------------------------------------------------------------------------
    @property
    def running(self) -> bool:
        """Tell whether a file is being written."""
        return self._job.running

    @property
    def target(self) -> Path:
        """Where the report will be written."""
        return self._folder() / (self._clean(self.name.text()) or self._suggested())

    @property
    def minutes_target(self) -> Path:
        """Where the minutes will be written: beside the report, and never under its name."""
        settings, what = self._document.workshop.settings, self.tr("Minutes of the day")
        name = suggested(settings.client, settings.title, f"{datetime.now():%Y-%m-%d}", what) or "Pentatone.pdf"
        found = self._folder() / name
        return found if found != self.target else found.with_name(f"{found.stem} {what}{found.suffix}")

    def _folder(self) -> Path:
        return Path(self.folder.text().strip() or ".")

    def _clean(self, name: str) -> str:
        return clean_name(name, f".{self.choices.kind}")

    def _suggested(self) -> str:
        settings, order = self._document.workshop.settings, self.choices.order()
        day, hidden = f"{datetime.now():%Y-%m-%d}", "client" in order.options.redact
        what = said(VARIANTS[order.options.variant][0]) if order.options.variant != "full" else ""
        parts = ("", "Pentatone") if hidden else (settings.client, settings.title)
        return suggested(*parts, day, what, f".{order.format}") or f"Pentatone.{order.format}"

    def batch(self) -> Batch:
        """Return the workshop as it is now, with all that goes into its reports."""
        document, files = self._document, self._desk.files if self._desk is not None else None
        material = Material(document.workshop, document.analysis, document.workshop.plan, earlier=self.earlier.found,
                            cases=cases_of(self._library) if self._library is not None else ())
        return Batch(material, datetime.now().astimezone(), files, document.path if files is not None else None)

    def asked(self) -> tuple[Batch, Order]:
        """Return what would be written now."""
        return self.batch(), self.choices.order()

    def _chosen(self) -> None:
        self.follow()
        self._show_export()
        self._remember()
        self.changed.emit()
        self.state_changed.emit()

    def follow(self) -> None:
        """Follow settings and choices, as long as nobody typed a name; a typed one keeps up with the format."""
        language = self._document.workshop.settings.language
        if language != self._language:
            self._language = language
            self.choices.choose_language(language)
        self.name.setText(self._clean(self.name.text()) if self._own_name else self._suggested())
        self.name.setCursorPosition(0)
        self.issue.follow(self.choices.kind)
        self.look()

    def _name_typed(self) -> None:
        self._own_name = bool(self.name.text().strip())

    def _name_finished(self) -> None:
        self.name.setText(self._clean(self.name.text()) or self._suggested())
        self.look()

    def look(self) -> None:
        """Say when a file would be replaced."""
        there = []
        for target in (self.minutes_target, self.target):
            try:
                there += [found.name for found in _files_at(target) if found != self.written]
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
        """Write the report: the one that was looked at, where it is what was asked for."""
        trouble = self.choices.trouble()
        if self.running or trouble:
            if trouble:
                self._complain(trouble)
            return
        self._name_finished()
        self._remember()
        order, seen = self.choices.order(), self.seen()
        self.issue.begin(order)
        if seen is not None and order.options != seen.order.options:
            seen = None
        if seen is not None and order.format == "pdf" and not order.password:
            self._start(partial(save_seen, seen, self.target), minutes=False)
            return
        batch = self.batch()
        if seen is not None:
            # A file with a password is made anew, as of the same moment.
            batch = replace(batch, made_at=seen.made_at)
        self._start(partial(write_report, batch, order, self.target), minutes=False)

    def start_minutes(self) -> None:
        """Write the minutes of the workshop as it is now."""
        if not self.running:
            self.issue.begin(order := Order(Options("minutes", self.choices.language.currentData())))
            self._start(partial(write_report, self.batch(), order, self.minutes_target), minutes=True)

    def _start(self, work: Work, *, minutes: bool) -> None:
        self._writes_minutes = minutes
        self._doing.setText(self._doing_words())
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
        for part in (self.minutes, self.choices, self.earlier, self.name, self.folder, self.browse, self.issue):
            part.setEnabled(not running)
        self._show_export()
        self.look()
        self.state_changed.emit()

    def _progressed(self, share: float, _words: str) -> None:
        self.bar.setValue(round(share * 1000))

    def _finished(self, made: Made) -> None:
        self.written, more = made.files[0], len(made.files) - 1
        words = self.tr("Written: {0} and {1} more") if more else self.tr("Written: {0}")
        self._done.setText(f"{words.format(self.written.name, more)}\n{self.issue.noted(made)}".strip())
        self._done.setToolTip(tip(*map(str, made.files)))
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
        """Stop writing because the window closes; a password does not outlive it."""
        wind_up(self._job)
        self.choices.protect.setChecked(False)

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
