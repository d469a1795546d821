"""Which knowledge packs come along: their boards stand in the outlook stage."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.commands.packs import shelf
from ui.document import Document
from ui.i18n import Speaks, language
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.changes import Change
from workshop.errors import PentatoneError
from workshop.model.text import Text
from workshop.packs.load import attach


class KnowledgePacks(Speaks):
    """One chip per knowledge pack that goes with the framework or is in the workshop already."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._names = self._find()
        self._chips: dict[str, QPushButton] = {}
        self._head, self._words = label("head"), label("quiet", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._head)
        host = QWidget()
        flow = FlowLayout(host)
        for name in self._names:
            chip = button(checkable=True)
            chip.setProperty("pack", name)
            chip.clicked.connect(self._toggled)
            self._chips[name] = chip
            flow.addWidget(chip)
        box.addWidget(host)
        box.addWidget(self._words)
        self.retranslate()

    def _find(self) -> dict[str, Text]:
        workshop = self._document.workshop
        found = {pack.id: pack.name for pack in workshop.companions}
        there = shelf()
        for name in there.ids():
            try:
                document = there.document(name)
            except PentatoneError:
                continue  # a broken pack is told of where packs are chosen, not in the middle of a workshop
            meant_for = {workshop.pack.id, workshop.pack.based_on}.intersection(document.get("goes_with", []))
            if document.get("kind") == "knowledge" and meant_for:
                head = document.get("name") or {}
                found.setdefault(name, Text(str(head.get("zh", name)), str(head.get("en", name))))
        return found

    def retranslate(self) -> None:
        self._head.setText(self.tr("Knowledge for the outlook"))
        self._words.setText(self.tr("Their boards and polls stand under Outlook, beside those of the framework."))
        self.fill()

    def fill(self) -> None:
        """Show which packs are in."""
        attached = {pack.id for pack in self._document.workshop.companions}
        self.setVisible(bool(self._chips))
        for name, chip in self._chips.items():
            chip.setText(self._names[name].in_(language()))
            chip.setChecked(name in attached)

    def refresh(self, change: Change) -> None:
        """Follow the document."""
        if change.about("companions"):
            self.fill()

    def _toggled(self) -> None:
        name = self.sender().property("pack")
        if name in {pack.id for pack in self._document.workshop.companions}:
            self._document.do(c.DetachPack(name), self)
        else:
            try:
                self._document.do(attach(shelf().load(name)), self)
            except PentatoneError as error:
                self._document.refused.emit(error)
        self.fill()
