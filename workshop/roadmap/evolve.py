"""A good early end without the solver: schedules bred from each other, each pushed late and early again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from workshop.roadmap.problem import Problem
from workshop.roadmap.shop import Shop

POPULATION = 40


def end_bound(problem: Problem, possible: Mapping[str, tuple[int, ...]]) -> int:
    """Return a period before which no schedule of everything ends: the longest chain, and the work of each role."""
    sure = [task for task in problem.tasks if task.id in always(problem) and possible[task.id]]
    chain = max((possible[task.id][0] + task.duration for task in sure), default=0)
    uses = [(heads, sum(t.people.get(role, 0) * t.duration for t in sure)) for role, heads in problem.capacity.items()]
    if problem.budget is not None:
        uses.append((problem.budget, sum(sum(t.cost) for t in sure)))
    for limits, work in uses:
        end = 0
        while work > 0 and end < problem.horizon:
            work -= limits[end]
            end += 1
        chain = max(chain, end)
    return chain


def always(problem: Problem) -> set[str]:
    """Return the tasks that 'speed' leaves out in no plan: not barred, in no choice, waiting for none of these."""
    loose = {task.id for task in problem.tasks if task.barred}
    loose |= {name for choice in problem.choices for name in choice.tasks if len(choice.tasks) > 1}
    while more := {task.id for task in problem.tasks if task.id not in loose
                   and any(link.task in loose for link in task.after)}:
        loose |= more
    return {task.id for task in problem.tasks} - loose


class Breeder:
    """A genetic search over orders of tasks (Hartmann 1998), each schedule justified (Valls and others 2005, 2008)."""

    def __init__(self, problem: Problem, possible: Mapping[str, tuple[int, ...]], seed: int) -> None:
        self._random = Random(seed)
        self.shop = Shop(problem, possible, _selection(problem, possible))
        self._late = self._latest_ends()
        self._all: list[tuple[int, list[int]]] = []
        self.best: tuple[int, list[int]] | None = None

    def starts(self) -> dict[str, int] | None:
        """Return the best schedule so far."""
        return None if self.best is None else dict(zip(self.shop.names, self.best[1], strict=True))

    def breed(self, count: int, goal: float, left: Callable[[], float], stopped: Callable[[], bool]) -> None:
        """Make up to `count` schedules more; ends when one reaches `goal` or time is over."""
        for turn in range(count):
            if turn % 16 == 0 and (stopped() or (left() <= 0 and self.best is not None)):
                return
            full = len(self._all) == POPULATION
            parent = self._random.randrange(POPULATION) if full else len(self._all)
            order = self._child(parent) if full else self._sampled()
            starts = self.shop.early(order)
            if starts is not None:
                starts = self.shop.justified(starts)
                self._keep(starts, parent)
            elif len(self._all) < POPULATION and turn > 2 * POPULATION:
                return  # hardly anything fits: a matter for the exact search
            if self.best is not None and self.best[0] <= goal:
                return

    def _keep(self, starts: list[int], parent: int) -> None:
        """Put a schedule in the place of its first parent unless it ends later; nobody else dies out for it."""
        end = self.shop.end(starts)
        if self.best is None or end < self.best[0]:
            self.best = end, starts
        entry = end, sorted(range(len(starts)), key=lambda n: (starts[n], n))
        if parent == len(self._all):
            self._all.append(entry)
        elif end <= self._all[parent][0]:
            self._all[parent] = entry

    def _child(self, parent: int) -> list[int]:
        """Cross an order with a good other one at two points and shake the result a little."""
        random = self._random
        one, other = self._all[parent][1], min(random.sample(self._all, 2), key=lambda entry: entry[0])[1]
        low, high = sorted(random.randrange(len(one) + 1) for _ in range(2))
        head = one[:low]
        taken = set(head)
        middle = [n for n in other if n not in taken][:high - low]
        taken.update(middle)
        order = head + middle + [n for n in one if n not in taken]
        for at in range(len(order) - 1):
            if random.random() < 0.15 and all(order[at] != before for before, _ in self.shop.before[order[at + 1]]):
                order[at], order[at + 1] = order[at + 1], order[at]
        return order

    def _sampled(self) -> list[int]:
        """Draw an order in which tasks with an early latest end tend to come first (regret-based sampling)."""
        shop, random = self.shop, self._random
        missing = [len(links) for links in shop.before]
        ready = [n for n in range(shop.count) if not missing[n]]
        order: list[int] = []
        while ready:
            most = max(self._late[n] for n in ready)
            weights = [(most - self._late[n] + 1) ** 2 for n in ready]
            chosen = random.choices(ready, weights)[0] if self._all else min(ready, key=lambda n: (self._late[n], n))
            ready.remove(chosen)
            order.append(chosen)
            for other, _ in shop.behind[chosen]:
                missing[other] -= 1
                if not missing[other]:
                    ready.append(other)
        return order

    def _latest_ends(self) -> list[int]:
        shop = self.shop
        late = [shop.horizon] * shop.count
        for number in reversed(range(shop.count)):
            for other, wait in shop.behind[number]:
                late[number] = min(late[number], late[other] - shop.lengths[other] - wait + shop.lengths[number])
        return late


def _selection(problem: Problem, possible: Mapping[str, tuple[int, ...]]) -> list[str]:
    """Return what is done: of each choice the needed task or else the shortest, and nothing that waits for the rest."""
    out = {task.id for task in problem.tasks if not possible[task.id]}
    tasks = {task.id: task for task in problem.tasks}
    for choice in problem.choices:
        open_ones = [tasks[name] for name in choice.tasks if name not in out]
        for task in sorted(open_ones, key=lambda t: (not t.needed, t.duration, sum(t.cost), t.id))[1:]:
            out.add(task.id)
    while more := {task.id for task in problem.tasks if task.id not in out
                   and any(link.task in out for link in task.after)}:
        out |= more
    return [task.id for task in problem.tasks if task.id not in out]

