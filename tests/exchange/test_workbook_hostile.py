"""Workbooks made to hurt: bombs, entities, lies about sizes, and bytes that are nothing."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import empty_workshop, made_pack
from tests.filled import edited, filled, part, shared, with_parts
from workshop.errors import BadInput
from workshop.exchange import xlsx
from workshop.exchange.ballots import seat_code
from workshop.exchange.workbook import read_workbook, write_workbook

WORKSHOP = empty_workshop(made_pack(), count=3)
GOOD = shared(write_workbook(WORKSHOP, None, "en"))
SHEET = "xl/worksheets/sheet1.xml"


def problem(data: bytes) -> str:
    with pytest.raises(BadInput) as caught:
        read_workbook(data, WORKSHOP, "a.xlsx")
    (found,) = caught.value.problems
    return found.key


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    return with_parts(GOOD, {name: change(part(GOOD, name))})


def test_openpyxl_reads_with_defusedxml() -> None:
    assert openpyxl.DEFUSEDXML


def test_texts_in_a_list_of_their_own_are_read_the_same() -> None:
    plain = filled(write_workbook(WORKSHOP, None, "en"), {seat_code(WORKSHOP, "p2"): "1x?-45321"})
    assert len(read_workbook(plain, WORKSHOP).entries) == 9
    assert read_workbook(shared(plain), WORKSHOP) == read_workbook(plain, WORKSHOP)
    assert read_workbook(GOOD, WORKSHOP).problems == ()


@pytest.mark.parametrize("data", [b"", b"PK", b"name,vote\nAnn,3\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
                                  GOOD[:500], GOOD[:-40], GOOD[40:]])
def test_what_is_no_workbook(data: bytes) -> None:
    assert problem(data) in ("book_unreadable", "book_foreign")


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = with_parts(GOOD, {"xl/media/a.png": b"\0" * 60_000_000})
    assert len(bomb) < 200_000
    tracemalloc.start()
    try:
        assert problem(bomb) == "book_large"
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_part_packed_too_well_is_not_unpacked() -> None:
    assert problem(with_parts(GOOD, {"xl/media/a.png": b"\0" * 1_000_000})) == "book_large"


def test_too_many_parts_and_too_large_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert problem(with_parts(GOOD, {f"x/{n}.png": b"" for n in range(500)})) == "book_large"
    monkeypatch.setattr(xlsx, "MAX_TREE", 1_000)
    assert problem(GOOD) == "book_large"
    monkeypatch.setattr(xlsx, "MAX_FILE", 1_000)
    assert problem(GOOD) == "table_too_large"


@pytest.mark.parametrize("row", [b"<row/>" * 6_000, b"<row>" + b"<c/>" * 201_000 + b"</row>",
                                 b"<x>" * 70 + b"</x>" * 70])
def test_a_sheet_of_endless_rows_cells_or_depth(monkeypatch: pytest.MonkeyPatch, row: bytes) -> None:
    monkeypatch.setattr(xlsx, "MAX_RATIO", 10_000)
    data = changed(SHEET, lambda xml: xml.replace(b"<sheetData>", b"<sheetData>" + row))
    assert problem(data) == "book_large"


@pytest.mark.parametrize("limit", ["MAX_ROWS", "MAX_CELLS"])
def test_many_sheets_that_are_too_much_together(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(xlsx, limit, 30)
    assert problem(GOOD) == "book_large"


LAUGHS = b"".join([b'<!DOCTYPE x [<!ENTITY a "ha">', *(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)), b"]>"])


@pytest.mark.parametrize("name", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                                  "[Content_Types].xml", "docProps/core.xml", "xl/_rels/workbook.xml.rels"])
@pytest.mark.parametrize("doctype", [LAUGHS, b'<!DOCTYPE x SYSTEM "file:///etc/passwd">', b"<!DOCTYPE x>",
                                     b'<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>'])
def test_entities_and_document_types(name: str, doctype: bytes) -> None:
    def put(xml: bytes) -> bytes:
        end = xml.index(b"?>") + 2 if xml.startswith(b"<?xml") else 0
        return xml[:end] + doctype + xml[end:]
    start = time.process_time()
    assert problem(changed(name, put)) == "book_unreadable"
    assert time.process_time() - start < 5


def test_entities_in_wide_characters_and_in_a_part_of_another_name() -> None:
    text = part(GOOD, SHEET).decode().split("?>", 1)[-1]
    wide = ("<?xml version='1.0' encoding='UTF-16'?>" + LAUGHS.decode() + text).encode("utf-16")
    assert problem(with_parts(GOOD, {SHEET: wide})) == "book_unreadable"
    rels = part(GOOD, "xl/_rels/workbook.xml.rels").replace(b"sheet1.xml", b"sheet1.bin")
    bad = LAUGHS + part(GOOD, SHEET).split(b"?>", 1)[-1]
    data = with_parts(GOOD, {"xl/_rels/workbook.xml.rels": rels, "xl/worksheets/sheet1.bin": bad}, drop=(SHEET,))
    assert problem(data) in ("book_unreadable", "book_foreign")


@pytest.mark.parametrize("name", ["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/activeX/a.xml",
                                  "xl/embeddings/a.bin", "xl/macrosheets/sheet1.xml"])
def test_macros_and_links_to_other_files(name: str) -> None:
    assert problem(with_parts(GOOD, {name: b"<x/>"})) == "book_parts"


def test_lies_in_the_directory_of_the_zip() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as source, pytest.warns(UserWarning, match="Duplicate"), \
            zipfile.ZipFile(out, "w") as target:
        for info in source.infolist():
            target.writestr(info.filename, source.read(info))
        target.writestr(SHEET, b"<x/>")
    assert problem(out.getvalue()) == "book_unreadable"
    # The sizes written down are small, the stream is not.
    body = bytearray(with_parts(GOOD, {}))
    with zipfile.ZipFile(io.BytesIO(bytes(body))) as archive:
        size = archive.getinfo(SHEET).file_size
    true, told = size.to_bytes(4, "little"), (10).to_bytes(4, "little")
    assert problem(bytes(body).replace(true, told)) == "book_unreadable"


@pytest.mark.parametrize(("old", "new"), [
    (b"<sheetData>", b"<sheetData"), (b'r="A1"', b'r="'), (b'r="A1"', b'r="ZZZZZZ99999999"'), (b't="s"', b't="zz"'),
    (b"<v>0</v>", b"<v>99999999</v>"), (b"<v>0</v>", b"<v>-</v>"),
    (b"<sheetData>", b"<sheetData><row r='x'><c/></row>"),
])
def test_broken_parts_give_one_sentence(old: bytes, new: bytes) -> None:
    xml = part(GOOD, SHEET)
    assert old in xml
    try:
        found = read_workbook(with_parts(GOOD, {SHEET: xml.replace(old, new, 1)}), WORKSHOP, "a.xlsx")
    except BadInput as error:
        assert [p.key for p in error.problems] in (["book_unreadable"], ["book_foreign"])
    else:
        assert not found.entries


def test_an_error_value_and_a_date_are_no_votes() -> None:
    def fill(book: object) -> None:
        sheet = book.worksheets[0]  # type: ignore[attr-defined]
        sheet["J4"], sheet["J5"] = "#N/A", "3"
        sheet["J6"].value = 45000
        sheet["J6"].number_format = "yyyy-mm-dd"
    found = read_workbook(edited(GOOD, fill), WORKSHOP)
    assert sorted(row.vote for row in found.entries.values()) == ["#n/a", "2023-03-15 00:00:00", "3"]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_any_flipped_byte_gives_problems_and_never_another_error(place: int, flip: int) -> None:
    data = bytearray(GOOD)
    data[place] ^= flip
    try:
        read_workbook(bytes(data), WORKSHOP)
    except BadInput as error:
        assert error.problems
