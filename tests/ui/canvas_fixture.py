"""A canvas with everything on it for tests: unscored, open and disputed cells, evidence, a last time, a plan, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import full_workshop, hand_plan, round_of
from ui.canvas.view import CanvasView
from workshop.insight.analysis import analyse
from workshop.model.evidence import STRENGTHS, Evidence
from workshop.model.notes import LastLevel, LastTime, Layout, Note, Wall
from workshop.model.score import Cell
from workshop.presentation import CanvasShow, Lens, canvas_show

STILL = QPoint(0, 0)
LAYOUTS: tuple[Layout, ...] = ("grid", "ring")
PEN = QPointingDevice("canvas pen", 91, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
                      QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 3)
PAD = QPointingDevice("canvas pad", 93, QInputDevice.DeviceType.TouchPad, QPointingDevice.PointerType.Finger,
                      QInputDevice.Capability.Position, 5, 0)


@cache
def rich(depth: str = "full") -> CanvasShow:
    """Return a canvas in which every lens meets every state."""
    base = full_workshop(depth=depth, count=12)  # type: ignore[arg-type]
    cells = tuple(base.cells())
    rounds, targets = dict(base.rounds), dict(base.targets)
    for cell in cells:
        if cell.element == "finance":
            rounds.pop((cell, "current"), None)
        if cell.element == "technology":
            targets.pop(cell, None)
        if cell.element == "logistics":
            rounds[cell, "current"] = (round_of(cell, "33"),)
        if cell.element == "service" and cell.item.startswith("5"):
            rounds[cell, "current"] = (round_of(cell, "xxxx"),)
        if cell.element == "organisation":
            targets[cell] = 1
    voting = next(cell for cell in cells if cell.element == "retail")
    rounds[voting, "current"] = (*rounds[voting, "current"], round_of(voting, "33", number=3, state="open"))
    evidence = tuple(Evidence(f"e{n}", cell, "seen by all", STRENGTHS[n % 4]) for n, cell in enumerate(cells) if n % 3)
    wide = [Cell(e, c.id) for e in base.elements for c in base.pack.capabilities]
    last = tuple(LastLevel(cell, 1.5 + n % 6 / 2) for n, cell in enumerate([*wide, *cells]) if n % 5)
    notes = tuple(Note(f"n{n}", "idea", f"note {n}", ("channel", "brand")[n % 2], str(1 + n % 4), n % 7 * 120.0,
                       n // 7 * 80.0) for n in range(14))
    found = replace(base, rounds=rounds, targets=targets, evidence=evidence, wall=Wall(notes),
                    last_time=LastTime("Before", "Client", "2025-11-20", "p", last))
    found = replace(found, plan=hand_plan(found))
    return canvas_show(found, analyse(found))


def opened(qtbot, show: CanvasShow | None = None, *, lens: Lens = "current", live: bool = True,
           size: tuple[int, int] = (900, 600)) -> CanvasView:
    """Return a canvas on the screen that shows everything."""
    view = CanvasView(live=live)
    qtbot.addWidget(view)
    view.resize(*size)
    view.canvas.present(show or rich(), lens)
    view.canvas.set_language("en")
    view.show()
    view.fit()
    QApplication.processEvents()
    return view


def middle_of(view: CanvasView, cell: Cell) -> QPoint:
    """Return the pixel in the middle of a cell's words."""
    item = view.canvas.item_of(cell)
    assert item is not None
    return view.mapFromScene(item.mapToScene(QPointF(32, 38)))


def drag(view: CanvasView, start: QPoint, by: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Press at `start`, draw by so many pixels in five steps, and release."""
    port, none = view.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, button, none, start)
    for step in range(1, 6):
        spot = QPointF(start + by * step / 5)
        QApplication.sendEvent(port, QMouseEvent(QEvent.Type.MouseMove, spot, port.mapToGlobal(spot),
                                                 Qt.MouseButton.NoButton, button, none))
    QTest.mouseRelease(port, button, none, start + by)


def wheel(view: CanvasView, at: QPoint, *, angle: QPoint = STILL, pixels: QPoint = STILL,
          held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, pad: bool = False) -> None:
    """Turn the wheel, or scroll with two fingers on a trackpad."""
    phase = Qt.ScrollPhase.ScrollUpdate if pad else Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(QPointF(at), view.viewport().mapToGlobal(QPointF(at)), pixels, angle,
                        Qt.MouseButton.NoButton, held, phase, False, Qt.MouseEventSource.MouseEventNotSynthesized,
                        PAD if pad else QPointingDevice.primaryPointingDevice())
    QApplication.sendEvent(view.viewport(), event)


def pinch(view: CanvasView, at: QPoint, value: float) -> None:
    """Pinch on a trackpad."""
    spot = QPointF(at)
    event = QNativeGestureEvent(Qt.NativeGestureType.ZoomNativeGesture, PAD, 2, spot, spot,
                                view.viewport().mapToGlobal(spot), value, QPointF(), 1)
    QApplication.sendEvent(view.viewport(), event)


@cache
def glass() -> QPointingDevice:
    """Return a touch screen; Qt takes events of devices it knows only."""
    return QTest.createTouchDevice()


def fingers(view: CanvasView, *steps: Sequence[QPoint]) -> None:
    """Put fingers down at the first places, move them through the others, and lift them."""
    def send(kind: str, places: Sequence[QPoint]) -> None:
        sequence = QTest.touchEvent(view.viewport(), glass(), False)
        for finger, place in enumerate(places):
            getattr(sequence, kind)(finger, place, view.viewport())
        sequence.commit(True)
    send("press", steps[0])
    for places in steps[1:]:
        send("move", places)
    send("release", steps[-1])


def pen(view: CanvasView, kind: QEvent.Type, at: QPoint, pressure: float = 0.5) -> None:
    """Send one event of a pen."""
    spot = QPointF(at)
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else Qt.MouseButton.LeftButton
    event = QTabletEvent(kind, PEN, spot, view.viewport().mapToGlobal(spot), pressure, 0.0, 0.0, 0.0, 0.0, 0.0,
                         Qt.KeyboardModifier.NoModifier, button, held)
    QApplication.sendEvent(view.viewport(), event)


def near(first: QPointF, second: QPointF, by: float = 1.5) -> bool:
    """Tell whether two points are the same but for rounding."""
    return (first - second).manhattanLength() <= by
