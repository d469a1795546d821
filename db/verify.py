"""A thorough look at a workshop file: whether every part of it is sound, and the hash of its content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.replay import Differs, Replayed, Unreadable, check_lines, replay
from db.schema import SCHEMA_VERSION, TABLES
from db.store import SqliteStore
from workshop.errors import world_fault
from workshop.packs.check import check_document


@dataclass(frozen=True, slots=True)
class Verified:
    """A sound file. `content` is the SHA-256 (hex) of all rows but the history and drafts, `steps` its length.

    `replayed` counts the steps that were played again from the beginning and led to just these rows; `slips` the
    votes of secret rounds, which no step tells of.
    """

    schema: int
    steps: int
    content: str
    replayed: int = 0
    slips: int = 0


def verify(path: Path, *, key: str = "", tell: Callable[[float], None] = lambda share: None) -> Verified:
    """Check header, schema, pages, foreign keys, packs, pictures and history; raises WorldFault with what is wrong.

    The file is only read. Two files with the same content hash hold the same workshop, whatever the way. `tell` hears
    the share that is done, 0 to 1; what it raises ends the work.
    """
    tell(0.0)
    store = SqliteStore(path, read_only=True, key=key)
    try:
        with store.reading() as connection:
            tell(0.1)
            _check_packs(connection, path)
            _check_pictures(connection, path)
            tell(0.2)
            steps, played = _history(connection, path, lambda share: tell(0.3 + 0.5 * share))
            tell(0.8)
            return Verified(SCHEMA_VERSION, steps, content_hash(connection), played.steps, played.slips)
    finally:
        store.close()


def _history(connection: Any, path: Path, tell: Callable[[float], None]) -> tuple[int, Replayed]:
    try:
        return check_lines(connection), replay(connection, tell)
    except Unreadable as error:
        raise world_fault("file_history_broken", path.name, step=error.step) from None
    except Differs as error:
        raise world_fault("file_history_differs", path.name, step=error.step, table=error.table) from None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise world_fault("file_history_broken", path.name, step=1) from None


def content_hash(connection: Any) -> str:
    """Return the SHA-256 (hex) of every row of every table but the history, in the order of the keys."""
    digest = hashlib.sha256()
    for name, table in sorted(TABLES.items()):
        if name in ("history", "draft"):
            continue
        columns = ", ".join(column.name for column in table.columns)
        keys = ", ".join(column.name for column in table.primary_key)
        digest.update(f"{name}\n".encode())
        for row in connection.execute(f"SELECT {columns} FROM {name} ORDER BY {keys}"):
            digest.update(json.dumps(row, ensure_ascii=True, default=_hashed).encode() + b"\n")
    return digest.hexdigest()


def _hashed(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _check_packs(connection: Any, path: Path) -> None:
    # Their hashes were compared when the file was opened.
    for (body,) in connection.execute("SELECT body FROM pack UNION ALL SELECT body FROM companion"):
        if list(check_document(json.loads(body))):
            raise world_fault("file_pack_wrong", path.name)


def _check_pictures(connection: Any, path: Path) -> None:
    for key, data in connection.execute("SELECT id, data FROM picture"):
        if _hashed(data) != key:
            raise world_fault("file_damaged", path.name)
