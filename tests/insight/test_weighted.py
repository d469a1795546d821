"""The scenario in which some votes weigh more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import empty_workshop, made_pack, round_of
from workshop.insight import measures
from workshop.insight.weighted import effective_n, weighted_result
from workshop.model.score import Cell, Tally
from workshop.model.workshop import Participant, Workshop

CELL = Cell("e1", "1")


def shop(weights: Sequence[float]) -> Workshop:
    people = tuple(Participant(f"p{n}", f"P{n}", seat=n, weight=weight) for n, weight in enumerate(weights, start=1))
    return replace(empty_workshop(made_pack()), participants=people)


def test_weights_by_hand() -> None:
    # Weights 3 1 1 1.5 on 2 3 4 4: level 2 holds 3 of 6.5, level 3 makes 4.
    found = weighted_result(shop((3, 1, 1, 1.5)), round_of(CELL, "2344"))
    assert found is not None
    assert found.counts == (0, 3, 1, Fraction(5, 2), 0)
    assert (found.level, found.plain, found.changes) == (3, 3, False)
    assert found.interpolated_median == pytest.approx(3 - 0.5 + (3.25 - 3) / 1)
    assert found.consensus_cns == pytest.approx(measures.consensus_cns((0, 6, 2, 5, 0)))
    assert found.effective_n == pytest.approx(6.5**2 / (9 + 1 + 1 + 2.25))


def test_a_heavy_voice_can_change_the_level_and_that_is_said() -> None:
    found = weighted_result(shop((3, 3, 1, 1, 1)), round_of(CELL, "44222"))
    assert found is not None and (found.level, found.plain, found.changes) == (4, 2, True)


def test_tenths_count_exactly() -> None:
    # 1.1 + 1.1 + 1.1 against 3.3 is a tie, and the lower level wins it.
    found = weighted_result(shop((1.1, 1.1, 1.1, 1.7, 1.6)), round_of(CELL, "22233"))
    assert found is not None and found.counts[1:3] == (Fraction(33, 10), Fraction(33, 10))
    assert (found.level, found.interpolated_median) == (2, 2.5)


def test_empty_votes_weigh_nothing() -> None:
    found = weighted_result(shop((3, 1, 1, 2)), round_of(CELL, "-?35"))
    assert found is not None and found.counts == (0, 0, 1, 0, 2)
    assert weighted_result(shop((3, 1, 1, 1)), round_of(CELL, "x335")) is None  # all who gave a level weigh the same


def test_no_scenario_where_nothing_differs_or_nobody_is_known() -> None:
    votes = round_of(CELL, "2344")
    heavy = shop((3, 1, 1, 1))
    assert weighted_result(heavy, votes) is not None
    assert weighted_result(shop((1, 1, 1, 1)), votes) is weighted_result(shop((2, 2, 2, 2)), votes) is None
    assert weighted_result(heavy, round_of(CELL, "----")) is None
    for hidden in (replace(votes, anonymity="secret"), replace(votes, tally=Tally((0, 1, 1, 2, 0))),
                   replace(votes, state="open"), replace(votes, state="closed")):
        assert weighted_result(heavy, hidden) is None


def test_in_an_unnamed_round_no_weight_points_at_a_person() -> None:
    votes = replace(round_of(CELL, "234412"), anonymity="unnamed")
    assert weighted_result(shop((3, 3, 1, 1, 1, 1)), votes) is None
    assert weighted_result(shop((3, 3, 3, 1, 1, 1)), votes) is not None
    assert weighted_result(shop((3, 3, 1, 1, 1, 1)), replace(votes, anonymity="named")) is not None


def test_effective_n_is_the_number_of_equal_votes() -> None:
    assert effective_n([1, 1, 1, 1]) == effective_n([2.5] * 4) == 4
    assert effective_n([3, 1]) == 1.6
    assert effective_n([]) == 0


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from("12345-")), min_size=2, max_size=12))
def test_a_weight_of_three_is_three_people(seats: list[tuple[int, str]]) -> None:
    found = weighted_result(shop([weight for weight, _ in seats]), round_of(CELL, "".join(vote for _, vote in seats)))
    voters = [(weight, int(vote)) for weight, vote in seats if vote != "-"]
    if len({weight for weight, _ in voters}) < 2:
        assert found is None
        return
    assert found is not None
    copies = [sum(weight for weight, vote in voters if vote == level) for level in range(1, 6)]
    assert found.counts == tuple(copies)
    assert found.level == measures.lower_median(copies)
    assert found.interpolated_median == measures.interpolated_median(copies)
    assert found.consensus_cns == pytest.approx(measures.consensus_cns(copies))
    assert 1 <= found.effective_n <= len(voters)
