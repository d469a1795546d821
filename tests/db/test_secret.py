"""Nothing in the file maps a secret slip to a seat: no column, no order, no time, no trace of what was deleted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import SqliteStore
from tests.rooms import Room
from workshop import commands as c
from workshop.errors import Refused
from workshop.history import History
from workshop.model.score import Acceptance, Cell, Round

A1 = Cell("alpha", "1")
PEOPLE = 8


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone", count=PEOPLE)
    found.do(c.OpenRound("s", A1, mode="card", anonymity="secret"))
    yield found
    found.store.close()


def slips(room: Room) -> Round:
    found = room.store.workshop.round("s")
    assert found is not None
    return found


def cast_all(room: Room) -> None:
    for seat in range(1, PEOPLE + 1):
        room.do(c.CastSecret("s", f"p{seat}", str(1 + seat % 5), f"mark-{seat}-", seat % 4))


def test_the_room_knows_who_has_cast_and_what_was_cast_but_not_both(room: Room) -> None:
    room.do(c.CastSecret("s", "p3", "2"), c.CastSecret("s", "p1", "4"))
    found = slips(room)
    assert found.cast == {"p1", "p3"} and found.waiting() == ("p2", "p4", "p5", "p6", "p7", "p8")
    assert found.counts(5) == (0, 1, 0, 1, 0)
    assert all(room.store.workshop.person(b.participant) is None for b in found.ballots)
    assert found.ballot_of("p1") is None and found.voted("p1") and not found.voted("p2")


def test_a_second_slip_replaces_the_first(room: Room) -> None:
    room.do(c.CastSecret("s", "p3", "2"), c.CastSecret("s", "p3", "5"))
    assert slips(room).counts(5) == (0, 0, 0, 0, 1)


def test_the_history_keeps_that_a_slip_came_and_nothing_else(room: Room) -> None:
    cast_all(room)
    with room.store.reading() as connection:
        rows = connection.execute("SELECT at, command, inverse FROM history WHERE kind = 'CastSecret'").fetchall()
        began = connection.execute("SELECT began FROM round WHERE id = 's'").fetchone()[0]
    assert len(rows) == PEOPLE
    assert set(rows) == {(began, '{"comment":"","confidence":0,"participant":"","round":"s","vote":"-"}',
                          '{"rows":[]}')}


def test_no_place_in_the_file_tells_the_order(tmp_path: Path) -> None:
    """The bytes of slips and names lie in another order than they came, again and again."""
    orders = set()
    for turn in range(12):
        found = Room(tmp_path / f"{turn}.pentatone", count=PEOPLE)
        found.do(c.OpenRound("s", A1, mode="card", anonymity="secret"))
        cast_all(found)
        found.store.close()
        data = (tmp_path / f"{turn}.pentatone").read_bytes()
        places = []
        for seat in range(1, PEOPLE + 1):
            assert data.count(b"mark-%d-" % seat) == 1, "what was rewritten is gone from the file"
            places.append(data.index(b"mark-%d-" % seat))
        orders.add(tuple(sorted(range(PEOPLE), key=places.__getitem__)))
    assert len(orders) > 8, "the order of slips in the file is drawn anew each time"


def test_slips_and_names_lie_in_unrelated_orders(tmp_path: Path) -> None:
    """How often the slip that lies first in the file belongs to the name that lies first: about one in eight."""
    hits, turns = 0, 40
    for turn in range(turns):
        found = Room(tmp_path / f"{turn}.pentatone", count=PEOPLE)
        found.do(c.OpenRound("s", A1, mode="card", anonymity="secret"))
        cast_all(found)
        with found.store.reading() as connection:
            # Row storage order is by key in these tables; the raw cells are what a curious reader would look at.
            root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'slip_cast'").fetchone()[0]
            size = connection.execute("PRAGMA page_size").fetchone()[0]
        found.store.close()
        data = (tmp_path / f"{turn}.pentatone").read_bytes()
        page = data[(root - 1) * size:root * size]
        names = sorted(range(1, PEOPLE + 1), key=lambda seat: page.index(b"sp%d" % seat))
        marks = sorted(range(1, PEOPLE + 1), key=lambda seat: data.index(b"mark-%d-" % seat))
        hits += names[0] == marks[0]
    assert hits < turns / 2


def test_a_slip_can_be_taken_back_while_the_program_runs(room: Room) -> None:
    room.do(c.CastSecret("s", "p3", "2"), c.CastSecret("s", "p1", "4"), c.WithdrawSecret("s", "p3"))
    assert slips(room).cast == {"p1"} and slips(room).counts(5) == (0, 0, 0, 1, 0)


def test_after_a_restart_nobody_can_tell_whose_slip_is_whose(room: Room) -> None:
    cast_all(room)
    before = slips(room)
    room.store.close()
    room.store = SqliteStore(room.path)
    assert slips(room) == before
    with pytest.raises(Refused, match="slip_gone"):
        room.do(c.WithdrawSecret("s", "p3"))
    assert slips(room) == before


def test_a_slip_is_no_step_and_undo_does_not_pull_the_round_from_under_it(room: Room) -> None:
    history = History(room.store)
    for seat in (1, 2, 3):
        history.do(c.CastSecret("s", f"p{seat}", "3"))
    assert history.undo_kind == "OpenRound"
    with pytest.raises(Refused, match="undo_under_slips"):
        history.undo()
    assert slips(room).answers == 3
    history.do(c.RevealRound("s"))
    history.do(c.AcceptRound("s", Acceptance(3)))
    history.undo()
    history.undo()
    assert slips(room).state == "open" and slips(room).answers == 3
    assert History(room.store).undo_kind == "OpenRound", "and the same after a restart"


def test_a_cancelled_round_drops_its_slips_for_good(room: Room) -> None:
    """Undo brings the round back empty: kept slips would tell whose the next one is, and one slip alone whose it is."""
    room.do(c.CastSecret("s", "p3", "2", "mark-3-"))
    history = History(room.store)
    history.do(c.CancelRound("s"))
    assert room.store.workshop.round("s") is None
    history.undo()
    assert slips(room).state == "open" and not slips(room).ballots and not slips(room).cast
    history.redo()
    history.undo()
    history.do(c.CastSecret("s", "p3", "4"))
    assert slips(room).counts(5) == (0, 0, 0, 1, 0)
    room.store.close()
    assert b"mark-3-" not in room.path.read_bytes()


def test_after_a_restart_nobody_votes_a_second_time(room: Room) -> None:
    cast_all(room)
    room.store.close()
    room.store = SqliteStore(room.path)
    with pytest.raises(Refused, match="slip_gone"):
        room.do(c.CastSecret("s", "p3", "2"))
    assert slips(room).answers == PEOPLE


@pytest.mark.parametrize("back", [True, False])
def test_undo_and_redo_do_not_take_somebody_off_the_roll_whose_slip_is_in(room: Room, back: bool) -> None:
    history = History(room.store)
    history.do(c.SignIn(("p3",), False))
    if back:
        history.do(c.SignIn(("p3",), True))
    else:
        history.undo()
    history.do(c.CastSecret("s", "p3", "2"))
    with pytest.raises(Refused, match="undo_under_slips"):
        history.undo() if back else history.redo()
    assert "p3" in slips(room).asked and slips(room).cast == {"p3"}


def test_a_secret_round_never_becomes_merely_unnamed(room: Room) -> None:
    cast_all(room)
    with pytest.raises(Refused, match="anonymity_down"):
        room.do(c.RaiseAnonymity("s"))
    assert slips(room).anonymity == "secret"


def test_names_taken_off_never_come_back(tmp_path: Path) -> None:
    room = Room(tmp_path / "n.pentatone")
    history = History(room.store)
    history.do(c.OpenRound("r", A1))
    for seat in (1, 2, 3):
        history.do(c.CastBallot("r", f"p{seat}", "3"))
    history.do(c.RevealRound("r"))
    history.do(c.RaiseAnonymity("r"))
    found = room.store.workshop.round("r")
    assert found is not None and found.anonymity == "unnamed" and not found.named
    while history.undo() is not None:
        pass
    while history.redo() is not None:
        found = room.store.workshop.round("r")
        assert found is not None and found.anonymity == "unnamed"
    room.store.close()


def test_deleted_content_is_overwritten(room: Room) -> None:
    with room.store.reading() as connection:
        assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)
    cast_all(room)
    room.do(c.CastSecret("s", "p1", "5", "second thought"))
    room.store.close()
    connection = sqlite3.connect(room.path)
    assert connection.execute("SELECT count(*) FROM slip").fetchone() == (PEOPLE,)
    connection.close()
    assert b"mark-1-" not in room.path.read_bytes()


def test_doing_a_reveal_again_does_not_show_fewer_slips_than_a_secret_needs(room: Room) -> None:
    history = History(room.store)
    for seat in ("p1", "p2", "p3"):
        history.do(c.CastSecret("s", seat, "3"))
    history.do(c.RevealRound("s"))
    history.undo()
    history.do(c.WithdrawSecret("s", "p1"))
    with pytest.raises(Refused, match="secret_too_few"):
        history.redo()
    assert not slips(room).shown
    history.do(c.CastSecret("s", "p1", "4"))
    history.redo()
    assert slips(room).shown
