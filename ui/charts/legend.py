"""The marks of a chart with their words, beneath it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import SMALL, Theme, font, theme
from workshop.report.charts.reading import Entry

MARK, GAP, LINE = 20.0, 16.0, 20


class ChartLegend(QWidget):
    """One line of marks, or as many as they need; words are read by the chart itself."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(0)

    def present(self, entries: list[Entry]) -> None:
        """Show these marks."""
        self._entries = entries
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def places(self) -> list[tuple[float, int]]:
        """Return left edge and line of each entry."""
        metrics, found, x, line = QFontMetricsF(font(SMALL)), [], 0.0, 0
        for _, words in self._entries:
            wide = MARK + 5 + metrics.horizontalAdvance(words)
            if x and x + wide > self.width():
                x, line = 0.0, line + 1
            found.append((x, line))
            x += wide + GAP
        return found

    def _fit(self) -> None:
        lines = max((line for _, line in self.places()), default=-1) + 1
        if self.height() != LINE * lines:
            self.setFixedHeight(LINE * lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        for (x, line), (mark, words) in zip(self.places(), self._entries, strict=True):
            middle = LINE * line + LINE / 2
            _mark(painter, t, mark, x, middle)
            painter.setPen(t["quiet"])
            painter.drawText(QRectF(x + MARK + 5, middle - LINE / 2, self.width(), LINE),
                             Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


def _mark(painter: QPainter, t: Theme, mark: str, x: float, y: float) -> None:
    middle = QPointF(x + MARK / 2, y)
    if mark in _LINES:
        name, width, style, dot = _LINES[mark]
        tone = t["line"].darker(115) if mark == "stayed" else t[name]
        painter.setPen(QPen(tone, width, style))
        painter.drawLine(QPointF(x, y), QPointF(x + MARK, y))
        if dot:
            painter.setPen(QPen(tone, 1))
            painter.setBrush(t.level(3) if mark == "line" else t["surface"])
            painter.drawEllipse(middle, dot, dot)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    if mark == "band":
        tone = QColor(t["action"])
        tone.setAlphaF(0.24)
        painter.setBrush(tone)
        painter.drawRoundedRect(QRectF(x, y - 5, MARK, 10), 5, 5)
    elif mark == "first":
        painter.setBrush(t["action"])
        painter.drawEllipse(middle, 8, 8)
        painter.setPen(t["on_action"])
        painter.setFont(font(SMALL, bold=True))
        painter.drawText(QRectF(x, y - 9, MARK, 18), Qt.AlignmentFlag.AlignCenter, "1")
        painter.setFont(font(SMALL))
    else:
        if mark == "dot":
            painter.setPen(QPen(t["action"], 1))
        painter.setBrush(QColor(mark) if mark.startswith("#") else t.level(3))
        painter.drawEllipse(middle, 5, 5)


_SOLID, _DASH, _DOT = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
# Name of the colour, pixels, style, radius of the dot in the middle.
_LINES = {"line": ("action", 2.4, _SOLID, 4.5), "dash": ("attention", 1.6, _DASH, 3.0),
          "after": ("good", 1.6, _DOT, 3.0), "tick": ("attention", 3.0, _SOLID, 0.0),
          "bar": ("action", 2.5, _SOLID, 0.0), "curve": ("quiet", 1.4, _DOT, 0.0), "up": ("good", 6.0, _SOLID, 0.0),
          "down": ("attention", 6.0, _SOLID, 0.0), "stayed": ("line", 6.0, _SOLID, 0.0)}
