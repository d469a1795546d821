"""Weighing on the priority stage by real keys and clicks, with every method."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.priority_fixture import ALT, LEFT, capabilities, filled, press, settle
from tests.ui.roadmap_fixture import shown
from ui.document import Document
from ui.stages.priority.page import PriorityPage
from workshop.model.planning import Pair, Weighing


@pytest.fixture
def document(make_document) -> Document:
    return filled(make_document)


@pytest.fixture
def page(qtbot, document) -> Iterator[PriorityPage]:
    made = shown(qtbot, PriorityPage(document))
    settle(qtbot, made)
    yield made
    made.closing()


def test_a_hundred_points(page, document):
    press(page, Qt.Key.Key_P, ALT)
    panel = page.panel
    assert panel.points.isVisible() and document.workshop.planning.capabilities.method == "points"
    assert panel.status.text() == "100 points are left to give. Until then the framework's weights count."
    boxes = list(panel.points.boxes.values())
    for box, keys in zip(boxes, ("50", "30", "20"), strict=False):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, keys)
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert panel.status.text() == "Your weights count." and panel.points.left.text() == "Sum: 100 of 100"
    assert [round(show.share, 2) for show in panel.bars.shows] == [.5, .3, .2, 0, 0]
    boxes[0].setFocus()
    QTest.keyClick(boxes[0], Qt.Key.Key_Up)
    assert panel.status.text().startswith("5 points too many") and panel.bars.shows[0].share == pytest.approx(.2)
    press(page, Qt.Key.Key_M, ALT)
    assert [box.value() for box in boxes] == [52, 29, 19, 0, 0] and panel.status.text() == "Your weights count."
    assert document.undo() and boxes[0].value() == 55


def test_swing_is_not_said_until_it_is(page, document):
    page.panel.use_swing()
    boxes = list(page.panel.swing.boxes.values())
    assert {box.text() for box in boxes} == {"–"} and page.panel.status.text().startswith("5 have no swing yet")
    for box, value in zip(boxes, (100, 50, 50, 0, 0), strict=True):
        box.setValue(value)
    assert [round(show.share, 2) for show in page.panel.bars.shows] == [.5, .25, .25, 0, 0]


def test_pairs_by_keys_and_the_pair_to_look_at_again(page, document):
    press(page, Qt.Key.Key_A, ALT)
    form = page.panel.pairs
    assert len(form.rows) == 10 and page.panel.status.text().startswith("10 pairs are not compared yet")
    rows = list(form.rows.values())
    for row in rows:
        row.slider.setFocus()
        QTest.keyClick(row.slider, Qt.Key.Key_Return)
        assert row.words.text() == "equally important"
    assert page.panel.status.text() == ("The comparisons do not contradict each other (consistency ratio 0.00, "
                                        "limit 0.10).")
    rows[0].slider.setFocus()
    QTest.keyClick(rows[0].slider, Qt.Key.Key_9)
    one, other = rows[0].couple
    assert Pair(one, other, 9.0) in document.workshop.planning.capabilities.pairs
    assert rows[0].words.text().endswith("9 times as important") and page.panel.status.property("look") == "problem"
    assert "Look again at this pair: the others make" in page.panel.status.text()
    QTest.keyClick(rows[0].slider, Qt.Key.Key_Right)
    assert Pair(one, other, 8.0) in document.workshop.planning.capabilities.pairs
    QTest.mouseClick(rows[1].slider, LEFT, pos=QPoint(rows[1].slider.width() - 9, 12))
    assert Pair(*rows[1].couple, 1 / 9) in document.workshop.planning.capabilities.pairs


def test_best_and_worst_ask_for_seven_comparisons(page, document):
    press(page, Qt.Key.Key_B, ALT)
    form, ids = page.panel.best, capabilities(document)
    assert page.panel.status.text().startswith("Name what matters most")
    for field, name in ((form.best, ids[0]), (form.worst, ids[4])):
        field.setCurrentIndex(field.findData(name))
        field.activated.emit(field.currentIndex())
    assert len(form.boxes) == 7 and page.panel.status.text().startswith("7 pairs")
    for couple, times in (((ids[0], ids[4]), 8), ((ids[0], ids[1]), 2), ((ids[0], ids[2]), 4), ((ids[0], ids[3]), 4),
                          ((ids[1], ids[4]), 4), ((ids[2], ids[4]), 2), ((ids[3], ids[4]), 2)):
        form.boxes[couple].setValue(times)
    assert "do not contradict" in page.panel.status.text()
    assert [show.share for show in page.panel.bars.shows] == pytest.approx([8 / 17, 4 / 17, 2 / 17, 2 / 17, 1 / 17])
    # Another worst keeps what is still asked for, and asks for the rest.
    form.worst.setCurrentIndex(form.worst.findData(ids[3]))
    form.worst.activated.emit(form.worst.currentIndex())
    kept = {(pair.one, pair.other) for pair in document.workshop.planning.capabilities.pairs}
    assert kept == {(ids[0], i) for i in ids[1:]} and page.panel.status.text().startswith("3 pairs")


def test_another_method_keeps_what_was_said_by_the_one_before(page, document):
    page.panel.use_points()
    next(iter(page.panel.points.boxes.values())).setValue(35)
    said = document.workshop.planning.capabilities
    page.panel.use_pairs()
    page.panel.use_points()
    assert document.workshop.planning.capabilities == said
    # Not in front, it scales nothing.
    page.panel.use_pairs()
    press(page, Qt.Key.Key_M, ALT)
    assert document.workshop.planning.capabilities.method == "ahp"
    page.panel.use_pack()
    assert page.panel.status.isHidden() and document.workshop.planning.capabilities == Weighing()


def test_elements_are_weighed_by_points_or_best_and_worst(page, document):
    press(page, Qt.Key.Key_E, ALT)
    shown_methods = [name for name, made in page.panel.methods.items() if not made.isHidden()]
    assert shown_methods == ["pack", "points", "bwm"]
    page.panel.use_pairs()
    assert document.workshop.planning.elements == Weighing()
    page.panel.use_points()
    page.panel.points.boxes["brand"].setValue(100)
    assert page.panel.bars.shows[0].share == 1 and document.workshop.planning.capabilities == Weighing()
    assert document.analysis.gaps[0].cell.element == "brand"
    press(page, Qt.Key.Key_C, ALT)
    assert len(page.panel.bars.shows) == 5


def test_the_weights_can_be_put_away(page):
    wide = page.table.width()
    press(page, Qt.Key.Key_W, ALT)
    QApplication.processEvents()
    assert not page.panel.isVisible() and page.table.width() > wide + 200


