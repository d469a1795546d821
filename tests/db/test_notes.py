"""What each command of the wall does to the file, beside that it can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.store import SqliteStore
from tests.db.test_undo import file_hash, reread
from tests.rooms import Room
from workshop import commands as c
from workshop.history import History
from workshop.model.initiative import Initiative
from workshop.model.notes import Note, Place, Stack, Stroke
from workshop.model.workshop import Parked


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    found.do(c.AddNotes((Note("a", "pain", " one ", "alpha", "1", 1.5, -2.25, "p1"), Note("b", "idea", "two"),
                         Note("c", "question", "three", private=True))),
             c.SetDots("a", "p1", 1), c.SetDots("a", "", 2), c.SetDots("b", "p1", 1))
    yield found
    found.store.close()


def test_words_are_kept_without_the_space_around_them_and_places_to_the_last_digit(room: Room) -> None:
    note = room.store.workshop.wall.note("a")
    assert note == Note("a", "pain", "one", "alpha", "1", 1.5, -2.25, "p1")
    assert reread(room.path).wall == room.store.workshop.wall


def test_an_edit_leaves_the_note_where_it_lies(room: Room) -> None:
    room.do(c.GroupNotes(Stack("s", "S", 5, 6), ("a",)))
    room.do(c.EditNotes((Note("a", "decision", "other", "beta", "", 99, 99, "", True, "x", "", "parked:1"),)))
    assert room.store.workshop.wall.note("a") == Note("a", "decision", "other", "beta", "", 1.5, -2.25, stack="s")


def test_the_last_note_takes_its_stack_along(room: Room) -> None:
    room.do(c.GroupNotes(Stack("s", " Title ", 5, 6), ("a", "b")))
    assert room.store.workshop.wall.stacks == (Stack("s", "Title", 5, 6),)
    room.do(c.MoveNotes((Place("a", 7, 8),)))
    assert [n.id for n in room.store.workshop.wall.inside("s")] == ["b"]
    room.do(c.UngroupNotes((Place("b", 9, 9),)))
    assert room.store.workshop.wall.stacks == () and room.store.workshop.wall.note("b") == Note("b", "idea", "two", x=9,
                                                                                                y=9)


def test_grouping_into_another_stack_leaves_no_empty_one(room: Room) -> None:
    room.do(c.GroupNotes(Stack("s", "S"), ("a",)), c.GroupNotes(Stack("t", "T"), ("a", "b")))
    assert [stack.id for stack in room.store.workshop.wall.stacks] == ["t"]
    room.do(c.RemoveNotes(("a", "b")))
    assert room.store.workshop.wall.stacks == ()


def test_merged_notes_keep_all_dots_by_person(room: Room) -> None:
    room.do(c.MergeNotes(Note("a", "pain", "one\ntwo", "alpha", "1"), ("b",)))
    wall = room.store.workshop.wall
    assert {(dots.note, dots.person): dots.count for dots in wall.dots} == {("a", "p1"): 2, ("a", ""): 2}
    assert [note.id for note in wall.notes] == ["a", "c"] and wall.spent("p1") == 2


def test_a_split_note_keeps_its_dots_and_its_place(room: Room) -> None:
    first = room.store.workshop.wall.note("a")
    assert first is not None
    room.do(c.SplitNote(replace(first, text="o"), (Note("d", "pain", "ne"),)))
    wall = room.store.workshop.wall
    assert [note.text for note in wall.notes] == ["o", "two", "three", "ne"] and wall.dots_on() == {"a": 3, "b": 1}


def test_dots_of_a_removed_note_come_back_with_it(room: Room) -> None:
    history, before = History(room.store), room.store.workshop
    history.do(c.RemoveNotes(("a",)))
    assert room.store.workshop.wall.dots_on() == {"b": 1}
    history.undo()
    assert room.store.workshop == before


def test_no_dots_are_no_row(room: Room) -> None:
    room.do(c.SetDots("b", "p1", 0))
    assert [dots.note for dots in room.store.workshop.wall.dots] == ["a", "a"]


def test_promotion_makes_both_in_one_step_and_undo_takes_both_back(room: Room) -> None:
    history, before = History(room.store), room.store.workshop
    steps = len(room.store.history())
    for command in (c.PromoteNote("a", "initiative", Initiative("i1", "One")),
                    c.PromoteNote("b", "parked", parked=Parked("k1", "two"))):
        history.do(command)
    workshop = room.store.workshop
    assert (workshop.initiatives[0].id, workshop.parked[0].text) == ("i1", "two")
    assert [note.became for note in workshop.wall.notes] == ["initiative:i1", "parked:k1", ""]
    assert len(room.store.history()) == steps + 2
    history.undo()
    history.undo()
    assert room.store.workshop == before


def test_show_all_shows_all_and_can_be_taken_back(room: Room) -> None:
    history, hidden = History(room.store), file_hash(room.store)
    history.do(c.ShowNotes())
    assert not any(note.private for note in room.store.workshop.wall.notes)
    history.undo()
    assert room.store.workshop.wall.notes[2].private and file_hash(room.store) == hidden


def test_lines_keep_their_points_and_their_order(room: Room) -> None:
    lines = (Stroke("k1", (-5, 0, 12345, 6789), "grid", "action", 7.0), Stroke("k2", (0, 0, 1, 1)))
    room.do(c.AddStrokes(lines))
    assert reread(room.path).wall.strokes == lines
    room.do(c.RemoveStrokes(("k1",)))
    assert room.store.workshop.wall.strokes == lines[1:]


def test_all_of_it_is_there_after_the_file_was_closed_and_undo_goes_on(room: Room) -> None:
    room.do(c.GroupNotes(Stack("s", "S"), ("a", "b")), c.SetDotBudget(9))
    there, path = room.store.workshop, room.path
    room.store.close()
    room.store = SqliteStore(path)
    assert room.store.workshop == there and there.wall.budget == 9
    history = History(room.store)
    while history.undo() is not None:
        pass
    assert room.store.workshop.wall.notes == () and room.store.workshop.wall.dots == ()
