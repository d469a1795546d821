"""`pentatone new` with a template of the day, and with a last workshop to go on from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rooms import Room
from tests.ui.command_line import Run
from workshop import commands as c
from workshop.model.initiative import Initiative
from workshop.model.workshop import Parked


@pytest.fixture
def last(tmp_path: Path) -> Iterator[Path]:
    room = Room(tmp_path / "last.pentatone")
    room.vote("alpha", "1", "345")
    room.do(c.AddInitiative(Initiative("i1", "Scan every pack", owner="Ann")), c.AddParked(Parked("k1", "Later")))
    room.store.close()
    yield room.store.path


def test_a_template_is_laid_out(run: Run, tmp_path: Path) -> None:
    for template, days in (("half-day", 1), ("one-day", 1), ("two-days", 2)):
        file = tmp_path / f"{template}.pentatone"
        assert run("new", file, "--title", "T", "--pack", "blank", "--template", template).code == 0
        info = run("info", file, "--json").json
        assert len(info["days"]) == days and all(day.startswith("09:00-") for day in info["days"])
    assert run("info", run_new(run, tmp_path), "--json").json["days"] == []


def run_new(run: Run, folder: Path) -> Path:
    run("new", folder / "bare.pentatone", "--title", "T", "--pack", "blank")
    return folder / "bare.pentatone"


def test_going_on_from_the_last_workshop(run: Run, last: Path, tmp_path: Path) -> None:
    before, file = last.read_bytes(), tmp_path / "next.pentatone"
    made = run("new", file, "--from", last, "--with", "initiatives,parking", "--template", "two-days", "--lang", "en",
               "--json")
    assert (made.code, made.err) == (0, "")
    assert (made.json["participants"], made.json["initiatives"], made.json["votes"]) == (3, 1, 0)
    info = run("info", file, "--json").json
    assert (info["language"], len(info["days"]), info["pack"]["id"]) == ("en", 2, "blank")
    assert run("verify", file).code == 0 and last.read_bytes() == before


@pytest.mark.parametrize(("more", "said"), [
    ((), "--title"), (("--title", "T", "--with", "targets"), "needs --from"),
    (("--from", "x.pentatone", "--pack", "blank"), "keeps its framework"),
    (("--from", "x.pentatone", "--with", "votes"), "“votes” is none of targets, initiatives, parking")])
def test_what_does_not_go_together_is_a_wrong_call(run: Run, tmp_path: Path, more, said: str) -> None:
    found = run("new", tmp_path / "n.pentatone", *more)
    assert found.code == 2 and said in found.err and not list(tmp_path.iterdir())


def test_a_last_workshop_that_is_of_no_use(run: Run, tmp_path: Path) -> None:
    bad, goal = tmp_path / "bad.pentatone", tmp_path / "n.pentatone"
    bad.write_bytes(b"hello")
    for path, said in ((bad, "is not a Pentatone workshop"), (tmp_path / "gone.pentatone", "is not there")):
        found = run("new", goal, "--from", path)
        assert found.code == 3 and said in found.err and len(found.err.strip().splitlines()) == 1
    assert run("rehearse", tmp_path / "r.pentatone", "--pack", "blank").code == 0
    found = run("new", goal, "--from", tmp_path / "r.pentatone")
    assert found.code == 3 and "is a rehearsal" in found.err and not goal.exists()


def test_a_locked_last_workshop_makes_a_locked_one(run: Run, last: Path, tmp_path: Path) -> None:
    secret, goal = tmp_path / "secret.txt", tmp_path / "n.pentatone"
    secret.write_text("right one\n")
    assert run("lock", last, "--passphrase-file", secret).code == 0
    assert "is locked" in run("new", goal, "--from", last).err and not goal.exists()
    assert run("new", goal, "--from", last, "--passphrase-file", secret).code == 0
    assert not goal.read_bytes().startswith(b"SQLite") and run("verify", goal, "--passphrase-file", secret).code == 0
