"""The weights in use as bars, with a mark where the framework has them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import language, listed
from ui.localtexts import percent
from ui.theme import font, theme
from workshop.priorityshow import WeightShow

ROW, NAME, NUMBER = 24, 96, 46


class WeightBars(QWidget):
    """One row for each thing; painted, and read out as a description."""

    def __init__(self) -> None:
        super().__init__()
        self._shows: tuple[WeightShow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def present(self, shows: Sequence[WeightShow]) -> None:
        """Show these weights."""
        self._shows = tuple(shows)
        self.setFixedHeight(max(ROW * len(self._shows), 1))
        lang = language()
        self.setAccessibleDescription(listed(f"{s.short.in_(lang)} {percent(s.share)}" for s in self._shows))
        self.update()

    @property
    def shows(self) -> tuple[WeightShow, ...]:
        """What is shown."""
        return self._shows

    def sizeHint(self) -> QSize:
        return QSize(240, ROW * len(self._shows))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max([0.01, *(max(s.share, s.given) for s in self._shows)])
        room = max(self.width() - NAME - NUMBER - 8, 20)
        metrics = QFontMetrics(font(13))
        painter.setFont(font(13))
        for row, show in enumerate(self._shows):
            y = row * ROW
            painter.setPen(t["ink"])
            name = metrics.elidedText(show.short.in_(language()), Qt.TextElideMode.ElideRight, NAME - 8)
            painter.drawText(QRectF(0, y, NAME, ROW), Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["track"])
            painter.drawRoundedRect(QRectF(NAME, y + 7, room, 10), 3, 3)
            painter.setBrush(QColor(show.colour) if show.colour else t["action"])
            painter.drawRoundedRect(QRectF(NAME, y + 7, max(room * show.share / most, 2), 10), 3, 3)
            if abs(show.given - show.share) > 0.001:
                painter.setBrush(t["ink"])
                painter.drawRect(QRectF(NAME + room * show.given / most - 1, y + 4, 2, 16))
            painter.setPen(t["ink"])
            painter.drawText(QRectF(self.width() - NUMBER, y, NUMBER, ROW),
                             Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, percent(show.share))
        painter.end()
