"""Spreadsheet files of strangers, opened with limits: what is in their cells, and nothing else of them."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from xml.parsers import expat

from workshop.errors import Problem, bad_input

MAX_FILE = 20_000_000
MAX_UNPACKED = 50_000_000
MAX_MEMBERS = 500
# Of one part, packed to unpacked; small parts may be anything.
MAX_RATIO, RATIO_FROM = 200, 200_000
# Parts that become a tree in memory; sheets and the list of texts are streamed.
MAX_TREE = 4_000_000
MAX_SHEET_ROWS, MAX_SHEET_CELLS, MAX_COLUMNS, MAX_DEPTH = 5_000, 200_000, 100, 60
MAX_ROWS, MAX_CELLS = 50_000, 1_000_000
_XML = (".xml", ".rels", ".vml")
_FORBIDDEN = ("vbaproject", "externallinks/", "activex/", "embeddings/", "macrosheets/")
_STREAMED = ("xl/worksheets/", "xl/sharedstrings")


class Content(NamedTuple):
    """One cell: its value as text, and whether it is a formula."""

    text: str
    formula: bool


class Span(NamedTuple):
    """Merged cells, rows and columns from 1, both ends included."""

    ref: str
    rows: range
    columns: range


@dataclass(frozen=True)
class Sheet:
    """The cells of one sheet by row and column, from 1; cells that are empty are not in it."""

    name: str
    cells: Mapping[tuple[int, int], Content]
    merged: tuple[Span, ...]

    @property
    def height(self) -> int:
        """The last row with anything in it."""
        return max((row for row, _ in self.cells), default=0)

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell, empty when there is none."""
        found = self.cells.get((row, column))
        return found.text.strip() if found else ""


@dataclass
class _Scan:
    """What the first look at one part finds."""

    merged: list[Span] = field(default_factory=list)
    rows: int = 0
    cells: int = 0
    depth: int = 0


class _TooMuch(Exception):
    """The file is larger than a workbook of ballots can be."""


class _Foreign(Exception):
    """The file has parts that no workbook of ballots has."""


def load_sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Return the sheets of an .xlsx file, without formulas' results, macros or anything from outside.

    Sizes are looked at before anything is unpacked, and every XML part is read once by a parser that knows no
    entities before openpyxl sees it. Raises BadInput with one problem when the file is none, or too much.
    """
    if len(data) > MAX_FILE:
        raise bad_input([Problem("table_too_large", "", {"limit": MAX_FILE // 1_000_000})])
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_members(archive)
            scans = {info.filename.lstrip("/"): _scan(archive, info) for info in archive.infolist()
                     if _is_xml(archive, info)}
        if sum(s.rows for s in scans.values()) > MAX_ROWS or sum(s.cells for s in scans.values()) > MAX_CELLS:
            raise _TooMuch
        return tuple(_sheets(data, scans))
    except _Foreign as error:
        raise bad_input([Problem("book_parts", name)]) from error
    except _TooMuch as error:
        raise bad_input([Problem("book_large", name)]) from error
    except Exception as error:
        # A file made to hurt can break zipfile, expat and openpyxl in any place; this is the file's fault, not ours.
        raise bad_input([Problem("book_unreadable", name)]) from error


def _check_members(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    names = [info.filename.lower() for info in members]
    if any(part in found for found in names for part in _FORBIDDEN):
        raise _Foreign
    if len(set(names)) != len(names):
        raise zipfile.BadZipFile("two parts of one name")
    # The sizes in the directory hold: zipfile gives out no byte more than they say.
    if len(members) > MAX_MEMBERS or sum(info.file_size for info in members) > MAX_UNPACKED:
        raise _TooMuch
    for info in members:
        if info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise _TooMuch
        if info.file_size > MAX_TREE and not info.filename.lower().startswith(_STREAMED) and _is_xml(archive, info):
            raise _TooMuch


def _is_xml(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    """Tell whether a part can be read as XML, whatever it is called: what a part is, others say of it."""
    if info.filename.lower().endswith(_XML):
        return True
    with archive.open(info) as stream:
        # Behind a mark of its encoding and blanks every document begins with the same sign, of one byte or of two.
        return stream.read(200).lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<")


def _scan(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> _Scan:
    """Read a part once without building anything; refuse document types, and with them all entities."""
    found, parser = _Scan(), expat.ParserCreate()

    def doctype(*_: object) -> None:
        raise ValueError("a document type")

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        found.depth += 1
        found.rows += kind == "row"
        found.cells += kind == "c"
        if found.depth > MAX_DEPTH or found.rows > MAX_SHEET_ROWS or found.cells > MAX_SHEET_CELLS:
            raise _TooMuch
        if kind == "mergeCell":
            found.merged.append(_span(attributes.get("ref", "")))

    def end(_: str) -> None:
        found.depth -= 1

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    with archive.open(info) as stream:
        parser.ParseFile(stream)
    return found


def _span(ref: str) -> Span:
    from openpyxl.utils.cell import range_boundaries  # type: ignore[import-untyped]
    left, top, right, bottom = range_boundaries(ref)
    return Span(ref, range(top, bottom + 1), range(left, right + 1))


def _sheets(data: bytes, scans: Mapping[str, _Scan]) -> Iterator[Sheet]:
    import openpyxl  # type: ignore[import-untyped]
    with warnings.catch_warnings():
        # About features of Excel that openpyxl passes over.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_vba=False, keep_links=False)
        try:
            for sheet in book.worksheets:
                merged = scans[str(sheet._worksheet_path).lstrip("/")].merged
                yield Sheet(str(sheet.title), dict(_cells(sheet)), tuple(merged))
        finally:
            book.close()


def _cells(sheet: Any) -> Iterator[tuple[tuple[int, int], Content]]:
    # Sizes a file gives of itself are not believed.
    sheet.reset_dimensions()
    for row in sheet.iter_rows(max_row=MAX_SHEET_ROWS, max_col=MAX_COLUMNS):
        for cell in row:
            if cell.value is not None and (text := _text(cell.value)).strip():
                # Few rows can bear large numbers, and whoever counts up to them never ends.
                if cell.row > MAX_SHEET_ROWS or cell.column > MAX_COLUMNS:
                    raise _TooMuch
                yield (cell.row, cell.column), Content(text, cell.data_type == "f" or text.lstrip().startswith("="))


def _text(value: object) -> str:
    """Return a value as somebody would type it: 3.0 is 3."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
