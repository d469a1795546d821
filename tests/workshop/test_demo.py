"""The sample workshop is complete, plausible and always the same."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from db.store import SqliteStore
from tests.rooms import pack_document
from workshop.demo import MADE_AT, Demo, demo_workshop, play
from workshop.demo_words import MAX_PEOPLE, MIN_PEOPLE, WORKS
from workshop.insight.analysis import analyse
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.roadmap.build import current_plan, problem_of
from workshop.roadmap.check import violations
from workshop.roadmap.scenarios import missing

PACK = "consumer-goods-2020"


def make(path: Path, demo: Demo, pack: str = PACK) -> Workshop:
    store = SqliteStore.create(path, demo.settings, pack_document(pack), uid=demo.uid, at=MADE_AT,
                               people=demo.people)
    try:
        play(demo, store)
        return store.workshop
    finally:
        store.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return make(tmp_path_factory.mktemp("demo") / "a.pentatone", demo_workshop(pack_document(PACK).pack))


def test_it_is_whole(sample: Workshop) -> None:
    assert len(sample.participants) == 12
    assert len({p.department for p in sample.participants}) == 12
    asked = list(sample.cells())
    scored = [cell for cell in asked if sample.latest_shown(cell)]
    assert (len(asked), len(scored)) == (55, 51)
    assert set(sample.targets) == set(scored)
    assert 12 <= len(sample.initiatives) <= 14
    assert all(i.lifts and i.cost and i.person_months and i.owner for i in sample.initiatives)
    assert {i.capability for i in sample.initiatives} == {"1", "2", "3", "4", "5"}
    assert sample.settings.start == "2027Q1" and sample.settings.horizon == 8


def test_the_votes_have_all_shapes(sample: Workshop) -> None:
    found = analyse(sample)
    patterns = Counter(result.pattern for result in found.current.values())
    assert {"close", "spread", "two camps", "lone voice"} <= set(patterns)
    votes = Counter(b.vote for r in sample.all_rounds() for b in r.ballots)
    assert all(votes[symbol] for symbol in "12345-?x")
    assert sum(votes[symbol] for symbol in "-?x") < 0.1 * votes.total()
    agreements = Counter(r.acceptance.agreement if r.acceptance else None for r in found.current.values())
    assert agreements["agreed"] > 30 and agreements["reservation"] > 2 and agreements["not_agreed"] > 0
    assert all(r.acceptance.note or len(r.acceptance.positions) == 2 for r in found.current.values()
               if r.acceptance and r.acceptance.agreement != "agreed")
    rows = [found.profile.capabilities[c.id].level or 0.0 for c in sample.pack.capabilities]
    assert rows[0] > rows[3] and rows[1] > rows[4], "foundation and touchpoints above data and decision"
    assert any(b.comment for r in sample.all_rounds() for b in r.ballots)


def test_about_a_third_change_their_vote(sample: Workshop) -> None:
    pairs = [(old.vote, new.vote) for rounds in sample.rounds.values() if len(rounds) == 2
             for new in rounds[1].ballots if (old := rounds[0].ballot_of(new.participant))]
    assert len(pairs) == 12 * 12
    assert 0.25 <= sum(old != new for old, new in pairs) / len(pairs) <= 0.42


def test_targets_lie_ahead_and_lifts_stay_inside(sample: Workshop) -> None:
    found = analyse(sample)
    for cell, result in found.current.items():
        level = result.whole_level or 0
        assert level <= sample.targets[cell] <= level + 2
    reached: dict[Cell, int] = {}
    for initiative in sample.initiatives:
        for lift in initiative.lifts:
            assert reached.get(lift.cell, lift.from_level) == lift.from_level
            assert lift.to_level <= sample.targets[lift.cell]
            reached[lift.cell] = lift.to_level


def test_the_kept_plan_is_current_sound_and_short_of_money(sample: Workshop) -> None:
    found = analyse(sample)
    plan = current_plan(sample, found)
    assert plan is not None and plan.status == "optimal"
    problem = problem_of(sample, found)
    starts = {e.initiative: e.start for e in plan.entries}
    assert list(violations(problem, starts)) == []
    spent = [0] * 8
    for initiative in sample.initiatives:
        if initiative.id in starts:
            for quarter, cost in enumerate(initiative.cost_per_period()):
                spent[starts[initiative.id] + quarter] += cost
    assert sum(amount > 0.95 * sample.settings.budget for amount in spent) >= 3
    assert sum(i.predecessors != () for i in sample.initiatives) >= 4


def test_its_day_was_lived_to_the_end(sample: Workshop) -> None:
    agenda, clock = sample.agenda, sample.clock
    assert all(clock.of(item.id).done for item in agenda.items) and not clock.running
    shares = [clock.of(item.id).seconds / (item.minutes * 60) for item in agenda.items]
    assert min(shares) > 0.85 and max(shares) < 1.1
    assert {line.person for line in sample.attendance} == {p.id for p in sample.participants}
    assert sum(sample.debrief.counts) == 12 and len(sample.signoffs) == 9 and len(sample.parked) == 1


def test_there_are_plans_to_compare(sample: Workshop) -> None:
    assert [plan.kind for plan in sample.scenarios] == ["value", "speed", "cost"]
    assert len({frozenset((e.initiative, e.start) for e in plan.entries) for plan in sample.scenarios}) == 3
    assert missing(sample, analyse(sample)) == ()


def test_the_same_seed_gives_the_same_file(tmp_path: Path) -> None:
    hashes = []
    for name in ("a", "b"):
        path = tmp_path / f"{name}.pentatone"
        make(path, demo_workshop(pack_document(PACK).pack, seed=5, language="en"))
        hashes.append(hashlib.sha256(path.read_bytes()).hexdigest())
    assert hashes[0] == hashes[1]


def test_another_seed_gives_another_workshop() -> None:
    pack = pack_document(PACK).pack
    one, two = demo_workshop(pack, seed=1), demo_workshop(pack, seed=2)
    assert one.uid != two.uid and one.commands != two.commands
    assert demo_workshop(pack, seed=1) == one


@pytest.mark.parametrize("depth", ["standard", "full"])
def test_other_depths_leave_four_canvas_cells_open(tmp_path: Path, depth: str) -> None:
    demo = demo_workshop(pack_document(PACK).pack, depth=depth, people=5)  # type: ignore[arg-type]
    found = make(tmp_path / "a.pentatone", demo)
    grid = analyse(found).profile.grid
    assert sum(1 for rollup in grid.values() if rollup.level is None) == 4
    assert found.plan is not None and found.plan.entries


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("people", [MIN_PEOPLE, 13, MAX_PEOPLE])
def test_names_are_all_different_and_in_one_language(language: str, people: int) -> None:
    demo = demo_workshop(pack_document(PACK).pack, people=people, language=language)
    names = [p.name for p in demo.people]
    assert len(set(names)) == people
    assert all(name.isascii() == (language == "en") for name in names)


def test_too_few_or_too_many_people() -> None:
    for people in (MIN_PEOPLE - 1, MAX_PEOPLE + 1):
        with pytest.raises(ValueError):
            demo_workshop(pack_document(PACK).pack, people=people)


def test_it_works_with_another_pack(tmp_path: Path) -> None:
    found = make(tmp_path / "a.pentatone", demo_workshop(pack_document("blank").pack), "blank")
    assert found.pack.id == "blank"
    assert all(len(r.ballots) == 12 for r in found.all_rounds())


def test_what_must_come_first_is_named_before() -> None:
    seen: set[str] = set()
    for work in WORKS:
        assert set(work.after) <= seen
        seen.add(work.id)
