"""Maturity over time: what the plan lifts, period by period, and what is finished when."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout

from ui.document import Document
from ui.stages.roadmap.views.base import EDGE, PlanView
from ui.stages.roadmap.views.maturitychart import By, MaturityChart
from ui.stages.roadmap.views.sharelist import Entry, ShareList
from ui.widgets.parts import button, label
from workshop.roadmap.views.maturity import MaturityPath, maturity_path


class MaturityOverTime(PlanView):
    """Lines for the whole and for each capability, or each element; beneath, what is finished in the chosen period."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.by: By = "capability"
        self.value: MaturityPath | None = None
        self.chart = MaturityChart()
        self.by_capability, self.by_element = button(checkable=True), button(checkable=True)
        self._group = QButtonGroup(self)
        self.words, self._finish = label("head"), label("hush")
        self.finished = ShareList()
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 0, EDGE, 0)
        for made in (self.by_capability, self.by_element):
            self._group.addButton(made)
            head.addWidget(made)
        self.by_capability.setChecked(True)
        head.addSpacing(12)
        head.addWidget(self.words, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 0)
        foot.setSpacing(10)
        foot.addWidget(self._finish)
        foot.addWidget(self.finished, 1)
        box = QVBoxLayout(self.body)
        box.setContentsMargins(0, 6, 0, 8)
        box.setSpacing(6)
        box.addLayout(head)
        box.addWidget(self.chart, 1)
        box.addLayout(foot)
        self._group.buttonClicked.connect(self._switched)
        self.chart.place_changed.connect(self._told)
        self.finished.initiative_requested.connect(self.initiative_requested)
        self.setFocusProxy(self.chart)
        self.retranslate()

    def name_parts(self) -> None:
        self.by_capability.setText(self.tr("Capabilities"))
        self.by_element.setText(self.tr("Elements"))
        self.by_capability.setToolTip(self.tr("A line for each capability (Alt+V)"))
        self.by_element.setToolTip(self.tr("A line for each business element (Alt+V)"))
        self.chart.setAccessibleName(self.tr("Maturity over time"))
        self.finished.setAccessibleName(self.tr("Finished in this period"))

    def empty_words(self) -> str:
        if self.document.analysis.profile.overall.level is None:
            return self.tr("There is no level yet: maturity over time starts from what the room has scored (Ctrl+4).")
        if not self.document.workshop.initiatives:
            return self.tr("There is no plan yet: it is made of initiatives. Add some on the page Initiatives first "
                           "(Ctrl+6).")
        if self.plan is None or not self.plan.entries:
            return self.tr("There is no plan yet. Press Ctrl+R to plan; then this shows how the levels rise with each "
                           "initiative that is finished.")
        return ""

    def fill(self) -> None:
        self.value = maturity_path(self.document.workshop, self.document.analysis, self.plan, today=self.today())
        self.chart.display(self.value, self.by)
        self._told()

    def choose_by(self, by: By) -> None:
        """Show a line for each capability or for each element."""
        self.by = by
        (self.by_capability if by == "capability" else self.by_element).setChecked(True)
        self.renew()

    def alternate(self) -> None:
        """Change between capabilities and elements."""
        self.choose_by("element" if self.by == "capability" else "capability")

    def _switched(self, made: object) -> None:
        self.choose_by("capability" if made is self.by_capability else "element")

    def _told(self) -> None:
        """Say the level where the reader is, and list what is finished there."""
        self.words.setText(self.chart.words())
        show, period = self.value, self.chart.period
        if show is None:
            return
        if period < 0:
            self._finish.setText(self.tr("Choose a period to see what is finished in it."))
            self.finished.show_entries(())
            return
        found = show.finished[period]
        self._finish.setText(self.tr("Finished in {0}:").format(show.periods[period]) if found else
                             self.tr("Nothing is finished in {0}.").format(show.periods[period]))
        self.finished.show_entries(Entry(f.initiative, f.title, f.label, f.lane) for f in found)
