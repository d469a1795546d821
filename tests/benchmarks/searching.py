"""Search: all of a workshop (Ctrl+F), and the library with 5,000 cases, each beside a scan over the same texts."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from tests.benchmarks import library, made
from tests.benchmarks.run import Run
from tests.benchmarks.table import Row, timed
from tests.benchmarks.timing import in_turn
from workshop.library import Query
from workshop.search import Index
from workshop.searchindex import index_of

WORDS = ("库存", "数据 中台", "第7位", "data")


def scan(texts: list[str], words: str) -> int:
    """Count the texts that have all words, with `in` alone."""
    parts = words.casefold().split()
    return sum(all(part in text for part in parts) for text in texts)


def rows(run: Run) -> Iterator[Row]:
    """Measure the index, the queries and the library."""
    workshop = made.workshop()
    index = index_of(workshop)
    texts = [" ".join((e.title.zh, e.title.en, e.text.zh, e.text.en, e.place.zh, e.place.en)) for e in index.entries]
    found = in_turn(run.runs, {"index": partial(index_of, workshop), "fold": partial(_folded, texts),
                               "ask": partial(_ask, index), "scan": partial(_scan, texts)})
    yield timed(f"search: index of {len(texts):,} texts", found["index"], found["fold"], "casefold of the same texts",
                note="when Ctrl+F is pressed after a change")
    yield timed(f"search: {len(WORDS)} queries", found["ask"], found["scan"], "`in` over the same texts, no ranking")
    yield from _library(run)


def _folded(texts: list[str]) -> None:
    for text in texts:
        text.casefold()


def _ask(index: Index) -> None:
    for words in WORDS:
        index.find(words, "zh")


def _scan(texts: list[str]) -> None:
    for words in WORDS:
        scan(texts, words)


def _library(run: Run) -> Iterator[Row]:
    from db.library.store import SqliteLibrary
    count = 500 if run.quick else library.RECORDS
    folder = run.folder / "library"
    folder.mkdir(exist_ok=True)
    path = folder / f"cases-{count}.sqlite"
    files = library.write_collections(folder, count)
    shelf = SqliteLibrary(path)
    begin, cpu = time.perf_counter(), time.process_time()
    shelf.sync(files)
    filled = (time.perf_counter() - begin, time.process_time() - cpu)
    queries = [Query(words=words) for words in library.WORDS]
    found = in_turn(run.runs, {
        "ours": partial(_each, partial(library.cold, shelf), queries),
        "scan": partial(_each, partial(library.like_scan, path), [query.words for query in queries])})
    shelf.close()
    yield timed(f"search: {len(queries)} queries, {count:,} cases", found["ours"], found["scan"],
                "sqlite3: LIKE over the same texts", note="nothing kept from the query before")
    again = in_turn(run.runs, {"ours": partial(library.reopen, path, files), "bare": partial(_bare_open, path)})
    yield timed(f"open: library of {count:,} cases, unchanged", again["ours"], again["bare"], "sqlite3: open and count")
    yield Row(f"fill: library of {count:,} cases", "ms", filled[0] * 1000, filled[1] * 1000)


def _each(work: Callable[[object], object], values: list[object]) -> None:
    for value in values:
        work(value)


def _bare_open(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
