"""Ready reports for the tests of the report: built once, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

import resources
from tests.builders import full_workshop, hand_plan
from workshop.insight.analysis import analyse
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.report.content import build_content
from workshop.report.options import Edition, Options, Variant
from workshop.report.sources import Sources
from workshop.report.whole import ReportContent
from workshop.report.words import Words, load_words
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
