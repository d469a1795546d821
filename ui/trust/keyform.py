"""Setting, changing and removing the passphrase of the open workshop."""

from __future__ import annotations

import unicodedata
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import in_a_row
from ui.trust.gate import Gate
from ui.trust.passphrase import NewPassphrase, PassphraseField
from ui.widgets.standing import Answer

Kind = Literal["lock", "change", "unlock"]


class KeyForm(Gate):
    """`ready` carries what to do and the new passphrase; `left` follows Back."""

    ready = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind: Kind = "lock"
        self._present, self._backups = "", 0
        self.old, self.new = PassphraseField(), NewPassphrase()
        self.more.addWidget(self.old)
        self.more.addWidget(self.new)
        self.old.edited.connect(self._typed)
        self.new.edited.connect(self._typed)
        self.old.entered.connect(self._next)
        self.new.entered.connect(self._go)
        self.chosen.connect(self._answered)
        self.retranslate()

    def ask(self, kind: Kind, present: str, backups: int) -> None:
        """Ask for what is needed; `present` is the passphrase now, `backups` how many there are."""
        self._kind, self._present, self._backups = kind, present, backups
        self.old.forget()
        self.new.forget()
        self.about(self.path)
        self.retranslate()

    def close_down(self) -> None:
        """Forget all passphrases."""
        self._present = ""
        self.old.forget()
        self.new.forget()

    def retranslate(self) -> None:
        self.old.name(self.tr("Present passphrase"))
        self.old.setVisible(self._kind != "lock")
        self.new.setVisible(self._kind != "unlock")
        closes = self.tr("The workshop is closed for a moment and opened again.")
        again = self.tr("The backups made so far ({0}) are replaced by a new one with the new passphrase.").format(
            self._backups) if self._backups else ""
        back = Answer("back", self.tr("Back  Esc"))
        if self._kind == "lock":
            self.present(self.tr("Lock this workshop with a passphrase"), in_a_row(self.tr(
                "The file is encrypted. Without the passphrase nobody can open it again, also not we: note it in a "
                "safe place, apart from the file."), again, closes),
                (Answer("go", self.tr("Lock"), True), back))
        elif self._kind == "change":
            self.present(self.tr("Change the passphrase"), in_a_row(again, closes),
                         (Answer("go", self.tr("Change"), True), back))
        else:
            self.present(self.tr("Remove the passphrase"), in_a_row(self.tr(
                "Everybody who has the file can read it then."), closes),
                (Answer("go", self.tr("Remove"), True), back))
        self._allow()

    def first_focus(self) -> QWidget:
        return self.new.first.line if self._kind == "lock" else self.old.line

    def _typed(self) -> None:
        self.complain("")
        self._allow()

    def _allow(self) -> None:
        ready = bool(self._kind == "lock" or self.old.text) and bool(self._kind == "unlock" or self.new.key)
        self.buttons["go"].setEnabled(ready)

    def _next(self) -> None:
        if self._kind == "unlock":
            self._go()
        else:
            self.new.first.line.setFocus()

    def _go(self) -> None:
        if not self.buttons["go"].isEnabled():
            return
        if self._kind != "lock" and not same(self.old.text, self._present):
            self.complain(self.tr("That is not the present passphrase. Nothing was changed."))
            self.old.line.setFocus()
            self.old.line.selectAll()
            return
        self.ready.emit(self._kind, self.new.key if self._kind != "unlock" else "")

    def _answered(self, name: str) -> None:
        if name == "go":
            self._go()
        elif name == "back":
            self.left.emit()


def same(first: str, second: str) -> bool:
    """Tell whether two passphrases are one, however a keyboard writes its letters."""
    return unicodedata.normalize("NFC", first) == unicodedata.normalize("NFC", second)
