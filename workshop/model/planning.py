"""What a plan has to keep to: money, people, closed weeks; and how the group weighs what matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.model.initiative import Unit

Method = Literal["pack", "points", "swing", "ahp", "bwm"]
METHODS: tuple[Method, ...] = ("pack", "points", "swing", "ahp", "bwm")


@dataclass(frozen=True, slots=True)
class Role:
    """People of one kind. `heads` holds how many there are in each period; the last number goes on.

    Without numbers their time is not limited.
    """

    id: str
    name: str
    heads: tuple[float, ...] = ()

    def heads_in(self, period: int) -> float | None:
        """Return how many there are in a period, None without limit."""
        return self.heads[min(period, len(self.heads) - 1)] if self.heads else None


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which no work on initiatives is done, from `first` to `last` (ISO dates, both included)."""

    name: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Points:
    """What one thing was given: points of a hundred, or its swing from 0 to 100."""

    id: str
    points: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A comparison: `one` matters `times` as much as `other` (1/9 to 9)."""

    one: str
    other: str
    times: float


@dataclass(frozen=True, slots=True)
class Weighing:
    """How the weights of some things came about.

    'pack' keeps those of the framework. 'points' and 'swing' use `points`. 'ahp' uses `pairs`, each couple once.
    'bwm' uses `pairs` too: the best against all others, and all others against the worst; `best` and `worst` name
    them.
    """

    method: Method = "pack"
    points: tuple[Points, ...] = ()
    pairs: tuple[Pair, ...] = ()
    best: str = ""
    worst: str = ""


@dataclass(frozen=True, slots=True)
class Planning:
    """What all plans of the workshop have in common.

    `unit` is the length of a period. `budgets` is thousand yuan for each period, the last one goes on; empty means the
    budget of the settings in each quarter. `total` limits all periods together (thousand yuan; 0 is no limit).
    `holidays` closes Spring Festival and the National Day week beside `closures`. `rate` is what a year's delay costs
    of a benefit. `chosen` names the groups (`Initiative.either`) of which one has to be done. `floor` is the part of
    the best value that the cheapest plan still has to bring.
    """

    unit: Unit = "quarter"
    roles: tuple[Role, ...] = ()
    budgets: tuple[int, ...] = ()
    total: int = 0
    closures: tuple[Closure, ...] = ()
    holidays: bool = True
    rate: float = 0.08
    chosen: tuple[str, ...] = ()
    floor: float = 0.8
    capabilities: Weighing = Weighing()
    elements: Weighing = Weighing()

    def role(self, role: str) -> Role | None:
        """Return a role by id, or None."""
        return next((found for found in self.roles if found.id == role), None)


DEFAULT_PLANNING = Planning()


@dataclass(frozen=True, slots=True)
class Chosen:
    """How often an initiative was chosen when the plan was made again with votes drawn anew.

    `share` is 0 to 1; `first`, `middle` and `last` are the 10th, 50th and 90th percentile of its start among the draws
    with it (None when it never was). `cells` are the cells it depends on (element/item), the strongest first.
    """

    initiative: str
    share: float
    first: int | None = None
    middle: int | None = None
    last: int | None = None
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Robustness:
    """What became of the plan under `draws` draws of the votes; `made_for` as in the plan, `seed` of the draws."""

    made_for: str
    draws: int
    seed: int
    unproven: int = 0
    chosen: tuple[Chosen, ...] = ()

    def of(self, initiative: str) -> Chosen | None:
        """Return what is known of one initiative, or None."""
        return next((found for found in self.chosen if found.initiative == initiative), None)


@dataclass(frozen=True, slots=True)
class SignOff:
    """One name under the roadmap; `at` is a UTC time (ISO 8601), `remark` what the person said with it."""

    person: str
    at: str
    remark: str = ""


Verdict = Literal["", "done", "moved", "dropped"]
VERDICTS: tuple[Verdict, ...] = ("done", "moved", "dropped")


@dataclass(frozen=True, slots=True)
class OldAction:
    """An initiative of the earlier workshop, and what became of it. `due` is the end it was planned for."""

    id: str
    title: str
    owner: str = ""
    due: str = ""
    first_step: str = ""
    verdict: Verdict = ""
    reason: str = ""
