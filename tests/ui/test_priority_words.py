"""Numbers, sentences and scales of the priority stage."""

from __future__ import annotations

import pytest

from ui.stages.priority.pairsform import place_of, times_of
from ui.stages.priority.words import consistency_words, missing_words, number, part_words, robust_words
from workshop.insight.smaa import Acceptability, Ranking
from workshop.insight.weighing import Consistency, Missing


def test_places_on_the_scale_are_comparisons() -> None:
    assert [times_of(n) for n in (-8, -1, 0, 1, 8)] == [9, 2, 1, .5, pytest.approx(1 / 9)]
    assert [place_of(times_of(n)) for n in range(-8, 9)] == list(range(-8, 9))


def test_numbers_and_sentences() -> None:
    assert [part_words(x) for x in (0, .004, .5, .92, .995, 1)] == ["0 %", "<1 %", "50 %", "92 %", ">99 %", "100 %"]
    assert number("cost", 2600) == "2,600" and number("wsjf", None) == "–" and number("value", 1.005) == "1.00"
    assert missing_words(Missing(pairs=(("1", "2"),))).startswith("One pair is not compared yet.")
    found = Acceptability(.92, (.4, .6), (.5, .2, .3), .006)
    ranking = Ranking(2000, 1, 5, False, ("a", "b", "c"), {})
    assert robust_words(found, ranking, {"a": "Cloud"}) == (
        "In the top five in 92 % of plausible weightings (± 0.6 %); first in 40 %; "
        "it comes first above all with more weight on Cloud (50 %).")


def test_what_is_missing_is_told() -> None:
    rest = " Until then the framework's weights count."
    assert missing_words(Missing(points=12.5)) == "12.5 points are left to give." + rest
    assert missing_words(Missing(points=-3)) == "3 points too many." + rest
    assert missing_words(Missing(things=("a", "b"))) == "2 have no swing yet." + rest
    assert missing_words(Missing(best=True)).startswith("Name what matters most and what matters least.")


def test_a_contradiction_names_the_pair_the_larger_first() -> None:
    names = {"a": "Cloud", "b": "Data"}
    found = consistency_words(Consistency("ahp", .4, False, look=("a", "b"), times=.25), names)
    assert found == ("The comparisons contradict each other (consistency ratio 0.40, limit 0.10). Look again at this "
                     "pair: the others make Data about 4 times as important as Cloud.")
    even = consistency_words(Consistency("bwm", .4, False, look=("a", "b"), times=1.0), names)
    assert "limit 0.25" in even and even.endswith("the others make Cloud and Data equally important.")
    fits = consistency_words(Consistency("ahp", .05, True, look=("a", "b"), times=2.0), names)
    assert fits == "The comparisons fit together (consistency ratio 0.05, limit 0.10)."
