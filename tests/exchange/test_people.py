"""Lists of people: files and pasted text, and every way they can be wrong."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from workshop.errors import BadInput
from workshop.exchange.people import MAX_PEOPLE, parse_people, read_people
from workshop.model.workshop import Participant


def ids() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: f"n{next(numbers)}"


def plain(found: tuple[Participant, ...]) -> list[tuple[str, str, str]]:
    return [(p.name, p.department, p.role) for p in found]


def problems(call: Callable[[], object]) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as caught:
        call()
    return [(p.key, p.where) for p in caught.value.problems]


CHINESE = "姓名,部门,职务\n张伟,生产部,厂长\n李娜,财务部,\n"


@pytest.mark.parametrize("data", [
    CHINESE.encode(), b"\xef\xbb\xbf" + CHINESE.encode(), CHINESE.encode("gb18030"), CHINESE.encode("utf-16"),
    CHINESE.replace(",", "\t").encode("gb18030"), CHINESE.replace(",", ";").replace("\n", "\r\n").encode(),
], ids=["utf-8", "bom", "gb18030", "utf-16", "tabs", "semicolons"])
def test_every_encoding_and_separator_reads_the_same(data: bytes) -> None:
    assert plain(read_people(data, ids())) == [("张伟", "生产部", "厂长"), ("李娜", "财务部", "")]


def test_columns_in_any_order_and_seats_sort() -> None:
    data = b"Role,Seat,Name\nCEO,2,Ann\n,,Bob\nCFO,1,Eve\n"
    found = read_people(data, ids())
    assert plain(found) == [("Eve", "", "CFO"), ("Ann", "", "CEO"), ("Bob", "", "")]
    assert len({p.id for p in found}) == 3


def test_all_problems_come_with_their_line() -> None:
    data = "name,seat\nAnn,1\n,2\nann,3\n" + "x" * 61 + ",4\nBob,one\nEve,1\nToo\nA,5,6\n"
    assert problems(lambda: read_people(data.encode(), ids())) == [
        ("table_row_long", "9"), ("people_name_empty", "3"), ("people_name_double", "4"),
        ("people_name_long", "5"), ("people_seat", "6"), ("people_seat_double", "7")]


def test_a_missing_name_column_is_named() -> None:
    with pytest.raises(BadInput) as caught:
        read_people(b"department,role\nA,B\n", ids())
    assert [(p.key, p.params) for p in caught.value.problems] == [("table_column_missing", {"column": "name"})]


def test_a_column_twice_an_empty_file_and_bytes_that_are_no_text() -> None:
    assert problems(lambda: read_people(b"name,name\nA,B\n", ids())) == [("table_column_double", "")]
    assert problems(lambda: read_people(b"", ids())) == [("table_empty", "")]
    assert problems(lambda: read_people(b"name\n\xff\xff\xff", ids())) == [("table_encoding", "")]
    assert problems(lambda: read_people(b'name\n"Ann\nBob\n', ids())) == [("table_unreadable", "2")]


def test_names_in_use_are_refused() -> None:
    taken = [Participant("p1", "Ann")]
    assert problems(lambda: read_people(b"name\nBob\nANN\n", ids(), taken)) == [("people_name_taken", "3")]


def test_too_many_people() -> None:
    data = "name\n" + "\n".join(f"P{n}" for n in range(MAX_PEOPLE + 2))
    assert problems(lambda: read_people(data.encode(), ids())) == [("people_too_many", str(MAX_PEOPLE + 2))]


@pytest.mark.parametrize(("line", "expected"), [
    ("张伟,生产部,厂长", ("张伟", "生产部", "厂长")),
    ("张伟，生产部，厂长", ("张伟", "生产部", "厂长")),
    ("张伟\t\t厂长", ("张伟", "", "厂长")),
    ("张伟   生产部   厂长", ("张伟", "生产部", "厂长")),
    ("张伟\u3000生产部", ("张伟", "生产部", "")),
    ("张伟 生产部 厂长", ("张伟", "生产部", "厂长")),
    ("  Mary Ann Smith  ", ("Mary Ann Smith", "", "")),
    ("Mary Ann  Sales  Head of sales", ("Mary Ann", "Sales", "Head of sales")),
    ("Mary, Sales & service,", ("Mary", "Sales & service", "")),
])
def test_pasted_lines(line: str, expected: tuple[str, str, str]) -> None:
    assert plain(parse_people(line, ids())) == [expected]


def test_pasted_headings_change_the_order() -> None:
    text = "部门\t姓名\t座位\n\n财务部\t李娜\t2\n生产部\t张伟\t1\n"
    assert plain(parse_people(text, ids())) == [("张伟", "生产部", ""), ("李娜", "财务部", "")]


def test_pasted_problems_come_with_their_line() -> None:
    assert problems(lambda: parse_people("Ann\n, Sales\n\nann\na,b,c,1,e", ids())) == [
        ("people_fields", "5"), ("people_name_empty", "2"), ("people_name_double", "4")]
    assert problems(lambda: parse_people(" \n\n", ids())) == [("table_empty", "")]
