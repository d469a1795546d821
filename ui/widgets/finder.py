"""One line to type into and a list beneath, laid over a window without stopping it: for the palette and the search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import Speaks
from ui.theme import theme
from ui.widgets.finderrow import ROW, FinderPainter
from ui.widgets.parts import label

Index = QModelIndex | QPersistentModelIndex
WIDTH, EDGE, MOST_H = 680, 24, 620


@dataclass(frozen=True, slots=True)
class FinderRow:
    """One row: `words` with `marks` (start and end of each match), `quiet` behind or beneath, `keys` at the right.

    A `head` names a group and cannot be chosen. `key` is what the owner knows it by; a row that is `off` is shown pale
    and not done. `more` is a row that lists the rest of its group.
    """

    key: str
    words: str
    marks: tuple[tuple[int, int], ...] = ()
    quiet: str = ""
    quiet_marks: tuple[tuple[int, int], ...] = ()
    beneath: str = ""
    beneath_marks: tuple[tuple[int, int], ...] = ()
    keys: str = ""
    head: bool = False
    more: bool = False
    off: bool = False
    payload: object = field(default=None, compare=False)

    def aloud(self) -> str:
        """Return the row as it is read to somebody."""
        return ", ".join(part for part in (self.words, self.beneath, self.quiet, self.keys) if part)


class FinderModel(QAbstractListModel):
    """The rows as they are given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[FinderRow, ...] = ()

    def present(self, rows: Sequence[FinderRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.aloud()
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].head:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Finder(Speaks):
    """Subclasses give rows for what is typed through `rows_for` and do a row in `take`.

    Arrows and page keys choose while the line keeps the keyboard, Enter takes, Esc or a click elsewhere closes; then
    the keyboard goes back to where it was.
    """

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._before: QWidget | None = None
        self._quiet = False
        self.line, self.view, self.note = QLineEdit(), QListView(), label("quiet")
        self.model = FinderModel(self)
        self._build()
        self.hide()
        window.installEventFilter(self)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 8)
        box.setSpacing(8)
        box.addWidget(self.line)
        self.view.setModel(self.model)
        self.view.setItemDelegate(FinderPainter(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setStyleSheet("QListView { border: none; }")
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.addWidget(self.note, 1)
        box.addLayout(foot)
        self.line.textChanged.connect(self.look)
        self.line.installEventFilter(self)
        self.view.clicked.connect(self._clicked)
        self.view.selectionModel().currentChanged.connect(self._tell_row)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    # What subclasses give ---------------------------------------------------------------------------------------
    def rows_for(self, wanted: str) -> tuple[FinderRow, ...]:
        """Return the rows for what is typed."""
        return ()

    def take(self, row: FinderRow) -> None:
        """Do a row; the list is closed already."""

    def enlarge(self, row: FinderRow) -> None:
        """List the rest of a group."""

    # Coming and going -------------------------------------------------------------------------------------------
    def toggle(self) -> None:
        """Open it, or put it away."""
        if self.isVisible():
            self.leave()
        else:
            self.appear()

    def appear(self) -> None:
        """Open it with an empty line that has the keyboard."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.line.clear()
        self.look()
        self.show()
        self._place()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Put it away; the keyboard goes back to where it was."""
        if not self.isVisible():
            return
        here, self._quiet = QApplication.focusWidget(), True
        held = here is None or here is self or self.isAncestorOf(here)
        self.hide()
        self._quiet = False
        if held and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # A click elsewhere took the keyboard. Another program in front does not count.
        if self.isVisible() and not self._quiet and new is not None and new is not self \
                and not self.isAncestorOf(new):
            self.leave()

    # The list ---------------------------------------------------------------------------------------------------
    def look(self) -> None:
        """Show the rows for what is typed now."""
        self._list(self.rows_for(self.line.text()))

    def _list(self, rows: tuple[FinderRow, ...], at: int = 0) -> None:
        self.model.present(rows)
        self.view.setVisible(bool(rows))
        self.view.scrollToTop()
        self.choose(at, 1)
        if at:
            self.view.scrollTo(self.view.currentIndex())
        self._place()

    @property
    def row(self) -> FinderRow | None:
        """The chosen row."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def choose(self, at: int, step: int) -> None:
        """Choose a row, or the next one in the direction of `step` that can be chosen."""
        rows = self.model.rows
        while 0 <= at < len(rows) and rows[at].head:
            at += step
        if 0 <= at < len(rows):
            self.view.setCurrentIndex(self.model.index(at))
            if at == 1 and rows[0].head:
                self.view.scrollToTop()

    def _tell_row(self) -> None:
        # The keyboard stays in the line: what is chosen is told as its description.
        row = self.row
        self.line.setAccessibleDescription(row.aloud() if row is not None else self.note.text())
        QAccessible.updateAccessibility(QAccessibleEvent(self.line, QAccessible.Event.DescriptionChanged))

    def _clicked(self, index: QModelIndex) -> None:
        self._enter(self.model.rows[index.row()])

    def _enter(self, row: FinderRow | None) -> None:
        if row is None or row.head or row.off:
            return
        if row.more:
            self.enlarge(row)
            return
        self.leave()
        self.take(row)

    # Keys -------------------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OURS:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in _OURS:
                self._key(event)
                return True
        elif watched is self.parentWidget() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> None:
        key, now = event.key(), self.view.currentIndex().row()
        page = max(self.view.viewport().height() // 40 - 1, 1)
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.row)
        elif key == Qt.Key.Key_Down:
            self.choose(now + 1, 1)
        elif key == Qt.Key.Key_Up:
            self.choose(now - 1, -1)
        elif key == Qt.Key.Key_PageDown:
            self.choose(min(now + page, len(self.model.rows) - 1), -1)
        elif key == Qt.Key.Key_PageUp:
            self.choose(max(now - page, 0), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What is typed here is meant for nothing underneath.
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        t, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # What it lies on is as pale as itself: without an edge nobody sees where it ends.
        painter.setPen(t.pen("box_edge", 1.2))
        painter.setBrush(t["surface"])
        painter.drawRect(QRectF(self.rect()).adjusted(0.7, 0.7, -0.7, -0.7))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(WIDTH, window.width() - 2 * EDGE)
        rows = sum(self.view.sizeHintForRow(number) for number in range(min(len(self.model.rows), 40)))
        rows += 16 if rows else 0
        top = max(round(window.height() * 0.08), 52)
        most = min(MOST_H, window.height() - top - EDGE)
        height = min(rows + self.line.sizeHint().height() + self.note.sizeHint().height() + 32, most)
        self.setGeometry((window.width() - width) // 2, top, width, height)


_OURS = frozenset((Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Up,
                   Qt.Key.Key_PageDown, Qt.Key.Key_PageUp))
