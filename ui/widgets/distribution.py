"""A small bar per level with its number of votes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font, theme


class DistributionBars(QWidget):
    """Votes per level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self.setFixedHeight(100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, 100)

    def present(self, counts: tuple[int, ...]) -> None:
        """Show votes per level, lowest first."""
        self._counts = counts
        self.setAccessibleDescription(" ".join(f"{i + 1}: {n}" for i, n in enumerate(counts)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        t, top = theme(), len(self._counts)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / top
        most = max(max(self._counts), 1)
        for index, count in enumerate(self._counts):
            height = 58.0 * count / most
            box = QRectF(index * step + 3, 78 - height, step - 6, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["track"])
            painter.drawRect(QRectF(box.x(), 78, box.width(), 1.5))
            painter.setBrush(t.level(index + 1, top))
            painter.drawRoundedRect(box, 2, 2)
            painter.setPen(t["ink"])
            painter.setFont(font(12))
            if count:
                painter.drawText(QRectF(box.x(), box.y() - 18, box.width(), 18), Qt.AlignmentFlag.AlignCenter,
                                 str(count))
            painter.setFont(font(12, bold=True))
            painter.drawText(QRectF(box.x(), 81, box.width(), 18), Qt.AlignmentFlag.AlignCenter, str(index + 1))
        painter.end()
