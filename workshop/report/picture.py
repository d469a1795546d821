"""One chart as an SVG picture that stands alone."""

from __future__ import annotations

from pathlib import Path

from workshop.charts.build import Chart
from workshop.report import fonts as typeface
from workshop.report.charts.framed import framed
from workshop.report.charts.reading import reading, title, values
from workshop.report.svg import FAMILIES, svg_text
from workshop.report.words import Say


def chart_svg(chart: Chart, say: Say, *, fonts: Path, rehearsal: bool = False, families: str = "") -> str:
    """Return the SVG document of a chart, with its reading and its values in words for screen readers.

    `fonts` is the folder of the shipped fonts, which measure the words; a picture from a rehearsal says so. The same
    value gives the same text. Raises BadInput when a font is missing.
    """
    typeface.register(fonts)
    drawing = framed(chart, say, note=say("rehearsal_banner") if rehearsal else "")
    return svg_text(drawing, title=title(chart, say), language=say.language, families=families or FAMILIES,
                    description=say.sentences(reading(chart, say), *values(chart, say)))
