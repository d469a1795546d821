"""Each rule of the wall refuses with its key, and what is allowed passes; what follows from the notes on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.walls import ALLOWED, CELL, DRAWN, FULL, NOTES, REFUSED, WALL, WORKSHOP, line, new
from workshop import commands as c
from workshop.errors import Refused
from workshop.model.notes import NOTE_H, NOTE_W, Dots, Note, Stack
from workshop.notes import (
    budget,
    by_votes,
    free_places,
    joined,
    lines_to_notes,
    stack_size,
    stands,
    suggested_budget,
    tidied,
)
from workshop.rules import check
from workshop.wallshow import extent, wall_show


@pytest.mark.parametrize(("command", "key"), REFUSED, ids=lambda v: v if isinstance(v, str) else type(v).__name__)
def test_refused(command: c.Command, key: str) -> None:
    with pytest.raises(Refused) as caught:
        check(command, WORKSHOP)
    assert [p.key for p in caught.value.problems] == [key]


@pytest.mark.parametrize("command", ALLOWED, ids=lambda v: type(v).__name__)
def test_allowed(command: c.Command) -> None:
    before = repr(WORKSHOP)
    check(command, WORKSHOP)
    assert repr(WORKSHOP) == before


def test_a_full_wall_takes_no_more() -> None:
    with pytest.raises(Refused, match="notes_many"):
        check(new(), FULL)
    with pytest.raises(Refused, match="strokes_many"):
        check(line(), DRAWN)
    check(c.RemoveNotes(("m1",)), FULL)


def test_with_nothing_hidden_there_is_nothing_to_show() -> None:
    with pytest.raises(Refused, match="note_none_hidden"):
        check(c.ShowNotes(), replace(WORKSHOP, wall=replace(WALL, notes=NOTES[:6])))


def test_a_budget_holds_for_each_and_for_all() -> None:
    many = replace(WORKSHOP, wall=replace(WALL, budget=4, dots=()))
    check(c.SetDots("n1", "p1", 4), many)
    with pytest.raises(Refused, match="dots_own_spent"):
        check(c.SetDots("n1", "p1", 5), many)
    check(c.SetDots("n1", "", 12), many)  # three people vote, the observer does not
    with pytest.raises(Refused, match="dots_all_spent"):
        check(c.SetDots("n1", "", 13), many)
    over = replace(many, wall=replace(many.wall, dots=(Dots("n1", "p1", 9),)))
    check(c.SetDots("n1", "p1", 8), over)  # fewer is always allowed


def test_the_suggested_budget_is_a_third_within_bounds() -> None:
    assert [suggested_budget(n) for n in (0, 5, 12, 18, 30, 500)] == [3, 3, 4, 6, 10, 10]
    assert budget(WORKSHOP) == 3 and budget(replace(WORKSHOP, wall=replace(WALL, budget=7))) == 7


def test_what_became_something_that_is_gone_may_become_something_again() -> None:
    assert stands(NOTES[4], WORKSHOP) and not stands(NOTES[5], WORKSHOP) and not stands(NOTES[0], WORKSHOP)
    assert stands(replace(NOTES[0], became="parked:k1"), WORKSHOP)
    assert not stands(replace(NOTES[0], became="parked:gone"), WORKSHOP)


def test_a_pasted_list_loses_its_bullets_not_its_words() -> None:
    text = "1. one\n2、二\n- three\n•four\n(5) five\n\n  \n3.5 days\n-5 %\t今年\n12 shops\n"
    assert lines_to_notes(text) == ("one", "二", "three", "four", "five", "3.5 days", "-5 % 今年", "12 shops")
    assert lines_to_notes("one\none\n") == ("one", "one")


@given(st.lists(st.tuples(st.floats(-300, 1200), st.floats(-200, 900)), max_size=25), st.integers(1, 30))
def test_new_notes_never_lie_on_others(places: list[tuple[float, float]], count: int) -> None:
    there = tuple(Note(f"n{i}", text="x", x=x, y=y) for i, (x, y) in enumerate(places))
    wall = replace(WALL, notes=(*there, Note("in", text="x", stack="s1")), stacks=(Stack("s1", "", 130, 90),))
    found = free_places(wall, count)
    assert len(set(found)) == count
    wide, high = stack_size(1)
    boxes = [(x, y, NOTE_W, NOTE_H) for x, y in places] + [(130.0, 90.0, wide, high)]
    for x, y in found:
        assert not any(x < bx + bw and bx < x + NOTE_W and y < by + bh and by < y + NOTE_H for bx, by, bw, bh in boxes)


def test_by_votes_is_stable_and_tidied_keeps_the_order() -> None:
    order = by_votes(WALL, NOTES[:4])
    assert [note.id for note in order] == ["n1", "n2", "n3", "n4"]
    assert [note.id for note in by_votes(replace(WALL, dots=(Dots("n4", "p1", 1),)), NOTES[:4])] == [
        "n4", "n1", "n2", "n3"]
    places = tidied(NOTES, per_line=3)
    assert [place.id for place in places] == [note.id for note in NOTES] and len({(p.x, p.y) for p in places}) == 7


def test_joined_words_stand_once() -> None:
    assert joined((Note("a", text=" x "), Note("b", text="y"), Note("c", text="x"), Note("d", text=" "))) == "x\ny"


def test_the_wall_that_is_shown_holds_no_hidden_words_and_no_persons() -> None:
    show = wall_show(WORKSHOP)
    assert show.hidden == 1 and "nobody sees me" not in repr(show)
    assert [note.id for note in show.notes] == ["n1", "n2", "n3", "n4", "n5", "n6"]
    assert not any(person.name in repr(show) for person in WORKSHOP.participants)
    by_id = {note.id: note for note in show.notes}
    assert (by_id["n1"].dots, by_id["n1"].cell, by_id["n5"].became, by_id["n6"].became) == (8, CELL, "initiative", "")
    left, top, right, bottom = extent(show)
    assert left <= 0 and top <= 0
    for note in show.notes:
        assert left <= note.x and note.x + NOTE_W <= right and top <= note.y and note.y + NOTE_H <= bottom
    (stack,) = show.stacks
    for note in (by_id["n3"], by_id["n4"]):
        assert stack.x < note.x and note.x + NOTE_W < stack.x + stack.width
        assert stack.y < note.y and note.y + NOTE_H < stack.y + stack.height
