"""The day around the stages: clock bar, plan of the day, countdown for the room, and the one next action."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.agenda_words import next_words
from ui.document import Document
from ui.facilitator.daybar import DayBar
from ui.facilitator.dayclock import DayClock
from ui.facilitator.dayplan import DayPlanPanel
from workshop.agenda import DayState, next_command, pause_command, state
from workshop.agenda_next import DayFacts, Next, what_next
from workshop.changes import Change
from workshop.insight.analysis import Analysis
from workshop.insight.rounds import next_step, verdict_of
from workshop.model.score import Cell
from workshop.presentation import ClockShow
from workshop.roadmap.build import is_fresh
from workshop.triage import pace, triage


class DayDesk(QObject):
    """Owns the clock of the day. `ticked` carries what the room may see of it, or None.

    `stage_requested` and `next_changed` are about the one next action of the whole day. `edges_wanted` asks for
    `set_edges` before the panel is laid over the window.
    """

    ticked = Signal(object)
    stage_requested = Signal(str)
    next_changed = Signal()
    edges_wanted = Signal()

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._window = document, window
        self._panel: DayPlanPanel | None = None
        self._stage = "prepare"
        self._edges = (0, 0)
        # Worked out anew only when a reveal or a target has moved the numbers, not with every vote.
        self._known: tuple[Analysis, tuple[Cell, ...], tuple[Cell, ...]] | None = None
        self._detail_cost = (0, 0.0)  # how many details are worth opening, and seconds for each
        self.bar, self.clock = DayBar(), DayClock(document, self)
        self.next: Next = what_next(document.workshop)
        self.bar.next_block_requested.connect(self.next_block)
        self.bar.pause_requested.connect(self._pause)
        self.bar.plan_requested.connect(self.toggle_plan)
        for keys, slot in (("F4", self.toggle_plan), ("Ctrl+P", self.park)):
            QShortcut(QKeySequence(keys), window).activated.connect(slot)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def set_edges(self, top: int, bottom: int) -> None:
        """Say how many pixels of the window the panel leaves free."""
        self._edges = (top, bottom)
        if self._panel is not None:
            self._panel.set_free(top, bottom)

    # Clock ------------------------------------------------------------------------------------------------------
    def day(self) -> DayState:
        """Return how the day stands now."""
        workshop = self._document.workshop
        return state(workshop.agenda, workshop.clock, self._document.now(), _zone())

    def tick(self) -> None:
        """Show the present second."""
        self.clock.look()
        day = self.day()
        self.bar.present(day)
        if self._panel is not None and self._panel.isVisible():
            self._panel.follow_clock(self._document.now(), _zone())
        self.ticked.emit(None if day.left is None else ClockShow(day.left, day.level))

    def next_block(self) -> None:
        """Start the clock of the next block, and go to its stage."""
        workshop = self._document.workshop
        if command := next_command(workshop.agenda, workshop.clock):
            self._document.do(command, self)
            running = self._document.workshop.clock.running
            item = self._document.workshop.agenda.item(running)
            if item is not None and item.stage:
                self.stage_requested.emit(item.stage)

    def _pause(self) -> None:
        workshop = self._document.workshop
        if command := pause_command(workshop.agenda, workshop.clock):
            self._document.do(command, self)

    # Plan of the day --------------------------------------------------------------------------------------------
    @property
    def plan(self) -> DayPlanPanel:
        """The plan of the day, made when first asked for."""
        if self._panel is None:
            from resources import path
            from workshop.scripts import load_scripts
            self._panel = DayPlanPanel(self._document, load_scripts(path("help", "scripts.json")), self._window,
                                       top=self._edges[0], bottom=self._edges[1])
            self._panel.set_stage(self._stage)
            self._panel.details, self._panel.pace = self._detail_cost
        return self._panel

    def toggle_plan(self) -> None:
        """Show the plan of the day, or put it away."""
        self.edges_wanted.emit()
        self.plan.follow_clock(self._document.now(), _zone())
        self.plan.toggle()

    def park(self, parked: str = "") -> None:
        """Show the parking lot, ready to type, or at one matter in it."""
        self.show_tab("parking")
        if parked:
            self.plan.parking.choose(parked)

    def show_tab(self, tab: str) -> None:
        """Show one part of the plan of the day."""
        self.edges_wanted.emit()
        self.plan.follow_clock(self._document.now(), _zone())
        if not self.plan.isVisible():
            self.plan.appear()
        self.plan.show_tab(tab)

    def set_stage(self, stage: str) -> None:
        """Follow the stage in front."""
        self._stage = stage
        if self._panel is not None:
            self._panel.set_stage(stage)

    # The one next action ----------------------------------------------------------------------------------------
    def refresh(self, change: Change | None) -> None:
        """Follow the document."""
        if change is None:
            self.clock.begin()
        elif self._panel is not None:
            self._panel.refresh(change)
        if change is None or change.about("agenda", "clock"):
            self.tick()
        if change is None or change.topics - {"evidence", "companions"}:
            found = what_next(self._document.workshop, self._facts())
            if found != self.next:
                self.next = found
                self.next_changed.emit()

    def _facts(self) -> DayFacts:
        analysis = self._document.analysis
        if self._known is None or self._known[0] is not analysis:
            self._known = (analysis, self._again(), self._details())
        workshop = self._document.workshop
        plan = workshop.plan
        stale = plan is not None and not is_fresh(workshop, analysis, plan)
        return DayFacts(again=self._known[1], details=self._known[2], stale=stale)

    def _details(self) -> tuple[Cell, ...]:
        """Return the cells to open, and tell the plan how long that would take, now or when it is first shown."""
        workshop = self._document.workshop
        found, speed = triage(workshop, self._document.analysis, workshop.settings.rules), pace(workshop)
        self._detail_cost = (found.details, speed.seconds)
        if self._panel is not None:
            self._panel.details, self._panel.pace = self._detail_cost
        return tuple(picked.cell for picked in found.cells if picked.details)

    def _again(self) -> tuple[Cell, ...]:
        workshop = self._document.workshop
        again = []
        for cell, result in self._document.analysis.current.items():
            if result.acceptance is None and (verdict := verdict_of(workshop, cell)) is not None \
                    and next_step(verdict) == "again":
                again.append((result.consensus_cns or 0.0, cell))
        return tuple(cell for _, cell in sorted(again))

    def words(self) -> str:
        """Return the one next action of the day in words."""
        return next_words(self.next)

    def go(self) -> None:
        """Go to the stage of the one next action."""
        self.stage_requested.emit(self.next.stage)

    def close(self) -> None:
        """Stop the second hand."""
        self._timer.stop()


def _zone() -> tzinfo:
    return datetime.now().astimezone().tzinfo or UTC
