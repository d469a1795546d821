"""Files: size, a vote's part of it, verifying, backups, the JSON of everything, the portfolio."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.benchmarks import desk, made
from tests.benchmarks.run import Run
from tests.benchmarks.table import Row, timed
from tests.benchmarks.timing import in_turn

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
VOTES = 30


def rows(run: Run) -> Iterator[Row]:
    """Measure sizes first, then what is done with whole files."""
    sample, large = made.sample(run.folder), made.sized_file(run.folder)
    for name, path in (("sample", sample), ("11 x 25 x 30 x 2", large)):
        yield Row(f"file: {name}", "KiB", path.stat().st_size / 1024, floor=_bare_size(path, run.folder),
                  floor_is="sqlite3: the same votes in one table")
    yield Row("file: a typed vote, with its step in the history", "KiB", per_vote(run.folder, sample),
              note="typed, revealed, accepted, nothing taken back")
    yield from _whole(run, large)
    yield from portfolio(run)


def _bare_size(path: Path, folder: Path) -> float:
    """Return the KiB of a table with nothing but who voted what in which round."""
    goal = folder / "bare-votes.db"
    goal.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(goal)) as bare:
        bare.execute("CREATE TABLE v (a INTEGER, b INTEGER, c TEXT)")
        found = source.execute("SELECT round, participant, vote FROM ballot").fetchall()
        numbers = {name: number for number, name in enumerate({name for row in found for name in row[:2]})}
        bare.executemany("INSERT INTO v VALUES (?, ?, ?)", [(numbers[a], numbers[b], c) for a, b, c in found])
        bare.commit()
    return goal.stat().st_size / 1024


def per_vote(folder: Path, source: Path) -> float:
    """Return the KiB that one typed vote adds to a file, over some rounds."""
    from db.store import SqliteStore
    from workshop import commands as c
    path = folder / "votes.pentatone"
    shutil.copyfile(source, path)
    store = SqliteStore(path)
    before, count = path.stat().st_size, 0
    for number, cell in zip(range(VOTES), store.workshop.cells(), strict=False):
        steps = [c.OpenRound(f"bench{number}", cell, "current"), *(
            c.CastBallot(f"bench{number}", person.id, "3") for person in store.workshop.participants),
            c.RevealRound(f"bench{number}")]
        count += len(steps) - 2
        for step in steps:
            store.apply(step, at=NOW, author="")
    store.close()
    return (path.stat().st_size - before) / 1024 / count


def _whole(run: Run, large: Path) -> Iterator[Row]:
    from db.backup import Backups
    from db.store import SqliteStore
    from db.verify import verify
    from workshop.exchange.snapshot import document_bytes, to_document

    def backup() -> None:
        shutil.rmtree(run.folder / "backups", ignore_errors=True)
        Backups(run.folder / "backups").make(large, reason="by_hand")

    def quick_check() -> None:
        with closing(sqlite3.connect(large)) as connection:
            connection.execute("PRAGMA integrity_check").fetchall()

    store = SqliteStore(large, read_only=True)
    workshop, packs = store.workshop, store.pack_documents()
    store.close()

    def export() -> None:
        (run.folder / "all.json").write_bytes(document_bytes(to_document(workshop, packs, ())))

    def bare_json() -> None:
        (run.folder / "bare.json").write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    document = to_document(workshop, packs, ())
    found = in_turn(run.slow, {
        "verify": partial(verify, large), "check": quick_check, "backup": backup,
        "copy": partial(_copy, large, run.folder / "copy.pentatone"), "export": export, "json": bare_json})
    yield timed("verify: 11 x 25 x 30 x 2", found["verify"], found["check"], "sqlite3: integrity_check",
                note="plays the history again, row by row")
    yield timed("backup: 11 x 25 x 30 x 2", found["backup"], found["copy"], "copy of the file, synchronised")
    yield timed("export: everything as JSON", found["export"], found["json"], "json.dumps of the finished document")


def _copy(source: Path, goal: Path) -> None:
    import os
    with goal.open("wb") as stream:
        stream.write(source.read_bytes())
        os.fsync(stream.fileno())


def portfolio(run: Run) -> Iterator[Row]:
    """Measure a portfolio of some workshops as PDF."""
    count = 10 if run.quick else 30
    paths = made.many(run.folder, count)
    found = in_turn(run.slow, {"ours": partial(write_portfolio, paths, run.folder / "portfolio.pdf"),
                               "bare": partial(_each_read, paths)})
    yield timed(f"portfolio: {count} workshops to PDF", found["ours"], found["bare"], "sqlite3: all rows of each")


def _each_read(paths: list[Path]) -> None:
    for path in paths:
        desk.bare_read(path)


def write_portfolio(paths: list[Path], out: Path) -> None:
    """Read workshops and write their portfolio."""
    from ui.cli import SqliteFiles
    from ui.commands.compare import read_portfolio, write_portfolio
    from workshop.report.options import Options
    entries, unread, top = read_portfolio(SqliteFiles(), paths, UTC)
    if unread:
        raise ValueError(f"not read: {unread[0]}")
    write_portfolio(entries, unread, out, options=Options(), made_at=NOW, top=top)
