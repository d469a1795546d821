"""The actions at work: their keys in the window, whether each can be done now, and the list for the palette."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ui.actions import WINDOW, Action, action_words, key_words
from ui.agenda_words import next_words
from ui.messages import step_name
from ui.offer import Offer
from ui.widgets.freshkeys import LETS_UNDO
from workshop.agenda_repair import minutes_to_win

if TYPE_CHECKING:
    from ui.facilitator.window import FacilitatorWindow

# A field takes back what was typed into it before the window takes back a step.
_FIELDS_OWN = ("undo", "redo")
_UNDO = frozenset(QKeySequence(keys).toString() for action in WINDOW if action.id == "undo" for keys in action.keys)
_REDO = frozenset(QKeySequence(keys).toString() for action in WINDOW if action.id == "redo" for keys in action.keys)
_BY_ID = {action.id: action for action in WINDOW}


class ActionDesk(QObject):
    """Listens to the keys of the table; `ran` carries the id of an action that was done by key or from the palette."""

    ran = Signal(str)

    def __init__(self, window: FacilitatorWindow) -> None:
        super().__init__(window)
        self._window = window
        self._field: QWidget | None = None
        self._ours = frozenset(
            QKeySequence(keys).toString() for action in WINDOW if action.id not in _FIELDS_OWN for keys in action.keys)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        for action in WINDOW:
            for keys in action.keys if action.bound else ():
                shortcut = QShortcut(QKeySequence(keys), window)
                shortcut.setProperty("action", action.id)
                shortcut.activated.connect(self._pressed)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Watch only the field that is typed into: it may want one of our keys for itself, such as Ctrl+K on Linux."""
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        typed = isinstance(new, QLineEdit | QPlainTextEdit | QAbstractSpinBox)
        self._field = new if typed and new is not None and new.window() is self._window else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) \
                and self._takes(QKeySequence(event.keyCombination()).toString(), event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _takes(self, keys: str, event: QKeyEvent) -> bool:
        """Tell whether the window takes a key from the field: undo and redo only where the field says it may."""
        if keys in self._ours:
            return True
        return not event.isAutoRepeat() and ((keys in _UNDO and _idle(self._field, "isUndoAvailable"))
                                             or (keys in _REDO and _idle(self._field, "isRedoAvailable")))

    def _pressed(self) -> None:
        self.run(self.sender().property("action"))

    def run(self, name: str) -> None:
        """Do an action by its id."""
        action = _BY_ID[name]
        target: Any = attrgetter(action.slot)(self._window)
        if hasattr(target, "emit"):
            target.emit()
        elif action.value:
            target(action.value)
        else:
            target()
        self.ran.emit(name)

    def offers(self) -> tuple[Offer, ...]:
        """Return all that is listed now: what the page in front offers first, then what the window does."""
        front = self._window.front
        return (*(front.offers() if front is not None else ()), *(self._offer(action) for action in WINDOW))

    def _offer(self, action: Action) -> Offer:
        words, also = action_words(action)
        if more := self._more(action.id):
            words = self.tr("{0}: {1}").format(words, more)
        return Offer(action.id, words, also, key_words(action.keys), action.group, partial(self.run, action.id),
                     self.why_not(action.id))

    def _more(self, name: str) -> str:
        """Return what an action would do just now, where that changes."""
        window = self._window
        if name == "next":
            return " ".join(window.top.next.text().split("  ")[:1]).strip()
        if name == "undo":
            return step_name(window.document.undo_kind)
        if name == "redo":
            return step_name(window.document.redo_kind)
        return next_words(window.day.next) if name == "advice" else ""

    def why_not(self, name: str) -> str:
        """Return why an action cannot be done now, or an empty text."""
        window = self._window
        if name == "undo" and window.document.undo_kind is None:
            return self.tr("Nothing has been done yet.")
        if name == "redo" and window.document.redo_kind is None:
            return self.tr("Nothing has been undone.")
        if name == "next" and not (window.top.next.isEnabled() and window.top.next.text()):
            return self.tr("This page has no next action now.")
        if name == "compare" and window.desk.cell is None:
            return self.tr("Choose a cell first.")
        if name == "library" and window.library is None:
            return self.tr("There is no case library here.")
        if name == "freeze" and not window.top.live:
            return self.tr("The projector window is not open: F5 opens it.")
        if name == "poster" and getattr(window.front, "canvas", None) is None:
            return self.tr("This page has no canvas.")
        if name == "safety" and window.tools.trust is None:
            return self.tr("This window has no file of its own.")
        if name == "notice" and window.strips.isHidden():
            return self.tr("There is no notice now.")
        return self._why_not_day(name)

    def _why_not_day(self, name: str) -> str:
        day = self._window.day.day()
        if name == "block" and all(block.done or block.item.skipped for block in day.blocks):
            if not day.blocks:
                return self.tr("There is no plan of the day yet.")
            return self.tr("No block of the day is left.")
        if name == "pause" and not day.running:
            return self.tr("No clock is running.")
        if name == "tab_repairs" and minutes_to_win(day) <= 0:
            return self.tr("The day is not late.")
        return ""


def _idle(field: QWidget | None, available: str) -> bool:
    """Tell whether a field that lets the window undo has nothing of its own to take back or to do again."""
    if field is None or not field.property(LETS_UNDO):
        return False
    line = field.lineEdit() if isinstance(field, QAbstractSpinBox) else field
    return isinstance(line, QLineEdit) and not getattr(line, available)() and (line is not field or not line.text())
