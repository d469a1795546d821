"""Where new notes go: as wide as a screen, and hidden ones into no stack."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rooms import Room
from ui.widgets.names import with_suffix
from workshop import commands as c
from workshop.errors import Refused
from workshop.model.notes import NOTE_H, NOTE_W, Note, Stack
from workshop.notes import GAP, GRID_HIGH, PER_LINE, lines_to_notes, wide_enough


@pytest.mark.parametrize("count", [15, 40, 60, 200, 1000])
def test_many_notes_have_the_shape_of_a_screen(count: int) -> None:
    columns = wide_enough(count)
    wide, high = columns * (NOTE_W + GAP), GRID_HIGH + -(-count // columns) * (NOTE_H + GAP)
    assert 1.4 < wide / high < 2.0


def test_a_few_are_as_wide_as_the_grid() -> None:
    assert {wide_enough(count) for count in range(15)} == {PER_LINE}


def test_a_column_that_only_counts_is_left_out() -> None:
    assert lines_to_notes("1\tstock\n2\tprice\n3\t\n2026\n2026\tplan") == ("stock", "price", "3", "2026", "plan")


def test_what_is_hidden_lies_in_no_stack(tmp_path: Path) -> None:
    room = Room(tmp_path / "day.pentatone", count=2)
    room.do(c.AddNotes((Note("n", text="a", private=True), Note("m", text="b"))))
    with pytest.raises(Refused, match="note_hidden"):
        room.do(c.GroupNotes(Stack("s", "S"), ("n", "m")))
    room.do(c.GroupNotes(Stack("s", "S"), ("m",)))
    room.store.close()


def test_a_suffix_that_is_added_never_names_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "mine.svg.pdf").write_text("old")
    assert with_suffix(tmp_path / "mine.pdf", ".pdf") == tmp_path / "mine.pdf"
    assert with_suffix(tmp_path / "mine.svg", ".pdf") == tmp_path / "mine.svg 2.pdf"
    assert with_suffix(tmp_path / "new", ".pdf") == tmp_path / "new.pdf"
