"""The cards a rehearsed room holds up: a digit and a name a person, in seat order."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import SMALL, font, theme
from workshop.model.score import EMPTY_VOTES

CARD_W, CARD_H, NAME_H, GAP = 34.0, 42.0, 18.0, 6.0
NARROWEST, WIDEST = 58.0, 92.0


class Card(NamedTuple):
    """What one person holds up; `typed` is what was entered for them, empty while nothing was."""

    name: str
    vote: str
    typed: str = ""


class CardRow(QWidget):
    """Paints cards in as many lines as they need. A card that was typed differently is framed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._top = 5
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def present(self, cards: tuple[Card, ...], top: int) -> None:
        """Show these cards; levels go up to `top`."""
        self._cards, self._top = cards, top
        self.setAccessibleDescription(", ".join(f"{card.name} {card.vote}" for card in cards))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._lines(width) * (CARD_H + NAME_H + GAP))

    def sizeHint(self) -> QSize:
        return QSize(800, self.heightForWidth(800))

    def minimumSizeHint(self) -> QSize:
        return QSize(int(NARROWEST), int(CARD_H + NAME_H + GAP))

    def _per_line(self, width: float) -> int:
        return max(int(width // NARROWEST), 1)

    def _lines(self, width: float) -> int:
        return max(math.ceil(len(self._cards) / self._per_line(width)), 1)

    def _places(self) -> list[QRectF]:
        """Return the box of each card with its name, spread evenly over the lines."""
        lines = self._lines(self.width())
        columns = max(math.ceil(len(self._cards) / lines), 1)
        step = min(self.width() / columns, WIDEST)
        return [QRectF((index % columns) * step, (index // columns) * (CARD_H + NAME_H + GAP), step, CARD_H + NAME_H)
                for index in range(len(self._cards))]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card, place in zip(self._cards, self._places(), strict=True):
            self._paint(painter, card, place)
        painter.end()

    def _paint(self, painter: QPainter, card: Card, place: QRectF) -> None:
        t = theme()
        box = QRectF(place.center().x() - CARD_W / 2, place.y() + 1.5, CARD_W, CARD_H - 3)
        ground = t["surface"] if card.vote in EMPTY_VOTES else t.level(int(card.vote), self._top)
        wrong = bool(card.typed) and card.typed != card.vote
        painter.setBrush(ground)
        painter.setPen(t.pen("attention" if wrong else "quiet", 3.0 if wrong else 1.0))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(t.ink_on(ground))
        painter.setFont(font(22, bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, card.vote)
        painter.setPen(t["ink"])
        painter.setFont(font(SMALL, bold=wrong))
        under = QRectF(place.x() + 2, place.y() + CARD_H, place.width() - 4, NAME_H)
        metrics = painter.fontMetrics()
        name = card.name if metrics.horizontalAdvance(card.name) <= under.width() else _short(card.name)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter,
                         metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(under.width())))


def _short(name: str) -> str:
    """Return a name of several words with all but the first cut to a letter."""
    first, *rest = name.split()
    return " ".join((first, *(f"{word[0]}." for word in rest)))
