"""The sentences of the quality check, and what the things it found are called; without Qt."""

from __future__ import annotations

from collections.abc import Callable

from ui.noop import QT_TRANSLATE_NOOP
from ui.sentences import shown
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.report.check import Flaw

CONTEXT = "Flaws"
FEW = 3
FLAWS = {
    "client": QT_TRANSLATE_NOOP("Flaws", "The workshop has no client, so the report has none on its cover."),
    "title": QT_TRANSLATE_NOOP("Flaws", "The title says nothing of this workshop yet."),
    "facilitator": QT_TRANSLATE_NOOP("Flaws", "Nobody is named as facilitator."),
    "start_past": QT_TRANSLATE_NOOP("Flaws", "The roadmap begins in a quarter that was over before the day."),
    "unscored": QT_TRANSLATE_NOOP("Flaws", "Cells without a level: {0}. The report leaves them hatched."),
    "open_rounds": QT_TRANSLATE_NOOP("Flaws", "Rounds not revealed yet: {0}. Their votes are not in the report."),
    "quorum": QT_TRANSLATE_NOOP("Flaws", "Cells where too few gave a level: {0}."),
    "flagged": QT_TRANSLATE_NOOP(
        "Flaws", "Cells where the room disagrees, not voted again and not settled: {0}."),
    "reservation_empty": QT_TRANSLATE_NOOP("Flaws", "Reservations or two sides without words: {0}."),
    "doubts": QT_TRANSLATE_NOOP(
        "Flaws", "Levels with a reservation or without agreement: {0}. The report prints the words."),
    "unproven": QT_TRANSLATE_NOOP("Flaws", "The two highest levels without evidence: {0}."),
    "evidence_old": QT_TRANSLATE_NOOP("Flaws", "Cells with evidence that is older than two years: {0}."),
    "targets": QT_TRANSLATE_NOOP("Flaws", "No target is set, so the report has no gaps."),
    "targets_low": QT_TRANSLATE_NOOP("Flaws", "Targets below the level of today: {0}."),
    "untargeted": QT_TRANSLATE_NOOP("Flaws", "Cells with a level but without a target: {0}."),
    "initiatives": QT_TRANSLATE_NOOP("Flaws", "There are no initiatives, so the report has no roadmap."),
    "owners": QT_TRANSLATE_NOOP("Flaws", "Initiatives without an owner: {0}."),
    "lifts": QT_TRANSLATE_NOOP("Flaws", "Initiatives that lift nothing: {0}. They have no value in the plan."),
    "untitled": QT_TRANSLATE_NOOP("Flaws", "Initiatives that have no name of their own yet: {0}."),
    "first_step": QT_TRANSLATE_NOOP("Flaws", "Initiatives without a first step: {0}."),
    "first_date": QT_TRANSLATE_NOOP("Flaws", "First steps without a date: {0}."),
    "past": QT_TRANSLATE_NOOP("Flaws", "First steps that were due before the day: {0}."),
    "kpi": QT_TRANSLATE_NOOP("Flaws", "Initiatives without a KPI: {0}."),
    "plan": QT_TRANSLATE_NOOP("Flaws", "There is no plan, so the report has no roadmap."),
    "plan_old": QT_TRANSLATE_NOOP("Flaws", "The plan is out of date: something it depends on has changed."),
    "must_out": QT_TRANSLATE_NOOP("Flaws", "Initiatives that must be done, but are left out of the plan: {0}."),
    "last": QT_TRANSLATE_NOOP("Flaws", "Actions of last time nobody has said a word on: {0}."),
    "unsigned": QT_TRANSLATE_NOOP("Flaws", "People who are here and have not signed: {0}."),
    "parked": QT_TRANSLATE_NOOP("Flaws", "Matters still parked: {0}."),
}


def flaw_sentence(flaw: Flaw, translate: Callable[[str], str] | None = None) -> str:
    """Return the sentence for a flaw; `translate` turns the English pattern into the language of the reader."""
    pattern = FLAWS[flaw.key]
    return (translate(pattern) if translate else pattern).format(flaw.count)


def names_of(flaw: Flaw, workshop: Workshop, language: str, most: int = FEW) -> list[str]:
    """Return what the first few of those concerned are called, each as one line."""
    if flaw.cells:
        return [cell_name(workshop, cell, language) for cell in flaw.cells[:most]]
    if flaw.initiatives:
        found = (workshop.initiative(name) for name in flaw.initiatives[:most])
        return [shown(i.label) for i in found if i is not None]
    return [shown(name) for name in flaw.names[:most]]


def cell_name(workshop: Workshop, cell: Cell, language: str) -> str:
    """Return the short names of a business element and an item of it."""
    pack = workshop.pack
    return f"{pack.element(cell.element).short.in_(language)} · {pack.item(cell.item).short.in_(language)}"
