"""What the marks of disagreement mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from ui.canvas.painting import half_moon
from ui.i18n import Speaks
from ui.theme import font, theme


class SplitLegend(Speaks):
    """Ring: partly in agreement. Half-filled ring: in disagreement."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ("", "")
        self.setFixedHeight(20)
        self.retranslate()

    def retranslate(self) -> None:
        self._words = (self.tr("partly agree"), self.tr("disagree"))
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(12))
        return QSize(sum(metrics.horizontalAdvance(words) + 26 for words in self._words), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 0.0
        for words, whole in zip(self._words, (False, True), strict=True):
            half_moon(painter, QPointF(x + 7, 10), 4.5, theme()["quiet"], whole=whole)
            painter.setPen(theme()["quiet"])
            painter.setFont(font(12))
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QRectF(x + 15, 0, width + 2, 20), Qt.AlignmentFlag.AlignVCenter, words)
            x += width + 26
        painter.end()
