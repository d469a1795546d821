"""One round from open to accepted: board, strip or card, reveal, accept bar."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.score.acceptbar import AcceptBar
from ui.widgets.parts import button
from ui.widgets.revealboard import RevealBoard
from ui.widgets.roundboard import RoundBoard
from ui.widgets.strip import DigitStrip
from workshop import commands as c
from workshop.insight.levels import result_of
from workshop.model.score import Acceptance, Mode, Round
from workshop.presentation import RevealShow, RoundShow, reveal_show, round_show


class RoundPane(Speaks):
    """Shows the newest round of one cell and turns keys and taps into votes."""

    back_requested = Signal()
    again_requested = Signal()
    changed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._round: Round | None = None
        self._mode: Mode = "strip"
        self._seat = ""
        self._begun: dict[str, float] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self._tick)
        self.board, self.reveal, self.strip = RoundBoard(), RevealBoard(), DigitStrip()
        self.accept_bar = AcceptBar(document.workshop.pack.top)
        self._back, self._strip_mode, self._card_mode, self._cancel = (
            button(), button(checkable=True), button(checkable=True), button())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        self._boards = QStackedWidget()
        self._boards.addWidget(self.board)
        self._boards.addWidget(self.reveal)
        top = QHBoxLayout()
        top.setSpacing(8)
        for made in (self._back, self._strip_mode, self._card_mode):
            top.addWidget(made)
        top.addStretch(1)
        top.addWidget(self._cancel)
        for made in (self._back, self._strip_mode, self._card_mode, self._cancel):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box.addLayout(top)
        box.addWidget(self._boards, 1)
        box.addWidget(self.strip)
        box.addWidget(self.accept_bar)
        self._back.clicked.connect(self.back_requested)
        self._strip_mode.clicked.connect(self._use_strip)
        self._card_mode.clicked.connect(self._use_card)
        self._cancel.clicked.connect(self._drop)
        self.strip.typed.connect(self.vote)
        self.strip.back_requested.connect(self.step_back)
        self.strip.seat_chosen.connect(self._choose_seat)
        self.board.voted.connect(self.vote)
        self.board.back_requested.connect(self.step_back)
        self.accept_bar.accepted.connect(self.accept)
        self.accept_bar.again_requested.connect(self.again_requested)
        self.accept_bar.line_left.connect(self.take_focus)

    def retranslate(self) -> None:
        self._back.setText(self.tr("← Canvas  Esc"))
        self._strip_mode.setText(self.tr("Digit strip"))
        self._card_mode.setText(self.tr("Card, one by one"))
        self._cancel.setText(self.tr("Cancel round"))
        self.present()

    # State ------------------------------------------------------------------------------------------------------
    @property
    def round(self) -> Round | None:
        """The round in front."""
        return self._round

    def show_round(self, round_: Round | None) -> None:
        """Bring a round to the front."""
        fresh = round_ is not None and (self._round is None or self._round.id != round_.id)
        self._round = round_
        if fresh and round_ is not None:
            self._mode = round_.mode if round_.mode in ("strip", "card") else "strip"
            self._seat = ""
            self._begun.setdefault(round_.id, time.monotonic())
        self.present()
        if fresh:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keys where they belong."""
        if self._round is None or self._round.shown:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._mode == "strip":
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def current_seat(self) -> str:
        """Return whose vote comes next: the chosen seat, else the first without a vote."""
        if self._round is None or self._round.state != "open":
            return ""
        if self._seat:
            return self._seat
        return next((p.id for p in self._document.workshop.participants
                     if self._round.ballot_of(p.id) is None), "")

    def round_value(self) -> RoundShow | None:
        """Return what the room may see of a running round."""
        if self._round is None or self._round.shown:
            return None
        return round_show(self._document.workshop, self._round,
                          self.current_seat() if self._mode == "card" else "")

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
        shown = self._round.shown
        turned = shown != (self._boards.currentWidget() is self.reveal)
        self._boards.setCurrentWidget(self.reveal if shown else self.board)
        self.strip.setVisible(not shown and self._mode == "strip")
        self.accept_bar.setVisible(shown)
        for made in (self._strip_mode, self._card_mode, self._cancel):
            made.setVisible(not shown)
        self._strip_mode.setChecked(self._mode == "strip")
        self._card_mode.setChecked(self._mode == "card")
        if shown:
            self._timer.stop()
            self.reveal.present(reveal_show(self._document.workshop, self._round))
            self.accept_bar.present(result_of(self._round, self._document.workshop.pack.top))
        else:
            self._timer.start()
            self._present_open(self._round)
        if turned and self.isVisible():
            # The strip has just gone, or come back: keys must not land in a neighbour by accident.
            self.take_focus()

    def _present_open(self, round_: Round) -> None:
        value = self.round_value()
        assert value is not None
        self.board.present(value, live=self._mode == "card" and round_.state == "open")
        votes = {ballot.participant: ballot.vote for ballot in round_.ballots}
        self.strip.present(value.seats, votes, self.current_seat(), self._document.workshop.pack.top)
        self._tick()

    def hint(self) -> str:
        """Return what the keys do now."""
        if self._round is None:
            return ""
        if self._round.shown:
            return self.tr("A accepts · V votes again · 1 to 5 choose another level · Enter goes on")
        if self._round.state == "closed":
            return self.tr("All votes are in. Enter reveals; Backspace corrects the last one.")
        if self._mode == "strip":
            return self.tr("Type in seat order: 1 to 5 · - abstain · ? don't know · x not applicable · "
                           "Backspace one seat back")
        return self.tr("One person at a time taps a card, here or on the big screen. Nothing stays visible.")

    def seconds(self) -> int:
        """Return how long the round has been open, in seconds, since it came up in this window."""
        return int(time.monotonic() - self._begun.get(self._round.id, time.monotonic())) if self._round else 0

    def _tick(self) -> None:
        self.board.set_seconds(self.seconds())

    # Acts -------------------------------------------------------------------------------------------------------
    def vote(self, symbol: str) -> None:
        """Cast the vote of the seat whose turn it is; the last one closes the round."""
        seat = self.current_seat()
        if self._round is None or not seat:
            return
        missing = [p.id for p in self._document.workshop.participants if self._round.ballot_of(p.id) is None]
        last = missing == [seat]
        self._seat = ""
        self._document.do(c.CastBallot(self._round.id, seat, symbol, last=last), self)

    def step_back(self) -> None:
        """Take the last vote in seat order back; a just completed strip opens again."""
        if self._round is None or self._round.shown:
            return
        if self._round.state == "closed":
            if self._document.undo_kind == "CastBallot":
                self._document.undo()
            return
        order = [p.id for p in self._document.workshop.participants]
        seat = self.current_seat()
        before = order[:order.index(seat)] if seat else order
        voted = [p for p in before if self._round.ballot_of(p) is not None]
        self._seat = ""
        if voted:
            self._document.do(c.WithdrawBallot(self._round.id, voted[-1]), self)

    def _choose_seat(self, participant: str) -> None:
        if self._round is not None and self._round.state == "open":
            self._seat = participant
            self.present()

    def reveal_now(self) -> None:
        """Show the votes to everybody."""
        if self._round is not None and not self._round.shown:
            self._document.do(c.RevealRound(self._round.id), self)

    def accept(self, acceptance: Acceptance) -> None:
        """Settle the level."""
        if self._round is not None:
            self._document.do(c.AcceptRound(self._round.id, acceptance), self)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self) -> None:
        if self._round is not None and not self._round.shown:
            self._document.do(c.CancelRound(self._round.id), self)

    def _use_strip(self) -> None:
        self._switch("strip")

    def _use_card(self) -> None:
        self._switch("card")

    def _switch(self, mode: Mode) -> None:
        self._mode = mode
        self.present()
        self.take_focus()
        self.changed.emit()

    @property
    def mode(self) -> Mode:
        """The way votes come in."""
        return self._mode

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self._round is not None and self._round.shown and plain and not self.accept_bar.typing():
            text = event.text()
            if event.key() == Qt.Key.Key_A:
                self.accept_bar.accept()
                return
            if event.key() == Qt.Key.Key_V:
                self.again_requested.emit()
                return
            if text.isdigit() and 1 <= int(text) <= self._document.workshop.pack.top:
                self.accept_bar.choose(int(text))
                return
        super().keyPressEvent(event)
