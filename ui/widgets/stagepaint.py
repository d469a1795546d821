"""Painting in a 1280 x 720 design space that scales to any window, for what the room reads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import font, theme

DESIGN_W, DESIGN_H = 1280.0, 720.0
LEFT, RIGHT = 45.0, 1235.0
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class StageWidget(QWidget):
    """A widget painted in design units; `to_design` turns mouse positions into them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(320, 180)

    def sizeHint(self) -> QSize:
        return QSize(1280, 720)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.update()
        super().changeEvent(event)

    def design(self) -> tuple[float, float, float]:
        """Return scale and offset from design units to pixels."""
        scale = min(self.width() / DESIGN_W, self.height() / DESIGN_H)
        return scale, (self.width() - DESIGN_W * scale) / 2, (self.height() - DESIGN_H * scale) / 2

    def to_design(self, place: QPointF) -> QPointF:
        """Return a pixel position in design units."""
        scale, x, y = self.design()
        return QPointF((place.x() - x) / scale, (place.y() - y) / scale)

    def begin(self, painter: QPainter) -> None:
        """Set up antialiasing and the transform."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scale, x, y = self.design()
        painter.translate(x, y)
        painter.scale(scale, scale)


def crumb_colour(colour: str) -> QColor:
    """Return the colour of words on paper in the colour of a capability, changed until they can be read."""
    t = theme()
    return t.readable(QColor(colour), t["paper"]) if colour else t["quiet"]


def write(painter: QPainter, box: QRectF, words: str, size: int, *, bold: bool = False, colour: QColor | None = None,
          flags: int | None = None, least: int = 0) -> float:
    """Write text into a box and return its right edge; `least` lets it shrink to that size to fit."""
    chosen = fitting(words, box, size, bold=bold, least=least) if least else font(size, bold=bold)
    painter.setFont(chosen)
    painter.setPen(colour or theme()["ink"])
    how = int(WRAP) if flags is None else flags
    used = painter.boundingRect(box, how, words)
    painter.drawText(box, how, words)
    return used.right()


def fitting(words: str, box: QRectF, size: int, *, bold: bool = False, least: int = 10) -> QFont:
    """Return the largest font from `size` down to `least` in which the words fit into the box."""
    for pixels in range(size, least, -1):
        chosen = font(pixels, bold=bold)
        used = QFontMetricsF(chosen).boundingRect(box, int(WRAP), words)
        if used.width() <= box.width() + 0.5 and used.height() <= box.height() + 0.5:
            return chosen
    return font(least, bold=bold)


def line_flags(align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> int:
    """Return flags for one centred line."""
    return int(align | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
