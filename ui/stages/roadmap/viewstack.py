"""The views of the plan, one in front; those beside the chart are made when they are first seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.document import Document
from ui.stages.roadmap.ganttview import GanttView
from ui.stages.roadmap.leftout import LeftOutList
from ui.stages.roadmap.views.base import PlanView
from workshop.model.initiative import RoadmapPlan


class ViewStack(QStackedWidget):
    """`horizon_requested` carries an initiative and now, next, later or nothing."""

    initiative_requested = Signal(str)
    horizon_requested = Signal(str, str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._plan: RoadmapPlan | None = None
        self.gantt, self.left_out = GanttView(), LeftOutList()
        self.made: dict[str, PlanView] = {}
        first = QWidget()
        box = QVBoxLayout(first)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.gantt, 1000)
        box.addWidget(self.left_out)
        # The rest of a tall window stays empty beneath, so that the parts stay together.
        box.addStretch(1)
        self.addWidget(first)
        self.gantt.initiative_requested.connect(self.initiative_requested)
        self.left_out.initiative_requested.connect(self.initiative_requested)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.left_out.fit(self.height())

    def show_view(self, name: str) -> None:
        """Bring a view to the front."""
        if name == "gantt":
            self.setCurrentIndex(0)
            return
        if name not in self.made:
            self._make(name)
        self.setCurrentWidget(self.made[name])

    def _make(self, name: str) -> None:
        made: PlanView
        if name == "board":
            from ui.stages.roadmap.views.board import NowNextLaterBoard
            board = NowNextLaterBoard(self._document)
            board.horizon_requested.connect(self.horizon_requested)
            made = board
        elif name == "portfolio":
            from ui.stages.roadmap.views.portfolio import PortfolioMatrix
            made = PortfolioMatrix(self._document)
        elif name == "maturity":
            from ui.stages.roadmap.views.maturity import MaturityOverTime
            made = MaturityOverTime(self._document)
        else:
            from ui.stages.roadmap.views.moneypeople import MoneyAndPeople
            made = MoneyAndPeople(self._document)
        made.initiative_requested.connect(self.initiative_requested)
        self.made[name] = made
        self.addWidget(made)
        made.present(self._plan)

    def present(self, plan: RoadmapPlan | None) -> None:
        """Show another plan in all views; the chart is told by the page."""
        self._plan = plan
        for made in self.made.values():
            made.present(plan)

    def alternate(self) -> None:
        """Look at the view in front the other way."""
        for made in self.made.values():
            if made is self.currentWidget():
                made.alternate()

    def take_focus(self) -> None:
        """Give the keyboard to the view in front."""
        here = next((made for made in self.made.values() if made is self.currentWidget()), None)
        (self.gantt if here is None else here).setFocus(Qt.FocusReason.OtherFocusReason)
