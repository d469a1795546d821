"""The content of a report for other engines, and as ReportLab's own flowables: the same words and drawings."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from workshop.report.whole import ReportContent

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
ROUND = 16  # corners of what stands for a circle


def stories(content: ReportContent) -> list[list[Any]]:
    """Return the flowables of each page of the report as the program sets them."""
    import resources
    from workshop.report.fonts import register
    from workshop.report.layout import LAYOUT
    register(resources.path("fonts"))
    return [LAYOUT[type(page.value)][1](page.value) for page in content.pages]


# ReportLab alone --------------------------------------------------------------------------------------------------
def bare_pdf(content: ReportContent, path: Path) -> int:
    """Write the same words as ReportLab's own paragraphs and tables, with the same drawings; returns the pages.

    Nothing is kept together, referred to or checked.
    """
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.platypus import PageBreak, SimpleDocTemplate
    story: list[Any] = []
    styles: dict[Any, Any] = {}
    for page in stories(content):
        story += [found for flowable in page for found in _bare(flowable, styles)]
        story.append(PageBreak())
    document = SimpleDocTemplate(str(path), pagesize=landscape(A4), leftMargin=30, rightMargin=30, topMargin=30,
                                 bottomMargin=30)
    document.build(story)
    return int(document.page)


def _bare(flowable: Any, styles: dict[Any, Any]) -> list[Any]:
    from reportlab.platypus import LongTable

    from workshop.report.flow import Picture, Words
    if isinstance(flowable, Words):
        return [_paragraph(flowable, styles)]
    if isinstance(flowable, LongTable):
        rows = [[_cell(value, styles) for value in row] for row in flowable._cellvalues]
        spans = [*flowable._spanCmds, ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
        return [LongTable(rows, colWidths=flowable._colWidths, repeatRows=flowable.repeatRows, style=spans)]
    if isinstance(flowable, Picture):
        return [flowable.drawing]
    return [found for part in _inner(flowable) for found in _bare(part, styles)]


def _paragraph(words: Any, styles: dict[Any, Any]) -> Any:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph
    style = styles.get(words.style)
    if style is None:
        style = styles[words.style] = ParagraphStyle(
            "bare", fontName="NotoSansSC-Regular", fontSize=words.style.size, leading=words.style.leading,
            wordWrap="CJK")
    return Paragraph(escape(_text(words)), style)


def _cell(value: Any, styles: dict[Any, Any]) -> Any:
    from workshop.report.flow import Words
    if isinstance(value, Words):
        return _paragraph(value, styles)
    if isinstance(value, list | tuple):
        return [_paragraph(part, styles) for part in value if isinstance(part, Words)] or ""
    return value


# Blocks for other engines -----------------------------------------------------------------------------------------
def blocks(content: ReportContent) -> list[list[dict[str, Any]]]:
    """Return each page as blocks of words, tables and drawings; sizes and places in points, from the upper left."""
    return [[block for flowable in page for block in _blocks(flowable)] for page in stories(content)]


def _blocks(flowable: Any) -> Iterator[dict[str, Any]]:
    from reportlab.platypus import LongTable

    from workshop.report.flow import Picture, Words
    if isinstance(flowable, Words):
        yield {"kind": "words", "text": _text(flowable), "size": flowable.style.size,
               "leading": flowable.style.leading}
    elif isinstance(flowable, LongTable):
        rows = [[_words(value) for value in row] for row in flowable._cellvalues]
        found = [value.style.size for row in flowable._cellvalues for value in row if isinstance(value, Words)]
        yield {"kind": "table", "widths": list(flowable._colWidths), "rows": rows, "size": min(found, default=9)}
        # Pictures in cells follow their table.
        for row in flowable._cellvalues:
            for value in row:
                parts = value if isinstance(value, list | tuple) else [value]
                yield from (_drawing(part.drawing) for part in parts if isinstance(part, Picture))
    elif isinstance(flowable, Picture):
        yield _drawing(flowable.drawing)
    else:
        for part in _inner(flowable):
            yield from _blocks(part)


def _inner(flowable: Any) -> list[Any]:
    found = getattr(flowable, "_content", None)
    return found if isinstance(found, list) else []


def _text(words: Any) -> str:
    return "".join(run.text for run in words.runs)


def _words(value: Any) -> str:
    from workshop.report.flow import Words
    parts = value if isinstance(value, list | tuple) else [value]
    return "\n".join(_text(part) if isinstance(part, Words) else part for part in parts
                     if isinstance(part, Words | str))


def _drawing(drawing: Any) -> dict[str, Any]:
    high = float(drawing.height)
    shapes = [shape for part in drawing.contents for shape in _shapes(part, (1, 0, 0, 1, 0, 0), high)]
    return {"kind": "drawing", "wide": float(drawing.width), "high": high, "shapes": shapes}


def _shapes(shape: Any, way: Matrix, high: float) -> Iterator[list[Any]]:
    """Yield texts, filled areas and lines; curves are made of straight pieces."""
    from reportlab.graphics import shapes as kinds
    if isinstance(shape, kinds.Group):
        inner = _joined(way, shape.transform)
        for part in shape.contents:
            yield from _shapes(part, inner, high)
        return

    def at(x: float, y: float) -> Point:
        a, b, c, d, e, f = way
        return round(a * x + c * y + e, 2), round(high - (b * x + d * y + f), 2)

    if isinstance(shape, kinds.String):
        if shape.text:
            yield ["text", *at(shape.x, shape.y), shape.text, shape.fontSize, shape.textAnchor, _rgb(shape.fillColor)]
        return
    corners = [at(x, y) for x, y in _corners(shape)]
    if len(corners) < 2:
        return
    if getattr(shape, "fillColor", None) is not None and len(corners) > 2:
        yield ["area", corners, _rgb(shape.fillColor)]
    if getattr(shape, "strokeColor", None) is not None:
        closed = corners if isinstance(shape, kinds.Line | kinds.PolyLine) else [*corners, corners[0]]
        yield ["line", closed, _rgb(shape.strokeColor), shape.strokeWidth or 0.5]


def _corners(shape: Any) -> list[Point]:
    from reportlab.graphics import shapes as kinds
    if isinstance(shape, kinds.Line):
        return [(shape.x1, shape.y1), (shape.x2, shape.y2)]
    if isinstance(shape, kinds.Rect):
        right, top = shape.x + shape.width, shape.y + shape.height
        return [(shape.x, shape.y), (right, shape.y), (right, top), (shape.x, top)]
    if isinstance(shape, kinds.Circle):
        return [(shape.cx + shape.r * cos(2 * pi * n / ROUND), shape.cy + shape.r * sin(2 * pi * n / ROUND))
                for n in range(ROUND)]
    points = list(getattr(shape, "points", None) or [])
    return list(zip(points[::2], points[1::2], strict=False))


def _joined(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def _rgb(colour: Any) -> list[int]:
    return [round(255 * part) for part in (colour.red, colour.green, colour.blue)] if colour is not None else [0, 0, 0]
