"""The colour profile of sRGB, made from its definition: the same bytes on every machine."""

from __future__ import annotations

import struct
from functools import cache

# IEC 61966-2-1:1999, its white of D65 moved to D50 by the linear Bradford transform, as ICC.1:2010 annex E.3 wants.
_D50 = (0.9642, 1.0, 0.8249)
_RED, _GREEN, _BLUE = (0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410)
_TO_D50 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00923, 0.01508, 0.75168)
# The curve of IEC 61966-2-1: ((v + 0.055) / 1.055) ^ 2.4 from 0.04045 on, v / 12.92 below.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_MADE = (2026, 1, 1, 0, 0, 0)


@cache
def srgb_profile() -> bytes:
    """Return an ICC profile, version 4.2, of a display in sRGB."""
    curve = b"para" + struct.pack(">4xHxx", 3) + _fixed(*_CURVE)
    tags = {b"desc": _words("sRGB IEC61966-2.1"), b"cprt": _words("No copyright"), b"wtpt": _xyz(_D50),
            b"chad": b"sf32" + bytes(4) + _fixed(*_TO_D50), b"rXYZ": _xyz(_RED), b"gXYZ": _xyz(_GREEN),
            b"bXYZ": _xyz(_BLUE), b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    data = b""
    for part in tags.values():
        # The three curves are one.
        if part not in places:
            places[part] = start + len(data)
            data += part + bytes(-len(part) % 4)
    table = b"".join(name + struct.pack(">II", places[part], len(part)) for name, part in tags.items())
    head = struct.pack(">I4xI4s4s4s6H4s24xI", start + len(data), 0x04200000, b"mntr", b"RGB ", b"XYZ ", *_MADE, b"acsp",
                       0)
    head += _fixed(*_D50) + bytes(48)
    return head + struct.pack(">I", len(tags)) + table + data


def _fixed(*values: float) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*values)


def _words(text: str) -> bytes:
    data = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">4xII2s2sII", 1, 12, b"en", b"US", len(data), 28) + data
