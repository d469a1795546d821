"""One person's paper sheet as boxes in printed order: running numbers, elements above, short item names below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.i18n import language
from ui.stages.score.gridtable import symbol_text
from ui.theme import font, theme
from ui.widgets.marks import tip
from ui.widgets.roundboard import symbol_of
from workshop.exchange.ballots import BLANK
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

HEAD_H, NUMBER_H, BOX_H, NAME_H, GAP_H = 20, 14, 34, 16, 8
ROW_H = HEAD_H + NUMBER_H + BOX_H + NAME_H + GAP_H
STEP, GROUP_GAP = 56, 14


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line."""

    cell: Cell
    element: str
    short: str
    name: str
    colour: QColor


def lines_of(workshop: Workshop, cells: Sequence[Cell]) -> tuple[Line, ...]:
    """Return cells with their words in the language of the interface."""
    pack, lang, found = workshop.pack, language(), []
    for cell in cells:
        item, colour = pack.item(cell.item), pack.capability_of(cell.item).colour
        name = item.name.in_(lang)
        found.append(Line(cell, pack.element(cell.element).name.in_(lang), item.short.in_(lang),
                          f"{item.id} {name}" if item.parent else name, QColor(colour) if colour else theme()["line"]))
    return tuple(found)


class Boxes(QWidget):
    """Paints the boxes and takes the keys. An empty sign is a box nobody has typed into."""

    typed = Signal()
    committed = Signal()
    pasted = Signal(str)
    find_requested = Signal()
    reason_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self.signs: list[str] = []
        self.at = 0
        # Signs typed behind the last box: the sheet has been shifted somewhere.
        self.extra = 0
        self.top = 5
        self._places: list[QRect] = []
        self._heads: list[tuple[QRect, str]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Digits must arrive as digits while a Chinese input method is on.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    # What is in the boxes ---------------------------------------------------------------------------------------
    def present(self, lines: Sequence[Line], signs: Sequence[str]) -> None:
        """Show a sheet with what is typed on it."""
        self.lines, self.signs = tuple(lines), list(signs)
        self.at = next((i for i, sign in enumerate(self.signs) if not sign), 0)
        self.extra = 0
        self.arrange(self.width())
        self._say()

    @property
    def filled(self) -> int:
        """How many boxes have a sign, a blank line's included."""
        return sum(1 for sign in self.signs if sign)

    @property
    def complete(self) -> bool:
        """Tell whether there is one sign for every line."""
        return bool(self.signs) and all(self.signs) and not self.extra

    def go(self, index: int) -> None:
        """Put the cursor on a box; one behind the last is the end."""
        self.at = min(max(index, 0), len(self.signs))
        self._say()

    def _say(self) -> None:
        if self.at < len(self.lines):
            line = self.lines[self.at]
            self.setAccessibleDescription(f"{self.at + 1}, {line.element}, {line.name}, "
                                          f"{self.signs[self.at] or '…'}")
        else:
            self.setAccessibleDescription(f"{self.filled}/{len(self.lines)}")
        self.update()
        inside = self.parentWidget()
        scroll = inside.parentWidget() if inside is not None else None
        if isinstance(scroll, QScrollArea) and self._places:
            place = self._places[min(self.at, len(self._places) - 1)]
            scroll.ensureVisible(place.center().x(), place.center().y(), 20, ROW_H - BOX_H // 2)

    # Keys -------------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif ctrl and key == Qt.Key.Key_F:
            self.find_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.committed.emit()
        elif not ctrl and event.text() in (".", "。", "．"):
            self.put(BLANK)
        elif symbol := symbol_of(event, self.top):
            if symbol == "back":
                self.back()
            else:
                self.put(symbol)
        elif not self._moved(key):
            if not ctrl and event.text() and event.text().isprintable():
                event.accept()
            else:
                super().keyPressEvent(event)

    def _moved(self, key: int) -> bool:
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key in moves:
            self.go(self.at + moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._by_row(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Home:
            self.go(0)
        elif key == Qt.Key.Key_End:
            self.go(len(self.signs))
        elif key == Qt.Key.Key_Insert and self.at < len(self.signs) and not self.signs[-1]:
            self.signs.insert(self.at, "")
            self.signs.pop()
            self.typed.emit()
        elif key == Qt.Key.Key_Delete and self.at < len(self.signs):
            del self.signs[self.at]
            self.signs.append("")
            self.typed.emit()
        else:
            return False
        self.update()
        return True

    def put(self, sign: str) -> None:
        """Write one sign and move on."""
        if not self.signs:
            return
        if self.at >= len(self.signs):
            self.extra += 1
        else:
            at = self.at
            self.signs[at] = sign
            self.go(at + 1)
            if sign == "x":
                self.reason_requested.emit(at)
        self._say()
        self.typed.emit()

    def back(self) -> None:
        """Take the sign before the cursor away."""
        if self.extra:
            self.extra -= 1
        elif self.at:
            self.go(self.at - 1)
            self.signs[self.at] = ""
        self._say()
        self.typed.emit()

    def _by_row(self, by: int) -> None:
        if not self._places:
            return
        here = self._places[min(self.at, len(self._places) - 1)]
        rows = sorted({place.y() for place in self._places})
        at = rows.index(here.y()) + by
        if 0 <= at < len(rows):
            near = min((abs(place.x() - here.x()), i) for i, place in enumerate(self._places) if place.y() == rows[at])
            self.go(near[1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        for index, place in enumerate(self._places):
            if place.adjusted(-4, -NUMBER_H, 4, NAME_H).contains(event.position().toPoint()):
                self.extra = 0
                self.go(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        found = next((line for line, place in zip(self.lines, self._places, strict=True)
                      if place.adjusted(-4, -NUMBER_H, 4, NAME_H).contains(here)), None)
        self.setToolTip(tip(found.element, found.name) if found else "")

    # Where the boxes are ----------------------------------------------------------------------------------------
    def arrange(self, width: int) -> None:
        """Place the boxes: elements stay together where they fit into a row."""
        self._places, self._heads = [], []
        x, y, index = 0, 0, 0
        step = self._step()
        while index < len(self.lines):
            element = self.lines[index].element
            count = next((i for i, line in enumerate(self.lines[index:]) if line.element != element),
                         len(self.lines) - index)
            if x and x + min(count, max(width // step, 1)) * step > width:
                x, y = 0, y + ROW_H
            self._heads.append((QRect(x + 2, y, max(count * step - 4, 40), HEAD_H), element))
            broken = False
            for _ in range(count):
                if x and x + step > width:
                    # The rest of an element needs no second heading.
                    x, y, broken = 0, y + ROW_H - HEAD_H, True
                self._places.append(QRect(x + 3, y + HEAD_H + NUMBER_H, step - 6, BOX_H))
                x += step
            x = width if broken else x + GROUP_GAP
            index += count
        self.setFixedHeight(y + ROW_H if self.lines else 0)
        self.update()

    def _step(self) -> int:
        metrics = QFontMetrics(font(11))
        widest = max((metrics.horizontalAdvance(line.short) for line in self.lines), default=0)
        return min(max(widest + 6, STEP), STEP + 28)

    def sizeHint(self) -> QSize:
        return QSize(600, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange(event.size().width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    # Painting ---------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(12, bold=True))
        painter.setPen(t["ink"])
        for place, words in self._heads:
            if place.intersects(event.rect()):
                room = min(place.width(), self.width() - place.x())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics().elidedText(
                    words, Qt.TextElideMode.ElideRight, room))
        for index, place in enumerate(self._places):
            if place.adjusted(-4, -NUMBER_H, 4, NAME_H).intersects(event.rect()):
                self._box(painter, index, place)
        painter.end()

    def _box(self, painter: QPainter, index: int, place: QRect) -> None:
        t, line, sign = theme(), self.lines[index], self.signs[index]
        here = index == self.at
        painter.setPen(t.pen("attention" if here and self.hasFocus() else "quiet" if here else "line",
                             2.2 if here else 1.2))
        painter.setBrush(t["chosen"] if sign else t["surface"])
        painter.drawRoundedRect(QRectF(place), 5, 5)
        painter.fillRect(QRect(place.x() + 5, place.bottom() - 2, place.width() - 10, 2), line.colour)
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setPen(t["quiet"] if sign == BLANK else t["ink"])
        painter.setFont(font(11) if sign == BLANK else font(19, bold=True))
        painter.drawText(place, centre, self.tr("blank") if sign == BLANK else symbol_text(sign))
        painter.setFont(font(10))
        painter.setPen(t["quiet"])
        painter.drawText(QRect(place.x(), place.y() - NUMBER_H, place.width(), NUMBER_H), centre, str(index + 1))
        painter.setFont(font(11, bold=here))
        painter.setPen(t["ink"] if here else t["quiet"])
        under = QRect(place.x() - 2, place.bottom() + 1, place.width() + 4, NAME_H)
        painter.drawText(under, centre, painter.fontMetrics().elidedText(
            line.short, Qt.TextElideMode.ElideRight, under.width()))


class BoxArea(QScrollArea):
    """The boxes, scrolled up and down where they are too many."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes = Boxes()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self.boxes)
        self.boxes.setAutoFillBackground(False)
        self.setMinimumHeight(ROW_H + 10)
