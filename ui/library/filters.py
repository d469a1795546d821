"""What is looked for: words, element, capability, sector and collection."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy

from ui.i18n import Speaks, language
from ui.widgets.tags import Tags
from workshop.library import CollectionHead, Query, Sector

DEBOUNCE_MS = 120


class SearchField(QLineEdit):
    """`stepped` carries -1 or 1 for the arrow keys, `entered` follows Enter, `left` Esc in an empty field."""

    stepped = Signal(int)
    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)


class Filters(Speaks):
    """The field and four lists; `changed` says that something else is looked for, while typing after a moment."""

    changed = Signal()

    def __init__(self, elements: Tags, capabilities: Tags) -> None:
        super().__init__()
        self._tags = {"element": elements, "capability": capabilities}
        self._sectors: tuple[Sector, ...] = ()
        self._shelves: tuple[CollectionHead, ...] = ()
        self.words = SearchField()
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumHeight(36)
        self.lists = {name: QComboBox() for name in ("element", "capability", "sector", "collection")}
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self.changed)
        self.words.textChanged.connect(self._typed)
        box = QGridLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.words, 0, 0, 1, 2)
        for index, made in enumerate(self.lists.values()):
            # A long name in the list must not push the window apart.
            made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            made.setMinimumContentsLength(6)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.setMaxVisibleItems(18)
            made.currentIndexChanged.connect(self._picked)
            box.addWidget(made, 1 + index // 2, index % 2)
        self.retranslate()

    def retranslate(self) -> None:
        self.words.setPlaceholderText(self.tr("Search: company, pain, solution, figure…"))
        self.words.setAccessibleName(self.tr("Search the cases"))
        for name, words in (("element", self.tr("Business element")), ("capability", self.tr("Capability")),
                            ("sector", self.tr("Sector")), ("collection", self.tr("Collection"))):
            self.lists[name].setAccessibleName(words)
        self._fill()

    def offer(self, sectors: tuple[Sector, ...], shelves: tuple[CollectionHead, ...]) -> None:
        """Take the sectors and collections there are; what was chosen stays chosen while it is there."""
        if (sectors, shelves) != (self._sectors, self._shelves):
            self._sectors, self._shelves = sectors, shelves
            self._fill()

    def query(self) -> Query:
        """Return what is looked for."""
        return Query(self.words.text(), **{name: made.currentData() or "" for name, made in self.lists.items()})

    def choose(self, **ids: str) -> None:
        """Set lists by name; an id that is not there chooses everything."""
        for name, value in ids.items():
            made = self.lists[name]
            made.setCurrentIndex(max(made.findData(value), 0))

    def clear(self) -> None:
        """Look for everything."""
        self.words.clear()
        self.choose(**{name: "" for name in self.lists})

    def _typed(self) -> None:
        self._wait.start()

    def _picked(self) -> None:
        self._wait.stop()
        self.changed.emit()

    def _fill(self) -> None:
        lang = language()
        everything = {"element": self.tr("All elements"), "capability": self.tr("All capabilities"),
                      "sector": self.tr("All sectors"), "collection": self.tr("All collections")}
        entries: dict[str, list[tuple[str, str]]] = {
            name: [(f"{tag.note} {tag.name.in_(lang)}".strip(), tag.id) for tag in tags.all]
            for name, tags in self._tags.items()}
        entries["sector"] = [(f"{s.name.in_(lang)}  ({s.count})", s.name.zh) for s in self._sectors]
        entries["collection"] = [(f"{s.name.in_(lang)}  ({s.count})", s.id) for s in self._shelves]
        before = self.query()
        for name, made in self.lists.items():
            chosen = getattr(before, name)
            made.blockSignals(True)
            made.clear()
            made.addItem(everything[name], "")
            for words, value in entries[name]:
                made.addItem(words, value)
            made.setCurrentIndex(max(made.findData(chosen), 0))
            made.blockSignals(False)
        if self.query() != before:
            self.changed.emit()
