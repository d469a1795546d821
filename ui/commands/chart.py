"""chart: one chart of a workshop as SVG, PDF or PNG, without a display."""

from __future__ import annotations

import argparse

import resources
from ui.commands.files import Files, replacing, snapshot
from ui.commands.output import Output
from ui.reportwords import report_words
from workshop.charts.build import Chart, build
from workshop.charts.common import PLACED
from workshop.errors import refuse
from workshop.insight.analysis import after_plan, analyse
from workshop.model.score import Cell
from workshop.report.charts.reading import reading, title
from workshop.report.words import Say


def chart(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write a chart; refused for a cell that is missing or unknown, and where there is nothing to draw."""
    workshop = snapshot(files, args.file)
    if args.chart in PLACED and args.cell is None:
        raise refuse("chart_needs_cell", args.chart)
    analysis = analyse(workshop)
    found = build(args.chart, workshop, analysis, Cell(*args.cell) if args.cell else None,
                  after_plan(workshop, analysis))
    language = "en" if (args.lang or workshop.settings.language) == "en" else "zh"
    say = report_words().say(language)
    if found is None or found.empty:
        raise refuse("chart_empty", args.chart)
    data = drawn(found, say, args.out.suffix, rehearsal=workshop.settings.rehearsal)
    with replacing(args.out) as part:
        part.write_bytes(data)
    document = {"file": str(args.out), "chart": args.chart, "title": title(found, say), "reading": reading(found, say)}
    out.answer(document, lambda: [f"{args.out}: {document['title']}. {document['reading']}"])


def drawn(chart: Chart, say: Say, ending: str, *, rehearsal: bool) -> bytes:
    """Return a chart as the file that `ending` names: .svg, .pdf or .png."""
    fonts, ending = resources.path("fonts"), ending.lower()
    if ending == ".png":
        from workshop.report.raster import chart_png
        return chart_png(chart, say, fonts=fonts, rehearsal=rehearsal)
    from workshop.report.picture import chart_pdf, chart_svg
    if ending == ".pdf":
        return chart_pdf(chart, say, fonts=fonts, rehearsal=rehearsal)
    return chart_svg(chart, say, fonts=fonts, rehearsal=rehearsal).encode()
