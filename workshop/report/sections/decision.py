"""The decision page: strip, findings, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from workshop.report.charts.strip import strip_chart
from workshop.report.flow import Picture, Run, Words, to_page
from workshop.report.sections.chain import CHAIN, chain_runs
from workshop.report.sections.parts import PORTRAIT, Commands, head, height_of, table
from workshop.report.styles import (
    ACTION,
    BODY_TEXT,
    CELL,
    CELL_HEAD,
    LEAD,
    LINE,
    NOTE,
    QUIET,
    SECTION,
    SURFACE,
    Style,
    colour,
)
from workshop.report.values import DecisionPage, Finding, Request

# With robustness.
COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Measure:
    """How much room the parts take, in points."""

    plot: float
    before: float
    after: float
    pad: float


EASY, TIGHT = Measure(124.0, 13.0, 8.0, 3.4), Measure(88.0, 6.0, 4.0, 1.6)


def decision(page: DecisionPage) -> list[Flowable]:
    """Set the decision page, closer where that keeps it on one."""
    width, high = PORTRAIT
    found = _parts(page, width, EASY)
    return found if height_of(found, width) <= high else _parts(page, width, TIGHT)


def _parts(page: DecisionPage, width: float, measure: Measure) -> list[Flowable]:
    title = SECTION.but(before=measure.before, after=measure.after * 0.75)
    found = [*head(page.head, "decision"), Words(page.strip_head, title),
             Picture(strip_chart(page.strip, width, measure.plot)), Words(page.findings_head, title)]
    found += [_finding(finding, width, measure) for finding in page.findings]
    found += [CondPageBreak(70), Words(page.ask_head, title.but(with_next=True))]
    found.append(_requests(page, width, measure) if page.ask_rows else Words(page.ask_empty, BODY_TEXT))
    note = NOTE.but(before=measure.after * 0.6)
    found += [Words(line, note) for line in page.notes]
    if page.sure:
        way = [Run("\u00a0"), *to_page(page.doubts_page, tone=ACTION)] if page.doubts_page is not None else []
        found.append(Words([Run(page.sure), *way], note))
    return found


def _finding(finding: Finding, width: float, measure: Measure) -> Flowable:
    """Return a finding beside its bar."""
    runs = [Run(finding.body)]
    for page in finding.pages:
        runs += [Run("\u00a0 "), *to_page(page, tone=ACTION)]
    words = [Words(finding.title, Style(LEAD, 14.5, bold=True)), Words(runs, CELL.but(leading=12.5))]
    body = table([[words]], (width,), head_rows=0, pad=1.5, lines=False, extra=[
        ("LINEBEFORE", (0, 0), (0, -1), 3, colour(ACTION), 1),
        ("LEFTPADDING", (0, 0), (-1, -1), 12)])
    body.spaceAfter = measure.after
    return body


def _requests(page: DecisionPage, width: float, measure: Measure) -> Flowable:
    """Return the table: a line for each decision, below it the chain from the votes to it, or why it has to wait."""
    columns = len(page.ask_columns)
    rows: list[list[Any]] = [[Words(name, CELL_HEAD) for name in page.ask_columns]]
    extra: Commands = []
    for row in page.ask_rows:
        tone = CELL.but(colour=QUIET) if row.held else CELL
        cells = [Words(row.title, tone.but(bold=True), most=2), Words(row.amount, tone, most=1),
                 Words(row.quarter, tone), Words(row.owner, tone, most=2), Words(row.firm, tone, most=2)]
        at = len(rows)
        rows.append(cells[:columns])
        below = _below(row)
        if below is not None:
            rows.append([below, *[""] * (columns - 1)])
            extra += [("SPAN", (0, at + 1), (-1, at + 1)), ("TOPPADDING", (0, at + 1), (-1, at + 1), 0),
                      ("BOTTOMPADDING", (0, at), (-1, at), 0.5), ("LINEBELOW", (0, at), (-1, at), 0.4, colour(SURFACE)),
                      ("LINEBELOW", (0, at + 1), (-1, at + 1), 0.4, colour(LINE)), ("NOSPLIT", (0, at), (-1, at + 1))]
    amount, due, owner, firm = 64.0, 58.0, 76.0, 142.0 if columns == COLUMNS else 0.0
    widths = [width - amount - due - owner - firm, amount, due, owner, *([firm] if firm else [])]
    return table(rows, widths, pad=measure.pad, extra=extra)


def _below(row: Request) -> Flowable | None:
    runs = chain_runs(row.chain) if row.chain is not None else []
    if row.reason:
        runs = [Run(row.reason), *([Run("  "), *runs] if runs else [])]
    return Words(runs, CHAIN) if runs else None
