"""The rules of an initiative: must and must not, what it starts after, and what it excludes."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.initiatives.gate import FieldGate
from ui.stages.initiatives.lags import LagsEditor
from ui.stages.initiatives.part import EditorPart, put_text
from ui.stages.initiatives.people import NameBox
from ui.stages.initiatives.ticklist import WaitsList
from ui.widgets.flow import FlowLayout
from ui.widgets.marks import tip
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.births import offered_predecessors
from workshop.model.initiative import Initiative
from workshop.model.workshop import Workshop

MOST_CHIPS, CHIP_W = 4, 142


class OfferChips(Speaks):
    """Predecessors that the order of the capabilities offers; `taken` carries the one that was clicked."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[QPushButton] = []
        self._words = label("quiet", wrap=True)
        self._flow = FlowLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._words)
        box.addLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def retranslate(self) -> None:
        self._words.setText(self.tr("Lower capabilities carry higher ones. Offered here:"))

    def present(self, workshop: Workshop, stored: Initiative) -> None:
        """Offer what a stored initiative does not wait for yet."""
        names = offered_predecessors(workshop, stored)[:MOST_CHIPS]
        known = {i.id: i for i in workshop.initiatives}
        if names != tuple(chip.property("initiative") for chip in self.chips):
            self._make(names)
        for chip in self.chips:
            other = known[chip.property("initiative")]
            words = chip.fontMetrics().elidedText("+ " + other.title, Qt.TextElideMode.ElideRight, CHIP_W)
            chip.setText(words)
            chip.setToolTip(tip(other.title, self.tr("Click to start after it")))
            chip.setAccessibleName(self.tr("Start after {0}").format(other.title))
        self.setVisible(bool(names))

    def _make(self, names: tuple[str, ...]) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for name in names:
            chip = button()
            chip.setProperty("initiative", name)
            chip.setStyleSheet("min-height: 24px; padding: 0 8px; font-size: 12px;")
            chip.clicked.connect(self._clicked)
            self._flow.addWidget(chip)
            self.chips.append(chip)
        self.updateGeometry()

    def _clicked(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        self.taken.emit(sender.property("initiative"))


class RulesPart(EditorPart):
    """Must, must not, predecessors with their waits, and the group of which at most one is done."""

    def __init__(self, document: Document, gate: FieldGate) -> None:
        super().__init__(document, gate)
        self._also = ""
        self.must, self.barred, self.chosen = QCheckBox(), QCheckBox(), QCheckBox()
        self.waits, self.offers, self.lags, self.either = WaitsList(), OfferChips(), LagsEditor(gate), NameBox()
        self._heads = [label("quiet", wrap=True) for _ in range(2)]
        self.nobody = label("quiet", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.must)
        row.addWidget(self.barred)
        row.addStretch(1)
        box.addLayout(row)
        for widget in (self._heads[0], self.offers, self.nobody, self.waits, self.lags, self._heads[1], self.either,
                       self.chosen):
            box.addWidget(widget)
        self.watch(self.either)
        self.must.clicked.connect(self._must_clicked)
        self.barred.clicked.connect(self._barred_clicked)
        self.waits.edited.connect(self.finish)
        self.lags.edited.connect(self.finish)
        self.offers.taken.connect(self._taken)
        self.chosen.clicked.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        self.must.setText(self.tr("Must be in the plan"))
        self.barred.setText(self.tr("Must not"))
        self._heads[0].setText(self.tr("Starts after"))
        self._heads[1].setText(self.tr("Either this or another: at most one of a group is done"))
        self.waits.setAccessibleName(self.tr("Initiatives that must end first"))
        self.nobody.setText(self.tr("There is no other initiative yet."))
        line = self.either.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("Name of the group: choose or type"))
        self.either.setAccessibleName(self.tr("Either/or group"))
        self.chosen.setText(self.tr("One of the group must be done"))

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self, stored: Initiative, *, fresh: bool) -> None:
        workshop = self.document.workshop
        self.must.setChecked(stored.must)
        self.barred.setChecked(stored.barred)
        self.waits.present(workshop, stored)
        self.waits.setVisible(self.waits.count() > 0)
        self.nobody.setVisible(self.waits.count() == 0)
        self.offers.present(workshop, stored)
        self.lags.present(workshop, stored)
        self.either.offer(sorted({i.either for i in workshop.initiatives if i.either}))
        put_text(self.either, stored.either, fresh=fresh)
        self.chosen.setVisible(bool(stored.either))
        self.chosen.setChecked(bool(stored.either) and stored.either in workshop.planning.chosen)

    # Doing ------------------------------------------------------------------------------------------------------
    def _must_clicked(self, on: bool) -> None:
        if on:
            self.barred.setChecked(False)
        self.edited.emit()

    def _barred_clicked(self, on: bool) -> None:
        if on:
            self.must.setChecked(False)
        self.edited.emit()

    def _taken(self, initiative: str) -> None:
        self._also = initiative
        self.edited.emit()
        self._also = ""

    def _choose(self, on: bool) -> None:
        """Whether one of a group has to be done holds for all of it, and so is kept with the limits."""
        group, planning = self.either.currentText().strip(), self.document.workshop.planning
        others = tuple(name for name in planning.chosen if name != group)
        self.document.do(c.SetPlanning(dataclasses.replace(planning, chosen=(*others, group) if on else others)), self)

    def read(self, old: Initiative) -> Initiative:
        ticked = self.waits.ticked()
        before = (*ticked, self._also) if self._also and self._also not in ticked else ticked
        barred = self.barred.isChecked()
        return dataclasses.replace(
            old, must=self.must.isChecked(), barred=barred, predecessors=before, lags=self.lags.lags(before),
            either=self.either.currentText().strip(), pin=None if barred and not old.barred else old.pin)

    def summary(self, stored: Initiative) -> str:
        found = [self.tr("must")] if stored.must else [self.tr("must not")] if stored.barred else []
        if stored.predecessors:
            found.append(self.tr("after {0} others").format(len(stored.predecessors)))
        if stored.either:
            found.append(self.tr("either/or: {0}").format(stored.either))
        return " · ".join(found)
