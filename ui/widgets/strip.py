"""The digit strip: one box per seat, one key per vote, in the order of the room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui.theme import font, theme
from ui.widgets.roundboard import symbol_from_text, symbol_of
from workshop.presentation import Seat

BOX_H, NAME_H, PAD = 40.0, 18.0, 6.0
NARROW = 44.0
# Boxes are never narrower than these: a room with more seats than fit side by side has several rows, which are lower.
LEAST = 24.0
LOW_BOX_H, LOW_NAME_H = 28.0, 14.0
MOST_PASTED = 1_000  # signs: more than any room has seats


class DigitStrip(QWidget):
    """Shows what was typed per seat; keys, pasted strings and Backspace become signals."""

    typed = Signal(str)
    back_requested = Signal()
    seat_chosen = Signal(str)
    comment_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seats: tuple[Seat, ...] = ()
        self._votes: dict[str, str] = {}
        self._current = ""
        self._top = 5
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Digits must arrive as digits while a Chinese input method is on.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFixedHeight(self._high())
        self.setMinimumWidth(300)

    def sizeHint(self) -> QSize:
        return QSize(800, self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._high())

    def present(self, seats: tuple[Seat, ...], votes: dict[str, str], current: str, top: int) -> None:
        """Show the seats with their typed votes; `current` is the seat the next key goes to."""
        self._seats, self._votes, self._current, self._top = seats, votes, current, top
        self.setFixedHeight(self._high())
        self.setAccessibleName(self.tr("Digit strip"))
        name = next((seat.name for seat in seats if seat.participant == current), "")
        self.setAccessibleDescription(name)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
            return
        symbol = symbol_of(event, self._top)
        if symbol == "back":
            self.back_requested.emit()
        elif symbol:
            self.typed.emit(symbol)
        elif event.text() in ("c", "C", "ｃ", "Ｃ"):
            self.comment_requested.emit()
        elif event.key() == Qt.Key.Key_Space or event.text() in (",", "，"):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _paste(self, text: str) -> None:
        for character in text[:MOST_PASTED]:
            if symbol := symbol_from_text(character, self._top):
                self.typed.emit(symbol)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        for seat, box in zip(self._seats, self._boxes(), strict=True):
            if box.contains(event.position()):
                self.seat_chosen.emit(seat.participant)

    def _rows(self) -> int:
        fit = max(int((self.width() - 4) / LEAST), 1)
        return max(-(-len(self._seats) // fit), 1)

    def _sizes(self) -> tuple[float, float]:
        """Return how high a box is, and the line under it."""
        return (BOX_H, NAME_H) if self._rows() == 1 else (LOW_BOX_H, LOW_NAME_H)

    def _high(self) -> int:
        return int(self._rows() * (sum(self._sizes()) + 4) + 2 * PAD)

    def _boxes(self) -> list[QRectF]:
        rows, (high, under) = self._rows(), self._sizes()
        across = max(-(-len(self._seats) // rows), 1)
        step = min(64.0, (self.width() - 4) / across)
        left = max((self.width() - step * across) / 2, 2.0)
        return [QRectF(left + index % across * step + 2, PAD + index // across * (high + under + 4), step - 4, high)
                for index in range(len(self._seats))]

    def _numbered(self) -> bool:
        """In a full room the boxes are too narrow for some of the names: then everybody has the number of the seat."""
        width = min((box.width() for box in self._boxes()), default=NARROW) + 4
        metrics = QFontMetricsF(font(11))
        return width < NARROW and any(metrics.horizontalAdvance(seat.name) > width for seat in self._seats)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        numbered, low = self._numbered(), self._rows() > 1
        for number, (seat, box) in enumerate(zip(self._seats, self._boxes(), strict=True), start=1):
            vote = self._votes.get(seat.participant, "")
            here = seat.participant == self._current
            painter.setBrush(t["chosen"] if vote else t["surface"])
            painter.setPen(t.pen("attention" if here else "line", 2.4 if here else 1.2))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(t["ink"])
            painter.setFont(font(16 if low else 20, bold=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, vote)
            painter.setPen(t["ink"] if here else t["quiet"])
            painter.setFont(font(11, bold=here))
            under = QRectF(box.x() - 2, box.bottom() + 2, box.width() + 4, self._sizes()[1])
            words = str(number) if numbered else painter.fontMetrics().elidedText(
                seat.name, Qt.TextElideMode.ElideRight, int(under.width()))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
