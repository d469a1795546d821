"""The strips over an open workshop: medium gone, disk full, taken over, damaged, read only."""

from __future__ import annotations

from datetime import datetime

from ui.commands.trustfiles import Copy
from ui.i18n import in_a_row, listed
from ui.trust.vault import Facts, Lost
from ui.trust.words import facts_words, moment, parts_words
from ui.widgets.standing import Answer, StandingStrip

# What a command may meet that does not pass by itself, and so stays in front of the facilitator.
GONE = ("media_gone", "file_unreachable", "file_missing")
FULL = ("disk_full",)
TAKEN = ("file_taken_over",)
CHANGED = ("file_changed_elsewhere",)
BROKEN = ("file_damaged", "file_links_broken", "file_unfinished")
CLOSED = ("file_read_only",)
STANDING = (*GONE, *FULL, *TAKEN, *CHANGED, *BROKEN, *CLOSED)
MOST_NAMED = 4


class FaultStrip(StandingStrip):
    """A step could not be kept. `chosen` carries again, go_on, elsewhere, reopen; stop while a copy is written."""

    def __init__(self) -> None:
        super().__init__("bad")
        self.key, self._who, self._step = "", "", ""
        self._safe: datetime | None = None
        self._copy: datetime | None = None
        self._writing = False

    def tell(self, key: str, *, who: str = "", step: str = "", safe: datetime | None = None,
             copy: datetime | None = None) -> None:
        """Say what is the matter: `step` was not kept, all until `safe` is in memory, `copy` is of the last backup."""
        self.key, self._who, self._step, self._safe, self._copy = key, who, step, safe, copy
        self.retranslate()
        self.show()

    def write(self, writing: bool) -> None:
        """A copy is being written, or no more; that can be stopped."""
        self._writing = writing
        self.retranslate()

    def retranslate(self) -> None:
        self._say()
        self.set_busy(self._writing)

    def _say(self) -> None:
        lost = self.tr("Not kept: {0}.").format(self._step) if self._step else ""
        memory = self.tr("Everything up to {0} is safe in memory.").format(moment(self._safe)) if self._safe else \
            self.tr("Everything before it is safe in memory.")
        copy = self.tr("A backup of {0} is on this computer.").format(moment(self._copy)) if self._copy else ""
        stop = (Answer("stop", self.tr("Stop")),) if self._writing else ()
        again = Answer("again", self.tr("Try once more"))
        here = Answer("go_on", self.tr("Go on in a copy on this computer"), True)
        elsewhere = Answer("elsewhere", self.tr("Go on in a copy elsewhere…"))
        if self.key in FULL:
            self.present(self.tr("The disk is full."), in_a_row(
                memory, lost, self.tr("Make room and try again, or go on in a copy on another disk.")),
                (again._replace(first=True), elsewhere, *stop))
        elif self.key in TAKEN:
            who = self._who or "?"
            self.present(self.tr("{0} has taken this workshop over.").format(who), in_a_row(
                self.tr("Here it can only be read from now on."), lost,
                self.tr("Agree on who goes on; look again to see what they have entered.")),
                (Answer("reopen", self.tr("Look again"), True), elsewhere, *stop))
        elif self.key in CHANGED:
            self.present(self.tr("Another program has changed this file."), in_a_row(
                self.tr("Nothing was written over."), lost),
                (Answer("reopen", self.tr("Open it anew"), True), elsewhere, *stop))
        elif self.key in BROKEN:
            self.present(self.tr("The file has been damaged while it was open."), in_a_row(memory, lost, copy),
                         (here, elsewhere, again, *stop))
        elif self.key in CLOSED:
            self.present(self.tr("The file can no longer be written."), in_a_row(memory, lost, copy),
                         (here, elsewhere, again, *stop))
        else:
            self.present(self.tr("The file is gone: perhaps the stick was taken out."), in_a_row(memory, copy, lost),
                         (here, elsewhere, again, *stop))


class ReadOnlyStrip(StandingStrip):
    """The workshop can be read and not changed, and why. `chosen` carries copy, reopen or take."""

    def __init__(self) -> None:
        super().__init__("attention")
        self._who = ""
        self._at: datetime | None = None

    def tell(self, who: str = "", at: datetime | None = None) -> None:
        """Say it; with `who` because somebody else has it open, and it is seen as it was `at`."""
        self._who, self._at = who, at
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        copy = Answer("copy", self.tr("Work on a copy…"))
        if self._who:
            self.present(self.tr("Read only: {0} has it open.").format(self._who),
                         self.tr("You see it as it was at {0}.").format(moment(self._at)),
                         (Answer("reopen", self.tr("Look again"), True), copy))
        else:
            self.present(self.tr("Read only."), self.tr(
                "The file or its folder may not be written: perhaps it is on a protected stick, or belongs to somebody "
                "else."), (copy._replace(first=True),))


class DamageStrip(StandingStrip):
    """A damaged file was opened as far as it can be read. `chosen` carries restore, backups, save or leave."""

    def __init__(self) -> None:
        super().__init__("bad")
        self._lost: Lost | None = None
        self._good: tuple[Copy, Facts] | None = None
        self._looking = False

    def tell(self, lost: Lost) -> None:
        """Say what is lost; a good backup is being looked for."""
        self._lost, self._looking = lost, True
        self.retranslate()
        self.show()

    def offer(self, good: tuple[Copy, Facts] | None) -> None:
        """Offer the newest good backup, None when there is none."""
        self._good, self._looking = good, False
        self.retranslate()

    @property
    def good(self) -> Copy | None:
        """The backup that is offered."""
        return self._good[0] if self._good is not None else None

    def retranslate(self) -> None:
        if self._lost is None:
            return
        parts = parts_words(self._lost.lost)
        names, more = parts[:MOST_NAMED], len(parts) - MOST_NAMED
        if more > 0:
            names.append(self.tr("{0} more").format(more))
        lost = self.tr("Lost or incomplete: {0}.").format(listed(names)) if names \
            else self.tr("All of it could be read.")
        if self._looking:
            good = self.tr("Looking for a good backup…")
        elif self._good is None:
            good = self.tr("There is no good backup on this computer.")
        else:
            good = self.tr("Newest good backup: {0} ({1}).").format(moment(self._good[0].made),
                                                                   facts_words(self._good[1]))
        answers = [Answer("save", self.tr("Save what is readable as a new file…"), self._good is None),
                   Answer("leave", self.tr("Leave"))]
        if self._good is not None:
            answers.insert(0, Answer("restore", self.tr("Restore that backup…"), True))
        self.present(self.tr("This file is damaged. You see what can be read of it; it stays as it is."),
                     in_a_row(lost, good), answers)
