"""Commands about targets, initiatives and the plan."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.commands.base import Command
from workshop.model.initiative import Initiative, RoadmapPlan
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
    """Put a new initiative at the end of the list."""

    initiative: Initiative


@dataclass(frozen=True, slots=True)
class EditInitiative(Command):
    """Replace an initiative, its lifts and its predecessors."""

    initiative: Initiative


@dataclass(frozen=True, slots=True)
class RemoveInitiative(Command):
    """Remove an initiative; others forget it as a predecessor."""

    initiative: str


@dataclass(frozen=True, slots=True)
class KeepPlan(Command):
    """Keep a computed schedule as the plan of the group."""

    plan: RoadmapPlan


@dataclass(frozen=True, slots=True)
class DropPlan(Command):
    """Forget the kept schedule."""
