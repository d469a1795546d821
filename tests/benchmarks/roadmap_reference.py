"""Plans the reference roadmaps (selection, budget, people, discounted value) and compares with proven optima.

Run: python -m tests.benchmarks.roadmap_reference FILE [--time-limit S] [--workers N]. Nothing here is a test.
"""

from __future__ import annotations

import argparse
import json
import statistics
from pathlib import Path
from typing import Any

from workshop.roadmap.check import violations, worth
from workshop.roadmap.problem import Link, Problem, Task
from workshop.roadmap.solve import solve


def problem_of(instance: dict[str, Any]) -> Problem:
    """Return the problem of one instance of the reference file."""
    quarters = instance["quarters"]
    heads = instance["capacity_people_per_quarter"]
    roles = [f"R{number}" for number in range(1, len(heads) + 1)]
    tasks = tuple(
        Task(str(row["id"]), row["duration_quarters"], (row["cost_per_quarter"],) * row["duration_quarters"],
             {role: n for role, n in zip(roles, row["people_per_quarter"], strict=True) if n},
             tuple(row["value_if_started_in_quarter"]), after=tuple(Link(str(i)) for i in row["predecessors"]))
        for row in instance["initiatives"])
    return Problem(quarters, tasks, tuple(instance["budget_per_quarter"]),
                   capacity={role: (n,) * quarters for role, n in zip(roles, heads, strict=True)})


def main() -> None:
    """Print one line for each instance and a summary."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--time-limit", type=float, default=30.0)
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    instances = json.loads(given.file.read_text(encoding="utf-8"))["instances"]
    seconds: list[float] = []
    reached = proven = wrong = 0
    for instance in instances:
        problem, known = problem_of(instance), instance.get("optimal_value")
        plan = solve(problem, time_limit=given.time_limit, workers=given.workers)
        found = None if plan.objective is None else worth(problem, plan.starts)
        bad = found is None or found != plan.objective or bool(list(violations(problem, plan.starts)))
        bad = bad or (known is not None and (
            (plan.status == "optimal" and found != known) or (plan.bound is not None and plan.bound < known)))
        seconds.append(plan.seconds)
        reached, proven, wrong = reached + (found == known), proven + (plan.status == "optimal"), wrong + bad
        size = f"{len(problem.tasks)} x {problem.horizon}"
        gap = "-" if plan.gap is None else f"{100 * plan.gap:.2f} %"
        print(f"{instance['name']:12} {size:9} {plan.status:9} value {found} known {known} gap {gap} "
              f"{'unique ' if plan.unique else ''}{plan.seconds:.2f} s{' WRONG' if bad else ''}", flush=True)
    print(f"{len(instances)} instances, {reached} at the known optimum, {proven} proven, {wrong} wrong; "
          f"seconds: median {statistics.median(seconds):.2f}, most {max(seconds):.2f}")


if __name__ == "__main__":
    main()
