"""A thorough look finds what opening does not, and the content hash is about content."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.schema import SCHEMA_VERSION
from db.verify import verify
from tests.boards import KEY, knowledge_pack
from tests.rooms import Room
from workshop import commands as c
from workshop.errors import WorldFault
from workshop.history import History
from workshop.model.score import Cell


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    found.vote("alpha", "1", "123")
    yield found
    found.store.close()


def test_a_sound_file_is_read_while_it_is_open(room: Room) -> None:
    found = verify(room.path)
    assert (found.schema, found.steps, len(found.content)) == (SCHEMA_VERSION, 6, 64)


def test_the_hash_is_of_the_content_and_not_of_the_way(room: Room, tmp_path: Path) -> None:
    before = verify(room.path).content
    history = History(room.store)
    history.do(c.SetTargets((c.TargetLevel(Cell("alpha", "1"), 4),)))
    assert verify(room.path).content != before
    history.undo()
    assert verify(room.path).content == before
    twin = Room(tmp_path / "b.pentatone")
    twin.vote("alpha", "1", "123")
    twin.store.close()
    assert verify(twin.path).content == before


@pytest.mark.parametrize(("sql", "key"), [
    ("PRAGMA foreign_keys = OFF; INSERT INTO ballot VALUES ('none', 'p1', '3', '', 0)", "file_links_broken"),
    ("CREATE TABLE notes (text)", "file_foreign"),
    ("CREATE INDEX quick ON round (element)", "file_foreign"),
    ("UPDATE history SET command = '{' WHERE seq = 3", "file_history_broken"),
    ("UPDATE history SET inverse = '{\"rows\":[{\"no\":1}]}' WHERE seq = 3", "file_history_broken"),
    ("UPDATE history SET kind = 'Nonsense' WHERE seq = 3", "file_history_broken"),
    ("UPDATE history SET refers = 99 WHERE seq = 3", "file_history_broken"),
    ("DELETE FROM history WHERE seq = 1", "file_history_broken"),
    ("INSERT INTO history (at, author, action, kind, command, inverse) SELECT at, author, action, kind, command, "
     "inverse FROM history WHERE seq = 2", "file_history_differs"),
    ("DELETE FROM history", "file_history_broken"),
    ("DELETE FROM workshop", "file_damaged"),
    ("DROP TABLE ballot", "file_damaged"),
    ("UPDATE pack SET sha256 = 'x'", "file_damaged"),
])
def test_each_kind_of_trouble_has_its_name(room: Room, sql: str, key: str) -> None:
    room.store.close()
    connection = sqlite3.connect(room.path)
    connection.executescript(sql)
    connection.commit()
    connection.close()
    with pytest.raises(WorldFault) as caught:
        verify(room.path)
    assert [(p.key, p.where) for p in caught.value.problems] == [(key, "a.pentatone")]


def test_packs_that_came_and_went_are_played_too(room: Room) -> None:
    pack = knowledge_pack()
    history = History(room.store)
    for step in (c.AttachPack(KEY, "1.0", pack.sha256, pack.body), c.DetachPack(KEY)):
        history.do(step)
    assert verify(room.path).replayed == 7 and room.store.workshop.companions == ()
    history.undo()
    assert verify(room.path).replayed == 8 and [found.id for found in room.store.workshop.companions] == [KEY]


def test_a_pack_with_mistakes_inside_the_file(room: Room) -> None:
    import hashlib
    import json
    room.store.close()
    connection = sqlite3.connect(room.path)
    (body,) = connection.execute("SELECT body FROM pack").fetchone()
    document = json.loads(body)
    document["elements"][0]["short"]["en"] = "x" * 99
    body = json.dumps(document, ensure_ascii=False)
    connection.execute("UPDATE pack SET body = ?, sha256 = ?", (body, hashlib.sha256(body.encode()).hexdigest()))
    connection.commit()
    connection.close()
    with pytest.raises(WorldFault, match="file_pack_wrong"):
        verify(room.path)


def test_an_inverse_that_cannot_be_read_is_told_at_undo(room: Room) -> None:
    room.store.close()
    connection = sqlite3.connect(room.path)
    connection.execute("UPDATE history SET inverse = 'x' WHERE seq = 6")
    connection.commit()
    connection.close()
    from db.store import SqliteStore
    store = SqliteStore(room.path)
    before = store.workshop
    with pytest.raises(WorldFault, match="file_history_broken"):
        History(store).undo()
    assert store.workshop == before
    store.close()
