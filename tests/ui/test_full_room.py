"""A room of a hundred people: every seat of the digit strip can be read and clicked, blocks stay above the words."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.canvas.notes.dots import LEAST_BOX, DotSeat, DotSeats
from ui.widgets.strip import LEAST, DigitStrip
from workshop.presentation import Seat


def seats(count: int) -> tuple[Seat, ...]:
    return tuple(Seat(f"p{n}", f"Person {n}", "Dept", False) for n in range(1, count + 1))


def strip_of(qtbot, count: int, width: int) -> DigitStrip:
    strip = DigitStrip()
    qtbot.addWidget(strip)
    strip.resize(width, 80)
    strip.present(seats(count), {}, "p1", 5)
    strip.show()
    return strip


def test_a_hundred_seats_stand_in_rows_of_readable_boxes(qtbot) -> None:
    strip = strip_of(qtbot, 100, 840)
    boxes = strip._boxes()
    assert len(boxes) == 100 and min(box.width() for box in boxes) >= LEAST - 4
    assert len({box.y() for box in boxes}) == 3
    assert not any(a.intersects(b) for a, b in pairwise(boxes))
    assert all(strip.rect().contains(box.toAlignedRect()) for box in boxes)
    with qtbot.waitSignal(strip.seat_chosen) as chosen:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=boxes[99].center().toPoint())
    assert chosen.args == ["p100"]


def test_a_usual_room_keeps_its_one_row_and_a_wider_window_needs_fewer(qtbot) -> None:
    usual = strip_of(qtbot, 12, 840)
    assert len({box.y() for box in usual._boxes()}) == 1
    full = strip_of(qtbot, 100, 840)
    high = full.height()
    full.resize(1700, full.height())
    assert full.height() < high


def test_dots_of_a_hundred_people_have_boxes_that_can_be_hit(qtbot) -> None:
    dots = DotSeats()
    qtbot.addWidget(dots)
    dots.resize(640, 50)
    dots.present(tuple(DotSeat(f"p{n}", f"Person {n}", 3) for n in range(100)), "p0")
    dots.show()
    boxes = dots.boxes()
    assert min(box.width() for box in boxes) >= LEAST_BOX - 4
    assert all(dots.rect().contains(box.toAlignedRect()) for box in boxes)
    with qtbot.waitSignal(dots.chosen) as chosen:
        QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=boxes[77].center().toPoint())
    assert chosen.args == ["p77"]
