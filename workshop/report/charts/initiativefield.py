"""The portfolio on paper: discs with their numbers, the doubt as upright lines, lines of equal value for the money."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from workshop.charts.layout import apart
from workshop.report import fonts
from workshop.report.charts.base import Sheet
from workshop.report.model.initiatives import Field, FieldPoint
from workshop.report.styles import ACTION, INK, LINE, QUIET, RULE, SMALL, SURFACE, contrast, ink_on
from workshop.roadmap.views.labels import Box, Disc, Label, place_labels

LEFT, BOTTOM, TOP, RIGHT = 34.0, 34.0, 16.0, 66.0
LEAST, MOST, NAMED, ROOM = 6.2, 10.5, 24, 118.0
BEYOND = 1.06


@dataclass(frozen=True)
class _Plot:
    """From values to places; y runs upwards."""

    right: float
    top: float
    across: float
    upward: float

    def x(self, cost: float) -> float:
        return LEFT + (self.right - LEFT) * cost / self.across

    def y(self, value: float) -> float:
        return BOTTOM + (self.top - BOTTOM) * value / self.upward


def portfolio_chart(field: Field, width: float, height: float) -> Drawing:
    """Draw the field; up to 24 initiatives have their names beside them, more have their numbers alone."""
    sheet, points = Sheet(width, height), field.points
    plot = _Plot(width - RIGHT, height - TOP,
                 max(field.across[-1][0], BEYOND * max(p.cost for p in points), 1.0),
                 max(field.upward[-1][0], BEYOND * max(p.high for p in points), 1e-9))
    discs = _discs(points, plot, height)
    _axes(sheet, field, plot)
    taken = _lines(sheet, field, plot, discs)
    labels: Sequence[Label | None] = [None] * len(points)
    if len(points) <= NAMED:
        sizes = [(fonts.width(_name(p), 7.5) + 2, 10.0) for p in points]
        labels = place_labels(discs, sizes, Box(LEFT + 2, TOP, width - LEFT - 2, height - BOTTOM - TOP), taken)
    for point, disc in zip(points, discs, strict=True):
        if point.high - point.low > 1e-9:
            _range(sheet, disc.x, plot.y(point.low), plot.y(point.high))
    # Small discs lie on large ones.
    for at in sorted(range(len(points)), key=lambda at: -discs[at].radius):
        _disc(sheet, points[at], discs[at].x, height - discs[at].y, discs[at].radius)
    for point, label in zip(points, labels, strict=True):
        if label is not None:
            _label(sheet, point, label)
    return sheet.drawing


def _radius(point: FieldPoint, count: int) -> float:
    most = MOST if count <= NAMED else (LEAST + MOST) / 2
    return math.sqrt(LEAST ** 2 + (most ** 2 - LEAST ** 2) * point.size)


def _discs(points: Sequence[FieldPoint], plot: _Plot, height: float) -> list[Disc]:
    """Return the disc of every point, y downwards; those that would hide each other move apart sideways."""
    spots = [(plot.x(p.cost), plot.y(p.value)) for p in points]
    radii = [_radius(p, len(points)) for p in points]
    places = apart(spots, [1.7 * radius for radius in radii], LEFT + LEAST, plot.right)
    return [Disc(x, height - y, radius) for x, (_, y), radius in zip(places, spots, radii, strict=True)]


def _name(point: FieldPoint) -> str:
    return fonts.fit(point.label, ROOM, 7.5)


def _axes(sheet: Sheet, field: Field, plot: _Plot) -> None:
    for value, words in field.upward:
        y = plot.y(value)
        sheet.line(LEFT, y, plot.right, y, LINE, 0.5)
        sheet.text(LEFT - 5, y - 2.7, words, 7.5, tone=QUIET, anchor="end")
    for cost, words in field.across:
        x = plot.x(cost)
        sheet.line(x, BOTTOM, x, BOTTOM - 3, RULE, 0.5)
        sheet.text(x, BOTTOM - 16, words, 7.5, tone=QUIET, anchor="middle")
    sheet.line(LEFT, BOTTOM, plot.right, BOTTOM, RULE, 0.7)
    sheet.text(0, sheet.height - 8, field.axis_upward, SMALL, tone=QUIET)
    sheet.text(plot.right, 4, field.axis_across, SMALL, tone=QUIET, anchor="end")


def _lines(sheet: Sheet, field: Field, plot: _Plot, discs: Sequence[Disc]) -> list[Box]:
    """Draw the lines of equal value with their words where nothing lies, and return the places of the words."""
    taken: list[Box] = []
    for line in field.lines:
        # Where it leaves the plot, to the right or at the top.
        cost = min(plot.across, plot.upward / line.slope)
        end = plot.x(cost), plot.y(cost * line.slope)
        sheet.line(LEFT, BOTTOM, end[0], end[1], QUIET, 0.6, [2.5, 3.0])
        wide = fonts.width(line.words, 7.0) + 4
        for out in (1.0, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58):
            x, y = LEFT + (end[0] - LEFT) * out, BOTTOM + (end[1] - BOTTOM) * out
            left = x + 3 if out == 1.0 and cost == plot.across else x - wide / 2
            box = Box(left, sheet.height - y - (4.5 if out == 1.0 and cost == plot.across else 10.0), wide, 9.0)
            if box.right <= sheet.width and box.top >= 0 and not any(box.meets(other, 1) for other in taken) and all(
                    math.dist(box.nearest((d.x, d.y)), (d.x, d.y)) > d.radius + 2 for d in discs):
                taken.append(box)
                sheet.text(box.left + 2, sheet.height - box.bottom + 2.2, line.words, 7.0, tone=QUIET)
                break
    return taken


def _range(sheet: Sheet, x: float, low: float, high: float) -> None:
    sheet.line(x, low, x, high, QUIET, 0.8)
    for y in (low, high):
        sheet.line(x - 2.5, y, x + 2.5, y, QUIET, 0.8)


def _disc(sheet: Sheet, point: FieldPoint, x: float, y: float, radius: float) -> None:
    tone = point.badge.colour or QUIET
    if point.loose:
        sheet.circle(x, y, radius + 2.2, ACTION, 0.9)
    sheet.dot(x, y, radius, tone if point.inside else SURFACE, SURFACE if point.inside else tone)
    ink = (SURFACE if contrast(SURFACE, tone) >= 2.5 else ink_on(tone)) if point.inside else INK
    sheet.text(x, y - 2.5, point.number, 7.0, tone=ink, anchor="middle")


def _label(sheet: Sheet, point: FieldPoint, label: Label) -> None:
    if label.leader is not None:
        (x1, y1), (x2, y2) = label.leader
        sheet.line(x1, sheet.height - y1, x2, sheet.height - y2, QUIET, 0.5)
    box = label.box
    sheet.box(box.left, sheet.height - box.bottom, box.width, box.height, SURFACE)
    sheet.text(box.left + 1, sheet.height - box.bottom + 2.4, _name(point), 7.5, tone=INK if point.inside else QUIET)


def field_legend(marks: Sequence[str], words: Sequence[str], width: float) -> Drawing:
    """Draw the marks of the field with their words, in as many lines as they need."""
    places, x, line = list[tuple[float, int, str, str]](), 0.0, 0
    for mark, text in zip(marks, words, strict=True):
        wide = 16 + fonts.width(text, 7.5)
        if x and x + wide > width:
            x, line = 0.0, line + 1
        places.append((x, line, mark, text))
        x += wide + 12
    sheet = Sheet(width, 11.0 * (line + 1))
    for x, line, mark, text in places:
        y = sheet.height - 11.0 * (line + 1) + 5
        _mark(sheet, mark, x + 5, y)
        sheet.text(x + 14, y - 2.6, text, 7.5, tone=QUIET)
    return sheet.drawing


def _mark(sheet: Sheet, mark: str, x: float, y: float) -> None:
    if mark == "full":
        sheet.dot(x, y, 3.6, QUIET)
    elif mark == "edge":
        sheet.dot(x, y, 3.6, SURFACE, QUIET)
    elif mark == "range":
        _range(sheet, x, y - 4, y + 4)
    elif mark == "loose":
        sheet.circle(x, y, 4.2, ACTION, 0.9)
        sheet.dot(x, y, 2.4, QUIET)
    elif mark == "size":
        sheet.dot(x - 2.5, y, 1.6, QUIET)
        sheet.dot(x + 2.5, y, 3.0, QUIET)
    else:
        sheet.line(x - 5, y, x + 5, y, QUIET, 0.6, [2.5, 2.0])
