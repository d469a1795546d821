"""Models in which one kind of limit may give way, and the least by which it has to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from workshop.roadmap.grid import GridModel
from workshop.roadmap.problem import Problem, Task

Given = Literal["money", "people", "time", "promises"]
DropKind = Literal["must", "pin", "choice", "least", "kept"]
# Among changes that are as few, the milder: a date before a task, a task nobody insisted on before one that must be.
MILDNESS: dict[DropKind, int] = {"kept": 1, "pin": 2, "choice": 3, "least": 3, "must": 4}


@dataclass(frozen=True, slots=True)
class Slack:
    """One number that may be more than 0: by how much a limit gives way. `name` says which (see `Elastic`)."""

    name: tuple[str | int, ...]
    variable: Any
    weight: int


class Elastic:
    """A grid model with some families of limits loosened, each by variables that are to be small.

    The names are ("budget", period), ("total",), ("heads", role, period), ("later", task), ("horizon",) and
    ("drop", kind, task or number of the choice). `kept` are tasks that have to be done as if they must; `held` is one
    that has to be done and cannot be let go.
    """

    def __init__(self, problem: Problem, families: Collection[Given], kept: Collection[str] = (),
                 held: str = "") -> None:
        self.kept, self.held = kept, held
        loose = problem
        for family in families:
            loose = _LOOSEN[family](loose)
        if "promises" not in families:
            loose = replace(loose, tasks=tuple(
                replace(t, must=t.must or t.id in kept or t.id == held) for t in loose.tasks))
        self._end = problem.horizon
        self.problem = longer(problem, loose.horizon - problem.horizon)
        self._latest = {task.id: last for task in problem.tasks if (last := last_start(problem, task)) is not None}
        self.grid = GridModel(loose)
        self.slacks: list[Slack] = []
        for family in families:
            getattr(self, f"_{family}")()

    def goal(self, scale: Mapping[str, int]) -> Any:
        """Return what to maximise: small slacks, each kind weighed by `scale`, then few of them."""
        from ortools.sat.python import cp_model
        count = len(self.slacks) + 1
        terms: list[tuple[Any, int]] = []
        for slack in self.slacks:
            terms.append((slack.variable, -count * scale.get(str(slack.name[0]), 1) * slack.weight))
            if slack.name[0] != "drop":
                used = self.grid.model.new_bool_var(f"{slack.name} used")
                self.grid.model.add(slack.variable == 0).only_enforce_if(~used)
                terms.append((used, -1))
        return cp_model.LinearExpr.weighted_sum([v for v, _ in terms], [f for _, f in terms])

    def _slack(self, most: int, *name: str | int, weight: int = 1) -> Any:
        variable = self.grid.model.new_int_var(0, max(most, 0), " ".join(map(str, name)))
        self.slacks.append(Slack(name, variable, weight))
        return variable

    def _money(self) -> None:
        problem = self.problem
        most = sum(sum(task.cost) for task in problem.tasks)
        for period, limit in enumerate(problem.budget or ()):
            if (used := self.grid.money(period)) is not None:
                self.grid.limit(used, limit + self._slack(most, "budget", period))
        if problem.total_budget is not None:
            self.grid.limit(self.grid.cost(), problem.total_budget + self._slack(most, "total"))

    def _people(self) -> None:
        for role, heads in self.problem.capacity.items():
            most = sum(task.people.get(role, 0) for task in self.problem.tasks)
            for period, limit in enumerate(heads):
                if (used := self.grid.heads(role, period)) is not None:
                    self.grid.limit(used, limit + self._slack(most, "heads", role, period))

    def _time(self) -> None:
        end, last = self._end, self.grid.problem.horizon
        more = self._slack(last - end, "horizon")
        for task in self.problem.tasks:
            starts = self.grid.possible[task.id]
            beyond = {s: s + task.duration - end for s in starts if s + task.duration > end}
            if beyond:
                self.grid.model.add(self.grid.when(task.id, beyond) <= more)
            latest = self._latest.get(task.id, last)
            if late := {s: s - latest for s in starts if s > latest}:
                self.grid.model.add(self.grid.when(task.id, late) <= self._slack(last, "later", task.id))

    def _promises(self) -> None:
        for task in self.problem.tasks:
            self._promise(task)
        for number, choice in enumerate(self.problem.choices):
            done = [literal for name in choice.tasks if (literal := self.grid.done(name)) is not None]
            freed = self._drop("choice", number)
            self.grid.model.add(sum(done) <= 1).only_enforce_if(~freed)
            if choice.must:
                self.grid.model.add_bool_or([*done, freed])
        if self.problem.least:
            freed = self._drop("least", "")
            self.grid.model.add(self.grid.value() >= self.problem.least).only_enforce_if(~freed)

    def _promise(self, task: Task) -> None:
        """What must be done may be left out, a pinned one also moved; each only for the variable that says so."""
        model, done = self.grid.model, self.grid.done(task.id)
        ways: list[Any] = []
        if task.id == self.held:
            model.add_bool_or([done] if done is not None else [])
        elif task.needed or task.id in self.kept:
            ways.append(self._drop("must" if task.needed else "kept", task.id))
            model.add_bool_or([*ways, *([done] if done is not None else [])])
        if task.pin is not None:
            freed = self._drop("pin", task.id)
            there = self.grid.when(task.id, {task.pin: 1})
            model.add(there >= 1).only_enforce_if([~way for way in (*ways, freed)])

    def _drop(self, kind: DropKind, what: str | int) -> Any:
        variable = self.grid.model.new_bool_var(f"drop {kind} {what}")
        # What is milder counts a little less; one more change is always worse.
        self.slacks.append(Slack(("drop", kind, what), variable, 1000 + MILDNESS[kind]))
        return variable


def _without_money(problem: Problem) -> Problem:
    return replace(problem, budget=None, total_budget=None)


def _without_people(problem: Problem) -> Problem:
    return replace(problem, capacity={role: (sum(task.people.get(role, 0) for task in problem.tasks),) * problem.horizon
                                      for role in problem.capacity})


def _without_promises(problem: Problem) -> Problem:
    return replace(problem, choices=(), least=0, tasks=tuple(
        replace(task, must=False, pin=None) for task in problem.tasks))


def _without_dates(problem: Problem) -> Problem:
    longest = sum(task.duration + max((link.lag for link in task.after), default=0) for task in problem.tasks)
    ends = max((max(task.earliest, task.pin or 0) + task.duration for task in problem.tasks), default=0)
    more = max(ends - problem.horizon, 0) + min(longest, max(problem.horizon, 12))
    return longer(replace(problem, tasks=tuple(replace(task, latest=None) for task in problem.tasks)), more)


def last_start(problem: Problem, task: Task) -> int | None:
    """Return the latest start that the task itself allows; None when only the horizon ends it."""
    lasts = [] if task.latest is None else [task.latest]
    if task.value and len(task.value) - 1 < problem.horizon - task.duration:
        lasts.append(len(task.value) - 1)
    return min(lasts, default=None)


def longer(problem: Problem, more: int) -> Problem:
    """Return the problem with more periods at its end. The last budget and the last heads go on; values become 0."""
    if more <= 0:
        return problem
    tasks = tuple(replace(task, value=task.value + (0,) * (problem.horizon + more - len(task.value)))
                  if task.value else task for task in problem.tasks)
    return replace(
        problem, horizon=problem.horizon + more, tasks=tasks,
        budget=None if problem.budget is None else problem.budget + problem.budget[-1:] * more,
        capacity={role: heads + heads[-1:] * more for role, heads in problem.capacity.items()})


_LOOSEN: dict[Given, Callable[[Problem], Problem]] = {
    "money": _without_money, "people": _without_people, "time": _without_dates, "promises": _without_promises}
