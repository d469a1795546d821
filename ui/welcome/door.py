"""A door of the first screen: a picture, a word, a sentence and a key, all of it one button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import BODY, LEAD, SMALL, TITLE, font, theme
from ui.welcome.doorpictures import HEIGHT, WIDTH, Picture, paint
from ui.widgets.plainwords import caption

PAD, GAP, ROUND = 18, 12, 12
TALL_MOST, WIDE_MOST, LARGE = 440, 300, 180
WIDE_LEAST, NARROW_WIDE, NARROW_TALL = 100, 340, 220


class Door(QAbstractButton):
    """Tall with the picture above, or wide with the picture at the left. The key is only shown, not bound here."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture, self._wide = picture, False
        self._sentence, self._key = "", ""
        self._row: tuple[Door, ...] = (self,)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def present(self, title: str, sentence: str, key: str) -> None:
        """Say what is behind it."""
        self.setText(caption(title))
        self._sentence, self._key = sentence, key
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def stand_in(self, row: tuple[Door, ...]) -> None:
        """Stand in a row of doors: their words begin at the same height."""
        self._row = row

    @property
    def title(self) -> str:
        """The word on it, as it was given."""
        return self.accessibleName()

    def set_wide(self, wide: bool) -> None:
        """Lie with the picture at the left, or stand with the picture above."""
        self._wide = wide
        self.setMaximumHeight(WIDE_MOST if wide else TALL_MOST)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, 132) if self._wide else QSize(340, 300)

    def minimumSizeHint(self) -> QSize:
        wide = max(self.width(), NARROW_WIDE if self._wide else NARROW_TALL)
        text = wide - 2 * PAD - (self._picture_width(WIDE_LEAST) + PAD if self._wide else 0)
        needed = round(self._head_height() + 6 + self._words_height(text))
        return QSize(NARROW_WIDE, max(WIDE_LEAST, needed + 24)) if self._wide else \
            QSize(NARROW_TALL, needed + 84 + 2 * PAD + GAP)

    # Painting ---------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        lit = self.isEnabled() and (self.underMouse() or self.hasFocus())
        width = float(t.focus if lit else t.border)
        card = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(t.pen("action" if lit else "edge", width))
        painter.setBrush(t["soft" if self.isDown() else "surface"])
        painter.drawRoundedRect(card, ROUND, ROUND)
        picture, text = self._places(card)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["rail" if t.name != "contrast" else "paper"])
        painter.drawRoundedRect(picture, 8, 8)
        paint(painter, self._picture, picture.adjusted(8, 8, -8, -8))
        self._paint_words(painter, text)
        painter.end()

    def _places(self, card: QRectF) -> tuple[QRectF, QRectF]:
        """Return where the picture and the words are."""
        if self._wide:
            high = card.height() - 20
            picture = QRectF(card.left() + 10, card.top() + 10, self._picture_width(high), high)
            return picture, QRectF(picture.right() + PAD, card.top(), card.right() - PAD - picture.right() - PAD,
                                   card.height())
        words = self._head_height() + 6 + max(
            door._words_height(door.width() - 2 * PAD) for door in self._row)
        high = max(card.height() - words - PAD - GAP - 10, 60)
        picture = QRectF(card.left() + 10, card.top() + 10, card.width() - 20, high)
        return picture, QRectF(card.left() + PAD, picture.bottom() + GAP, card.width() - 2 * PAD,
                               card.bottom() - picture.bottom() - GAP)

    def _picture_width(self, high: float) -> float:
        return min(high * WIDTH / HEIGHT, max(self.width(), NARROW_WIDE) * (0.36 if high < LARGE else 0.42))

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        t, head = theme(), self._head_height()
        top = place.top()
        if self._wide:
            top += max((place.height() - head - 6 - self._words_height(place.width())) / 2, 0)
        key = self._paint_key(painter, QRectF(place.left(), top, place.width(), head))
        painter.setPen(t["ink"])
        painter.setFont(font(self._title_size(), bold=True))
        room = place.width() - key - 8
        name = QFontMetricsF(painter.font()).elidedText(self.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(place.left(), top, room, head),
                         Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(t["quiet"])
        painter.setFont(font(BODY))
        painter.drawText(QRectF(place.left(), top + head + 6, place.width(), place.bottom() - top - head - 6),
                         Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
                         self._sentence)

    def _paint_key(self, painter: QPainter, line: QRectF) -> float:
        """Paint the key at the right of a line; return how wide that is."""
        t = theme()
        painter.setFont(font(SMALL))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(self._key) + 16
        chip = QRectF(line.right() - wide, line.center().y() - 11, wide, 22)
        painter.setPen(t.pen("edge", 1.0))
        painter.setBrush(t["paper"])
        painter.drawRoundedRect(chip, 5, 5)
        painter.setPen(t["quiet"])
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._key)
        return wide

    def _title_size(self) -> int:
        return LEAD + 2 if self._wide and self.height() < LARGE else TITLE

    def _head_height(self) -> int:
        return round(QFontMetricsF(font(self._title_size(), bold=True)).height())

    def _words_height(self, width: float) -> float:
        bounds = QFontMetricsF(font(BODY)).boundingRect(QRectF(0, 0, width, 1000), Qt.TextFlag.TextWordWrap,
                                                        self._sentence)
        return bounds.height()
