"""What the roadmap page is made of, and which parts of it are in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.document import Document
from ui.stages.late import LatePage
from ui.stages.roadmap.desk import RoadmapDesk
from ui.stages.roadmap.limitspanel import LimitsPanel
from ui.stages.roadmap.panels import RoadmapPanels
from ui.stages.roadmap.scenariobar import ScenarioBar
from ui.stages.roadmap.strips import Strips
from ui.stages.roadmap.viewbar import ViewBar
from ui.stages.roadmap.viewstack import ViewStack
from ui.widgets.parts import button, label


class RoadmapParts(LatePage):
    """Head, views, panels beside them, limits beneath; the page itself says what they show."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.desk = RoadmapDesk(document, self)
        self.bar, self.views, self.strips = ScenarioBar(), ViewBar(), Strips()
        self.stack, self.limits = ViewStack(document), LimitsPanel(document)
        self.panels = RoadmapPanels(document, self.desk)
        self.gantt, self.left_out = self.stack.gantt, self.stack.left_out
        self.replan = self.bar.replan
        self.empty_action, self._empty, self._no_plan = button("primary"), label(wrap=True), QFrame()
        self.desk.sources = (self.limits, self.limits.table.values, self.limits.closures, self.limits.closures.values)
        self._loads = self.gantt.loads()
        self._build()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self.bar, self.views, self.strips):
            box.addWidget(part)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self._no_plan, 1)
        middle.addWidget(self.panels.side)
        box.addLayout(middle, 1)
        box.addWidget(self.limits)
        self.limits.hide()
        card, outer = QFrame(), QVBoxLayout(self._no_plan)
        outer.setContentsMargins(14, 6, 14, 14)
        outer.addWidget(card)
        card.setProperty("look", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(12)
        inner.addWidget(self._empty)
        inner.addWidget(self.empty_action, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)

    def show_state(self) -> None:
        """Show what hangs on which view is in front and whether something runs."""

    # Views and panels -------------------------------------------------------------------------------------------
    def show_view(self, name: str) -> None:
        """Bring a view of the plan to the front."""
        self.views.show_view(name)
        self.stack.show_view(name)
        self.show_state()
        self.stack.take_focus()

    def show_gantt(self) -> None:
        """Show the plan as a Gantt chart."""
        self.show_view("gantt")

    def show_board(self) -> None:
        """Show the plan as now, next and later."""
        self.show_view("board")

    def show_portfolio(self) -> None:
        """Show value against cost."""
        self.show_view("portfolio")

    def show_maturity(self) -> None:
        """Show how the level grows."""
        self.show_view("maturity")

    def show_money(self) -> None:
        """Show money and people in each period."""
        self.show_view("money")

    def toggle_panel(self, name: str) -> None:
        """Open a panel, or close it."""
        if name == "limits":
            there = not self.limits.isVisibleTo(self)
            if not there:
                self.limits.commit()
            self.limits.setVisible(there)
            self._make_room(there)
            self.limits.follow()
            if there:
                self.limits.first_focus().setFocus()
            else:
                self.stack.take_focus()
        else:
            self.panels.toggle(name)
            if not self.panels.side.isVisibleTo(self):
                self.stack.take_focus()
        self._mark_panels()

    def _make_room(self, limits: bool) -> None:
        """Beneath the chart there is room for one table: load and what was left out make way for the limits."""
        if limits:
            self._loads = self.gantt.loads()
            self.gantt.show_loads("none")
        elif self.gantt.loads() == "none":
            self.gantt.show_loads(self._loads)
        self.show_left_out()

    def show_left_out(self) -> None:
        """Show what was left out, unless the limits lie there."""
        self.left_out.setVisible(bool(self.left_out.list.count()) and not self.limits.isVisibleTo(self))

    def toggle_why(self) -> None:
        """Open or close the reasons."""
        self.toggle_panel("why")

    def toggle_compare(self) -> None:
        """Open or close the comparison."""
        self.toggle_panel("compare")

    def toggle_robust(self) -> None:
        """Open or close the firmness of the plan."""
        self.toggle_panel("robust")

    def toggle_limits(self) -> None:
        """Open or close the limits."""
        self.toggle_panel("limits")

    def choose_plan(self) -> None:
        """Open the list of plans to follow."""
        self.bar.kinds.setFocus()
        self.bar.kinds.showPopup()

    def _mark_panels(self) -> None:
        shown = {self.panels.side.name} | ({"limits"} if self.limits.isVisibleTo(self) else set())
        self.views.show_panels(frozenset(shown))
