"""What a plan is judged by, in order, and as few searches as the size of the numbers allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from workshop.roadmap.grid import GridModel
from workshop.roadmap.intervals import IntervalModel
from workshop.roadmap.problem import Problem
from workshop.roadmap.score import ending, expense, lateness, omission, worth

Objective = Literal["value", "speed", "cost"]

# Above this a merged goal would lose digits in the solver's floating-point relaxation.
EXACT = 2**52


@dataclass(frozen=True, slots=True)
class Goal:
    """A number to be made as large as can be: of a schedule, in a model, and between what it lies."""

    of: Callable[[Mapping[str, int]], int]
    expression: Any
    low: int
    high: int

    @property
    def width(self) -> int:
        """How many values the number may have."""
        return self.high - self.low + 1


@dataclass(frozen=True, slots=True)
class Stage:
    """Goals that one search settles: one unit of a goal outweighs everything that comes after it."""

    goals: tuple[Goal, ...]

    @property
    def expression(self) -> Any:
        """The merged goal in the model."""
        whole: Any = self.goals[0].expression
        for goal in self.goals[1:]:
            whole = whole * goal.width + (goal.expression - goal.low)
        return whole

    def of(self, starts: Mapping[str, int]) -> int:
        """Return the merged goal of a schedule."""
        whole = self.goals[0].of(starts)
        for goal in self.goals[1:]:
            whole = whole * goal.width + goal.of(starts) - goal.low
        return whole

    def first(self, merged: float) -> int:
        """Return the first goal behind a merged number, of a solution as of a bound."""
        unit = 1
        for goal in self.goals[1:]:
            unit *= goal.width
        return round(merged) // unit


def stages(problem: Problem, model: GridModel | IntervalModel, objective: Objective) -> list[Stage]:
    """Return the searches that an objective takes, the tie-break of lateness included."""
    late = len(problem.tasks) * omission(problem)
    tie = Goal(lambda starts: -lateness(problem, starts), -model.lateness(), -late, 0)
    if isinstance(model, IntervalModel):
        end = Goal(lambda starts: -ending(problem, starts), -model.makespan(), -problem.horizon, 0)
        # Alone each of these two is within reach of its own kind of reasoning; merged neither is.
        return [Stage((end,)), Stage((tie,))]
    values = [[v or 0 for v in t.value] for t in problem.tasks]
    value = Goal(lambda starts: worth(problem, starts), model.value(),
                 sum(min((0, *each)) for each in values), sum(max((0, *each)) for each in values))
    if objective == "value":
        return _merged((value, tie))
    most = sum(sum(t.cost) for t in problem.tasks)
    return _merged((Goal(lambda starts: -expense(problem, starts), -model.cost(), -most, 0), value, tie))


def _merged(goals: tuple[Goal, ...]) -> list[Stage]:
    found = [Stage(goals[:1])]
    size = goals[0].width
    for goal in goals[1:]:
        if size * goal.width < EXACT:
            found[-1] = Stage((*found[-1].goals, goal))
            size *= goal.width
        else:
            found.append(Stage((goal,)))
            size = goal.width
    return found
