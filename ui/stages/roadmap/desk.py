"""Joins the roadmap page to the document: what is asked for becomes jobs, and their results commands."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.document import Document
from ui.jobs import Job
from ui.messages import words_for
from ui.stages.late import wind_up
from ui.stages.roadmap import work
from ui.stages.roadmap.work import Unfit
from workshop import commands as c
from workshop.changes import Change
from workshop.commands import Command
from workshop.errors import PentatoneError
from workshop.model.initiative import HORIZONS, Initiative, PlanKind
from workshop.model.planning import Robustness
from workshop.roadmap.build import fingerprint, is_fresh, starts_of
from workshop.roadmap.compare import moved
from workshop.roadmap.frontier import FrontierPoint
from workshop.roadmap.remedies import Remedy
from workshop.roadmap.scenarios import Made, pinned, same

SOON_MS = 500
Pins = dict[str, int | None]


class RoadmapDesk(QObject):
    """`changed` says that something runs or ended, `unfit` that no plan fits and why, `shifted` what a new plan moved.

    `shifted` carries the moves and the starts before; `priced` an initiative and what would bring it in; `curved` the
    points of the curve; `told` a share and what the running job says of it.
    """

    changed = Signal()
    told = Signal(float, str)
    unfit = Signal(object)
    shifted = Signal(object, object)
    priced = Signal(str, object)
    curved = Signal(object)
    notice = Signal(str)

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.follow = True
        self.last: Made | None = None
        self.doing = ""
        self._pins: Pins = {}
        self._mark: tuple[object, ...] = ()
        self._begun = 0.0
        self._stopping = False
        self._finish: Callable[[Any], None] = self._planned
        self._about = ""
        self.job = Job(self)
        self.job.done.connect(self._done)
        self.job.failed.connect(self._failed)
        self.job.cancelled.connect(self._stopped)
        self.job.progress.connect(self.told)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.replan)
        document.changed.connect(self._heard)
        # What edits here and is to be followed by a new plan.
        self.sources: tuple[object, ...] = ()

    # Running ----------------------------------------------------------------------------------------------------
    @property
    def running(self) -> bool:
        """Tell whether something is being computed."""
        return self.job.running

    @property
    def seconds(self) -> float:
        """How long it has been computed."""
        return time.monotonic() - self._begun if self.running else 0.0

    def _start(self, doing: str, job: Callable[..., Any], finish: Callable[[Any], None]) -> None:
        self._soon.stop()
        self.doing, self._finish = doing, finish
        self._begun, self._mark, self._stopping = time.monotonic(), self._now(), False
        self.job.blockSignals(False)
        self.job.start(job)
        self.changed.emit()

    def _now(self) -> tuple[object, ...]:
        """Return what results hang on: another one later makes them stale."""
        workshop, analysis = self._document.workshop, self._document.analysis
        return fingerprint(workshop, analysis, "own"), workshop.planning.floor

    def mark(self) -> object:
        """Return what the curve of money hangs on: everything but the limit on the money in all."""
        workshop, analysis = self._document.workshop, self._document.analysis
        free = dataclasses.replace(workshop, planning=dataclasses.replace(workshop.planning, total=0))
        return fingerprint(free, analysis, "value")

    def stop(self) -> None:
        """Give up; what is in the file stays."""
        self._stopping = True
        self.job.cancel()

    def close(self) -> None:
        """The window closes: stop what runs."""
        self._soon.stop()
        wind_up(self.job)

    def _done(self, value: object) -> None:
        if self._mark != self._now():
            self.notice.emit(self.tr("Something changed while this was being computed, so the result was dropped. "
                                     "Ask again."))
        else:
            self._finish(value)
        self.changed.emit()

    def _stopped(self) -> None:
        self.notice.emit(self.tr("It was stopped. What is in the file stays as it was."))
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, PentatoneError) and self._stopping:
            # Stopped before anything was found.
            self._stopped()
            return
        self.changed.emit()
        if not isinstance(error, PentatoneError):
            raise error
        self.notice.emit(words_for(error))

    # Plans ------------------------------------------------------------------------------------------------------
    def kind(self) -> PlanKind:
        """Return the kind of plan that is followed; without a plan the group's own as soon as there is a pin."""
        workshop = self._document.workshop
        any_pin = bool(pinned(workshop))
        if workshop.plan is None:
            return "own" if any_pin else "value"
        return "value" if workshop.plan.kind == "own" and not any_pin else workshop.plan.kind

    def replan(self) -> None:
        """Make the plan that is followed again."""
        self.plan(self.kind())

    def plan(self, kind: PlanKind) -> None:
        """Make a plan of a kind and follow it; what runs is given up."""
        workshop = self._document.workshop
        if not workshop.initiatives:
            return
        self._pins = {}
        self._start("plan", partial(work.plan, workshop, self._document.analysis, kind), self._planned)

    def choose(self, kind: PlanKind) -> None:
        """Follow the plan of a kind; it is made when there is none that fits what there is now."""
        workshop = self._document.workshop
        known = workshop.scenario(kind)
        if known is None or known.status == "infeasible" or not is_fresh(workshop, self._document.analysis, known):
            self.plan(kind)
            return
        before = self._starts()
        if not same(known, workshop.plan) and self._document.do(c.KeepPlan(known), self):
            self._tell_moves(before)

    def _starts(self) -> dict[str, int]:
        plan = self._document.workshop.plan
        return {} if plan is None else starts_of(plan)

    def _planned(self, found: Made | Unfit) -> None:
        if isinstance(found, Unfit):
            # To let the wished pin go is to leave everything as it is.
            useful = tuple(r for r in found.remedies if not self._pins.keys() & {*r.freed, *r.excused})
            self.unfit.emit(dataclasses.replace(found, remedies=useful))
            return
        before = self._starts()
        pins = tuple(c.PinnedStart(name, start) for name, start in self._pins.items())
        command: Command = c.PinInitiatives(pins, found.plan) if pins else c.KeepPlan(found.plan)
        if self._document.do(command, self):
            self.last = found
            self._tell_moves(before)

    def _tell_moves(self, before: Mapping[str, int]) -> None:
        after = self._starts()
        if before:
            self.shifted.emit(tuple(move for move in moved(before, after) if move.task not in self._pins), dict(before))

    # Pins -------------------------------------------------------------------------------------------------------
    def pin(self, initiative: str, start: int | None) -> None:
        """Pin an initiative to a start, or take its pin away, and plan the rest around it."""
        self._repin({initiative: start})

    def release(self) -> None:
        """Take all pins away."""
        held = {i.id: None for i in self._document.workshop.initiatives if i.pin is not None}
        if held:
            self._repin(dict(held))
        else:
            self.notice.emit(self.tr("Nothing is pinned."))

    def _repin(self, pins: Pins) -> None:
        workshop = work.with_pins(self._document.workshop, pins)
        self._pins = pins
        kind: PlanKind = "own" if pinned(workshop) else "value"
        self._start("pin", partial(work.plan, workshop, self._document.analysis, kind), self._planned)

    @property
    def wish(self) -> Pins:
        """The pins that the last search was about."""
        return dict(self._pins)

    # Edits ------------------------------------------------------------------------------------------------------
    def _edit(self, initiative: str, change: Callable[[Initiative], Initiative]) -> None:
        found = self._document.workshop.initiative(initiative)
        if found is not None and (new := change(found)) != found and self._document.do(c.EditInitiative(new), self):
            self._follow_up()

    def _follow_up(self) -> None:
        if self.follow and self._document.workshop.plan is not None:
            self.replan()

    def _heard(self, _change: Change, origin: object) -> None:
        """An edit of the limits is followed by a new plan a little later: the next number is being typed already."""
        if any(origin is source for source in self.sources) and self.follow \
                and self._document.workshop.plan is not None:
            self._soon.start()

    def lengthen(self, initiative: str, duration: int) -> None:
        """Give an initiative another duration."""
        self._edit(initiative, lambda found: dataclasses.replace(found, duration=max(duration, 1)))

    def link(self, before: str, after: str) -> None:
        """Let one initiative wait for another."""
        self._edit(after, lambda found: found if before in found.predecessors else dataclasses.replace(
            found, predecessors=(*found.predecessors, before)))

    def unlink(self, before: str, after: str) -> None:
        """Let one initiative no longer wait for another."""
        self._edit(after, lambda found: dataclasses.replace(
            found, predecessors=tuple(name for name in found.predecessors if name != before),
            lags=tuple(lag for lag in found.lags if lag.predecessor != before)))

    def wish_horizon(self, initiative: str, horizon: str) -> None:
        """Wish an initiative into now, next or later; empty takes the wish away."""
        wanted = next((known for known in HORIZONS if known == horizon), None)
        self._edit(initiative, lambda found: dataclasses.replace(found, horizon=wanted or ""))

    def limit_total(self, thousand: int) -> None:
        """Take an amount as the limit of all periods together."""
        if thousand <= 0:
            # It would lift the limit.
            self.notice.emit(self.tr("As a limit 0 means none at all. Choose a point with money."))
            return
        planning = dataclasses.replace(self._document.workshop.planning, total=thousand)
        if self._document.do(c.SetPlanning(planning), self):
            self._follow_up()

    # Remedies ---------------------------------------------------------------------------------------------------
    def apply(self, remedy: Remedy) -> None:
        """Change what a remedy changes, and plan again; with a pin, as it was wished for."""
        pins, kind = self._pins, self.kind()
        for command in remedy.commands(self._document.workshop):
            if not self._document.do(command, self):
                return
        kept = {name: start for name, start in pins.items() if name not in remedy.freed}
        if kept:
            self._repin(kept)
        else:
            self.plan(kind)

    def price(self, initiative: str) -> None:
        """Look for what would bring an initiative into the plan."""
        workshop = self._document.workshop
        if not self.running and workshop.plan is not None:
            self._pins, self._about = {}, initiative
            self._start("price", partial(work.price, workshop, self._document.analysis, workshop.plan, initiative),
                        self._price_found)

    def _price_found(self, remedies: tuple[Remedy, ...]) -> None:
        self.priced.emit(self._about, remedies)

    # Comparing --------------------------------------------------------------------------------------------------
    def compare(self) -> None:
        """Make all plans that are missing."""
        workshop = self._document.workshop
        if not self.running and workshop.initiatives:
            self._pins = {}
            self._start("scenarios", partial(work.scenarios, workshop, self._document.analysis), self._compared)

    def _compared(self, found: tuple[Made, ...] | Unfit) -> None:
        if isinstance(found, Unfit):
            self.unfit.emit(found)
        elif found:
            self._document.do(c.KeepScenarios(tuple(made.plan for made in found)), self)

    def curve(self) -> None:
        """Look for what money buys."""
        workshop = self._document.workshop
        if not self.running and workshop.initiatives:
            self._start("curve", partial(work.curve, workshop, self._document.analysis), self._curve_found)

    def _curve_found(self, points: tuple[FrontierPoint, ...]) -> None:
        self.curved.emit(points)

    def draw(self) -> None:
        """Plan again under drawn votes."""
        workshop = self._document.workshop
        if not self.running and workshop.plan is not None:
            self._start("draws", partial(work.robust, workshop, self._document.analysis, workshop.plan), self._drawn)

    def _drawn(self, found: Robustness) -> None:
        self._document.do(c.KeepRobustness(found), self)
