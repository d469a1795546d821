"""Which dependencies lead, directly or not, to a bar or away from it."""

from __future__ import annotations

from collections.abc import Sequence

Pair = tuple[int, int]


def reach(links: Sequence[Pair], row: int) -> set[Pair]:
    """Return all links on a way that ends in a row or begins there."""
    found: set[Pair] = set()
    for first, second in ((0, 1), (1, 0)):
        waiting, seen = [row], {row}
        while waiting:
            at = waiting.pop()
            for link in links:
                if link[first] == at:
                    found.add(link)
                    if link[second] not in seen:
                        seen.add(link[second])
                        waiting.append(link[second])
    return found
