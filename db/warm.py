"""What every file is compared with and read by, made ready while nobody waits for a file."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from db import guard, reads
from db.schema import SCHEMA_VERSION


def warm_up(packs: Iterable[str] = ()) -> None:
    """Do what the first file of a program costs more than the others; in any thread, a second time costs nothing.

    `packs` are the texts of the frameworks and knowledge packs that are mostly used. Raises ValueError for a bad one.
    """
    import_module("sqlalchemy.dialects.sqlite")
    guard.known_objects(SCHEMA_VERSION)
    guard.kinds(SCHEMA_VERSION)
    for body in packs:
        reads.parsed(body)
