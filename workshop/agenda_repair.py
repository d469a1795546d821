"""Ways to win time back when the day runs late; nothing happens until one of them is chosen."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from typing import Literal

from workshop.agenda import LUNCH, WORTH, DayState, cell_seconds, front_day, in_front, remaining, state, with_end
from workshop.model.agenda import Agenda, AgendaItem, Clock

RepairKey = Literal["shrink", "skip", "details", "break", "park", "end_now", "tomorrow"]
# A block shorter than this is none; people do not eat in less than half an hour.
LEAST, LEAST_LUNCH = 5, 30
# What may be skipped, the least missed first: a roadmap can be made after the day, votes and promises cannot. Without
# weights of the group those of the framework count.
SKIPPABLE = ("talk", "outlook", "pain", "priority", "roadmap", "target", "initiatives")


@dataclass(frozen=True, slots=True)
class Repair:
    """One way to win time back.

    `params` has `minutes` (saved), `blocks` (ids of the blocks it touches) and `block` (the first of them). `agenda` is
    the plan it leads to, `end` the forecast end then (local time).
    """

    key: RepairKey
    agenda: Agenda
    end: str
    params: Mapping[str, object] = field(default_factory=dict)


def minutes_to_win(day: DayState) -> int:
    """Return the minutes that are missing, rounded up: past the end of the plan, or by the block that runs over.

    None are missing before the first block starts, and none after the last one.
    """
    if not day.begun or day.finished:
        return 0
    past = max((day.ends_at - day.due_at).total_seconds(), 0)
    over = -day.left if day.left is not None and day.left < 0 else 0
    return math.ceil(max(past, over) / 60)


def repairs(agenda: Agenda, clock: Clock, now: datetime, zone: tzinfo, *, details: int = 0,
            pace: float = 0.0) -> tuple[Repair, ...]:
    """Return up to four repairs when the running block overruns or the forecast passes the end; else none.

    Shrink what is left, skip what is missed least, and shorten a break or park something; where another day follows,
    put the last blocks there. `details` counts the indicators still to be scored, `pace` is today's seconds for one
    of them (0: the usual). Each repair saves at least a minute. With a locked end only those are returned that keep
    it: none, when no single one does.
    """
    day = state(agenda, clock, now, zone)
    need = minutes_to_win(day)
    if not need:
        return ()
    left = {block.item.id: max(block.planned - block.spent, 0) // 60 for block in day.blocks}
    room = _Room(in_front(agenda, clock), clock, left, need)
    found = []
    for key, cuts in (room.shrink(), room.skip(details, pace or cell_seconds(detail=True)), room.park(day.running)):
        saved = sum(min(cut, left[item]) for item, cut in cuts.items())
        if saved < 1:
            continue
        after = _cut(agenda, cuts, skip=key == "skip")
        then = state(after, clock, now, zone)
        if agenda.locked and then.ends_at > then.due_at:
            continue
        found.append(_repair(key, after, then, saved, tuple(cuts)))
    if (moved := room.last()) and front_day(agenda, clock) < len(agenda.days) - 1:
        after = _put_off(agenda, clock, moved)
        if not agenda.locked:
            found.append(_repair("tomorrow", after, state(after, clock, now, zone),
                                 sum(left[item] for item in moved), moved))
    return tuple(found)


def _repair(key: RepairKey, agenda: Agenda, then: DayState, saved: int, blocks: tuple[str, ...]) -> Repair:
    return Repair(key, agenda, then.end, {"minutes": saved, "blocks": blocks, "block": blocks[0]})


def _put_off(agenda: Agenda, clock: Clock, moved: tuple[str, ...]) -> Agenda:
    """Return the agenda with blocks moved behind the night that follows."""
    goes = [item for item in agenda.items if item.id in moved]
    stays = [item for item in agenda.items if item.id not in moved]
    at = stays.index(agenda.nights[front_day(agenda, clock)]) + 1
    return with_end(replace(agenda, items=(*stays[:at], *goes, *stays[at:])))


Cuts = tuple[RepairKey, dict[str, int]]


def _cut(agenda: Agenda, cuts: Mapping[str, int], *, skip: bool) -> Agenda:
    def changed(item: AgendaItem) -> AgendaItem:
        if item.id not in cuts:
            return item
        return replace(item, skipped=True) if skip else replace(item, minutes=item.minutes - cuts[item.id])
    return replace(agenda, items=tuple(map(changed, agenda.items)))


@dataclass(frozen=True)
class _Room:
    """Where time can be found: `left` are the minutes left in each block, `need` those to win."""

    agenda: Agenda
    clock: Clock
    left: Mapping[str, int]
    need: int

    @property
    def rest(self) -> tuple[AgendaItem, ...]:
        return remaining(self.agenda, self.clock)

    def _spare(self, item: AgendaItem) -> int:
        least = LEAST_LUNCH if item.kind == "break" and item.title == LUNCH else LEAST
        return max(self.left[item.id] - least, 0)

    def shrink(self) -> Cuts:
        """Take the same share of what each block can give; breaks stay."""
        spare = {item.id: self._spare(item) for item in self.rest if item.kind != "break" and self._spare(item)}
        return "shrink", _dealt(spare, self.need)

    def skip(self, details: int, pace: float) -> Cuts:
        """Leave details out where that is enough, else the least missed block, else as many as are needed."""
        scoring = next((i for i in self.agenda.items if i.kind == "stage" and i.stage == "score" and not i.skipped
                        and not self.clock.of(i.id).done and self._spare(i) >= self.need), None)
        won = int(details * pace / 60)
        if scoring is not None and won >= self.need:
            return "details", {scoring.id: min(won, self._spare(scoring))}
        choice = self._skippable()
        one = next((item for item in choice if self.left[item.id] >= self.need), None)
        cuts: dict[str, int] = {}
        for item in [one] if one else choice:
            if sum(cuts.values()) < self.need:
                cuts[item.id] = self.left[item.id]
        return "skip", cuts

    def last(self) -> tuple[str, ...]:
        """Return the last blocks that have not begun, as many as are needed, in order; breaks stay."""
        found: list[str] = []
        for item in reversed(self.rest):
            if sum(self.left[name] for name in found) < self.need and item.kind == "stage" \
                    and item.id not in self.clock.spent and self.left[item.id]:
                found.insert(0, item.id)
        return tuple(found) if sum(self.left[name] for name in found) >= self.need else ()

    def _skippable(self) -> list[AgendaItem]:
        def place(item: AgendaItem) -> int:
            return SKIPPABLE.index(item.stage if item.kind == "stage" else item.kind)
        may = [i for i in self.rest if self.left[i.id] and (
            (i.kind == "stage" and i.stage in SKIPPABLE) or (i.kind == "talk" and i.title != WORTH))]
        return sorted(may, key=place)

    def park(self, running: str) -> Cuts:
        """Shorten a break; else end the running block now, or halve the longest one: the open points are parked."""
        breaks = {i.id: self._spare(i) for i in self.rest if i.kind == "break" and self._spare(i)}
        longest = max(breaks, key=lambda name: breaks[name], default="")
        if longest and breaks[longest] >= self.need:
            return "break", {longest: self.need}
        if running and self.left[running] >= self.need:
            # One minute more than is left in whole ones, so that nothing of it remains.
            planned = next(i.minutes for i in self.agenda.items if i.id == running)
            return "end_now", {running: min(self.left[running] + 1, planned)}
        stages = {i.id: self._spare(i) for i in self.rest if i.kind == "stage" and self._spare(i)}
        target = max(stages, key=lambda name: stages[name], default="")
        if target and (stages[target] >= self.need or not longest):
            return "park", {target: min(self.need, stages[target])}
        return ("break", {longest: breaks[longest]}) if longest else ("park", {})


def _dealt(spare: Mapping[str, int], need: int) -> dict[str, int]:
    """Deal `need` minutes over what can be spared, in proportion; largest remainders get the odd minutes."""
    total = sum(spare.values())
    need = min(need, total)
    if not need:
        return {}
    shares = {name: need * minutes / total for name, minutes in spare.items()}
    cuts = {name: int(share) for name, share in shares.items()}
    odd: Sequence[str] = sorted(spare, key=lambda name: cuts[name] - shares[name])
    for name in odd[:need - sum(cuts.values())]:
        cuts[name] += 1
    return {name: cut for name, cut in cuts.items() if cut}
