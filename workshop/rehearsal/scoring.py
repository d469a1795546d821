"""One cell of a rehearsed day, from the first vote to what the room settles on."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from workshop.commands import AcceptRound, Command, EnterBallots, EnteredRound, OpenRound, RevealRound, ScoreRow
from workshop.insight.measures import lower_median, two_camps
from workshop.insight.rounds import Verdict, shown_rounds, verdict_of
from workshop.model.score import Acceptance, Cell, Round
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.rehearsal import words
from workshop.rehearsal.cards import cards, said_by
from workshop.rehearsal.troupe import Troupe

# How often a room that agrees still writes down another level, with its reason.
_ELSEWHERE = 0.05


class Scoring:
    """Votes, reveals, votes again where the rules say so, and accepts."""

    def __init__(self, troupe: Troupe, state: Callable[[], Workshop], do: Callable[[Command], object],
                 new_id: Callable[[], str], rng: Random) -> None:
        self._troupe, self._state, self._do, self._new_id, self._rng = troupe, state, do, new_id, rng

    def cell(self, cell: Cell, vote_time: Callable[[], None], talk_time: Callable[[], None]) -> int:
        """Hold every round of a cell and settle it; return how many rounds there were."""
        count = 0
        while True:
            count += 1
            self._round(cell, vote_time)
            verdict = verdict_of(self._state(), cell)
            if verdict != "vote again":
                break
            talk_time()
        if verdict not in ("agreed", "too few"):
            talk_time()
        if verdict is not None:
            self._settle(cell, verdict)
        return count

    def _round(self, cell: Cell, vote_time: Callable[[], None]) -> None:
        name = self._new_id()
        self._do(OpenRound(name, cell))
        # Whoever comes or goes now still changes the roll.
        vote_time()
        workshop = self._state()
        round_ = workshop.round(name)
        assert round_ is not None
        rows = tuple(ScoreRow(b.participant, b.vote, b.comment, b.confidence)
                     for b in cards(self._troupe, workshop, round_).values())
        self._do(EnterBallots((EnteredRound(name, cell, rows, fresh=False),), mode="strip"))
        self._do(RevealRound(name))

    def _settle(self, cell: Cell, verdict: Verdict) -> None:
        workshop = self._state()
        round_ = shown_rounds(workshop, cell)[-1]
        level = lower_median(round_.counts(workshop.pack.top))
        if level is not None:
            self._do(AcceptRound(round_.id, self._acceptance(round_, verdict, level, workshop.pack.top)))

    def _acceptance(self, round_: Round, verdict: Verdict, level: int, top: int) -> Acceptance:
        camps = two_camps(round_.counts(top)) is not None
        if verdict == "stable dissent" or (verdict == "not converged" and camps):
            return Acceptance(level, "not_agreed", positions=self._positions(round_))
        if verdict == "too few":
            return Acceptance(level, "reservation", note=self._said(words.FEW))
        if verdict != "agreed":
            return Acceptance(level, "reservation", note=self._said(self._rng.choice(words.RESERVATIONS)))
        if level > 1 and self._rng.random() < _ELSEWHERE:
            return Acceptance(level - 1, reason=self._said(self._rng.choice(words.OTHER_LEVEL)))
        return Acceptance(level)

    def _positions(self, round_: Round) -> tuple[str, str]:
        """Return what the lowest and the highest voice say."""
        voices = sorted((ballot for ballot in round_.ballots if ballot.level is not None), key=lambda b: b.level or 0)
        low, high = (self._said(said_by(self._troupe, round_, ballot)) for ballot in (voices[0], voices[-1]))
        return low, high

    def _said(self, text: Text) -> str:
        return text.in_(self._troupe.language)
