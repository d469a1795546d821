"""Always exactly one next action from an empty file to the report, and who is heard first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests import builders as b
from workshop.agenda import default_agenda
from workshop.agenda_next import DayFacts, Next, speaking_order, what_next
from workshop.model.agenda import Clock, Spent
from workshop.model.initiative import Initiative, Lift
from workshop.model.planning import Planning, Weighing
from workshop.model.score import Acceptance, Cell, Round, Tally
from workshop.model.workshop import Attendance, Debrief, Parked, Workshop

CELL, OTHER = Cell("e1", "1"), Cell("e2", "1")
AT = "2026-11-21T01:00:00+00:00"


def signed(workshop: Workshop) -> Workshop:
    lines = tuple(Attendance(p.id, AT, True) for p in workshop.participants)
    return replace(workshop, attendance=lines)


def room() -> Workshop:
    return signed(b.empty_workshop(b.made_pack(2, 1, 2), count=4))


def key(workshop: Workshop, **facts) -> str:
    return what_next(workshop, DayFacts(**facts)).key


def scored(*, accept: bool = True) -> Workshop:
    settled = Acceptance(3) if accept else None
    return b.with_rounds(room(), *(b.round_of(cell, "3333", accepted=settled) for cell in room().cells()))


# The whole day, one action after another ----------------------------------------------------------------------------
def test_the_room_fills() -> None:
    empty = b.empty_workshop(b.made_pack(2, 1, 2))
    assert key(replace(empty, elements=())) == "scope"
    assert key(empty) == "people"
    crowd = b.empty_workshop(b.made_pack(2, 1, 2), count=4)
    assert key(replace(crowd, participants=tuple(replace(p, duty="observer") for p in crowd.participants))) == "voters"
    one_left = replace(signed(crowd), attendance=signed(crowd).attendance[:3])
    assert what_next(one_left) == Next("sign_in", "prepare", None, {"missing": 1, "total": 4})
    assert key(signed(crowd)) == "score"


def test_who_is_marked_as_left_is_not_waited_for() -> None:
    lines = (*signed(room()).attendance[:3], Attendance("p4", AT, False))
    assert key(replace(room(), attendance=lines)) == "score"


def test_after_the_first_vote_nobody_is_waited_for() -> None:
    voted = b.with_rounds(replace(room(), attendance=()), b.round_of(CELL, "3333"))
    assert key(voted) == "score"


def test_the_clock_is_started_before_the_first_vote() -> None:
    planned = replace(room(), agenda=default_agenda(room()))
    assert key(planned) == "clock"
    assert key(replace(planned, clock=Clock({"prepare": Spent(5)}))) == "score"


def test_a_round_under_way_comes_before_other_cells() -> None:
    half = b.with_rounds(room(), replace(b.round_of(OTHER, "33", state="open"), asked=("p1", "p2", "p3", "p4")))
    found = what_next(half)
    assert (found.key, found.cell, found.params["answers"], found.params["asked"]) == ("round", OTHER, 2, 4)
    assert found.params["cell"].zh == "要2 · 项1"
    assert key(b.with_rounds(room(), b.round_of(CELL, "3333", state="open"))) == "reveal"
    assert key(b.with_rounds(room(), b.round_of(CELL, "33", state="closed"))) == "reveal"
    target = what_next(b.with_rounds(scored(), b.round_of(CELL, "4444", purpose="target", state="closed")))
    assert (target.key, target.stage) == ("reveal", "target")


def test_an_open_round_without_anybody_is_not_revealed() -> None:
    nobody = replace(b.round_of(CELL, "", state="open"), asked=())
    assert key(b.with_rounds(room(), nobody)) == "round"


def test_unscored_cells_then_details_then_votes_again_then_acceptance() -> None:
    first = b.with_rounds(room(), b.round_of(CELL, "1155"))
    found = what_next(first, DayFacts(again=(CELL,), details=(CELL,)))
    assert (found.key, found.cell, found.params["left"], found.params["total"]) == ("score", OTHER, 1, 2)
    full = scored(accept=False)
    assert key(full, again=(CELL,), details=(CELL,)) == "details"
    assert key(full, again=(CELL,)) == "again" and what_next(full, DayFacts(again=(CELL,))).cell == CELL
    assert key(full) == "accept"
    assert key(scored()) == "targets"


def test_an_opened_cell_is_scored_by_its_details() -> None:
    opened = replace(scored(), opened=frozenset({CELL}))
    assert what_next(opened).cell == Cell("e1", "1.1")
    assert key(opened, details=(CELL,)) == "score"


def test_cells_nobody_here_is_asked_about_wait() -> None:
    only = replace(room(), participants=tuple(replace(p, elements=("e2",)) for p in room().participants))
    assert what_next(only).cell == OTHER
    gone = replace(room(), participants=tuple(replace(p, here=False) for p in room().participants))
    assert key(gone) == "nobody_here"


def test_imported_votes_need_no_acceptance() -> None:
    imported = b.with_rounds(room(), *(replace(b.round_of(cell, "3333"), mode="import") for cell in room().cells()))
    assert key(imported) == "targets"


def test_from_targets_to_the_report() -> None:
    day = replace(scored(), targets={CELL: 4})
    assert key(day) == "initiatives"
    work = Initiative("i1", "做", "1", "", 1.0, 1, 1)
    day = replace(day, initiatives=(work,))
    assert key(day) == "owners"
    day = replace(day, initiatives=(replace(work, owner="王敏"),))
    assert key(day) == "lifts"
    day = replace(day, initiatives=(replace(work, owner="王敏", lifts=(Lift(CELL, 3, 4),)),))
    assert key(day) == "plan"
    day = replace(day, plan=b.hand_plan(day))
    assert key(day, stale=True) == "replan"
    day = replace(day, parked=(Parked("k", "later"),))
    assert what_next(day) == Next("parked", "commit", None, {"left": 1})
    day = replace(day, parked=(Parked("k", "later", done=True),))
    assert key(day) == "debrief"
    assert key(replace(day, debrief=Debrief((0, 0, 0, 0, 0)))) == "debrief"
    day = replace(day, debrief=Debrief((0, 0, 1, 2, 1)))
    assert (key(day), key(day, exported=True)) == ("export", "done")


def test_what_matters_is_weighed_before_the_first_plan() -> None:
    day = replace(scored(), targets={CELL: 4}, initiatives=(
        Initiative("i1", "做", "1", "王敏", 1.0, 1, 1, (Lift(CELL, 3, 4),)),))
    started = {"prepare": Spent(60, "", True)}
    planned = replace(day, agenda=default_agenda(room()), clock=Clock(started))
    assert what_next(planned) == Next("prioritise", "priority")
    assert key(replace(planned, clock=Clock({**started, "priority": Spent(60, "", True)}))) == "plan"
    assert key(replace(planned, planning=Planning(capabilities=Weighing("points")))) == "plan"
    assert key(replace(planned, plan=b.hand_plan(day))) == "debrief"
    # An agenda from before there was such a block asks for nothing.
    old = replace(planned.agenda, items=tuple(i for i in planned.agenda.items if i.stage != "priority"))
    assert key(replace(planned, agenda=old)) == "plan"
    skipped = replace(planned.agenda, items=tuple(replace(i, skipped=i.stage == "priority")
                                                  for i in planned.agenda.items))
    assert key(replace(planned, agenda=skipped)) == "plan"


def test_targets_by_vote_are_targets() -> None:
    assert key(b.with_rounds(scored(), b.round_of(CELL, "4444", purpose="target"))) == "initiatives"


CASES = st.sampled_from([b.empty_workshop(b.made_pack(2, 1, 2)), room(), scored(), scored(accept=False),
                         b.full_workshop(count=5, works=3)])
CELLS = st.lists(st.sampled_from([CELL, OTHER, Cell("e1", "1.2"), Cell("gone", "9")]), max_size=3).map(tuple)


@settings(deadline=None)
@given(CASES, CELLS, CELLS, st.booleans(), st.booleans())
def test_there_always_is_one(workshop: Workshop, again, details, stale: bool, exported: bool) -> None:
    found = what_next(workshop, DayFacts(again, details, stale, exported))
    assert isinstance(found, Next)
    assert found.cell is None or found.cell in set(workshop.cells())


# Who is heard -----------------------------------------------------------------------------------------------------
def ranked(*ranks: str) -> Workshop:
    base = b.empty_workshop(b.made_pack(), count=len(ranks))
    return replace(base, participants=tuple(replace(p, rank=r) for p, r in zip(base.participants, ranks, strict=True)))


def test_lowest_first_then_highest_and_the_head_last() -> None:
    room = ranked("senior", "middle", "staff", "middle", "staff", "staff")
    #             1         5         3        1         5        2
    order = speaking_order(room, b.round_of(CELL, "153152"))
    assert order == ("p4", "p5", "p2", "p6", "p3", "p1")


def test_without_ranks_levels_and_seats_decide() -> None:
    assert speaking_order(ranked("", "", "", ""), b.round_of(CELL, "4224")) == ("p2", "p3", "p1", "p4")
    assert speaking_order(ranked("staff", "staff", "staff"), b.round_of(CELL, "312")) == ("p2", "p1", "p3")


def test_empty_votes_are_not_heard() -> None:
    assert speaking_order(ranked("", "", "", ""), b.round_of(CELL, "3-?1")) == ("p4", "p1")
    assert speaking_order(ranked("", ""), b.round_of(CELL, "3-")) == ()


def test_no_order_without_names_or_before_the_reveal() -> None:
    room, shown = ranked("", "", "", ""), b.round_of(CELL, "1234")
    assert speaking_order(room, shown) != ()
    for hidden in (replace(shown, anonymity="unnamed"), replace(shown, anonymity="secret"),
                   replace(shown, state="open"), replace(shown, state="closed"),
                   replace(shown, ballots=(), tally=Tally((1, 1, 1, 1, 0)))):
        assert speaking_order(room, hidden) == ()


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("12345-?x"), st.sampled_from(["senior", "middle", "staff", ""])),
                min_size=2, max_size=12))
def test_everybody_with_a_level_once_and_the_head_never_before_others(votes) -> None:
    room = ranked(*(rank for _, rank in votes))
    round_: Round = b.round_of(CELL, "".join(vote for vote, _ in votes))
    order = speaking_order(room, round_)
    given_ = sorted(ballot.participant for ballot in round_.ballots if ballot.level is not None)
    assert sorted(order) == (given_ if len(given_) > 1 else [])
    ranks = [room.person(p).rank for p in order]
    places = {"senior": 0, "middle": 1, "staff": 2, "": 3}
    heads = [places[r] == min(map(places.get, ranks)) for r in ranks] if ranks else []
    assert heads == sorted(heads)
