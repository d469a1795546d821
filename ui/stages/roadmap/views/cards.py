"""How an initiative is painted as a card on the board."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.localtexts import money
from ui.stages.roadmap.views.chart import LINE, advance, cut, dashed, disc, lane_tone, tint, write
from ui.stages.roadmap.views.words import run_words
from ui.theme import theme
from workshop.roadmap.views.horizons import Card

CARD = Qt.ItemDataRole.UserRole
WISH_WORDS = Qt.ItemDataRole.UserRole + 1
PAD, BADGE, MARK, STEP, GAP, HEADING = 10.0, 10.0, 8.0, 10.0, 6.0, 26.0


class CardDelegate(QStyledItemDelegate):
    """Paints cards in units, `grow` pixels each; an item without a card is a heading between them."""

    grow = 1.0
    # The width of all cards in units, where they lie side by side; 0 takes that of the list.
    width = 0.0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        card = index.data(CARD)
        high = card_height(card) + GAP if card is not None else HEADING
        return QSize(round(self.width * self.grow) or 100, round(high * self.grow))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        card = index.data(CARD)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        box, state = option.rect, option.state
        painter.translate(box.topLeft())
        painter.scale(self.grow, self.grow)
        wide = box.width() / self.grow
        if card is None:
            write(painter, QRectF(2, 4, wide, HEADING - 4), index.data(Qt.ItemDataRole.DisplayRole),
                  tone=theme()["quiet"])
        else:
            right = wide - (GAP if self.width else 0)
            current = bool(state & QStyle.StateFlag.State_Selected)
            paint_card(painter, QRectF(1.5, 1.5, right - 3, card_height(card) - 3), card, index.data(WISH_WORDS) or "",
                       current=current)
        painter.restore()


def card_height(card: Card) -> float:
    """Return how high a card is: a line more where it tells of a wish."""
    return 2 * LINE + 2 * PAD - 2 + (LINE if card.wish else 0)


def paint_card(painter: QPainter, box: QRectF, card: Card, wish: str, *, current: bool) -> None:
    """Paint a card: name and value above, owner, periods and cost beneath, then the wish."""
    t, tone = theme(), lane_tone(card.lane)
    ground = tint(card.lane) if card.planned else t["paper"]
    painter.setBrush(ground)
    painter.setPen(QPen(tone, 1.2) if card.planned else dashed(tone, 1.2))
    painter.drawRoundedRect(box, 6, 6)
    if current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(t["action"], 2.4))
        painter.drawRoundedRect(box, 6, 6)
    left, right, top = box.left() + PAD, box.right() - PAD, box.top() + PAD - 3
    disc(painter, left + BADGE, top + LINE / 2, BADGE, card.lane, full=card.planned)
    begin = left + 2 * BADGE + 7
    marks = _marks(painter, right, top + LINE / 2, card.marks)
    write(painter, QRectF(begin, top, marks - begin, LINE), cut(card.label, marks - begin - 6, bold=True),
          tone=t.ink_on(ground), bold=True)
    quiet, cost = t.readable(t["quiet"], ground), money(card.cost)
    write(painter, QRectF(left, top + LINE, right - left, LINE), cost, tone=t.ink_on(ground),
          align=Qt.AlignmentFlag.AlignRight)
    words = " · ".join(part for part in (run_words(card.first, card.last), card.owner) if part)
    write(painter, QRectF(left, top + LINE, right - left, LINE),
          cut(words, right - left - advance(cost) - 10), tone=quiet)
    if card.wish:
        _flag(painter, left, top + 2 * LINE, t["attention_ink"] if card.missed else quiet)
        write(painter, QRectF(left + 20, top + 2 * LINE, right - left - 20, LINE), cut(wish, right - left - 20),
              tone=t.readable(t["attention_ink"], ground) if card.missed else quiet, bold=card.missed)


def _marks(painter: QPainter, right: float, middle: float, count: int) -> float:
    """Draw the triangles of the value from the right end; return where they begin."""
    left = right - count * STEP
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme()["ink"])
    for number in range(count):
        x = left + number * STEP + STEP - MARK
        painter.drawPolygon(QPolygonF([QPointF(x, middle + 3.5), QPointF(x + MARK, middle + 3.5),
                                       QPointF(x + MARK / 2, middle - 3.5)]))
    return left


def _flag(painter: QPainter, x: float, y: float, tone: QColor) -> None:
    painter.setPen(QPen(tone, 1.6))
    painter.drawLine(QPointF(x + 3, y + 4), QPointF(x + 3, y + 17))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone)
    painter.drawPolygon(QPolygonF([QPointF(x + 3, y + 4), QPointF(x + 14, y + 7.5), QPointF(x + 3, y + 11)]))


def card_picture(card: Card, wish: str, width: float, grow: float, sharp: float) -> QPixmap:
    """Return a card as a picture to be dragged, `sharp` pixels of the screen for each of the window."""
    high = card_height(card)
    picture = QPixmap(round(width * grow * sharp), round(high * grow * sharp))
    picture.setDevicePixelRatio(sharp)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setOpacity(0.92)
    painter.scale(grow, grow)
    paint_card(painter, QRectF(1.5, 1.5, width - 3, high - 3), card, wish, current=True)
    painter.end()
    return picture
