"""How a row of the palette or of the search is painted: words with the matches marked, never as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import SMALL, font, theme

if TYPE_CHECKING:
    from ui.widgets.finder import FinderRow, Index

ROW = Qt.ItemDataRole.UserRole
HEAD_H, ONE_H, TWO_H, PAD, GAP = 26, 34, 48, 10, 10
Marks = tuple[tuple[int, int], ...]


class FinderPainter(QStyledItemDelegate):
    """One line, or two where there is something beneath; keys stand in a frame at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: FinderRow = index.data(ROW)
        return QSize(200, HEAD_H if row.head else TWO_H if row.beneath else ONE_H)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FinderRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, rect = theme(), option.rect.adjusted(0, 0, -2, 0)
        if row.head:
            painter.setPen(t["quiet"])
            painter.setFont(font(SMALL, bold=True))
            painter.drawText(rect.adjusted(PAD, 6, -PAD, 0), int(Qt.AlignmentFlag.AlignVCenter), row.words)
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["chosen"])
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        right = self._keys(painter, rect, row)
        first = QRect(rect.left() + PAD, rect.top(), right - rect.left() - PAD, rect.height())
        if row.beneath:
            second = QRect(first.left(), first.top() + 25, rect.right() - PAD - first.left(), 18)
            first = QRect(first.left(), first.top() + 4, first.width(), 21)
            _draw(painter, second, row.beneath, row.beneath_marks, font(SMALL), t["quiet"])
        ink = t["action"] if row.more else t["faint"] if row.off else t["ink"]
        used = _draw(painter, first, row.words, row.marks, font(), ink)
        if row.quiet and first.width() - used > 60:
            rest = first.adjusted(used + GAP, 0, 0, 0)
            _draw(painter, rest, row.quiet, row.quiet_marks, font(SMALL), t["quiet"])
        painter.restore()

    @staticmethod
    def _keys(painter: QPainter, rect: QRect, row: FinderRow) -> int:
        """Paint the keys, and return where the words have to end."""
        right = rect.right() - PAD
        if not row.keys:
            return right
        t, face = theme(), font(SMALL)
        width = QFontMetrics(face).horizontalAdvance(row.keys) + 14
        frame = QRect(right - width, rect.center().y() - 10, width, 21)
        painter.setPen(t.pen("edge", 1.0))
        painter.setBrush(t["surface"])
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(t["faint"] if row.off else t["quiet"])
        painter.setFont(face)
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), row.keys)
        return right - width - GAP


def _draw(painter: QPainter, rect: QRect, words: str, marks: Marks, face: QFont, ink: QColor) -> int:
    """Paint one line of plain words, matches bold on a soft ground, cut with … at the end; return its width."""
    t = theme()
    bold = QFont(face)
    bold.setWeight(QFont.Weight.Bold)
    x, right = float(rect.left()), float(rect.right())
    for part, marked in _runs(words, marks):
        used = bold if marked else face
        metrics = QFontMetrics(used)
        wide = metrics.horizontalAdvance(part)
        cut = x + wide > right
        if cut:
            part = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(int(right - x), 0))
            wide = metrics.horizontalAdvance(part)
        place = QRectF(x, rect.top(), wide + 2, rect.height())
        if marked and wide:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["soft"])
            painter.drawRect(QRectF(x, rect.center().y() - metrics.height() / 2, wide, metrics.height()))
        painter.setFont(used)
        painter.setPen(ink)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), part)
        x += wide
        if cut:
            break
    return int(x - rect.left())


def _runs(words: str, marks: Marks) -> list[tuple[str, bool]]:
    found, at = [], 0
    for start, end in marks:
        if start > at:
            found.append((words[at:start], False))
        found.append((words[start:end], True))
        at = end
    if at < len(words):
        found.append((words[at:], False))
    return found
