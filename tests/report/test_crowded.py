"""A long plan on many cells, with everything that can be marked: each page is drawn, with its words complete."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

import resources
from tests import builders as b
from tests.pdftext import packed, packed_pages
from tests.report.conftest import the_sources
from workshop.insight.analysis import analyse
from workshop.model.initiative import Effort, RoadmapPlan
from workshop.model.planning import Role
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.report.build import write_pdf
from workshop.report.content import build_content
from workshop.report.options import Options, Variant
from workshop.report.pptx import write_deck
from workshop.report.whole import ReportContent

INSIDE = datetime(2027, 5, 3, 9, 0)  # a day within the roadmap


@pytest.fixture(scope="module")
def crowded() -> tuple[Workshop, RoadmapPlan]:
    """Return two dozen elements, a plan by months with a pin and broken limits, and cells without a level."""
    base = b.full_workshop(b.made_pack(24, 6, 2), horizon=12, budget=700)
    none, gone = Cell("e1", "1"), Cell("e2", "1")
    rounds = {key: found for key, found in base.rounds.items() if key[0] not in (none, gone)}
    base = b.with_rounds(replace(base, rounds=rounds), b.round_of(none, "x" * 12))
    works = tuple(replace(i, efforts=(Effort("dev", 12.0 + n),), pin=3 if n == 0 else None, duration=2 + n % 3)
                  for n, i in enumerate(base.initiatives))
    base = replace(base, initiatives=works, planning=replace(
        base.planning, unit="month", roles=(Role("dev", "系统工程师", (1.5,)),), holidays=True))
    plan = b.hand_plan(base, left_out=("i9",))
    waiting = next(i for i in works if i.predecessors and i.id != "i9")
    late = tuple(replace(e, start=e.start + 9) if e.initiative in waiting.predecessors else
                 replace(e, start=4) if e.initiative == "i1" else e for e in plan.entries)
    return base, replace(plan, entries=late)


def content_of(day: tuple[Workshop, RoadmapPlan], variant: Variant) -> ReportContent:
    workshop, plan = day
    return build_content(workshop, analyse(workshop), plan, options=Options(variant, "en"), made_at=INSIDE,
                         sources=the_sources())


@pytest.mark.parametrize("variant", ["board", "roadmap", "poster"])
def test_every_page_is_drawn_with_its_words(crowded: tuple[Workshop, RoadmapPlan], variant: Variant,
                                            tmp_path: Path) -> None:
    content = content_of(crowded, variant)
    write_pdf(content, tmp_path / "x.pdf", fonts=resources.path("fonts"))
    text = "".join(packed_pages(tmp_path / "x.pdf"))
    for page in content.pages:
        if hasattr(page.value, "head"):
            assert packed(page.value.head.title) in text
    if variant != "poster":
        left = {i.id for i in crowded[0].initiatives} - {"i9"}
        assert all(packed(i.title) in text for i in crowded[0].initiatives if i.id in left)


def test_the_slides_hold_it_too(crowded: tuple[Workshop, RoadmapPlan], tmp_path: Path) -> None:
    content = content_of(crowded, "board")
    count = write_deck(content, tmp_path / "x.pptx", words=the_sources().words, fonts=resources.path("fonts"),
                       template=resources.path("report", "template.pptx"))
    assert count >= len(content.pages)
