"""A wall of notes as a value, what its rules refuse and what they allow, for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.rooms import pack_document, people
from workshop import commands as c
from workshop.model.initiative import Initiative
from workshop.model.notes import Dots, LastLevel, LastTime, Note, Place, Stack, Stroke, Wall
from workshop.model.score import Cell
from workshop.model.workshop import Parked, Participant, Settings, Workshop
from workshop.rules.notes import MAX_NOTE, MAX_NOTES, MAX_POINTS, MAX_STROKES

CELL = Cell("alpha", "1")
LINE = Stroke("k1", (0, 0, 100, 50), "wall", "ink", 2.0)
NOTES = (
    Note("n1", "pain", "stock unseen\nphoned", "alpha", "1", 0, 0, "p1"),
    Note("n2", "idea", "one warehouse", "beta", x=120), Note("n3", "question", "who decides?", x=240, stack="s1"),
    Note("n4", "evidence", "", picture="pic", x=360, stack="s1"),
    Note("n5", "pain", "was promoted", "alpha", x=480, became="initiative:i1"),
    Note("n6", "pain", "was promoted once", "alpha", x=600, became="initiative:gone"),
    Note("n7", "decision", "nobody sees me", private=True, y=80))
WALL = Wall(NOTES, (Stack("s1", "Stack", 240, 160),), (Dots("n1", "p1", 2), Dots("n2", "p1", 1), Dots("n1", "", 6)),
            (LINE,), 0)
WORKSHOP = Workshop("u", Settings("T", created="then"), pack_document().pack, "", ("alpha", "beta"),
                    (*people(3), Participant("o1", "Otto", duty="observer")), initiatives=(Initiative("i1", "One"),),
                    parked=(Parked("k1", "prices"),), pictures=frozenset({"pic"}), wall=WALL)
FULL = replace(WORKSHOP, wall=replace(WALL, notes=tuple(Note(f"m{n}", text="x") for n in range(MAX_NOTES))))
DRAWN = replace(WORKSHOP, wall=replace(WALL, strokes=tuple(replace(LINE, id=f"l{n}") for n in range(MAX_STROKES))))
NEW = Note("new", "pain", "words")
LAST = LastTime("Before", "Client", "2025-11-21", "blank", (LastLevel(CELL, 2.5),))


def new(**values: Any) -> c.Command:
    """Return a command that adds one note with these values."""
    return c.AddNotes((replace(NEW, **values),))


def edit(note: str, **values: Any) -> c.Command:
    """Return a command that changes one note."""
    return c.EditNotes((replace(next(found for found in NOTES if found.id == note), **values),))


def line(**values: Any) -> c.Command:
    """Return a command that draws one line."""
    return c.AddStrokes((replace(LINE, **({"id": "k2"} | values)),))


def initiative(**values: Any) -> Initiative:
    """Return an initiative that may be born."""
    return replace(Initiative("i9", "Nine", "1"), **values)


REFUSED: list[tuple[c.Command, str]] = [
    (c.AddNotes(()), "note_empty"), (new(text=" \n"), "note_empty"), (new(text="x" * (MAX_NOTE + 1)), "text_too_long"),
    (new(text="a\0"), "text_unreadable"), (new(kind="joke"), "note_kind"), (new(item="1"), "cell_unknown"),
    (new(element="gamma"), "element_unknown"), (new(element="alpha", item="9"), "cell_unknown"),
    (new(author="nobody"), "person_unknown"), (new(picture="none"), "picture_unknown"),
    (new(x=float("nan")), "note_place"), (new(y=float("inf")), "note_place"), (new(x=-1_000_001.0), "note_place"),
    (new(id="n1"), "note_double"), (c.AddNotes((NEW, NEW)), "note_double"), (new(became="bottleneck"), "note_became"),
    (new(stack="none"), "stack_unknown"),
    (c.EditNotes(()), "note_unknown"), (c.EditNotes((NEW,)), "note_unknown"),
    (c.EditNotes((NOTES[0], NOTES[0])), "note_double"), (edit("n1", text=""), "note_empty"),
    (edit("n1", element="gamma"), "element_unknown"),
    (c.MoveNotes(), "note_unknown"), (c.MoveNotes((Place("none", 0, 0),)), "note_unknown"),
    (c.MoveNotes((Place("n1", 0, float("nan")),)), "note_place"),
    (c.MoveNotes(stacks=(Place("none", 0, 0),)), "stack_unknown"),
    (c.MoveNotes(stacks=(Place("s1", 2e6, 0),)), "note_place"),
    (c.GroupNotes(Stack("s2"), ()), "note_unknown"), (c.GroupNotes(Stack(""), ("n1",)), "stack_unknown"),
    (c.GroupNotes(Stack("s2", "x" * 201), ("n1",)), "text_too_long"),
    (c.GroupNotes(Stack("s2", "", float("nan")), ("n1",)), "note_place"),
    (c.GroupNotes(Stack("s2"), ("n1", "n1")), "note_double"),
    (c.UngroupNotes(()), "note_unknown"), (c.UngroupNotes((Place("n3", 2e6, 0),)), "note_place"),
    (c.EditStack(Stack("none")), "stack_unknown"), (c.EditStack(Stack("s1", "x" * 201)), "text_too_long"),
    (c.MergeNotes(NOTES[0], ()), "note_unknown"), (c.MergeNotes(NOTES[0], ("n1",)), "note_double"),
    (c.MergeNotes(NOTES[0], ("n7",)), "note_hidden"), (c.MergeNotes(NOTES[0], ("n5",)), "note_became"),
    (c.MergeNotes(replace(NOTES[0], text=" "), ("n2",)), "note_empty"),
    (c.SplitNote(NOTES[0], ()), "note_one_part"), (c.SplitNote(NEW, (NEW,)), "note_unknown"),
    (c.SplitNote(NOTES[0], (NOTES[1],)), "note_double"),
    (c.SplitNote(NOTES[0], (replace(NEW, text=""),)), "note_empty"),
    (c.RemoveNotes(()), "note_unknown"), (c.RemoveNotes(("n1", "none")), "note_unknown"),
    (c.SetDots("none", "p1", 1), "note_unknown"), (c.SetDots("n7", "p1", 1), "note_hidden"),
    (c.SetDots("n1", "nobody", 1), "person_unknown"), (c.SetDots("n1", "p1", -1), "dots_below"),
    (c.SetDots("n3", "p1", 1), "dots_own_spent"), (c.SetDots("n2", "", 4), "dots_all_spent"),
    (c.SetDotBudget(100), "dots_range"), (c.SetDotBudget(-1), "dots_range"), (c.SetDotBudget(2), "dots_given"),
    (c.PromoteNote("none", "bottleneck"), "note_unknown"), (c.PromoteNote("n7", "bottleneck"), "note_hidden"),
    (c.PromoteNote("n5", "bottleneck"), "note_became"), (c.PromoteNote("n3", "bottleneck"), "note_no_element"),
    (c.PromoteNote("n1", "initiative"), "note_kind"), (c.PromoteNote("n1", "parked"), "note_kind"),
    (c.PromoteNote("n1", "initiative", initiative(title="")), "initiative_title"),
    (c.PromoteNote("n1", "initiative", initiative(id="i1")), "initiative_double"),
    (c.PromoteNote("n1", "parked", parked=Parked("k1", "again")), "parked_double"),
    (c.AddStrokes(()), "stroke_wrong"), (line(id="k1"), "stroke_wrong"), (line(points=(0, 0)), "stroke_wrong"),
    (line(points=(0, 0, 5)), "stroke_wrong"), (line(points=(0,) * (2 * MAX_POINTS + 2)), "stroke_wrong"),
    (line(tone="pink"), "stroke_wrong"), (line(width=0), "stroke_wrong"), (line(width=float("nan")), "stroke_wrong"),
    (line(place="moon"), "stroke_wrong"), (line(points=(0, 0, 10**8, 0)), "stroke_wrong"),
    (c.RemoveStrokes(()), "stroke_unknown"), (c.RemoveStrokes(("k1", "none")), "stroke_unknown"),
    (c.SetLastTime(replace(LAST, levels=())), "last_empty"),
    (c.SetLastTime(replace(LAST, levels=(LastLevel(CELL, 10.0),))), "last_empty"),
    (c.SetLastTime(replace(LAST, title="x" * 201)), "text_too_long"),
]

ALLOWED: list[c.Command] = [
    new(), new(text="", picture="pic"),
    new(text="x" * MAX_NOTE, element="alpha", item="1.1", author="p2", private=True),
    new(stack="s1", x=-1_000_000.0), c.AddNotes((NEW, replace(NEW, id="newer"))), edit("n1", element="", item=""),
    edit("n7", text="still hidden"), c.MoveNotes((Place("n1", 5, -5), Place("n3", 0, 0))),
    c.MoveNotes(stacks=(Place("s1", 1, 2),)), c.GroupNotes(Stack("s2", "Two"), ("n1", "n3")),
    c.GroupNotes(Stack("s1"), ("n1",)), c.UngroupNotes((Place("n3", 1, 1),)), c.EditStack(Stack("s1", "")),
    c.MergeNotes(NOTES[4], ("n1", "n2")), c.SplitNote(NOTES[0], (NEW,)), c.RemoveNotes(("n1", "n7")), c.ShowNotes(),
    c.SetDots("n1", "p1", 0), c.SetDots("n2", "p2", 3), c.SetDots("n2", "", 3), c.SetDotBudget(0), c.SetDotBudget(3),
    c.PromoteNote("n1", "initiative", initiative()), c.PromoteNote("n1", "parked", parked=Parked("k2", "later")),
    c.PromoteNote("n6", "bottleneck"), line(), line(place="ring", tone="action", width=40),
    c.RemoveStrokes(("k1",)), c.SetLastTime(LAST), c.SetLastTime(None),
]
