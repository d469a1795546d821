"""Initiatives on the command line: lists out and in, the plan for other programs, and sentences for what is wrong."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.rooms import Room
from tests.ui.command_line import Run
from workshop import commands as c
from workshop.model.initiative import Initiative, PlanEntry, RoadmapPlan


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    found.do(c.AddInitiatives((Initiative("i1", "一", cost=5, owner="Ann"), Initiative("i2", "Two"))))
    yield found
    found.store.close()


def keep(room: Room) -> None:
    room.do(c.KeepPlan(RoadmapPlan("feasible", 0, 0, (PlanEntry("i1", 0), PlanEntry("i2", 2)), (), "x")))


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx", "OUT.XLSX"])
def test_a_list_goes_out_and_comes_back(run: Run, room: Room, tmp_path: Path, name: str) -> None:
    keep(room)
    out = tmp_path / name
    written = run("initiatives", "export", room.path, out, "--json")
    assert (written.code, written.json["initiatives"], written.json["planned"]) == (0, 2, 2)
    room.store.close()
    back = run("initiatives", "import", room.path, out, "--json")
    assert (back.code, back.err) == (0, "")
    assert back.json == {"written": False, "added": [], "changed": [], "same": 2, "roles": [], "ignored_columns": []}


def test_the_language_is_that_of_the_workshop_unless_another_is_asked_for(run: Run, room: Room, tmp_path: Path) -> None:
    for option, head in (((), "序号,举措"), (("--lang", "en"), "No,Initiative")):
        assert run("initiatives", "export", room.path, tmp_path / "o.csv", *option).code == 0
        data = (tmp_path / "o.csv").read_bytes()
        assert data.startswith(codecs.BOM_UTF8) and data.decode("utf-8-sig").startswith(head)


@pytest.mark.parametrize(("name", "root"), [("o.xml", "{http://schemas.microsoft.com/project}Project"),
                                            ("o.gan", "project")])
def test_the_plan_goes_out(run: Run, room: Room, tmp_path: Path, name: str, root: str) -> None:
    refused = run("initiatives", "export", room.path, tmp_path / name)
    assert refused.code == 3 and "plan the roadmap first" in refused.err and not (tmp_path / name).exists()
    keep(room)
    assert run("initiatives", "export", room.path, tmp_path / name).out == f"{tmp_path / name}: 2 initiatives, 2 of " \
                                                                           "them planned\n"
    assert ET.parse(tmp_path / name).getroot().tag == root


def test_a_plan_that_no_longer_holds_does_not_go_out(run: Run, room: Room, tmp_path: Path) -> None:
    keep(room)
    room.do(c.EditInitiative(Initiative("i2", "Two", barred=True)))
    refused = run("initiatives", "export", room.path, tmp_path / "o.xml")
    assert refused.code == 3 and "does not hold for “Two”" in refused.err
    listed = run("initiatives", "export", room.path, tmp_path / "o.csv", "--lang", "en")
    assert (listed.code, listed.out.split(": ")[1]) == (0, "2 initiatives, 0 of them planned\n")


def test_a_list_is_taken_in_as_one_step(run: Run, room: Room, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes("举措,费用,各角色人力,其他\n一,7,IT: 2,x\n三,1,,\n".encode("gb18030"))
    room.store.close()
    steps = run("info", room.path, "--json").json["steps"]
    dry = run("initiatives", "import", room.path, tmp_path / "in.csv", "--dry-run")
    assert dry.code == 0 and dry.out.splitlines() == [
        "1 initiatives added, 1 changed, 0 as they were; nothing was written", "  new      三", "  changed  一",
        "roles added, without a limit yet: IT", "columns not used: 其他"]
    assert run("info", room.path, "--json").json["steps"] == steps
    done = run("initiatives", "import", room.path, tmp_path / "in.csv", "--json")
    assert (done.json["written"], done.json["added"], done.json["changed"]) == (True, ["三"], ["一"])
    after = run("info", room.path, "--json").json
    assert (after["steps"], after["initiatives"]) == (steps + 1, 3)
    assert run("verify", room.path).code == 0


def test_every_problem_is_told_with_file_and_cell_and_nothing_is_written(run: Run, room: Room, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("title,cost,earliest\nNew,x,\n,3,soon\n", encoding="utf-8")
    room.store.close()
    found = run("initiatives", "import", room.path, tmp_path / "in.csv")
    assert (found.code, found.out) == (3, "") and found.sentences == [
        "pentatone: in.csv: B2: “x” is not a whole number from 0 to 1000000000.",
        "pentatone: in.csv: A3: an initiative needs a title.",
        "pentatone: in.csv: C3: “soon” is not a period such as 2027Q1."]
    assert run("info", room.path, "--json").json["initiatives"] == 2


def test_wrong_calls(run: Run, room: Room, tmp_path: Path) -> None:
    assert run("initiatives", "export", room.path, tmp_path / "o.pdf").code == 2
    assert run("initiatives", "import", room.path, tmp_path / "o.gan").code == 2
    assert run("initiatives").code == 2
    missing = run("initiatives", "import", room.path, tmp_path / "none.csv")
    assert missing.code == 3 and "none.csv is not there" in missing.err


def test_nothing_to_write(run: Run, tmp_path: Path) -> None:
    empty = Room(tmp_path / "e.pentatone")
    found = run("initiatives", "export", empty.path, tmp_path / "o.csv")
    empty.store.close()
    assert found.code == 3 and "There is no initiative yet" in found.err and not (tmp_path / "o.csv").exists()
