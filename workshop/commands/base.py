"""What every command is, and the inverse of any."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Command:
    """An intent. It holds everything needed to do it again: ids and words, never objects.

    One that is not `undoable` is a fact that cannot be taken back, such as time that has passed.
    """

    undoable: ClassVar[bool] = True


Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a step; None stands for 'no such row'."""

    table: str
    before: dict[str, Value] | None
    after: dict[str, Value] | None


@dataclass(frozen=True, slots=True)
class Revert(Command):
    """The inverse of a step: puts rows back exactly. Made by the store, never by hand."""

    rows: tuple[RowChange, ...] = field(default=())
