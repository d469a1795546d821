"""The keys of the canvas: walking over the cells, zooming, fitting, the layout, the element in the light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.canvas.gestures import Gestures
from workshop.model.notes import Layout

if TYPE_CHECKING:
    from ui.canvas.view import CanvasView

_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def take_key(view: CanvasView, gestures: Gestures, event: QKeyEvent) -> bool:
    """Do what a key means on the canvas; return whether it means something."""
    key, held = Qt.Key(event.key()), event.modifiers()
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier |
               Qt.KeyboardModifier.MetaModifier):
        return False
    if key in _ARROWS and held in _PLAIN:
        view.canvas.step(*_ARROWS[key])
        _keep_in_sight(view)
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        view.canvas.step_to(0 if key == Qt.Key.Key_Home else -1)
        _keep_in_sight(view)
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and view.canvas.selected is not None:
        view.canvas.cell_opened.emit(view.canvas.selected)
    # With Shift the key 0 is a bracket or the sign = on many keyboards.
    elif shift and key in (Qt.Key.Key_0, Qt.Key.Key_ParenRight, Qt.Key.Key_Equal):
        view.fit_all(animate=True)
    elif key == Qt.Key.Key_0:
        view.fit()
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        view.zoom(1.25)
    elif key == Qt.Key.Key_Minus:
        view.zoom(0.8)
    elif key == Qt.Key.Key_Space:
        if not event.isAutoRepeat():
            gestures.set_space(True)
    else:
        return not shift and _letter(view, gestures, key)
    return True


def _letter(view: CanvasView, gestures: Gestures, key: Qt.Key) -> bool:
    if key == Qt.Key.Key_F and (view.canvas.selected is not None or view.canvas.focus_element):
        element = view.canvas.selected.element if view.canvas.selected is not None else ""
        view.canvas.set_focus_element("" if view.canvas.focus_element == element else element)
    elif key == Qt.Key.Key_G:
        other: Layout = "grid" if view.canvas.layout == "ring" else "ring"
        view.canvas.set_layout(other)
    elif key == Qt.Key.Key_Escape and gestures.cancel():
        return True
    elif key == Qt.Key.Key_Escape and view.canvas.focus_element:
        view.canvas.set_focus_element("")
    else:
        return False
    return True


def _keep_in_sight(view: CanvasView) -> None:
    if view.canvas.selected is not None:
        view.reveal(view.canvas.selected)
