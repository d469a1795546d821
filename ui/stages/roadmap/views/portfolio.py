"""The portfolio matrix: value against cost or effort, with what is known of the chosen initiative beneath."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout

from ui.document import Document
from ui.stages.roadmap.views.base import EDGE, PlanView
from ui.stages.roadmap.views.portfoliochart import PortfolioChart
from ui.widgets.parts import button, label
from workshop.roadmap.views.portfolio import AXES, Axis, portfolio


class PortfolioMatrix(PlanView):
    """Chart and switch; without a plan it shows all initiatives alike."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.axis: Axis = "cost"
        self.chart = PortfolioChart()
        self.choices = {axis: button(checkable=True) for axis in AXES}
        self._group = QButtonGroup(self)
        self._against, self.words = label("hush"), label(wrap=True)
        self.words.setMinimumHeight(44)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        head.addWidget(self._against)
        for axis, made in self.choices.items():
            made.setProperty("axis", axis)
            made.setChecked(axis == self.axis)
            self._group.addButton(made)
            head.addWidget(made)
        head.addStretch(1)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 6, 0, 8)
        box.setSpacing(6)
        box.addLayout(head)
        box.addWidget(self.chart, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 0)
        foot.addWidget(self.words, 1)
        box.addLayout(foot)
        self._group.buttonClicked.connect(self._switched)
        self.chart.chosen_changed.connect(self._told)
        self.chart.initiative_requested.connect(self.initiative_requested)
        self.setFocusProxy(self.chart)
        self.retranslate()

    def name_parts(self) -> None:
        self._against.setText(self.tr("Value against"))
        self.choices["cost"].setText(self.tr("Cost"))
        self.choices["effort"].setText(self.tr("Effort"))
        self.choices["cost"].setToolTip(self.tr("Money to the right, size by person-months (Alt+V)"))
        self.choices["effort"].setToolTip(self.tr("Person-months to the right, size by cost (Alt+V)"))
        self.chart.setAccessibleName(self.tr("Portfolio: value against what it takes"))

    def empty_words(self) -> str:
        if not self.document.workshop.initiatives:
            return self.tr("The portfolio is made of initiatives. Add some on the page Initiatives first (Ctrl+6).")
        return ""

    def fill(self) -> None:
        show = portfolio(self.document.workshop, self.document.analysis, self.plan)
        self.chart.display(show, self.axis)
        if not show.valued:
            self.words.setText(self.tr("No initiative closes a gap yet: say which cells it lifts, and set targets."))
        else:
            self._told(self.chart.chosen)

    def choose_axis(self, axis: Axis) -> None:
        """Show value against cost or effort."""
        self.axis = axis
        self.choices[axis].setChecked(True)
        self.renew()

    def alternate(self) -> None:
        """Change between cost and effort."""
        self.choose_axis("effort" if self.axis == "cost" else "cost")

    def _switched(self, made: object) -> None:
        self.choose_axis(next(axis for axis, choice in self.choices.items() if choice is made))

    def _told(self, initiative: str) -> None:
        point = self.chart.point(initiative)
        self.words.setText(" · ".join(self.chart.lines(point)) if point else self.tr(
            "Arrow keys walk from one initiative to the next, Enter opens it."))
