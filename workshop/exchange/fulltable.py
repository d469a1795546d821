"""The cells of a workshop as one plain table, comma-separated."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from workshop.exchange.fullbookparts import Value, desk_of
from workshop.exchange.fullbookvotes import cells
from workshop.exchange.initiativescells import digits
from workshop.exchange.initiativeswords import writable
from workshop.exchange.snapshot_report import fingerprint
from workshop.exchange.table import as_csv, guarded
from workshop.insight.analysis import Analysis
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.report.options import Options
from workshop.report.pages.book import Book
from workshop.report.sources import Sources


def write_table(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None, options: Options,
                made_at: datetime, sources: Sources, path: Path, progress: Callable[[float], None] | None = None,
                should_stop: Callable[[], bool] | None = None) -> None:
    """Write the sheet of cells as comma-separated text in UTF-8 with a byte order mark, one line a cell.

    Numbers are written in full, with a point. Words that a spreadsheet would run are guarded by an apostrophe. In a
    rehearsal the last column says so in every line. The conditions are those of `write_book`.
    """
    if should_stop is not None and should_stop():
        return
    say = sources.words.say(options.first, options.unit)
    desk = desk_of(Book(workshop, analysis, plan, say, made_at, sources, options,
                        fingerprint(workshop, options.redact)))
    table = cells(desk)
    mark = [say("rehearsal_banner")] if workshop.settings.rehearsal else []
    head = [guarded(desk.head(column).replace("\n", " · ")) for column in table.columns]
    rows = [[*head, *([say("book_rehearsal")] if mark else [])]]
    rows += [[*(_text(value) for value in row), *mark] for row in table.rows]
    part = path.with_name(f".pentatone-{uuid.uuid4().hex}.csv")
    try:
        part.write_text(as_csv(rows), "utf-8-sig", newline="")
        os.replace(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    if progress is not None:
        progress(1.0)


def _text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return writable(guarded(value))
    if isinstance(value, date):
        return value.isoformat()
    return digits(float(value)) if isinstance(value, int | float) else ""
