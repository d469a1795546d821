"""history on the command line, reports noted as given out, and who did it."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.rooms import Room
from tests.ui.command_line import Run
from ui.commands import export
from ui.settings import system_user
from ui.writers import Made
from workshop import commands as c
from workshop.model.initiative import Initiative
from workshop.model.score import Cell
from workshop.model.workshop import Parked

A1 = Cell("alpha", "1")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("history") / "a.pentatone"
    room = Room(path)
    room.do(c.SetTargets((c.TargetLevel(A1, 3),)), c.SetTargets((c.TargetLevel(A1, 4),)),
            c.AddInitiative(Initiative("i", "=2+2", owner="Zoe Q")), c.OpenRound("r", A1),
            c.CastBallot("r", "p1", "5", "quietly"))
    room.store.close()
    return path


def test_printed_with_old_and_new_and_without_the_hidden_vote(run: Run, room: Room) -> None:
    said = run("history", room.path, "--lang", "en")
    assert (said.code, said.err) == (0, "")
    assert "    Alpha × Item one · target: 3 → 4\n" in said.out and "tester" in said.out
    assert "1 vote, not told here" in said.out and "quietly" not in said.out
    assert "目标等级：" not in said.out and "第一要素 × 甲项 · 目标等级: 3 → 4" in run("history", room.path).out
    document = run("history", room.path, "--json", "--since", 2).json
    assert document["format"] == "pentatone-history" and document["lines"][0]["step"] == 3
    assert "quietly" not in json.dumps(document)
    room.do(c.RevealRound("r"), c.AddParked(Parked("k", "red \x1b[31mwords\nin lines")))
    text = run("history", room.path).out
    assert "quietly" in text and "red [31mwords in lines" in text and "\x1b" not in text
    assert run("history", room.path, "--since", "2099-01-01").out == ""
    assert run("history", room.path, "--since", "yesterday").code == 2


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_as_a_file_without_formulas_names_or_the_hidden_vote(run: Run, room: Room, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"h.{ending}"

    def written(*options: str) -> str:
        assert run("history", room.path, out, *options).code == 0
        if ending != "xlsx":
            return out.read_text("utf-8-sig")
        with zipfile.ZipFile(out) as book:
            return "".join(book.read(name).decode() for name in book.namelist())

    text = written()
    first = out.read_bytes()
    assert "Zoe Q" in text and "tester" in text and "quietly" not in text
    if ending == "csv":
        rows = list(csv.DictReader(io.StringIO(text)))
        assert {row["现在"] for row in rows} >= {"'=2+2", "Zoe Q"} and rows[0]["做法"] == "建立"
    elif ending == "xlsx":
        assert "<f>" not in text and 'quotePrefix="1"' in text
    written()
    assert out.read_bytes() == first, "the same history gives the same bytes"
    text = written("--redact", "names")
    assert "Zoe" not in text and "tester" not in text and "Ann" not in text and "P1" in text
    assert "2+2" not in written("--redact", "words,names")


def test_a_workshop_is_never_written_over(run: Run, room: Room) -> None:
    other = room.path.with_name("b.csv")
    other.write_bytes(room.path.read_bytes())
    said = run("history", room.path, other)
    assert said.code == 3 and other.read_bytes() == room.path.read_bytes()


def test_commands_are_done_by_the_user_of_the_system(run: Run, room: Room, tmp_path: Path) -> None:
    room.store.close()
    made = tmp_path / "new.pentatone"
    assert run("new", made, "--pack", "blank", "--title", "T").code == 0
    lines = run("history", made, "--json").json["lines"]
    assert {line["author"] for line in lines} == {f"{system_user()} (command line)".strip()}


# Given out --------------------------------------------------------------------------------------------------------
def test_the_second_edition_of_a_workbook(run: Run, room: Room, tmp_path: Path) -> None:
    room.do(c.RevealRound("r"), c.IssueReport("full", "en", "0" * 64, 0, 1), c.AddParked(Parked("k", "a late matter")))
    room.store.close()
    out = tmp_path / "o.xlsx"
    said = run("export", room.path, out, "--issue", "--lang", "en", "--json").json
    assert (said["edition"], said["issued"]) == (2, True)
    with zipfile.ZipFile(out) as book:
        words = "".join(book.read(name).decode() for name in sorted(book.namelist()))
    assert "Change log" in words and "a late matter" in words
    assert "edition 2, replaces edition 1 of 12 Nov 2026" in words
    told = run("history", room.path, "--lang", "en").out
    assert told.count("report given out") == 2 and "edition 2 (en, #" in told
    assert run("verify", room.path).code == 0


def test_what_cannot_be_noted_is_written_and_said(run: Run, room: Room, tmp_path: Path, monkeypatch) -> None:
    out = tmp_path / "o.xlsx"
    monkeypatch.setattr(export, "write", lambda *_: Made((out,), 0, "ab" * 32))
    said = run("export", room.path, out, "--issue")  # the room has the file open
    assert said.code == 0 and "not noted as given out: " in said.out
    assert not any(row.kind == "IssueReport" for row in room.store.history())
    assert run("export", room.path, tmp_path / "o.json", "--issue").code == 2
    assert run("export", room.path, tmp_path / "o.pdf", "--report", "ballots", "--issue").code == 2
