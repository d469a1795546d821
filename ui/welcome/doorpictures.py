"""The pictures on the three doors, painted in the colours of the theme: a room, a plan of the day, a file."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from ui.theme import theme
from ui.welcome.motif import NOTES

# All pictures are drawn on a sheet of this size and scaled to the place they get.
WIDTH, HEIGHT = 240.0, 110.0
_TONES = tuple(f"tone_{tone}" for _, tone in NOTES)


def _plain(painter: QPainter, name: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme()[name])


def room(painter: QPainter) -> None:
    """Twelve people before a screen that shows how they have voted."""
    painter.setPen(theme().pen("edge", 1.5))
    painter.setBrush(theme()["surface"])
    painter.drawRoundedRect(QRectF(76, 4, 88, 46), 5, 5)
    for place, tall in enumerate((8, 16, 30, 22, 11)):
        _plain(painter, _TONES[place])
        painter.drawRoundedRect(QRectF(86 + place * 14.5, 44 - tall, 10, tall), 2, 2)
    for row, (count, gap, floor) in enumerate(((5, 29.0, 74.0), (7, 27.0, 98.0))):
        for seat in range(count):
            aside = (seat - (count - 1) / 2) * gap
            _plain(painter, _TONES[(seat * 2 + row * 3) % 5])
            # The rows are bent round the screen.
            painter.drawEllipse(QPointF(WIDTH / 2 + aside, floor - aside * aside * 0.0017), 8, 8)


def day(painter: QPainter) -> None:
    """A sheet with the blocks of a day, and a clock."""
    painter.setPen(theme().pen("edge", 1.5))
    painter.setBrush(theme()["surface"])
    painter.drawRoundedRect(QRectF(34, 8, 116, 94), 6, 6)
    for line, length in enumerate((58, 74, 40, 66, 50)):
        y = 22 + line * 16.5
        _plain(painter, _TONES[line])
        painter.drawEllipse(QPointF(49, y), 5, 5)
        _plain(painter, "track")
        painter.drawRoundedRect(QRectF(62, y - 4, length, 8), 4, 4)
    painter.setPen(theme().pen("action", 2.5))
    painter.setBrush(theme()["surface"])
    centre = QPointF(178, 56)
    painter.drawEllipse(centre, 29, 29)
    for hour in range(12):
        turn = math.tau * hour / 12
        painter.drawPoint(centre + QPointF(math.sin(turn), -math.cos(turn)) * 24)
    painter.drawLine(centre, centre + QPointF(0, -18))
    painter.drawLine(centre, centre + QPointF(12, 6))


def folder(painter: QPainter) -> None:
    """A folder out of which the five notes rise."""
    for place, tone in enumerate(_TONES):
        _plain(painter, tone)
        painter.drawEllipse(QPointF(76 + place * 22, 50 - place * 8.5), 9.5, 9.5)
    back = QPolygonF([QPointF(52, 50), QPointF(52, 98), QPointF(188, 98), QPointF(188, 60), QPointF(112, 60),
                      QPointF(101, 48), QPointF(54, 48)])
    painter.setPen(theme().pen("edge", 1.5))
    painter.setBrush(theme()["surface"])
    painter.drawPolygon(back)
    _plain(painter, "action")
    painter.drawRoundedRect(QRectF(66, 78, 54, 6), 3, 3)
    _plain(painter, "track")
    painter.drawRoundedRect(QRectF(66, 88, 84, 4), 2, 2)


Picture = Callable[[QPainter], None]


def paint(painter: QPainter, picture: Picture, place: QRectF) -> None:
    """Paint a picture as large as it fits into a place, in its middle."""
    scale = min(place.width() / WIDTH, place.height() / HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.center() - QPointF(WIDTH, HEIGHT) * scale / 2)
    painter.scale(scale, scale)
    picture(painter)
    painter.restore()
