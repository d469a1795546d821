"""The canvas as a value: through every lens, and brought up to date as if it were made anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import empty_workshop, full_workshop, hand_plan, made_pack, round_of, with_rounds
from workshop.canvasshow import CanvasShow, CellShow, canvas_after, canvas_again, canvas_show
from workshop.changes import Change
from workshop.insight.analysis import after_plan, analyse
from workshop.model.evidence import Evidence
from workshop.model.initiative import Initiative, Lift, PlanEntry, RoadmapPlan
from workshop.model.notes import Dots, LastLevel, LastTime, Note, Stack, Stroke, Wall
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.notes import NOTE_W, free_places, lines_to_notes, stack_size, suggested_budget
from workshop.wallshow import extent, wall_show

A, B = Cell("e1", "1"), Cell("e2", "1")


def show(workshop: Workshop) -> CanvasShow:
    return canvas_show(workshop, analyse(workshop))


def cell_of(value: CanvasShow, cell: Cell) -> CellShow:
    return next(found for found in value.cells if found.cell == cell)


def small() -> Workshop:
    return empty_workshop(made_pack(), count=4)


def test_a_lens_has_nothing_to_show_before_anything_is_known() -> None:
    found = cell_of(show(small()), A)
    assert (found.level, found.target, found.gap, found.evidence, found.last, found.projected, found.rank) \
        == (None,) * 7
    assert [leaf.cell for leaf in found.leaves] == [A] and found.leaves[0].counts == ()


def test_evidence_is_the_best_piece_of_the_cell_and_its_items() -> None:
    workshop = replace(small(), opened=frozenset({A}), evidence=(
        Evidence("a", A, "x", "told"), Evidence("b", Cell("e1", "1.2"), "y", "measured"), Evidence("c", B, "z")))
    value = show(workshop)
    assert (cell_of(value, A).evidence, cell_of(value, A).proofs) == (3, 2)
    assert (cell_of(value, B).evidence, cell_of(value, B).proofs) == (0, 1)
    assert cell_of(value, Cell("e3", "1")).evidence is None


def test_last_time_and_the_plan_are_looked_up() -> None:
    workshop = with_rounds(small(), round_of(A, "2222"), round_of(B, "3333"))
    workshop = replace(
        workshop, targets={A: 4, B: 4}, last_time=LastTime("Before", "", "2025-10-01", "made", (LastLevel(A, 1.5),)),
        initiatives=(Initiative("i", "Lift", lifts=(Lift(A, 2, 4),)),
                     Initiative("j", "Left out", lifts=(Lift(B, 3, 5),))),
        plan=RoadmapPlan("optimal", 1.0, 1.0, (PlanEntry("i", 0),), ("j",), ""))
    value = show(workshop)
    first, second = cell_of(value, A), cell_of(value, B)
    assert (first.last, second.last) == (1.5, None) and value.has_last and value.has_plan
    assert (first.projected, second.projected) == (4.0, 3.0), "what is left out of the plan lifts nothing"
    assert first.leaves[0].projected == 4.0
    assert (first.rank, second.rank) == (1, 2)


def test_a_cell_without_a_gap_has_no_rank_and_equals_share_one() -> None:
    workshop = with_rounds(small(), round_of(A, "2222"), round_of(B, "2222"), round_of(Cell("e3", "1"), "4444"))
    value = show(replace(workshop, targets={A: 4, B: 4, Cell("e3", "1"): 4}))
    assert [cell_of(value, cell).rank for cell in (A, B, Cell("e3", "1"))] == [1, 1, None]


def test_votes_of_a_round_under_way_are_not_in_it() -> None:
    workshop = with_rounds(small(), round_of(A, "5555", state="open"))
    value = show(workshop)
    assert cell_of(value, A).voting and cell_of(value, A).leaves[0].counts == ()
    assert cell_of(value, A).level is None


@pytest.mark.parametrize("topic", ["scores", "targets", "evidence", "wall", "settings", "clock", "plan"])
def test_brought_up_to_date_it_is_what_it_would_be_made_anew(topic: str) -> None:
    before = replace(full_workshop(depth="full", count=6, seed=3))
    before = replace(before, plan=hand_plan(before))
    cell = Cell("channel", "3.2")
    after = {
        "scores": with_rounds(before, round_of(cell, "111111", number=9)),
        "targets": replace(before, targets={**before.targets, cell: 5}),
        "evidence": replace(before, evidence=(Evidence("e", cell, "seen", "seen"),)),
        "wall": replace(before, wall=Wall((Note("n", text="x", element="channel", item="3.2"), Note("m", text="y")))),
        "settings": replace(before, settings=replace(before.settings, depth="express")),
        "clock": before,
        "plan": replace(before, plan=None),
    }[topic]
    change = Change(frozenset({topic}), frozenset({cell}))  # type: ignore[arg-type]
    now = analyse(after)
    assert canvas_after(show(before), after, now, after_plan(after, now), change) == canvas_show(after, now)


def test_one_score_makes_one_cell_anew() -> None:
    before = full_workshop(depth="full", count=6)
    cell = Cell("channel", "3.2")
    after = with_rounds(before, round_of(cell, "111111", number=9))
    old = show(before)
    found = canvas_again(old, after, analyse(after), None, [cell])
    fresh = [new for new, was in zip(found.cells, old.cells, strict=True) if new is not was]
    assert Cell("channel", "3") in {item.cell for item in fresh}
    assert len(fresh) < len(old.cells), "ranks may move, the other cells stay as they are"


# The wall ----------------------------------------------------------------------------------------------------------
def test_a_note_written_in_silence_is_only_counted() -> None:
    wall = Wall((Note("n", text="shown"), Note("m", text="secret words", private=True, element="e1", item="1"),
                 Note("o", text="also secret", private=True, stack="s")), (Stack("s", "Stack"),))
    value = show(replace(small(), wall=wall))
    assert value.wall.hidden == 2 and [note.text for note in value.wall.notes] == ["shown"]
    assert "secret" not in repr(value)
    assert cell_of(value, A).notes == 0
    assert value.wall.stacks[0].notes == 0


def test_dots_are_summed_and_the_most_wanted_lies_first_in_its_stack() -> None:
    wall = Wall((Note("n", text="a", stack="s"), Note("m", text="b", stack="s"), Note("o", text="c")),
                (Stack("s", "Stock", 10, 20),), (Dots("m", "p1", 2), Dots("m", "", 1), Dots("n", "p2", 1)))
    value = wall_show(replace(small(), wall=wall))
    places = {note.id: (note.x, note.y) for note in value.notes}
    assert places["m"][0] < places["n"][0] and places["m"][1] == places["n"][1]
    assert (value.stacks[0].dots, value.stacks[0].notes, value.given) == (4, 2, 4)
    assert {note.id: note.dots for note in value.notes} == {"m": 3, "n": 1, "o": 0}
    assert [note.id for note in value.notes] == ["n", "m", "o"], "the order in which they were made"


def test_a_note_names_what_it_is_tied_to_and_what_it_became() -> None:
    wall = Wall((Note("n", text="a", element="e1", item="1.2", author="p1", became="bottleneck"),
                 Note("m", text="b", element="e2", became="initiative:gone")))
    first, second = wall_show(replace(small(), wall=wall)).notes
    assert first.cell == A and first.tied is not None and first.tied.en == "E1 × It 1.2" and first.by
    assert (first.became, second.became) == ("bottleneck", ""), "what was removed since is not named"


def test_the_wall_ends_where_the_last_thing_ends() -> None:
    width, height = stack_size(4)
    wall = Wall((Note("n", text="a", x=-50, y=5), *(Note(f"s{i}", text="b", stack="s") for i in range(4))),
                (Stack("s", "", 300, 10),),
                strokes=(Stroke("k", (0, -40, 9000, 10)), Stroke("g", (0, 0, 99999, 9), "ring")))
    assert extent(wall_show(replace(small(), wall=wall))) == (-50, -4, max(300 + width, 900), 10 + height)
    assert extent(wall_show(small())) == (0, 0, 0, 0)


def test_new_notes_lie_on_nothing() -> None:
    wall = Wall((Note("n", text="a", x=60, y=30), *(Note(f"s{i}", text="b", stack="s") for i in range(9))),
                (Stack("s", "", 400, 90),))
    places = free_places(wall, 40)
    assert len(set(places)) == 40
    value = wall_show(replace(small(), wall=wall))
    boxes = [(n.x, n.y, NOTE_W, 68.0) for n in value.notes] + [(s.x, s.y, s.width, s.height) for s in value.stacks]
    for x, y in places:
        assert all(x + NOTE_W <= bx or bx + bw <= x or y + 68 <= by or by + bh <= y for bx, by, bw, bh in boxes), (x, y)


@pytest.mark.parametrize(("text", "lines"), [
    ("1. a\n2) b\n\n  - c\n• d", ("a", "b", "c", "d")), ("①库存\n（2）价格", ("库存", "价格")),
    ("2026 is near\n3D print\n1.5 days", ("2026 is near", "3D print", "1.5 days")),
    ("a\tb\r\nc", ("a b", "c")), ("\n \n", ())])
def test_a_pasted_list_becomes_lines(text: str, lines: tuple[str, ...]) -> None:
    assert lines_to_notes(text) == lines


def test_the_budget_is_a_third_of_the_notes_within_bounds() -> None:
    assert [suggested_budget(n) for n in (0, 9, 15, 24, 300)] == [3, 3, 5, 8, 10]
