"""The first rows of a new workshop file, in one transaction or not at all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from db import copying, driver, migrations
from db.schema import SCHEMA_VERSION
from db.writes.knowledge import companion_row
from db.writes.room import person_row, settings_row
from workshop.model.workshop import Participant, Settings
from workshop.packs.load import PackDocument, attach


def write_new(path: Path, settings: Settings, pack: PackDocument, uid: str, at: datetime, author: str,
              people: Sequence[Participant], companions: Sequence[PackDocument], key: str) -> None:
    """Write the file beside and give it its name when it is whole; with a `key` it is locked from its first byte."""
    part = path.with_name(path.name + ".part")
    copying.discard(part)
    try:
        with closing(driver.connect(part, key=key)) as connection:
            connection.execute(f"PRAGMA synchronous = {driver.SYNCHRONOUS}")
            connection.execute("BEGIN IMMEDIATE")
            migrations.run_steps(connection, 1, SCHEMA_VERSION)
            _first_rows(connection, settings, pack, uid, at, author, people, companions)
            connection.execute("COMMIT")
        # A half-written file never carries the real name.
        copying.replace(part, path)
    finally:
        copying.discard(part)


def _first_rows(connection: Any, settings: Settings, pack: PackDocument, uid: str,
                at: datetime, author: str, people: Sequence[Participant],
                companions: Sequence[PackDocument]) -> None:
    workshop = {"id": 1, "uid": uid, **settings_row(settings)}
    _put(connection, "workshop", workshop)
    _put(connection, "pack", {"id": 1, "pack_id": pack.pack.id, "version": pack.pack.version,
                              "sha256": pack.sha256, "body": pack.body})
    for position, element in enumerate(pack.pack.elements):
        _put(connection, "scope", {"element": element.id, "position": position})
    for seat, person in enumerate(people, start=1):
        _put(connection, "participant", {**person_row(person), "seat": seat})
    for position, companion in enumerate(companions, start=1):
        _put(connection, "companion", companion_row(attach(companion), position))
    made = {"workshop": workshop, "pack": pack.sha256, "people": [person_row(p) for p in people],
            "companions": [companion.sha256 for companion in companions]}
    command = json.dumps(made, ensure_ascii=False, sort_keys=True)
    _put(connection, "history", {"at": at.isoformat(timespec="milliseconds"), "author": author,
                                 "action": "create", "refers": None, "kind": "Create", "command": command,
                                 "inverse": "{}"})


def _put(connection: Any, table: str, row: dict[str, Any]) -> None:
    marks = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
