"""chart: one chart of a workshop as SVG or PDF, without a display."""

from __future__ import annotations

import argparse

import resources
from ui.commands.files import Files, replacing, snapshot
from ui.commands.output import Output
from workshop.charts.build import build
from workshop.charts.common import PLACED
from workshop.errors import refuse
from workshop.insight.analysis import after_plan, analyse
from workshop.model.score import Cell
from workshop.report.charts.reading import reading, title
from workshop.report.words import load_words


def chart(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write a chart; refused for a cell that is missing or unknown, and where there is nothing to draw."""
    workshop = snapshot(files, args.file)
    if args.chart in PLACED and args.cell is None:
        raise refuse("chart_needs_cell", args.chart)
    analysis = analyse(workshop)
    found = build(args.chart, workshop, analysis, Cell(*args.cell) if args.cell else None,
                  after_plan(workshop, analysis))
    language = "en" if (args.lang or workshop.settings.language) == "en" else "zh"
    say = load_words(resources.path("report", "words")).say(language)
    if found is None or found.empty:
        raise refuse("chart_empty", args.chart)
    from workshop.report.picture import chart_pdf, chart_svg
    fonts, rehearsal = resources.path("fonts"), workshop.settings.rehearsal
    data = chart_pdf(found, say, fonts=fonts, rehearsal=rehearsal) if args.out.suffix.lower() == ".pdf" else \
        chart_svg(found, say, fonts=fonts, rehearsal=rehearsal).encode()
    with replacing(args.out) as part:
        part.write_bytes(data)
    document = {"file": str(args.out), "chart": args.chart, "title": title(found, say), "reading": reading(found, say)}
    out.answer(document, lambda: [f"{args.out}: {document['title']}. {document['reading']}"])
