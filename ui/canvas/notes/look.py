"""How notes, stacks and strokes are painted, from far to near; pens and colours are made once per theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from ui.canvas.notes.kinds import MARKS, ground
from ui.canvas.notes.sheet import FAR_TOP, HEAD, PAD, Sheet, Written, write
from ui.canvas.notes.strokes import Line
from ui.theme import Theme, blend, theme
from workshop.model.notes import NOTE_H, NOTE_KINDS, NOTE_W, NoteKind
from workshop.notes import STACK_HEAD
from workshop.wallshow import StackShow

if TYPE_CHECKING:
    from ui.canvas.notes.layer import WallLayer

# Pixels a note is wide: below the first no words, from the others on its marks, all that stands on it, and in the
# audience window, where nothing on it is small, its words.
WORDS, MARKED, ALL, FAR_ALL = 28.0, 42.0, 76.0, 50.0
PALE = 0.28


class Look:
    """Brushes and pens of one theme."""

    def __init__(self, t: Theme) -> None:
        self.theme = t
        self.ground: dict[NoteKind, QBrush] = {}
        self.edge: dict[NoteKind, QPen] = {}
        self.ink: dict[NoteKind, QPen] = {}
        self.soft: dict[NoteKind, QPen] = {}
        for kind in NOTE_KINDS:
            colour = ground(kind)
            ink = t.ink_on(colour)
            self.ground[kind], self.ink[kind] = QBrush(colour), QPen(ink)
            self.edge[kind] = _line(blend(colour, ink, 0.6 if t.border > 1 else 0.22), float(t.border))
            self.soft[kind] = QPen(t.readable(blend(colour, ink, 0.62), colour))
        self.stack, self.stack_edge = QBrush(t["soft"]), _line(t["edge"], float(t.border))
        self.title = QPen(t.ink_on(t["soft"]))
        self.chosen, self.hovered = _line(t["action"], 3.0), _line(t["quiet"], 1.6)
        self.of_cell = _line(t["attention"], 2.0, Qt.PenStyle.DashLine)
        self.faint = QPen(t["quiet"])
        self.tones = {"ink": t["ink"], "attention": t["attention"], "action": t["action"]}
        self.arrow = write("→", 14, 20, 14, bold=True)
        self.marks: dict[NoteKind, Written] = {kind: write(MARKS[kind], 14, 20, 14, bold=True) for kind in NOTE_KINDS}

    @staticmethod
    def of(found: Look | None) -> Look:
        """Return the look of the theme in use: the one that is there, or a new one."""
        return found if found is not None and found.theme is theme() else Look(theme())


def _line(colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen of as many pixels at any zoom."""
    pen = QPen(colour, width, style)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def paint_stacks(painter: QPainter, look: Look, stacks: Iterable[tuple[StackShow, Written]], scale: float, *,
                 chosen: str, dim: bool) -> None:
    """Paint the frames of stacks with their titles."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setOpacity(PALE if dim else 1.0)
    for stack, title in stacks:
        painter.setPen(look.chosen if stack.id == chosen else look.stack_edge)
        painter.setBrush(look.stack)
        painter.drawRect(QRectF(stack.x, stack.y, stack.width, stack.height))
        if NOTE_W * scale >= WORDS:
            painter.setPen(look.title)
            title.draw(painter, stack.x + 8, stack.y + (STACK_HEAD - title.height) / 2)
    painter.setOpacity(1.0)


def paint_notes(painter: QPainter, look: Look, sheets: Sequence[Sheet], scale: float, layer: WallLayer) -> None:
    """Paint notes as near as they are seen; outlines come last, so that no neighbour hides them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    bright = [sheet for sheet in sheets if layer.stands_out(sheet.show)]
    if len(bright) < len(sheets):
        painter.setOpacity(PALE)
        _paint(painter, look, [sheet for sheet in sheets if not layer.stands_out(sheet.show)], scale, layer)
        painter.setOpacity(1.0)
    _paint(painter, look, bright, scale, layer)
    _outlines(painter, look, sheets, layer)


def _paint(painter: QPainter, look: Look, sheets: Sequence[Sheet], scale: float, layer: WallLayer) -> None:
    wide = NOTE_W * scale
    if wide < WORDS:
        _colours(painter, look, sheets)
        return
    # From afar small letters are no use at all: marks, and words as large as the note allows.
    if wide < MARKED:
        one = _first_words
    elif wide < (FAR_ALL if layer.far else ALL):
        one = _middle
    else:
        one = _from_afar if layer.far else _whole
    apart = layer.apart
    if apart:
        _colours(painter, look, sheets)
    for sheet in sheets:
        if not apart:
            # A note that lies on another hides its words too: one after the other.
            _colours(painter, look, (sheet,))
        one(painter, look, sheet, wide, layer)


def _colours(painter: QPainter, look: Look, sheets: Sequence[Sheet]) -> None:
    by_kind: dict[NoteKind, list[QRectF]] = {}
    for sheet in sheets:
        by_kind.setdefault(sheet.show.kind, []).append(QRectF(sheet.show.x, sheet.show.y, NOTE_W, NOTE_H))
    for kind, rects in by_kind.items():
        painter.setPen(look.edge[kind])
        painter.setBrush(look.ground[kind])
        painter.drawRects(rects)


def _first_words(painter: QPainter, look: Look, sheet: Sheet, wide: float, layer: WallLayer) -> None:
    """Paint the first words in large letters and nothing else: marks would be specks."""
    show = sheet.show
    if show.picture:
        _middle(painter, look, sheet, wide, layer)
    else:
        painter.setPen(look.ink[show.kind])
        sheet.middle.draw(painter, show.x + PAD, show.y + 2)


def _middle(painter: QPainter, look: Look, sheet: Sheet, wide: float, layer: WallLayer) -> None:
    """Paint the first words in large letters, with the mark of the kind."""
    show = sheet.show
    painter.setPen(look.ink[show.kind])
    if show.picture:
        _picture(painter, look, sheet, wide, layer)
    else:
        sheet.middle.draw(painter, show.x + PAD, show.y + 2)
    look.marks[show.kind].draw(painter, show.x + PAD, show.y + NOTE_H - 17)
    if show.dots:
        sheet.dots.draw(painter, show.x + NOTE_W - PAD - sheet.dots.width, show.y + NOTE_H - 14)


def _from_afar(painter: QPainter, look: Look, sheet: Sheet, wide: float, layer: WallLayer) -> None:
    """Paint words, the mark of the kind, dots, and an arrow on what was promoted."""
    show = sheet.show
    painter.setPen(look.ink[show.kind])
    foot = show.y + NOTE_H
    if show.picture:
        _picture(painter, look, sheet, wide, layer)
        sheet.text.draw(painter, show.x + PAD + 18, foot - 15)
    else:
        sheet.text.draw(painter, show.x + PAD, show.y + FAR_TOP)
    look.marks[show.kind].draw(painter, show.x + PAD, foot - 18)
    if show.became:
        look.arrow.draw(painter, show.x + PAD + 18, foot - 18)
    if show.dots:
        sheet.dots.draw(painter, show.x + NOTE_W - PAD - sheet.dots.width, foot - 18)


def _whole(painter: QPainter, look: Look, sheet: Sheet, wide: float, layer: WallLayer) -> None:
    """Paint everything that is on a note."""
    show = sheet.show
    x, y = show.x, show.y
    painter.setPen(look.soft[show.kind])
    kind, became = sheet.head
    kind.draw(painter, x + PAD, y + 2)
    foot = y + NOTE_H - 12
    if show.picture:
        painter.setPen(look.ink[show.kind])
        _picture(painter, look, sheet, wide, layer)
        sheet.text.draw(painter, x + PAD, y + NOTE_H - 15)
    else:
        if show.tied is not None:
            sheet.foot.draw(painter, x + PAD, foot)
        painter.setPen(look.ink[show.kind])
        sheet.text.draw(painter, x + PAD, y + HEAD - 1)
    if show.became:
        became.draw(painter, x + NOTE_W - PAD - became.width, y + 2)
    if show.dots:
        sheet.dots.draw(painter, x + NOTE_W - PAD - sheet.dots.width, foot)


def _picture(painter: QPainter, look: Look, sheet: Sheet, wide: float, layer: WallLayer) -> None:
    """Paint a photo as large as it fits between head and caption; an empty frame when it cannot be had."""
    show = sheet.show
    room = QRectF(show.x + 3, show.y + HEAD - 1, NOTE_W - 6, NOTE_H - HEAD - (15 if show.text or show.dots else 3))
    ratio = painter.device().devicePixelRatio() if painter.device() is not None else 1.0
    found = layer.pictures.get(show.picture, wide * ratio)
    if found is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room)
        return
    width, height = float(found.width()), float(found.height())
    fit = min(room.width() / width, room.height() / height)
    box = QRectF(0, 0, width * fit, height * fit)
    box.moveCenter(room.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(box, found, QRectF(0, 0, width, height))


def _outlines(painter: QPainter, look: Look, sheets: Sequence[Sheet], layer: WallLayer) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for sheet in sheets:
        show = sheet.show
        if show.id in layer.chosen:
            pen = look.chosen
        elif layer.of_chosen_cell(show):
            pen = look.of_cell
        elif show.id == layer.hovered:
            pen = look.hovered
        else:
            continue
        painter.setPen(pen)
        painter.drawRect(QRectF(show.x, show.y, NOTE_W, NOTE_H))


def paint_strokes(painter: QPainter, look: Look, lines: Iterable[Line], exposed: QRectF, origin: QPointF) -> None:
    """Paint the lines of the pen: those on the wall from its corner, the others from that of the scene."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    over = exposed.translated(origin)
    for line in lines:
        on_wall = line.place == "wall"
        if not line.rect.intersects(exposed if on_wall else over):
            continue
        painter.setPen(stroke_pen(look.tones[line.tone], line.width))
        if on_wall:
            painter.drawPath(line.path)
        else:
            painter.translate(-origin)
            painter.drawPath(line.path)
            painter.translate(origin)


def stroke_pen(colour: QColor, width: float) -> QPen:
    """Return the pen of a stroke: round, and as wide as it was drawn, in units."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
