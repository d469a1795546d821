"""What a reader would stumble over: every kind of flaw, found where it is and only there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.builders import full_workshop, hand_plan
from workshop.insight.analysis import analyse
from workshop.model.evidence import Evidence
from workshop.model.initiative import Kpi
from workshop.model.notes import LastTime
from workshop.model.planning import OldAction, SignOff
from workshop.model.score import Acceptance, Cell
from workshop.model.workshop import Parked, Workshop
from workshop.report.check import SEVERITIES, Flaw, checks, placeholder

NOW = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)


def found(workshop: Workshop, now: datetime = NOW) -> dict[str, Flaw]:
    return {flaw.key: flaw for flaw in checks(workshop, analyse(workshop), workshop.plan, now)}


@pytest.fixture(scope="module")
def day() -> Workshop:
    """A workshop with everything in it."""
    made = full_workshop()
    return replace(made, plan=hand_plan(made))


def with_initiative(day: Workshop, **values: object) -> Workshop:
    first, *rest = day.initiatives
    return replace(day, initiatives=(replace(first, **values), *rest))  # type: ignore[arg-type]


def test_the_gravest_come_first(day: Workshop) -> None:
    order = [SEVERITIES.index(flaw.severity) for flaw in checks(day, analyse(day), None, NOW)]
    assert len(set(order)) > 1 and order == sorted(order)


def test_an_empty_day_says_what_is_missing_and_counts_no_more(day: Workshop) -> None:
    empty = replace(day, rounds={}, targets={}, initiatives=(), plan=None, evidence=(), parked=(), last_time=None)
    flaws = found(empty)
    assert flaws["unscored"].count == len(flaws["unscored"].cells) == len(list(empty.cells()))
    assert {"targets", "initiatives"} <= set(flaws) and "plan" not in flaws and "targets_low" not in flaws


@pytest.mark.parametrize(("key", "values"), [
    ("owners", {"owner": " "}), ("lifts", {"lifts": ()}), ("untitled", {"title": "New initiative"}),
    ("first_step", {"first_step": ""}), ("kpi", {"kpi": Kpi()}),
    ("first_date", {"first_step": "Call them", "first_by": ""}),
    ("past", {"first_step": "Call them", "first_by": "2020-01-31"})])
def test_an_initiative_that_wants_something_is_named(day: Workshop, key: str, values: dict[str, object]) -> None:
    good = with_initiative(day, owner="Ann", title="Good one", first_step="Go", first_by="2030-01-01", kpi=Kpi("K"))
    first = good.initiatives[0].id
    assert first not in (found(good)[key].initiatives if key in found(good) else ())
    assert first in found(with_initiative(good, **values))[key].initiatives


def test_what_is_done_or_dropped_wants_nothing(day: Workshop) -> None:
    done = replace(day, initiatives=tuple(replace(i, status="done", owner="") for i in day.initiatives))
    assert not {"owners", "kpi", "first_step", "past"} & set(found(done))


def test_a_plan_that_is_old_or_leaves_out_what_must_be_done(day: Workshop) -> None:
    assert not {"plan", "plan_old", "must_out"} & set(found(day))
    dearer = with_initiative(day, cost=day.initiatives[0].cost + 1)
    assert found(dearer)["plan_old"].place == "roadmap"
    assert day.plan is not None
    left = replace(day, plan=replace(day.plan, left_out=(day.initiatives[0].id,)))
    must = with_initiative(left, must=True)
    assert found(must)["must_out"].initiatives == (day.initiatives[0].id,)
    assert "plan" in found(replace(day, plan=None))


def test_hidden_rounds_and_targets_below_today(day: Workshop) -> None:
    shown = [(key, rounds) for key, rounds in day.rounds.items() if rounds[-1].shown]
    (cell, purpose), rounds = shown[0]
    hidden = replace(rounds[-1], id="new", number=9, state="closed")
    again = replace(day, rounds=dict(day.rounds) | {(cell, purpose): (*rounds, hidden)})
    assert cell in found(again)["open_rounds"].cells
    high = next(c for c, result in analyse(day).current.items() if (result.whole_level or 0) > 1)
    low = found(replace(day, targets=dict(day.targets) | {high: 1}))
    assert high in low["targets_low"].cells and low["targets_low"].place == "target"


def test_a_cell_without_target_is_told_only_where_there_are_targets(day: Workshop) -> None:
    analysis = analyse(day)
    aimed = next(cell for cell in analysis.targets if analysis.profile.grid.get(cell) is not None
                 and analysis.profile.grid[cell].level is not None and cell in day.targets)
    bare = replace(day, targets={cell: level for cell, level in day.targets.items() if cell != aimed})
    if analyse(bare).targets:
        assert aimed in found(bare)["untargeted"].cells


@pytest.mark.parametrize(("accepted", "key"), [
    (Acceptance(3, "reservation"), "reservation_empty"), (Acceptance(3, "reservation", note="Not yet"), "doubts"),
    (Acceptance(3, "not_agreed", positions=("Two", " ")), "reservation_empty"),
    (Acceptance(3, "not_agreed", positions=("Two", "Four")), "doubts")])
def test_reservations_with_and_without_words(day: Workshop, accepted: Acceptance, key: str) -> None:
    cell = next(c for (c, purpose), rounds in day.rounds.items() if purpose == "current" and rounds[-1].shown)
    rounds = day.rounds[cell, "current"]
    last = replace(rounds[-1], state="accepted", acceptance=accepted)
    changed = replace(day, rounds=dict(day.rounds) | {(cell, "current"): (*rounds[:-1], last)})
    other = {"doubts": "reservation_empty", "reservation_empty": "doubts"}[key]
    flaws = found(changed)
    assert cell in flaws[key].cells and (other not in flaws or cell not in flaws[other].cells)


def test_evidence_that_is_old_and_levels_without_any(day: Workshop) -> None:
    cell = next(iter(day.cells()))
    for dated, old in (("2024-11-01", True), ("2024-12-01", False), ("", False), ("soon", False)):
        told = replace(day, evidence=(Evidence("e", cell, "Seen", "measured", dated),))
        assert ("evidence_old" in found(told)) == old
    bare = found(replace(day, evidence=()))
    high = [c for c, rollup in analyse(day).profile.grid.items() if (rollup.level or 0) >= 4]
    assert set(high) <= set(bare["unproven"].cells) if high else "unproven" not in bare


def test_names_and_words_of_the_day(day: Workshop) -> None:
    nobody = replace(day, settings=replace(day.settings, client=" ", title="TEST"),
                     participants=tuple(replace(p, duty="voter") for p in day.participants))
    assert {"client", "title", "facilitator"} <= set(found(nobody))
    led = replace(nobody, participants=(replace(day.participants[0], duty="facilitator"), *day.participants[1:]))
    assert "facilitator" not in found(led)
    late = replace(day, settings=replace(day.settings, start="2026Q3"), attendance=())
    assert found(late)["start_past"].names == ("2026Q3",)
    assert "start_past" not in found(replace(late, settings=replace(late.settings, start="2026Q4")))


def test_what_is_left_at_the_end(day: Workshop) -> None:
    before = LastTime("Last day", "C", "2025-11-12", day.pack.id, (), (OldAction("a", "Scan"),
                                                                         OldAction("b", "Sell", verdict="done")))
    left = replace(day, last_time=before, signoffs=(SignOff(day.participants[0].id, "2026-11-21T10:00:00+00:00"),),
                   parked=(Parked("p", "Rent"), Parked("q", "Lunch", done=True)))
    flaws = found(left)
    assert flaws["last"].names == ("Scan",) and flaws["parked"].names == ("Rent",)
    assert day.participants[0].name not in flaws["unsigned"].names and flaws["unsigned"].count >= 1
    assert "unsigned" not in found(replace(left, signoffs=()))


def test_placeholders() -> None:
    assert placeholder("  ") and placeholder("未命名") and placeholder("New Initiative")
    assert not placeholder("New initiatives") and not placeholder("共创日")


def test_every_place_leads_somewhere_and_cells_are_real(day: Workshop) -> None:
    for flaw in checks(day, analyse(day), None, NOW):
        assert flaw.count >= max(1, len(flaw.cells), len(flaw.initiatives), len(flaw.names))
        assert all(isinstance(cell, Cell) and day.pack.has_item(cell.item) for cell in flaw.cells)
        assert all(day.initiative(name) is not None for name in flaw.initiatives)
