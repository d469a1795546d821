"""How one cell of the canvas is painted from afar: the heat map, through each lens."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from ui.canvas.drawing import LEFT, Drawing, fitting, hatching, rise, width, wrapped
from ui.canvas.faces import Face, number_text, unscored_word
from ui.canvas.layouts import GAP, RADIUS, H, W
from ui.theme import theme

__all__ = ["GAP", "RADIUS", "H", "Look", "W", "half_moon", "heat", "number_text", "unscored_word"]
# Seen from the far end of the room small letters are 20 pixels on a projector of 1280 x 720: 15 units in the grid.
_NUMBERS = range(21, 10, -1)
_SMALL, _FAR_SMALL, _RING_SMALL = range(10, 7, -1), range(15, 14, -1), range(12, 7, -1)
# The least a number in the ring may have to be 20 pixels there.
RING_FAR = 42


@dataclass(frozen=True, slots=True)
class Look:
    """Where a cell is painted, in units of its item: its outline, the same as a rectangle in the grid, room for words.

    `far` is for the letters of the audience window; `narrowest` is the least room a cell has, so that all numbers are
    of one size.
    """

    path: QPainterPath
    box: QRectF
    rect: QRectF | None
    far: bool = False
    narrowest: float = 0.0


def heat(face: Face, look: Look, notes: int) -> Drawing:
    """Return the drawing of one cell as one spot of the heat map."""
    made = Drawing()
    ground(made, face, look)
    box = look.box if look.rect is None else look.box.adjusted(7, 4, -7, -4)
    if face.empty:
        _words(made, face, look, box)
    elif look.far and look.rect is None:
        ink = theme().ink_on(face.ground or theme()["surface"])
        _lone(made, face, box, ink)
    else:
        _full(made, face, look, box, _tab_width(notes, 9) + 1 if notes and look.rect is None else 0.0)
    if notes:
        note_tab(made, face, look, notes)
    return made


def ground(made: Drawing, face: Face, look: Look, edge: float = 2.0) -> None:
    """Draw the ground of a cell, and the edge of one that is voted on, `edge` units wide."""
    t = theme()
    brush = face.ground if face.ground is not None else hatching(t.name) if face.hatched else t["unscored"]
    if look.rect is not None:
        made.round(brush, look.rect, RADIUS)
    else:
        made.fill(brush, look.path)
    if face.voting:
        outline = look.path
        if look.rect is not None:
            outline = QPainterPath()
            outline.addRoundedRect(look.rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), RADIUS, RADIUS)
        pen = t.pen("attention", edge)
        # Dashed, so that nobody takes it for the chosen cell.
        pen.setDashPattern((3.0, 2.0))
        # As a shape: where a dash begins would depend on what part of the line is exposed.
        made.fill(t["attention"], QPainterPathStroker(pen).createStroke(outline))


def _words(made: Drawing, face: Face, look: Look, box: QRectF) -> None:
    """Write why there is no number; on hatching the words lie on a plain strip. A dash where no word has room."""
    t = theme()
    sizes = _FAR_SMALL if look.far else _SMALL if look.rect is not None else range(14, 8, -1)
    if look.far and look.rect is None:
        sizes = range(RING_FAR, RING_FAR - 1, -1)
    room = look.box.width() - 4
    lines, size = _broken(face.words, room, sizes)
    high = rise(size)[1] * 1.62 * len(lines)
    if not lines or high > look.box.height():
        lines, size = ["–"], sizes[0]
        high = rise(size)[1] * 1.62
    if face.hatched:
        wide = min(max(width(line, size) for line in lines) + 8, look.box.width())
        middle = box.center()
        made.round(t["unscored"], QRectF(middle.x() - wide / 2, middle.y() - high / 2 - 1, wide, high + 2), 2)
    made.lines(lines, QRectF(look.box.x(), box.y(), look.box.width(), box.height()), t["quiet"], size)


def _broken(words: str, room: float, sizes: range) -> tuple[list[str], int]:
    """Return the words in one or two lines, whole, in the largest size that fits; no lines when none does."""
    for count in (1, 2, 3):
        for size in sizes:
            lines = wrapped(words, room, size, count)
            if "".join(lines).replace(" ", "") == words.replace(" ", ""):
                return lines, size
    return [], sizes[-1]


def _lone(made: Drawing, face: Face, box: QRectF, ink: QColor) -> None:
    """Write the number in few signs, as large as the box allows."""
    size = fitting(face.brief, box.width(), range(RING_FAR + 4, 11, -1), bold=True)
    made.words(face.brief, box, ink, min(size, int(box.height() / 0.73)), bold=True)


def _full(made: Drawing, face: Face, look: Look, box: QRectF, tab: float) -> None:
    """Write number, bar and foot one under the other; in the ring the number with what says most beneath it.

    `tab` is what the tab of the notes takes from the last line.
    """
    ink = theme().ink_on(face.ground or theme()["surface"])
    grid = look.rect is not None
    small = _FAR_SMALL if look.far else _SMALL if grid else _RING_SMALL
    gauge = 12.0 if face.bar or face.steps >= 0 else 0.0
    # In large letters there is room for one of the two, in the ring as well; a change says more than a bar.
    foot = small[0] + 5.0 if face.foot else 0.0
    if foot and gauge and (look.far or not grid):
        gauge, foot = (0.0, foot) if face.turn else (gauge, 0.0)
    sizes = range(24, 11, -1) if look.far or not grid else _NUMBERS
    right = 9.0 if face.split and not grid else 0.0
    room = QRectF(box.x(), box.y() + (3 if grid else 0), box.width() - right, box.height() - gauge - foot)
    # The mark of disagreement has its room in every cell of the ring, so that all numbers are of one size.
    narrow = box.width() if grid else min(box.width(), look.narrowest or box.width()) - 9
    size = fitting(face.big, narrow, sizes, bold=True) or 11
    made.words(face.big, room, ink, size, bold=True)
    line = QRectF(box.x(), box.bottom() - foot - gauge + 3, box.width() - tab, 4)
    if gauge and face.bar:
        draw_bar(made, line, face.bar, ink)
    elif gauge:
        steps(made, QRectF(line.center().x() - 10, line.y() - 4, 20, 11), face.steps, ink)
    if foot:
        _foot(made, face, QRectF(box.x() - 5, box.bottom() - foot, box.width() + 10 - tab, foot), ink, small)
    if face.split:
        corner = QPointF(box.right() - 4, box.top() + 6) if grid else QPointF(
            room.center().x() + width(face.big, size, True) / 2 + 6, room.center().y() - rise(size, True)[1] / 2 + 2)
        moon(made, corner, 4.5, ink, whole=face.split == 2)


def _foot(made: Drawing, face: Face, box: QRectF, ink: QColor, small: range) -> None:
    room = box.width() - (10 if face.turn else 0)
    words = face.foot if width(face.foot, small[-1]) <= room else face.foot[face.foot.find("→"):]
    size = fitting(words, room, small) or small[-1]
    wide = width(words, size)
    if face.turn:
        left = box.center().x() - wide / 2 - 5
        arrow(made, QPointF(left + 3.5, box.center().y()), 3.5, face.turn, ink)
        made.words(words, QRectF(left + 10, box.y(), wide + 1, box.height()), ink, size, align=LEFT)
    elif face.bar:
        made.words(words, box.adjusted(4, 0, -4, 0), ink, size, align=LEFT)
    else:
        made.words(words, box, ink, size)


def draw_bar(made: Drawing, track: QRectF, values: tuple[float | None, float | None], ink: QColor, *,
             plain: bool = False) -> None:
    """Draw a bar up to the level, with a tick at the target; both as shares of the track. `plain` has square ends."""
    level, target = values
    full = QRectF(track.x(), track.y(), track.width() * (level or 0.0), track.height())
    for strength, part in ((0.22, track), (0.85, full)):
        if part.width() and plain:
            made.rects(_faint(ink, strength), [part])
        elif part.width():
            made.round(_faint(ink, strength), part, track.height() / 2)
    if target is not None:
        t = theme()
        x = min(track.x() + track.width() * target, track.right() - 1)
        tall, wide = track.height() + 5, 2.4
        tick = QRectF(x - wide / 2, track.center().y() - tall / 2, wide, tall)
        made.rects(t["mark_edge"], [tick.adjusted(-0.5, -0.5, 0.5, 0.5)])
        made.rects(t["mark"], [tick])


def _faint(ink: QColor, strength: float) -> QColor:
    found = QColor(ink)
    found.setAlphaF(strength)
    return found


def note_tab(made: Drawing, face: Face, look: Look, notes: int) -> None:
    """Draw how many notes lie on a cell: at the lower right, above at the left where words stand below.

    From afar the ring has no room for it.
    """
    size = 15 if look.far else 9
    if look.rect is None:
        if not look.far:
            note_mark(made, look.box.bottomRight(), notes, size)
    elif face.foot and (look.far or not face.bar or face.turn):
        corner = look.rect.topLeft() + QPointF(3 + _tab_width(notes, size), 7 + size)
        note_mark(made, corner - QPointF(6, 6) if look.far else corner, notes, size)
    else:
        note_mark(made, look.rect.bottomRight() - QPointF(4, 4), notes, size)


def _tab_width(notes: int, size: int) -> float:
    return max(width(_count(notes), size, True) + 6, size + 3.0)


def _count(notes: int) -> str:
    return str(notes) if notes < 100 else "99+"


def note_mark(made: Drawing, corner: QPointF, notes: int, size: int) -> QRectF:
    """Draw a yellow tab with a number, its lower right in the corner; return where it is."""
    t = theme()
    wide, high = _tab_width(notes, size), size + 4.0
    tab = QRectF(corner.x() - wide, corner.y() - high, wide, high)
    made.round(t["note_idea"], tab, 2)
    made.words(_count(notes), tab, t.ink_on(t["note_idea"]), size, bold=True)
    return tab


def steps(made: Drawing, box: QRectF, filled: int, ink: QColor) -> None:
    """Draw three rising steps, as many of them filled as the evidence is strong."""
    wide = box.width() / 3
    rects = [QRectF(box.x() + index * wide, box.bottom() - box.height() * (index + 1) / 3, wide - 1.2,
                    box.height() * (index + 1) / 3) for index in range(3)]
    made.rects(_faint(ink, 0.85), rects[:filled])
    made.rects(_faint(ink, 0.2), rects[filled:])


def arrow(made: Drawing, centre: QPointF, radius: float, turn: int, ink: QColor) -> None:
    """Draw a triangle that points up for 1 and down for -1."""
    path = QPainterPath()
    low = turn * radius * 0.8
    path.addPolygon(QPolygonF([centre + QPointF(-radius, low), centre + QPointF(radius, low),
                               centre + QPointF(0, -turn * radius * 0.9)]))
    path.closeSubpath()
    made.fill(ink, path)


def moon(made: Drawing, centre: QPointF, radius: float, ink: QColor, *, whole: bool) -> None:
    """Draw the mark of disagreement: a ring for partly, half of it filled for wide."""
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    ring = QPainterPath()
    ring.addEllipse(box)
    made.stroke(QPen(ink, 1.2), ring)
    if whole:
        path = QPainterPath(centre)
        path.arcTo(box, 90, 180)
        made.fill(ink, path)


def half_moon(painter: QPainter, centre: QPointF, radius: float, ink: QColor, *, whole: bool) -> None:
    """Paint the mark of disagreement at once, for a legend."""
    made = Drawing()
    moon(made, centre, radius, ink, whole=whole)
    made.paint(painter)
