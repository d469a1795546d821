"""Case files to values and back: the collections that come with the program and those of the groups."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from workshop.errors import Problem, bad_input
from workshop.model.case import CaseCollection, FiledCase
from workshop.packs.knowledge import check_cases
from workshop.packs.load import read_json
from workshop.packs.shape import case_misfits
from workshop.wire import dumps, from_plain, loads, to_plain

SCHEMA_VERSION = 1


def load_collection(path: Path) -> CaseCollection:
    """Read and check a file of cases; BadInput lists every problem with its path."""
    return collection_of(read_json(path), path.name)


Check = Callable[[CaseCollection, str], Iterable[Problem]]


def collection_of(document: Any, name: str, check: Check = check_cases) -> CaseCollection:
    """Check a document of cases and return its value, or raise BadInput; `name` stands in what `check` yields."""
    if isinstance(document, dict) and isinstance(document.get("schema_version"), int) \
            and document["schema_version"] > SCHEMA_VERSION:
        raise bad_input([Problem("pack_newer", f"{name}/schema_version",
                                 {"found": str(document["schema_version"]), "known": SCHEMA_VERSION})])
    if problems := list(case_misfits(document, name)):
        raise bad_input(problems)
    collection: CaseCollection = from_plain(CaseCollection, document)
    if problems := list(check(collection, name)):
        raise bad_input(problems)
    return collection


def collection_text(collection: CaseCollection) -> str:
    """Return a collection as it is written to a file."""
    return json.dumps(to_plain(collection), ensure_ascii=False, indent=2) + "\n"


def filed(collection: CaseCollection) -> tuple[FiledCase, ...]:
    """Return the cases of a collection, each with where it is from."""
    return tuple(FiledCase(collection=collection.id, source=collection.source, case=case)
                 for case in collection.cases)


def case_body(case: FiledCase) -> str:
    """Return a case as the text that is kept in a workshop or a library."""
    return dumps(case)


def case_from_body(body: str) -> FiledCase:
    """Return the case kept by `case_body`; ValueError when the text is something else."""
    return loads(FiledCase, body)
