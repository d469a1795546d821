"""The strokes all charts are made of: text, lines, boxes, hatching and the marks of the canvas."""

from __future__ import annotations

from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Line, Path, Polygon, PolyLine, Rect, String, Wedge
from reportlab.lib.colors import Color

from workshop.report import fonts
from workshop.report.styles import HATCH, INK, QUIET, SURFACE, UNSCORED, colour, contrast, ink_on
from workshop.report.values import Badge

RADIUS = 3.0


class Sheet:
    """A drawing of `width` x `height` points, origin at the lower left."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        # Without this ReportLab names Times for a drawing, embedded or not.
        self.drawing = Drawing(width, height, initialFontName=fonts.REGULAR)

    def add(self, shape: Any) -> None:
        """Put a shape on top of the others."""
        self.drawing.add(shape)

    def text(self, x: float, y: float, words: str, size: float, *, bold: bool = False, tone: str = INK,
             anchor: str = "start") -> None:
        """Write on the base line `y`; `anchor` is start, middle or end."""
        if words:
            # Anchored rather than measured here: on a machine without the font an SVG still stands where it should.
            self.add(String(x, y, words, fontName=fonts.name_of(bold=bold), fontSize=size, fillColor=colour(tone),
                            textAnchor=anchor))

    def line(self, x1: float, y1: float, x2: float, y2: float, tone: str, thick: float = 0.5,
             dash: list[float] | None = None) -> None:
        """Draw a straight line."""
        self.add(Line(x1, y1, x2, y2, strokeColor=colour(tone), strokeWidth=thick, strokeDashArray=dash))

    def box(self, x: float, y: float, width: float, height: float, fill: str | None, *, radius: float = 0.0,
            stroke: str | None = None, thick: float = 0.5) -> None:
        """Draw a rectangle."""
        round_ = min(radius, width / 2, height / 2)
        self.add(Rect(x, y, width, height, rx=round_, ry=round_, fillColor=colour(fill) if fill else None,
                      strokeColor=colour(stroke) if stroke else None, strokeWidth=thick))

    def faint(self, x: float, y: float, width: float, height: float, tone: str, strength: float) -> None:
        """Draw a round-ended bar that lets the ground through."""
        base = colour(tone)
        self.add(Rect(x, y, width, height, rx=height / 2, ry=height / 2, strokeColor=None,
                      fillColor=Color(base.red, base.green, base.blue, alpha=strength)))

    def dot(self, x: float, y: float, radius: float, fill: str, stroke: str | None = None) -> None:
        """Draw a disc."""
        self.add(Circle(x, y, radius, fillColor=colour(fill), strokeColor=colour(stroke) if stroke else None,
                        strokeWidth=0.75))

    def triangle(self, x: float, y: float, size: float, tone: str) -> None:
        """Draw a triangle that stands on (x, y) with the width `size`."""
        path = Path(fillColor=colour(tone), strokeColor=None)
        path.moveTo(x, y)
        path.lineTo(x + size, y)
        path.lineTo(x + size / 2, y + size * 0.82)
        path.closePath()
        self.add(path)

    def track(self, points: list[float], tone: str, thick: float = 0.75, dash: list[float] | None = None) -> None:
        """Draw a line through points x, y, x, y …"""
        self.add(PolyLine(points, strokeColor=colour(tone), strokeWidth=thick, strokeLineJoin=1, strokeDashArray=dash))

    def veil(self, points: list[float], tone: str, strength: float) -> None:
        """Fill the area within points x, y, x, y … so that the ground shows through."""
        base = colour(tone)
        self.add(Polygon(points, strokeColor=None,
                         fillColor=Color(base.red, base.green, base.blue, alpha=strength)))

    def stroke(self, x1: float, y1: float, x2: float, y2: float, tone: str, thick: float, strength: float) -> None:
        """Draw a straight line with round ends that lets the ground through."""
        base = colour(tone)
        self.add(Line(x1, y1, x2, y2, strokeWidth=thick, strokeLineCap=1,
                      strokeColor=Color(base.red, base.green, base.blue, alpha=strength)))

    def circle(self, x: float, y: float, radius: float, tone: str, thick: float = 0.5) -> None:
        """Draw an empty circle."""
        self.add(Circle(x, y, radius, fillColor=None, strokeColor=colour(tone), strokeWidth=thick))

    def ring(self, points: list[float], tone: str, thick: float = 0.5) -> None:
        """Draw a closed line through points x, y, x, y …"""
        self.add(Polygon(points, fillColor=None, strokeColor=colour(tone), strokeWidth=thick))

    def hatch(self, x: float, y: float, width: float, height: float, step: float = 5.0) -> None:
        """Fill a box with slanted lines: asked, but not scored."""
        self.box(x, y, width, height, UNSCORED, radius=RADIUS)
        inset = 0.8
        left, right, low, high = x + inset, x + width - inset, y + inset, y + height - inset
        offset = left - (high - low) + step / 2
        while offset < right:
            # The line y = low + (x - offset), cut at the four edges.
            x1, y1 = (offset, low) if offset >= left else (left, low + left - offset)
            x2, y2 = (offset + high - low, high)
            if x2 > right:
                x2, y2 = right, low + right - offset
            if x2 > x1:
                self.line(x1, y1, x2, y2, HATCH, 1.1)
            offset += step

    def half_moon(self, x: float, y: float, radius: float, tone: str, *, whole: bool) -> None:
        """Draw the mark of disagreement: a ring for partly, half filled for disagreement."""
        self.add(Circle(x, y, radius, fillColor=None, strokeColor=colour(tone), strokeWidth=0.8))
        if whole:
            self.add(Wedge(x, y, radius, 90, 270, fillColor=colour(tone), strokeColor=None))

    def badge(self, x: float, y: float, radius: float, badge: Badge) -> None:
        """Draw the disc of a capability with its note, centred on (x, y)."""
        if not badge.colour:
            return
        self.dot(x, y, radius, badge.colour)
        size = radius * (1.15 if len(badge.note) < 2 else 0.85)
        self.text(x, y - size * 0.36, badge.note, size, tone=_on_badge(badge.colour), anchor="middle")

    def level_tick(self, x: float, y: float, width: float, tone: str, thick: float = 2.4) -> None:
        """Draw a short horizontal tick centred on (x, y)."""
        self.box(x - width / 2, y - thick / 2, width, thick, tone)


def _on_badge(ground: str) -> str:
    """White on the badges of the canvas wherever it can be read at this size, else dark ink."""
    return SURFACE if contrast(SURFACE, ground) >= 2.5 else ink_on(ground)


def fitted(label: str, room: float, sizes: tuple[float, ...], *, bold: bool = False) -> float:
    """Return the first of `sizes` at which a label fits, else the last one."""
    return next((size for size in sizes if fonts.width(label, size, bold=bold) <= room), sizes[-1])


def legend(sheet: Sheet, y: float, x: float, entries: list[tuple[str, str]], size: float = 8.25) -> float:
    """Write marks with their words in one line from `x`; returns where it ends.

    Marks: dot, tick, hatch, ring, half, or #RRGGBB for a swatch.
    """
    for mark, words in entries:
        middle = y + size * 0.36
        wide = {"dot": 8.0, "tick": 11.0, "hatch": 12.0, "ring": 9.0, "half": 9.0}.get(mark, 12.0)
        if mark == "dot":
            sheet.dot(x + 4, middle, 3.6, "#8CC0BB", "#0B4A63")
        elif mark == "tick":
            sheet.level_tick(x + 5.5, middle, 11, "#E07A1F")
        elif mark == "hatch":
            sheet.hatch(x, middle - 4, 12, 8, 3.4)
        elif mark in ("ring", "half"):
            sheet.half_moon(x + 4.5, middle, 3.6, INK, whole=mark == "half")
        else:
            sheet.box(x, middle - 4, 12, 8, mark, radius=1.5, stroke="#E4DFD4", thick=0.4)
        sheet.text(x + wide + 4, y, words, size, tone=QUIET)
        x += wide + 4 + fonts.width(words, size) + 14
    return x
