"""Joins document, canvas and the tools of notes: owns what is chosen, and hands gestures to its parts."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent

from ui.canvas.notes.bar import NoteBar
from ui.canvas.notes.dots import DotStrip
from ui.canvas.notes.editor import NoteEditor
from ui.canvas.notes.kinds import kind_word
from ui.canvas.notes.layer import WallLayer
from ui.canvas.notes.pen import PenTool
from ui.canvas.notes.placing import Placing
from ui.canvas.notes.runner import Runner
from ui.canvas.notes.stackpicker import StackPicker
from ui.canvas.notes.tools import NoteTool
from ui.canvas.notes.walking import Walking
from ui.canvas.notes.writing import NEW, Writing
from ui.canvas.view import CanvasView
from ui.document import Document
from ui.i18n import language
from workshop import commands as c
from workshop.changes import EVERYTHING, Change, Topic
from workshop.model.notes import Layout, Note
from workshop.model.score import Cell

_TOPICS: tuple[Topic, ...] = ("wall", "people", "settings", "scope", "initiatives", "parked", "scores")


class NoteDesk(QObject):
    """`bar` and `dots` stand beside the view. `notice` carries a sentence.

    `active` says whether the tools are shown; `walking` whether the keys go to the notes rather than to the cells;
    `giving` whether a click gives a dot; `drawing` is pen, eraser or empty. `woken` says that somebody has touched a
    note while the tools are put away.
    """

    notice = Signal(str)
    changed = Signal()
    woken = Signal()

    def __init__(self, document: Document, view: CanvasView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document, self.view = document, view
        self.chosen: tuple[str, ...] = ()
        self.chosen_stack = ""
        self.active = self.walking = self.giving = False
        self.drawing = ""
        self.cell: Cell | None = None
        self.element = ""
        self._pressed: QPointF | None = None
        self._hidden = 0
        self.editor, self.picker = NoteEditor(view), StackPicker(view)
        self.hand, self.pen = NoteTool(self), PenTool(self)
        self.placing, self.walker, self.writing = Placing(self), Walking(self), Writing(self)
        self.runner = Runner(self)
        self.bar, self.dots = NoteBar(self.runner), DotStrip(document)
        self._wire()
        self.set_active(False)
        self.refresh(EVERYTHING)

    def _wire(self) -> None:
        view = self.view
        view.tool = self.hand
        view.viewport().setMouseTracking(True)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        view.sight_changed.connect(self.editor.place)
        self.bar.entered.connect(self.writing.enter)
        self.bar.paste_wanted.connect(self.writing.paste)
        self.bar.left.connect(self.to_canvas)
        self.picker.left.connect(self.to_canvas)
        self.picker.chosen.connect(self._stack_chosen)
        self.picker.new_wanted.connect(self._stack_named)
        self.dots.left.connect(self._leave_dots)
        self.dots.keys_left.connect(self.to_canvas)
        self.dots.dot_wanted.connect(self._dot_wanted)
        self.wall.set_pictures(self.writing.picture)

    @property
    def wall(self) -> WallLayer:
        """The layer of the notes; it belongs to the scene."""
        return self.view.canvas.wall

    @property
    def layout(self) -> Layout:
        """The layout the canvas is in."""
        return self.view.canvas.layout

    @property
    def only(self) -> Note | None:
        """The one note that is chosen; None for none or several."""
        return self.document.workshop.wall.note(self.chosen[0]) if len(self.chosen) == 1 else None

    # Following --------------------------------------------------------------------------------------------------
    def refresh(self, change: Change) -> None:
        """Follow a commit; the canvas has been given the new wall already."""
        if not change.about(*_TOPICS):
            return
        wall, hidden = self.document.workshop.wall, self.wall.value.hidden
        if self._hidden and not hidden:
            # What was written in silence has been shown: who comes late writes in the open.
            self.bar.set_silent(False)
        self._hidden = hidden
        self.chosen = tuple(note for note in self.chosen if self.wall.note(note) is not None)
        if wall.stack(self.chosen_stack) is None:
            self.chosen_stack = ""
        key = self.editor.key
        if key and key != NEW and wall.note(key) is None and wall.stack(key) is None:
            self.editor.drop()
        self.dots.refresh()
        self._show_chosen()

    def set_active(self, shown: bool) -> None:
        """Show the tools, or put them away."""
        self.active = shown
        if not shown:
            self.editor.commit()
            self.picker.hide()
            self.use("")
            self.set_giving(False)
            self.choose(())
            self.wall.set_hovered("")
        self.show_tools()

    def set_target(self, cell: Cell | None, element: str) -> None:
        """Say what new notes belong to: a cell, an element, or nothing; arrows and Enter go to the cells again."""
        self.cell, self.element = cell, cell.element if cell else element
        self.walking = False
        self.wall.set_chosen_cell(cell)
        self.show_tools()

    def commit(self) -> None:
        """Keep what is being written on a note."""
        self.editor.commit()

    def finish(self) -> None:
        """Keep everything that is being written: the window closes."""
        self.editor.commit()
        self.bar.entry.finish()

    def do(self, command: c.Command | None) -> bool:
        """Do a command; None is nothing to do."""
        return command is not None and self.document.do(command, self)

    # What is chosen ---------------------------------------------------------------------------------------------
    def choose(self, notes: Iterable[str], stack: str = "") -> None:
        """Choose notes, or a stack."""
        self.chosen = tuple(dict.fromkeys(note for note in notes if self.wall.note(note) is not None))
        self.chosen_stack = stack
        self.walking = bool(self.chosen or stack)
        self._show_chosen()

    def toggle(self, note: str) -> None:
        """Add a note to the chosen ones, or leave it out."""
        rest = tuple(found for found in self.chosen if found != note)
        self.choose(rest if note in self.chosen else (*self.chosen, note))

    def in_order(self) -> tuple[str, ...]:
        """Return the chosen notes in the order they were made."""
        return tuple(note.id for note in self.document.workshop.wall.notes if note.id in self.chosen)

    def mine(self) -> tuple[str, ...]:
        """Return the chosen notes, or those of the chosen stack."""
        wall, stack = self.document.workshop.wall, self.chosen_stack
        return self.in_order() or tuple(note.id for note in wall.notes if stack and note.stack == stack
                                        and not note.private)

    def find(self, note: str) -> None:
        """Choose a note and bring it into view."""
        self.choose((note,))
        self.walker.show_found()
        self.to_canvas()

    def _show_chosen(self) -> None:
        self.wall.set_chosen(self.chosen, self.chosen_stack)
        self.view.note_chosen(self.chosen[-1] if self.chosen and self.walking else "")
        self.view.setAccessibleDescription(self._described())
        self.show_tools()
        self.changed.emit()

    def _described(self) -> str:
        """Return what is chosen in words, for a screen reader."""
        if self.chosen_stack and (stack := self.wall.stack(self.chosen_stack)) is not None:
            return self.tr("Stack {0}, notes: {1}, dots: {2}").format(stack.title, stack.notes, stack.dots)
        if len(self.chosen) != 1 or (show := self.wall.note(self.chosen[0])) is None:
            return self.tr("{0} notes chosen").format(len(self.chosen)) if self.chosen else ""
        tied = show.tied.in_(language()) if show.tied else ""
        dots = self.tr("dots: {0}").format(show.dots) if show.dots else ""
        return ", ".join(part for part in (kind_word(show.kind), show.text, tied, dots) if part)

    def show_tools(self) -> None:
        """Show which tools there are and what they can do now."""
        self.bar.setVisible(self.active)
        self.dots.setVisible(self.active and self.giving)
        if self.active:
            self.bar.present()

    def to_canvas(self) -> None:
        """Give the keys back to the canvas."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # Tools ------------------------------------------------------------------------------------------------------
    def begin(self) -> None:
        """Open the line that notes are typed into."""
        self.use("")
        self.bar.begin()

    def use(self, tool: str) -> None:
        """Take the pen, the eraser, or the hand."""
        self.hand.cancel()
        self.pen.cancel()
        self.drawing = tool
        self.pen.wipes = tool == "eraser"
        self.view.tool = self.pen if tool else self.hand
        self.view.viewport().setCursor(Qt.CursorShape.CrossCursor if tool else Qt.CursorShape.ArrowCursor)
        self.show_tools()

    def set_giving(self, giving: bool) -> None:
        """Let a click give a dot, or let it choose again."""
        if giving != self.giving:
            self.giving = giving
            self.use("")
            self.dots.refresh()
            self.show_tools()
            self.changed.emit()

    def _leave_dots(self) -> None:
        self.set_giving(False)
        self.to_canvas()

    def give_dot(self, note: str, by: int) -> bool:
        """Give a dot of the person in turn to a note, or take one back."""
        person = self.dots.person
        now = next((d.count for d in self.document.workshop.wall.dots if (d.note, d.person) == (note, person)), 0)
        return now + by >= 0 and self.do(c.SetDots(note, person, now + by))

    def _stack_chosen(self, stack: str) -> None:
        self.to_canvas()
        self.placing.group(stack)

    def _stack_named(self, title: str) -> None:
        self.to_canvas()
        self.placing.group_new(title)

    def _dot_wanted(self, by: int) -> None:
        if len(self.chosen) == 1:
            self.give_dot(self.chosen[0], by)

    # Events of the view -----------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.active and watched is self.view:
            # Qt would move the focus on before the canvas sees the key.
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress \
                    and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self.hand.key(event):
                return True
        elif isinstance(event, QDropEvent):
            return self._dropped(event)
        elif self.active and isinstance(event, QMouseEvent) and not self.drawing:
            self._mouse(event)
        elif event.type() == QEvent.Type.Leave and watched is not self.view:
            self.wall.set_hovered("")
        elif event.type() == QEvent.Type.Resize:
            self.editor.place()
        return super().eventFilter(watched, event)

    def _dropped(self, event: QDropEvent) -> bool:
        """Take photos and lists that are dragged here from elsewhere."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage() or event.mimeData().hasText():
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.wake()
                self.writing.take(event.mimeData())
        return True

    def wake(self) -> None:
        """Ask for the tools, where they are put away."""
        if not self.active:
            self.woken.emit()

    def _mouse(self, event: QMouseEvent) -> None:
        """Let a click beside everything choose nothing."""
        scene = self.view.mapToScene(event.position().toPoint())
        if event.type() == QEvent.Type.MouseButtonPress:
            plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
            pos = self.wall.mapFromScene(scene)
            beside = not self.wall.note_at(pos) and not self.wall.stack_at(pos) and self.placing.on_ground(scene)
            self._pressed = event.position() if plain and beside else None
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            # A drag has moved the canvas: what is chosen stays chosen.
            if (event.position() - self._pressed).manhattanLength() < 5 and not self.editor.busy:
                self.choose(())
            self._pressed = None
