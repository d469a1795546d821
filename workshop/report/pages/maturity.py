"""How the levels rise as the plan is carried out, and what each half-year of it buys."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from workshop.model.workshop import Workshop
from workshop.periods import per_year
from workshop.report.model.maturity import Climb, MaturityPage, StripCell, StripRow, Wave
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import joined
from workshop.report.pages.planwords import numbered, period, shown_periods
from workshop.report.values import Badge, Head
from workshop.roadmap.gantt import GanttShow
from workshop.roadmap.views.maturity import Course, MaturityPath, maturity_path

MOST_WAVES, PIECE = 8, 140
# Levels are printed with one decimal: less than half of that is no rise.
SEEN = 0.05


def maturity(book: Book) -> MaturityPage | None:
    """Write maturity over time; None without a level to start from or a plan that holds anything."""
    show, say = book.gantt, book.say
    if show is None or not show.bars or show.now is None:
        return None
    path, length = maturity_path(book.workshop, book.analysis, book.plan), shown_periods(show)
    doubtful = any(lift.sure < 100 for bar in show.bars if (i := book.workshop.initiative(bar.initiative))
                   for lift in i.lifts)
    sure = maturity_path(_sure_alone(book.workshop), book.analysis, book.plan).overall if doubtful else path.overall
    ends = _ends(book, length)
    columns = (say("strip_today"), *(say("end_of", period=period(book, end - 1)) for end in ends), say("col_target"))
    return MaturityPage(
        head=Head(say("outline_maturity"), say("kicker_maturity"), _title(book, path), _lead(book, path, sure)),
        climb_head=say("maturity_climb_head"), climb=_climb(show, path, sure, length),
        legend=(say("maturity_promised"), say("maturity_sure"), say("legend_target")),
        strips_head=say("maturity_strips_head"), columns=columns,
        groups=_groups(book, path, sure if doubtful else None, ends), top=path.top,
        waves_head=say("maturity_waves_head"),
        wave_columns=(say("col_wave"), say("col_finished"), say("col_cost"), say("col_overall"), say("col_gains")),
        waves=_waves(book, path, sure, ends),
        notes=(say.sentences(say("maturity_note"),
                             say("maturity_note_sure" if doubtful else "maturity_note_certain")),
               *((say("note_stale"),) if not show.fresh else ())))


def _sure_alone(workshop: Workshop) -> Workshop:
    """Return the workshop with the lifts alone that the group has no doubt about."""
    return replace(workshop, initiatives=tuple(
        replace(i, lifts=tuple(lift for lift in i.lifts if lift.sure >= 100)) for i in workshop.initiatives))


def _ends(book: Book, length: int) -> tuple[int, ...]:
    """Return the first period after each wave: half-years, or whole years where those would be too many."""
    half = max(per_year(book.workshop.planning.unit) // 2, 1)
    step = half * max(math.ceil(length / half / MOST_WAVES), 1)
    return (*range(step, length, step), length)


# Words ------------------------------------------------------------------------------------------------------------
def _title(book: Book, path: MaturityPath) -> str:
    say, levels = book.say, path.overall.levels
    now, after = levels[0], levels[-1]
    assert now is not None and after is not None
    if after - now < SEEN:
        return say("maturity_title_none", now=book.level(now))
    middle = next(at for at, level in enumerate(levels) if level is not None and level >= now + (after - now) / 2)
    return say("maturity_title", now=book.level(now), after=book.level(after), period=period(book, max(middle - 1, 0)))


def _lead(book: Book, path: MaturityPath, sure: Course) -> str:
    say, after, target, low = book.say, path.overall.levels[-1], path.overall.target, sure.levels[-1]
    parts = []
    if target is not None and after is not None:
        short = target - after
        parts.append(say("maturity_reached", target=book.level(target)) if short < SEEN else
                     say("maturity_short", target=book.level(target), gap=book.level(short)))
    if low is not None and after is not None and after - low >= SEEN:
        parts.append(say("maturity_low", low=book.level(low)))
    return say.sentences(*parts, book.votes_line_sentence)


def _level(book: Book, promised: float | None, sure: float | None) -> str:
    """Return a level, as a range where what is sure alone falls short of it."""
    if promised is None or sure is None or book.level(sure) == book.level(promised):
        return book.level(promised)
    return f"{book.level(promised)} ({book.level(sure)}–{book.level(promised)})"


# The way of the whole ---------------------------------------------------------------------------------------------
def _climb(show: GanttShow, path: MaturityPath, sure: Course, length: int) -> Climb:
    promised, low = path.overall.levels[:length + 1], sure.levels[:length + 1]
    known = [level for level in (*promised, *low, path.overall.target) if level is not None]
    starts = {group.first: group.name for group in show.axis}
    first, last = math.floor(min(known)), math.ceil(max(known))
    return Climb(show.labels[:length] if show.unit == "month" else show.periods[:length],
                 tuple(starts.get(at, "") for at in range(length)), promised, low, path.overall.target, first,
                 max(last, first + 1))


# Strips -----------------------------------------------------------------------------------------------------------
def _groups(book: Book, path: MaturityPath, sure: Course | None,
            ends: Sequence[int]) -> tuple[tuple[StripRow, ...], ...]:
    none = Badge("", "", "")
    whole = [_strip(book, path.overall, book.say("overall"), none, ends, strong=True)]
    if sure is not None:
        whole.append(_strip(book, replace(sure, target=None), book.say("maturity_sure"), none, ends))
    return (tuple(whole),
            tuple(_strip(book, course, book.item_name(course.key), book.badge(course.key), ends)
                  for course in path.capabilities if course.known),
            tuple(_strip(book, c, book.element(c.key), none, ends) for c in path.elements if c.known))


def _strip(book: Book, course: Course, name: str, badge: Badge, ends: Sequence[int], *,
           strong: bool = False) -> StripRow:
    cells: list[StripCell] = []
    for at in (0, *ends):
        level = course.levels[at]
        before = cells[-1].level if cells else level
        cells.append(StripCell(level, book.level(level),
                               level is not None and before is not None and level - before >= SEEN))
    return StripRow(badge, name, tuple(cells), StripCell(course.target, book.level(course.target)), strong)


# Waves ------------------------------------------------------------------------------------------------------------
def _waves(book: Book, path: MaturityPath, sure: Course, ends: Sequence[int]) -> tuple[Wave, ...]:
    found, first = [], 0
    for end in ends:
        done = [finish.initiative for at in range(first, end) for finish in path.finished[at]]
        cost = sum(i.cost for name in done if (i := book.workshop.initiative(name)))
        when = f"{period(book, first)}–{period(book, end - 1)}" if end - first > 1 else period(book, first)
        finished = [numbered(book, [name]) for name in sorted(done, key=lambda name: int(book.numbers[name]))]
        found.append(Wave(
            when, joined(finished, book.say.join(["", ""]), PIECE) or (NONE,), book.say.money(cost) if done else NONE,
            _level(book, path.overall.levels[end], sure.levels[end]), _gains(book, path, first, end)))
        first = end
    return tuple(found)


def _gains(book: Book, path: MaturityPath, first: int, end: int) -> tuple[str, ...]:
    """Return by how much the capabilities rise between two moments, the most first."""
    rises = [(after - before, c.key) for c in path.capabilities
             if (before := c.levels[first]) is not None and (after := c.levels[end]) is not None]
    words = [book.say("gain", item=book.item_short(key), rise=book.level(rise))
             for rise, key in sorted(rises, key=lambda one: -one[0]) if rise >= SEEN]
    return joined(words, book.say.join(["", ""]), PIECE) or (NONE,)
