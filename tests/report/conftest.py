"""Ready reports for the tests of the report: built once, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

import resources
from tests.builders import full_workshop, hand_plan
from workshop.insight.analysis import Analysis, analyse
from workshop.model.initiative import Effort, Initiative, Kpi, RoadmapPlan
from workshop.model.notes import LastTime
from workshop.model.planning import Chosen, OldAction, Robustness, Role
from workshop.model.workshop import Workshop
from workshop.report.content import build_content
from workshop.report.options import Edition, Options, Variant
from workshop.report.sources import Sources
from workshop.report.whole import ReportContent
from workshop.report.words import Words, load_words
from workshop.roadmap.build import fingerprint
from workshop.semantics import LevelNote, load_notes

MADE_AT = datetime(2026, 11, 21, 17, 30)
Reporter = Callable[..., ReportContent]
_CONTENTS: dict[tuple[object, ...], tuple[ReportContent, object, object, object]] = {}


@cache
def the_words() -> Words:
    return load_words(resources.path("report", "words"))


@cache
def the_notes() -> tuple[LevelNote, ...]:
    return load_notes(resources.path("help", "levels.json"))


@cache
def the_sources() -> Sources:
    return Sources(the_words(), the_notes())


def content_of(workshop: Workshop, plan: RoadmapPlan | None = None, language: Edition = "zh",
               variant: Variant = "full", sources: Sources | None = None) -> ReportContent:
    """Return the content of a report on a workshop; of the same one the same."""
    sources = sources or the_sources()
    key = (id(workshop), id(plan), language, variant, id(sources))
    if key not in _CONTENTS:
        made = build_content(workshop, analyse(workshop), plan, options=Options(variant, language), made_at=MADE_AT,
                             sources=sources)
        if len(_CONTENTS) > 15:
            del _CONTENTS[next(iter(_CONTENTS))]
        # What it was made of is kept as well, so that its place in memory is not given to another.
        _CONTENTS[key] = (made, workshop, plan, sources)
    return _CONTENTS[key][0]


@pytest.fixture(scope="session")
def report() -> Reporter:
    return content_of


@pytest.fixture(scope="session")
def day() -> tuple[Workshop, RoadmapPlan]:
    """Return a workshop with everything in it, and its plan."""
    workshop = full_workshop()
    return workshop, hand_plan(workshop, left_out=("i9",))


@pytest.fixture(scope="session", params=["zh", "en"])
def written(request: pytest.FixtureRequest, day: tuple[Workshop, RoadmapPlan],
            tmp_path_factory: pytest.TempPathFactory) -> tuple[ReportContent, Path]:
    """Return the content and the file of the full report, in both languages in turn."""
    from workshop.report.build import write_pdf
    content = content_of(*day, language=request.param)
    path = tmp_path_factory.mktemp("report") / "report.pdf"
    write_pdf(content, path, fonts=resources.path("fonts"))
    return content, path


def _dressed(number: int, initiative: Initiative) -> Initiative:
    """Give an initiative what the pages tell of it."""
    return replace(
        initiative, efforts=(Effort("dev", 3.0 + number % 4),), effort=1.0 if number == 0 else 0.0, must=number == 1,
        lifts=tuple(replace(lift, sure=(100, 70)[number % 2]) for lift in initiative.lifts),
        kpi=Kpi("齐套率", "61 %", "85 %") if number % 2 else Kpi(), status="running" if number == 2 else "agreed",
        risk="接口文档缺失" if number == 0 else "", first_step=f"第一步{number}" if number < 12 else "",
        first_by=f"2026-12-{10 + number:02d}" if number < 11 else "", owner="" if number == 3 else initiative.owner)


@pytest.fixture(scope="session")
def rich() -> tuple[Workshop, Analysis, RoadmapPlan]:
    """Return a workshop with roles, doubts, two plans, drawn votes and an earlier workshop."""
    base = full_workshop(budget=700)
    base = replace(base, initiatives=tuple(_dressed(n, i) for n, i in enumerate(base.initiatives)),
                   planning=replace(base.planning, roles=(Role("dev", "系统工程师", (1.5,)),)))
    plan = hand_plan(base, left_out=("i9", "i14"))
    other = replace(hand_plan(base, left_out=("i1", "i2", "i9", "i14")), kind="cost", status="optimal")
    analysis = analyse(base)
    drawn = tuple(Chosen(i.id, 0.25 if i.id == "i4" else 0.9, 0, 1, 2, ("brand/1",) if i.id == "i4" else ())
                  for i in base.initiatives)
    old = LastTime("上次", "华东乳业", "2025-11-12", base.pack.id, (), (
        OldAction("x", "门店试点", "王磊", "2026Q2", "", "done", "已覆盖"), OldAction("y", "合并仓库")))
    made = replace(base, plan=plan, scenarios=(plan, other), last_time=old,
                   robust=Robustness(fingerprint(base, analysis, "value"), 50, 1, 0, drawn))
    return made, analysis, plan
