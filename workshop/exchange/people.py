"""Lists of people: a CSV file, or what was pasted from a message or a spreadsheet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from workshop.errors import Problem, bad_input
from workshop.exchange.table import Row, at_line, column_of, read_table
from workshop.model.pack import Pack
from workshop.model.workshop import Duty, Participant, Rank
from workshop.rules import MAX_NAME
from workshop.rules.people import LEAST_WEIGHT, MOST_WEIGHT

MAX_PEOPLE = 500
MAX_SEAT = 9999
# Of a pasted list, and of what one person may be asked about.
MAX_PASTED, MAX_ELEMENTS = 500_000, 2_000
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "姓名", "名字"),
    "department": ("department", "dept", "部门", "单位"),
    "role": ("role", "position", "title", "职务", "角色", "职位", "岗位"),
    "seat": ("seat", "座位", "座位号", "座次"),
    "duty": ("duty", "职责", "身份", "参会身份"),
    "rank": ("rank", "职级", "层级", "管理层级"),
    "weight": ("weight", "权重"),
    "elements": ("elements", "element", "要素", "业务要素"),
}
DUTY_WORDS: Mapping[str, Duty] = {
    "": "voter", "voter": "voter", "投票人": "voter", "投票": "voter", "评分人": "voter",
    "facilitator": "facilitator", "主持人": "facilitator", "主持": "facilitator", "引导师": "facilitator",
    "scribe": "scribe", "记录员": "scribe", "记录": "scribe", "记录人": "scribe",
    "observer": "observer", "旁听": "observer", "旁听人": "observer", "观察员": "observer",
}
RANK_WORDS: Mapping[str, Rank] = {
    "": "", "senior": "senior", "高层": "senior", "高管": "senior", "middle": "middle", "中层": "middle",
    "staff": "staff", "基层": "staff", "员工": "staff",
}
# Somebody who writes one of these means that nothing is left out.
_ALL = ("", "all", "全部", "所有")
_FIELDS = ("name", "department", "role", "seat")
_SEPARATOR = re.compile(r" *[,，;；\t] *|[ \u3000]*\u3000[ \u3000]*| {2,}")
_PARTS = re.compile(r"[、;；,，|\n]")
_HAN = re.compile(r"[\u3400-\u9fff]")


People = tuple[Participant, ...]


def read_people(data: bytes, new_id: Callable[[], str], taken: Iterable[Participant] = (),
                pack: Pack | None = None) -> People:
    """Read people.csv: a header with name (姓名) and, if wanted, the other columns of `COLUMNS`.

    Elements are ids or names of `pack`, separated by 、 ; / or spaces; none means all. People come back in the order
    of their seats; those without one follow in the order of the file. Raises BadInput with every problem and its
    line. `taken` are people whose names are in use.
    """
    table = read_table(data, COLUMNS, ("name",))
    return _people(table.rows, list(table.problems), new_id, taken, pack)


def parse_people(text: str, new_id: Callable[[], str], taken: Iterable[Participant] = (),
                 pack: Pack | None = None) -> People:
    """Read a pasted list: one person a line, as name, department, role and seat.

    Fields are separated by commas, Chinese commas, tabs, or several spaces; in a line of Chinese one space is
    enough. A first line of headings may change the order and name more columns; when it has tabs, as a spreadsheet
    gives them, only tabs separate. Raises BadInput with every problem and its line.
    """
    if len(text) > MAX_PASTED:
        raise bad_input([Problem("paste_long", "", {"limit": MAX_PASTED})])
    order: list[str] = list(_FIELDS)
    rows: list[Row] = []
    problems: list[Problem] = []
    first, tabs = True, False
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")] if tabs else _fields(line)
        while len(cells) > len(order) and not cells[-1]:
            cells.pop()
        if first and (heading := _heading(cells)):
            order, tabs = heading, "\t" in line.strip()
        elif len(cells) > len(order):
            problems.append(at_line("people_fields", number, expected=len(order), found=len(cells)))
        else:
            rows.append(Row(number, {n: c for n, c in zip(order, cells, strict=False) if n}))
        first = False
    if not rows and not problems:
        problems.append(Problem("table_empty"))
    return _people(rows, problems, new_id, taken, pack)


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


def _people(rows: Iterable[Row], problems: list[Problem], new_id: Callable[[], str], taken: Iterable[Participant],
            pack: Pack | None) -> People:
    names = {person.name.strip().casefold(): 0 for person in taken}
    seats: dict[int, int] = {}
    found: list[tuple[float, Participant]] = []
    for row in rows:
        name = row.cells.get("name", "").strip()
        problems.extend(_name_problems(row.line, name, names))
        seat = _seat(row, seats, problems)
        person = Participant(new_id(), name, row.cells.get("department", "").strip(), row.cells.get("role", "").strip(),
                             duty=_duty(row, problems), rank=_rank(row, problems), weight=_weight(row, problems),
                             elements=_elements(row, pack, problems))
        found.append((seat, person))
        if len(found) > MAX_PEOPLE:
            problems.append(at_line("people_too_many", row.line, limit=MAX_PEOPLE))
            break
    if problems:
        raise bad_input(problems)
    found.sort(key=lambda pair: pair[0])
    return tuple(person for _, person in found)


def _plain(row: Row, column: str) -> str:
    return unicodedata.normalize("NFKC", row.cells.get(column, "")).strip()


def _duty(row: Row, problems: list[Problem]) -> Duty:
    text = _plain(row, "duty")
    if (duty := DUTY_WORDS.get(text.casefold())) is None:
        problems.append(at_line("people_duty", row.line, duty=text))
    return duty or "voter"


def _rank(row: Row, problems: list[Problem]) -> Rank:
    text = _plain(row, "rank")
    if (rank := RANK_WORDS.get(text.casefold())) is None:
        problems.append(at_line("people_rank", row.line, rank=text))
    return rank or ""


def _weight(row: Row, problems: list[Problem]) -> float:
    text = _plain(row, "weight")
    if not text:
        return 1.0
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,6})?", text) and LEAST_WEIGHT <= float(text) <= MOST_WEIGHT:
        return float(text)
    problems.append(at_line("people_weight", row.line, weight=text, least=f"{LEAST_WEIGHT:g}",
                            most=f"{MOST_WEIGHT:g}"))
    return 1.0


def _elements(row: Row, pack: Pack | None, problems: list[Problem]) -> tuple[str, ...]:
    text = _plain(row, "elements")
    if text.casefold() in _ALL:
        return ()
    if pack is None:
        problems.append(at_line("people_elements_early", row.line))
        return ()
    if len(text) > MAX_ELEMENTS:
        problems.append(at_line("people_element", row.line, element=text[:100]))
        return ()
    known = {_key(name): element.id for element in pack.elements
             for name in (element.name.zh, element.name.en, element.short.zh, element.short.en)}
    known.update({_key(element.id): element.id for element in pack.elements})
    found: set[str] = set()
    for part in _PARTS.split(text):
        for name in _names_in(part, known):
            if name in known:
                found.add(known[name])
            else:
                problems.append(at_line("people_element", row.line, element=name))
    return tuple(element.id for element in pack.elements if element.id in found)


def _key(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _names_in(part: str, known: Mapping[str, str]) -> Iterable[str]:
    """Yield the names in a text with spaces and slashes: always the longest that is known, else one word."""
    longest = max((len(name.split()) for name in known), default=1)
    for piece in [part] if _key(part) in known else part.split("/"):
        words = _key(piece).split()
        while words:
            size = next((n for n in range(min(len(words), longest), 0, -1) if " ".join(words[:n]) in known), 1)
            yield " ".join(words[:size])
            words = words[size:]


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
    text = _plain(row, "seat")
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
