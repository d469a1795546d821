"""From keys and taps to ballots: whose turn it is, what goes with a vote, and how it is taken back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.document import Document
from workshop import commands as c
from workshop.model.score import NOT_APPLICABLE, Ballot, Round
from workshop.presentation import last_vote


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody whose comment is being asked for."""

    name: str
    ballot: Ballot | None
    needs_reason: bool


class BallotBox(QObject):
    """Casts into one round. What somebody says before voting waits here for the vote, and dies with the turn."""

    def __init__(self, document: Document, origin: QObject) -> None:
        super().__init__(origin)
        self._document = document
        self._round: Round | None = None
        self._seat = ""
        self._order: list[str] = []
        # Votes given by card stay covered when the rest is typed: (round, person).
        self._covered: set[tuple[str, str]] = set()
        # Whose words are asked for; with `_held` the vote that waits for them.
        self._who = ""
        self._held = ""
        self._said: tuple[str, int] = ("", 0)

    def begin(self, round_: Round) -> None:
        """Start with another round."""
        self._round = round_
        self._seat, self._who, self._held, self._said = "", "", "", ("", 0)
        self._order = [ballot.participant for ballot in round_.ballots] if round_.anonymity != "secret" else []

    def follow(self, round_: Round) -> None:
        """Follow the document."""
        self._round = round_
        self._order = [person for person in self._order if round_.voted(person)]
        if self._seat and self._seat not in round_.asked:
            self._seat = ""
        if round_.state != "open" or (self._who and self._who not in round_.asked):
            self._who, self._held = "", ""

    # Whose turn -------------------------------------------------------------------------------------------------
    def seat(self) -> str:
        """Return whose vote comes next: the chosen seat, else the first on the roll without a vote."""
        if self._round is None or self._round.state != "open":
            return ""
        return self._seat or next(iter(self._round.waiting()), "")

    def seat_name(self) -> str:
        """Return the name of the person whose turn it is."""
        person = self._document.workshop.person(self.seat())
        return person.name if person else ""

    def choose(self, participant: str) -> None:
        """Let the next vote be that of one seat."""
        if self._round is not None and self._round.state == "open":
            self._seat = participant

    def typed(self) -> dict[str, str]:
        """Return what the strip shows by person: the votes typed there, and a dot for one given by card."""
        round_ = self._round
        return {b.participant: "•" if (round_.id, b.participant) in self._covered else b.vote
                for b in round_.ballots} if round_ is not None else {}

    # Voting -----------------------------------------------------------------------------------------------------
    def vote(self, symbol: str) -> None:
        """Cast for the seat whose turn it is."""
        seat = self.seat()
        if seat and not self._held:
            self._seat = ""
            self.cast(seat, symbol)

    def cast(self, participant: str, symbol: str) -> None:
        """Cast for one person. 'Not applicable' needs its reason before the round can close."""
        round_ = self._round
        if round_ is None or round_.state != "open":
            return
        self._who = ""
        comment, confidence = self._said if self._round_mode() == "card" else self._kept(participant, symbol)
        if symbol == NOT_APPLICABLE and not comment:
            self._who = participant
            if self._round_mode() == "card":
                # The card closes without a trace: it asks first, then casts.
                self._held = symbol
                return
        self._put(participant, symbol, comment, confidence,
                  last=list(round_.waiting()) == [participant] and not (symbol == NOT_APPLICABLE and not comment)
                  and not any(b.participant != participant for b in self._without_reason()))
        self._said = ("", 0)

    @property
    def held(self) -> bool:
        """Tell whether a vote waits for its reason."""
        return bool(self._held)

    def _kept(self, participant: str, symbol: str) -> tuple[str, int]:
        """Return the words of a ballot that is being changed to the same vote; another vote has other reasons."""
        ballot = self._round.ballot_of(participant) if self._round else None
        return (ballot.comment, ballot.confidence) if ballot and ballot.vote == symbol else ("", 0)

    def _round_mode(self) -> str:
        return self._round.mode if self._round else ""

    def _put(self, participant: str, symbol: str, comment: str, confidence: int, *, last: bool) -> None:
        assert self._round is not None
        if participant in self._order:
            self._order.remove(participant)
        self._order.append(participant)
        place = (self._round.id, participant)
        (self._covered.add if self._round_mode() == "card" else self._covered.discard)(place)
        if self._round.anonymity == "secret":
            done = self._document.do(
                c.CastSecret(self._round.id, participant, symbol, comment, confidence), self.parent())
            if done and last:
                self._document.do(c.CloseRound(self._round.id), self.parent())
        else:
            self._document.do(c.CastBallot(self._round.id, participant, symbol, comment, last, confidence),
                              self.parent())

    def withdraw(self, participant: str) -> None:
        """Take one vote back."""
        if self._round is None or not self._round.voted(participant):
            return
        if self._round.anonymity == "secret":
            self._document.do(c.WithdrawSecret(self._round.id, participant), self.parent())
        else:
            self._document.do(c.WithdrawBallot(self._round.id, participant), self.parent())

    def step_back(self) -> None:
        """Take the last vote back; a just completed round opens again."""
        round_ = self._round
        if round_ is None or round_.shown:
            return
        if self._held:
            self.leave()
            return
        if round_.state == "closed":
            if self._document.undo_kind in ("CastBallot", "CloseRound", "SetTally") \
                    and self._document.undo_reopens(round_.id):
                secret = round_.anonymity == "secret"
                self._document.undo()
                if not secret:
                    return
            else:
                return
        seat = self.seat()
        self._seat = ""
        # On the strip back means one seat back; elsewhere the vote that came last.
        if self._round_mode() == "strip":
            before = round_.asked[:round_.asked.index(seat)] if seat in round_.asked else round_.asked
            voted = [person for person in before if round_.voted(person)]
        else:
            voted = [person for person in self._order if round_.voted(person)]
        if voted:
            self.withdraw(voted[-1])

    # Words that go with a vote ----------------------------------------------------------------------------------
    @property
    def asking(self) -> bool:
        """Tell whether somebody's words are being asked for."""
        return bool(self._who)

    def asked(self) -> Asked | None:
        """Return whose words are being asked for."""
        person = self._document.workshop.person(self._who)
        if person is None or self._round is None:
            return None
        ballot = self._round.ballot_of(self._who)
        needs = bool(self._held) or (ballot is not None and ballot.vote == NOT_APPLICABLE)
        return Asked(person.name, ballot, needs)

    def ask_last(self) -> bool:
        """Ask for the words of the vote cast last, or of whoever sits at the card."""
        if self._round is None or self._round.state != "open":
            return False
        if self._round_mode() == "card":
            return bool(self.seat())
        voted = [person for person in self._order if self._round.voted(person)]
        if voted:
            self._who = voted[-1]
        return bool(voted)

    def ask_missing_reason(self) -> bool:
        """Ask for the first reason that is missing; False when there is none, or the round is closed."""
        if self._round is None:
            return False
        missing = self._without_reason()
        if self._round.state != "open" or not missing:
            return False
        self._who = missing[0].participant
        return True

    def _without_reason(self) -> list[Ballot]:
        ballots = self._round.ballots if self._round is not None else ()
        return [ballot for ballot in ballots if ballot.vote == NOT_APPLICABLE and not ballot.comment.strip()]

    def say(self, comment: str, confidence: int) -> None:
        """Take the words: into the ballot that is there, or hold them for the vote to come."""
        round_, who = self._round, self._who
        if round_ is None:
            return
        if self._held:
            held, self._held, self._who = self._held, "", ""
            self._put(who, held, comment, confidence, last=list(round_.waiting()) == [who])
        elif who and (ballot := round_.ballot_of(who)) is not None:
            self._who = ""
            others = [b for b in self._without_reason() if b.participant != who]
            self._put(who, ballot.vote, comment, confidence, last=not round_.waiting() and not others)
        else:
            self._said = (comment, confidence)

    def leave(self) -> None:
        """Stop asking; a vote that waited for its reason is not cast."""
        self._who, self._held = "", ""

    def last_vote(self) -> Ballot | None:
        """Return the ballot of the round before of the person whose turn it is."""
        if self._round is None or not self.seat():
            return None
        return last_vote(self._document.workshop, self._round, self.seat())
