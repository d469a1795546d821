"""The initiatives stage: where they come from left, all of them in the middle, all about one of them right."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import INITIATIVES, page_offers
from ui.canvas.notes.deeds import promoted
from ui.document import Document
from ui.i18n import language
from ui.ids import new_id
from ui.localtexts import money
from ui.offer import Offer
from ui.stages.initiatives.editor import InitiativeEditor
from ui.stages.initiatives.exchangebar import ExchangeBar
from ui.stages.initiatives.flowrow import FlowRow
from ui.stages.initiatives.initiativelist import InitiativeList
from ui.stages.initiatives.newfrom import NewFrom
from ui.stages.initiatives.outcome import OutcomePanel
from ui.stages.late import LatePage
from ui.widgets.parts import button, label, rule
from workshop import births
from workshop import commands as c
from workshop.changes import Change
from workshop.insight.analysis import Gap
from workshop.library import CaseLibrary
from workshop.model.initiative import Initiative
from workshop.model.score import Cell
from workshop.outcomeshow import OutcomeShow, outcome_show
from workshop.presentation import Lens


class InitiativesPage(LatePage):
    """Makes initiatives from gaps, notes, solutions, cases, templates or nothing, and edits them in place."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._library: CaseLibrary | None = None
        self.born, self.list, self.outcome = NewFrom(document), InitiativeList(document), OutcomePanel(document)
        self.gaps, self.set_targets = self.born.gaps, self.born.set_targets
        self._left, self._right, self._rule = QWidget(self), QWidget(self), rule(upright=True)
        self.editor, self.exchange = InitiativeEditor(document, self._right), ExchangeBar(document)
        self.new, self.duplicate, self.remove = button(), button(), button()
        self.new_first = button("primary")
        self._list_head, self._list_sum, self._no_initiative = label("head"), label("quiet"), label(wrap=True)
        self._list_stack = QStackedWidget()
        self._build()
        self._wire()
        self.retranslate()
        self.born.take_library(None)
        self.list.follow()
        if self.list.count:
            self.list.choose(document.workshop.initiatives[0].id)
        self._show_state()

    def take_library(self, library: CaseLibrary | None) -> None:
        """Offer the cases of a library as beginnings and as proofs."""
        self._library = library
        self.born.take_library(library)
        self.editor.take_library(library)

    def _build(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(14, 14, 7, 14)
        left.setSpacing(8)
        left.addWidget(self.born, 1)
        left.addWidget(self.exchange)
        box.addWidget(self._left)
        middle = QVBoxLayout()
        middle.setContentsMargins(7, 14, 14, 14)
        middle.setSpacing(8)
        for words in (self._list_head, self._list_sum):
            words.setMinimumHeight(28)
        tools = (self.new, self.duplicate, self.remove)
        for made in (*tools, self.exchange.import_button, self.exchange.export_button):
            made.setStyleSheet("min-height: 26px; padding: 0 8px; font-size: 13px;")
        # Beside the buttons there is no room for words; a list can be dropped all the same.
        self.exchange.words.hide()
        middle.addWidget(FlowRow(self._list_head, self._list_sum, *tools))
        middle.addWidget(self._list_stack, 1)
        middle.addWidget(self.outcome)
        self._fill_stack()
        box.addLayout(middle, 1)
        box.addWidget(self._rule)
        self._right.setProperty("look", "surface")
        self._right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.editor)
        box.addWidget(self._right)

    def _fill_stack(self) -> None:
        """Put the list and, beneath it, the sentence and the button for when it is empty."""
        self._list_stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._list_stack.addWidget(self.list)
        host = QFrame()
        host.setProperty("look", "card")
        box = QVBoxLayout(host)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        box.addWidget(self._no_initiative)
        box.addWidget(self.new_first, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        self._list_stack.addWidget(host)

    def _wire(self) -> None:
        self.gaps.initiative_requested.connect(self.make_from_gap)
        self.gaps.gap_chosen.connect(self._gap_chosen)
        self.born.wanted.connect(self.make_from)
        self.exchange.notice.connect(self.notice)
        self.born.targets_wanted.connect(self._to_targets)
        self.list.chosen.connect(self._chosen)
        self.list.remove_requested.connect(self.remove_current)
        self.list.edit_requested.connect(self.editor.edit_title)
        self.list.ticked_changed.connect(self._ticked)
        self.outcome.all_wanted.connect(self.list.tick_all)
        self.outcome.room_changed.connect(self.audience_changed)
        self.new.clicked.connect(self.make_new)
        self.new_first.clicked.connect(self.make_new)
        self.duplicate.clicked.connect(self.duplicate_current)
        self.remove.clicked.connect(self.remove_current)
        for keys, slot in (("Ctrl+N", self.make_new), ("Ctrl+D", self.duplicate_current), ("Alt+G", self.show_gaps),
                           ("Alt+N", self.show_notes), ("Alt+S", self.show_solutions), ("Alt+C", self.show_cases),
                           ("Alt+T", self.show_templates), ("Alt+R", self.outcome.toggle_radar),
                           ("Alt+A", self.outcome.toggle_all),
                           ("Alt+O", self.outcome.toggle_room), ("Alt+P", self.editor.release_pin)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def retranslate(self) -> None:
        self._no_initiative.setText(self.tr("No initiative yet: press + beside a gap, or write one yourself."))
        for made in (self.new, self.new_first):
            made.setText(self.tr("New initiative"))
            made.setToolTip(self.tr("New initiative (Ctrl+N)"))
        self.new.setText(self.tr("New"))
        self.duplicate.setText(self.tr("Duplicate"))
        self.duplicate.setToolTip(self.tr("Duplicate the chosen initiative (Ctrl+D)"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Remove the chosen initiative (Del in the list)"))
        self.list.setAccessibleName(self.tr("Initiatives"))
        self._show_state()

    def _show_state(self) -> None:
        initiatives = self.document.workshop.initiatives
        self._list_head.setText(self.tr("Initiatives"))
        self._list_sum.setText(f"{len(initiatives)} · {money(sum(i.cost for i in initiatives))}" if initiatives else "")
        self._list_stack.setCurrentIndex(0 if initiatives else 1)
        for made in (self.new, self.duplicate, self.remove, self.outcome, self._rule, self._right):
            made.setVisible(bool(initiatives))
        self.duplicate.setEnabled(bool(self.list.initiative()))
        self.remove.setEnabled(bool(self.list.initiative()))
        self.outcome.present(self.list.ticked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        self._left.setFixedWidth(min(max(round(width * 0.26), 250), 400))
        self._right.setFixedWidth(min(max(round(width * 0.34), 330), 540))
        self.outcome.set_room(self.height())

    # The contract of a stage page -------------------------------------------------------------------------------
    def follow(self, change: Change) -> None:
        if change.about("scores", "targets", "scope", "settings", "initiatives", "wall", "companions",
                        "planning"):
            self.born.follow()
        if change.about("initiatives", "settings", "people", "scope", "planning", "plan", "evidence"):
            self.list.follow()
            self.editor.follow()
        self._show_state()
        self.next_changed.emit()

    def hint(self) -> str:
        if not self.document.workshop.initiatives:
            if not any(gap.gap > 0 for gap in self.document.analysis.gaps):
                return self.tr("No gap yet: score and set targets, or begin with a template or one of your own.")
            return self.tr("Turn the first gaps into initiatives: press + beside a gap.")
        return self.tr("Say for each initiative what it lifts, what it costs and how long it takes.")

    def next_words(self) -> str:
        return self.tr("Prioritise")

    def next_enabled(self) -> bool:
        return bool(self.document.workshop.initiatives)

    def do_next(self) -> None:
        self.leaving()
        self.stage_requested.emit("priority")

    def arrived(self) -> None:
        if self.list.count:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.born.to_list()

    def leaving(self) -> None:
        self.editor.commit()

    def audience_lens(self) -> Lens:
        return "gap"

    def audience_selected(self) -> Cell | None:
        gap = self.gaps.gap()
        if gap is None:
            return None
        return Cell(gap.cell.element, self.document.workshop.pack.capability_of(gap.cell.item).id)

    def audience_outcome(self) -> OutcomeShow | None:
        if not self.outcome.to_room or not self.document.workshop.initiatives:
            return None
        return outcome_show(self.document.workshop, self.document.analysis, self.list.ticked())

    def offers(self) -> tuple[Offer, ...]:
        none = "" if self.list.initiative() else self.tr("Choose an initiative first.")
        stored = self.document.workshop.initiative(self.list.initiative())
        pinned = stored is not None and stored.pin is not None
        return self.exchange.offers() + page_offers(INITIATIVES, self, {
            "copy_initiative": none, "drop_initiative": none,
            "birth_cases": "" if self._library is not None else self.tr("There is no case library here."),
            "release_pin": "" if pinned else self.tr("This initiative is not pinned.")})

    # Doing ------------------------------------------------------------------------------------------------------
    def choose_initiative(self, initiative: str) -> None:
        """Show one initiative, for those who come from elsewhere."""
        self.catch_up()
        self.list.choose(initiative)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_gaps(self) -> None:
        """Offer the gaps."""
        self.born.choose("gaps")

    def show_notes(self) -> None:
        """Offer the notes of the wall."""
        self.born.choose("notes")

    def show_solutions(self) -> None:
        """Offer the solutions of the framework."""
        self.born.choose("solutions")

    def show_cases(self) -> None:
        """Offer the cases of the library."""
        self.born.choose("cases")

    def show_templates(self) -> None:
        """Offer the templates."""
        self.born.choose("templates")

    def make_from_gap(self, gap: Gap) -> None:
        """Make an initiative that closes a gap: title, capability, element, lift and what the levels need."""
        self._add(births.from_gap(self.document.workshop, self.document.analysis, gap.cell, new_id(), language()))

    def make_from(self, kind: str, key: str) -> None:
        """Make an initiative of a row of the source in front."""
        if kind == "notes":
            self._from_note(key)
        elif kind == "templates":
            self._from_template(key)
        elif (made := self._born(kind, key)) is not None:
            self._add(made)

    def _born(self, kind: str, key: str) -> Initiative | None:
        workshop, analysis, lang = self.document.workshop, self.document.analysis, language()
        if kind == "solutions":
            return next((births.from_solution(workshop, analysis, pack, solution, new_id(), lang)
                         for pack, solution in births.solutions_of(workshop) if f"{pack}/{solution.id}" == key), None)
        filed = self._library.get(key) if self._library is not None else None
        return None if filed is None else births.from_case(workshop, analysis, filed, new_id(), lang)

    def _from_note(self, key: str) -> None:
        note = self.document.workshop.wall.note(key)
        if note is not None:
            command = promoted(self.document.workshop, self.document.analysis, note, "initiative")
            if command.initiative is not None:
                self._do(command, command.initiative.id)

    def _from_template(self, key: str) -> None:
        """Its roles become roles of the workshop in the same step; people without a number limit nothing."""
        templates = self.born.book.templates
        template = templates.template(key)
        if template is None:
            return
        self.editor.commit()
        workshop = self.document.workshop
        wider = births.with_roles(workshop.planning, templates, template, new_id, language())
        roles = wider.roles[len(workshop.planning.roles):]
        made = births.from_template(dataclasses.replace(workshop, planning=wider), self.document.analysis, templates,
                                    template, new_id(), language())
        self._do(c.AddInitiatives((made,), roles), made.id)

    def make_new(self) -> None:
        """Make an empty initiative."""
        self._add(Initiative(new_id(), self.tr("New initiative")))

    def duplicate_current(self) -> None:
        """Make a copy of the chosen initiative at the end, without its pin and its status."""
        self.editor.commit()
        old = self.document.workshop.initiative(self.list.initiative())
        if old is not None:
            self._add(births.copy_of(old, new_id(), self.tr("{0} (copy)").format(old.title)))

    def _add(self, initiative: Initiative) -> None:
        self._do(c.AddInitiative(initiative), initiative.id)

    def _do(self, command: c.Command, made: str) -> None:
        self.editor.commit()
        if self.document.do(command, self):
            self.list.follow()
            self.list.choose(made)
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

    def _ticked(self) -> None:
        self.outcome.present(self.list.ticked())
        self.audience_changed.emit()

    def _gap_chosen(self) -> None:
        self.audience_changed.emit()

    def _to_targets(self) -> None:
        self.stage_requested.emit("target")
