"""Every import is read with limits: ordinary files only, so many bytes, rows, columns, letters, parts and levels."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from tests.builders import empty_workshop, made_pack
from tests.filled import part, with_parts
from tests.initiative_lists import WORKSHOP, new_ids
from tests.rooms import pack_document
from ui.commands.files import read_bytes
from ui.pictures import read_file
from workshop.errors import BadInput, PentatoneError
from workshop.exchange import snapshot, table
from workshop.exchange.ballots import parse_digits
from workshop.exchange.grid import parse_grid
from workshop.exchange.initiatives import read_initiatives
from workshop.exchange.people import parse_people, read_people
from workshop.exchange.scores import read_scores
from workshop.exchange.snapshot_compare import compare
from workshop.exchange.workbook import read_workbook, write_workbook
from workshop.infile import NotOrdinary, read_ordinary
from workshop.library import read_collection
from workshop.packs.load import document_of, load_file, load_folder
from workshop.report.pptx.template import open_template

ROOM = empty_workshop(made_pack(), count=3)
posix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")


def keys(call: Callable[[], object]) -> list[str]:
    """Return the keys of what is refused, in less than two seconds."""
    start = time.process_time()
    with pytest.raises(PentatoneError) as caught:
        call()
    assert time.process_time() - start < 2
    return [problem.key for problem in caught.value.problems]


# What is no ordinary file -----------------------------------------------------------------------------------------
@posix
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.symlink("/dev/zero", path)],
                         ids=["pipe", "folder", "device"])
def test_pipes_folders_and_devices_are_refused_at_once(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "a.csv"
    make(path)
    assert keys(lambda: read_bytes(path)) == ["file_not_ordinary"]
    assert keys(lambda: read_file(path)) == ["picture_unreadable"]
    assert keys(lambda: load_file(path)) == keys(lambda: read_collection(path)) == ["file_not_ordinary"]
    assert keys(lambda: open_template(path)) == ["slides_template"]
    with pytest.raises(NotOrdinary):
        read_ordinary(path, 10)


def test_a_file_is_read_up_to_a_byte_more_than_it_may_have(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\r\n" * 10)
    assert [len(read_ordinary(path, most)) for most in (0, 5, 19, 20, 10**12)] == [1, 6, 20, 20, 20]
    path.write_bytes(b"")
    assert read_ordinary(path, 5) == b""


@posix
def test_a_part_of_a_pack_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    for found in resources.path("packs", "blank").iterdir():
        (folder / found.name).write_bytes(found.read_bytes())
    (folder / "other.json").write_bytes((folder / "elements.json").read_bytes())
    (folder / "elements.json").unlink()
    (folder / "elements.json").symlink_to("other.json")
    assert load_folder(folder).pack.elements
    (folder / "elements.json").unlink()
    (folder / "elements.json").symlink_to(resources.path("packs", "blank", "elements.json"))
    assert keys(lambda: load_folder(folder)) == ["pack_link"]


# Tables -----------------------------------------------------------------------------------------------------------
def test_tables_that_are_too_wide_or_too_long() -> None:
    wide = b"name" + b"," * 600 + b"\nAnn"
    assert keys(lambda: read_people(wide, new_ids())) == ["table_wide"]
    assert keys(lambda: read_people(b"name\n" + b"Ann," * 600, new_ids())) == ["table_wide"]
    assert keys(lambda: read_people(b"name\n" + b"a" * 20_001, new_ids())) == ["table_cell_long"]
    assert keys(lambda: read_people(b"name\n" + b"a" * 200_000, new_ids())) == ["table_unreadable"]
    assert keys(lambda: read_people(b"name," * 3_000_000, new_ids())) == ["table_wide"]


def test_a_flood_of_empty_lines_is_not_walked_through() -> None:
    assert keys(lambda: read_people(b"name\n" + b"\n" * 15_000_000, new_ids())) == ["table_too_many_rows"]
    assert keys(lambda: read_initiatives(b"\n" * 15_000_000, "a.csv", WORKSHOP, new_ids())) == ["list_many"]


def test_a_thousand_problems_are_enough() -> None:
    rows = b"participant,element,item,round,purpose,level\n" + b"x,y,z,0,q,9\n" * 5_000
    assert table.MAX_PROBLEMS <= len(keys(lambda: read_scores(rows, ROOM, new_ids()))) < table.MAX_PROBLEMS + 10
    assert len(keys(lambda: read_people(b"name,seat\n" + b"x,y,z\n" * 5_000, new_ids()))) == table.MAX_PROBLEMS
    block = "\n".join("\t".join("9" * 200) for _ in range(400))
    assert len(keys(lambda: parse_grid(block, empty_workshop(made_pack(), count=400), "e1"))) <= 2 * table.MAX_PROBLEMS


@pytest.mark.parametrize("cell", ["a " * 9_000, "e1 " * 600 + "x", "/".join("ab" * 900), "a,b " * 400])
def test_elements_of_a_person_are_looked_up_quickly(cell: str) -> None:
    data = f'name,elements\nAnn,"{cell}"\n'.encode()
    assert set(keys(lambda: read_people(data, new_ids(), pack=made_pack()))) == {"people_element"}


# Pasted -----------------------------------------------------------------------------------------------------------
def test_what_is_pasted_has_a_limit() -> None:
    cells = tuple(ROOM.cells())
    assert keys(lambda: parse_people("王敏 销售\n" * 100_000, new_ids())) == ["paste_long"]
    assert keys(lambda: parse_digits("3" * 100_000, cells)) == ["paste_long"]
    assert keys(lambda: parse_grid("3\t" * 600_000, ROOM, "e1")) == ["grid_large"]


def test_a_block_of_strangers_is_told_quickly() -> None:
    crowd = empty_workshop(made_pack(), count=500)
    block = "name\t1\n" + "".join(f"nobody {n}\t3\n" for n in range(499))
    assert set(keys(lambda: parse_grid(block, crowd, "e1"))) == {"grid_person"}


# Initiatives ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("column", "cell", "key"), [
    ("lifts", "x" + " " * 9_000 + "y", "row_parts"), ("lifts", "e1/1: 1>2;" * 400, "row_parts"),
    ("predecessors", "( " * 5_000, "row_parts"), ("efforts", "IT: 1;" * 4_000, "row_parts"),
    ("note", "a" * 33_000, "row_cell_long"), ("cost", "1" + " " * 9_000 + "元", "row_money"),
    ("duties", "A " * 16_000, "row_parts"), ("lifts", "/ " * 16_000, "row_parts"),
    ("cost", "9" * 400, "row_whole"), ("effort", "1e400", "row_number"), ("effort", "NaN", "row_number")])
def test_cells_made_to_keep_the_reader_busy(column: str, cell: str, key: str) -> None:
    data = "title,{}\n{}".format(column, "".join(f'New {n},"{cell}"\n' for n in range(20))).encode()
    assert set(keys(lambda: read_initiatives(data, "a.csv", WORKSHOP, new_ids()))) == {key}


# JSON -------------------------------------------------------------------------------------------------------------
def test_a_document_of_endless_small_values_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "MAX_VALUES", 1_000)
    assert keys(lambda: snapshot.parse(b"[" + b"[]," * 1_000 + b"0]")) == ["document_full"]


@pytest.mark.parametrize(("value", "key"), [
    ("NaN", "pack_number"), ("-Infinity", "pack_number"), ("1e999", "pack_number"), ("1" + "0" * 400, "pack_number"),
    ("[" * 70 + "]" * 70, "pack_deep"), ("[" * 50_000, "pack_deep"), ("{", "pack_not_json"), ("[1,]", "pack_not_json")])
def test_packs_and_cases_say_only_what_every_reader_understands(tmp_path: Path, value: str, key: str) -> None:
    path = tmp_path / "a.pentatone-pack"
    path.write_text(json.dumps(json.loads(pack_document().body) | {"weight": "@"}).replace('"@"', value), "utf-8")
    assert keys(lambda: load_file(path)) == keys(lambda: read_collection(path)) == [key]


@pytest.mark.parametrize(("part_", "entries"), [
    ("elements", [{}] * 50_000), ("boards", [{"kind": "cards"}] * 15_000), ("goes_with", [1] * 300_000)])
def test_a_pack_of_nothing_but_mistakes_is_told_quickly(tmp_path: Path, part_: str, entries: list[object]) -> None:
    document = json.loads(pack_document().body) | {part_: entries}
    path = tmp_path / "a.pentatone-pack"
    path.write_text(json.dumps(document), "utf-8")
    for call in (lambda: load_file(path), lambda: document_of(document)):
        found = keys(call)
        assert len(found) <= 1_000 and found[0] in ("pack_misfits_many", "pack_bad_id", "pack_too_large")


# Office files -----------------------------------------------------------------------------------------------------
BOOK = write_workbook(ROOM, None, "en")


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.bin", "xl/worksheets/sheet1.png", "a"])
def test_entities_in_a_part_that_does_not_look_like_xml(name: str) -> None:
    sheet = "xl/worksheets/sheet1.xml"
    body = b'<!DOCTYPE x [<!ENTITY a "ha">]>' + part(BOOK, sheet).split(b"?>", 1)[-1]
    rels = part(BOOK, "xl/_rels/workbook.xml.rels").replace(b"/xl/worksheets/sheet1.xml", b"/" + name.encode())
    data = with_parts(BOOK, {"xl/_rels/workbook.xml.rels": rels, name: body}, drop=(sheet,))
    with pytest.raises(BadInput, match="book_unreadable"):
        read_workbook(data, ROOM)


def test_a_large_part_is_refused_whatever_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop.exchange.xlsx.MAX_TREE", 50_000)
    monkeypatch.setattr("workshop.exchange.xlsx.MAX_RATIO", 100_000)
    with pytest.raises(BadInput, match="book_large"):
        read_workbook(with_parts(BOOK, {"docProps/thumb.jpeg": b"\xef\xbb\xbf <x>" + b"<y/>" * 20_000 + b"</x>"}), ROOM)


@pytest.mark.parametrize("number", [b"5001", b"99999999999"])
def test_a_row_far_below_is_refused_and_not_counted_up_to(number: bytes) -> None:
    sheet = "xl/worksheets/sheet1.xml"
    far = b'<row r="40"><c r="J%s" t="inlineStr"><is><t>3</t></is></c></row></sheetData>' % number
    data = with_parts(BOOK, {sheet: part(BOOK, sheet).replace(b"</sheetData>", far)})
    assert keys(lambda: read_workbook(data, ROOM)) == ["book_large"]


def test_templates_are_held_to_the_same(tmp_path: Path) -> None:
    sound = resources.path("report", "template.pptx").read_bytes()
    path = tmp_path / "a.pptx"
    path.write_bytes(sound)
    assert open_template(path)[1]
    slides = "ppt/presentation.xml"
    hostile = part(sound, slides).replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', 1)
    for parts in ({"ppt/media/a.png": b"\0" * 30_000_000}, {"ppt/vbaProject.bin": b"x"},
                  {f"x/{n}": b"" for n in range(5_001)}, {slides: b"<x>" * 300_000},
                  {slides: hostile.replace(b"<p:sldSz", b"&a;<p:sldSz")}):
        path.write_bytes(with_parts(sound, parts))
        if parts.keys() != {slides} or b"DOCTYPE" not in parts[slides]:
            assert keys(lambda: open_template(path)) == ["slides_template"]
            continue
        # lxml leaves such an entity as it is; what it names is never read.
        try:
            presentation = open_template(path)[0]
        except BadInput:
            continue
        assert b"root:" not in presentation.part.blob


@pytest.mark.parametrize(("kind", "key"), [("image", ["slides_outside"]), ("oleObject", ["slides_outside"]),
                                           ("hyperlink", [])])
def test_a_template_fetches_nothing(tmp_path: Path, kind: str, key: list[str]) -> None:
    sound, path = resources.path("report", "template.pptx").read_bytes(), tmp_path / "a.pptx"
    rels = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    link = ('<Relationship Id="rId99" '
            f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
            'Target="http://a.example/b.png" TargetMode="External"/></Relationships>').encode()
    path.write_bytes(with_parts(sound, {rels: part(sound, rels).replace(b"</Relationships>", link)}))
    if key:
        assert keys(lambda: open_template(path)) == key
    else:
        assert open_template(path)[1]


def test_the_data_of_a_report_of_endless_small_values_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop.exchange.snapshot_compare.MAX_VALUES", 1_000)
    data = b"[" + b"[]," * 1_000 + b"0]"
    assert compare(data, hashlib.sha256(data).hexdigest(), ROOM).outcome == "unknown"
