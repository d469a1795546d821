"""One round from open to accepted: the ways to vote, the reveal, the accept bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.score.acceptbar import AcceptBar
from ui.stages.score.ballots import BallotBox
from ui.stages.score.modebar import ModeBar
from ui.widgets.handsbox import HandsBox
from ui.widgets.reasonline import ReasonLine
from ui.widgets.revealboard import RevealBoard
from ui.widgets.roundboard import RoundBoard
from ui.widgets.strip import DigitStrip
from ui.widgets.tapboard import TapBoard
from workshop import commands as c
from workshop.agenda_next import speaking_order
from workshop.boardvote import TapShow, tap_show
from workshop.insight.rounds import next_step, verdict_of
from workshop.model.score import ANONYMITIES, Acceptance, Anonymity, Mode, Round, Tally
from workshop.presentation import RevealShow, RoundShow, reveal_show, round_show

# As many names of those to be heard fit into a line.
HEARD = 7


class RoundPane(Speaks):
    """Shows the newest round of one cell and turns keys and taps into votes."""

    back_requested = Signal()
    again_requested = Signal()
    secret_requested = Signal()
    changed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._round: Round | None = None
        self._begun: dict[str, float] = {}
        self.box = BallotBox(document, self)
        self._timer = QTimer(self)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self._tick)
        self.board, self.tap, self.reveal, self.strip = RoundBoard(), TapBoard(), RevealBoard(), DigitStrip()
        self.hands, self.line = HandsBox(), ReasonLine()
        self.bar = ModeBar()
        self.accept_bar = AcceptBar(document.workshop.pack.top)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        self._boards = QStackedWidget()
        for board in (self.board, self.tap, self.reveal):
            self._boards.addWidget(board)
        box.addWidget(self.bar)
        box.addWidget(self._boards, 1)
        for part in (self.line, self.strip, self.hands, self.accept_bar):
            box.addWidget(part)
        self.line.hide()

    def _wire(self) -> None:
        self.bar.back_requested.connect(self.back_requested)
        self.bar.mode_chosen.connect(self.use_mode)
        self.bar.cancel_requested.connect(self._drop)
        self.bar.names_off_requested.connect(self.take_names_off)
        self.bar.secret_requested.connect(self.secret_requested)
        self.bar.last_vote_requested.connect(self._show_last_vote)
        self.strip.typed.connect(self.vote)
        self.strip.back_requested.connect(self.step_back)
        self.strip.seat_chosen.connect(self._choose_seat)
        self.strip.comment_requested.connect(self.comment)
        self.board.voted.connect(self.vote)
        self.board.back_requested.connect(self.step_back)
        self.tap.tapped.connect(self.tapped)
        self.tap.cleared.connect(self.cleared)
        self.hands.finished.connect(self._count_hands)
        self.line.said.connect(self._said)
        self.line.left.connect(self._leave_line)
        self.accept_bar.accepted.connect(self.accept)
        self.accept_bar.again_requested.connect(self.again_requested)
        self.accept_bar.line_left.connect(self.take_focus)

    def retranslate(self) -> None:
        self.present()

    # State ------------------------------------------------------------------------------------------------------
    @property
    def round(self) -> Round | None:
        """The round in front."""
        return self._round

    @property
    def mode(self) -> Mode:
        """The way votes come in."""
        return self._round.mode if self._round is not None and self._round.mode != "import" else "strip"

    def draft_of(self) -> str:
        """Return which cell is voted on, for a text that survives a crash."""
        return f"cell:{self._round.cell.element}/{self._round.cell.item}" if self._round is not None else ""

    def show_round(self, round_: Round | None) -> None:
        """Bring a round to the front."""
        fresh = round_ is not None and (self._round is None or self._round.id != round_.id)
        self._round = round_
        if fresh and round_ is not None:
            self.line.hide()
            self.hands.clear()
            self.box.begin(round_)
            self._begun.setdefault(round_.id, self._document.awake())
            if round_.mode in ("grid", "paper") and round_.state == "open":
                # Started on the grid or on paper, and gone on with here.
                self._document.do(c.ChangeMode(round_.id, "strip"), self)
        self.present()
        if fresh:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keys where they belong."""
        if self._round is None or self._round.shown:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.line.isVisibleTo(self) and self.box.asking:
            self.line.take_focus()
        elif self.mode == "hands":
            self.hands.take_focus()
        else:
            target = {"strip": self.strip, "board": self.tap}.get(self.mode, self.board)
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def round_value(self) -> RoundShow | None:
        """Return what the room may see of a running round."""
        if self._round is None or self._round.shown:
            return None
        return round_show(self._document.workshop, self._round, self.box.seat() if self.mode == "card" else "")

    def tap_value(self) -> TapShow | None:
        """Return the board on the touch panel, where everybody sees everything."""
        if self._round is None or self._round.shown or self.mode != "board" or not self._round.named:
            return None
        return tap_show(self._document.workshop, self._round)

    def reveal_value(self) -> RevealShow | None:
        """Return what the room may see of a revealed round."""
        if self._round is None or not self._round.shown:
            return None
        return reveal_show(self._document.workshop, self._round)

    def present(self) -> None:
        """Show the present state of the round."""
        if self._round is None:
            self._timer.stop()
            return
        self._round = self._document.workshop.round(self._round.id)
        if self._round is None:
            self._timer.stop()
            self.back_requested.emit()
            return
        self.box.follow(self._round)
        shown = self._round.shown
        turned = shown != (self._boards.currentWidget() is self.reveal)
        self.bar.present(self._round)
        self.strip.setVisible(not shown and self.mode == "strip")
        self.hands.setVisible(not shown and self.mode == "hands")
        self.accept_bar.setVisible(shown)
        if shown:
            self._timer.stop()
            self.line.hide()
            value = reveal_show(self._document.workshop, self._round)
            self.reveal.present(value)
            self._boards.setCurrentWidget(self.reveal)
            self.accept_bar.present(value.result, value.verdict)
        else:
            self._timer.start()
            self._present_open(self._round)
        if turned and self.isVisible():
            # The strip has just gone, or come back: keys must not land in a neighbour by accident.
            self.take_focus()

    def _present_open(self, round_: Round) -> None:
        value, tap = self.round_value(), self.tap_value()
        assert value is not None
        if tap is not None:
            self.tap.present(tap, live=round_.state == "open")
            self._boards.setCurrentWidget(self.tap)
        else:
            self.board.present(value, live=self.mode == "card" and round_.state == "open")
            self._boards.setCurrentWidget(self.board)
        if self.mode == "strip":
            self.strip.present(value.seats, self.box.typed(), self.box.seat(), self._document.workshop.pack.top)
        if self.mode == "hands":
            self.hands.present(len(round_.asked), round_.tally,
                               tuple(level.name for level in self._document.workshop.pack.levels))
        self._show_line()
        self._tick()

    def hint(self) -> str:
        """Return what the keys do now."""
        round_ = self._round
        if round_ is None:
            return ""
        if round_.shown and round_.state == "revealed" and (order := self._order(round_)):
            return self.tr("Hear in this order: {0}. Then V votes again, or a level and A.").format(order)
        if round_.shown:
            return self.tr("1 to 5 choose a level · G takes the group's own · A accepts · V votes again · N next cell")
        if round_.state == "closed":
            return self.tr("All votes are in. Enter reveals; Backspace corrects the last one.")
        if self.mode == "strip":
            return self.tr("Type in seat order: 1 to 5 · - abstain · ? don't know · x not applicable · "
                           "c comment · Backspace one seat back")
        if self.mode == "hands":
            return self.tr("Type how many hands went up for each level, then Enter.")
        if self.mode == "board":
            return self.tr("Everybody taps in the own row, several at once. This is not blind: all see all.")
        if round_.anonymity == "secret":
            return self.tr("Secret: one person at a time taps a card. The file does not keep whose slip is whose.")
        return self.tr("One person at a time taps a card, here or on the big screen. Nothing stays visible.")

    def _order(self, round_: Round) -> str:
        """Return who speaks when, where there is something to talk about: lowest first, the highest rank last."""
        workshop = self._document.workshop
        verdict = verdict_of(workshop, round_.cell, round_.purpose)
        people = [person.name for who in speaking_order(workshop, round_) if (person := workshop.person(who))]
        if verdict is None or next_step(verdict) == "accept" or not people:
            return ""
        if len(people) > HEARD:
            people = [*people[:HEARD - 1], "…", people[-1]]
        return " → ".join(people)

    def seconds(self) -> int:
        """Return how long the round has been open, in seconds, since it came up here; sleep does not count."""
        if self._round is None:
            return 0
        now = self._document.awake()
        return max(int(now - self._begun.get(self._round.id, now)), 0)

    def _tick(self) -> None:
        self.board.set_seconds(self.seconds())
        self.tap.set_seconds(self.seconds())

    # Acts -------------------------------------------------------------------------------------------------------
    def vote(self, symbol: str) -> None:
        """Cast the vote of the seat whose turn it is; the last one closes the round."""
        self.box.vote(symbol)
        self._ask_when_all_are_in()

    def tapped(self, participant: str, symbol: str) -> None:
        """Somebody tapped in the own row of the board."""
        if self.mode == "board":
            self.box.cast(participant, symbol)
            self._ask_when_all_are_in()

    def _ask_when_all_are_in(self) -> None:
        """Ask for missing reasons, but never take the keys away while digits are being typed."""
        complete = self._round is not None and not self._round.waiting()
        self._show_line(ask=self.box.held or (complete and self.box.ask_missing_reason()))

    def cleared(self, participant: str) -> None:
        """Somebody took the own tap back."""
        if self.mode == "board":
            self.box.withdraw(participant)

    def step_back(self) -> None:
        """Take the last vote back; a just completed strip opens again."""
        self.box.step_back()

    def comment(self) -> None:
        """Ask for comment and confidence of the vote typed last, or of the person at the card."""
        if self.box.ask_last():
            self._show_line(ask=True)

    def _show_line(self, *, ask: bool = False) -> None:
        asked = self.box.asked()
        card = self.mode == "card" and self._round is not None and self._round.state == "open" and self.box.seat() != ""
        self.line.setVisible(asked is not None or card)
        if asked is not None:
            self.line.present(asked.name, asked.ballot, needs_reason=asked.needs_reason)
        elif card:
            # Who sits at the card may say why and how sure, before tapping; the line is empty for the next one.
            self.line.present(self.box.seat_name(), None, needs_reason=False)
        if ask:
            self.line.take_focus()

    def _said(self, comment: str, confidence: int) -> None:
        self.box.say(comment, confidence)
        self._ask_when_all_are_in()
        self.take_focus()

    def _leave_line(self) -> None:
        self.box.leave()
        self._show_line()
        self.take_focus()

    def _choose_seat(self, participant: str) -> None:
        self.box.choose(participant)
        self.present()

    def _count_hands(self, tally: Tally) -> None:
        if self._round is not None:
            self._document.do(c.SetTally(self._round.id, tally, close=True), self)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_last_vote(self, wanted: bool) -> None:
        self.bar.show_last_vote(self.box.last_vote() if wanted else None)

    def reveal_now(self) -> None:
        """Show the votes to everybody."""
        if self._round is None or self._round.shown:
            return
        if not self._document.do(c.RevealRound(self._round.id), self) and self.box.ask_missing_reason():
            self._show_line(ask=True)

    def accept(self, acceptance: Acceptance) -> None:
        """Settle the level."""
        if self._round is not None:
            self._document.do(c.AcceptRound(self._round.id, acceptance), self)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_names_off(self) -> None:
        """Take the names off this round, for good."""
        if self._round is not None:
            self._document.do(c.RaiseAnonymity(self._round.id), self)
            self.take_focus()

    def _drop(self) -> None:
        if self._round is not None and not self._round.shown:
            self._document.do(c.CancelRound(self._round.id), self)

    def use_mode(self, mode: Mode) -> None:
        """Take the votes in another way."""
        if self._round is not None and self._round.state == "open" and mode != self._round.mode:
            self._document.do(c.ChangeMode(self._round.id, mode), self)
        self.present()
        self.take_focus()
        self.changed.emit()

    def anonymity(self) -> Anonymity:
        """Return how the next round of this cell is voted: never more openly than the last."""
        rules = self._document.workshop.settings.rules.anonymity
        last = self._round.anonymity if self._round is not None else "named"
        return max(rules, last, key=ANONYMITIES.index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self._round is not None and self._round.shown and plain and not self.accept_bar.typing() \
                and self._reveal_key(event):
            return
        if self._round is not None and self._round.state == "closed" and event.key() == Qt.Key.Key_Backspace:
            self.step_back()
            return
        super().keyPressEvent(event)

    def _reveal_key(self, event: QKeyEvent) -> bool:
        text = event.text()
        acts = {Qt.Key.Key_A: self.accept_bar.accept, Qt.Key.Key_V: self.again_requested.emit,
                Qt.Key.Key_G: self.accept_bar.take_group}
        if act := acts.get(Qt.Key(event.key())):
            act()
            return True
        if text.isascii() and text.isdigit() and 1 <= int(text) <= self._document.workshop.pack.top:
            self.accept_bar.choose(int(text))
            return True
        return False
