"""Sentences about the files of the help."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

HELP = {
    "help_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "The file {where} of the help cannot be read. Please install the program again."),
    "help_missing": QT_TRANSLATE_NOOP(
        "Sentences", "The help has no file for “{where}”. Please install the program again."),
    "help_form": QT_TRANSLATE_NOOP("Sentences", "The file {where} of the help is in another form: {what}."),
}
