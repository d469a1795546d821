"""chart: one chart of a workshop as an SVG file, without a display."""

from __future__ import annotations

import argparse

import resources
from ui.commands.files import Files, replacing, snapshot
from ui.commands.output import Output
from workshop.charts.build import after_plan, build
from workshop.charts.common import PLACED
from workshop.errors import refuse
from workshop.insight.analysis import analyse
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
    say = load_words(resources.path("report", "words.json")).say(language)
    if found is None or found.empty:
        raise refuse("chart_empty", args.chart)
    from workshop.report.picture import chart_svg
    text = chart_svg(found, say, fonts=resources.path("fonts"), rehearsal=workshop.settings.rehearsal)
    with replacing(args.out) as part:
        part.write_text(text, "utf-8", newline="\n")
    document = {"file": str(args.out), "chart": args.chart, "title": title(found, say), "reading": reading(found, say)}
    out.answer(document, lambda: [f"{args.out}: {document['title']}. {document['reading']}"])
