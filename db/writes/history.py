"""The line of the history that goes with a step."""

from __future__ import annotations

from typing import Any

from db.writes.recorder import Recorder
from workshop import commands as c
from workshop.commands import Command
from workshop.store import Action
from workshop.wire import dumps


def history_entry(recorder: Recorder, command: Command, author: str, action: Action,
                  refers: int | None) -> dict[str, Any]:
    """Return the line about what has been recorded; of a slip it says nothing but that one came."""
    at, kept, inverse = recorder.at, command, recorder.inverse()
    if isinstance(command, c.CastSecret | c.WithdrawSecret):
        # That a slip came, and nothing else: the time is that of the opening.
        round_ = recorder.workshop.round(command.round)
        assert round_ is not None
        kept = c.CastSecret(command.round, "", "-") if isinstance(command, c.CastSecret) \
            else c.WithdrawSecret(command.round, "")
        # Who sat at the keyboard could lead to the person, so nobody is named.
        at, author, inverse = round_.began, "", c.Revert()
    elif isinstance(command, c.CancelRound):
        # Slips are dropped for good. Kept here they would tell whose is whose by the next ones to come.
        inverse = c.Revert(tuple(row for row in inverse.rows if row.table not in ("slip", "slip_cast")))
    return {"at": at, "author": author, "action": action, "refers": refers, "kind": type(command).__name__,
            "command": dumps(kept), "inverse": dumps(inverse)}
