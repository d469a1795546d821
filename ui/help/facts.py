"""Numbers the help mentions, taken from where the program keeps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from workshop.agenda import half_day, score_minutes, whole_day
from workshop.model.agenda import AgendaItem
from workshop.model.workshop import RoomRules

# The depths of the shipped framework: cells of half a day, and of a whole one.
EXPRESS_CELLS, STANDARD_CELLS = 55, 133
# Kept by parts that are too heavy to load for a number; a test holds them to theirs.
FIXED: Mapping[str, str] = {"draws": "200", "backup_minutes": "10", "cases": "145", "templates": "18"}


def _share(value: float) -> str:
    return f"{value:.0%}".replace("%", " %")


def _minutes(items: Sequence[AgendaItem], stage: str) -> str:
    return str(sum(item.minutes for item in items if item.stage == stage))


def _facts() -> dict[str, str]:
    rules = RoomRules()
    half = half_day(score_minutes(EXPRESS_CELLS))
    whole = whole_day(score_minutes(STANDARD_CELLS, detail=True))
    found = {"few": str(rules.few), "agree": _share(rules.agree), "rounds": str(rules.rounds),
             "group": str(rules.group), **FIXED}
    for stage in {item.stage for item in (*half, *whole) if item.stage}:
        found[f"half_{stage}"], found[f"whole_{stage}"] = _minutes(half, stage), _minutes(whole, stage)
    return found


def make_facts() -> Callable[[str], str]:
    """Return what knows the facts by name; KeyError for one there is not."""
    return _facts().__getitem__
