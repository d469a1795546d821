"""Lists of people: a CSV file, or what was pasted from a message or a spreadsheet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from workshop.errors import Problem, bad_input
from workshop.exchange.table import Row, at_line, column_of, read_table
from workshop.model.workshop import Participant
from workshop.rules import MAX_NAME

MAX_PEOPLE = 500
MAX_SEAT = 9999
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "姓名", "名字"),
    "department": ("department", "dept", "部门", "单位"),
    "role": ("role", "position", "title", "职务", "角色", "职位", "岗位"),
    "seat": ("seat", "座位", "座位号", "座次"),
}
_FIELDS = ("name", "department", "role", "seat")
_SEPARATOR = re.compile(r" *[,，;；\t] *|[ \u3000]*\u3000[ \u3000]*| {2,}")
_HAN = re.compile(r"[\u3400-\u9fff]")


People = tuple[Participant, ...]


def read_people(data: bytes, new_id: Callable[[], str], taken: Iterable[Participant] = ()) -> People:
    """Read people.csv: a header with name (姓名) and, if wanted, department, role and seat.

    People come back in the order of their seats; those without one follow in the order of the file.
    Raises BadInput with every problem and its line. `taken` are people whose names are in use.
    """
    table = read_table(data, COLUMNS, ("name",))
    return _people(table.rows, list(table.problems), new_id, taken)


def parse_people(text: str, new_id: Callable[[], str], taken: Iterable[Participant] = ()) -> People:
    """Read a pasted list: one person a line, as name, department, role and seat.

    Fields are separated by commas, Chinese commas, tabs, or several spaces; in a line of Chinese one space is
    enough. A first line of headings may change the order. Raises BadInput with every problem and its line.
    """
    order: list[str] = list(_FIELDS)
    rows: list[Row] = []
    problems: list[Problem] = []
    first = True
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        cells = _fields(line)
        if first and (heading := _heading(cells)):
            order = heading
        elif len(cells) > len(order):
            problems.append(at_line("people_fields", number, expected=len(order), found=len(cells)))
        else:
            rows.append(Row(number, {n: c for n, c in zip(order, cells, strict=False) if n}))
        first = False
    if not rows and not problems:
        problems.append(Problem("table_empty"))
    return _people(rows, problems, new_id, taken)


def _fields(line: str) -> list[str]:
    cells = _SEPARATOR.split(line.strip(" "))
    if len(cells) == 1 and all(_HAN.search(word) for word in line.split()):
        return line.split()
    while len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    return cells


def _heading(cells: list[str]) -> list[str]:
    found = [column_of(cell, COLUMNS) for cell in cells]
    return found if "name" in found else []


def _people(rows: Iterable[Row], problems: list[Problem], new_id: Callable[[], str],
            taken: Iterable[Participant]) -> People:
    names = {person.name.strip().casefold(): 0 for person in taken}
    seats: dict[int, int] = {}
    found: list[tuple[float, Participant]] = []
    for row in rows:
        name = row.cells.get("name", "").strip()
        problems.extend(_name_problems(row.line, name, names))
        seat = _seat(row, seats, problems)
        found.append((seat, Participant(new_id(), name, row.cells.get("department", "").strip(),
                                        row.cells.get("role", "").strip())))
        if len(found) > MAX_PEOPLE:
            problems.append(at_line("people_too_many", row.line, limit=MAX_PEOPLE))
            break
    if problems:
        raise bad_input(problems)
    found.sort(key=lambda pair: pair[0])
    return tuple(person for _, person in found)


def _name_problems(line: int, name: str, names: dict[str, int]) -> Iterable[Problem]:
    if not name:
        return [at_line("people_name_empty", line)]
    if len(name) > MAX_NAME:
        return [at_line("people_name_long", line, name=name, limit=MAX_NAME)]
    key = name.casefold()
    if key in names:
        if names[key]:
            return [at_line("people_name_double", line, name=name, first=names[key])]
        return [at_line("people_name_taken", line, name=name)]
    names[key] = line
    return []


def _seat(row: Row, seats: dict[int, int], problems: list[Problem]) -> float:
    """Return the seat as a sorting key; no seat sorts last."""
    text = unicodedata.normalize("NFKC", row.cells.get("seat", "")).strip()
    if not text:
        return float("inf")
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text[:9]) <= MAX_SEAT:
        problems.append(at_line("people_seat", row.line, seat=text, limit=MAX_SEAT))
        return float("inf")
    seat = int(text)
    if seat in seats:
        problems.append(at_line("people_seat_double", row.line, seat=seat, first=seats[seat]))
    seats.setdefault(seat, row.line)
    return float(seat)
