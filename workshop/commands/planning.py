"""Commands about targets, initiatives and the plan."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.commands.base import Command
from workshop.model.initiative import Initiative, RoadmapPlan
from workshop.model.planning import Planning, Robustness, Role, Verdict
from workshop.model.score import Cell


@dataclass(frozen=True, slots=True)
class TargetLevel:
    """A level to reach in one cell; None removes the target."""

    cell: Cell
    level: int | None


@dataclass(frozen=True, slots=True)
class SetTargets(Command):
    """Set or clear the target of one or more cells."""

    targets: tuple[TargetLevel, ...]


@dataclass(frozen=True, slots=True)
class AddInitiative(Command):
    """Put a new initiative at the end of the list.

    `action` is an action of the earlier workshop that it carries over, and that thereby counts as moved.
    """

    initiative: Initiative
    action: str = ""


@dataclass(frozen=True, slots=True)
class AddInitiatives(Command):
    """Put several new initiatives at the end of the list, in one step, and before them add `roles` they need."""

    initiatives: tuple[Initiative, ...]
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class EditInitiatives(Command):
    """Replace several initiatives in one step, and before them add `roles` they need."""

    initiatives: tuple[Initiative, ...]
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportInitiatives(Command):
    """Take in a list: put `added` at the end, replace `changed`, and before them add `roles`, all in one step."""

    added: tuple[Initiative, ...]
    changed: tuple[Initiative, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class EditInitiative(Command):
    """Replace an initiative, its lifts and its predecessors."""

    initiative: Initiative


@dataclass(frozen=True, slots=True)
class RemoveInitiative(Command):
    """Remove an initiative; others forget it as a predecessor."""

    initiative: str


@dataclass(frozen=True, slots=True)
class PinnedStart:
    """The first period in which an initiative has to start, or None for wherever it is best."""

    initiative: str
    start: int | None


@dataclass(frozen=True, slots=True)
class KeepPlan(Command):
    """Keep a computed schedule as the plan of the group, and as the scenario of its kind."""

    plan: RoadmapPlan


@dataclass(frozen=True, slots=True)
class PinInitiatives(Command):
    """Set initiatives to new starts (a start of None takes the pin away) and keep the plan that follows from it."""

    starts: tuple[PinnedStart, ...]
    plan: RoadmapPlan


@dataclass(frozen=True, slots=True)
class KeepScenarios(Command):
    """Keep schedules to compare; the plan of the group stays. One without a schedule for a kind leaves that one."""

    plans: tuple[RoadmapPlan, ...]


@dataclass(frozen=True, slots=True)
class KeepRobustness(Command):
    """Keep what became of the plan when the votes were drawn anew."""

    robust: Robustness


@dataclass(frozen=True, slots=True)
class SetPlanning(Command):
    """Set the limits and weights of all plans.

    Another unit turns the durations and dates of all initiatives into the new one, rounded up; plans of the old unit
    go. Effort of a role that is gone becomes effort of nobody in particular.
    """

    planning: Planning


@dataclass(frozen=True, slots=True)
class Sign(Command):
    """A person puts their name under the roadmap; a second time only changes the remark."""

    person: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Unsign(Command):
    """Take a name away from under the roadmap."""

    person: str


@dataclass(frozen=True, slots=True)
class JudgeAction(Command):
    """Say what became of an initiative of the earlier workshop; a dropped one needs a reason."""

    action: str
    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DropPlan(Command):
    """Forget the kept schedule."""
