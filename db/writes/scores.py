"""Rounds, ballots and targets."""

from __future__ import annotations

from db.writes.recorder import Recorder
from db.writes.room import add_participants
from workshop import commands as c
from workshop.model.score import Cell, Mode, Purpose


def _begin(w: Recorder, round_id: str, cell: Cell, purpose: Purpose, number: int, state: str,
           mode: Mode) -> None:
    w.insert("round", {
        "id": round_id, "element": cell.element, "item": cell.item, "purpose": purpose, "number": number,
        "state": state, "mode": mode, "accepted_level": None, "agreement": None, "acceptance_note": None})


def open_round(w: Recorder, command: c.OpenRound) -> None:
    """Insert the next round of a cell."""
    cell = command.cell
    before = w.all("round", element=cell.element, item=cell.item, purpose=command.purpose)
    number = 1 + max((int(row["number"] or 0) for row in before), default=0)
    _begin(w, command.round, cell, command.purpose, number, "open", command.mode)


def cancel_round(w: Recorder, command: c.CancelRound) -> None:
    """Delete an open round with its ballots."""
    w.delete("ballot", round=command.round)
    w.delete("round", id=command.round)


def cast_ballot(w: Recorder, command: c.CastBallot) -> None:
    """Insert or replace one ballot; close the round with the last."""
    w.put("ballot", {"round": command.round, "participant": command.participant, "vote": command.vote,
                     "comment": command.comment})
    if command.last:
        w.update("round", {"id": command.round}, {"state": "closed"})


def withdraw_ballot(w: Recorder, command: c.WithdrawBallot) -> None:
    """Delete one ballot."""
    w.delete("ballot", round=command.round, participant=command.participant)


def close_round(w: Recorder, command: c.CloseRound) -> None:
    """End voting."""
    w.update("round", {"id": command.round}, {"state": "closed"})


def reveal_round(w: Recorder, command: c.RevealRound) -> None:
    """Show the votes."""
    w.update("round", {"id": command.round}, {"state": "revealed"})


def accept_round(w: Recorder, command: c.AcceptRound) -> None:
    """Settle the level."""
    accepted = command.acceptance
    w.update("round", {"id": command.round}, {
        "state": "accepted", "accepted_level": accepted.level, "agreement": accepted.agreement,
        "acceptance_note": accepted.note})


def import_scores(w: Recorder, command: c.ImportScores) -> None:
    """Insert finished rounds; open the express cells and add the people they need."""
    add_participants(w, c.AddParticipants(command.people))
    for cell in command.opened:
        w.put("opened_cell", {"element": cell.element, "item": cell.item})
    for incoming in command.rounds:
        _begin(w, incoming.round, incoming.cell, incoming.purpose, incoming.number, "revealed", "import")
        for row in incoming.rows:
            w.insert("ballot", {"round": incoming.round, "participant": row.participant, "vote": row.vote,
                                "comment": row.comment})


def set_targets(w: Recorder, command: c.SetTargets) -> None:
    """Insert, change or delete targets."""
    for target in command.targets:
        if target.level is None:
            w.delete("target", element=target.cell.element, item=target.cell.item)
        else:
            w.put("target", {"element": target.cell.element, "item": target.cell.item, "level": target.level})
