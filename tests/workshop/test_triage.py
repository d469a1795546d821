"""Which cells are worth their indicators, how long that takes, and what to talk about first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import empty_workshop, full_workshop, made_pack, round_of, shipped_pack, with_rounds
from tests.rooms import START
from workshop.insight.analysis import analyse
from workshop.model.pack import Pack
from workshop.model.score import Acceptance, Cell, Purpose, Round
from workshop.model.workshop import RoomRules, Workshop
from workshop.triage import PLANNED_SECONDS, Pace, QueueItem, Triage, discussion_queue, pace, triage

RULES = RoomRules()
A1, A2, A3, B1 = Cell("e1", "1"), Cell("e1", "2"), Cell("e1", "3"), Cell("e2", "1")


def shop(*rounds: Round, targets: dict[Cell, int] | None = None, opened: tuple[Cell, ...] = (),
         pack: Pack | None = None) -> Workshop:
    base = with_rounds(empty_workshop(pack or made_pack(), count=9), *rounds)
    return replace(base, targets=targets or {}, opened=frozenset(opened))


def picked(workshop: Workshop, rules: RoomRules = RULES) -> dict[Cell, tuple[str, ...]]:
    return {c.cell: c.reasons for c in triage(workshop, analyse(workshop), rules).cells}


def test_a_wide_spread_opens_a_cell() -> None:
    # Two camps; a lone voice with Cns 0.71; Cns 0.43 without a verdict, for there are three votes; close.
    room = shop(round_of(A1, "22224444"), round_of(A2, "144444444"), round_of(A3, "135"), round_of(B1, "33334444"))
    assert picked(room) == {A1: ("spread",), A2: ("spread",)}
    assert picked(room, replace(RULES, few=3)) == {A1: ("spread",), A2: ("spread",), A3: ("spread",)}
    assert picked(room, replace(RULES, spread=0.85)) == {cell: ("spread",) for cell in (A1, A2, B1)}


def test_a_gap_of_two_levels_opens_a_cell_and_reasons_add_up() -> None:
    room = shop(round_of(A1, "22224444"), round_of(A2, "3333"), round_of(A3, "3333"), round_of(B1, "2223"),
                targets={A1: 5, A2: 5, A3: 4, B1: 4, Cell("e2", "2"): 5}, opened=(A1, B1))
    assert picked(room) == {A1: ("spread", "gap", "asked"), A2: ("gap",), B1: ("asked",)}  # B1: 4 - 2.17
    assert picked(room, replace(RULES, gap=1.0))[A3] == ("gap",)


def test_a_cell_somebody_asked_for_needs_no_votes_but_one_that_does_not_apply_is_left_alone() -> None:
    assert picked(shop(opened=(A1,))) == {A1: ("asked",)}
    assert picked(shop(round_of(A1, "xxxxx1"), opened=(A1,), targets={A1: 5})) == {}


def test_details_are_what_has_still_to_be_scored() -> None:
    room = shop(round_of(A1, "22224444"), round_of(A2, "1155"), round_of(Cell("e1", "1.1"), "3333"),
                round_of(Cell("e1", "1.2"), "3333", state="open"), opened=(A1,))
    found = triage(room, analyse(room), RULES)
    assert [(c.cell, c.details, c.of) for c in found.cells] == [(A1, 1, 2), (A2, 2, 2)]
    assert (found.details, found.all_details) == (3, 18)


def test_the_shipped_framework_has_275_details() -> None:
    room = empty_workshop(shipped_pack(), count=12)
    assert triage(room, analyse(room), RULES) == Triage((), 0, 275)
    fewer = replace(room, elements=room.elements[:4])
    assert triage(fewer, analyse(fewer), RULES).all_details == 100


@pytest.mark.parametrize("depth", ["standard", "full"])
def test_other_depths_have_nothing_to_open(depth: str) -> None:
    room = full_workshop(made_pack(), depth=depth)  # type: ignore[arg-type]
    assert triage(room, analyse(room), RULES) == Triage((), 0, 18)


def test_minutes_are_rounded_up() -> None:
    assert Triage((), 42, 275).minutes(Pace(54.0, True)) == 38  # 37.8
    assert Triage((), 42, 275).minutes(Pace(60.0, False)) == 42
    assert Triage((), 0, 275).minutes(Pace(60.0, False)) == 0


def timed(*seconds: float, purpose: Purpose = "current") -> list[Round]:
    return [replace(round_of(Cell("e1", "1"), "3", number=n, purpose=purpose),
                    began=(START + timedelta(seconds=s)).isoformat()) for n, s in enumerate(seconds, start=1)]


def test_the_pace_is_the_median_between_openings() -> None:
    assert pace(shop(*timed(0, 40, 90, 120))) == Pace(40.0, True)
    assert pace(shop(*timed(120, 0, 90, 40, 180))) == Pace(45.0, True)  # 40 50 30 60, in any order
    assert pace(shop(*timed(0, 40, 90))) == pace(shop()) == Pace(PLANNED_SECONDS, False)


def test_breaks_are_no_pace() -> None:
    assert pace(shop(*timed(0, 40, 90, 90 + 901, 90 + 901 + 30))) == Pace(40.0, True)
    assert pace(shop(*timed(0, 40, 90, 90 + 901))) == Pace(PLANNED_SECONDS, False)
    assert pace(shop(*timed(0, 40, 90, 90 + 900))) == Pace(50.0, True)


def test_imports_targets_and_rounds_opened_at_one_stroke_do_not_make_the_room_faster() -> None:
    quiet = [replace(r, cell=A2, began="") for r in timed(0, 0, 0)]
    assert pace(shop(*timed(0, 40, 90, 120), *quiet, *timed(10, 20, 30, 50, purpose="target"))) == Pace(40.0, True)
    # Four rounds entered together and the next one after two minutes: half a minute each.
    assert pace(shop(*timed(0, 0, 0, 0, 120))) == Pace(30.0, True)
    assert pace(shop(*timed(0, 0, 0, 0))) == Pace(PLANNED_SECONDS, False)


def queue(workshop: Workshop, threshold: float = 0.8) -> tuple[QueueItem, ...]:
    return discussion_queue(workshop, analyse(workshop), RULES, threshold)


def test_the_queue_is_disagreement_times_importance() -> None:
    room = shop(round_of(A1, "33334444"), round_of(A2, "22224444"), round_of(A3, "11115555"), round_of(B1, "155"))
    found = queue(room)
    assert [item.cell for item in found] == [A3, A2]  # A1 has 0.807, B1 three votes
    first = found[0]
    assert (first.disagreement, first.importance, first.pattern) == (1.0, pytest.approx(1 / 9), "two camps")
    assert first.score == pytest.approx(1 / 9)
    assert (first.verdict, first.settled) == ("vote again", False)
    assert [item.cell for item in queue(room, 0.81)] == [A3, A2, A1]
    assert queue(room, 0.0) == ()


def test_weights_of_items_and_elements_lift_a_cell() -> None:
    pack = made_pack()
    heavy = replace(pack, capabilities=(replace(pack.capabilities[0], weight=3.0), *pack.capabilities[1:]),
                    elements=(pack.elements[0], replace(pack.elements[1], weight=4.0), pack.elements[2]))
    found = queue(shop(round_of(A1, "22224444"), round_of(A3, "11115555"), round_of(B1, "22224444"), pack=heavy))
    assert [(item.cell, item.importance) for item in found] == [
        (B1, pytest.approx(3 / 5 * 4 / 6)), (A1, pytest.approx(3 / 5 / 6)), (A3, pytest.approx(1 / 5 / 6))]


def test_accepted_cells_stay_in_the_queue_and_are_marked() -> None:
    room = shop(round_of(A1, "22224444", accepted=Acceptance(2)), round_of(A2, "22224444"),
                round_of(A3, "xxxxxxxxx"), round_of(A2, "22224444", number=2))
    found = queue(room)
    assert [(item.cell, item.settled, item.verdict) for item in found] == [
        (A1, True, "vote again"), (A2, False, "stable dissent")]


@given(st.floats(0, 1))
def test_a_higher_threshold_only_adds_cells(threshold: float) -> None:
    room = full_workshop(made_pack(), count=8, seed=3)
    found, more = queue(room, threshold), queue(room, min(threshold + 0.2, 1.0))
    assert {item.cell for item in found} <= {item.cell for item in more}
    assert [item.score for item in more] == sorted((item.score for item in more), reverse=True)
    assert all(1 - item.disagreement < threshold for item in found)
