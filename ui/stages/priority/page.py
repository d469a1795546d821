"""The priority stage: initiatives and gaps in order, what matters more, and how sure the order is."""

from __future__ import annotations

import dataclasses
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from ui.actions import PRIORITY, page_offers
from ui.document import Document
from ui.i18n import language
from ui.jobs import Job
from ui.localtexts import read_number
from ui.offer import Offer
from ui.stages.late import LatePage, wind_up
from ui.stages.priority.gaptable import GapTable
from ui.stages.priority.matrixview import MatrixView
from ui.stages.priority.rankjob import Rankings, rank
from ui.stages.priority.table import SETS, TYPED, PriorityTable
from ui.stages.priority.weighpanel import WeighPanel
from ui.stages.priority.words import draws_words, robust_words
from ui.widgets.parts import button, label, rule
from ui.widgets.plainwords import as_tip
from ui.widgets.waitline import WaitLine
from workshop import commands as c
from workshop.changes import Change
from workshop.insight.analysis import Analysis
from workshop.insight.columns import columns_of
from workshop.insight.smaa import gap_key
from workshop.model.planning import Weighing
from workshop.model.score import Cell
from workshop.presentation import Lens
from workshop.priorityshow import PriorityShow, priority_show

VIEWS = (*SETS, "gaps", "matrix")


class PriorityPage(LatePage):
    """Sorts, rates and weighs. `rankings` is None until the draws of the present state are done."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.view = "value"
        self.rankings: Rankings | None = None
        self._stale = True
        self._drawn: tuple[Analysis, object, object, object] | None = None
        self._job = Job(self)
        self.waiting = WaitLine(self._job)
        self.table, self.gaps = PriorityTable(document), GapTable(document)
        self.matrix, self.panel = MatrixView(document), WeighPanel(document)
        self.views: dict[str, QPushButton] = {view: button(checkable=True) for view in VIEWS}
        self.show_weights = button(checkable=True)
        self.to_initiatives = button("primary")
        self._title, self._summary = label("lead"), label("quiet")
        self.robust = label(wrap=True)
        self.robust.setMinimumHeight(2 * self.robust.fontMetrics().lineSpacing() + 2)
        self._strip, self._rule = QFrame(), rule(upright=True)
        self._empty, self._empty_words = QFrame(), label(wrap=True)
        self._stack = QStackedWidget()
        self._build()
        self._wire()
        self.retranslate()
        self._show_all(sort=True)

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(14, 12, 14, 14)
        left.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self.show_weights)
        left.addLayout(head)
        choices = QHBoxLayout()
        choices.setSpacing(6)
        group = QButtonGroup(self)
        for view, made in self.views.items():
            made.setProperty("view", view)
            made.clicked.connect(self._view_pressed)
            group.addButton(made)
            choices.addWidget(made)
        choices.addStretch(1)
        left.addLayout(choices)
        card = QVBoxLayout(self._empty)
        self._empty.setProperty("look", "card")
        card.setContentsMargins(16, 16, 16, 16)
        card.setSpacing(12)
        card.addWidget(self._empty_words)
        card.addWidget(self.to_initiatives, 0, Qt.AlignmentFlag.AlignLeft)
        card.addStretch(1)
        for page in (self.table, self.gaps, self.matrix, self._empty):
            self._stack.addWidget(page)
        left.addWidget(self._stack, 1)
        self._strip.setProperty("look", "soft")
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(12, 8, 12, 8)
        strip.addWidget(self.robust)
        left.addWidget(self._strip)
        left.addWidget(self.waiting)
        box.addLayout(left, 1)
        box.addWidget(self._rule)
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        box.addWidget(self.panel)
        self.views["value"].setChecked(True)
        self.show_weights.setChecked(True)

    def _wire(self) -> None:
        self.table.chosen.connect(self._show_robust)
        self.table.requested.connect(self.initiative_requested)
        self.table.cleared.connect(self._cleared)
        self.table.rows.typed.connect(self._typed)
        self.table.rows.ordered.connect(self.audience_changed)
        self.gaps.chosen.connect(self._gap_chosen)
        self.panel.weighed.connect(self._weighed)
        self.panel.order_wanted.connect(self._rank)
        self.show_weights.toggled.connect(self._weights_shown)
        self.to_initiatives.clicked.connect(self._to_initiatives)
        self._job.done.connect(self._ranked)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)
        keys = {"Alt+R": self.sort_here, "Alt+W": self.show_weights.click, "Alt+C": self.panel.capabilities,
                "Alt+E": self.panel.elements, "Alt+F": self.panel.use_pack, "Alt+P": self.panel.use_points,
                "Alt+S": self.panel.use_swing, "Alt+A": self.panel.use_pairs, "Alt+B": self.panel.use_best,
                "Alt+M": self.panel.points.make_whole, "Alt+O": self.panel.in_order.click}
        see = (self.see_value, self.see_rice, self.see_wsjf, self.see_topsis, self.see_gaps, self.see_matrix)
        keys |= {f"Alt+{number}": slot for number, slot in enumerate(see, start=1)}
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Prioritise"))
        names = {"value": self.tr("Value and cost"), "rice": self.tr("RICE"), "wsjf": self.tr("WSJF"),
                 "topsis": self.tr("TOPSIS"), "gaps": self.tr("Gaps"), "matrix": self.tr("Importance × gap")}
        for number, (view, made) in enumerate(self.views.items(), start=1):
            made.setText(names[view])
            made.setToolTip(as_tip(f"{names[view]} (Alt+{number})"))
        self.show_weights.setText(self.tr("Weights"))
        self.show_weights.setToolTip(self.tr("Show or hide the weights (Alt+W)"))
        self._empty_words.setText(self.tr("There are no initiatives yet: turn gaps into initiatives first. What "
                                          "matters more can be weighed already."))
        self.to_initiatives.setText(self.tr("Go to initiatives"))
        self.table.setAccessibleName(self.tr("Initiatives by priority"))
        self.gaps.setAccessibleName(self.tr("Gaps by priority"))
        self._show_all(sort=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setFixedWidth(min(max(round(self.width() * 0.29), 290), 440))

    # Showing ----------------------------------------------------------------------------------------------------
    def _show_all(self, *, sort: bool) -> None:
        found = self.rankings
        table = columns_of(self.document.workshop, self.document.analysis, found.initiatives if found else None)
        here = self.table.initiative()
        self.table.rows.present(table, found.initiatives if found else None, sort=sort)
        if not here:
            self.table.choose("")
        self.gaps.present(found.gaps if found else None)
        self.matrix.follow()
        self.panel.follow()
        self._show_view()

    def _show_view(self) -> None:
        empty = (table := self.view in SETS) and not self.document.workshop.initiatives
        shown = self._empty if empty else self.table if table else self.gaps if self.view == "gaps" else self.matrix
        self._stack.setCurrentWidget(shown)
        count = len(self.document.workshop.initiatives)
        words = self.tr("1 initiative") if count == 1 else self.tr("{0} initiatives").format(count)
        if self.rankings is not None and self.rankings.initiatives.draws:
            words += " · " + draws_words(self.rankings.initiatives)
        self._summary.setText(words if count else "")
        self._show_robust()

    def _show_robust(self) -> None:
        pack, lang = self.document.workshop.pack, language()
        names = {capability.id: capability.short.in_(lang) for capability in pack.capabilities}
        found, title, ranking = None, "", None
        if self.rankings is not None and self.view in SETS:
            ranking = self.rankings.initiatives
            initiative = self.document.workshop.initiative(self.table.initiative())
            if initiative is not None and initiative.lifts:
                title, found = initiative.title, ranking.of(initiative.id)
        elif self.rankings is not None and self.view == "gaps" and (gap := self.gaps.gap()):
            ranking = self.rankings.gaps
            title, found = self.gaps.rows.name(gap.cell), ranking.of(gap_key(gap.cell))
        self._strip.setVisible(found is not None)
        if found is not None and ranking is not None:
            self.robust.setText(self.tr("{0}: {1}").format(title, robust_words(found, ranking, names)))

    # The contract of a stage page -------------------------------------------------------------------------------
    def follow(self, change: Change) -> None:
        if not change.about("initiatives", "planning", "scores", "targets", "scope", "settings", "people"):
            return
        if change.about("initiatives", "planning", "scores", "targets", "scope", "settings"):
            # Another order is looked for where the numbers moved, not while ratings are being typed.
            self._show_all(sort=change.about("planning", "scores", "targets", "scope", "settings"))
            self._rank()
        self.next_changed.emit()
        self.audience_changed.emit()

    def hint(self) -> str:
        if self.view in SETS:
            return self.tr("S sorts by the column you are in. Type in the boxes; Del clears it.") \
                if set(SETS[self.view]) & set(TYPED) else self.tr(
                    "S sorts by the column you are in, Enter on a title opens the initiative.")
        return self.tr("Weight × gap: what matters more and has further to go comes first.")

    def next_words(self) -> str:
        return self.tr("Plan the roadmap")

    def next_enabled(self) -> bool:
        return bool(self.document.workshop.initiatives)

    def do_next(self) -> None:
        self.leaving()
        self.stage_requested.emit("roadmap")

    def arrived(self) -> None:
        if self._stale and not self._job.running:
            self._rank()
        front = self._stack.currentWidget()
        if front in (self.table, self.gaps):
            front.setFocus(Qt.FocusReason.OtherFocusReason)

    def leaving(self) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QAbstractSpinBox) and self.panel.isAncestorOf(field):
            field.interpretText()
        elif isinstance(field, QLineEdit) and self.table.isAncestorOf(field):
            # The field keeps what was typed when it loses the focus.
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def closing(self) -> None:
        wind_up(self._job)

    def choose_initiative(self, initiative: str) -> None:
        """Show one initiative in the table."""
        self.catch_up()
        if self.view not in SETS:
            self.show_view("value")
        self.table.choose(initiative)

    def audience_lens(self) -> Lens:
        return "priority"

    def audience_selected(self) -> Cell | None:
        gap = self.gaps.gap() if self.view == "gaps" else None
        return None if gap is None else Cell(gap.cell.element,
                                             self.document.workshop.pack.capability_of(gap.cell.item).id)

    def audience_priority(self) -> PriorityShow | None:
        # With gaps in front the room sees them on its canvas.
        if self.view not in SETS:
            return None
        rows, found = self.table.rows, self.rankings
        table = columns_of(self.document.workshop, self.document.analysis, found.initiatives if found else None)
        return priority_show(self.document.workshop, table, rows.order, rows.by, found.initiatives if found else None)

    def offers(self) -> tuple[Offer, ...]:
        return page_offers(PRIORITY, self)

    # Doing ------------------------------------------------------------------------------------------------------
    def show_view(self, view: str) -> None:
        """Show other columns, the gaps or the chart."""
        if view == self.view:
            return
        self.view = view
        self.views[view].setChecked(True)
        if view in SETS:
            self.table.show_set(view)
        self._show_view()
        self.next_changed.emit()
        self.audience_changed.emit()

    def _view_pressed(self) -> None:
        self._see(self.sender().property("view"))

    def _see(self, view: str) -> None:
        self.show_view(view)
        self.arrived()

    def see_value(self) -> None:
        """Show value and cost."""
        self._see("value")

    def see_rice(self) -> None:
        """Show RICE and what it is made of."""
        self._see("rice")

    def see_wsjf(self) -> None:
        """Show WSJF and what it is made of."""
        self._see("wsjf")

    def see_topsis(self) -> None:
        """Show TOPSIS."""
        self._see("topsis")

    def see_gaps(self) -> None:
        """Show the gaps."""
        self._see("gaps")

    def see_matrix(self) -> None:
        """Show importance and gap as a chart."""
        self._see("matrix")

    def sort_here(self) -> None:
        """Sort by the column of the current place."""
        if self.view in SETS:
            self.table.sort_here()

    def _weights_shown(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        self._rule.setVisible(shown)

    def _weighed(self, scope: str, weighing: Weighing) -> None:
        planning = self.document.workshop.planning
        new = dataclasses.replace(planning, capabilities=weighing) if scope == "capabilities" \
            else dataclasses.replace(planning, elements=weighing)
        if new == planning or not self.document.do(c.SetPlanning(new), self):
            self.panel.follow()

    def _typed(self, initiative: str, column: str, text: str) -> None:
        old = self.document.workshop.initiative(initiative)
        if old is None:
            return
        said = read_number(text) if text not in ("", "-", "–") else 0.0
        if said is None:
            self.notice.emit(self.tr("“{0}” is not a number.").format(text))
            return
        if column != "impact" and said != int(said):
            self.notice.emit(self.tr("A whole number is wanted here."))
            return
        value = said if column == "impact" else int(said)
        ratings = dataclasses.replace(old.ratings, **{TYPED[column]: value})  # type: ignore[arg-type]
        if ratings != old.ratings:
            self.document.do(c.EditInitiative(dataclasses.replace(old, ratings=ratings)), self)

    def _cleared(self) -> None:
        index = self.table.currentIndex()
        column = self.table.rows.columns[index.column() - 1] if index.column() > 0 else ""
        if column in TYPED:
            self._typed(self.table.initiative(), column, "")

    def _to_initiatives(self) -> None:
        self.stage_requested.emit("initiatives")

    def _gap_chosen(self) -> None:
        self._show_robust()
        self.audience_changed.emit()

    # How sure the order is ----------------------------------------------------------------------------------------
    def _rank(self) -> None:
        """Draw weights and votes again, off the GUI thread, where something they hang on is another."""
        workshop, mark = self.document.workshop, self._mark()
        if self._drawn is not None and self._drawn[0] is mark[0] and self._drawn[1:] == mark[1:]:
            return
        self._stale = True
        if not self.isVisible():
            return
        self._drawn = mark
        self._job.blockSignals(False)
        self._job.start(partial(rank, workshop, self.document.analysis, self.panel.in_order.isChecked()))
        self.waiting.begin(self.tr("Trying weightings…"))

    def _mark(self) -> tuple[Analysis, object, object, object]:
        """Return what the draws hang on; the analysis is another one as soon as a number has moved."""
        workshop = self.document.workshop
        return (self.document.analysis, (workshop.planning.capabilities, workshop.planning.elements),
                tuple((i.id, i.lifts) for i in workshop.initiatives), self.panel.in_order.isChecked())

    def _stopped(self) -> None:
        self.rankings = self._drawn = None  # what was drawn before is of other numbers
        self._show_all(sort=False)
        self._summary.setText(self.tr("Stopped: weightings have not been tried."))

    def _ranked(self, found: Rankings) -> None:
        self.rankings, self._stale = found, False
        self._show_all(sort=self.table.rows.by == "top")
        self.audience_changed.emit()

    def _failed(self, error: Exception) -> None:
        raise error
