"""The cases that were found, three lines each, and where in the story the words stand."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.i18n import language
from ui.theme import font, theme
from ui.widgets.casewords import who
from ui.widgets.marks import tip
from ui.widgets.rowpaint import begin_row
from ui.widgets.tags import Tag, Tags, note_mark
from workshop.library import Hit, found_in

Index = QModelIndex | QPersistentModelIndex
LEFT, TOP, MARK = 16, 9, 8.5
ROW_H, FOUND_H = 82, 20
_KEY, _WHO, _CAPABILITIES, _ELEMENTS, _FOUND = (Qt.ItemDataRole.UserRole + step for step in range(5))


class ResultModel(QAbstractListModel):
    """Hits as rows of words."""

    def __init__(self, elements: Tags, capabilities: Tags) -> None:
        super().__init__()
        self._elements, self._capabilities = elements, capabilities
        self._hits: tuple[Hit, ...] = ()
        self._words = ""
        self._found: dict[str, str] = {}

    def show_hits(self, hits: tuple[Hit, ...], words: str) -> None:
        """Take the results of a search for `words`."""
        self.beginResetModel()
        self._hits, self._words = hits, words
        self._found.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._hits)

    def row_of(self, key: str) -> int:
        """Return the row of a case, or -1."""
        return next((row for row, hit in enumerate(self._hits) if hit.key == key), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit, lang = self._hits[index.row()], language()
        case = hit.filed.case
        if role == _KEY:
            return hit.key
        if role == _CAPABILITIES:
            return self._capabilities.of(case.capabilities)
        if role == _ELEMENTS:
            return "  ".join(tag.name.in_(lang) for tag in self._elements.of(case.elements))
        if role == _FOUND:
            return self._piece(hit)
        if role == _WHO:
            return who(case, lang)
        if role == Qt.ItemDataRole.DisplayRole:
            return case.title.in_(lang)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{case.title.in_(lang)}, {who(case, lang)}"
        return tip(case.title.in_(lang), who(case, lang)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _piece(self, hit: Hit) -> str:
        if not self._words:
            return ""
        if hit.key not in self._found:
            self._found[hit.key] = found_in(hit.filed.case, self._words, language())
        return self._found[hit.key]


class ResultDelegate(QStyledItemDelegate):
    """Paints title, who, marks of the capabilities with elements, and the piece that was found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, ROW_H + (FOUND_H if index.data(_FOUND) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, state = option.rect, option.state
        painter.save()
        begin_row(painter, option, inset=LEFT, edge=True)
        if not state & QStyle.StateFlag.State_Enabled:
            painter.setOpacity(0.45)
        self._lines(painter, index, box.width() - 2 * LEFT)
        painter.restore()

    def _lines(self, painter: QPainter, index: Index, width: int) -> None:
        title = index.data(Qt.ItemDataRole.DisplayRole)
        _write(painter, QRectF(LEFT, TOP, width, 22), title, font(14, bold=True), "ink")
        _write(painter, QRectF(LEFT, TOP + 22, width, 20), index.data(_WHO), font(12), "quiet")
        y = TOP + 44.0
        if words := index.data(_FOUND):
            _write(painter, QRectF(LEFT, y - 2, width, 20), words, font(13), "ink")
            y += FOUND_H
        x = float(LEFT)
        marks: tuple[Tag, ...] = index.data(_CAPABILITIES)
        for tag in marks:
            note_mark(painter, QPointF(x + MARK, y + MARK + 1), MARK, tag)
            x += 2 * MARK + 3
        _write(painter, QRectF(x + 6, y, LEFT + width - x - 6, 20), index.data(_ELEMENTS), font(12), "quiet")


def _write(painter: QPainter, box: QRectF, words: str, how: QFont, colour: str) -> None:
    painter.setFont(how)
    painter.setPen(theme()[colour])
    shown = QFontMetricsF(how).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), shown)


class ResultList(QListView):
    """`chosen` carries the key of the current case, `use_requested` follows Enter, `remove_requested` Delete."""

    chosen = Signal(str)
    use_requested = Signal()
    remove_requested = Signal()

    def __init__(self, elements: Tags, capabilities: Tags) -> None:
        super().__init__()
        self._rows = ResultModel(elements, capabilities)
        self._rows.setParent(self)
        self._delegate = ResultDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    @property
    def count(self) -> int:
        """How many cases are listed."""
        return self._rows.rowCount()

    def show_hits(self, hits: tuple[Hit, ...], words: str, *, keep: str = "") -> None:
        """List hits; the case `keep` stays the current one when it is among them, else the first is."""
        self._rows.show_hits(hits, words)
        row = max(self._rows.row_of(keep), 0)
        if hits:
            self.choose(hits[row].key)
        else:
            self.chosen.emit("")

    def key(self) -> str:
        """Return the key of the current case, empty for none."""
        return self.currentIndex().data(_KEY) or ""

    def choose(self, key: str) -> bool:
        """Make a case the current one; False when it is not in the list."""
        row = self._rows.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))
            self.scrollTo(self._rows.index(row))
        return row >= 0

    def step(self, by: int) -> None:
        """Go up or down by rows."""
        if self.count:
            row = min(max(self.currentIndex().row() + by, 0), self.count - 1)
            self.setCurrentIndex(self._rows.index(row))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.key():
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key():
            self.use_requested.emit()
        else:
            super().keyPressEvent(event)
