"""The five notes as a small ornament."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import font, letter_on, theme

NOTES = (("宫", "gong"), ("商", "shang"), ("角", "jue"), ("徵", "zhi"), ("羽", "yu"))


class NotesMotif(QWidget):
    """宫 商 角 徵 羽 in their colours, rising like steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(254, 96)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, (note, tone) in enumerate(NOTES):
            colour = theme()[f"tone_{tone}"]
            centre = QPointF(22 + index * 52, 74 - index * 13)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(centre, 20, 20)
            painter.setPen(letter_on(colour))
            painter.setFont(font(20, bold=True))
            painter.drawText(QRectF(centre.x() - 20, centre.y() - 20, 40, 40), Qt.AlignmentFlag.AlignCenter, note)
        painter.end()
