"""The critical chain and the slack of each task, on small schedules worked out by hand."""

from __future__ import annotations

import random

from workshop.roadmap.chain import Chain, critical_chain
from workshop.roadmap.check import makespan, violations
from workshop.roadmap.problem import Link, Problem, Task


def chain(problem: Problem, **starts: int) -> Chain:
    assert not list(violations(problem, starts))
    return critical_chain(problem, starts)


def test_precedence_alone():
    problem = Problem(8, (Task("a", 2), Task("b", 3, after=(Link("a"),)), Task("c", 1, after=(Link("a"),)),
                          Task("d", 1, after=(Link("b"), Link("c")))))
    found = chain(problem, a=0, b=2, c=2, d=5)
    assert found.tasks == ("a", "b", "d")
    assert [link.kind for link in found.links] == ["predecessor", "predecessor"]
    assert found.slack == {"a": 0, "b": 0, "c": 2, "d": 0}


def test_a_lag_belongs_to_the_chain():
    problem = Problem(8, (Task("a", 2), Task("b", 2, after=(Link("a", 2),)), Task("c", 3)))
    assert chain(problem, a=0, b=4, c=0).tasks == ("a", "b")


def test_people_hold_a_chain_together():
    # Nothing links a and b, but there is one engineer.
    problem = Problem(8, (Task("a", 2, people={"it": 10}), Task("b", 2, people={"it": 10}), Task("c", 1)),
                      capacity={"it": (10,) * 8})
    found = chain(problem, a=0, b=2, c=0)
    assert found.tasks == ("a", "b")
    link, = found.links
    assert (link.kind, link.what, link.period) == ("people", "it", 1)
    # a cannot slip into b; c can slip up to the end of all.
    assert found.slack == {"a": 0, "b": 0, "c": 3}


def test_money_holds_a_chain_together():
    problem = Problem(6, (Task("a", 1, cost=(80,)), Task("b", 1, cost=(60,)), Task("c", 2, cost=(10, 10))),
                      budget=(100,) * 6)
    found = chain(problem, a=0, b=1, c=0)
    assert found.tasks == ("a", "b") and found.links[0].kind == "budget" and found.links[0].period == 0


def test_who_takes_nothing_of_the_limit_releases_nobody():
    problem = Problem(6, (Task("idle", 2), Task("a", 2, people={"it": 10}), Task("b", 2, people={"it": 10})),
                      capacity={"it": (10,) * 6})
    found = chain(problem, idle=0, a=0, b=2)
    assert found.tasks == ("a", "b")


def test_the_longest_one_counts_and_precedence_before_people():
    problem = Problem(8, (Task("late", 1, earliest=3), Task("a", 2), Task("b", 2, after=(Link("a"),)),
                          Task("end", 1, after=(Link("late"), Link("b")))))
    assert chain(problem, late=3, a=0, b=2, end=4).tasks == ("a", "b", "end")
    both = Problem(6, (Task("p", 2, people={"it": 10}), Task("q", 2),
                       Task("r", 1, people={"it": 10}, after=(Link("q"),))), capacity={"it": (10,) * 6})
    assert chain(both, p=0, q=0, r=2).tasks == ("q", "r")


def test_a_start_that_nothing_holds_begins_the_chain():
    problem = Problem(8, (Task("a", 2), Task("b", 2)))
    found = chain(problem, a=0, b=5)
    assert found.tasks == ("b",) and found.slack == {"a": 5, "b": 0}


def test_latest_pin_and_forbidden_starts_bound_the_slack():
    tasks = (Task("end", 8), Task("latest", 1, latest=3), Task("pin", 1, pin=1),
             Task("gap", 1, value=(5, 4, None, 3, 2, 1, 1, 1)))
    found = chain(Problem(8, tasks), end=0, latest=1, pin=1, gap=0)
    assert found.slack == {"end": 0, "latest": 2, "pin": 0, "gap": 1}


def test_nothing_planned():
    assert critical_chain(Problem(4, (Task("a", 1),)), {}) == Chain((), (), {})


def test_slack_is_what_the_checker_allows():
    rng = random.Random(5)
    for _ in range(40):
        problem, starts = drawn(rng)
        found = critical_chain(problem, starts)
        end = makespan(problem, starts)
        for task in problem.tasks:
            free = 0
            while not list(violations(problem, starts | {task.id: starts[task.id] + free + 1})) \
                    and starts[task.id] + free + 1 + task.duration <= end:
                free += 1
            assert found.slack_of(task.id) == free
        # Every link of the chain is tight: the task cannot start earlier.
        assert starts[found.tasks[-1]] + next(t.duration for t in problem.tasks if t.id == found.tasks[-1]) == end
        for link in found.links:
            assert list(violations(problem, starts | {link.after: starts[link.after] - 1}))


def drawn(rng: random.Random) -> tuple[Problem, dict[str, int]]:
    """Return a problem of six tasks and a schedule that keeps it, filled in one by one as early as it fits."""
    tasks = tuple(Task(f"t{n}", rng.randint(1, 3), people={"it": rng.randint(0, 6)}, cost=(),
                       after=tuple(Link(f"t{k}", rng.randint(0, 1)) for k in range(n) if rng.random() < 0.25))
                  for n in range(6))
    problem, starts = Problem(30, tasks, capacity={"it": (8,) * 30}), dict[str, int]()
    for task in tasks:
        starts[task.id] = next(s for s in range(28) if not list(violations(
            Problem(30, tuple(t for t in tasks if t.id in starts or t is task), capacity=problem.capacity),
            starts | {task.id: s})))
    return problem, starts
