"""One chart as a picture that stands alone: SVG or a page of a PDF, from the same drawing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from workshop.charts.build import Chart
from workshop.report import fonts as typeface
from workshop.report.archive import archival
from workshop.report.charts.framed import framed
from workshop.report.charts.reading import reading, title, values
from workshop.report.readable import spelt, texts
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


def chart_pdf(chart: Chart, say: Say, *, fonts: Path, rehearsal: bool = False) -> bytes:
    """Return a PDF of one page, as large as the chart (points), with the fonts in it and fit for an archive.

    The same value gives the same bytes. Raises BadInput when a font is missing.
    """
    typeface.register(fonts)
    # The product's own words are known to have all their signs; what is missing came with a framework or a person.
    chart = spelt(chart, typeface.missing_glyphs(texts(chart)))
    drawing = framed(chart, say, note=say("rehearsal_banner") if rehearsal else "")
    stream = BytesIO()
    language = "zh-CN" if say.language == "zh" else "en-GB"
    canvas = Canvas(stream, pagesize=(drawing.width, drawing.height), invariant=1, pageCompression=1,
                    initialFontName=typeface.REGULAR, lang=language)
    archival(canvas, language=language)
    canvas.setTitle(title(chart, say))
    canvas.setSubject(say.sentences(reading(chart, say), *values(chart, say)))
    canvas.setAuthor(say("brand"))
    canvas.setCreator("Pentatone")
    canvas.setKeywords("")
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.save()
    return stream.getvalue()
