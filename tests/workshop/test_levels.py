"""From votes to levels: roll-ups, coverage, gaps and projections, against examples worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.rooms import pack_document, people
from workshop.insight.analysis import Analysis, analyse, as_json, projected, share
from workshop.insight.levels import Part, Rollup, canvas_cell, result_of, roll_up
from workshop.model.initiative import Initiative, Lift
from workshop.model.pack import Pack
from workshop.model.score import Acceptance, Ballot, Cell, Round, RoundState
from workshop.model.workshop import Depth, RoomRules, Settings, Workshop
from workshop.roadmap.build import closure, fingerprint

A1, A2, B1, B2 = Cell("alpha", "1"), Cell("alpha", "2"), Cell("beta", "1"), Cell("beta", "2")


def hold(cell: Cell, votes: str, *, number: int = 1, purpose: str = "current", state: RoundState = "revealed",
         accepted: Acceptance | None = None) -> Round:
    ballots = tuple(Ballot(f"p{n}", vote) for n, vote in enumerate(votes, start=1))
    return Round(f"{cell}{number}{purpose}", cell, purpose, number, state, "strip", ballots,  # type: ignore[arg-type]
                 accepted)


def workshop(*rounds: Round, depth: Depth = "express", pack: Pack | None = None, opened: tuple[Cell, ...] = (),
             targets: dict[Cell, int] | None = None, initiatives: tuple[Initiative, ...] = ()) -> Workshop:
    found: dict[tuple[Cell, str], tuple[Round, ...]] = {}
    for round_ in rounds:
        found[round_.cell, round_.purpose] = (*found.get((round_.cell, round_.purpose), ()), round_)
    return Workshop("u", Settings("T", depth=depth), pack or pack_document().pack, "", ("alpha", "beta"), people(9),
                    frozenset(opened), found, targets or {}, initiatives)  # type: ignore[arg-type]


def weighted(capability: float, element: float) -> Pack:
    """The blank pack with capability 2 and element beta at other weights."""
    pack = pack_document().pack
    first, second = pack.capabilities
    alpha, beta = pack.elements
    return replace(pack, capabilities=(first, replace(second, weight=capability)),
                   elements=(alpha, replace(beta, weight=element)))


def test_counts_and_empty_votes_of_a_round() -> None:
    found = result_of(hold(A1, "1335-?x?"), 5)
    assert (found.counts, found.n) == ((1, 0, 2, 0, 1), 4)
    assert (found.abstained, found.dont_know, found.not_applicable) == (1, 2, 1)
    assert (found.lower_median, found.mean, found.whole_level) == (3, 3.0, 3)


@pytest.mark.parametrize(("votes", "applicable"), [
    ("x", False), ("xx3", False), ("xx34", True), ("--", True), ("", True)])
def test_a_cell_does_not_apply_when_more_say_so_than_give_a_level(votes: str, applicable: bool) -> None:
    found = result_of(hold(A1, votes), 5)
    assert found.applicable is applicable
    if not applicable:
        assert (found.level, found.whole_level) == (None, None)


def test_the_accepted_level_counts_only_where_it_differs_from_the_lower_median() -> None:
    # 2 3 3 4: the lower median is 3, the interpolated one too; three of four at 3 or above.
    assert result_of(hold(A1, "2334"), 5).level == 3.0
    # 3 3 4: lower median 3, interpolated 3 - 0.5 + (1.5 - 0) / 2 = 3.25.
    votes = "334"
    assert result_of(hold(A1, votes), 5).level == 3.25
    assert result_of(hold(A1, votes, accepted=Acceptance(3)), 5).level == 3.25
    assert result_of(hold(A1, votes, accepted=Acceptance(4)), 5).level == 4.0
    assert result_of(hold(A1, votes, accepted=Acceptance(4)), 5).whole_level == 4


def test_roll_up_is_the_weighted_mean_beside_the_floor() -> None:
    # (1 x 2 + 3 x 4) / 4 = 3.5; the unscored child holds 4 of 8 weight.
    found = roll_up([Part("a", 1, 2.0, 2.0, "a", 1.0), Part("b", 3, 4.0, 4.0, "b", 1.0),
                     Part("c", 4, None, None, "c", 0.0)])
    assert found == Rollup(3.5, 2.0, "a", 0.5)


def test_roll_up_leaves_out_what_does_not_apply() -> None:
    parts = [Part("a", 1, 2.0, 2.0, "a", 1.0), Part("b", 9, None, None, "b", 0.0, applicable=False)]
    assert roll_up(parts) == Rollup(2.0, 2.0, "a", 1.0)
    assert roll_up(parts[1:]) == Rollup(None, None, "", 0.0, applicable=False)
    assert roll_up([]) == Rollup(None, None, "", 0.0, applicable=False)
    assert roll_up([Part("c", 1, None, None, "c", 0.0)]) == Rollup(None, None, "", 0.0)


def test_express_from_cells_to_the_whole() -> None:
    # alpha: 2 and 4 give 3; beta: only 1 has a level, 5, half covered. The whole: (3 + 5) / 2 = 4.
    found = analyse(workshop(hold(A1, "222"), hold(A2, "444"), hold(B1, "555"))).profile
    assert found.elements["alpha"] == Rollup(3.0, 2.0, "1", 1.0)
    assert found.elements["beta"] == Rollup(5.0, 5.0, "1", 0.5)
    assert found.capabilities["1"] == Rollup(3.5, 2.0, "1", 1.0)
    assert found.capabilities["2"] == Rollup(4.0, 4.0, "2", 0.5)
    assert found.overall == Rollup(4.0, 2.0, "1", 0.75)


def test_weights_of_capabilities_and_elements() -> None:
    # alpha: (1 x 2 + 3 x 4) / 4 = 3.5; beta: 5 with 1 of 4 weight; the whole: (3.5 + 2 x 5) / 3 = 4.5,
    # coverage (1 + 2 x 0.25) / 3 = 0.5.
    found = analyse(workshop(hold(A1, "222"), hold(A2, "444"), hold(B1, "555"), pack=weighted(3.0, 2.0))).profile
    assert found.elements["alpha"].level == 3.5
    assert found.elements["beta"].coverage == 0.25
    assert (found.overall.level, found.overall.coverage) == (4.5, 0.5)
    # Capability 1 over the elements: (2 + 2 x 5) / 3 = 4.
    assert found.capabilities["1"].level == 4.0


def test_not_applicable_cells_leave_both_sides() -> None:
    found = analyse(workshop(hold(A1, "222"), hold(A2, "xxx"), hold(B1, "x"), hold(B2, "xx"))).profile
    assert found.elements["alpha"] == Rollup(2.0, 2.0, "1", 1.0)
    assert not found.elements["beta"].applicable
    assert found.overall == Rollup(2.0, 2.0, "1", 1.0)


def test_full_depth_rolls_indicators_up_first() -> None:
    # 1: (1 + 4) / 2 = 2.5; 2: only 2.1 with 5, half covered.
    found = analyse(workshop(hold(Cell("alpha", "1.1"), "111"), hold(Cell("alpha", "1.2"), "444"),
                             hold(Cell("alpha", "2.1"), "555"), depth="full")).profile
    assert found.grid[A1] == Rollup(2.5, 1.0, "1.1", 1.0)
    assert found.grid[A2] == Rollup(5.0, 5.0, "2.1", 0.5)
    assert found.elements["alpha"] == Rollup(3.75, 1.0, "1.1", 0.75)


def test_standard_depth_asks_only_what_matters_to_the_element() -> None:
    # alpha: 1.1, 2.1 and 2.2; so 1.1 alone covers capability 1.
    shop = workshop(hold(Cell("alpha", "1.1"), "222"), depth="standard")
    assert shop.items_of("alpha") == ("1.1", "2.1", "2.2")
    assert analyse(shop).profile.grid[A1] == Rollup(2.0, 2.0, "1.1", 1.0)


def test_an_opened_cell_keeps_its_vote_until_half_of_its_indicators_have_a_level() -> None:
    own, first, second = hold(A1, "444"), hold(Cell("alpha", "1.1"), "111"), hold(Cell("alpha", "1.2"), "222")
    opened = workshop(own, opened=(A1,))
    assert opened.items_of("alpha") == ("1", "1.1", "1.2", "2")
    assert canvas_cell(opened, "alpha", "1", {A1: 4.0}).level == 4.0
    assert analyse(workshop(own, first, opened=(A1,))).profile.grid[A1] == Rollup(1.0, 1.0, "1.1", 0.5)
    assert analyse(workshop(own, first, second, opened=(A1,))).profile.grid[A1].level == 1.5
    # Without a vote of its own a little detail is better than nothing.
    levels = {Cell("alpha", "1.1"): None, Cell("alpha", "1.2"): 3.0}
    assert canvas_cell(opened, "alpha", "1", levels).level == 3.0


def test_the_newest_shown_round_counts() -> None:
    found = analyse(workshop(hold(A1, "111"), hold(A1, "333", number=2), hold(A1, "555", number=3, state="open")))
    assert (found.current[A1].round, found.current[A1].level) == (2, 3.0)


def test_what_is_not_revealed_is_in_no_number() -> None:
    shop = workshop(hold(A1, "5", state="open"), hold(A2, "11", state="closed"))
    found = analyse(shop)
    assert (dict(found.current), found.profile.overall.level) == ({}, None)
    cells = as_json(shop, found)["cells"]
    assert [(c["state"], c["counts"], c["voted"]) for c in cells] == [("open", None, 1), ("closed", None, 2)]
    assert "5" not in str(cells[0]["voted"])


def test_gaps_are_weight_times_distance_and_ranked() -> None:
    found = analyse(workshop(hold(A1, "222"), hold(A2, "444"), hold(B1, "111"), hold(B2, "333"),
                             hold(B2, "555", purpose="target"), targets={A1: 4, A2: 3, B1: 2}))
    # Equal weights: each capability has half of its element. A2 is above its target: gap 0, not -1.
    assert [(g.cell, g.current, g.target, g.gap, g.weight, g.priority) for g in found.gaps] == [
        (A1, 2.0, 4.0, 2.0, 0.5, 1.0), (B2, 3.0, 5.0, 2.0, 0.5, 1.0), (B1, 1.0, 2.0, 1.0, 0.5, 0.5),
        (A2, 4.0, 3.0, 0.0, 0.5, 0.0)]


def test_a_target_set_by_hand_stands_above_a_voted_one() -> None:
    found = analyse(workshop(hold(A1, "222"), hold(A1, "555", purpose="target"), targets={A1: 3}))
    assert found.targets == {A1: 3.0}


def test_shares_of_siblings_sum_to_one() -> None:
    shop = workshop(pack=weighted(3.0, 1.0), opened=(A1,))
    assert [share(shop, cell) for cell in (A1, A2)] == [0.25, 0.75]
    assert [share(shop, Cell("alpha", i)) for i in ("1.1", "1.2")] == [0.5, 0.5]


def _lifted() -> tuple[Workshop, Analysis]:
    works = (Initiative("i1", "One", lifts=(Lift(A1, 2, 3),)),
             Initiative("i2", "Two", lifts=(Lift(A1, 3, 5), Lift(A2, 3, 4))),
             Initiative("i3", "Three", lifts=(Lift(B1, 1, 4),)))
    shop = workshop(hold(A1, "222"), hold(A2, "444"), targets={A1: 4, B1: 3}, initiatives=works)
    return shop, analyse(shop)


def test_projection_takes_the_highest_lift_and_lowers_nothing() -> None:
    shop, found = _lifted()
    assert projected(shop, found, ()).overall.level == 3.0
    assert projected(shop, found, ("i1",)).grid[A1].level == 3.0
    both = projected(shop, found, ("i1", "i2", "i3"))
    assert (both.grid[A1].level, both.grid[A2].level) == (5.0, 4.0)
    # A cell nobody scored stays unscored: no level appears out of a promise.
    assert both.grid[B1].level is None


def test_closure_counts_the_part_between_the_present_and_the_target() -> None:
    shop, found = _lifted()
    first, second, third = shop.initiatives
    assert closure(shop, found, first) == 1.0          # 2 to 3
    assert closure(shop, found, second) == 1.0 + 0.0   # 3 to 4, the target; A2 is at 4 already
    assert closure(shop, found, third) == 2.0          # 1 to 3, the target; the lift's own start, nobody voted


def test_the_fingerprint_follows_what_a_plan_depends_on() -> None:
    shop, found = _lifted()
    before = fingerprint(shop, found)
    assert fingerprint(shop, analyse(shop)) == before
    richer = replace(shop, settings=replace(shop.settings, budget=5))
    assert fingerprint(richer, found) != before
    renamed = replace(shop, settings=replace(shop.settings, title="Other"))
    assert fingerprint(renamed, found) == before
    moved = replace(shop, targets={A1: 3, B1: 3})
    assert fingerprint(moved, analyse(moved)) != before


def test_the_document_has_the_names_of_the_contract() -> None:
    shop = workshop(hold(A1, "2345"), targets={A1: 4})
    document = as_json(shop, analyse(shop))
    assert {"element", "item", "purpose", "round", "state", "counts", "abstained", "dont_know", "not_applicable",
            "lower_median", "interpolated_median", "mean", "consensus_cns", "pattern"} <= set(document["cells"][0])
    assert document["cells"][0]["counts"] == [0, 1, 1, 1, 1]
    assert set(document["gaps"][0]) == {"element", "item", "current", "target", "gap", "weight", "priority"}
    for part in (document["elements"][0], document["capabilities"][0], document["overall"]):
        assert {"level", "floor", "coverage"} <= set(part)


def test_the_document_says_how_a_level_came_about() -> None:
    quiet = replace(hold(A1, "2344?"), asked=("p1", "p2", "p3", "p4", "p5", "p6"), anonymity="unnamed", mode="card")
    shop = workshop(quiet, replace(hold(A2, "55", state="closed"), asked=("p1", "p2", "p3")))
    row, hidden = as_json(shop, analyse(shop))["cells"]
    assert (row["asked"], row["silent"], row["abstained"], row["anonymity"], row["mode"]) == (
        6, 1, 1, "unnamed", "card")
    assert (row["iqr"], row["verdict"]) == (1.25, "vote again")
    # Pairs of 2 3 4 4: 1 2 2 1 1 0, together 7 of 6 pairs. A: layer 2 3 4 gives 0.5 for three votes, layer 4 one.
    assert row["mean_pairwise_gap"] == pytest.approx(7 / 6)
    assert row["agreement_a"] == pytest.approx((3 * 0.5 + 1) / 4)
    assert (hidden["counts"], hidden["voted"], hidden["asked"], hidden["silent"]) == (None, 2, 3, 1)
    assert not {"verdict", "iqr", "agreement_a", "mean_pairwise_gap"} & set(hidden)
    assert as_json(shop, analyse(shop))["workshop"]["rehearsal"] is False
    played = replace(shop, settings=replace(shop.settings, rehearsal=True))
    assert as_json(played, analyse(played))["workshop"]["rehearsal"] is True


def test_an_empty_cell_has_no_measures_in_the_document() -> None:
    shop = workshop(hold(A1, "-?"))
    row = as_json(shop, analyse(shop))["cells"][0]
    assert {row[name] for name in ("iqr", "agreement_a", "mean_pairwise_gap", "consensus_cns")} == {None}
    assert row["verdict"] == "too few"


def test_the_rules_of_the_workshop_decide_the_pattern() -> None:
    shop = workshop(hold(A1, "333"), hold(A2, "33334444"))
    assert [r.pattern for r in analyse(shop).current.values()] == ["too few", "close"]
    strict = replace(shop, settings=replace(shop.settings, rules=RoomRules(few=3, agree=0.9)))
    assert [r.pattern for r in analyse(strict).current.values()] == ["unanimous", "spread"]


@pytest.mark.parametrize(("votes", "asked", "enough"), [
    ("33", 2, False), ("333", 6, True), ("333", 7, False), ("333?", 6, True), ("333", 0, True),
    ("3333-----", 9, False)])
def test_a_quorum_is_three_and_half_of_those_asked(votes: str, asked: int, enough: bool) -> None:
    found = result_of(replace(hold(A1, votes), asked=tuple(f"p{n}" for n in range(1, asked + 1))), 5)
    assert found.quorum is enough
    assert found.level == 3.0, "it still counts"
