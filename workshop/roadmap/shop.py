"""Schedules of everything in no time: the serial generation scheme, forwards and backwards, on packed integers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workshop.roadmap.problem import Problem, Task, stretches

Order = Sequence[int]


class Shop:
    """Places tasks one after the other where money and people are left (serial schedule generation, Kolisch 1996).

    What is left lies in one large integer: a group of bits for each period, in it a field for each role and for the
    budget, with a spare bit on top. Taking the need of a task from all periods at once clears the spare bit just where
    something is missing. Tasks are numbers, predecessors before their successors.
    """

    def __init__(self, problem: Problem, possible: Mapping[str, tuple[int, ...]], names: Sequence[str]) -> None:
        tasks = {task.id: task for task in problem.tasks}
        self.names = _ordered(tasks, names)
        self.numbers = place = {name: number for number, name in enumerate(self.names)}
        some = [tasks[name] for name in self.names]
        self.count = len(some)
        self.horizon = problem.horizon
        self.lengths = [task.duration for task in some]
        self.before: list[list[tuple[int, int]]] = [
            [(place[link.task], tasks[link.task].duration + link.lag) for link in task.after] for task in some]
        self.behind: list[list[tuple[int, int]]] = [[] for _ in some]
        for number, links in enumerate(self.before):
            for other, wait in links:
                self.behind[other].append((number, wait))
        self._pack(problem, some)
        self._may = [sum(1 << (self._wide * s + self._top[0]) for s in possible[name]) for name in self.names]

    def _pack(self, problem: Problem, tasks: Sequence[Task]) -> None:
        limits = [(heads, [(t.people.get(role, 0),) * t.duration for t in tasks])
                  for role, heads in problem.capacity.items()]
        if problem.budget is not None:
            limits.append((problem.budget, [t.cost or (0,) * t.duration for t in tasks]))
        limits = [each for each in limits if any(any(use) for use in each[1])] or [((1,) * problem.horizon, [
            (0,) * t.duration for t in tasks])]
        at, shifts, self._top = 0, [], []
        for heads, uses in limits:
            shifts.append(at)
            at += max(max(heads), max((max(use, default=0) for use in uses), default=0)).bit_length() + 1
            self._top.append(at - 1)
        self._wide = at
        ones = sum(1 << (at * t) for t in range(problem.horizon))
        self._tops = sum(1 << top for top in self._top) * ones
        self._left = self._tops + sum(heads[t] << (at * t + shift) for (heads, _), shift in zip(limits, shifts,
                                      strict=True) for t in range(problem.horizon))
        # For each task stretches of equal need: begin, steps that double a run up to its length, need everywhere.
        self._needs: list[list[tuple[int, list[int], int]]] = []
        self._takes: list[int] = []
        for number, task in enumerate(tasks):
            each = [sum(uses[number][i] << shift for (_, uses), shift in zip(limits, shifts, strict=True))
                    for i in range(task.duration)]
            self._takes.append(sum(need << (at * i) for i, need in enumerate(each)))
            self._needs.append([(begin * at, [at * step for step in _doubling(length)], need * ones)
                                for begin, length, need in stretches(each) if need])

    def _where(self, left: int, number: int, first: int) -> int:
        """Return the starts from `first` on that have room, a bit each at its period counted from there."""
        bad, tops = 0, self._tops
        from_first = first * self._wide
        for at, steps, need in self._needs[number]:
            lack = (((left - need) & tops) ^ tops) >> (from_first + at)
            for step in steps:
                lack |= lack >> step
            bad |= lack
        any_bad, low = bad, self._top[0]
        for top in self._top[1:]:
            any_bad |= bad >> (top - low)
        may = self._may[number] >> from_first
        return may ^ (may & any_bad)

    def early(self, order: Order) -> list[int] | None:
        """Place the tasks as early as they fit, in an order that respects precedence; None when one fits nowhere."""
        wide, left = self._wide, self._left
        starts = [0] * self.count
        for number in order:
            first = 0
            for other, wait in self.before[number]:
                if starts[other] + wait > first:
                    first = starts[other] + wait
            found = self._where(left, number, first)
            if not found:
                return None
            start = first + ((found & -found).bit_length() - 1) // wide
            starts[number] = start
            left -= self._takes[number] << (start * wide)
        return starts

    def late(self, order: Order, end: int) -> list[int] | None:
        """Place the tasks as late as they fit before `end`, in an order with successors first."""
        wide, left = self._wide, self._left
        starts = [0] * self.count
        for number in order:
            last = end - self.lengths[number]
            for other, wait in self.behind[number]:
                if starts[other] - wait < last:
                    last = starts[other] - wait
            found = self._where(left, number, 0) & ((1 << ((last + 1) * wide)) - 1) if last >= 0 else 0
            if not found:
                return None
            start = (found.bit_length() - 1) // wide
            starts[number] = start
            left -= self._takes[number] << (start * wide)
        return starts

    def end(self, starts: Sequence[int]) -> int:
        """Return the period in which everything is finished."""
        return max(map(int.__add__, starts, self.lengths), default=0)

    def justified(self, starts: list[int]) -> list[int]:
        """Push everything late and then early again, which often ends sooner (Valls and others 2005)."""
        lengths = self.lengths
        back = sorted(range(self.count), key=lambda n: (-starts[n] - lengths[n], -n))
        late = self.late(back, self.end(starts))
        if late is None:
            return starts
        again = self.early(sorted(range(self.count), key=lambda n: (late[n], n)))
        return starts if again is None or self.end(again) > self.end(starts) else again


def _ordered(tasks: Mapping[str, Task], names: Sequence[str]) -> list[str]:
    waiting, found = list(names), dict[str, None]()
    while waiting:
        ready = [name for name in waiting if all(link.task in found for link in tasks[name].after)]
        found.update(dict.fromkeys(ready))
        waiting = [name for name in waiting if name not in found]
    return list(found)


def _doubling(length: int) -> list[int]:
    """Return the shifts that spread one period over a run: 5 is reached by 1, 2 and 1."""
    found, reach = [], 1
    while reach < length:
        step = min(reach, length - reach)
        found.append(step)
        reach += step
    return found
