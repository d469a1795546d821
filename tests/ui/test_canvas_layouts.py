"""Grid and ring: where the cells are, how they get from the one to the other, and what is found at a point."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.canvas_fixture import LAYOUTS, middle_of, opened, rich
from ui.canvas.layouts import WALL_GAP, between, plan
from workshop.model.score import Cell

SHAPES = [(11, 5), (1, 1), (2, 2), (3, 5), (20, 7)]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("columns", "rows"), SHAPES)
@pytest.mark.parametrize("far", [False, True])
def test_no_two_cells_touch_and_every_box_lies_in_its_cell(qapp, layout, columns, rows, far):
    found = plan(layout, columns, rows, far=far)
    assert set(found.spots) == set(itertools.product(range(columns), range(rows)))
    for spot in found.spots.values():
        assert spot.box.width() > 20 and spot.box.height() > 20
        inside = spot.box.adjusted(0.5, 0.5, -0.5, -0.5) if spot.rect is None else spot.box.adjusted(3, 3, -3, -3)
        assert spot.path.contains(inside), "words would lie outside"
        assert found.core.contains(spot.path.boundingRect())
    # Two neighbours and the first with all others: a full comparison of 140 cells takes long and says no more.
    spots = list(found.spots.values())
    for first, second in [*itertools.pairwise(spots), *((spots[0], other) for other in spots[1:])]:
        assert not first.path.intersects(second.path)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("columns", "rows"), SHAPES)
@pytest.mark.parametrize("far", [False, True])
def test_names_lie_on_no_cell_and_on_no_other_name(qapp, layout, columns, rows, far):
    found = plan(layout, columns, rows, far=far)
    for head in (*found.columns, *found.rows):
        assert found.core.contains(head.intersected(found.core)) and not head.isEmpty()
        assert not any(spot.path.intersects(head.adjusted(5, 1, -5, -1)) for spot in found.spots.values())
    heads = [box.adjusted(5, 1, -5, -1) for box in (*found.columns, *found.rows)]
    if columns <= 11:
        assert not any(a.intersects(b) for a, b in itertools.combinations(heads, 2))


def test_the_ring_begins_right_of_twelve_and_goes_clockwise_with_the_foundation_inside(qapp):
    found = plan("ring", 11, 5)
    centre = found.hub.center()
    first, second, last = (found.spots[column, 0].box.center() for column in (0, 1, 10))
    assert first.x() > centre.x() and first.y() < centre.y()
    assert second.x() > first.x() and last.x() < centre.x()
    away = [(found.spots[0, row].box.center() - centre).manhattanLength() for row in range(5)]
    assert away == sorted(away) and found.inner > found.hub.width() / 2


def test_a_cell_of_the_ring_is_about_as_large_as_one_of_the_grid(qapp):
    ring, grid = plan("ring", 11, 5), plan("grid", 11, 5)
    for row in range(5):
        sector = ring.spots[0, row].box
        assert 0.3 < sector.width() * sector.height() / (64 * 76) < 2
    assert ring.core.height() > grid.core.height()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_cell_is_hit_where_it_is_painted(qtbot, layout):
    view = opened(qtbot)
    view.canvas.set_layout(layout, animate=False)
    view.fit()
    for cell in view.canvas.cells():
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, cell))
        assert view.canvas.selected == cell
        assert view.canvas.element_at(view.canvas.item_of(cell).mapToScene(QPointF(32, 38))) == cell.element
        assert view.canvas.item_of(cell).shape().contains(QPointF(32, 38))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_click_on_a_name_says_the_element_and_ground_says_nothing(qtbot, layout):
    view = opened(qtbot)
    view.canvas.set_layout(layout, animate=False)
    view.fit()
    heard: list[str] = []
    view.canvas.element_chosen.connect(heard.append)
    for column, name in enumerate(("brand", "product", "manufacturing")):
        at = view.mapFromScene(view.canvas.plan().columns[column].center())
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert heard[-1] == name == view.canvas.element_at(view.mapToScene(at))
    outside = view.canvas.core_rect().bottomLeft() + QPointF(5, 20)
    assert view.canvas.element_at(outside) == "" and view.canvas.cell_at(outside) is None
    assert view.canvas.selected is None


def test_each_cell_moves_from_its_one_outline_to_the_other(qapp):
    grid, ring = plan("grid", 11, 5), plan("ring", 11, 5)
    for place, spot in grid.spots.items():
        points, box = between(spot, ring.spots[place], 0.0)
        assert box == spot.box and [(p.x(), p.y()) for p in points] == list(spot.outline)
        points, box = between(spot, ring.spots[place], 1.0)
        assert abs(box.x() - ring.spots[place].box.x()) < 1e-9
        assert all(abs(p.x() - x) < 1e-9 and abs(p.y() - y) < 1e-9
                   for p, (x, y) in zip(points, ring.spots[place].outline, strict=True))
        for x, y in ring.spots[place].outline:
            assert ring.spots[place].path.boundingRect().adjusted(-0.2, -0.2, 0.2, 0.2).contains(QPointF(x, y))


def rests(view) -> dict[Cell, QRectF]:
    return {cell: view.canvas.item_of(cell).sceneBoundingRect() for cell in view.canvas.cells()}


def test_the_switch_is_animated_and_ends_exactly_at_rest(qtbot):
    view, still = opened(qtbot), opened(qtbot)
    still.canvas.set_layout("ring", animate=False)
    before, heard = rests(view), []
    view.canvas.layout_changed.connect(heard.append)
    QTest.keyClick(view, Qt.Key.Key_G)
    assert view.canvas.travelling and view.canvas.layout == "ring" and heard == ["ring"]
    seen = set()
    view.canvas._switch.pause()
    for share in range(10):  # step by step: a busy machine would drop some
        view.canvas._switch.setCurrentTime(view.canvas._switch.duration() * share // 10)
        seen.add(round(view.canvas.wall.pos().y()))
        view.grab()
    assert len(seen) > 4, "more than a jump"
    view.canvas._switch.resume()
    qtbot.waitUntil(lambda: not view.canvas.travelling)
    assert rests(view) == rests(still)
    assert view.canvas.wall.pos() == view.canvas.wall_origin("ring") and view.canvas.hub.opacity() == 1.0
    QTest.keyClick(view, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: not view.canvas.travelling)
    assert rests(view) == before and not view.canvas.hub.isVisible()


def test_a_second_switch_on_the_way_goes_back_from_where_it_is(qtbot):
    view = opened(qtbot)
    before = rests(view)
    view.canvas.set_layout("ring")
    QTest.qWait(120)
    way = view.canvas.wall.pos()
    view.canvas.set_layout("grid")
    assert view.canvas.travelling and abs(view.canvas.wall.pos().y() - way.y()) < 160
    qtbot.waitUntil(lambda: not view.canvas.travelling)
    assert rests(view) == before and view.canvas.layout == "grid"


def test_without_animation_all_is_there_at_once_and_new_values_come_on_the_way(qtbot):
    view = opened(qtbot)
    view.canvas.set_layout("ring", animate=False)
    assert not view.canvas.travelling
    view.canvas.set_layout("grid")
    view.canvas.present(rich(), "gap")
    view.grab()
    view.canvas.arrive()
    assert not view.canvas.travelling and rests(view)[Cell("brand", "1")].width() < 80


def test_the_wall_lies_under_the_cells_in_both(qtbot):
    view = opened(qtbot)
    for layout in LAYOUTS:
        view.canvas.set_layout(layout, animate=False)
        core, origin = view.canvas.core_rect(), view.canvas.wall_origin()
        assert origin == QPointF(core.left(), core.bottom() + WALL_GAP) == view.canvas.wall.pos()
        assert view.canvas.whole_rect().contains(core)
        assert view.canvas.whole_rect().contains(view.canvas.wall.content_rect().translated(origin))


def test_another_framework_builds_all_anew(qtbot, document):
    from workshop.presentation import canvas_show
    view = opened(qtbot)
    view.canvas.choose(Cell("channel", "3"))
    view.canvas.set_focus_element("channel")
    view.canvas.present(canvas_show(document.workshop, document.analysis), "current")
    QApplication.processEvents()
    assert view.canvas.selected is None and view.canvas.focus_element == ""
    assert len(view.canvas.cells()) == 4 and view.canvas.item_of(Cell("channel", "3")) is None
    view.grab()
