"""The command line keeps its contract: answers, exit codes, and sentences instead of tracebacks."""

from __future__ import annotations

import re
import shlex
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.schema import SCHEMA_VERSION
from tests.pdftext import page_texts
from tests.rooms import Room
from tests.ui.command_line import Run
from ui.arguments import EXAMPLES, USES, build
from ui.commands.files import new_file
from workshop import commands as c
from workshop.errors import WorldFault, world_fault
from workshop.model.initiative import Initiative, Lift
from workshop.model.score import Cell

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    yield found
    found.store.close()


# ---------------------------------------------------------------- new, info, verify

def test_new_then_info_then_verify(run: Run, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_bytes("姓名,部门,职务,座位\n李娜,财务部,经理,2\n张伟,生产部,厂长,1\n".encode("gb18030"))
    file = tmp_path / "day.pentatone"
    made = run("new", file, "--pack", "consumer-goods-2020", "--title", "共创 {x}", "--lang", "en", "--depth", "full",
               "--people", people, "--elements", "channel,brand", "--start", "2028Q3", "--budget", 500, "--json")
    assert (made.code, made.err) == (0, "")
    assert (made.json["cells"], made.json["participants"], made.json["elements"]) == (50, 2, ["channel", "brand"])
    info = run("info", file, "--json").json
    assert {k: info[k] for k in ("title", "language", "depth", "start", "horizon", "budget", "participants", "cells",
                                 "scored", "votes", "plan")} == {
        "title": "共创 {x}", "language": "en", "depth": "full", "start": "2028Q3", "horizon": 8, "budget": 500,
        "participants": 2, "cells": 50, "scored": 0, "votes": 0, "plan": None}
    assert info["pack"]["id"] == "consumer-goods-2020"
    checked = run("verify", file)
    assert (checked.code, checked.err) == (0, "")
    assert re.fullmatch(rf"ok: format {SCHEMA_VERSION}, 2 steps, history replayed: 1 steps, content [0-9a-f]{{64}}\n",
                        checked.out)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["day.pentatone", "people.csv"]


def test_plain_words_for_people(run: Run, room: Room) -> None:
    room.vote("alpha", "1", "345")
    room.do(c.SetTargets((c.TargetLevel(Cell("alpha", "1"), 5),)))
    assert "participants  3" in run("info", room.path).out
    said = run("analyse", room.path)
    assert said.code == 0 and "A day: level 4.0" in said.out and "4.0 → 5.0" in said.out


@pytest.mark.parametrize(("arguments", "words"), [
    (("--title", " "), "needs a title"),
    (("--title", "x" * 201), "too long"),
    (("--title", "T", "--pack", "none"), "no framework pack “none”"),
    (("--title", "T", "--elements", "alpha,gamma", "--pack", "blank"), "no business element “gamma”"),
    (("--title", "T", "--start", "soon"), "“soon” is not a quarter"),
    (("--title", "T", "--horizon", "0"), "1 to 40 quarters"),
    (("--title", "T", "--budget", "-1"), "budget"),
    (("--title", "T", "--budget", 10**30), "budget"),
    (("--title", "T", "--people", "nowhere.csv"), "nowhere.csv is not there"),
])
def test_new_with_bad_input_makes_nothing(run: Run, tmp_path: Path, arguments: tuple[object, ...], words: str) -> None:
    found = run("new", tmp_path / "n.pentatone", *arguments)
    assert (found.code, found.out) == (3, "")
    assert len(found.sentences) == 1 and words in found.err
    assert list(tmp_path.iterdir()) == []


def test_every_problem_of_a_people_list_has_its_line(run: Run, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("name,role\nAnn,CEO\n,CFO\nANN,CTO\n", "utf-8")
    found = run("new", tmp_path / "n.pentatone", "--title", "T", "--people", people)
    assert found.code == 3
    assert found.sentences == [
        "pentatone: people.csv: Line 3 has no name.",
        "pentatone: people.csv: Line 4: the name “ANN” is in line 2 already; please tell the two apart."]
    assert not (tmp_path / "n.pentatone").exists()


def test_new_never_writes_over_anything(run: Run, room: Room) -> None:
    before = room.path.read_bytes()
    assert run("new", room.path, "--title", "T").sentences == [
        "pentatone: a.pentatone is there already and was left as it is. Please choose another name."]
    assert run("demo", room.path).code == 3
    assert room.path.read_bytes() == before


# ---------------------------------------------------------------- bad files

def test_a_new_workshop_for_which_there_is_no_room_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(WorldFault) as caught, new_file(tmp_path / "a.pentatone") as part:
        part.write_bytes(b"half")
        raise world_fault("disk_full", part.name)  # “everything before it was kept” would be no comfort here
    assert [problem.key for problem in caught.value.problems] == ["out_disk_full"] and not list(tmp_path.iterdir())


def test_a_name_that_is_too_long_is_told(run: Run, tmp_path: Path) -> None:
    found = run("new", tmp_path / f"{'a' * 300}.pentatone", "--title", "T")
    assert found.code == 3 and "cannot be reached" in found.err


def test_files_that_are_no_workshop(run: Run, room: Room, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("hello " * 50)
    newer = tmp_path / "newer.pentatone"
    room.store.close()
    newer.write_bytes(room.path.read_bytes())
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 9")
    connection.close()
    cut = tmp_path / "cut.pentatone"
    cut.write_bytes(room.path.read_bytes()[:30_000])
    for command in ("info", "analyse", "plan", "verify"):
        for file, words in ((text, "is not a Pentatone workshop"),
                            (newer, f"format 9, this program knows {SCHEMA_VERSION}"), (cut, "is damaged"),
                            (tmp_path / "none", "is not there"), (tmp_path, " ")):
            found = run(command, file, "--json")
            assert (found.code, found.out, len(found.sentences)) == (3, "", 1)
            assert words in found.err and file.name in found.err
    assert not list(tmp_path.glob("*.lock"))


def test_reading_works_while_the_window_has_the_file_and_writing_is_refused(run: Run, room: Room) -> None:
    room.vote("alpha", "1", "345")
    for command in ("info", "analyse", "plan", "verify"):
        assert run(command, room.path, "--json").code == 0
    found = run("plan", room.path, "--keep")
    assert found.code == 3 and "is open elsewhere" in found.err
    scores = room.path.with_name("scores.csv")
    assert run("scores", "export", room.path, scores).code == 0
    assert run("scores", "import", room.path, scores).code == 3


# ---------------------------------------------------------------- scores

SCORES = "participant,element,item,round,purpose,level,comment\n"


def test_scores_in_and_out(run: Run, room: Room, tmp_path: Path) -> None:
    room.store.close()
    scores, out, again = tmp_path / "s.csv", tmp_path / "o.csv", tmp_path / "p.csv"
    scores.write_text(SCORES + "Ann,alpha,1,1,current,4,=1+1\nBob,alpha,1,1,current,-,\nBob,alpha,2.1,1,current,?,\n",
                      "utf-8")
    first = run("scores", "import", room.path, scores, "--json")
    assert first.json == {"rows": 3, "added": 3, "present": 0, "rounds": 2, "people": 0, "opened": [["alpha", "2"]],
                          "ignored_columns": []}
    assert run("scores", "import", room.path, scores, "--json").json["present"] == 3
    assert run("scores", "export", room.path, out, "--json").json["rows"] == 3
    assert out.read_text("utf-8").splitlines() == [
        SCORES.strip(), "Ann,alpha,1,1,current,4,'=1+1", "Bob,alpha,1,1,current,-,", "Bob,alpha,2.1,1,current,?,"]
    run("scores", "export", room.path, again, "--excel")
    assert again.read_bytes() == b"\xef\xbb\xbf" + out.read_bytes()
    assert (out.stat().st_mode & 0o777) == (scores.stat().st_mode & 0o777)


def test_every_problem_of_scores_and_nothing_written(run: Run, room: Room, tmp_path: Path) -> None:
    room.store.close()
    scores = tmp_path / "s.csv"
    scores.write_text(SCORES + "Ann,alpha,1,1,current,4,\nZoe {x},alpha,1,1,current,4,\nBob,alpha,1,1,current,7,\n",
                      "utf-8")
    before = run("verify", room.path, "--json").json
    found = run("scores", "import", room.path, scores, "--json")
    assert (found.code, found.out) == (3, "")
    assert found.sentences == [
        "pentatone: s.csv: Line 3: “Zoe {x}” is not among the people of this workshop.",
        "pentatone: s.csv: Line 4: “7” is not a level from 1 to 5, and none of - ? x."]
    assert run("verify", room.path, "--json").json == before


def test_an_export_never_destroys_a_workshop_or_leaves_parts(run: Run, room: Room, tmp_path: Path) -> None:
    before = room.path.read_bytes()
    assert "is a workshop" in run("scores", "export", room.path, room.path).err
    assert "is a folder" in run("scores", "export", room.path, tmp_path).err
    assert run("scores", "export", room.path, tmp_path / "no" / "o.csv").code == 3
    assert room.path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pentatone", "a.pentatone.lock"]


# ---------------------------------------------------------------- analyse, plan, demo

def _works(room: Room) -> None:
    room.vote("alpha", "1", "111")
    room.do(c.AddInitiative(Initiative("i1", "First", cost=30, duration=2, lifts=(Lift(Cell("alpha", "1"), 1, 3),))),
            c.AddInitiative(Initiative("i2", "第二", cost=10, predecessors=("i1",))),
            c.AddInitiative(Initiative("i3", "Too long", duration=40)))


def test_plan_has_the_fields_of_the_contract(run: Run, room: Room) -> None:
    _works(room)
    found = run("plan", room.path, "--json").json
    assert found["status"] == "optimal"
    assert found["objective"] == found["bound"] > 0
    first, second = found["initiatives"]
    assert {k: first[k] for k in ("id", "title", "start", "end", "cost", "start_index", "end_index")} == {
        "id": "i1", "title": "First", "start": "2027Q1", "end": "2027Q2", "cost": 30, "start_index": 0, "end_index": 1}
    assert (second["start"], second["end"]) == ("2027Q3", "2027Q3")
    assert [(i["id"], i["title"], i["reason"]) for i in found["left_out"]] == [("i3", "Too long", "horizon")]


def test_keep_puts_the_plan_into_the_file(run: Run, room: Room) -> None:
    _works(room)
    assert run("info", room.path, "--json").json["plan"] is None, "plan alone writes nothing"
    room.store.close()
    assert "left out" in run("plan", room.path, "--keep", "--time-limit", "5").out
    info = run("info", room.path, "--json").json
    assert info["plan"] == "optimal"


def test_an_impossible_plan_is_an_answer_but_not_kept(run: Run, room: Room) -> None:
    room.do(c.AddInitiative(Initiative("i1", "Too long", duration=40, must=True)))
    room.store.close()
    found = run("plan", room.path, "--json")
    assert (found.code, found.json["status"], found.json["initiatives"]) == (0, "infeasible", [])
    assert run("plan", room.path, "--keep").code == 3


def test_a_workshop_without_anything_has_answers_too(run: Run, room: Room) -> None:
    assert run("plan", room.path, "--json").json["initiatives"] == []
    document = run("analyse", room.path, "--json").json
    assert (document["cells"], document["gaps"], document["overall"]["level"]) == ([], [], None)
    assert set(document) >= {"cells", "elements", "capabilities", "overall", "gaps"}
    assert run("analyse", room.path).code == run("plan", room.path).code == 0


def test_demo_makes_a_planned_workshop(run: Run, tmp_path: Path) -> None:
    made = run("demo", tmp_path / "d.pentatone", "--seed", 3, "--people", 6, "--lang", "en", "--json")
    assert (made.code, made.json["participants"], made.json["cells"]) == (0, 6, 55)
    info = run("info", tmp_path / "d.pentatone", "--json").json
    assert (info["scored"], info["plan"], info["targets"]) == (51, "optimal", 51)
    run("demo", tmp_path / "e.pentatone", "--seed", 3, "--people", 6, "--lang", "en")
    assert (tmp_path / "d.pentatone").read_bytes() == (tmp_path / "e.pentatone").read_bytes()


# ---------------------------------------------------------------- the call itself

@pytest.mark.parametrize("arguments", [
    ("nonsense",), ("info",), ("new", "x"), ("info", "a", "b"), ("info", "a", "--jso"),
    ("plan", "a", "--time-limit", "0"), ("plan", "a", "--time-limit", "soon"), ("demo", "a", "--people", "3"),
    ("demo", "a", "--people", "61"),
    ("demo", "a", "--depth", "deep"), ("new", "a", "--title", "t", "--lang", "fr"), ("scores",),
    ("scores", "import", "a"), ("packs",), ("packs", "list", "extra"), ("new", "a", "--title", "half \udc80"),
    ("new", "a", "--title", "t", "--elements", "x,,y"), ("info", ""), ("demo", "a", "--seed", "x"),
])
def test_a_wrong_call_is_exit_2_and_one_sentence(run: Run, arguments: tuple[str, ...]) -> None:
    found = run(*arguments)
    assert (found.code, found.out, len(found.sentences)) == (2, "", 1)
    assert found.err.startswith("pentatone") and "--help" in found.err


def test_help_has_examples_for_every_command(run: Run) -> None:
    found = run("--help")
    assert found.code == 0 and EXAMPLES in found.out
    assert "exit codes" in found.out
    assert "participant,element,item,round,purpose,level,comment" in run("scores", "import", "--help").out
    assert run("--version").out.startswith("pentatone 0.")


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_the_examples_in_the_help_are_right_calls(run: Run, use: str) -> None:
    _, *call = shlex.split(use)
    build().parse_args(call)
    depth = 2 if call[0] in ("scores", "packs") else 1
    assert "example:\n  pentatone " in run(*call[:depth], "--help").out


def test_a_mistake_of_ours_is_exit_1_with_a_report(run: Run, room: Room, tmp_path: Path,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("secret words of the client")
    monkeypatch.setattr("ui.commands.look.analyse", broken)
    found = run("analyse", room.path, "--json")
    assert (found.code, found.out, len(found.sentences)) == (1, "", 1)
    report = Path(found.err.split("A report is in ")[1].strip())
    assert report.parent == tmp_path / "logs"
    text = report.read_text("utf-8")
    assert "KeyError" in text and "look.py" in text and "Pentatone" in text and "doing: analyse" in text
    assert "secret" not in text


def test_an_unwritable_log_folder_is_no_second_mistake(run: Run, room: Room, tmp_path: Path,
                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, not a folder")
    monkeypatch.setenv("PENTATONE_LOGS", str(blocked))
    monkeypatch.setattr("ui.commands.look.analyse", lambda *_: 1 / 0)
    found = run("analyse", room.path)
    assert found.code == 1 and "A report" in found.err


def test_the_window_opens_for_no_command_and_for_open(run: Run, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    import ui.app
    seen: list[Path | None] = []
    monkeypatch.setattr(ui.app, "run", lambda file=None: seen.append(file) or 0)
    assert run().code == 0
    assert run("open", room.path).code == 0
    assert seen == [None, room.path]
    assert run("open", room.path.with_name("none")).code == 3
    assert len(seen) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a display")
def test_no_display_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    found = run()
    assert found.code == 3 and "no display" in found.err


# ---------------------------------------------------------------- the report

@pytest.mark.parametrize(("language", "words"), [(None, "共创"), ("en", "East China Dairy")])
def test_export_writes_a_report_in_either_language(run: Run, tmp_path: Path, language: str | None, words: str) -> None:
    file, pdf = tmp_path / "d.pentatone", tmp_path / "d.pdf"
    run("demo", file, "--people", 4, "--lang", language or "zh")
    before = file.read_bytes()
    options = ("--lang", language) if language else ()
    found = run("export", file, pdf, *options, "--json")
    assert (found.code, found.err) == (0, "")
    assert found.json | {"file": str(pdf), "files": [str(pdf)], "plan": "kept", "redacted": []} == found.json
    assert words in "".join(page_texts(pdf))
    assert file.read_bytes() == before


def test_export_without_initiatives_or_votes(run: Run, room: Room, tmp_path: Path) -> None:
    pdf = tmp_path / "r.pdf"
    assert run("export", room.path, pdf, "--json").json["plan"] == "none"
    assert pdf.read_bytes().startswith(b"%PDF")


def test_export_plans_anew_when_no_plan_fits_the_gaps(run: Run, room: Room, tmp_path: Path) -> None:
    _works(room)
    found = run("export", room.path, tmp_path / "r.pdf", "--json")
    assert found.json["plan"] == "new"
    assert run("info", room.path, "--json").json["plan"] is None


def test_export_never_writes_over_a_workshop(run: Run, room: Room, tmp_path: Path) -> None:
    before, victim = room.path.read_bytes(), tmp_path / "w.pdf"
    victim.write_bytes(before)
    found = run("export", room.path, victim)
    assert found.code == 3 and "is a workshop" in found.err
    assert victim.read_bytes() == before and run("export", room.path, room.path).code == 2
    assert room.path.read_bytes() == before
