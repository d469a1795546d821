"""What an initiative is: its names, its lane, and the cells it lifts."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from ui.document import Document
from ui.i18n import language
from ui.stages.initiatives.gate import FieldGate
from ui.stages.initiatives.liftrow import fill
from ui.stages.initiatives.lifts import LiftsEditor
from ui.stages.initiatives.part import TEXT_H, EditorPart, FieldGrid, put_text, typed_text
from ui.widgets.elidebox import ElideBox
from ui.widgets.marks import badge_icon
from ui.widgets.parts import label
from workshop.model.initiative import HORIZONS, Initiative
from workshop.model.pack import Pack
from workshop.presentation import heading
from workshop.rules import MAX_TEXT, MAX_TITLE
from workshop.rules.parts import MAX_SHORT

Names = list[tuple[str, object]]


class WhatPart(EditorPart):
    """Title, short label, capability, element, direction, horizon, lifts and the note."""

    def __init__(self, document: Document, gate: FieldGate) -> None:
        super().__init__(document, gate)
        self.title, self.short, self.note = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.lane, self.element, self.direction, self.horizon = ElideBox(), ElideBox(), ElideBox(), ElideBox()
        self.lifts = LiftsEditor(document, gate)
        self._note_head = label("quiet")
        self.title.setMaxLength(MAX_TITLE)
        self.short.setMaxLength(MAX_SHORT)
        self.note.setFixedHeight(TEXT_H)
        self.note.setTabChangesFocus(True)
        self._grid = FieldGrid()
        self._grid.put(self.title, 0, 0, 2)
        for place, field in enumerate((self.short, self.horizon, self.lane, self.element), start=2):
            self._grid.put(field, place // 2, place % 2)
        self._grid.put(self.direction, 3, 0, 2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(self._grid)
        box.addWidget(self.lifts)
        note = QVBoxLayout()
        note.setSpacing(3)
        note.addWidget(self._note_head)
        note.addWidget(self.note)
        box.addLayout(note)
        self.watch(self.title, self.short, self.horizon, self.lane, self.direction, self.note)
        gate.watch(self.element)
        self.element.activated.connect(self._element_chosen)
        self.lifts.edited.connect(self.finish)
        self.retranslate()

    def retranslate(self) -> None:
        self._grid.name(self.tr("Title"), self.tr("Short label for the roadmap"), self.tr("Horizon"),
                        self.tr("Capability"), self.tr("Business element"), self.tr("Direction of the element"))
        self._note_head.setText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.short.setPlaceholderText(self.tr("as the title"))

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self, stored: Initiative, *, fresh: bool) -> None:
        put_text(self.title, stored.title, fresh=fresh)
        put_text(self.short, stored.short, fresh=fresh)
        put_text(self.note, stored.note, fresh=fresh)
        self._show_lanes(stored)
        self._show_element(stored)
        self.lifts.present(stored.lifts)

    def _show_lanes(self, stored: Initiative) -> None:
        pack, lang = self.document.workshop.pack, language()
        lanes: Names = [(self.tr("None"), "")]
        lanes.extend((item.name.in_(lang), item.id) for item in pack.capabilities)
        if stored.capability and stored.capability not in [data for _, data in lanes]:
            lanes.append((pack.item(stored.capability).name.in_(lang), stored.capability))
        fill(self.lane, lanes, stored.capability)
        if self.lane.itemIcon(1).isNull():
            for index, item in enumerate(pack.capabilities, start=1):
                self.lane.setItemIcon(index, badge_icon(heading(item)))
        words = {"now": self.tr("Now"), "next": self.tr("Next"), "later": self.tr("Later")}
        horizons: Names = [(self.tr("wherever it fits"), "")]
        horizons.extend((words[horizon], horizon) for horizon in HORIZONS)
        fill(self.horizon, horizons, stored.horizon)

    def _show_element(self, stored: Initiative) -> None:
        workshop, lang = self.document.workshop, language()
        elements = list(workshop.elements)
        if stored.element and stored.element not in elements:
            elements.append(stored.element)
        names: Names = [(self.tr("None"), "")]
        names.extend((workshop.pack.element(e).name.in_(lang), e) for e in elements)
        fill(self.element, names, stored.element)
        self._show_directions(stored.element, stored.direction)

    def _show_directions(self, element: str, chosen: str) -> None:
        pack, lang = self.document.workshop.pack, language()
        names: Names = [(self.tr("None"), "")]
        if pack.has_element(element):
            names.extend((d.name.in_(lang), d.id) for d in pack.element(element).directions)
        if chosen and chosen not in [data for _, data in names]:
            names.append((_direction(pack, chosen, lang), chosen))
        fill(self.direction, names, chosen)
        self._grid.show_field(self.direction, len(names) > 1)

    def _element_chosen(self, _index: int) -> None:
        """A direction belongs to its element: with another element it goes."""
        element, chosen = self.element.currentData(), self.direction.currentData()
        pack = self.document.workshop.pack
        own = {d.id for d in pack.element(element).directions} if pack.has_element(element) else set()
        self._show_directions(element, chosen if chosen in own else "")
        self.edited.emit()

    # Reading ----------------------------------------------------------------------------------------------------
    def read(self, old: Initiative) -> Initiative:
        return dataclasses.replace(
            old, title=self.title.text().strip(), short=self.short.text().strip(), capability=self.lane.currentData(),
            element=self.element.currentData(), direction=self.direction.currentData(),
            horizon=self.horizon.currentData(), lifts=self.lifts.lifts(),
            note=typed_text(self.note, old.note, MAX_TEXT))

    def summary(self, stored: Initiative) -> str:
        pack, lang = self.document.workshop.pack, language()
        return " · ".join(
            f"{pack.element(lift.cell.element).short.in_(lang)} {pack.item(lift.cell.item).short.in_(lang)} "
            f"{lift.from_level}→{lift.to_level}" for lift in stored.lifts)


def _direction(pack: Pack, direction: str, lang: str) -> str:
    return next((d.name.in_(lang) for e in pack.elements for d in e.directions if d.id == direction), direction)
