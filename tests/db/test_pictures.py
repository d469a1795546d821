"""Pictures in the file: kept once, still there after reopening, sound through undo, and a changed byte is noticed."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest

from db.store import SqliteStore
from db.verify import verify
from tests.rooms import Room
from workshop import commands as c
from workshop.errors import Refused, WorldFault
from workshop.history import History
from workshop.model.evidence import Evidence, Picture
from workshop.model.score import Cell

CELL = Cell("alpha", "1")


def picture(data: bytes = b"pixels of a photo") -> Picture:
    return Picture(hashlib.sha256(data).hexdigest(), "jpeg", 40, 30, data)


def rows(path: Path) -> int:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM picture").fetchone()[0])
    finally:
        connection.close()


def test_a_picture_is_kept_once_and_is_no_step(room: Room) -> None:
    steps = len(room.store.history())
    room.store.keep_picture(picture())
    room.store.keep_picture(picture())
    room.store.keep_picture(picture(b"another"))
    assert rows(room.path) == 2
    assert len(room.store.history()) == steps
    assert room.store.workshop.pictures == {picture().key, picture(b"another").key}


def test_it_survives_a_new_opening(room: Room) -> None:
    room.store.keep_picture(picture())
    room.do(c.AddEvidence(Evidence("e", CELL, "", picture=picture().key)))
    room.store.close()
    again = SqliteStore(room.path)
    try:
        assert again.workshop.evidence_of(CELL)[0].picture == picture().key
        assert again.picture(picture().key) == picture()
        assert again.picture("f" * 64) is None
    finally:
        again.close()


def test_evidence_refers_only_to_pictures_that_are_there(room: Room) -> None:
    with pytest.raises(Refused, match="picture_unknown"):
        room.do(c.AddEvidence(Evidence("e", CELL, "", picture=picture().key)))
    assert room.store.workshop.evidence == ()


def test_a_file_that_is_only_read_takes_none(room: Room) -> None:
    room.store.close()
    reader = SqliteStore(room.path, read_only=True)
    try:
        with pytest.raises(WorldFault, match="file_read_only"):
            reader.keep_picture(picture())
        assert reader.workshop.pictures == frozenset()
    finally:
        reader.close()


def test_undo_and_redo_leave_a_sound_file(room: Room) -> None:
    history = History(room.store)
    room.store.keep_picture(picture())
    history.do(c.AddEvidence(Evidence("e", CELL, "Seen", picture=picture().key)))
    with_it = verify(room.path).content
    history.undo()
    assert room.store.workshop.evidence == ()
    assert verify(room.path).content != with_it
    assert room.store.picture(picture().key) == picture()
    history.redo()
    assert room.store.workshop.evidence[0].picture == picture().key
    assert verify(room.path).content == with_it


def test_a_changed_byte_is_noticed(room: Room) -> None:
    room.store.keep_picture(picture())
    room.store.close()
    verify(room.path)
    connection = sqlite3.connect(room.path)
    connection.execute("UPDATE picture SET data = ?", (b"pixels of a phot0",))
    connection.commit()
    connection.close()
    with pytest.raises(WorldFault) as caught:
        verify(room.path)
    assert [(p.key, p.where) for p in caught.value.problems] == [("file_damaged", "a.pentatone")]
