"""What colours look like to eyes that see fewer of them, and how far apart two colours are."""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from PySide6.QtGui import QColor

Three = tuple[float, float, float]
VISIONS = ("normal", "deuteranopia", "protanopia", "greyscale")

# Linear RGB to linear RGB at severity 1.0: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based
# Model for Simulation of Color Vision Deficiency", IEEE Trans. Visualization and Computer Graphics 15(6), 2009.
# Greyscale keeps the relative luminance of sRGB (IEC 61966-2-1) and nothing else.
_Y = (0.2126, 0.7152, 0.0722)
_MATRICES: dict[str, tuple[Three, Three, Three]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "greyscale": (_Y, _Y, _Y),
}
# sRGB to CIE XYZ with the white point D65 (IEC 61966-2-1).
_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE = (0.95047, 1.0, 1.08883)


def linear(colour: QColor) -> Three:
    """Return a colour as linear RGB, 0 to 1."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
                        for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return red, green, blue


def _times(matrix: tuple[Three, ...], value: Three) -> Three:
    first, second, third = (sum(a * b for a, b in zip(row, value, strict=True)) for row in matrix)
    return first, second, third


def seen(colour: QColor, vision: str) -> Three:
    """Return the linear RGB, 0 to 1, in which an eye of this vision sees a colour."""
    red, green, blue = (min(max(part, 0.0), 1.0) for part in _times(_MATRICES[vision], linear(colour)))
    return red, green, blue


def lab(rgb: Three) -> Three:
    """Return CIE 1976 L*, a*, b* of linear RGB (CIE 15:2004, D65)."""
    def root(part: float) -> float:
        return part ** (1 / 3) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29
    x, y, z = (root(part / white) for part, white in zip(_times(_XYZ, rgb), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _hue(a: float, b: float) -> float:
    return degrees(atan2(b, a)) % 360 if a or b else 0.0


def difference(first: Three, second: Three) -> float:
    """Return CIEDE2000 of two colours in L*, a*, b*, with kL = kC = kH = 1.

    Written after G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and
    Application 30(1), 2005, whose pairs are in the tests.
    """
    (l1, a1, b1), (l2, a2, b2) = first, second
    chroma = (hypot(a1, b1) + hypot(a2, b2)) / 2
    stretch = 1 + 0.5 * (1 - sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2, h1, h2 = hypot(a1, b1), hypot(a2, b2), _hue(a1, b1), _hue(a2, b2)
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    far_hue = 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    light, grey = (l1 + l2) / 2, (c1 + c2) / 2
    hue = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    shape = (1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue)) + 0.32 * cos(radians(3 * hue + 6))
             - 0.20 * cos(radians(4 * hue - 63)))
    s_light = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    s_chroma, s_hue = 1 + 0.045 * grey, 1 + 0.015 * grey * shape
    bend = (-sin(radians(60 * exp(-((hue - 275) / 25) ** 2))) * 2 * sqrt(grey ** 7 / (grey ** 7 + 25 ** 7)))
    parts = ((l2 - l1) / s_light, (c2 - c1) / s_chroma, far_hue / s_hue)
    return sqrt(sum(part * part for part in parts) + bend * parts[1] * parts[2])
