"""The items of the canvas, cells and headings; they paint values and never write."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.canvas.painting import GAP, RADIUS, H, W, paint_cell
from ui.theme import font, theme
from workshop.presentation import CellShow, Heading, Lens

HEAD_W, HEAD_H = 104.0, 40.0
_NAME, _OTHER = font(12, bold=True), font(9)
_BADGE = font(13, bold=True)


class CellItem(QGraphicsItem):
    """One capability of one element."""

    def __init__(self, show: CellShow, lens: Lens, top: int, *, far: bool = False) -> None:
        super().__init__()
        self._far = far
        self.show_value, self._lens, self._top = show, lens, top
        self._chosen = False
        self.setAcceptHoverEvents(False)

    def boundingRect(self) -> QRectF:
        return QRectF(-4, -4, W + 8, H + 8)

    def set_show(self, show: CellShow, lens: Lens) -> None:
        """Take a new value; repaint only when something differs."""
        if show != self.show_value or lens != self._lens:
            self.show_value, self._lens = show, lens
            self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Mark or unmark the cell as the selected one."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.setZValue(1 if chosen else 0)
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        paint_cell(painter, self.show_value, self._lens, self._top, far=self._far)
        if self._chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme()["surface"], 1.5))
            painter.drawRoundedRect(QRectF(-0.5, -0.5, W + 1, H + 1), RADIUS, RADIUS)
            painter.setPen(QPen(theme()["attention"], 2.6))
            painter.drawRoundedRect(QRectF(-2, -2, W + 4, H + 4), RADIUS + 2, RADIUS + 2)


def badge(painter: QPainter, centre: QPointF, radius: float, heading: Heading) -> None:
    """Draw the round mark of a capability with its note."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(heading.colour or "#6E6A5E"))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(QColor("#FFFFFF"))
    size = font(max(int(radius * 1.15), 8), bold=True)
    painter.setFont(size)
    painter.drawText(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius),
                     Qt.AlignmentFlag.AlignCenter, heading.note or heading.id)


# From afar a name that would have to be smaller than this stands in two lines.
FOLD = 13


def _narrow(words: str, room: float, size: int) -> QFont:
    """Return the bold font in which the words fit into the room, not below 9."""
    for pixels in range(size, 8, -1):
        chosen = font(pixels, bold=True)
        if QFontMetricsF(chosen).horizontalAdvance(words) <= room:
            return chosen
    return font(9, bold=True)


def folded(word: str) -> str:
    """Break a long word of Latin letters in two with a hyphen: between two consonants, else behind a vowel."""
    if len(word) < 8 or not word.isascii():
        return word
    middle = len(word) / 2
    places = range(3, len(word) - 2)
    vowel = [letter in "aeiouyAEIOUY" for letter in word]
    between = [at for at in places if not vowel[at - 1] and not vowel[at] and abs(at - middle) <= 3]
    behind = [at for at in places if vowel[at - 1] and not vowel[at]]
    if not (found := between or behind):
        return word
    at = min(found, key=lambda place: abs(place - middle))
    return f"{word[:at]}-\n{word[at:]}"


class HeadingItem(QGraphicsItem):
    """The name of a row (with badge) or of a column, the other language small beneath; from afar it is alone."""

    def __init__(self, heading: Heading, *, row: bool, far: bool = False) -> None:
        super().__init__()
        self._heading, self._row, self._far = heading, row, far
        self._language = "zh"

    def set_language(self, language: str) -> None:
        """Show the names in this language first."""
        self._language = language
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, HEAD_W, H) if self._row else QRectF(-GAP, 0, W + 2 * GAP, HEAD_H)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        label = self._heading.name if self._row else self._heading.short
        first = label.in_(self._language)
        other = label.in_("en" if self._language == "zh" else "zh")
        t = theme()
        painter.setPen(t["ink"])
        painter.setFont(_NAME)
        if self._row:
            self._paint_row(painter, first, other)
            return
        box = self.boundingRect()
        if self._far:
            if QFontMetricsF(font(FOLD, bold=True)).horizontalAdvance(first) > W + 2:
                first = folded(first)
            painter.setFont(_narrow(max(first.split("\n"), key=len), W + 2, FOLD if "\n" in first else 15))
            painter.drawText(QRectF(box.x(), -2, box.width(), HEAD_H), Qt.AlignmentFlag.AlignCenter, first)
            return
        painter.setFont(_narrow(first, W + 2, 12))
        painter.drawText(QRectF(box.x(), 2, box.width(), 20), Qt.AlignmentFlag.AlignCenter, first)
        painter.setPen(t["quiet"])
        painter.setFont(_OTHER)
        painter.drawText(QRectF(box.x(), 20, box.width(), 14), Qt.AlignmentFlag.AlignCenter, other)

    def _paint_row(self, painter: QPainter, first: str, other: str) -> None:
        badge(painter, QPointF(12, H / 2), 12, self._heading)
        painter.setPen(theme()["ink"])
        painter.setFont(_NAME)
        wrap = Qt.TextFlag.TextWordWrap
        if self._far:
            # Chinese breaks anywhere: four characters must fit. English breaks between words: the longest must.
            if first.isascii():
                wide, large = HEAD_W - 36, QFontMetricsF(font(FOLD, bold=True))
                first = " ".join(folded(w) if large.horizontalAdvance(w) > wide else w for w in first.split())
            longest = max(first.split(), key=len, default="") if first.isascii() else first[:4]
            painter.setFont(_narrow(longest, HEAD_W - 36, 15))
            # No character is left alone in its line.
            words = f"{first[:2]}\n{first[2:]}" if len(first) == 5 and longest != first else first
            painter.drawText(QRectF(30, 0, HEAD_W - 32, H), int(wrap) | int(Qt.AlignmentFlag.AlignVCenter), words)
            return
        name = _narrow(max(first.split(), key=len, default=""), HEAD_W - 36, 12)
        painter.setFont(name)
        room = QRectF(30, 0, HEAD_W - 34, H)
        box = painter.boundingRect(room, wrap, first)
        painter.setFont(_OTHER)
        small = painter.boundingRect(room, wrap, other)
        top = (H - box.height() - small.height()) / 2
        painter.setFont(name)
        painter.drawText(QRectF(room.x(), top, room.width(), box.height() + 1), wrap, first)
        painter.setPen(theme()["quiet"])
        painter.setFont(_OTHER)
        painter.drawText(QRectF(room.x(), top + box.height(), room.width(), small.height() + 2), wrap, other)
