"""What levels would be without one voter, and counts of people that give no small group away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import builders as b
from workshop.insight.analysis import analyse
from workshop.insight.headcount import Headcount, headcount
from workshop.insight.leaveout import leave_one_out
from workshop.model.score import Acceptance
from workshop.model.workshop import Workshop


def without(workshop: Workshop, person: str) -> Workshop:
    rounds = {key: tuple(replace(r, ballots=tuple(x for x in r.ballots if x.participant != person)) for r in found)
              for key, found in workshop.rounds.items()}
    return replace(workshop, rounds=rounds)


@pytest.mark.parametrize("depth", ["express", "full"])
def test_the_range_is_what_a_count_without_each_person_gives(depth: str) -> None:
    base = b.full_workshop(b.made_pack(4, 3, 3), count=6, depth=depth)
    open_ = {key: tuple(replace(r, acceptance=None, state="revealed") for r in found)
             for key, found in base.rounds.items()}
    workshop = replace(base, rounds=open_)
    found = leave_one_out(workshop, analyse(workshop))
    others = [analyse(workshop), *(analyse(without(workshop, p.id)) for p in workshop.participants)]
    assert found is not None and (found.people, found.fixed) == (6, 0)
    levels = [a.profile.overall.level for a in others]
    assert found.overall == pytest.approx((min(levels), max(levels)))
    for element in workshop.elements:
        levels = [a.profile.elements[element].level for a in others]
        assert found.elements[element] == pytest.approx((min(levels), max(levels)))
    for capability in workshop.pack.capabilities:
        levels = [a.profile.capabilities[capability.id].level for a in others]
        assert found.capabilities[capability.id] == pytest.approx((min(levels), max(levels)))


def test_a_level_the_room_accepted_instead_stays() -> None:
    base = b.empty_workshop(b.made_pack(1, 1), count=5)
    cell = next(base.cells())
    workshop = b.with_rounds(base, b.round_of(cell, "12345", accepted=Acceptance(5)))
    found = leave_one_out(workshop, analyse(workshop))
    assert found is not None and found.overall == (5.0, 5.0)


def test_a_cell_with_one_vote_drops_out_with_it() -> None:
    base = b.empty_workshop(b.made_pack(1, 2), count=5)
    first, second = base.cells()
    workshop = b.with_rounds(base, b.round_of(first, "22222"), b.round_of(second, "4----"))
    found = leave_one_out(workshop, analyse(workshop))
    assert found is not None and found.overall == (2.0, 3.0)


def test_secret_votes_stay_and_too_few_known_ones_give_no_range() -> None:
    base = b.empty_workshop(b.made_pack(1, 2), count=5)
    first, second = base.cells()
    secret = replace(b.round_of(first, "12345"), anonymity="secret")
    known = b.with_rounds(base, secret, b.round_of(second, "33334"))
    found = leave_one_out(known, analyse(known))
    assert found is not None and found.fixed == 1
    alone = b.with_rounds(base, secret)
    assert leave_one_out(alone, analyse(alone)) is None
    assert leave_one_out(base, analyse(base)) is None


@pytest.mark.parametrize(("counts", "groups", "others"), [
    ({"a": 5, "b": 4, "c": 2, "d": 1}, (("a", 5), ("b", 4)), 3), ({"a": 5, "b": 4, "c": 1}, (("a", 5),), 5),
    ({"a": 5, "b": 1}, (), 6), ({"a": 2, "b": 2}, (), 4), ({"a": 3, "b": 3}, (("a", 3), ("b", 3)), 0), ({}, (), 0)])
def test_small_groups_cannot_be_had_by_subtraction(counts, groups, others) -> None:
    assert headcount(counts, 3) == Headcount(groups, others)


def test_many_groups_end_in_others() -> None:
    found = headcount({str(n): 10 for n in range(20)}, 3, most=8)
    assert (len(found.groups), found.others) == (8, 120)
