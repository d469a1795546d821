"""One file per older format, made by the program of its time: each opens with everything in it, and goes on."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from db.schema import SCHEMA_VERSION
from db.store import SqliteStore
from db.verify import verify
from tests.rooms import START
from workshop import commands as c
from workshop.errors import WorldFault
from workshop.history import History
from workshop.insight.analysis import analyse
from workshop.model.planning import DEFAULT_PLANNING
from workshop.model.score import Acceptance, Cell
from workshop.roadmap.build import current_plan

OLD = Path(__file__).parent / "old"
FILES = sorted(OLD.glob("schema-*.pentatone"))
A1, A2 = Cell("alpha", "1"), Cell("alpha", "2")


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(request.param, tmp_path / "old.pentatone"))


def test_there_is_one_of_each_older_format() -> None:
    assert [path.stem for path in FILES] == [f"schema-{number}" for number in range(1, SCHEMA_VERSION)]


def check_content(store: SqliteStore) -> None:
    workshop = store.workshop
    assert [p.name for p in workshop.participants][1] == "Bobby"
    assert all(p.duty == "voter" and p.here and p.weight == 1.0 for p in workshop.participants)
    first, second = workshop.rounds_of(A1)
    assert first.acceptance is not None
    assert replace(first.acceptance, reason="") == Acceptance(3, "reservation", "why")
    assert (first.counts(5), second.counts(5)) == ((1, 1, 1, 1, 0), (0, 2, 0, 0, 0))
    assert (second.count_of("-"), second.count_of("?"), second.silent) == (1, 1, 0)
    assert set(first.asked) == {"p1", "p2", "p3", "p4"}
    running = workshop.latest(A2)
    assert running is not None and running.state == "open"
    assert running.waiting() == ("p4",), "everybody is on the roll of a round that was under way"
    assert workshop.targets == {A1: 4}


def test_it_opens_with_everything_in_it(old: Path) -> None:
    store = SqliteStore(old)
    assert store.backup_before_migration is not None and store.backup_before_migration.exists()
    check_content(store)
    store.close()
    assert verify(old).schema == SCHEMA_VERSION


def test_its_steps_can_still_be_undone_and_done_again(old: Path) -> None:
    store = SqliteStore(old)
    history = History(store)
    before = store.workshop
    steps = 0
    while history.undo() is not None:
        steps += 1
    assert steps >= 3 and store.workshop.targets == {}
    while history.redo() is not None:
        pass
    assert store.workshop == before
    store.close()


def test_the_day_goes_on_in_it(old: Path) -> None:
    store = SqliteStore(old)
    running = store.workshop.latest(A2)
    assert running is not None
    store.apply(c.CastBallot(running.id, "p4", "5", last=True), at=START, author="")
    store.apply(c.RevealRound(running.id), at=START, author="")
    shown = store.workshop.latest_shown(A2)
    assert shown is not None and shown.counts(5) == (0, 0, 2, 1, 1)
    store.close()


def test_a_reader_sees_it_and_leaves_it_as_it_is(old: Path) -> None:
    there = old.read_bytes()
    store = SqliteStore(old, read_only=True)
    check_content(store)
    with pytest.raises(WorldFault, match="file_read_only"):
        store.apply(c.ChangeScope(("beta",)), at=START, author="")
    store.close()
    assert old.read_bytes() == there
    assert list(old.parent.glob("*.backup-*")) == []


def test_the_roadmap_of_format_4_is_still_up_to_date(tmp_path: Path) -> None:
    path = Path(shutil.copyfile(OLD / "schema-4.pentatone", tmp_path / "old.pentatone"))
    store = SqliteStore(path)
    workshop = store.workshop
    assert [(i.id, i.owner, i.effort, i.cost, i.duration, i.must) for i in workshop.initiatives] == [
        ("i1", "Ann", 6.5, 900, 2, False), ("i2", "Bobby", 3.0, 400, 1, True)]
    assert workshop.initiatives[1].predecessors == ("i1",) and workshop.initiatives[1].earliest == 1
    assert [lift.sure for i in workshop.initiatives for lift in i.lifts] == [100, 100]
    assert workshop.plan is not None and workshop.plan.kind == "value"
    assert current_plan(workshop, analyse(workshop)) == workshop.plan
    assert workshop.planning == DEFAULT_PLANNING and workshop.last_time is not None
    store.apply(c.EditInitiative(replace(workshop.initiatives[0], cost=901)), at=START, author="")
    assert current_plan(store.workshop, analyse(store.workshop)) is None
    store.close()
