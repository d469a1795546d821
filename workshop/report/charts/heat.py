"""The map of levels, capabilities by elements, with summaries on two sides."""

from __future__ import annotations

from reportlab.graphics.shapes import Drawing

from workshop.report import fonts
from workshop.report.charts.base import RADIUS, Sheet, fitted, legend
from workshop.report.flow import Words
from workshop.report.styles import (
    ATTENTION,
    INK,
    PAPER,
    QUIET,
    RULE,
    SMALL,
    UNSCORED,
    Style,
    contrast,
    ink_on,
    level_colour,
)
from workshop.report.values import HeatCell, HeatPage, HeatRow, Summary

NAME, SUMMARY, GAP = 98.0, 58.0, 3.0
HEAD, FOOT, LEGEND = 22.0, 15.0, 34.0


def heat_chart(page: HeatPage, width: float, height: float) -> Drawing:
    """Draw the map at most `width` x `height` points large; cells share what the summaries leave."""
    columns, rows = max(len(page.columns), 1), max(len(page.rows), 1)
    cell_width = min((width - NAME - SUMMARY - 6) / columns, 76.0)
    sums = 4 if page.overall.out else 3
    body = height - HEAD - sums * FOOT - LEGEND - 8
    cell_height = min(body / rows, 66.0)
    sheet = Sheet(width, HEAD + cell_height * rows + sums * FOOT + LEGEND + 8)
    right = NAME + cell_width * columns
    top = sheet.height - HEAD
    _column_heads(sheet, page, cell_width, right)
    for index, row in enumerate(page.rows):
        y = top - cell_height * (index + 1)
        _row_name(sheet, row, y, cell_height)
        for place, cell in enumerate(row.cells):
            _cell(sheet, cell, NAME + cell_width * place, y + GAP, cell_width - GAP, cell_height - GAP, page.top)
        _side(sheet, row.summary, page.side_labels, right, y + GAP + (cell_height - GAP) / 2, cell_height)
    low = top - cell_height * rows
    _bottom(sheet, page, low, cell_width, right)
    _legend(sheet, page, low - sums * FOOT - 22, width)
    return sheet.drawing


def _legend(sheet: Sheet, page: HeatPage, y: float, width: float) -> None:
    """Write the levels in one line and the marks in the next."""
    levels = [(level_colour(i + 1, page.top), name) for i, name in enumerate(page.level_names)]
    marks = [("tick", page.legend_target), ("ring", page.legend_partly), ("half", page.legend_split),
             ("hatch", page.legend_unscored)]
    legend(sheet, y, 0, levels, _legend_size(levels, width))
    room = [*marks, ("weak", page.legend_weak)] if page.legend_weak else marks
    size = _legend_size(room, width)
    x = legend(sheet, y - 15, 0, marks, size)
    if page.legend_weak:
        ground = level_colour(page.top - 1, page.top)
        sheet.box(x, y - 15 + size * 0.36 - 4, 12, 8, ground, radius=1.5)
        _weak(sheet, x, y - 15 + size * 0.36 - 4, 12, 8, ink_on(ground), 3.4)
        sheet.text(x + 16, y - 15, page.legend_weak, size, tone=QUIET)


def _legend_size(entries: list[tuple[str, str]], room: float) -> float:
    """Return the size at which the legend fits one line."""
    size = SMALL
    while size > 5.5 and sum(30 + fonts.width(words, size) for _, words in entries) > room:
        size -= 0.25
    return size


def _column_heads(sheet: Sheet, page: HeatPage, cell_width: float, right: float) -> None:
    longest = max(page.columns, key=lambda label: fonts.width(label, 9.0, bold=True), default="")
    size = fitted(longest, cell_width - 2, (9.0, 8.25, 7.5, 7.0, 6.5), bold=True)
    for place, label in enumerate(page.columns):
        shown = fonts.fit(label, cell_width - 1, size, bold=True)
        sheet.text(NAME + cell_width * place + (cell_width - GAP) / 2, sheet.height - 13, shown, size, bold=True,
                   anchor="middle")
    label = page.side_labels[0]
    sheet.text(right + 6 + SUMMARY / 2, sheet.height - 13, label, fitted(label, SUMMARY - 2, (9.0, 8.25, 7.5)),
               tone=QUIET, anchor="middle")


def _row_name(sheet: Sheet, row: HeatRow, y: float, height: float) -> None:
    middle = y + GAP + (height - GAP) / 2
    sheet.badge(9, middle, min(8.5, height / 2 - 1), row.badge)
    words = Words(row.badge.name, Style(9.0, 11.0, bold=True), most=max(1, min(3, int(height // 11))))
    words.wrap(NAME - 30, 100)
    at = middle + words.height / 2 - 9.0
    for line in words.line_texts():
        sheet.text(23, at, line, 9.0, bold=True)
        at -= 11.0


def _cell(sheet: Sheet, cell: HeatCell, x: float, y: float, width: float, height: float, top: int) -> None:
    if cell.kind == "level" and cell.level is not None:
        _level(sheet, cell, x, y, width, height, top)
        return
    if cell.kind == "unscored":
        sheet.hatch(x, y, width, height)
    elif cell.kind == "not_applicable":
        sheet.box(x, y, width, height, UNSCORED, radius=RADIUS)
    else:
        sheet.box(x + 0.4, y + 0.4, width - 0.8, height - 0.8, None, radius=RADIUS, stroke=RULE)
    size = fitted(cell.word, width - 8, (7.5, 6.75, 6.0, 5.25))
    if fonts.width(cell.word, size) > width - 2 or height < size + 4:
        return
    used = fonts.width(cell.word, size)
    if cell.kind == "unscored":
        sheet.box(x + width / 2 - used / 2 - 3, y + height / 2 - size * 0.7, used + 6, size * 1.4, UNSCORED)
    sheet.text(x + width / 2, y + height / 2 - size * 0.36, cell.word, size, tone=QUIET, anchor="middle")


def _level(sheet: Sheet, cell: HeatCell, x: float, y: float, width: float, height: float, top: int) -> None:
    assert cell.level is not None
    ground = level_colour(cell.level, top)
    ink = ink_on(ground)
    sheet.box(x, y, width, height, ground, radius=RADIUS)
    if cell.weak:
        _weak(sheet, x, y, width, height, ink)
    if height < 38 or width < 32:
        # Many rows or columns: the number alone, still with its mark of disagreement.
        size = fitted(cell.number, width - 3, tuple(s for s in (12.0, 9.0, 7.5, 6.0, 5.0) if s < height - 1) or (5.0,),
                      bold=True)
        sheet.text(x + width / 2, y + height / 2 - size * 0.36, cell.number, size, bold=True, tone=ink, anchor="middle")
        if cell.split:
            sheet.half_moon(x + width - 3.6, y + height - 3.6, 2.0, ink, whole=cell.split == 2)
        return
    size = 15.0 if height > 40 else 12.0
    if cell.weak:
        wide = fonts.width(cell.number, size, bold=True) + 5
        sheet.box(x + (width - wide) / 2, y + height * 0.55 - 3, wide, size + 2, ground, radius=2)
    sheet.text(x + width / 2, y + height * 0.55, cell.number, size, bold=True, tone=ink, anchor="middle")
    track, bar = width - 10, y + height * 0.35
    sheet.faint(x + 5, bar, track, 3, ink, 0.22)
    sheet.faint(x + 5, bar, max(track * (cell.level - 1) / (top - 1), 3), 3, ink, 0.85)
    if cell.target is not None:
        at = x + 5 + track * (cell.target - 1) / (top - 1)
        # A light edge keeps the tick apart from dark cells, in grey as well.
        edge = PAPER if contrast(ATTENTION, ground) < 2.2 else None
        sheet.box(min(max(at, x + 6), x + width - 6) - 1, bar - 2.2, 2.2, 7.4, ATTENTION, stroke=edge, thick=0.5)
    foot_size = fitted(cell.foot, width - 9 - (14 if cell.corner else 0), (6.75, 6.25, 5.75))
    sheet.text(x + 5, y + 4.5, cell.foot, foot_size, tone=ink)
    sheet.text(x + width - 5, y + 4.5, cell.corner, 6.25, tone=ink, anchor="end")
    if cell.split:
        sheet.half_moon(x + width - 7.5, y + height - 7.5, 3.4, ink, whole=cell.split == 2)


def _weak(sheet: Sheet, x: float, y: float, width: float, height: float, ink: str, step: float = 6.0) -> None:
    """Draw slanted lines over a cell: a high level that no checked evidence shows."""
    offset = x - height + step / 2
    while offset < x + width:
        begin, end = max(offset, x), min(offset + height, x + width)
        if end > begin:
            sheet.stroke(begin, y + begin - offset, end, y + end - offset, ink, 0.7, 0.34)
        offset += step


def _side(sheet: Sheet, summary: Summary, labels: tuple[str, str, str, str], right: float, middle: float,
          height: float) -> None:
    x = right + 6 + SUMMARY / 2
    size = fitted(summary.level, SUMMARY - 2, (12.75, 9.0, 7.5), bold=True)
    if height < 34:
        line = f"{summary.level} · {summary.floor} · {summary.coverage}"
        sheet.text(x, middle - 3, line, fitted(line, SUMMARY, (7.5, 6.5, 6.0, 5.5)), anchor="middle")
        return
    lines = [(labels[3], summary.out)] if summary.out and height >= 44 else []
    lines += [(labels[1], summary.floor), (labels[2], summary.coverage)]
    top = middle + (8.0 if len(lines) > 2 else 3.5)
    sheet.text(x, top, summary.level, size, bold=True, anchor="middle")
    for row, (label, words) in enumerate(lines):
        line = f"{label} {words}"
        sheet.text(x, top - 11.5 - 10 * row, line, fitted(line, SUMMARY, (7.5, 7.0, 6.5)), tone=QUIET,
                   anchor="middle")


def _bottom(sheet: Sheet, page: HeatPage, low: float, cell_width: float, right: float) -> None:
    sheet.line(0, low - 3, right + 6 + SUMMARY, low - 3, RULE, 0.5)
    kinds = (0, 3, 1, 2) if page.overall.out else (0, 1, 2)
    for row, kind in enumerate(kinds):
        y = low - 4 - FOOT * (row + 1) + 3
        bold, tone = row == 0, INK if kind < 2 else QUIET
        label = page.summary_labels[kind]
        sheet.text(23, y, label, fitted(label, NAME - 27, (SMALL, 7.5, 6.75, 6.0)), tone=QUIET)
        for place, summary in enumerate(page.summaries):
            words = _texts(summary)[kind]
            size = fitted(words, cell_width - 4, (9.75 if bold else 8.25, 7.5, 6.5), bold=bold)
            sheet.text(NAME + cell_width * place + (cell_width - GAP) / 2, y, words, size, bold=bold,
                       tone=tone, anchor="middle")
        whole = _texts(page.overall)[kind]
        size = fitted(whole, SUMMARY, (9.75 if bold else 8.25, 7.5, 6.5), bold=bold)
        sheet.text(right + 6 + SUMMARY / 2, y, whole, size, bold=bold, tone=tone,
                   anchor="middle")
    sheet.box(right + 12, low - 5 - len(kinds) * FOOT, SUMMARY - 12, len(kinds) * FOOT - 1, None, radius=2,
              stroke=RULE)


def _texts(summary: Summary) -> tuple[str, str, str, str]:
    return summary.level, summary.floor, summary.coverage, summary.out
