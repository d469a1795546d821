"""All notes, stacks and pen strokes of the wall as one item of the scene: painted in batches, found by a grid."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.canvas.notes.ghost import GhostItem
from ui.canvas.notes.look import Look, paint_notes, paint_stacks, paint_strokes
from ui.canvas.notes.pictures import PictureStore
from ui.canvas.notes.sheet import Repeated, Sheet, Written, stack_title
from ui.canvas.notes.strokes import Line, near_line
from workshop.model.notes import NOTE_H, NOTE_W
from workshop.model.score import Cell
from workshop.wallshow import NoteShow, StackShow, WallShow, extent

Provider = Callable[[str], QImage | QPixmap | None]
_STEP = 240.0  # width and height of a field of the grid, in units
_MARGIN = 6.0
# Notes that are painted at once where the window must not wait for all of them.
PORTION = 40


class WallLayer(QGraphicsItem):
    """The wall at its origin, in units. `far` is for the audience: one language, letters as large as they go."""

    def __init__(self, far: bool = False) -> None:
        super().__init__()
        self.far = far
        self.value = WallShow()
        self._language = "zh"
        self._repeated = Repeated(self._language, far=far)
        self._sheets: dict[str, Sheet] = {}
        self._order: list[Sheet] = []
        self._titles: dict[str, tuple[StackShow, Written]] = {}
        self._lines: dict[str, Line] = {}
        self._fields: dict[tuple[int, int], list[int]] = {}
        self._apart: bool | None = None
        self._content, self._rect = QRectF(), QRectF()
        self._dim = ""
        self._cell: Cell | None = None
        self._look: Look | None = None
        self.pictures = PictureStore()
        self.chosen: frozenset[str] = frozenset()
        self.lifted: frozenset[str] = frozenset()
        self.wiped: frozenset[str] = frozenset()
        self.hovered = ""
        self.chosen_stack = ""
        flags = QGraphicsItem.GraphicsItemFlag
        self.setFlag(flags.ItemUsesExtendedStyleOption)
        self.setFlag(flags.ItemSendsGeometryChanges)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(10)
        # What moves during a gesture lies above and is painted alone.
        self.over = GhostItem(self)

    # What is shown ----------------------------------------------------------------------------------------------
    def present(self, show: WallShow) -> None:
        """Show a wall; only what differs is laid out and painted anew."""
        before = self.value
        if show is before:
            return
        self.value = show
        if show.strokes is not before.strokes:
            self._lines = {stroke.id: self._lines[stroke.id] if stroke.id in self._lines else Line(stroke)
                           for stroke in show.strokes}
            self.update()
        if show.stacks != before.stacks:
            self._titles = {stack.id: self._title(stack) for stack in show.stacks}
            self.update()
        self._take_notes(show.notes)
        self._measure()

    def _title(self, stack: StackShow) -> tuple[StackShow, Written]:
        found = self._titles.get(stack.id)
        return found if found is not None and found[0] == stack else (stack, stack_title(stack))

    def _take_notes(self, notes: tuple[NoteShow, ...]) -> None:
        before, moved = self._sheets, len(notes) != len(self._sheets)
        sheets: dict[str, Sheet] = {}
        for note in notes:
            sheet = before.get(note.id)
            if sheet is None or sheet.show != note:
                self.update(_box(note))
                if sheet is not None:
                    self.update(_box(sheet.show))
                moved = moved or sheet is None or (sheet.show.x, sheet.show.y) != (note.x, note.y)
                sheet = Sheet(note, self._repeated, far=self.far)
            sheets[note.id] = sheet
        if moved:
            self.update()
        self._sheets = sheets
        # The order can change without a change of any note: always taken anew.
        self._order = list(sheets.values())
        if moved or list(before) != list(sheets):
            self._index()

    def _index(self) -> None:
        self._fields.clear()
        self._apart = None
        for number, sheet in enumerate(self._order):
            for field in _fields(_box(sheet.show)):
                self._fields.setdefault(field, []).append(number)

    def _measure(self) -> None:
        left, top, right, bottom = extent(self.value)
        content = QRectF(left, top, right - left, bottom - top)
        rect = content.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) if not content.isEmpty() else QRectF()
        for line in self._lines.values():
            if line.place != "wall":
                rect = rect.united(line.rect.translated(-self.pos()))
        if rect != self._rect:
            self.prepareGeometryChange()
        self._content, self._rect = content, rect

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: Any) -> Any:
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            # What was drawn over the cells stays where it is while the wall moves away.
            self._measure()
        return super().itemChange(change, value)

    def boundingRect(self) -> QRectF:
        return self._rect

    def content_rect(self) -> QRectF:
        """Return what lies on the wall, in units of the wall; empty without anything."""
        return QRectF(self._content)

    def shape(self) -> QPainterPath:
        # The wall is hit through note_at and its sisters; the cells beneath must stay in reach.
        return QPainterPath()

    # How it is shown --------------------------------------------------------------------------------------------
    def set_language(self, language: str) -> None:
        """Write kinds and ties in this language."""
        if language != self._language:
            self._language = language
            self._repeated = Repeated(language, far=self.far)
            self._sheets = {}
            self._take_notes(self.value.notes)

    def set_pictures(self, provider: Provider | None) -> None:
        """Say where pictures come from, by their key."""
        self.pictures = PictureStore(provider)
        self.update()

    def set_dim(self, element: str) -> None:
        """Let only the notes of one element stand out; empty for all."""
        if element != self._dim:
            self._dim = element
            self.update()

    def set_chosen_cell(self, cell: Cell | None) -> None:
        """Outline the notes of a cell."""
        if cell != self._cell:
            self._cell = cell
            self.update()

    def set_chosen(self, notes: Collection[str], stack: str = "") -> None:
        """Outline the chosen notes, or a stack."""
        if frozenset(notes) != self.chosen or stack != self.chosen_stack:
            self._touch(self.chosen.symmetric_difference(notes))
            self._touch_stack(self.chosen_stack)
            self._touch_stack(stack)
            self.chosen, self.chosen_stack = frozenset(notes), stack

    def set_lifted(self, notes: Collection[str]) -> None:
        """Paint notes pale while they are carried somewhere else."""
        self._touch(self.lifted.symmetric_difference(notes))
        self.lifted = frozenset(notes)

    def set_wiped(self, strokes: Collection[str]) -> None:
        """Leave out strokes that are being wiped away."""
        if frozenset(strokes) != self.wiped:
            self.wiped = frozenset(strokes)
            self.update()

    def set_hovered(self, note: str) -> None:
        """Outline the note under the pointer."""
        if note != self.hovered:
            self._touch((self.hovered, note))
            self.hovered = note

    def _touch(self, notes: Iterable[str]) -> None:
        for note in notes:
            if note in self._sheets:
                self.update(_box(self._sheets[note].show).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))

    def _touch_stack(self, stack: str) -> None:
        if stack in self._titles:
            self.update(stack_box(self._titles[stack][0]).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))

    # What is where ----------------------------------------------------------------------------------------------
    def note(self, note: str) -> NoteShow | None:
        """Return a note that is shown, by its id."""
        return self._sheets[note].show if note in self._sheets else None

    def stack(self, stack: str) -> StackShow | None:
        """Return a stack that is shown, by its id."""
        return self._titles[stack][0] if stack in self._titles else None

    def note_at(self, pos: QPointF, without: Collection[str] = ()) -> str:
        """Return the uppermost note at a place in units of the wall, or an empty text."""
        numbers = self._fields.get((int(pos.x() // _STEP), int(pos.y() // _STEP)), ())
        for number in reversed(numbers):
            show = self._order[number].show
            if show.id not in without and _box(show).contains(pos):
                return show.id
        return ""

    def stack_at(self, pos: QPointF) -> str:
        """Return the uppermost stack at a place, or an empty text."""
        return next((stack.id for stack in reversed(self.value.stacks) if stack_box(stack).contains(pos)), "")

    def stroke_at(self, pos: QPointF, reach: float = 6.0) -> str:
        """Return the newest stroke within `reach` units of a place, or an empty text."""
        over = pos + self.pos()
        for stroke in reversed(self.value.strokes):
            if stroke.id not in self.wiped and self._seen(self._lines[stroke.id]) and near_line(
                    self._lines[stroke.id], pos if stroke.place == "wall" else over, reach):
                return stroke.id
        return ""

    def notes_in(self, rect: QRectF) -> tuple[str, ...]:
        """Return the notes a rectangle touches, in the order they were made."""
        return tuple(sheet.show.id for sheet in self._visible(rect) if _box(sheet.show).intersects(rect))

    def rect_of(self, note: str) -> QRectF:
        """Return where a note lies, in units of the wall."""
        return _box(self._sheets[note].show) if note in self._sheets else QRectF()

    @property
    def apart(self) -> bool:
        """Whether no note lies on another: then all their grounds can be painted before any words."""
        if self._apart is None:
            self._apart = not any(_overlap([self._order[n].show for n in numbers]) for numbers in self._fields.values())
        return self._apart

    def _seen(self, line: Line) -> bool:
        return line.place == "wall" or line.place == getattr(self.scene(), "layout", "grid")

    def _visible(self, rect: QRectF) -> list[Sheet]:
        wanted = _fields(rect)
        if len(wanted) >= len(self._fields):
            return self._order
        numbers: set[int] = set()
        for field in wanted:
            numbers.update(self._fields.get(field, ()))
        return self._order if len(numbers) == len(self._order) else [self._order[n] for n in sorted(numbers)]

    # Painting ---------------------------------------------------------------------------------------------------
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        self._look = look = Look.of(self._look)
        exposed = option.exposedRect
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        stacks = [found for found in self._titles.values() if stack_box(found[0]).intersects(exposed)]
        if stacks:
            paint_stacks(painter, look, stacks, scale, chosen=self.chosen_stack, dim=bool(self._dim))
        sheets = self._visible(exposed)
        if sheets:
            paint_notes(painter, look, sheets, scale, self)
        lines = [line for key, line in self._lines.items() if key not in self.wiped and self._seen(line)]
        if lines:
            paint_strokes(painter, look, lines, exposed, self.pos())

    def portions(self, painter: QPainter) -> Iterator[int]:
        """Paint everything a portion at a time; each step says how many portions there are in all."""
        look = Look.of(self._look)
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        count = -(-len(self._order) // PORTION) + 2
        paint_stacks(painter, look, self._titles.values(), scale, chosen="", dim=False)
        yield count
        for first in range(0, len(self._order), PORTION):
            paint_notes(painter, look, self._order[first:first + PORTION], scale, self)
            yield count
        lines = [line for line in self._lines.values() if self._seen(line)]
        if lines:
            paint_strokes(painter, look, lines, self.boundingRect(), self.pos())
        yield count

    def stands_out(self, show: NoteShow) -> bool:
        """Tell whether a note is neither dimmed nor being carried."""
        return show.id not in self.lifted and (not self._dim or show.element == self._dim)

    def of_chosen_cell(self, show: NoteShow) -> bool:
        """Tell whether a note belongs to the chosen cell."""
        return self._cell is not None and show.cell == self._cell


def _box(show: NoteShow) -> QRectF:
    return QRectF(show.x, show.y, NOTE_W, NOTE_H)


def _overlap(shows: list[NoteShow]) -> bool:
    """Tell whether any two of these notes lie on each other; they are few."""
    shows.sort(key=lambda show: show.x)
    for number, show in enumerate(shows):
        for other in shows[number + 1:]:
            if other.x >= show.x + NOTE_W:
                break
            if abs(other.y - show.y) < NOTE_H:
                return True
    return False


def stack_box(stack: StackShow) -> QRectF:
    """Return the frame of a stack, in units of the wall."""
    return QRectF(stack.x, stack.y, stack.width, stack.height)


def _fields(rect: QRectF) -> list[tuple[int, int]]:
    columns = range(int(rect.left() // _STEP), int(rect.right() // _STEP) + 1)
    rows = range(int(rect.top() // _STEP), int(rect.bottom() // _STEP) + 1)
    # A wall seen as a whole from very far needs no list of fields.
    if len(columns) * len(rows) > 20_000:
        return [(0, 0)] * 20_000
    return [(column, row) for column in columns for row in rows]
