"""Above the round of a rehearsal: what the invented room holds up, says and does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import Speaks, in_a_row, language
from ui.stages.score.cardrow import Card, CardRow
from ui.widgets.parts import button, label, rule
from workshop.model.score import Ballot, Round
from workshop.model.workshop import Workshop
from workshop.rehearsal.cards import Said, cards, to_hear
from workshop.rehearsal.casting import troupe_of
from workshop.rehearsal.events import events, over
from workshop.rehearsal.troupe import Event, Troupe


class TroupeBar(Speaks):
    """Cards up, let them vote, next voice, and what happens in the room. It is hidden in a real workshop.

    `votes_ready` carries the missing ballots of the round in front by participant; `event_requested` an event that the
    facilitator answers: sign in or out, open the cell, park the matter. Nothing is written from here.
    """

    votes_ready = Signal(object)
    event_requested = Signal(object)

    def __init__(self, troupe: Troupe | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._troupe = troupe
        self._workshop: Workshop | None = None
        self._round: Round | None = None
        self._said: tuple[Said, ...] = ()
        self._voice = -1
        self._seconds = 0
        self._planned: object = None
        self._waiting: tuple[Event, ...] = ()
        self._event: Event | None = None
        self._settled: set[object] = set()
        self.tag, self.words, self.toast = label("tag"), label(wrap=True), label(wrap=True)
        self.up, self.fill, self.next_voice = button(checkable=True), button(), button()
        self.hint = label("quiet", wrap=True)
        self.act, self.dismiss = button("primary"), button()
        self.row = CardRow()
        self._build()
        self.retranslate()
        self.hide()

    def _build(self) -> None:
        frame = QFrame()
        frame.setProperty("look", "soft")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 8, 14, 0)
        outer.addWidget(frame)
        box = QVBoxLayout(frame)
        box.setContentsMargins(10, 8, 10, 8)
        box.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        for made in (self.tag, self.up, self.fill, self.next_voice):
            top.addWidget(made)
        top.addWidget(self.hint, 1)
        box.addLayout(top)
        box.addWidget(self.row)
        box.addWidget(self.words)
        self._line = rule()
        box.addWidget(self._line)
        below = QHBoxLayout()
        below.setSpacing(8)
        self.toast.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        for made in (self.toast, self.act, self.dismiss):
            below.addWidget(made)
        box.addLayout(below)
        for made in (self.up, self.fill, self.next_voice, self.act, self.dismiss):
            # The digit strip keeps the keys; Tab still leads here.
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.up.toggled.connect(self._show_round)
        self.fill.clicked.connect(self._fill)
        self.next_voice.clicked.connect(self._hear)
        self.act.clicked.connect(self._do)
        self.dismiss.clicked.connect(self._settle)

    def retranslate(self) -> None:
        self.tag.setText(self.tr("Rehearsal"))
        self.tag.setToolTip(self.tr("All votes in this file are invented. They never enter a real report."))
        self.up.setText(self.tr("Cards up"))
        self.up.setToolTip(self.tr("See what everybody holds up, in seat order, and practise typing it"))
        self.fill.setText(self.tr("Let them vote"))
        self.fill.setToolTip(self.tr("Fill in every vote that is still missing"))
        self.row.setAccessibleName(self.tr("Raised cards"))
        self.dismiss.setText(self.tr("Leave it"))
        self._show_round()
        self._show_event()

    # State ------------------------------------------------------------------------------------------------------
    def present(self, workshop: Workshop, round_: Round | None) -> None:
        """Follow the workshop and the round in front of the facilitator; a real workshop hides the bar."""
        self.setVisible(workshop.settings.rehearsal and bool(workshop.participants))
        if self.isHidden():
            return
        if self._workshop is None or self._workshop.participants != workshop.participants:
            self._troupe = _playing(self._troupe, workshop)
        turned = (self._round.id, self._round.shown) != (round_.id, round_.shown) if self._round and round_ \
            else self._round is not round_
        self._workshop, self._round = workshop, round_
        if turned:
            self.up.setChecked(False)
            self._voice = -1
        self._said = to_hear(self._troupe, round_) if self._troupe and round_ else ()
        self._plan(workshop)
        self._show_round()
        self._show_event()

    def _plan(self, workshop: Workshop) -> None:
        planned = (workshop.agenda, workshop.elements, [person.id for person in workshop.participants])
        if self._troupe is not None and self._planned != planned:
            self._planned = planned
            self._waiting = events(self._troupe, workshop)

    def tick(self, seconds_since_start: int) -> None:
        """Bring up what is due this many seconds after the start of the day."""
        self._seconds = seconds_since_start
        self._show_event()

    # The round --------------------------------------------------------------------------------------------------
    def _cards(self) -> dict[str, Ballot]:
        if self._troupe is None or self._workshop is None or self._round is None:
            return {}
        return cards(self._troupe, self._workshop, self._round)

    def _show_round(self) -> None:
        round_ = self._round
        open_ = round_ is not None and round_.state == "open"
        secret = round_ is not None and round_.anonymity == "secret"
        hands = round_ is not None and (round_.mode == "hands" or round_.tally is not None)
        self.up.setVisible(not self._said)
        self.up.setEnabled(open_ and not secret)
        self.fill.setVisible(not self._said)
        self.fill.setEnabled(round_ is not None and open_ and not hands and bool(round_.waiting()))
        self.row.setVisible(open_ and not secret and self.up.isChecked())
        if self.row.isVisibleTo(self) and round_ is not None and self._workshop is not None:
            self.row.present(self._held(self._workshop, round_), self._workshop.pack.top)
        self.hint.setText(self._hint_words(open_=open_, secret=secret, hands=hands))
        self._show_voice()

    def _hint_words(self, *, open_: bool, secret: bool, hands: bool) -> str:
        """Return what to do with the invented room just now."""
        if self._round is not None and self._round.state == "accepted":
            return ""
        if self._said:
            return self.tr("Hear them one after the other, lowest first; then accept, or vote again.")
        if self._round is None:
            begin = self.tr("Choose a cell and press Enter: a round begins, and the invented room votes.")
            lives = self._workshop is not None and bool(self._workshop.clock.spent)
            return begin if lives else in_a_row(begin, self.tr(
                "Once the clock of the day runs (F4, then F8), people come late, ask and leave."))
        if not open_:
            return ""
        if secret:
            return self.tr("Let them vote: every slip is put in.")
        if hands:
            return self.tr("Cards up: see what they hold, count it, and type the counts.")
        return self.tr("Cards up: see what they hold and practise typing it. Let them vote: it is typed for you.")

    def _held(self, workshop: Workshop, round_: Round) -> tuple[Card, ...]:
        held = []
        for participant, ballot in self._cards().items():
            person = workshop.person(participant)
            typed = round_.ballot_of(participant)
            held.append(Card(person.name if person else "", ballot.vote, typed.vote if typed else ""))
        return tuple(held)

    def _fill(self) -> None:
        if self._round is None or self._round.state != "open":
            return
        waiting = set(self._round.waiting())
        if votes := {person: ballot for person, ballot in self._cards().items() if person in waiting}:
            self.votes_ready.emit(votes)

    def _hear(self) -> None:
        self._voice = (self._voice + 1) % max(len(self._said), 1)
        self._show_voice()

    def _show_voice(self) -> None:
        self.next_voice.setVisible(bool(self._said))
        self.words.setVisible(bool(self._said) and self._voice >= 0)
        if not self._said or self._round is None:
            return
        self._voice = min(self._voice, len(self._said) - 1)
        count = self.tr("{0}/{1}").format(max(self._voice + 1, 0), len(self._said))
        self.next_voice.setText(self.tr("Next voice {0}").format(count))
        if self._voice >= 0:
            said = self._said[self._voice]
            # Where votes have no names, voices have none either.
            name = said.actor.person.name if self._round.named else self.tr("A voice")
            self.words.setText(self.tr("{0} ({1}): {2}").format(name, said.ballot.vote, said.words.in_(language())))

    # What happens -----------------------------------------------------------------------------------------------
    def _show_event(self) -> None:
        self._event = next((event for event in self._waiting if self._due(event)), None)
        for made in (self._line, self.toast, self.act, self.dismiss):
            made.setVisible(self._event is not None)
        if self._event is None:
            return
        self.toast.setText(self._event.text.in_(language()))
        self.act.setText({"late": self.tr("Sign in"), "leaves": self.tr("Sign out"),
                          "detail": self.tr("Open the cell"), "parking": self.tr("Park it")}.get(
                              self._event.kind, self.tr("Noted")))
        self.dismiss.setVisible(self._event.kind in ("late", "leaves", "detail", "parking"))

    def _due(self, event: Event) -> bool:
        return event.at_minutes * 60 <= self._seconds and _mark(event) not in self._settled \
            and self._workshop is not None and not over(event, self._workshop, self._seconds)

    def _do(self) -> None:
        event = self._event
        self._settle()
        if event is not None:
            self.event_requested.emit(event)

    def _settle(self) -> None:
        if self._event is not None:
            self._settled.add(_mark(self._event))
        self._show_event()


def _playing(troupe: Troupe | None, workshop: Workshop) -> Troupe | None:
    """Return the troupe that plays the people of a workshop: the one at hand when it is theirs."""
    if troupe is not None and troupe.people == workshop.participants:
        return troupe
    return troupe_of(workshop)


def _mark(event: Event) -> object:
    """Return what makes an event the same after the agenda was changed and its time has moved."""
    return event.kind, event.person, event.cell, event.matter
