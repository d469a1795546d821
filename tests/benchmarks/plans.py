"""Plans: the proven best roadmap of 12, 30 and 60 initiatives beside one bare search of the same model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks import made
from tests.benchmarks.run import Run
from tests.benchmarks.table import Row, timed
from tests.benchmarks.timing import in_turn
from workshop.insight.analysis import Analysis, analyse
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop
from workshop.roadmap.build import make_plan, problem_of
from workshop.roadmap.problem import Problem

SIZES, LIMIT = (12, 30, 60), 10.0
# From so many on a proof takes longer than anybody waits: one run, to the limit, tells how near it comes.
LONG = 60


def bare_search(problem: Problem) -> None:
    """Make the model and let OR-Tools maximise its value once: no first plan, no tie-break, no proof of uniqueness."""
    from workshop.roadmap.grid import GridModel
    from workshop.roadmap.search import search
    model = GridModel(problem)
    search(model, model.value(), LIMIT)


def rows(run: Run) -> Iterator[Row]:
    """Measure each size."""
    for count in SIZES[:2] if run.quick else SIZES:
        workshop = made.workshop(12, depth="express", rounds=1, works=count)
        analysis = analyse(workshop)
        problem = problem_of(workshop, analysis, "value")
        kept: list[RoadmapPlan] = []

        def plan(workshop: Workshop = workshop, analysis: Analysis = analysis, kept: list[RoadmapPlan] = kept) -> None:
            kept.append(make_plan(workshop, analysis, "value", time_limit=LIMIT))
        found = in_turn(1 if count >= LONG else run.slow,
                        {"ours": plan, "bare": partial(bare_search, problem)}, warm=count < LONG)
        yield timed(f"plan: {count} initiatives, 16 quarters", found["ours"], found["bare"],
                    "OR-Tools: one search of the model", note=_how_good(kept[-1]))


def _how_good(plan: RoadmapPlan) -> str:
    if plan.status == "optimal":
        return "proven"
    return f"stopped after {LIMIT:.0f} s, {100 * (plan.bound - plan.objective) / plan.bound:.1f} % from the bound"
