"""The audit trail of a file as a list to read: each step in words, where we are in it, and where one can go."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from workshop.commands import COMMANDS
from workshop.model.workshop import Workshop
from workshop.stepkinds import TELLERS, Said, Words
from workshop.stepmemory import LEARNERS, Effect, Known
from workshop.store import Action, StepRow


@dataclass(frozen=True, slots=True)
class StepShow:
    """One line of the history.

    `key` names its sentence, `values` are the words and numbers in it; of steps back and forth `about` is the step they
    were about, or for several the one they led to, and `count` how many they were. `undone` steps are not in force
    now; `current` is the one that was done last. Only a `reachable` one can be gone to. `at` is UTC (ISO 8601).
    """

    seq: int
    at: str
    author: str
    action: Action
    kind: str
    key: str
    values: Mapping[str, Said]
    undone: bool = False
    current: bool = False
    reachable: bool = False
    count: int = 1
    about: StepShow | None = None


_TIMELESS = frozenset({"CastSecret", "WithdrawSecret"})
_WORTH_SAYING = 60.0  # seconds


def _second(at: str) -> float | None:
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()


@dataclass(slots=True)
class _Line:
    row: StepRow
    top: int = 0  # for a step back or forth: the step that was the last one done after it
    second: float | None = None  # when it was done; None for a secret slip, which has the time of its round's opening


class Trail:
    """Reads rows in their order; more may follow. Nothing in it knows a vote."""

    def __init__(self, rows: Iterable[StepRow] = ()) -> None:
        self._lines: list[_Line] = []
        self._place: dict[int, int] = {}
        self._done: list[int] = []
        self._undone: list[int] = []
        self._in_force: set[int] = set()
        self._ahead: set[int] = set()
        self._known = Known()
        self._effects: dict[int, Effect] = {}
        self.extend(rows)

    @property
    def last(self) -> int:
        """The number of the newest row; 0 when there is none."""
        return self._lines[-1].row.seq if self._lines else 0

    def extend(self, rows: Iterable[StepRow]) -> None:
        """Read what came behind."""
        for row in rows:
            line = _Line(row, second=None if row.kind in _TIMELESS else _second(row.at))
            self._place[row.seq] = len(self._lines)
            self._lines.append(line)
            if row.action in ("do", "create"):
                self._learn(row)
                kind = COMMANDS.get(row.kind)
                if row.action == "do" and (kind is None or kind.undoable):
                    self._done.append(row.seq)
                    self._in_force.add(row.seq)
                    self._undone.clear()
                    self._ahead.clear()
            else:
                self._moved(line)

    def _moved(self, line: _Line) -> None:
        back = line.row.action == "undo"
        source, goal = (self._done, self._undone) if back else (self._undone, self._done)
        if source:
            seq = source.pop()
            goal.append(seq)
            self._in_force ^= {seq}
            self._ahead ^= {seq}
            if (effect := self._effects.get(seq)) is not None:
                (self._known.take_back if back else self._known.apply)(effect)
        line.top = self._done[-1] if self._done else self._lines[0].row.seq

    def _learn(self, row: StepRow) -> None:
        """Remember the names in a step, so that it can be told of when the thing itself is gone."""
        if (learn := LEARNERS.get(row.kind)) is None:
            return
        effect = Effect()
        learn(json.loads(row.command), self._known, effect)
        if effect:
            self._effects[row.seq] = effect
            self._known.apply(effect)

    def words(self, workshop: Workshop) -> Words:
        """Return what finds names, also of things that are gone. `workshop` is the present state."""
        return Words(self._known.memory, workshop)

    def row(self, seq: int) -> StepRow:
        """Return a row that was read."""
        return self._lines[self._place[seq]].row

    def has(self, seq: int) -> bool:
        """Tell whether a row was read."""
        return seq in self._place

    def rows(self) -> tuple[StepRow, ...]:
        """Return all rows that were read."""
        return tuple(line.row for line in self._lines)

    # The list ---------------------------------------------------------------------------------------------------
    def listing(self, *, whole: bool = False) -> list[tuple[int, int]]:
        """Return the lines, oldest first, as pairs of row number and how many rows stand behind it.

        The `whole` trail has steps back and forth too, many in a row as one line, and steps that another one has
        taken the place of. Without them the list is what was done and what can be done again.
        """
        found: list[tuple[int, int]] = []
        if not whole:
            kept = self._in_force | self._ahead
            return [(line.row.seq, 1) for line in self._lines if line.row.action == "create" or (
                line.row.action == "do" and (line.row.seq in kept or not _may_undo(line.row.kind)))]
        before = ""
        for line in self._lines:
            action = line.row.action
            if found and action == before and action in ("undo", "redo"):
                found[-1] = line.row.seq, found[-1][1] + 1
            else:
                found.append((line.row.seq, 1))
            before = action
        return found

    @property
    def current(self) -> int:
        """The number of the step that was done last; that of the making of the file when none is in force."""
        return self._done[-1] if self._done else self._lines[0].row.seq if self._lines else 0

    def set_back(self, seqs: Iterable[int]) -> dict[int, int]:
        """Return, for steps given oldest first, before which of them the computer's clock was set back: its seconds.

        Steps keep the time the computer had, right or wrong, and the order in which they were done.
        """
        found: dict[int, int] = {}
        latest: float | None = None
        for seq in seqs:
            second = self._lines[self._place[seq]].second
            if second is None:
                continue
            if latest is not None and latest - second > _WORTH_SAYING:
                found[seq] = int(latest - second)
            latest = second
        return found

    def show(self, seq: int, workshop: Workshop, *, count: int = 1) -> StepShow:
        """Return one line; `count` as `listing` gives it. `workshop` is the present state."""
        line = self._lines[self._place[seq]]
        row = line.row
        if row.action in ("undo", "redo"):
            goal = line.top if count > 1 else row.refers or line.top
            about = self.show(goal, workshop) if goal in self._place else None
            return StepShow(seq, row.at, row.author, row.action, row.kind,
                            f"{row.action}.{'one' if count == 1 else 'many'}", {"count": count}, count=count,
                            about=about)
        key, values = TELLERS[row.kind](json.loads(row.command), self.words(workshop))
        made = row.action == "create"
        undone = row.action == "do" and _may_undo(row.kind) and seq not in self._in_force
        reachable = made or (_may_undo(row.kind) and (not undone or seq in self._ahead))
        return StepShow(seq, row.at, row.author, row.action, row.kind, key, values, undone, seq == self.current,
                        reachable)


def _may_undo(kind: str) -> bool:
    found = COMMANDS.get(kind)
    return found is None or found.undoable
