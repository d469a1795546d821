"""A whole rehearsed day, played through the same commands a facilitator gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from workshop.agenda import SHOWN, TALK, TYPED, WORTH, block_name, default_agenda, minutes_of, starts_of
from workshop.commands import (
    AddParked,
    AddParticipants,
    Command,
    EditParked,
    KeepPlan,
    OpenCells,
    SetAgenda,
    SetDebrief,
    SetPlanning,
    SetTargets,
    SignIn,
    StartClock,
    StopClock,
    TargetLevel,
)
from workshop.demo_knowledge import knowledge_steps
from workshop.demo_notes import note_steps
from workshop.insight.analysis import analyse
from workshop.insight.measures import lower_median
from workshop.model.agenda import AgendaItem
from workshop.model.planning import Weighing
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Debrief, Parked, Workshop
from workshop.rehearsal import words
from workshop.rehearsal.events import events
from workshop.rehearsal.scoring import Scoring
from workshop.rehearsal.troupe import Event, Troupe
from workshop.rehearsal.voting import vote
from workshop.rehearsal.weights import shared_points
from workshop.rehearsal.works import initiatives
from workshop.roadmap.build import make_plan
from workshop.store import Store

# Nine in the morning where the sample is at home.
BEGIN = datetime(2026, 11, 12, 1, 0, tzinfo=UTC)
# Blocks take between these shares of their planned minutes; the scoring takes what it takes.
_SHORTEST, _LONGEST = 0.85, 1.1


@dataclass
class DayClock:
    """The time of the rehearsed day: it moves only when the day does."""

    now: datetime = BEGIN


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of what happened, `minutes` after the start of the day."""

    minutes: int
    text: Text


def play(troupe: Troupe, store: Store, clock: DayClock | None = None, *, time_limit: float = 10.0,
         should_stop: Callable[[], bool] | None = None) -> tuple[Moment, ...]:
    """Play the day of a fresh rehearsal file to its end, and return what happened in order.

    An agenda that is there is followed, else the default one is set. The same troupe on the same file gives the same
    content. `time_limit` is for the roadmap, in seconds; `should_stop` ends the search for it early.
    """
    return _Day(troupe, store, clock or DayClock(), time_limit, should_stop).run()


class _Day:
    """The facilitator of the rehearsal: follows the agenda and copes with what happens."""

    def __init__(self, troupe: Troupe, store: Store, clock: DayClock, time_limit: float,
                 should_stop: Callable[[], bool] | None) -> None:
        self.troupe, self.store, self.clock = troupe, store, clock
        self.time_limit, self.should_stop = time_limit, should_stop
        self.rng = Random(f"{troupe.seed}/day")
        self.start = clock.now
        self.moments: list[Moment] = []
        self.waiting: list[Event] = []
        self.nights = 0
        self.scoring = Scoring(troupe, self._state, self.do, self.new_id, self.rng)
        self.acts: dict[str, Callable[[AgendaItem], None]] = {
            "prepare": self._sign_in, "outlook": self._look_out, "pain": self._write_notes, "score": self._score,
            "target": self._aim, "initiatives": self._initiate, "priority": self._weigh,
            "roadmap": self._schedule}

    @property
    def workshop(self) -> Workshop:
        """The present state."""
        return self.store.workshop

    def _state(self) -> Workshop:
        return self.store.workshop

    def do(self, command: Command) -> None:
        """Do one command now."""
        self.store.apply(command, at=self.clock.now, author="")

    def new_id(self) -> str:
        """Return an id that nothing has yet."""
        return f"{self.rng.getrandbits(128):032x}"

    def run(self) -> tuple[Moment, ...]:
        """Play every block of the agenda."""
        if not self.workshop.participants:
            self.do(AddParticipants(self.troupe.people))
        if not self.workshop.agenda.items:
            self.do(SetAgenda(default_agenda(self.workshop)))
        self.waiting = list(events(self.troupe, self.workshop))
        for item in self.workshop.agenda.items:
            if not item.skipped:
                self._block(item)
        for event in self.waiting:
            self._happen(event)
        self._close()
        return tuple(self.moments)

    # Time -------------------------------------------------------------------------------------------------------
    def _spend(self, seconds: float) -> None:
        """Let time pass; what is due on the way happens at its time."""
        goal = self.clock.now + timedelta(seconds=round(seconds))
        while self.waiting and (due := self.start + timedelta(minutes=self.waiting[0].at_minutes)) <= goal:
            self.clock.now = max(self.clock.now, due)
            self._happen(self.waiting.pop(0))
        self.clock.now = goal

    def _minutes(self) -> int:
        return int((self.clock.now - self.start).total_seconds() // 60)

    def _note(self, zh: str, en: str) -> None:
        self.moments.append(Moment(self._minutes(), Text(zh, en)))

    def _block(self, item: AgendaItem) -> None:
        if item.kind == "night":
            self._night(item)
            return
        self.do(StartClock(item.id))
        name = block_name(item)
        self._note(f"开始：{name.zh}（计划{item.minutes}分钟）", f"{name.en} begins, {item.minutes} min planned")
        begun = self.clock.now
        if act := self.acts.get(item.stage):
            act(item)
        elif item.title == WORTH:
            self._debrief()
        planned = item.minutes * 60 * self.rng.uniform(_SHORTEST, _LONGEST)
        gone = (self.clock.now - begun).total_seconds()
        if item.stage != "score":
            self._spend(max(planned - gone, 60))

    def _night(self, night: AgendaItem) -> None:
        """End the day, and go on in the next morning."""
        if self.workshop.clock.running:
            self.do(StopClock(finish=True))
        self.nights += 1
        self._note(f"第{self.nights}天结束", f"Day {self.nights} ends")
        later = minutes_of(night.title.partition("/")[2]) - minutes_of(starts_of(self.workshop.agenda)[0])
        self.clock.now = max(self.clock.now, self.start + timedelta(days=self.nights, minutes=later))

    def _happen(self, event: Event) -> None:
        running = self.workshop.agenda.item(self.workshop.clock.running)
        if event.kind in ("boss_first", "overrun") and (running is None or running.stage != "score"):
            return  # the scoring was quicker than that
        self.moments.append(Moment(self._minutes(), event.text))
        if event.kind in ("late", "leaves"):
            if self.workshop.person(event.person) is not None:
                self.do(SignIn((event.person,), here=event.kind == "late"))
        elif event.kind == "detail" and event.cell is not None and self.workshop.settings.depth == "express":
            self.do(OpenCells((event.cell,)))
        elif event.kind == "parking" and event.matter is not None:
            person = self.workshop.person(event.person)
            matter = event.matter.in_(self.troupe.language)
            self.do(AddParked(Parked(self.new_id(), matter, person.name if person else "")))

    # The blocks -------------------------------------------------------------------------------------------------
    def _sign_in(self, _item: AgendaItem) -> None:
        self._spend(240)
        late = {event.person for event in self.waiting if event.kind == "late"}
        here = tuple(person.id for person in self.workshop.participants if person.id not in late)
        self.do(SignIn(here))
        self._note(f"签到{len(here)}人", f"{len(here)} people have signed in")

    def _look_out(self, _item: AgendaItem) -> None:
        for command in tuple(knowledge_steps(self.workshop, (), Random(f"{self.troupe.seed}/outlook"))):
            self._spend(90)
            self.do(command)

    def _write_notes(self, _item: AgendaItem) -> None:
        for command in tuple(note_steps(self.workshop, Random(f"{self.troupe.seed}/notes"))):
            self._spend(10)
            self.do(command)
        count = len(self.workshop.wall.notes)
        self._note(f"贴出{count}张便签", f"{count} notes on the wall")

    def _score(self, item: AgendaItem) -> None:
        """Score every cell that is asked; the last block of this stage ends only when nothing is left."""
        blocks = [found.id for found in self.workshop.agenda.items if found.stage == "score" and not found.skipped]
        last, ends = item.id == blocks[-1], self.clock.now + timedelta(minutes=item.minutes)
        done, again = 0, 0
        while (cell := self._next_cell()) is not None and (last or self.clock.now < ends):
            rounds = self.scoring.cell(cell, self._vote_time, self._talk_time)
            done, again = done + 1, again + rounds - 1
            if last and self._next_cell() is None:
                # Somebody still wants details: they are asked before the scoring ends.
                for event in [found for found in self.waiting if found.kind == "detail"]:
                    self.waiting.remove(event)
                    self._happen(event)
        self._note(f"评完{done}格，其中重投{again}轮", f"{done} cells scored, {again} rounds voted again")

    def _next_cell(self) -> Cell | None:
        workshop = self.workshop
        return next((cell for cell in workshop.cells()
                     if workshop.latest(cell) is None and workshop.roll(cell.element)), None)

    def _vote_time(self) -> None:
        self._spend((TYPED + SHOWN) * self.rng.uniform(0.75, 1.2))

    def _talk_time(self) -> None:
        self._spend(TALK * self.rng.uniform(0.45, 0.95))

    def _aim(self, _item: AgendaItem) -> None:
        """Set the target of each cell at the lower median of what the people in the room want."""
        workshop = self.workshop
        for element in workshop.elements:
            here = [actor for person in workshop.voters(element) if (actor := self.troupe.actor(person.id))]
            levels = []
            for item in workshop.items_of(element):
                wishes = [vote(actor, Cell(element, item), 1, "target").level for actor in here]
                counts = [wishes.count(step) for step in range(1, workshop.pack.top + 1)]
                if (goal := lower_median(counts)) is not None:
                    levels.append(TargetLevel(Cell(element, item), goal))
            self._spend(60)
            if levels:
                self.do(SetTargets(tuple(levels)))

    def _initiate(self, _item: AgendaItem) -> None:
        for command in initiatives(self.workshop, analyse(self.workshop), self.troupe, self.new_id):
            self._spend(120)
            self.do(command)
        count = len(self.workshop.initiatives)
        self._note(f"写下{count}项举措", f"{count} initiatives written down")

    def _weigh(self, _item: AgendaItem) -> None:
        """Share a hundred points among the capabilities."""
        here = sum(1 for person in self.workshop.voters() if person.here)
        points = shared_points(self.troupe.seed, here, [c.id for c in self.workshop.pack.capabilities])
        self._spend(300)
        self.do(SetPlanning(replace(self.workshop.planning, capabilities=Weighing("points", points))))
        self._note("给五项能力分了一百分", "A hundred points shared among the capabilities")

    def _schedule(self, _item: AgendaItem) -> None:
        self._spend(300)
        if not self.workshop.initiatives:
            return
        plan = make_plan(self.workshop, analyse(self.workshop), time_limit=self.time_limit,
                         should_stop=self.should_stop)
        if plan.status != "infeasible":
            self.do(KeepPlan(plan))
            self._note(f"排定{len(plan.entries)}项举措", f"{len(plan.entries)} initiatives scheduled")

    def _debrief(self) -> None:
        here = [person for person in self.workshop.participants if person.here]
        hands = [self.rng.choices((2, 3, 4, 5), (1, 3, 6, 3))[0] for _ in here]
        remark = self.rng.choice(words.REMARKS).in_(self.troupe.language)
        self.do(SetDebrief(Debrief(tuple(hands.count(level) for level in range(1, 6)), remark)))

    def _close(self) -> None:
        """Tick off what was parked first, hear whether it was worth it, and stop the clock."""
        if not self.workshop.debrief.counts:
            self._debrief()
        if parked := self.workshop.parked:
            first = parked[0]
            self.do(EditParked(Parked(first.id, first.text, first.by, done=True)))
        if self.workshop.clock.running:
            self.do(StopClock(finish=True))
        self._note("今天结束", "The day is over")
