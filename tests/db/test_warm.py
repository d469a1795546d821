"""What is made ready beforehand is what the first file asks for."""

from __future__ import annotations

from db import guard, reads
from db.schema import SCHEMA_VERSION
from db.warm import warm_up
from tests.rooms import Room


def test_the_first_file_finds_all_of_it(room: Room) -> None:
    (framework, *_) = room.store.pack_documents()
    path = room.path
    room.store.close()
    for kept in (guard.known_objects, guard.kinds, reads.parsed):
        kept.cache_clear()
    warm_up((framework.body,))
    asked = guard.known_objects.cache_info().misses, guard.kinds.cache_info().misses, reads.parsed.cache_info().misses
    type(room.store)(path).close()
    assert asked == (1, 1, 1) and guard.known_objects.cache_info().currsize == guard.kinds.cache_info().currsize == 1
    assert (guard.known_objects.cache_info().misses, guard.kinds.cache_info().misses,
            reads.parsed.cache_info().misses) == asked
    assert guard.known_objects(SCHEMA_VERSION)
