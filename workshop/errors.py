"""The two families of trouble: what the world or the user did, told in a sentence; all else is our bug."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: a key for the sentence, where it is, and the words to fill in."""

    key: str
    where: str = ""
    params: dict[str, object] = field(default_factory=dict)


class PentatoneError(Exception):
    """Foreseeable trouble. Carries problems as keys; `ui.sentences` makes the words."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{p.where}: {p.key}" if p.where else p.key for p in problems))
        self.problems = problems


class WorldFault(PentatoneError):
    """The file or the machine is at fault: not a workshop, newer, damaged, read-only, locked, disk full."""


class Refused(PentatoneError):
    """A command that the rules of the workshop forbid. Nothing was written."""


class BadInput(PentatoneError):
    """Input with one or more problems. Nothing was written."""


def refuse(key: str, where: str = "", **params: object) -> Refused:
    """Return a refusal with one problem."""
    return Refused(Problem(key, where, params))


def world_fault(key: str, where: str = "", **params: object) -> WorldFault:
    """Return a fault of the world with one problem."""
    return WorldFault(Problem(key, where, params))


def bad_input(problems: Iterable[Problem]) -> BadInput:
    """Return bad input with all its problems."""
    return BadInput(*problems)
