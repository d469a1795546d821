"""The own cases once more beside the library, as a file a person can read and import: they are never lost."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from workshop.errors import PentatoneError
from workshop.filenames import unused
from workshop.library import OWN, own_case, own_collection, read_collection
from workshop.model.case import FiledCase
from workshop.packs.cases import collection_text

NAME = "own.pentatone-cases"


def write(folder: Path, filed: tuple[FiledCase, ...]) -> None:
    """Write the own cases beside and swap them in; OSError when that fails."""
    handle, name = tempfile.mkstemp(prefix=".own-", suffix=".part", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(collection_text(own_collection(filed)))
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(name, folder / NAME)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def read(folder: Path) -> tuple[FiledCase, ...]:
    """Return the own cases of the file; none when it is missing or cannot be read."""
    try:
        collection = read_collection(folder / NAME)
    except PentatoneError:
        return ()
    if collection.id != OWN:
        return ()
    return tuple(own_case(case, collection.source.year) for case in collection.cases)


def keep(folder: Path, filed: tuple[FiledCase, ...], now: datetime) -> str:
    """Write own cases under a name of their own before others replace them, and return the name."""
    stem = f"own-{now:%Y%m%d-%H%M%S}"
    goal = unused(folder, stem, ".pentatone-cases")
    goal.write_text(collection_text(own_collection(filed)), "utf-8")
    return goal.name
