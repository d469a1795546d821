"""The case library with 5,000 records: searching, opening and filling, beside a LIKE scan over the same texts."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import resources
from db.library.store import SqliteLibrary
from workshop.library import Query
from workshop.model.case import Case, CaseCollection
from workshop.model.text import Text
from workshop.packs.cases import collection_text, load_collection

RECORDS, PARTS = 5000, 5
WORDS = ("数", "数据", "数据中台", "云计算", "供应链 库存", "门店 会员 增长", "data", "c", "supply chain", "30%",
         "2018", "5G", "数据 data 企业", "不存在的词")


def shipped() -> list[Path]:
    """Return the files of cases that come with the program."""
    return sorted(resources.path("cases").glob("*.json"))


def varied(count: int, seed: int = 1) -> Iterator[Case]:
    """Yield cases whose sentences are those of the shipped ones in other combinations."""
    pool = [case for path in shipped() for case in load_collection(path).cases]
    dice = random.Random(seed)
    for index in range(count):
        parts = {name: getattr(dice.choice(pool), name)
                 for name in ("company", "sector", "title", "pain", "action", "result", "figures", "lessons")}
        first = dice.choice(pool)
        company = Text(f"{parts['company'].zh[:18]}{index:04d}", f"{parts['company'].en[:50]} {index:04d}")
        yield replace(first, **{**parts, "company": company, "id": f"c{index:05d}"})


def write_collections(folder: Path, count: int) -> list[Path]:
    """Write `count` varied cases as a few files of collections."""
    model, cases, files = load_collection(shipped()[0]), list(varied(count)), []
    for part in range(PARTS):
        own = tuple(cases[part::PARTS])
        collection: CaseCollection = replace(model, id=f"part-{part}", cases=own)
        files.append(folder / f"part-{part}.json")
        files[-1].write_text(collection_text(collection), "utf-8")
    return files


def cold(library: SqliteLibrary, query: Query) -> int:
    """Search with nothing kept ready from the last search."""
    library._ready.clear()
    return len(library.search(query))


def like_scan(path: Path, words: str) -> int:
    """Look through every body for pieces of text, as one would without an index; only counted."""
    connection = sqlite3.connect(path)
    try:
        parts = words.split()
        where = " AND ".join("body LIKE ?" for _ in parts) or "1"
        found = connection.execute(f"SELECT count(*) FROM filed WHERE {where}", [f"%{part}%" for part in parts])
        return int(found.fetchone()[0])
    finally:
        connection.close()


def reopen(where: Path, what: list[Path]) -> None:
    """Open the library and bring in what has changed, as every start does."""
    again = SqliteLibrary(where)
    again.sync(what)
    again.close()
