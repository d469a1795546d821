"""The pen: draws lines on the wall and over the cells, and wipes them away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent

from ui.canvas.notes.strokes import path_of, smoothed, tenths_of, thinned
from ui.canvas.tool import Tool, Touch
from ui.ids import new_id
from workshop import commands as c
from workshop.model.notes import PenTone, Stroke, StrokePlace
from workshop.rules.notes import MAX_POINTS

if TYPE_CHECKING:
    from ui.canvas.notes.desk import NoteDesk

THIN, THICK = 2.5, 7.0
# How far a kept line may lie from the drawn one, and how far the eraser reaches, in pixels.
TOLERANCE, REACH = 0.7, 10.0


class PenTool(Tool):
    """Draws with the mouse or a finger while it is chosen; a finger only pans once a real pen has been seen."""

    def __init__(self, desk: NoteDesk) -> None:
        super().__init__(desk.view)
        self.desk = desk
        self.tone: PenTone = "ink"
        self.width = THIN
        self.wipes = False
        self._points: list[tuple[float, float]] = []
        self._place: StrokePlace = "wall"
        self._wiping = False
        self._wiped: list[str] = []
        self._pen_seen = False

    def take(self, tone: PenTone, *, thick: bool) -> None:
        """Draw with another tone or width from now on."""
        self.tone, self.width = tone, THICK if thick else THIN

    @property
    def thick(self) -> bool:
        """Whether it draws thick lines."""
        return self.width == THICK

    def _scale(self) -> float:
        return max(self.view.transform().m11(), 0.01)

    def press(self, touch: Touch) -> bool:
        self._pen_seen = self._pen_seen or touch.device in ("pen", "eraser")
        if touch.button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton) and touch.device == "mouse":
            return False
        if touch.device == "touch" and self._pen_seen:
            return False
        self.cancel()
        self._wiping = touch.device == "eraser" or self.wipes
        if self._wiping:
            self._wipe(touch.at)
            return True
        wall = self.desk.wall
        on_core = self.view.canvas.core_rect().contains(touch.at)
        self._place = self.desk.layout if on_core else "wall"
        self._points = [self._at(touch.at)]
        wall.over.clear()
        return True

    def _at(self, scene: QPointF) -> tuple[float, float]:
        pos = self.desk.wall.mapFromScene(scene) if self._place == "wall" else scene
        return pos.x(), pos.y()

    def move(self, touch: Touch) -> bool:
        if self._wiping:
            self._wipe(touch.at)
        elif self._points:
            at = self._at(touch.at)
            if at != self._points[-1]:
                self._points.append(at)
                self._show()
        return True

    def _show(self) -> None:
        wall = self.desk.wall
        path = path_of(self._points)
        if self._place != "wall":
            path = wall.mapFromScene(path)
        wall.over.draw(path, self.tone, self.width)

    def release(self, touch: Touch) -> bool:
        if self._wiping:
            wiped = tuple(self._wiped)
            self.cancel()
            if wiped:
                self.desk.do(c.RemoveStrokes(wiped))
            return True
        self.move(touch)
        points, place = self._points, self._place
        self.cancel()
        if points:
            self.desk.do(c.AddStrokes((Stroke(new_id(), self._kept(points), place, self.tone, self.width),)))
        return True

    def _kept(self, points: list[tuple[float, float]]) -> tuple[int, ...]:
        """Return the points as they are kept: smoothed, thinned, and never more than a stroke may have."""
        if len(points) == 1:
            # A dot is a very short line.
            points = [points[0], (points[0][0] + 0.1, points[0][1])]
        tolerance = TOLERANCE / self._scale()
        found = thinned(smoothed(points), tolerance)
        while len(found) > MAX_POINTS:
            tolerance *= 2
            found = thinned(found, tolerance)
        return tenths_of(found)

    def _wipe(self, scene: QPointF) -> None:
        wall = self.desk.wall
        pos = wall.mapFromScene(scene)
        while stroke := wall.stroke_at(pos, REACH / self._scale()):
            self._wiped.append(stroke)
            wall.set_wiped(self._wiped)

    def double(self, touch: Touch) -> bool:
        # Two quick strokes are two strokes.
        return self.press(touch)

    def key(self, event: QKeyEvent) -> bool:
        return self.desk.hand.key(event)

    def cancel(self) -> None:
        self._points, self._wiped, self._wiping = [], [], False
        self.desk.wall.over.clear()
        self.desk.wall.set_wiped(())

    @property
    def under_way(self) -> QRectF:
        """Where the line being drawn lies; empty when none is."""
        return path_of(self._points).boundingRect() if self._points else QRectF()
