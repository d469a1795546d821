"""How large the room sees a pixel: words stay as large on the wall, whatever the text size and the projector."""

from __future__ import annotations

import math

from ui import textsize

# Up to this height (pixels of the projector at text size 100) sizes are as they are given; beyond, all grows with it.
FULL_HD = 1080


def unit(height: int) -> float:
    """Return how many pixels of a window of this height one pixel of the room is.

    1 on a projector up to 1080 pixels high; 2 on one of 2160; half as much where the text size is twice as large, since
    Qt then makes each pixel of a window twice as large.
    """
    share = textsize.share()
    return max(height * share / FULL_HD, 1.0) / share


def pixels(size: float, height: int) -> int:
    """Return a size of the room in whole pixels of a window of this height, never less than asked for."""
    return max(math.ceil(size * unit(height) - 1e-6), 1)
