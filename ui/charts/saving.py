"""Charts as files: the drawing of the report as SVG, and as PNG painted from that SVG."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

import resources
from ui.commands.files import replacing
from ui.theme import FAMILY
from workshop.charts.build import Chart
from workshop.report.words import Say

# Pixels of the picture for one point of the drawing: 480 points become 1920 pixels, sharp on a whole screen.
SHARP = 4


def save_chart(chart: Chart, say: Say, path: Path, *, rehearsal: bool = False) -> None:
    """Write a chart by the suffix of `path`, .png or .svg; the file takes its name when it is whole.

    Both are drawn from the same value as on paper, in the light colours, whatever the window looks like: a picture for
    a slide should not depend on how wide the panel is or on the theme of the evening. Raises WorldFault when the file
    cannot be written, BadInput when the fonts are missing.
    """
    write = png_bytes if path.suffix.lower() == ".png" else svg_bytes
    data = write(chart, say, rehearsal=rehearsal)
    with replacing(path) as part:
        part.write_bytes(data)


def svg_bytes(chart: Chart, say: Say, *, rehearsal: bool = False) -> bytes:
    """Return a chart as an SVG document."""
    return picture(chart, say, rehearsal=rehearsal).encode("utf-8")


def picture(chart: Chart, say: Say, *, rehearsal: bool = False, families: str = "") -> str:
    """Return the SVG text of a chart; `families` replaces the list of type families."""
    from workshop.report.picture import chart_svg
    return chart_svg(chart, say, fonts=resources.path("fonts"), rehearsal=rehearsal, families=families)


def png_bytes(chart: Chart, say: Say, *, rehearsal: bool = False) -> bytes:
    """Return a chart as a PNG picture, painted from the SVG without any pixels in between."""
    from PySide6.QtSvg import QSvgRenderer
    # Qt's reader of SVG takes a list of families for the name of one.
    renderer = QSvgRenderer(QByteArray(picture(chart, say, rehearsal=rehearsal, families=FAMILY).encode("utf-8")))
    image = QImage((renderer.viewBoxF().size() * SHARP).toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(data, QByteArray(b"png")).write(image)
    return bytes(data.data().data())
