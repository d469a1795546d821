"""The five sentences of an item, the group's level marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font, theme
from workshop.model.text import Text

PAD, NUMBER_W = 6.0, 24.0


class RubricList(QWidget):
    """Painted rows: number in the level's colour, sentence beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._marked: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def present(self, levels: tuple[Text, ...], language: str, marked: int | None) -> None:
        """Show the descriptors, lowest first; `marked` is the group's level."""
        self._words = [words.in_(language) for words in levels]
        self._marked = marked
        self.setAccessibleName("\n".join(f"{i + 1} {words}" for i, words in enumerate(self._words)))
        self._measure()
        self.update()

    def _heights(self) -> list[float]:
        metrics = QFontMetricsF(font(13))
        room = QRectF(0, 0, max(self.width() - NUMBER_W - 2 * PAD, 60.0), 1000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return [metrics.boundingRect(room, flags, words).height() + 2 * PAD for words in self._words]

    def _measure(self) -> None:
        self.setFixedHeight(int(sum(self._heights())) + 2)

    def sizeHint(self) -> QSize:
        return QSize(240, int(sum(self._heights())) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = 0.0
        for index, (words, height) in enumerate(zip(self._words, self._heights(), strict=True)):
            row = QRectF(0, y, self.width(), height)
            if self._marked == index + 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(t["chosen"])
                painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), 5, 5)
            ground = t.level(index + 1, len(self._words))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawEllipse(QPointF(PAD + 8, y + PAD + 9), 9, 9)
            painter.setPen(t.ink_on(ground))
            painter.setFont(font(12, bold=True))
            painter.drawText(QRectF(PAD - 1, y + PAD, 18, 18), Qt.AlignmentFlag.AlignCenter, str(index + 1))
            painter.setPen(t["ink"])
            painter.setFont(font(13))
            painter.drawText(QRectF(NUMBER_W + PAD, y + PAD, self.width() - NUMBER_W - 2 * PAD, height),
                             Qt.TextFlag.TextWordWrap, words)
            y += height
        painter.end()
