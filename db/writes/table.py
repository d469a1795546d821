"""Which function writes which command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from db.writes import day, knowledge, roadmap, room, scores
from db.writes.recorder import Recorder
from workshop import commands as c

WRITES: dict[type[c.Command], Callable[[Recorder, Any], None]] = {
    c.ChangeSettings: room.change_settings,
    c.ChangeScope: room.change_scope,
    c.AddParticipants: room.add_participants,
    c.EditParticipant: room.edit_participant,
    c.RemoveParticipant: room.remove_participant,
    c.ArrangeSeats: room.arrange_seats,
    c.SignIn: room.sign_in,
    c.OpenCells: room.open_cells,
    c.OpenCell: room.open_cell,
    c.CloseCell: room.close_cell,
    c.OpenRound: scores.open_round,
    c.ChangeMode: scores.change_mode,
    c.RaiseAnonymity: scores.raise_anonymity,
    c.SetTally: scores.set_tally,
    c.EnterBallots: scores.enter_ballots,
    c.CancelRound: scores.cancel_round,
    c.CastBallot: scores.cast_ballot,
    c.WithdrawBallot: scores.withdraw_ballot,
    c.CloseRound: scores.close_round,
    c.RevealRound: scores.reveal_round,
    c.AcceptRound: scores.accept_round,
    c.ImportScores: scores.import_scores,
    c.SetTargets: scores.set_targets,
    c.AddInitiative: roadmap.add_initiative,
    c.EditInitiative: roadmap.edit_initiative,
    c.RemoveInitiative: roadmap.remove_initiative,
    c.KeepPlan: roadmap.keep_plan,
    c.DropPlan: roadmap.drop_plan,
    c.AddEvidence: knowledge.add_evidence,
    c.EditEvidence: knowledge.edit_evidence,
    c.RemoveEvidence: knowledge.remove_evidence,
    c.SetCellNote: knowledge.set_cell_note,
    c.SetAgenda: day.set_agenda,
    c.StartClock: day.start_clock,
    c.StopClock: day.stop_clock,
    c.AddParked: day.add_parked,
    c.EditParked: day.edit_parked,
    c.RemoveParked: day.remove_parked,
    c.SetDebrief: day.set_debrief,
    c.AnswerBoard: knowledge.answer_board,
    c.AttachPack: knowledge.attach_pack,
    c.DetachPack: knowledge.detach_pack,
    c.Revert: Recorder.revert,
}
