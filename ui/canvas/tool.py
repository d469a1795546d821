"""What a tool on the canvas may do: it sees every press before the canvas does, and takes what is its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from ui.canvas.view import CanvasView

Device = Literal["mouse", "touch", "pen", "eraser"]


@dataclass(frozen=True, slots=True)
class Touch:
    """One event of a pointer: `at` in scene units, `on` in pixels of the viewport, `pressure` from 0 to 1."""

    at: QPointF
    on: QPointF
    device: Device = "mouse"
    button: Qt.MouseButton = Qt.MouseButton.LeftButton
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    pressure: float = 1.0


class Tool:
    """A tool that does nothing. Each method returns whether the event was taken; a taken press owns what follows."""

    def __init__(self, view: CanvasView) -> None:
        self.view = view

    def press(self, touch: Touch) -> bool:
        """A button, a finger or the pen goes down."""
        return False

    def move(self, touch: Touch) -> bool:
        """The pointer moves while it is down."""
        return False

    def release(self, touch: Touch) -> bool:
        """The pointer goes up."""
        return False

    def double(self, touch: Touch) -> bool:
        """A double click or a double tap."""
        return False

    def key(self, event: QKeyEvent) -> bool:
        """A key goes down while the canvas has the keys."""
        return False

    def cancel(self) -> None:
        """Drop a gesture under way: a second finger came, the window lost the pointer, or Escape was pressed."""
