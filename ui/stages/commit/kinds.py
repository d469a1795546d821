"""The reports and formats one may choose from, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.noop import QT_TRANSLATE_NOOP
from ui.writers import Format
from workshop.report.options import Redaction, Variant

CONTEXT = "Reports"
# Name, and what is in it.
VARIANTS: dict[Variant, tuple[str, str]] = {
    "board": (QT_TRANSLATE_NOOP("Reports", "Board brief"),
              QT_TRANSLATE_NOOP("Reports", "Decision, map, roadmap and money")),
    "handout": (QT_TRANSLATE_NOOP("Reports", "Hand-out"),
                QT_TRANSLATE_NOOP("Reports", "For everybody who was in the room")),
    "full": (QT_TRANSLATE_NOOP("Reports", "Full report"),
             QT_TRANSLATE_NOOP("Reports", "Every number, down to the votes")),
    "roadmap": (QT_TRANSLATE_NOOP("Reports", "Roadmap"),
                QT_TRANSLATE_NOOP("Reports", "What is done when, and by whom")),
    "poster": (QT_TRANSLATE_NOOP("Reports", "Poster"), QT_TRANSLATE_NOOP("Reports", "One sheet for the wall")),
    "redacted": (QT_TRANSLATE_NOOP("Reports", "Redacted"),
                 QT_TRANSLATE_NOOP("Reports", "Without client, names and words")),
    "director": (QT_TRANSLATE_NOOP("Reports", "Director's book"),
                 QT_TRANSLATE_NOOP("Reports", "For the facilitator, before the day")),
    "minutes": (QT_TRANSLATE_NOOP("Reports", "Minutes"),
                QT_TRANSLATE_NOOP("Reports", "Who decided what, who does what")),
}
FORMATS: dict[Format, tuple[str, str]] = {
    "pdf": (QT_TRANSLATE_NOOP("Reports", "PDF: pages to send and print"), ""),
    "pptx": (QT_TRANSLATE_NOOP("Reports", "PowerPoint: slides to edit"),
             QT_TRANSLATE_NOOP("Reports", "The slides say what these pages say; tables and charts can be edited.")),
    "xlsx": (QT_TRANSLATE_NOOP("Reports", "Excel: everything, as numbers"),
             QT_TRANSLATE_NOOP("Reports", "A workbook has no pages. It holds everything: levels, votes where they may "
                               "be seen, gaps, initiatives, plan and evidence, one sheet each.")),
    "csv": (QT_TRANSLATE_NOOP("Reports", "CSV: one line a cell"),
            QT_TRANSLATE_NOOP("Reports", "A table has no pages. It has one line for each cell, with its levels, target "
                              "and gap.")),
    "json": (QT_TRANSLATE_NOOP("Reports", "JSON: the whole workshop"),
             QT_TRANSLATE_NOOP("Reports", "A data file has no pages. It is the whole workshop, also votes not shown "
                               "yet and private notes, and can be made a workshop again.")),
    "png": (QT_TRANSLATE_NOOP("Reports", "PNG: each page as a picture"),
            QT_TRANSLATE_NOOP("Reports", "Each page becomes a file of its own, numbered.")),
    "svg": (QT_TRANSLATE_NOOP("Reports", "SVG: each chart as a drawing"),
            QT_TRANSLATE_NOOP("Reports", "No pages: radars, matrix and the votes of each business element become one "
                              "drawing each, sharp at any size.")),
}
REDACTED: dict[Redaction, str] = {
    "names": QT_TRANSLATE_NOOP("Reports", "Names of people"),
    "comments": QT_TRANSLATE_NOOP("Reports", "Comments and notes"),
    "evidence": QT_TRANSLATE_NOOP("Reports", "Evidence"),
    "client": QT_TRANSLATE_NOOP("Reports", "Client and title"),
    "words": QT_TRANSLATE_NOOP("Reports", "All other words people typed"),
}


def said(words: str) -> str:
    """Return words of this module in the language in use."""
    return QCoreApplication.translate(CONTEXT, words) if words else ""
