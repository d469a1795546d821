"""A new file from what a program remembers of one whose medium is gone."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from db import copying
from db.faults import told
from db.lock import lock_path
from db.memory import Memory, same
from db.telling import Tell, quiet
from workshop.errors import world_fault
from workshop.model.workshop import Workshop

_OFTEN = 10  # steps after which is told how far it is


@dataclass(frozen=True, slots=True)
class Held:
    """What a program holds of a workshop after step `seq`. Nobody changes it any more: it may go to another thread."""

    memory: Memory
    seq: int
    workshop: Workshop
    key: str


@dataclass(frozen=True, slots=True)
class Twin:
    """A whole file beside its goal, made from what was `held`; `slips` says whose slip is whose in it."""

    part: Path
    held: Held
    slips: dict[tuple[str, str], str]

    def is_of(self, held: Held) -> bool:
        """Tell whether nothing has been written since."""
        mine, now = self.held, held
        return mine.seq == now.seq and (mine.memory.drafts, mine.memory.pictures) == (
            now.memory.drafts, now.memory.pictures)

    def discard(self) -> None:
        """Remove the file again."""
        copying.discard(self.part)


def rebuild(held: Held, goal: Path, base: Path | None, tell: Tell = quiet) -> Twin:
    """Write a file beside `goal` that holds what is `held`; in any thread.

    `base` is a backup, for a file too large to be remembered whole. Raises WorldFault when the place is taken or
    cannot be written, or when the two are not the same, and what `tell` raises, which hears the share that is done,
    0 to 1; then nothing stays.
    """
    tell(0.0)
    if goal.exists():
        raise world_fault("file_exists", goal.name)
    found = held.memory.base
    with told(goal):
        if found is None and base is not None:
            found = base.read_bytes()
        if found is None:
            raise world_fault("nothing_remembered", goal.name)
        part = goal.with_name(goal.name + ".part")
        copying.discard(part)
        try:
            part.write_bytes(found)
            return Twin(part, held, _replay(part, held, tell))
        except BaseException:
            copying.discard(part)
            lock_path(part).unlink(missing_ok=True)
            raise


def _replay(part: Path, held: Held, tell: Tell) -> dict[tuple[str, str], str]:
    from db.store import SqliteStore
    memory, twin = held.memory, SqliteStore(part, key=held.key)
    try:
        twin.hurry()
        for picture in memory.pictures:
            twin.keep_picture(picture)
        # A backup knows more than the beginning.
        lacking = held.seq - twin.last_step
        for number, done in enumerate(memory.done[len(memory.done) - lacking:] if lacking else ()):
            if number % _OFTEN == 0:
                tell(number / lacking)
            twin.apply(done.command, at=done.at, author=done.author, action=done.action, refers=done.refers)
        for place, text in memory.drafts.items():
            twin.keep_draft(place, text)
        if twin.last_step != held.seq or not same(twin.workshop, held.workshop):
            raise world_fault("nothing_remembered", part.name)
        with part.open("r+b") as stream:
            os.fsync(stream.fileno())
        return twin.slips
    finally:
        twin.close()
