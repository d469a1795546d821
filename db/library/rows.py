"""Cases to rows of the library and back."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from db.library.words import index_text
from workshop.model.case import Case, CaseSource, Figure, FiledCase
from workshop.model.knowledge import Place
from workshop.model.text import Text
from workshop.packs.cases import case_body
from workshop.wire import dumps

OWN_PLACE, IMPORTED_PLACE = 0, 1000


def read_case(body: str) -> FiledCase:
    """Return the case in a body.

    Does by hand what `workshop.packs.cases.case_from_body` does by looking at the classes, five times as fast: a
    list of results needs 200 of them at once. Raises LookupError, TypeError or ValueError for something else.
    """
    data = json.loads(body)
    return FiledCase(collection=data["collection"], source=read_source(data["source"]), case=_case(data["case"]))


def source_of(body: str) -> CaseSource:
    """Return the source that `put_collection` has kept."""
    return read_source(json.loads(body))


def read_source(data: dict[str, Any]) -> CaseSource:
    """Return the source of cases from its plain form."""
    return CaseSource(**{**data, "title": Text(**data["title"]), "publisher": Text(**data["publisher"])})


def _case(data: dict[str, Any]) -> Case:
    texts = {name: Text(**data[name]) for name in ("company", "sector", "title", "pain", "action", "result")}
    lists = {"elements": tuple(data["elements"]), "capabilities": tuple(data["capabilities"]),
             "figures": tuple(_figure(figure) for figure in data["figures"]),
             "lessons": tuple(Text(**lesson) for lesson in data["lessons"])}
    return Case(**{**data, **texts, **lists, "source": Place(**data["source"])})


def _figure(data: dict[str, Any]) -> Figure:
    return Figure(**{**data, "metric": Text(**data["metric"]), "value": Text(**data["value"]),
                     "unit": Text(**data["unit"])})


def put_collection(connection: sqlite3.Connection, name: str, place: int, title: Text, source: CaseSource) -> None:
    """Make a collection known, or bring its words up to date."""
    connection.execute(
        "INSERT INTO collection (id, place, name_zh, name_en, source) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET place = excluded.place, name_zh = excluded.name_zh, "
        "name_en = excluded.name_en, source = excluded.source",
        (name, place, title.zh, title.en, dumps(source)))


def put_case(connection: sqlite3.Connection, filed: FiledCase, *, file: str | None = None) -> None:
    """Add a case, or replace the one with its key where it stands."""
    case = filed.case
    old = connection.execute("SELECT number, place FROM filed WHERE collection = ? AND id = ?",
                             (filed.collection, case.id)).fetchone()
    if old is None:
        (place,) = connection.execute("SELECT coalesce(max(place), -1) + 1 FROM filed WHERE collection = ?",
                                      (filed.collection,)).fetchone()
        number = None
    else:
        number, place = old
        drop_number(connection, number)
    outcome = int(any(figure.status == "reported" for figure in case.figures))
    number = connection.execute(
        "INSERT INTO filed (number, collection, id, place, file, sector_zh, sector_en, outcome, body) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, filed.collection, case.id, place, file, case.sector.zh, case.sector.en, outcome,
         case_body(filed))).lastrowid
    tags = [("element", tag, number, at) for at, tag in enumerate(dict.fromkeys(case.elements))]
    tags += [("capability", tag, number, at) for at, tag in enumerate(dict.fromkeys(case.capabilities))]
    connection.executemany("INSERT INTO tag (kind, id, number, place) VALUES (?, ?, ?, ?)", tags)
    connection.execute("INSERT INTO words (rowid, title, company, story) VALUES (?, ?, ?, ?)",
                       (number, *_index(case)))


def drop_number(connection: sqlite3.Connection, number: int) -> None:
    """Take out one case by its row number."""
    for statement in ("DELETE FROM words WHERE rowid = ?", "DELETE FROM tag WHERE number = ?",
                      "DELETE FROM filed WHERE number = ?"):
        connection.execute(statement, (number,))


def _index(case: Case) -> tuple[str, str, str]:
    story = [case.sector, case.pain, case.action, case.result, *case.lessons]
    for figure in case.figures:
        story += [figure.metric, Text(f"{figure.value.zh}{figure.unit.zh}", f"{figure.value.en} {figure.unit.en}")]
    return (index_text([case.title.zh, case.title.en]), index_text([case.company.zh, case.company.en]),
            index_text([case.year, *(words for text in story for words in dict.fromkeys((text.zh, text.en)))]))
