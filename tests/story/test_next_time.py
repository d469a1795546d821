"""The next workshop of a client: what it takes over from the last one, and what never comes along."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.fill import create_from
from tests.rooms import Room
from tests.whole import whole_workshop
from ui.cli import SqliteFiles
from ui.commands.files import snapshot
from ui.starting import Start, glance_at, make, read_last
from workshop.errors import PentatoneError
from workshop.history import History
from workshop.model.score import Cell
from workshop.model.workshop import Settings, Workshop
from workshop.offer import PARTS
from workshop.startfrom import offer_of

NOW = datetime(2027, 5, 20, 1, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def last(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with everything in it that a workshop can have."""
    path, whole = tmp_path_factory.mktemp("last") / "last.pentatone", whole_workshop()
    create_from(path, whole.workshop, whole.packs, whole.found.pictures, at=NOW).close()
    return path


def never(*_: object) -> bool:
    return False


def begin(last: Path, path: Path, *parts: str, **more: object) -> Workshop:
    settings = Settings("", start="2027Q3", created=NOW.isoformat())
    start = Start(path, settings, NOW, "ann", before=last, parts=frozenset(parts))  # type: ignore[arg-type]
    return make(SqliteFiles(), replace(start, **more))  # type: ignore[arg-type]


def test_what_comes_over_and_what_only_by_choice(last: Path, tmp_path: Path) -> None:
    before, offer = whole_workshop().workshop, read_last(SqliteFiles(), last, "", never, never).offer
    bare = begin(last, tmp_path / "bare.pentatone")
    for name in ("client", "title", "language", "depth", "horizon", "budget", "rules"):
        assert getattr(bare.settings, name) == getattr(before.settings, name)
    assert (bare.settings.start, bare.settings.created) == ("2027Q3", NOW.isoformat()) and bare.uid != before.uid
    assert (bare.pack, bare.pack_hash, bare.companions) == (before.pack, before.pack_hash, before.companions)
    assert bare.elements == before.elements == ("beta", "alpha")
    people = [(p.name, p.department, p.role, p.seat, p.duty, p.rank, p.weight, p.elements) for p in bare.participants]
    assert people == [(p.name, p.department, p.role, p.seat, p.duty, p.rank, p.weight, p.elements)
                      for p in before.participants]
    assert all(p.here for p in bare.participants) and {p.id for p in bare.participants}.isdisjoint(
        p.id for p in before.participants)
    assert [i.title for i in bare.agenda.items] == [i.title for i in before.agenda.items]
    assert not any(i.skipped for i in bare.agenda.items) and not bare.agenda.locked
    assert bare.last_time is not None and len(bare.last_time.levels) == offer.levels
    assert not (bare.initiatives or bare.targets or bare.parked or bare.clock.spent or bare.attendance)

    full = begin(last, tmp_path / "full.pentatone", *PARTS)
    assert len(full.parked) == offer.parking == 1 and full.parked[0].text == before.parked[0].text
    assert len(full.targets) == offer.targets and set(full.targets) <= set(full.cells())
    assert len(full.initiatives) == offer.initiatives > 0
    for again in full.initiatives:
        old = before.initiative(again.source.removeprefix("last:"))
        assert old is not None and old.status not in ("done", "dropped") and not old.barred
        assert (again.title, again.cost, again.owner, again.lifts) == (old.title, old.cost, old.owner, old.lifts)
        assert again.pin is None and again.first_by == "" and all(p.kind == "case" for p in again.proofs)
    assert full.last_time is not None and all(a.verdict == "moved" for a in full.last_time.actions)


def test_no_vote_no_comment_and_no_evidence_is_in_the_new_file(last: Path, tmp_path: Path) -> None:
    made = begin(last, tmp_path / "n.pentatone", *PARTS)
    assert not (made.rounds or made.evidence or made.answers or made.notes or made.wall.notes or made.pictures
                or made.signoffs or made.plan or made.scenarios or made.titles or made.debrief.counts)
    content, words = (tmp_path / "n.pentatone").read_bytes(), whole_workshop().words
    found = {kind: {word for word in known if word.encode() in content} for kind, known in words.items()}
    before = whole_workshop().workshop
    allowed = {word for i in before.initiatives for word in (i.note, i.risk)} | {p.text for p in before.parked}
    assert found["client"] and found["names"]
    assert found["comments"] <= allowed and found["evidence"] == set()


def test_the_first_steps_are_ordinary_ones(last: Path, tmp_path: Path) -> None:
    path = tmp_path / "n.pentatone"
    made = begin(last, path, *PARTS)
    verdict = SqliteFiles().verify(path)
    assert verdict.replayed == verdict.steps - 1 > 5
    store = SqliteFiles().write(path)
    try:
        assert {row.author for row in store.history()} == {"ann"}
        history = History(store, clock=lambda: NOW)
        while history.undo_kind:
            history.undo()
        assert store.workshop.agenda.items == () and store.workshop.last_time is None
        assert store.workshop.initiatives == () and store.workshop.elements == ("alpha", "beta")
        while history.redo_kind:
            history.redo()
        assert store.workshop == made
    finally:
        store.close()


def test_a_template_and_own_words_stand_before_the_last_ones(last: Path, tmp_path: Path) -> None:
    made = begin(last, tmp_path / "n.pentatone", template="two-days", own=frozenset({"title", "depth"}),
                 settings=Settings("Second day", depth="standard", start="2027Q3"), elements=("beta",))
    assert (made.settings.title, made.settings.depth) == ("Second day", "standard") and made.elements == ("beta",)
    assert len(made.agenda.days) == 2 and any(i.boards for i in made.agenda.items)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "day.pentatone")
    yield made
    made.store.close()


def test_nothing_scored_yet_gives_nothing_to_compare_with(room: Room, tmp_path: Path) -> None:
    assert offer_of(room.store.workshop).levels == 0
    made = begin(room.store.path, tmp_path / "n.pentatone", *PARTS)
    assert made.last_time is None and len(made.participants) == 3
    assert len(made.agenda.days) == 1 and made.agenda.items, "where there was no agenda, a template is taken"


@pytest.mark.parametrize("content", [b"", b"hello", None])
def test_a_file_that_is_of_no_use_leaves_nothing_behind(content, tmp_path: Path) -> None:
    bad, goal = tmp_path / "bad.pentatone", tmp_path / "n.pentatone"
    if content is not None:
        bad.write_bytes(content)
    with pytest.raises(PentatoneError):
        begin(bad, goal)
    assert not goal.exists() and {p.name for p in tmp_path.iterdir()} <= {"bad.pentatone"}


def test_a_rehearsal_is_not_gone_on_from(tmp_path: Path) -> None:
    from ui.commands.rehearse import make_empty
    make_empty(SqliteFiles(), tmp_path / "r.pentatone", "blank", "en", "7" * 32)
    with pytest.raises(PentatoneError, match="start_rehearsal"):
        begin(tmp_path / "r.pentatone", tmp_path / "n.pentatone")
    assert not (tmp_path / "n.pentatone").exists()
    found = glance_at(SqliteFiles(), (str(tmp_path / "r.pentatone"), str(tmp_path / "gone.pentatone")), never, never)
    assert list(found) == [str(tmp_path / "r.pentatone")] and found[str(tmp_path / "r.pentatone")].rehearsal


def test_what_recent_files_are(room: Room, tmp_path: Path) -> None:
    room.vote("alpha", "1", "345")
    (tmp_path / "bad.pentatone").write_bytes(b"hello")
    names = tuple(str(tmp_path / name) for name in ("day.pentatone", "bad.pentatone"))
    told: list[float] = []
    found = glance_at(SqliteFiles(), names, lambda share, _words: told.append(share), never)
    assert found[names[0]].stage == "score" and not found[names[0]].unreadable
    assert found[names[1]].unreadable and told == [0.5, 1.0]
    assert Cell("alpha", "1") in room.store.workshop.cells()
    assert glance_at(SqliteFiles(), names, lambda *_: None, lambda: True) == {}


def test_a_night_that_a_stranger_wrote_is_damage(last: Path, tmp_path: Path) -> None:
    path = tmp_path / "n.pentatone"
    begin(last, path, template="two-days")
    assert len(snapshot(SqliteFiles(), path).agenda.days) == 2
    with closing(sqlite3.connect(path)) as connection, connection:
        (body,) = connection.execute("SELECT body FROM agenda").fetchone()
        connection.execute("UPDATE agenda SET body = ?", (re.sub(r'"\d\d:\d\d/09:00"', '"tonight"', body),))
    with pytest.raises(PentatoneError, match="file_damaged"):
        snapshot(SqliteFiles(), path)
