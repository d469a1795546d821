"""The preparation stage."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.document import Document
from ui.stages.late import LatePage
from ui.stages.prepare.paper import PaperKit
from ui.stages.prepare.people import PeopleTable
from ui.stages.prepare.roomrules import RoomRulesForm
from ui.stages.prepare.setup import SetupForm
from ui.widgets.parts import rule
from workshop.changes import Change

# The table of people needs the room; the form beside it has short fields and scrolls on its own.
FORM_SHARE, FORM_LEAST, FORM_MOST = 0.33, 306, 640


class PreparePage(LatePage):
    """The day and its rules left; people and paper right."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.setup, self.people = SetupForm(document), PeopleTable(document)
        self.rules, self.paper = RoomRulesForm(document), PaperKit(document)
        self.form = _column((24, 20, 14, 16), self.setup, self.rules)
        self.room = _column((20, 20, 24, 16), self.people, self.paper, fills=True)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.form)
        box.addWidget(rule(upright=True))
        box.addWidget(self.room, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.setFixedWidth(min(max(round(self.width() * FORM_SHARE), FORM_LEAST), FORM_MOST))

    def follow(self, change: Change) -> None:
        self.setup.refresh(change)
        self.people.refresh(change)
        self.rules.refresh(change)
        self.paper.refresh(change)
        self.next_changed.emit()

    def hint(self) -> str:
        if not self.document.workshop.participants:
            return self.tr("Say who the workshop is for, then add the people in the order they sit.")
        last = self.document.workshop.last_time
        if last is not None and (left := sum(not action.verdict for action in last.actions)):
            return self.tr("{0} actions of last time are open: go through them first, on the page Commit.").format(left)
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
        self.rules.commit()
        self.people.leaving()

    def closing(self) -> None:
        self.paper.give_up()


def _column(margins: tuple[int, int, int, int], first: QWidget, second: QWidget, *,
            fills: bool = False) -> QScrollArea:
    """Return two parts above each other in an area that scrolls when they do not fit; the first `fills` the rest."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    host = QWidget()
    inner = QVBoxLayout(host)
    inner.setContentsMargins(*margins)
    inner.setSpacing(12)
    inner.addWidget(first, 1 if fills else 0)
    inner.addWidget(rule())
    inner.addWidget(second)
    if not fills:
        inner.addStretch(1)
    area.setWidget(host)
    return area
