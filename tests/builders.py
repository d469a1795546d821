"""Whole workshops in memory for tests: packs, votes, targets, initiatives and plans, the same every time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from random import Random

import resources
from workshop.insight.analysis import analyse
from workshop.model.initiative import Initiative, Lift, PlanEntry, RoadmapPlan
from workshop.model.pack import Bottleneck, Element, Item, LevelName, Pack, PackSource
from workshop.model.score import Acceptance, Agreement, Ballot, Cell, Purpose, Round, RoundState
from workshop.model.text import Text
from workshop.model.workshop import Depth, Participant, Settings, Workshop
from workshop.packs.load import load_folder
from workshop.roadmap.build import fingerprint

NOTES = ("宫", "商", "角", "徵", "羽")
TITLES = ("核心系统上云与同城容灾", "一物一码贯通渠道", "经销商在线订货与对账", "全域数据平台与主数据",
          "销量预测与自动补货")
COLOURS = ("#C8922B", "#7C8794", "#3E8E5A", "#C2453D", "#2E4A8B")


@cache
def shipped_pack(name: str = "consumer-goods-2020") -> Pack:
    """Return a pack of the product."""
    return load_folder(resources.path("packs", name)).pack


def made_pack(elements: int = 3, capabilities: int = 3, indicators: int = 2, top: int = 5) -> Pack:
    """Return an invented pack with `indicators` indicators in each capability."""
    def item(name: str, parent: str, index: int) -> Item:
        note, colour = (NOTES[index % 5], COLOURS[index % 5]) if not parent else ("", "")
        return Item(name, parent, Text(f"项目{name}", f"Item {name}"), Text(f"项{name}", f"It {name}"),
                    Text("几级？", "Which level?"), Text("看什么", "What to see"),
                    tuple(Text(f"第{k}级", f"Level {k}") for k in range(1, top + 1)), 1.0, note, colour)

    items = [item(str(c + 1), "", c) for c in range(capabilities)]
    inner = [item(f"{c + 1}.{i + 1}", str(c + 1), c) for c in range(capabilities) for i in range(indicators)]
    places = tuple(Element(f"e{n}", Text(f"要素{n}", f"Element {n}"), Text(f"要{n}", f"E{n}"), Text("说明", "About"),
                           (Bottleneck(Text("慢", "Slow"), Text("很慢", "Very slow")),), (inner[0].id,))
                   for n in range(1, elements + 1))
    return Pack("made", "1", Text("测试模型", "Test framework"), Text("说明", "About"),
                PackSource(Text("来源", "Source"), Text("出版", "Publisher"), 2026),
                tuple(LevelName(k, Text(f"第{k}级", f"Level {k}")) for k in range(1, top + 1)),
                tuple(items), tuple(inner), places)


def people(count: int, names: Sequence[str] = ()) -> tuple[Participant, ...]:
    """Return people p1, p2 …; the first ones are named as given."""
    return tuple(Participant(f"p{n}", names[n - 1] if n <= len(names) else f"第{n}位", "部门", "职务", n)
                 for n in range(1, count + 1))


def round_of(cell: Cell, votes: str, *, number: int = 1, purpose: Purpose = "current",
             state: RoundState = "revealed", accepted: Acceptance | None = None) -> Round:
    """Return a round with one vote a seat, written as on the digit strip: `3342-?x`."""
    ballots = tuple(Ballot(f"p{n}", vote) for n, vote in enumerate(votes, start=1))
    return Round(f"{cell.element}.{cell.item}.{purpose}.{number}", cell, purpose, number,
                 "accepted" if accepted else state, "strip", ballots, accepted,
                 asked=tuple(b.participant for b in ballots))


def with_rounds(workshop: Workshop, *rounds: Round) -> Workshop:
    """Return the workshop with these rounds added, in the order given."""
    found = dict(workshop.rounds)
    for round_ in rounds:
        key = (round_.cell, round_.purpose)
        found[key] = (*found.get(key, ()), round_)
    return replace(workshop, rounds=found)


def empty_workshop(pack: Pack | None = None, *, count: int = 0, depth: Depth = "express", title: str = "共创工作坊",
                   client: str = "", budget: int = 0, horizon: int = 8) -> Workshop:
    """Return a workshop in which nothing has happened yet."""
    pack = pack or shipped_pack()
    settings = Settings(title, client, "zh", depth, "2027Q1", horizon, budget, "2026-11-12T01:00:00+00:00")
    return Workshop("u1", settings, pack, "4f2c9a1e" * 8, tuple(e.id for e in pack.elements), people(count))


def full_workshop(pack: Pack | None = None, *, count: int = 12, depth: Depth = "express", rounds: int = 1,
                  seed: int = 7, works: int = 14, budget: int = 2600, horizon: int = 8, title: str = "共创工作坊",
                  client: str = "华东乳业") -> Workshop:
    """Return a workshop with votes and targets in every cell, `works` initiatives, and no plan yet.

    Every third cell has a second round when `rounds` is 1, all cells have `rounds` of them otherwise.
    """
    rng = Random(seed)
    base = empty_workshop(pack, count=count, depth=depth, title=title, client=client, budget=budget, horizon=horizon)
    held: list[Round] = []
    targets: dict[Cell, int] = {}
    rows = [c.id for c in base.pack.capabilities]
    for index, cell in enumerate(base.cells()):
        row = rows.index(base.pack.capability_of(cell.item).id)
        truth = 3.6 - 0.5 * row + rng.gauss(0, 0.5)
        last = 2 if rounds == 1 and index % 3 == 0 else rounds
        for number in range(1, last + 1):
            votes = _votes(rng, count, truth, base.pack.top, apart=index % 9 == 0)
            held.append(round_of(cell, votes, number=number,
                                 accepted=_accepted(rng, votes, index) if number == last else None))
        targets[cell] = min(base.pack.top, max(1, round(truth)) + 1 + index % 2)
    found = replace(with_rounds(base, *held), targets=targets)
    return replace(found, initiatives=tuple(_initiative(rng, found, n) for n in range(works)))


def _votes(rng: Random, count: int, truth: float, top: int, *, apart: bool) -> str:
    votes = []
    for seat in range(count):
        if (chance := rng.random()) < 0.03:
            votes.append("-?x"[int(chance * 100) % 3])
            continue
        level = truth + rng.gauss(0, 0.4) + ((1.3 if seat % 2 else -1.3) if apart else 0.0)
        votes.append(str(min(top, max(1, round(level)))))
    return "".join(votes)


def _accepted(rng: Random, votes: str, index: int) -> Acceptance | None:
    levels = sorted(int(vote) for vote in votes if vote.isdigit())
    if not levels or index % 7 == 5:
        return None
    agreement: Agreement = "reservation" if index % 9 == 0 else "not_agreed" if index % 11 == 3 else "agreed"
    note = "" if agreement == "agreed" else "多数同意，生产部保留意见，三个月后看门店数据再定。"
    return Acceptance(levels[(len(levels) - 1) // 2], agreement, note if agreement == "reservation" else "",
                      positions=(note, "总部认为制度已经写明。") if agreement == "not_agreed" else ())


def _initiative(rng: Random, workshop: Workshop, number: int) -> Initiative:
    pack = workshop.pack
    capability = pack.capabilities[number % len(pack.capabilities)]
    start = int(rng.random() * len(workshop.elements))
    chosen = [workshop.elements[(start + step) % len(workshop.elements)] for step in range(1 + number % 3)]
    lifts = tuple(Lift(Cell(element, capability.id), 2, 3 + number % 2) for element in dict.fromkeys(chosen))
    before = (f"i{number - 4}",) if number >= 5 and number % 2 else ()
    title, owner = f"{TITLES[number % 5]} {number // 5 + 1}", f"第{number % 12 + 1}位"
    return Initiative(f"i{number + 1}", title, capability.id, owner, 6.0 + number,
                      300 + 110 * (number % 9), 1 + number % 3, lifts, before)


def hand_plan(workshop: Workshop, *, left_out: Sequence[str] = ()) -> RoadmapPlan:
    """Return a plan made without a solver: each initiative as early as its predecessors allow, spread a little."""
    ends: dict[str, int] = {}
    entries = []
    for index, initiative in enumerate(workshop.initiatives):
        if initiative.id in left_out:
            continue
        start = max([index % 4, *(ends.get(name, 0) for name in initiative.predecessors)])
        start = min(start, workshop.settings.horizon - initiative.duration)
        ends[initiative.id] = start + initiative.duration
        entries.append(PlanEntry(initiative.id, start))
    made_for = fingerprint(workshop, analyse(workshop))
    return RoadmapPlan("feasible", 10.0, 11.0, tuple(entries), tuple(left_out), made_for)
