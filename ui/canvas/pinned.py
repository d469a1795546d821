"""Names of elements or capabilities along the edge of the view, while their headings in the grid are out of sight."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.canvas.drawing import Drawing, elided, width
from ui.canvas.layouts import HEAD_H, HEAD_W
from ui.theme import Theme, letter_on, theme
from workshop.roundshow import Heading

if TYPE_CHECKING:
    from ui.canvas.view import CanvasView

# Height of the names of the elements, letters and radius of a badge; larger where a whole room reads them.
NEAR, FAR = (26, 13, 11.0), (40, 22, 18.0)
_PAD = 8
# A heading counts as gone when this share of it has left the view; a name has room from so many pixels on.
_GONE, _LEAST = 0.5, 26


class _Name:
    """A row or column: its heading, its name as it is written, and from where to where it is in the scene."""

    __slots__ = ("head", "high", "low", "wide", "words")

    def __init__(self, head: Heading, words: str, size: int, low: float, high: float) -> None:
        self.head, self.words, self.low, self.high = head, words, low, high
        self.wide = width(words, size, True)


class PinnedNames(QWidget):
    """Lies on the upper edge for the elements, on the left edge with `rows` for the capabilities; hidden elsewhere.

    It is opaque and a child of what scrolls, as the overview is, so that panning still moves pixels.
    """

    def __init__(self, view: CanvasView, *, rows: bool) -> None:
        super().__init__(view.viewport())
        self._view, self._rows = view, rows
        self._take_unit()
        self._names: list[_Name] = []
        self._wide = 0
        self._stamps: dict[tuple[str, int, bool], Drawing] = {}
        self._theme: Theme | None = None
        self._pressed: QPoint | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not view.live)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        view.canvas.looked_different.connect(self._renew)
        view.canvas.moved.connect(self.follow)
        self._name()

    def _take_unit(self) -> None:
        high, size, badge = FAR if self._view.canvas.far else NEAR
        room = self._view.room
        self._high, self._size, self._badge = math.ceil(high * room), math.ceil(size * room), badge * room

    def renew(self) -> None:
        """Take sizes anew: a pixel of the room is another one."""
        self._take_unit()
        self._renew()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Capability names") if self._rows else self.tr("Element names"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    # Where it is ------------------------------------------------------------------------------------------------
    def follow(self) -> None:
        """Stand at the edge beside the cells that are seen; hide when the headings are seen, or no cell."""
        place = self._place()
        if place.isEmpty():
            if not self.isHidden():
                self.hide()
            return
        moved = place != self.geometry()
        if moved:
            self.setGeometry(place)
        if self.isHidden():
            self.show()
        self.update()

    def _place(self) -> QRect:
        canvas = self._view.canvas
        if not self._names or canvas.travelling or canvas.layout == "ring":
            return QRect()
        corner, now = self._view.mapToScene(QPoint(0, 0)), canvas.plan()
        if (corner.x() < HEAD_W * _GONE) if self._rows else (corner.y() < HEAD_H * _GONE):
            return QRect()
        scale, size = self._view.scale_now(), self._view.viewport().size()
        left, right = ((x - corner.x()) * scale for x in (HEAD_W, now.columns[-1].right()))
        top, bottom = ((y - corner.y()) * scale for y in (HEAD_H, now.rows[0].bottom()))
        across, down = (0, self._wide), (max(round(top), 0), min(round(bottom), size.height()))
        if not self._rows:
            across, down = (max(round(left), 0), min(round(right), size.width())), (0, self._high)
        # Beside the cells, so that the wall of notes alone has nothing at its edges.
        if right < self._wide + _LEAST or bottom < self._high + _LEAST or across[1] - across[0] < _LEAST \
                or down[1] - down[0] < min(_LEAST, self._high):
            return QRect()
        return QRect(across[0], down[0], across[1] - across[0], down[1] - down[0])

    def covers(self) -> tuple[int, int]:
        """Return how many pixels of the left and of the upper edge of the view lie beneath."""
        if self.isHidden():
            return 0, 0
        return (self.width(), 0) if self._rows else (0, self.height())

    # What it shows ----------------------------------------------------------------------------------------------
    def _renew(self) -> None:
        """Learn the names and where they are; it happens when the canvas as a whole has changed."""
        canvas = self._view.canvas
        now = canvas.plan()
        self._names = []
        if canvas.show_value is not None and not now.around:
            heads, boxes = (canvas.show_value.capabilities, now.rows) if self._rows else (
                canvas.show_value.elements, now.columns)
            self._names = [_Name(head, head.short.in_(canvas.language), self._size, *(
                (box.top(), box.bottom()) if self._rows else (box.left(), box.right())))
                for head, box in zip(heads, boxes, strict=True)]
        self._wide = round(max((width(name.words, self._size, True) for name in self._names), default=0.0)) + 2 * _PAD
        self._stamps.clear()
        self.follow()

    def parts(self) -> list[tuple[_Name, int, int]]:
        """Return each row or column that is seen, and from where to where in pixels of this widget."""
        scale, corner = self._view.scale_now(), self._view.mapToScene(QPoint(0, 0))
        start, own, most = (corner.y(), self.y(), self.height()) if self._rows else (corner.x(), self.x(), self.width())
        # A name stands in the middle of what is seen of its row or column: not beneath the other names.
        hidden = max([names.covers()[1 if self._rows else 0] - own for names in self._view.pinned] + [0])
        found = []
        for name in self._names:
            low = max(round((name.low - start) * scale) - own, hidden)
            high = min(round((name.high - start) * scale) - own, most)
            if high - low > 0:
                found.append((name, low, high))
        return found

    def shown(self) -> list[str]:
        """Return the names that are written now, whole or shortened."""
        return [] if self.isHidden() else [self._stamp(name, low, high).boxes[-1][0] for name, low, high in self.parts()
                                           if self._stamp(name, low, high).boxes]

    def _stamp(self, name: _Name, low: int, high: int) -> Drawing:
        """Return what is drawn round the middle of one row or column of which so much is seen."""
        focus = self._view.canvas.focus_element
        faint = not self._rows and focus not in ("", name.head.id)
        room = int(high - low >= 4 * self._badge + 4) if self._rows else high - low - 8
        if not self._rows and room >= name.wide:
            room = -1
        key = name.head.id, room, faint
        if key not in self._stamps or self._theme is not theme():
            if self._theme is not theme() or len(self._stamps) > 99:
                self._stamps.clear()
            self._theme = theme()
            self._stamps[key] = self._made(name, room, theme()["quiet" if faint else "ink"])
        return self._stamps[key]

    def _made(self, name: _Name, room: int, ink: QColor) -> Drawing:
        made = Drawing()
        if not self._rows:
            words = name.words if room < 0 else elided(name.words, room, self._size, True) if room > _LEAST else ""
            made.words(words, QRectF(-500, 0, 1000, self._high - 1), ink, self._size, bold=True)
            return made
        if room:
            ground, circle = QColor(name.head.colour or "#6E6A5E"), QPainterPath()
            rise = self._size - 3
            circle.addEllipse(QPointF(0, -rise), self._badge, self._badge)
            made.fill(ground, circle)
            box = QRectF(-self._badge, -rise - self._badge, 2 * self._badge, 2 * self._badge)
            made.words(name.head.note or name.head.id, box, letter_on(ground), self._size, bold=True)
        made.words(name.words, QRectF(-500, self._size - 9 if room else -self._size * 0.75, 1000, self._size * 1.5),
                   ink, self._size, bold=True)
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        t, painter = theme(), QPainter(self)
        painter.fillRect(event.rect(), t["paper"])
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()) if self._rows else
                         QRect(0, self.height() - 1, self.width(), 1), t["line"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, low, high in self.parts():
            if high - low >= _LEAST:
                middle = (low + high) // 2
                at = QPoint(self.width() // 2, middle) if self._rows else QPoint(middle, 0)
                painter.translate(at)
                self._stamp(name, low, high).paint(painter, exact=True)
                painter.translate(-at)
        painter.end()

    # Pointer ----------------------------------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that nobody chooses a cell that lies beneath unseen."""
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._rows:
            return
        at = event.position().x()
        for name, low, high in self.parts():
            if low <= self._pressed.x() < high and low <= at < high:
                self._view.canvas.element_chosen.emit(name.head.id)
        self._pressed = None
