"""A pack while it is being edited: the document as it is, the steps that led to it, undo and redo."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workshop.packs.edit import Document
from workshop.packs.spots import Spot

MAX_STEPS = 1000


@dataclass(frozen=True, slots=True)
class _Step:
    before: Document
    after: Document
    spot: Spot
    typing: bool


class Draft:
    """Holds one document. Letters typed one after the other into the same place are one step until `seal`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._sealed = True

    def do(self, document: Document, spot: Spot, *, typing: bool = False) -> bool:
        """Go on to `document`, changed at `spot`; False when it is the same as before."""
        if document == self.document:
            return False
        last = self._done[-1] if self._done else None
        self._undone.clear()
        if typing and not self._sealed and last is not None and last.typing and last.spot == spot:
            self._done[-1] = replace(last, after=document)
            if document == last.before:
                self._done.pop()
                typing = False
        else:
            self._done.append(_Step(self.document, document, spot, typing))
            del self._done[:-MAX_STEPS]
        self._sealed = not typing
        self.document = document
        return True

    def seal(self) -> None:
        """Let the next letter begin a new step."""
        self._sealed = True

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a step to do again."""
        return bool(self._undone)

    def undo(self) -> Spot | None:
        """Take the last step back and return where it was."""
        return self._shift(self._done, self._undone)

    def redo(self) -> Spot | None:
        """Do the last undone step again and return where it is."""
        return self._shift(self._undone, self._done)

    def _shift(self, source: list[_Step], goal: list[_Step]) -> Spot | None:
        if not source:
            return None
        step = source.pop()
        goal.append(step)
        self.document = step.before if goal is self._undone else step.after
        self._sealed = True
        return step.spot
