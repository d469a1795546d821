"""Why a task starts when it does, and why another one is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from workshop.roadmap.check import violations
from workshop.roadmap.problem import Problem, Task

Cause = Literal["first", "earliest", "predecessor", "budget", "people", "value", "horizon", "predecessor_out"]


@dataclass(frozen=True, slots=True)
class Reason:
    """The limit that binds a task: its kind, the task or role behind it, and the period it binds in."""

    cause: Cause
    what: str = ""
    period: int | None = None


def reason_for(problem: Problem, starts: Mapping[str, int], task: Task) -> Reason:
    """Say what keeps a task from starting one period earlier, or from being done at all.

    'first': it starts as early as the horizon allows. 'value': nothing forbids the earlier period, the whole is worth
    more like this.
    """
    if task.id not in starts:
        return _left_out(problem, starts, task)
    start = starts[task.id]
    if start == 0:
        return Reason("first")
    if start <= task.earliest:
        return Reason("earliest", period=task.earliest)
    return _why_not(problem, starts, task, start - 1)


def _why_not(problem: Problem, starts: Mapping[str, int], task: Task, start: int) -> Reason:
    trial = {**starts, task.id: start}
    before = {(v.kind, v.what, v.period) for v in violations(problem, starts)}
    found = [v for v in violations(problem, trial) if (v.kind, v.what, v.period) not in before]
    for kind in ("predecessor_late", "predecessor_missing"):
        if any(v.kind == kind and v.what == task.id for v in found):
            return Reason("predecessor", _latest_predecessor(problem, starts, task))
    for violation in found:
        if violation.kind in ("budget", "total_budget"):
            return Reason("budget", period=violation.period)
        if violation.kind == "people":
            return Reason("people", violation.what, violation.period)
    return Reason("value")


def _latest_predecessor(problem: Problem, starts: Mapping[str, int], task: Task) -> str:
    lengths = {t.id: t.duration for t in problem.tasks}
    done = [link for link in task.after if link.task in starts]
    return max(done, key=lambda link: starts[link.task] + lengths[link.task] + link.lag).task if done else ""


def _left_out(problem: Problem, starts: Mapping[str, int], task: Task) -> Reason:
    if len(problem.starts(task)) == 0:
        return Reason("horizon")
    for link in task.after:
        if link.task not in starts:
            return Reason("predecessor_out", link.task)
    reasons = [_why_not(problem, starts, task, start) for start in problem.starts(task)]
    binding = [r for r in reasons if r.cause != "value"]
    # A budget that binds says more than a predecessor that merely shortens the choice.
    money = [r for r in binding if r.cause in ("budget", "people")]
    if money and len(binding) == len(reasons):
        return money[0]
    if binding and len(binding) == len(reasons):
        return Reason("horizon") if binding[0].cause == "predecessor" else binding[0]
    return Reason("value")
