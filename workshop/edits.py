"""The steps of a file that are in force, and those among them that came after the workshop, with old and new values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from typing import Any, Literal

from workshop.commands import COMMANDS
from workshop.editions import ISSUE, Issue
from workshop.model.workshop import Workshop
from workshop.steps import StepShow, Trail
from workshop.store import StepRow
from workshop.wire import dumps

End = Literal["signed", "settled", "none", "edition"]
# What only moves things about, or counts time, changes nothing that a report says.
QUIET = frozenset({"MoveNotes", "AddStrokes", "RemoveStrokes", "StartClock", "StopClock", "MendClock", "ArrangeSeats",
                   "SetDots", "SetDotBudget", "GroupNotes", "UngroupNotes", "KeepScenarios", "KeepRobustness"})
SETTLED = frozenset({"RevealRound", "AcceptRound", "ImportScores"})
# Commands that carry a whole thing: what it is called in the command, so that the last one told is the old one.
_WHOLES = {"initiative": "initiative", "initiatives": "initiative", "changed": "initiative", "added": "initiative",
           "parked": "parked", "evidence": "evidence", "person": "person", "people": "person", "notes": "note",
           "note": "note", "stack": "stack"}
# Fields that say what a thing is for, never what a reader would look for.
_SILENT = frozenset({"id", "x", "y", "private", "stack", "picture", "became", "seat", "here", "author", "case",
                     "person", "source"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A field by its name in the file, or a cell as element/item, with its old and new value as plain JSON."""

    field: str
    old: object
    new: object


Pairs = tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One step after the workshop, with what it changed where something was there before.

    One that is taken `back` was in force when the edition before was given out, and is no more.
    """

    show: StepShow
    pairs: Pairs
    back: bool = False


@dataclass(frozen=True, slots=True)
class AfterWork:
    """What was changed after the workshop.

    `end` says what its end was taken from: the last sign-off on the day of the first one, else the end of the day of
    the last reveal or acceptance; for 'edition' it is when the edition before was given out. `at` is when that was
    (UTC, ISO 8601), empty for 'none'. `quiet` counts steps that change no content.
    """

    end: End
    at: str
    edits: tuple[Edit, ...]
    quiet: int


def in_force(rows: Iterable[StepRow]) -> tuple[StepRow, ...]:
    """Return the steps that were done and not taken back, oldest first; the making of the file is not among them."""
    done: list[StepRow] = []
    undone: list[StepRow] = []
    facts: list[StepRow] = []
    for row in rows:
        if row.action == "do":
            kind = COMMANDS.get(row.kind)
            if kind is None or kind.undoable:
                done.append(row)
                undone.clear()
            else:
                facts.append(row)
        elif row.action == "undo" and done:
            undone.append(done.pop())
        elif row.action == "redo" and undone:
            done.append(undone.pop())
    return tuple(sorted((*done, *facts), key=lambda row: row.seq))


def after_work(rows: Sequence[StepRow], workshop: Workshop, zone: tzinfo | None = None) -> AfterWork:
    """Return the steps in force behind the end of the workshop; `zone` says when a day ends for the reader."""
    forced = _content(in_force(rows))
    end, last = _end(forced, zone)
    if last is None:
        return AfterWork("none", "", (), 0)
    trail, memory = Trail(rows), _Memory(workshop)
    for row in rows:
        if row.action == "create":
            memory.learn(row)
    found, quiet = [], 0
    for row in forced:
        pairs = memory.learn(row)
        if row.seq <= last.seq:
            continue
        if row.kind in QUIET:
            quiet += 1
        else:
            found.append(Edit(trail.show(row.seq, workshop), pairs))
    return AfterWork(end, last.at, tuple(found), quiet)


def _content(rows: Iterable[StepRow]) -> tuple[StepRow, ...]:
    """Leave out that reports were given out: that is no edit."""
    return tuple(row for row in rows if row.kind != ISSUE)


def since_issue(rows: Sequence[StepRow], workshop: Workshop, issue: Issue) -> AfterWork:
    """Return the edits since an edition was given out, also steps in it that are no longer in force."""
    now, then = _content(in_force(rows)), _content(in_force(row for row in rows if row.seq <= issue.seq))
    told, there = {row.seq for row in now}, {row.seq for row in then}
    moved = {row.refers: row for row in rows if row.seq > issue.seq and row.action in ("undo", "redo")}
    trail = Trail(rows)
    found: list[tuple[int, Edit]] = []
    quiet = 0
    for forced, known, back in ((now, there, False), (then, told, True)):
        memory = _Memory(workshop)
        for row in (*(row for row in rows if row.action == "create"), *forced):
            pairs = memory.learn(row)
            if row.seq in known or row.action == "create":
                continue
            if row.kind in QUIET:
                quiet += 1
                continue
            # What was taken back or done again counts from then on.
            step = moved.get(row.seq, row)
            show = replace(trail.show(row.seq, workshop), at=step.at, author=step.author)
            turned = tuple(Pair(pair.field, pair.new, pair.old) for pair in pairs) if back else pairs
            found.append((step.seq, Edit(show, turned, back)))
    found.sort(key=lambda pair: pair[0])
    return AfterWork("edition", issue.at, tuple(edit for _, edit in found), quiet)


def _end(forced: Sequence[StepRow], zone: tzinfo | None) -> tuple[End, StepRow | None]:
    signed = [row for row in forced if row.kind == "Sign"]
    if signed:
        day = _day(signed[0].at, zone)
        return "signed", [row for row in signed if _day(row.at, zone) == day][-1]
    settled = [row for row in forced if row.kind in SETTLED]
    if not settled:
        return "none", None
    # The day goes on after the last level: targets, initiatives and plan belong to it.
    day = _day(settled[-1].at, zone)
    return "settled", [row for row in forced if _day(row.at, zone) <= day][-1]


def _day(at: str, zone: tzinfo | None) -> str:
    when = datetime.fromisoformat(at)
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(zone).date().isoformat()


def merged_counts(rows: Iterable[StepRow]) -> dict[str, int]:
    """Return how many notes were made one, by the id of the note that stayed."""
    found: dict[str, int] = {}
    for row in in_force(rows):
        if row.kind == "MergeNotes":
            plain = json.loads(row.command)
            ids = [str(plain["note"]["id"]), *map(str, plain["others"])]
            found[ids[0]] = sum(found.pop(name, 1) for name in ids)
    return found


def _same(one: Any, other: Any) -> bool:
    """Tell whether two values say the same: the file keeps members of some lists in another order than they came."""
    if isinstance(one, list) and isinstance(other, list) and all(isinstance(part, dict) for part in (*one, *other)):
        return sorted(map(dumps, one)) == sorted(map(dumps, other))
    return bool(one == other)


class _Memory:
    """The last value told of each thing, so that the next one can be set beside it."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._known: dict[tuple[str, str], Mapping[str, Any]] = {}

    def learn(self, row: StepRow) -> Pairs:
        """Take a step in; returns what it changed."""
        plain = json.loads(row.command or "{}")
        special = {"SetTargets": self._targets, "AcceptRound": self._accepted, "PinInitiatives": self._pins}
        if row.kind in special:
            return special[row.kind](plain)
        if row.kind in ("ChangeSettings", "SetPlanning", "SetDebrief", "ChangeScope", "SetAgenda"):
            inner = next((value for value in plain.values() if isinstance(value, dict)), plain)
            return self._tell(row.kind, "", inner)
        found: list[Pair] = []
        for field, kind in _WHOLES.items():
            for one in self._each(plain.get(field)):
                if one.get("private"):
                    continue
                found += self._tell(kind, str(one.get("id", one.get("cell", ""))), one)
        return tuple(found)

    @staticmethod
    def _each(value: Any) -> list[Mapping[str, Any]]:
        many = value if isinstance(value, list) else [value]
        return [one for one in many if isinstance(one, dict)]

    def _tell(self, kind: str, name: str, told: Mapping[str, Any]) -> Pairs:
        before = self._known.get((kind, name))
        self._known[kind, name] = told
        if before is None:
            return ()
        return tuple(Pair(field, before.get(field), value) for field, value in told.items()
                     if field not in _SILENT and not _same(value, before.get(field)))

    def _targets(self, plain: Mapping[str, Any]) -> Pairs:
        found: list[Pair] = []
        for target in plain["targets"]:
            name = "/".join(target["cell"])
            before = self._known.get(("target", name), {}).get("level")
            self._known["target", name] = target
            # Many targets set for the first time are one step, not as many edits.
            if before != target["level"] and (before is not None or len(plain["targets"]) == 1):
                found.append(Pair(name, before, target["level"]))
        return tuple(found)

    def _accepted(self, plain: Mapping[str, Any]) -> Pairs:
        round_ = self._workshop.round(str(plain["round"]))
        name = f"{'/'.join(round_.cell)}/{round_.purpose}" if round_ is not None else str(plain["round"])
        return self._tell("accepted", name, plain["acceptance"])

    def _pins(self, plain: Mapping[str, Any]) -> Pairs:
        found: list[Pair] = []
        for start in plain["starts"]:
            name = str(start["initiative"])
            before = self._known.get(("initiative", name))
            found.append(Pair("pin", before.get("pin") if before else None, start["start"]))
            if before is not None:
                self._known["initiative", name] = {**before, "pin": start["start"]}
        return tuple(found)
