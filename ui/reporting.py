"""What reports are written from, gathered from the program's own files; without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import resources
from workshop.model.case import FiledCase
from workshop.report.sources import Earlier, Sources
from workshop.report.words import Words, load_words
from workshop.semantics import LevelNote, load_notes
from workshop.store import StepRow


@cache
def report_words() -> Words:
    """Return the fixed words of reports and charts."""
    return load_words(resources.path("report", "words"))


@cache
def level_notes() -> tuple[LevelNote, ...]:
    """Return what levels mean, for the page on method."""
    return tuple(load_notes(resources.path("help", "levels.json")))


def report_sources(*, cases: tuple[FiledCase, ...] = (), pictures: Mapping[str, bytes] | None = None,
                   steps: tuple[StepRow, ...] = (), earlier: Earlier | None = None) -> Sources:
    """Return the sources of a report: the program's words with what a file and the library bring."""
    from ui.crash import version
    return Sources(report_words(), level_notes(), cases, pictures or {}, steps, earlier, version())
