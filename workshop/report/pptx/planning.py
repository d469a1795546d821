"""Slides of what to do: initiatives, money and people, maturity over time, other plans, the first ninety days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workshop.report.model.alternatives import AlternativesPage
from workshop.report.model.first90 import First90Page
from workshop.report.model.initiatives import Field, InitiativeRow, InitiativesPage
from workshop.report.model.maturity import MaturityPage, StripCell, StripRow
from workshop.report.model.money import LoadBand, MoneyPage
from workshop.report.pptx.charts import Axis, Series, columns, points, scatter
from workshop.report.pptx.deck import Deck, Slide
from workshop.report.pptx.marks import Look, Words, cut, quiet
from workshop.report.pptx.parts import SECTION, headed, more, note_lines, nothing, section
from workshop.report.pptx.tables import Box, Grid, Row, box, flow, grid_height, heads, put
from workshop.report.styles import ACTION, ATTENTION, LEVELS, QUIET, ink_on, level_colour
from workshop.report.values import Badge, Fact

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
SMALL, STRONG, RIGHT = Look(9.5), Look(10, True), Look(9.5, align="r")
# Charts on a slide, and the lines that one title may take in a table; in full they are in the speaker's notes.
BANDS, MOST_LINES = 4, 4


def _badge(badge: Badge) -> Box:
    if not badge.note:
        return Box()
    return box(badge.note, Look(9.5, True, align="ctr"), mark=badge.colour)


def _title(text: str, width: float) -> Box:
    return box(cut(text, STRONG, width - 8, MOST_LINES), STRONG)


def _pieces(texts: Sequence[str], look: Look = SMALL) -> Box:
    return Box(tuple(Words(text, look, 1) for text in texts))


def initiatives(deck: Deck, page: InitiativesPage) -> list[Slide]:
    """Write the portfolio as points of money and gap closed, then all initiatives as a table."""
    slide = deck.slide(page.head)
    made = [slide]
    if not page.rows:
        nothing(slide, page.empty)
        return made
    if page.portfolio is not None and page.portfolio.points:
        _field(slide, page.portfolio)
        slide = deck.slide(page.head, lead=False)
        made.append(slide)
    section(slide, page.table_head, slide.left, slide.top, slide.width)
    slide.top += 20
    firm = len(page.columns) > 9
    owner, sure, effort, cost, when, after, last = 80.0, 46.0, 62.0, 70.0, 70.0, 48.0, 84.0 if firm else 0.0
    rest = slide.width - 46 - owner - sure - effort - cost - when - after - last
    widths = (24.0, 22.0, rest * 0.52, owner, rest * 0.48, sure, effort, cost, when, after, *([last] if firm else []))
    names = [*page.columns, *[""] * len(widths)][:len(widths) - 1]
    flow(Grid(widths, heads([names[0], "", *names[1:]], right=(5, 6, 7), size=9),
              [_initiative(row, rest * 0.52 - 8, firm=firm) for row in page.rows], pad=2.6), slide,
         lambda n, of: more(deck, page.head, n, of, made), name="Initiatives")
    return made


def _initiative(row: InitiativeRow, width: float, *, firm: bool) -> Row:
    # Roles, measures, risks and notes are in the report and in the notes of the speaker.
    title = [Words(f"{cut(row.title, STRONG, width, MOST_LINES)}  {row.marks}".rstrip(), STRONG)]
    title += [Words(cut(row.left_out, quiet(8.5), width, MOST_LINES), quiet(8.5))] if row.left_out else []
    small = Look(9)
    return [box(row.number, quiet(9)), _badge(row.badge), Box(tuple(title)),
            box(cut(row.owner, SMALL, 72, MOST_LINES), SMALL), _pieces(row.lifts, small),
            box(row.sure, small.but(align="r")), box(row.effort, RIGHT), box(row.cost, RIGHT), box(row.quarters, small),
            box(row.after, small),
            *([box(row.firm, small)] if firm else [])]


def _field(slide: Slide, field: Field) -> None:
    section(slide, field.title, slide.left, slide.top, slide.width)
    groups = [("full", [p for p in field.points if p.inside], ACTION),
              ("edge", [p for p in field.points if not p.inside], "#B9B2A2")]
    words = dict(zip(field.marks, field.legend, strict=False))
    scale, form = _money_form(field.across)
    series = [(words.get(name, field.title), [(p.cost * scale, p.value, p.number) for p in found], colour)
              for name, found, colour in groups if found]
    wide = slide.width * 0.62
    scatter(slide, series, (field.axis_across, field.axis_upward),
            (slide.left - 6, slide.top + 16, wide, slide.height - 18), name="Portfolio", form=form)
    shown = sorted(field.points, key=lambda point: -point.value)
    room = slide.width - wide - 60
    rows: list[Row] = [[box(p.number, quiet(9)), _badge(p.badge), box(
        cut(p.label, Look(9.5, p.inside), room - 8, 1), Look(9.5, p.inside))] for p in shown]
    grid = Grid((24.0, 22.0, room), (), rows, pad=1.8)
    while rows and grid_height(grid) > slide.height - 18:
        rows.pop()
    put(slide, grid, slide.left + wide + 10, slide.top + 18, "Key")


def _money_form(ticks: Sequence[tuple[float, str]]) -> tuple[float, str]:
    """Return what amounts in thousand yuan are multiplied with, and how a program writes them, as the ticks are."""
    for value, words in reversed(ticks):
        found = _NUMBER.search(words)
        if value and found:
            before, after = (part.replace("\u00a0", " ") for part in (words[:found.start()], words[found.end():]))
            return float(found[0].replace(",", "")) / value, f'"{before}"#,##0"{after}"'
    return 1.0, "#,##0"


# Money and people -------------------------------------------------------------------------------------------------
def money(deck: Deck, page: MoneyPage) -> list[Slide]:
    """Write what is taken period by period as columns beside its limit, then what the plan has no room for."""
    slide = deck.slide(page.head)
    made = [slide]
    groups = [page.bands[at:at + BANDS] for at in range(0, len(page.bands), BANDS)] or [()]
    for number, bands in enumerate(groups, start=1):
        if number > 1:
            slide = more(deck, page.head, number, len(groups), made)
        section(slide, page.bands_head, slide.left, slide.top, slide.width)
        down = 1 if len(bands) <= 2 else 2
        high = (slide.height - 18) / down
        wide = slide.width / (1 if len(bands) == 1 else 2)
        for index, band in enumerate(bands):
            left, top = slide.left + wide * (index % 2), slide.top + 18 + high * (index // 2)
            _band(slide, page, band, (left, top, wide - 12, high - 8))
    if page.left_rows or page.left_empty:
        _left_out(deck, page, made)
    return made


def _band(slide: Slide, page: MoneyPage, band: LoadBand, place: tuple[float, float, float, float]) -> None:
    left, top, wide, high = place
    words = " · ".join(part for part in (band.name, band.peak, band.note) if part)
    slide.text([Words(cut(words, Look(10.5, True), wide, 1), Look(10.5, True))], left, top, wide, 15, name="Band")
    # The words of a column say in which unit money is told.
    scale, _ = _money_form(list(zip(band.used, band.texts, strict=True)))
    scale = 0.1 if abs(scale - 0.1) < 0.005 else 1.0
    values = [round(value * scale, 4) for value in band.used]
    form = "#,##0.0" if any(value % 1 for value in values) else "#,##0"
    used = Series(page.legend[0], values, ACTION, form=form if len(page.periods) <= 12 else "")
    limits = [Series(page.legend[2], [None if limit is None else limit * scale for limit in band.limit], LEVELS[1],
                     form="")] if any(limit is not None for limit in band.limit) else []
    columns(slide, page.periods, [used, *limits], Axis(0, form="#,##0"), (left - 4, top + 14, wide + 4, high - 16),
            name=band.name, gap=50)


def _left_out(deck: Deck, page: MoneyPage, made: list[Slide]) -> None:
    slide = headed(deck, page.head, page.left_head, made)
    if not page.left_rows:
        slide.text([Words(page.left_empty, Look(12))], slide.left, slide.top, slide.width, 40, name="Empty")
        note_lines(slide, page.notes, slide.top + 44)
        return
    share, cost = 80.0, 84.0
    rest = slide.width - 46 - share - cost
    widths = (24.0, 22.0, rest * 0.36, share, cost, rest * 0.34, rest * 0.30)
    rows: list[Row] = [[box(r.number, quiet(9)), _badge(r.badge), _title(r.title, rest * 0.36), box(r.share, RIGHT),
                        box(r.cost, RIGHT), box(r.reason, SMALL), box(r.needs, SMALL)] for r in page.left_rows]
    names = _named(page.columns, 7)
    flow(Grid(widths, heads(names, right=(3, 4), size=9), rows, pad=2.8), slide,
         lambda n, of: more(deck, page.head, n, of, made), name="Left out")


def _named(columns_: Sequence[str], count: int) -> list[str]:
    """Return heads for a table whose second column is a badge without one."""
    names = [*columns_]
    if len(names) == count - 1:
        names.insert(1, "")
    return [*names, *[""] * count][:count]


# Over time --------------------------------------------------------------------------------------------------------
def maturity(deck: Deck, page: MaturityPage) -> list[Slide]:
    """Write the way of the whole as a line, the strips as a coloured table, and what each wave buys."""
    slide = deck.slide(page.head)
    made = [slide]
    wide = slide.width * 0.5
    climb = page.climb
    section(slide, page.climb_head, slide.left, slide.top, wide)
    # The first level is that of today, each further one that at the end of a period.
    first = list(page.columns[:1]) if len(climb.promised) > len(climb.periods) else []
    names = [*first, *climb.periods, *[""] * len(climb.promised)][:len(climb.promised)]
    lines = [Series(page.legend[0], climb.promised, ACTION, "circle", "0.0" if len(names) <= 10 else "", 7, "above"),
             Series(page.legend[1], climb.sure, QUIET, "diamond", "", 5)]
    if climb.target is not None:
        lines.append(Series(page.legend[2], [climb.target] * len(names), ATTENTION, "dash", "", 5))
    points(slide, names, lines, Axis(climb.low, climb.high, 1, "0"),
           (slide.left - 6, slide.top + 16, wide - 4, slide.height - 16), name="Maturity over time", joined=True)
    _strips(deck, page, slide, wide, made)
    if page.waves:
        _waves(deck, page, made)
    return made


def _strips(deck: Deck, page: MaturityPage, slide: Slide, wide: float, made: list[Slide]) -> None:
    left, room = slide.left + wide + 10, slide.width - wide - 10
    section(slide, page.strips_head, left, slide.top, room)
    count = max(len(page.columns), 1)
    name = max(room - count * 58, room * 0.30)
    each = (room - name) / count
    rows = [_strip(row, page.top, name) for group in page.groups for row in group]
    top = [box("", quiet(8.5)), *(box(cut(c, quiet(8.5), each - 8, 2), quiet(8.5).but(align="ctr"), anchor="b")
                                  for c in page.columns)]
    slide.top += 18
    flow(Grid((name, *[each] * count), top, rows, lines=False, gap="#FFFFFF", pad=1.8), slide,
         lambda n, of: more(deck, page.head, n, of, made), left=left, name="Strips")


def _strip(row: StripRow, top: int, width: float) -> Row:
    look = Look(9.5, row.strong)
    name = f"{row.badge.note} {row.name}" if row.badge.note else row.name
    return [box(cut(name, look, width - 8, 1), look), *(_level(cell, top) for cell in (*row.cells, row.target))]


def _level(cell: StripCell, top: int) -> Box:
    if cell.level is None:
        return box(cell.text, quiet(9).but(align="ctr"))
    ground = level_colour(cell.level, top)
    return box(f"{cell.text}{' ↑' if cell.risen else ''}", Look(9.5, cell.risen, ink_on(ground), "ctr", fixed=True),
               ground=ground)


def _waves(deck: Deck, page: MaturityPage, made: list[Slide]) -> None:
    slide = headed(deck, page.head, page.waves_head, made)
    when, cost, level = 96.0, 90.0, 70.0
    rest = slide.width - when - cost - level
    rows: list[Row] = [[box(w.when, STRONG), _pieces([cut(text, SMALL, rest * 0.5 - 8, 2) for text in w.finished]),
                        box(w.cost, RIGHT), box(w.level, RIGHT),
                        _pieces(w.gains)] for w in page.waves]
    names = [*page.wave_columns, *[""] * 5][:5]
    flow(Grid((when, rest * 0.5, cost, level, rest * 0.5), heads(names, right=(2, 3), size=9), rows), slide,
         lambda n, of: more(deck, page.head, n, of, made), name="Waves")


# Other plans ------------------------------------------------------------------------------------------------------
def alternatives(deck: Deck, page: AlternativesPage) -> list[Slide]:
    """Write the plans side by side, what would be otherwise, how firm each initiative is, and the limits."""
    slide = deck.slide(page.head)
    made = [slide]
    section(slide, page.plans_head, slide.left, slide.top, slide.width)
    slide.top += 20
    if page.plan_rows:
        _plans(slide, page)
    facts: list[Row] = []
    for title, lines in ((page.changes_head, page.changes), (page.limits_head, page.limits)):
        facts += _facts(title, lines)
    if facts:
        grid = Grid((170.0, slide.width - 170), (), facts, pad=2.8)
        if grid_height(grid) > slide.height:
            slide = deck.slide(page.head, lead=False)
            made.append(slide)
        flow(grid, slide, lambda n, of: more(deck, page.head, n, of, made), name="What changes")
    if page.firm_rows:
        _firm(deck, page, made)
    return made


def _plans(slide: Slide, page: AlternativesPage) -> None:
    count = max(len(row) for row in page.plan_rows)
    name = 170.0
    each = min((slide.width - name) / max(count - 1, 1), 190.0)
    names = [*page.plan_columns] if len(page.plan_columns) == count else ["", *page.plan_columns]
    chosen = None if page.chosen is None else page.chosen + 1
    rows: list[Row] = [[box(text, Look(10, index == chosen or not index), ground="#EAF1F3" if index == chosen else "")
                        for index, text in enumerate(row)] for row in page.plan_rows]
    grid = Grid((name, *[each] * (count - 1)), heads([*names, *[""] * count][:count], size=10), rows, pad=2.8)
    end = slide.top + put(slide, grid, slide.left, slide.top, "Plans")
    if page.plans_note:
        end = note_lines(slide, [page.plans_note], end + 3)
    slide.top = end + 10


def _facts(title: str, lines: Sequence[Fact]) -> list[Row]:
    found: list[Row] = [[box(line.label, STRONG), box(line.text, SMALL)] for line in lines]
    return [[box(title, SECTION), Box()], *found] if found else []


def _firm(deck: Deck, page: AlternativesPage, made: list[Slide]) -> None:
    slide = headed(deck, page.head, page.firm_head, made, 18.0)
    slide.top = note_lines(slide, [page.firm_note], slide.top) + 4
    share, starts = 90.0, 110.0
    rest = slide.width - 46 - share - starts
    rows: list[Row] = [[box(r.number, quiet(9)), _badge(r.badge), _title(r.title, rest * 0.55),
                        box(r.share_text, RIGHT.but(bold=r.firm)), box(r.starts, SMALL), box(r.cells, SMALL)]
                       for r in page.firm_rows]
    flow(Grid((24.0, 22.0, rest * 0.55, share, starts, rest * 0.45),
              heads(_named(page.firm_columns, 6), right=(3,), size=9), rows, pad=2.6), slide,
         lambda n, of: more(deck, page.head, n, of, made), name="Robustness")


def first90(deck: Deck, page: First90Page) -> list[Slide]:
    """Write the first steps, and below what became of the actions of last time."""
    slide = deck.slide(page.head)
    made = [slide]
    if page.actions:
        section(slide, page.actions_head, slide.left, slide.top, slide.width)
        slide.top += 20
        by, owner = 78.0, 90.0
        rest = slide.width - 46 - by - owner
        rows: list[Row] = [[box(a.number, quiet(9)), _badge(a.badge),
                            box(a.by, Look(9.5, a.late, ATTENTION if a.late else QUIET)),
                            Box((*(Words(text, STRONG) for text in a.step), Words(a.initiative, quiet(9)))),
                            box(a.owner, SMALL), _pieces(a.proof)] for a in page.actions]
        flow(Grid((24.0, 22.0, by, rest * 0.58, owner, rest * 0.42),
                  heads(_named(page.columns, 6), size=9), rows, pad=2.8), slide,
             lambda n, of: more(deck, page.head, n, of, made), name="First steps")
    else:
        nothing(slide, page.empty)
    if page.old:
        _old(deck, page, made)
    return made


def _old(deck: Deck, page: First90Page, made: list[Slide]) -> None:
    slide = headed(deck, page.head, page.old_head, made)
    owner, due, verdict = 96.0, 84.0, 90.0
    rest = slide.width - owner - due - verdict
    rows: list[Row] = [[_pieces(o.title, STRONG), box(o.owner, SMALL), box(o.due, SMALL), box(o.verdict, SMALL),
                        _pieces(o.reason)] for o in page.old]
    names = [*page.old_columns][-5:]
    flow(Grid((rest * 0.55, owner, due, verdict, rest * 0.45), heads([*names, *[""] * 5][:5], size=9), rows), slide,
         lambda n, of: more(deck, page.head, n, of, made), name="Last time's actions")
