"""The step that takes a list in: what it refuses, what it writes, and that undo gives back exactly what was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import SqliteStore
from db.verify import content_hash
from tests.initiative_lists import WORKSHOP
from tests.rooms import Room
from workshop import commands as c
from workshop.commands import Command
from workshop.errors import Refused
from workshop.history import History
from workshop.model.initiative import Effort, Initiative, Lag
from workshop.model.planning import Role
from workshop.rules import check
from workshop.wire import dumps, loads

QA = Role("q", "QA")
LIST = c.ImportInitiatives((Initiative("n2", "Later", predecessors=("n1",)), Initiative("n1", "New")),
                           (Initiative("i1", "Old", cost=7, predecessors=("n1",), lags=(Lag("n1", 2),),
                                       efforts=(Effort("q", 1.5),)),), (QA,))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    found.do(c.AddInitiatives((Initiative("i1", "Old"), Initiative("i2", "Other", predecessors=("i1",)))))
    yield found
    found.store.close()


def file_hash(store: SqliteStore) -> str:
    with store.reading() as connection:
        return content_hash(connection)


def test_undo_and_redo_give_back_exactly_what_was(room: Room) -> None:
    history = History(room.store)
    before = file_hash(room.store)
    history.do(LIST)
    after, workshop = file_hash(room.store), room.store.workshop
    assert [(i.id, i.predecessors) for i in workshop.initiatives] == [
        ("i1", ("n1",)), ("i2", ("i1",)), ("n2", ("n1",)), ("n1", ())]
    assert workshop.initiatives[0].efforts == (Effort("q", 1.5),) and workshop.planning.roles == (QA,)
    history.undo()
    assert file_hash(room.store) == before
    history.redo()
    assert file_hash(room.store) == after


def test_it_is_kept_as_it_was_said() -> None:
    assert loads(c.ImportInitiatives, dumps(LIST)) == LIST


@pytest.mark.parametrize(("command", "key"), [
    (c.ImportInitiatives((Initiative("a", "Again"),)), "initiative_double"),
    (c.ImportInitiatives((Initiative("n", "N"), Initiative("n", "N"))), "initiative_double"),
    (c.ImportInitiatives((), (Initiative("z", "None"),)), "initiative_unknown"),
    (c.ImportInitiatives((), (Initiative("a", "A"), Initiative("a", "A"))), "initiative_double"),
    (c.ImportInitiatives((Initiative("n", "N", efforts=(Effort("q", 1.0),)),)), "role_unknown"),
    (c.ImportInitiatives((Initiative("n", "N"),), (), (Role("q", "IT"),)), "role_double"),
    (c.ImportInitiatives((Initiative("n", "N"),), (), (Role("q", " "),)), "role_name"),
    (c.ImportInitiatives((Initiative("n", "N", predecessors=("f",)),), (Initiative("a", "A", predecessors=("n",)),)),
     "predecessor_cycle"),
    (c.ImportInitiatives((Initiative("n", ""),)), "initiative_title"),
])
def test_what_is_refused(command: Command, key: str) -> None:
    with pytest.raises(Refused) as caught:
        check(command, WORKSHOP)
    assert caught.value.problems[0].key == key


def test_what_is_allowed() -> None:
    check(c.ImportInitiatives((Initiative("n", "N", predecessors=("f",)),), (Initiative("a", "A"),)), WORKSHOP)
