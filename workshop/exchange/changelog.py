"""The history of a workshop as a table or a document: what was changed, by whom, when, from what to what."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from workshop.changelog.lines import ChangeLine
from workshop.exchange.initiativeswords import writable
from workshop.exchange.samezip import EPOCH, SameZip
from workshop.exchange.table import as_csv, guarded
from workshop.report.pages.changes import step_key
from workshop.report.words import Say

FORMAT, VERSION = "pentatone-history", 1
COLUMNS = ("log_col_step", "log_col_when", "log_col_who", "log_col_action", "log_col_kind", "log_col_what",
           "log_col_field", "log_col_old", "log_col_new")
ACTIONS = {"create": "log_create", "do": "log_do", "undo": "log_undo", "redo": "log_redo"}
_WIDTHS = (7, 20, 16, 12, 26, 40, 28, 40, 40)
# A cell holds 32 767 UTF-16 units.
_MOST = 16_000
_RISKY = "=+-@'"
# Spreadsheets read _x0041_ as a character.
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
Stop = Callable[[], bool]


def heads(say: Say, *, rehearsal: bool = False) -> tuple[str, ...]:
    """Return the headings; in a rehearsal the last column says so in every line."""
    return (*map(say, COLUMNS), *([say("book_rehearsal")] if rehearsal else []))


def cells(line: ChangeLine, say: Say, zone: tzinfo | None, *, rehearsal: bool = False) -> tuple[str, ...]:
    """Return the texts of one line; times are those of the clock in `zone`."""
    return (str(line.seq), when(line.at, zone), line.author, say(ACTIONS[line.action]), say(step_key(line.kind)),
            line.what, line.field, line.old, line.new, *([say("rehearsal_banner")] if rehearsal else []))


def when(at: str, zone: tzinfo | None) -> str:
    """Return a UTC time (ISO 8601) as the clock in `zone` shows it, to the second; the text itself where it is none."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")


def as_document(lines: Sequence[ChangeLine], redacted: Sequence[str] = (), *,
                rehearsal: bool = False) -> dict[str, Any]:
    """Return the lines as a JSON document; `hidden` says why something is not told."""
    return {"format": FORMAT, "version": VERSION, "redacted": sorted(redacted),
            **({"rehearsal": True} if rehearsal else {}), "lines": [
                {"step": line.seq, "at": line.at, "author": line.author, "action": line.action, "kind": line.kind,
                 "what": line.what, "field": line.field, "old": line.old, "new": line.new, "hidden": line.mask}
                for line in lines]}


def write_history(lines: Sequence[ChangeLine], say: Say, path: Path, *, zone: tzinfo | None = None,
                  redacted: Sequence[str] = (), rehearsal: bool = False, should_stop: Stop | None = None) -> None:
    """Write .csv, .xlsx or .json by the ending of `path`; the same lines give the same bytes.

    Cells that a spreadsheet would run are guarded. Nothing whole is there when `should_stop` said so.
    Raises OSError when the file cannot be written.
    """
    if path.suffix.lower() == ".json":
        text = json.dumps(as_document(lines, redacted, rehearsal=rehearsal), ensure_ascii=False, indent=1)
        path.write_text(text + "\n", "utf-8", errors="backslashreplace", newline="\n")
        return
    rows = [heads(say, rehearsal=rehearsal), *(cells(line, say, zone, rehearsal=rehearsal) for line in lines)]
    if path.suffix.lower() == ".csv":
        texts = ([writable(guarded(text)) for text in row] for row in rows)
        path.write_text(as_csv(texts), "utf-8-sig", newline="")
    else:
        _write_sheet(rows, say("log_file"), path, should_stop)


def _write_sheet(rows: Sequence[Sequence[str]], title: str, path: Path, should_stop: Stop | None) -> None:
    from openpyxl import Workbook  # type: ignore[import-untyped]
    from openpyxl.styles import Alignment, Font  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]
    from openpyxl.writer.excel import ExcelWriter  # type: ignore[import-untyped]
    workbook = Workbook(write_only=True)
    workbook.properties.created = workbook.properties.modified = EPOCH
    workbook.properties.creator = workbook.properties.title = title
    sheet = workbook.create_sheet(title[:31])
    for number, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(rows[0]))}{len(rows)}"
    looks = Font(bold=True), Alignment(vertical="top", wrap_text=True)
    for count, row in enumerate(rows):
        if should_stop is not None and not count % 500 and should_stop():
            break
        sheet.append([_cell(sheet, text, looks, head=not count, number=not number and count > 0)
                      for number, text in enumerate(row)])
    with path.open("wb") as stream:
        ExcelWriter(workbook, SameZip(stream)).save()


def _cell(sheet: Any, text: str, looks: tuple[Any, Any], *, head: bool, number: bool) -> Any:
    """Return a cell whose text stays text."""
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]
    cell = WriteOnlyCell(sheet)
    cell.alignment = looks[1]
    if head:
        cell.font = looks[0]
    if number:
        cell.value = int(text)
        return cell
    clean = writable(text)
    clean = clean if len(clean) <= _MOST else clean[:_MOST] + " …"
    cell._value, cell.data_type = _CODE.sub("_x005F_", clean), "s"
    cell.number_format = "@"
    if clean[:1] in _RISKY or not clean[:1].isprintable():
        cell.quotePrefix = True
    return cell
