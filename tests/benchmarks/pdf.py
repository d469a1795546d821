"""The full report beside a bare ReportLab table of as many rows."""

from __future__ import annotations

import sqlite3
import time
from datetime import datetime
from pathlib import Path


def full_pdf(path: Path, folder: Path) -> float:
    """Return seconds from an open workshop to its written report; the analysis is not counted."""
    import resources
    from db.store import SqliteStore
    from ui.reporting import report_sources
    from workshop.insight.analysis import analyse
    from workshop.report.build import write_pdf
    from workshop.report.content import build_content
    from workshop.report.options import Options
    store = SqliteStore(path, read_only=True)
    workshop = store.workshop
    store.close()
    analysis = analyse(workshop)
    sources = report_sources()
    begin = time.perf_counter()
    content = build_content(workshop, analysis, None, options=Options(), made_at=datetime(2026, 11, 21),
                            sources=sources)
    write_pdf(content, folder / "full.pdf", fonts=resources.path("fonts"))
    return time.perf_counter() - begin


def bare_pdf(path: Path, folder: Path) -> float:
    """Return seconds for one ReportLab table with a row per cell and the columns of the annex."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import SimpleDocTemplate, Table

    import resources
    connection = sqlite3.connect(path)
    cells = connection.execute("SELECT element, item, number, state FROM round WHERE number = 2").fetchall()
    connection.close()
    begin = time.perf_counter()
    pdfmetrics.registerFont(TTFont("Bare", str(resources.path("fonts", "NotoSansSC-Regular.ttf"))))
    rows = [[*map(str, cell), *(str(n) for n in range(8))] for cell in cells]
    table = Table(rows, repeatRows=1, style=[("FONTNAME", (0, 0), (-1, -1), "Bare"), ("FONTSIZE", (0, 0), (-1, -1), 7)])
    SimpleDocTemplate(str(folder / "bare.pdf"), pagesize=landscape(A4)).build([table])
    return time.perf_counter() - begin
