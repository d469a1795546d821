"""The plans of a file as points: what each costs and how much of the gap it closes."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing

from workshop.report import fonts
from workshop.report.charts.base import Sheet
from workshop.report.model.alternatives import PlanPoint
from workshop.report.styles import ACTION, INK, LINE, QUIET, RULE, SMALL, SURFACE
from workshop.roadmap.views.labels import Box, Disc, place_labels

LEFT, BOTTOM, RADIUS = 34.0, 30.0, 4.6


def plan_points(points: Sequence[PlanPoint], axis: tuple[str, str], costs: Sequence[tuple[float, str]], width: float,
                height: float) -> Drawing:
    """Draw the points; the plan the group follows is filled, the others are rings."""
    sheet = Sheet(width, height)
    right, top = width - 60, height - 16
    far = max(costs[-1][0], max(point.cost for point in points), 1.0)
    most = 1.0

    def place(point: PlanPoint) -> tuple[float, float]:
        return LEFT + (right - LEFT) * point.cost / far, BOTTOM + (top - BOTTOM) * point.closed / most

    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        y = BOTTOM + (top - BOTTOM) * share
        sheet.line(LEFT, y, right, y, RULE if not share else LINE, 0.5)
        sheet.text(LEFT - 5, y - 2.8, f"{share * 100:.0f}\u00a0%", 7.5, tone=QUIET, anchor="end")
    for cost, words in costs:
        x = LEFT + (right - LEFT) * cost / far
        sheet.line(x, BOTTOM, x, BOTTOM - 3, RULE, 0.5)
        sheet.text(x, BOTTOM - 12, words, 7.5, tone=QUIET, anchor="middle")
    sheet.text(0, height - 8, axis[1], SMALL, tone=QUIET)
    sheet.text((LEFT + right) / 2, 4, axis[0], SMALL, tone=QUIET, anchor="middle")
    spots = [place(point) for point in points]
    discs = [Disc(x, height - y, RADIUS) for x, y in spots]
    sizes = [(fonts.width(point.name, SMALL, bold=point.followed) + 2, 11.0) for point in points]
    labels = place_labels(discs, sizes, Box(LEFT, 10, width - LEFT, height - BOTTOM - 10))
    for (x, y), point, label in zip(spots, points, labels, strict=True):
        if label is not None and label.leader is not None:
            (x1, y1), (x2, y2) = label.leader
            sheet.line(x1, height - y1, x2, height - y2, QUIET, 0.5)
        if label is not None:
            sheet.text(label.box.left + 1, height - label.box.bottom + 2.6, point.name, SMALL, bold=point.followed,
                       tone=INK)
        sheet.dot(x, y, RADIUS, ACTION if point.followed else SURFACE, ACTION)
    return sheet.drawing
