"""The business elements as chips, each with how many of its items are complete."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy

from ui.document import Document
from ui.i18n import Speaks, language
from ui.stages.score.gridmodel import columns_of
from ui.widgets.flow import FlowLayout
from ui.widgets.marks import tip
from ui.widgets.parts import button


class ElementChips(Speaks):
    """One chip per element in scope; `chosen` carries its id."""

    chosen = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._element = ""
        self.chips: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.buttonClicked.connect(self._clicked)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Business elements"))
        self.present(self._element)

    def present(self, element: str) -> None:
        """Show the elements in scope with this one chosen."""
        self._element = element
        workshop = self._document.workshop
        if tuple(self.chips) != workshop.elements:
            self._make(workshop.elements)
        for each, made in self.chips.items():
            columns = columns_of(self._document, each)
            done = sum(1 for column in columns if column.shown or column.ready)
            known = workshop.pack.element(each)
            mark = "✓" if columns and all(column.shown for column in columns) else f"{done}/{len(columns)}"
            made.setText(f"{known.short.in_(language())} {mark}")
            made.setToolTip(tip(known.name.in_(language()), self.tr("Ctrl+← and Ctrl+→ change the element")))
            made.setChecked(each == element)

    def _make(self, elements: tuple[str, ...]) -> None:
        for made in self.chips.values():
            self._group.removeButton(made)
            self._flow.removeWidget(made)
            made.deleteLater()
        self.chips = {}
        for element in elements:
            made = button(checkable=True)
            made.setProperty("element", element)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setStyleSheet("min-height: 26px; padding: 0 9px;")
            self._group.addButton(made)
            self._flow.addWidget(made)
            self.chips[element] = made

    def _clicked(self, made: QAbstractButton) -> None:
        self.chosen.emit(made.property("element"))
