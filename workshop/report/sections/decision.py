"""The decision page: strip, findings, decisions."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether

from workshop.report.charts.strip import strip_chart
from workshop.report.flow import Picture, Words
from workshop.report.sections.parts import PORTRAIT, head, section, table
from workshop.report.styles import ACTION, BODY_TEXT, CELL, CELL_BOLD, CELL_HEAD, LEAD, NOTE, Style, colour
from workshop.report.values import DecisionPage, Finding


def decision(page: DecisionPage) -> list[Flowable]:
    """Set the decision page."""
    width, _ = PORTRAIT
    found = [*head(page.head, "decision"), *section(page.strip_head), Picture(strip_chart(page.strip, width)),
             *section(page.findings_head)]
    found += [_finding(finding, width) for finding in page.findings]
    found += section(page.ask_head)
    found.append(_requests(page, width) if page.ask_rows else Words(page.ask_empty, BODY_TEXT))
    found += [Words(line, NOTE) for line in page.notes]
    return found


def _finding(finding: Finding, width: float) -> Flowable:
    """Return a finding beside its bar."""
    words = [Words(finding.title, Style(LEAD, 14.5, bold=True)), Words(finding.body, CELL.but(leading=12.5))]
    body = table([[words]], (width,), head_rows=0, pad=1.5, lines=False, extra=[
        ("LINEBEFORE", (0, 0), (0, -1), 3, colour(ACTION), 1),
        ("LEFTPADDING", (0, 0), (-1, -1), 12)])
    body.spaceAfter = 8
    return KeepTogether([body])


def _requests(page: DecisionPage, width: float) -> Flowable:
    rows = [[Words(name, CELL_HEAD) for name in page.ask_columns]]
    rows += [[Words(row.title, CELL_BOLD, most=2), Words(row.amount, CELL, most=1), Words(row.quarter, CELL),
              Words(row.owner, CELL, most=2)] for row in page.ask_rows]
    return table(rows, (width - 250, 86, 62, 102), pad=3.6)
