"""Rounds, ballots and targets."""

from __future__ import annotations

from collections.abc import Iterable

from db.writes.recorder import Recorder, Row
from db.writes.room import add_participants, open_cells
from workshop import commands as c
from workshop.model.score import Anonymity, Cell, Mode, Purpose
from workshop.wire import dumps


def _begin(w: Recorder, round_id: str, cell: Cell, purpose: Purpose, number: int, state: str, mode: Mode,
           asked: Iterable[str], *, anonymity: Anonymity = "named", began: str = "", settled: str = "") -> None:
    w.insert("round", {
        "id": round_id, "element": cell.element, "item": cell.item, "purpose": purpose, "number": number,
        "state": state, "mode": mode, "accepted_level": None, "agreement": None, "acceptance_note": None,
        "acceptance_reason": None, "positions": None, "anonymity": anonymity, "asked": " ".join(asked),
        "tally": None, "began": began, "settled": settled})


def _next_number(w: Recorder, cell: Cell, purpose: Purpose) -> int:
    before = w.all("round", element=cell.element, item=cell.item, purpose=purpose)
    return 1 + max((int(row["number"] or 0) for row in before), default=0)


def open_round(w: Recorder, command: c.OpenRound) -> None:
    """Insert the next round of a cell with its roll."""
    cell = command.cell
    _begin(w, command.round, cell, command.purpose, _next_number(w, cell, command.purpose), "open", command.mode,
           w.workshop.roll(cell.element), anonymity=command.anonymity, began=w.at)


def change_mode(w: Recorder, command: c.ChangeMode) -> None:
    """Take the votes in another way; a show of hands is dropped when people vote after all."""
    values: Row = {"mode": command.mode}
    if command.mode != "hands":
        values["tally"] = None
    w.update("round", {"id": command.round}, values)


def raise_anonymity(w: Recorder, command: c.RaiseAnonymity) -> None:
    """Take the names off a round."""
    w.put("raised", {"round": command.round})
    # The row itself follows too, so that the cell counts as changed.
    w.update("round", {"id": command.round}, {"anonymity": "unnamed"})


def cancel_round(w: Recorder, command: c.CancelRound) -> None:
    """Delete a round that is not shown, with its ballots."""
    for table in ("ballot", "slip", "slip_cast"):
        w.delete(table, round=command.round)
    w.delete("round", id=command.round)


def _ballot(w: Recorder, round_id: str, row: c.CastBallot | c.ScoreRow) -> None:
    w.put("ballot", {"round": round_id, "participant": row.participant, "vote": row.vote,
                     "comment": row.comment.strip(), "confidence": row.confidence})


def cast_ballot(w: Recorder, command: c.CastBallot) -> None:
    """Insert or replace one ballot; close the round with the last."""
    _ballot(w, command.round, command)
    if command.last:
        w.update("round", {"id": command.round}, {"state": "closed"})


def withdraw_ballot(w: Recorder, command: c.WithdrawBallot) -> None:
    """Delete one ballot."""
    w.delete("ballot", round=command.round, participant=command.participant)


def set_tally(w: Recorder, command: c.SetTally) -> None:
    """Write down a show of hands."""
    values: Row = {"tally": dumps(command.tally), "mode": "hands"}
    if command.close:
        values["state"] = "closed"
    w.update("round", {"id": command.round}, values)


def enter_ballots(w: Recorder, command: c.EnterBallots) -> None:
    """Put many ballots in; rounds that are complete close."""
    open_cells(w, c.OpenCells(command.opened))
    for entered in command.rounds:
        if entered.fresh:
            _begin(w, entered.round, entered.cell, entered.purpose, _next_number(w, entered.cell, entered.purpose),
                   "open", command.mode, w.workshop.roll(entered.cell.element), anonymity=command.anonymity,
                   began=w.at)
        for row in entered.rows:
            _ballot(w, entered.round, row)
        there = w.find("round", id=entered.round)
        assert there is not None
        voted = {str(row["participant"]) for row in w.all("ballot", round=entered.round)}
        if command.close and voted.issuperset(str(there["asked"]).split()):
            w.update("round", {"id": entered.round}, {"state": "closed"})


def close_round(w: Recorder, command: c.CloseRound) -> None:
    """End voting."""
    w.update("round", {"id": command.round}, {"state": "closed"})


def reveal_round(w: Recorder, command: c.RevealRound) -> None:
    """Show the votes."""
    w.update("round", {"id": command.round}, {"state": "revealed", "settled": w.at})


def accept_round(w: Recorder, command: c.AcceptRound) -> None:
    """Settle the level."""
    accepted = command.acceptance
    w.update("round", {"id": command.round}, {
        "state": "accepted", "accepted_level": accepted.level, "agreement": accepted.agreement,
        "acceptance_note": accepted.note.strip(), "acceptance_reason": accepted.reason.strip(),
        "positions": dumps(tuple(text.strip() for text in accepted.positions)), "settled": w.at})


def import_scores(w: Recorder, command: c.ImportScores) -> None:
    """Insert finished rounds; open the express cells and add the people they need."""
    add_participants(w, c.AddParticipants(command.people))
    open_cells(w, c.OpenCells(command.opened))
    for incoming in command.rounds:
        _begin(w, incoming.round, incoming.cell, incoming.purpose, incoming.number, "revealed", "import",
               [row.participant for row in incoming.rows])
        for row in incoming.rows:
            _ballot(w, incoming.round, row)


def set_targets(w: Recorder, command: c.SetTargets) -> None:
    """Insert, change or delete targets."""
    for target in command.targets:
        if target.level is None:
            w.delete("target", element=target.cell.element, item=target.cell.item)
        else:
            w.put("target", {"element": target.cell.element, "item": target.cell.item, "level": target.level})
