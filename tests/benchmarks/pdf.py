"""The full report of 11 x 25 x 30 people beside a bare ReportLab build of as many flowables with the same words.

Run with `python -m tests.benchmarks.pdf`.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from workshop.report.whole import ReportContent

RUNS = 3


def big_report(words: str = "zh") -> tuple[ReportContent, float]:
    """Return the content of the full report with 30 initiatives on a plan, and the seconds it took to write it.

    The analysis is not counted: the window has it already.
    """
    from tests import builders as b
    from ui.reporting import report_sources
    from workshop.insight.analysis import analyse
    from workshop.report.content import build_content
    from workshop.report.options import Options
    workshop = b.full_workshop(count=30, depth="full", rounds=2, works=30, horizon=16)
    plan, analysis, sources = b.hand_plan(workshop), analyse(workshop), report_sources()
    begin = time.perf_counter()
    options = Options(language="en" if words == "en" else "zh")
    content = build_content(workshop, analysis, plan, options=options, made_at=datetime(2026, 11, 21), sources=sources)
    return content, time.perf_counter() - begin


def full_pdf(content: ReportContent, folder: Path) -> float:
    """Return seconds from the content to the written report."""
    import resources
    from workshop.report.build import write_pdf
    begin = time.perf_counter()
    write_pdf(content, folder / "full.pdf", fonts=resources.path("fonts"))
    return time.perf_counter() - begin


def bare_pdf(content: ReportContent, folder: Path) -> tuple[float, int]:
    """Return seconds for the same words as ReportLab's own paragraphs and tables, and how many flowables these are.

    Drawings are the same; nothing is kept together, referred to, or checked.
    """
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    from workshop.report.flow import Picture, Words
    from workshop.report.layout import LAYOUT
    styles: dict[Any, ParagraphStyle] = {}
    count = 0

    def plain(words: Words) -> Paragraph:
        style = styles.setdefault(words.style, ParagraphStyle(
            "bare", fontName="NotoSansSC-Regular", fontSize=words.style.size, leading=words.style.leading,
            wordWrap="CJK"))
        return Paragraph(escape("".join(run.text for run in words.runs)), style)

    def cell(value: Any) -> Any:
        if isinstance(value, Words):
            return plain(value)
        if isinstance(value, list | tuple):
            return [plain(part) for part in value if isinstance(part, Words)] or ""
        return value

    def parts(flowable: Any) -> list[Any]:
        nonlocal count
        if isinstance(flowable, Words):
            count += 1
            return [plain(flowable)]
        if isinstance(flowable, LongTable):
            rows = [[cell(value) for value in row] for row in flowable._cellvalues]
            count += 1 + sum(len(row) for row in rows)
            spans = [*flowable._spanCmds, ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
            return [LongTable(rows, colWidths=flowable._colWidths, repeatRows=flowable.repeatRows, style=spans)]
        if isinstance(flowable, Picture):
            count += 1
            return [flowable.drawing]
        inner = getattr(flowable, "_content", None)
        return [found for part in inner for found in parts(part)] if isinstance(inner, list) else []

    stories = [LAYOUT[type(page.value)][1](page.value) for page in content.pages]
    begin = time.perf_counter()
    story = [found for flowables in stories for flowable in flowables for found in parts(flowable)]
    SimpleDocTemplate(str(folder / "bare.pdf"), pagesize=landscape(A4), leftMargin=30, rightMargin=30, topMargin=30,
                      bottomMargin=30).build(story)
    return time.perf_counter() - begin, count


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="pentatone-bench-") as name:
        folder = Path(name)
        for language in ("zh", "en"):
            built, ours, bare = [], [], []
            for _ in range(runs):
                content, seconds = big_report(language)
                built.append(seconds)
                ours.append(full_pdf(content, folder))
                seconds, count = bare_pdf(content, folder)
                bare.append(seconds)
            size = (folder / "full.pdf").stat().st_size / 1024
            middle = runs // 2
            print(f"{language}: content {sorted(built)[middle]:.2f} s + PDF {sorted(ours)[middle]:.2f} s, "
                  f"{size:.0f} KiB; bare ReportLab, {count:,} flowables: {sorted(bare)[middle]:.2f} s")


if __name__ == "__main__":
    main()
