"""The Gantt chart under mouse, finger and keyboard: it walks, and wishes for changes that others make."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from ui.stages.roadmap import barwords as say
from ui.stages.roadmap.beneath import LOADS
from ui.stages.roadmap.drag import Drag, Zone, moved_length, moved_start, zone_of
from ui.stages.roadmap.ganttcanvas import GanttCanvas
from workshop.roadmap.gantt import GanttBar, GanttShow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_STEPS = {Key.Key_Up: -1, Key.Key_Down: 1}
_ENTER = (Key.Key_Return, Key.Key_Enter)
_CURSORS: dict[Zone, Qt.CursorShape] = {"move": Qt.CursorShape.OpenHandCursor, "link": Qt.CursorShape.CrossCursor,
                                        "resize": Qt.CursorShape.SizeHorCursor}
# So close to the edge a held bar scrolls the chart.
EDGE, SCROLL = 28, 18


class GanttView(GanttCanvas):
    """A GanttCanvas that takes clicks and keys while it is `live`. It never writes; its signals carry wishes.

    `initiative_requested` follows Enter and a double click. `pin_requested` carries an initiative and the start it
    shall have, None to let it go; `duration_requested` its length in periods; `link_requested` and
    `unlink_requested` the initiative that comes before and the one that waits.

    Keys: arrows walk; Shift and an arrow moves the bar, Alt and an arrow makes it longer or shorter; P pins it where
    it is or lets it go; L and then arrows and Enter link it to another one; U walks its links, Del takes the marked one
    away; C shows the critical chain, W the load of people; plus, minus and 0 zoom; Esc gives up.
    """

    initiative_requested = Signal(str)
    pin_requested = Signal(str, object)
    duration_requested = Signal(str, int)
    link_requested = Signal(str, str)
    unlink_requested = Signal(str, str)
    look_changed = Signal()

    _drag: Drag | None = None
    _aim = -1
    _wishes: dict[tuple[str, str], int]

    def present(self, show: GanttShow | None) -> None:
        if show != self._show:
            self._wishes = {}
        self._drop()
        super().present(show)

    def forget_wishes(self) -> None:
        """Nothing is being made any more: the next key starts from where the bars lie."""
        self._wishes = {}

    # Walking ----------------------------------------------------------------------------------------------------
    def _bar(self) -> GanttBar | None:
        return self._bars[self._row].bar if 0 <= self._row < len(self._bars) else None

    def _linked(self, after: bool) -> int | None:
        """Return the row of the first bar that waits for the current one, or that it waits for."""
        for line in self._links:
            first, second = line.rows if after else line.rows[::-1]
            if first == self._row:
                return second
        return None

    def _sideways(self, after: bool) -> None:
        linked, bar = self._linked(after), self._bar()
        if linked is None and bar is not None:
            others = [(abs(i.bar.start - bar.start), abs(i.row - self._row), i.row) for i in self._bars
                      if (i.bar.start > bar.start if after else i.bar.start < bar.start)]
            linked = min(others)[2] if others else None
        if linked is not None or self._row < 0:
            self.choose(linked or 0)

    # Keys -------------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._live or not self._bars or not (
                self._key_of_aim(event) or self._key_of_change(event) or self._key_of_walk(event)):
            event.ignore()

    def _key_of_walk(self, event: QKeyEvent) -> bool:
        key = Key(event.key())
        if key in _STEPS:
            self.choose(self._row + _STEPS[key])
        elif key in (Key.Key_Left, Key.Key_Right):
            self._sideways(after=key == Key.Key_Right)
        elif key in (Key.Key_Home, Key.Key_End):
            self.choose(0 if key == Key.Key_Home else len(self._bars))
        elif key in _ENTER and self.initiative():
            self.initiative_requested.emit(self.initiative())
        elif key in (Key.Key_Plus, Key.Key_Equal, Key.Key_Minus):
            self.zoom(0.8 if key == Key.Key_Minus else 1.25)
        elif key == Key.Key_0:
            self.fit()
        elif key == Key.Key_Escape:
            return self._give_up()
        elif key == Key.Key_C and not _command(event):
            self.toggle_chain()
        elif key == Key.Key_W and not _command(event):
            self.cycle_loads()
        else:
            return False
        return True

    def _key_of_change(self, event: QKeyEvent) -> bool:
        key, held, bar = Key(event.key()), event.modifiers(), self._bar()
        if key == Key.Key_Delete and self._marked >= 0:
            self._unlink()
            return True
        if bar is None or _command(event):
            return False
        step = {Key.Key_Left: -1, Key.Key_Right: 1}.get(key, 0)
        if step and held & Modifier.ShiftModifier:
            self._nudge(bar, step)
        elif step and held & Modifier.AltModifier:
            self._stretch(bar, step)
        elif key == Key.Key_P:
            self.pin_requested.emit(bar.initiative, None if bar.pinned else bar.start)
        elif key == Key.Key_L:
            self._take_aim(self._row + 1 if self._row + 1 < len(self._bars) else self._row - 1)
        elif key == Key.Key_U:
            self._next_link()
        else:
            return False
        return True

    def _nudge(self, bar: GanttBar, step: int) -> None:
        """Wish for another start; a second press goes on from the first wish while the plan is still being made."""
        assert self._show is not None
        last = max(self._show.horizon - (bar.end - bar.start), 0)
        old = self._wishes.get(("start", bar.initiative), bar.start)
        new = min(max(old + step, 0), last)
        if new != old:
            self._wishes["start", bar.initiative] = new
            self.pin_requested.emit(bar.initiative, new)

    def _stretch(self, bar: GanttBar, step: int) -> None:
        assert self._show is not None
        old = self._wishes.get(("length", bar.initiative), bar.end - bar.start)
        new = min(max(old + step, 1), max(self._show.horizon - bar.start, old))
        if new != old:
            self._wishes["length", bar.initiative] = new
            self.duration_requested.emit(bar.initiative, new)

    def toggle_chain(self) -> None:
        """Show or hide the critical chain."""
        self.show_chain(not self.chain_shown())
        self.look_changed.emit()

    def cycle_loads(self) -> None:
        """Show the load of the fullest role, of all, of none, in turn."""
        self.show_loads(LOADS[(LOADS.index(self.loads()) + 1) % len(LOADS)])
        self.look_changed.emit()

    # Links by keys ----------------------------------------------------------------------------------------------
    def _key_of_aim(self, event: QKeyEvent) -> bool:
        """Keys while the bar looks for one to be linked to."""
        if self._aim < 0:
            return False
        key = Key(event.key())
        if key in (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right):
            step = 1 if key in (Key.Key_Down, Key.Key_Right) else -1
            self._take_aim(self._aim + step + (step if self._aim + step == self._row else 0))
        elif key in _ENTER:
            aim = self._aim
            self._drop()
            self._link(self._row, aim)
        elif key == Key.Key_Escape:
            self._drop()
        return True

    def _take_aim(self, row: int) -> None:
        if not 0 <= row < len(self._bars) or row == self._row or self._ghost is None:
            return
        self._aim = row
        first, last = self._bars[self._row].box, self._bars[row].box
        self._ghost.show_line(QPointF(first.right(), first.center().y()), QPointF(last.left(), last.center().y()), last,
                              self._bars[row].bar.label)
        self._bring(self._bars[row])
        if self._show is not None:
            self.setAccessibleDescription(say.link_aim(self._bars[self._row].bar, self._bars[row].bar))

    def _link(self, before: int, after: int) -> None:
        if before != after and not any(line.rows == (before, after) for line in self._links):
            self.link_requested.emit(self._bars[before].bar.initiative, self._bars[after].bar.initiative)

    def _next_link(self) -> None:
        """Mark the next dependency of the current bar."""
        mine = [number for number, line in enumerate(self._links) if self._row in line.rows]
        if mine:
            self.mark_link(mine[(mine.index(self._marked) + 1) % len(mine)] if self._marked in mine else mine[0])

    def mark_link(self, number: int) -> None:
        """Mark a dependency, by its number in the show, as the one that Del takes away; -1 for none."""
        self._marked = number
        self._mark()
        if number >= 0 and self._show is not None:
            self.setAccessibleDescription(say.link_words(self._show, *self._links[number].rows))

    def _unlink(self) -> None:
        before, after = (self._bars[row].bar.initiative for row in self._links[self._marked].rows)
        self.mark_link(-1)
        self.unlink_requested.emit(before, after)

    # Giving up --------------------------------------------------------------------------------------------------
    def _drop(self) -> None:
        """Let go of what is held."""
        self._drag, self._aim = None, -1
        if self._ghost is not None:
            self._ghost.hide()

    def _give_up(self) -> bool:
        busy = self._drag is not None or self._aim >= 0 or self._marked >= 0
        self._drop()
        if self._marked >= 0:
            self.mark_link(-1)
        return busy

    # Mouse and finger -------------------------------------------------------------------------------------------
    def zone_at(self, place: QPoint) -> tuple[int, Zone]:
        """Return the row and the part of a bar at a place in the viewport; names have no part."""
        frame = self.frame()
        if frame is None or not self._live:
            return -1, ""
        scale = self.transform().m11()
        here = QPointF(place) / scale
        if here.x() < frame.layout.left or not frame.layout.head <= here.y() < frame.budget_top:
            return -1, ""
        row = frame.layout.row(here.y() + frame.scrolled.y())
        if row < 0:
            return -1, ""
        zone = zone_of(frame.layout, self._bars[row].bar, row, here + frame.scrolled, scale,
                       handles=row in (self._row, self._hover))
        return row, zone

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._live or event.button() != Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        self._drop()
        row, zone = self.zone_at(place)
        if zone == "":
            row = self.row_at(place)
        if row < 0 or (zone == "" and self.link_at(place) >= 0):
            self.mark_link(self.link_at(place))
            return
        if zone != "" or self.row_at(place) >= 0:
            self.choose(row)
        if zone:
            self._drag = Drag(zone, row, place, self.mapToScene(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._drag is None:
            self._hover_at(place)
        elif self._drag.begun(place):
            self._scroll_at(place)
            self._follow(self._drag, place)

    def _hover_at(self, place: QPoint) -> None:
        row, zone = self.zone_at(place)
        row = row if zone else -1
        if row != self._hover:
            self._hover = row
            self._mark()
        shape = _CURSORS.get(zone)
        if shape is None and self._live and self.link_at(place) >= 0:
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape if shape is not None else Qt.CursorShape.ArrowCursor)

    def _follow(self, drag: Drag, place: QPoint) -> None:
        """Show where the held bar would lie."""
        show, layout, ghost = self._show, self._layout, self._ghost
        if show is None or layout is None or ghost is None:
            return
        here, bar = self.mapToScene(place), self._bars[drag.row].bar
        across = here.x() - drag.grab.x()
        if drag.zone == "link":
            self._follow_link(drag, place, here)
            return
        if drag.zone == "move":
            drag.value = moved_start(show, layout, bar, across)
            start, end = drag.value, drag.value + bar.end - bar.start
        else:
            drag.value = moved_length(show, layout, bar, across)
            start, end = bar.start, bar.start + drag.value
        ghost.show_box(layout.box(drag.row, start, end), say.span_words(show, start, end))

    def _follow_link(self, drag: Drag, place: QPoint, here: QPointF) -> None:
        assert self._ghost is not None
        first, row = self._bars[drag.row].box, self.row_at(place)
        drag.value = row if row != drag.row else -1
        target = self._bars[row].box if drag.value >= 0 else QRectF()
        self._ghost.show_line(QPointF(first.right(), first.center().y()), here, target,
                              self._bars[row].bar.label if drag.value >= 0 else "")

    def _scroll_at(self, place: QPoint) -> None:
        frame = self.frame()
        if frame is None:
            return
        scale, size = self.transform().m11(), self.viewport().size()
        for bar, at, low, high in ((self.horizontalScrollBar(), place.x(), frame.layout.left * scale, size.width()),
                                   (self.verticalScrollBar(), place.y(), frame.layout.head * scale,
                                    frame.budget_top * scale)):
            if at < low + EDGE:
                bar.setValue(bar.value() - SCROLL)
            elif at > high - EDGE:
                bar.setValue(bar.value() + SCROLL)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        drag = self._drag
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._drop()
        bar = self._bars[drag.row].bar
        if not drag.live or drag.value < 0:
            return
        if drag.zone == "link":
            self._link(drag.row, drag.value)
        elif drag.zone == "move" and drag.value != bar.start:
            self.pin_requested.emit(bar.initiative, drag.value)
        elif drag.zone == "resize" and drag.value != bar.end - bar.start:
            self.duration_requested.emit(bar.initiative, drag.value)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint()) if self._live else -1
        if row >= 0:
            self.choose(row)
            self.initiative_requested.emit(self.initiative())

    def leaveEvent(self, event: QEvent) -> None:
        if self._hover >= 0:
            self._hover = -1
            self._mark()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._live:
            event.ignore()
        elif event.modifiers() & Modifier.ControlModifier:
            self.zoom(1.0015 ** event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)


def _command(event: QKeyEvent) -> bool:
    """Tell whether a key is one of the window's, which begin with Ctrl."""
    return bool(event.modifiers() & (Modifier.ControlModifier | Modifier.MetaModifier))
