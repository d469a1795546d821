"""What the first screen says of a file that does not simply open: locked, open elsewhere, missing, unreadable."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import in_a_row
from ui.trust.gate import Gate
from ui.trust.passphrase import PassphraseField
from ui.trust.words import moment_of
from ui.widgets.standing import Answer


class LockedGate(Gate):
    """Asks for the passphrase; `entered` carries it. A wrong one is told, and the field stays."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._backups = False
        self.field = PassphraseField()
        self.more.addWidget(self.field)
        self.field.entered.connect(self._enter)
        self.field.edited.connect(self._typed)
        self.chosen.connect(self._answered)

    def retranslate(self) -> None:
        self.field.name(self.tr("Passphrase"))
        self.present(self.tr("This workshop is locked"),
                     self.tr("Type its passphrase to open it. It is not kept anywhere; without it nobody can open the "
                             "file."),
                     (Answer("open", self.tr("Open"), True),
                      *((Answer("backups", self.tr("Backups…")),) if self._backups else ()),
                      Answer("back", self.tr("Back  Esc"))))

    def ask(self, path: Path, problem: str = "", *, backups: bool = False) -> None:
        """Ask for the passphrase of a file; after a wrong one, with the sentence about it."""
        self._backups = backups
        if not problem or path != self.path:
            self.field.forget()
        self.about(path)
        self.retranslate()
        self.complain(problem)
        if problem:
            self.field.line.selectAll()

    def work(self, words: str, share: float | None = None) -> None:
        super().work(words, share)
        self.field.setEnabled(not words)

    def first_focus(self) -> QWidget:
        return self.field.line

    def _answered(self, name: str) -> None:
        if name == "open":
            self._enter()

    def _enter(self) -> None:
        if self.field.text and not self.busy:
            self.entered.emit(self.field.text)

    def _typed(self) -> None:
        self.complain("")


class ElsewhereGate(Gate):
    """Somebody else has the file open: who, since when; read it, or take it over after a second look.

    `chosen` carries read, take or back.
    """

    def __init__(self) -> None:
        super().__init__()
        self._who, self._since, self._beat, self._sure = "", "", "", False
        self.chosen.connect(self._answered)

    def ask(self, path: Path, params: dict[str, object]) -> None:
        """Say who has the file; `params` are those of the fault: who, since and beat as ISO times."""
        self._who = str(params.get("who") or "?")
        self._since, self._beat = str(params.get("since") or ""), str(params.get("beat") or "")
        self._sure = False
        self.about(path)
        self.retranslate()

    def retranslate(self) -> None:
        if self._sure:
            self.present(self.tr("Take over from {0}?").format(self._who), self.tr(
                "Nothing that is in the file is lost. Over there the window can only read from its next step on, and "
                "says that you have taken over; what is typed there and not yet in the file has to be entered again. "
                "Ask them first, if you can."),
                (Answer("take", self.tr("Take over now"), True), Answer("no", self.tr("Do not take over")),
                 Answer("back", self.tr("Back  Esc"))))
            return
        since = self.tr("Open since {0}.").format(moment_of(self._since)) if self._since else ""
        beat = self.tr("Last sign of life: {0}.").format(moment_of(self._beat)) if self._beat else ""
        self.present(self.tr("Open elsewhere: {0}").format(self._who), in_a_row(
            since, beat, self.tr("Two cannot write at the same time. You can read it as it is now, or take it over.")),
            (Answer("read", self.tr("Open read only"), True), Answer("sure", self.tr("Take over…")),
             Answer("back", self.tr("Back  Esc"))))

    @property
    def who(self) -> str:
        """Who has the file."""
        return self._who

    def _answered(self, name: str) -> None:
        if name in ("sure", "no"):
            self._sure = name == "sure"
            self.retranslate()
            self.buttons["no" if self._sure else "read"].setFocus()


class MissingGate(Gate):
    """The file is not where it was. `chosen` carries again, look, forget, backups or back."""

    def __init__(self) -> None:
        super().__init__()
        self._listed = self._backups = False

    def ask(self, path: Path, *, listed: bool, backups: bool) -> None:
        """Say that a file is not there; `listed` among the recent ones, `backups` whether there are any."""
        self._listed, self._backups = listed, backups
        self.about(path)
        self.retranslate()

    def retranslate(self) -> None:
        if self.path.parent.is_dir():
            words = self.tr("The folder is there, but not this file. Perhaps it was moved or got another name.")
        else:
            words = self.tr("Its folder cannot be reached. If it is on a stick or a network drive, plug that in and "
                            "try again.")
        answers = [Answer("again", self.tr("Try once more"), True), Answer("look", self.tr("Look for it…"))]
        if self._backups:
            answers.append(Answer("backups", self.tr("Backups…")))
        if self._listed:
            answers.append(Answer("forget", self.tr("Take it off the list")))
        self.present(self.tr("The workshop is not there"), words,
                     (*answers, Answer("back", self.tr("Back  Esc"))))


class UnreadableGate(Gate):
    """A file that cannot be opened at all. `chosen` carries backups, forget, back, or stop while it is read."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence, self._listed, self._backups, self._can_stop = "", False, 0, False

    def offer_stop(self, yes: bool) -> None:
        """Offer to stop what is being done, or no more."""
        self._can_stop = yes
        self.retranslate()

    def ask(self, path: Path, sentence: str, *, listed: bool, backups: int) -> None:
        """Say why it does not open, and how many backups there are on this computer."""
        self._sentence, self._listed, self._backups = sentence, listed, backups
        self.about(path)
        self.retranslate()

    def retranslate(self) -> None:
        found = self.tr("There are {0} backups of it on this computer.").format(self._backups) if self._backups > 1 \
            else self.tr("There is one backup of it on this computer.") if self._backups \
            else self.tr("There is no backup of it on this computer.")
        answers = [Answer("backups", self.tr("Backups…"), True)] if self._backups else []
        if self._listed:
            answers.append(Answer("forget", self.tr("Take it off the list")))
        stop = [Answer("stop", self.tr("Stop"))] if self._can_stop else []
        self.present(self.tr("This file does not open"), in_a_row(self._sentence, found),
                     (*stop, *answers, Answer("back", self.tr("Back  Esc"), not self._backups)))
