"""What the chosen step of the history changed, from what to what: plain text to read, scroll and copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.i18n import in_use
from workshop.changelog.lines import ChangeLine

# More than anybody reads here; the rest is in the exported history.
MOST = 3000
NONE = "–"


class ChangesBox(QPlainTextEdit):
    """Shows lines grouped by what they are about. Words of users are text and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(96)

    def present(self, lines: Sequence[ChangeLine]) -> None:
        """Show the lines of one step."""
        self.clear()
        bold, plain = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        cursor, what = QTextCursor(self.document()), ""
        cursor.beginEditBlock()
        for number, line in enumerate(lines[:MOST]):
            if line.what != what:
                what = line.what
                cursor.insertText(f"{chr(10) if number else ''}{what}\n", bold)
            if words := change_words(line):
                cursor.insertText(f"    {words}\n", plain)
        if len(lines) > MOST:
            cursor.insertText(self.tr("… and {0} more; the exported history has them all.").format(len(lines) - MOST),
                              plain)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)


def change_words(line: ChangeLine) -> str:
    """Return field, old and new value of a line; only the field where nothing more is told."""
    if not (line.old or line.new):
        return line.field
    return f"{line.field}{in_use().marks.colon}{line.old or NONE} → {line.new or NONE}"
