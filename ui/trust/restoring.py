"""Before a backup replaces a file: it is verified, and both states stand side by side."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.commands.trustfiles import Copy
from ui.i18n import in_a_row
from ui.jobs import Job
from ui.messages import words_for
from ui.stages.late import wind_up
from ui.trust.gate import Gate
from ui.trust.passphrase import PassphraseField
from ui.trust.vault import DAMAGED, Facts, Progress, ShouldStop, Vault, key_of, telling
from ui.trust.words import moment
from ui.widgets.parts import label, restyle
from ui.widgets.standing import Answer
from ui.writers import Stopped
from workshop.errors import PentatoneError


class Sides(NamedTuple):
    """The file as it is, None when nothing of it can be read, and the backup; `damaged` when only a part can."""

    now: Facts | None
    backup: Facts
    damaged: bool = False


def compare(vault: Vault, path: Path, backup: Path, key: str, old_key: str, progress: Progress,
            should_stop: ShouldStop) -> Sides:
    """Verify a backup and return what it and the file hold. Raises PentatoneError for a backup that is of no use."""
    vault.check_backup(backup, old_key, telling(progress, should_stop, 0.0, 0.6))
    there = vault.facts(backup, old_key)
    progress(0.8, "")
    if should_stop():
        return Sides(None, there)
    try:
        return Sides(vault.facts(path, key), there)
    except PentatoneError as error:
        if key_of(error) not in DAMAGED:
            return Sides(None, there)
    with suppress(PentatoneError):
        return Sides(vault.rescued_facts(path, key), there, True)
    return Sides(None, there)


class RestorePanel(Gate):
    """Steps: check, compare, replace. `replace_requested` carries file, backup and the passphrase of the backup;
    `left` follows Back."""

    replace_requested = Signal(object, object, str)
    left = Signal()

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._vault = vault
        self._backup: Copy | None = None
        self._key = self._old_key = ""
        self._sides: Sides | None = None
        self._asks = False
        self.field = PassphraseField()
        self._grid = QWidget()
        self._cells = {(row, column): label(wrap=True) for row in range(6) for column in range(3)}
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        for (row, column), cell in self._cells.items():
            grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._note = label(wrap=True)
        for part in (self.field, self._grid, self._note):
            self.more.addWidget(part)
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.progress.connect(self._progress)
        self.chosen.connect(self._answered)
        self.field.entered.connect(self._check)
        self.retranslate()

    def begin(self, path: Path, backup: Copy, key: str = "") -> None:
        """Check a backup of a file; `key` is the passphrase of the file, mostly that of the backup as well."""
        self._backup, self._key, self._old_key = backup, key, key
        self._sides, self._asks = None, False
        self.about(path)
        self._check()

    def close_down(self) -> None:
        """Stop what runs and forget the passphrases."""
        wind_up(self._job)
        self._key = self._old_key = ""
        self.field.forget()

    def first_focus(self) -> QWidget:
        return self.field.line if self._asks else super().first_focus()

    def retranslate(self) -> None:
        self.field.name(self.tr("Passphrase of the backup"))
        self.field.setVisible(self._asks)
        self._grid.setVisible(self._sides is not None)
        self._note.setVisible(self._sides is not None)
        back = Answer("back", self.tr("Back  Esc"))
        when = moment(self._backup.made) if self._backup is not None else ""
        if self._asks:
            self.present(self.tr("The backup of {0} has another passphrase").format(when), self.tr(
                "Type the one the workshop had then."), (Answer("check", self.tr("Check"), True), back))
        elif self._sides is None:
            self.present(self.tr("The backup of {0}").format(when), "", (back,))
        else:
            self._fill(self._sides)
            self.present(self.tr("Replace it with the backup of {0}?").format(when), self.tr("The backup is sound."),
                         (Answer("replace", self.tr("Replace now"), True), back))
        self.buttons["back"].setEnabled(True)

    def _fill(self, sides: Sides) -> None:
        now, then, damaged = sides
        rows = [("", self.tr("In the file now"), self.tr("In the backup")),
                (self.tr("Last change"), moment(now.changed) if now else "", moment(then.changed))]
        for name, field in ((self.tr("Steps"), "steps"), (self.tr("People"), "people"), (self.tr("Votes"), "votes")):
            rows.append((name, str(getattr(now, field)) if now else "", str(getattr(then, field))))
        rows.append((self.tr("Title"), now.title if now else "", then.title))
        for row, words in enumerate(rows):
            for column, text in enumerate(words):
                cell = self._cells[row, column]
                other = bool(row) and column == 2 and now is not None and words[1] != words[2]
                restyle(cell, "head" if not row or other else "quiet" if not column else "")
                cell.setText(text or ("–" if row and column else ""))
        lost = now.steps - then.steps if now is not None and not damaged else 0
        self._note.setText(in_a_row(
            self.tr("The file as it is now cannot be read.") if now is None else "",
            self.tr("The file is damaged; on the left is what can be read of it.") if damaged else "",
            self.tr("{0} later steps are not in the backup.").format(lost) if lost > 0 else "",
            self.tr("What is in the file now stays beside it under another name.")))

    def _check(self) -> None:
        assert self._backup is not None
        if self._asks:
            if not self.field.text:
                return
            self._old_key = self.field.text
        self.complain("")
        self.retranslate()
        self.work(self.tr("Looking at every part of the backup…"), 0.1)
        self.buttons["back"].setEnabled(True)
        self._job.start(partial(compare, self._vault, self.path, self._backup.path, self._key, self._old_key))

    def _progress(self, share: float, _words: str) -> None:
        self.work(self.tr("Looking at every part of the backup…"), share)
        self.buttons["back"].setEnabled(True)

    def _done(self, sides: object) -> None:
        self.work("")
        if isinstance(sides, Sides):
            self._sides, self._asks = sides, False
            self.retranslate()
            # Never by the Enter that is still under the hand.
            self.buttons["back"].setFocus()

    def _failed(self, error: object) -> None:
        self.work("")
        if key_of(error) in ("passphrase_needed", "passphrase_wrong"):
            again, self._asks = self._asks, True
            self.retranslate()
            if again and isinstance(error, PentatoneError):
                self.complain(words_for(error))
            self.field.line.setFocus()
            self.field.line.selectAll()
        elif isinstance(error, PentatoneError):
            self.complain(in_a_row(words_for(error), self.tr("Please choose another backup.")))
        elif isinstance(error, BaseException) and not isinstance(error, Stopped):
            raise error

    def _answered(self, name: str) -> None:
        if name == "back":
            self._job.cancel()
            self.work("")
            self.left.emit()
        elif name == "check":
            self._check()
        elif name == "replace" and self._backup is not None:
            self.replace_requested.emit(self.path, self._backup, self._old_key)
