"""What a level means: the rules in words, and why a cell is at one level and not at the next."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from workshop.model.evidence import Evidence
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.wire import from_plain


@dataclass(frozen=True, slots=True)
class LevelNote:
    """One rule: how answers become levels, or what a level means."""

    id: str
    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Step:
    """One level of an item: its name, its descriptor, and how many of the shown votes gave it.

    `votes` is None while no round of the cell has been revealed.
    """

    level: int
    name: Text
    descriptor: Text
    votes: int | None


@dataclass(frozen=True, slots=True)
class WhyLevel:
    """Two neighbouring levels of a cell and what decides between them; `above` is None at the highest level.

    `look_for` is the evidence the item asks for, `evidence` what the group has put into the cell. `round` is the
    number of the newest revealed round, 0 without one, and `n` how many people gave a level in it.
    """

    cell: Cell
    here: Step
    above: Step | None
    look_for: Text
    evidence: tuple[Evidence, ...]
    round: int
    n: int


def load_notes(path: Path) -> tuple[LevelNote, ...]:
    """Read the notes on levels, [{"id", "title": Text, "text": Text}]; ValueError when the file is something else."""
    notes: tuple[LevelNote, ...] = from_plain(tuple[LevelNote, ...], json.loads(path.read_text("utf-8")))
    return notes


def why_level(workshop: Workshop, cell: Cell, level: int) -> WhyLevel:
    """Return what tells `level` of a cell from the next one.

    Votes are those of the newest revealed round on the current level; a round that is not revealed leaves no trace.
    Raises KeyError for an item the pack does not have, ValueError for a level outside 1 to the highest.
    """
    pack = workshop.pack
    item = pack.item(cell.item)
    if not 1 <= level <= pack.top:
        raise ValueError(f"level {level} is not one of 1 to {pack.top}")
    shown = workshop.latest_shown(cell)
    counts = shown.counts(pack.top) if shown else None

    def step(at: int) -> Step:
        return Step(at, pack.levels[at - 1].name, item.levels[at - 1], counts[at - 1] if counts else None)

    return WhyLevel(cell, step(level), step(level + 1) if level < pack.top else None, item.evidence,
                    workshop.evidence_of(cell), shown.number if shown else 0, sum(counts) if counts else 0)
