"""One promise of an initiative: which cell rises from which level to which, and how sure that is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QFrame, QGridLayout, QHBoxLayout, QSpinBox, QWidget

from ui.i18n import Speaks, language
from ui.stages.initiatives.gate import FieldGate, is_typed, settle
from ui.widgets.elidebox import ElideBox
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from workshop.model.initiative import Lift
from workshop.model.score import Cell
from workshop.model.workshop import Workshop

SURE_W = 66


class LiftRow(Speaks):
    """Element and item, two levels and how sure the group is. `edited` follows a choice, `removed` the cross."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, workshop: Workshop, gate: FieldGate) -> None:
        super().__init__()
        self._workshop = workshop
        self._lift: Lift | None = None
        self._card = QFrame(self)
        self._card.setProperty("look", "soft")
        self.element, self.item, self.begin, self.end = ElideBox(), ElideBox(), ElideBox(), ElideBox()
        self.sure = QSpinBox()
        self.remove = button("plain")
        self._arrow = label("quiet")
        self._build(gate)
        self.retranslate()

    def _build(self, gate: FieldGate) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        grid = QGridLayout(self._card)
        grid.setContentsMargins(8, 8, 4, 8)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        gate.watch(self.element, self.item, self.begin, self.end, self.sure)
        self.sure.setRange(1, 100)
        self.sure.setSuffix(" %")
        self.sure.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.sure.setFixedWidth(SURE_W)
        self.sure.lineEdit().setTextMargins(7, 0, 0, 0)
        self._arrow.setText("→")
        self._arrow.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remove.setText("×")
        self.remove.setFixedSize(28, 28)
        self.remove.setStyleSheet("font-size: 17px; text-align: center; padding: 0; min-height: 0;")
        dot = label("quiet")
        dot.setText("·")
        dot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for column, widgets in enumerate(((self.element, self.begin), (dot, self._arrow), (self.item, self.end))):
            for row, widget in enumerate(widgets):
                grid.addWidget(widget, row, column)
        grid.setColumnMinimumWidth(1, 14)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.remove, 0, 3, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.sure, 1, 3)
        for first, second in ((self.element, self.item), (self.item, self.begin), (self.begin, self.end),
                              (self.end, self.sure), (self.sure, self.remove)):
            QWidget.setTabOrder(first, second)
        self.element.activated.connect(self._element_chosen)
        self.item.activated.connect(self._edited)
        self.begin.activated.connect(self._begin_chosen)
        self.end.activated.connect(self._edited)
        self.sure.editingFinished.connect(self._edited)
        self.remove.clicked.connect(self._removed)

    def retranslate(self) -> None:
        self.element.setAccessibleName(self.tr("Business element to lift"))
        self.item.setAccessibleName(self.tr("Capability or indicator to lift"))
        self.begin.setAccessibleName(self.tr("From level"))
        self.end.setAccessibleName(self.tr("To level"))
        self.sure.setAccessibleName(self.tr("How sure the group is"))
        self.sure.setToolTip(self.tr("How sure the group is of this lift: it weighs the lift in the plan"))
        self.remove.setAccessibleName(self.tr("Remove this lift"))
        self.remove.setToolTip(self.tr("Remove this lift"))
        if self._lift is not None:
            self.present(self._workshop, self._lift)

    def present(self, workshop: Workshop, lift: Lift) -> None:
        """Show a stored lift."""
        self._workshop, self._lift = workshop, lift
        pack, lang = workshop.pack, language()
        elements = list(workshop.elements)
        if lift.cell.element not in elements:
            elements.append(lift.cell.element)
        fill(self.element, [(pack.element(e).short.in_(lang), e) for e in elements], lift.cell.element)
        self._fill_items(lift.cell.element, lift.cell.item)
        self._fill_levels(lift.from_level, lift.to_level)
        if not (self.sure.hasFocus() and is_typed(self.sure)):
            self.sure.setValue(lift.sure)
            settle(self.sure)

    def _fill_items(self, element: str, chosen: str) -> None:
        pack, lang = self._workshop.pack, language()
        asked = list(self._workshop.items_of(element))
        if self._lift is not None and self._lift.cell == Cell(element, chosen) and chosen not in asked:
            asked.append(chosen)
        names: list[tuple[str, object]] = []
        for name in asked:
            item = pack.item(name)
            names.append((f"{item.id} {item.short.in_(lang)}" if item.parent else item.short.in_(lang), name))
        fill(self.item, names, chosen if chosen in asked else (asked[0] if asked else None))

    def _fill_levels(self, begin: int, end: int) -> None:
        pack, lang = self._workshop.pack, language()
        names: list[tuple[str, object]] = [(f"{level.level} {level.name.in_(lang)}", level.level)
                                           for level in pack.levels]
        fill(self.begin, names[:-1], begin)
        fill(self.end, names[begin:], max(end, begin + 1))

    def lift(self) -> Lift:
        """Return what the fields say."""
        return Lift(Cell(self.element.currentData(), self.item.currentData()), self.begin.currentData(),
                    self.end.currentData(), self.sure.value())

    def _element_chosen(self) -> None:
        self._fill_items(self.element.currentData(), self.item.currentData())
        self.edited.emit()

    def _begin_chosen(self) -> None:
        self._fill_levels(self.begin.currentData(), self.end.currentData())
        self.edited.emit()

    def _edited(self) -> None:
        self.edited.emit()

    def _removed(self) -> None:
        self.removed.emit(self)


def fill(box: QComboBox, names: list[tuple[str, object]], chosen: object) -> None:
    """Put texts with their data into a box and choose one, touching it only where something differs."""
    now = [(box.itemText(index), box.itemData(index)) for index in range(box.count())]
    if now != names:
        box.clear()
        for words, data in names:
            box.addItem(words, data)
            box.setItemData(box.count() - 1, as_tip(words), Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(next((i for i, (_, data) in enumerate(names) if data == chosen), 0))
    box.setToolTip(as_tip(box.currentText()))
