"""The sentences about the wall: sticky notes, stacks, dots, the pen, and the earlier workshop."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

NOTES = {
    "note_empty": QT_TRANSLATE_NOOP("Sentences", "A note needs words or a picture. Nothing was changed."),
    "note_kind": QT_TRANSLATE_NOOP("Sentences", "“{where}” is no kind of note. Nothing was changed."),
    "note_place": QT_TRANSLATE_NOOP("Sentences", "A note cannot lie that far away. It stays where it was."),
    "note_double": QT_TRANSLATE_NOOP("Sentences", "The same note was meant twice. Nothing was changed."),
    "note_became": QT_TRANSLATE_NOOP(
        "Sentences", "This note has become something already; it stays as it is. Nothing was changed."),
    "stack_unknown": QT_TRANSLATE_NOOP("Sentences", "This stack is no longer on the wall. Nothing was changed."),
    "notes_many": QT_TRANSLATE_NOOP(
        "Sentences", "A wall holds at most {limit} notes. Please merge or delete some; nothing was changed."),
    "note_unknown": QT_TRANSLATE_NOOP("Sentences", "This note is no longer on the wall. Nothing was changed."),
    "note_hidden": QT_TRANSLATE_NOOP(
        "Sentences", "This note was written in silence and is hidden. Show all notes first; nothing was changed."),
    "note_one_part": QT_TRANSLATE_NOOP("Sentences", "This note has only one part. Nothing was changed."),
    "note_none_hidden": QT_TRANSLATE_NOOP("Sentences", "No note is hidden."),
    "dots_below": QT_TRANSLATE_NOOP("Sentences", "No dot of this person is on this note. Nothing was changed."),
    "dots_own_spent": QT_TRANSLATE_NOOP(
        "Sentences", "All {limit} dots of this person are given. Take one back first; nothing was changed."),
    "dots_all_spent": QT_TRANSLATE_NOOP(
        "Sentences", "All {limit} dots of the room are given. Take one back first; nothing was changed."),
    "dots_range": QT_TRANSLATE_NOOP("Sentences", "Each person gets from 0 to {limit} dots. Nothing was changed."),
    "dots_given": QT_TRANSLATE_NOOP(
        "Sentences", "Somebody has given {limit} dots already: it cannot be fewer for each. Nothing was changed."),
    "note_no_element": QT_TRANSLATE_NOOP(
        "Sentences", "A bottleneck belongs to an element: tie the note to one first. Nothing was changed."),
    "stroke_wrong": QT_TRANSLATE_NOOP("Sentences", "This line cannot be kept. Nothing was changed."),
    "strokes_many": QT_TRANSLATE_NOOP(
        "Sentences", "A canvas holds at most {limit} lines. Please wipe some away; nothing was changed."),
    "stroke_unknown": QT_TRANSLATE_NOOP("Sentences", "This line is no longer there. Nothing was changed."),
    "last_empty": QT_TRANSLATE_NOOP(
        "Sentences", "The earlier workshop has no levels that could be compared. Nothing was changed."),
}
