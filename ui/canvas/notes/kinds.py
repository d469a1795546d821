"""The kinds of notes: each has a colour, a mark and a word, so that colour never stands alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from ui.noop import QT_TRANSLATE_NOOP
from ui.theme import theme
from workshop.model.notes import NoteKind

MARKS: dict[NoteKind, str] = {"pain": "▲", "idea": "★", "evidence": "◆", "decision": "✓", "question": "?",
                              "parking": "P"}
_WORDS: dict[NoteKind, str] = {
    "pain": QT_TRANSLATE_NOOP("Notes", "Pain"),
    "idea": QT_TRANSLATE_NOOP("Notes", "Idea"),
    "evidence": QT_TRANSLATE_NOOP("Notes", "Evidence"),
    "decision": QT_TRANSLATE_NOOP("Notes", "Decision"),
    "question": QT_TRANSLATE_NOOP("Notes", "Question"),
    "parking": QT_TRANSLATE_NOOP("Notes", "Parking"),
}
_BECAME = {
    "initiative": QT_TRANSLATE_NOOP("Notes", "initiative"),
    "parked": QT_TRANSLATE_NOOP("Notes", "parked"),
    "bottleneck": QT_TRANSLATE_NOOP("Notes", "bottleneck"),
}


def kind_word(kind: NoteKind) -> str:
    """Return the word for a kind of notes."""
    return QCoreApplication.translate("Notes", _WORDS[kind])


def kind_name(kind: NoteKind) -> str:
    """Return mark and word of a kind."""
    return f"{MARKS[kind]} {kind_word(kind)}"


def became_word(became: str) -> str:
    """Return the word for what a note was promoted to, or an empty text."""
    return QCoreApplication.translate("Notes", _BECAME[became]) if became in _BECAME else ""


def ground(kind: NoteKind) -> QColor:
    """Return the colour of a kind in the theme in use."""
    return theme()[f"note_{kind}"]
