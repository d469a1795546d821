"""Names along the edge of the view: there while headings are out of sight, true to what is seen, not in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.canvas_fixture import opened, wheel
from ui import theme
from workshop.model.score import Cell

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CELL = Cell("channel", "3")


@pytest.fixture
def view(qtbot):
    return opened(qtbot)


def look(view, cell: Cell, scale: float) -> None:
    view.look_at(view.canvas.rect_of(cell).center(), scale)
    view.pan(1, 1)
    QApplication.processEvents()


def hidden(view) -> tuple[bool, ...]:
    return tuple(names.isHidden() for names in view.pinned)


def test_they_come_when_the_headings_go_and_each_axis_by_itself(view):
    rows, columns = view.pinned
    assert hidden(view) == (True, True), "everything is seen"
    look(view, CELL, 2.5)
    assert hidden(view) == (False, False)
    seen = view.seen_rect()
    boxes = view.canvas.plan().columns
    inside = [head.short.en for head, box in zip(view.canvas.show_value.elements, boxes, strict=True)
              if seen.left() + rows.width() / 2.5 < box.left() and box.right() < seen.right()]
    assert len(inside) >= 2 and set(inside) <= set(columns.shown())
    assert "Online" in rows.shown() and not set(columns.shown()) & set(rows.shown())
    middle = view.middle()
    view.look_at(QPointF(middle.x(), 100.0), 2.5)
    assert hidden(view) == (False, True), "the names of the elements are in sight"
    view.look_at(QPointF(100.0, middle.y()), 2.5)
    assert hidden(view) == (True, False)
    view.look_at(view.canvas.wall_origin() + QPointF(900, 900), 2.5)
    assert hidden(view) == (True, True), "the wall has no columns"
    look(view, CELL, 2.5)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert hidden(view) == (True, True)


def test_a_name_stands_over_what_is_seen_of_its_column(view):
    look(view, CELL, 2.5)
    rows, columns = view.pinned
    for name, low, high in columns.parts():
        at = view.mapToScene(QPoint((low + high) // 2 + columns.x(), 200))
        assert view.canvas.element_at(at) == name.head.id
        assert low + columns.x() >= rows.width(), "not beneath the names of the rows"
    for name, low, high in rows.parts():
        cell = view.canvas.cell_at(view.mapToScene(QPoint(400, (low + high) // 2 + rows.y())))
        assert cell is None or cell.item == name.head.id
    for part in (*rows.parts(), *columns.parts()):
        assert part[1] >= 0


def test_the_ring_has_none(view, qtbot):
    view.canvas.set_layout("ring", animate=False)
    look(view, CELL, 2.5)
    assert hidden(view) == (True, True)
    view.canvas.set_layout("grid")
    QApplication.processEvents()
    assert view.canvas.travelling and hidden(view) == (True, True)
    qtbot.waitUntil(lambda: not view.canvas.travelling)
    look(view, CELL, 2.5)
    assert hidden(view) == (False, False)


def test_the_room_reads_them_from_afar_where_it_is_called_to(qtbot):
    far = opened(qtbot, live=False)
    assert hidden(far) == (True, True), "it sees the whole canvas"
    look(far, CELL, 4.0)
    assert hidden(far) == (False, False)
    rows, columns = far.pinned
    assert columns.height() == 40 and rows.width() > opened(qtbot).pinned[0]._wide
    before = far.canvas.selected
    name, low, high = columns.parts()[0]
    assert name.head.id
    QTest.mouseClick(far.viewport(), Qt.MouseButton.LeftButton, pos=columns.pos() + QPoint((low + high) // 2, 10))
    assert far.canvas.selected == before


def test_a_click_on_a_name_says_the_element_and_chooses_nothing_beneath(view):
    look(view, CELL, 2.5)
    columns, heard = view.pinned[1], []
    view.canvas.element_chosen.connect(heard.append)
    _, low, high = next(part for part in columns.parts() if part[0].head.id == "channel")
    QTest.mouseClick(columns, LEFT, NONE, QPoint((low + high) // 2, 10))
    assert heard == ["channel"] and view.canvas.selected is None
    QTest.mouseClick(view.pinned[0], LEFT, NONE, QPoint(10, 60))
    assert heard == ["channel"] and view.canvas.selected is None
    before = view.scale_now()
    wheel(view, QPoint(300, 10), angle=QPoint(0, 120))
    assert view.scale_now() > before


def test_the_keys_never_hide_a_cell_beneath_the_names(view):
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    look(view, Cell("finance", "3"), 3.0)
    view.canvas.choose(Cell("finance", "3"))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
        rect = view.mapFromScene(view.canvas.rect_of(view.canvas.selected)).boundingRect()
        left, top = (sum(edge) for edge in zip(*(names.covers() for names in view.pinned), strict=True))
        assert rect.left() >= left and rect.top() >= top


def test_they_follow_language_focus_and_theme(view):
    look(view, CELL, 2.5)
    columns = view.pinned[1]
    view.canvas.set_language("zh")
    assert "渠道" in columns.shown() and "Channel" not in columns.shown()
    try:
        theme.use("dark")
        QApplication.processEvents()
        picture = columns.grab().toImage()
        assert picture.pixelColor(1, 1).name() == theme.theme()["paper"].name()
        plain = picture.copy()
        view.canvas.set_focus_element("channel")
        assert columns.grab().toImage() != plain, "the others step back"
    finally:
        theme.use("light")


def test_what_panning_leaves_on_the_screen_is_what_one_paint_would_draw(view):
    look(view, CELL, 2.6)
    for step in range(12):
        view.pan(11.4 if step < 8 else -23.0, -6.7 if step % 3 else 9.2)
        QApplication.processEvents()
    assert hidden(view) == (False, False)
    kept, anew = (picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
                  for picture in (view.screen().grabWindow(view.winId()), view.grab()))
    different = sum(abs(a - b) > 64 for a, b in zip(bytes(kept.constBits()), bytes(anew.constBits()), strict=True))
    assert kept.size() == anew.size() and different == 0
