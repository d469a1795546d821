"""What all boards share: title, source line, focus, and places that can be clicked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.i18n import language
from ui.theme import font, theme
from ui.widgets.stagepaint import LEFT, RIGHT, WRAP, StageWidget, line_flags, write
from workshop.model.evidence import BoardAnswer
from workshop.model.text import Text
from workshop.outlook import BoardShow

HEAD_Y, BODY_Y, FLOOR_Y, LINE_H = 26.0, 86.0, 710.0, 27.0
WIDTH = RIGHT - LEFT
LEAST = 20  # nothing on a board is smaller, in design units


class BoardWidget(StageWidget):
    """Paints a BoardShow. `answered` carries answers to be kept, `focused` the item talked about."""

    answered = Signal(object)
    focused = Signal(str)
    case_requested = Signal(str)
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, live: bool = True) -> None:
        super().__init__(parent)
        self._show: BoardShow | None = None
        self._spots: list[tuple[QRectF, str, str]] = []
        self.live = live
        self.foot = FLOOR_Y  # where the note and the source begin, known once they are painted
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)

    @property
    def show_value(self) -> BoardShow | None:
        """The value in front."""
        return self._show

    def present(self, show: BoardShow) -> None:
        """Show a board."""
        self._show = show
        self.setAccessibleName(show.board.name.in_(language()))
        self.update()

    # Painting ---------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._show is None:
            return
        painter = QPainter(self)
        self.begin(painter)
        self._spots.clear()
        self._frame(painter, self._show)
        self.paint_board(painter, self._show)
        painter.end()

    def paint_board(self, painter: QPainter, show: BoardShow) -> None:
        """Paint between BODY_Y and `foot`."""

    def head_words(self, show: BoardShow) -> str:
        """Return what stands on top beside the name."""
        return ""

    def _frame(self, painter: QPainter, show: BoardShow) -> None:
        lang, quiet = language(), theme()["quiet"]
        name = show.board.name.in_(lang)
        right = write(painter, QRectF(LEFT, HEAD_Y, WIDTH, 44), name, 28, bold=True, flags=line_flags())
        if words := self.head_words(show):
            self.line(painter, QRectF(right + 18, HEAD_Y + 4, RIGHT - right - 18, 40), words, 20, colour=quiet,
                      align=Qt.AlignmentFlag.AlignRight)
        source = show.source
        words = self.tr("Source: {0}, {1}, {2}").format(source.title.in_(lang), source.publisher.in_(lang), source.year)
        self.line(painter, QRectF(LEFT, FLOOR_Y - LINE_H, WIDTH, LINE_H), words, LEAST, colour=quiet)
        self.foot = FLOOR_Y - LINE_H
        if show.board.note is not None:
            note = show.board.note.in_(lang)
            high = height_of(note, WIDTH, LEAST)
            self.foot -= high
            write(painter, QRectF(LEFT, self.foot, WIDTH, high), note, LEAST, colour=quiet)

    def line(self, painter: QPainter, box: QRectF, words: str, size: int, *, bold: bool = False,
             colour: QColor | None = None, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        """Write one line, cut with an ellipsis where it does not fit."""
        metrics = QFontMetricsF(font(size, bold=bold))
        write(painter, box, metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width()), size, bold=bold,
              colour=colour, flags=line_flags(align))

    def tile(self, painter: QPainter, box: QRectF, *, focus: bool, ground: str = "surface") -> None:
        """Paint a card."""
        t = theme()
        painter.setPen(t.pen("action" if focus else "line", 2.4 if focus else 1.2))
        painter.setBrush(t[ground])
        painter.drawRoundedRect(box, 9, 9)

    def knob(self, painter: QPainter, centre: QPointF, words: str, action: str, item: str) -> None:
        """Paint a round button of the facilitator."""
        t = theme()
        box = QRectF(centre.x() - 17, centre.y() - 17, 34, 34)
        painter.setPen(QPen(t["quiet"], 1.4))
        painter.setBrush(t["surface"])
        painter.drawEllipse(box)
        write(painter, box, words, 22, bold=True, flags=line_flags(Qt.AlignmentFlag.AlignHCenter))
        self._spots.append((box, action, item))

    def dots(self, painter: QPainter, left: float, y: float, count: int, most: int = 12) -> None:
        """Paint votes as dots, or as one dot and a number when there are many."""
        t = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t["action"])
        shown = count if count <= most else 1
        for index in range(shown):
            painter.drawEllipse(QPointF(left + 8 + index * 19, y), 7, 7)
        if count:
            x = left + 8 + shown * 19
            write(painter, QRectF(x, y - 15, 70, 30), str(count), LEAST, bold=True, flags=line_flags())

    # What is being talked about ---------------------------------------------------------------------------------
    def order(self, show: BoardShow) -> tuple[str, ...]:
        """Return the items in the order the arrow keys walk them."""
        return ()

    def focus_item(self, item: str) -> None:
        """Talk about an item."""
        if self._show is not None and item != self._show.focus:
            self.focused.emit(item)

    def walk(self, steps: int) -> None:
        """Move the focus by some places."""
        if self._show is None or not (order := self.order(self._show)):
            return
        here = order.index(self._show.focus) if self._show.focus in order else (-1 if steps > 0 else len(order))
        self.focus_item(order[min(max(here + steps, 0), len(order) - 1)])

    def say(self, item: str, value: str, person: str = "") -> None:
        """Send one answer."""
        self.answered.emit((BoardAnswer(item, value, person),))

    def change_count(self, item: str, by: int) -> None:
        """Send a count that is higher or lower than now."""
        if self._show is not None and item:
            there = self._show.count(item)
            if there + by >= 0:
                self.say(item, str(there + by) if there + by else "")

    # Mouse and keys ---------------------------------------------------------------------------------------------
    def spot_at(self, place: QPointF) -> tuple[str, str] | None:
        """Return what a click in design units means: an action and an item."""
        return next(((action, item) for box, action, item in reversed(self._spots) if box.contains(place)), None)

    def spot(self, action: str, item: str) -> QPointF | None:
        """Return the middle of a place in pixels, for tests and tools."""
        box = next((b for b, a, i in self._spots if (a, i) == (action, item)), None)
        if box is None:
            return None
        scale, x, y = self.design()
        return QPointF(box.center().x() * scale + x, box.center().y() * scale + y)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.live:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self.to_design(event.position())
        found = self.spot_at(place)
        if found is not None:
            second = event.button() == Qt.MouseButton.RightButton or bool(
                event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.pressed(found[0], found[1], place, second=second)

    def pressed(self, action: str, item: str, place: QPointF, *, second: bool) -> None:
        """React to a click; `second` is the right button or Shift."""
        if action == "focus":
            self.focus_item(item)
        elif action == "more":
            self.focus_item(item)
            self.change_count(item, 1)
        elif action == "less":
            self.focus_item(item)
            self.change_count(item, -1)
        elif action == "case":
            self.case_requested.emit(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.live or self._show is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_requested.emit()
        elif not self.key(event):
            super().keyPressEvent(event)

    def key(self, event: QKeyEvent) -> bool:
        """React to a key; False when it means nothing here."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.walk(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.walk(-1)
        else:
            return False
        return True

    def count_key(self, event: QKeyEvent) -> bool:
        """React to plus and minus on the item in focus."""
        assert self._show is not None
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Space):
            self.change_count(self._show.focus, 1)
        elif event.key() in (Qt.Key.Key_Minus, Qt.Key.Key_Backspace):
            self.change_count(self._show.focus, -1)
        else:
            return False
        return True


def fits(words: str, box: QRectF, size: int, *, bold: bool = False) -> bool:
    """Tell whether words fit into a box when wrapped."""
    used = QFontMetricsF(font(size, bold=bold)).boundingRect(QRectF(0, 0, box.width(), 10_000), int(WRAP), words)
    return used.height() <= box.height() + 0.5 and used.width() <= box.width() + 0.5


def height_of(words: str, width: float, size: int, *, bold: bool = False) -> float:
    """Return how high wrapped words are."""
    return QFontMetricsF(font(size, bold=bold)).boundingRect(QRectF(0, 0, width, 10_000), int(WRAP), words).height()


def said(text: Text | None) -> str:
    """Return a text in the language of the interface."""
    return "" if text is None else text.in_(language())


def named(entry: Any, *, title: bool = False) -> str:
    """Return the name of an entry; what the source does not state outright is marked."""
    words = said(entry.title if title else entry.name)
    if not entry.inferred:
        return words
    return QCoreApplication.translate("BoardWidget", "{0} (inferred)").format(words)
