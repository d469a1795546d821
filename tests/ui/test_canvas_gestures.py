"""The canvas under mouse, wheel, trackpad, fingers, pen and keys, sent to the viewport as the system sends them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QKeyEvent, QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.canvas_fixture import PAD, drag, fingers, glass, middle_of, near, opened, pen, pinch, wheel
from ui.canvas.tool import Tool
from ui.canvas.view import LEAST, MOST, CanvasView
from workshop.model.score import Cell

LEFT, MIDDLE, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier
CELL = Cell("channel", "3")


@pytest.fixture
def view(qtbot) -> CanvasView:
    found = opened(qtbot)
    found.setFocus(Qt.FocusReason.OtherFocusReason)
    return found


def at_pixel(view: CanvasView, pixel: QPoint) -> QPointF:
    half = QPointF(view.viewport().width(), view.viewport().height()) / 2
    return view.middle() + (QPointF(pixel) - half) / view.scale_now()


# Mouse and wheel ----------------------------------------------------------------------------------------------------
def test_dragging_pans_and_chooses_nothing(view):
    ground = view.mapFromScene(view.canvas.core_rect().bottomLeft() + QPointF(4, 18))
    for start in (ground, middle_of(view, CELL)):
        before = at_pixel(view, start)
        drag(view, start, QPoint(60, -40))
        assert near(at_pixel(view, start + QPoint(60, -40)), before) and view.canvas.selected is None


def test_a_shaking_hand_still_chooses(view):
    before = view.middle()
    drag(view, middle_of(view, CELL), QPoint(2, 1))
    assert view.canvas.selected == CELL and view.middle() == before


@pytest.mark.parametrize("space", [True, False])
def test_middle_button_and_space_pan_over_cells(view, space):
    start = middle_of(view, CELL)
    before = at_pixel(view, start)
    if space:
        QTest.keyPress(view, Qt.Key.Key_Space)
    drag(view, start, QPoint(-50, 30), LEFT if space else MIDDLE)
    assert near(at_pixel(view, start + QPoint(-50, 30)), before) and view.canvas.selected is None
    if space:
        QTest.keyRelease(view, Qt.Key.Key_Space)
        QTest.mouseClick(view.viewport(), LEFT, NONE, middle_of(view, CELL))
        assert view.canvas.selected == CELL


def test_the_wheel_zooms_to_the_pointer_without_drift(view):
    spot = middle_of(view, CELL) + QPoint(9, 5)
    before, scale = at_pixel(view, spot), view.scale_now()
    for _ in range(30):
        wheel(view, spot, angle=QPoint(0, 40))
    assert view.scale_now() > 3 * scale and near(at_pixel(view, spot), before, 0.01)
    assert near(view.mapToScene(spot), before, 2 / view.scale_now())
    for _ in range(30):
        wheel(view, spot, angle=QPoint(0, -40), held=Qt.KeyboardModifier.ControlModifier)
    assert view.scale_now() == pytest.approx(scale) and near(at_pixel(view, spot), before, 0.01)


def test_zoom_has_bounds(view):
    for _ in range(80):
        wheel(view, QPoint(200, 200), angle=QPoint(0, 240))
    assert view.scale_now() == pytest.approx(MOST)
    for _ in range(80):
        wheel(view, QPoint(200, 200), angle=QPoint(0, -240))
    assert view.scale_now() == pytest.approx(LEAST)


def test_two_fingers_on_a_trackpad_pan_and_with_ctrl_zoom(view):
    spot = QPoint(300, 300)
    before, scale = at_pixel(view, spot), view.scale_now()
    wheel(view, spot, angle=QPoint(20, -60), pixels=QPoint(10, -30), pad=True)
    assert view.scale_now() == scale and near(at_pixel(view, spot + QPoint(10, -30)), before)
    wheel(view, spot, angle=QPoint(0, 60), pixels=QPoint(0, 30), pad=True, held=Qt.KeyboardModifier.ControlModifier)
    assert view.scale_now() > scale
    before = view.middle()
    wheel(view, spot, angle=QPoint(0, 120), held=Qt.KeyboardModifier.ShiftModifier)
    assert view.middle().x() < before.x() and view.middle().y() == before.y()


def test_a_pinch_on_a_trackpad_zooms_to_the_pointer(view):
    spot = QPoint(333, 210)
    before, scale = at_pixel(view, spot), view.scale_now()
    for _ in range(10):
        pinch(view, spot, 0.05)
    assert view.scale_now() == pytest.approx(scale * 1.05 ** 10) and near(at_pixel(view, spot), before, 0.01)


def test_a_double_click_opens(view):
    heard: list[Cell] = []
    view.canvas.cell_opened.connect(heard.append)
    QTest.mouseClick(view.viewport(), LEFT, NONE, middle_of(view, CELL))
    QTest.mouseDClick(view.viewport(), LEFT, NONE, middle_of(view, CELL))
    assert heard == [CELL] and view.canvas.selected == CELL


# Keys ---------------------------------------------------------------------------------------------------------------
def test_home_end_and_the_way_round_the_ring(view):
    view.canvas.choose(CELL)
    for key, column in ((Qt.Key.Key_End, "technology"), (Qt.Key.Key_Right, "technology"), (Qt.Key.Key_Home, "brand")):
        QTest.keyClick(view, key)
        assert view.canvas.selected == Cell(column, "3")
    QTest.keyClick(view, Qt.Key.Key_G)
    view.canvas.arrive()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.canvas.selected == Cell("technology", "3")
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.canvas.selected == Cell("brand", "4"), "up is outwards"


def test_the_walk_stays_in_sight(view):
    view.canvas.choose(Cell("brand", "1"))
    view.look_at(view.canvas.rect_of(Cell("brand", "1")).center(), 3.0)
    for _ in range(10):
        QTest.keyClick(view, Qt.Key.Key_Right)
        assert view.seen_rect().contains(view.canvas.rect_of(view.canvas.selected))
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Up)
        assert view.seen_rect().contains(view.canvas.rect_of(view.canvas.selected))


def test_zero_fits_the_cells_and_with_shift_everything(view, qtbot):
    view.zoom(5)
    QTest.keyClick(view, Qt.Key.Key_0)
    core = view.canvas.core_rect()
    assert view.seen_rect().adjusted(-2, -2, 2, 2).contains(core) and near(view.middle(), core.center())
    QTest.keyClick(view, Qt.Key.Key_ParenRight, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: view._glide.state() == QAbstractAnimation.State.Stopped)
    assert view.seen_rect().adjusted(-2, -2, 2, 2).contains(view.canvas.whole_rect())
    scale = view.scale_now()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.scale_now() == pytest.approx(scale * 1.25)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.scale_now() == pytest.approx(scale)


def test_keys_of_others_are_left_to_others(view):
    for key, held in ((Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_3, NONE),
                      (Qt.Key.Key_Escape, NONE), (Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)):
        before = view.canvas.layout
        event = _key(key, held)
        QApplication.sendEvent(view, event)
        assert not event.isAccepted() and view.canvas.layout == before


def _key(key: Qt.Key, held: Qt.KeyboardModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held)


# Fingers and pen ----------------------------------------------------------------------------------------------------
def test_a_tap_chooses_two_taps_open_and_one_finger_pans(view):
    heard: list[Cell] = []
    view.canvas.cell_opened.connect(heard.append)
    spot = middle_of(view, CELL)
    fingers(view, [spot])
    assert view.canvas.selected == CELL and heard == []
    fingers(view, [spot])
    assert heard == [CELL]
    view.canvas.choose(None)
    before = at_pixel(view, spot)
    fingers(view, [spot], [spot + QPoint(20, 10)], [spot + QPoint(70, 30)])
    assert near(at_pixel(view, spot + QPoint(70, 30)), before) and view.canvas.selected is None


def test_two_fingers_zoom_and_pan_and_never_tap(view):
    first, second = QPoint(300, 300), QPoint(400, 300)
    scale = view.scale_now()
    under = at_pixel(view, QPoint(350, 300))
    fingers(view, [first, second], [first - QPoint(25, 0), second + QPoint(25, 0)],
            [first - QPoint(50, -20), second + QPoint(50, 20)])
    assert view.scale_now() == pytest.approx(2 * scale, rel=0.02) and view.canvas.selected is None
    assert near(at_pixel(view, QPoint(350, 320)), under, 2.0)


class Noted(Tool):
    """A tool that takes every press and keeps a list."""

    def __init__(self, view: CanvasView, takes: bool = True) -> None:
        super().__init__(view)
        self.takes, self.seen = takes, []

    def press(self, touch):
        self.seen.append(("press", touch.device, touch.pressure))
        return self.takes

    def move(self, touch):
        self.seen.append(("move", touch.device, touch.pressure))
        return self.takes

    def release(self, touch):
        self.seen.append(("release", touch.device, touch.pressure))
        return self.takes

    def cancel(self):
        self.seen.append(("cancel", "", 0.0))


def test_a_second_finger_takes_the_gesture_from_the_tool(view):
    view.tool = tool = Noted(view)
    sequence = QTest.touchEvent(view.viewport(), glass(), False)
    sequence.press(0, QPoint(300, 300), view.viewport())
    sequence.commit(True)
    sequence = QTest.touchEvent(view.viewport(), glass(), False)
    sequence.stationary(0)
    sequence.press(1, QPoint(400, 300), view.viewport())
    sequence.commit(True)
    assert [entry[0] for entry in tool.seen] == ["press", "cancel"]
    sequence = QTest.touchEvent(view.viewport(), glass(), False)
    sequence.release(0, QPoint(300, 300), view.viewport())
    sequence.release(1, QPoint(400, 300), view.viewport())
    sequence.commit(True)
    assert [entry[0] for entry in tool.seen] == ["press", "cancel"]


def test_a_tool_sees_all_pointers_first_and_owns_what_it_takes(view):
    view.tool = tool = Noted(view)
    before, spot = view.middle(), middle_of(view, CELL)
    drag(view, spot, QPoint(50, 50))
    assert [entry[0] for entry in tool.seen] == ["press", *["move"] * 5, "release"]
    pen(view, QEvent.Type.TabletPress, spot, 0.3)
    pen(view, QEvent.Type.TabletMove, spot + QPoint(9, 9), 0.8)
    pen(view, QEvent.Type.TabletRelease, spot + QPoint(9, 9), 0.0)
    assert [(kind, device) for kind, device, _ in tool.seen[-3:]] == [("press", "pen"), ("move", "pen"),
                                                                      ("release", "pen")]
    assert tool.seen[-2][2] == pytest.approx(0.8)
    assert view.canvas.selected is None and view.middle() == before
    view.tool = Noted(view, takes=False)
    QTest.mouseClick(view.viewport(), LEFT, NONE, spot)
    assert view.canvas.selected == CELL


def test_escape_drops_a_gesture_of_the_tool(view):
    view.tool = tool = Noted(view)
    QTest.mousePress(view.viewport(), LEFT, NONE, QPoint(200, 200))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert tool.seen[-1][0] == "cancel"
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(200, 200))
    assert tool.seen[-1][0] == "cancel"


def test_the_hand_beside_a_pen_is_no_finger(view, monkeypatch):
    spot = middle_of(view, CELL)
    pen(view, QEvent.Type.TabletPress, QPoint(100, 100))
    before = view.middle()
    fingers(view, [spot], [spot + QPoint(90, 90)])
    fingers(view, [spot])
    assert view.canvas.selected is None and view.middle() == before
    pen(view, QEvent.Type.TabletRelease, QPoint(100, 100))
    fingers(view, [spot])
    assert view.canvas.selected is None, "the pen has only just gone"
    monkeypatch.setattr("ui.canvas.gestures._PEN_NEAR_S", 0.0)
    fingers(view, [spot])
    assert view.canvas.selected == CELL


def test_a_pen_that_hovers_keeps_the_hand_away_until_it_leaves(view, monkeypatch):
    monkeypatch.setattr("ui.canvas.gestures._PEN_NEAR_S", 0.0)
    spot = middle_of(view, CELL)
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.TabletEnterProximity))
    fingers(view, [spot])
    assert view.canvas.selected is None
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.TabletLeaveProximity))
    fingers(view, [spot])
    assert view.canvas.selected == CELL


def test_a_pen_that_comes_ends_what_the_hand_began(view):
    view.tool = tool = Noted(view)
    sequence = QTest.touchEvent(view.viewport(), glass(), False)
    sequence.press(0, QPoint(300, 300), view.viewport())
    sequence.commit(True)
    pen(view, QEvent.Type.TabletPress, QPoint(100, 100))
    assert [(kind, device) for kind, device, _ in tool.seen] == [("press", "touch"), ("cancel", ""), ("press", "pen")]
    pen(view, QEvent.Type.TabletRelease, QPoint(100, 100))
    sequence = QTest.touchEvent(view.viewport(), glass(), False)
    sequence.release(0, QPoint(300, 300), view.viewport())
    sequence.commit(True)
    assert tool.seen[-1][:2] == ("release", "pen")


def test_a_contact_as_large_as_a_palm_is_no_finger(view):
    class Point:
        def __init__(self, wide: float) -> None:
            self.wide = wide

        def ellipseDiameters(self):
            return QSizeF(self.wide, self.wide / 2)

        def state(self):
            return QEventPoint.State.Pressed

        def id(self):
            return int(self.wide)

        def position(self):
            return QPointF(5, 5)

    class Event:
        def points(self):
            return [Point(0.0), Point(40.0), Point(200.0)]
    assert set(view._gestures._fingers_of(Event())) == {0, 40}


def test_mouse_events_made_of_fingers_and_pens_do_nothing_twice(view):
    spot = QPointF(middle_of(view, CELL))
    port = view.viewport()
    fingers(view, [QPoint(5, 5)])
    finger = QPointingDevice("f", 5, QInputDevice.DeviceType.TouchScreen, QPointingDevice.PointerType.Finger,
                             QInputDevice.Capability.Position, 1, 1)
    for source, device in ((Qt.MouseEventSource.MouseEventSynthesizedBySystem, QPointingDevice.primaryPointingDevice()),
                           (Qt.MouseEventSource.MouseEventNotSynthesized, finger)):
        for kind, held in ((QEvent.Type.MouseButtonPress, LEFT), (QEvent.Type.MouseButtonRelease,
                                                                  Qt.MouseButton.NoButton)):
            QApplication.sendEvent(port, QMouseEvent(kind, spot, spot, port.mapToGlobal(spot), LEFT, held, NONE,
                                                     source, device))
    assert view.canvas.selected is None


def test_touch_events_of_a_trackpad_are_left_to_its_gestures(view):
    event = QTouchEvent(QEvent.Type.TouchBegin, PAD, NONE, [])
    before = view.middle()
    QApplication.sendEvent(view.viewport(), event)
    assert view.middle() == before and view.canvas.selected is None
