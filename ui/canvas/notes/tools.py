"""The hand on the notes: choosing, carrying, tying, grouping, and walking through them by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainterPath

from ui.canvas.notes.actions import LETTERS
from ui.canvas.notes.layer import WallLayer, stack_box
from ui.canvas.tool import Tool, Touch
from workshop.model.notes import NOTE_H, NOTE_W
from workshop.model.score import Cell

if TYPE_CHECKING:
    from ui.canvas.notes.desk import NoteDesk

# Pixels a pointer may tremble before it carries something; a finger trembles more.
STILL = {"mouse": 5.0, "touch": 12.0, "pen": 8.0, "eraser": 8.0}
ADDS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_MODIFIERS = ADDS | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Target:
    """What a drop at a place would do: tie to a cell or an element, or group with a note or a stack."""

    __slots__ = ("cell", "element", "note", "path", "stack")

    def __init__(self) -> None:
        self.cell: Cell | None = None
        self.element = self.note = self.stack = ""
        self.path = QPainterPath()


class NoteTool(Tool):
    """Chooses and moves notes. The pen of a device that has one draws at once, whatever tool is chosen."""

    def __init__(self, desk: NoteDesk) -> None:
        super().__init__(desk.view)
        self.desk = desk
        self._from: Touch | None = None
        self._hit = self._frame = ""
        self._gesture = ""

    @property
    def wall(self) -> WallLayer:
        """The layer of the notes."""
        return self.desk.wall

    def _wall_pos(self, touch: Touch) -> QPointF:
        return self.wall.mapFromScene(touch.at)

    # Pointers ---------------------------------------------------------------------------------------------------
    def press(self, touch: Touch) -> bool:
        if touch.device in ("pen", "eraser"):
            self._gesture = "pen"
            return self.desk.pen.press(touch)
        self._gesture = ""
        if touch.button != Qt.MouseButton.LeftButton:
            return False
        pos = self._wall_pos(touch)
        if not self.desk.active and (self.wall.note_at(pos) or self.wall.stack_at(pos)):
            # Whoever takes hold of a note wants the tools for it.
            self.desk.wake()
        if not self.desk.active:
            return False
        self.desk.editor.commit()
        self._hit = self.wall.note_at(pos)
        self._frame = "" if self._hit else self.wall.stack_at(pos)
        if self._hit or self._frame:
            self._take(touch)
        elif touch.modifiers & Qt.KeyboardModifier.ShiftModifier and self.desk.placing.on_ground(touch.at):
            self._gesture = "band"
        else:
            return False
        self._from = touch
        return True

    def _take(self, touch: Touch) -> None:
        self._gesture = "press"
        if self.desk.giving and self._hit:
            self._gesture = "dot"
        elif self._frame:
            self.desk.choose((), self._frame)
        elif touch.modifiers & ADDS:
            self.desk.toggle(self._hit)
            self._gesture = "toggle"
        elif self._hit not in self.desk.chosen:
            self.desk.choose((self._hit,))
        else:
            self.desk.walking = True

    def move(self, touch: Touch) -> bool:
        if self._gesture == "pen":
            return self.desk.pen.move(touch)
        if self._from is None:
            # Nothing is held down: the pointer only passes by.
            if self.desk.active:
                self.wall.set_hovered(self.wall.note_at(self._wall_pos(touch)))
            return False
        if self._gesture == "band":
            self.wall.over.band(QRectF(self._wall_pos(self._from), self._wall_pos(touch)).normalized())
            return True
        away = touch.on - self._from.on
        if self._gesture in ("press", "toggle", "dot") and away.manhattanLength() >= STILL[touch.device]:
            self._lift()
        if self._gesture == "carry":
            self._carry(touch)
        return True

    def _lift(self) -> None:
        """Begin to carry: what was pressed, with everything that is chosen with it."""
        if self._hit and self._hit not in self.desk.chosen:
            self.desk.choose((self._hit,))
        self._gesture = "carry"
        # A view that shows everything would follow the wall as it grows: not under a hand that lays notes down.
        self.view.pan(0, 0)
        self.wall.set_lifted(self.desk.chosen or tuple(n.id for n in self.wall.value.notes if n.stack == self._frame))

    def _carry(self, touch: Touch) -> None:
        step = self._step(touch)
        if self._frame:
            stack = self.wall.stack(self._frame)
            self.wall.over.carry((), (stack_box(stack).translated(step),) if stack else ())
            return
        shows = [show for note in self.desk.chosen if (show := self.wall.note(note)) is not None]
        self.wall.over.carry([(self.wall.rect_of(show.id).translated(step), show.kind) for show in shows])
        self.wall.over.light(self._target(touch).path)

    def _step(self, touch: Touch) -> QPointF:
        return touch.at - self._from.at if self._from is not None else QPointF()

    def release(self, touch: Touch) -> bool:
        if self._gesture == "pen":
            self._gesture = ""
            return self.desk.pen.release(touch)
        if self._from is None:
            return False
        gesture, step = self._gesture, self._step(touch)
        target = self._target(touch) if gesture == "carry" and not self._frame else None
        band = QRectF(self._wall_pos(self._from), self._wall_pos(touch)).normalized()
        pressed, frame = self._hit, self._frame
        adds = touch.modifiers & ADDS
        self.cancel()
        if gesture == "band":
            self.desk.choose((*self.desk.chosen, *self.wall.notes_in(band)))
        elif gesture == "dot":
            self.desk.give_dot(pressed, -1 if adds else 1)
        elif gesture == "carry" and frame:
            self.desk.placing.move_stack(frame, step)
        elif target is not None:
            self._drop(target, step)
        elif gesture == "press" and pressed:
            self.desk.choose((pressed,))
        return True

    def _drop(self, target: Target, step: QPointF) -> None:
        if target.cell is not None or target.element:
            self.desk.placing.tie(target.cell, target.element)
        elif target.note:
            self.desk.placing.drop_on(target.note)
        elif target.stack:
            self.desk.placing.group(target.stack)
        else:
            self.desk.placing.move_by(step)

    def _target(self, touch: Touch) -> Target:
        found, wall = Target(), self.wall
        pos, scene = self._wall_pos(touch), self.view.canvas
        # A note that lies under the pointer is nearer than the cell beneath it.
        found.note = wall.note_at(pos, self.desk.chosen)
        found.stack = "" if found.note else wall.stack_at(pos)
        if found.note:
            found.path.addRect(wall.rect_of(found.note))
        elif found.stack:
            if all((show := wall.note(note)) is not None and show.stack == found.stack for note in self.desk.chosen):
                # Within its own stack a note is only put back.
                return found
            stack = wall.stack(found.stack)
            if stack is not None:
                found.path.addRect(stack_box(stack))
        else:
            found.cell = scene.cell_at(touch.at)
            found.element = "" if found.cell else scene.element_at(touch.at)
            found.path = wall.mapFromScene(self.desk.placing.outline(found.cell, found.element))
        return found

    def double(self, touch: Touch) -> bool:
        if touch.device in ("pen", "eraser"):
            return self.press(touch)
        if not self.desk.active or self.desk.giving:
            return self.desk.active and self.press(touch)
        self.cancel()
        pos = self._wall_pos(touch)
        if (note := self.wall.note_at(pos)) or (stack := self.wall.stack_at(pos)):
            self.desk.writing.edit(note or stack)
            return True
        if self.desk.placing.on_ground(touch.at) and pos.y() >= 0:
            self.desk.writing.edit_new(pos - QPointF(NOTE_W / 2, NOTE_H / 2))
            return True
        return False

    def cancel(self) -> None:
        if self._gesture == "pen":
            self.desk.pen.cancel()
        self._from, self._gesture, self._hit, self._frame = None, "", "", ""
        self.wall.over.clear()
        self.wall.set_lifted(())

    # Keys -------------------------------------------------------------------------------------------------------
    def key(self, event: QKeyEvent) -> bool:
        if not self.desk.active:
            return False
        key, held = Qt.Key(event.key()), event.modifiers() & _MODIFIERS
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if held == Qt.KeyboardModifier.ControlModifier:
            return self._with_ctrl(key)
        if self.desk.giving and not held & ~Qt.KeyboardModifier.ShiftModifier and self.desk.dots.key(event):
            return True
        if key in _ARROWS:
            return self._arrow(key, held)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            back = key == Qt.Key.Key_Backtab or bool(held & Qt.KeyboardModifier.ShiftModifier)
            return self.desk.walking and self.desk.walker.step(-1 if back else 1)
        name = LETTERS.get(key, "")
        if name == "remove" and self.desk.walking and not self.desk.runner.can(name):
            # The note is gone already: the same key must not take anything from the cell beneath.
            return True
        if held == Qt.KeyboardModifier.ShiftModifier:
            name = "untie" if key == Qt.Key.Key_X else ""
        elif held:
            return False
        if name == "edit" and not self.desk.walking:
            return False
        return bool(name) and self.desk.runner.can(name) and self.desk.runner.run(name)

    def _escape(self) -> bool:
        if self._from is not None:
            self.cancel()
        elif not self.desk.pen.under_way.isNull():
            self.desk.pen.cancel()
        elif self.desk.giving:
            self.desk.set_giving(False)
        elif self.desk.drawing:
            self.desk.use("")
        elif self.desk.chosen or self.desk.chosen_stack:
            self.desk.choose(())
        else:
            return False
        return True

    def _with_ctrl(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_A:
            return self.desk.runner.can("all") and self.desk.runner.run("all")
        return key == Qt.Key.Key_V and self.desk.writing.paste()

    def _arrow(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        way = _ARROWS[key]
        if not self.desk.walking or not (self.desk.chosen or self.desk.chosen_stack):
            return False
        if held == Qt.KeyboardModifier.AltModifier:
            return self.desk.placing.nudge(*way)
        if held & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        return self.desk.walker.walk(*way, add=bool(held))
