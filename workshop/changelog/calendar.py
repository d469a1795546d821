"""In which unit the periods of the plan were counted, and from when, at each step of a file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from workshop.model.initiative import UNITS, Unit
from workshop.model.workshop import Workshop
from workshop.periods import name
from workshop.store import StepRow


class Calendar(NamedTuple):
    """The first quarter of the plan and the length of its periods."""

    start: str
    unit: Unit

    def period(self, index: int) -> str:
        """Return the name of a period."""
        return name(self.start, self.unit, index)


Calendars = Mapping[int, tuple[Calendar, Calendar]]


def calendars(rows: Iterable[StepRow], workshop: Workshop) -> Calendars:
    """Return the calendar before and after each of the `rows`, which are the whole history, by their numbers."""
    rows = tuple(rows)
    changed = any(row.kind == "SetPlanning" for row in rows)
    now = Calendar(workshop.settings.start, "quarter" if changed else workshop.planning.unit)
    found: dict[int, tuple[Calendar, Calendar]] = {}
    # The ends of steps that changed it, by the step; an undo of one goes back over the same two.
    turns: dict[int, tuple[Calendar, Calendar]] = {}
    for row in rows:
        before = now
        if row.action == "create":
            made = json.loads(row.command).get("workshop") or {}
            now = before = now._replace(start=str(made.get("start", now.start)))
        elif row.action == "do":
            now = _after(row, now)
            if now != before:
                turns[row.seq] = before, now
        elif row.refers in turns:
            now = turns[row.refers][row.action == "redo"]
        found[row.seq] = before, now
    return found


def _after(row: StepRow, now: Calendar) -> Calendar:
    if row.kind not in ("SetPlanning", "ChangeSettings"):
        return now
    plain: Mapping[str, Any] = json.loads(row.command)
    if row.kind == "ChangeSettings":
        return now._replace(start=str(plain["settings"].get("start", now.start)))
    unit = plain["planning"].get("unit", now.unit)
    return now._replace(unit=unit) if unit in UNITS else now
