"""What moves between two rounds, and when the voting stops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import empty_workshop, made_pack, round_of, with_rounds
from tests.story import panel
from workshop.insight import measures
from workshop.insight.rounds import Moves, moves, next_step, shown_rounds, verdict, verdict_of
from workshop.model.score import Ballot, Cell, Round, Tally
from workshop.model.workshop import RoomRules, Settings

CELL = Cell("e1", "1")
RULES = RoomRules()


def held(*votes: str) -> tuple[Round, ...]:
    return tuple(round_of(CELL, said, number=number) for number, said in enumerate(votes, start=1))


def secret(votes: str, number: int) -> Round:
    """The same votes on slips that lie in another order."""
    slips = tuple(Ballot(str(n), vote) for n, vote in enumerate(sorted(votes), start=1))
    whole = round_of(CELL, votes, number=number)
    return replace(whole, ballots=slips, anonymity="secret", cast=frozenset(whole.asked))


def tally(*counts: int, number: int = 1) -> Round:
    return replace(round_of(CELL, "", number=number), mode="hands", tally=Tally(counts))


def test_only_people_with_a_level_both_times_are_paired() -> None:
    first, second = held("1234-?", "2234x5")
    first = replace(first, ballots=(*first.ballots, Ballot("left", "3")))
    second = replace(second, ballots=(*second.ballots, Ballot("late", "1")))
    found = moves(first, second, 5)
    assert (found.paired, found.changed, found.far) == (4, 1, 0)
    assert (found.dropped_out, found.joined) == (1, 2)  # 'left'; the sixth seat, who did not know before, and 'late'
    assert found.percent == 25.0
    # 1 2 3 3 4 to 1 2 2 3 4 5: 3 - 0.5 + (2.5 - 2) / 2, then (2 + 3) / 2.
    assert found.shift == -0.25
    assert found.l1 == pytest.approx((abs(1 / 5 - 1 / 6) + abs(1 / 5 - 2 / 6) + abs(2 / 5 - 1 / 6)
                                      + abs(1 / 5 - 1 / 6) + 1 / 6) / 2)


def test_two_levels_are_far_and_a_swap_is_seen_only_in_the_pairs() -> None:
    assert moves(*held("11", "23"), 5).far == 1
    found = moves(*held("151533", "515133"), 5)
    assert (found.changed, found.far, found.l1, found.shift) == (4, 4, 0.0, 0.0)
    assert found.percent == pytest.approx(200 / 3)


@pytest.mark.parametrize("pair", [
    (secret("12345", 1), secret("22345", 2)), (held("12345")[0], secret("22345", 2)),
    (secret("12345", 1), held("22345")[0]), (tally(1, 1, 1, 1, 1), tally(0, 2, 1, 1, 1, number=2)),
    (tally(1, 1, 1, 1, 1), held("22345")[0])], ids=["secret", "to secret", "from secret", "hands", "from hands"])
def test_slips_and_hands_are_never_paired(pair: tuple[Round, Round]) -> None:
    assert moves(*pair, 5) == Moves(0, 0, 0, 0, 0, None, 0.0, pytest.approx(0.2))  # type: ignore[arg-type]


def test_without_votes_nothing_moves() -> None:
    assert moves(*held("--", "33"), 5) == Moves(0, 0, 0, 0, 2, None, None, None)


@pytest.mark.parametrize(("votes", "expected"), [
    ((), None),
    (("333",), "too few"),
    (("33333", "5-??"), "too few"),                # the newest round decides
    (("33333",), "agreed"),
    (("22223333",), "agreed"),                     # Cns 0.807
    (("22224444",), "vote again"),                 # two camps
    (("12223333344 5".replace(" ", ""),), "vote again"),
    (("22224444", "22224444"), "stable dissent"),  # nobody moved: a result, not a failure
    (("22224444", "22224445"), "stable dissent"),  # one vote of eight may move, the median stays within 0.25
    (("22224444", "33333444"), "agreed"),
    (("122233333445", "122233333445"), "stable agreement"),  # Cns 0.65 without camps
    (("111555", "155511"), "vote again"),          # the same histogram, but four of six changed
    (("11115555", "22224444", "11224455"), "not converged"),
    (("11115555", "22224444", "22224444"), "stable dissent"),
    (("11115555", "22224444", "33333333"), "agreed"),
])
def test_the_state_machine(votes: tuple[str, ...], expected: str | None) -> None:
    assert verdict(held(*votes), RULES, 5) == expected


def test_a_fifth_of_the_votes_may_move_and_one_always_may() -> None:
    # Ten voters: two are a fifth. The lower median and the camps stay.
    assert verdict(held("2222244444", "1222244445"), RULES, 5) == "stable dissent"
    assert verdict(held("2222244444", "1122244445"), RULES, 5) == "vote again"
    assert verdict(held("2222244444", "1122244445"), replace(RULES, moved=0.3), 5) == "stable dissent"
    assert verdict(held("1155", "1255"), replace(RULES, moved=0.0, shift=9), 5) == "stable dissent"


def test_the_median_must_keep_still_by_less_than_the_limit() -> None:
    # 2 2 2 4 4 to 2 2 4 4 4: one vote of five, but the interpolated median goes from 2.33 to 3.67.
    assert verdict(held("22244", "22444"), RULES, 5) == "vote again"
    assert verdict(held("22244", "22444"), replace(RULES, shift=1.4), 5) == "stable dissent"
    # A shift of exactly the limit is too much, though the two medians are no round numbers.
    before, after = held("1244444444", "1224444444")
    shift = moves(before, after, 5).shift
    assert shift is not None and shift < 0
    assert verdict((before, after), replace(RULES, shift=-shift, agree=1.0), 5) == "vote again"
    assert verdict((before, after), replace(RULES, shift=-shift + 1e-6, agree=1.0), 5) != "vote again"


def test_slips_and_hands_are_stable_when_their_histogram_is() -> None:
    assert verdict((secret("22224444", 1), secret("22224444", 2)), RULES, 5) == "stable dissent"
    assert verdict((tally(0, 5, 0, 5, 0), tally(1, 4, 0, 4, 1, number=2)), RULES, 5) == "stable dissent"
    assert verdict((tally(0, 5, 0, 5, 0), tally(2, 3, 0, 4, 1, number=2)), RULES, 5) == "vote again"


def test_a_room_that_was_replaced_is_not_stable() -> None:
    first, second = held("22224444", "22224444")
    others = replace(second, ballots=tuple(replace(b, participant=f"new {b.participant}") if n > 2 else b
                                           for n, b in enumerate(second.ballots)))
    assert moves(first, others, 5).paired == 3
    assert verdict((first, others), RULES, 5) == "vote again"
    assert verdict((first, others), replace(RULES, rounds=2), 5) == "not converged"


def test_the_constants_are_settings() -> None:
    assert verdict(held("333"), replace(RULES, few=3), 5) == "agreed"
    assert verdict(held("22223333"), replace(RULES, agree=0.9), 5) == "vote again"
    assert verdict(held("122233333445", "122233333445"), replace(RULES, partly=0.7), 5) == "stable dissent"
    assert verdict(held("22224444"), replace(RULES, rounds=1), 5) == "not converged"
    # Camps are no agreement, however low the bar: Cns is 0.585 and 0.692 here.
    assert verdict(held("22224444"), replace(RULES, agree=0.5), 5) == "vote again"
    assert verdict(held("3455", "3455"), RULES, 5) == "stable dissent"
    assert verdict(held("11115555", "22224444", "11224455"), replace(RULES, rounds=4), 5) == "vote again"


def test_the_workshop_gives_rules_and_only_shown_rounds() -> None:
    base = empty_workshop(made_pack(), count=8)
    first, second = held("22224444", "33333333")
    shop = with_rounds(base, first, replace(second, state="closed"))
    assert shown_rounds(shop, CELL) == (first,)
    assert verdict_of(shop, CELL) == "vote again"
    assert verdict_of(shop, CELL, "target") is verdict_of(base, CELL) is None
    strict = replace(shop, settings=Settings("T", rules=RoomRules(few=9)))
    assert verdict_of(strict, CELL) == "too few"
    assert verdict_of(with_rounds(base, first, second), CELL) == "agreed"


def test_what_the_room_does_next() -> None:
    assert {found: next_step(found) for found in (
        "too few", "agreed", "vote again", "stable agreement", "stable dissent", "not converged")} == {
        "too few": "hear", "agreed": "accept", "vote again": "again", "stable agreement": "accept",
        "stable dissent": "hear", "not converged": "hear"}


one_round = st.text(alphabet="12345-?", min_size=1, max_size=12)


@given(st.lists(one_round, min_size=1, max_size=5), st.integers(1, 4), st.integers(1, 6))
def test_every_history_has_one_verdict_that_keeps_its_promise(history: list[str], most: int, few: int) -> None:
    rules = replace(RULES, rounds=most, few=few)
    found = verdict(held(*history), rules, 5)
    counts = held(*history)[-1].counts(5)
    consensus, camps = measures.consensus_cns(counts), measures.two_camps(counts)
    assert (found == "too few") is (sum(counts) < few)
    if found == "too few":
        return
    assert consensus is not None
    assert (found == "agreed") is (consensus >= 0.8 and camps is None)
    if found == "vote again":
        assert len(history) < most
    if found == "not converged":
        assert len(history) >= most
    if found in ("stable agreement", "stable dissent"):
        last = moves(*held(*history)[-2:], 5)
        assert last.changed <= max(1, 0.2 * last.paired) and last.shift is not None and abs(last.shift) < 0.25
        assert (found == "stable agreement") is (consensus >= 0.6 and camps is None)


@given(st.lists(one_round, min_size=1, max_size=3), st.permutations(range(12)))
def test_who_sits_where_does_not_matter(history: Sequence[str], seats: Sequence[int]) -> None:
    def reseated(round_: Round) -> Round:
        return replace(round_, ballots=tuple(replace(b, participant=f"s{seats[n]}")
                                             for n, b in enumerate(round_.ballots))[::-1])

    rounds = held(*history)
    assert verdict([reseated(round_) for round_ in rounds], RULES, 5) == verdict(rounds, RULES, 5)


@pytest.mark.skipif(not panel.BALLOTS.is_file(), reason="the reference ballots are not here; set PENTATONE_REFERENCE")
def test_a_third_of_the_real_panel_moved_and_few_went_far() -> None:
    levels, _ = panel.read_ballots(panel.BALLOTS)
    found = []
    for claim in sorted({claim for _, claim, _ in levels}):
        first, second = (
            Round(f"{claim}.{number}", Cell("e1", claim), "current", number, "revealed", "import",
                  tuple(Ballot(person, str(level)) for (person, at, held_in), level in sorted(levels.items())
                        if (at, held_in) == (claim, number)))
            for number in (1, 2))
        found.append(moves(first, second, 5))
    assert len(found) == 25 and all((m.paired, m.dropped_out, m.joined) == (25, 0, 0) for m in found)
    paired, changed, far = (sum(values) for values in zip(*((m.paired, m.changed, m.far) for m in found), strict=True))
    assert (paired, changed, far) == (625, 206, 25)
    assert (f"{changed / paired:.1%}", f"{far / paired:.1%}") == ("33.0%", "4.0%")
    assert sum(m.percent or 0.0 for m in found) / 25 == pytest.approx(32.96)


@pytest.mark.parametrize(("first", "second", "told"), [
    ("23432", "23433", True), ("23---", "24---", False), ("23432", "2343-", False), ("2343-", "23432", False),
    ("23---", "--432", False), ("234555", "234---", True)])
def test_without_names_moves_tell_nobody_by_himself(first: str, second: str, told: bool) -> None:
    one, other = (replace(found, anonymity="unnamed") for found in held(first, second))
    found = moves(one, other, 5)
    assert (found.percent is not None) == told
    assert told or (found.paired, found.changed, found.dropped_out, found.joined) == (0, 0, 0, 0)
    assert found.shift is not None and found.l1 is not None


def test_moves_between_a_named_and_an_unnamed_round_are_not_told() -> None:
    """Nobody changed would give every second vote its name back."""
    one, other = held("23432", "23432")
    assert moves(one, other, 5).changed == 0 and moves(one, other, 5).percent == 0
    assert moves(one, replace(other, anonymity="unnamed"), 5).percent is None
    assert moves(replace(one, anonymity="unnamed"), other, 5).percent is None
