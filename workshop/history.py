"""Undo and redo over the recorded steps; survives a restart because the steps are in the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from workshop.changes import Change
from workshop.commands import COMMANDS, Command, Revert
from workshop.store import Store


@dataclass(frozen=True, slots=True)
class Step:
    """A step on a stack: `origin` is the row of the intent, `last` the row whose inverse takes it back."""

    origin: int
    last: int
    kind: str


def utc_now() -> datetime:
    """Return the present time in UTC."""
    return datetime.now(UTC)


class History:
    """Does, undoes and redoes commands through a store. A step counts only after its commit.

    `author` is who is at the keyboard from now on. `newest` is when the last step before this one was opened was done
    (UTC, ISO 8601).
    """

    def __init__(self, store: Store, *, author: str = "", clock: Callable[[], datetime] = utc_now) -> None:
        self._store = store
        self.author = author
        self._clock = clock
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._made = 0
        self.newest = ""
        for row in store.history():
            self.newest = row.at
            self._made = self._made or row.seq
            if (kind := COMMANDS.get(row.kind)) is not None and not kind.undoable:
                continue
            if row.action == "do":
                self._done.append(Step(row.seq, row.seq, row.kind))
                self._undone.clear()
            elif row.action == "undo" and self._done:
                step = self._done.pop()
                self._undone.append(Step(step.origin, row.seq, step.kind))
            elif row.action == "redo" and self._undone:
                step = self._undone.pop()
                self._done.append(Step(step.origin, row.seq, step.kind))

    def do(self, command: Command) -> Change:
        """Apply a command as a new step; what was undone before can no longer be redone.

        A command that is not undoable is no step: what comes before and after it stays as it is.
        """
        applied = self._store.apply(command, at=self._clock(), author=self.author)
        if not command.undoable:
            return applied.change
        self._done.append(Step(applied.seq, applied.seq, type(command).__name__))
        self._undone.clear()
        return applied.change

    def undo(self) -> Change | None:
        """Take the last step back; None when there is none."""
        if not self._done:
            return None
        return self._move(self._done, self._undone, "undo")

    def redo(self) -> Change | None:
        """Do the last undone step again; None when there is none."""
        if not self._undone:
            return None
        return self._move(self._undone, self._done, "redo")

    def _move(self, source: list[Step], goal: list[Step], action: str) -> Change:
        step = source[-1]
        inverse = self._store.inverse_of(step.last)
        applied = self._store.apply(inverse, at=self._clock(), author=self.author,
                                    action="undo" if action == "undo" else "redo", refers=step.origin)
        source.pop()
        goal.append(Step(step.origin, applied.seq, step.kind))
        return applied.change

    def way_to(self, seq: int) -> int | None:
        """Return how many steps lie between here and the state right after a step: below 0 back, above 0 forward.

        `seq` is the number of a step in the file; the making of the file stands for the state before all steps. None
        when nothing leads there: a fact, an undo, a step that another one has taken the place of.
        """
        if seq == self._made:
            return -len(self._done)
        for back, step in enumerate(reversed(self._done)):
            if step.origin == seq:
                return -back
        for on, step in enumerate(reversed(self._undone), start=1):
            if step.origin == seq:
                return on
        return None

    @property
    def undo_kind(self) -> str | None:
        """The kind of the step that `undo` would take back."""
        return self._done[-1].kind if self._done else None

    def undo_reopens(self, round_id: str) -> bool:
        """Tell whether the step that `undo` would take back closed this very round."""
        inverse = self._store.inverse_of(self._done[-1].last) if self._done else None
        return isinstance(inverse, Revert) and any(
            row.table == "round" and row.before is not None and row.after is not None
            and (row.after["id"], row.before["state"], row.after["state"]) == (round_id, "open", "closed")
            for row in inverse.rows)

    @property
    def redo_kind(self) -> str | None:
        """The kind of the step that `redo` would do again."""
        return self._undone[-1].kind if self._undone else None
