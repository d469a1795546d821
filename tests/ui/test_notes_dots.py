"""Dot votes in seat order and as a whole room: budget, turns, totals only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.notes_fixture import LEFT, SHIFT, Table, made, open_table
from ui import i18n
from workshop import commands as c
from workshop.notes import budget
from workshop.presentation import canvas_show


@pytest.fixture
def table(qtbot, document) -> Table:
    found = open_table(qtbot, document)
    found.put(made("a"), made("b", 120), made("c", 240), made("q", 360, private=True))
    found.key(Qt.Key.Key_P)
    found.view.fit_all()
    return found


def given(table: Table) -> dict[tuple[str, str], int]:
    return {(dots.note, dots.person): dots.count for dots in table.wall.dots}


def test_a_click_gives_a_dot_shift_takes_it_back_and_the_budget_is_kept(table):
    assert table.desk.dots.isVisible() and table.desk.dots.person == "p0" and budget(table.document.workshop) == 3
    before = table.wall
    table.click(table.on_note("a"))
    assert given(table) == {("a", "p0"): 1} and table.steps() == 1 and table.desk.chosen == ()
    table.same_after_undo(before)
    table.click(table.on_note("a"))
    table.click(table.on_note("b"))
    assert given(table) == {("a", "p0"): 2, ("b", "p0"): 1} and table.desk.dots.dots_left() == 0
    table.click(table.on_note("c"))
    assert table.refused == ["dots_own_spent"] and len(given(table)) == 2
    table.click(table.on_note("a"), SHIFT)
    table.click(table.on_note("c"), SHIFT)
    assert given(table) == {("a", "p0"): 1, ("b", "p0"): 1}, "where no dot lies none is taken"
    assert table.view.hasFocus()


def test_enter_goes_on_to_the_next_who_has_dots_left_and_round_again(table):
    dots = table.desk.dots
    for _ in range(3):
        table.click(table.on_note("a"))
    table.key(Qt.Key.Key_Return)
    assert dots.person == "p1"
    table.key(Qt.Key.Key_Tab)
    assert dots.person == "p2" and table.view.hasFocus()
    table.key(Qt.Key.Key_Backtab)
    assert dots.person == "p1"
    dots.take_turn("p4")
    table.key(Qt.Key.Key_Return)
    assert dots.person == "p1", "p0 has none left"
    QTest.mouseClick(dots.seats, LEFT, pos=dots.seats.boxes()[3].center().toPoint())
    assert dots.person == "p3"
    QTest.keyClick(dots.seats, Qt.Key.Key_Left)
    assert dots.person == "p2" and "3 left" in dots.seats.accessibleDescription()


def test_plus_and_minus_work_on_the_chosen_note(table):
    table.key(Qt.Key.Key_W)
    table.key(Qt.Key.Key_Plus)
    table.key(Qt.Key.Key_Equal)
    assert given(table) == {("a", "p0"): 2}
    table.key(Qt.Key.Key_Right)
    table.key(Qt.Key.Key_Plus)
    table.key(Qt.Key.Key_Minus)
    table.key(Qt.Key.Key_Minus)
    assert given(table) == {("a", "p0"): 2} and table.refused == []
    scale = table.view.scale_now()
    assert scale == table.view.scale_now(), "these keys do not zoom meanwhile"


def test_the_whole_room_counts_without_persons(table):
    QTest.mouseClick(table.desk.dots.hands, LEFT)
    assert table.desk.dots.person == "" and table.desk.dots.dots_left() == 15
    table.click(table.on_note("b"))
    table.click(table.on_note("b"))
    assert given(table) == {("b", ""): 2} and table.desk.dots.dots_left() == 13


def test_the_budget_can_be_changed_but_not_below_what_is_given(table):
    spin = table.desk.dots.budget
    assert spin.value() == 3
    table.click(table.on_note("a"))
    table.click(table.on_note("a"))
    spin.setValue(1)
    spin.editingFinished.emit()
    assert table.refused == ["dots_given"] and spin.value() == 3 and table.wall.budget == 0
    spin.setValue(5)
    spin.editingFinished.emit()
    assert table.wall.budget == 5 and table.desk.dots.dots_left() == 3
    steps = table.steps()
    spin.editingFinished.emit()
    assert table.steps() == steps
    spin.setValue(0)
    spin.editingFinished.emit()
    assert table.wall.budget == 0 and spin.value() == 3


def test_only_those_who_vote_and_are_here_have_a_seat(table):
    table.document.do(c.SignIn(("p1",), here=False))
    assert len(table.desk.dots.seats.boxes()) == 4
    table.key(Qt.Key.Key_Return)
    assert table.desk.dots.person == "p2"


def test_the_room_sees_totals_and_no_person_beside_a_dot(table):
    for person in ("p0", "p1", "p2"):
        table.desk.dots.take_turn(person)
        table.click(table.on_note("a"))
    show = canvas_show(table.document.workshop, table.document.analysis).wall
    note = next(note for note in show.notes if note.id == "a")
    assert note.dots == 3 and show.given == 3
    names = [person.name for person in table.document.workshop.participants]
    assert not any(name in repr(show) for name in names)
    assert all(person.id not in repr(show) for person in table.document.workshop.participants)


def test_escape_and_done_end_the_vote(table):
    table.key(Qt.Key.Key_Escape)
    assert not table.desk.giving and not table.desk.dots.isVisible() and table.view.hasFocus()
    table.key(Qt.Key.Key_P)
    QTest.mouseClick(table.desk.dots.done, LEFT)
    assert not table.desk.giving
    table.click(table.on_note("a"))
    assert table.desk.chosen == ("a",) and given(table) == {}


def test_a_full_room_fits_in_both_languages(table):
    from workshop.model.workshop import Participant
    table.document.do(c.AddParticipants(tuple(Participant(f"x{n}", f"Somebody Longname {n}") for n in range(25))))
    table.resize(866, 600)
    for lang in ("en", "zh"):
        i18n.switch(lang)
        QApplication.processEvents()
        boxes = table.desk.dots.seats.boxes()
        assert len(boxes) == 30 and boxes[-1].right() <= table.desk.dots.seats.width()
        assert table.desk.dots.done.geometry().right() <= table.desk.dots.width()
        assert table.width() == 866


def test_thirty_people_have_boxes_that_can_be_hit_and_the_one_in_turn_is_named(qtbot, make_document):
    table = open_table(qtbot, make_document(people=30))
    table.put(made("a"))
    table.resize(870, 560)
    table.key(Qt.Key.Key_P)
    QApplication.processEvents()
    dots = table.desk.dots
    assert len(dots.seats.boxes()) == 30
    assert min(box.width() for box in dots.seats.boxes()) >= 18
    assert dots.seats.rect().contains(dots.seats.boxes()[-1].toRect())
    person = table.document.workshop.person(dots.person)
    assert person is not None and person.name in dots.words.text()
    table.resize(1900, 560)
    QApplication.processEvents()
    assert dots.seats.y() < dots.done.geometry().bottom(), "with room enough all stand in one line"
