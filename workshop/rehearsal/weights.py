"""How the invented people of a rehearsal share a hundred points among the capabilities."""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random

from workshop.model.planning import Points

# Nobody leaves a capability with next to nothing: between a third and three times as much as another.
_LEAST, _MOST = 1.0, 3.0
_COMMON = 0.6


def shared_points(seed: int, people: int, capabilities: Sequence[str]) -> tuple[Points, ...]:
    """Return the mean of what `people` would give, in whole points that sum to 100.

    What a room holds important is to a large part the same for all; the rest is everybody's own.
    """
    rng = Random(f"{seed}/weights")
    common = [rng.uniform(_LEAST, _MOST) for _ in capabilities]
    given = [0.0] * len(capabilities)
    for _ in range(max(people, 1)):
        own = [_COMMON * wish + (1 - _COMMON) * rng.uniform(_LEAST, _MOST) for wish in common]
        given = [before + wish / sum(own) for before, wish in zip(given, own, strict=True)]
    exact = [100 * value / sum(given) for value in given]
    whole = [math.floor(value) for value in exact]
    for place in sorted(range(len(exact)), key=lambda n: whole[n] - exact[n])[:100 - sum(whole)]:
        whole[place] += 1
    return tuple(Points(name, float(points)) for name, points in zip(capabilities, whole, strict=True))
