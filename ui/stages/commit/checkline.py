"""One line of the check list: how grave, a sentence, whom it concerns, and the way to where it is put right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import font, theme
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.report.check import Flaw, Severity

SIZE = 26


class CheckMark(QWidget):
    """The number of open things: filled where it is grave, framed where it is worth a look, bare where it is small."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._severity: Severity = "low"
        self.setFixedSize(QSize(SIZE + 10, SIZE))

    def show_count(self, count: int, severity: Severity) -> None:
        """Show how many things are open."""
        self._count, self._severity = count, severity
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = str(self._count) if self._count < 1000 else "999+"
        painter.setFont(font(12, bold=True))
        width = max(SIZE - 4.0, painter.fontMetrics().horizontalAdvance(words) + 12.0)
        box = QRectF((self.width() - width) / 2, 2, width, SIZE - 4)
        if self._severity == "high":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["attention"])
            ink = t.ink_on(t["attention"])
        else:
            painter.setPen(QPen(t["attention" if self._severity == "middle" else "edge"], 1.6))
            painter.setBrush(t["surface"])
            ink = t["ink" if self._severity == "middle" else "quiet"]
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class CheckLine(QWidget):
    """`asked` carries the flaw whose place is wanted."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.flaw: Flaw | None = None
        self._mark, self.go = CheckMark(), button()
        self._words, self._names = label(wrap=True), label("quiet", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        inner = QVBoxLayout()
        inner.setSpacing(1)
        inner.addStretch(1)
        inner.addWidget(self._words)
        inner.addWidget(self._names)
        inner.addStretch(1)
        row.addWidget(self._mark)
        row.addLayout(inner, 1)
        row.addWidget(self.go)
        self.setMinimumHeight(52)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.go.clicked.connect(self._go)

    def present(self, flaw: Flaw, words: str, names: str, where: str, how: str) -> None:
        """Show a flaw: its sentence, those it concerns, what the button says, and how grave it is in words."""
        self.flaw = flaw
        self._mark.show_count(flaw.count, flaw.severity)
        self._mark.setToolTip(as_tip(how))
        self._words.setText(words)
        self._names.setText(names)
        self._names.setVisible(bool(names))
        self.go.setText(where)
        self.go.setAccessibleName(f"{where}: {words}")
        self.go.setAccessibleDescription(f"{how} {names}")

    @property
    def words(self) -> str:
        """The sentence shown."""
        return self._words.text()

    @property
    def names(self) -> str:
        """Those it concerns, as they are shown."""
        return self._names.text()

    def _go(self) -> None:
        self.asked.emit(self.flaw)
