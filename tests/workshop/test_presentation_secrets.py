"""Nothing that the room must not see can be in what the room is shown: tried over random states of a whole day."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.rooms import pack_document
from workshop.boardvote import tap_show
from workshop.insight.analysis import analyse
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.evidence import CellNote, Evidence
from workshop.model.score import Acceptance, Ballot, Cell, Round, Tally
from workshop.model.workshop import Debrief, Parked, Participant, RoomRules, Settings, Workshop
from workshop.presentation import Presentation, canvas_show, reveal_show, round_show

PACK = pack_document().pack
DEPARTMENTS = ("Sales", "Plant")
PEOPLE = tuple(Participant(f"p{i}", f"Person {i}", DEPARTMENTS[i % 2], "", i + 1,
                           rank=("senior", "middle", "staff")[i % 3], weight=1.0 + i % 3) for i in range(7))
CELLS = [Cell(e.id, c.id) for e in PACK.elements for c in PACK.capabilities]
STATES = st.sampled_from(["open", "closed", "revealed", "accepted"])
MODES = st.sampled_from(["strip", "card", "board", "hands", "grid", "paper"])
# Words that stand only where the room may never look. They hold nothing that another text could hold by chance.
HIDDEN, STAGE, NOTE = "§hidden", "§stage", "§note"


@st.composite
def rounds(draw: st.DrawFn, index: int, number: int) -> Round:
    state, mode = draw(STATES), draw(MODES)
    anonymity = draw(st.sampled_from(["named", "unnamed", "secret"]))
    asked = tuple(draw(st.lists(st.sampled_from([p.id for p in PEOPLE]), unique=True, min_size=1)))
    if mode == "hands":
        counts = tuple(draw(st.lists(st.integers(0, 2), min_size=5, max_size=5)))
        return Round(f"r{index}-{number}", CELLS[index], "current", number, state, mode, asked=asked,
                     tally=Tally(counts, reason=f"{HIDDEN} hands"))
    shown = state in ("revealed", "accepted")
    votes = [Ballot(f"slip{n}" if anonymity == "secret" else person, draw(st.sampled_from("12345-?x")),
                    f"why {n}" if shown else f"{HIDDEN} {n}", draw(st.integers(0, 3)))
             for n, person in enumerate(asked) if draw(st.booleans())]
    accepted = Acceptance(3, "not_agreed", "", "r", ("low", "high")) if state == "accepted" else None
    return Round(f"r{index}-{number}", CELLS[index], "current", number, state, mode, tuple(votes), accepted,
                 anonymity, asked, frozenset(asked) if anonymity == "secret" else frozenset())


@st.composite
def days(draw: st.DrawFn) -> Workshop:
    found: dict[Any, tuple[Round, ...]] = {}
    for index, cell in enumerate(CELLS):
        made = [draw(rounds(index, number)) for number in range(1, draw(st.integers(0, 3)) + 1)]
        if made:
            # Only the newest round of a cell can be unrevealed.
            earlier = [dataclasses.replace(r, state="revealed", ballots=tuple(
                dataclasses.replace(b, comment="said") for b in r.ballots)) for r in made[:-1]]
            found[cell, "current"] = (*earlier, made[-1])
    return Workshop(
        "u", Settings("T", rules=RoomRules(weighted=True)), PACK, "", tuple(e.id for e in PACK.elements), PEOPLE,
        rounds=found, notes={cell: CellNote(cell, 2, f"{NOTE} cell") for cell in CELLS},
        evidence=(Evidence("e", CELLS[0], f"{NOTE} evidence", link=f"{NOTE} link", person="p1"),),
        agenda=Agenda(items=(AgendaItem("a", "talk", title=f"{STAGE} talk"),)),
        parked=(Parked("k", f"{STAGE} parked"),), debrief=Debrief((1, 0, 0, 0, 0), f"{STAGE} debrief"))


def shows(day: Workshop, current: str) -> list[Presentation]:
    """Return everything the room can be shown in this state, as the windows build it."""
    base = Presentation("T", "C", "en")
    canvas = canvas_show(day, analyse(day))
    found = [dataclasses.replace(base, canvas=canvas, lens=lens)  # type: ignore[arg-type]
             for lens in ("current", "disagreement")]
    for round_ in day.all_rounds():
        if round_.shown:
            found.append(dataclasses.replace(base, reveal=reveal_show(day, round_)))
        elif round_.mode == "board" and round_.named:
            continue  # votes on a board are seen by all as they are cast: that is what a board is
        else:
            found.append(dataclasses.replace(base, round=round_show(day, round_, current)))
            with pytest.raises(ValueError):
                reveal_show(day, round_)
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(days(), st.sampled_from([p.id for p in PEOPLE]))
def test_hidden_words_and_private_notes_are_in_nothing_that_is_shown(day: Workshop, current: str) -> None:
    for show in shows(day, current):
        words = repr(show)
        assert HIDDEN not in words and STAGE not in words and NOTE not in words


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(days(), st.randoms())
def test_nothing_shown_depends_on_votes_that_are_not_revealed(day: Workshop, dice: Any) -> None:
    other: dict[Any, tuple[Round, ...]] = {}
    for key, found in day.rounds.items():
        changed = []
        for round_ in found:
            if not round_.shown:
                round_ = dataclasses.replace(round_, ballots=tuple(
                    dataclasses.replace(b, vote=dice.choice("12345-?x"), comment="else", confidence=0)
                    for b in round_.ballots))
                if round_.tally is not None:
                    round_ = dataclasses.replace(round_, tally=Tally((0, 0, 1, 1, 0)))
            changed.append(round_)
        other[key] = tuple(changed)
    assert shows(day, "p1") == shows(dataclasses.replace(day, rounds=other), "p1")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(days())
def test_a_round_without_names_shows_no_person_beside_a_vote(day: Workshop) -> None:
    for round_ in day.all_rounds():
        if not round_.shown or round_.named:
            continue
        show = reveal_show(day, round_)
        assert all(v.participant == v.name == v.initials == "" for v in (*show.voices, *show.low, *show.high))
        assert [v.vote for v in show.voices if v.vote.isdigit()] == sorted(
            v.vote for v in show.voices if v.vote.isdigit()), "not the order of the seats"
        words = repr(show)
        assert not any(person.name in words or f"'{person.id}'" in words for person in PEOPLE)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(days())
def test_no_group_below_the_floor_is_ever_shown(day: Workshop) -> None:
    for round_ in day.all_rounds():
        if round_.shown:
            show = reveal_show(day, round_)
            for groups in (show.departments, show.ranks):
                assert groups is None or all(group.n >= day.settings.rules.group for group in groups)
            if round_.anonymity == "secret":
                assert show.departments is show.ranks is show.weighted is None


def test_a_board_is_only_shown_where_names_may_stand_beside_votes() -> None:
    base = Round("r", CELLS[0], "current", 1, "open", "board", (Ballot("p1", "3"),), asked=("p1", "p2"))
    day = Workshop("u", Settings("T"), PACK, "", tuple(e.id for e in PACK.elements), PEOPLE)
    assert [row.vote for row in tap_show(day, base).rows] == ["3", ""]
    for round_ in (dataclasses.replace(base, anonymity="unnamed"), dataclasses.replace(base, mode="strip")):
        with pytest.raises(ValueError):
            tap_show(day, round_)
