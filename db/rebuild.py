"""A new file from what a program remembers of one whose medium is gone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from db import copying
from db.faults import told
from db.lock import lock_path
from db.memory import Memory, same
from workshop.errors import world_fault
from workshop.model.workshop import Workshop

if TYPE_CHECKING:
    from db.store import SqliteStore


def rebuild(memory: Memory, seq: int, workshop: Workshop, goal: Path, *, key: str, base: Path | None) -> SqliteStore:
    """Write a file beside `goal` that holds `workshop` after step `seq`, and return it open.

    `base` is a backup, for a file too large to be remembered whole. Raises WorldFault when the place is taken or
    cannot be written, or when the two are not the same; then nothing stays.
    """
    if goal.exists():
        raise world_fault("file_exists", goal.name)
    found = memory.base
    with told(goal):
        if found is None and base is not None:
            found = base.read_bytes()
        if found is None:
            raise world_fault("nothing_remembered", goal.name)
        part = goal.with_name(goal.name + ".part")
        copying.discard(part)
        try:
            part.write_bytes(found)
            return _replay(part, memory, seq, workshop, key)
        except BaseException:
            copying.discard(part)
            lock_path(part).unlink(missing_ok=True)
            raise


def _replay(part: Path, memory: Memory, seq: int, workshop: Workshop, key: str) -> SqliteStore:
    from db.store import SqliteStore
    twin = SqliteStore(part, key=key)
    try:
        twin.hurry()
        for picture in memory.pictures:
            twin.keep_picture(picture)
        # A backup knows more than the beginning.
        lacking = seq - twin.last_step
        for done in memory.done[len(memory.done) - lacking:] if lacking else ():
            twin.apply(done.command, at=done.at, author=done.author, action=done.action, refers=done.refers)
        for place, text in memory.drafts.items():
            twin.keep_draft(place, text)
        if twin.last_step != seq or not same(twin.workshop, workshop):
            raise world_fault("nothing_remembered", part.name)
        with part.open("r+b") as stream:
            os.fsync(stream.fileno())
    except BaseException:
        twin.close()
        raise
    return twin
