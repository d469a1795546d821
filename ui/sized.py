"""How large a window comes up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def show_sized(window: QWidget) -> None:
    """Show a window, as large as the display when the display is hardly larger than it."""
    room = window.screen().availableSize()
    if room.width() < window.width() + 60 or room.height() < window.height() + 60:
        window.showMaximized()
    else:
        window.show()
