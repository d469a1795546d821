"""What can be done with notes: name, key, words, and what has to be there first; for buttons, keys and the palette."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from ui.noop import QT_TRANSLATE_NOOP
from ui.notetable import NOTES, Need, NoteRow


class Action(NoteRow):
    """One thing to do, with its words in the language in use."""

    __slots__ = ()

    def text(self) -> str:
        """Return its name in the language in use."""
        return QCoreApplication.translate("NoteActions", self.words)

    def tip(self) -> str:
        """Return name and key."""
        return f"{self.text()}  {self.key}" if self.key else self.text()


KEYS: tuple[Action, ...] = tuple(Action(row.name, row.key, row.words, row.need) for row in NOTES)
BY_NAME = {action.name: action for action in KEYS}
ORDER_MENU = ("left", "top", "across", "down", "tidy", "votes")
PROMOTE_MENU = ("initiative", "parked", "bottleneck")

_NEEDS: dict[Need, str] = {
    "one": QT_TRANSLATE_NOOP("NoteActions", "Choose one note first."),
    "note": QT_TRANSLATE_NOOP("NoteActions", "Choose notes first: click one, add more with Shift."),
    "two": QT_TRANSLATE_NOOP("NoteActions", "Choose at least two notes first."),
    "three": QT_TRANSLATE_NOOP("NoteActions", "Choose at least three notes first."),
    "stacked": QT_TRANSLATE_NOOP("NoteActions", "Choose a stack, or notes in one, first."),
    "tie": QT_TRANSLATE_NOOP("NoteActions", "Choose notes and a cell or an element first."),
    "tied": QT_TRANSLATE_NOOP("NoteActions", "Choose notes that belong to a cell or an element first."),
    "wall": QT_TRANSLATE_NOOP("NoteActions", "There are no notes yet."),
    "hidden": QT_TRANSLATE_NOOP("NoteActions", "No notes are hidden."),
    "fresh": QT_TRANSLATE_NOOP("NoteActions", "Choose one note that has not become anything yet."),
    "freshtie": QT_TRANSLATE_NOOP(
        "NoteActions", "Choose one note that belongs to an element and has not become anything yet."),
    "photo": QT_TRANSLATE_NOOP("NoteActions", "Choose one photo first."),
}


def need_words(need: Need) -> str:
    """Return what has to be chosen first, in words."""
    return QCoreApplication.translate("NoteActions", _NEEDS[need]) if need in _NEEDS else ""


# Plain letters while the canvas has the keys. Digits stay free: on some pages they are votes.
LETTERS: dict[Qt.Key, str] = {
    Qt.Key.Key_W: "walk", Qt.Key.Key_X: "tie", Qt.Key.Key_G: "group", Qt.Key.Key_U: "apart", Qt.Key.Key_J: "merge",
    Qt.Key.Key_S: "split", Qt.Key.Key_T: "tidy", Qt.Key.Key_V: "votes", Qt.Key.Key_I: "initiative",
    Qt.Key.Key_K: "parked", Qt.Key.Key_B: "bottleneck", Qt.Key.Key_O: "picture", Qt.Key.Key_F: "look",
    Qt.Key.Key_D: "pen", Qt.Key.Key_E: "eraser", Qt.Key.Key_H: "silence", Qt.Key.Key_P: "dots", Qt.Key.Key_N: "new",
    Qt.Key.Key_Delete: "remove", Qt.Key.Key_Backspace: "remove", Qt.Key.Key_F2: "edit", Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
}
