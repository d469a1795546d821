"""A filled workshop for the tests of the later stages: votes, targets, initiatives, and a plan made by hand."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication

from ui.document import Document
from ui.stages.page import StagePage
from ui.stages.roadmap.page import RoadmapPage
from workshop import commands as c
from workshop.model.initiative import Initiative, Lift, PlanEntry, RoadmapPlan
from workshop.model.score import Cell
from workshop.roadmap.build import fingerprint
from workshop.roadmap.scenarios import make

# id, title, capability, cost (thousand yuan), quarters, lifted elements, predecessors
_ROWS = (
    ("cloud", "核心系统上云", "1", 2400, 2, ("technology", "finance", "logistics"), ()),
    ("master", "数据集成与主数据", "1", 1800, 2, ("product", "technology", "manufacturing"), ("cloud",)),
    ("touch", "门店触点与扫码", "2", 1500, 3, ("retail", "channel"), ()),
    ("dealer", "经销商移动端", "2", 800, 2, ("channel",), ()),
    ("trace", "质量追溯", "2", 900, 2, ("manufacturing",), ("master",)),
    ("orders", "订单与库存中心（一盘货）", "3", 3200, 3, ("channel", "logistics", "retail", "marketing"), ()),
    ("member", "全渠道会员在线", "3", 1200, 2, ("marketing", "service"), ("touch",)),
    ("talent", "数字化人才认证", "3", 400, 4, ("organisation",), ()),
    ("platform", "数据中台与统一标签", "4", 2600, 2, ("marketing", "retail", "channel", "product"), ("master",)),
    ("tower", "供应链控制塔", "4", 1700, 2, ("logistics", "manufacturing"), ("orders",)),
    ("forecast", "智能补货与销量预测", "5", 1900, 2, ("logistics", "retail", "channel"), ("platform", "orders")),
    ("site", "门店选址与组货", "5", 700, 2, ("retail",), ("platform",)),
)
_STARTS = {"cloud": 0, "master": 2, "touch": 0, "dealer": 2, "trace": 4, "orders": 2, "member": 3, "talent": 0,
           "platform": 4, "tower": 5, "forecast": 6}
OWNERS = ("王敏", "李娜", "张伟", "", "刘洋")


class Told:
    """Remembers what a signal said, the first value of each time."""

    def __init__(self, signal: Any) -> None:
        self.values: list[Any] = []
        signal.connect(self.hear)

    def hear(self, *values: object) -> None:
        """Take one emission."""
        self.values.append(values[0] if values else None)


def shown(qtbot: Any, page: StagePage, width: int = 1146, height: int = 676) -> Any:
    """Show a page as the window would, following its document."""
    qtbot.addWidget(page)
    # Someone has to hold it: garbage collected while Qt paints it would take the process along.
    page.document.page_in_test = page  # type: ignore[attr-defined]
    page.document.changed.connect(page.refresh)
    page.resize(width, height)
    page.show()
    page.arrived()
    QApplication.processEvents()
    return page


def score_all(document: Document, level: int = 2, skip: int = 0) -> None:
    """Import one round for every cell but the last `skip`: everybody votes `level` plus the cell's row."""
    workshop = document.workshop
    cells = list(workshop.cells())
    rounds = []
    for number, cell in enumerate(cells[:len(cells) - skip] if skip else cells):
        rise = (number * 7 % 3) - 1
        votes = [min(5, max(1, level + rise + (seat % 2))) for seat in range(len(workshop.participants))]
        rows = tuple(c.ScoreRow(p.id, str(v)) for p, v in zip(workshop.participants, votes, strict=True))
        rounds.append(c.ImportedRound(f"r{number}", cell, "current", 1, rows))
    document.do(c.ImportScores(tuple(rounds)))


def aim_all(document: Document, level: int = 4) -> None:
    """Set one target for every cell."""
    document.do(c.SetTargets(tuple(c.TargetLevel(cell, level) for cell in document.workshop.cells())))


def add_initiatives(document: Document, count: int = len(_ROWS)) -> None:
    """Add the first `count` initiatives; each lifts one capability of its elements from 2 to 4."""
    for index, (name, title, lane, cost, length, elements, before) in enumerate(_ROWS[:count]):
        lifts = tuple(Lift(Cell(element, lane), 2, 4) for element in sorted(elements))
        document.do(c.AddInitiative(Initiative(name, title, lane, OWNERS[index % len(OWNERS)], cost / 250, cost,
                                               length, lifts, before)))


def hand_plan(document: Document, status: str = "optimal", bound: float = 10.0) -> RoadmapPlan:
    """Return a schedule of all initiatives with a known start, the others left out."""
    workshop = document.workshop
    entries = tuple(PlanEntry(i.id, _STARTS[i.id]) for i in workshop.initiatives if i.id in _STARTS)
    out = tuple(i.id for i in workshop.initiatives if i.id not in _STARTS)
    return RoadmapPlan(status, 10.0 if status == "optimal" else 9.7, bound, entries, out,  # type: ignore[arg-type]
                       fingerprint(workshop, document.analysis))


def keep_plan(document: Document, **how: object) -> None:
    """Keep the hand-made schedule."""
    document.do(c.KeepPlan(hand_plan(document, **how)))  # type: ignore[arg-type]


# For `make_document(grow=...)`, which fills a file once and copies it from then on.
def scored(made: Document) -> None:
    """Fill a workshop with votes and a target of 4 in every cell."""
    score_all(made)
    aim_all(made)


def listed(made: Document) -> None:
    """The same with twelve initiatives."""
    scored(made)
    add_initiatives(made)


def planned(make_document: Any) -> Document:
    """Return a workshop with scores, targets and twelve initiatives, and the plan of most value."""
    made: Document = make_document(pack="consumer-goods-2020", budget=2600, horizon=8, start="2027Q1", grow=_planned)
    return made


def _planned(made: Document) -> None:
    listed(made)
    made.do(c.KeepPlan(make(made.workshop, made.analysis, "value").plan))


def roadmap(qtbot: Any, document: Document) -> RoadmapPage:
    """Return the roadmap page of a workshop, shown and with the keyboard."""
    made: RoadmapPage = shown(qtbot, RoadmapPage(document))
    qtbot.waitActive(made)
    return made


def wait(page: RoadmapPage, qtbot: Any) -> None:
    """Wait until nothing is computed for the page any more."""
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not page.desk.running, timeout=30_000)
    QApplication.processEvents()
