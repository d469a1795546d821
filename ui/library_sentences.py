"""The sentences about the library of cases and its file."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

LIBRARY = {
    "library_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "The case library was damaged. It was kept as {kept}, and a new one was made; {count} cases of "
        "your own or imported ones were brought over."),
    "library_in_memory": QT_TRANSLATE_NOOP(
        "Sentences", "The case library {where} cannot be written. Cases you write now last until the program ends; "
        "please export them."),
    "library_busy": QT_TRANSLATE_NOOP(
        "Sentences", "The case library {where} is in use by another program. Cases you write now last until the "
        "program ends; please close the other program and start again, or export them."),
    "library_newer": QT_TRANSLATE_NOOP(
        "Sentences", "The case library {where} was made by a newer Pentatone (format {found}, this program knows "
        "{known}) and stays as it is. Cases you write now last until the program ends; please export them."),
    "library_copy_failed": QT_TRANSLATE_NOOP(
        "Sentences", "The import would change own cases, and a copy of them could not be written beside {where}. "
        "Nothing was changed."),
    "case_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "The case “{where}” is not in the library. Nothing was changed."),
    "case_shipped": QT_TRANSLATE_NOOP(
        "Sentences", "The collection “{where}” comes with the program and cannot be changed. Nothing was changed."),
}
