"""The dots of votes in a cell seen from near: as large as they can be, of one size, and there at any scale."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from tests.ui.canvas_fixture import LAYOUTS, opened, rich
from ui import theme
from ui.canvas.depths import VOTES
from ui.canvas.drawing import BALLS, RECTS
from workshop.model.score import Cell


def dots_of(view, cell: Cell) -> list[tuple[float, QRectF]]:
    """Return the width of the dots of each distribution of a cell, and where they are, in pixels of the plan."""
    inner, found = view.canvas.item_of(cell).drawing()[1], []
    for _, shapes, _ in inner._groups:
        for kind, _, dots, _ in shapes:
            if kind == BALLS:
                ys = [point.y() for point in dots[1]]
                found.append((2 * dots[2], QRectF(0, min(ys), 1, max(ys) - min(ys))))
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_dots_of_one_question_fill_its_cell_and_no_frame_is_round_it(qtbot, layout):
    view, cell = opened(qtbot, rich("express")), Cell("channel", "3")
    view.canvas.set_layout(layout, animate=False)
    view.canvas.set_depth(VOTES)
    item = view.canvas.item_of(cell)
    ((size, field),) = dots_of(view, cell)
    most = max(item.show_value.leaves[0].counts)
    assert size > 20 or field.height() > 0.5 * item._plan().height(), (size, most)
    white = theme.theme()["surface"].name()
    for _, shapes, _ in item.drawing()[1]._groups:
        assert not any(kind == RECTS and brush.color().name() == white for kind, brush, _, _ in shapes)
    view.canvas.present(rich("express"), "evidence")
    item = view.canvas.item_of(Cell("brand", "2"))
    shown = [words for drawn in item.drawing() for words, _ in drawn.boxes]
    assert item.face.foot in shown, "what the number alone does not say"


@pytest.mark.parametrize("scale", [5.2, 7.0, 9.0, 12.0, 16.0])
def test_dots_are_there_however_near_one_looks(qtbot, scale):
    view, cell = opened(qtbot, rich("express")), Cell("channel", "3")
    view.canvas.set_depth(VOTES)
    item = view.canvas.item_of(cell)
    (dots,) = (second for _, shapes, _ in item.drawing()[1]._groups for kind, _, second, _ in shapes if kind == BALLS)
    box, zoom = item._look.box.adjusted(1.2, 1.2, -1.2, -1.2), item._plan().width() / (item._look.box.width() - 2.4)
    places = [item.mapToScene(box.topLeft() + point / zoom) for point in dots[1]]
    view.look_at(places[0], scale)
    at = [view.mapFromScene(place) for place in places]
    inside = [point for point in at if 90 < point.x() < 700 and 40 < point.y() < 460]
    picture, ink = view.grab().toImage(), theme.theme().ink_on(item.face.ground)
    assert inside
    assert all(picture.pixelColor(point).name() == ink.name() for point in inside)


@pytest.mark.parametrize("count", range(2, 7))
def test_dots_of_several_questions_are_of_one_size_and_use_the_height(qtbot, count):
    show, cell = rich(), Cell("channel", "3")
    cells = tuple(replace(found, leaves=(found.leaves * 2)[:count]) if found.cell == cell else found
                  for found in show.cells)
    view = opened(qtbot, replace(show, cells=cells))
    view.canvas.set_depth(VOTES)
    found = dots_of(view, cell)
    plan = view.canvas.item_of(cell)._plan()
    assert len(found) == count and max(size for size, _ in found) - min(size for size, _ in found) < 1.5
    assert all(plan.adjusted(0, 0, 0, 15).top() <= box.top() and box.bottom() <= plan.bottom() for _, box in found)
    tall = max(box.height() + size for size, box in found) * count
    assert tall > 0.36 * plan.height(), "the highest stack fills what there is for it"
