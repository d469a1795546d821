"""Each rule refuses with its key, and a command that is allowed passes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests import plans, walls
from tests.boards import KEY, knowledge_pack, made_case
from tests.rooms import pack_document, people
from workshop import commands as c
from workshop.errors import Refused
from workshop.model.agenda import Agenda, AgendaItem, Clock, Spent
from workshop.model.evidence import BoardAnswer, CellNote, Evidence
from workshop.model.initiative import Initiative, Lift, PlanEntry, RoadmapPlan
from workshop.model.score import Acceptance, Ballot, Cell, Round, RoundState, Tally
from workshop.model.workshop import Debrief, Parked, Participant, RoomRules, Settings, Workshop
from workshop.rules import MAX_HORIZON, MAX_MONEY, check, check_new, keepable

A1, A2, B1, B2 = Cell("alpha", "1"), Cell("alpha", "2"), Cell("beta", "1"), Cell("beta", "2")
VOTES = (Ballot("p1", "3"), Ballot("p2", "-"))
BREAK = AgendaItem("break", "break", title="Tea")


def _round(name: str, cell: Cell, number: int, state: RoundState, ballots: tuple[Ballot, ...] = VOTES,
           **more: Any) -> Round:
    more.setdefault("asked", ("p1", "p2", "p3") if state == "open" else ("p1", "p2"))
    return Round(name, cell, "current", number, state, more.pop("mode", "strip"), ballots, **more)


WORKSHOP = Workshop(
    "u", Settings("T", created="then"), pack_document().pack, "", ("alpha", "beta"), people(3), frozenset({B1}),
    {(A1, "current"): (_round("old", A1, 1, "revealed"), _round("new", A1, 2, "revealed")),
     (A2, "current"): (_round("open", A2, 1, "open"),),
     (B1, "current"): (_round("closed", B1, 1, "closed"),),
     (Cell("beta", "1.1"), "current"): (_round("inner", Cell("beta", "1.1"), 1, "open", ()),),
     (B2, "current"): (_round("hush", B2, 1, "revealed", anonymity="unnamed"),),
     (B1, "target"): (_round("few", B1, 1, "open", (), asked=("p1", "p2")),),
     (Cell("beta", "1.1"), "target"): (_round("slips", Cell("beta", "1.1"), 1, "open", (Ballot("s1", "3"),),
                                              anonymity="secret", cast=frozenset({"p1"})),),
     (Cell("beta", "1.2"), "current"): (_round("hands", Cell("beta", "1.2"), 1, "open", (),
                                               tally=Tally((0, 1, 0, 0, 0))),),
     (B2, "target"): (_round("seen", B2, 1, "open", (), mode="board"),),
     (Cell("alpha", "2.1"), "current"): (_round("veil", Cell("alpha", "2.1"), 1, "open", (), anonymity="unnamed"),),
     (Cell("alpha", "2.2"), "current"): (_round("tapped", Cell("alpha", "2.2"), 1, "open", mode="board"),),
     (Cell("beta", "1.2"), "target"): (_round("reasons", Cell("beta", "1.2"), 1, "closed", (Ballot("p1", "x"),)),)},
    initiatives=(Initiative("i1", "One"), Initiative("i2", "Two", predecessors=("i1",))),
    companions=(knowledge_pack().pack,),
    evidence=(Evidence("e1", A1, "seen"), Evidence("e2", A1, "", case=made_case())),
    answers={f"{KEY}/cards": (BoardAnswer("c1", "4"),), f"{KEY}/poll": (BoardAnswer("o1", "2"),)},
    agenda=Agenda(items=(AgendaItem("tea", "break", title="Tea"), AgendaItem("talk", "talk", title="Talk"))),
    clock=Clock({"tea": Spent(5, "2026-11-21T01:00:00+00:00")}), parked=(Parked("k1", "prices"),),
    pictures=frozenset({"pic"}))


def settings(**changes: Any) -> c.Command:
    return c.ChangeSettings(replace(WORKSHOP.settings, **changes))


def proof(**changes: Any) -> Evidence:
    return replace(Evidence("e9", A1, "words"), **changes)


def said(board: str, item: str, value: str, person: str = "") -> c.Command:
    return c.AnswerBoard(f"{KEY}/{board}", (BoardAnswer(item, value, person),))


def work(**changes: Any) -> c.Command:
    return c.AddInitiative(replace(Initiative("i9", "Nine"), **changes))


def plan(entries: tuple[str, ...], left_out: tuple[str, ...] = ()) -> c.Command:
    return c.KeepPlan(RoadmapPlan("optimal", 0, 0, tuple(PlanEntry(name, 0) for name in entries), left_out, ""))


REFUSED: list[tuple[c.Command, str]] = [
    (settings(title="  "), "title_empty"),
    (settings(title="x" * 201), "text_too_long"),
    (settings(client="a\0b"), "text_unreadable"),
    (settings(title="half \ud83d"), "text_unreadable"),
    (settings(horizon=0), "horizon_range"),
    (settings(horizon=MAX_HORIZON + 1), "horizon_range"),
    (settings(budget=-1), "budget_range"),
    (settings(budget=MAX_MONEY + 1), "budget_range"),
    (settings(start="2027-1"), "quarter_format"),
    (settings(created="now"), "created_fixed"),
    (c.ChangeScope(()), "scope_empty"),
    (c.ChangeScope(("alpha", "gamma")), "element_unknown"),
    (c.ChangeScope(("alpha", "alpha")), "scope_double"),
    (c.AddParticipants((Participant("n", " "),)), "name_empty"),
    (c.AddParticipants((Participant("n", "x" * 61),)), "name_long"),
    (c.AddParticipants((Participant("n", " ANN "),)), "name_double"),
    (c.AddParticipants((Participant("n", "Zoe"), Participant("m", "zoe"))), "name_double"),
    (c.AddParticipants((Participant("n", "Zoe", "d" * 201),)), "text_too_long"),
    (c.AddParticipants((Participant("n", "Z\0e"),)), "text_unreadable"),
    (c.AddParticipants((Participant("n", "\u202eZoe"),)), "text_unreadable"),
    (c.AddParticipants((Participant("n", "Z\ae"),)), "text_unreadable"),
    (c.EditParticipant(Participant("n", "Zoe")), "person_unknown"),
    (c.EditParticipant(Participant("p1", "Bob")), "name_double"),
    (c.RemoveParticipant("n"), "person_unknown"),
    (c.RemoveParticipant("p1"), "person_voted"),
    (c.ArrangeSeats(("p1", "p2")), "seats_incomplete"),
    (c.ArrangeSeats(("p1", "p2", "p2")), "seats_incomplete"),
    (c.OpenCell(Cell("gamma", "1")), "cell_unknown"),
    (c.OpenCell(Cell("alpha", "1.1")), "cell_not_capability"),
    (c.CloseCell(B1), "cell_has_votes"),
    (c.OpenRound("r", Cell("alpha", "9")), "cell_unknown"),
    (c.OpenRound("r", Cell("alpha", "1.1")), "cell_not_asked"),
    (c.OpenRound("r", A2), "round_still_open"),
    (c.OpenRound("r", B1), "round_still_open"),
    (c.CastBallot("none", "p1", "3"), "round_unknown"),
    (c.CastBallot("closed", "p1", "3"), "round_closed"),
    (c.CastBallot("new", "p1", "3"), "round_closed"),
    (c.CastBallot("open", "n", "3"), "person_unknown"),
    (c.CastBallot("open", "p1", "0"), "vote_range"),
    (c.CastBallot("open", "p1", "6"), "vote_range"),
    (c.CastBallot("open", "p1", "３"), "vote_range"),
    (c.CastBallot("open", "p1", ""), "vote_range"),
    (c.CastBallot("open", "p1", "3", "x" * 10_001), "text_too_long"),
    (c.WithdrawBallot("open", "p3"), "ballot_unknown"),
    (c.WithdrawBallot("closed", "p1"), "round_closed"),
    (c.CancelRound("new"), "round_shown"),
    (c.CloseRound("inner"), "round_empty"),
    (c.CloseRound("closed"), "round_closed"),
    (c.RevealRound("inner"), "round_empty"),
    (c.RevealRound("new"), "round_shown"),
    (c.AcceptRound("open", Acceptance(3)), "round_hidden"),
    (c.AcceptRound("old", Acceptance(3)), "round_old"),
    (c.AcceptRound("new", Acceptance(6)), "vote_range"),
    (c.AcceptRound("new", Acceptance(3, note="\0")), "text_unreadable"),
    (c.AcceptRound("new", Acceptance(1)), "accept_reason"),
    (c.AcceptRound("new", Acceptance(3, "reservation", " ")), "accept_reservation"),
    (c.AcceptRound("new", Acceptance(3, "not_agreed", "text", positions=("one", " "))), "accept_positions"),
    (c.AcceptRound("new", Acceptance(3, "not_agreed", "text")), "accept_positions"),
    (settings(rehearsal=True), "rehearsal_fixed"),
    (settings(rules=RoomRules(agree=0.5, partly=0.6)), "rules_shares"),
    (settings(rules=RoomRules(moved=float("nan"))), "rules_shares"),
    (settings(rules=RoomRules(group=2)), "rules_counts"),
    (settings(rules=RoomRules(anonymity="open")), "anonymity_unknown"),  # type: ignore[arg-type]
    (c.AddParticipants((Participant("n", "Zoe", duty="guest"),)), "duty_unknown"),  # type: ignore[arg-type]
    (c.AddParticipants((Participant("n", "Zoe", rank="boss"),)), "rank_unknown"),  # type: ignore[arg-type]
    (c.AddParticipants((Participant("n", "Zoe", weight=3.5),)), "weight_range"),
    (c.EditParticipant(Participant("p1", "Ann", weight=float("nan"))), "weight_range"),
    (c.EditParticipant(Participant("p1", "Ann", elements=("gamma",))), "element_unknown"),
    (c.SignIn(("p1", "n")), "person_unknown"),
    (c.OpenCells((A1, Cell("alpha", "1.1"))), "cell_not_capability"),
    (c.OpenRound("r", A1, mode="shout"), "mode_unknown"),  # type: ignore[arg-type]
    (c.OpenRound("r", A1, mode="strip", anonymity="secret"), "secret_by_card"),
    (c.OpenRound("r", B2, anonymity="named"), "anonymity_down"),
    (c.OpenRound("r", B2, mode="board", anonymity="unnamed"), "board_shows_names"),
    (c.ChangeMode("veil", "board"), "board_shows_names"),
    (c.RaiseAnonymity("seen"), "board_shows_names"),
    (c.ChangeMode("open", "import"), "mode_unknown"),
    (c.ChangeMode("open", "hands"), "tally_over_ballots"),
    (c.ChangeMode("open", "board"), "board_shows_names"),
    (c.ChangeMode("tapped", "strip"), "board_has_votes"),
    (c.ChangeMode("slips", "strip"), "secret_by_card"),
    (c.RaiseAnonymity("none"), "round_unknown"),
    (c.CastBallot("slips", "p1", "3"), "round_secret"),
    (c.CastBallot("open", "p3", "3", confidence=4), "confidence_range"),
    (c.CastBallot("few", "p3", "3"), "not_on_roll"),
    (c.CastBallot("hands", "p1", "3"), "tally_there"),
    (c.CastSecret("open", "p1", "3"), "round_not_secret"),
    (c.CastSecret("slips", "p1", "7"), "vote_range"),
    (c.WithdrawSecret("slips", "p3"), "ballot_unknown"),
    (c.SetTally("open", Tally((0, 0, 1, 0, 0))), "tally_over_ballots"),
    (c.SetTally("hands", Tally((0, 0, 1))), "tally_counts"),
    (c.SetTally("hands", Tally((0, 0, -1, 0, 0))), "tally_counts"),
    (c.SetTally("hands", Tally((0, 2, 2, 0, 0))), "tally_over"),
    (c.SetTally("hands", Tally((0, 0, 0, 0, 0)), close=True), "round_empty"),
    (c.SetTally("slips", Tally((0, 1, 1, 0, 0))), "secret_by_card"),
    (c.RevealRound("slips"), "secret_too_few"),
    (c.RevealRound("reasons"), "na_without_reason"),
    (c.EnterBallots((), "hands"), "mode_unknown"),
    (c.EnterBallots((), anonymity="secret"), "secret_by_card"),
    (c.EnterBallots((c.EnteredRound("e", A2, (c.ScoreRow("p1", "3"),)),)), "round_still_open"),
    (c.EnterBallots((c.EnteredRound("slips", A1, (c.ScoreRow("p1", "3"),), fresh=False),)), "round_secret"),
    (c.EnterBallots((c.EnteredRound("few", B1, (c.ScoreRow("p3", "3"),), fresh=False),)), "not_on_roll"),
    (c.EnterBallots((c.EnteredRound("e", A1, (c.ScoreRow("p1", "9"),)),)), "vote_range"),
    (c.AddEvidence(proof(picture="none")), "picture_unknown"),
    (c.AddEvidence(proof(person="nobody")), "person_unknown"),
    (c.AddEvidence(proof(link="x" * 2001)), "text_too_long"),
    (c.SetCellNote(CellNote(A1, 4)), "confidence_range"),
    (c.SetCellNote(CellNote(Cell("alpha", "9"), 1)), "cell_unknown"),
    (c.SetAgenda(Agenda("9:00")), "agenda_time"),
    (c.SetAgenda(Agenda("09:00", "24:00")), "agenda_time"),
    (c.SetAgenda(Agenda("09:00", "", True)), "agenda_end"),
    (c.SetAgenda(Agenda(items=(BREAK,) * 61)), "agenda_many"),
    (c.SetAgenda(Agenda(items=(BREAK, BREAK))), "agenda_double"),
    (c.SetAgenda(Agenda(items=(replace(BREAK, title=" "),))), "agenda_unnamed"),
    (c.SetAgenda(Agenda(items=(replace(BREAK, minutes=601),))), "agenda_minutes"),
    (c.SetAgenda(Agenda(items=(BREAK,))), "agenda_running"),
    (c.StartClock("none"), "agenda_unknown"),
    (c.StartClock("tea"), "clock_runs"), (c.MendClock("talk", 5), "clock_stands"),
    (c.MendClock("tea", -1), "clock_absurd"), (c.MendClock("tea", 604801), "clock_absurd"),
    (c.AddParked(Parked("k9", " ")), "parked_empty"),
    (c.AddParked(Parked("k1", "again")), "parked_double"),
    (c.EditParked(Parked("k9", "what")), "parked_unknown"),
    (c.RemoveParked("k9"), "parked_unknown"),
    (c.SetReportTitle("../x", "zh", "t"), "page_unknown"), (c.SetReportTitle("gaps", "fr", "t"), "page_unknown"),
    (c.SetReportTitle("gaps", "zh", "t" * 201), "text_too_long"),
    (c.IssueReport("book", "zh", "a" * 64, 1, 1), "issue_unknown"),
    (c.IssueReport("full", "fr", "a" * 64, 1, 1), "issue_unknown"),
    (c.IssueReport("full", "zh", "A" * 64, 1, 1), "issue_unknown"),
    (c.IssueReport("full", "zh", "a" * 64, -1, 1), "issue_unknown"),
    (c.IssueReport("full", "zh", "a" * 64, 1, 0), "issue_unknown"),
    (c.IssueReport("full", "zh", "a" * 64, 1, 1, ("all",)), "issue_unknown"),
    (c.SetDebrief(Debrief((1, 2, 3))), "debrief_counts"),
    (c.SetDebrief(Debrief((0, 0, 0, 0, -1))), "debrief_counts"),
    (c.ImportScores((c.ImportedRound("r", A1, "current", 2, ()),)), "round_closed"),
    (c.ImportScores((c.ImportedRound("r", A2, "current", 2, ()),)), "round_still_open"),
    (c.ImportScores((c.ImportedRound("r", A1, "target", 1, (c.ScoreRow("n", "3"),)),)), "person_unknown"),
    (c.ImportScores((c.ImportedRound("r", A1, "target", 1, (c.ScoreRow("p1", "9"),)),)), "vote_range"),
    (c.ImportScores((), (Cell("alpha", "1.2"),)), "cell_not_capability"),
    (c.ImportScores((), (), (Participant("n", "Ann"),)), "name_double"),
    (c.SetTargets((c.TargetLevel(Cell("alpha", "0"), 3),)), "cell_unknown"),
    (c.SetTargets((c.TargetLevel(A1, 0),)), "vote_range"),
    (work(title=" "), "initiative_title"),
    (work(note="x" * 10_001), "text_too_long"),
    (work(owner="x" * 201), "text_too_long"),
    (work(duration=0), "duration_range"),
    (work(cost=-1), "cost_range"),
    (work(cost=MAX_MONEY + 1), "cost_range"),
    (work(effort=float("nan")), "cost_range"),
    (work(effort=float("inf")), "cost_range"),
    (work(earliest=-1), "earliest_range"),
    (work(capability="9"), "cell_unknown"),
    (work(lifts=(Lift(A1, 3, 3),)), "lift_range"),
    (work(lifts=(Lift(A1, 3, 6),)), "lift_range"),
    (work(lifts=(Lift(A1, 1, 2), Lift(A1, 2, 3))), "lift_double"),
    (work(predecessors=("none",)), "predecessor_unknown"),
    (work(predecessors=("i9",)), "predecessor_unknown"),
    (work(predecessors=("i1", "i1")), "predecessor_double"),
    (work(id="i1"), "initiative_double"),
    (c.EditInitiative(Initiative("i9", "Nine")), "initiative_unknown"),
    (c.EditInitiative(Initiative("i1", "One", predecessors=("i2",))), "predecessor_cycle"),
    (c.RemoveInitiative("i9"), "initiative_unknown"),
    (plan(("i1",)), "plan_stale"),
    (plan(("i1", "i2"), ("i2",)), "plan_stale"),
    (plan(("i1", "i1"), ("i2",)), "plan_stale"),
    (c.AddEvidence(proof(text=" ")), "evidence_empty"),
    (c.AddEvidence(proof(cell=Cell("alpha", "9"))), "cell_unknown"),
    (c.AddEvidence(proof(text="x" * 10_001)), "text_too_long"),
    (c.AddEvidence(proof(strength="sure")), "evidence_strength"),
    (c.AddEvidence(proof(dated="21.11.2026")), "evidence_date"),
    (c.AddEvidence(proof(case=made_case())), "evidence_double"),
    (c.EditEvidence(proof()), "evidence_unknown"),
    (c.EditEvidence(proof(id="e1", text="")), "evidence_empty"),
    (c.RemoveEvidence("e9"), "evidence_unknown"),
    (c.AnswerBoard("none/cards", ()), "board_unknown"),
    (said("cards", "c9", "1"), "answer_wrong"),
    (said("cards", "c1", "-1"), "answer_wrong"),
    (said("cards", "c1", "1", "p1"), "answer_wrong"),
    (said("cards", "c2", "3"), "dots_spent"),  # two dots each for three people, four are given
    (said("poll", "o2", "2"), "hands_spent"),
    (said("poll", "o1", "many"), "answer_wrong"),
    (said("quad", "now", "0.5,1.5"), "answer_wrong"),
    (said("quad", "now", "0.5"), "answer_wrong"),
    (said("quad", "now", "0.5,nan"), "answer_wrong"),
    (said("quad", "then", "0.5,0.5"), "answer_wrong"),
    (said("quad", "now", "0.5,0.5", "nobody"), "answer_wrong"),
    (said("ladder", "now.gamma", "r1"), "answer_wrong"),
    (said("ladder", "now.alpha", "r9"), "answer_wrong"),
    (said("ladder", "once.alpha", "r1"), "answer_wrong"),
    (said("room", "now.alpha", "r1"), "answer_wrong"),
    (said("check", "q1", "perhaps"), "answer_wrong"),
    (said("check", "q9", "yes"), "answer_wrong"),
    (c.AttachPack(KEY, "1.0", "", ""), "pack_attached"),
    (c.AttachPack("blank", "1.0", "", ""), "pack_attached"),
    (c.DetachPack("other"), "pack_not_attached"),
    (c.DetachPack(KEY), "pack_has_answers"),
]


@pytest.mark.parametrize(("command", "key"), REFUSED, ids=lambda v: v if isinstance(v, str) else type(v).__name__)
def test_refused(command: c.Command, key: str) -> None:
    with pytest.raises(Refused) as caught:
        check(command, WORKSHOP)
    assert [p.key for p in caught.value.problems] == [key]


ALLOWED: list[c.Command] = [
    settings(title="x" * 200, start="2030Q4", horizon=MAX_HORIZON, budget=MAX_MONEY),
    c.ChangeScope(("beta", "alpha")), c.AddParticipants((Participant("n", "Zoe"),)), c.AddParticipants(()),
    c.EditParticipant(Participant("p1", "ann")), c.RemoveParticipant("p3"), c.ArrangeSeats(("p3", "p1", "p2")),
    c.OpenCell(A1), c.CloseCell(A1), c.OpenRound("r", A1), c.OpenRound("r", A2, "target"),
    c.CastBallot("open", "p1", "5"), c.CastBallot("open", "p3", "?"), c.WithdrawBallot("open", "p1"),
    c.CancelRound("open"), c.CancelRound("closed"), c.CloseRound("open"), c.RevealRound("open"),
    c.RevealRound("closed"), c.AcceptRound("new", Acceptance(1, reason="the rest is a pilot")),
    c.AcceptRound("new", Acceptance(3)), c.AcceptRound("new", Acceptance(3, "reservation", "see in March")),
    c.AcceptRound("new", Acceptance(3, "not_agreed", positions=("no", "yes"))),
    settings(rules=RoomRules(few=5, agree=0.9, anonymity="unnamed")),
    c.AddParticipants((Participant("n", "Zoe", duty="observer", rank="senior", weight=3, elements=("beta",)),)),
    c.SignIn(("p1", "p2"), False), c.OpenCells((A1, B1)), c.OpenRound("r", A1, mode="card", anonymity="secret"),
    c.OpenRound("r", B2, mode="grid", anonymity="unnamed"), c.ChangeMode("few", "board"), c.RaiseAnonymity("old"),
    c.CastBallot("open", "p1", "5", "why", confidence=3), c.CastSecret("slips", "p3", "x"),
    c.WithdrawSecret("slips", "p1"), c.SetTally("hands", Tally((0, 1, 1, 0, 0), 1), close=True),
    c.EnterBallots((c.EnteredRound("few", B1, (c.ScoreRow("p1", "3"),), fresh=False),
                    c.EnteredRound("e", A1, (c.ScoreRow("p1", "x", "why"),)),
                    c.EnteredRound("f", Cell("alpha", "1.1"), (c.ScoreRow("p3", "1"),))), "paper", opened=(A1,)),
    c.AddEvidence(proof(text="", link="intranet/boards")), c.AddEvidence(proof(text="", picture="pic", person="p1")),
    c.SetCellNote(CellNote(A1, 3, "sure")),
    c.SetAgenda(Agenda("08:30", "18:00", True, (BREAK, replace(BREAK, id="tea")))),
    c.StartClock("talk"), c.StopClock(True), c.MendClock("tea", 0), c.AddParked(Parked("k2", "later")),
    c.EditParked(Parked("k1", "x")),
    c.RemoveParked("k1"), c.SetDebrief(Debrief((0, 0, 1, 2, 0), "good")), c.SetDebrief(Debrief()),
    c.IssueReport("redacted", "both", "0a" * 32, 0, 12, ("names", "words")),
    c.SetReportTitle("element:alpha", "en", "First the shops"), c.SetReportTitle("gaps", "zh", ""),
    c.ImportScores((c.ImportedRound("r", A1, "current", 3, (c.ScoreRow("p1", "x"),)),)),
    c.SetTargets((c.TargetLevel(A1, None), c.TargetLevel(B1, 5))),
    work(lifts=(Lift(A1, 1, 5), Lift(A2, 1, 5)), predecessors=("i2", "i1"), duration=MAX_HORIZON, cost=MAX_MONEY),
    c.EditInitiative(Initiative("i2", "Two")), c.RemoveInitiative("i1"), plan(("i2", "i1")), plan((), ("i1", "i2")),
    c.DropPlan(), c.Revert(),
    c.AddEvidence(proof(strength="measured", dated="2026-11-21")), c.AddEvidence(proof(cell=A2, case=made_case())),
    c.EditEvidence(proof(id="e2", text="")), c.RemoveEvidence("e1"),
    said("cards", "c2", "2"), said("cards", "c1", ""), said("poll", "o2", "1"), said("poll", "o2", "0"),
    said("quad", "now", "0.000,1.000"), said("quad", "target", "0.5,0.5", "p1"), said("ladder", "next.beta", "r2"),
    said("room", "now.room", "r1"), said("check", "q2", "partly"), c.AttachPack("other", "1.0", "", ""),
]


@pytest.mark.parametrize("command", ALLOWED, ids=lambda v: type(v).__name__)
def test_allowed(command: c.Command) -> None:
    before = repr(WORKSHOP)
    check(command, WORKSHOP)
    assert repr(WORKSHOP) == before


def test_every_kind_of_command_is_in_both_lists() -> None:
    free = {"AddParticipants", "DropPlan", "Revert", "ShowNotes", "StopClock"}
    refused, allowed = [command for command, _ in (*REFUSED, *walls.REFUSED, *plans.REFUSED)], (
        *ALLOWED, *walls.ALLOWED, *plans.ALLOWED)
    assert {type(command).__name__ for command in refused} | free >= set(c.COMMANDS)
    assert {type(command).__name__ for command in allowed} | {"DetachPack"} == set(c.COMMANDS)


def test_a_pack_nobody_worked_on_may_go() -> None:
    check(c.DetachPack(KEY), replace(WORKSHOP, answers={}))


def test_without_people_there_is_no_limit_of_hands() -> None:
    check(said("poll", "o2", "40"), replace(WORKSHOP, participants=()))


def test_rooms_promise_of_anonymity_only_goes_up() -> None:
    promised = replace(WORKSHOP, settings=replace(WORKSHOP.settings, rules=RoomRules(anonymity="unnamed")))
    with pytest.raises(Refused, match="anonymity_down"):
        check(settings(rules=RoomRules()), promised)
    check(settings(rules=RoomRules()), replace(promised, rounds={}))
    check(settings(rules=RoomRules(anonymity="secret")), promised)


def test_the_clock_that_stands_cannot_be_stopped() -> None:
    with pytest.raises(Refused, match="clock_stands"):
        check(c.StopClock(), replace(WORKSHOP, clock=Clock()))


def test_nobody_to_vote() -> None:
    with pytest.raises(Refused, match="nobody_to_vote"):
        check(c.OpenRound("r", A1), replace(WORKSHOP, participants=()))


def test_a_new_workshop_is_checked_like_a_changed_one() -> None:
    check_new(Settings("T"), people(3))
    for bad, who, key in ((Settings(""), (), "title_empty"), (Settings("T"), (Participant("a", ""),), "name_empty")):
        with pytest.raises(Refused, match=key):
            check_new(bad, who)


@pytest.mark.parametrize(("text", "fine"), [("", True), ("a 中 😀\n\t", True), ("\0", False), ("\udc80", False)])
def test_keepable(text: str, fine: bool) -> None:
    assert keepable(text) is fine


def test_a_rehearsal_is_never_given_out() -> None:
    rehearsal = replace(WORKSHOP, settings=replace(WORKSHOP.settings, rehearsal=True))
    with pytest.raises(Refused, match="issue_rehearsal"):
        check(c.IssueReport("full", "zh", "a" * 64, 1, 1), rehearsal)
