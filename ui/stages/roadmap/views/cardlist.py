"""A list of cards: a column of the board, or the line of what has no place yet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem

from ui.stages.roadmap.views.cards import CARD, GAP, WISH_WORDS, CardDelegate, card_height
from ui.theme import theme
from ui.widgets.plainwords import as_tip
from workshop.roadmap.views.horizons import Card

STRIP_CARD = 252.0
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardList(QListWidget):
    """Keys and drags are told, never done: the board knows what they mean.

    `walked` left (-1) or right (1) to another list, `moved` the current card there, `unwished` with Backspace,
    `opened` with Enter or a double click; `dragged` and `dropped` carry a place on the screen, `drag_ended` comes when
    a drag is given up.
    """

    walked = Signal(int)
    moved = Signal(int)
    unwished = Signal()
    opened = Signal(str)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    drag_ended = Signal()

    def __init__(self, *, strip: bool = False) -> None:
        super().__init__()
        self._strip = strip
        self._pressed: QPoint | None = None
        self._dragging = False
        self.nothing = ""
        self.delegate = CardDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListWidget { background: transparent; border: none; }")
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        if strip:
            self.setFlow(QListWidget.Flow.LeftToRight)
            self.setWrapping(False)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.delegate.width = STRIP_CARD
        else:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self._open)

    # Showing ----------------------------------------------------------------------------------------------------
    def show_cards(self, groups: Iterable[tuple[str, Iterable[tuple[Card, str, str, str]]]]) -> None:
        """Show groups of cards, each beneath its heading if it has one; a card comes with wish, spoken words, tip."""
        self.clear()
        for heading, cards in groups:
            if heading:
                item = QListWidgetItem(heading)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(item)
            for card, wish, spoken, tip in cards:
                item = QListWidgetItem(card.label)
                item.setData(CARD, card)
                item.setData(WISH_WORDS, wish)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                item.setToolTip(as_tip(tip))
                self.addItem(item)

    def set_grow(self, grow: float) -> None:
        """Show everything so many times as large."""
        if abs(grow - self.delegate.grow) > 1e-6:
            self.delegate.grow = grow
            self.scheduleDelayedItemsLayout()
        if self._strip:
            cards = [item.data(CARD) for item in self._items()]
            high = max((card_height(card) for card in cards if card is not None), default=0.0) + GAP
            self.setFixedHeight(round(high * grow) + self.horizontalScrollBar().sizeHint().height())

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def card(self) -> Card | None:
        """Return the current card, or None."""
        row = self.currentRow()
        found: Card | None = self.item(row).data(CARD) if row >= 0 else None
        return found

    def row_of(self, initiative: str) -> int | None:
        """Return the row of an initiative, or None."""
        return next((row for row, item in enumerate(self._items())
                     if item.data(CARD) is not None and item.data(CARD).initiative == initiative), None)

    def rows(self) -> list[int]:
        """Return the rows with cards."""
        return [row for row, item in enumerate(self._items()) if item.data(CARD) is not None]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._strip:
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count() and self.nothing:
            painter = QPainter(self.viewport())
            painter.setPen(theme()["quiet"])
            painter.drawText(QRectF(self.viewport().rect()).adjusted(16, 12, -16, -12),
                             int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), self.nothing)
            painter.end()

    # Keys -------------------------------------------------------------------------------------------------------
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt makes a first item the current one, but does not choose it.
        if self.rows():
            self.setCurrentRow(self.currentRow() if self.card() is not None else self.rows()[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape and self._dragging:
            self._give_up()
        elif key in _SIDEWAYS and control:
            self.moved.emit(_SIDEWAYS[key])
        elif key in _SIDEWAYS and not (self._strip and self._inside(_SIDEWAYS[key])):
            self.walked.emit(_SIDEWAYS[key])
        elif key == Qt.Key.Key_Backspace:
            self.unwished.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _inside(self, step: int) -> bool:
        """Tell whether there is a card on that side in a line."""
        return 0 <= self.currentRow() + step < self.count()

    def _open(self, item: QListWidgetItem) -> None:
        card = item.data(CARD)
        if card is not None:
            self.opened.emit(card.initiative)

    # Dragging ---------------------------------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        item = self.itemAt(place)
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = place if left and item is not None and item.data(CARD) is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was, self._pressed, self._dragging = self._dragging, None, False
        if was:
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def stop_drag(self) -> None:
        """Forget a drag: the cards have changed."""
        if self._dragging:
            self._give_up()

    def _give_up(self) -> None:
        self._pressed, self._dragging = None, False
        self.drag_ended.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._strip and not event.angleDelta().x():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)
