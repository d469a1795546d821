"""The clock of the day when that of the computer cannot be believed: after sleep, or after it was set."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

from PySide6.QtCore import QObject, Signal

from ui.agenda_words import span_words
from ui.document import Document
from ui.i18n import language
from ui.widgets.standing import Answer, StandingStrip
from workshop import commands as c
from workshop.agenda import block_name, spent_seconds
from workshop.rules.day import MOST_SECONDS
from workshop.watch import SLACK, Jump

Why = Literal["slept", "closed"]
# A file that was closed for longer with its clock running: perhaps overnight (seconds). Less is a restart.
LONG = 30 * 60
# A clock that was set by less is not worth a sentence (seconds).
WORTH_SAYING = 60.0


class SleepStrip(StandingStrip):
    """Asks whether a time counts for the block that was running. `counted` carries its id and the seconds."""

    counted = Signal(str, int)

    def __init__(self, document: Document) -> None:
        super().__init__("attention")
        self._document = document
        self._why: Why = "slept"
        self.item, self.seconds = "", 0
        self.chosen.connect(self._answered)

    def ask(self, why: Why, item: str, seconds: int) -> None:
        """Ask about some time of a block; what it was asked about before and nobody answered is added up."""
        self.seconds = seconds + (self.seconds if item == self.item and not self.isHidden() else 0)
        self._why, self.item = why, item
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        found = self._document.workshop.agenda.item(self.item)
        name = " ".join(block_name(found).in_(language()).split()) if found is not None else ""
        span = span_words(self.seconds)
        head = self.tr("The computer slept {0}.").format(span) if self._why == "slept" \
            else self.tr("The file was closed for up to {0}.").format(span)
        words = self.tr("Meanwhile the clock of “{0}” stood still. Does this time count for it?").format(name)
        self.present(head, words,
                     (Answer("leave", self.tr("Leave it out"), first=True), Answer("count", self.tr("Count it"))))

    def _answered(self, answer: str) -> None:
        self.hide()
        if answer == "count":
            self.counted.emit(self.item, self.seconds)


class DayClock(QObject):
    """Looked at every second. Time the computer slept is left out of the running block until somebody says it counts.

    `notice` carries a sentence about a clock that was set.
    """

    notice = Signal(str)

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._known = ("", 0)  # the block that ran at the last look, and what it had taken
        self.strip = SleepStrip(document)
        self.strip.counted.connect(self._count)

    def begin(self) -> None:
        """Look at a clock that was left running when the file was closed."""
        document, clock = self._document, self._document.workshop.clock
        if not clock.running or document.read_only:
            return
        found, now = clock.of(clock.running), document.now()
        since, newest = _moment(found.since), _moment(document.newest_step or found.since)
        last = max(since, newest)  # the last sign of life
        taken = found.seconds + int((last - since).total_seconds())
        pause = (now - last).total_seconds()
        if pause < -SLACK:
            self._mend(clock.running, taken)
            self.notice.emit(self._set_words(pause))
        elif pause > LONG:
            self._mend(clock.running, taken)
            self.strip.ask("closed", clock.running, int(pause))
        self._remember()

    def look(self) -> None:
        """Compare the clocks of the computer, and put the clock of the day right when they disagree."""
        watch = self._document.watch
        jump = watch.look() if watch is not None else None
        if jump is not None and not self._document.read_only:
            self._right(jump)
        self._remember()

    def _right(self, jump: Jump) -> None:
        item, taken = self._known
        if item and item == self._document.workshop.clock.running:
            self._mend(item, taken if jump.slept else taken + int(jump.gone))
            if jump.slept:
                self.strip.ask("slept", item, int(jump.slept))
        if abs(jump.shifted) >= WORTH_SAYING:
            self.notice.emit(self._set_words(jump.shifted))

    def _set_words(self, shifted: float) -> str:
        words = self.tr("The clock of this computer was set forward by {0}. The clock of the day goes on as it was.") \
            if shifted > 0 else \
            self.tr("The clock of this computer was set back by {0}. The clock of the day goes on as it was.")
        return words.format(span_words(abs(shifted)))

    def _count(self, item: str, seconds: int) -> None:
        document = self._document
        before = spent_seconds(document.workshop.clock, item, document.now())
        found = document.workshop.agenda.item(item)
        if self._mend(item, before + seconds) and found is not None:
            self.notice.emit(self.tr("{0} more for “{1}”.").format(
                span_words(seconds), " ".join(block_name(found).in_(language()).split())))

    def _mend(self, item: str, seconds: int) -> bool:
        return self._document.do(c.MendClock(item, min(max(seconds, 0), MOST_SECONDS)), self)

    def _remember(self) -> None:
        clock = self._document.workshop.clock
        self._known = (clock.running, spent_seconds(clock, clock.running, self._document.now()))


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
