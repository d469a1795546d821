"""Where lines may break: between Chinese characters and at spaces; Latin words and numbers stay whole."""

from __future__ import annotations

from collections.abc import Sequence

# Marks that may not begin a line, and marks that may not end one (after GB/T 15834 and JIS X 4051).
NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕〗”’％%°…—·,.;:?!)]}→")
NOT_LAST = frozenset("（《〈「『【〔〖“‘￥¥#([{")
# Units that read badly when a line ends inside them.
UNITS = frozenset(("万元", "季度", "人月"))
_GLUE = frozenset("\u00a0\u2011\u202f")


def is_wide(character: str) -> bool:
    """Tell whether a character is Chinese, Japanese or Korean, or a full-width mark: text that breaks anywhere."""
    return "\u2e80" <= character <= "\ud7ff" or "\uf900" <= character <= "\uffdc" or character >= "\U00020000"


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two neighbours. A number keeps the Chinese word that follows it."""
    if before in _GLUE or after in _GLUE or after == " ":
        return False
    if before == " ":
        return True
    if after in NOT_FIRST or before in NOT_LAST or before + after in UNITS:
        return False
    if before.isascii() and before.isdigit() and is_wide(after):
        return False
    return is_wide(before) or is_wide(after)


def lines(text: str, widths: Sequence[float], room: float) -> list[tuple[int, int]]:
    """Break `text` into lines of at most `room` and return (start, end) of each, without spaces at the ends.

    `widths` holds one advance per character. A word wider than a whole line is cut where it must.
    """
    found: list[tuple[int, int]] = []
    start, count = 0, len(text)
    while start < count:
        while start < count and text[start] == " ":
            start += 1
        end = _line_end(text, widths, room, start)
        stop = end
        while stop > start and text[stop - 1] == " ":
            stop -= 1
        if stop > start:
            found.append((start, stop))
        start = end
    return found


def _line_end(text: str, widths: Sequence[float], room: float, start: int) -> int:
    """Return where the line that begins at `start` ends: at the last allowed place that fits; 第 2 轮 stays whole."""
    used = 0.0
    for index in range(start, len(text)):
        used += widths[index]
        # A space may hang over the edge.
        if used > room + 1e-6 and text[index] != " ":
            last = next((i for i in range(index, start, -1)
                         if may_break(text[i - 1], text[i]) and text[i - 2:i] != "第 "), -1)
            return last if last > start else max(index, start + 1)
    return len(text)
