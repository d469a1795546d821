"""Commands about evidence, notes on cells and boards."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.commands.base import Command
from workshop.model.evidence import BoardAnswer, CellNote, Evidence


@dataclass(frozen=True, slots=True)
class AddEvidence(Command):
    """Put a piece of evidence, or a case, into a cell."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EditEvidence(Command):
    """Change the words, the strength or the day of a piece of evidence; its cell and its case stay."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RemoveEvidence(Command):
    """Take a piece of evidence out of its cell."""

    evidence: str


@dataclass(frozen=True, slots=True)
class SetCellNote(Command):
    """Say how sure the group is of a cell, and comment it; nothing said takes the note away."""

    note: CellNote


@dataclass(frozen=True, slots=True)
class AnswerBoard(Command):
    """Set what was said on a board; an empty value takes an answer back."""

    board: str
    answers: tuple[BoardAnswer, ...]
