"""Workshops of any size, in memory and as files: people, elements, depth, rounds; and whole folders of them."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests import builders as b
from tests.rooms import pack_document
from workshop.model.workshop import Depth, Workshop
from workshop.packs.load import PackDocument, document_of

FRAMEWORK = "consumer-goods-2020"
AT = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)


def framework(elements: int = 11) -> PackDocument:
    """Return the shipped framework with so many elements; beyond the shipped ones they are copies with other names."""
    shipped = pack_document(FRAMEWORK)
    document: dict[str, Any] = json.loads(shipped.body)
    own = document["elements"]
    if elements == len(own):
        return shipped
    document["elements"] = [_element(own[number % len(own)], number // len(own)) for number in range(elements)]
    return document_of(document)


def _element(model: dict[str, Any], turn: int) -> dict[str, Any]:
    if not turn:
        return model
    made = {**model, "id": f"{model['id']}-{turn + 1}"}
    for field, space in (("name", " "), ("short", " ")):
        made[field] = {"zh": f"{model[field]['zh'][:4]}{turn + 1}", "en": f"{model[field]['en'][:18]}{space}{turn + 1}"}
    return made


def workshop(people: int = 30, elements: int = 11, *, depth: Depth = "full", rounds: int = 2, works: int = 30,
             document: PackDocument | None = None) -> Workshop:
    """Return a workshop in which every cell asked for has been voted on and has a target, with initiatives."""
    document = document or framework(elements)
    made = b.full_workshop(document.pack, count=people, depth=depth, rounds=rounds, works=works, horizon=16)
    return replace(made, pack_hash=document.sha256)


def keep(path: Path, found: Workshop, document: PackDocument) -> Path:
    """Write a workshop as a file; its history begins there."""
    from db.fill import create_from
    create_from(path, found, (document,), (), at=AT).close()
    return path


def sized_file(folder: Path, people: int = 30, elements: int = 11, *, depth: Depth = "full", rounds: int = 2) -> Path:
    """Return the file of a workshop of this size in `folder`, made when it is not there."""
    path = folder / f"p{people}-e{elements}-{depth}-{rounds}.pentatone"
    if not path.exists():
        document = framework(elements)
        keep(path, workshop(people, elements, depth=depth, rounds=rounds, document=document), document)
    return path


def sample(folder: Path, language: str = "zh") -> Path:
    """Return the sample workshop as a file in `folder`, made when it is not there."""
    from ui.cli import SqliteFiles
    from ui.works import make_sample
    path = folder / f"sample-{language}.pentatone"
    if not path.exists():
        make_sample(SqliteFiles(), path, language, lambda _share, _words: None, lambda: False)
    return path


def many(folder: Path, count: int) -> list[Path]:
    """Return `count` files of different workshops, three of each client: copies of one with 12 people, made different
    in their own tables, which takes a millisecond each.
    """
    model = sized_file(folder, 12, depth="express", rounds=1)
    found = []
    for number in range(count):
        path = folder / f"many-{number:04d}.pentatone"
        if not path.exists():
            shutil.copyfile(model, path)
            with closing(sqlite3.connect(path)) as connection, connection:
                connection.execute("PRAGMA synchronous = OFF")
                connection.execute("UPDATE workshop SET uid = ?, title = ?, client = ?, created = ?", (
                    f"u{number}", f"Workshop {number}", f"Client {number // 3}",
                    f"{2015 + number % 12}-{1 + number % 12:02d}-{1 + number % 28:02d}T01:00:00+00:00"))
        found.append(path)
    return found
