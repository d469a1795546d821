"""The workbook of everything: all numbers, votes, words and plans of a workshop as sheets to count with."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from workshop.exchange import fullbookplan, fullbookroom, fullbookvotes
from workshop.exchange.fullbookparts import Desk, Table, desk_of
from workshop.exchange.fullbookstyle import Styles, write_sheet
from workshop.exchange.initiativeswords import writable
from workshop.exchange.samezip import SameZip
from workshop.exchange.snapshot_report import fingerprint
from workshop.insight.analysis import Analysis
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.report.options import Options
from workshop.report.pages.book import Book
from workshop.report.sources import Sources

# In the order of the tabs; those without rows are left out, all but the first ones.
SHEETS: tuple[Callable[[Desk], Table], ...] = (
    fullbookroom.summary, fullbookroom.people, fullbookvotes.heat, fullbookvotes.cells, fullbookvotes.votes,
    fullbookvotes.rounds, fullbookvotes.comments, fullbookroom.decisions, fullbookvotes.gaps,
    fullbookplan.initiatives, fullbookplan.lifts, fullbookplan.plan, fullbookplan.money, fullbookplan.people,
    fullbookplan.scenarios, fullbookplan.starts, fullbookplan.robust, fullbookvotes.evidence, fullbookvotes.cases,
    fullbookroom.boards, fullbookroom.parked, fullbookroom.earlier, fullbookroom.steps, fullbookroom.signed,
    fullbookroom.weights, fullbookroom.changes)
ALWAYS = frozenset(("book_summary", "book_people", "book_heat", "book_cells", "book_votes", "book_gaps",
                    "book_initiatives", "book_plan"))


class _Stopped(Exception):
    """Nobody wants this book any more."""


def write_book(workshop: Workshop, analysis: Analysis, plan: RoadmapPlan | None, options: Options, made_at: datetime,
               sources: Sources, path: Path, progress: Callable[[float], None] | None = None,
               should_stop: Callable[[], bool] | None = None) -> None:
    """Write everything to an .xlsx file, which is replaced only when all of it is written.

    `analysis` must be that of `workshop`, which is taken as it is: what `options.redact` names must be out of it.
    `made_at` is the time of the file, and its zone that of all times (UTC without one). `progress` is told the share
    done, from 0 to 1. When `should_stop` says so, nothing is written. Votes of rounds that are not shown are nowhere;
    persons stand beside votes only where the round has names. The same input gives the same bytes. Raises OSError
    when the file cannot be written.
    """
    say = sources.words.say(options.first, options.unit)
    book = Book(workshop, analysis, plan, say, made_at, sources, options, fingerprint(workshop, options.redact))
    part = path.with_name(f".pentatone-{uuid.uuid4().hex}.xlsx")
    try:
        with part.open("xb") as stream:
            _write(desk_of(book), stream, progress, should_stop)
        os.replace(part, path)
    except _Stopped:
        return
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _write(desk: Desk, stream: IO[bytes], progress: Callable[[float], None] | None,
           should_stop: Callable[[], bool] | None) -> None:
    from openpyxl import Workbook  # type: ignore[import-untyped]
    from openpyxl.writer.excel import ExcelWriter  # type: ignore[import-untyped]
    workbook = Workbook(write_only=True)
    try:
        _fill(workbook, desk, progress, should_stop)
        _properties(workbook, desk)
        ExcelWriter(workbook, SameZip(stream)).save()
    except _Stopped:
        # Sheets that were begun wait for more rows, in files of their own.
        for sheet in workbook.worksheets:
            sheet.close()
            with suppress(OSError):
                os.unlink(sheet._writer.out)
        raise
    if progress is not None:
        progress(1.0)


def _fill(workbook: Any, desk: Desk, progress: Callable[[float], None] | None,
          should_stop: Callable[[], bool] | None) -> None:
    book = desk.book
    banner = book.say("rehearsal_banner") if book.workshop.settings.rehearsal else ""
    foot = " · ".join(part for part in (book.workshop.settings.client, book.workshop.settings.title,
                                        book.made_at.date().isoformat(), f"#{book.hash[:8]}") if part)
    styles: Styles | None = None
    for number, make in enumerate(SHEETS):
        table = make(desk)
        if not table.rows and table.key not in ALWAYS:
            continue
        sheet = workbook.create_sheet(book.say(table.key))
        styles = styles or Styles(sheet, book.workshop.pack.top, wan=desk.wan)
        for _ in write_sheet(sheet, table, desk, styles, writable(foot)[:120], banner):
            _check(should_stop)
        _check(should_stop)
        if progress is not None:
            progress((number + 1) / (len(SHEETS) + 3))


def _check(should_stop: Callable[[], bool] | None) -> None:
    if should_stop is not None and should_stop():
        raise _Stopped


def _properties(workbook: Any, desk: Desk) -> None:
    settings, book = desk.book.workshop.settings, desk.book
    made = book.made_at.astimezone(UTC).replace(tzinfo=None) if book.made_at.tzinfo else book.made_at
    found = workbook.properties
    found.title = writable(settings.title) or book.title
    found.creator = found.lastModifiedBy = writable(settings.client) or book.say("brand")
    found.subject = writable(book.say("subject", pack=book.workshop.pack.name.in_(book.language),
                                      version=book.workshop.pack.version, stamp=book.hash[:8]))
    found.language = "zh-CN" if book.language == "zh" else "en-GB"
    found.created = found.modified = made.replace(microsecond=0)
