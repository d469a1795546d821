"""What a report is written from beside the workshop itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.editions import FIRST, Standing
from workshop.insight.analysis import Analysis
from workshop.model.case import FiledCase
from workshop.model.workshop import Workshop
from workshop.report.words import Words
from workshop.scripts import Script
from workshop.semantics import LevelNote
from workshop.store import StepRow


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier workshop of the same client, with its numbers."""

    workshop: Workshop
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Sources:
    """The fixed words, the notes on levels, and what may be missing.

    `cases` are those of the library, `pictures` the bytes of the evidence's pictures by key, `steps` the history of
    the file, oldest first; `version` is that of the program, `scripts` what the facilitator says in each stage.
    `standing` says which edition this is; of one that is printed again `steps` end where it was given out first.
    """

    words: Words
    notes: tuple[LevelNote, ...] = ()
    cases: tuple[FiledCase, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    steps: tuple[StepRow, ...] = ()
    earlier: Earlier | None = None
    version: str = ""
    scripts: tuple[Script, ...] = ()
    standing: Standing = FIRST
