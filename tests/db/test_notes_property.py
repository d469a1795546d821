"""Any sequence of steps on the wall: undone to the start the file is the empty one, done again it is the full one."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.store import SqliteStore
from db.verify import content_hash, verify
from tests.rooms import Room
from workshop import commands as c
from workshop.errors import Refused
from workshop.history import History
from workshop.model.initiative import Initiative
from workshop.model.notes import NOTE_KINDS, PEN_TONES, LastLevel, LastTime, Note, Place, Stack, Stroke
from workshop.model.score import Cell
from workshop.model.workshop import Parked, Workshop

PLACES = st.floats(-2000, 2000, allow_nan=False)
WORDS = st.sampled_from(("库存看不见", "Stock", "a\nb", "  spaced  ", "🙂", "x" * 300))


def note(draw: st.DrawFn, key: str) -> Note:
    """Draw a note, tied or free, sometimes written in silence."""
    element, item = draw(st.sampled_from((("", ""), ("alpha", ""), ("alpha", "1"), ("beta", "2.1"))))
    return Note(key, draw(st.sampled_from(NOTE_KINDS)), draw(WORDS), element, item, draw(PLACES), draw(PLACES),
                draw(st.sampled_from(("", "p1", "p2"))), draw(st.booleans()) and draw(st.booleans()))


def command(draw: st.DrawFn, workshop: Workshop, number: int) -> c.Command:
    """Draw a step that fits the wall as it is, or nearly so."""
    wall = workshop.wall
    notes = [found.id for found in wall.notes]
    some = draw(st.lists(st.sampled_from(notes), min_size=1, max_size=4, unique=True)) if notes else []
    if not some or draw(st.integers(0, 3)) == 0:
        return c.AddNotes(tuple(note(draw, f"n{number}.{index}") for index in range(draw(st.integers(1, 4)))))
    first = wall.note(some[0])
    assert first is not None
    places = tuple(Place(key, draw(PLACES), draw(PLACES)) for key in some)
    stack = draw(st.sampled_from(wall.stacks)) if wall.stacks and draw(st.booleans()) else \
        Stack(f"s{number}", draw(WORDS), draw(PLACES), draw(PLACES))
    strokes = [stroke.id for stroke in wall.strokes]
    options: list[c.Command] = [
        c.EditNotes(tuple(note(draw, key) for key in some)), c.MoveNotes(places), c.GroupNotes(stack, tuple(some)),
        c.UngroupNotes(places), c.RemoveNotes(tuple(some)), c.SplitNote(first, (note(draw, f"p{number}"),)),
        c.SetDots(first.id, draw(st.sampled_from(("", "p1", "p2"))), draw(st.integers(0, 3))),
        c.SetDotBudget(draw(st.integers(0, 12))), c.ShowNotes(),
        c.AddStrokes((Stroke(f"k{number}", (0, 0, 10, draw(st.integers(-999, 999))), "wall",
                             draw(st.sampled_from(PEN_TONES)), 2.5),)),
        c.PromoteNote(first.id, "initiative", Initiative(f"i{number}", "Begin")),
        c.PromoteNote(first.id, "parked", None, Parked(f"k{number}", "later")),
        c.PromoteNote(first.id, "bottleneck"), c.RemoveParticipant("p2"),
        c.SetLastTime(draw(st.sampled_from((None, LastTime("T", "C", "2025-01-01", "blank",
                                                           (LastLevel(Cell("alpha", "1"), 2.5),)))))),
    ]
    if len(some) > 1:
        options.append(c.MergeNotes(first, tuple(some[1:])))
    if wall.stacks:
        options += [c.EditStack(Stack(wall.stacks[0].id, "renamed")),
                    c.MoveNotes((), (Place(wall.stacks[0].id, draw(PLACES), 5.0),))]
    if strokes:
        options.append(c.RemoveStrokes((draw(st.sampled_from(strokes)),)))
    return draw(st.sampled_from(options))


def content(store: SqliteStore) -> str:
    with store.reading() as connection:
        return content_hash(connection)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = Room(tmp_path_factory.mktemp("wall") / "empty.pentatone", count=3)
    room.store.close()
    return room.path


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_undone_it_is_the_empty_file_and_done_again_the_full_one(data: st.DataObject, empty: Path,
                                                                 tmp_path_factory: pytest.TempPathFactory) -> None:
    path = Path(shutil.copyfile(empty, tmp_path_factory.mktemp("run") / "wall.pentatone"))
    with closing(SqliteStore(path)) as store:
        there = there_and_back(data, store)
    # What was kept in step while the program ran is what a fresh reader finds.
    with closing(SqliteStore(path)) as again:
        assert again.workshop == there
    verify(path)


def there_and_back(data: st.DataObject, store: SqliteStore) -> Workshop:
    """Do some steps, all back, all again; return the workshop they lead to."""
    history = History(store)
    at_first = content(store)
    steps = st.composite(lambda draw, number: command(draw, store.workshop, number))
    for number in range(data.draw(st.integers(1, 14))):
        before = store.workshop
        try:
            history.do(data.draw(steps(number)))
        except Refused:
            assert store.workshop == before, "what is refused changes nothing"
    full, there = content(store), store.workshop
    while history.undo() is not None:
        pass
    assert content(store) == at_first
    while history.redo() is not None:
        pass
    assert content(store) == full and store.workshop == there
    return there
