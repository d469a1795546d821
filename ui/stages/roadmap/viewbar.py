"""Which view of the plan is in front, how its chart is laid out, and which panels lie beside it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QWidget

from ui.i18n import Speaks
from ui.widgets.parts import button
from ui.widgets.plainwords import as_tip
from ui.widgets.stepsthrough import StepsThrough
from workshop.roadmap.gantt import LANE_KINDS, LaneKind

VIEWS = ("gantt", "board", "portfolio", "maturity", "money")
PANELS = ("why", "compare", "robust", "limits")
LEAST, SIDES, GAP = 640, 14, 4


class ViewBar(Speaks):
    """`view_chosen` and `panel_toggled` carry names, `lane_chosen` a kind of lane."""

    view_chosen = Signal(str)
    panel_toggled = Signal(str)
    lane_chosen = Signal(str)
    chain_toggled = Signal()
    loads_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view = "gantt"
        self.views: dict[str, QPushButton] = {}
        self.panels: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._steps = StepsThrough(self)
        self.lanes, self.chain, self.loads = QComboBox(), button(checkable=True), button()
        # The words of another language may be longer.
        self.lanes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.look = QWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDES, 0, SIDES, 0)
        row.setSpacing(GAP)
        for name in VIEWS:
            made = button(checkable=True)
            made.setProperty("view", name)
            self._group.addButton(made)
            self.views[name] = made
            row.addWidget(made)
        self.views["gantt"].setChecked(True)
        row.addStretch(1)
        inner = QHBoxLayout(self.look)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        for part in (self.lanes, self.chain, self.loads):
            inner.addWidget(part)
        row.addWidget(self.look)
        row.addStretch(1)
        for name in PANELS:
            made = button(checkable=True)
            made.setProperty("panel", name)
            made.clicked.connect(self._panel_pressed)
            self.panels[name] = made
            row.addWidget(made)
        # What the layout of the chart takes is only there when there is room for it.
        self.setMinimumWidth(LEAST)
        self.setStyleSheet("QPushButton { padding: 0 8px; min-height: 28px; }")
        self.lanes.installEventFilter(self._steps)
        self._group.buttonClicked.connect(self._view_pressed)
        self.lanes.activated.connect(self._lane_pressed)
        self.chain.clicked.connect(self.chain_toggled)
        self.loads.clicked.connect(self.loads_asked)
        self.retranslate()

    def retranslate(self) -> None:
        views = {"gantt": self.tr("Gantt"), "board": self.tr("Now-next-later"), "portfolio": self.tr("Portfolio"),
                 "maturity": self.tr("Maturity"), "money": self.tr("Money, people")}
        for number, (name, words) in enumerate(views.items(), start=1):
            self.views[name].setText(words)
            self.views[name].setToolTip(as_tip(f"{words} (Alt+{number})"))
        panels = {"why": (self.tr("Reasons"), self.tr("Why a bar lies where it lies (Alt+W)")),
                  "compare": (self.tr("Compare"), self.tr("Plans side by side, and what money buys (Alt+C)")),
                  "robust": (self.tr("Firmness"), self.tr("What stays when the votes are drawn anew (Alt+F)")),
                  "limits": (self.tr("Limits"), self.tr("Money, people, closed days (Alt+L)"))}
        for name, (words, tip) in panels.items():
            self.panels[name].setText(words)
            self.panels[name].setToolTip(as_tip(tip))
        lanes: dict[LaneKind, str] = {
            "capability": self.tr("By capability"), "element": self.tr("By element"), "owner": self.tr("By owner"),
            "horizon": self.tr("By horizon"), "direction": self.tr("By direction")}
        here = max(self.lanes.currentIndex(), 0)
        with QSignalBlocker(self.lanes):
            self.lanes.clear()
            for kind in LANE_KINDS:
                self.lanes.addItem(lanes[kind], kind)
            self.lanes.setCurrentIndex(here)
        self.lanes.setAccessibleName(self.tr("Lanes"))
        self.chain.setText(self.tr("Chain"))
        self.chain.setToolTip(self.tr("Show the critical chain (C)"))
        self.loads.setText(self.tr("Load"))
        self.loads.setToolTip(self.tr("Show the load of the fullest role, of all, of none (W)"))
        self._room()

    def lane(self) -> LaneKind:
        """Return the kind of lanes."""
        found: LaneKind = self.lanes.currentData()
        return found

    def show_view(self, name: str) -> None:
        """Mark the view that is in front."""
        self.view = name
        self.views[name].setChecked(True)
        self._room()

    def show_panels(self, shown: frozenset[str]) -> None:
        """Mark the panels that are open."""
        for name, made in self.panels.items():
            made.setChecked(name in shown)

    def _room(self) -> None:
        beside = [*self.views.values(), *self.panels.values(), self.look]
        need = sum(part.sizeHint().width() + GAP for part in beside) + 2 * (SIDES + GAP)
        self.look.setVisible(self.view == "gantt" and self.width() >= need)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room()

    def _view_pressed(self, made: QAbstractButton) -> None:
        self.view_chosen.emit(made.property("view"))

    def _panel_pressed(self) -> None:
        made = self.sender()
        assert isinstance(made, QPushButton)
        self.panel_toggled.emit(made.property("panel"))

    def _lane_pressed(self, _index: int) -> None:
        self.lane_chosen.emit(self.lane())
