"""What every working view inside the scoring stage offers to the page around it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.document import Document
from ui.i18n import Speaks
from workshop.changes import Change


class ScorePane(Speaks):
    """A view beside canvas and round: the desk, the grid, the paper ballots.

    `back_requested` asks for the canvas, `cell_requested` carries an item to open its round, `changed` says that hint
    or next action have other words, `notice` carries a sentence for the status line.
    """

    back_requested = Signal()
    cell_requested = Signal(object)
    changed = Signal()
    notice = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document

    def arrived(self) -> None:
        """The view has come to the front: show the present state and take the keys."""

    def leaving(self) -> None:
        """The view is about to be hidden: commit what is being typed."""

    def refresh(self, change: Change) -> None:
        """Update what `change` touched; called only while the view is in front."""

    def hint(self) -> str:
        """Return one sentence that says what to do here."""
        return ""

    def next_words(self) -> str:
        """Return the words of the one next action; empty when there is none."""
        return ""

    def next_enabled(self) -> bool:
        """Tell whether the next action can be done now."""
        return True

    def do_next(self) -> None:
        """Do the next action."""
