"""Sealing a session: the set, the lock, what goes and what is said; and that no failure on the way loses anything."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from db.backup import Backups
from db.store import SqliteStore
from tests.rooms import Room
from ui import sealing
from ui.cli import SqliteFiles
from ui.crash import report_on
from ui.sealing import Sealed, seal
from ui.sentences import sentence
from ui.writers import Stopped
from workshop import commands as c
from workshop.errors import PentatoneError, WorldFault, world_fault
from workshop.model.score import Cell

KEY = "口令 correct horse"
AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
CLIENT = "华东乳业"


pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = Room(tmp_path_factory.mktemp("made") / "day.pentatone")
    settings = room.store.workshop.settings
    room.do(c.ChangeSettings(replace(settings, client=CLIENT, title=f"{CLIENT} 共创")))
    room.vote("alpha", "1", "345")
    room.do(c.SetTargets((c.TargetLevel(Cell("alpha", "1"), 5),)))
    room.store.close()
    return room.path


@pytest.fixture
def day(_made: Path, tmp_path: Path) -> Path:
    path = tmp_path / "day" / "day.pentatone"
    path.parent.mkdir()
    return Path(shutil.copyfile(_made, path))


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Write small files in place of the set: that reports leave words out is tested where they are made."""
    asked: list[str] = []

    def write(order: Any, material: Any, made_at: datetime, path: Path, told: Any, should_stop: Any) -> Any:
        from ui.writers import Made
        if should_stop():
            raise Stopped
        asked.append(order.format)
        assert order.options.variant == "redacted" and len(order.options.redact) == 5
        path.write_text("redacted")
        return Made((path,))

    monkeypatch.setattr(sealing, "write", write)
    return asked


def sealed(day: Path, *, files: SqliteFiles | None = None, key: str = KEY, **more: Any) -> Sealed:
    return seal(day, day.parent.parent / "set", key, backups=Backups(day.parent.parent / "backups"),
                files=files or SqliteFiles(), progress=lambda share, words: None,
                should_stop=more.pop("should_stop", lambda: False), made_at=AT, **more)


def litter(day: Path) -> list[Path]:
    """Put beside a file what the program leaves there, and its backups."""
    beside = [day.with_name(f"day.{word}-20261121-090000.pentatone") for word in ("before-restore", "damaged",
                                                                                   "backup")]
    for path in beside:
        shutil.copyfile(day, path)
    backups = Backups(day.parent.parent / "backups")
    return [*beside, *(backups.make(day, reason="by_hand").path for _ in range(2))]


def words(found: Sealed) -> dict[str, list[str]]:
    return {"done": [sentence(each) for each in found.done], "left": [sentence(each) for each in found.left]}


def test_the_file_is_locked_and_the_copies_the_program_made_are_gone(day: Path, pages: list[str]) -> None:
    copies = litter(day)
    store = SqliteStore(day)
    store.keep_draft("note", "张总不同意")
    store.close()
    content = SqliteFiles().verify(day).content
    found = sealed(day)
    assert pages == ["pdf", "xlsx", "json"] and len(found.files) == 3
    assert not any(path.exists() for path in copies) and not list((day.parent.parent / "backups").iterdir())
    assert [path.name for path in day.parent.iterdir()] == ["day.pentatone"]
    assert CLIENT.encode() not in day.read_bytes()
    files = SqliteFiles(KEY)
    assert files.verify(day).content == content
    opened = files.read(day)
    assert opened.drafts() == ()
    opened.close()
    keys = [problem.key for problem in (*found.done, *found.left)]
    assert keys == ["seal_written"] * 3 + ["seal_locked", "seal_backups", "seal_copies", "seal_drafts", "seal_unknown",
                                           "seal_traces", "seal_passphrase"]
    assert [dict(p.params)["count"] for p in found.done if p.params] == [2, 3, 1]
    assert all(CLIENT not in path.name for path in found.files)


def test_other_copies_are_named_and_left(day: Path, pages: list[str], tmp_path: Path) -> None:
    beside, recent, other = day.with_name("mine.pentatone"), tmp_path / "stick.pentatone", tmp_path / "o.pentatone"
    shutil.copyfile(day, beside)
    shutil.copyfile(day, recent)
    shutil.copyfile(day, other)
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("UPDATE workshop SET uid = 'another'")
    found = sealed(day, others=(recent, other, tmp_path / "gone.pentatone"))
    assert [p.where for p in found.left if p.key == "seal_known"] == [str(beside), str(recent)]
    assert beside.exists() and recent.exists()


def test_reports_with_details_are_told_of(day: Path, pages: list[str], tmp_path: Path) -> None:
    report = report_on(ValueError("quoted"))
    assert "seal_reports" not in [p.key for p in sealed(day).left]
    report.keep(full=True)
    again = sealed(day, files=SqliteFiles(KEY))
    assert [p.where for p in again.left if p.key == "seal_reports"] == [str(tmp_path / "logs")]


def test_a_file_that_was_moved_since_its_backups_loses_them_too(day: Path, pages: list[str]) -> None:
    copies = litter(day)[3:]
    moved = day.with_name("elsewhere.pentatone")
    day.rename(moved)
    sealed(moved)
    assert not any(path.exists() for path in copies)


def test_a_locked_file_keeps_or_changes_its_passphrase(day: Path, pages: list[str]) -> None:
    SqliteFiles().lock(day, KEY)
    assert "seal_was_locked" in [p.key for p in sealed(day, files=SqliteFiles(KEY)).done]
    assert "seal_locked" in [p.key for p in sealed(day, files=SqliteFiles(KEY), key="another passphrase").done]
    SqliteFiles("another passphrase").verify(day)
    with pytest.raises(WorldFault):
        sealed(day, files=SqliteFiles("not this one"))


@pytest.mark.parametrize("step", ["folder", "pdf", "json", "stop", "open", "lock", "verify"])
def test_a_failure_on_the_way_loses_nothing(day: Path, pages: list[str], step: str) -> None:
    copies = litter(day)
    before = SqliteFiles().verify(day).content
    files = SqliteFiles()
    real = sealing.write

    def fail(*_: Any) -> Any:
        raise world_fault("disk_full", "day.pentatone")

    def failing(order: Any, *rest: Any) -> Any:
        return fail() if order.format == step else real(order, *rest)

    if step == "folder":
        (day.parent.parent / "set").write_text("a file")
    held = SqliteStore(day) if step == "open" else None
    with pytest.MonkeyPatch.context() as patch, pytest.raises((PentatoneError, Stopped)):
        patch.setattr(sealing, "write", failing)
        if step in ("lock", "verify"):
            patch.setattr(SqliteFiles, step, fail)
        sealed(day, files=files, should_stop=lambda: step == "stop")
    if held is not None:
        held.close()
    assert all(path.exists() for path in copies), "nothing was removed"
    locked = step == "verify"
    assert SqliteFiles().is_locked(day) is locked
    assert SqliteFiles(KEY if locked else "").verify(day).content == before


def test_what_cannot_be_removed_is_named(day: Path, pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    copies = litter(day)

    def stays(_self: object, _path: Path) -> None:
        raise PermissionError("it stays")

    monkeypatch.setattr(SqliteFiles, "shred", stays)
    monkeypatch.setattr(Backups, "drop", stays)
    found = sealed(day)
    left = [(p.key, p.where) for p in found.left]
    assert ("seal_backups_stay", str(copies[3].parent)) in left
    assert [where for key, where in left if key == "seal_stays"] == sorted(str(path) for path in copies[:3])
    assert [dict(p.params)["count"] for p in found.done if p.params] == [0, 0]
    assert all("{" not in line for line in [*words(found)["done"], *words(found)["left"]])


def test_the_set_holds_no_words_of_the_group(day: Path, tmp_path: Path) -> None:
    """The real set, once: the document of the three, and the names of all."""
    from ui.writers import write
    folder = tmp_path / "set"

    def only_json(order: Any, *rest: Any) -> Any:
        from ui.writers import Made
        return write(order, *rest) if order.format == "json" else Made(())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "write", only_json)
        found = sealed(day)
    text = found.files[0].read_text("utf-8")
    assert CLIENT not in text and "Ann" not in text and json.loads(text)
    assert [path.name for path in folder.iterdir()] == [found.files[0].name]
