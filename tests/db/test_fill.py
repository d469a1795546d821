"""A new file from a whole workshop: equal in every part, with a history of its own, or no file at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.fill import create_from
from db.store import SqliteStore
from db.verify import verify
from tests.rooms import Room
from tests.whole import Whole, whole_workshop
from workshop import commands as c
from workshop.errors import BadInput, WorldFault
from workshop.exchange.snapshot import document_bytes, read_document, to_document
from workshop.history import History
from workshop.model.score import Cell
from workshop.model.workshop import Participant, Workshop

AT = datetime(2026, 11, 13, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def whole() -> Whole:
    return whole_workshop()


@pytest.fixture
def filled(whole: Whole, tmp_path: Path) -> Iterator[SqliteStore]:
    store = create_from(tmp_path / "a.pentatone", whole.workshop, whole.packs, whole.found.pictures, at=AT, author="Me")
    yield store
    store.close()


def document(store: SqliteStore) -> bytes:
    pictures = [picture for key in store.workshop.pictures if (picture := store.picture(key)) is not None]
    return document_bytes(to_document(store.workshop, store.pack_documents(), pictures))


def test_what_is_read_is_what_was_given(filled: SqliteStore, whole: Whole) -> None:
    assert filled.workshop == whole.workshop
    assert filled.pack_documents() == whole.packs
    assert tuple(filled.picture(key) for key in whole.workshop.pictures) == whole.found.pictures


def test_the_file_is_sound_and_its_history_begins_here(filled: SqliteStore) -> None:
    assert verify(filled.path).steps == 1
    (first,) = filled.history()
    assert (first.action, first.author, first.at) == ("create", "Me", "2026-11-13T08:00:00.000+00:00")


def test_it_goes_on_like_any_other(filled: SqliteStore) -> None:
    history, before = History(filled), filled.workshop
    assert history.undo() is None
    history.do(c.SetTargets((c.TargetLevel(Cell("alpha", "1"), 5),)))
    assert filled.workshop.targets != before.targets
    history.undo()
    assert filled.workshop == before


def test_through_json_and_back_the_file_is_the_same(room: Room, tmp_path: Path) -> None:
    room.do(c.AddParticipants((Participant("p9", "郭 刚"),)))
    first = document(room.store)
    found = read_document(first)
    store = create_from(tmp_path / "b.pentatone", found.workshop, (found.framework, *found.companions),
                        found.pictures, at=AT)
    try:
        assert store.workshop == room.store.workshop
        assert document(store) == first
        assert verify(store.path).content == verify(room.path).content
    finally:
        store.close()


def test_a_file_that_is_there_stays(whole: Whole, tmp_path: Path) -> None:
    path = tmp_path / "a.pentatone"
    path.write_bytes(b"mine")
    with pytest.raises(WorldFault, match="file_exists"):
        create_from(path, whole.workshop, whole.packs, whole.found.pictures, at=AT)
    assert path.read_bytes() == b"mine"


def broken(workshop: Workshop) -> Workshop:
    """Return a workshop in which somebody voted who is not there; a checked one is never like this."""
    return replace(workshop, participants=workshop.participants[1:])


def test_what_the_tables_refuse_leaves_no_file(whole: Whole, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="document_not_kept"):
        create_from(tmp_path / "a.pentatone", broken(whole.workshop), whole.packs, whole.found.pictures, at=AT)
    assert list(tmp_path.glob("*.pentatone*")) == []


def test_a_place_that_cannot_be_written_is_told(whole: Whole, tmp_path: Path) -> None:
    with pytest.raises(WorldFault):
        create_from(tmp_path / "none" / "a.pentatone", whole.workshop, whole.packs, whole.found.pictures, at=AT)


@pytest.mark.parametrize("old", sorted((Path(__file__).parent / "old").glob("*.pentatone")), ids=lambda p: p.stem)
def test_files_of_all_older_formats_come_through(old: Path, tmp_path: Path) -> None:
    copy = tmp_path / old.name
    copy.write_bytes(old.read_bytes())
    before = SqliteStore(copy, read_only=True)
    try:
        found = read_document(document(before))
        after = create_from(tmp_path / "new.pentatone", found.workshop, (found.framework, *found.companions),
                            found.pictures, at=AT)
        try:
            assert after.workshop == before.workshop
        finally:
            after.close()
    finally:
        before.close()
