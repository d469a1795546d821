"""Text that is being typed survives a crash: it is kept a moment after the last key, until it is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from shiboken6 import isValid

from ui.draftplaces import KINDS, TextField, belongs, is_typed, path_of, place_of, text_of, worth_keeping
from workshop.drafts import LONGEST, DraftPlace, handed_over
from workshop.wire import dumps

if TYPE_CHECKING:
    from ui.facilitator.window import FacilitatorWindow

# A pause in typing (ms).
AFTER = 700


class Typed(QObject):
    """One field somebody has typed into. `touched` says that its text is another."""

    touched = Signal()

    def __init__(self, field: TextField, path: str, parent: QObject) -> None:
        super().__init__(parent)
        self.field, self.path = field, path
        self.before = text_of(field)
        self.place: DraftPlace | None = None  # where it stood when typing began
        self.kept: DraftPlace | None = None
        self.kept_text = ""
        self.dirty = self.given_up = self.stepped = False
        field.textChanged.connect(self._changed)
        if (more := getattr(field, "draft_changed", None)) is not None:
            more.connect(self._changed)
        field.installEventFilter(self)

    def _changed(self) -> None:
        self.dirty, self.stepped = True, False
        if not is_typed(self.field):
            self.before, self.place = text_of(self.field), None  # put there by the program
        self.touched.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.given_up = event.key() == Qt.Key.Key_Escape
            if self.given_up:
                self.dirty = True
                self.touched.emit()
        return False

    def rest(self) -> None:
        """Look at the field no longer."""
        if self.alive:
            self.field.removeEventFilter(self)

    @property
    def alive(self) -> bool:
        """Whether the field is still there."""
        return isValid(self.field)

    def words(self) -> str:
        """Return what is worth keeping: nothing without a letter, or that stood there before, or that nobody typed."""
        if not self.alive:
            # The field of a table goes when its text is handed over, perhaps as something else than text.
            return "" if self.given_up or self.stepped else self.kept_text
        text = text_of(self.field)
        if not any(map(str.isalpha, text)) or text == self.before or not is_typed(self.field):
            return ""
        return "" if self.given_up and not self.field.isVisible() else text[:LONGEST]


class DraftKeeper(QObject):
    """Watches the field that has the keyboard, in one window and what belongs to it.

    `reserved` are places of the file that hold texts of an earlier run: nothing is written over them.
    """

    def __init__(self, window: FacilitatorWindow) -> None:
        super().__init__(window)
        self._window, self._document = window, window.document
        self._typed: dict[int, Typed] = {}
        self.reserved: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self.keep)
        self._app = QApplication.instance()
        if self._document.read_only or not isinstance(self._app, QApplication):
            self._app = None
            return
        self._app.focusChanged.connect(self._focus_moved)
        self._document.changed.connect(self._stepped)
        window.closed.connect(self.close)

    def close(self) -> None:
        """The window closes: keep what was not handed over, and watch no longer."""
        if isinstance(self._app, QApplication):
            self.keep()
            self._app.focusChanged.disconnect(self._focus_moved)
            self._document.changed.disconnect(self._stepped)
            self._app = None
            for typed in self._typed.values():
                typed.rest()

    # Watching ---------------------------------------------------------------------------------------------------
    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        before, field = _line_of(old), _line_of(new)
        if before is not None and id(before) in self._typed:
            self.keep()
        if field is not None and belongs(field, self._window):
            self.watch(field)

    def watch(self, field: TextField) -> None:
        """Keep what is typed into a field from now on."""
        known = self._typed.get(id(field))
        if known is not None and known.field is field and known.alive:
            if known.kept is None and not known.dirty:
                known.before = text_of(field)
            return
        if known is not None:
            self.keep()
        path = path_of(field)
        if worth_keeping(field, path, self._document.workshop):
            made = Typed(field, path, self)
            made.touched.connect(self._touched)
            self._typed[id(field)] = made

    def _touched(self) -> None:
        typed = self.sender()
        if isinstance(typed, Typed) and typed.place is None and is_typed(typed.field):
            # Now: by the time it is kept, another stage or cell may be in front.
            typed.place = place_of(typed.field, typed.path, self._window.stage)
        self._timer.start()

    def adopt(self, field: TextField, old: str) -> None:
        """Go on with a text of an earlier run that has been put back into a field; `old` is its place in the file."""
        self.reserved.discard(old)
        self.watch(field)
        typed = self._typed.get(id(field))
        if typed is not None:
            typed.before, typed.dirty = "", True
            self.keep()
        if typed is None or typed.kept is None or typed.kept.key != old:
            self._document.keep_draft(old, "")

    # Keeping ----------------------------------------------------------------------------------------------------
    def keep(self) -> None:
        """Bring the file up to date with what stands in the fields."""
        self._timer.stop()
        for name, typed in list(self._typed.items()):
            if typed.dirty or not typed.alive:
                self._keep(typed)
            if not typed.alive:
                del self._typed[name]
                typed.deleteLater()

    def _keep(self, typed: Typed) -> None:
        typed.dirty = False
        words = typed.words()
        if not words:
            self._drop(typed)
        elif typed.alive and not worth_keeping(typed.field, typed.path, self._document.workshop):
            pass  # a round without names has begun since
        elif words != typed.kept_text:
            if typed.kept is None:
                typed.kept = self._free(typed.place or place_of(typed.field, typed.path, self._window.stage))
            if self._document.keep_draft(typed.kept.key, words):
                typed.kept_text = words

    def _free(self, place: DraftPlace) -> DraftPlace:
        taken = self.reserved | {typed.kept.key for typed in self._typed.values() if typed.kept is not None}
        turn = 0
        while (found := DraftPlace(place.stage, place.field, place.of, place.name, turn)).key in taken:
            turn += 1
        return found

    def _drop(self, typed: Typed) -> None:
        if typed.kept is not None and typed.kept_text:
            self._document.keep_draft(typed.kept.key, "")
        typed.place, typed.kept, typed.kept_text = None, None, ""

    def _stepped(self, _change: object, origin: object) -> None:
        """A step was done: what it has taken from a field is no longer on its way."""
        command = self._document.last_command
        waiting = [typed for typed in self._typed.values() if typed.kept_text or typed.dirty]
        if command is None or not waiting or origin is self._document:
            return
        told = dumps(command)
        for typed in waiting:
            typed.stepped = typed.dirty = True
            if typed.alive and handed_over(text := text_of(typed.field), told):
                typed.before = text
            if typed.kept_text and handed_over(typed.kept_text, told):
                self._drop(typed)
        self._timer.start()


def _line_of(widget: QWidget | None) -> TextField | None:
    """Return what is typed into; a box that can also be typed into has the keyboard itself."""
    if isinstance(widget, QComboBox):
        return widget.lineEdit()
    return widget if isinstance(widget, KINDS) else None
