"""Workshops with initiatives for tests of their lists: one of everything, and any that the rules allow."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from tests.builders import made_pack, people
from workshop.model.evidence import Evidence
from workshop.model.initiative import (
    HORIZONS,
    STATUSES,
    Duty,
    Effort,
    Initiative,
    Kpi,
    Lag,
    Lift,
    PlanEntry,
    Proof,
    Ratings,
    RoadmapPlan,
)
from workshop.model.planning import Closure, Planning, Role
from workshop.model.score import Cell
from workshop.model.workshop import Settings, Workshop

ROLES = (Role("r1", "IT", (2.0, 3.0)), Role("r2", "业务: 骨干; 其他"))
FULL = (
    Initiative("a", "核心系统 <上云> & more", "1", "张伟", 0.5, 900, 2, (Lift(Cell("e1", "1.1"), 2, 4, 80),),
               earliest=0, latest=3, must=True, note="一\n二", short="上云", element="e2", horizon="now",
               efforts=(Effort("r1", 4.0), Effort("r2", 2.5)), kpi=Kpi("率", "0", "=90%"), risk="-迟; \"晚\"",
               first_step="立项", first_by="2027-01-17", duties=(Duty("张伟", "A"), Duty("李; 娜", "R")),
               status="agreed", proofs=(Proof("evidence", "v1"), Proof("case", "own/7")), source="gap:e1/1",
               ratings=Ratings(3, 4, 0, 5, 100, 0.25)),
    Initiative("b", "@数据", "3", cost=333, predecessors=("a",), lags=(Lag("a", 1),),
               lifts=(Lift(Cell("e2", "3"), 1, 3),), efforts=(Effort("r1", 1.0),)),
    Initiative("c", "会员 (+2)", duration=3, predecessors=("a", "b"), either="x", pin=4),
    Initiative("d", "3", predecessors=("c",), barred=True), Initiative("e", "同名", predecessors=("d",)),
    Initiative("f", "同名", predecessors=("e",)))
WORKSHOP = Workshop("u", Settings("Day", "Client", horizon=8), made_pack(), "h", ("e1", "e2"), people(3),
                    initiatives=FULL, evidence=(Evidence("v1", Cell("e1", "1"), "seen"),),
                    planning=Planning(roles=ROLES, closures=(Closure("盘点", "2027-06-28", "2027-07-02"),)))
PLAN = RoadmapPlan("feasible", 1.0, 2.0, (PlanEntry("a", 0), PlanEntry("b", 3), PlanEntry("c", 4)), ("d", "e", "f"),
                   "x", "own")
PLANNED = replace(WORKSHOP, plan=PLAN)


def new_ids() -> Callable[[], str]:
    """Return a maker of ids n1, n2 and so on."""
    numbers = itertools.count(1)
    return lambda: f"n{next(numbers)}"


_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_LINE = _TEXT.map(str.strip)
_TIME = st.none() | st.integers(0, 39)


def _distinct(values: list[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))


@st.composite
def initiatives(draw: st.DrawFn, name: str, before: tuple[str, ...]) -> Initiative:
    """Return any initiative that may wait for some of `before`, in the order in which a file keeps its parts."""
    predecessors = tuple(draw(st.lists(st.sampled_from(before), unique=True, max_size=3))) if before else ()
    cells = draw(st.lists(st.sampled_from([("e1", "1"), ("e1", "1.1"), ("e2", "3"), ("e3", "2.2")]), unique=True))
    lifts = tuple(Lift(Cell(*cell), low, draw(st.integers(low + 1, 5)), draw(st.integers(1, 100)))
                  for cell in sorted(cells) if (low := draw(st.integers(1, 4))))
    barred = draw(st.booleans())
    earliest, latest = sorted((draw(st.integers(0, 39)), draw(st.integers(0, 39))))
    money = st.floats(0, 1e9) | st.integers(0, 50).map(float)
    return Initiative(
        name, draw(_LINE.filter(bool)), draw(st.sampled_from(["", "1", "2.1"])), draw(_LINE), draw(money),
        draw(st.integers(0, 10**9)), draw(st.integers(1, 40)), lifts, predecessors,
        draw(st.sampled_from([None, earliest])),
        not barred and draw(st.booleans()), draw(_TEXT), draw(_LINE), draw(st.sampled_from(["", "e1", "e3"])), "",
        draw(st.sampled_from(["", *HORIZONS])),
        tuple(Effort(role, draw(st.floats(1e-3, 1e6))) for role in draw(st.sampled_from([(), ("r1",), ("r1", "r2")]))),
        tuple(Lag(found, draw(st.integers(1, 9))) for found in predecessors if draw(st.booleans())),
        draw(st.sampled_from([None, latest])), None if barred else draw(_TIME), barred, draw(_LINE),
        Kpi(draw(_LINE), draw(_LINE), draw(_LINE)), draw(_TEXT), draw(_LINE),
        draw(st.sampled_from(["", "2027-03-31", "1999-12-01"])),
        tuple(Duty(person, draw(st.sampled_from("RCI"))) for person in _distinct(draw(st.lists(_LINE, max_size=3)))),
        draw(st.sampled_from(STATUSES)), draw(st.sampled_from([(), (Proof("evidence", "v1"), Proof("case", "a/b"))])),
        draw(_LINE), Ratings(draw(st.integers(0, 10)), 0, 3, 0, draw(st.integers(0, 99)), draw(st.floats(0, 3))))


@st.composite
def workshops(draw: st.DrawFn) -> Workshop:
    """Return a workshop with up to four initiatives; each may wait for those before it."""
    found: list[Initiative] = []
    for number in range(draw(st.integers(1, 4))):
        found.append(draw(initiatives(f"i{number}", tuple(i.id for i in found))))
    return replace(WORKSHOP, initiatives=tuple(found))
