"""What can be done with notes, in one ordered table without Qt: name, key, words, what has to be there first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.noop import QT_TRANSLATE_NOOP

Need = Literal["", "one", "note", "two", "three", "stacked", "tie", "tied", "wall", "hidden", "fresh", "freshtie",
               "photo"]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One thing to do. `key` is how the key is written, empty for none; `need` is what has to be chosen for it."""

    name: str
    key: str
    words: str
    need: Need = ""


NOTES: tuple[NoteRow, ...] = (
    NoteRow("new", "N", QT_TRANSLATE_NOOP("NoteActions", "Write notes")),
    NoteRow("walk", "W", QT_TRANSLATE_NOOP("NoteActions", "Go to the notes by keyboard"), "wall"),
    NoteRow("edit", "Enter", QT_TRANSLATE_NOOP("NoteActions", "Change the words"), "one"),
    NoteRow("tie", "X", QT_TRANSLATE_NOOP("NoteActions", "Tie to the chosen cell"), "tie"),
    NoteRow("untie", "Shift+X", QT_TRANSLATE_NOOP("NoteActions", "Tie to nothing"), "tied"),
    NoteRow("group", "G", QT_TRANSLATE_NOOP("NoteActions", "Put into a stack"), "note"),
    NoteRow("apart", "U", QT_TRANSLATE_NOOP("NoteActions", "Take out of the stack"), "stacked"),
    NoteRow("merge", "J", QT_TRANSLATE_NOOP("NoteActions", "Merge into one note"), "two"),
    NoteRow("split", "S", QT_TRANSLATE_NOOP("NoteActions", "Split by lines"), "one"),
    NoteRow("left", "", QT_TRANSLATE_NOOP("NoteActions", "Align left edges"), "two"),
    NoteRow("top", "", QT_TRANSLATE_NOOP("NoteActions", "Align top edges"), "two"),
    NoteRow("across", "", QT_TRANSLATE_NOOP("NoteActions", "Distribute across"), "three"),
    NoteRow("down", "", QT_TRANSLATE_NOOP("NoteActions", "Distribute down"), "three"),
    NoteRow("tidy", "T", QT_TRANSLATE_NOOP("NoteActions", "Tidy up"), "wall"),
    NoteRow("votes", "V", QT_TRANSLATE_NOOP("NoteActions", "Sort by votes"), "wall"),
    NoteRow("initiative", "I", QT_TRANSLATE_NOOP("NoteActions", "Make an initiative of it"), "fresh"),
    NoteRow("parked", "K", QT_TRANSLATE_NOOP("NoteActions", "Put into the parking lot"), "fresh"),
    NoteRow("bottleneck", "B", QT_TRANSLATE_NOOP("NoteActions", "Make it a bottleneck of its element"), "freshtie"),
    NoteRow("remove", "Del", QT_TRANSLATE_NOOP("NoteActions", "Delete"), "note"),
    NoteRow("picture", "O", QT_TRANSLATE_NOOP("NoteActions", "Photos as notes…")),
    NoteRow("look", "F", QT_TRANSLATE_NOOP("NoteActions", "Look at the photo"), "photo"),
    NoteRow("pen", "D", QT_TRANSLATE_NOOP("NoteActions", "Draw")),
    NoteRow("eraser", "E", QT_TRANSLATE_NOOP("NoteActions", "Wipe lines away")),
    NoteRow("silence", "H", QT_TRANSLATE_NOOP("NoteActions", "Write in silence")),
    NoteRow("show", "", QT_TRANSLATE_NOOP("NoteActions", "Show all hidden notes"), "hidden"),
    NoteRow("dots", "P", QT_TRANSLATE_NOOP("NoteActions", "Vote with dots")),
    NoteRow("all", "Ctrl+A", QT_TRANSLATE_NOOP("NoteActions", "Choose all notes"), "wall"),
)
