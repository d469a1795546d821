"""Rolling backups: when one is made, which are kept, and how they are found and brought back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.backup import Backup, Backups, keep
from db.engine import check_header
from db.restore import check_copy, restore
from db.store import SqliteStore
from db.verify import verify
from tests.rooms import START, Room
from workshop import commands as c
from workshop.errors import WorldFault
from workshop.model.score import Cell

TARGETS = [c.SetTargets((c.TargetLevel(Cell("alpha", "1"), level),)) for level in (2, 3, 4, 5)]


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def backups(tmp_path: Path, clock: Clock) -> Backups:
    return Backups(tmp_path / "kept", clock)


def test_a_backup_of_an_open_file_is_whole_and_equal(room: Room, backups: Backups) -> None:
    room.vote("alpha", "1", "123")
    made = backups.make(room.path, reason="timer")
    assert (made.reason, made.made, made.size) == ("timer", datetime(2026, 11, 12, 9, tzinfo=UTC),
                                                   made.path.stat().st_size)
    assert check_copy(made.path) == verify(room.path)
    assert not list(made.path.parent.glob("*.part*"))


def test_nothing_new_makes_no_new_copy(room: Room, backups: Backups, clock: Clock) -> None:
    first = backups.make(room.path, reason="timer")
    clock.now += timedelta(minutes=10)
    assert backups.make(room.path, reason="close") == first
    assert backups.make(room.path, reason="by_hand") != first, "who asks for one gets one"
    room.store.keep_draft("note", "half a sent")
    assert backups.make(room.path, reason="timer").made == clock.now, "text being typed is something new"


def test_a_slip_of_a_secret_round_is_something_new(room: Room, backups: Backups, clock: Clock) -> None:
    room.do(c.OpenRound("s", Cell("alpha", "1"), mode="card", anonymity="secret"), c.CastSecret("s", "p1", "2"))
    first = backups.make(room.path, reason="timer")
    clock.now += timedelta(minutes=10)
    room.do(c.CastSecret("s", "p1", "4"))
    assert backups.make(room.path, reason="timer") != first


def test_two_in_one_second_have_two_names(room: Room, backups: Backups) -> None:
    made = [backups.make(room.path, reason="by_hand") for _ in range(3)]
    assert len({b.path for b in made}) == 3
    assert backups.of(room.path)[0].path == made[-1].path


def plain(made: datetime, reason: str = "timer") -> Backup:
    return Backup(Path(f"{made:%Y%m%d-%H%M%S}"), made, reason, 1)  # type: ignore[arg-type]


def test_copies_thin_out_with_age() -> None:
    now = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
    every = [plain(now - timedelta(minutes=10 * n)) for n in range(6 * 24 * 400)]
    kept = keep(every, now)
    ages = sorted((now - b.made) for b in kept)
    assert ages[:5] == [timedelta(minutes=10 * n) for n in range(5)]
    day = [age for age in ages if age <= timedelta(days=1)]
    month = [age for age in ages if timedelta(days=1) < age <= timedelta(days=31)]
    year = [age for age in ages if age > timedelta(days=31)]
    assert 24 <= len(day) <= 31 and 29 <= len(month) <= 31 and 10 <= len(year) <= 12
    assert max(ages) <= timedelta(days=366)


def test_what_was_asked_for_stays_a_quarter_and_a_clock_gone_back_costs_nothing() -> None:
    now = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
    timer = [plain(now - timedelta(days=40, minutes=n)) for n in range(20)]
    asked = [plain(now - timedelta(days=40, seconds=n), "migration") for n in range(20)]
    assert set(asked) <= keep([*timer, *asked], now)
    assert not set(asked) <= keep([*timer, *asked], now + timedelta(days=60))
    future = [plain(now + timedelta(days=n)) for n in range(10)]
    assert set(future) <= keep(future, now)


def test_thinning_happens_as_copies_are_made(room: Room, backups: Backups, clock: Clock) -> None:
    for step in range(30):
        room.do(TARGETS[step % 4])
        clock.now += timedelta(minutes=1)
        backups.make(room.path, reason="timer")
    found = backups.of(room.path)
    assert 5 <= len(found) <= 7
    index = json.loads((found[0].path.parent / "index.json").read_text("utf-8"))
    assert set(index["marks"]) == {b.path.name for b in found}


def test_copies_of_a_damaged_file_are_found_by_its_path(room: Room, backups: Backups) -> None:
    made = backups.make(room.path, reason="close")
    room.store.close()
    room.path.write_bytes(b"\0" * 5000)
    assert [b.path for b in backups.of(room.path)] == [made.path]
    assert backups.of(room.path.with_name("other.pentatone")) == ()


def test_a_moved_file_is_found_by_its_number(room: Room, backups: Backups) -> None:
    made = backups.make(room.path, reason="close")
    room.store.close()
    moved = room.path.rename(room.path.with_name("moved.pentatone"))
    assert [b.path for b in backups.of(moved)] == [made.path]


def test_a_broken_index_is_no_obstacle(room: Room, backups: Backups) -> None:
    made = backups.make(room.path, reason="close")
    (made.path.parent / "index.json").write_text("{")
    assert backups.make(room.path, reason="timer") != made
    assert len(backups.of(room.path)) == 2


def test_all_copies_can_be_removed(room: Room, backups: Backups) -> None:
    backups.make(room.path, reason="close")
    backups.make(room.path, reason="by_hand")
    assert backups.drop(room.path) == 2 and backups.drop(room.path) == 0
    assert list(backups.root.iterdir()) == []


def test_a_failure_leaves_no_half_copy_and_says_so(room: Room, backups: Backups,
                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space")
    monkeypatch.setattr("db.copying.os.replace", full)
    with pytest.raises(WorldFault, match="disk_full"):
        backups.make(room.path, reason="timer")
    assert backups.of(room.path) == ()
    assert not list(backups.root.rglob("*.pentatone*"))


def test_an_older_file_is_copied_before_its_migration(backups: Backups, tmp_path: Path) -> None:
    import shutil
    old = Path(shutil.copyfile(Path(__file__).parent / "old" / "schema-2.pentatone", tmp_path / "o.pentatone"))
    before = verify(old)
    store = SqliteStore(old, backups=backups)
    store.close()
    (made,) = backups.of(old)
    assert made.reason == "migration" and store.backup_before_migration == made.path
    assert check_header(made.path) == 2 and check_copy(made.path) == before
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["kept", "o.pentatone"], "nothing lies beside it"


# Restoring ------------------------------------------------------------------------------------------------------
@pytest.fixture
def changed(room: Room, backups: Backups) -> Iterator[tuple[Room, Backup]]:
    """A room that went on after its backup."""
    room.vote("alpha", "1", "123")
    made = backups.make(room.path, reason="timer")
    room.vote("alpha", "1", "555")
    yield room, made


def test_restore_swaps_and_keeps_what_was_there(changed: tuple[Room, Backup]) -> None:
    room, made = changed
    room.store.close()
    now = verify(room.path).content
    done = restore(made.path, room.path, now=START)
    assert done.kept is not None and done.kept.name == "a.before-restore-20261112-010000.pentatone"
    assert verify(room.path) == check_copy(made.path) and verify(done.kept).content == now
    again = restore(done.kept, room.path, now=START)
    assert again.kept is not None and again.kept.name == "a.before-restore-20261112-010000-2.pentatone"
    assert verify(room.path).content == now


def test_a_folder_that_cannot_be_made_is_named_and_the_workshop_is_not_blamed(
        changed: tuple[Room, Backup], tmp_path: Path) -> None:
    room, _ = changed
    (tmp_path / "full").write_text("a file, and no folder")
    with pytest.raises(WorldFault, match="backups_unwritable") as caught:
        Backups(tmp_path / "full").make(room.path, reason="close")
    assert caught.value.problems[0].where == str(tmp_path / "full")


def test_a_file_that_is_open_is_not_replaced(changed: tuple[Room, Backup]) -> None:
    room, made = changed
    before = room.path.read_bytes()
    with pytest.raises(WorldFault, match="file_open_elsewhere"):
        restore(made.path, room.path)
    assert room.path.read_bytes() == before
    room.store.close()


def test_a_bad_backup_replaces_nothing(changed: tuple[Room, Backup]) -> None:
    room, made = changed
    room.store.close()
    data = bytearray(made.path.read_bytes())
    data[20_000:60_000] = bytes(40_000)
    made.path.write_bytes(data)
    before = room.path.read_bytes()
    for work in (lambda: check_copy(made.path), lambda: restore(made.path, room.path)):
        with pytest.raises(WorldFault, match=r"file_(damaged|links_broken|foreign)"):
            work()
    assert room.path.read_bytes() == before
    assert {path.name for path in room.path.parent.iterdir()} == {"a.pentatone", "kept"}


def test_the_journal_of_a_killed_program_stays_with_its_file(changed: tuple[Room, Backup]) -> None:
    room, made = changed
    room.store.close()
    journal = room.path.with_name("a.pentatone-journal")
    room.path.write_bytes(b"\0" * 5000)
    journal.write_bytes(b"left over")
    done = restore(made.path, room.path, now=START)
    assert not journal.exists() and done.kept is not None
    assert done.kept.name == "a.damaged-20261112-010000.pentatone"
    assert done.kept.with_name(done.kept.name + "-journal").read_bytes() == b"left over"
    verify(room.path)


def test_a_lost_file_comes_back_from_an_older_format(tmp_path: Path) -> None:
    goal = tmp_path / "back.pentatone"
    done = restore(Path(__file__).parent / "old" / "schema-3.pentatone", goal)
    assert done.kept is None and verify(goal).replayed == 23
    assert [path.name for path in tmp_path.iterdir()] == ["back.pentatone"]
