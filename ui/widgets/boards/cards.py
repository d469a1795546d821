"""Columns of cards with the dots of the room; the card being talked about stands large beneath when they are many."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from ui.theme import theme
from ui.widgets.boards.base import BODY_Y, LEAST, WIDTH, BoardWidget, fits, height_of, named, said
from ui.widgets.stagepaint import LEFT, write
from workshop.model.knowledge import Card, CardsBoard
from workshop.outlook import BoardShow

GAP, PAD, TITLE, HEAD_H, DOTS_H, DETAIL_H = 12.0, 12.0, 22, 34.0, 34.0, 178.0
MOST_ACROSS = 4
SIZES = (26, 24, 22, LEAST)
ASIDE_W = 64.0


class CardsWidget(BoardWidget):
    """All cards with their words where there is room, else their titles and one card in full."""

    def order(self, show: BoardShow) -> tuple[str, ...]:
        assert isinstance(show.board, CardsBoard)
        return tuple(card.id for column in show.board.columns for card in column.cards)

    def head_words(self, show: BoardShow) -> str:
        assert isinstance(show.board, CardsBoard)
        if not show.board.dots:
            return ""
        if show.board.dots == 1 and show.limit:
            return self.tr("1 dot each · {0} of {1} given").format(show.given, show.limit)
        if not show.limit:
            return self.tr("{0} dots each · {1} given").format(show.board.dots, show.given)
        return self.tr("{0} dots each · {1} of {2} given").format(show.board.dots, show.given, show.limit)

    def paint_board(self, painter: QPainter, show: BoardShow) -> None:
        assert isinstance(show.board, CardsBoard)
        bottom = self.foot - 10
        places = self._places(show.board, bottom)
        dots = DOTS_H if show.board.dots else 0.0
        # Dots under the words where there is room for both, else beside the title.
        ways = [(size, aside) for aside in ((False, True) if dots else (False,)) for size in SIZES]
        size, aside = next(((s, a) for s, a in ways if all(self._whole(card, box, 0.0 if a else dots, s, aside=a)
                                                             for card, box in places)), (0, False))
        if size:
            for card, box in places:
                self._card(painter, show, card, box, size, aside=aside)
        else:
            detail = QRectF(LEFT, bottom - DETAIL_H, WIDTH, DETAIL_H)
            for card, box in self._places(show.board, detail.top() - GAP):
                self._card(painter, show, card, box, 0)
            self._detail(painter, show, detail)
        self._heads(painter, show.board)

    def _heads(self, painter: QPainter, board: CardsBoard) -> None:
        if len(board.columns) > 1:
            width = _column_width(len(board.columns))
            for index, column in enumerate(board.columns):
                box = QRectF(LEFT + index * (width + GAP), BODY_Y - 8, width, HEAD_H)
                self.line(painter, box, said(column.name), LEAST, bold=True, colour=theme()["quiet"])

    def _places(self, board: CardsBoard, bottom: float) -> list[tuple[Card, QRectF]]:
        if len(board.columns) == 1:
            return _grid(board.columns[0].cards, bottom)
        width, top = _column_width(len(board.columns)), BODY_Y + HEAD_H - 4
        rows = max(len(column.cards) for column in board.columns)
        height = (bottom - top + GAP) / max(rows, 1) - GAP
        return [(card, QRectF(LEFT + c * (width + GAP), top + r * (height + GAP), width, height))
                for c, column in enumerate(board.columns) for r, card in enumerate(column.cards)]

    def _whole(self, card: Card, box: QRectF, dots: float, size: int, *, aside: bool) -> bool:
        inner = box.adjusted(PAD, PAD - 2, -PAD, -PAD - dots)
        title = height_of(named(card, title=True), inner.width() - (ASIDE_W if aside else 0), size + 2, bold=True)
        room = QRectF(0, 0, inner.width(), inner.height() - title - 4)
        return room.height() > 0 and fits(self._words(card), room, size)

    def _words(self, card: Card) -> str:
        parts = [(self.tr("Pain"), card.pain), ("", card.text) if card.pain is None else (self.tr("Answer"), card.text),
                 (self.tr("Effect"), card.effect)]
        return "\n".join(self.tr("{0}: {1}").format(head, said(text)) if head else said(text)
                         for head, text in parts if text is not None)

    def _card(self, painter: QPainter, show: BoardShow, card: Card, box: QRectF, size: int, *,
              aside: bool = False) -> None:
        """Paint a card: its words in `size`, or its title alone when that is 0."""
        assert isinstance(show.board, CardsBoard)
        focus = card.id == show.focus
        self.tile(painter, box, focus=focus)
        self._spots.append((box, "focus", card.id))
        dots = bool(show.board.dots)
        # On a low card the dots stand beside the title.
        beside = dots and (aside or (not size and box.height() < 96))
        inner = box.adjusted(PAD, PAD - 2, -PAD - (ASIDE_W if beside else 0), -6)
        title = named(card, title=True)
        if size:
            write(painter, inner, title, size + 2, bold=True)
            top = inner.top() + height_of(title, inner.width(), size + 2, bold=True) + 4
            room = QRectF(inner.left(), top, box.width() - 2 * PAD, box.bottom() - top)
            write(painter, room, self._words(card), size)
        elif box.height() < 60:
            write(painter, inner.adjusted(0, -6, 0, 4), title, TITLE, bold=True, least=15,
                  flags=int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap))
        else:
            write(painter, inner, title, TITLE, bold=True, least=LEAST - 4)
        if dots:
            count = show.count(card.id)
            if beside:
                middle = inner.top() + size * 0.7 if size else box.center().y()
                self.dots(painter, box.right() - 62, middle, count, most=0)
            else:
                across = max(int(box.width() - 150) // 19, 1)
                self.dots(painter, inner.left() - 4, box.bottom() - 20, count, most=across)
            if self.live and focus and beside and size:
                self.knob(painter, QPointF(box.right() - 60, box.bottom() - 22), "−", "less", card.id)
                self.knob(painter, QPointF(box.right() - 22, box.bottom() - 22), "+", "more", card.id)
            elif self.live and focus and not beside:
                self.knob(painter, QPointF(box.right() - 66, box.bottom() - 24), "−", "less", card.id)
                self.knob(painter, QPointF(box.right() - 26, box.bottom() - 24), "+", "more", card.id)

    def _detail(self, painter: QPainter, show: BoardShow, box: QRectF) -> None:
        assert isinstance(show.board, CardsBoard)
        self.tile(painter, box, focus=False, ground="soft")
        card = next((c for column in show.board.columns for c in column.cards if c.id == show.focus), None)
        inner = box.adjusted(18, 12, -18, -12)
        if card is None:
            words = self.tr("Choose a card to talk about.") if self.live else \
                self.tr("Which of these matters most to us?")
            write(painter, inner, words, 24, colour=theme()["quiet"])
            return
        write(painter, inner, named(card, title=True), 26, bold=True)
        room = inner.adjusted(0, 42, -100 if self.live and show.board.dots else 0, 0)
        write(painter, room, self._words(card), 24, least=16)
        if self.live and show.board.dots:
            self.knob(painter, QPointF(box.right() - 78, box.top() + 30), "−", "less", card.id)
            self.knob(painter, QPointF(box.right() - 34, box.top() + 30), "+", "more", card.id)

    def key(self, event: QKeyEvent) -> bool:
        assert self._show is not None
        if isinstance(self._show.board, CardsBoard) and self._show.board.dots and self.count_key(event):
            return True
        return super().key(event)


def _column_width(count: int) -> float:
    return (WIDTH - (count - 1) * GAP) / count


def _grid(cards: tuple[Card, ...], bottom: float) -> list[tuple[Card, QRectF]]:
    across = min(MOST_ACROSS, max(1, math.ceil(math.sqrt(len(cards)))))
    rows = math.ceil(len(cards) / across) or 1
    width = (WIDTH - (across - 1) * GAP) / across
    height = (bottom - BODY_Y + GAP) / rows - GAP
    return [(card, QRectF(LEFT + (i % across) * (width + GAP), BODY_Y + (i // across) * (height + GAP), width, height))
            for i, card in enumerate(cards)]
