"""The entries of a framework: itself, its capabilities with their indicators, its elements."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from ui.i18n import in_use
from ui.packs.itemform import colour_icon
from ui.packs.words import tree_name
from ui.theme import font, theme
from ui.widgets.plainwords import as_tip
from workshop.packs.edit import Document, at, ids, indicators_of
from workshop.packs.spots import HEAD

_KEY = Qt.ItemDataRole.UserRole
Key = tuple[str, str]


class EntryTree(QTreeWidget):
    """`chosen` carries (part, id); the heads of the two groups carry an empty id and are not chosen."""

    chosen = Signal(str, str)
    _items: dict[Key, QTreeWidgetItem] = {}  # noqa: RUF012  (events come before __init__ has made its own)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._items: dict[Key, QTreeWidgetItem] = {}
        self._marked: set[Key] = set()
        self._shape: object = None
        self.currentItemChanged.connect(self._current)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._items:
            # Items keep their brushes: another theme needs others.
            for item in self.findItems("", Qt.MatchFlag.MatchContains):
                item.setForeground(0, QBrush(theme()["quiet"]))
            for key in self._items:
                self._paint(key, key in self._marked)
        super().changeEvent(event)

    def present(self, document: Document, names: dict[str, str]) -> None:
        """Show a document; `names` are the words for the head and the groups. What is chosen and folded stays."""
        shape = (in_use().code, tuple(names.items()), tuple(self._wanted(document)))
        if shape != self._shape:
            self._shape = shape
            self._rebuild(document, names)
        for (part, entry), item in self._items.items():
            words = names[HEAD] if part == HEAD else tree_name(document, part, entry)
            if item.text(0) != words:
                item.setText(0, words)
                item.setToolTip(0, as_tip(words))
            if part == "capabilities":
                item.setIcon(0, colour_icon(str(at(document, (part, entry, "colour")) or theme()["surface"].name())))

    def mark(self, troubled: set[Key]) -> None:
        """Mark the entries that have problems, also for those who cannot see the colour."""
        for key in troubled ^ self._marked:
            if key in self._items:
                self._paint(key, key in troubled)
        self._marked = set(troubled)

    def choose(self, part: str, entry: str) -> bool:
        """Make an entry the current one; False when it is not there."""
        item = self._items.get((part, entry))
        if item is None:
            return False
        self.setCurrentItem(item)
        self.scrollToItem(item)
        return True

    def current(self) -> Key:
        """Return what is chosen, the head when nothing is."""
        item = self.currentItem()
        found = item.data(0, _KEY) if item is not None else None
        return (str(found[0]), str(found[1])) if found else (HEAD, "")

    # Building ---------------------------------------------------------------------------------------------------
    def _wanted(self, document: Document) -> Iterator[tuple[str, str, str]]:
        for capability in ids(document, "capabilities"):
            yield "capabilities", capability, ""
            for indicator in indicators_of(document, capability):
                yield "indicators", indicator, capability
        for element in ids(document, "elements"):
            yield "elements", element, ""

    def _rebuild(self, document: Document, names: dict[str, str]) -> None:
        kept = self.current()
        marked = self._marked
        folded = {key for key, item in self._items.items() if item.childCount() and not item.isExpanded()}
        with QSignalBlocker(self):
            self.clear()
            self._items, self._marked = {}, set()
            self._items[HEAD, ""] = self._add(None, HEAD, "")
            groups = {part: self._group(names[part]) for part in ("capabilities", "elements")}
            for part, entry, parent in self._wanted(document):
                above = self._items["capabilities", parent] if parent else groups[part]
                self._items[part, entry] = self._add(above, part, entry)
            for group in groups.values():
                group.setExpanded(True)
            for key, item in self._items.items():
                item.setExpanded(key not in folded)
            if not self.choose(*kept):
                self.choose(HEAD, "")
        self.mark({key for key in marked if key in self._items})

    def _add(self, above: QTreeWidgetItem | None, part: str, entry: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(above) if above is not None else QTreeWidgetItem(self)
        item.setData(0, _KEY, (part, entry))
        return item

    def _group(self, words: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self)
        item.setText(0, words)
        item.setFont(0, font(12, bold=True))
        item.setForeground(0, QBrush(theme()["quiet"]))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def _paint(self, key: Key, troubled: bool) -> None:
        item = self._items[key]
        item.setForeground(0, QBrush(theme()["bad"] if troubled else theme()["ink"]))
        words = self.tr("has problems") if troubled else ""
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, words)
        item.setStatusTip(0, words)

    def _current(self, item: QTreeWidgetItem | None) -> None:
        found = item.data(0, _KEY) if item is not None else None
        if found:
            self.chosen.emit(str(found[0]), str(found[1]))
