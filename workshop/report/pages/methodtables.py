"""The tables behind the method: formulas, ties, weights before and after tailoring, the plan and what made it."""

from __future__ import annotations

from workshop.insight.weights import (
    capability_weights,
    element_weights,
    given_capabilities,
    given_elements,
    has_said,
)
from workshop.model.planning import Weighing
from workshop.report.backing import MethodTable
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import plain
from workshop.report.pages.roadmap import status_words

# Every plan is searched with this seed, on one thread; see `workshop.roadmap.solve`.
SEED = 1
FORMULAS = (("formula_lower", "formula_lower_text"), ("formula_interpolated", "formula_interpolated_text"),
            ("formula_cns", "formula_cns_text"), ("formula_a", "formula_a_text"),
            ("formula_roll", "formula_roll_text"), ("formula_gap", "formula_gap_text"),
            ("formula_priority", "formula_priority_text"), ("formula_value", "formula_value_text"))
TIES = (("tie_even", "tie_even_text"), ("tie_accepted", "tie_accepted_text"), ("tie_camps", "tie_camps_text"),
        ("tie_priority", "tie_priority_text"), ("tie_floor", "tie_floor_text"), ("tie_plan", "tie_plan_text"))
METHODS = {"pack": "weigh_pack", "points": "weigh_points", "swing": "weigh_swing", "ahp": "weigh_ahp",
           "bwm": "weigh_bwm"}
UNITS = {"quarter": "model_quarters", "month": "model_months"}
PURPOSES = {"value": "purpose_value", "speed": "purpose_speed", "cost": "purpose_cost", "own": "purpose_own"}


def method_tables(book: Book) -> tuple[MethodTable, ...]:
    """Return the tables in the order in which a reader would check the report."""
    say = book.say
    found = (_pairs(book, say("method_formulas"), FORMULAS), _pairs(book, say("method_ties"), TIES),
             _capabilities(book), _elements(book), _optimiser(book), _plan(book), _made(book))
    return tuple(table for table in found if table is not None)


def _pairs(book: Book, title: str, pairs: tuple[tuple[str, str], ...]) -> MethodTable:
    rows = tuple((book.say(name), book.say(text)) for name, text in pairs)
    return MethodTable(title, (), (), rows, (0.2, 0.8), ())


def _capabilities(book: Book) -> MethodTable:
    """Weights of the capabilities: of the framework, of the group, and how the group said them."""
    say, workshop, weighing = book.say, book.workshop, book.workshop.planning.capabilities
    given, own = given_capabilities(workshop), capability_weights(workshop)
    total, said = sum(given.values()), has_said(weighing, given)
    rows = tuple((book.item(c), f"{given[c]:g}", book.percent(given[c] / total),
                  f"{own[c]:.2f}" if said else NONE) for c in given)
    return MethodTable(say("method_capability_weights"), (_weighed(book, weighing, given),),
                       tuple(map(say, ("col_what", "weigh_given", "weigh_share", "weigh_own"))), rows,
                       (0.46, 0.18, 0.18, 0.18), (1, 2, 3))


def _elements(book: Book) -> MethodTable:
    """Weights of the elements before and after tailoring: what is out of scope or does not apply leaves the rest."""
    say, workshop, weighing = book.say, book.workshop, book.workshop.planning.elements
    given, own = given_elements(workshop), element_weights(workshop)
    inside = {e for e in workshop.elements if book.analysis.profile.elements[e].applicable}
    before, after = sum(given.values()), sum(given[e] for e in inside)
    said = has_said(weighing, given)
    rows = []
    for element in given:
        now = book.percent(given[element] / after) if element in inside and after else say(
            "not_applicable" if element in workshop.elements else "weigh_outside")
        rows.append((book.element(element), f"{given[element]:g}", book.percent(given[element] / before), now,
                     f"{own[element]:.2f}" if said else NONE))
    return MethodTable(say("method_element_weights"), (_weighed(book, weighing, given), say("method_tailoring")),
                       tuple(map(say, ("col_what", "weigh_given", "weigh_before", "weigh_after", "weigh_own"))),
                       tuple(rows), (0.36, 0.16, 0.16, 0.16, 0.16), (1, 2, 3, 4))


def _weighed(book: Book, weighing: Weighing, given: dict[str, float]) -> str:
    method = weighing.method if has_said(weighing, given) else "pack"
    return book.say(METHODS[method])


def _optimiser(book: Book) -> MethodTable | None:
    if not book.workshop.initiatives:
        return None
    say, planning = book.say, book.workshop.planning
    rate = f"{planning.rate:.0%}".replace("%", "\u00a0%")
    unit = say(UNITS[planning.unit])
    rows = ((say("model_choice"), say("model_choice_text", unit=unit)),
            (say("model_goal"), say("model_goal_text", rate=rate)),
            (say("model_limits"), say("model_limits_text")),
            (say("model_numbers"), say("model_numbers_text")),
            (say("model_solver"), say("model_solver_text", seed=SEED)))
    return MethodTable(say("method_model"), (), (), rows, (0.2, 0.8), ())


def _plan(book: Book) -> MethodTable | None:
    """Tell of the plan in this report: what it was made for, how good it is known to be, and of the draws."""
    say, plan, show = book.say, book.plan, book.gantt
    if plan is None or show is None:
        return None
    rows = [(say("plan_purpose"), say(PURPOSES[plan.kind])), (say("plan_status"), status_words(book, show))]
    if plan.status != "infeasible":
        rows += [(say("plan_objective"), _amount(book, plan.kind, plan.objective)),
                 (say("plan_bound"), _amount(book, plan.kind, plan.bound) if plan.bound else NONE),
                 (say("plan_gap"), book.percent(show.gap)), (say("plan_seed"), str(SEED))]
    rows.append((say("plan_fresh"), say("plan_fresh_yes" if show.fresh else "plan_fresh_no")))
    if (robust := book.workshop.robust) is not None:
        rows.append((say("plan_draws"), say("plan_draws_text", draws=robust.draws, seed=robust.seed,
                                            unproven=robust.unproven)))
    return MethodTable(say("method_kept_plan"), (), (), tuple(rows), (0.3, 0.7), ())


def _amount(book: Book, kind: str, value: float) -> str:
    if kind == "cost":
        return book.say.money(round(value))
    return book.say("plan_periods", n=round(value)) if kind == "speed" else book.say("plan_levels", n=f"{value:.3f}")


def _made(book: Book) -> MethodTable:
    say, workshop = book.say, book.workshop
    rows = ((say("made_version"), plain(book.sources.version) or NONE),
            (say("made_hash"), book.hash or NONE), (say("made_pack"), workshop.pack_hash or NONE),
            (say("made_schema"), say("made_file", id=workshop.uid)),
            (say("made_at"), say.moment(book.made_at)))
    return MethodTable(say("method_made"), (say("made_verify"),), (), rows, (0.2, 0.8), ())
