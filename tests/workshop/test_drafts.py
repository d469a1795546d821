"""Places of texts that are being typed, and which of them a step has taken."""

from __future__ import annotations

import pytest

from workshop import commands as c
from workshop.drafts import MOST, DraftPlace, handed_over, left_over
from workshop.model.initiative import Initiative
from workshop.model.notes import Note
from workshop.store import Draft, StepRow
from workshop.wire import dumps

AT = "2026-11-21T09:00:{:02}.500+00:00"


def step(second: int, command: c.Command, action: str = "do") -> StepRow:
    return StepRow(second, AT.format(second), "", action, None, type(command).__name__, dumps(command))  # type: ignore[arg-type]


def test_a_place_can_be_read_again() -> None:
    place = DraftPlace("score", "EvidenceBox.field", "cell:brand/1.1", "新证据")
    assert DraftPlace.read(place.key) == place and "新证据" in place.key
    assert place.key == DraftPlace.read(place.key).key
    assert DraftPlace("a", "b", "", "", 1).key != DraftPlace("a", "b").key


@pytest.mark.parametrize("key", ["", "no json", "[1]", '{"stage": 5}', "[" * 5000, '{"stage": "x", "more": []}'])
def test_a_strangers_place_is_only_a_name(key: str) -> None:
    found = DraftPlace.read(key)
    assert found.name == key[:80] or found == DraftPlace("x")


@pytest.mark.parametrize(("text", "told"), [
    ("prices rise", True), (" prices   rise \n", True), ("prices", False), ("prices rise\nagain", True),
    ("again\n\nprices rise", True), ("prices rise\nnever", False), ("", False), ("\n", False)])
def test_a_step_has_taken_a_text_when_it_says_all_of_it(text: str, told: bool) -> None:
    command = c.AddNotes((Note("a", text="prices rise"), Note("b", text="again")))
    assert handed_over(text, dumps(command)) is told


def test_only_later_steps_take_a_text() -> None:
    add = c.AddInitiative(Initiative("i", "One portal"))
    draft = Draft("p", "One portal", "2026-11-21T09:00:05+00:00")
    assert left_over([draft], [step(4, add)]) == (draft,)
    assert left_over([draft], [step(5, add)]) == ()
    assert left_over([draft], [step(5, add, "undo")]) == (draft,)
    assert left_over([Draft("q", " ", draft.at)], []) == ()


def test_a_file_with_thousands_of_texts_offers_the_newest() -> None:
    many = [Draft(f"p{n}", f"text {n}", AT.format(n % 60)) for n in range(3000)]
    assert left_over(many, []) == tuple(many[-MOST:])


def test_a_time_that_is_none_takes_nothing_away() -> None:
    draft = Draft("p", "One portal", "soon")
    assert left_over([draft], [step(1, c.AddInitiative(Initiative("i", "One portal")))]) == (draft,)
