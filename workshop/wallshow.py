"""The wall of notes as a value: what may be seen of it; of a note written in silence no more than that it is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from workshop.model.notes import NOTE_H, NOTE_W, Note, NoteKind, Stack, Stroke
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.notes import STACK_GAP, STACK_HEAD, STACK_PAD, budget, by_votes, stack_columns, stack_size, stands
from workshop.roundshow import initials


@dataclass(frozen=True, slots=True)
class NoteShow:
    """One note where it lies (units of the wall). `tied` names its element, or its cell with a ×; `by` is initials.

    `became` is initiative, parked, bottleneck, or empty. `cell` is the canvas cell it belongs to: of an indicator, that
    of its capability.
    """

    id: str
    kind: NoteKind
    text: str
    x: float
    y: float
    dots: int = 0
    element: str = ""
    cell: Cell | None = None
    tied: Text | None = None
    by: str = ""
    stack: str = ""
    picture: str = ""
    became: str = ""


@dataclass(frozen=True, slots=True)
class StackShow:
    """The frame of a stack with its title, where it lies (units of the wall)."""

    id: str
    title: str
    x: float
    y: float
    width: float
    height: float
    notes: int
    dots: int


@dataclass(frozen=True, slots=True)
class WallShow:
    """Everything on the wall. `hidden` counts the notes written in silence; `given` of `budget` dots a person each."""

    notes: tuple[NoteShow, ...] = ()
    stacks: tuple[StackShow, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    hidden: int = 0
    budget: int = 0
    given: int = 0


def wall_show(workshop: Workshop) -> WallShow:
    """Build the wall; only notes that are shown are in it."""
    wall = workshop.wall
    dots = wall.dots_on()
    shown = [note for note in wall.notes if not note.private]
    inside: dict[str, list[Note]] = {}
    for note in shown:
        if note.stack:
            inside.setdefault(note.stack, []).append(note)
    names = initials(person.name for person in workshop.participants)
    marks = {person.id: names[person.name] for person in workshop.participants}
    notes = [_note(workshop, note, (note.x, note.y), dots, marks) for note in shown if not note.stack]
    stacks = []
    for stack in wall.stacks:
        mine = by_votes(wall, inside.get(stack.id, []))
        stacks.append(_stack(stack, mine, dots))
        places = places_in(stack, len(mine))
        notes += [_note(workshop, note, place, dots, marks) for note, place in zip(mine, places, strict=True)]
    order = {note.id: index for index, note in enumerate(wall.notes)}
    notes.sort(key=lambda note: order[note.id])
    return WallShow(tuple(notes), tuple(stacks), wall.strokes, len(wall.notes) - len(shown), budget(workshop),
                    sum(dots.values()))


def places_in(stack: Stack, count: int) -> tuple[tuple[float, float], ...]:
    """Return the corners of the notes in a stack, row by row under its title."""
    columns = stack_columns(count)
    return tuple((stack.x + STACK_PAD + index % columns * (NOTE_W + STACK_GAP),
                  stack.y + STACK_HEAD + index // columns * (NOTE_H + STACK_GAP)) for index in range(count))


def _stack(stack: Stack, notes: tuple[Note, ...], dots: Mapping[str, int]) -> StackShow:
    width, height = stack_size(len(notes))
    return StackShow(stack.id, stack.title, stack.x, stack.y, width, height, len(notes),
                     sum(dots.get(note.id, 0) for note in notes))


def _note(workshop: Workshop, note: Note, place: tuple[float, float], dots: Mapping[str, int],
          marks: Mapping[str, str]) -> NoteShow:
    pack, cell, tied = workshop.pack, None, None
    if note.element and pack.has_element(note.element):
        tied = pack.element(note.element).short
        if note.item and pack.has_item(note.item):
            cell = Cell(note.element, pack.capability_of(note.item).id)
            item = pack.item(note.item).short
            tied = Text(f"{tied.zh} × {item.zh}", f"{tied.en} × {item.en}")
    return NoteShow(note.id, note.kind, note.text, *place, dots.get(note.id, 0), note.element, cell, tied,
                    marks.get(note.author, ""), note.stack, note.picture, _became(note, workshop))


def _became(note: Note, workshop: Workshop) -> str:
    return note.became.partition(":")[0] if stands(note, workshop) else ""


def notes_by_cell(workshop: Workshop) -> Mapping[Cell, int]:
    """Return how many shown notes belong to each canvas cell, those of its indicators among them."""
    found: dict[Cell, int] = {}
    for note in workshop.wall.notes:
        if note.cell is not None and not note.private and workshop.pack.has_item(note.item):
            cell = Cell(note.element, workshop.pack.capability_of(note.item).id)
            found[cell] = found.get(cell, 0) + 1
    return found


def extent(show: WallShow) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what lies on the wall (units); zeros when it is empty."""
    boxes = [(n.x, n.y, n.x + NOTE_W, n.y + NOTE_H) for n in show.notes]
    boxes += [(s.x, s.y, s.x + s.width, s.y + s.height) for s in show.stacks]
    for stroke in show.strokes:
        if stroke.place == "wall":
            xs, ys = stroke.points[::2], stroke.points[1::2]
            boxes.append((min(xs) / 10, min(ys) / 10, max(xs) / 10, max(ys) / 10))
    if not boxes:
        return 0.0, 0.0, 0.0, 0.0
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), ceil(max(b[2] for b in boxes)),
            ceil(max(b[3] for b in boxes)))
