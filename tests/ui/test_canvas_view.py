"""What part of the canvas is seen: sights, glides, the minimap, what panning paints, and the end of a view."""

from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.canvas_fixture import drag, middle_of, near, opened, rich, wheel
from ui.canvas.items import CellItem
from ui.canvas.view import CanvasView
from ui.theme import theme
from workshop.model.score import Cell
from workshop.presentation import SightShow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CELL = Cell("channel", "3")


@pytest.fixture
def view(qtbot) -> CanvasView:
    found = opened(qtbot)
    found.setFocus(Qt.FocusReason.OtherFocusReason)
    return found


# Where one looks ----------------------------------------------------------------------------------------------------
def test_a_sight_can_be_shown_elsewhere(view, qtbot):
    other = opened(qtbot, live=False, size=(1280, 720))
    view.look_at(view.canvas.rect_of(CELL).center(), 3.3)
    other.show_sight(view.sight(), animate=False)
    assert near(QPointF(other.sight().x, other.sight().y), QPointF(view.sight().x, view.sight().y), 0.01)
    assert other.sight().width == pytest.approx(view.sight().width)
    other.show_sight(SightShow(100, 200, 500))
    qtbot.waitUntil(lambda: abs(other.sight().width - 500) < 1e-6)
    assert near(other.middle(), QPointF(100, 200), 0.01)


def test_sight_is_told_once_a_turn_of_the_loop(view, qtbot):
    heard: list[SightShow] = []
    QApplication.processEvents()
    view.sight_changed.connect(lambda: heard.append(view.sight()))
    for _ in range(50):
        view.pan(3, 2)
    view.zoom(1.3)
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    QApplication.processEvents()
    assert heard == [view.sight()]


def test_a_glide_arrives_and_a_hand_stops_it(view, qtbot):
    rect = view.canvas.rect_of(CELL)
    view.fit_to(rect)
    assert view.seen_rect().width() > 3 * rect.width(), "it is on its way"
    qtbot.waitUntil(lambda: near(view.middle(), rect.center(), 0.01))
    assert view.seen_rect().adjusted(-2, -2, 2, 2).contains(rect)
    view.fit(animate=True)
    QTest.qWait(60)
    view.pan(1, 1)
    stopped = view.scale_now()
    QTest.qWait(350)
    assert view.scale_now() == stopped


def test_a_window_that_grows_keeps_what_was_fitted_and_else_the_middle(view):
    view.resize(1200, 800)
    QApplication.processEvents()
    assert near(view.middle(), view.canvas.core_rect().center(), 1.0)
    view.look_at(view.canvas.rect_of(CELL).center(), 3.0)
    view.pan(0, 0)
    middle = view.middle()
    view.resize(800, 500)
    QApplication.processEvents()
    assert near(view.middle(), middle, 1.0) and view.scale_now() == pytest.approx(3.0)


# Minimap ------------------------------------------------------------------------------------------------------------
def test_the_minimap_comes_when_one_could_be_lost_and_takes_one_there(view):
    assert view.minimap.isHidden()
    view.look_at(view.canvas.rect_of(CELL).center(), 4.0)
    view.pan(1, 1)
    assert view.minimap.isVisible()
    size = view.viewport().size()
    corner = view.minimap.geometry().bottomRight()
    assert size.width() - corner.x() < 20 and size.height() - corner.y() < 20
    for _ in range(5):
        view.pan(-37, 21)
    assert view.minimap.geometry().bottomRight() == corner, "it stays while the canvas moves"
    scale, zero = view.minimap._map()
    there = view.canvas.rect_of(Cell("technology", "5")).center()
    spot = ((there - zero) * scale).toPoint()
    QTest.mouseClick(view.minimap, LEFT, NONE, spot)
    assert near(view.middle(), there, 2 / scale) and view.canvas.selected is None
    view.minimap.grab()
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.minimap.isHidden()


class Painted(QObject):
    """Counts the pixels that are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.pixels: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.pixels.append(sum(piece.width() * piece.height() for piece in event.region()))
        return False


def test_panning_paints_strips_only(view):
    view.look_at(view.canvas.rect_of(CELL).center(), 4.0)
    view.pan(1, 1)
    QApplication.processEvents()
    watch = Painted()
    view.viewport().installEventFilter(watch)
    view.pan(12, 7)
    QApplication.processEvents()
    view.viewport().removeEventFilter(watch)
    whole = view.viewport().width() * view.viewport().height()
    assert watch.pixels and sum(watch.pixels) < 0.25 * whole


@pytest.mark.parametrize("layout", ["grid", "ring"])
@pytest.mark.parametrize("scale", [1.3, 2.8, 6.2])
@pytest.mark.parametrize("place", ["cell", "hatched", "middle"])
def test_what_panning_left_on_the_screen_is_what_one_paint_would_draw(view, layout, scale, place):
    view.canvas.set_layout(layout, animate=False)
    view.look_at({"cell": view.canvas.rect_of(CELL).bottomLeft(),
                  "hatched": view.canvas.rect_of(Cell("finance", "3")).center(),
                  "middle": view.canvas.core_rect().center() - QPointF(0, 30)}[place], scale)
    view.canvas.choose(CELL)
    QApplication.processEvents()
    for step in range(10):
        view.pan(13.4 if step < 7 else -9.3, -7.7)
        QApplication.processEvents()
    kept, anew = (picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
                  for picture in (view.screen().grabWindow(view.winId()), view.grab()))
    assert kept.size() == anew.size()
    # Edges of arcs differ by a shade when they are cut elsewhere.
    shades = [np.frombuffer(image.constBits(), np.uint8).astype(np.int16) for image in (kept, anew)]
    assert int(np.abs(shades[0] - shades[1]).max()) <= 64


# Others -------------------------------------------------------------------------------------------------------------
def test_the_view_of_the_room_takes_nothing(qtbot):
    view = opened(qtbot, live=False)
    before = view.sight()
    QTest.mouseClick(view.viewport(), LEFT, NONE, middle_of(view, CELL))
    wheel(view, QPoint(100, 100), angle=QPoint(0, 120))
    QTest.keyClick(view, Qt.Key.Key_G)
    drag(view, QPoint(300, 300), QPoint(50, 50))
    assert view.canvas.selected is None and view.sight() == before and view.canvas.layout == "grid"
    assert view.minimap is None


def test_a_view_is_freed_with_all_it_made(qtbot):
    view = CanvasView()
    view.resize(600, 400)
    view.canvas.present(rich(), "current")
    view.show()
    view.canvas.set_layout("ring")
    view.fit_to(view.canvas.rect_of(CELL))
    view.grab()
    gone = [weakref.ref(view), weakref.ref(view.canvas), weakref.ref(view.minimap), weakref.ref(view._gestures)]
    view.close()
    view.deleteLater()
    del view
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert [ref() for ref in gone] == [None] * 4


@pytest.mark.parametrize("layout", ["grid", "ring"])
def test_a_strip_is_painted_as_a_part_of_the_whole(view, layout):
    """Cutting shapes and leaving out words for a strip changes no pixel in it, but for edges by a shade."""
    view.canvas.set_layout(layout, animate=False)
    view.canvas.wall.setVisible(False)
    for scale in (1.1, 3.0, 6.4):
        view.look_at(view.canvas.core_rect().center(), scale)
        QApplication.processEvents()
        picture = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        for strip in (QRect(0, 240, 900, 9), QRect(431, 0, 14, 600)):
            part = QImage(picture.size(), QImage.Format.Format_RGB32)
            part.fill(0)
            painter = QPainter(part)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(strip)
            painter.fillRect(part.rect(), theme()["paper"])
            painter.setTransform(view.viewportTransform())
            seen = view.viewportTransform().inverted()[0].mapRect(QRectF(strip))
            for item in view.canvas.items(Qt.SortOrder.AscendingOrder):
                if item.isVisible() and hasattr(item, "drawing") and item.sceneBoundingRect().intersects(seen):
                    painter.save()
                    painter.translate(item.pos())
                    mine = item.mapRectFromScene(seen)
                    if isinstance(item, CellItem):
                        item._paint_part(painter, *item.drawing(), mine)
                    else:
                        item.drawing().paint(painter, strip=mine)
                    painter.restore()
            painter.end()
            covered = [child.geometry() for child in (*view.pinned, view.minimap) if not child.isHidden()]
            for x in range(strip.left(), strip.right() + 1, 3):
                for y in range(strip.top(), strip.bottom() + 1, 3):
                    if any(box.contains(x, y) for box in covered):
                        continue
                    one, other = picture.pixelColor(x, y), part.pixelColor(x, y)
                    assert abs(one.lightness() - other.lightness()) <= 24, (scale, strip, x, y)
