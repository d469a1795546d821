"""Slides of where the company stands: the decision page, how to read, the map, the profile, disagreements, gaps."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.report.model.disagreement import Apart, DisagreementPage
from workshop.report.model.howto import HowtoPage
from workshop.report.model.profile import ProfilePage
from workshop.report.pptx.charts import Axis, Series, columns, points
from workshop.report.pptx.deck import SIDE, Deck, Slide
from workshop.report.pptx.marks import Look, Words, cut, fitted, height_of, quiet
from workshop.report.pptx.parts import headed, more, note_lines, nothing, section
from workshop.report.pptx.tables import Box, Grid, Row, box, flow, grid_height, heads, parts_of, put
from workshop.report.styles import ACTION, ATTENTION, LEVELS, QUIET, UNSCORED, blend, ink_on, level_colour
from workshop.report.values import Cover, DecisionPage, GapsPage, HeatCell, HeatPage, Request, Strip, Summary

PARTLY, SPLIT = "◇", "◆"
MOST_GAPS = 45


# Cover and decision -----------------------------------------------------------------------------------------------
def cover(deck: Deck, page: Cover) -> list[Slide]:
    """Write the first slide."""
    raw = deck.presentation.slides.add_slide(deck.layouts["title"])
    slide = Slide(deck, raw, 150.0)
    title, look = fitted(page.title, [Look(size, True) for size in (36.0, 30.0, 26.0, 22.0, 18.0)], slide.width, 3)
    high = height_of(Words(title, look), slide.width) + 4
    slide.text([Words(cut(page.client or page.brand, quiet(14), slide.width, 1), quiet(14))], SIDE, 118, slide.width,
               20, name="Client")
    if raw.shapes.title is not None:
        holder = raw.shapes.title
        holder.left, holder.top, holder.width, holder.height = (round(v * 12700) for v in (SIDE, 150.0, slide.width,
                                                                                         high))
        deck.set_words(holder, [Words(title, look)])
    else:
        slide.text([Words(title, look)], SIDE, 150, slide.width, high, name="Title")
    top = 158 + high
    slide.text([Words(cut(page.kind, Look(15, colour=ACTION), slide.width, 1), Look(15, colour=ACTION))], SIDE, top,
               slide.width, 22, name="Kind")
    rows = [[box(fact.label, quiet(10.5)), box(cut(fact.text, Look(10.5), slide.width - 130, 2), Look(10.5))]
            for fact in page.facts]
    if page.warning:
        rows.insert(0, [Box(), box(page.warning, Look(11.5, True, ATTENTION))])
    grid = Grid((120.0, slide.width - 120), (), rows, lines=False)
    while rows and grid_height(grid) > slide.bottom - top - 34:
        rows.pop()
    put(slide, grid, SIDE - 4, top + 34, "Facts")
    slide.top = top + 34
    deck.slides.append(slide)
    deck._frame(slide)
    return [slide]


def decision(deck: Deck, page: DecisionPage) -> list[Slide]:
    """Write the decision page: position and ambition, findings, and what to decide today."""
    slide = deck.slide(page.head)
    wide = slide.width * 0.57
    section(slide, page.strip_head, slide.left, slide.top, wide)
    findings = [[Box((Words(f.title, Look(12, True), 1.5), Words(f.body, quiet(10))), mark=ACTION)]
                for f in page.findings]
    left, room = slide.left + wide + 24, slide.width - wide - 24
    grid = Grid((room,), (), findings, lines=False, pad=5)
    beside = grid_height(grid) <= 230
    strip(slide, page.strip, slide.left - 6, slide.top + 18, (wide if beside else slide.width) + 6, 196)
    if beside:
        section(slide, page.findings_head, left, slide.top, room)
        put(slide, grid, left, slide.top + 20, "Findings")
    below = slide.top + 20 + max(200.0, grid_height(grid) if beside else 0.0) + 4
    made = [slide]
    if not beside:
        again = deck.slide(page.head, part=(2, 2), lead=False)
        section(again, page.findings_head, again.left, again.top, again.width)
        again.top += 20
        made.append(again)
        flow(Grid((again.width,), (), findings, lines=False, pad=5), again,
             lambda n, of: more(deck, page.head, n, of, made))
    return [*made, *_requests(deck, page, slide, below)]


def _requests(deck: Deck, page: DecisionPage, slide: Slide, top: float) -> list[Slide]:
    made: list[Slide] = []
    firm = len(page.ask_columns) > 4
    names = page.ask_columns[:5]
    rest = slide.width - 100 - 80 - 130 - (150 if firm else 0)
    widths = (rest, 100.0, 80.0, 130.0, *((150.0,) if firm else ()))
    grid = Grid(widths, heads(names), [_request(row, rest, firm=firm) for row in page.ask_rows])
    words = [line for line in (page.sure, *page.notes) if line]
    if page.ask_rows and top + 20 + grid_height(grid) > slide.bottom:
        slide = deck.slide(page.head, lead=False)
        made.append(slide)
        top = slide.top
    section(slide, page.ask_head, slide.left, top, slide.width)
    slide.top = top + 20
    if not page.ask_rows:
        slide.text([Words(page.ask_empty, Look(11))], slide.left, slide.top, slide.width, 30, name="Nothing to decide")
        note_lines(slide, words, slide.top + 34)
        return made
    if parts_of(grid, slide) == 1:
        end = slide.top + put(slide, grid, slide.left, slide.top, "Decisions")
        note_lines(slide, words, end + 6)
    else:
        flow(grid, slide, lambda n, of: more(deck, page.head, n, of, made), name="Decisions")
    return made


def _request(row: Request, width: float, *, firm: bool) -> Row:
    small, look = Look(10), Look(10.5, True)
    title = [Words(cut(row.title, look, width - 8, 3), look)]
    title += [Words(cut(row.reason, quiet(9), width - 8, 2), quiet(9))] if row.reason else []
    return [Box(tuple(title)), box(row.amount, small), box(row.quarter, small),
            box(cut(row.owner, small, 122, 3), small),
            *([box(row.firm, small)] if firm else [])]


def strip(slide: Slide, found: Strip, left: float, top: float, width: float, height: float) -> None:
    """Draw position and ambition of each element as points that a line joins."""
    names = [point.label for point in found.points]
    series = [Series(found.legend_target, [p.target for p in found.points], ATTENTION, "dash", "", 12),
              Series(found.legend_now, [p.now for p in found.points], ACTION, "circle", "0.0", 10, "right")]
    points(slide, names, series, Axis(1, found.top, 1), (left, top, width, height), name="Levels by element")


def howto(deck: Deck, page: HowtoPage) -> list[Slide]:
    """Write who was there, the rules in short, the marks and the limits as one table."""
    slide = deck.slide(page.head)
    made = [slide]
    label, text = Look(11, True, ACTION), Look(11)
    rows: list[Row] = [[box(page.people_head, label), Box(tuple(
        Words(f"{table.head}：{_counted(table.rows)}{f' ({table.note})' if table.note else ''}"
              if deck.pen.language == "zh" else
              f"{table.head}: {_counted(table.rows)}{f' ({table.note})' if table.note else ''}", text, 2)
        for table in page.people))]]
    rows += [[box(rule.label, label), box(rule.text, text)] for rule in page.rules]
    rows.append([box(page.marks_head, label), Box(tuple(
        Words(f"{_sign(mark.sign)} {mark.label}: {mark.text}", text, 1) for mark in page.marks))])
    if page.limits:
        rows.append([box(page.limits_head, label), Box(tuple(Words(line, text, 2) for line in page.limits))])
    flow(Grid((150.0, slide.width - 150), (), rows, pad=4), slide,
         lambda n, of: more(deck, page.head, n, of, made), name="How to read")
    return made


def _counted(rows: Sequence[object]) -> str:
    return " · ".join(f"{row.name} {row.count}" for row in rows)  # type: ignore[attr-defined]


def _sign(sign: str) -> str:
    return {"hatch": "▨", "blank": "▢"}.get(sign, sign)


# The map and the profile ------------------------------------------------------------------------------------------
def heat(deck: Deck, page: HeatPage) -> list[Slide]:
    """Write the map as a table with a cell of a colour for each level."""
    slide = deck.slide(page.head)
    name, last = 112.0, 68.0
    each = min((slide.width - name - last) / max(len(page.columns), 1), 90.0)
    small = quiet(9).but(align="ctr")
    widest = max((words_width(word, Look(10, True)) for c in page.columns for word in c.split()), default=1.0)
    label = Look(max(min(10.0, 10 * (each - 10) / widest), 6.5), align="ctr", bold=True)
    top: Row = [Box(), *(box(cut(c, label, each - 8, 2), label, anchor="b") for c in page.columns),
                box(cut(page.summary_labels[0], small, last - 8, 2), small, anchor="b")]
    room = slide.bottom - slide.top - 118
    tall = min(max(room / max(len(page.rows), 1), 26.0), 56.0)
    rows = [[box(cut(f"{r.badge.note} {r.badge.name}", Look(10.5, True), name - 8, 2), Look(10.5, True), anchor="ctr"),
             *(_heat_cell(cell, page.top, each) for cell in r.cells), _sum(r.summary)] for r in page.rows]
    grid = Grid((name, *[each] * len(page.columns), last), top, rows, tall, lines=False, gap="#FFFFFF", pad=2)
    end = slide.top + put(slide, grid, slide.left - 4, slide.top, "Heat map") + 4
    grid = Grid(grid.widths, (), _sums(page), lines=False, pad=1)
    end += put(slide, grid, slide.left - 4, end, "Summaries") + 8
    end = _legend(slide, page, end)
    note_lines(slide, page.notes, end + 4)
    return [slide]


def _heat_cell(cell: HeatCell, top: int, width: float) -> Box:
    if cell.level is None:
        look = quiet(9).but(align="ctr")
        return box(cut(cell.word, look, width - 8, 2), look, anchor="ctr", hatch=cell.kind == "unscored",
                   ground="" if cell.kind == "not_asked" else UNSCORED)
    ground = level_colour(cell.level, top)
    ink = ink_on(ground)
    mark = ("", PARTLY, SPLIT)[cell.split]
    number = f"{cell.number} {mark}" if mark else cell.number
    size = max(min(14.0, 14 * (width - 12) / words_width("8.8 ◆", Look(14, True))), 7.0)
    big, small = Look(size, True, ink, "ctr", fixed=True), Look(8, False, ink, "ctr", fixed=True)
    foot = " ".join(part for part in (cell.foot, f"→{cell.target:g}" if cell.target is not None else "", cell.corner)
                    if part)
    below = (Words(cut(foot, small, width - 8, 1), small),) if foot else ()
    return Box((Words(number, big), *below), ground, anchor="ctr", hatch=cell.weak)


def _sum(found: Summary) -> Box:
    words = [Words(found.level, Look(12, True, align="ctr"))]
    if found.value is not None:
        words.append(Words(f"{found.floor} · {found.coverage}", quiet(8).but(align="ctr")))
    return Box(tuple(words), anchor="ctr")


def _sums(page: HeatPage) -> list[Row]:
    small = quiet(9).but(align="ctr")
    found = [*page.summaries, page.overall]
    lines: list[Row] = [[box(page.summary_labels[0], quiet(9)),
                         *(box(s.level, Look(10.5, True, align="ctr")) for s in found)]]
    for label, texts in ((page.summary_labels[1], [s.floor for s in found]),
                         (page.summary_labels[2], [s.coverage for s in found])):
        lines.append([box(label, quiet(9)), *(box(text, small) for text in texts)])
    return lines


def _legend(slide: Slide, page: HeatPage, top: float) -> float:
    """Name the colours and marks of the map on one line, or two."""
    left, look = slide.left, quiet(8.5)
    entries = [(level_colour(level, page.top), name) for level, name in enumerate(page.level_names, start=1)]
    entries += [("", f"→ {page.legend_target}"), ("", f"{PARTLY} {page.legend_partly}"),
                ("", f"{SPLIT} {page.legend_split}"), (UNSCORED, f"▨ {page.legend_unscored}"),
                ("", f"▨ {page.legend_weak}")]
    for colour, words in entries:
        words = cut(words, look, 300, 1)
        wide = min(words_width(words, look), 300.0) + (14 if colour else 2)
        if left + wide > slide.right:
            left, top = slide.left, top + 15
        if colour:
            slide.box(left, top + 1.5, 9, 9, colour, name="Key")
        slide.text([Words(words, look)], left + (13 if colour else 0), top, wide + 4, 12, name="Key words")
        left += wide + 12
    return top + 15


def words_width(text: str, look: Look) -> float:
    """Return the width of a text on one line, with some room to spare."""
    from workshop.report import fonts
    return fonts.width(text, look.size, bold=look.bold) * 1.06


def profile(deck: Deck, page: ProfilePage) -> list[Slide]:
    """Write the elements as points: now, target, last time; and the same as a table beside."""
    slide = deck.slide(page.head)
    wide = slide.width * 0.60
    section(slide, page.chart_head, slide.left, slide.top, wide)
    series = [Series(page.legend_target, [r.target for r in page.rows], ATTENTION, "dash", "", 12)]
    if any(r.earlier is not None for r in page.rows):
        series.append(Series(page.legend_earlier, [r.earlier for r in page.rows], LEVELS[2], "diamond", "", 8))
    series.append(Series(page.legend_now, [r.level for r in page.rows], ACTION, "circle", "0.0", 10, "right"))
    high = slide.bottom - slide.top - 20
    points(slide, [r.name for r in page.rows], series, Axis(1, page.top, 1),
           (slide.left - 6, slide.top + 18, wide + 6, high), name="Profile")
    room = slide.width - wide - 16
    texts = len(page.rows[0].texts) if page.rows else 4
    name = room * 0.34
    each = (room - name) / texts
    number = Look(9.5, align="r")
    names = page.columns if len(page.columns) == texts + 1 else ("", *page.columns)[:texts + 1]
    grid = Grid((name, *[each] * texts), heads(names, right=range(1, texts + 1), size=9), [
        [box(r.name, Look(9.5, True)), *(box(text or r.empty, number) for text in r.texts)] for r in page.rows],
        pad=2.6)
    made = [slide]
    flow(grid, slide, lambda n, of: more(deck, page.head, n, of, made), left=slide.left + wide + 16,
         name="Profile in numbers")
    return made


# Disagreements and gaps -------------------------------------------------------------------------------------------
def disagreement(deck: Deck, page: DisagreementPage) -> list[Slide]:
    """Write the cells where people are farthest apart: the votes by level, both sides, what came of it."""
    slide = deck.slide(page.head)
    made = [slide]
    if not page.rows:
        nothing(slide, page.empty)
        return made
    levels = len(page.rows[0].counts)
    fixed = 22 + 150 + 25 * levels + 118
    rest = (slide.width - fixed) / 2
    widths = (22.0, 150.0, *[25.0] * levels, 118.0, rest, rest)
    names = ("", "", *map(str, range(1, levels + 1)), "", "", "")
    rows = [_apart(row) for row in page.rows]
    flow(Grid(widths, heads(names, size=9), rows), slide, lambda n, of: more(deck, page.head, n, of, made),
         name="Disagreements")
    return made


def _apart(row: Apart) -> Row:
    most = max(row.counts, default=0)
    votes = []
    for count in row.counts:
        ground = blend("#FFFFFF", ACTION, 0.12 + 0.88 * count / most) if count and most else ""
        look = Look(9.5, True, ink_on(ground) if ground else QUIET, "ctr", fixed=True)
        votes.append(box(str(count) if count else "", look, ground=ground, anchor="ctr"))
    said = tuple(Words(text, Look(9.5), 1.5) for text in (row.low, row.high) if text)
    lines = tuple(Words(f"{fact.label} {fact.text}", quiet(9), 1) for fact in row.lines)
    return [box(row.rank, quiet(10)), Box((Words(row.element, Look(10.5, True)), Words(row.item, Look(9.5)),
                                           Words(row.basis, quiet(8.5)))), *votes,
            Box((Words(row.shape, Look(9.5, True)), Words(row.score, quiet(9)))), Box(said), Box(lines)]


def gaps(deck: Deck, page: GapsPage) -> list[Slide]:
    """Write the first gaps as bars beside the table, and the others on further slides."""
    slide = deck.slide(page.head)
    made = [slide]
    if not page.rows:
        nothing(slide, page.empty)
        return made
    first = page.rows[:page.charted]
    section(slide, page.chart_head, slide.left, slide.top, slide.width)
    names = [f"{row.rank}  {row.element} · {row.item}" for row in first]
    columns(slide, names, [Series(page.legend_now, [row.current for row in first], ACTION, where="inside"),
                           Series(page.columns[4], [max(row.target - row.current, 0) for row in first], ATTENTION,
                                  where="centre")],
            Axis(0, page.top, 1), (slide.left - 6, slide.top + 18, slide.width + 6, slide.height - 52),
            name="Gaps", across=True, stacked=True, gap=45)
    note_lines(slide, page.notes, slide.bottom - 30)
    table = headed(deck, page.head, page.table_head, made)
    flow(_gap_grid(table, page), table, lambda n, of: more(deck, page.head, n, of, made), name="Gaps in numbers")
    return made


def _gap_grid(slide: Slide, page: GapsPage) -> Grid:
    number, small = Look(10, align="r"), Look(9.5, align="r")
    narrow, stable, evidence = 52.0, 104.0, 96.0
    widths = (26.0, slide.width - 26 - 5 * narrow - stable - evidence, *[narrow] * 5, stable, evidence)
    rows: list[Row] = []
    for row in page.rows[:MOST_GAPS]:
        title = f"{row.element} · {row.item}{f'  {row.quick}' if row.quick else ''}"
        rows.append([box(row.rank, quiet(9)), Box((Words(title, Look(10, True)), Words(row.basis, quiet(8.5)))),
                     *(box(text, number.but(bold=index == 4)) for index, text in enumerate(row.texts)),
                     box(row.stable, small), box(row.evidence, small)])
    return Grid(widths, heads([*page.columns, *[""] * 9][:9], right=range(2, 9), size=9), rows, pad=2.4)
