"""How an invented person votes: first from opinion, then moved by what the room has shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from workshop.insight.measures import lower_median
from workshop.model.score import ABSTAIN, DONT_KNOW, NOT_APPLICABLE, Ballot, Cell, Purpose, Round
from workshop.rehearsal.speech import not_here, remark
from workshop.rehearsal.troupe import Actor, Personality

# Shares of all first votes; what is not known comes from each person's own share.
ABSTAINS, NOT_HERE, COMMENTS = 0.010, 0.003, 0.05
# A person knows less of the own elements too, but not much less, and more of the lower than of the higher rows.
_OWN_UNSURE, _ROWS = 0.15, (0.85, 1.45)
# How likely a vote moves at the next round when it stands away from the middle, and when it stands on it. Together
# with the wide cells that are voted on again a third of the votes changes, and some 4 % by two levels, as in the
# real panel of the reference data.
_MOVES: Mapping[Personality, float] = {"careful": 0.55, "bold": 0.45, "follower": 0.9, "stubborn": 0.04, "silent": 0.55,
                                       "evidence": 0.3, "proud": 0.45}
_RESTLESS: Mapping[Personality, float] = {"careful": 0.24, "bold": 0.28, "follower": 0.06, "stubborn": 0.02,
                                          "silent": 0.2, "evidence": 0.16, "proud": 0.2}
_CONVINCED, _FAR, _TORN, _TIRED = 0.66, 0.6, 0.8, 0.45
_LEARNS = 0.45


def vote(actor: Actor, cell: Cell, number: int, purpose: Purpose = "current",
         previous: Sequence[Round] = ()) -> Ballot:
    """Return what an actor votes in round `number` of a cell, always the same for the same past.

    `previous` are the rounds of the cell before this one, oldest first. In a second round followers go towards the
    many, the stubborn stay, and those who want evidence go down when somebody below them has spoken.
    """
    rng = Random(f"{actor.dice}/{cell.element}/{cell.item}/{purpose}/{number}")
    last = next((round_ for round_ in reversed(previous) if round_.shown), None)
    mine = last.ballot_of(actor.person.id) if last is not None else None
    if last is None or mine is None:
        return _first(actor, cell, purpose, rng)
    return _again(actor, cell, number, last, mine, rng)


def _first(actor: Actor, cell: Cell, purpose: Purpose, rng: Random) -> Ballot:
    chance = rng.random()
    shares = ((DONT_KNOW, _unsure(actor, cell)), (ABSTAIN, ABSTAINS), (NOT_APPLICABLE, _absent(actor, cell)))
    for symbol, share in shares:
        if chance < share:
            why = not_here(actor, cell) if symbol == NOT_APPLICABLE else ""
            return Ballot(actor.person.id, symbol, why)
        chance -= share
    level = _clamped(actor, actor.opinions.get(cell, (1 + actor.pack.top) / 2) + rng.gauss(0.0, 0.08))
    if purpose == "target":
        wish = {"bold": 1.6, "proud": 1.3, "careful": 0.7}.get(actor.personality, 1.1)
        level = max(level, _clamped(actor, actor.opinions.get(cell, level) + wish * (actor.pack.top - 1) / 4))
    return _ballot(actor, cell, level, rng)


def _unsure(actor: Actor, cell: Cell) -> float:
    """Return how likely the actor cannot judge a cell."""
    rows = [capability.id for capability in actor.pack.capabilities]
    height = rows.index(actor.pack.capability_of(cell.item).id) / max(1, len(rows) - 1)
    low, high = _ROWS
    return actor.unsure * (low + (high - low) * height) * (_OWN_UNSURE if cell.element in actor.home else 1.1)


def _absent(actor: Actor, cell: Cell) -> float:
    return 0.0 if cell.element in actor.home else NOT_HERE


def _clamped(actor: Actor, level: float) -> int:
    return min(max(round(level), 1), actor.pack.top)


def _ballot(actor: Actor, cell: Cell, level: int, rng: Random) -> Ballot:
    says = actor.personality != "silent" and rng.random() < COMMENTS
    confidence = rng.choice((0, 0, 1, 2, 2, 3))
    return Ballot(actor.person.id, str(level), remark(actor, cell, level) if says else "", confidence)


def _again(actor: Actor, cell: Cell, number: int, last: Round, mine: Ballot, rng: Random) -> Ballot:
    """Vote again, having seen and heard the last round."""
    counts = last.counts(actor.pack.top)
    middle = lower_median(counts)
    here = mine.level
    if here is None or middle is None:
        if mine.vote == DONT_KNOW and middle is not None and rng.random() < _LEARNS:
            return _ballot(actor, cell, middle, rng)
        return Ballot(actor.person.id, mine.vote, mine.comment)
    lowest = next(level for level, count in enumerate(counts, start=1) if count)
    eager = (_TORN if cell in actor.torn else 1.0) * (_TIRED if number > 2 else 1.0)
    away, chance = middle - here, rng.random()
    goal = here
    if actor.personality == "evidence" and lowest < here and chance < _CONVINCED * eager:
        goal = here - 1
    elif away and chance < _MOVES[actor.personality] * eager:
        far = abs(away) > 1 and rng.random() < _FAR
        goal = here + (2 if far else 1) * (1 if away > 0 else -1)
    elif not away and chance < _RESTLESS[actor.personality] * eager:
        goal = _clamped(actor, here + (1 if rng.random() < 0.4 else -1))
    return _ballot(actor, cell, goal, rng)
