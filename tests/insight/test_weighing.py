"""Weights by points, swing, pairs and best-worst: reference values, a solver of its own, and what is missing."""

from __future__ import annotations

import json
import math
import os
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.builders import full_workshop
from workshop.insight.columns import topsis
from workshop.insight.weighing import (
    RANDOM_INDEX,
    best_worst,
    bwm_couples,
    least_deviation,
    order_of,
    principal,
    worst_deviation,
)
from workshop.insight.weights import capability_weights, cell_weight, consistency, missing, weights_of
from workshop.model.planning import Pair, Planning, Points, Weighing
from workshop.model.score import Cell

FOLDER = Path(os.environ.get("PENTATONE_REFERENCE",
                             Path(__file__).resolve().parents[2].parent / "shared" / "reference"))
IDS = ("1", "2", "3", "4", "5")
GIVEN = dict.fromkeys(IDS, 1.0)


@pytest.fixture(scope="module")
def vectors() -> dict[str, dict[str, Any]]:
    if not (FOLDER / "vectors.json").is_file():
        pytest.skip(f"no vectors.json in {FOLDER}; set PENTATONE_REFERENCE to its folder")
    return {row["id"]: row for row in json.loads((FOLDER / "vectors.json").read_text("utf-8"))["vectors"]}


def rows(vectors: dict[str, dict[str, Any]], measure: str) -> list[dict[str, Any]]:
    found = [row for row in vectors.values() if row["measure"] == measure]
    assert found
    return found


def pairwise(matrix: Sequence[Sequence[float]]) -> Weighing:
    size = len(matrix)
    return Weighing("ahp", pairs=tuple(Pair(IDS[i], IDS[j], matrix[i][j])
                                       for i in range(size) for j in range(i + 1, size)))


def bwm(over: Sequence[float], under: Sequence[float]) -> Weighing:
    ids = IDS[:len(over)]
    best, worst = ids[list(over).index(1)], ids[list(under).index(1)]
    pairs = [Pair(best, i, a) for i, a in zip(ids, over, strict=True) if i != best]
    pairs += [Pair(i, worst, a) for i, a in zip(ids, under, strict=True) if i not in (best, worst)]
    return Weighing("bwm", pairs=tuple(pairs), best=best, worst=worst)


def test_every_shared_row_of_ahp(vectors: dict[str, dict[str, Any]]) -> None:
    for row in rows(vectors, "ahp_principal_eigenvector"):
        weighing, size = pairwise(row["input"]["matrix"]), len(row["input"]["matrix"])
        assert {str(n): RANDOM_INDEX[n] for n in range(3, 10)} == row["input"]["RI"]
        weights = weights_of(weighing, dict.fromkeys(IDS[:size], 1.0))
        assert [w / size for w in weights.values()] == pytest.approx(row["expected"]["weights"], abs=row["tolerance"])
        found = consistency(weighing)
        assert found is not None and found.ratio == pytest.approx(row["expected"]["CR"], abs=row["tolerance"])
        assert found.ok == (row["expected"]["CR"] <= 0.10)
    for row in rows(vectors, "ahp_row_geometric_mean"):  # the same for three things
        assert principal(row["input"]["matrix"])[0] == pytest.approx(row["expected"]["weights"], abs=1e-9)


def test_every_shared_row_of_bwm(vectors: dict[str, dict[str, Any]]) -> None:
    for row in rows(vectors, "bwm_linear"):
        weighing = bwm(row["input"]["best_to_others"], row["input"]["others_to_worst"])
        size = len(row["input"]["best_to_others"])
        weights = weights_of(weighing, dict.fromkeys(IDS[:size], 1.0))
        assert [w / size for w in weights.values()] == pytest.approx(row["expected"]["weights"], abs=row["tolerance"])
        found = consistency(weighing)
        assert found is not None and found.xi == pytest.approx(row["expected"]["xi"], abs=row["tolerance"])


def test_every_shared_row_of_topsis(vectors: dict[str, dict[str, Any]]) -> None:
    for row in rows(vectors, "topsis_closeness"):
        given = row["input"]
        assert topsis(given["matrix"], given["weights"], given["types"]) == pytest.approx(row["expected"], abs=1e-9)


def by_solver(over_worst: int, between: Sequence[tuple[int, int]]) -> float:
    """Return xi of the linear best-worst model from a general solver."""
    from ortools.linear_solver import pywraplp
    solver = pywraplp.Solver.CreateSolver("GLOP")
    w = [solver.NumVar(0, 1, f"w{n}") for n in range(len(between) + 2)]
    xi = solver.NumVar(0, solver.infinity(), "xi")
    solver.Add(sum(w) == 1)
    sides = [w[0] - over_worst * w[1]]
    for n, (a, b) in enumerate(between, start=2):
        sides += [w[0] - a * w[n], w[n] - b * w[1]]
    for side in sides:
        solver.Add(side <= xi)
        solver.Add(-side <= xi)
    solver.Minimize(xi)
    assert solver.Solve() == pywraplp.Solver.OPTIMAL
    return float(xi.solution_value())


def test_best_worst_agrees_with_a_general_solver() -> None:
    rng = random.Random(5)
    for _ in range(80):
        over = rng.randint(1, 9)
        between = [(rng.randint(1, over), rng.randint(1, over)) for _ in range(rng.randint(0, 9))]
        weights, xi = best_worst(over, between)
        assert sum(weights) == pytest.approx(1) and min(weights) >= 0
        assert xi == pytest.approx(by_solver(over, between), abs=1e-6), (over, between)
        sides = [weights[0] - over * weights[1]]
        for w, (a, b) in zip(weights[2:], between, strict=True):
            sides += [weights[0] - a * w, w - b * weights[1]]
        assert max(map(abs, sides)) <= xi + 1e-9


def test_the_table_of_the_best_worst_method_and_its_published_example() -> None:
    assert [round(worst_deviation(a), 2) for a in range(1, 10)] == [0, .44, 1, 1.63, 2.3, 3, 3.73, 4.47, 5.23]
    # Rezaei 2015: 8, 2, 1 over 1, 5, 8 gives a deviation of 0.26 and a ratio of 0.058.
    assert least_deviation(8, [(2, 5)]) == pytest.approx(0.26, abs=0.005)
    found = consistency(bwm([8, 2, 1], [1, 5, 8]))
    assert found is not None and found.ratio == pytest.approx(0.058, abs=0.001) and found.ok
    # The worst there can be: what matters as much as the best is as far above the worst as it.
    assert least_deviation(5, [(5, 5)]) == pytest.approx(worst_deviation(5))
    bad = consistency(bwm([9, 9, 1], [1, 9, 9]))
    assert bad is not None and bad.ratio == pytest.approx(1) and not bad.ok and bad.look in (("3", "2"), ("2", "1"))


def test_comparisons_without_contradiction() -> None:
    exact = [[a / b for b in (8, 4, 2, 1, 1)] for a in (8, 4, 2, 1, 1)]
    found = consistency(pairwise(exact))
    assert found is not None and found.ratio == pytest.approx(0, abs=1e-12) and found.look is None and found.ok
    assert found.lambda_max == pytest.approx(5)
    level = consistency(bwm([1, 2, 4, 8, 8], [8, 4, 2, 1, 1]))
    assert level is not None and level.ratio == 0 and level.xi == pytest.approx(0) and level.look is None
    assert list(weights_of(bwm([1, 2, 4, 8], [8, 4, 2, 1]), dict.fromkeys(IDS[:4], 1.0)).values()) == pytest.approx(
        [32 / 15, 16 / 15, 8 / 15, 4 / 15])


def test_the_pair_to_look_at_again_is_the_one_that_was_turned_round() -> None:
    matrix = [[a / b for b in (8, 4, 2, 1, 1)] for a in (8, 4, 2, 1, 1)]
    matrix[1][3], matrix[3][1] = 1 / 5, 5.0
    found = consistency(pairwise(matrix))
    assert found is not None and not found.ok and found.look == ("2", "4")
    assert found.times == pytest.approx(4)  # what all the others say


@pytest.mark.parametrize("method", ["points", "swing", "ahp", "bwm"])
def test_until_all_is_said_the_framework_counts(method: Any) -> None:
    given = {"1": 3.0, "2": 1.0, "3": 1.0, "4": 1.0, "5": 0.0}
    framework = weights_of(Weighing(), given)
    assert sum(framework.values()) == pytest.approx(5) and framework["1"] == pytest.approx(2.5)
    said = {"points": [Weighing("points", tuple(Points(i, 19) for i in IDS)), Weighing("points"),
                       Weighing("points", tuple(Points(i, 21) for i in IDS))],
            "swing": [Weighing("swing", (Points("1", 100),)), Weighing("swing", tuple(Points(i, 0) for i in IDS))],
            "ahp": [Weighing("ahp", pairs=(Pair("1", "2", 3),))],
            "bwm": [Weighing("bwm"), Weighing("bwm", best="1", worst="1"), Weighing("bwm", best="1", worst="5"),
                    Weighing("bwm", best="9", worst="5")]}[method]
    for weighing in said:
        assert not missing(weighing, IDS).nothing
        assert weights_of(weighing, given) == framework
        assert consistency(weighing) is None or method == "ahp"


def test_what_is_missing_is_named() -> None:
    assert missing(Weighing("points", (Points("1", 60), Points("2", 15))), IDS).points == 25
    assert missing(Weighing("points", (Points("1", 90), Points("2", 15))), IDS).points == -5
    assert missing(Weighing("swing", (Points("1", 100), Points("2", 15))), IDS).things == ("3", "4", "5")
    found = missing(Weighing("ahp", pairs=(Pair("2", "1", 3),)), IDS[:3])
    assert found.pairs == (("1", "3"), ("2", "3"))
    assert missing(Weighing("bwm", best="1"), IDS).worst and not missing(Weighing("bwm", best="1"), IDS).best
    started = Weighing("bwm", best="2", worst="4", pairs=(Pair("2", "4", 7), Pair("3", "4", 2)))
    assert missing(started, IDS).pairs == (("2", "1"), ("2", "3"), ("2", "5"), ("1", "4"), ("5", "4"))
    assert len(bwm_couples(started, IDS)) == 7
    assert missing(Weighing(), IDS).nothing


def test_points_and_swings_become_shares() -> None:
    points = Weighing("points", tuple(Points(i, p) for i, p in zip(IDS, (40, 30, 20, 10, 0), strict=True)))
    assert list(weights_of(points, GIVEN).values()) == pytest.approx([2, 1.5, 1, .5, 0])
    swing = Weighing("swing", tuple(Points(i, p) for i, p in zip(IDS, (100, 50, 50, 25, 25), strict=True)))
    assert list(weights_of(swing, GIVEN).values()) == pytest.approx([2, 1, 1, .5, .5])
    assert order_of(weights_of(swing, GIVEN)) == (("1",), ("2", "3"), ("4", "5"))


def test_pairs_may_be_said_either_way_round() -> None:
    one = weights_of(pairwise([[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]]), dict.fromkeys("123", 1.0))
    other = weights_of(Weighing("ahp", pairs=(Pair("2", "1", 1 / 3), Pair("3", "1", 1 / 5), Pair("3", "2", 1 / 3))),
                       dict.fromkeys("123", 1.0))
    assert one == pytest.approx(other)


def test_a_cell_takes_the_weights_of_the_group() -> None:
    from dataclasses import replace
    base = full_workshop(works=0)
    points = Weighing("points", tuple(Points(i, p) for i, p in zip(IDS, (40, 30, 20, 10, 0), strict=True)))
    elements = Weighing("swing", tuple(Points(e, 100 if e == "brand" else 50) for e in base.elements))
    shop = replace(base, planning=Planning(capabilities=points, elements=elements))
    assert cell_weight(base, Cell("brand", "1")) == 1
    assert cell_weight(shop, Cell("brand", "1")) == pytest.approx(2 * 100 / (600 / 11))
    inner = [cell_weight(shop, Cell("logistics", i.id)) for i in shop.pack.indicators_of("2")]
    assert math.fsum(inner) == pytest.approx(1.5 * 50 / (600 / 11))
    assert capability_weights(base) == GIVEN
