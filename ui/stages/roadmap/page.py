"""The roadmap stage: the plan as a chart, and the way to a new one."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.actions import ROADMAP, page_offers
from ui.document import Document
from ui.jobs import Job, Progress
from ui.messages import words_for
from ui.offer import Offer
from ui.stages.amounts import money
from ui.stages.late import LatePage, wind_up
from ui.stages.roadmap.ganttview import GanttView
from ui.stages.roadmap.leftout import LeftOutList
from ui.widgets.parts import button, label, restyle
from workshop import commands as c
from workshop.changes import Change
from workshop.errors import PentatoneError
from workshop.insight.analysis import Analysis
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.presentation import Lens
from workshop.roadmap.gantt import GanttShow, gantt_rows, misfits

TIME_LIMIT = 10.0
"""Seconds a plan may take; small workshops need a fraction of one."""
SHOW_AFTER = 0.3


class RoadmapPage(LatePage):
    """Shows the kept plan and makes a new one off the GUI thread. `initiative_requested` carries an id."""


    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.show_value: GanttShow | None = None
        self._refused: RoadmapPlan | None = None
        self._begun = 0.0
        self._job = Job(self)
        self._timer = QTimer(self)
        self._timer.setInterval(100)
        self.gantt, self.left_out = GanttView(), LeftOutList()
        self.replan, self.banner_replan, self.cancel = button(), button("primary"), button()
        self.empty_action = button("primary")
        self._title, self._summary = label("lead"), label("quiet")
        self._status, self._levels = label("quiet"), label()
        self._banner, self._banner_words = QFrame(), label(wrap=True)
        self._running, self._running_words, self.bar = QFrame(), label(), QProgressBar()
        self._empty = label(wrap=True)
        self._no_plan = QFrame()
        self._build()
        self._build_empty()
        self._wire()
        self.retranslate()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 0)
        head.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((first, (self._title, self._summary)), (second, (self._levels, self._status))):
            row.setSpacing(12)
            for part in parts:
                row.addWidget(part, 0, Qt.AlignmentFlag.AlignBaseline)
            row.addStretch(1)
            words.addLayout(row)
        head.addLayout(words, 1)
        head.addWidget(self.replan, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(head)
        strips = QVBoxLayout()
        strips.setContentsMargins(14, 0, 14, 0)
        strips.addWidget(self._strip(self._banner, self._banner_words, self.banner_replan))
        strips.addWidget(self._strip(self._running, self._running_words, self.bar, self.cancel))
        box.addLayout(strips)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        box.addWidget(self.gantt, 1000)
        box.addWidget(self._no_plan, 1000)
        box.addWidget(self.left_out)
        # The rest of a tall window stays empty beneath, so that the parts stay together.
        box.addStretch(1)

    def _strip(self, frame: QFrame, *parts: QWidget) -> QFrame:
        frame.setProperty("look", "soft")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(12)
        for number, part in enumerate(parts):
            row.addWidget(part, 1 if number == len(parts) - 2 else 0)
        frame.hide()
        return frame

    def _build_empty(self) -> None:
        card = QFrame()
        outer = QVBoxLayout(self._no_plan)
        outer.setContentsMargins(14, 6, 14, 14)
        outer.addWidget(card)
        card.setProperty("look", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(12)
        inner.addWidget(self._empty)
        inner.addWidget(self.empty_action, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)

    def _wire(self) -> None:
        for made in (self.replan, self.banner_replan):
            made.clicked.connect(self.plan)
        self.cancel.clicked.connect(self.stop)
        self.empty_action.clicked.connect(self._empty_pressed)
        self.gantt.initiative_requested.connect(self.initiative_requested)
        self.left_out.initiative_requested.connect(self.initiative_requested)
        self._job.done.connect(self._planned)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)
        self._job.progress.connect(self._better)
        self._timer.timeout.connect(self._tick)
        QShortcut(QKeySequence("Ctrl+R"), self).activated.connect(self.plan)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Roadmap"))
        for made in (self.replan, self.banner_replan):
            made.setText(self.tr("Re-plan"))
            made.setToolTip(self.tr("Look for the best schedule again (Ctrl+R)"))
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._running_words.setText(self.tr("Looking for the best schedule…"))
        self._show_plan()

    # Showing ----------------------------------------------------------------------------------------------------
    def _show_plan(self) -> None:
        workshop = self.document.workshop
        plan = workshop.plan
        show = None
        if plan is not None and workshop.initiatives:
            show = gantt_rows(workshop, self.document.analysis, plan)
        self.show_value = show
        self.gantt.present(show)
        self.left_out.present(show.left_out if show else ())
        self.gantt.setVisible(show is not None)
        self._no_plan.setVisible(show is None)
        if show is None:
            self._show_empty(bool(workshop.initiatives))
        else:
            self._summary.setText(self._summary_words(show))
            self._status.setText(self._status_words(show))
            self._levels.setText(self._level_words(show))
        for words in (self._summary, self._status, self._levels):
            words.setVisible(show is not None)
        self._show_strips()

    def _show_empty(self, initiatives: bool) -> None:
        if initiatives:
            self._empty.setText(self.tr("There is no plan yet. Planning puts the initiatives into quarters so that "
                                        "they close the most gap within the budget."))
            self.empty_action.setText(self.tr("Plan now"))
        else:
            self._empty.setText(self.tr("A roadmap needs initiatives: what will be done, what it costs and what it "
                                        "lifts."))
            self.empty_action.setText(self.tr("Go to initiatives"))
        self.empty_action.setEnabled(not self._job.running)

    def _summary_words(self, show: GanttShow) -> str:
        budget = self.tr("budget {0}").format(money(show.budget * show.horizon)) if show.budget \
            else self.tr("no limit on the budget")
        count = self.tr("1 initiative") if len(show.bars) == 1 else self.tr("{0} initiatives").format(len(show.bars))
        return " · ".join((count, self.tr("{0} quarters").format(show.horizon),
                           self.tr("{0} planned").format(money(show.cost)), budget))

    def _status_words(self, show: GanttShow) -> str:
        if not show.fresh:
            return self.tr("out of date")
        if show.status == "optimal":
            return self.tr("optimal, proven")
        return self.tr("best found, at most {0} % below the bound").format(f"{show.gap * 100:.1f}")

    def _level_words(self, show: GanttShow) -> str:
        if show.now is None or show.after is None:
            return self.tr("no level yet")
        return self.tr("Overall level {0} → {1} after the plan").format(f"{show.now:.2f}", f"{show.after:.2f}")

    def _show_strips(self) -> None:
        running = self._job.running
        words, bad = self._banner_text()
        self._banner_words.setText(words)
        restyle(self._banner_words, "problem" if bad else "")
        self._banner.setVisible(bool(words) and not running)
        # Most plans are there at once: a strip that only flashes would make the chart jump.
        self._running.setVisible(running and self._seconds() >= SHOW_AFTER)
        self.replan.setVisible(self.show_value is not None and not words and not running)

    def _banner_text(self) -> tuple[str, bool]:
        """Return what the banner says, and whether it is bad news."""
        if self._refused is not None:
            return self.tr("No plan fits: {0}").format(self._why_not()), True
        if self.show_value is not None and not self.show_value.fresh:
            return self.tr("Something this plan depends on has changed since it was made."), False
        return "", False

    def _why_not(self) -> str:
        workshop = self.document.workshop
        alone = misfits(workshop)
        if alone:
            words = self.tr("“{0}” cannot end within the horizon.") if alone[0].reason == "horizon" \
                else self.tr("“{0}” costs more in a quarter than the budget allows.")
            return words.format(alone[0].title)
        titles = [i.title for i in workshop.initiatives if i.must]
        return self.tr("what must be in it ({0}) does not go together within {1} quarters and the budget.").format(
            ", ".join(titles[:4]) + ("…" if len(titles) > 4 else ""), workshop.settings.horizon)

    # The contract of a stage page -------------------------------------------------------------------------------
    def follow(self, change: Change) -> None:
        if change.about("settings", "scope", "scores", "targets", "initiatives", "plan"):
            self._refused = None
            self._show_plan()
            self.next_changed.emit()

    def hint(self) -> str:
        if not self.document.workshop.initiatives:
            return self.tr("First say what will be done: the roadmap is made of initiatives.")
        if self.show_value is None:
            return self.tr("Plan once, then talk about the order: Ctrl+R plans again after every change.")
        return self.tr("Arrow keys walk the bars, Enter opens an initiative, Ctrl and the wheel zoom.")

    def offers(self) -> tuple[Offer, ...]:
        why = self.tr("There are no initiatives yet.") if not self.document.workshop.initiatives else \
            self.tr("A plan is being looked for.") if self._job.running else ""
        return page_offers(ROADMAP, self, {"replan": why})

    def _wants_plan(self) -> bool:
        return self.show_value is None or not self.show_value.fresh

    def next_words(self) -> str:
        return self.tr("Re-plan") if self._wants_plan() else self.tr("Export")

    def next_enabled(self) -> bool:
        return bool(self.document.workshop.initiatives) and not self._job.running

    def do_next(self) -> None:
        if self._wants_plan():
            self.plan()
        else:
            self.stage_requested.emit("commit")

    def arrived(self) -> None:
        if self.show_value is not None:
            self.gantt.setFocus(Qt.FocusReason.OtherFocusReason)

    def audience_roadmap(self) -> GanttShow | None:
        return self.show_value

    def audience_lens(self) -> Lens:
        return "target"

    def closing(self) -> None:
        wind_up(self._job)

    # Planning ---------------------------------------------------------------------------------------------------
    def _empty_pressed(self) -> None:
        if self.document.workshop.initiatives:
            self.plan()
        else:
            self.stage_requested.emit("initiatives")

    def plan(self) -> None:
        """Look for the best schedule of what there is now."""
        if self._job.running or not self.document.workshop.initiatives:
            return
        self._refused = None
        self._begun = time.monotonic()
        self._job.blockSignals(False)
        self._job.start(partial(_plan, self.document.workshop, self.document.analysis))
        self.bar.setValue(0)
        self._running_words.setText(self.tr("Looking for the best schedule…"))
        self.cancel.setEnabled(True)
        self._timer.start()
        self._after()

    def stop(self) -> None:
        """Give up the search; the plan in the file stays."""
        self.cancel.setEnabled(False)
        self._job.cancel()

    def _tick(self) -> None:
        self.bar.setValue(round(min(self._seconds() / TIME_LIMIT, 1.0) * 1000))
        if not self._running.isVisible():
            self._show_strips()

    def _seconds(self) -> float:
        return time.monotonic() - self._begun

    def _better(self, gap: float, _words: str) -> None:
        self._running_words.setText(
            self.tr("Looking for the best schedule… so far at most {0} % below the bound").format(f"{gap * 100:.0f}"))

    def _planned(self, plan: RoadmapPlan) -> None:
        if plan.status == "infeasible":
            self._refused = plan
        else:
            self.document.do(c.KeepPlan(plan), self)
        self._after()

    def _stopped(self) -> None:
        self.notice.emit(self.tr("Planning was stopped. The plan in the file stays as it was."))
        self._after()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, PentatoneError) and not self.cancel.isEnabled():
            # Stopped before the first schedule was found.
            self._stopped()
            return
        self._after()
        if isinstance(error, PentatoneError):
            self.notice.emit(words_for(error))
        else:
            raise error

    def _after(self) -> None:
        if not self._job.running:
            self._timer.stop()
        self._show_plan()
        self.next_changed.emit()


def _plan(workshop: Workshop, analysis: Analysis, progress: Progress, should_stop: Callable[[], bool]) -> RoadmapPlan:
    """Run in the pool, on values that never change."""
    from workshop.roadmap.build import make_plan

    def better(objective: float, bound: float, _seconds: float) -> None:
        progress(abs(bound - objective) / max(abs(bound), 1.0), "")

    return make_plan(workshop, analysis, time_limit=TIME_LIMIT, should_stop=should_stop, progress=better)
