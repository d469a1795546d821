"""The head of the roadmap: what it holds, which plan is followed, and the way to another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.i18n import Speaks
from ui.localtexts import digits, money
from ui.stages.roadmap.planwords import kind_tip, proof_word, scenario_word
from ui.widgets.parts import button, label
from ui.widgets.plainwords import as_tip
from ui.widgets.stepsthrough import StepsThrough
from workshop.model.initiative import PLAN_KINDS, PlanKind, RoadmapPlan
from workshop.roadmap.gantt import GanttShow

_KIND = Qt.ItemDataRole.UserRole
_COMBO, _SHORT, _LEAST, _ROOMY = 190, 180, 640, 1020


class ScenarioBar(Speaks):
    """`kind_chosen` carries the kind of plan to follow; `follow_changed` whether edits are followed by a new plan."""

    kind_chosen = Signal(str)
    follow_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._show: GanttShow | None = None
        self._plan: RoadmapPlan | None = None
        self._any = False
        self.title, self.summary = label("lead"), label("quiet")
        self.status, self.levels = label("quiet"), label()
        self.kinds, self.follow = QComboBox(), QCheckBox()
        self.replan, self.export = button(), button()
        self.follow.setChecked(True)
        # Narrower than this the numbers are cut, never the window widened.
        self.setMinimumWidth(_LEAST)
        self.summary.setMinimumWidth(40)
        self.status.setMinimumWidth(40)
        self._steps = StepsThrough(self)
        self.kinds.installEventFilter(self._steps)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 0)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(2)
        for parts in ((self.title, self.summary), (self.levels, self.status)):
            line = QHBoxLayout()
            line.setSpacing(12)
            for part in parts:
                line.addWidget(part, 0, Qt.AlignmentFlag.AlignBaseline)
            line.addStretch(1)
            words.addLayout(line)
        row.addLayout(words, 1)
        beside: tuple[QWidget, ...] = (self.follow, self.kinds, self.replan, self.export)
        for widget in beside:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.follow.setFixedHeight(34)
        self.kinds.activated.connect(self._chosen)
        self.follow.toggled.connect(self.follow_changed)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Roadmap"))
        self.replan.setText(self.tr("Re-plan"))
        self.replan.setToolTip(self.tr("Look for the best schedule again (Ctrl+R)"))
        self.export.setText(self.tr("Export…"))
        self.export.setToolTip(self.tr("Go to the export of the report (Ctrl+Shift+E)"))
        self.follow.setText(self.tr("Re-plan at once"))
        self.follow.setToolTip(self.tr("Each edit on this page is followed by a new plan; otherwise the plan is marked "
                                       "as out of date (Alt+A)"))
        self.kinds.setAccessibleName(self.tr("Plan that is followed"))
        self.kinds.setPlaceholderText(self.tr("No plan yet"))
        self.kinds.setToolTip(self.tr("Choose another plan to follow (Alt+P)"))
        self.kinds.clear()
        for kind in PLAN_KINDS:
            self.kinds.addItem(scenario_word(kind), kind)
            self.kinds.setItemData(self.kinds.count() - 1, as_tip(kind_tip(kind)), Qt.ItemDataRole.ToolTipRole)
        self.present(self._show, self._plan)

    def present(self, show: GanttShow | None, plan: RoadmapPlan | None) -> None:
        """Show what the plan that is followed holds."""
        self._show, self._plan = show, plan
        self.kinds.setCurrentIndex(-1 if plan is None else PLAN_KINDS.index(plan.kind))
        if show is not None and plan is not None:
            self.summary.setText(self._summary_words(show))
            self.status.setText(self.tr("out of date") if not show.fresh else proof_word(plan))
            self.levels.setText(self._level_words(show))
        for words in (self.summary, self.status, self.levels):
            words.setVisible(show is not None)

    def present_state(self, *, running: bool, initiatives: bool, offered: bool) -> None:
        """Say whether something runs, whether there is anything to plan, and whether a strip offers the new plan."""
        self.kinds.setEnabled(initiatives and not running)
        self.kinds.setVisible(initiatives or self._plan is not None)
        self.replan.setVisible(self._show is not None and not running and not offered)
        self.export.setVisible(self._show is not None)
        self._any = initiatives
        self.follow.setVisible(initiatives and self.width() >= _ROOMY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        self.kinds.setFixedWidth(_COMBO if roomy else _SHORT)
        self.follow.setVisible(roomy and self._any)

    def _summary_words(self, show: GanttShow) -> str:
        budget = self.tr("budget {0}").format(money(show.money)) if show.money \
            else self.tr("no limit on the budget")
        count = self.tr("1 initiative") if len(show.bars) == 1 else self.tr("{0} initiatives").format(len(show.bars))
        length = self.tr("{0} months") if show.unit == "month" else self.tr("{0} quarters")
        return " · ".join((count, length.format(show.horizon), self.tr("{0} planned").format(money(show.cost)), budget))

    def _level_words(self, show: GanttShow) -> str:
        if show.now is None or show.after is None:
            return self.tr("no level yet")
        return self.tr("Overall level {0} → {1} after the plan").format(digits(show.now, 2), digits(show.after, 2))

    def _chosen(self, index: int) -> None:
        kind: PlanKind = self.kinds.itemData(index, _KIND)
        # Until it is kept, the plan that is followed stays the one that is named.
        self.present(self._show, self._plan)
        self.kind_chosen.emit(kind)
