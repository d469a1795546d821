"""The periods of a plan, quarters or months: their names and days, and what money and people there are in each."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from datetime import date, timedelta

from workshop.model.initiative import HORIZONS, Initiative, Lag, Unit
from workshop.model.planning import Closure
from workshop.model.workshop import Workshop
from workshop.quarters import parse_quarter, shift, short

MONTHS: dict[Unit, int] = {"quarter": 3, "month": 1}
# People are counted in tenths of a person-month, so that limits are whole numbers and a plan can be proven.
TENTHS = 10

# First day of the lunar year, as the Hong Kong Observatory's conversion tables give it.
_LUNAR_NEW_YEAR = {
    2024: "02-10", 2025: "01-29", 2026: "02-17", 2027: "02-06", 2028: "01-26", 2029: "02-13", 2030: "02-03",
    2031: "01-23", 2032: "02-11", 2033: "01-31", 2034: "02-19", 2035: "02-08", 2036: "01-28", 2037: "02-15",
    2038: "02-04", 2039: "01-24", 2040: "02-12", 2041: "02-01", 2042: "01-22", 2043: "02-10", 2044: "01-30",
    2045: "02-17", 2046: "02-06", 2047: "01-26", 2048: "02-14", 2049: "02-02", 2050: "01-23"}
# What is closed beside the days themselves: a week before the New Year and one after it, and the week of 1 October.
SPRING, NATIONAL = "spring", "national"


def per_year(unit: Unit) -> int:
    """Return how many periods a year has."""
    return 12 // MONTHS[unit]


def count(workshop: Workshop) -> int:
    """Return how many periods the horizon has."""
    return workshop.settings.horizon * 3 // MONTHS[workshop.planning.unit]


def in_unit(initiative: Initiative, factor: float) -> Initiative:
    """Return an initiative whose periods are counted in a unit of which `factor` make one of the old, rounded up.

    The last start is rounded down, but not below the first one.
    """
    def up(value: int | None) -> int | None:
        return None if value is None else math.ceil(value * factor)

    def down(value: int | None) -> int | None:
        return None if value is None else math.floor(value * factor)

    if factor == 1:
        return initiative
    earliest, latest, pin = up(initiative.earliest), down(initiative.latest), down(initiative.pin)
    # Three months inside one quarter: what could start then still can, in the first quarter that is left.
    return dataclasses.replace(
        initiative, duration=max(math.ceil(initiative.duration * factor), 1), earliest=earliest,
        latest=None if latest is None else max(latest, earliest or 0),
        pin=None if pin is None else max(pin, earliest or 0),
        lags=tuple(Lag(lag.predecessor, math.ceil(lag.periods * factor)) for lag in initiative.lags))


# Names and days ---------------------------------------------------------------------------------------------------
def first_day(start: str, unit: Unit, index: int) -> date:
    """Return the first day of the period `index` after the quarter `start`."""
    year, quarter = parse_quarter(start)
    month = year * 12 + (quarter - 1) * 3 + index * MONTHS[unit]
    return date(month // 12, month % 12 + 1, 1)


def last_day(start: str, unit: Unit, index: int) -> date:
    """Return the last day of a period."""
    return first_day(start, unit, index + 1) - timedelta(days=1)


def name(start: str, unit: Unit, index: int) -> str:
    """Return the name of a period: 2027Q1, or 2027-01."""
    return shift(start, index) if unit == "quarter" else f"{first_day(start, unit, index):%Y-%m}"


def short_name(start: str, unit: Unit, index: int) -> str:
    """Return the narrow name of a period: 27Q1, or 27-01."""
    return short(shift(start, index)) if unit == "quarter" else f"{first_day(start, unit, index):%y-%m}"


def index_of(start: str, unit: Unit, day: date) -> int:
    """Return the period a day lies in; below 0 before the start."""
    begin = first_day(start, unit, 0)
    return ((day.year - begin.year) * 12 + day.month - begin.month) // MONTHS[unit]


def begin_of(workshop: Workshop, index: int) -> date:
    """Return the first day of a period on which work is done; the first of all when none is."""
    settings, unit = workshop.settings, workshop.planning.unit
    first, last = first_day(settings.start, unit, index), last_day(settings.start, unit, index)
    shut = closed_days(workshop, first, last)
    return next((day for day in _days(first, last) if day not in shut), first)


def band(workshop: Workshop, horizon: str) -> range:
    """Return the periods of now, next or later: a quarter of the horizon, another one, the rest; all for no wish."""
    periods = count(workshop)
    first, second = math.ceil(periods / 4), math.ceil(periods / 2)
    edges = (0, first, max(second, min(first + 1, periods)), periods)
    if horizon not in HORIZONS:
        return range(periods)
    at = HORIZONS.index(horizon)
    return range(edges[at], edges[at + 1])


def band_of(workshop: Workshop, start: int) -> str:
    """Return now, next or later for a start."""
    return next((horizon for horizon in HORIZONS if start in band(workshop, horizon)), HORIZONS[-1])


# Closed days ------------------------------------------------------------------------------------------------------
def closures(workshop: Workshop) -> tuple[Closure, ...]:
    """Return all closed stretches of the horizon in order of time.

    The holidays are named 'spring' (a week before the Lunar New Year to a week after it) and 'national' (1 to 7
    October); those of the workshop carry their own names.
    """
    settings, planning = workshop.settings, workshop.planning
    begin = first_day(settings.start, "quarter", 0)
    end = last_day(settings.start, "quarter", settings.horizon - 1)
    found = [*planning.closures]
    if planning.holidays:
        for year in range(begin.year, end.year + 1):
            if year in _LUNAR_NEW_YEAR:
                new = date.fromisoformat(f"{year}-{_LUNAR_NEW_YEAR[year]}")
                found.append(Closure(SPRING, (new - timedelta(7)).isoformat(), (new + timedelta(6)).isoformat()))
            found.append(Closure(NATIONAL, f"{year}-10-01", f"{year}-10-07"))
    found = [c for c in found if c.last >= begin.isoformat() and c.first <= end.isoformat()]
    return tuple(sorted(found, key=lambda closure: (closure.first, closure.last)))


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(days=1)


def closed_days(workshop: Workshop, first: date, last: date) -> frozenset[date]:
    """Return the closed days between two days, both included."""
    found: set[date] = set()
    for closure in closures(workshop):
        begin = max(date.fromisoformat(closure.first), first)
        found.update(_days(begin, min(date.fromisoformat(closure.last), last)))
    return frozenset(found)


def open_share(workshop: Workshop, index: int) -> float:
    """Return the part of a period's weekdays on which work is done, from 0 to 1."""
    start, unit = workshop.settings.start, workshop.planning.unit
    first, last = first_day(start, unit, index), last_day(start, unit, index)
    shut = closed_days(workshop, first, last)
    week = [day for day in _days(first, last) if day.weekday() < 5]
    return sum(day not in shut for day in week) / len(week)


# Limits -----------------------------------------------------------------------------------------------------------
def budgets(workshop: Workshop) -> tuple[int, ...] | None:
    """Return the thousand yuan of each period; None without a limit.

    A quarter's budget of the settings is spread over its months, the earlier ones taking the remainder.
    """
    planning, periods = workshop.planning, count(workshop)
    if planning.budgets:
        return tuple(planning.budgets[min(i, len(planning.budgets) - 1)] for i in range(periods))
    if not workshop.settings.budget:
        return None
    length = 3 // MONTHS[planning.unit]
    base, rest = divmod(workshop.settings.budget, length)
    return tuple(base + (1 if i % length < rest else 0) for i in range(periods))


def capacity(workshop: Workshop) -> dict[str, tuple[int, ...]]:
    """Return for each limited role the tenths of a person-month in each period, closed days taken off."""
    months = MONTHS[workshop.planning.unit]
    shares = [open_share(workshop, index) for index in range(count(workshop))]
    return {role.id: tuple(math.floor((role.heads_in(i) or 0.0) * months * TENTHS * share + 1e-9)
                           for i, share in enumerate(shares))
            for role in workshop.planning.roles if role.heads}


def needs(initiative: Initiative) -> dict[str, int]:
    """Return the tenths of a person-month an initiative takes of each role in every period of its run, rounded up."""
    return {effort.role: math.ceil(effort.months * TENTHS / initiative.duration - 1e-9)
            for effort in initiative.efforts if effort.months > 0}
