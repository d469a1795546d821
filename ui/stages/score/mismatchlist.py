"""Lines in which two typings of a sheet differ, and two keys that say which is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.stages.score.gridtable import symbol_text
from ui.stages.score.sheetboxes import Line
from ui.theme import font, theme
from workshop.exchange.ballots import Mismatch

ROW_H, KEY_W = 44, 104


@dataclass(frozen=True, slots=True)
class Difference:
    """A mismatch with the words that say where it is."""

    number: int
    words: str
    mismatch: Mismatch


def differences_of(mismatches: Sequence[Mismatch], lines: Sequence[Line]) -> tuple[Difference, ...]:
    """Return the differences that are on these lines, in printed order."""
    places = {line.cell: (number, line) for number, line in enumerate(lines, start=1)}
    found = [(*places[mismatch.cell], mismatch) for mismatch in mismatches if mismatch.cell in places]
    return tuple(Difference(number, f"{line.element} · {line.name}", mismatch) for number, line, mismatch in found)


class MismatchRows(QWidget):
    """Paints one row per difference; 1 and 2 choose for the row the cursor is on."""

    chosen = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Difference, ...] = ()
        self.row = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def present(self, rows: Sequence[Difference]) -> None:
        """Show the differences that are left."""
        self.rows = tuple(rows)
        self.row = min(self.row, max(len(self.rows) - 1, 0))
        self.setFixedHeight(ROW_H * max(len(self.rows), 1))
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Differences between the two typings"))
        if self.rows:
            row = self.rows[self.row]
            self.setAccessibleDescription(self.tr("Line {0}, {1}: 1 keeps {2}, 2 takes {3}").format(
                row.number, row.words, row.mismatch.first or self.tr("blank"),
                row.mismatch.second or self.tr("blank")))
        self.update()
        inside = self.parentWidget()
        scroll = inside.parentWidget() if inside is not None else None
        if isinstance(scroll, QScrollArea):
            scroll.ensureVisible(0, self.row * ROW_H + ROW_H // 2, 0, ROW_H // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text().translate(str.maketrans("１２", "12"))
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.rows:
            self.row = min(max(self.row + (1 if key == Qt.Key.Key_Down else -1), 0), len(self.rows) - 1)
            self._say()
        elif text in ("1", "2") and self.rows:
            self.chosen.emit(self.rows[self.row].mismatch, text == "2")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (text and text.isprintable()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        row = int(event.position().y()) // ROW_H
        if row >= len(self.rows):
            return
        self.row = row
        self._say()
        for second in (False, True):
            if self._key(row, second=second).contains(event.position()):
                self.chosen.emit(self.rows[row].mismatch, second)
                return

    def _key(self, row: int, *, second: bool) -> QRectF:
        left = self.width() - (1 if second else 2) * (KEY_W + 8)
        return QRectF(left, row * ROW_H + 6, KEY_W, ROW_H - 12)

    def sizeHint(self) -> QSize:
        return QSize(500, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, row in enumerate(self.rows):
            here = index == self.row
            box = QRect(0, index * ROW_H, self.width(), ROW_H)
            if here:
                painter.fillRect(box, t["chosen"])
            painter.setFont(font(12))
            painter.setPen(t["quiet"])
            painter.drawText(box.adjusted(4, 0, 0, 0).intersected(QRect(0, box.y(), 40, ROW_H)),
                             Qt.AlignmentFlag.AlignCenter, str(row.number))
            painter.setFont(font(14, bold=here))
            painter.setPen(t["ink"])
            room = box.adjusted(48, 0, -2 * (KEY_W + 8) - 8, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics().elidedText(
                row.words, Qt.TextElideMode.ElideRight, room.width()))
            for second in (False, True):
                vote = row.mismatch.second if second else row.mismatch.first
                self._button(painter, self._key(index, second=second), "2" if second else "1", vote, here=here)
        painter.end()

    def _button(self, painter: QPainter, box: QRectF, key: str, vote: str, *, here: bool) -> None:
        t = theme()
        painter.setPen(t.pen("action" if here else "line", 1.6 if here else 1))
        painter.setBrush(t["surface"])
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(font(11))
        painter.setPen(t["quiet"])
        words = self.tr("2 second") if key == "2" else self.tr("1 first")
        painter.drawText(box.adjusted(8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(font(18, bold=True) if vote else font(11))
        painter.setPen(t["ink"])
        painter.drawText(box.adjusted(0, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                         symbol_text(vote) if vote else self.tr("blank"))


class MismatchList(QScrollArea):
    """The rows, scrolled where they are too many."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = MismatchRows()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self.rows)
        self.rows.setAutoFillBackground(False)
        self.setMinimumHeight(2 * ROW_H)
