"""Small workshops on disk for tests: the blank pack, a few people, a clock that ticks."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

import resources
from db.store import SqliteStore
from workshop import commands as c
from workshop.changes import Change
from workshop.errors import WorldFault
from workshop.model.score import Cell, Purpose
from workshop.model.workshop import Depth, Participant, Settings
from workshop.packs.load import PackDocument, load_folder

START = datetime(2026, 11, 12, 1, 0, tzinfo=UTC)
NAMES = ("Ann", "Bob", "陈晨", "Dora", "Eve", "Fred", "郭刚", "Hal", "Ida", "Jo", "Kim", "Leo")


# New files as they were made the first time, by what is in them.
_NEW: dict[tuple[int, Depth, str], bytes] = {}


@cache
def pack_document(name: str = "blank") -> PackDocument:
    """Return a shipped pack."""
    return load_folder(resources.path("packs", name))


def people(count: int) -> tuple[Participant, ...]:
    """Return people p1, p2 and so on."""
    return tuple(Participant(f"p{n}", NAMES[n - 1] if n <= len(NAMES) else f"Person {n}", "Dept", "Role", n)
                 for n in range(1, count + 1))


def ticks() -> Iterator[datetime]:
    """Yield times one second apart."""
    return (START + timedelta(seconds=n) for n in itertools.count())


class Room:
    """A workshop file that is easy to fill. `do` applies commands as a facilitator would."""

    def __init__(self, path: Path, *, count: int = 3, depth: Depth = "express", pack: str = "blank") -> None:
        self.store: SqliteStore = _new(path, count, depth, pack)
        self.path = path
        self._at = ticks()
        self._rounds = itertools.count(1)

    @classmethod
    def copy_of(cls, template: Path, path: Path) -> Room:
        """Open a copy of a closed workshop file: quicker than filling one anew."""
        shutil.copyfile(template, path)
        room = cls.__new__(cls)
        room.store, room.path = SqliteStore(path), path
        room._at, room._rounds = ticks(), itertools.count(1000)
        return room

    def do(self, *commands: c.Command) -> Change:
        """Apply commands in turn; return the last change."""
        for command in commands:
            change = self.store.apply(command, at=next(self._at), author="tester").change
        return change

    def vote(self, element: str, item: str, votes: str, purpose: Purpose = "current", *, reveal: bool = True) -> str:
        """Hold a round with one vote a seat, as on the digit strip; return the round's id."""
        round_id = f"r{next(self._rounds)}"
        self.do(c.OpenRound(round_id, Cell(element, item), purpose))
        seats = self.store.workshop.participants
        why = {"x": "no such thing here"}
        self.do(*(c.CastBallot(round_id, person.id, vote, why.get(vote, ""))
                  for person, vote in zip(seats, votes, strict=False)))
        if reveal:
            self.do(c.RevealRound(round_id))
        return round_id


def _new(path: Path, count: int, depth: Depth, pack: str) -> SqliteStore:
    key = (count, depth, pack)
    if key in _NEW and not path.exists():
        path.write_bytes(_NEW[key])
        return SqliteStore(path)
    settings = Settings("A day", depth=depth, created=START.isoformat())
    store = SqliteStore.create(path, settings, pack_document(pack), uid="u1", at=START, people=people(count))
    _NEW[key] = path.read_bytes()
    return store


def fault(path: Path, *, read_only: bool = False) -> tuple[str, str]:
    """Open a file that must be refused; return key and place."""
    with pytest.raises(WorldFault) as caught:
        SqliteStore(path, read_only=read_only)
    (problem,) = caught.value.problems
    return problem.key, problem.where
