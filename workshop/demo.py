"""A complete sample workshop, invented and repeatable: people, votes, targets, initiatives, a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from workshop import demo_words as words
from workshop import demo_works as works
from workshop.agenda import WORTH
from workshop.commands import (
    AcceptRound,
    AddInitiative,
    Command,
    ImportedRound,
    ImportScores,
    KeepPlan,
    KeepScenarios,
    ScoreRow,
    SetPlanning,
    SetTargets,
    TargetLevel,
)
from workshop.demo_day import play_day, promises, sign_in, worth
from workshop.demo_knowledge import knowledge_steps
from workshop.demo_notes import note_steps
from workshop.insight import measures
from workshop.insight.analysis import analyse
from workshop.model.case import FiledCase
from workshop.model.initiative import Duty, Effort, Initiative, Lift
from workshop.model.pack import Pack
from workshop.model.score import ABSTAIN, DONT_KNOW, EMPTY_VOTES, NOT_APPLICABLE, Acceptance, Agreement, Cell
from workshop.model.text import Text
from workshop.model.workshop import Depth, Participant, Settings, Workshop
from workshop.roadmap.build import make_plan
from workshop.roadmap.scenarios import all_scenarios
from workshop.store import Store

MADE_AT = datetime(2026, 11, 12, 1, 0, tzinfo=UTC)
UNSCORED = 4
# Of all cells: the share voted on again, and how likely a vote away from the middle moves then.
AGAIN, MOVES = 0.24, 0.5
BUDGET = 2500
# Levels by capability from the foundation up, and how far each element is from them.
_BASE = (3.4, 3.1, 2.7, 2.1, 1.6)
_OFFSET = {"marketing": 0.5, "technology": 0.4, "channel": 0.25, "brand": 0.2, "retail": 0.15, "product": 0.0,
           "service": 0.05, "logistics": -0.1, "finance": -0.15, "manufacturing": -0.3, "organisation": -0.45}
_MATTERS = ("channel", "marketing", "retail", "product")
_KINDS = ("close",) * 10 + ("usual",) * 5 + ("spread",) * 3 + ("camps",) * 2 + ("lone",)


@dataclass(frozen=True)
class Demo:
    """Everything needed to make the sample: the start of the file and the steps after it."""

    uid: str
    settings: Settings
    people: tuple[Participant, ...]
    commands: tuple[Command, ...]


def demo_workshop(pack: Pack, *, seed: int = 1, people: int = 12, depth: Depth = "express",
                  language: str = "zh") -> Demo:
    """Return a sample for `pack`; the same arguments give the same sample, down to the ids.

    Votes are drawn around a level per cell (foundation higher, decision lower) by optimists, sceptics,
    and people who see their own department differently: close, spread, two-camp and lone-voice cells appear.
    `people` is from 4 to 60, else ValueError. The schedule is not in here, it needs the analysis: see `play`.
    """
    if not words.MIN_PEOPLE <= people <= words.MAX_PEOPLE:
        raise ValueError(f"people must be {words.MIN_PEOPLE} to {words.MAX_PEOPLE}")
    return _Maker(pack, Random(seed), people, depth, language).demo()


def play(demo: Demo, store: Store, *, cases: Iterable[FiledCase] = (), time_limit: float = 10.0,
         should_stop: Callable[[], bool] | None = None) -> None:
    """Do all steps of the sample on its fresh store, block by block of its day, then plan. Times are fixed.

    `cases` are those some of which are pinned as evidence, in this order.
    """
    # What was prepared is in the order of the day: levels, targets, then initiatives.
    voted = [command for command in demo.commands if isinstance(command, ImportScores | AcceptRound)]
    aimed = [command for command in demo.commands if isinstance(command, SetTargets)]
    rest = [command for command in demo.commands if isinstance(command, SetPlanning | AddInitiative)]
    play_day(store, MADE_AT, Random(f"{demo.uid}/day"), {
        "prepare": lambda: sign_in(store.workshop),
        "outlook": lambda: knowledge_steps(store.workshop, cases, Random(demo.uid)),
        "pain": lambda: note_steps(store.workshop, Random(f"{demo.uid}/notes")),
        "score": lambda: voted, "target": lambda: aimed, "initiatives": lambda: rest,
        "roadmap": lambda: _plans(store.workshop, time_limit, should_stop),
        "commit": lambda: promises(store.workshop, Random(f"{demo.uid}/promises")),
        WORTH: lambda: worth(store.workshop)})


def _plans(workshop: Workshop, time_limit: float, should_stop: Callable[[], bool] | None) -> Iterator[Command]:
    """Yield the plan of the group, and two others to compare it with."""
    found = analyse(workshop)
    plan = make_plan(workshop, found, time_limit=time_limit, should_stop=should_stop)
    if plan.status == "infeasible":
        return
    yield KeepPlan(plan)
    made = all_scenarios(workshop, found, ("speed", "cost"), time_limit=time_limit, should_stop=should_stop)
    if others := tuple(one.plan for one in made if one.plan.status != "infeasible"):
        yield KeepScenarios(others)


class _Maker:
    """Draws the parts in a fixed order from one random source."""

    def __init__(self, pack: Pack, rng: Random, people: int, depth: Depth, language: str) -> None:
        self.pack, self.rng, self.language = pack, rng, language
        self.uid = self._id()
        self.settings = Settings(
            title=words.TITLE.in_(language), client=words.CLIENT.in_(language), language=language,
            depth=depth, start="2027Q1", horizon=8, budget=BUDGET,
            created=MADE_AT.isoformat(timespec="seconds"))
        self.people = tuple(self._person(index) for index in range(people))
        self.workshop = Workshop(self.uid, self.settings, pack, "", tuple(e.id for e in pack.elements))
        # The first two have a temper of their own, so that every sample has an optimist and a sceptic.
        self.temper = [rng.gauss(0.0, 0.15) for _ in self.people]
        self.temper[3 % people], self.temper[2] = 0.45, -0.55
        self.rounds: dict[Cell, list[ImportedRound]] = {}
        self.levels: dict[Cell, int] = {}

    def demo(self) -> Demo:
        """Make all parts."""
        cells = self._scored_cells()
        kinds = self._dealt(cells)
        truth = {cell: self._truth(cell) for cell in cells}
        for cell in cells:
            self.rounds[cell] = [self._round(cell, 1, self._first(cell, kinds[cell], truth[cell]))]
        disputed = sorted(cells, key=lambda c: (measures.consensus_cns(self._counts(c)) or 1.0, c))
        for cell in disputed[:round(len(cells) * AGAIN)]:
            self.rounds[cell].append(self._round(cell, 2, self._second(self.rounds[cell][0])))
        imports = [ImportScores(tuple(r[n] for r in self.rounds.values() if len(r) > n)) for n in (0, 1)]
        accepted = self._accepted(cells)
        targets = {cell: self._target(cell) for cell in cells}
        aims = SetTargets(tuple(TargetLevel(cell, level) for cell, level in targets.items()))
        return Demo(self.uid, self.settings, self.people,
                    (*imports, *accepted, aims, SetPlanning(works.planning(self.language)),
                     *map(AddInitiative, self._initiatives(targets))))

    def _id(self) -> str:
        return f"{self.rng.getrandbits(128):032x}"

    def _say(self, text: Text) -> str:
        return text.in_(self.language)

    def _one(self, options: Sequence[Text]) -> str:
        return self._say(options[int(self.rng.random() * len(options))])

    def _person(self, index: int) -> Participant:
        seat = words.SEATS[index % len(words.SEATS)]
        name = self._say(seat.name) if index < len(words.SEATS) else self._stranger(index - len(words.SEATS))
        return Participant(self._id(), name, self._say(seat.department), self._say(seat.role), index + 1)

    def _stranger(self, index: int) -> str:
        surnames, given = self._say(words.SURNAMES).split(), self._say(words.GIVEN).split()
        # 20 and 12 share the factor 4: the shift keeps pairs apart for the first 60 people.
        family = surnames[index % len(surnames)]
        own = given[(index + index // len(surnames)) % len(given)]
        return family + own if self.language == "zh" else f"{own} {family}"

    def _scored_cells(self) -> list[Cell]:
        """Return the asked cells without those of four canvas cells in the two highest rows."""
        places = [Cell(e.id, c.id) for e in self.pack.elements for c in self.pack.capabilities[-2:]]
        left_open: dict[str, Cell] = {}
        for place in sorted(places, key=lambda _: self.rng.random()):
            if len(left_open) < min(UNSCORED, len(places) // 4):
                left_open.setdefault(place.element, place)
        skip = set(left_open.values())
        return [c for c in self.workshop.cells()
                if Cell(c.element, self.pack.capability_of(c.item).id) not in skip]

    def _dealt(self, cells: list[Cell]) -> dict[Cell, str]:
        deck = [_KINDS[index % len(_KINDS)] for index in range(len(cells))]
        deck = [kind for _, kind in sorted((self.rng.random(), kind) for kind in deck)]
        return dict(zip(cells, deck, strict=True))

    def _truth(self, cell: Cell) -> float:
        row = [c.id for c in self.pack.capabilities].index(self.pack.capability_of(cell.item).id)
        share = row / max(1, len(self.pack.capabilities) - 1) * (len(_BASE) - 1)
        noise = self.rng.gauss(0.0, 0.35)
        return _BASE[round(share)] / 5 * self.pack.top + _OFFSET.get(cell.element, 0.0) + noise

    def _first(self, cell: Cell, kind: str, truth: float) -> list[str]:
        loner = int(self.rng.random() * len(self.people))
        spread = {"close": 0.3, "usual": 0.55, "spread": 0.95, "camps": 0.3, "lone": 0.25}[kind]
        return [self._vote(cell, kind, index, index == loner, truth, spread)
                for index in range(len(self.people))]

    def _vote(self, cell: Cell, kind: str, index: int, alone: bool, truth: float, spread: float) -> str:
        chance = self.rng.random()
        unsure = 0.035 if self.pack.capability_of(cell.item).id == self.pack.capabilities[-1].id else 0.012
        for symbol, share in ((DONT_KNOW, unsure), (ABSTAIN, 0.008), (NOT_APPLICABLE, 0.005)):
            if chance < share:
                return symbol
            chance -= share
        level = truth + self.rng.gauss(0.0, spread)
        if kind in ("usual", "spread"):
            level += self.temper[index]
            own = cell.element in words.SEATS[index % len(words.SEATS)].elements
            level += (0.4 if index % 3 else -0.4) if own else 0.0
        elif kind == "camps":
            # Those who run the business from the office against those who stand in shops and plants.
            level += 1.2 if index % len(words.SEATS) in (0, 1, 5, 8, 9, 11) else -1.2
        elif kind == "lone" and alone:
            level = truth + (2.6 if truth < (1 + self.pack.top) / 2 else -2.6)
        return str(min(self.pack.top, max(1, round(level))))

    def _round(self, cell: Cell, number: int, votes: Sequence[str]) -> ImportedRound:
        rows = [ScoreRow(person.id, vote, self._comment(vote))
                for person, vote in zip(self.people, votes, strict=True)]
        return ImportedRound(self._id(), cell, "current", number, tuple(rows))

    def _comment(self, vote: str) -> str:
        if vote == NOT_APPLICABLE:
            return self._say(words.NOT_HERE)
        if vote in EMPTY_VOTES or self.rng.random() > 0.06:
            return ""
        reasons = words.LOW_REASONS if int(vote) <= (self.pack.top + 1) // 2 else words.HIGH_REASONS
        return self._one(reasons)

    def _second(self, first: ImportedRound) -> list[str]:
        """Vote again: many of those away from the middle come one step nearer, a few others move too."""
        middle = measures.lower_median(self._counts(first.cell)) or 1
        votes = []
        for row in first.rows:
            chance = self.rng.random()
            if row.vote in EMPTY_VOTES:
                votes.append(str(middle) if row.vote == DONT_KNOW and chance < MOVES else row.vote)
                continue
            away = int(row.vote) - middle
            step = 0
            if away and chance < MOVES:
                step = 2 if abs(away) > 2 and chance < 0.1 else 1
                step = -step if away > 0 else step
            elif not away and chance < 0.1:
                step = 1 if chance < 0.05 else -1
            votes.append(str(min(self.pack.top, max(1, int(row.vote) + step))))
        return votes

    def _counts(self, cell: Cell) -> tuple[int, ...]:
        votes = [row.vote for row in self.rounds[cell][-1].rows]
        return tuple(votes.count(str(level)) for level in range(1, self.pack.top + 1))

    def _accepted(self, cells: list[Cell]) -> list[Command]:
        """Accept nearly every cell at its lower median: the most disputed with doubts, a few not yet."""
        ranked = sorted(cells, key=lambda c: (measures.consensus_cns(self._counts(c)) or 0.0, c))
        open_ends = sorted(ranked[len(cells) // 6:], key=lambda _: self.rng.random())[:len(cells) // 17]
        found: list[Command] = []
        for rank, cell in enumerate(ranked):
            level = measures.lower_median(self._counts(cell)) or 1
            agreement: Agreement = "agreed"
            positions: tuple[str, ...]
            note, reason, positions = "", "", ()
            if rank < max(1, len(cells) // 25):
                agreement = "not_agreed"
                low, high = words.DISAGREEMENTS[rank % len(words.DISAGREEMENTS)]
                positions = (self._say(low), self._say(high))
            elif rank < len(cells) // 6:
                agreement, note = "reservation", self._one(words.RESERVATIONS)
                if level > 2 and self.rng.random() < 0.3:
                    level, reason = level - 1, self._one(words.OTHER_LEVELS)
            self.levels[cell] = level
            if cell not in open_ends:
                found.append(AcceptRound(self.rounds[cell][-1].round, Acceptance(
                    level, agreement, note, reason, positions)))
        return found

    def _target(self, cell: Cell) -> int:
        low = self.levels[cell] <= self.pack.top // 2
        steps = 2 if low and cell.element in _MATTERS else 1
        if self.levels[cell] >= self.pack.top - 1 and self.rng.random() < 0.5:
            steps = 0
        return min(self.pack.top, self.levels[cell] + steps)

    def _initiatives(self, targets: dict[Cell, int]) -> list[Initiative]:
        """Turn works into initiatives whose lifts begin at the present levels and stay under the targets."""
        ids = {work.id: self._id() for work in words.WORKS}
        reached: dict[Cell, int] = {}
        found: list[Initiative] = []
        for work in words.WORKS:
            lifts = [lift for element in work.elements
                     if (lift := self._lift(Cell(element, work.capability), work.steps, targets, reached))]
            if not lifts:
                continue
            known = {initiative.id for initiative in found}
            owner = self.people[work.seat % len(self.people)]
            found.append(Initiative(
                id=ids[work.id], title=self._say(work.title), capability=work.capability, owner=owner.name,
                cost=work.cost, duration=work.duration, lifts=tuple(lifts),
                predecessors=tuple(ids[name] for name in work.after if ids[name] in known), **self._more(work, owner)))
        return found

    def _more(self, work: words.Work, owner: Participant) -> dict[str, Any]:
        """Return what the group wrote beside title, cost and lifts."""
        shares = zip(works.ROLES, works.SHARES[work.capability], strict=True)
        chair, helper = self.people[0], self.people[(work.seat + 1) % len(self.people)]
        duties = {helper.name: "C", chair.name: "I", owner.name: "A"}
        return {
            **works.words_of(work.id, self.language), "element": work.elements[0], "status": "agreed",
            "efforts": tuple(Effort(role, round(work.effort * share, 1)) for (role, _, _), share in shares if share),
            "first_by": f"{MADE_AT.date() + timedelta(days=works.DETAILS[work.id].days)}",
            "duties": tuple(Duty(name, part) for name, part in duties.items())}  # type: ignore[arg-type]

    def _lift(self, cell: Cell, steps: int, targets: dict[Cell, int],
              reached: dict[Cell, int]) -> Lift | None:
        inside = [c for c in self.levels if c.element == cell.element
                  and self.pack.capability_of(c.item).id == cell.item]
        if not inside:
            return None
        here = reached.get(cell, round(sum(self.levels[c] for c in inside) / len(inside)))
        goal = min(here + max(steps, 1), round(sum(targets[c] for c in inside) / len(inside)))
        if goal <= here:
            return None
        reached[cell] = goal
        return Lift(cell, here, goal)
