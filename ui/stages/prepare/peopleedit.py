"""Editing in the table of people: words, short lists, ticks and weights, by keyboard and mouse."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.document import Document
from ui.stages.prepare.askedlist import AskedList
from ui.stages.prepare.duties import duty_word, rank_word
from ui.stages.prepare.peoplemodel import CHOICES, COLUMNS, WORDS, PeopleModel
from ui.theme import icon, theme
from workshop.model.workshop import DUTIES, RANKS
from workshop.rules.parts import MAX_NAME, MAX_TITLE
from workshop.rules.people import LEAST_WEIGHT, MOST_WEIGHT

Index = QModelIndex | QPersistentModelIndex
_ARROW, _SIDE, _MARGIN = 10, 3, 20
_IN_CELL = ("QComboBox, QLineEdit, QDoubleSpinBox { border-radius: 0; min-height: 0; padding: 0 5px; }"
            "QComboBox::drop-down { width: 0; } QComboBox::down-arrow { image: none; }")
_ROW, _SPACE = 28, 8
_LEAST = {"name": 84, "department": 60, "role": 60}
# Widths that are easy to read, in the columns that share what is left.
_EASY = {"name": 110, "department": 96, "role": 96}
_WRITABLE = 170


class CellCombo(QComboBox):
    """A choice in a cell: it opens at once, and choosing or Esc closes it. `dropped` says that it was Esc."""

    dropped = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setStyleSheet(_IN_CELL)
        QTimer.singleShot(0, self, self.showPopup)

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * _MARGIN)
        super().showPopup()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            QTimer.singleShot(0, self, self.dropped.emit)
        return super().eventFilter(watched, event)


class PeopleDelegate(QStyledItemDelegate):
    """An editor for each kind of column, a small arrow where a list opens, and a frame round the cell in front."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = COLUMNS[index.column()]
        person = self._document.workshop.participants[index.row()]
        made: QWidget
        if column in WORDS:
            made = QLineEdit(parent)
            made.setMaxLength(MAX_NAME if column == "name" else MAX_TITLE)
        elif column == "elements":
            made = AskedList(self._document.workshop, person, parent)
        elif column == "weight":
            made = QDoubleSpinBox(parent)
            made.setRange(LEAST_WEIGHT, MOST_WEIGHT)
            made.setSingleStep(0.5)
            made.setDecimals(1)
            made.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        else:
            made = CellCombo(parent)
            for key in DUTIES if column == "duty" else RANKS:
                made.addItem(duty_word(key) if column == "duty" else rank_word(key), key)
            made.activated.connect(self._chosen)
            made.dropped.connect(self._dropped)
        if column != "elements":
            made.setStyleSheet(_IN_CELL)
        made.setAccessibleName(f"{person.name}, {index.model().headerData(index.column(), Qt.Orientation.Horizontal)}")
        return made

    def _chosen(self) -> None:
        editor = self.sender()
        assert isinstance(editor, QWidget)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _dropped(self) -> None:
        editor = self.sender()
        assert isinstance(editor, QWidget)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if COLUMNS[index.column()] != "here" or event.type() == QEvent.Type.KeyPress:
            return super().editorEvent(event, model, option, index)
        # The whole cell takes the click, not only the small square.
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent) \
                or event.button() != Qt.MouseButton.LeftButton or not option.rect.contains(event.position().toPoint()):
            return False
        turn(index)
        return True

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QDoubleSpinBox):
            editor.setValue(value)
        elif isinstance(editor, QLineEdit):
            editor.setText(value)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QDoubleSpinBox):
            editor.interpretText()
            # What is shown may be rounded: only another number is an edit.
            if abs(editor.value() - index.data(Qt.ItemDataRole.EditRole)) >= 0.05:
                model.setData(index, editor.value())
        elif isinstance(editor, AskedList):
            model.setData(index, editor.chosen())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QTableView)
        if not isinstance(editor, AskedList):
            place = QRect(option.rect)
            if isinstance(editor, QLineEdit):
                # A narrow column is no place to type in: the field reaches over its neighbours.
                place.setWidth(max(place.width(), min(_WRITABLE, view.viewport().width() - place.left())))
            editor.setGeometry(place)
            return
        editor.adjustSize()
        corner = view.viewport().mapToGlobal(option.rect.bottomLeft())
        room = view.screen().availableGeometry()
        editor.move(QPoint(max(min(corner.x(), room.right() - editor.width()), room.left()),
                           max(min(corner.y(), room.bottom() - editor.height()), room.top())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        view = self.parent()
        assert isinstance(view, QTableView)
        current = view.currentIndex()
        if index.row() == current.row() and COLUMNS[index.column()] in CHOICES \
                and index.flags() & Qt.ItemFlag.ItemIsEditable:
            corner = QPoint(option.rect.right() - _ARROW - _SIDE, option.rect.center().y() - _ARROW // 2 + 1)
            painter.drawPixmap(QRect(corner, QSize(_ARROW, _ARROW)), QPixmap(icon("down")))
        if view.hasFocus() and index.row() == current.row() and index.column() == current.column():
            painter.save()
            painter.setPen(QPen(theme()["action"], 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        # The list of a choice takes the focus: that is no end of the edit.
        if isinstance(watched, CellCombo) and event.type() == QEvent.Type.FocusOut and watched.view().isVisible():
            return False
        if isinstance(watched, AskedList) and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return False
        return super().eventFilter(watched, event)


class PeopleView(QTableView):
    """The table: arrows move, Enter, F2 or typing edits, Space ticks, one click opens a list."""

    def __init__(self, document: Document, model: PeopleModel) -> None:
        super().__init__()
        self._document = document
        self.setModel(model)
        self.setItemDelegate(PeopleDelegate(document, self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(30)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._clicked)
        self.fit()

    def fit(self) -> None:
        """Give each column what its words need; departments and roles give way first, then names."""
        self.setColumnHidden(COLUMNS.index("weight"), not self._document.workshop.settings.rules.weighted)
        shown = {column: number for number, column in enumerate(COLUMNS) if not self.isColumnHidden(number)}
        wanted = {column: self._wanted(number, column) for column, number in shown.items()}
        least = {column: max(self._header_width(shown[column]), _LEAST[column]) for column in WORDS}
        over = sum(wanted.values()) - self.viewport().width()
        # The widest shrinks first; a name is what people are found by and keeps its room longest.
        for floor in (_EASY, {"department": 0, "role": 0, "name": _EASY["name"]}, least):
            while over > 0 and (wide := [c for c in WORDS if wanted[c] > max(floor[c], least[c])]):
                wanted[max(wide, key=wanted.__getitem__)] -= 1
                over -= 1
        for column in WORDS:
            wanted[column] += max(-over, 0) // len(WORDS)
        for column, width in wanted.items():
            self.setColumnWidth(shown[column], width)

    def _header_width(self, number: int) -> int:
        header = self.horizontalHeader()
        words = str(self.model().headerData(number, Qt.Orientation.Horizontal))
        return header.fontMetrics().horizontalAdvance(words) + _MARGIN

    def _wanted(self, number: int, column: str) -> int:
        model, metrics = self.model(), self.fontMetrics()
        words = [str(model.index(row, number).data() or "") for row in range(model.rowCount())]
        room = _MARGIN + (_SPACE if column in CHOICES else 0)
        return max(max((metrics.horizontalAdvance(word) for word in words), default=0) + room,
                   self._header_width(number), 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _clicked(self, index: QModelIndex) -> None:
        if COLUMNS[index.column()] in CHOICES and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Two quick clicks on a tick are two clicks.
        if COLUMNS[max(self.indexAt(event.position().toPoint()).column(), 0)] == "here":
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() \
                and self.state() != QAbstractItemView.State.EditingState:
            if COLUMNS[index.column()] == "here":
                turn(index)
            elif index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
        else:
            super().keyPressEvent(event)


def turn(index: Index) -> None:
    """Sign somebody in or out."""
    there = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    model = index.model()
    model.setData(model.index(index.row(), index.column()), Qt.CheckState.Unchecked if there else Qt.CheckState.Checked,
                  Qt.ItemDataRole.CheckStateRole)
