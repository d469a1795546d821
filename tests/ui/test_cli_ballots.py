"""ballots, cards and signin on the command line: written, filled in, read back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from tests.filled import edited, filled
from tests.rooms import Room
from tests.ui.command_line import Run
from workshop import commands as c
from workshop.exchange.ballots import seat_code
from workshop.model.score import Cell


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    yield found
    found.store.close()


def closed(room: Room) -> list[str]:
    """Close the file, so that the command line may write; return the seat codes."""
    codes = [seat_code(room.store.workshop, person) for person in room.store.workshop.participants]
    room.store.close()
    return codes


def test_ballots_go_out_are_filled_in_and_come_back(run: Run, room: Room, tmp_path: Path) -> None:
    out = tmp_path / "ballots.xlsx"
    codes = closed(room)
    made = run("ballots", "write", room.path, out, "--json")
    assert (made.code, made.err) == (0, "")
    assert made.json == {"file": str(out), "people": 3, "codes": codes, "lines": 12}
    out.write_bytes(filled(out.read_bytes(), dict(zip(codes, ("12", "3x", "4"), strict=True))))
    read = run("ballots", "read", room.path, out)
    assert (read.code, read.err) == (0, "")
    assert read.out.splitlines() == [
        "5 votes of 3 people entered in 2 rounds, 1 of them complete; nothing is shown yet", "7 lines were left blank"]
    found = run("analyse", room.path, "--json").json["cells"]
    assert [(row["item"], row["state"], row["counts"]) for row in found] == [("1", "closed", None), ("2", "open", None)]
    again = run("ballots", "read", room.path, out)
    assert again.code == 3 and len(again.err.splitlines()) == 5
    assert again.err.splitlines()[0] == (
        f"pentatone: {codes[0]}!J4: the round of this cell is closed and takes no more votes.")


def test_one_person_and_replacing(run: Run, room: Room, tmp_path: Path) -> None:
    first, second = tmp_path / "ann.xlsx", tmp_path / "chen.xlsx"
    codes = closed(room)
    assert run("ballots", "write", room.path, first, "--person", "ann", "--lang", "en").code == 0
    assert run("ballots", "write", room.path, second, "--person", codes[2].lower()).code == 0
    assert openpyxl.load_workbook(first).sheetnames == [codes[0], "pentatone"]
    assert openpyxl.load_workbook(first)[codes[0]]["J3"].value == "Vote"
    first.write_bytes(filled(first.read_bytes(), {codes[0]: "1"}))
    second.write_bytes(filled(second.read_bytes(), {codes[2]: "2"}))
    assert run("ballots", "read", room.path, first, second, "--json").json == {
        "votes": 2, "people": 2, "rounds": 1, "complete": 0, "blank": 6, "missing": []}
    first.write_bytes(filled(first.read_bytes(), {codes[0]: "5"}))
    assert "Ann has voted in this cell already" in run("ballots", "read", room.path, first).err
    assert run("ballots", "read", room.path, first, "--replace").code == 0
    room = Room.copy_of(room.path, tmp_path / "b.pentatone")
    assert [b.vote for b in room.store.workshop.latest(Cell("alpha", "1")).ballots] == ["5", "2"]  # type: ignore[union-attr]
    room.store.close()


def test_every_problem_of_every_workbook_and_nothing_is_written(run: Run, room: Room, tmp_path: Path) -> None:
    first, second = tmp_path / "one.xlsx", tmp_path / "two.xlsx"
    codes = closed(room)
    for path, person in ((first, "Ann"), (second, "Bob")):
        assert run("ballots", "write", room.path, path, "--person", person).code == 0
    first.write_bytes(filled(first.read_bytes(), {codes[0]: "7"}))

    def spoil(book: Any) -> None:
        book[codes[1]]["J4"], book[codes[1]]["J5"] = "=1+1", "x"

    second.write_bytes(edited(second.read_bytes(), spoil))
    before = room.path.read_bytes()
    found = run("ballots", "read", room.path, first, second)
    assert (found.code, found.out) == (3, "")
    assert found.err.splitlines() == [
        f"pentatone: two.xlsx {codes[1]}!J4: this is a formula; please type the vote itself.",
        f"pentatone: one.xlsx {codes[0]}!J4: “7” is not a level from 1 to 5, and none of - ? x.",
        f"pentatone: two.xlsx {codes[1]}!J5: “not applicable” needs a reason."]
    assert room.path.read_bytes() == before


@pytest.mark.parametrize(("content", "words"), [
    (b"name,vote\n", "text.xlsx is not a workbook that can be read."), (None, "text.xlsx is not there.")])
def test_files_that_are_none(run: Run, room: Room, tmp_path: Path, content: bytes | None, words: str) -> None:
    path = tmp_path / "text.xlsx"
    if content is not None:
        path.write_bytes(content)
    closed(room)
    found = run("ballots", "read", room.path, path)
    assert (found.code, found.out) == (3, "") and words in found.err and len(found.err.splitlines()) == 1


def test_a_workbook_of_another_day(run: Run, room: Room, tmp_path: Path) -> None:
    out = tmp_path / "b.xlsx"
    closed(room)
    run("demo", tmp_path / "d.pentatone", "--people", 4)
    assert run("new", tmp_path / "n.pentatone", "--title", "T", "--pack", "blank", "--people",
               _people(tmp_path)).code == 0
    assert run("ballots", "write", tmp_path / "n.pentatone", out).code == 0
    assert run("ballots", "read", room.path, out).err == (
        "pentatone: b.xlsx was written for another workshop. Nothing was changed.\n")


def _people(folder: Path) -> Path:
    path = folder / "people.csv"
    path.write_text("name,duty,rank,weight,elements\nAnn,voter,senior,2,alpha\nBob,observer,,,\n", "utf-8")
    return path


def test_people_with_duties_and_elements_come_in_by_new(run: Run, tmp_path: Path) -> None:
    file, out = tmp_path / "n.pentatone", tmp_path / "b.xlsx"
    assert run("new", file, "--title", "T", "--pack", "blank", "--people", _people(tmp_path)).code == 0
    made = run("ballots", "write", file, out, "--json").json
    assert (made["people"], made["lines"]) == (1, 2)
    bad = tmp_path / "bad.csv"
    bad.write_text("name,duty,elements\nAnn,boss,shoes\n", "utf-8")
    found = run("new", tmp_path / "m.pentatone", "--title", "T", "--pack", "blank", "--people", bad)
    assert found.err.splitlines() == [
        "pentatone: bad.csv: Line 2: “boss” is none of voter, facilitator, scribe, observer.",
        "pentatone: bad.csv: Line 2: this framework has no business element “shoes”."]


def test_nothing_left_to_fill_in_and_nobody_of_that_name(run: Run, room: Room, tmp_path: Path) -> None:
    for cell in list(room.store.workshop.cells()):
        room.vote(*cell, "333")
    closed(room)
    for out in ("b.xlsx", "b.pdf"):
        found = run("ballots", "write", room.path, tmp_path / out)
        assert found.code == 3 and "nothing was written" in found.err
        assert not (tmp_path / out).exists()
    assert run("ballots", "write", room.path, tmp_path / "b.xlsx", "--person", "Zoe").code == 3


def test_wrong_calls(run: Run, room: Room, tmp_path: Path) -> None:
    for call in (("ballots",), ("ballots", "write", room.path, tmp_path / "b.csv"), ("ballots", "read", room.path),
                 ("cards", tmp_path / "c.pdf", "--count", "0"), ("cards", tmp_path / "c.pdf", "--levels", "2"),
                 ("signin", room.path)):
        assert run(*call).code == 2, call
    assert run("ballots", "write", room.path, tmp_path / "a.xlsx" / "b.xlsx").code == 3


def test_the_window_may_have_the_file_open_while_ballots_are_written(run: Run, room: Room, tmp_path: Path) -> None:
    assert run("ballots", "write", room.path, tmp_path / "b.xlsx").code == 0
    assert run("ballots", "read", room.path, tmp_path / "b.xlsx").code == 3


@pytest.mark.parametrize("language", ["zh", "en"])
def test_paper_ballots_cards_and_the_sign_in_list(run: Run, room: Room, tmp_path: Path, language: str) -> None:
    codes = closed(room)
    for call, words in ((("ballots", "write", room.path, tmp_path / "b.pdf"), codes),
                        (("ballots", "write", room.path, tmp_path / "a.pdf", "--person", "Bob"), codes[1:2]),
                        (("cards", tmp_path / "c.pdf", "--count", 3), []),
                        (("signin", room.path, tmp_path / "s.pdf"), ["Ann", "Bob", "陈晨"])):
        assert run(*call, "--lang", language).code == 0, call
        out = next(path for path in call if str(path).endswith(".pdf"))
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(Path(str(out)).read_bytes())).pages)
        assert all(word in text for word in words), call


def test_votes_of_a_round_without_names_leave_without_them(run: Run, room: Room, tmp_path: Path) -> None:
    room.do(c.OpenRound("r", Cell("alpha", "1"), anonymity="unnamed"))
    room.do(*(c.CastBallot("r", f"p{n}", str(n)) for n in (1, 2, 3)), c.RevealRound("r"))
    closed(room)
    assert run("scores", "export", room.path, tmp_path / "v.csv").code == 0
    assert (tmp_path / "v.csv").read_text("utf-8").splitlines()[1] == "匿名1,alpha,1,1,current,1,"
    assert run("scores", "import", room.path, tmp_path / "v.csv").err.splitlines()[0] == (
        "pentatone: v.csv: Line 2: “匿名1” stands for a vote without a name; such votes cannot be brought in, please "
        "leave the line out.")
