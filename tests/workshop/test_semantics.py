"""The notes on levels say exactly what the code does, and 'why 2 and not 3' shows no hidden vote."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from tests import builders as b
from workshop.insight.analysis import analyse, projected
from workshop.insight.levels import CellResult, Part, roll_up
from workshop.insight.measures import CLOSE, FEW, lone_voice
from workshop.model.evidence import Evidence
from workshop.model.initiative import Initiative, Lift
from workshop.model.pack import Pack
from workshop.model.score import Acceptance, Cell
from workshop.model.workshop import RoomRules, Workshop
from workshop.presentation import split_of
from workshop.semantics import LevelNote, load_notes, why_level

NOTES = {note.id: note for note in load_notes(resources.path("help", "levels.json"))}
EXAMPLE = "22333335"
CELL = Cell("e1", "1")


def says(note: str, zh: str, en: str | None = None) -> None:
    """Check that both languages of a note hold these words."""
    text = NOTES[note].text
    assert zh in text.zh.replace("\u00a0", " ")
    assert (zh if en is None else en) in text.en.replace("\u00a0", " ")


def room(votes: str = EXAMPLE, accepted: Acceptance | None = None, **more: object) -> Workshop:
    base = b.empty_workshop(b.made_pack(), count=len(votes))
    return replace(b.with_rounds(base, b.round_of(CELL, votes, accepted=accepted)), **more)


def result(votes: str = EXAMPLE, accepted: Acceptance | None = None) -> CellResult:
    return analyse(room(votes, accepted)).current[CELL]


def weighted(*weights: float) -> Pack:
    """Return a pack whose first capability has indicators of these weights."""
    pack = b.made_pack(1, 1, len(weights))
    return replace(pack, indicators=tuple(replace(item, weight=weight)
                                          for item, weight in zip(pack.indicators, weights, strict=True)))


# Form -----------------------------------------------------------------------------------------------------------
def test_eight_to_twelve_notes_each_with_an_id_of_its_own() -> None:
    assert len(NOTES) == len(load_notes(resources.path("help", "levels.json")))
    assert 8 <= len(NOTES) <= 12


@pytest.mark.parametrize("note", NOTES.values(), ids=lambda note: note.id)
def test_notes_are_short_and_numbers_agree(note: LevelNote) -> None:
    assert note.title.zh and note.title.en
    assert 20 < len(re.sub(r"\s", "", note.text.zh)) <= 90
    assert 15 < len(note.text.en.split()) <= 60
    english = re.sub(r"\beight\b", "8", re.sub(r"\bfour\b", "4", note.text.en))
    chinese = note.text.zh.replace("八", "8")
    assert set(re.findall(r"\d+(?:\.\d+)?", chinese)) == set(re.findall(r"\d+(?:\.\d+)?", english))


def test_a_file_that_is_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "levels.json"
    path.write_text('[{"id": "a", "title": {"zh": "一", "en": "One"}}]', "utf-8")
    with pytest.raises(ValueError, match="text"):
        load_notes(path)


# One cell -------------------------------------------------------------------------------------------------------
def test_the_example_of_the_medians() -> None:
    found = result()
    counts = found.counts
    middle = found.lower_median
    assert middle == 3 and found.n == 8
    below, at = sum(counts[:middle - 1]), counts[middle - 1]
    says("median", f"{middle} − 0.5 +（{found.n // 2} − {below}）÷ {at} = {found.interpolated_median:g}",
         f"{middle} − 0.5 + ({found.n // 2} − {below}) / {at} = {found.interpolated_median:g}")
    says("median", "、".join(EXAMPLE), ", ".join(EXAMPLE))


@pytest.mark.parametrize("votes", [EXAMPLE, "222333", "12345", "1", "15", "1155", "22223", "344555"])
def test_more_than_half_give_or_exceed_the_lower_median_and_no_higher_level(votes: str) -> None:
    middle = result(votes).lower_median
    assert middle is not None

    def share(level: int) -> float:
        return sum(int(vote) >= level for vote in votes) / len(votes)

    assert share(middle) > 0.5 >= share(middle + 1)
    says("median", "过半的票给到或超过的最高一级", "the highest level that more than half of the votes give or exceed")


def test_the_example_of_the_accepted_level() -> None:
    lower, same = result(accepted=Acceptance(2)), result(accepted=Acceptance(3))
    assert lower.level == 2.0 and same.level == result().interpolated_median
    says("accepted", f"接受 2 级，这格是 {lower.level:.1f}；若接受 3 级，仍是 {same.level:g}",
         f"Accept 2 for the eight votes of the example and the cell is at {lower.level:.1f}; "
         f"accept 3 and it stays at {same.level:g}")


def test_only_the_newest_revealed_round_counts() -> None:
    base = b.empty_workshop(b.made_pack(), count=5)
    rounds = (b.round_of(CELL, "11111"), b.round_of(CELL, "44444", number=2),
              b.round_of(CELL, "55555", number=3, state="closed"))
    assert analyse(b.with_rounds(base, *rounds)).current[CELL].level == 4.0
    says("vote", "只用最近一次揭示的那一轮", "Only the newest revealed round counts")


def test_words_of_agreement() -> None:
    says("agreement", f"满 {FEW} 票", "From four votes")
    agree, partly = RoomRules().agree, RoomRules().partly
    says("agreement", f"{agree:.2f} 起一致", f"from {agree:.2f} in agreement")
    says("agreement", f"{partly:.2f} 起部分一致", f"from {partly:.2f} partly")
    assert FEW == 4 and agree == CLOSE
    assert result("1155").consensus_cns == 0 and result("3333").consensus_cns == 1
    assert split_of(result("155")) == 0  # three votes
    assert (split_of(result("1155")), split_of(result("3333"))) == (2, 0)
    example = result()
    assert lone_voice(example.counts) == (5,) and example.pattern == "lone voice"
    assert (example.consensus_cns or 0) >= partly and split_of(example) == 2
    says("agreement", "例中八票是一人不同", "the eight votes of the example have a lone voice")


def test_abstentions_and_don_t_know_leave_the_level_as_it_is() -> None:
    assert result(EXAMPLE + "----????").level == result().level
    quiet = room("--??")
    analysis = analyse(quiet)
    assert analysis.current[CELL].applicable and analysis.current[CELL].level is None
    assert analysis.profile.grid[CELL].applicable and analysis.profile.grid[CELL].coverage == 0
    says("empty", "未评，降低覆盖率", "unscored and lowers the coverage")


def test_what_is_not_asked_changes_nothing() -> None:
    thin = b.empty_workshop(weighted(1, 1), count=4, depth="standard")
    assert [cell.item for cell in thin.cells()] == ["1.1"]
    scored = b.with_rounds(thin, b.round_of(Cell("e1", "1.1"), "2222"))
    rollup = analyse(scored).profile.overall
    assert (rollup.level, rollup.coverage) == (2.0, 1.0)


# Roll-ups -------------------------------------------------------------------------------------------------------
def rolled(*votes: str) -> Workshop:
    """Return a workshop whose three indicators, of weight 1, 1 and 2, got these votes; empty for no round."""
    base = b.empty_workshop(weighted(1, 1, 2), count=5, depth="full")
    return b.with_rounds(base, *(b.round_of(Cell("e1", f"1.{n}"), vote)
                                 for n, vote in enumerate(votes, start=1) if vote))


def test_the_example_of_not_applicable() -> None:
    whole = analyse(rolled("2222", "3333", "4444")).profile.grid[CELL]
    away = analyse(rolled("2222", "3333", "xxx44")).profile.grid[CELL]
    assert (whole.level, whole.coverage, away.level, away.coverage) == (3.25, 1.0, 2.5, 1.0)
    says("not_applicable", f"在 2、3、4 级，平均 {whole.level:g}", f"at levels 2, 3, 4 average {whole.level:g}")
    says("not_applicable", f"平均 {away.level:g}，覆盖率 {away.coverage * 100:.0f} %",
         f"{away.level:g}, coverage {away.coverage * 100:.0f} %")
    # As many on either side, and the cell still counts; more, and even an accepted level does not.
    assert result("xx33").applicable and not result("xxx33").applicable
    assert result("xxx33", Acceptance(3)).level is None


def test_the_example_of_the_roll_up() -> None:
    found = analyse(rolled("2222", "3333", "")).profile
    cell = found.grid[CELL]
    assert (cell.level, cell.coverage, cell.floor) == (2.5, 0.5, 2.0)
    says("rollup", f"也是 {cell.level:g}，但覆盖率 {cell.coverage * 100:.0f} %",
         f"still be {cell.level:g}, but coverage {cell.coverage * 100:.0f} %")
    assert found.elements["e1"].level == found.capabilities["1"].level == found.overall.level == cell.level
    assert roll_up([Part("a", 1, 2.0, 2.0, "a", 1.0), Part("b", 3, 4.0, 4.0, "b", 1.0)]).level == 3.5


def opened(*inner: str, whole: str = "5555") -> float | None:
    """Return the level of an opened cell whose indicators weigh 1, 1 and 2."""
    base = replace(b.empty_workshop(weighted(1, 1, 2), count=5), opened=frozenset({CELL}))
    rounds = [b.round_of(Cell("e1", f"1.{n}"), vote) for n, vote in enumerate(inner, start=1) if vote]
    own = [b.round_of(CELL, whole)] if whole else []
    return analyse(b.with_rounds(base, *own, *rounds)).profile.grid[CELL].level


def test_an_opened_cell() -> None:
    says("opened", "权重满一半", "carry half of the weight")
    assert opened("2222") == 5.0          # a quarter of the weight
    assert opened("2222", "2222") == 2.0  # half of it
    assert opened("", "", "3333") == 3.0
    assert opened("2222", whole="") == 2.0
    assert opened("2222", "xxxxx", "") == 5.0


# Targets and initiatives ----------------------------------------------------------------------------------------
def test_the_example_of_the_gap() -> None:
    analysis = analyse(room(targets={CELL: 4}))
    (gap,) = analysis.gaps
    says("target", f"目标 4 级、现状 {gap.current:g} 级，差距 {gap.gap:g}",
         f"target 4 at level {gap.current:g} is a gap of {gap.gap:g}")
    assert gap.priority == gap.weight * gap.gap and gap.weight == pytest.approx(1 / 3)
    assert analyse(room(targets={CELL: 1})).gaps[0].gap == 0


def test_a_target_by_hand_comes_before_a_voted_one() -> None:
    voted = b.with_rounds(room(), b.round_of(CELL, "44555555", purpose="target"))
    assert analyse(voted).targets[CELL] == 5
    settled = b.with_rounds(room(), b.round_of(CELL, "44555555", purpose="target", accepted=Acceptance(4)))
    assert analyse(settled).targets[CELL] == 4
    assert analyse(replace(voted, targets={CELL: 3})).targets[CELL] == 3


def test_the_example_of_the_level_after_the_initiatives() -> None:
    other = Cell("e2", "1")
    lifts = (Lift(CELL, 2, 3), Lift(other, 1, 5))
    works = (Initiative("a", "A", lifts=lifts), Initiative("b", "B", lifts=(Lift(CELL, 2, 4),)),
             Initiative("c", "C", lifts=(Lift(CELL, 1, 2),)))
    workshop = room(initiatives=works)
    analysis = analyse(workshop)

    def after(*done: str) -> float | None:
        return projected(workshop, analysis, done).grid[CELL].level

    now = analysis.current[CELL].level
    assert after("c") == now == 2.9
    says("projected", f"现状 {now:g} 级，两项举措分别承诺 3 级和 4 级，完成后是 {after('a', 'b'):g} 级",
         f"at level {now:g} with promises of 3 and 4 it ends at {after('a', 'b'):g}")
    assert projected(workshop, analysis, ["a"]).grid[other].level is None


# Why 2 and not 3 ------------------------------------------------------------------------------------------------
def test_why_two_and_not_three() -> None:
    note = Evidence("v1", CELL, "门店看过", "seen", "2026-09-01")
    workshop = room(evidence=(note, Evidence("v2", Cell("e2", "1"), "别处")))
    item = workshop.pack.item("1")
    why = why_level(workshop, CELL, 2)
    assert (why.here.level, why.here.descriptor, why.here.votes) == (2, item.levels[1], 2)
    assert why.above is not None
    assert (why.above.level, why.above.descriptor, why.above.votes) == (3, item.levels[2], 5)
    assert why.above.name == workshop.pack.levels[2].name
    assert (why.look_for, why.evidence, why.round, why.n) == (item.evidence, (note,), 1, 8)


def test_nothing_of_a_hidden_round() -> None:
    base = b.empty_workshop(b.made_pack(), count=5)
    for state in ("open", "closed"):
        why = why_level(b.with_rounds(base, b.round_of(CELL, "22333", state=state)), CELL, 2)
        assert why == why_level(base, CELL, 2)
        assert (why.here.votes, why.round, why.n) == (None, 0, 0)
    second = b.round_of(CELL, "55555", number=2, state="open")
    shown = why_level(b.with_rounds(base, b.round_of(CELL, "22333"), second), CELL, 2)
    assert (shown.here.votes, shown.round, shown.n) == (2, 1, 5)


def test_nothing_is_above_the_highest_level() -> None:
    workshop = room()
    assert why_level(workshop, CELL, 5).above is None
    for level in (0, 6):
        with pytest.raises(ValueError, match="1 to 5"):
            why_level(workshop, CELL, level)
    with pytest.raises(KeyError):
        why_level(workshop, Cell("e1", "9"), 1)
