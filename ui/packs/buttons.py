"""The buttons under the tree: add, remove and move entries."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from ui.i18n import Speaks
from ui.widgets.parts import button
from workshop.packs.edit import Document, at, ids, indicators_of
from workshop.packs.spots import HEAD


class EntryButtons(Speaks):
    """Enabled as the chosen entry allows; `capability` is where a new indicator goes, empty for nowhere."""

    capability_requested = Signal()
    indicator_requested = Signal()
    element_requested = Signal()
    remove_requested = Signal()
    up_requested = Signal()
    down_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.capability = ""
        self.add_indicator, self.add_element, self.add_capability = button(), button(), button()
        self.remove, self.up, self.down = button(), button(), button()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for made, signal, line, column, span in (
                (self.add_indicator, self.indicator_requested, 0, 0, 3),
                (self.add_capability, self.capability_requested, 0, 3, 3),
                (self.add_element, self.element_requested, 1, 0, 3), (self.remove, self.remove_requested, 1, 3, 3),
                (self.up, self.up_requested, 2, 0, 3), (self.down, self.down_requested, 2, 3, 3)):
            made.setStyleSheet("padding: 0 4px;")
            made.clicked.connect(signal)
            grid.addWidget(made, line, column, 1, span)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self.add_indicator.setText(self.tr("Add indicator"))
        self.add_capability.setText(self.tr("Add capability"))
        self.add_element.setText(self.tr("Add element"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Del removes the chosen entry; Ctrl+Z brings it back"))
        self.up.setText(self.tr("Up"))
        self.up.setToolTip("Alt+↑")
        self.down.setText(self.tr("Down"))
        self.down.setToolTip("Alt+↓")

    def present(self, document: Document, part: str, entry: str) -> None:
        """Enable what can be done with an entry."""
        parent = at(document, (part, entry, "capability")) if part == "indicators" else ""
        self.capability = str(parent or (entry if part == "capabilities" else ""))
        self.add_indicator.setEnabled(bool(self.capability))
        group: tuple[str, ...] = ()
        if part == "indicators":
            group = indicators_of(document, self.capability)
        elif part in ("capabilities", "elements"):
            group = ids(document, part)
        there = entry in group and part != HEAD
        self.remove.setEnabled(there)
        self.up.setEnabled(there and group.index(entry) > 0)
        self.down.setEnabled(there and group.index(entry) < len(group) - 1)
