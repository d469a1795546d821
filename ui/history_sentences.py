"""Sentences about reports that are noted as given out."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

HISTORY = {
    "issue_rehearsal": QT_TRANSLATE_NOOP(
        "Sentences", "Reports of a rehearsal are not given out, so the history does not note it."),
    "issue_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "The history cannot note a report like this as given out ({where}). The file was left as it is."),
}
