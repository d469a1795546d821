"""The initiatives stage: gaps left, initiatives in the middle, all about one of them right."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import INITIATIVES, page_offers
from ui.document import Document
from ui.i18n import language
from ui.ids import new_id
from ui.offer import Offer
from ui.stages.amounts import money
from ui.stages.initiatives.born import lift_for
from ui.stages.initiatives.editor import InitiativeEditor
from ui.stages.initiatives.gaplist import GapList
from ui.stages.initiatives.initiativelist import InitiativeList
from ui.stages.late import LatePage
from ui.widgets.parts import button, label, rule
from workshop import commands as c
from workshop.changes import Change
from workshop.insight.analysis import Gap
from workshop.model.initiative import Initiative
from workshop.model.score import Cell
from workshop.presentation import Lens
from workshop.rules import MAX_TITLE


class InitiativesPage(LatePage):
    """Makes initiatives from gaps or from nothing, and edits them in place."""


    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.gaps, self.list = GapList(document), InitiativeList(document)
        self.editor = InitiativeEditor(document)
        self.new, self.duplicate, self.remove = button(), button(), button()
        self.new_first, self.set_targets = button("primary"), button()
        self._gap_head, self._gap_words = label("head"), label("quiet", wrap=True)
        self._list_head, self._list_sum = label("head"), label("quiet")
        self._no_gap, self._no_initiative = label(wrap=True), label(wrap=True)
        self._gap_stack, self._list_stack = QStackedWidget(), QStackedWidget()
        self._left = QWidget()
        self._right, self._rule = QWidget(), rule(upright=True)
        self._build()
        self._wire()
        self.retranslate()
        self.list.follow()
        if self.list.count:
            self.list.choose(document.workshop.initiatives[0].id)
        self._show_state()

    def _build(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(14, 14, 7, 14)
        left.setSpacing(8)
        left.addLayout(self._headline(self._gap_head))
        left.addWidget(self._gap_stack, 1)
        left.addWidget(self._gap_words)
        _stack(self._gap_stack, self.gaps, (self._no_gap, self.set_targets))
        box.addWidget(self._left)
        middle = QVBoxLayout()
        middle.setContentsMargins(7, 14, 14, 14)
        middle.setSpacing(8)
        head = self._headline(self._list_head)
        head.addWidget(self._list_sum, 1)
        middle.addLayout(head)
        middle.addWidget(self._list_stack, 1)
        _stack(self._list_stack, self.list, (self._no_initiative, self.new_first))
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for made in (self.new, self.duplicate, self.remove):
            tools.addWidget(made)
        tools.addStretch(1)
        middle.addLayout(tools)
        box.addLayout(middle, 1)
        box.addWidget(self._rule)
        self._right.setProperty("look", "surface")
        self._right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.editor)
        box.addWidget(self._right)

    def _headline(self, head: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(head)
        return row

    def _wire(self) -> None:
        self.gaps.initiative_requested.connect(self.make_from_gap)
        self.gaps.gap_chosen.connect(self._gap_chosen)
        self.list.chosen.connect(self._chosen)
        self.list.remove_requested.connect(self.remove_current)
        self.list.edit_requested.connect(self.editor.edit_title)
        self.new.clicked.connect(self.make_new)
        self.new_first.clicked.connect(self.make_new)
        self.duplicate.clicked.connect(self.duplicate_current)
        self.remove.clicked.connect(self.remove_current)
        self.set_targets.clicked.connect(self._to_targets)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.make_new)
        QShortcut(QKeySequence("Ctrl+D"), self).activated.connect(self.duplicate_current)

    def retranslate(self) -> None:
        self._gap_head.setText(self.tr("Gaps by priority"))
        self._gap_words.setText(self.tr("Enter or + makes an initiative of a gap. ✓ marks what is lifted already."))
        self._no_gap.setText(self.tr("No gap is open: score the cells and set targets above their levels."))
        self.set_targets.setText(self.tr("Set targets"))
        self._no_initiative.setText(self.tr("No initiative yet: press + beside a gap, or write one yourself."))
        for made in (self.new, self.new_first):
            made.setText(self.tr("New initiative"))
            made.setToolTip(self.tr("New initiative (Ctrl+N)"))
        self.new.setText(self.tr("New"))
        self.duplicate.setText(self.tr("Duplicate"))
        self.duplicate.setToolTip(self.tr("Duplicate the chosen initiative (Ctrl+D)"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Remove the chosen initiative (Del in the list)"))
        self.gaps.setAccessibleName(self.tr("Gaps"))
        self.list.setAccessibleName(self.tr("Initiatives"))
        self._show_state()

    def _show_state(self) -> None:
        initiatives = self.document.workshop.initiatives
        self._list_head.setText(self.tr("Initiatives"))
        self._list_sum.setText(f"{len(initiatives)} · {money(sum(i.cost for i in initiatives))}" if initiatives else "")
        self._gap_stack.setCurrentIndex(0 if self.gaps.count else 1)
        self._gap_words.setVisible(self.gaps.count > 0)
        self._list_stack.setCurrentIndex(0 if initiatives else 1)
        for made in (self.new, self.duplicate, self.remove, self._rule, self._right):
            made.setVisible(bool(initiatives))
        self.duplicate.setEnabled(bool(self.list.initiative()))
        self.remove.setEnabled(bool(self.list.initiative()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        self._left.setFixedWidth(min(max(round(width * 0.26), 250), 400))
        self._right.setFixedWidth(min(max(round(width * 0.34), 330), 540))

    # The contract of a stage page -------------------------------------------------------------------------------
    def follow(self, change: Change) -> None:
        if change.about("scores", "targets", "scope", "settings", "initiatives"):
            self.gaps.follow()
        if change.about("initiatives", "settings", "people", "scope"):
            self.list.follow()
            self.editor.follow()
        self._show_state()
        self.next_changed.emit()

    def hint(self) -> str:
        if not self.document.workshop.initiatives:
            return self.tr("Turn the first gaps into initiatives: press + beside a gap.")
        return self.tr("Say for each initiative what it lifts, what it costs and how long it takes.")

    def next_words(self) -> str:
        return self.tr("Plan the roadmap")

    def next_enabled(self) -> bool:
        return bool(self.document.workshop.initiatives)

    def do_next(self) -> None:
        self.leaving()
        self.stage_requested.emit("roadmap")

    def arrived(self) -> None:
        if self.list.count:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.gaps.count:
            self.gaps.setFocus(Qt.FocusReason.OtherFocusReason)

    def leaving(self) -> None:
        self.editor.commit()

    def audience_lens(self) -> Lens:
        return "gap"

    def audience_selected(self) -> Cell | None:
        gap = self.gaps.gap()
        if gap is None:
            return None
        return Cell(gap.cell.element, self.document.workshop.pack.capability_of(gap.cell.item).id)

    def offers(self) -> tuple[Offer, ...]:
        none = "" if self.list.initiative() else self.tr("Choose an initiative first.")
        return page_offers(INITIATIVES, self, {"copy_initiative": none, "drop_initiative": none})

    # Doing ------------------------------------------------------------------------------------------------------
    def choose_initiative(self, initiative: str) -> None:
        """Show one initiative, for those who come from elsewhere."""
        self.catch_up()
        self.list.choose(initiative)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_from_gap(self, gap: Gap) -> None:
        """Make an initiative that closes a gap: title, capability and lift are filled in."""
        pack, lang = self.document.workshop.pack, language()
        title = self.tr("Raise {1} in {0}").format(pack.element(gap.cell.element).name.in_(lang),
                                                   pack.item(gap.cell.item).name.in_(lang))
        lift = lift_for(self.document.analysis, gap.cell, pack.top)
        self._add(Initiative(new_id(), title, pack.capability_of(gap.cell.item).id, lifts=(lift,) if lift else ()))

    def make_new(self) -> None:
        """Make an empty initiative."""
        self._add(Initiative(new_id(), self.tr("New initiative")))

    def duplicate_current(self) -> None:
        """Make a copy of the chosen initiative at the end."""
        self.editor.commit()
        old = self.document.workshop.initiative(self.list.initiative())
        if old is not None:
            title = self.tr("{0} (copy)").format(old.title)
            self._add(dataclasses.replace(old, id=new_id(), title=title[:MAX_TITLE]))

    def _add(self, initiative: Initiative) -> None:
        self.editor.commit()
        if self.document.do(c.AddInitiative(initiative), self):
            self.list.follow()
            self.list.choose(initiative.id)
            self._show_state()
            self.editor.edit_title()

    def remove_current(self) -> None:
        """Remove the chosen initiative; undo brings it back."""
        self.editor.commit()
        old = self.document.workshop.initiative(self.list.initiative())
        if old is not None and self.document.do(c.RemoveInitiative(old.id), self):
            self.notice.emit(self.tr("“{0}” was removed. Undo brings it back.").format(old.title))

    def _chosen(self, initiative: str) -> None:
        self.editor.present(initiative)
        self.duplicate.setEnabled(bool(initiative))
        self.remove.setEnabled(bool(initiative))

    def _gap_chosen(self) -> None:
        self.audience_changed.emit()

    def _to_targets(self) -> None:
        self.stage_requested.emit("target")


def _stack(stack: QStackedWidget, full: QWidget, empty: tuple[QWidget, QWidget]) -> None:
    """Put a list and, beneath it, the sentence and the button for when it is empty."""
    stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
    stack.addWidget(full)
    host = QFrame()
    host.setProperty("look", "card")
    box = QVBoxLayout(host)
    box.setContentsMargins(16, 16, 16, 16)
    box.setSpacing(12)
    for widget in empty:
        box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is empty[1] else Qt.AlignmentFlag(0))
    box.addStretch(1)
    stack.addWidget(host)
