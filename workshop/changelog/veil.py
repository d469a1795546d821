"""What of the recorded rows may be read now: votes the room has seen, words that were shown, nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from workshop.commands import RowChange, Value
from workshop.model.score import Ballot, Round
from workshop.model.workshop import Workshop
from workshop.stepkinds import Words
from workshop.wire import dumps

Row = Mapping[str, Value]
# Why something is not told: a vote nobody may read, words nobody has been shown, what one person said on a board.
Mask = Literal["", "vote", "hands", "silent", "answer"]
_ACCEPTED = ("accepted_level", "agreement", "acceptance_note", "acceptance_reason", "positions")


class Veil:
    """Judges by the workshop as it is now: what was revealed and taken back again is hidden again.

    A vote is readable where its round is shown, has names, and has just this vote: what was changed before the reveal
    nobody has ever seen. `words` know which notes are hidden.
    """

    def __init__(self, workshop: Workshop, words: Words) -> None:
        self._workshop, self._words = workshop, words
        self._rounds = {found.id: found for found in workshop.all_rounds()}

    def over(self, change: RowChange) -> tuple[RowChange | None, Mask]:
        """Return what is left of a change, None for nothing, and why something is missing from it."""
        if change.table in ("slip", "slip_cast"):
            return None, ""
        if change.table == "ballot":
            return self._ballot(change)
        if change.table == "round":
            return self._round(change)
        if change.table == "note":
            return self._note(change)
        row = change.after or change.before or {}
        if change.table == "dot":
            return (None, "silent") if self._words.note(str(row["note"])) is None else (change, "")
        if change.table == "stack":
            return (None, "silent") if self._holds_hidden(str(row["id"])) else (change, "")
        if change.table == "board_answer" and row.get("person"):
            return None, "answer"
        return change, ""

    def shown(self, round_id: str) -> Round | None:
        """Return a round whose votes the room has seen, or None."""
        found = self._rounds.get(round_id)
        return found if found is not None and found.shown else None

    def _ballot(self, change: RowChange) -> tuple[RowChange | None, Mask]:
        row = change.after or change.before or {}
        found = self.shown(str(row["round"]))
        if found is None or not found.named:
            return None, "vote"
        known = found.ballot_of(str(row["participant"]))
        before = change.before if known is not None and _same(change.before, known) else None
        after = change.after if known is not None and _same(change.after, known) else None
        hidden = (before, after) != (change.before, change.after)
        if before is None and after is None:
            return None, "vote"
        return replace(change, before=before, after=after), "vote" if hidden else ""

    def _round(self, change: RowChange) -> tuple[RowChange | None, Mask]:
        found = self.shown(str((change.after or change.before or {})["id"]))
        seen = dumps(found.tally) if found is not None and found.tally is not None else None
        sides: list[dict[str, Value] | None] = []
        mask: Mask = ""
        for row in (change.before, change.after):
            kept = None if row is None else dict(row)
            if kept is not None and kept.get("tally") not in (None, seen):
                kept["tally"], mask = None, "hands"
            if kept is not None and found is None:
                kept.update(dict.fromkeys(_ACCEPTED))
            if kept is not None and self._nameless(change):
                # Who stays on the roll although they have left has put a slip in by then.
                kept["asked"] = ""
            sides.append(kept)
        return RowChange("round", sides[0], sides[1]), mask

    def _nameless(self, change: RowChange) -> bool:
        rows = [row for row in (change.before, change.after) if row is not None]
        found = self._rounds.get(str(rows[0]["id"]))
        return any(row.get("anonymity", "named") != "named" for row in rows) or (
            found is not None and found.anonymity != "named")

    def _note(self, change: RowChange) -> tuple[RowChange | None, Mask]:
        row = change.after or change.before or {}
        if self._words.note(str(row["id"])) is None:
            return None, "silent"
        before = None if change.before is None or change.before.get("private") else change.before
        after = None if change.after is None or change.after.get("private") else change.after
        if before is None and after is None:
            return None, "silent"
        hidden = (before, after) != (change.before, change.after)
        return replace(change, before=before, after=after), "silent" if hidden else ""

    def _holds_hidden(self, stack: str) -> bool:
        return any(note.private for note in self._workshop.wall.inside(stack))


def _same(row: Row | None, ballot: Ballot) -> bool:
    return row is not None and (row["vote"], row["comment"], row.get("confidence", 0)) == (
        ballot.vote, ballot.comment, ballot.confidence)
