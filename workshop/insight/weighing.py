"""Weights from what a group said: shares of a hundred points, swings, pairs (AHP), best and worst (BWM)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from workshop.model.planning import Pair, Weighing

# Average consistency index of random matrices, by size (Saaty 1980).
RANDOM_INDEX = {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49, 11: 1.51}
# Pairs fit together up to here: Saaty's rule for AHP. For BWM there is no agreed limit; this one is ours.
AHP_LIMIT, BWM_LIMIT = 0.10, 0.25
ALL_POINTS, CLOSE_ENOUGH = 100.0, 0.5
_TINY = 1e-9

Couple = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Missing:
    """What is still to be said before weights count.

    `points` are left of a hundred (below 0: too many are given). `things` have no swing yet. `pairs` are not compared
    yet. `best` and `worst` say that these are not named, or that both are the same thing.
    """

    points: float = 0.0
    things: tuple[str, ...] = ()
    pairs: tuple[Couple, ...] = ()
    best: bool = False
    worst: bool = False

    @property
    def nothing(self) -> bool:
        """Tell whether all is said."""
        return self == COMPLETE


COMPLETE = Missing()


@dataclass(frozen=True, slots=True)
class Consistency:
    """How well the comparisons of a weighing fit together.

    `ratio` is 0 for comparisons that do not contradict each other. For AHP it is CR = CI / RI, from `lambda_max` and
    `index` (CI). For BWM it is the least deviation in any ratio over the greatest there can be (Rezaei 2015), and `xi`
    is the optimum of the linear model. `look` is the pair to talk about again, `times` what the other comparisons
    make of it; None where nothing contradicts.
    """

    method: str
    ratio: float
    ok: bool
    lambda_max: float | None = None
    index: float | None = None
    xi: float | None = None
    look: Couple | None = None
    times: float | None = None


def missing(weighing: Weighing, ids: Sequence[str]) -> Missing:
    """Return what is still to be said about the things `ids`."""
    if weighing.method == "points":
        left = ALL_POINTS - sum(p.points for p in weighing.points if p.id in ids)
        return COMPLETE if abs(left) <= CLOSE_ENOUGH else Missing(points=left)
    if weighing.method == "swing":
        given = {p.id: p.points for p in weighing.points if p.id in ids}
        # Something has to be the yardstick: with nothing above 0 all are missing.
        return Missing(things=tuple(i for i in ids if i not in given or not any(given.values())))
    if weighing.method == "ahp":
        known = _times(weighing.pairs)
        return Missing(pairs=tuple(couple for couple in combinations(ids, 2) if couple not in known))
    if weighing.method == "bwm":
        same = weighing.best == weighing.worst
        best, worst = weighing.best not in ids, weighing.worst not in ids or same
        if best or worst:
            return COMPLETE if len(ids) < 2 else Missing(best=best, worst=worst)
        known = _times(weighing.pairs)
        return Missing(pairs=tuple(couple for couple in bwm_couples(weighing, ids) if couple not in known))
    return COMPLETE


def bwm_couples(weighing: Weighing, ids: Sequence[str]) -> tuple[Couple, ...]:
    """Return the couples that the best-worst method compares: the best with each, then each with the worst."""
    best, worst = weighing.best, weighing.worst
    between = [i for i in ids if i not in (best, worst)]
    return ((best, worst), *((best, i) for i in between), *((i, worst) for i in between))


def weights_from(weighing: Weighing, ids: Sequence[str]) -> dict[str, float] | None:
    """Return weights that sum to 1, or None as long as something is missing or the framework's own count.

    Points and swings are divided by their sum (direct rating and swing weights, von Winterfeldt and Edwards 1986);
    pairs give the principal eigenvector (AHP, Saaty 1980) or the best-worst weights (BWM, Rezaei 2015 and 2016).
    """
    if weighing.method == "pack" or not ids or not missing(weighing, ids).nothing:
        return None
    if len(ids) == 1:
        return {ids[0]: 1.0}
    if weighing.method in ("points", "swing"):
        given = {p.id: p.points for p in weighing.points}
        found = [given.get(i, 0.0) for i in ids]
    elif weighing.method == "ahp":
        found = principal(matrix_of(weighing, ids))[0]
    else:
        return _bwm(weighing, ids)[0]
    total = sum(found)
    return {i: value / total for i, value in zip(ids, found, strict=True)} if total else None


def _times(pairs: Sequence[Pair]) -> dict[Couple, float]:
    """Return how many times the first matters as much as the second, for each couple in both directions."""
    known: dict[Couple, float] = {}
    for pair in pairs:
        known[pair.one, pair.other] = pair.times
        known[pair.other, pair.one] = 1 / pair.times
    return known


def consistency(weighing: Weighing) -> Consistency | None:
    """Return how well the comparisons fit together; None for other methods and while a comparison is missing."""
    ids = tuple(dict.fromkeys(name for pair in weighing.pairs for name in (pair.one, pair.other)))
    if len(ids) < 2 or weighing.method not in ("ahp", "bwm") or not missing(weighing, ids).nothing:
        return None
    return _ahp_consistency(weighing, ids) if weighing.method == "ahp" else _bwm_consistency(weighing, ids)


# AHP --------------------------------------------------------------------------------------------------------------
Matrix = list[list[float]]


def matrix_of(weighing: Weighing, ids: Sequence[str]) -> Matrix:
    """Return the square matrix of complete comparisons, 1 on the diagonal."""
    known = _times(weighing.pairs)
    return [[1.0 if one == other else known[one, other] for other in ids] for one in ids]


def principal(matrix: Matrix) -> tuple[list[float], float]:
    """Return the principal eigenvector (sum 1) and its eigenvalue (Saaty 1980), by power iteration."""
    size = len(matrix)
    weights, value = [1 / size] * size, float(size)
    for _ in range(10_000):
        product = [sum(a * w for a, w in zip(row, weights, strict=True)) for row in matrix]
        value = sum(product)
        following = [p / value for p in product]
        moved = max(abs(a - b) for a, b in zip(following, weights, strict=True))
        weights = following
        if moved < 1e-14:
            break
    return weights, value


def _ahp_consistency(weighing: Weighing, ids: Sequence[str]) -> Consistency:
    size = len(ids)
    _, value = principal(matrix_of(weighing, ids))
    index = max(value - size, 0.0) / (size - 1)
    random = RANDOM_INDEX.get(size, max(RANDOM_INDEX.values()) if size > 2 else 0.0)
    ratio = index / random if random else 0.0
    known = _times(weighing.pairs)

    def implied(couple: Couple) -> float:
        """Return what the comparisons over all third things make of a couple: their geometric mean."""
        one, other = couple
        chains = [math.log(known[one, third] * known[third, other]) for third in ids if third not in couple]
        return math.exp(math.fsum(chains) / len(chains)) if chains else known[couple]

    off = {couple: abs(math.log(known[couple] / implied(couple))) for couple in combinations(ids, 2)}
    worst = max(off, key=off.__getitem__)
    look = None if off[worst] < 1e-6 else worst
    return Consistency("ahp", ratio, ratio <= AHP_LIMIT, value, index, None, look, implied(worst) if look else None)


# BWM --------------------------------------------------------------------------------------------------------------
def _bwm(weighing: Weighing, ids: Sequence[str]) -> tuple[dict[str, float], float]:
    known = _times(weighing.pairs)
    best, worst = weighing.best, weighing.worst
    between = [i for i in ids if i not in (best, worst)]
    found, xi = best_worst(known[best, worst], [(known[best, i], known[i, worst]) for i in between])
    return dict(zip((best, worst, *between), found, strict=True)), xi


def best_worst(over_worst: float, between: Sequence[tuple[float, float]]) -> tuple[list[float], float]:
    """Return the weights (best, worst, then those between; sum 1) and xi of the linear best-worst model (Rezaei 2016).

    `over_worst` compares the best with the worst; each of `between` has the best over it, and it over the worst. The
    model: the least xi with |w_B - a_Bj w_j| <= xi and |w_j - a_jW w_W| <= xi for all j. Divided by xi, the weights
    are the largest that keep all distances within 1. Then each between is as large as its two upper bounds let it be,
    and what is left is a linear problem in two unknowns: its optimum lies where two of its lines cross.
    """
    if all(abs(a * b / over_worst - 1) < _TINY for a, b in between):
        raw = [over_worst, 1.0, *(over_worst / a for a, _ in between)]
        return [value / sum(raw) for value in raw], 0.0
    # A line p·x + q·y <= r, where x is the best and y the worst in units of xi.
    limits = [(1.0, -over_worst, 1.0), (-1.0, over_worst, 1.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0)]
    kinks = []
    for a, b in between:
        limits += [(1 / a, -b, 1 + 1 / a), (-1 / a, b, 1 + 1 / a)]
        kinks.append((1 / a, -b, 1 - 1 / a))

    def at(x: float, y: float) -> list[float]:
        return [x, y, *(min((x + 1) / a, b * y + 1) for a, b in between)]

    corners = []
    for (p, q, r), (s, t, u) in combinations([*limits, *kinks], 2):
        if abs(det := p * t - q * s) > 1e-12:
            x, y = (r * t - q * u) / det, (p * u - r * s) / det
            if all(i * x + j * y <= k + 1e-7 * max(abs(x), 1.0) for i, j, k in limits):
                corners.append((sum(at(x, y)), x, y))
    most = max(corners)[0]
    # Where a whole edge is best, its middle is taken.
    ties = [(x, y) for total, x, y in corners if total >= most * (1 - 1e-9)]
    raw = at(sum(x for x, _ in ties) / len(ties), sum(y for _, y in ties) / len(ties))
    return [value / sum(raw) for value in raw], 1 / sum(raw)


def _bwm_consistency(weighing: Weighing, ids: Sequence[str]) -> Consistency:
    known = _times(weighing.pairs)
    best, worst = weighing.best, weighing.worst
    between = [i for i in ids if i not in (best, worst)]
    over_worst = known[best, worst]
    triples = [(known[best, i], known[i, worst]) for i in between]
    weights, xi = _bwm(weighing, ids)
    most = worst_deviation(over_worst)
    ratio = least_deviation(over_worst, triples) / most if most > _TINY else 0.0
    off = {i: abs(math.log(a * b / over_worst)) for i, (a, b) in zip(between, triples, strict=True)}
    look = max(off, key=off.__getitem__, default="")
    if not look or off[look] < 1e-6:
        return Consistency("bwm", 0.0, True, xi=xi)
    # Of its two comparisons the one further from the weights; the other one and the best over the worst imply it.
    couples = {(best, look): over_worst / known[look, worst], (look, worst): over_worst / known[best, look]}
    couple = max(couples, key=lambda c: abs(math.log(known[c] * max(weights[c[1]], _TINY) / max(weights[c[0]], _TINY))))
    return Consistency("bwm", ratio, ratio <= BWM_LIMIT, None, None, xi, couple, couples[couple])


def worst_deviation(over_worst: float) -> float:
    """Return the greatest deviation there can be (Rezaei 2015): the smaller root of x² - (1 + 2a)x + a² - a = 0.

    For a of 1 to 9 these are the numbers of his table: 0, 0.44, 1, 1.63, 2.30, 3, 3.73, 4.47 and 5.23.
    """
    return (1 + 2 * over_worst - math.sqrt(1 + 8 * over_worst)) / 2


def least_deviation(over_worst: float, between: Sequence[tuple[float, float]]) -> float:
    """Return the least xi with which weights exist so that every ratio is within xi of what was said (Rezaei 2015).

    Weights exist when some ratio of the best to the worst lies in the range that each comparison leaves it; the ranges
    grow with xi, so that it is found by halving.
    """
    def fits(xi: float) -> bool:
        low, high = max(over_worst - xi, 0.0), over_worst + xi
        for a, b in between:
            low = max(low, max(a - xi, 0.0) * max(b - xi, 0.0))
            high = min(high, (a + xi) * (b + xi))
        return low <= high * (1 + 1e-12)

    least, most = 0.0, 9.0
    if fits(least):
        return 0.0
    for _ in range(60):
        middle = (least + most) / 2
        least, most = (least, middle) if fits(middle) else (middle, most)
    return most


def order_of(weights: Mapping[str, float]) -> tuple[tuple[str, ...], ...]:
    """Return the things in order of weight, the heaviest first; things of equal weight stand together."""
    groups: list[list[str]] = []
    last = math.inf
    for name in sorted(weights, key=lambda n: -weights[n]):
        if groups and last - weights[name] < _TINY:
            groups[-1].append(name)
        else:
            groups.append([name])
            last = weights[name]
    return tuple(map(tuple, groups))
