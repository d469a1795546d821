"""Rehearsals on the command line: empty ones, played ones, and nothing of them in a table of votes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from db.store import SqliteStore
from db.verify import verify
from tests.ui.command_line import Run
from workshop.model.workshop import Workshop
from workshop.rehearsal.casting import troupe_of, uid_of


def read(path: Path) -> Workshop:
    store = SqliteStore(path, read_only=True)
    try:
        return store.workshop
    finally:
        store.close()


def test_an_empty_rehearsal_has_only_its_people(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "r.pentatone"
    done = run("rehearse", file, "--seed", 3, "--people", 8, "--lang", "en", "--json")
    answer = json.loads(done.out)
    assert done.code == 0 and done.err == ""
    assert (answer["rehearsal"], answer["participants"], answer["cells"], answer["votes"], answer["timeline"]) == (
        True, 8, 55, 0, [])
    workshop = read(file)
    assert workshop.settings.rehearsal and workshop.uid == uid_of(3) and not workshop.rounds
    troupe = troupe_of(workshop)
    assert troupe is not None and troupe.people == workshop.participants
    assert sum(not person.here for person in workshop.participants) == 1


def test_a_played_rehearsal_tells_its_day(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "r.pentatone"
    done = run("rehearse", file, "--pack", "blank", "--people", 5, "--lang", "en", "--play")
    assert done.code == 0 and done.err == ""
    head, *lines = done.out.splitlines()
    assert head.startswith(f"{file}: rehearsal, 5 people, ")
    times = [line[:5] for line in lines]
    assert times[0] == "09:00" and times == sorted(times) and all(re.match(r"\d\d:\d\d  \S", line) for line in lines)
    assert any("arrives late" in line for line in lines) and lines[-1].endswith("The day is over")
    assert verify(file).steps > 20


def test_the_same_seed_is_the_same_file_and_another_is_not(run: Run, tmp_path: Path) -> None:
    files = []
    for index, seed in enumerate((7, 7, 8)):
        files.append(tmp_path / f"{index}.pentatone")
        assert run("rehearse", files[-1], "--pack", "blank", "--seed", seed, "--play").code == 0
    one, two, three = (verify(file).content for file in files)
    assert one == two != three


def test_votes_of_a_rehearsal_are_not_exported(run: Run, tmp_path: Path) -> None:
    file, out = tmp_path / "r.pentatone", tmp_path / "votes.csv"
    run("rehearse", file, "--pack", "blank", "--play")
    refused = run("scores", "export", file, out)
    assert refused.code == 3 and "rehearsal" in refused.err and not out.exists()
    analysis = json.loads(run("analyse", file, "--json").out)
    assert analysis["workshop"]["rehearsal"] is True


def test_votes_may_come_into_a_rehearsal(run: Run, tmp_path: Path) -> None:
    file, table = tmp_path / "r.pentatone", tmp_path / "votes.csv"
    run("rehearse", file, "--pack", "blank", "--people", 4)
    names = [person.name for person in read(file).participants]
    table.write_text("participant,element,item,round,purpose,level,comment\n"
                     + "".join(f"{name},alpha,1,1,current,3,\n" for name in names), "utf-8")
    assert run("scores", "import", file, table).code == 0
    assert len(read(file).rounds) == 1


@pytest.mark.parametrize(("arguments", "code"), [
    (("--people", "3"), 2), (("--people", "many"), 2), (("--pack", "nothing-like-it"), 3), (("--lang", "fr"), 2)])
def test_wrong_calls_make_no_file(run: Run, tmp_path: Path, arguments: tuple[str, ...], code: int) -> None:
    file = tmp_path / "r.pentatone"
    done = run("rehearse", file, *arguments)
    assert done.code == code and done.err and not file.exists()


def test_a_file_that_is_there_is_kept(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "r.pentatone"
    run("rehearse", file, "--pack", "blank")
    before = file.read_bytes()
    assert run("rehearse", file, "--pack", "blank", "--seed", 2).code == 3
    assert file.read_bytes() == before
