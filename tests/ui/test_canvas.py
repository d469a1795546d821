"""The canvas by real mouse, wheel and key events, and what its cells say."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.canvas.painting import number_text
from ui.canvas.view import CanvasView
from ui.theme import contrast, theme
from workshop import commands as c
from workshop.model.score import Cell
from workshop.presentation import canvas_show


def shown(qtbot, document) -> CanvasView:
    view = CanvasView()
    qtbot.addWidget(view)
    view.resize(700, 420)
    view.canvas.present(canvas_show(document.workshop, document.analysis), "current")
    view.show()
    view.fit()
    return view


def place(view: CanvasView, cell: Cell) -> QPoint:
    item = view.canvas.item_of(cell)
    return view.mapFromScene(item.mapToScene(QPointF(32, 38)))


def test_a_click_chooses_the_cell_under_it(qtbot, make_document):
    document = make_document(pack="consumer-goods-2020")
    view = shown(qtbot, document)
    for cell in (Cell("brand", "1"), Cell("technology", "5"), Cell("channel", "3")):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, cell))
        assert view.canvas.selected == cell


def test_foundation_is_the_bottom_row_and_the_order_is_the_packs(qtbot, make_document):
    view = shown(qtbot, make_document(pack="consumer-goods-2020"))
    bottom, top = place(view, Cell("brand", "1")), place(view, Cell("brand", "5"))
    assert bottom.y() > top.y()
    assert place(view, Cell("brand", "1")).x() < place(view, Cell("technology", "1")).x()


def test_arrows_walk_and_stop_at_the_edge(qtbot, document):
    view = shown(qtbot, document)
    for key, expected in ((Qt.Key.Key_Right, Cell("alpha", "1")), (Qt.Key.Key_Right, Cell("beta", "1")),
                          (Qt.Key.Key_Right, Cell("beta", "1")), (Qt.Key.Key_Up, Cell("beta", "2")),
                          (Qt.Key.Key_Left, Cell("alpha", "2")), (Qt.Key.Key_Down, Cell("alpha", "1"))):
        QTest.keyClick(view, key)
        assert view.canvas.selected == expected


def test_the_wheel_zooms_to_the_pointer_and_zero_fits(qtbot, document):
    view = shown(qtbot, document)
    before = view.transform().m11()
    spot = place(view, Cell("beta", "2"))
    event = QWheelEvent(QPointF(spot), view.viewport().mapToGlobal(QPointF(spot)), QPoint(), QPoint(0, 240),
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view.viewport(), event)
    assert view.transform().m11() > before * 1.2
    QTest.keyClick(view, Qt.Key.Key_0)
    assert abs(view.transform().m11() - before) < 1e-6


def test_cells_follow_the_document(qtbot, document):
    view = shown(qtbot, document)
    cell = Cell("alpha", "1")
    document.do(c.OpenRound("r", cell))
    for person, vote in zip(document.workshop.participants, "33345", strict=True):
        document.do(c.CastBallot("r", person.id, vote))
    view.canvas.present(canvas_show(document.workshop, document.analysis), "current")
    item = view.canvas.item_of(cell)
    assert item.show_value.voting and number_text(item.show_value, "current") == ""
    document.do(c.RevealRound("r"))
    view.canvas.present(canvas_show(document.workshop, document.analysis), "current")
    assert view.canvas.item_of(cell) is item
    assert number_text(item.show_value, "current") == "3.3"
    document.do(c.SetTargets((c.TargetLevel(cell, 5),)))
    view.canvas.present(canvas_show(document.workshop, document.analysis), "gap")
    assert number_text(item.show_value, "gap") == "1.7"
    assert number_text(item.show_value, "target") == "5.0"


def test_a_cell_with_only_not_applicable_says_so(qtbot, document):
    cell = Cell("alpha", "1")
    document.do(c.OpenRound("r", cell))
    for person in document.workshop.participants:
        document.do(c.CastBallot("r", person.id, "x", "no shops"))
    document.do(c.RevealRound("r"))
    show = next(s for s in canvas_show(document.workshop, document.analysis).cells if s.cell == cell)
    assert not show.applicable and show.level is None


def test_ink_is_readable_on_every_level():
    for step in range(10, 51):
        ground = theme().level(step / 10)
        assert contrast(theme().ink_on(ground), ground) >= 4.5, step / 10


def test_long_names_are_broken_where_they_are_spoken():
    from ui.canvas.items import folded
    words = ("Manufacturing", "Organisation", "touchpoints", "Technology", "Brand", "制造")
    assert [folded(word) for word in words] == [
        "Manufac-\nturing", "Organi-\nsation", "touch-\npoints", "Tech-\nnology", "Brand", "制造"]
