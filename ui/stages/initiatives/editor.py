"""All about one initiative, edited in place; every finished edit is one command."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QCompleter,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.i18n import Speaks, language
from ui.stages.initiatives.costbox import CostBox
from ui.stages.initiatives.gate import FieldGate, is_typed, settle
from ui.stages.initiatives.liftrow import fill
from ui.stages.initiatives.lifts import LiftsEditor
from ui.stages.initiatives.waits import WaitsList
from ui.widgets.elidebox import ElideBox
from ui.widgets.marks import badge_icon
from ui.widgets.parts import label
from workshop import commands as c
from workshop.model.initiative import Initiative
from workshop.presentation import heading
from workshop.quarters import shift
from workshop.rules import MAX_HORIZON, MAX_MONEY, MAX_TEXT, MAX_TITLE

NOTE_H = 76


class InitiativeEditor(Speaks):
    """Shows the stored initiative; what is typed and not finished survives until `commit`."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._id = ""
        self._filling = False
        self._effort_shown = 0.0
        self._gate = FieldGate(self)
        self.title, self.lane, self.owner = QLineEdit(), ElideBox(), QComboBox()
        self.effort, self.cost, self.duration = QDoubleSpinBox(), CostBox(), QSpinBox()
        self.earliest, self.must = ElideBox(), QCheckBox()
        self.lifts, self.waits, self.note = LiftsEditor(document, self._gate), WaitsList(), QPlainTextEdit()
        self._words = [label("quiet") for _ in range(7)]
        self._heads = [label("head") for _ in range(2)]
        self._nobody, self._empty = label("quiet", wrap=True), label("quiet", wrap=True)
        self._area = QScrollArea()
        self._set_up()
        self._build()
        self._wire()
        self.retranslate()
        self.present("")

    # Building ---------------------------------------------------------------------------------------------------
    def _set_up(self) -> None:
        self.title.setMaxLength(MAX_TITLE)
        self.owner.setEditable(True)
        self.owner.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.owner.lineEdit()
        assert line is not None
        line.setMaxLength(MAX_TITLE)
        completer = self.owner.completer()
        assert completer is not None
        # Completing in place would put a name under the cursor of somebody who types another one.
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.effort.setRange(0, MAX_MONEY)
        self.effort.setDecimals(1)
        self.effort.setGroupSeparatorShown(True)
        self.duration.setRange(1, MAX_HORIZON)
        for spin in (self.effort, self.cost, self.duration):
            spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            # The style leaves the number of a field without buttons at its very edge.
            spin.lineEdit().setTextMargins(7, 0, 0, 0)
        self.owner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.owner.setMinimumContentsLength(4)
        self.owner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.note.setFixedHeight(NOTE_H)
        self.note.setTabChangesFocus(True)
        self._gate.watch(self.title, self.lane, self.owner, self.effort, self.cost, self.duration, self.earliest,
                         self.note)
        self.note.installEventFilter(self)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._empty.setContentsMargins(16, 14, 16, 0)
        outer.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        host = QWidget()
        host.setProperty("look", "surface")
        self._area.setWidget(host)
        outer.addWidget(self._area, 1)
        box = QVBoxLayout(host)
        box.setContentsMargins(16, 14, 16, 16)
        box.setSpacing(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        places = ((self.title, 0, 0, 2), (self.lane, 1, 0, 1), (self.owner, 1, 1, 1), (self.cost, 2, 0, 1),
                  (self.effort, 2, 1, 1), (self.duration, 3, 0, 1), (self.earliest, 3, 1, 1))
        for words, (field, line, column, span) in zip(self._words, places, strict=True):
            grid.addWidget(words, line * 3, column, 1, span)
            grid.addWidget(field, line * 3 + 1, column, 1, span)
            grid.setRowMinimumHeight(line * 3 + 2, 4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        box.addLayout(grid)
        for widget in (self.must, self.lifts, self._heads[0], self._nobody, self.waits, self._heads[1], self.note):
            box.addWidget(widget)
        box.addStretch(1)

    def _wire(self) -> None:
        line = self.owner.lineEdit()
        assert line is not None
        for finished in (self.title.editingFinished, line.editingFinished, self.effort.editingFinished,
                         self.cost.editingFinished, self.duration.editingFinished, self.lane.activated,
                         self.owner.activated, self.earliest.activated, self.must.clicked, self.lifts.edited,
                         self.waits.edited):
            finished.connect(self.commit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note and event.type() == QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        names = (self.tr("Title"), self.tr("Capability"), self.tr("Owner"), self.tr("Cost in total"),
                 self.tr("Effort in person-months"), self.tr("Duration in quarters"), self.tr("Not before"))
        fields = (self.title, self.lane, self.owner, self.cost, self.effort, self.duration, self.earliest)
        for shown, name, field in zip(self._words, names, fields, strict=True):
            shown.setText(name)
            field.setAccessibleName(name)
        self.must.setText(self.tr("Must be in the plan"))
        self._heads[0].setText(self.tr("Starts after"))
        self._heads[1].setText(self.tr("Note"))
        self.waits.setAccessibleName(self.tr("Initiatives that must end first"))
        self.note.setAccessibleName(self.tr("Note"))
        self._nobody.setText(self.tr("There is no other initiative yet."))
        self._empty.setText(self.tr("Choose an initiative to edit it here."))
        self.cost.set_thousand(self.cost.thousand())
        self.follow()

    # Showing ----------------------------------------------------------------------------------------------------
    @property
    def initiative(self) -> str:
        """The id of the initiative shown, empty for none."""
        return self._id

    def present(self, initiative: str) -> None:
        """Show an initiative, or none; what was typed into the one before is stored first."""
        if initiative != self._id:
            self.commit()
            self._id = initiative
            self._show(fresh=True)
            self._area.verticalScrollBar().setValue(0)
        else:
            self.follow()

    def follow(self) -> None:
        """Show the stored values again; a field in which somebody is typing keeps its text."""
        self._show(fresh=False)

    def _show(self, *, fresh: bool) -> None:
        workshop = self._document.workshop
        stored = workshop.initiative(self._id)
        self._area.setVisible(stored is not None)
        self._empty.setVisible(stored is None)
        if stored is None:
            return
        self._filling = True
        self._show_choices(stored)
        texts = ((self.title, self.title.setText, self.title.text(), stored.title),
                 (self.owner, self.owner.setEditText, self.owner.currentText(), stored.owner),
                 (self.note, self.note.setPlainText, self.note.toPlainText(), stored.note))
        for field, put, now, words in texts:
            if self._free(field, fresh):
                if now != words:
                    put(words)
                settle(field)
        if self._free(self.effort, fresh):
            self.effort.setValue(stored.effort)
            self._effort_shown = self.effort.value()
            settle(self.effort)
        if self._free(self.cost, fresh):
            self.cost.set_thousand(stored.cost)
            settle(self.cost)
        if self._free(self.duration, fresh):
            self.duration.setValue(stored.duration)
            settle(self.duration)
        self.must.setChecked(stored.must)
        self.lifts.present(stored.lifts)
        self.waits.present(workshop, stored)
        self.waits.setVisible(self.waits.count() > 0)
        self._nobody.setVisible(self.waits.count() == 0)
        self._filling = False

    def _free(self, field: QWidget, fresh: bool) -> bool:
        return fresh or not (field.hasFocus() and is_typed(field))

    def _show_choices(self, stored: Initiative) -> None:
        workshop, lang = self._document.workshop, language()
        lanes: list[tuple[str, object]] = [(self.tr("None"), "")]
        lanes.extend((item.name.in_(lang), item.id) for item in workshop.pack.capabilities)
        if stored.capability and stored.capability not in [data for _, data in lanes]:
            lanes.append((workshop.pack.item(stored.capability).name.in_(lang), stored.capability))
        fill(self.lane, lanes, stored.capability)
        if self.lane.itemIcon(1).isNull():
            for index, item in enumerate(workshop.pack.capabilities, start=1):
                self.lane.setItemIcon(index, badge_icon(heading(item)))
        names: list[tuple[str, object]] = [(person.name, person.name) for person in workshop.participants]
        words = self.owner.currentText()
        if [self.owner.itemText(i) for i in range(self.owner.count())] != [name for name, _ in names]:
            self.owner.clear()
            self.owner.addItems([name for name, _ in names])
            self.owner.setEditText(words)
        quarters: list[tuple[str, object]] = [(self.tr("any time"), None)]
        length = max(workshop.settings.horizon, (stored.earliest or 0) + 1)
        quarters.extend((shift(workshop.settings.start, index), index) for index in range(length))
        fill(self.earliest, quarters, stored.earliest)

    # Storing ----------------------------------------------------------------------------------------------------
    def commit(self) -> None:
        """Store what differs from the stored initiative; what is refused goes back to it."""
        old = self._document.workshop.initiative(self._id)
        if self._filling or old is None:
            return
        new = self._read(old)
        if new != old:
            self._document.do(c.EditInitiative(new), self)
        self._show(fresh=True)

    def _read(self, old: Initiative) -> Initiative:
        effort = self.effort.value()
        return dataclasses.replace(
            old, title=self.title.text().strip(), capability=self.lane.currentData(),
            owner=self.owner.currentText().strip(), cost=self.cost.thousand(), duration=self.duration.value(),
            # A stored effort may be finer than the field shows.
            effort=old.effort if effort == self._effort_shown else effort,
            earliest=self.earliest.currentData(), must=self.must.isChecked(), lifts=self.lifts.lifts(),
            predecessors=self.waits.ticked(), note=self._note(old))

    def _note(self, old: Initiative) -> str:
        # The field turns line ends of other systems into its own: that alone is no edit.
        return self.note.toPlainText()[:MAX_TEXT] if is_typed(self.note) else old.note

    def edit_title(self) -> None:
        """Put the cursor into the title, ready to be typed over."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()
