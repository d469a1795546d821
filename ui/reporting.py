"""What reports are written from, gathered from a file, the library and the program; without Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from ui.reportwords import report_words
from workshop.editions import FIRST, Standing, issues, standing
from workshop.insight.analysis import Analysis, analyse
from workshop.library import OWN, CaseLibrary, Query
from workshop.model.case import FiledCase
from workshop.model.evidence import Picture
from workshop.model.initiative import RoadmapPlan
from workshop.model.text import Language
from workshop.model.workshop import Workshop
from workshop.report.options import Options, Redaction
from workshop.report.sources import Earlier, Sources
from workshop.scripts import Script, load_scripts
from workshop.semantics import LevelNote, load_notes
from workshop.store import StepRow

if TYPE_CHECKING:
    from ui.commands.files import Files, OpenStore
    from workshop.packs.load import PackDocument

# More than any library holds.
ALL_CASES = 100_000


@cache
def level_notes() -> tuple[LevelNote, ...]:
    """Return what levels mean, for the page on method."""
    return tuple(load_notes(resources.path("help", "levels.json")))


@cache
def stage_scripts() -> tuple[Script, ...]:
    """Return what the facilitator says in each stage, for the director's book."""
    return load_scripts(resources.path("help", "scripts.json"))


def report_sources(*, cases: tuple[FiledCase, ...] = (), pictures: Mapping[str, bytes] | None = None,
                   steps: tuple[StepRow, ...] = (), earlier: Earlier | None = None,
                   standing: Standing = FIRST) -> Sources:
    """Return the sources of a report: the program's words with what a file and the library bring."""
    from ui.crash import version
    return Sources(report_words(), level_notes(), cases, pictures or {}, steps, earlier, version(),
                   stage_scripts(), standing)


@dataclass(frozen=True, slots=True)
class Material:
    """A workshop with all that goes into its reports. `analysis` is that of `workshop`, `plan` the one to print.

    `packs` are the framework and its companions as the file holds them; without them there is no whole document.
    `earlier` is an earlier workshop of the same client. `standing` says which edition is to be printed.
    """

    workshop: Workshop
    analysis: Analysis
    plan: RoadmapPlan | None = None
    packs: tuple[PackDocument, ...] = ()
    pictures: tuple[Picture, ...] = ()
    steps: tuple[StepRow, ...] = ()
    cases: tuple[FiledCase, ...] = ()
    earlier: Earlier | None = None
    standing: Standing = FIRST

    @property
    def sources(self) -> Sources:
        """What the pages are written from beside the workshop."""
        return report_sources(cases=self.cases, pictures={p.key: p.data for p in self.pictures}, steps=self.steps,
                              earlier=self.earlier, standing=self.standing)

    def snapshot(self) -> bytes | None:
        """Return the whole workshop as a document; None without its packs."""
        if not self.packs:
            return None
        from workshop.exchange.snapshot import document_bytes, to_document
        return document_bytes(to_document(self.workshop, self.packs, self.pictures))


def brought(store: OpenStore, material: Material) -> Material:
    """Return `material` with the packs, pictures and steps of its file."""
    found = (store.picture(key) for key in sorted(material.workshop.pictures))
    return replace(material, packs=store.pack_documents(), pictures=tuple(p for p in found if p is not None),
                   steps=store.steps())


def earlier_in(files: Files, path: Path) -> Earlier:
    """Read an earlier workshop; its file is left as it is."""
    from ui.commands.files import snapshot
    workshop = snapshot(files, path)
    return Earlier(workshop, analyse(workshop))


def cases_of(library: CaseLibrary) -> tuple[FiledCase, ...]:
    """Return all cases of the library, those of the program and those of the user."""
    return tuple(hit.filed for hit in library.search(Query(), ALL_CASES))


def without(material: Material, kinds: Iterable[Redaction], language: Language = "zh") -> Material:
    """Return `material` with what `kinds` names taken out of it, measured again.

    `language` is that of the neutral words. The steps of the history go as a whole: they hold all words that ever
    were in the file. So do cases the user wrote, and the attached document when a framework of the user's own names
    the client.
    """
    wanted = frozenset(kinds)
    if not wanted:
        return material
    from workshop.redact import redact
    from workshop.redact_words import NEUTRAL
    before, neutral = material.workshop, NEUTRAL[language]
    workshop, earlier = redact(before, wanted, neutral), material.earlier
    if earlier is not None:
        old = redact(earlier.workshop, wanted, neutral)
        earlier = Earlier(old, analyse(old))
    same_packs = (workshop.pack, workshop.companions) == (before.pack, before.companions)
    return replace(material, workshop=workshop, analysis=analyse(workshop), steps=(), earlier=earlier,
                   plan=workshop.plan if material.plan is before.plan else material.plan,
                   packs=material.packs if same_packs else (),
                   cases=tuple(case for case in material.cases if case.collection != OWN),
                   pictures=tuple(p for p in material.pictures if p.key in workshop.pictures))


def prepared(material: Material, options: Options) -> Material:
    """Return `material` as a report prints it: without what its options take out, and as the edition that it is.

    An edition that was given out before is told as it was then.
    """
    shown = without(material, options.redact, options.first)
    if not (given := issues(material.steps)):
        return shown
    from workshop.exchange.snapshot_report import fingerprint
    found = standing(given, options.variant, options.language, options.redact,
                     fingerprint(shown.workshop, options.redact))
    steps = tuple(row for row in shown.steps if not found.upto or row.seq <= found.upto)
    return replace(shown, standing=found, steps=steps)


def plan_for(workshop: Workshop, analysis: Analysis,
             should_stop: Callable[[], bool]) -> tuple[RoadmapPlan | None, str]:
    """Return the plan to print and a note on it: `kept`, made `new` because none fits any more, or `none`."""
    from workshop.roadmap.build import current_plan, make_plan
    if not workshop.initiatives:
        return None, "none"
    if kept := current_plan(workshop, analysis):
        return kept, "kept"
    return make_plan(workshop, analysis, should_stop=should_stop), "new"
