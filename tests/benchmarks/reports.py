"""Reports: full PDF and board brief beside ReportLab alone and two other engines; the workbook beside others."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import resources
from tests import builders as b
from tests.benchmarks import made, pages
from tests.benchmarks.run import Run
from tests.benchmarks.table import NOTHING, Row, timed
from tests.benchmarks.timing import Took, in_turn
from workshop.insight.analysis import analyse
from workshop.report.options import Options, Variant
from workshop.report.whole import ReportContent

MADE = datetime(2026, 11, 22)


class Material:
    """A workshop of full size with a plan, its analysis, and where reports go. The window has the analysis already."""

    def __init__(self, folder: Path, people: int = 30, elements: int = 11) -> None:
        from ui.reporting import report_sources
        self.workshop = made.workshop(people, elements)
        self.plan, self.analysis, self.sources = b.hand_plan(self.workshop), analyse(self.workshop), report_sources()
        self.folder = folder

    def content(self, variant: Variant, language: str = "zh") -> ReportContent:
        """Return what is on the pages."""
        from workshop.report.content import build_content
        options = Options(variant=variant, language="en" if language == "en" else "zh")
        return build_content(self.workshop, self.analysis, self.plan, options=options, made_at=MADE,
                             sources=self.sources)

    def pdf(self, variant: Variant, language: str = "zh") -> int:
        """Write a report, content and all; returns its pages."""
        from workshop.report.build import write_pdf
        return write_pdf(self.content(variant, language), self.folder / f"{variant}.pdf",
                         fonts=resources.path("fonts"))

    def book(self) -> None:
        """Write the workbook of everything."""
        from workshop.exchange.fullbook import write_book
        write_book(self.workshop, self.analysis, self.plan, Options(), MADE, self.sources, self.folder / "all.xlsx")


def rows(run: Run) -> Iterator[Row]:
    """Measure PDF, then XLSX."""
    material = Material(run.folder)
    yield from _pdf(run, material, "full", "PDF: full report")
    yield from _pdf(run, material, "board", "PDF: board brief")
    yield from _xlsx(run, material)


def _pdf(run: Run, material: Material, variant: Variant, what: str) -> Iterator[Row]:
    content = material.content(variant)
    out = material.folder / "bare.pdf"
    found = in_turn(run.slow, {"ours": partial(material.pdf, variant), "bare": partial(pages.bare_pdf, content, out)})
    count, floor = material.pdf(variant), pages.bare_pdf(content, out)
    size = (material.folder / f"{variant}.pdf").stat().st_size / 1024
    yield timed(what, found["ours"], found["bare"], f"ReportLab: same words and drawings, {floor} pages",
                note=f"{count} pages, {size:.0f} KiB; with outline, links, checks, PDF/A and the data attached")
    path = material.folder / f"{variant}.json"
    path.write_text(json.dumps(pages.blocks(content)), "utf-8")
    font = resources.path("fonts", "NotoSansSC-Regular.ttf")
    for name, call, place in (("fpdf2", "fpdf", str(font)), ("typst", "typst", str(font.parent))):
        version = run.peers.version(name)
        if not version:
            yield timed(what, found["ours"], peer_is=f"{name}: {run.peers.why or 'not installed'}")
            continue
        try:
            took, _ = run.peers.call(call, str(path), place, str(material.folder / f"{name}.pdf"), str(run.slow))
        except RuntimeError as error:
            yield timed(what, found["ours"], peer_is=f"{version} failed: {str(error)[:80]}")
            continue
        yield timed(what, found["ours"], NOTHING, "", took,
                    f"{version}: same words and drawings, {_pages(material.folder / f'{name}.pdf')} pages, none of the "
                    "rest")


def _pages(path: Path) -> int:
    from pypdf import PdfReader
    return len(PdfReader(path).pages)


def sheets(path: Path) -> list[tuple[str, list[list[Any]]]]:
    """Return the values of all sheets of a workbook."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]
    book = load_workbook(path, read_only=True)
    try:
        return [(sheet.title, [list(map(_plain, line)) for line in sheet.iter_rows(values_only=True)])
                for sheet in book.worksheets]
    finally:
        book.close()


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | float) else str(value)


def bare_book(content: Sequence[tuple[str, list[list[Any]]]], path: Path) -> None:
    """Write the same values with openpyxl alone, in its mode for large files."""
    from openpyxl import Workbook
    book = Workbook(write_only=True)
    for name, lines in content:
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(path)


def _xlsx(run: Run, material: Material) -> Iterator[Row]:
    material.book()
    content = sheets(material.folder / "all.xlsx")
    cells = sum(value is not None for _, lines in content for line in lines for value in line)
    found = in_turn(run.slow, {"ours": material.book,
                               "bare": partial(bare_book, content, material.folder / "bare.xlsx")})
    peer, version = NOTHING, run.peers.version("XlsxWriter")
    if version:
        path = material.folder / "sheets.json"
        path.write_text(json.dumps(content), "utf-8")
        peer, _ = run.peers.call("workbook", str(path), str(material.folder / "peer.xlsx"), str(run.slow))
    size = (material.folder / "all.xlsx").stat().st_size / 1024
    yield timed(f"XLSX: everything, {cells:,} cells", found["ours"], found["bare"], "openpyxl write-only: values alone",
                Took(*peer), (version and f"{version}: values alone") or run.peers.why,
                note=f"{size:.0f} KiB; ours with formats, widths and the steps from votes to rows")
