"""The boards of the outlook stage: a short table for each."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether

from workshop.report.backing import OutlookBoard, OutlookPage
from workshop.report.charts.small import meter
from workshop.report.flow import Words
from workshop.report.sections.parts import PORTRAIT, head, table
from workshop.report.styles import BODY_TEXT, CELL, CELL_HEAD, NOTE, SECTION

# A table of up to this many rows stays on one page.
TOGETHER = 14


def outlook(page: OutlookPage) -> list[Flowable]:
    """Set the boards one below the other."""
    width, _ = PORTRAIT
    found = head(page.head, "outlook")
    for board in page.boards:
        parts = _board(board, width)
        found += [KeepTogether(parts)] if len(board.rows) <= TOGETHER else [CondPageBreak(150), *parts]
    return found + [Words(line, NOTE.but(before=8)) for line in page.notes]


def _board(board: OutlookBoard, width: float) -> list[Flowable]:
    found: list[Flowable] = [Words(board.title, SECTION.but(after=2 if board.lead else 4, with_next=True))]
    if board.lead:
        found.append(Words(board.lead, BODY_TEXT.but(after=4, with_next=True)))
    return [*found, _table(board, width), *(Words(line, NOTE.but(before=3)) for line in board.notes)]


def _table(board: OutlookBoard, width: float) -> Flowable:
    widths = [width * share for share in board.shares]
    drawn = any(row.meter is not None for row in board.rows)

    def line(texts: tuple[str, ...], style: Any) -> list[Any]:
        return [Words(text, style.but(align="right") if index in board.numbers else style)
                for index, text in enumerate(texts)]

    rows = [line(board.columns, CELL_HEAD)]
    for row in board.rows:
        picture = [meter(row.meter.value, row.meter.mark, widths[-1] - 14)] if row.meter is not None else []
        rows.append(line(row.texts, CELL) + (picture or [""] * drawn))
    extra: list[tuple[Any, ...]] = [("LEFTPADDING", (at + 1, 0), (at + 1, -1), 8) for at in board.numbers]
    return table(rows, widths, extra=[*extra, ("VALIGN", (0, 1), (-1, -1), "MIDDLE")], pad=2.6)
