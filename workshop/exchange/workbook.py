"""The workbook of ballots: one sheet a person to fill in at a desk, and the way back with every problem named."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workshop.commands import EnterBallots, ScoreRow
from workshop.errors import Problem, bad_input, refuse
from workshop.exchange.ballots import ballot_cells, entry_command, seat_code
from workshop.exchange.votes import confidence_of, symbol
from workshop.exchange.xlsx import Sheet, load_sheets
from workshop.model.score import EMPTY_VOTES, Cell
from workshop.model.text import Text
from workshop.model.workshop import Participant, Workshop

# The hidden sheet says what the workbook is; the hidden first column of every ballot says which cell a row is.
HIDDEN, MARK, FORMAT, KEY = "pentatone", "pentatone ballots", "1", "key"
_KEYS_A_CELL = 200
_SEARCHED = 30
VOTE, REASON, CONFIDENCE = Text("评分", "Vote"), Text("理由", "Reason"), Text("把握 1–3", "How sure 1–3")
_BEFORE = (Text("业务要素", "Business element"), Text("能力 / 指标", "Capability / indicator"),
           Text("问题", "Question"))
_HELP = Text("在“评分”一列填 1 到 {top}，或 - 弃权、? 不清楚、x 不适用（请在“理由”里写明原因）；空着就是没有填。"
             "“把握”可填 1 猜的、2 比较有把握、3 确定。请不要增删行和列。",
             "In the column “Vote” put 1 to {top}, or - abstain, ? don't know, x not applicable (please type the "
             "reason); blank means not filled in. “How sure” may be 1 guess, 2 fairly sure, 3 certain. Please do not "
             "add or delete rows and columns.")
_REHEARSAL = Text("演练，不是真实评分", "Rehearsal, not a real scoring")
_WIDTHS = (4.0, 14.0, 20.0, 30.0)
_LEVEL_WIDTH, _VOTE_WIDTH, _REASON_WIDTH, _SURE_WIDTH = 21.0, 9.0, 30.0, 11.0
# XML has no room for these; openpyxl refuses them.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# A workbook has no time: the same input gives the same bytes.
_EPOCH = datetime(1980, 1, 1)


def write_workbook(workshop: Workshop, people: Iterable[Participant | str] | None = None,
                   language: str = "zh") -> bytes:
    """Return an .xlsx file with one sheet a person: the cells of the ballot as rows, called by the seat code.

    `people` are persons or ids, None stands for everybody who votes; those without any cell to fill are left out.
    No vote and no name is in the file. The same input gives the same bytes. Raises Refused for an unknown id, and
    when there is nothing to fill in.
    """
    from openpyxl import Workbook  # type: ignore[import-untyped]
    ballots = [(person, cells) for person in _chosen(workshop, people)
               if (cells := ballot_cells(workshop, person))]
    if not ballots:
        raise refuse("ballots_empty")
    book = Workbook()
    book.remove(book.active)
    for person, cells in ballots:
        _ballot(book.create_sheet(seat_code(workshop, person)), workshop, person, cells, language)
    _hidden(book.create_sheet(HIDDEN), workshop, ballots)
    book.properties.creator = "Pentatone"
    book.properties.title = _writable(workshop.settings.title)
    book.properties.created = _EPOCH
    return packed(book)


def _chosen(workshop: Workshop, people: Iterable[Participant | str] | None) -> tuple[Participant, ...]:
    if people is None:
        return workshop.voters()
    ids = set()
    for person in people:
        found = workshop.person(person) if isinstance(person, str) else person
        if found is None:
            raise refuse("person_unknown", str(person))
        ids.add(found.id)
    return tuple(person for person in workshop.participants if person.id in ids)


def _ballot(sheet: Any, workshop: Workshop, person: Participant, cells: Sequence[Cell], language: str) -> None:
    pack = workshop.pack
    code = seat_code(workshop, person)
    title = f"{workshop.settings.title} · {code}"
    if workshop.settings.rehearsal:
        title = f"{_REHEARSAL.in_(language)} · {title}"
    _dress(sheet, pack.top, len(cells))
    _put(sheet, 1, (code, title))
    _put(sheet, 2, ("", _HELP.in_(language).format(top=pack.top)))
    levels = [f"{level.level} {level.name.in_(language)}" for level in pack.levels]
    _put(sheet, 3, (KEY, *(text.in_(language) for text in _BEFORE), *levels,
                    *(text.in_(language) for text in (VOTE, REASON, CONFIDENCE))))
    for row, cell in enumerate(cells, start=4):
        item = pack.item(cell.item)
        _put(sheet, row, (_key(cell), pack.element(cell.element).name.in_(language),
                          f"{item.id} {item.name.in_(language)}", pack.question(*cell).in_(language),
                          *(text.in_(language) for text in item.levels)))


def _key(cell: Cell) -> str:
    return f"{cell.element}/{cell.item}"


def _writable(text: str) -> str:
    return _UNWRITABLE.sub(" ", text)


def _put(sheet: Any, row: int, texts: Iterable[str]) -> None:
    """Write texts as texts: no spreadsheet may take one for a formula."""
    for column, text in enumerate(texts, start=1):
        if not text:
            continue
        cell = sheet.cell(row, column)
        cell.value = _writable(text)
        cell.data_type = "s"
        if text[:1] in ("=", "+", "-", "@") or not text[:1].isprintable():
            cell.quotePrefix = True


def _dress(sheet: Any, top: int, count: int) -> None:
    """Give a ballot its widths, frozen panes, colours, choices and protection."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]
    from openpyxl.worksheet.datavalidation import DataValidation  # type: ignore[import-untyped]
    widths = (*_WIDTHS, *[_LEVEL_WIDTH] * top, _VOTE_WIDTH, _REASON_WIDTH, _SURE_WIDTH)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.column_dimensions["A"].hidden = True
    vote, last, end = len(widths) - 2, len(widths), 3 + count
    thin = Side(style="thin", color="D8D2C4")
    line, input_ = Border(thin, thin, thin, thin), PatternFill("solid", fgColor="FFF7DC")
    head, plain = PatternFill("solid", fgColor="EFE9DC"), Alignment(vertical="top", wrap_text=True)
    middle = Alignment(horizontal="center", vertical="center")
    for column in range(2, last + 1):
        cell = sheet.cell(3, column)
        cell.border, cell.alignment, cell.fill, cell.font = line, plain, head, Font(bold=True)
        cell = sheet.cell(4, column)
        cell.border, cell.alignment = line, plain if column in (*range(vote), vote + 1) else middle
        if column >= vote:
            cell.fill, cell.protection = input_, Protection(locked=False)
        for row in range(5, end + 1):
            # Ten times as quick as setting each anew.
            sheet.cell(row, column)._style = copy(cell._style)
    sheet["B1"].font = Font(bold=True, size=14)
    sheet.freeze_panes = "D4"
    sheet.sheet_view.zoomScale = 90
    for column, values in ((vote, [*map(str, range(1, top + 1)), *EMPTY_VOTES]), (last, ["1", "2", "3"])):
        choices = DataValidation("list", formula1='"' + ",".join(values) + '"', allow_blank=True, showErrorMessage=True,
                                 errorStyle="warning")
        choices.add(f"{get_column_letter(column)}4:{get_column_letter(column)}{end}")
        sheet.add_data_validation(choices)
    # Without a password: it only keeps rows and columns from being lost by accident.
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "3:3"


def _hidden(sheet: Any, workshop: Workshop, ballots: Iterable[tuple[Participant, Sequence[Cell]]]) -> None:
    _put(sheet, 1, (MARK, FORMAT))
    _put(sheet, 2, ("workshop", workshop.uid))
    _put(sheet, 3, ("pack", workshop.pack_hash))
    for row, (person, cells) in enumerate(ballots, start=4):
        keys = [_key(cell) for cell in cells]
        # A cell of a spreadsheet holds at most 32 767 characters.
        parts = [" ".join(keys[start:start + _KEYS_A_CELL]) for start in range(0, len(keys), _KEYS_A_CELL)]
        _put(sheet, row, ("person", seat_code(workshop, person), person.id, *parts))
    sheet.sheet_state = "hidden"


def packed(book: Any) -> bytes:
    """Return the bytes of a workbook without any time in them."""
    from openpyxl.xml.functions import tostring  # type: ignore[import-untyped]
    first, last = io.BytesIO(), io.BytesIO()
    book.save(first)
    book.properties.modified = _EPOCH
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(last, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            core = info.filename == "docProps/core.xml"
            body = tostring(book.properties.to_tree()) if core else source.read(info)
            clean = zipfile.ZipInfo(info.filename, _EPOCH.timetuple()[:6])
            clean.compress_type, clean.create_system = zipfile.ZIP_DEFLATED, 3
            target.writestr(clean, body)
    return last.getvalue()


@dataclass(frozen=True)
class Filled:
    """What a filled workbook says: votes by cell and person id, where each stands, and every problem of its form.

    `people` are those whose sheets are there, `missing` the codes of sheets that are gone, `blank` counts rows left
    empty.
    """

    entries: Mapping[tuple[Cell, str], ScoreRow]
    places: Mapping[tuple[Cell, str], str]
    problems: tuple[Problem, ...]
    people: tuple[str, ...]
    missing: tuple[str, ...]
    blank: int


@dataclass(frozen=True)
class _Asked:
    """What the hidden sheet says of one person."""

    code: str
    person: str
    keys: Mapping[str, Cell]


@dataclass(frozen=True)
class _Columns:
    """Where a ballot has its header, and the columns that are read."""

    header: int
    key: int
    vote: int
    reason: int
    confidence: int


def read_workbook(data: bytes, workshop: Workshop, name: str = "XLSX") -> Filled:
    """Read a filled workbook of this workshop; `name` is that of the file, for the sentences.

    Sheets may have been renamed and columns moved. What the votes themselves say is looked at by `entry_command`.
    Raises BadInput with one problem when the file cannot be opened, or is of another workshop or framework.
    """
    sheets = load_sheets(data, name)
    asked = _identity(sheets, workshop, name)
    reading = _Reading(workshop, asked)
    for sheet in sheets:
        if sheet.name != HIDDEN:
            reading.sheet(sheet)
    return reading.filled()


def enter_workbooks(files: Mapping[str, bytes], workshop: Workshop, new_id: Callable[[], str], *,
                    replace: bool = False) -> tuple[EnterBallots, tuple[Filled, ...]]:
    """Return the one step that enters filled workbooks, by file name, and what was in each.

    Raises BadInput with every problem of every file; then nothing may be written.
    """
    problems: list[Problem] = []
    found: list[Filled] = []
    entries: dict[tuple[Cell, str], ScoreRow] = {}
    places: dict[tuple[Cell, str], str] = {}
    for name, data in files.items():
        filled = read_workbook(data, workshop, name)
        found.append(filled)
        front = f"{name} " if len(files) > 1 else ""
        problems.extend(Problem(p.key, front + p.where, p.params) for p in filled.problems)
        for key, row in filled.entries.items():
            if key in entries:
                problems.append(Problem("book_twice", front + filled.places[key], {"first": places[key]}))
                continue
            entries[key], places[key] = row, front + filled.places[key]
    command = entry_command(workshop, entries, new_id, "paper", replace=replace, places=places, known=problems)
    return command, tuple(found)


def _identity(sheets: Iterable[Sheet], workshop: Workshop, name: str) -> dict[str, _Asked]:
    """Return what is asked of whom, by code; refuse a workbook that is not ours."""
    hidden = next((s for s in sheets if s.name == HIDDEN and (s.text(1, 1), s.text(1, 2)) == (MARK, FORMAT)), None)
    if hidden is None:
        raise bad_input([Problem("book_foreign", name)])
    if hidden.text(2, 2) != workshop.uid:
        raise bad_input([Problem("book_other_workshop", name)])
    if hidden.text(3, 2) != workshop.pack_hash:
        raise bad_input([Problem("book_other_pack", name)])
    found = {}
    for row in range(4, hidden.height + 1):
        keys = {key: Cell(*key.split("/", 1)) for column in range(4, 100)
                for key in hidden.text(row, column).split() if "/" in key}
        found[hidden.text(row, 2)] = _Asked(hidden.text(row, 2), hidden.text(row, 3), keys)
    return found


class _Reading:
    """Collects votes and problems sheet by sheet."""

    def __init__(self, workshop: Workshop, asked: Mapping[str, _Asked]) -> None:
        self.workshop, self.asked = workshop, asked
        self.entries: dict[tuple[Cell, str], ScoreRow] = {}
        self.places: dict[tuple[Cell, str], str] = {}
        self.problems: list[Problem] = []
        self.read: dict[str, str] = {}
        self.blank = 0

    def filled(self) -> Filled:
        """Return what was found."""
        missing = tuple(code for code in self.asked if code not in self.read)
        people = tuple(self.asked[code].person for code in self.asked if code in self.read)
        return Filled(self.entries, self.places, tuple(self.problems), people, missing, self.blank)

    def sheet(self, sheet: Sheet) -> None:
        """Read one ballot; a sheet that is none is passed over."""
        said = (sheet.text(row, column) for row, column in sorted(sheet.cells) if row <= _SEARCHED)
        code = next((text for text in (*said, sheet.name) if text in self.asked), None)
        if code is None:
            return
        if sheet.name in self.asked and sheet.name != code:
            self.problems.append(Problem("book_sheet_mixed", sheet.name, {"code": code}))
        elif code in self.read:
            self.problems.append(Problem("book_sheet_double", sheet.name, {"first": self.read[code]}))
        elif self.workshop.person(self.asked[code].person) is None:
            self.problems.append(Problem("book_person", sheet.name))
        elif (columns := self._columns(sheet)) is not None:
            self._rows(sheet, columns, self.asked[code])
        self.read.setdefault(code, sheet.name)

    def _columns(self, sheet: Sheet) -> _Columns | None:
        header = next((row for row, column in sorted(sheet.cells) if row <= _SEARCHED
                       and sheet.text(row, column) == KEY), 0)
        heads = {sheet.text(row, column): column for row, column in sorted(sheet.cells) if row == header}
        found = [heads.get(KEY), *(heads.get(text.zh) or heads.get(text.en) for text in (VOTE, REASON, CONFIDENCE))]
        language = self.workshop.settings.language
        for column, text in zip(found, (Text.both("A"), VOTE, REASON, CONFIDENCE), strict=True):
            if column is None:
                self.problems.append(Problem("book_column_missing", sheet.name, {"column": text.in_(language)}))
                if text.zh == "A":
                    break
        return None if None in found else _Columns(header, *(column or 0 for column in found))

    def _rows(self, sheet: Sheet, columns: _Columns, asked: _Asked) -> None:
        read = (columns.key, columns.vote, columns.reason, columns.confidence)
        for span in sheet.merged:
            if span.rows.stop > columns.header and any(column in span.columns for column in read):
                self.problems.append(Problem("book_merged", f"{sheet.name}!{span.ref}"))
        rows: dict[str, int] = {}
        for row in range(columns.header + 1, sheet.height + 1):
            self._row(sheet, columns, asked, row, rows)
        self.blank += sum(1 for cell in asked.keys.values() if (cell, asked.person) not in self.entries)

    def _row(self, sheet: Sheet, columns: _Columns, asked: _Asked, row: int, rows: dict[str, int]) -> None:
        texts = [sheet.text(row, column) for column in (columns.vote, columns.reason, columns.confidence)]
        if not any(texts):
            return
        formulas = list(self._formulas(sheet, columns, row))
        self.problems.extend(formulas)
        place, key = f"{sheet.name}!{_letter(columns.vote)}{row}", sheet.text(row, columns.key)
        confidence = confidence_of(texts[2])
        if key not in asked.keys:
            self.problems.append(Problem("book_row_foreign", place))
        elif key in rows:
            self.problems.append(Problem("book_row_double", place, {"first": rows[key]}))
        elif not texts[0]:
            self.problems.append(Problem("book_vote_missing", place))
        elif confidence is None and not formulas:
            self.problems.append(Problem("entry_confidence", f"{sheet.name}!{_letter(columns.confidence)}{row}",
                                         {"confidence": texts[2]}))
        elif not formulas:
            entry = (asked.keys[key], asked.person)
            self.entries[entry] = ScoreRow(asked.person, symbol(texts[0]), texts[1], confidence or 0)
            self.places[entry] = place
        rows.setdefault(key, row)

    def _formulas(self, sheet: Sheet, columns: _Columns, row: int) -> Iterator[Problem]:
        for column in (columns.vote, columns.reason, columns.confidence):
            found = sheet.cells.get((row, column))
            if found is not None and found.formula:
                yield Problem("book_formula", f"{sheet.name}!{_letter(column)}{row}")


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter
    return str(get_column_letter(column))
