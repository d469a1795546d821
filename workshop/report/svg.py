"""A ReportLab drawing as SVG text.

ReportLab's own `renderSVG` is not used. As of 5.1 it cuts colours to whole per cents and the size to whole units, moves
the picture by the cut, writes line joins as line caps, names files instead of type families, leaves dots for title and
description, and points to a DTD on the web. This writer knows the shapes that our charts are made of and no others.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.graphics import shapes

from workshop.report import fonts

# On a machine without the shipped font the first of these that is there.
FAMILIES = "'Noto Sans SC','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif"
_ANCHORS = {"start": "", "middle": "middle", "end": "end"}
_CAPS = {0: "", 1: "round", 2: "square"}
# XML 1.0 has no place for these, not even as references.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def svg_text(drawing: Any, *, title: str = "", description: str = "", language: str = "",
             families: str = FAMILIES) -> str:
    """Return a drawing as an SVG 1.1 document; the same drawing gives the same text.

    One unit is a point. `title` and `description` are for screen readers, `families` is the font-family property.
    Raises TypeError for a shape that charts do not use.
    """
    width, height = _number(drawing.width), _number(drawing.height)
    head = (f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{width}pt" height="{height}pt" '
            f'viewBox="0 0 {width} {height}" role="img"')
    if language:
        head += f" xml:lang={quoteattr(language)}"
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', head + f" font-family={quoteattr(families)}>"]
    if title:
        lines.append(f"<title>{_text(title)}</title>")
    if description:
        lines.append(f"<desc>{_text(description)}</desc>")
    lines.extend(_group(drawing, drawing.height))
    return "\n".join([*lines, "</svg>", ""])


def _group(group: Any, height: float) -> Iterator[str]:
    for shape in group.getContents():
        if isinstance(shape, shapes.Group):
            yield f'<g transform="matrix({_upright(shape.transform, height)})">'
            yield from _group(shape, height)
            yield "</g>"
        else:
            yield _shape(shape, height)


def _upright(matrix: tuple[float, ...], height: float) -> str:
    """Return a transform of a page that counts from below for one that counts from above."""
    a, b, c, d, e, f = matrix
    return " ".join(_number(part, 6) for part in (a, -b, -c, d, c * height + e, height - d * height - f))


def _shape(shape: Any, height: float) -> str:
    if isinstance(shape, shapes.String):
        return _string(shape, height)
    if isinstance(shape, shapes.Rect):
        corner = f" rx={_quoted(shape.rx)} ry={_quoted(shape.ry)}" if shape.rx or shape.ry else ""
        place = _attributes(x=shape.x, y=height - shape.y - shape.height, width=shape.width, height=shape.height)
        return f"<rect{place}{corner}{_paint(shape)}/>"
    if isinstance(shape, shapes.Circle):
        return f"<circle{_attributes(cx=shape.cx, cy=height - shape.cy, r=shape.r)}{_paint(shape)}/>"
    if isinstance(shape, shapes.Line):
        place = _attributes(x1=shape.x1, y1=height - shape.y1, x2=shape.x2, y2=height - shape.y2)
        return f"<line{place}{_stroke(shape)}/>"
    if isinstance(shape, shapes.PolyLine):
        return f'<polyline points="{_points(shape.points, height)}" fill="none"{_stroke(shape)}/>'
    if isinstance(shape, shapes.Polygon):
        return f'<polygon points="{_points(shape.points, height)}"{_paint(shape)}/>'
    if isinstance(shape, shapes.Wedge):
        return f'<path d="{_wedge(shape, height)}"{_paint(shape)}/>'
    if isinstance(shape, shapes.Path):
        return f'<path d="{_path(shape, height)}" fill-rule="evenodd"{_paint(shape)}/>'
    raise TypeError(f"{type(shape).__name__} is no shape of our charts")


def _string(shape: Any, height: float) -> str:
    weight = ' font-weight="700"' if shape.fontName == fonts.BOLD else ""
    anchor = _ANCHORS[shape.textAnchor]
    place = f' text-anchor="{anchor}"' if anchor else ""
    return (f"<text{_attributes(x=shape.x, y=height - shape.y)} font-size={_quoted(shape.fontSize)}{weight}{place}"
            f"{_colour('fill', shape.fillColor)}>{_text(shape.text)}</text>")


def _wedge(shape: Any, height: float) -> str:
    """Return the outline of a slice; angles run against the clock, in degrees."""
    def rim(degrees: float) -> str:
        angle = math.radians(degrees)
        return (f"{_number(shape.centerx + shape.radius * math.cos(angle))} "
                f"{_number(height - shape.centery - shape.radius * math.sin(angle))}")
    far = int(shape.endangledegrees - shape.startangledegrees > 180)
    radius = _number(shape.radius)
    return (f"M {_number(shape.centerx)} {_number(height - shape.centery)} L {rim(shape.startangledegrees)} "
            f"A {radius} {radius} 0 {far} 0 {rim(shape.endangledegrees)} Z")


def _path(shape: Any, height: float) -> str:
    """Return the steps of a path: move, line, curve and close take 2, 2, 6 and no numbers."""
    parts, numbers = [], iter(shape.points)
    for operator in shape.operators:
        letter, count = (("M", 2), ("L", 2), ("C", 6), ("Z", 0))[operator]
        found = [next(numbers) for _ in range(count)]
        parts.append(" ".join([letter, *(_number(height - value if place % 2 else value)
                                         for place, value in enumerate(found))]))
    return " ".join(parts)


def _points(numbers: list[float], height: float) -> str:
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return " ".join(f"{_number(x)},{_number(height - y)}" for x, y in pairs)


def _paint(shape: Any) -> str:
    return _colour("fill", shape.fillColor) + (_stroke(shape) if shape.strokeColor is not None else "")


def _stroke(shape: Any) -> str:
    found = _colour("stroke", shape.strokeColor) + f" stroke-width={_quoted(shape.strokeWidth)}"
    if getattr(shape, "strokeDashArray", None):
        found += f' stroke-dasharray="{" ".join(_number(part) for part in shape.strokeDashArray)}"'
    if cap := _CAPS[getattr(shape, "strokeLineCap", 0) or 0]:
        found += f' stroke-linecap="{cap}"'
    if getattr(shape, "strokeLineJoin", 0) == 1:
        found += ' stroke-linejoin="round"'
    return found


def _colour(name: str, colour: Any) -> str:
    if colour is None:
        return f' {name}="none"'
    code = "".join(f"{round(255 * part):02X}" for part in (colour.red, colour.green, colour.blue))
    clear = f' {name}-opacity="{_number(colour.alpha)}"' if colour.alpha < 1 else ""
    return f' {name}="#{code}"{clear}'


def _attributes(**numbers: float) -> str:
    return "".join(f" {name}={_quoted(value)}" for name, value in numbers.items())


def _quoted(value: float) -> str:
    return f'"{_number(value)}"'


def _number(value: float, places: int = 2) -> str:
    """Return a number with at most so many decimals and no empty ones; the same on every machine."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _text(words: str) -> str:
    return escape(_UNFIT.sub("\ufffd", words))
