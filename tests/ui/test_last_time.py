"""Comparing with an earlier workshop: its levels are kept in the file, and the lens shows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.store import SqliteStore
from tests.rooms import Room
from ui.cli import SqliteFiles
from ui.lasttime import LastTimeDesk
from workshop.errors import Refused
from workshop.insight.analysis import analyse
from workshop.lasttime import last_time_of
from workshop.model.score import Cell

A, B = Cell("alpha", "1"), Cell("beta", "2")


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    room = Room(tmp_path / "earlier.pentatone", count=3)
    room.vote("alpha", "1", "223")
    room.vote("beta", "2", "444", reveal=False)
    room.store.close()
    return room.path


@pytest.fixture
def desk(qtbot, document) -> LastTimeDesk:
    return LastTimeDesk(document, SqliteFiles(), document)


def test_the_levels_of_last_time_are_kept_with_where_they_come_from(qtbot, document, desk, earlier: Path) -> None:
    said: list[str] = []
    desk.notice.connect(said.append)
    there = earlier.read_bytes()
    with qtbot.waitSignal(desk.kept, timeout=10_000):
        desk.take(earlier)
    last = document.workshop.last_time
    assert last is not None and (last.title, last.day, last.pack) == ("A day", "2026-11-12", "blank")
    store = SqliteStore(earlier, read_only=True)
    assert last.of() == {A: analyse(store.workshop).current[A].level}, "a round nobody has seen gives no level"
    store.close()
    assert earlier.read_bytes() == there and "A day" in said[-1]
    assert document.canvas.has_last
    shown = {cell.cell: cell.last for cell in document.canvas.cells}
    assert shown[A] == last.of()[A] and shown[B] is None
    document.undo()
    assert document.workshop.last_time is None and not document.canvas.has_last
    document.redo()
    assert document.workshop.last_time == last


def test_a_file_that_is_none_is_told_and_nothing_changes(qtbot, document, desk, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pentatone"
    broken.write_text("no workshop")
    with qtbot.waitSignal(desk.trouble, timeout=10_000) as seen:
        desk.take(broken)
    assert "broken.pentatone" in seen.args[0] and document.workshop.last_time is None


def test_the_same_workshop_another_framework_and_an_empty_one_are_refused(document, make_document,
                                                                         tmp_path: Path) -> None:
    room = Room(tmp_path / "empty.pentatone", count=3)
    with pytest.raises(Refused, match="last_empty"):
        last_time_of(room.store.workshop, document.workshop)
    with pytest.raises(Refused, match="last_same"):
        last_time_of(document.workshop, document.workshop)
    other = make_document(pack="consumer-goods-2020")
    with pytest.raises(Refused, match="last_other_pack"):
        last_time_of(room.store.workshop, other.workshop)
    room.store.close()
