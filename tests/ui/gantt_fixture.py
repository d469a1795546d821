"""Roadmaps of any size for the tests of the Gantt chart: values only, no file."""

from __future__ import annotations

import dataclasses
import random
from datetime import date

from tests.ui import roadmap_fixture as fill
from ui.document import Document
from workshop.insight.analysis import Analysis
from workshop.model.initiative import Effort, Initiative, Lift, PlanEntry, RoadmapPlan, Unit
from workshop.model.planning import Planning, Role
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.roadmap.build import fingerprint
from workshop.roadmap.gantt import GanttShow, LaneKind, gantt_rows

TODAY = date(2027, 5, 10)
_NAMES = ("核心系统上云", "数据集成与主数据", "门店触点与扫码", "经销商移动端", "质量追溯", "订单与库存中心（一盘货）",
          "全渠道会员在线", "数字化人才认证", "数据中台与统一标签", "供应链控制塔", "智能补货与销量预测",
          "门店选址与组货")


def grown(document: Document, count: int, horizon: int, links: int, unit: Unit = "quarter",
          seed: int = 1) -> tuple[Workshop, Analysis, RoadmapPlan]:
    """Return a workshop with `count` initiatives over `horizon` quarters and about `links` dependencies, planned."""
    rng, workshop = random.Random(seed), document.workshop
    periods = horizon * (3 if unit == "month" else 1)
    longest = 9 if unit == "month" else 4
    starts: dict[str, int] = {}
    made: list[Initiative] = []
    elements = [e.id for e in workshop.pack.elements]
    for number in range(count):
        length = rng.randint(2 if unit == "month" else 1, longest)
        starts[f"i{number}"] = min(number * periods // count, periods - length)
        lane = str(number * 5 // count + 1)
        made.append(Initiative(
            f"i{number}", f"{_NAMES[number % 12]} {number + 1}", lane, fill.OWNERS[number % 5], cost=100 + number * 7,
            duration=length, element=elements[number % len(elements)], must=number % 9 == 0,
            pin=starts[f"i{number}"] if number % 7 == 3 else None, either="a" if number == 4 else "",
            lifts=(Lift(Cell(elements[number % len(elements)], lane), 2, 3 + number % 3),),
            efforts=(Effort("it" if number % 2 else "data", float(length)),)))
    tried = 0
    while tried < 5000 and sum(len(i.predecessors) for i in made) < links:
        tried += 1
        one, two = sorted(rng.sample(range(count), 2))
        if starts[f"i{one}"] + made[one].duration <= starts[f"i{two}"] and f"i{one}" not in made[two].predecessors:
            made[two] = dataclasses.replace(made[two], predecessors=(*made[two].predecessors, f"i{one}"))
    planning = Planning(unit=unit, roles=(Role("it", "架构师", (30.0,)), Role("data", "数据工程师", (40.0,))))
    settings = dataclasses.replace(workshop.settings, horizon=horizon, start="2027Q1", budget=20_000)
    whole = dataclasses.replace(workshop, initiatives=tuple(made), planning=planning, settings=settings)
    analysis = document.analysis
    plan = RoadmapPlan("optimal", 10.0, 10.0, tuple(PlanEntry(*pair) for pair in starts.items()), (),
                       fingerprint(whole, analysis, "own"), "own")
    return whole, analysis, plan


def show_of(document: Document, count: int, horizon: int, links: int, unit: Unit = "quarter",
            lane: LaneKind = "capability") -> GanttShow:
    """Return the chart of such a workshop."""
    return gantt_rows(*grown(document, count, horizon, links, unit), lane, TODAY)
