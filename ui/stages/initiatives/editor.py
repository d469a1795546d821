"""All about one initiative, edited in place in five groups; every finished edit is one command."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks
from ui.stages.initiatives.fold import Fold
from ui.stages.initiatives.gate import FieldGate
from ui.stages.initiatives.part import EditorPart
from ui.stages.initiatives.rulespart import RulesPart
from ui.stages.initiatives.success import SuccessPart
from ui.stages.initiatives.what import WhatPart
from ui.stages.initiatives.who import WhoPart
from ui.stages.initiatives.work import WorkPart
from ui.widgets.parts import label
from workshop import commands as c
from workshop.library import CaseLibrary

MARGIN = 16


class InitiativeEditor(Speaks):
    """Shows the stored initiative; what is typed and not finished survives until `commit`."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._id = ""
        self._filling = False
        self._gate = FieldGate(self)
        self.what, self.work = WhatPart(document, self._gate), WorkPart(document, self._gate)
        self.rules, self.success = RulesPart(document, self._gate), SuccessPart(document, self._gate)
        self.who = WhoPart(document, self._gate)
        self.parts: tuple[EditorPart, ...] = (self.what, self.work, self.rules, self.success, self.who)
        self.title, self.lane, self.lifts, self.note = (
            self.what.title, self.what.lane, self.what.lifts, self.what.note)
        self.cost, self.duration, self.effort, self.earliest = (
            self.work.cost, self.work.duration, self.work.effort, self.work.earliest)
        self.must, self.waits, self.owner = self.rules.must, self.rules.waits, self.who.owner
        self.folds = tuple(Fold(part) for part in self.parts)
        self._empty = label("quiet", wrap=True)
        self._area = QScrollArea()
        self._goal = 0
        # A timer of our own dies with us; a bare singleShot would call into a deleted widget.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._scroll)
        self._build()
        self.retranslate()
        self.present("")

    def draft_of(self) -> str:
        """Return which initiative is written about, for a text that survives a crash."""
        return f"initiative:{self._id}" if self._id else ""

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._empty.setContentsMargins(MARGIN, 14, MARGIN, 0)
        outer.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        host = QWidget()
        host.setProperty("look", "surface")
        self._area.setWidget(host)
        outer.addWidget(self._area, 1)
        box = QVBoxLayout(host)
        box.setContentsMargins(MARGIN, 6, MARGIN, MARGIN)
        box.setSpacing(10)
        for fold, part in zip(self.folds, self.parts, strict=True):
            box.addWidget(fold)
            part.edited.connect(self.commit)
        box.addStretch(1)
        ways = (self.to_what, self.to_work, self.to_rules, self.to_success, self.to_who)
        for number, slot in enumerate(ways, start=1):
            QShortcut(QKeySequence(f"Alt+{number}"), self).activated.connect(slot)

    def retranslate(self) -> None:
        names = (self.tr("What"), self.tr("Work"), self.tr("Rules"), self.tr("Success"), self.tr("Who"))
        for number, (fold, name) in enumerate(zip(self.folds, names, strict=True), start=1):
            fold.set_words(name, f"Alt+{number}")
        self._empty.setText(self.tr("Choose an initiative to edit it here."))
        self.follow()

    def take_library(self, library: CaseLibrary | None) -> None:
        """Offer the cases of a library as proofs."""
        self.success.library = library
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
            self.who.other()
            self._show(fresh=True)
            self._area.verticalScrollBar().setValue(0)
        else:
            self.follow()

    def follow(self) -> None:
        """Show the stored values again; a field in which somebody is typing keeps its text."""
        self._show(fresh=False)

    def _show(self, *, fresh: bool) -> None:
        stored = self._document.workshop.initiative(self._id)
        self._area.setVisible(stored is not None)
        self._empty.setVisible(stored is None)
        if stored is None:
            return
        self._filling = True
        for part, fold in zip(self.parts, self.folds, strict=True):
            part.present(stored, fresh=fresh)
            fold.set_summary(part.summary(stored))
        self._filling = False

    # Storing ----------------------------------------------------------------------------------------------------
    def commit(self) -> None:
        """Store what differs from the stored initiative; what is refused goes back to it."""
        old = self._document.workshop.initiative(self._id)
        if self._filling or old is None:
            return
        new = old
        for part in self.parts:
            new = part.read(new)
        if new != old:
            roles = self.work.efforts.coming
            self._document.do(c.EditInitiatives((new,), roles) if roles else c.EditInitiative(new), self)
        self._show(fresh=True)

    def release_pin(self) -> None:
        """Let the plan choose the start of the initiative again."""
        if self._document.workshop.initiative(self._id) is not None:
            self.work.release_pin()

    # Moving around ----------------------------------------------------------------------------------------------
    def edit_title(self) -> None:
        """Put the cursor into the title, ready to be typed over."""
        self.folds[0].open()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def to_what(self) -> None:
        """Go to what it is."""
        self._go_to(0, self.title)

    def to_work(self) -> None:
        """Go to its work."""
        self._go_to(1, self.cost)

    def to_rules(self) -> None:
        """Go to its rules."""
        self._go_to(2, self.must)

    def to_success(self) -> None:
        """Go to how its success is seen."""
        self._go_to(3, self.success.kpi)

    def to_who(self) -> None:
        """Go to who carries it."""
        self._go_to(4, self.owner)

    def _go_to(self, group: int, field: QWidget) -> None:
        """Open a group, bring it into view and put the cursor into a field of it."""
        if self._document.workshop.initiative(self._id) is None:
            return
        fold = self.folds[group]
        fold.open()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._goal = group
        self._soon.start(0)

    def _scroll(self) -> None:
        """Bring the group to the top, once the fields above it have their height."""
        self._area.verticalScrollBar().setValue(max(self.folds[self._goal].y() - 6, 0))
