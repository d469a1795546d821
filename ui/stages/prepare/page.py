"""The preparation stage."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ui.document import Document
from ui.stages.page import StagePage
from ui.stages.prepare.people import PeopleTable
from ui.stages.prepare.setup import SetupForm
from ui.widgets.parts import rule
from workshop.changes import Change


class PreparePage(StagePage):
    """Settings left, people right."""


    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.setup, self.people = SetupForm(document), PeopleTable(document)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        host = QWidget()
        inner = QHBoxLayout(host)
        inner.setContentsMargins(24, 20, 24, 16)
        inner.setSpacing(24)
        inner.addWidget(self.setup, 1)
        inner.addWidget(rule(upright=True))
        inner.addWidget(self.people, 1)
        area.setWidget(host)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)

    def refresh(self, change: Change) -> None:
        self.setup.refresh(change)
        self.people.refresh(change)
        self.next_changed.emit()

    def hint(self) -> str:
        if not self.document.workshop.participants:
            return self.tr("Say who the workshop is for, then add the people in the order they sit.")
        return self.tr("Seats follow the room: the digit strip runs in this order.")

    def next_words(self) -> str:
        return self.tr("Go to the outlook") if self.document.workshop.boards() else self.tr("Start scoring")

    def next_enabled(self) -> bool:
        return bool(self.document.workshop.participants)

    def do_next(self) -> None:
        self.leaving()
        self.stage_requested.emit("outlook" if self.document.workshop.boards() else "score")

    def leaving(self) -> None:
        self.setup.commit()
        self.people.leaving()
