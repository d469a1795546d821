"""Slips of a secret round: nothing in the file says whose one is, or which came first."""

from __future__ import annotations

import secrets
from collections.abc import MutableMapping
from random import SystemRandom

from db.writes.recorder import Recorder, Row
from workshop import commands as c

# (round, person) -> number of the slip. It lives in memory only, and dies with the program.
Keys = MutableMapping[tuple[str, str], str]


def cast_secret(w: Recorder, command: c.CastSecret, keys: Keys) -> str:
    """Put a slip in, or in place of the person's last one; return its number."""
    slips = [row for row in w.all("slip", round=command.round)
             if row["id"] != keys.get((command.round, command.participant))]
    number = secrets.token_hex(8)
    slips.append({"id": number, "round": command.round, "vote": command.vote, "comment": command.comment.strip(),
                  "confidence": command.confidence})
    cast = {str(row["participant"]) for row in w.all("slip_cast", round=command.round)} | {command.participant}
    _lay(w, command.round, slips, cast)
    return number


def withdraw_secret(w: Recorder, command: c.WithdrawSecret, keys: Keys) -> None:
    """Take a slip out again."""
    mine = keys[command.round, command.participant]
    cast = {str(row["participant"]) for row in w.all("slip_cast", round=command.round)} - {command.participant}
    _lay(w, command.round, [row for row in w.all("slip", round=command.round) if row["id"] != mine], cast)


def _lay(w: Recorder, round_id: str, slips: list[Row], cast: set[str]) -> None:
    """Write all slips and names anew in random order: the place of a row in a page tells when it was written."""
    people: list[Row] = [{"round": round_id, "participant": person} for person in cast]
    for table, rows in (("slip", slips), ("slip_cast", people)):
        w.delete(table, round=round_id)
        SystemRandom().shuffle(rows)
        for row in rows:
            w.insert(table, row)
