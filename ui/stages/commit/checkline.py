"""One line of the check list: a mark, a sentence, and the way to the stage that puts it right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import font, theme
from ui.widgets.parts import button, label

SIZE = 26


class CheckMark(QWidget):
    """A green tick, or the number of open things on orange."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self.setFixedSize(QSize(SIZE + 10, SIZE))

    def set_count(self, count: int) -> None:
        """Show how many things are open."""
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._count == 0:
            painter.setPen(QPen(t["good"], 2.2))
            x, y = self.width() / 2, self.height() / 2
            painter.drawPolyline([QPointF(x - 7, y), QPointF(x - 2, y + 5), QPointF(x + 7, y - 6)])
        else:
            words = str(self._count) if self._count < 1000 else "999+"
            painter.setFont(font(12, bold=True))
            width = max(SIZE - 4.0, painter.fontMetrics().horizontalAdvance(words) + 12.0)
            box = QRectF((self.width() - width) / 2, 2, width, SIZE - 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["attention"])
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(t.ink_on(t["attention"]))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class CheckLine(QWidget):
    """`stage_requested` carries the stage of the line."""

    stage_requested = Signal(str)

    def __init__(self, stage: str) -> None:
        super().__init__()
        self.stage = stage
        self._mark, self._words, self.go = CheckMark(), label(wrap=True), button()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self.go)
        self.setMinimumHeight(52)
        self.go.clicked.connect(self._go)

    def present(self, count: int, words: str, where: str) -> None:
        """Show a sentence; the button is there only when something is open, and a stage puts it right."""
        self._mark.set_count(count)
        self._words.setText(words)
        self.go.setText(where)
        self.go.setAccessibleDescription(words)
        self.go.setVisible(count > 0 and bool(where))

    @property
    def words(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def _go(self) -> None:
        self.stage_requested.emit(self.stage)
