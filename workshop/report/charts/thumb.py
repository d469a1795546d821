"""A small picture in the flow of a page: made small here, so that photographs do not swell the file."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.platypus.flowables import Flowable

from workshop.report.styles import LINE, colour

# Dots per point of paper: 216 to the inch.
DENSITY = 3
QUALITY = 82
# A picture is kept with at most 1600 pixels on a side; what says more of itself was not made by this program.
MAX_PIXELS = 25_000_000


class Thumb(Flowable):
    """A picture that fits into `wide` x `high` points, its proportions kept; nothing for bytes that are no picture."""

    def __init__(self, data: bytes, wide: float, high: float) -> None:
        super().__init__()
        self._small = small(data, round(wide * DENSITY), round(high * DENSITY))
        pixels_wide, pixels_high = self._small[1:] if self._small is not None else (0, 0)
        share = min(wide / pixels_wide, high / pixels_high) if pixels_wide and pixels_high else 0.0
        self.width, self.height = pixels_wide * share, pixels_high * share

    def wrap(self, _room: float, _height: float) -> tuple[float, float]:
        """Return its size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it with a fine line around."""
        if self._small is None:
            return
        canvas: Any = self.canv
        canvas.drawImage(ImageReader(BytesIO(self._small[0])), 0, 0, self.width, self.height)
        canvas.setStrokeColor(colour(LINE))
        canvas.setLineWidth(0.4)
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)


@lru_cache(maxsize=64)
def small(data: bytes, wide: int, high: int) -> tuple[bytes, int, int] | None:
    """Return a picture as a JPEG of at most `wide` x `high` pixels with its size; None for what is no picture."""
    try:
        # Pictures of a workshop are of these two kinds; a reader of another one would run what the picture says.
        with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                return None
            picture.draft("RGB", (wide, high))
            picture.thumbnail((wide, high))
            flat = Image.new("RGB", picture.size, "white")
            clear = picture.convert("RGBA")
            flat.paste(clear, mask=clear.getchannel("A"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, EOFError, KeyError,
            IndexError, struct.error, zlib.error):
        return None
    stream = BytesIO()
    flat.save(stream, "JPEG", quality=QUALITY)
    return stream.getvalue(), flat.width, flat.height
