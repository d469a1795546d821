"""Shapes and words that are made once and painted often: a list of what to draw, without measuring while painting."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil, floor, log2
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRawFont,
    QStaticText,
)

from ui.theme import font, theme

FILL, ROUND, RECTS, STROKE, DOTS, GLYPHS, BALLS = range(7)
LEFT, MIDDLE, RIGHT = range(3)
_NO_PEN, _NO_BRUSH = QPen(Qt.PenStyle.NoPen), QBrush(Qt.BrushStyle.NoBrush)
_ORIGIN, _DOT = QPointF(0, 0), "\u25cf"
# Pixels of a letter up to which Qt keeps pictures of glyphs; beyond, it draws none of a run of ours.
_GLYPH_MOST = 56.0
# Sizes of letters in an octave.
_LADDER = 10


@lru_cache(maxsize=256)
def letters(size: int, bold: bool = False) -> QFont:
    """Return the one type family in whole units, made once."""
    found = font(max(size, 1), bold=bold)
    # Hinting moves letters when the scale changes; words shall keep their place while one zooms.
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return found


@lru_cache(maxsize=256)
def _metrics(size: int, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(letters(size, bold))


@lru_cache(maxsize=8192)
def width(words: str, size: int, bold: bool = False) -> float:
    """Return how wide words are, in units."""
    return _metrics(size, bold).horizontalAdvance(words)


@lru_cache(maxsize=256)
def rise(size: int, bold: bool = False) -> tuple[float, float, float]:
    """Return ascent, height of a capital letter, and height of a line of this size, in units."""
    found = _metrics(size, bold)
    return found.ascent(), found.capHeight(), found.height()


def elided(words: str, room: float, size: int, bold: bool = False) -> str:
    """Return the words, shortened with an ellipsis when they do not fit; empty when nothing would be left."""
    if width(words, size, bold) <= room:
        return words
    # Qt counts on whole pixels here and there: a second try with a little less room.
    for less in (0.0, 1.5, 4.0):
        short = _metrics(size, bold).elidedText(words, Qt.TextElideMode.ElideRight, room - less)
        if len(short) > 1 and width(short, size, bold) <= room:
            return short
    return ""


def fitting(words: str, room: float, sizes: Sequence[int], bold: bool = False) -> int:
    """Return the first of the sizes in which the words fit, or 0."""
    return next((size for size in sizes if width(words, size, bold) <= room), 0)


def wrapped(words: str, room: float, size: int, lines: int, bold: bool = False) -> list[str]:
    """Break words into at most `lines` lines; the last is shortened when it must be.

    Latin words break at spaces, Chinese anywhere.
    """
    found: list[str] = []
    rest = words
    while rest and len(found) < lines - 1 and width(rest, size, bold) > room:
        cut = _break(rest, room, size, bold)
        if cut <= 0:
            break
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    last = elided(rest, room, size, bold)
    return [*found, last] if last else found


def _break(words: str, room: float, size: int, bold: bool) -> int:
    most = next((n for n in range(len(words), 0, -1) if width(words[:n], size, bold) <= room), 0)
    if most == 0 or not words[:most + 1].isascii():
        return most
    return words.rfind(" ", 0, most + 1)


@lru_cache(maxsize=4096)
def _static(words: str, size: int, bold: bool) -> QStaticText:
    made = QStaticText(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=letters(size, bold))
    return made


@lru_cache(maxsize=64)
def _dot_font(size: float) -> tuple[QRawFont, int, QPointF] | None:
    """Return a font in which the sign of a dot is `size` units wide, its glyph, and from where its middle is.

    A row of glyphs is drawn far faster than a row of circles. None when the font does not have the sign.
    """
    raw = QRawFont.fromFont(letters(100))
    glyphs = raw.glyphIndexesForString(_DOT)
    if len(glyphs) != 1 or not glyphs[0]:
        return None
    wide = raw.boundingRect(glyphs[0]).width()
    raw.setPixelSize(100.0 * size / wide)
    return raw, glyphs[0], raw.boundingRect(glyphs[0]).center()


@lru_cache(maxsize=16)
def hatching(name: str, step: float = 11.0) -> QBrush:
    """Return the hatching of what nobody has scored, in the colours of a theme; smooth at any scale."""
    t = theme()
    ground, line = t["unscored"], t["hatch"]
    gradient = QLinearGradient(QPointF(0, 0), QPointF(step / 2, step / 2))
    gradient.setSpread(QLinearGradient.Spread.RepeatSpread)
    for at, colour in ((0.0, ground), (0.34, ground), (0.38, line), (0.62, line), (0.66, ground), (1.0, ground)):
        gradient.setColorAt(at, colour)
    return QBrush(gradient)


def step_down(scale: float) -> float:
    """Return by how much words are made smaller so that letters are drawn in few sizes, 0.933 to 1.

    A letter in a size it never had is drawn from its outline, which takes most of a frame while one zooms. On a ladder
    of ten sizes an octave nearly all letters have been there before, and all stay sharp.
    """
    return float(2.0 ** (floor(log2(scale) * _LADDER + 1e-6) / _LADDER) / scale) if scale > 0 else 1.0


class Drawing:
    """What to draw, in groups that can be left out where nothing is exposed; in a group all words are on top.

    `boxes` holds each line of words with what it takes.
    """

    __slots__ = ("_groups", "boxes")

    def __init__(self) -> None:
        self._groups: list[tuple[QRectF | None, list[Any], list[Any]]] = [(None, [], [])]
        self.boxes: list[tuple[str, QRectF]] = []

    def group(self, bounds: QRectF | None) -> None:
        """Begin a group: what follows lies within these bounds; None for anywhere."""
        self._groups.append((bounds, [], []))

    def _put(self, kind: int, first: object, second: object, third: object = None) -> None:
        self._groups[-1][1].append((kind, first, second, third))

    def fill(self, brush: QBrush | QColor, path: QPainterPath) -> None:
        """Fill a path."""
        self._put(FILL, QBrush(brush), path)

    def round(self, brush: QBrush | QColor, rect: QRectF, radius: float) -> None:
        """Fill a rounded rectangle."""
        self._put(ROUND, QBrush(brush), rect, radius)

    def rects(self, brush: QBrush | QColor, rects: list[QRectF]) -> None:
        """Fill rectangles of one colour."""
        if rects:
            bounds = rects[0]
            for rect in rects[1:]:
                bounds = bounds.united(rect)
            self._put(RECTS, QBrush(brush), rects, bounds)

    def stroke(self, pen: QPen, path: QPainterPath) -> None:
        """Draw the outline of a path."""
        self._put(STROKE, pen, path)

    def dots(self, colour: QColor, size: float, at: Sequence[QPointF]) -> None:
        """Draw round dots of one size and colour."""
        if not at:
            return
        found = _dot_font(round(size, 1))
        if found is None:
            pen = QPen(colour, size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            self._put(DOTS, pen, QPolygonF(list(at)))
            return
        raw, glyph, middle = found
        run = QGlyphRun()
        run.setRawFont(raw)
        run.setGlyphIndexes([glyph] * len(at))
        run.setPositions([point - middle for point in at])
        self._put(BALLS, QPen(colour), (run, list(at), size / 2, _GLYPH_MOST / raw.pixelSize()), _round(at, size))

    def signs(self, signs: Sequence[str], middles: Sequence[QPointF], colour: QColor, size: int) -> None:
        """Write short words each round its own point, all at once: the numbers of an axis."""
        raw, capital = QRawFont.fromFont(letters(size)), rise(size)[1]
        glyphs: list[int] = []
        places: list[QPointF] = []
        for sign, middle in zip(signs, middles, strict=True):
            found = raw.glyphIndexesForString(sign)
            steps = raw.advancesForGlyphIndexes(found)
            x = middle.x() - sum(step.x() for step in steps) / 2
            for glyph, step in zip(found, steps, strict=True):
                glyphs.append(glyph)
                places.append(QPointF(x, middle.y() + capital / 2))
                x += step.x()
            self.boxes.append((sign, QRectF(middle.x() - width(sign, size) / 2, middle.y() - capital / 2,
                                            width(sign, size), capital)))
        run = QGlyphRun()
        run.setRawFont(raw)
        run.setGlyphIndexes(glyphs)
        run.setPositions(places)
        self._put(GLYPHS, QPen(colour), run, _round(places, 2.0 * size))

    def words(self, words: str, box: QRectF, colour: QColor, size: int, *, bold: bool = False,
              align: int = MIDDLE) -> None:
        """Write one line, capitals in the middle of the height of the box; it is shortened when it does not fit."""
        shown = elided(words, box.width() + 0.01, size, bold)
        if not shown:
            return
        wide = width(shown, size, bold)
        share = (0.0, 0.5, 1.0)[align]
        ascent, capital, _ = rise(size, bold)
        anchor = QPointF(box.left() + box.width() * share, box.center().y())
        offset = QPointF(-wide * share, capital / 2 - ascent)
        bounds = QRectF(anchor + offset, QSizeF(wide, rise(size, bold)[2])).adjusted(-2, -2, 2, 2)
        self._groups[-1][2].append((QPen(colour), letters(size, bold), _static(shown, size, bold), anchor, offset,
                                    bounds))
        self.boxes.append((shown, QRectF(anchor.x() + offset.x(), anchor.y() - capital / 2, wide, capital)))

    def lines(self, lines: Sequence[str], box: QRectF, colour: QColor, size: int, *, bold: bool = False,
              align: int = MIDDLE) -> None:
        """Write lines one under the other, together in the middle of the height of the box."""
        step = ceil(rise(size, bold)[1] * 1.62)
        top = box.center().y() - step * len(lines) / 2
        for index, line in enumerate(lines):
            self.words(line, QRectF(box.left(), top + index * step, box.width(), step), colour, size, bold=bold,
                       align=align)

    def paint(self, painter: QPainter, exposed: Sequence[QRectF] = (), *, exact: bool = False,
              strip: QRectF | None = None) -> None:
        """Paint everything in its order, but no group outside `exposed` if that is given.

        Words are in the nearest size of the ladder beneath unless `exact`. The painter may be clipped to a `strip`:
        then words outside are left out, and of large shapes only the part in it is filled, which looks the same and
        takes a tenth of the time.
        """
        down = 0.0
        for bounds, shapes, words in self._groups:
            if exposed and bounds is not None and not any(bounds.intersects(piece) for piece in exposed):
                continue
            if shapes:
                _paint_shapes(painter, shapes if strip is None else _cut(shapes, strip))
            if strip is not None:
                words = [line for line in words if line[5].intersects(strip)]
            if not words:
                continue
            if not down:
                pixels = painter.worldTransform().m11() * painter.device().devicePixelRatioF()
                down = 1.0 if exact else step_down(pixels)
            _paint_words(painter, words, down)


def _paint_words(painter: QPainter, words: Sequence[Any], down: float) -> None:
    up = 1.0 / down
    painter.scale(down, down)
    pen = used = None
    for colour, letter, static, anchor, offset, _ in words:
        if colour is not pen:
            painter.setPen(colour)
            pen = colour
        if letter is not used:
            painter.setFont(letter)
            used = letter
        painter.drawStaticText(anchor * up + offset, static)
    painter.scale(up, up)


def _cut(shapes: Sequence[tuple[int, Any, Any, Any]], strip: QRectF) -> list[tuple[int, Any, Any, Any]]:
    """Return shapes of which what lies outside a strip is cut off, some way outside so that no new edge is seen."""
    room = strip.adjusted(-1, -1, 1, 1)
    frame = QPainterPath()
    frame.addRect(room)
    found: list[tuple[int, Any, Any, Any]] = []
    for kind, first, second, third in shapes:
        if kind == FILL:
            found.append((FILL, first, second.intersected(frame), None))
            continue
        if kind in (RECTS, GLYPHS, BALLS):
            if third.intersects(room):
                found.append((kind, first, second, third))
            continue
        if kind == ROUND:
            part, plain = second.intersected(room), second.adjusted(third, third, -third, -third)
            if part.isEmpty():
                continue
            straight = (part.left() >= plain.left() and part.right() <= plain.right()) or (
                part.top() >= plain.top() and part.bottom() <= plain.bottom())
            if straight:
                found.append((RECTS, first, [part], part))
                continue
        found.append((kind, first, second, third))
    return found


def _round(points: Sequence[QPointF], room: float) -> QRectF:
    """Return the bounds of points with some room."""
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    if not xs:
        return QRectF()
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(-room, -room, room, room)


def draw_run(painter: QPainter, at: QPointF, run: QGlyphRun) -> None:
    """Draw glyphs; an SVG, which knows only words, gets their outlines."""
    if painter.paintEngine().type() != QPaintEngine.Type.SVG:
        painter.drawGlyphRun(at, run)
        return
    raw, outline = run.rawFont(), QPainterPath()
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        outline.addPath(raw.pathForGlyph(glyph).translated(at + place))
    painter.fillPath(outline, painter.pen().brush())


def _balls(painter: QPainter, run: QGlyphRun, at: list[QPointF], radius: float, most: float) -> None:
    """Draw dots as glyphs; as circles when they are larger than glyphs can be."""
    if painter.worldTransform().m11() * painter.device().devicePixelRatioF() <= most:
        draw_run(painter, _ORIGIN, run)
        return
    painter.setBrush(painter.pen().brush())
    painter.setPen(_NO_PEN)
    for point in at:
        painter.drawEllipse(point, radius, radius)


def _paint_shapes(painter: QPainter, shapes: Sequence[tuple[int, Any, Any, Any]]) -> None:
    plain = False
    for kind, first, second, third in shapes:
        if kind <= RECTS:
            if not plain:
                painter.setPen(_NO_PEN)
                plain = True
            painter.setBrush(first)
            if kind == ROUND:
                painter.drawRoundedRect(second, third, third)
            elif kind == RECTS:
                painter.drawRects(second)
            else:
                painter.drawPath(second)
            continue
        painter.setPen(first)
        plain = False
        if kind == STROKE:
            painter.setBrush(_NO_BRUSH)
            painter.drawPath(second)
        elif kind == GLYPHS:
            draw_run(painter, _ORIGIN, second)
        elif kind == BALLS:
            _balls(painter, *second)
        else:
            painter.drawPoints(second)
