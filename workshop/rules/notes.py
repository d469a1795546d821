"""Rules of sticky notes, dots and the pen."""

from __future__ import annotations

import math
from collections.abc import Iterable

from workshop import commands as c
from workshop.errors import refuse
from workshop.model.notes import NOTE_KINDS, PEN_TONES, Note, Place, Stroke
from workshop.model.workshop import Workshop
from workshop.notes import budget, stands
from workshop.rules import day, initiatives
from workshop.rules.parts import MAX_TEXT, MAX_TITLE, check_words, known_cell

MAX_NOTE, MAX_NOTES, MAX_STROKES, MAX_POINTS, MAX_DOTS = 1000, 5000, 5000, 4000, 99
FAR = 1_000_000.0  # no place lies farther from the corner of the wall, in units


def _note(note: Note, workshop: Workshop) -> None:
    if not note.text.strip() and not note.picture:
        raise refuse("note_empty")
    check_words(MAX_NOTE, note.text)
    if note.kind not in NOTE_KINDS:
        raise refuse("note_kind", note.kind)
    if note.item and not note.element:
        raise refuse("cell_unknown", note.item)
    if note.element and not workshop.pack.has_element(note.element):
        raise refuse("element_unknown", note.element)
    if note.cell is not None:
        known_cell(workshop, note.cell)
    if note.author and workshop.person(note.author) is None:
        raise refuse("person_unknown", note.author)
    if note.picture and note.picture not in workshop.pictures:
        raise refuse("picture_unknown")
    _place(note.x, note.y)


def _place(x: float, y: float) -> None:
    # Written so that NaN is refused too.
    if not (math.isfinite(x) and math.isfinite(y) and abs(x) <= FAR and abs(y) <= FAR):
        raise refuse("note_place")


def _new(notes: Iterable[Note], workshop: Workshop) -> None:
    there = {note.id for note in workshop.wall.notes}
    for note in notes:
        if note.id in there:
            raise refuse("note_double")
        there.add(note.id)
        _note(note, workshop)
        if note.became:
            raise refuse("note_became")
        if note.stack and workshop.wall.stack(note.stack) is None:
            raise refuse("stack_unknown")
    if len(there) > MAX_NOTES:
        raise refuse("notes_many", limit=MAX_NOTES)


def _known(workshop: Workshop, notes: Iterable[str]) -> tuple[str, ...]:
    wanted = tuple(notes)
    there = {note.id for note in workshop.wall.notes}
    if not wanted or any(note not in there for note in wanted):
        raise refuse("note_unknown")
    if len(set(wanted)) < len(wanted):
        raise refuse("note_double")
    return wanted


def add_notes(command: c.AddNotes, workshop: Workshop) -> None:
    """Refuse no note at all, and notes that cannot be kept."""
    if not command.notes:
        raise refuse("note_empty")
    _new(command.notes, workshop)


def edit_notes(command: c.EditNotes, workshop: Workshop) -> None:
    """Refuse unknown notes, and words or places that cannot be kept."""
    _known(workshop, [note.id for note in command.notes])
    for note in command.notes:
        _note(note, workshop)


def _places(places: Iterable[Place]) -> None:
    for place in places:
        _place(place.x, place.y)


def move_notes(command: c.MoveNotes, workshop: Workshop) -> None:
    """Refuse what does not lie on the wall, and places that are none."""
    if command.notes or not command.stacks:
        _known(workshop, [place.id for place in command.notes])
    there = {stack.id for stack in workshop.wall.stacks}
    if any(place.id not in there for place in command.stacks):
        raise refuse("stack_unknown")
    _places((*command.notes, *command.stacks))


def group_notes(command: c.GroupNotes, workshop: Workshop) -> None:
    """Refuse unknown or hidden notes for a stack, and a stack that cannot be kept."""
    wanted = set(_known(workshop, command.notes))
    if any(note.private for note in workshop.wall.notes if note.id in wanted):
        raise refuse("note_hidden")
    check_words(MAX_TITLE, command.stack.title)
    _place(command.stack.x, command.stack.y)
    if not command.stack.id:
        raise refuse("stack_unknown")


def ungroup_notes(command: c.UngroupNotes, workshop: Workshop) -> None:
    """Refuse unknown notes and places that are none."""
    _known(workshop, [place.id for place in command.places])
    _places(command.places)


def edit_stack(command: c.EditStack, workshop: Workshop) -> None:
    """Refuse an unknown stack, and a title that cannot be kept."""
    if workshop.wall.stack(command.stack.id) is None:
        raise refuse("stack_unknown")
    check_words(MAX_TITLE, command.stack.title)


def merge_notes(command: c.MergeNotes, workshop: Workshop) -> None:
    """Refuse to merge a note with itself, with nothing, or away what was promoted."""
    _known(workshop, (command.note.id, *command.others))
    if not command.others:
        raise refuse("note_unknown")
    _note(command.note, workshop)
    notes = [found for note in (command.note.id, *command.others) if (found := workshop.wall.note(note))]
    if any(note.private for note in notes):
        raise refuse("note_hidden")
    if any(note.became for note in notes[1:]):
        raise refuse("note_became")


def split_note(command: c.SplitNote, workshop: Workshop) -> None:
    """Refuse to split an unknown note, or into nothing."""
    _known(workshop, [command.note.id])
    if not command.parts:
        raise refuse("note_one_part")
    _note(command.note, workshop)
    _new(command.parts, workshop)


def remove_notes(command: c.RemoveNotes, workshop: Workshop) -> None:
    """Refuse unknown notes."""
    _known(workshop, command.notes)


def show_notes(_command: c.ShowNotes, workshop: Workshop) -> None:
    """Refuse when nothing is hidden."""
    if not any(note.private for note in workshop.wall.notes):
        raise refuse("note_none_hidden")


def set_dots(command: c.SetDots, workshop: Workshop) -> None:
    """Refuse more dots than there are to give, and dots on what nobody sees."""
    note = workshop.wall.note(command.note)
    if note is None:
        raise refuse("note_unknown")
    if note.private:
        raise refuse("note_hidden")
    if command.person and workshop.person(command.person) is None:
        raise refuse("person_unknown", command.person)
    before = next((d.count for d in workshop.wall.dots if (d.note, d.person) == (command.note, command.person)), 0)
    if command.count < 0:
        raise refuse("dots_below")
    if command.count > before:
        each, more = budget(workshop), command.count - before
        spent = workshop.wall.spent(command.person)
        if command.person and spent + more > each:
            raise refuse("dots_own_spent", limit=each)
        if not command.person and spent + more > each * max(len(workshop.voters()), 1):
            raise refuse("dots_all_spent", limit=each * max(len(workshop.voters()), 1))


def set_dot_budget(command: c.SetDotBudget, workshop: Workshop) -> None:
    """Refuse a number nobody could give out, or one below what somebody has given already."""
    if not 0 <= command.budget <= MAX_DOTS:
        raise refuse("dots_range", limit=MAX_DOTS)
    most = max((workshop.wall.spent(person.id) for person in workshop.participants), default=0)
    if command.budget and command.budget < most:
        raise refuse("dots_given", limit=most)


def promote_note(command: c.PromoteNote, workshop: Workshop) -> None:
    """Refuse to promote a hidden note or one that has become something, and what may not come of it."""
    note = workshop.wall.note(command.note)
    if note is None:
        raise refuse("note_unknown")
    if note.private:
        raise refuse("note_hidden")
    if stands(note, workshop):
        raise refuse("note_became")
    if command.becomes == "initiative" and command.initiative is not None:
        initiatives.add_initiative(c.AddInitiative(command.initiative), workshop)
    elif command.becomes == "parked" and command.parked is not None:
        day.add_parked(c.AddParked(command.parked), workshop)
    elif command.becomes == "bottleneck":
        if note.element not in workshop.elements:
            raise refuse("note_no_element")
    else:
        raise refuse("note_kind", str(command.becomes))


def _stroke(stroke: Stroke) -> None:
    if stroke.tone not in PEN_TONES or not 0 < stroke.width <= 40:
        raise refuse("stroke_wrong")
    if len(stroke.points) < 4 or len(stroke.points) % 2 or len(stroke.points) > 2 * MAX_POINTS:
        raise refuse("stroke_wrong")
    if any(abs(point) > FAR * 10 for point in stroke.points) or stroke.place not in ("wall", "grid", "ring"):
        raise refuse("stroke_wrong")


def add_strokes(command: c.AddStrokes, workshop: Workshop) -> None:
    """Refuse no line at all, lines that are none, and more than a wall takes."""
    for stroke in command.strokes:
        _stroke(stroke)
    ids = [stroke.id for stroke in (*workshop.wall.strokes, *command.strokes)]
    if not command.strokes or len(set(ids)) < len(ids):
        raise refuse("stroke_wrong")
    if len(ids) > MAX_STROKES:
        raise refuse("strokes_many", limit=MAX_STROKES)


def remove_strokes(command: c.RemoveStrokes, workshop: Workshop) -> None:
    """Refuse unknown lines."""
    there = {stroke.id for stroke in workshop.wall.strokes}
    if not command.strokes or any(stroke not in there for stroke in command.strokes):
        raise refuse("stroke_unknown")


def set_last_time(command: c.SetLastTime, _workshop: Workshop) -> None:
    """Refuse an earlier workshop without levels and actions, and words that cannot be kept."""
    if command.last is None:
        return
    check_words(MAX_TITLE, command.last.title, command.last.client, command.last.day, command.last.pack)
    if not (command.last.levels or command.last.actions):
        raise refuse("last_empty")
    for action in command.last.actions:
        check_words(MAX_TITLE, action.id, action.title, action.owner, action.due, action.first_step)
        check_words(MAX_TEXT, action.reason)
    if any(not 0 <= level.level <= 9 for level in command.last.levels):
        raise refuse("last_empty")
