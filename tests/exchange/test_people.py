"""Lists of people: files and pasted text, and every way they can be wrong."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from tests.builders import shipped_pack
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


def roles(found: tuple[Participant, ...]) -> list[tuple[str, str, str, float, tuple[str, ...]]]:
    return [(p.name, p.duty, p.rank, p.weight, p.elements) for p in found]


FULL = ("姓名,职责,职级,权重,要素\n张伟,投票人,高层,2,品牌、渠道 / 商品\n李娜,主持人,,,\n"
        "王芳,记录员,中层,１.5,brand retail\n刘洋,旁听,基层,,全部\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_duty_rank_weight_and_elements(encoding: str) -> None:
    assert roles(read_people(FULL.encode(encoding), ids(), pack=shipped_pack())) == [
        ("张伟", "voter", "senior", 2.0, ("brand", "product", "channel")), ("李娜", "facilitator", "", 1.0, ()),
        ("王芳", "scribe", "middle", 1.5, ("brand", "retail")), ("刘洋", "observer", "staff", 1.0, ())]


def test_english_columns_and_words_in_any_case() -> None:
    data = b"Name;Duty;Rank;Weight;Elements\nAnn;Voter;Senior;3;Brand/finance\nBob;OBSERVER;staff;1.0;\n"
    assert roles(read_people(data, ids(), pack=shipped_pack())) == [
        ("Ann", "voter", "senior", 3.0, ("brand", "finance")), ("Bob", "observer", "staff", 1.0, ())]


def test_pasted_from_a_spreadsheet_only_tabs_separate() -> None:
    text = "姓名\t部门\t职责\t要素\n张伟\t生产，采购\t投票人\t品牌；渠道\n李娜\t\t旁听\t\n王芳\n"
    found = parse_people(text, ids(), pack=shipped_pack())
    assert roles(found) == [("张伟", "voter", "", 1.0, ("brand", "channel")), ("李娜", "observer", "", 1.0, ()),
                            ("王芳", "voter", "", 1.0, ())]
    assert found[0].department == "生产，采购"


def test_every_wrong_duty_rank_weight_and_element_has_its_line() -> None:
    data = ("name,duty,rank,weight,elements\nAnn,boss,,,\nBob,,top,,\nEve,,,4,\nKim,,,nan,\nLeo,,,0.5,\n"
            "Jo,,,,brand、shoes / hats\nHal,,,-1,\n")
    assert problems(lambda: read_people(data.encode(), ids(), pack=shipped_pack())) == [
        ("people_duty", "2"), ("people_rank", "3"), ("people_weight", "4"), ("people_weight", "5"),
        ("people_weight", "6"), ("people_element", "7"), ("people_element", "7"), ("people_weight", "8")]


def test_elements_need_a_framework_and_an_empty_column_does_not() -> None:
    assert problems(lambda: read_people(b"name,elements\nAnn,brand\n", ids())) == [("people_elements_early", "2")]
    assert roles(read_people(b"name,elements\nAnn,\n", ids())) == [("Ann", "voter", "", 1.0, ())]
