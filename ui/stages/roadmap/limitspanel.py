"""What every plan has to keep to: periods, money, people, closed days, and what the cheapest plan must bring."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QButtonGroup,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.i18n import Speaks, in_use
from ui.localtexts import money_unit
from ui.stages.roadmap.closurelist import ClosureList
from ui.stages.roadmap.rolestable import RolesTable
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from ui.widgets.stepsthrough import StepsThrough
from workshop import commands as c
from workshop.changes import Change
from workshop.model.initiative import UNITS
from workshop.model.planning import Planning

FIELDS = ("total", "rate", "floor")
MOST_TOTAL = 100_000_000
_WIDTH, _CLOSED = 160, 620
PARTS = ("table", "measures", "closed")


class LimitsPanel(Speaks):
    """Lies beneath the chart; one of three parts at a time. Each finished edit is one step.

    `notice` carries a sentence, `closed` follows the cross.
    """

    notice = Signal(str)
    closed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._steps = StepsThrough(self)
        self.parts, self.units = QButtonGroup(self), QButtonGroup(self)
        self._hint, self.close_button = label("quiet", wrap=True), button("plain")
        self.table, self.closures = RolesTable(document), ClosureList(document)
        self._labels = {name: label() for name in ("unit", *FIELDS)}
        self._notes = {name: label("quiet", wrap=True) for name in ("unit", *FIELDS)}
        self.fields = {name: self._field(name) for name in FIELDS}
        self._build()
        self.retranslate()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        outer, host = QVBoxLayout(self), QFrame()
        outer.setContentsMargins(14, 0, 14, 8)
        outer.addWidget(host)
        host.setProperty("look", "card")
        box = QVBoxLayout(host)
        box.setContentsMargins(12, 8, 12, 10)
        box.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(6)
        for name in PARTS:
            made = button(checkable=True)
            made.setProperty("part", name)
            self.parts.addButton(made)
            head.addWidget(made)
        self.parts.buttons()[0].setChecked(True)
        head.addSpacing(10)
        head.addWidget(self._hint, 1)
        head.addWidget(self.close_button)
        box.addLayout(head)
        measures, grid = QWidget(), self._grid()
        line = QHBoxLayout(measures)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(grid)
        self.closures.setMaximumWidth(_CLOSED)
        for part in (self.table, measures, self.closures):
            box.addWidget(part)
        self._bodies: tuple[QWidget, ...] = (self.table, measures, self.closures)
        self.parts.buttonClicked.connect(self._part_chosen)
        self.units.buttonClicked.connect(self._unit_chosen)
        self.close_button.clicked.connect(self.closed)
        self.table.wrong.connect(self.notice)
        self.closures.wrong.connect(self.notice)
        self._show_part()

    def _part_chosen(self, _made: QAbstractButton) -> None:
        self.commit()
        self._show_part()

    def _show_part(self) -> None:
        chosen = self.part()
        for name, body in zip(PARTS, self._bodies, strict=True):
            body.setVisible(name == chosen)
        self._hint.setText(self._hint_words(chosen))

    def show_part(self, name: str) -> None:
        """Bring money and people, measures, or closed days to the front."""
        self.parts.buttons()[PARTS.index(name)].setChecked(True)
        self._show_part()

    def first_focus(self) -> QWidget:
        """Return what takes the keyboard."""
        found: tuple[QWidget, ...] = (self.table, self.fields["total"], self.closures.table)
        return found[PARTS.index(self.part())]

    def part(self) -> str:
        """Return which part is in front."""
        return next(name for name, made in zip(PARTS, self.parts.buttons(), strict=True) if made.isChecked())

    def _grid(self) -> QGridLayout:
        grid, row = QGridLayout(), QHBoxLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        row.setSpacing(6)
        for unit in UNITS:
            made = button(checkable=True)
            made.setProperty("unit", unit)
            self.units.addButton(made)
            row.addWidget(made)
        row.addStretch(1)
        grid.addWidget(self._labels["unit"], 0, 0)
        grid.addLayout(row, 0, 1)
        grid.addWidget(self._notes["unit"], 0, 2)
        for line, name in enumerate(FIELDS, start=1):
            grid.addWidget(self._labels[name], line, 0)
            grid.addWidget(self.fields[name], line, 1)
            grid.addWidget(self._notes[name], line, 2)
        grid.setColumnStretch(2, 1)
        return grid

    def _field(self, name: str) -> QDoubleSpinBox:
        made = QDoubleSpinBox()
        made.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        made.setKeyboardTracking(False)
        made.setFixedWidth(_WIDTH)
        made.setRange(0, MOST_TOTAL if name == "total" else 100)
        made.setDecimals(1 if name == "rate" else 0)
        made.setGroupSeparatorShown(name == "total")
        made.lineEdit().setTextMargins(6, 0, 0, 0)
        made.setProperty("limit", name)
        made.installEventFilter(self._steps)
        made.editingFinished.connect(self._edited)
        return made

    # Words ------------------------------------------------------------------------------------------------------
    def retranslate(self) -> None:
        parts = {"table": self.tr("Money and people"), "measures": self.tr("Periods and settings"),
                 "closed": self.tr("Closed days")}
        for made in self.parts.buttons():
            made.setText(parts[made.property("part")])
        self.close_button.setText("×")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        for made in self.units.buttons():
            made.setText(self.tr("Quarters") if made.property("unit") == "quarter" else self.tr("Months"))
        names = {"unit": self.tr("Plan in"), "total": self.tr("All periods together"),
                 "rate": self.tr("A year's delay costs"), "floor": self.tr("The cheapest plan brings at least")}
        notes = {"unit": self.tr("Another unit rounds up to whole periods and drops the plans; undo brings them back."),
                 "total": self.tr("No plan spends more than this in all. 0 is no limit."),
                 "rate": self.tr("A benefit is worth this much less for each year it comes later."),
                 "floor": self.tr("It may close less than the best plan, but not less than this part of its value.")}
        for name, words in names.items():
            self._labels[name].setText(words)
            self._notes[name].setText(notes[name])
        for name, field in self.fields.items():
            field.setAccessibleName(names[name])
            field.setToolTip(as_tip(notes[name]))
        money = in_use().money
        with QSignalBlocker(self.fields["total"]):
            self.fields["total"].setDecimals(money.decimals)
            self.fields["total"].setPrefix(money.before)
            self.fields["total"].setSuffix(money.after)
            self.fields["total"].setSpecialValueText(self.tr("no limit"))
        self.fields["rate"].setSuffix(" %")
        self.fields["floor"].setSuffix(self.tr(" % of the best"))
        self.closures.retranslate()
        self._hint.setText(self._hint_words(self.part()))
        self.follow()

    def _hint_words(self, part: str) -> str:
        return {"table": self.tr("No plan spends more in a period, and no role works more than its people can on open "
                                 "days. The last number goes on; empty is no limit."),
                "measures": self.tr("What all plans have in common."),
                "closed": self.tr("On these days nobody works on initiatives: roles have less time in those "
                                  "periods.")}[part]

    # Following --------------------------------------------------------------------------------------------------
    def refresh(self, change: Change) -> None:
        """Follow the document."""
        if change.about("planning", "settings"):
            self.follow()

    def follow(self) -> None:
        """Show the limits in the file; a number that is being typed keeps its text."""
        planning = self._document.workshop.planning
        for made in self.units.buttons():
            made.setChecked(made.property("unit") == planning.unit)
        for name, field in self.fields.items():
            if not (field.hasFocus() and field.lineEdit().isModified()):
                with QSignalBlocker(field):
                    field.setValue(self._shown(planning, name))
                field.lineEdit().setModified(False)
        self.table.follow()
        self.closures.follow()

    @staticmethod
    def _shown(planning: Planning, name: str) -> float:
        value = getattr(planning, name)
        return float(value / money_unit() if name == "total" else round(value * 100, 6))

    # Edits ------------------------------------------------------------------------------------------------------
    def _change(self, **new: Any) -> None:
        planning = self._document.workshop.planning
        changed = dataclasses.replace(planning, **new)
        if changed != planning:
            self._document.do(c.SetPlanning(changed), self)
        self.follow()

    def _edited(self) -> None:
        field = self.sender()
        assert isinstance(field, QDoubleSpinBox)
        self._finish(field)

    def _finish(self, field: QDoubleSpinBox) -> None:
        name = field.property("limit")
        field.lineEdit().setModified(False)
        # What is shown may be rounded: only another number than the shown one is an edit.
        if field.value() == round(self._shown(self._document.workshop.planning, name), field.decimals()):
            return
        value = round(field.value() * money_unit()) if name == "total" else field.value() / 100
        self._change(**{name: value})

    def _unit_chosen(self, made: QAbstractButton) -> None:
        self._change(unit=made.property("unit"))

    def commit(self) -> None:
        """Store what is still being typed."""
        for field in self.fields.values():
            if field.lineEdit().isModified():
                field.interpretText()
                self._finish(field)
        for table, values in ((self.table, self.table.values), (self.closures.table, self.closures.values)):
            table.close_field()
            values.commit()
