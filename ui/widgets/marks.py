"""Small marks shared by the later stages: the badge of a capability as an icon, and tips without markup."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ui.canvas.items import badge
from ui.widgets.plainwords import tip as tip  # those who draw badges write tips too
from workshop.model.pack import Pack
from workshop.presentation import Heading, heading

BADGE = 18
_SHARP = 3


def lane_heading(pack: Pack, item: str) -> Heading | None:
    """Return the heading of the capability an item belongs to, or None without one."""
    return heading(pack.capability_of(item)) if item and pack.has_item(item) else None


def badge_icon(lane: Heading | None) -> QIcon:
    """Return the badge as an icon, drawn large enough for sharp displays; empty without a capability."""
    picture = QPixmap(BADGE * _SHARP, BADGE * _SHARP)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    if lane is not None:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        badge(painter, QPointF(BADGE / 2, BADGE / 2), BADGE / 2, lane)
        painter.end()
    found = QIcon(picture)
    # A chosen row must not tint it.
    found.addPixmap(picture, QIcon.Mode.Selected)
    return found
