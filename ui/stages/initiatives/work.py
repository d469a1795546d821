"""The work of an initiative: what it costs, how long it takes, whom it takes, and when it may start."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QHBoxLayout, QSpinBox, QVBoxLayout

from ui.document import Document
from ui.localtexts import brief, money
from ui.stages.initiatives.costbox import CostBox
from ui.stages.initiatives.efforts import EffortsEditor
from ui.stages.initiatives.gate import FieldGate, settle
from ui.stages.initiatives.liftrow import fill
from ui.stages.initiatives.part import EditorPart, FieldGrid, free
from ui.stages.initiatives.spans import span, starts
from ui.widgets.elidebox import ElideBox
from ui.widgets.parts import button, label
from workshop import periods
from workshop.model.initiative import Initiative
from workshop.periods import MONTHS
from workshop.rules import MAX_HORIZON, MAX_MONEY


class WorkPart(EditorPart):
    """Cost, duration, efforts by role and of nobody in particular, first and last start, and the pin."""

    def __init__(self, document: Document, gate: FieldGate) -> None:
        super().__init__(document, gate)
        self._effort_shown = 0.0
        self._stored: Initiative | None = None
        self._releasing = False
        self.cost, self.duration, self.effort = CostBox(), QSpinBox(), QDoubleSpinBox()
        self.efforts = EffortsEditor(document, gate)
        self.earliest, self.latest = ElideBox(), ElideBox()
        self._spread, self._pin, self.release = label("quiet", wrap=True), label(wrap=True), button()
        self.effort.setRange(0, MAX_MONEY)
        self.effort.setDecimals(1)
        self.effort.setGroupSeparatorShown(True)
        for spin in (self.effort, self.cost, self.duration):
            spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            # The style leaves the number of a field without buttons at its very edge.
            spin.lineEdit().setTextMargins(7, 0, 0, 0)
        self._build()
        self.watch(self.cost, self.duration, self.effort, self.earliest, self.latest)
        self.efforts.edited.connect(self.finish)
        self.release.clicked.connect(self.release_pin)
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        self._money, self._times = FieldGrid(), FieldGrid()
        self._money.put(self.cost, 0, 0)
        self._money.put(self.duration, 0, 1)
        self._times.put(self.effort, 0, 0, 2)
        self._times.put(self.earliest, 1, 0)
        self._times.put(self.latest, 1, 1)
        pinned = QHBoxLayout()
        pinned.setSpacing(8)
        pinned.addWidget(self._pin, 1)
        pinned.addWidget(self.release)
        box.addLayout(self._money)
        box.addWidget(self._spread)
        box.addWidget(self.efforts)
        box.addLayout(self._times)
        box.addLayout(pinned)

    def retranslate(self) -> None:
        month = self.document.workshop.planning.unit == "month"
        self._money.name(self.tr("Cost in total"),
                         self.tr("Duration in months") if month else self.tr("Duration in quarters"))
        self._times.name(self.tr("Effort in person-months, of no role"), self.tr("Not before"), self.tr("Not after"))
        self.release.setText(self.tr("Release"))
        self.release.setToolTip(self.tr("Let the plan choose the start again (Alt+P)"))
        self.cost.set_thousand(self.cost.thousand())

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self, stored: Initiative, *, fresh: bool) -> None:
        workshop = self.document.workshop
        unit = workshop.planning.unit
        self._stored = stored
        self.retranslate()
        self.duration.setRange(1, max(MAX_HORIZON * 3 // MONTHS[unit], stored.duration))
        if free(self.effort, fresh):
            self.effort.setValue(stored.effort)
            self._effort_shown = self.effort.value()
            settle(self.effort)
        if free(self.cost, fresh):
            self.cost.set_thousand(stored.cost)
            settle(self.cost)
        if free(self.duration, fresh):
            self.duration.setValue(stored.duration)
            settle(self.duration)
        self.efforts.present(stored)
        for field, start in ((self.earliest, stored.earliest), (self.latest, stored.latest)):
            names: list[tuple[str, object]] = [(self.tr("any time"), None)]
            fill(field, names + starts(workshop, start or 0), start)
        self._spread.setText(self._per_period(stored))
        self._spread.setVisible(bool(stored.cost) and stored.duration > 1)
        self._show_pin(stored)

    def _show_pin(self, stored: Initiative) -> None:
        pinned = stored.pin is not None
        if stored.pin is not None:
            workshop = self.document.workshop
            name = periods.name(workshop.settings.start, workshop.planning.unit, stored.pin)
            self._pin.setText(self.tr("Pinned on the roadmap: starts in {0}").format(name))
        self._pin.setVisible(pinned)
        self.release.setVisible(pinned)

    def _per_period(self, stored: Initiative) -> str:
        parts = stored.cost_per_period()
        high, low = money(parts[0]), money(parts[-1])
        words = high if high == low else self.tr("{0} to {1}").format(low, high)
        month = self.document.workshop.planning.unit == "month"
        return self.tr("{0} a month").format(words) if month else self.tr("{0} a quarter").format(words)

    def release_pin(self) -> None:
        """Take the pin away."""
        self._releasing = True
        self.edited.emit()
        self._releasing = False

    # Reading ----------------------------------------------------------------------------------------------------
    def read(self, old: Initiative) -> Initiative:
        effort = self.effort.value()
        return dataclasses.replace(
            old, cost=self.cost.thousand(), duration=self.duration.value(), efforts=self.efforts.efforts(),
            # A stored effort may be finer than the field shows.
            effort=old.effort if effort == self._effort_shown else effort, earliest=self.earliest.currentData(),
            latest=self.latest.currentData(), pin=None if self._releasing else old.pin)

    def summary(self, stored: Initiative) -> str:
        people = brief(stored.person_months) + " " + self.tr("person-months") if stored.person_months else ""
        return " · ".join(words for words in (
            money(stored.cost), span(self.document.workshop.planning.unit, stored.duration), people) if words)
