"""Files with a passphrase: nothing of them is readable without it, and everything works with it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import driver, locking
from db.backup import Backups
from db.restore import check_copy, restore
from db.salvage import salvage
from db.store import SqliteStore
from db.verify import verify
from tests.rooms import START, Room, fault, pack_document
from workshop import commands as c
from workshop.errors import WorldFault
from workshop.history import History
from workshop.model.score import Cell
from workshop.model.workshop import Parked, Settings

KEY = "八个字以上的口令"
ALPHA = Cell("alpha", "1")


def key_of(caught: pytest.ExceptionInfo[WorldFault]) -> str:
    return caught.value.problems[0].key


@pytest.fixture(scope="module", autouse=True)
def _quick_keys() -> Iterator[None]:
    """Keys are made slowly on purpose; here nobody guesses at them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(driver, "_ROUNDS", 10)
        yield


@pytest.fixture(scope="module")
def template(_quick_keys: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = Room(tmp_path_factory.mktemp("locked") / "a.pentatone")
    room.vote("alpha", "1", "123")
    room.do(c.AddParked(Parked("k", "CANARY-IN-THE-FILE")))
    room.store.close()
    locking.lock(room.path, KEY)
    return room.path


@pytest.fixture
def locked(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(template, tmp_path / "a.pentatone"))


def test_no_word_is_readable_and_nothing_is_left_beside(locked: Path) -> None:
    assert driver.is_locked(locked)
    assert [path.name for path in locked.parent.iterdir()] == ["a.pentatone"]
    data = locked.read_bytes()
    for word in (b"CANARY", b"SQLite", b"history", "陈晨".encode(), b"Dept"):
        assert word not in data


def test_the_journal_of_a_step_under_way_is_not_readable_either(locked: Path) -> None:
    store = SqliteStore(locked, key=KEY)
    with store.reading() as bare:
        bare.execute("UPDATE parked SET text = 'CANARY-NEW'")
        journal = locked.with_name("a.pentatone-journal").read_bytes()
        assert len(journal) > 0 and b"CANARY" not in journal
        bare.execute("UPDATE parked SET text = 'CANARY-IN-THE-FILE'")
    store.close()


def test_it_opens_with_its_passphrase_alone(locked: Path) -> None:
    assert fault(locked) == ("passphrase_needed", "a.pentatone")
    with pytest.raises(WorldFault) as caught:
        SqliteStore(locked, key=KEY + " ")
    assert key_of(caught) == "passphrase_wrong"
    store = SqliteStore(locked, key=KEY)
    assert store.locked and store.workshop.rounds_of(ALPHA)[0].counts(5) == (1, 1, 1, 0, 0)
    store.close()
    assert not any(locked.parent.glob("*.lock"))


def test_work_goes_on_in_it_with_undo(locked: Path) -> None:
    store = SqliteStore(locked, key=KEY)
    history = History(store)
    before = store.workshop
    history.do(c.SetTargets((c.TargetLevel(ALPHA, 4),)))
    history.undo()
    store.close()
    again = SqliteStore(locked, key=KEY, read_only=True)
    assert again.workshop == before
    again.close()
    assert verify(locked, key=KEY).replayed == verify(locked, key=KEY).steps - 1


def test_the_letter_e_with_an_accent_is_one_letter_on_every_keyboard(room: Room) -> None:
    room.store.close()
    locking.lock(room.path, "cafe\u0301 de nuit")
    SqliteStore(room.path, key="caf\u00e9 de nuit").close()


def test_any_program_that_knows_sqlcipher_opens_it_with_the_passphrase(room: Room,
                                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "_ROUNDS", 256_000)
    room.store.close()
    locking.lock(room.path, "it's a long one")
    connection = driver.sqlcipher().connect(str(room.path))
    connection.execute("PRAGMA key = 'it''s a long one'")
    assert connection.execute("SELECT uid FROM workshop").fetchone() == ("u1",)
    connection.close()


def test_another_passphrase_and_none_again(locked: Path) -> None:
    content = verify(locked, key=KEY).content
    locking.change(locked, KEY, "quite another one")
    with pytest.raises(WorldFault):
        SqliteStore(locked, key=KEY)
    locking.unlock(locked, "quite another one")
    assert not driver.is_locked(locked) and verify(locked).content == content


@pytest.mark.parametrize(("work", "key"), [
    (lambda path: locking.lock(path, KEY), "file_locked_already"),
    (lambda path: locking.unlock(path, "not the right one"), "passphrase_wrong"),
    (lambda path: locking.change(path, KEY, "short"), "passphrase_short"),
])
def test_what_cannot_be_leaves_the_file_as_it_was(locked: Path, work, key: str) -> None:  # type: ignore[no-untyped-def]
    before = locked.read_bytes()
    with pytest.raises(WorldFault) as caught:
        work(locked)
    assert key_of(caught) == key
    assert locked.read_bytes() == before and len(list(locked.parent.iterdir())) == 1


def test_only_a_locked_file_gets_another_passphrase(room: Room) -> None:
    room.store.close()
    with pytest.raises(WorldFault) as caught:
        locking.change(room.path, KEY, "quite another one")
    assert key_of(caught) == "file_not_locked" and not driver.is_locked(room.path)


def test_a_failure_while_locking_leaves_the_plain_file(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.store.close()
    before = room.path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "no space")
    monkeypatch.setattr("db.locking.copying.replace", full)
    with pytest.raises(WorldFault, match="disk_full"):
        locking.lock(room.path, KEY)
    assert room.path.read_bytes() == before and len(list(room.path.parent.iterdir())) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a second name of one file")
def test_the_plain_bytes_are_overwritten(room: Room) -> None:
    room.do(c.AddParked(Parked("k", "CANARY-IN-THE-FILE")))
    room.store.close()
    other = room.path.with_name("same bytes")
    other.hardlink_to(room.path)
    locking.lock(room.path, KEY)
    assert set(other.read_bytes()) == {0}


def test_an_open_file_is_not_locked_under_the_hands(room: Room) -> None:
    with pytest.raises(WorldFault) as caught:
        locking.lock(room.path, KEY)
    assert key_of(caught) == "file_open_elsewhere"


def test_a_new_file_is_locked_from_its_first_byte(tmp_path: Path) -> None:
    store = SqliteStore.create(tmp_path / "n.pentatone", Settings("T"), pack_document(), uid="u", at=START, key=KEY)
    assert store.locked
    store.close()
    assert driver.is_locked(tmp_path / "n.pentatone")


def test_backups_of_it_are_locked_and_come_back(locked: Path, tmp_path: Path) -> None:
    backups = Backups(tmp_path / "backups")
    made = backups.make(locked, key=KEY, reason="by_hand")
    assert driver.is_locked(made.path) and [b.path for b in backups.of(locked)] == [made.path]
    assert check_copy(made.path, key=KEY) == verify(locked, key=KEY)
    damaged = bytearray(locked.read_bytes())
    damaged[8192:12288] = bytes(4096)
    locked.write_bytes(damaged)
    with pytest.raises(WorldFault) as caught:
        SqliteStore(locked, key=KEY)
    assert key_of(caught) == "file_damaged"
    content = check_copy(made.path, key=KEY).content
    assert restore(made.path, locked, key=KEY, now=START).kept == tmp_path / "a.damaged-20261112-010000.pentatone"
    assert verify(locked, key=KEY).content == content


def test_after_locking_the_same_content_is_copied_anew(room: Room, tmp_path: Path) -> None:
    backups = Backups(tmp_path / "backups")
    backups.make(room.path, reason="close")
    room.store.close()
    locking.lock(room.path, KEY)
    for _ in range(2):
        made = backups.make(room.path, key=KEY, reason="close")
        assert driver.is_locked(made.path) and len(backups.of(room.path)) == 2
    locking.change(room.path, KEY, "quite another one")
    assert backups.make(room.path, key="quite another one", reason="close") != made


def test_what_is_readable_of_a_damaged_one_is_saved_under_the_same_passphrase(locked: Path, tmp_path: Path) -> None:
    content = verify(locked, key=KEY).content
    with locked.open("r+b") as stream:
        stream.seek(-4096, 2)
        stream.write(bytes(4096))
    goal = tmp_path / "saved.pentatone"
    with pytest.raises(WorldFault, match="file_damaged"):
        salvage(locked, goal, key=KEY)  # the framework is in that page
    document = pack_document()
    found = salvage(locked, goal, key=KEY, find={document.sha256: document.body}.get)
    assert driver.is_locked(goal) and found.lost == ()
    assert verify(goal, key=KEY).content == content


def test_the_work_goes_on_elsewhere_under_the_same_passphrase(locked: Path, tmp_path: Path) -> None:
    store = SqliteStore(locked, key=KEY)
    store.apply(c.SetTargets((c.TargetLevel(ALPHA, 5),)), at=START, author="")
    store.go_on(tmp_path / "on.pentatone")
    store.close()
    assert driver.is_locked(tmp_path / "on.pentatone")
    assert verify(tmp_path / "on.pentatone", key=KEY).steps == 8


def test_noise_and_text_are_told_apart(tmp_path: Path) -> None:
    import random
    noise, text = tmp_path / "noise", tmp_path / "text"
    noise.write_bytes(random.Random(1).randbytes(8192))
    text.write_bytes("人人都在打分 lorem ipsum ".encode() * 400)
    assert driver.is_locked(noise) and not driver.is_locked(text) and not driver.is_locked(tmp_path / "none")
    assert fault(text)[0] == "file_not_workshop"
    with pytest.raises(WorldFault) as caught:
        SqliteStore(noise, key=KEY)
    assert key_of(caught) == "passphrase_wrong"
