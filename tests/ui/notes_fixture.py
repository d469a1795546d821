"""A canvas with notes for tests: gestures are sent to the viewport as the system would send them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.canvas.notes.desk import NoteDesk
from ui.canvas.view import CanvasView
from ui.document import Document
from workshop import commands as c
from workshop.model.notes import NOTE_H, NOTE_W, Note, Wall
from workshop.model.score import Cell
from workshop.presentation import canvas_show

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PEN = QPointingDevice("test pen", 77, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
                      QInputDevice.Capability.Position | QInputDevice.Capability.Pressure, 1, 3)
RUBBER = QPointingDevice("test eraser", 78, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Eraser,
                         QInputDevice.Capability.Position, 1, 1)

# One touch screen for all tests, made when the application is there.
FINGER: list[QPointingDevice] = []


class Table(QWidget):
    """Bar, dots and view under each other, following a document as a page does."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.view = CanvasView()
        self.present()
        self.desk = NoteDesk(document, self.view, self)
        self.told: list[str] = []
        self.refused: list[str] = []
        self._before = 0
        box = QVBoxLayout(self)
        for widget in (self.desk.bar, self.desk.dots, self.view):
            box.addWidget(widget)
        document.changed.connect(self.follow)
        document.refused.connect(self._refused)
        self.desk.notice.connect(self.told.append)
        self.view.canvas.cell_chosen.connect(self._cell_chosen)
        self.desk.set_active(True)

    def present(self) -> None:
        """Show the present values on the canvas."""
        self.view.canvas.present(canvas_show(self.document.workshop, self.document.analysis), "current")

    def follow(self, change: object, _origin: object) -> None:
        """Follow a commit."""
        self.present()
        self.desk.refresh(change)

    def _refused(self, error: object) -> None:
        self.refused.extend(problem.key for problem in error.problems)

    def _cell_chosen(self, cell: Cell | None) -> None:
        self.desk.set_target(cell, "")

    # Short words ------------------------------------------------------------------------------------------------
    @property
    def wall(self) -> Wall:
        """What is kept."""
        return self.document.workshop.wall

    def put(self, *notes: Note) -> None:
        """Put notes on the wall and show everything."""
        if notes:
            assert self.document.do(c.AddNotes(notes))
        self._before = len(self.document._store.history())
        self.view.fit_all()
        QApplication.processEvents()

    def note(self, key: str) -> Note:
        """Return a kept note."""
        found = self.wall.note(key)
        assert found is not None
        return found

    def steps(self) -> int:
        """Return how many steps were done since the notes were put there."""
        return len(self.document._store.history()) - self._before

    def pixel(self, x: float, y: float) -> QPoint:
        """Return the pixel of a place of the wall."""
        return self.view.mapFromScene(self.desk.wall.mapToScene(QPointF(x, y)))

    def on_note(self, key: str, right: float = 0.5, down: float = 0.5) -> QPoint:
        """Return a pixel on a note."""
        box = self.desk.wall.rect_of(key)
        assert not box.isNull(), f"{key} is not shown"
        return self.pixel(box.x() + right * NOTE_W, box.y() + down * NOTE_H)

    def on_cell(self, cell: Cell) -> QPoint:
        """Return a pixel in a cell."""
        return self.view.mapFromScene(self.view.canvas.rect_of(cell).center())

    def on_heading(self, element: str) -> QPoint:
        """Return a pixel on the name of an element."""
        scene = self.view.canvas
        box = scene.plan().columns[[h.id for h in scene.show_value.elements].index(element)]
        return self.view.mapFromScene(box.center())

    def click(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Click with the left button."""
        QTest.mouseClick(self.view.viewport(), LEFT, held, at)

    def drag(self, *way: QPoint, held: Qt.KeyboardModifier = NONE, drop: bool = True) -> None:
        """Press at the first place, go to the others in small steps, let go at the last."""
        self.mouse(QEvent.Type.MouseButtonPress, way[0], held)
        last = way[0]
        for goal in way[1:]:
            for part in range(1, 5):
                self.mouse(QEvent.Type.MouseMove, last + (goal - last) * part / 4, held)
            last = goal
        if drop:
            self.mouse(QEvent.Type.MouseButtonRelease, last, held)

    def mouse(self, kind: QEvent.Type, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Send one mouse event."""
        down = kind != QEvent.Type.MouseButtonRelease
        port = self.view.viewport()
        QApplication.sendEvent(port, QMouseEvent(
            kind, QPointF(at), port.mapToGlobal(QPointF(at)), Qt.MouseButton.NoButton
            if kind == QEvent.Type.MouseMove else LEFT, LEFT if down else Qt.MouseButton.NoButton, held))

    def touch(self, kind: str, at: QPoint) -> None:
        """Let one finger press, move or release."""
        if not FINGER:
            FINGER.append(QTest.createTouchDevice())
        sequence = QTest.touchEvent(self.view.viewport(), FINGER[0], False)
        getattr(sequence, kind)(1, at, self.view.viewport())
        sequence.commit()

    def draw(self, places: Iterable[QPoint], device: QPointingDevice = PEN) -> None:
        """Draw with a pen of the system."""
        port, points = self.view.viewport(), [QPointF(place) for place in places]
        kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(points) - 1), QEvent.Type.TabletRelease]
        for kind, at in zip(kinds, [*points, points[-1]], strict=True):
            down = kind != QEvent.Type.TabletRelease
            button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else LEFT
            QApplication.sendEvent(port, QTabletEvent(
                kind, device, at, port.mapToGlobal(at), 0.6 if down else 0.0, 0, 0, 0, 0, 0, NONE, button,
                LEFT if down else Qt.MouseButton.NoButton))

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus of the canvas is."""
        QTest.keyClick(self.view, key, held)

    def same_after_undo(self, before: Wall) -> None:
        """Undo, compare with before; redo, compare with now."""
        after = self.wall
        assert after != before
        assert self.document.undo() and self.wall == before
        assert self.document.redo() and self.wall == after


def open_table(qtbot, document: Document) -> Table:
    """Return a canvas with the tools of notes and no note yet, shown and with the keys."""
    found = Table(document)
    qtbot.addWidget(found)
    found.resize(1000, 700)
    found.show()
    QTest.qWaitForWindowExposed(found)
    found.view.setFocus()
    return found


def made(key: str, x: float = 0, y: float = 0, text: str = "", **more: object) -> Note:
    """Return a note."""
    return Note(key, text=text or f"words of {key}", x=x, y=y, **more)
