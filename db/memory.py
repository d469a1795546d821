"""What a program holds of an open file, so that the work can go on in another place when the medium is gone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from workshop import commands as c
from workshop.commands import Command
from workshop.model.evidence import Picture
from workshop.model.score import Round
from workshop.model.workshop import Workshop
from workshop.store import Action

MOST_BYTES = 64 * 1024 * 1024  # of a file that is held in memory as it was
MANY_STEPS = 2_000


@dataclass(frozen=True, slots=True)
class Done:
    """One committed step as it was asked for."""

    command: Command
    at: datetime
    author: str
    action: Action
    refers: int | None


@dataclass(slots=True)
class Memory:
    """The bytes of a file at one moment, None when it was too large, and everything that was written into it since."""

    base: bytes | None
    done: list[Done] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    drafts: dict[str, str] = field(default_factory=dict)
    _secret: set[str] = field(default_factory=set)  # rounds that slips of `done` are for

    @classmethod
    def of(cls, path: Path) -> Memory:
        """Read a file that is open, between two steps."""
        with path.open("rb") as stream:
            found = stream.read(MOST_BYTES + 1)
        return cls(found if len(found) <= MOST_BYTES else None)

    def frozen(self) -> Memory:
        """Return a copy that does not grow any more; the bytes are shared."""
        return replace(self, done=list(self.done), pictures=list(self.pictures), drafts=dict(self.drafts))

    def add(self, done: Done) -> None:
        """Remember one more step."""
        self.done.append(done)
        if isinstance(done.command, c.CastSecret):
            self._secret.add(done.command.round)

    def is_old(self, after: Workshop) -> bool:
        """Tell whether it should be read anew: it has grown long, or knows of slips whose round is over."""
        if len(self.done) > MANY_STEPS:
            return True
        rounds = (after.round(name) for name in self._secret)
        return any(found is None or found.state != "open" for found in rounds)


def same(one: Workshop, other: Workshop) -> bool:
    """Tell whether two workshops are equal but for the random numbers of slips."""
    return _bare(one) == _bare(other)


def _bare(workshop: Workshop) -> Workshop:
    return replace(workshop, rounds={key: tuple(map(_without_numbers, rounds))
                                     for key, rounds in workshop.rounds.items()})


def _without_numbers(round_: Round) -> Round:
    if round_.anonymity != "secret":
        return round_
    bare = sorted((replace(ballot, participant="") for ballot in round_.ballots), key=repr)
    return replace(round_, ballots=tuple(bare))
