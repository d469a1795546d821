"""The pen: by stylus, mouse and finger, thinned, wiped, over the cells and on the wall."""

from __future__ import annotations

import itertools
from math import hypot, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.notes_fixture import LEFT, RUBBER, Table, made, open_table
from ui.canvas.notes.strokes import _from_line, smoothed, thinned
from workshop.model.score import Cell


@pytest.fixture
def table(qtbot, document) -> Table:
    found = open_table(qtbot, document)
    found.put(made("a"), made("b", 600, 300))
    return found


def wave(table: Table, count: int = 60) -> list[QPoint]:
    return [table.pixel(150 + 5 * n, 200 + 30 * sin(n / 6)) for n in range(count)]


def test_a_stylus_draws_at_once_in_one_step_and_is_thinned(table):
    before, middle = table.wall, table.view.middle()
    table.draw(wave(table))
    (stroke,) = table.wall.strokes
    assert stroke.place == "wall" and table.steps() == 1 and table.desk.drawing == ""
    assert 4 <= len(stroke.points) // 2 < 45
    assert table.desk.chosen == () and table.view.middle() == middle
    xs = stroke.points[::2]
    assert min(xs) / 10 == pytest.approx(150, abs=2) and max(xs) / 10 == pytest.approx(445, abs=2)
    assert table.desk.wall.over.empty
    table.same_after_undo(before)


def test_over_the_cells_a_line_belongs_to_the_layout(table):
    core = table.view.canvas.core_rect().center()
    at = table.view.mapFromScene(core)
    table.draw([at + QPoint(4 * n, n % 7) for n in range(20)])
    (stroke,) = table.wall.strokes
    assert stroke.place == "grid" and stroke.points[0] / 10 == pytest.approx(core.x(), abs=2)
    layer = table.desk.wall
    scene = layer.mapFromScene(core)
    assert layer.stroke_at(scene) == stroke.id
    table.view.canvas.set_layout("ring", animate=False)
    assert layer.stroke_at(layer.mapFromScene(core)) == "", "in the other layout it is not seen"


def test_the_mouse_draws_only_with_the_pen_in_hand(table):
    way = wave(table, 20)
    table.drag(way[0], *way[1:])
    assert not table.wall.strokes
    table.key(Qt.Key.Key_D)
    assert table.desk.drawing == "pen" and table.desk.bar.acts["pen"].isChecked()
    way = wave(table, 20)
    table.drag(way[0], *way[1:])
    assert len(table.wall.strokes) == 1 and table.view.hasFocus()
    table.click(table.pixel(500, 200))
    assert len(table.wall.strokes) == 2, "a dot is a very short line"
    table.key(Qt.Key.Key_Escape)
    assert table.desk.drawing == ""
    table.click(table.on_note("a"))
    assert table.desk.chosen == ("a",) and len(table.wall.strokes) == 2


def test_a_finger_draws_with_the_pen_in_hand_until_a_real_pen_is_seen(table, monkeypatch):
    table.key(Qt.Key.Key_D)

    def swipe() -> None:
        start = table.pixel(300, 150)
        for kind, way in (("press", 0), ("move", 20), ("move", 60), ("release", 60)):
            table.touch(kind, start + QPoint(way, way // 2))
    swipe()
    assert len(table.wall.strokes) == 1, "on a panel without pens a finger is the pen"
    table.draw(wave(table, 10))
    assert len(table.wall.strokes) == 2
    middle = table.view.middle()
    # The hand that holds the pen lies on the glass: nothing moves and nothing is drawn.
    swipe()
    assert len(table.wall.strokes) == 2 and table.view.middle() == middle
    monkeypatch.setattr(table.view._gestures, "pen_near", lambda: False)
    swipe()
    assert len(table.wall.strokes) == 2 and table.view.middle() != middle, "with the pen away a finger pans"


def test_tone_and_width_are_chosen_in_the_bar(table):
    table.key(Qt.Key.Key_D)
    _, menu = table.desk.bar.menus()
    menu.aboutToShow.emit()
    assert len(menu.actions()) == 6
    next(made for made in menu.actions() if made.data() == ("attention", "thick")).trigger()
    table.draw(wave(table, 12))
    (stroke,) = table.wall.strokes
    assert (stroke.tone, stroke.width) == ("attention", 7.0)


def test_the_eraser_wipes_all_it_meets_in_one_step(table):
    for up in (0, 40, 400):
        table.draw([table.pixel(150 + 10 * n, 150 + up) for n in range(20)])
    before = table.wall
    assert len(before.strokes) == 3
    steps = table.steps()
    table.draw([table.pixel(200, 130 + 6 * n) for n in range(14)], RUBBER)
    assert len(table.wall.strokes) == 1 and table.steps() == steps + 1
    table.same_after_undo(before)
    table.key(Qt.Key.Key_E)
    table.drag(table.pixel(180, 520), table.pixel(220, 580))
    assert not table.wall.strokes
    steps = table.steps()
    table.drag(table.pixel(500, 20), table.pixel(520, 60))
    assert table.steps() == steps, "wiping nothing is no step"


def test_escape_drops_a_line_under_way(table):
    table.key(Qt.Key.Key_D)
    way = wave(table, 10)
    table.drag(way[0], *way[1:], drop=False)
    assert not table.desk.pen.under_way.isEmpty()
    table.key(Qt.Key.Key_Escape)
    assert table.desk.pen.under_way.isEmpty() and table.desk.wall.over.empty and table.desk.drawing == "pen"
    table.mouse(QEvent.Type.MouseButtonRelease, way[-1])
    assert not table.wall.strokes and table.steps() == 0


def test_drawing_on_a_note_or_a_cell_chooses_neither(table):
    at = table.on_note("a")
    table.draw([at + QPoint(3 * n, 0) for n in range(10)])
    cell = table.on_cell(Cell("alpha", "1"))
    table.draw([cell + QPoint(3 * n, 0) for n in range(10)])
    assert table.desk.chosen == () and table.view.canvas.selected is None and len(table.wall.strokes) == 2
    QTest.mouseClick(table.view.viewport(), LEFT, pos=table.on_note("b"))
    assert table.desk.chosen == ("b",)


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(-500, 500)), min_size=2, max_size=80),
       st.floats(0.05, 20))
def test_thinning_keeps_the_ends_and_the_distance(points, tolerance):
    found = thinned(points, tolerance)
    assert found[0] == points[0] and found[-1] == points[-1]
    assert set(found) <= set(points)
    for point in points:
        near = min(_from_line(point, a, b) for a, b in itertools.pairwise(found))
        assert near <= tolerance + 1e-9


def test_thinning_a_straight_line_leaves_its_ends():
    assert thinned([(float(n), 2.0 * n) for n in range(100)], 0.1) == [(0.0, 0.0), (99.0, 198.0)]


def test_smoothing_makes_a_zigzag_flatter_and_keeps_the_ends():
    zigzag = [(float(n), float(n % 2)) for n in range(21)]
    found = smoothed(zigzag)
    assert (found[0], found[-1]) == (zigzag[0], zigzag[-1])
    rough = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(zigzag))
    assert sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(found)) < rough * 0.85
