"""Pointers on the canvas: mouse, wheel, trackpad, fingers and pen become choosing, panning and zooming, or a tool's."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from ui.canvas.tool import Device, Touch

if TYPE_CHECKING:
    from ui.canvas.view import CanvasView

_T = QEvent.Type
_SLACK = {"mouse": 4.0, "touch": 10.0, "pen": 6.0, "eraser": 6.0}
# A second tap within this time (seconds) and distance (pixels) opens.
_DOUBLE_S, _DOUBLE_PX = 0.4, 30.0
# A pen that hovers sends moves; this long after the last one it counts as gone (seconds).
_PEN_NEAR_S = 0.6
# What mouse events a system makes of fingers and pen come this soon after them (seconds).
_ECHO_S = 1.0
# A fingertip touches 8 to 14 mm, the edge of a hand more than 25.
_PALM_MM = 25.0
_PER_DEGREE = 1.0015


class Gestures(QObject):
    """The pointers of one view. A press is the tool's, else it chooses when released in place and pans when drawn.

    A wheel of a mouse zooms to the pointer, two fingers on a trackpad pan, with Ctrl they zoom, pinching zooms. On a
    touch screen one finger taps or pans, two pan and zoom. While a pen is near, fingers are taken for the hand.
    """

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self._view = view
        self._space = False
        self._down: Touch | None = None
        self._last = QPointF()
        self._panning = self._taken = self._drawn = False
        self._button = Qt.MouseButton.NoButton
        self._fingers: dict[int, QPointF] = {}
        self._several = False
        self._tap: tuple[float, QPointF] = (-10.0, QPointF())
        self._pen_at, self._pen_down, self._pen_close = -10.0, False, False
        self._finger_at = -10.0
        self._watching = False

    def take(self, event: QEvent) -> bool:
        """Take an event of the viewport if it is a pointer's; return whether it was taken."""
        kind = event.type()
        handler = _HANDLERS.get(kind)
        return bool(handler(self, event)) if handler is not None else False

    def set_space(self, held: bool) -> None:
        """While the space bar is held, the left button pans."""
        self._space = held
        if self._down is None:
            if held:
                self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            else:
                self._view.viewport().unsetCursor()

    def cancel(self) -> bool:
        """Drop a gesture under way; return whether there was one."""
        under_way = self._down is not None
        if self._taken and self._view.tool is not None:
            self._view.tool.cancel()
        self._end()
        return under_way

    def _end(self) -> None:
        if self._panning:
            self._view.viewport().unsetCursor()
        self._down, self._panning, self._taken, self._drawn = None, False, False, False
        self._button = Qt.MouseButton.NoButton

    def _touch(self, on: QPointF, device: Device, event: Any, pressure: float = 1.0,
               button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> Touch:
        view = self._view
        at = view.mapToScene(view.viewport().rect().topLeft()) + on / view.scale_now()
        return Touch(at, QPointF(on), device, button, event.modifiers(), pressure)

    # One pointer ------------------------------------------------------------------------------------------------
    def _press(self, touch: Touch, pans: bool = False) -> None:
        self._view.halt()
        self._down, self._last = touch, touch.on
        self._button = touch.button
        self._panning, self._drawn = pans, False
        self._taken = not pans and self._view.tool is not None and self._view.tool.press(touch)
        if pans:
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _move(self, touch: Touch) -> None:
        if self._down is None:
            if self._view.tool is not None and touch.device == "mouse":
                self._view.tool.move(touch)
            return
        if self._taken:
            if self._view.tool is not None:
                self._view.tool.move(touch)
            return
        way = touch.on - self._down.on
        if not self._drawn and way.manhattanLength() <= _SLACK[touch.device]:
            return
        if not self._panning and self._down.button == Qt.MouseButton.LeftButton:
            self._panning = True
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._drawn = True
        if self._panning:
            step = touch.on - self._last
            self._last = touch.on
            self._view.pan(step.x(), step.y())

    def _release(self, touch: Touch) -> None:
        down, taken, drawn, panning = self._down, self._taken, self._drawn, self._panning
        self._end()
        if self._space:
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        if taken:
            if self._view.tool is not None:
                self._view.tool.release(touch)
        elif down is not None and not drawn and not panning and down.button == Qt.MouseButton.LeftButton:
            self._choose(touch)

    def _choose(self, touch: Touch) -> None:
        canvas = self._view.canvas
        cell = canvas.cell_at(touch.at)
        if cell is not None:
            canvas.choose(cell)
        elif element := canvas.heading_at(touch.at):
            canvas.element_chosen.emit(element)

    def _double(self, touch: Touch) -> None:
        if self._view.tool is not None and self._view.tool.double(touch):
            return
        cell = self._view.canvas.cell_at(touch.at)
        if cell is not None:
            self._view.canvas.choose(cell)
            self._view.canvas.cell_opened.emit(cell)

    # Mouse ------------------------------------------------------------------------------------------------------
    def _echo(self, event: QMouseEvent) -> bool:
        """Tell whether the system made this event of a finger or a pen that was seen already."""
        if event.deviceType() in (QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus):
            return True
        made = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        return made and monotonic() - max(self._finger_at, self._pen_at) < _ECHO_S

    def _mouse_press(self, event: QMouseEvent) -> bool:
        if self._echo(event):
            return True
        if self._down is not None:
            return True
        button = event.button()
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        pans = button == Qt.MouseButton.MiddleButton or (self._space and button == Qt.MouseButton.LeftButton)
        self._press(self._touch(event.position(), "mouse", event, button=button), pans)
        return True

    def _mouse_move(self, event: QMouseEvent) -> bool:
        if not self._echo(event):
            self._move(self._touch(event.position(), "mouse", event, button=self._button))
        return True

    def _mouse_release(self, event: QMouseEvent) -> bool:
        if not self._echo(event) and self._down is not None and event.button() == self._button:
            self._release(self._touch(event.position(), "mouse", event, button=event.button()))
        return True

    def _mouse_double(self, event: QMouseEvent) -> bool:
        if not self._echo(event) and event.button() == Qt.MouseButton.LeftButton and not self._space:
            self._double(self._touch(event.position(), "mouse", event))
        return True

    def _wheel(self, event: QWheelEvent) -> bool:
        angle, pixels = event.angleDelta(), event.pixelDelta()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        pad = event.deviceType() == QInputDevice.DeviceType.TouchPad or (
            not pixels.isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase)
        if ctrl or (not pad and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier and angle.y()):
            steps = angle.y() or pixels.y() * 2
            if steps:
                self._view.zoom(_PER_DEGREE ** steps, event.position())
        elif pad:
            step = pixels if not pixels.isNull() else angle / 2
            self._view.pan(step.x(), step.y())
        else:
            # A wheel turned with Shift, or tilted, goes sideways; some systems have turned it already.
            self._view.pan((angle.x() or angle.y()) / 2, 0)
        event.accept()
        return True

    def _native(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture:
            self._view.zoom(max(1.0 + event.value(), 0.1), event.position())
        elif kind == Qt.NativeGestureType.SmartZoomNativeGesture:
            cell = self._view.canvas.cell_at(self._touch(event.position(), "touch", event).at)
            if cell is not None:
                self._view.fit_to(self._view.canvas.rect_of(cell).adjusted(-6, -6, 6, 6))
        elif kind == Qt.NativeGestureType.PanNativeGesture:
            self._view.pan(event.delta().x(), event.delta().y())
        else:
            return False
        event.accept()
        return True

    # Fingers ----------------------------------------------------------------------------------------------------
    def pen_near(self) -> bool:
        """Tell whether a pen is down, close, or was a moment ago."""
        return self._pen_down or self._pen_close or monotonic() - self._pen_at < _PEN_NEAR_S

    def _fingers_of(self, event: QTouchEvent) -> dict[int, QPointF]:
        dots = self._view.screen().logicalDotsPerInch()
        found = {}
        for point in event.points():
            wide = max(point.ellipseDiameters().width(), point.ellipseDiameters().height())
            if point.state() != QEventPoint.State.Released and wide / max(dots, 1.0) * 25.4 <= _PALM_MM:
                found[point.id()] = point.position()
        return found

    def _touched(self, event: QTouchEvent) -> bool:
        if event.deviceType() == QInputDevice.DeviceType.TouchPad:
            return False
        event.accept()
        self._finger_at = monotonic()
        if self.pen_near():
            if self._fingers:
                self._drop_fingers()
            return True
        before, now = self._fingers, self._fingers_of(event)
        self._fingers = now
        if len(now) >= 2:
            self._pinch(before, now, event)
        elif len(now) == 1:
            self._one_finger(before, now, event)
        else:
            self._lifted(event)
        return True

    def _one_finger(self, before: dict[int, QPointF], now: dict[int, QPointF], event: QTouchEvent) -> None:
        (finger, on), = now.items()
        touch = self._touch(on, "touch", event)
        if not before:
            self._several = False
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(touch)
        elif self._several:
            # One of two fingers was lifted: the other goes on panning and never taps.
            if finger in before and len(before) == 1:
                step = on - before[finger]
                self._view.pan(step.x(), step.y())
        else:
            self._move(touch)

    def _pinch(self, before: dict[int, QPointF], now: dict[int, QPointF], event: QTouchEvent) -> None:
        if not self._several:
            self.cancel()
            self._several = True
        both = [finger for finger in now if finger in before][:2]
        if len(both) < 2:
            return
        (a, b), (c, d) = (before[both[0]], before[both[1]]), (now[both[0]], now[both[1]])
        middle, step = (c + d) / 2, (c + d) / 2 - (a + b) / 2
        self._view.pan(step.x(), step.y())
        apart, wide = _length(a - b), _length(c - d)
        if apart > 8 and wide > 8:
            self._view.zoom(wide / apart, middle)

    def _lifted(self, event: QTouchEvent) -> None:
        if self._several or self._down is None:
            self._several = False
            self._end()
            return
        touch = self._touch(event.points()[0].position() if event.points() else self._last, "touch", event)
        tapped = not self._taken and not self._drawn
        self._release(touch)
        if not tapped:
            return
        when, where = self._tap
        if monotonic() - when < _DOUBLE_S and _length(touch.on - where) < _DOUBLE_PX:
            self._tap = (-10.0, QPointF())
            self._double(touch)
        else:
            self._tap = (monotonic(), touch.on)

    def _touch_cancelled(self, event: QTouchEvent) -> bool:
        event.accept()
        self._drop_fingers()
        return True

    def _drop_fingers(self) -> None:
        self._fingers, self._several = {}, False
        if self._down is not None and self._down.device == "touch":
            self.cancel()

    # Pen --------------------------------------------------------------------------------------------------------
    def _tablet(self, event: QTabletEvent) -> bool:
        event.accept()
        self._pen_at = monotonic()
        if not self._watching:
            self.watch_pens()
        if self._fingers or (self._down is not None and self._down.device == "touch"):
            self._drop_fingers()
        device: Device = "eraser" if event.pointerType() == QPointingDevice.PointerType.Eraser else "pen"
        kind = event.type()
        button = event.button() if event.button() != Qt.MouseButton.NoButton else Qt.MouseButton.LeftButton
        touch = self._touch(event.position(), device, event, event.pressure(), button)
        if kind == _T.TabletPress and self._down is None:
            self._pen_down = True
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            self._press(touch)
        elif kind == _T.TabletMove and self._pen_down:
            self._move(touch)
        elif kind == _T.TabletRelease:
            self._pen_down = False
            self._release(touch)
        return True

    def watch_pens(self) -> None:
        """Learn when a pen comes near the glass: the application alone is told, and only machines with pens need it."""
        pens = any(device.type() == QInputDevice.DeviceType.Stylus for device in QInputDevice.devices())
        app = QApplication.instance()
        if app is not None and not self._watching and (pens or self._pen_at > 0):
            app.installEventFilter(self)
            self._watching = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (_T.TabletEnterProximity, _T.TabletLeaveProximity):
            self.proximity(kind == _T.TabletEnterProximity)
        return False

    def proximity(self, close: bool) -> None:
        """Take note of a pen that comes near the glass or leaves it."""
        self._pen_close, self._pen_at = close, monotonic()
        if close and self._fingers:
            self._drop_fingers()

    def _near(self, event: QEvent) -> bool:
        self.proximity(event.type() == _T.TabletEnterProximity)
        return True


def _length(vector: QPointF) -> float:
    return float((vector.x() ** 2 + vector.y() ** 2) ** 0.5)


_HANDLERS: dict[QEvent.Type, Any] = {
    _T.MouseButtonPress: Gestures._mouse_press, _T.MouseMove: Gestures._mouse_move,
    _T.MouseButtonRelease: Gestures._mouse_release, _T.MouseButtonDblClick: Gestures._mouse_double,
    _T.Wheel: Gestures._wheel, _T.NativeGesture: Gestures._native,
    _T.TouchBegin: Gestures._touched, _T.TouchUpdate: Gestures._touched, _T.TouchEnd: Gestures._touched,
    _T.TouchCancel: Gestures._touch_cancelled,
    _T.TabletPress: Gestures._tablet, _T.TabletMove: Gestures._tablet, _T.TabletRelease: Gestures._tablet,
    _T.TabletEnterProximity: Gestures._near, _T.TabletLeaveProximity: Gestures._near,
}
