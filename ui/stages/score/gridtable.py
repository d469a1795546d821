"""The grid itself: painted places, two painted headings, and keys that become signals."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.i18n import language
from ui.stages.score.gridmodel import CELL, COLUMN, PERSON, Box, Column, GridModel
from ui.theme import font, theme
from ui.widgets.roundboard import symbol_of
from workshop.model.workshop import Participant

Index = QModelIndex | QPersistentModelIndex
LEAST_ROW, MOST_ROW = 30, 68
LEAST_COLUMN, MOST_COLUMN = 80, 240
HEAD_H, NAME_W = 62, 148
# With few items there is room for whole departments beside the names.
NAME_SHARE = 0.28


def symbol_text(vote: str) -> str:
    """Return a vote as it is written into a box: a minus that can be seen from a distance."""
    return {"-": "–", "x": "×"}.get(vote, vote)


class BoxDelegate(QStyledItemDelegate):
    """Paints one place: vote, not asked, closed, or a bar in the colour of the level once it was shown."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, column, t = index.data(CELL), index.data(COLUMN), theme()
        view = option.widget
        current = isinstance(view, QTableView) and view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(3, 2.5, -3, -2.5)
        painter.setPen(t.pen("line", 1) if box.open else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground(box))
        painter.drawRoundedRect(place, 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        if not box.asked:
            painter.setBrush(t["hatch"])
            painter.drawRect(QRectF(place.center().x() - 5, place.center().y() - 1, 10, 2))
        elif column.shown:
            self._bar(painter, place, column)
        else:
            self._vote(painter, place, box)
        if current or box.pending:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t["attention"] if view.hasFocus() or box.pending else t["quiet"], 2.2))
            painter.drawRoundedRect(place, 5, 5)
        painter.restore()

    @staticmethod
    def _ground(box: Box) -> QColor:
        t = theme()
        if not box.asked or not box.open:
            return t["paper"] if not box.vote else t["unscored"]
        return t["chosen"] if box.vote else t["surface"]

    @staticmethod
    def _bar(painter: QPainter, place: QRectF, column: Column) -> None:
        if column.level is None:
            return
        t = theme()
        painter.setBrush(t.level(column.level, len(column.item.levels)))
        painter.setPen(QPen(t["line"], 1))
        painter.drawRoundedRect(QRectF(place.center().x() - 11, place.center().y() - 3, 22, 6), 3, 3)

    @staticmethod
    def _vote(painter: QPainter, place: QRectF, box: Box) -> None:
        t = theme()
        painter.setPen(t["ink"] if box.open else t["quiet"])
        painter.setFont(font(min(26, max(15, int(place.height() * 0.58))), bold=box.open))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, symbol_text(box.vote))
        if box.reason:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t["quiet"])
            painter.drawEllipse(QRectF(place.right() - 9, place.top() + 4, 5, 5))


class ItemHeader(QHeaderView):
    """Short name of the item, how many have voted, and the colour of its capability."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(HEAD_H)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = self.model().headerData(section, Qt.Orientation.Horizontal, COLUMN)
        if column is None:
            return
        t = theme()
        painter.save()
        painter.fillRect(rect, t["paper"])
        view = self.parentWidget()
        if isinstance(view, QTableView) and view.currentIndex().column() == section:
            painter.fillRect(rect, t["chosen"])
        model = self.model()
        assert isinstance(model, GridModel)
        painter.fillRect(QRect(rect.left() + 4, rect.top() + 3, rect.width() - 8, 3), model.colour_of(column))
        painter.setFont(font(12, bold=True))
        painter.setPen(t["ink"])
        name = column.item.short.in_(language())
        words = f"{column.item.id} {name}" if column.item.parent else name
        painter.drawText(rect.adjusted(3, 8, -3, -21), int(Qt.AlignmentFlag.AlignCenter) |
                         int(Qt.TextFlag.TextWordWrap), words)
        self._state(painter, rect, column, model)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t["line"])
        painter.restore()

    @staticmethod
    def _state(painter: QPainter, rect: QRect, column: Column, model: GridModel) -> None:
        t = theme()
        done = column.round is not None and not column.lock and not column.waiting
        words = model.lock_words(column)
        if not words:
            words = f"{len(column.roll) - len(column.waiting)}/{len(column.roll)}" + (" ✓" if done else "")
        painter.setFont(font(11))
        painter.setPen(t["good"] if done else t["quiet"])
        room = rect.adjusted(3, rect.height() - 20, -3, -3)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, room.width()))


class NameHeader(QHeaderView):
    """Seat and name; it stays where it is while the items scroll."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedWidth(NAME_W)
        self.setMinimumSectionSize(LEAST_ROW)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        person = self.model().headerData(section, Qt.Orientation.Vertical, PERSON)
        if not isinstance(person, Participant):
            return
        t = theme()
        view = self.parentWidget()
        here = isinstance(view, QTableView) and view.currentIndex().row() == section
        painter.save()
        painter.fillRect(rect, t["chosen"] if here else t["paper"])
        painter.setFont(font(12))
        painter.setPen(t["quiet"])
        line = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(rect.left(), rect.top(), 26, rect.height()), line | Qt.AlignmentFlag.AlignRight,
                         str(person.seat))
        painter.setFont(font(14, bold=here))
        painter.setPen(t["ink"])
        room = rect.adjusted(34, 0, -6, 0)
        name = painter.fontMetrics().elidedText(person.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, line, name)
        used = painter.fontMetrics().horizontalAdvance(name) + 8
        painter.setFont(font(11))
        if person.department and room.width() - used > 36:
            painter.setPen(t["quiet"])
            painter.drawText(room.adjusted(used, 0, 0, 0), line, painter.fontMetrics().elidedText(
                person.department, Qt.TextElideMode.ElideRight, room.width() - used))
        painter.restore()


class VoteTable(QTableView):
    """Turns keys into wishes and moves the cursor; the pane does what is wished."""

    typed = Signal(str)
    back_requested = Signal()
    cleared = Signal()
    line_done = Signal()
    pasted = Signal(str)
    element_stepped = Signal(int)
    go_on_requested = Signal()

    def __init__(self, model: GridModel) -> None:
        super().__init__()
        self._grid = model
        self.across = False
        self.setModel(model)
        self.setItemDelegate(BoxDelegate(self))
        self.setHorizontalHeader(ItemHeader(self))
        self.setVerticalHeader(NameHeader(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTableView, QHeaderView, QTableCornerButton::section, QAbstractScrollArea::corner "
                           "{ border: none; background: transparent; }")
        self.viewport().setAutoFillBackground(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Digits must arrive as digits while a Chinese input method is on.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMinimumHeight(HEAD_H + 3 * LEAST_ROW)
        model.modelReset.connect(self.arrange)

    # Sizes ------------------------------------------------------------------------------------------------------
    def arrange(self) -> None:
        """Fill the room: rows and columns grow to a comfortable size, and scroll below a readable one."""
        rows, columns = max(len(self._grid.people), 1), max(len(self._grid.columns), 1)
        high = (self.height() - HEAD_H - 4) // rows
        bar = self.verticalScrollBar().sizeHint().width() if high < LEAST_ROW else 0
        names = min(max(self._name_width(), NAME_W), max(int(self.width() * NAME_SHARE), NAME_W))
        self.verticalHeader().setFixedWidth(names if columns <= 6 else NAME_W)
        wide = (self.width() - self.verticalHeader().width() - 4 - bar) // columns
        self.verticalHeader().setDefaultSectionSize(min(max(high, LEAST_ROW), MOST_ROW))
        least = LEAST_COLUMN if columns <= 6 else LEAST_COLUMN + 14
        self.horizontalHeader().setDefaultSectionSize(min(max(wide, least), MOST_COLUMN))

    def _name_width(self) -> int:
        """Return how wide the heading must be for every name and department."""
        name, department = QFontMetrics(font(14, bold=True)), QFontMetrics(font(11))
        return max((48 + name.horizontalAdvance(person.name) + department.horizontalAdvance(person.department)
                    for person in self._grid.people), default=NAME_W)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def sizeHint(self) -> QSize:
        return QSize(700, 420)

    # Moving -----------------------------------------------------------------------------------------------------
    def place(self) -> tuple[int, int]:
        """Return row and column of the cursor."""
        return max(self.currentIndex().row(), 0), max(self.currentIndex().column(), 0)

    def go(self, row: int, column: int) -> None:
        """Put the cursor into a place that is there."""
        if 0 <= row < len(self._grid.people) and 0 <= column < len(self._grid.columns):
            index = self._grid.index(row, column)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.viewport().update()
            self.horizontalHeader().viewport().update()
            self.verticalHeader().viewport().update()

    def _order(self) -> list[tuple[int, int]]:
        rows, columns = range(len(self._grid.people)), range(len(self._grid.columns))
        if self.across:
            return [(row, column) for row in rows for column in columns]
        return [(row, column) for column in columns for row in rows]

    def step(self, by: int) -> None:
        """Move on, or back, to the next place where something can be typed."""
        order = self._order()
        if not order:
            return
        at = order.index(self.place())
        rest = order[at + 1:] if by > 0 else order[:at][::-1]
        for row, column in rest:
            if self._grid.box(row, column).open:
                self.go(row, column)
                return

    def next_line(self) -> None:
        """Go to the first place of the next line that can still be typed into."""
        order = self._order()
        at = self.place()[0 if self.across else 1]
        for place in order:
            if place[0 if self.across else 1] > at and self._grid.box(*place).open:
                self.go(*place)
                return

    def to_empty(self) -> bool:
        """Go to the first place, from the cursor on, where a vote is missing; False when there is none."""
        order = self._order()
        if not order:
            return False
        at = order.index(self.place())
        for place in order[at:] + order[:at]:
            box = self._grid.box(*place)
            if box.open and not box.vote:
                self.go(*place)
                return True
        return False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()
        self.viewport().update()

    # Keys -------------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif ctrl and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.element_stepped.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.go_on_requested if ctrl else self.line_done).emit()
        elif symbol := symbol_of(event, self._top()):
            if symbol == "back":
                self.back_requested.emit()
            else:
                self.typed.emit(symbol)
        elif key == Qt.Key.Key_Delete:
            self.cleared.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        elif not ctrl and event.text().isprintable() and event.text():
            # Letters would search the table, a space would select.
            event.accept()
        else:
            super().keyPressEvent(event)

    def _top(self) -> int:
        return len(self._grid.columns[0].item.levels) if self._grid.columns else 5

    def box_centre(self, row: int, column: int) -> QPoint:
        """Return the middle of a place in the viewport."""
        return self.visualRect(self._grid.index(row, column)).center()
