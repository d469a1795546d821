"""Work on a closed file, on the first screen: how far it is, and what came of it line by line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QLabel

from ui.trust.gate import Gate
from ui.widgets.parts import label, restyle
from ui.widgets.standing import Answer


class TaskGate(Gate):
    """`chosen` carries stop, reopen or back."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = "open"
        self._state: Literal["running", "done", "failed"] = "running"
        self._can_stop = self._reopens = self._halted = False
        self.lines: list[QLabel] = []

    def begin(self, kind: str, path: Path, *, can_stop: bool = False) -> None:
        """Something begins; `can_stop` until `bind` is called."""
        self._kind, self._state, self._can_stop, self._halted = kind, "running", can_stop, False
        self._say(())
        self.about(path)
        self.retranslate()

    def progress(self, share: float) -> None:
        """Show how far it is."""
        if self._state == "running":
            self.work(self.tr("Stopping…") if self._halted else self._doing_words(), share if share > 0 else None)

    def bind(self) -> None:
        """From here on it cannot be stopped any more, whatever was pressed."""
        if self._can_stop or self._halted:
            self._can_stop = self._halted = False
            self.retranslate()

    def halt(self) -> None:
        """Say that it is about to stop."""
        if self._state == "running" and self._can_stop:
            self._can_stop, self._halted = False, True
            self.retranslate()

    def finish(self, done: Sequence[str], left: Sequence[str] = ()) -> None:
        """Show what was done, one line each, and what is left to do."""
        self._state = "done"
        rest = ((self.tr("Left for you to do"), "head"), *(("•  " + words, "") for words in left)) if left else ()
        self._say((*(("✓  " + words, "") for words in done), *rest))
        self.work("")
        self.retranslate()

    def fail(self, words: str, *, reopens: bool) -> None:
        """Show why it failed; `reopens` offers to open the file as it was."""
        self._state, self._reopens = "failed", reopens
        self.work("")
        self.complain(words)
        self.retranslate()

    def _say(self, lines: Sequence[tuple[str, str]]) -> None:
        for old in self.lines:
            self.more.removeWidget(old)
            old.deleteLater()
        self.lines = []
        for words, look in lines:
            made = label(wrap=True)
            if look:
                restyle(made, look)
            made.setText(words.replace("/", "/\u200b").replace("\\", "\\\u200b"))
            self.more.addWidget(made)
            self.lines.append(made)

    def _doing_words(self) -> str:
        return {"copy": self.tr("Making the copy and looking at every part of it…"),
                "salvage": self.tr("Saving what is readable…"),
                "restore": self.tr("Bringing the backup back…"),
                "lock": self.tr("Encrypting the file and checking it…"),
                "unlock": self.tr("Decrypting the file and checking it…"),
                "change": self.tr("Encrypting the file anew and checking it…"),
                "seal": self.tr("Writing the redacted set, then encrypting and checking the file…"),
                "open": self.tr("Opening…")}.get(self._kind, "")

    def retranslate(self) -> None:
        head = {"copy": self.tr("A copy to work on"), "salvage": self.tr("What is readable, as a new file"),
                "restore": self.tr("Restore from a backup"), "lock": self.tr("Lock with a passphrase"),
                "unlock": self.tr("Remove the passphrase"), "change": self.tr("Change the passphrase"),
                "seal": self.tr("Seal the session"), "open": self.tr("Open the workshop")}.get(self._kind, "")
        if self._state == "running":
            answers = (Answer("stop", self.tr("Stop")),) if self._can_stop else ()
            self.present(head, "", answers)
            self.work(self.tr("Stopping…") if self._halted else self._doing_words())
        elif self._state == "done":
            self.present(self.tr("The session is sealed") if self._kind == "seal" else head, "",
                         (Answer("back", self.tr("To the start page  Esc"), True),))
        else:
            reopen = (Answer("reopen", self.tr("Open the workshop again"), True),) if self._reopens else ()
            self.present(head, "", (*reopen, Answer("back", self.tr("To the start page  Esc"))))
