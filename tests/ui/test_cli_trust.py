"""backup, restore, salvage, lock, unlock and verify on the command line: what they say, what they leave."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.backup import Backups
from db.store import SqliteStore
from tests.rooms import Room
from tests.ui.command_line import Run
from workshop import commands as c
from workshop.model.score import Cell

SECRET = "口令 correct horse"


pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = Room(tmp_path_factory.mktemp("made") / "day.pentatone")
    room.vote("alpha", "1", "345")
    room.store.close()
    return room.path


@pytest.fixture
def day(_made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(_made, tmp_path / "day.pentatone"))


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(SECRET + "\n", "utf-8")
    return path


def change(path: Path, level: int) -> None:
    """Do one step, as a facilitator would."""
    store = SqliteStore(path)
    store.apply(c.SetTargets((c.TargetLevel(Cell("alpha", "1"), level),)), at=datetime.now(UTC), author="a")
    store.close()


def content(run: Run, path: Path, *more: object) -> str:
    return str(run("verify", path, "--json", *more).json["content"])


# Backups -----------------------------------------------------------------------------------------------------------
def test_backups_are_made_and_listed_newest_first(run: Run, day: Path, tmp_path: Path) -> None:
    assert run("backup", day, "--list").out == "none\n"
    first = run("backup", day, "--json").json
    change(day, 5)
    run("backup", day)
    listed = run("backup", day, "--list", "--json").json
    assert [entry["number"] for entry in listed] == [1, 2] and listed[1]["file"] == first["file"]
    assert all(Path(entry["file"]).is_relative_to(tmp_path / "data" / "backups") for entry in listed)
    assert run("backup", day, "--list").out.splitlines()[0].startswith("  1  ")


def test_a_verified_copy_goes_where_it_was_asked_for_and_over_nothing(run: Run, day: Path, tmp_path: Path) -> None:
    out = tmp_path / "stick.pentatone"
    made = run("backup", day, out, "--json").json
    assert made["verified"] and made["content"] == content(run, day) == content(run, out)
    before = out.read_bytes()
    again = run("backup", day, out)
    assert again.code == 3 and "there already" in again.err and out.read_bytes() == before
    assert run("backup", day, out, "--list").code == 2
    assert not (tmp_path / "data" / "backups").exists()


def test_what_is_damaged_is_not_backed_up_as_sound(run: Run, day: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(day)) as connection, connection:
        connection.execute("UPDATE participant SET name = 'Other' WHERE id = 'p1'")
    out = tmp_path / "stick.pentatone"
    assert run("backup", day, out).code == 3 and not out.exists()


def test_commands_that_change_a_workshop_leave_a_backup_behind(run: Run, day: Path, tmp_path: Path) -> None:
    scores = tmp_path / "s.csv"
    scores.write_text("participant,element,item,round,purpose,level,comment\nAnn,alpha,2,1,current,4,\n", "utf-8")
    assert run("scores", "import", day, scores).code == 0
    assert [copy.reason for copy in Backups(tmp_path / "data" / "backups").of(day)] == ["close"]
    assert run("plan", day, "--seconds", "1").code == 0 and run("scores", "export", day, tmp_path / "o.csv").code == 0
    assert len(Backups(tmp_path / "data" / "backups").of(day)) == 1, "reading leaves none"
    # A backup that cannot be made is told; what was asked for is done.
    shutil.rmtree(tmp_path / "data" / "backups")
    (tmp_path / "data" / "backups").write_text("in the way")
    scores.write_text("participant,element,item,round,purpose,level,comment\nAnn,beta,1,1,current,4,\n", "utf-8")
    found = run("scores", "import", day, scores)
    assert found.code == 0 and len(found.sentences) == 1


# Restore -----------------------------------------------------------------------------------------------------------
def test_restore_takes_the_newest_sound_backup_and_keeps_what_was_there(run: Run, day: Path, tmp_path: Path) -> None:
    run("backup", day)
    wanted = content(run, day)
    change(day, 5)
    bad = Path(run("backup", day, "--json").json["file"])
    bad.write_bytes(bad.read_bytes()[:30_000])
    now = day.read_bytes()
    dry = run("restore", day, "--dry-run", "--json").json
    assert not dry["done"] and day.read_bytes() == now and [each["file"] for each in dry["skipped"]] == [str(bad)]
    assert dry["then"]["steps"] == dry["now"]["steps"] - 1
    done = run("restore", day, "--json").json
    assert content(run, day) == wanted and Path(done["kept"]).read_bytes() == now
    assert Path(done["kept"]).parent == tmp_path
    said = run("restore", day, "--dry-run").out
    assert "passed over" in said and "would be kept" in said


def test_restore_by_number_from_a_file_and_of_a_file_that_is_gone(run: Run, day: Path, tmp_path: Path) -> None:
    run("backup", day)
    old = content(run, day)
    stick = tmp_path / "stick.pentatone"
    change(day, 5)
    run("backup", day, stick)
    run("backup", day)
    new = content(run, day)
    assert run("restore", day, "--number", 2).code == 0 and content(run, day) == old
    assert run("restore", day, "--from", stick).code == 0 and content(run, day) == new
    day.unlink()
    done = run("restore", day, "--json").json
    assert done["kept"] is None and done["now"] is None and content(run, day) == new


def test_restore_with_nothing_to_take_changes_nothing(run: Run, day: Path, tmp_path: Path) -> None:
    before = day.read_bytes()
    assert "There is no backup of day.pentatone" in run("restore", day).err
    run("backup", day)
    assert "no backup number 7" in run("restore", day, "--number", 7).err
    notes = tmp_path / "notes.txt"
    notes.write_text("hello")
    assert run("restore", day, "--from", notes).code == 3
    assert "gone.pentatone is not there" in run("restore", day, "--from", tmp_path / "gone.pentatone").err
    assert run("restore", day, "--from", day).code == 3
    assert run("restore", day, "--from", notes, "--number", 1).code == 2
    Path(run("backup", day, "--list", "--json").json[0]["file"]).write_bytes(b"x" * 9000)
    assert "None of the 1 backups" in run("restore", day).err
    assert day.read_bytes() == before
    assert [path.name for path in tmp_path.glob("day*")] == ["day.pentatone"]


def test_a_file_that_is_open_is_not_replaced(run: Run, day: Path) -> None:
    run("backup", day)
    store = SqliteStore(day)
    found = run("restore", day)
    store.close()
    assert found.code == 3 and "open" in found.err


# Salvage -----------------------------------------------------------------------------------------------------------
def test_salvage_makes_a_sound_file_of_a_damaged_one(run: Run, day: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(day)) as connection, connection:
        connection.execute("UPDATE participant SET name = 'Other' WHERE id = 'p1'")
    assert run("verify", day).code == 3
    damaged, out = day.read_bytes(), tmp_path / "saved.pentatone"
    found = run("salvage", day, out, "--json").json
    assert found["rows"] > 10 and run("verify", out).code == 0 and day.read_bytes() == damaged
    assert run("salvage", day, out).code == 3
    assert "is not there" in run("salvage", tmp_path / "gone.pentatone", tmp_path / "x.pentatone").err


# Passphrases -------------------------------------------------------------------------------------------------------
def test_a_locked_file_opens_with_its_passphrase_alone(run: Run, day: Path, secret: Path, tmp_path: Path) -> None:
    before = content(run, day)
    run("backup", day)
    assert run("lock", day, "--passphrase-file", secret, "--json").json["open_backups"]
    assert not day.read_bytes().startswith(b"SQLite") and "王".encode() not in day.read_bytes()
    found = run("verify", day)
    assert found.code == 3 and len(found.sentences) == 1 and "--passphrase-file P" in found.err
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("something else\n")
    assert run("info", day, "--passphrase-file", wrong).code == 3
    assert content(run, day, "--passphrase-file", secret) == before
    scores = tmp_path / "s.csv"
    assert run("scores", "export", day, scores, "--passphrase-file", secret).code == 0
    again = run("scores", "import", day, scores, "--passphrase-file", secret, "--json")
    assert again.json["present"] == 3, again.err
    copy = Path(run("backup", day, "--passphrase-file", secret, "--json").json["file"])
    assert not copy.read_bytes().startswith(b"SQLite"), "the copy has the same passphrase"
    assert run("lock", day, "--passphrase-file", secret).code == 3
    assert run("unlock", day, "--passphrase-file", secret).code == 0
    assert run("unlock", day, "--passphrase-file", secret).code == 3
    assert content(run, day) == before


def test_another_passphrase_and_no_open_backups(run: Run, day: Path, secret: Path, tmp_path: Path) -> None:
    run("backup", day)
    other = tmp_path / "other.txt"
    other.write_text("another passphrase", "utf-8")
    assert run("lock", day, "--passphrase-file", secret, "--new-passphrase-file", other).code == 3, "it is not locked"
    assert run("lock", day, "--passphrase-file", secret, "--drop-backups", "--json").json["open_backups"] == []
    copies = [Path(entry["file"]) for entry in run("backup", day, "--list", "--json").json]
    assert len(copies) == 1 and not copies[0].read_bytes().startswith(b"SQLite")
    assert run("lock", day, "--passphrase-file", secret, "--new-passphrase-file", other).code == 0
    assert run("verify", day, "--passphrase-file", secret).code == 3
    assert run("verify", day, "--passphrase-file", other).code == 0


def test_a_new_workshop_is_locked_from_its_first_byte(run: Run, secret: Path, tmp_path: Path) -> None:
    file = tmp_path / "n.pentatone"
    assert run("new", file, "--title", "T", "--pack", "blank", "--passphrase-file", secret).code == 0
    assert not file.read_bytes().startswith(b"SQLite")
    assert run("info", file, "--passphrase-file", secret, "--json").json["title"] == "T"


@pytest.mark.parametrize("line", ["", "\n\n", "x" * 257, "with\ttab or two"])
def test_what_is_no_passphrase_changes_nothing(run: Run, day: Path, tmp_path: Path, line: str) -> None:
    before, file = day.read_bytes(), tmp_path / "p.txt"
    file.write_text(line, "utf-8")
    found = run("lock", day, "--passphrase-file", file)
    assert (found.code, len(found.sentences)) == (3, 1) and "1 to 256 characters" in found.err
    assert day.read_bytes() == before


def test_a_dash_asks_and_a_new_passphrase_is_asked_for_twice(run: Run, day: Path,
                                                             monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    asked: list[str] = []
    answers = [SECRET, "other", SECRET, SECRET, SECRET]

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return answers[len(asked) - 1]

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", answer)
    assert "differ" in run("lock", day, "--passphrase-file", "-").err
    assert run("lock", day, "--passphrase-file", "-").code == 0
    assert run("verify", day, "--passphrase-file", "-").code == 0
    assert len(asked) == 5, "once is enough for a file that has one"


def test_a_locked_workshop_is_not_written_over_by_an_export(run: Run, day: Path, secret: Path) -> None:
    run("lock", day, "--passphrase-file", secret)
    before = day.read_bytes()
    assert run("scores", "export", day, day, "--passphrase-file", secret).code == 3
    assert day.read_bytes() == before
