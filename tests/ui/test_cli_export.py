"""export and check on the command line: every ending, what goes together, and what may not be in a redacted file."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.pdftext import page_texts
from tests.rooms import Room
from tests.ui.command_line import Run
from ui import writers
from ui.commands import export as export_command
from workshop import commands as c
from workshop.model.evidence import CellNote
from workshop.model.initiative import Initiative, Lift
from workshop.model.score import Cell

CLIENT, SECRET = "Geheim-Werke", "Nobody may read this remark"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small closed workshop with votes, targets, an initiative and a comment."""
    path = tmp_path_factory.mktemp("export") / "a.pentatone"
    room = Room(path)
    settings = room.store.workshop.settings
    room.do(c.ChangeSettings(type(settings)(title="A day", client=CLIENT, created=settings.created)))
    room.vote("alpha", "1", "345")
    room.vote("beta", "1", "223")
    room.do(c.SetCellNote(CellNote(Cell("alpha", "1"), 2, SECRET)))
    room.do(c.SetTargets((c.TargetLevel(Cell("alpha", "1"), 5), c.TargetLevel(Cell("beta", "1"), 4))))
    room.do(c.AddInitiative(Initiative("i", "Scan at the till", "1", "Ann", cost=100, duration=1,
                                       lifts=(Lift(Cell("beta", "1"), 2, 4),))))
    room.store.close()
    return path


# ---------------------------------------------------------------- what goes together

@pytest.mark.parametrize(("out", "options", "words"), [
    ("o.xlsx", ("--report", "board"), "--report has no meaning for a .xlsx file"),
    ("o.json", ("--report", "full"), "--report has no meaning for a .json file"),
    ("o.csv", ("--report", "full"), "--report has no meaning for a .csv file"),
    ("o.pptx", ("--password-file", "p"), "--password-file has no meaning for a .pptx file, only for .pdf"),
    ("o.pdf", ("--template", "t.pptx"), "--template has no meaning for a .pdf file"),
    ("o.json", ("--lang", "zh"), "--lang has no meaning for a .json file"),
    ("o.svg", ("--lang", "both"), "charts are in one language"),
    ("o.png", ("--earlier", "e.pentatone"), "please name a --report"),
    ("o.pdf", ("--report", "redacted", "--redact", "names"), "please give only one of them"),
    ("o.pdf", ("--report", "ballots", "--redact", "names"), "--redact has no meaning for paper ballots"),
    ("o.pptx", ("--report", "ballots"), "as .pdf only"),
    ("o.pdf", ("--redact", "names,faces"), "“faces” is none of names, comments"),
    ("o.docx", (), "expected a name that ends in .pdf"),
    ("o.pdf", ("--report", "brief"), "invalid choice"),
    ("o.pdf", ("--lang", "fr"), "invalid choice")])
def test_what_makes_no_sense_is_one_sentence(run: Run, tmp_path: Path, out: str, options: tuple[str, ...],
                                             words: str) -> None:
    found = run("export", tmp_path / "none.pentatone", tmp_path / out, *options)
    assert found.code == 2 and words in found.err and len(found.sentences) == 1
    assert not (tmp_path / out).exists()


@pytest.mark.parametrize(("ending", "options", "expected"), [
    ("pdf", (), ("pdf", "full", frozenset())), ("pdf", ("--report", "board"), ("pdf", "board", frozenset())),
    ("pptx", ("--redact", "names,client"), ("pptx", "full", frozenset(("names", "client")))),
    ("PNG", ("--report", "poster"), ("png", "poster", frozenset())), ("xlsx", (), ("xlsx", "full", frozenset()))])
def test_the_order_follows_ending_and_options(run: Run, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                              ending: str, options: tuple[str, ...], expected: Any) -> None:
    orders = []

    def stand_in(order, material, made_at, path, told, should_stop):
        orders.append(order)
        assert material.packs and made_at.tzinfo is not None
        return writers.Made((path,), 2, "ab" * 32)

    monkeypatch.setattr(export_command, "write", stand_in)
    found = run("export", room.path, tmp_path / f"o.{ending}", *options, "--unit", "wan", "--lang", "en", "--json")
    assert (found.code, found.err) == (0, "")
    order = orders[0]
    assert (order.format, order.options.variant, order.options.redact) == expected
    assert (order.options.unit, order.options.language) == ("wan", "en")
    assert order.pages == ("--report" in options)
    assert found.json == {"file": str(tmp_path / f"o.{ending}"), "files": [str(tmp_path / f"o.{ending}")], "pages": 2,
                          "hash": "ab" * 32, "plan": "new", "redacted": sorted(expected[2])}


# ---------------------------------------------------------------- every ending

def test_a_pdf_and_its_password(run: Run, room: Room, tmp_path: Path) -> None:
    before, key = room.path.read_bytes(), tmp_path / "key.txt"
    key.write_text("Schlüssel 1\nnot this\n", "utf-8")
    plain, closed = tmp_path / "o.pdf", tmp_path / "c.pdf"
    found = run("export", room.path, plain, "--report", "board", "--json")
    assert found.json["pages"] == len(pypdf.PdfReader(plain).pages) and found.json["plan"] == "new"
    assert len(found.json["hash"]) == 64
    said = run("export", room.path, closed, "--report", "board", "--password-file", key)
    assert "encrypted" in said.out and CLIENT.encode() not in closed.read_bytes()
    reader = pypdf.PdfReader(closed)
    assert reader.is_encrypted and reader.decrypt("not this") == 0
    assert pypdf.PdfReader(closed, password="Schlüssel 1").pages[0].extract_text()
    assert run("export", room.path, closed, "--password-file", tmp_path / "none").code == 3
    assert room.path.read_bytes() == before


def test_redacted_holds_nothing_anywhere(run: Run, room: Room, tmp_path: Path) -> None:
    pdf, whole = tmp_path / "r.pdf", tmp_path / "r.json"
    found = run("export", room.path, pdf, "--report", "redacted", "--json")
    assert set(found.json["redacted"]) == {"names", "comments", "evidence", "client", "words"}
    reader = pypdf.PdfReader(pdf)
    held = "\n".join([*page_texts(pdf), str(reader.metadata), *(part.decode() for parts in reader.attachments.values()
                                                               for part in parts)])
    assert run("export", room.path, whole, "--redact", "names,comments,client,words").code == 0
    for text in (held, whole.read_text("utf-8")):
        assert not [word for word in (CLIENT, SECRET, "Ann", "Bob", "陈晨", "Scan at the till") if word in text]


def test_tables_and_the_whole_workshop(run: Run, room: Room, tmp_path: Path) -> None:
    book, table, whole = tmp_path / "o.xlsx", tmp_path / "o.csv", tmp_path / "o.json"
    assert run("export", room.path, book).code == run("export", room.path, table, "--lang", "en").code == 0
    assert "xl/workbook.xml" in zipfile.ZipFile(book).namelist()
    rows = list(csv.reader(io.StringIO(table.read_text("utf-8-sig"))))
    assert len(rows) == 1 + len(list(room.store.workshop.cells()))
    deck = run("export", room.path, tmp_path / "o.pptx", "--report", "board", "--json").json
    assert "ppt/presentation.xml" in zipfile.ZipFile(deck["file"]).namelist() and deck["pages"] >= 1
    said = run("export", room.path, whole)
    document = json.loads(whole.read_text("utf-8"))
    assert document["settings"]["client"] == CLIENT and "all that is in the file" in said.out
    first = hashlib.sha256(whole.read_bytes()).digest()
    run("export", room.path, whole)
    assert hashlib.sha256(whole.read_bytes()).digest() == first


def test_pictures_of_pages_and_of_charts(run: Run, room: Room, tmp_path: Path) -> None:
    pages = run("export", room.path, tmp_path / "p.png", "--report", "minutes", "--json").json
    assert pages["pages"] == len(pages["files"]) and pages["files"][0].endswith("p-01.png")
    assert all(Path(name).read_bytes().startswith(b"\x89PNG") for name in pages["files"])
    charts = run("export", room.path, tmp_path / "c.svg", "--lang", "en", "--json").json["files"]
    assert {"c-radar.svg", "c-dots-alpha.svg"} <= {Path(name).name for name in charts}
    assert all("<svg" in Path(name).read_text("utf-8") for name in charts)
    assert not (tmp_path / "c.svg").exists() and not list(tmp_path.glob(".pentatone-*"))


def test_charts_of_nothing_are_refused(run: Run, tmp_path: Path) -> None:
    empty = Room(tmp_path / "e.pentatone")
    empty.store.close()
    found = run("export", empty.path, tmp_path / "c.svg")
    assert found.code == 3 and "No chart has anything to show" in found.err and not list(tmp_path.glob("*.svg"))


def test_ballots_as_a_report(run: Run, room: Room, tmp_path: Path) -> None:
    pdf = tmp_path / "b.pdf"
    found = run("export", room.path, pdf, "--report", "ballots", "--lang", "en", "--json")
    assert found.json == {"file": str(pdf), "people": 3} and pdf.read_bytes().startswith(b"%PDF")


def test_an_earlier_workshop_is_only_read(run: Run, room: Room, template: Path, tmp_path: Path) -> None:
    earlier, twin = tmp_path / "before.pentatone", tmp_path / "twin.pentatone"
    assert run("demo", earlier, "--people", 4).code == 0
    before = earlier.read_bytes()
    assert run("export", room.path, tmp_path / "o.pdf", "--report", "board", "--earlier", earlier).code == 0
    assert earlier.read_bytes() == before
    missing = run("export", room.path, tmp_path / "o.pdf", "--earlier", tmp_path / "none.pentatone")
    assert missing.code == 3 and "none.pentatone" in missing.err
    twin.write_bytes(template.read_bytes())
    same = run("export", room.path, tmp_path / "o.pdf", "--earlier", twin)
    assert same.code == 3 and "this workshop itself" in same.err


# ---------------------------------------------------------------- the check

def test_check_lists_what_is_open_and_ends_well(run: Run, room: Room) -> None:
    said = run("check", room.path)
    assert said.code == 0 and said.err == ""
    assert said.out.splitlines()[0].startswith("! ") and "without a level" in said.out
    flaws = {flaw["key"]: flaw for flaw in run("check", room.path, "--json").json}
    assert flaws["plan"]["place"] == "roadmap" and flaws["first_step"]["initiatives"] == ["i"]
    assert flaws["unscored"]["count"] == len(flaws["unscored"]["cells"]) > 0
    assert all(flaw["text"] and flaw["severity"] in ("high", "middle", "low") for flaw in flaws.values())


def test_pictures_are_written_all_or_none(run: Run, room: Room, tmp_path: Path) -> None:
    (tmp_path / "p-elements.svg").mkdir()
    found = run("export", room.path, tmp_path / "p.svg")
    assert found.code == 3 and "p-elements.svg" in found.err
    assert [path.name for path in tmp_path.glob("p*.svg")] == ["p-elements.svg"]


def test_the_same_data_has_one_fingerprint_in_every_format(run: Run, room: Room, tmp_path: Path) -> None:
    hashes = {run("export", room.path, tmp_path / f"x.{ending}", "--redact", "names", "--json").json["hash"]
              for ending in ("pdf", "csv", "xlsx")}
    assert len(hashes) == 1
