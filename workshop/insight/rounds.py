"""From one round to the next: how many votes moved, and whether the room should vote again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from workshop.insight.counts import exact
from workshop.insight.measures import consensus_cns, l1_change, net_shift, percent_changed, two_camps
from workshop.model.score import Cell, Purpose, Round
from workshop.model.workshop import LEAST_GROUP, RoomRules, Workshop

Verdict = Literal["too few", "agreed", "vote again", "stable agreement", "stable dissent", "not converged"]
NextStep = Literal["accept", "again", "hear"]

FAR = 2


@dataclass(frozen=True, slots=True)
class Moves:
    """How the votes of a cell moved between two rounds. Only levels count as votes.

    Of the `paired` people who gave a level both times, `changed` gave another one, `far` of them by two levels or
    more; `percent` is `changed` of `paired`, 0 to 100. `dropped_out` gave a level only before, `joined` only after.
    Where it is not known who gave which level (a secret round, a show of hands) these are 0 and `percent` is None;
    also where it would give away a vote without a name: beside a round with names, with fewer than three pairs, or
    with one or two who left or came.
    `shift` is the move of the interpolated median in levels, up positive, and `l1` the share of votes, 0 to 1, that
    must have changed at the least; both are None without votes.
    """

    paired: int
    changed: int
    far: int
    dropped_out: int
    joined: int
    percent: float | None
    shift: float | None
    l1: float | None


def moves(before: Round, after: Round, top: int) -> Moves:
    """Compare two rounds of one cell; `top` is the number of levels."""
    first, second = before.counts(top), after.counts(top)
    shift, l1 = net_shift(first, second), l1_change(first, second)
    if not (_told_apart(before) and _told_apart(after)):
        return Moves(0, 0, 0, 0, 0, None, shift, l1)
    old, new = _levels(before), _levels(after)
    pairs = [(old[person], new[person]) for person in old if person in new]
    dropped_out, joined = len(old.keys() - new.keys()), len(new.keys() - old.keys())
    if not (before.named and after.named) and (before.named or after.named or len(pairs) < LEAST_GROUP
                                               or 0 < dropped_out < LEAST_GROUP or 0 < joined < LEAST_GROUP):
        return Moves(0, 0, 0, 0, 0, None, shift, l1)
    return Moves(
        paired=len(pairs), changed=sum(x != y for x, y in pairs), far=sum(abs(x - y) >= FAR for x, y in pairs),
        dropped_out=dropped_out, joined=joined,
        percent=percent_changed([x for x, _ in pairs], [y for _, y in pairs]), shift=shift, l1=l1)


def _told_apart(round_: Round) -> bool:
    """Tell whether ballots belong to people: in a secret round they are numbered slips, in a tally there are none."""
    return round_.anonymity != "secret" and round_.tally is None


def _levels(round_: Round) -> dict[str, int]:
    return {ballot.participant: level for ballot in round_.ballots if (level := ballot.level) is not None}


@dataclass(frozen=True, slots=True)
class Stability:
    """What votes again changed over a whole workshop: the moves of every vote again of the present level, added up.

    `cells` were voted on again. Of the `paired` votes `changed` moved, `far` of them by two levels or more. Rounds in
    which nobody knows who gave which level are in none of these numbers.
    """

    cells: int
    paired: int
    changed: int
    far: int

    @property
    def percent(self) -> float | None:
        """The share of votes that moved, in percent; None without pairs."""
        return 100 * self.changed / self.paired if self.paired else None

    @property
    def far_percent(self) -> float | None:
        """The share of votes that moved by two levels or more, in percent; None without pairs."""
        return 100 * self.far / self.paired if self.paired else None


def stability(workshop: Workshop, purpose: Purpose = "current") -> Stability:
    """Add up the moves of every vote again that has been revealed."""
    cells = paired = changed = far = 0
    for cell in workshop.cells():
        shown = shown_rounds(workshop, cell, purpose)
        cells += len(shown) > 1
        for before, after in pairwise(shown):
            found = moves(before, after, workshop.pack.top)
            paired, changed, far = paired + found.paired, changed + found.changed, far + found.far
    return Stability(cells, paired, changed, far)


def verdict(rounds: Sequence[Round], rules: RoomRules, top: int) -> Verdict | None:
    """Say where a cell stands after its shown rounds, oldest first; None without any.

    'too few' under `rules.few` votes; 'agreed' when Cns reaches `rules.agree` and there are no two camps. After a vote
    again that moved little, at most max(1, `rules.moved` of the pairs) votes and the interpolated median by less than
    `rules.shift` levels: 'stable agreement' when Cns reaches `rules.partly` without camps, else 'stable dissent', which
    is a result too. Otherwise 'vote again', and from round `rules.rounds` on 'not converged'. Stability stops the
    voting, not consensus (von der Gracht 2012).
    """
    if not rounds:
        return None
    counts = rounds[-1].counts(top)
    consensus = consensus_cns(counts)
    if consensus is None or sum(counts) < rules.few:
        return "too few"
    camps = two_camps(counts) is not None
    if consensus >= rules.agree and not camps:
        return "agreed"
    if len(rounds) > 1 and _stable(rounds[-2], rounds[-1], rules, top):
        return "stable agreement" if consensus >= rules.partly and not camps else "stable dissent"
    return "vote again" if len(rounds) < rules.rounds else "not converged"


def _stable(before: Round, after: Round, rules: RoomRules, top: int) -> bool:
    found = moves(before, after, top)
    if found.shift is None or found.l1 is None:
        return False
    if found.percent is None:
        # Who changed is not known; the histogram says how many did at the least.
        voters, changed = sum(after.counts(top)), exact(found.l1) * sum(after.counts(top))
    else:
        voters, changed = found.paired, exact(found.changed)
    # A few people who happened to vote both times say nothing about a room that was replaced.
    enough = voters >= rules.few
    # Medians are fractions; as floats a shift of exactly the limit could fall under it by rounding.
    still = round(abs(found.shift) - rules.shift, 9) < 0
    return enough and still and changed <= max(1, exact(rules.moved) * voters)


def shown_rounds(workshop: Workshop, cell: Cell, purpose: Purpose = "current") -> tuple[Round, ...]:
    """Return the rounds of a cell whose votes may be seen, oldest first."""
    return tuple(round_ for round_ in workshop.rounds_of(cell, purpose) if round_.shown)


def verdict_of(workshop: Workshop, cell: Cell, purpose: Purpose = "current") -> Verdict | None:
    """Return where a cell stands by the constants of the workshop; None while nothing is revealed."""
    return verdict(shown_rounds(workshop, cell, purpose), workshop.settings.rules, workshop.pack.top)


def next_step(found: Verdict) -> NextStep:
    """Return what the room does now: accept a level, vote again, or first hear both sides and then settle."""
    if found in ("agreed", "stable agreement"):
        return "accept"
    return "again" if found == "vote again" else "hear"
