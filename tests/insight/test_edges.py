"""What measures answer at their edges: too few levels, votes outside, nothing to measure, one thing to weigh."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests import builders as b
from workshop.insight.counts import read_counts, read_votes
from workshop.insight.intervals import LevelPosterior, dirichlet_level
from workshop.insight.measures import agreement_a, lower_median
from workshop.insight.noise import mean_sd
from workshop.insight.portfolio import day_of
from workshop.insight.weights import weights_of
from workshop.model.planning import Points, Weighing
from workshop.model.score import Cell
from workshop.model.workshop import Attendance

A, B = Cell("a", "1"), Cell("b", "1")


def posterior(counts: tuple[int, ...]) -> LevelPosterior:
    found = dirichlet_level(counts)
    assert found is not None
    return found


@pytest.mark.parametrize(("measure", "words"), [
    (lambda: lower_median((3,)), "at least two levels"),
    (lambda: lower_median((3, -1)), "-1 is not a count"),
    (lambda: lower_median((3, float("nan"))), "nan is not a count"),
    (lambda: agreement_a((3, 2)), "at least three levels"),
    (lambda: read_counts((3,)), "at least 2 levels, got 1"),
    (lambda: read_counts((3, -1)), "level 2 is -1"),
    (lambda: read_votes((2, 6), 5), "between 1 and 5"),
    (lambda: read_votes((float("inf"),)), "a finite number"),
    (lambda: posterior((1, 2, 3, 0, 0)).interval(1.0), "between 0 and 1, got 1"),
    (lambda: posterior((1, 2, 3, 0, 0)).interval(0.0), "between 0 and 1, got 0"),
])
def test_what_is_no_vote_is_refused(measure: Callable[[], object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        measure()


def test_two_levels_that_are_apart_lie_in_one_layer() -> None:
    # Two of three levels filled: no triple of levels is one of the patterns but half and half at both ends.
    assert agreement_a((1, 0, 1)) == -1
    assert agreement_a((1, 1, 0)) == pytest.approx(0.5)


def test_a_mean_is_as_doubtful_as_its_cells() -> None:
    assert mean_sd({A: 0.2, B: 0.4}, ((A, 1.0), (B, 3.0))) == pytest.approx(0.35)
    assert mean_sd({A: 0.2}, ((A, 1.0), (B, 3.0))) is None
    assert mean_sd({A: 0.2}, ()) is None


def test_the_day_is_unknown_where_nothing_tells() -> None:
    bare = b.empty_workshop(count=1)
    nameless = replace(bare, settings=replace(bare.settings, created=""))
    assert day_of(nameless) == ""
    assert day_of(replace(nameless, attendance=(Attendance("p1", "2026-11-12T08:00:00+00:00", True),))) == "2026-11-12"


def test_one_thing_alone_has_all_the_weight() -> None:
    weighing = Weighing("points", points=(Points("1", 30),))
    assert weights_of(weighing, {"1": 2.0}) == {"1": 1.0}
