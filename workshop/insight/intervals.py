"""How sure a level or a share is when the voters are a sample: Wilson and Dirichlet."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from workshop.insight.counts import Counts, read_counts

_Z95 = 1.959963984540054
_STEP = 0.1


def wilson_interval(successes: float, n: float, confidence: float = 0.95) -> tuple[float, float] | None:
    """Return the Wilson score interval of a share as (low, high), each from 0 to 1.

    The shares that a two-sided normal test at this confidence would not reject, without continuity
    correction. None for n = 0. Raises ValueError unless 0 <= successes <= n and 0 < confidence < 1.
    Recommended for small n by Brown, Cai and DasGupta 2001; never has zero width.
    """
    if not 0 <= successes <= n or not math.isfinite(n):
        raise ValueError(f"A share needs 0 <= successes <= n, got {successes} of {n}.")
    z = _normal_deviate(confidence)
    if not n:
        return None
    share = successes / n
    centre = share + z * z / (2 * n)
    margin = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    low = 0.0 if successes == 0 else max(0.0, (centre - margin) / scale)
    high = 1.0 if successes == n else min(1.0, (centre + margin) / scale)
    return low, high


def _normal_deviate(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise ValueError(f"A confidence lies between 0 and 1, got {confidence}.")
    if confidence == 0.95:
        return _Z95
    from statistics import NormalDist  # rarely needed, and slow to load at the start of the program

    return NormalDist().inv_cdf((1 + confidence) / 2)


@dataclass(frozen=True, slots=True)
class LevelPosterior:
    """What the votes say about the level of the population they were drawn from.

    `mean` and `sd` are in levels. `at_least[t - 1]` is the probability that the asked share of the
    population sees level t or higher. `alphas` are the votes plus prior of each level.
    """

    mean: float
    sd: float
    at_least: tuple[float, ...]
    alphas: tuple[float, ...]

    def interval(self, confidence: float = 0.95) -> tuple[float, float]:
        """Return the equal-tailed credible interval of the mean level as (low, high), in levels.

        The distribution of the mean level is inverted numerically (Imhof 1961, by its gamma
        representation); the error is below 1e-6 levels. Raises ValueError unless 0 < confidence < 1.
        """
        if not 0 < confidence < 1:
            raise ValueError(f"A confidence lies between 0 and 1, got {confidence}.")
        tail = (1 - confidence) / 2

        def below(level: float) -> float:
            return _probability_mean_below(self.alphas, level)

        top = float(len(self.alphas))
        return _bisect(below, tail, 1.0, top), _bisect(below, 1 - tail, 1.0, top)


def dirichlet_level(counts: Counts, prior: float | None = None, share: float = 0.5) -> LevelPosterior | None:
    """Return the Dirichlet posterior of the level; counts may be weights.

    Each level gets its votes plus `prior` pseudo-votes (default 1/K, one vote in all: Perks). The mean
    level has mean m = sum of k a_k / a and variance (sum of k^2 a_k / a - m^2) / (a + 1), where a is the sum
    of all a_k. That at least `share` of the population sees level t or higher has a probability given by
    the beta distribution, since Dirichlet shares add up. None without votes. Raises ValueError for a prior
    that is not positive or a share outside 0 to 1. Use it for a sample: if everybody concerned voted there
    is nothing to infer.
    """
    numbers = [float(count) for count in read_counts(counts)]
    alpha = 1 / len(numbers) if prior is None else prior
    if not (alpha > 0 and math.isfinite(alpha)):
        raise ValueError(f"The prior needs a positive number of pseudo-votes, got {prior}.")
    if not 0 < share < 1:
        raise ValueError(f"The share must lie between 0 and 1, got {share}.")
    if not any(numbers):
        return None
    alphas = tuple(count + alpha for count in numbers)
    total = math.fsum(alphas)
    mean = math.fsum(level * a for level, a in enumerate(alphas, start=1)) / total
    spread = math.fsum((level - mean) ** 2 * a for level, a in enumerate(alphas, start=1)) / total
    at_least = [1.0]
    for cut in range(1, len(alphas)):
        below, above = math.fsum(alphas[:cut]), math.fsum(alphas[cut:])
        at_least.append(_beta_below(1 - share, below, above))
    return LevelPosterior(mean, math.sqrt(spread / (total + 1)), tuple(at_least), alphas)


def _beta_below(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b) by its continued fraction."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta_below(1 - x, b, a)
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    tiny = 1e-300
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    fraction = d
    for m in range(1, 10_000):
        before = fraction
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 + step * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + step / c
            c = c if abs(c) > tiny else tiny
            fraction *= d * c
        if abs(fraction - before) <= 1e-16 * fraction:
            break
    return math.exp(log_front) * fraction / a


def _probability_mean_below(alphas: tuple[float, ...], level: float) -> float:
    """Return P(mean level <= level): P(sum of (k - level) G_k <= 0) with independent gamma G_k.

    The characteristic function of that sum is inverted on u = exp(x), where the integrand is smooth and
    falls off on both sides, so an even step converges fast.
    """
    distances = [(k - level, a) for k, a in enumerate(alphas, start=1) if k != level]
    total = 0.0
    # Left of -40 the angle is below 1e-16; on the right it falls with the sum of alphas.
    decay = sum(a for _, a in distances)
    steps_right = int(min(400.0, 40 / decay + 10) / _STEP)
    for step in range(int(-40 / _STEP), steps_right):
        u = math.exp(step * _STEP)
        angle = sum(a * math.atan(distance * u) for distance, a in distances)
        log_size = sum(a * math.log1p((distance * u) ** 2) for distance, a in distances) / 2
        total += math.sin(angle) * math.exp(-log_size)
    return min(1.0, max(0.0, 0.5 - total * _STEP / math.pi))


def _bisect(rising: Callable[[float], float], target: float, low: float, high: float) -> float:
    for _ in range(24):
        middle = (low + high) / 2
        if rising(middle) < target:
            low = middle
        else:
            high = middle
    return (low + high) / 2
