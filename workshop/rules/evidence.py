"""Rules of evidence and of what is said about a cell as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from workshop import commands as c
from workshop.errors import refuse
from workshop.model.evidence import STRENGTHS, Evidence
from workshop.model.score import CONFIDENCES
from workshop.model.workshop import Workshop
from workshop.rules.parts import MAX_LINK, MAX_TEXT, check_words, known_cell


def _evidence(evidence: Evidence, workshop: Workshop) -> None:
    known_cell(workshop, evidence.cell)
    if not (evidence.text.strip() or evidence.link.strip() or evidence.picture) and evidence.case is None:
        raise refuse("evidence_empty")
    check_words(MAX_TEXT, evidence.text)
    check_words(MAX_LINK, evidence.link)
    if evidence.picture and evidence.picture not in workshop.pictures:
        raise refuse("picture_unknown")
    if evidence.person and workshop.person(evidence.person) is None:
        raise refuse("person_unknown", evidence.person)
    if evidence.strength not in STRENGTHS:
        raise refuse("evidence_strength", evidence.strength)
    if evidence.dated:
        try:
            date.fromisoformat(evidence.dated)
        except ValueError:
            raise refuse("evidence_date", evidence.dated[:20]) from None


def add_evidence(command: c.AddEvidence, workshop: Workshop) -> None:
    """Refuse evidence that cannot be kept, and a case that stands in the cell already."""
    _evidence(command.evidence, workshop)
    there = workshop.evidence_of(command.evidence.cell)
    if (case := command.evidence.case) and any(e.case and e.case.key == case.key for e in there):
        raise refuse("evidence_double")


def _known_evidence(workshop: Workshop, evidence: str) -> Evidence:
    found = next((e for e in workshop.evidence if e.id == evidence), None)
    if found is None:
        raise refuse("evidence_unknown")
    return found


def edit_evidence(command: c.EditEvidence, workshop: Workshop) -> None:
    """Refuse unknown evidence, and what cannot be kept."""
    there = _known_evidence(workshop, command.evidence.id)
    _evidence(replace(command.evidence, cell=there.cell, case=there.case), workshop)


def remove_evidence(command: c.RemoveEvidence, workshop: Workshop) -> None:
    """Refuse unknown evidence."""
    _known_evidence(workshop, command.evidence)


def set_cell_note(command: c.SetCellNote, workshop: Workshop) -> None:
    """Refuse an unknown cell, a confidence that is none, and words that cannot be kept."""
    known_cell(workshop, command.note.cell)
    check_words(MAX_TEXT, command.note.comment)
    if command.note.confidence not in CONFIDENCES:
        raise refuse("confidence_range")
