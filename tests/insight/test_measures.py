"""Measures against published values, a worked table, their edge cases, and properties that must hold."""

from __future__ import annotations

import math
import random
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workshop.insight import measures as m

Measure = Callable[[Sequence[float]], object]
Number = Callable[[Sequence[float]], float | None]
TABLE = [  # counts, mean, interpolated median, IQR, A, Cns, Leik D, IOV, r_wg, pattern
    ((0, 0, 7, 0, 0), 3.00, 3.0, 0, 1.000, 1.000, 0.000, 0.000, 1.000, "unanimous"),
    ((0, 4, 4, 0, 0), 2.50, 2.5, 1, 0.750, 0.807, 0.250, 0.250, 0.857, "close"),
    ((0, 4, 0, 4, 0), 3.00, 3.0, 2, 0.167, 0.585, 0.500, 0.500, 0.429, "two camps"),
    ((4, 0, 0, 4, 0), 2.50, 2.5, 3, -0.417, 0.322, 0.750, 0.750, -0.286, "two camps"),
    ((5, 0, 0, 0, 5), 3.00, 3.0, 4, -1.000, 0.000, 1.000, 1.000, -1.222, "two camps"),
    ((4, 0, 0, 0, 3), 2.71, 1.375, 4, -0.714, 0.015, 0.857, 1.000, -1.286, "two camps"),
    ((2, 2, 2, 2, 2), 3.00, 3.0, 2, 0.000, 0.434, 0.600, 0.800, -0.111, "two camps"),
    ((0, 0, 1, 8, 0), 3.89, 3.9375, 0, 0.944, 0.924, 0.056, 0.100, 0.944, "close"),
    ((1, 0, 0, 8, 0), 3.67, 3.9375, 0, 0.685, 0.712, 0.167, 0.300, 0.500, "lone voice"),
    ((1, 0, 0, 0, 8), 4.56, 4.9375, 0, 0.556, 0.497, 0.222, 0.400, 0.111, "lone voice"),
    ((1, 3, 5, 2, 1), 2.92, 2.9, 1.25, 0.417, 0.651, 0.375, 0.562, 0.413, "spread"),
    ((2, 8, 1, 7, 2), 2.95, 2.5, 2, 0.106, 0.489, 0.575, 0.677, 0.186, "two camps"),
    ((6, 2, 0, 2, 5), 2.87, 2.25, 4, -0.407, 0.160, 0.833, 0.964, -0.705, "two camps"),
    ((3, 0, 3, 0, 3), 3.00, 3.0, 4, -0.278, 0.333, 0.667, 0.900, -0.500, "two camps"),
]
OF_COUNTS: tuple[Number, ...] = (m.lower_median, m.interpolated_median, m.mean, m.agreement_a, m.consensus_cns,
                                  m.leik_d, m.iov, m.mean_pairwise_gap)
counts = st.lists(st.integers(0, 12), min_size=5, max_size=5)


def votes_of(per_level: tuple[int, ...] | list[int]) -> list[int]:
    return [level for level, count in enumerate(per_level, start=1) for _ in range(count)]


@pytest.mark.parametrize("row", TABLE, ids=[" ".join(map(str, row[0])) for row in TABLE])
def test_the_table_of_patterns(row: tuple[object, ...]) -> None:
    per_level, *numbers, word = row
    assert isinstance(per_level, tuple)
    found = [m.mean(per_level), m.interpolated_median(per_level), m.iqr(votes_of(per_level)), m.agreement_a(per_level),
             m.consensus_cns(per_level), m.leik_d(per_level), m.iov(per_level),
             m.r_wg(votes_of(per_level), reset=False)]
    margins = [0.0051, 1e-12, 1e-12, 0.00051, 0.00051, 0.00051, 0.00051, 0.00051]
    for value, expected, margin in zip(found, numbers, margins, strict=True):
        assert value == pytest.approx(expected, abs=margin, rel=0)
    assert m.pattern(per_level) == word


def test_r_wg_below_uniform_is_reset_unless_asked_for() -> None:
    assert m.r_wg([1, 1, 5, 5]) == m.r_wg([1, 5]) == 0
    assert m.r_wg([1, 1, 5, 5], reset=False) == pytest.approx(1 - (16 / 3) / 2)
    assert m.r_wg([3, 3, 4]) == m.r_wg([3, 3, 4], reset=False) == pytest.approx(1 - (1 / 3) / 2)


def test_published_values() -> None:
    # Tastle and Wierman's worked vector on seven levels, and van der Eijk's party placement.
    assert m.consensus_cns((30, 40, 210, 130, 530, 50, 10)) == pytest.approx(0.7256876, abs=5e-8)
    assert m.agreement_a((2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6)) == pytest.approx(0.61, abs=0.005)
    # Siegel and Castellan 1988: eight objects, three raters without ties.
    ranks = ((5, 1, 4), (6, 7, 5), (7, 6, 1), (1, 2, 3), (2, 3, 2), (4, 5, 7), (3, 4, 6), (8, 8, 8))
    assert m.kendall_w(ranks) == pytest.approx(0.656084656084656, abs=1e-12)


def test_fractional_weights_count_exactly() -> None:
    assert m.agreement_a((0, 0.2, 0.3, 0, 1.0)) == pytest.approx(8 / 15, abs=1e-12)
    assert m.agreement_a((0, 0.2, 0.3, 0, 1.0)) == m.agreement_a((0, 2, 3, 0, 10))
    assert m.lower_median((0.3, 0.1 + 0.2, 0, 0, 0)) == m.lower_median((0.1 + 0.2, 0.3, 0, 0, 0)) == 1
    assert m.interpolated_median((0.3, 0.1 + 0.2, 0, 0, 0)) == 1.5


def test_no_votes_give_none() -> None:
    for measure in OF_COUNTS:
        assert measure([0, 0, 0, 0, 0]) is None
    assert m.iqr([]) is m.r_wg([]) is m.r_wg([3]) is None
    assert m.two_camps([0] * 5) is None and m.lone_voice([0] * 5) is None and m.dirichlet_level([0] * 5) is None
    assert m.wilson_interval(0, 0) is None and m.percent_changed([], []) is None and m.kendall_w([]) is None
    assert m.iov([0, 1, 0, 0, 0]) is m.mean_pairwise_gap([0, 1, 0, 0, 0]) is None


@pytest.mark.parametrize("wrong", [-1, math.nan, math.inf])
def test_counts_that_are_none_are_refused(wrong: float) -> None:
    others: tuple[Measure, ...] = (m.two_camps, m.lone_voice, m.pattern, m.dirichlet_level)
    for measure in (*OF_COUNTS, *others):
        with pytest.raises(ValueError, match=r"level|count"):
            measure([1, 2, wrong, 0, 0])
    for of_votes in (m.iqr, m.r_wg):
        with pytest.raises(ValueError, match="vote"):
            of_votes([3, math.nan, 4])


def test_few_votes_get_no_verdict() -> None:
    assert [m.pattern(c) for c in ([0] * 5, [3, 0, 0, 0, 0], [1, 0, 1, 0, 1])] == ["too few"] * 3
    assert m.pattern([0, 0, 4, 0, 0]) == "unanimous"


def test_the_constants_of_the_pattern_are_settings() -> None:
    assert m.pattern([0, 0, 3, 0, 0], few=3) == "unanimous"
    assert m.pattern([0, 4, 4, 0, 0], few=9) == "too few"
    assert m.pattern([0, 4, 4, 0, 0], close=0.81) == "spread"
    assert m.pattern([1, 3, 5, 2, 1], close=0.65) == "close"


def test_how_far_one_voter_alone_moves_the_median() -> None:
    # 1 4 4 4: without the 1 all say 4; without a 4, 1 4 4: 4 - 0.5 + (1.5 - 1) / 2.
    assert m.leave_one_out((1, 0, 0, 3, 0)) == (3.75, 4.0)
    assert m.leave_one_out((0, 0, 7, 0, 0)) == (3.0, 3.0)
    assert m.leave_one_out((1, 0, 0, 0, 1)) == (1.0, 5.0)
    assert m.leave_one_out((0, 1, 0, 0, 0)) is m.leave_one_out((0, 0, 0, 0, 0)) is None
    with pytest.raises(ValueError, match="whole"):
        m.leave_one_out((0.5, 2, 0, 0, 0))


def test_the_histogram_moves_by_shares_and_the_median_by_levels() -> None:
    assert m.l1_change((1, 4, 4, 1, 0), (0, 1, 6, 3, 0)) == 0.4
    assert m.l1_change((2, 0, 2, 0, 2), (2, 0, 2, 0, 2)) == 0  # blind to people who swap
    assert m.l1_change((0, 2, 2, 0, 0), (0, 4, 4, 0, 0)) == 0  # late arrivals alone are no change
    assert m.l1_change((3, 0, 0, 0, 0), (0, 0, 0, 0, 5)) == 1
    assert m.l1_change((0,) * 5, (0, 1, 0, 0, 0)) is m.net_shift((0, 1, 0, 0, 0), (0,) * 5) is None
    assert m.net_shift((0, 4, 4, 0, 0), (0, 0, 4, 4, 0)) == 1.0
    assert m.net_shift((0, 0, 3, 0, 0), (0, 3, 0, 0, 0)) == -1.0
    with pytest.raises(ValueError, match="equal lengths"):
        m.l1_change((1, 2), (1, 2, 3))
    with pytest.raises(ValueError, match="count"):
        m.l1_change((1, -2), (1, 2))


def test_camps_name_their_levels() -> None:
    assert m.two_camps((0, 4, 0, 4, 0)) == (2, 4)
    assert m.two_camps((2, 8, 1, 7, 2)) == (2, 4)
    assert m.two_camps((5, 0, 0, 0, 5)) == (1, 5)
    assert m.two_camps((1, 3, 5, 2, 1)) is m.two_camps((1, 0, 0, 8, 0)) is None
    assert m.two_camps((0, 2, 0, 4, 0)) == (2, 4)  # exactly a third is enough
    assert m.two_camps((0, 2, 0, 5, 0)) is None


def test_a_lone_voice_is_named_and_a_second_one_ends_it() -> None:
    assert m.lone_voice((1, 0, 0, 8, 0)) == (1,)
    assert m.lone_voice((2, 0, 0, 8, 0)) is None
    assert m.lone_voice((2, 0, 0, 12, 0)) == (1,)  # two of fourteen are within 15 %
    assert m.lone_voice((1, 0, 0, 11, 2)) == (1,)
    assert m.lone_voice((1, 0, 1, 6, 1)) is None  # the others span two levels
    assert m.lone_voice((0, 0, 1, 8, 0)) is None  # one level away is no distance


def test_concordance_drops_incomplete_rows_and_knows_its_limits() -> None:
    assert m.kendall_w([(1, 1), (2, 2), (3, None), (3, 3)]) == 1
    assert m.kendall_w([(1, 3), (2, 2), (3, 1)]) == 0
    assert m.kendall_w([(3, 3), (3, 3)]) is m.kendall_w([(1, 2)]) is m.kendall_w([(1,), (2,)]) is None
    assert m.kendall_w([(1, 1), (2, math.nan)]) is None
    tied = m.kendall_w([(1, 1), (2, 1), (2, 2)])  # by hand: ranks 1,2.5,2.5 and 1.5,1.5,3 -> S 4.5; ties 6 + 6
    assert tied == pytest.approx(12 * 4.5 / (4 * 24 - 2 * 12))
    with pytest.raises(ValueError, match="rater"):
        m.kendall_w([(1, 2), (1,)])


def test_alpha_by_hand() -> None:
    # Two raters, units 11, 12, 22. Coincidences: 1-1 2, 1-2 1 each way, 2-2 2; 2 of 6 pairs differ.
    # Expected: 2 x 3 x 3 / (6 x 5) = 0.6. Alpha 1 - (2 / 6) / 0.6, the same at each level for two values.
    for level in ("nominal", "ordinal", "interval"):
        assert m.krippendorff_alpha([[1, 1, 2], [1, 2, 2]], level) == pytest.approx(4 / 9)
    assert m.krippendorff_alpha([[1, 2, 3], [1, 2, 3], [None, None, 3]], "ordinal") == 1
    assert (m.krippendorff_alpha([[1, 3], [3, 1]], "interval") or 0) < 0


def test_alpha_is_what_the_reference_library_says() -> None:
    import krippendorff
    rng = random.Random(7)
    for level in ("nominal", "ordinal", "interval", "ratio"):
        for raters in (2, 5, 9):
            votes = [[rng.choice((None, 1, 2, 3, 4, 5)) for _ in range(12)] for _ in range(raters)]
            data = [[math.nan if vote is None else float(vote) for vote in row] for row in votes]
            expected = float(krippendorff.alpha(reliability_data=data, level_of_measurement=level))
            assert m.krippendorff_alpha(votes, level) == pytest.approx(expected, abs=1e-12)


def test_alpha_leaves_out_single_votes_and_says_none_without_variation() -> None:
    whole = m.krippendorff_alpha([[1, 2, 3, 3], [1, 2, 3, 4]], "ordinal")
    assert whole == m.krippendorff_alpha([[1, 2, 3, 3, 5], [1, 2, 3, 4, None]], "ordinal")
    assert whole == m.krippendorff_alpha([[1, 2, 3, 3, math.nan], [1, 2, 3, 4, None]], "ordinal")
    assert m.krippendorff_alpha([[3, 3, 3], [3, 3, 3]], "ordinal") is None
    assert m.krippendorff_alpha([[3, 3, 1], [3, 3, None]], "ordinal") is None  # only the single vote differs
    assert m.krippendorff_alpha([[1, None], [None, 2]], "nominal") is None
    assert m.krippendorff_alpha([[1, 2, 3]], "nominal") is m.krippendorff_alpha([], "nominal") is None
    with pytest.raises(ValueError, match="unit"):
        m.krippendorff_alpha([[1, 2], [1]], "nominal")
    with pytest.raises(ValueError, match="infinite"):
        m.krippendorff_alpha([[1, 2], [1, math.inf]], "nominal")
    with pytest.raises(ValueError, match="level of measurement"):
        m.krippendorff_alpha([[1, 2], [1, 2]], "metric")  # type: ignore[arg-type]


def test_changed_votes_count_only_people_who_voted_twice() -> None:
    assert m.percent_changed([1, 2, None, 4], [1, 3, 3, None]) == 50
    assert m.percent_changed([None], [3]) is None
    with pytest.raises(ValueError, match="equal lengths"):
        m.percent_changed([1], [1, 2])


def test_wilson_is_never_without_width() -> None:
    low, high = m.wilson_interval(0, 6) or (1, 0)
    assert [low, high] == pytest.approx([0, 0.390334287902165], abs=1e-12)
    assert list(m.wilson_interval(6, 6) or ()) == pytest.approx([1 - high, 1])
    wide, narrow = m.wilson_interval(3, 6, 0.99), m.wilson_interval(3, 6, 0.5)
    assert wide is not None and narrow is not None and wide[0] < narrow[0] < 0.5 < narrow[1] < wide[1]
    for wrong in ((7, 6, 0.95), (-1, 6, 0.95), (1, 6, 1.0), (math.nan, 6, 0.95)):
        with pytest.raises(ValueError, match=r"share|confidence"):
            m.wilson_interval(*wrong)


def test_the_posterior_adds_one_vote_and_its_interval_holds_its_share() -> None:
    found = m.dirichlet_level((1, 3, 5, 2, 1))
    assert found is not None and sum(found.alphas) == pytest.approx(13)
    assert found.mean == pytest.approx((35 + 3) / 13)
    assert found.at_least[0] == 1 and list(found.at_least) == sorted(found.at_least, reverse=True)
    low, high = found.interval()
    draw, inside, draws = random.Random(5), 0, 20_000
    for _ in range(draws):
        parts = [draw.gammavariate(a, 1) for a in found.alphas]
        inside += low <= sum(k * p for k, p in enumerate(parts, start=1)) / sum(parts) <= high
    assert inside / draws == pytest.approx(0.95, abs=0.006)  # four standard errors
    for prior, share in ((0.0, 0.5), (math.inf, 0.5), (0.2, 0.0), (0.2, 1.0)):
        with pytest.raises(ValueError, match=r"prior|share"):
            m.dirichlet_level((1, 3, 5, 2, 1), prior, share)


def test_on_two_levels_the_interval_is_that_of_the_beta_distribution() -> None:
    found = m.dirichlet_level((3, 7), prior=1.0)
    assert found is not None

    def beta_below(x: float) -> float:  # of Beta(8, 4): at least 8 of 11 uniform numbers lie below x
        return sum(math.comb(11, k) * x**k * (1 - x) ** (11 - k) for k in range(8, 12))

    assert [beta_below(end - 1) for end in found.interval()] == pytest.approx([0.025, 0.975], abs=5e-6)


def test_the_measures_load_nothing_heavy() -> None:
    heavy = {"numpy", "krippendorff", "statistics", "scipy"}
    code = f"import sys, workshop.insight.measures, workshop.triage; print({heavy} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                         cwd=Path(__file__).resolve().parents[2])
    assert run.stdout.strip() == "set()"


@given(counts)
def test_ranges_and_the_mirror(c: list[int]) -> None:
    assume(sum(c) > 1)
    mirrored = c[::-1]
    for measure, low, high in ((m.agreement_a, -1, 1), (m.consensus_cns, 0, 1), (m.leik_d, 0, 1), (m.iov, 0, 1),
                               (m.mean_pairwise_gap, 0, 4)):
        value = measure(c)
        assert value is not None and low <= value <= high + 1e-12
        assert measure(mirrored) == pytest.approx(value, abs=1e-12)
    for centre in (m.mean, m.interpolated_median):
        value, other = centre(c), centre(mirrored)
        assert value is not None and other is not None and 1 <= value <= 5
        assert value + other == pytest.approx(6, abs=1e-12)


@given(counts, st.integers(2, 9))
def test_shares_alone_decide(c: list[int], factor: int) -> None:
    assume(sum(c) > 0)
    for measure in (m.lower_median, m.interpolated_median, m.mean, m.agreement_a, m.consensus_cns, m.leik_d):
        value, larger = measure(c), measure([count * factor for count in c])
        assert larger == pytest.approx(value, abs=1e-12)
        assert measure([count / factor for count in c]) == pytest.approx(value, abs=1e-9)


@given(counts)
def test_the_lower_median_is_the_vote_in_the_middle_and_one_more_vote_there_keeps_it(c: list[int]) -> None:
    assume(sum(c) > 0)
    ordered = votes_of(c)
    level = m.lower_median(c)
    assert level == ordered[math.ceil(len(ordered) / 2) - 1]
    assert m.lower_median([count + (k == level) for k, count in enumerate(c, start=1)]) == level


@given(counts)
def test_leaving_one_out_is_the_range_over_all_voters(c: list[int]) -> None:
    assume(sum(c) > 1)
    votes = votes_of(c)
    without = [m.interpolated_median([(votes[:place] + votes[place + 1:]).count(level) for level in range(1, 6)])
               for place in range(len(votes))]
    assert m.leave_one_out(c) == (min(without), max(without))  # type: ignore[type-var]


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=20))
def test_no_fewer_votes_changed_than_the_histograms_say(pairs: list[tuple[int, int]]) -> None:
    first, second = ([side.count(level) for level in range(1, 6)] for side in zip(*pairs, strict=True))
    changed, least = sum(x != y for x, y in pairs) / len(pairs), m.l1_change(first, second)
    assert least is not None and 0 <= least <= changed + 1e-12
    assert least == m.l1_change(second, first)
    shift, back = m.net_shift(first, second), m.net_shift(second, first)
    assert shift is not None and back is not None and shift == -back


@given(counts)
def test_the_gap_of_pairs_is_the_mean_over_all_pairs(c: list[int]) -> None:
    assume(sum(c) > 1)
    votes = votes_of(c)
    gaps = [abs(x - y) for place, x in enumerate(votes) for y in votes[:place]]
    assert m.mean_pairwise_gap(c) == pytest.approx(sum(gaps) / len(gaps))


@given(counts)
def test_unanimous_and_only_unanimous_votes_agree_fully(c: list[int]) -> None:
    assume(sum(c) > 1)
    alone = sum(1 for count in c if count) == 1
    consensus, agreement, spread = m.consensus_cns(c), m.agreement_a(c), m.leik_d(c)
    assert consensus is not None and agreement is not None and spread is not None
    assert (consensus == 1) is (agreement == 1) is (spread == 0) is alone
