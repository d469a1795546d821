"""A small list of business elements with ticks: what one person is asked about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.i18n import language
from ui.widgets.parts import button, label
from workshop.model.workshop import Participant, Workshop

_ROOM = 46


class TickList(QListWidget):
    """A list in which Space or a click anywhere on a line turns its tick."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._turn)

    def add(self, name: str, key: str, ticked: bool) -> None:
        """Add a line."""
        item = QListWidgetItem(name, self)
        item.setData(Qt.ItemDataRole.UserRole, key)
        # Not checkable by the list itself: it would turn only on the small square, and twice with the line.
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def ticked(self) -> tuple[str, ...]:
        """Return the keys with a tick, from the top."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items
                     if item.checkState() == Qt.CheckState.Checked)

    def tick_all(self, ticked: bool) -> None:
        """Tick every line, or none."""
        for row in range(self.count()):
            self.item(row).setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _turn(self, index: QModelIndex) -> None:
        item = self.item(index.row())
        done = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if done else Qt.CheckState.Checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._turn(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class AskedList(QFrame):
    """A popup over the table. Closing it keeps the ticks, Esc does not; no tick at all changes nothing."""

    def __init__(self, workshop: Workshop, person: Participant, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "card")
        self._workshop, self._before = workshop, person.elements
        self.list, self._all, self._none = TickList(), button(), button()
        self._words = label("quiet", wrap=True)
        for element in workshop.elements:
            self.list.add(workshop.pack.element(element).name.in_(language()), element, person.asked_about(element))
        self._build()

    def _build(self) -> None:
        self._all.setText(self.tr("All"))
        self._none.setText(self.tr("None"))
        self._words.setText(self.tr("Tick at least one. Somebody who is asked nothing is an observer."))
        self.list.setAccessibleName(self.tr("Asked about"))
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 10)
        box.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._all)
        row.addWidget(self._none)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self.list, 1)
        box.addWidget(self._words)
        self._all.clicked.connect(self._tick_all)
        self._none.clicked.connect(self._tick_none)
        # Sizes are those of the style, which comes with the first show otherwise.
        for part in (self, self.list, self._words):
            part.ensurePolished()
        self.list.doItemsLayout()
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(self.list.count() * self.list.sizeHintForRow(0) + 4)
        width = max(self.list.sizeHintForColumn(0) + _ROOM, 210)
        self.setFixedWidth(width)
        self._words.setFixedHeight(self._words.heightForWidth(width - 22))
        self.setFocusProxy(self.list)
        self.adjustSize()

    def _tick_all(self) -> None:
        self.list.tick_all(True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick_none(self) -> None:
        self.list.tick_all(False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> tuple[str, ...]:
        """Return what the person is asked about from now on; empty for everything, the old answer without a tick.

        Elements out of scope keep what was said of them.
        """
        ticked, scope = self.list.ticked(), self._workshop.elements
        if not ticked:
            return self._before
        if len(ticked) == len(scope):
            return ()
        everything = [element.id for element in self._workshop.pack.elements]
        kept = {*ticked, *(e for e in self._before or everything if e not in scope)}
        return tuple(element for element in everything if element in kept)
