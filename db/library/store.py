"""The library of cases on SQLite: searched, filled from the program's own collections, and written by the group."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from db.library import mirror, opening, rows
from db.library.opening import DamagedFile, Opened
from db.library.words import match
from workshop.errors import Problem, WorldFault, bad_input, refuse, world_fault
from workshop.library import (
    LIMIT,
    OWN,
    CollectionHead,
    Hit,
    Imported,
    Query,
    Sector,
    case_problems,
    collection_problems,
    own_collection,
    split_key,
)
from workshop.model.case import CaseCollection, FiledCase
from workshop.model.text import Text
from workshop.packs.cases import case_body, filed, load_collection

T = TypeVar("T")
_KEPT_READY = 2000
# Title, company, story: a word in a title says more than one in a lesson.
_WEIGHTS = "8.0, 4.0, 1.0"
_ORDER = "g.place, f.place"


class SqliteLibrary:
    """A `workshop.library.CaseLibrary`. Lives in the thread that opened it.

    Nothing that is wrong with the file keeps it from opening: `notices` tells what happened. Without a path, or
    when the file cannot be written, it is in memory and `keeps` is False.
    """

    def __init__(self, path: Path | None, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Open the library at `path`, which is made when it is not there."""
        self._path, self._now = path, now
        self._thread = threading.get_ident()
        self._files: tuple[Path, ...] = ()
        self._ready: dict[int, FiledCase] = {}
        self._version = -1
        self._use(Opened(opening.in_memory(), keeps=False) if path is None else opening.open_library(path, now))

    def _use(self, opened: Opened) -> None:
        self._connection, self._keeps, self._notices = opened.connection, opened.keeps, opened.notices

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What went wrong with the file; the sentences are in `ui.sentences`."""
        return self._notices

    @property
    def keeps(self) -> bool:
        """Whether own cases are still there after the end of the program."""
        return self._keeps

    def close(self) -> None:
        """Close the file; harmless when called twice."""
        self._connection.close()

    # Work on the file -------------------------------------------------------------------------------------------
    def _read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        assert threading.get_ident() == self._thread, "the library belongs to the thread that opened it"
        try:
            return work(self._connection)
        except (sqlite3.Error, DamagedFile) as error:
            if not opening.is_damage(error) or self._path is None or not self._keeps:
                raise self._fault(error) from error
        self._start_again()
        return work(self._connection)

    def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def whole(connection: sqlite3.Connection) -> T:
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                # A full disk ends the transaction by itself.
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._ready.clear()
            return result
        return self._read(whole)

    def _fault(self, error: sqlite3.Error | DamagedFile) -> WorldFault | sqlite3.Error | DamagedFile:
        from db.faults import as_fault  # loads SQLAlchemy
        return as_fault(error, self._path or Path("library")) or error

    def _start_again(self) -> None:
        """Go on with a new file after the old one turned out to be broken."""
        assert self._path is not None
        self._connection.close()
        self._ready.clear()
        self._use(opening.replace_library(self._path, self._now))
        files, self._files = self._files, ()
        self.sync(files)

    def _mirror(self) -> None:
        # The library itself is on disk already: without the copy nothing is lost.
        if self._keeps and self._path is not None:
            with suppress(OSError):
                mirror.write(self._path.parent, self._own())

    def _own(self) -> tuple[FiledCase, ...]:
        return self._cases("SELECT number FROM filed WHERE collection = ? ORDER BY place", [OWN])

    # The program's own collections ------------------------------------------------------------------------------
    def sync(self, files: Sequence[Path]) -> int:
        """Bring in the files of cases that come with the program; returns how many had to be read.

        The collections stand in the order of the files, whose names must differ. A file is read only when its hash
        is new; what came from a file that is no longer among them goes. BadInput when a file has mistakes.
        """
        hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
        known = self._read(lambda c: dict(c.execute("SELECT file, sha256 FROM shipped").fetchall()))
        self._files = tuple(files)
        if known == hashes:
            return 0
        fresh = {path.name: (place, load_collection(path)) for place, path in enumerate(files, start=1)
                 if known.get(path.name) != hashes[path.name]}

        def work(connection: sqlite3.Connection) -> None:
            for name in [*(known.keys() - hashes.keys()), *fresh]:
                _drop_file(connection, name)
            for name, (place, collection) in fresh.items():
                connection.execute("INSERT INTO shipped (file, sha256) VALUES (?, ?)", (name, hashes[name]))
                rows.put_collection(connection, collection.id, place, collection.name, collection.source)
                for case in filed(collection):
                    rows.put_case(connection, case, file=name)
            _drop_empty(connection)
        self._write(work)
        return len(fresh)

    # Looking ----------------------------------------------------------------------------------------------------
    def search(self, query: Query, limit: int = LIMIT) -> tuple[Hit, ...]:
        """Return the best cases: with words by relevance, without by fit of the filters, then collection order.

        Words are found as pieces of Chinese or beginnings of Latin words, in both languages; all of them must be
        there. Any text is a good query.
        """
        joins, where, values, fit = [], ["1"], [], []
        if words := match(query.words):
            joins.append("JOIN words ON words.rowid = f.number")
            where.append("words MATCH ?")
            values.append(words)
        tags: list[str] = []
        for kind, tag in (("element", query.element), ("capability", query.capability)):
            if tag:
                joins.append(f"JOIN tag {kind} ON {kind}.kind = '{kind}' AND {kind}.id = ? "
                             f"AND {kind}.number = f.number")
                tags.append(tag)
                fit.append(f"{kind}.place")
        if query.sector:
            where.append("? IN (f.sector_zh, f.sector_en)")
            values.append(query.sector)
        if query.collection:
            where.append("f.collection = ?")
            values.append(query.collection)
        best = f"bm25(words, {_WEIGHTS})" if words else " + ".join(fit)
        order = f"{best}, {_ORDER}" if best else _ORDER
        return _hits(self._cases(
            f"SELECT f.number FROM filed f JOIN collection g ON g.id = f.collection {' '.join(joins)} "
            f"WHERE {' AND '.join(where)} ORDER BY {order} LIMIT ?", [*tags, *values, limit]))

    def for_cell(self, element: str, capability: str, limit: int) -> tuple[Hit, ...]:
        """Return cases of an element: those about the capability first, both named early before late.

        Among equals those with outcome figures come first.
        """
        return _hits(self._cases(
            "SELECT f.number FROM tag e JOIN filed f ON f.number = e.number JOIN collection g ON g.id = f.collection "
            "LEFT JOIN tag c ON c.kind = 'capability' AND c.id = ? AND c.number = f.number "
            "WHERE e.kind = 'element' AND e.id = ? "
            f"ORDER BY e.place + coalesce(c.place, 100), f.outcome DESC, {_ORDER} LIMIT ?",
            [capability, element, limit]))

    def sectors(self) -> tuple[Sector, ...]:
        """Return all sectors, the most frequent first."""
        found = self._read(lambda c: c.execute(
            "SELECT sector_zh, sector_en, count(*) FROM filed GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1").fetchall())
        return tuple(Sector(Text(zh, en), count) for zh, en, count in found)

    def collections(self) -> tuple[CollectionHead, ...]:
        """Return the collections that have cases: own, shipped, imported."""
        found = self._read(lambda c: c.execute(
            "SELECT g.id, g.name_zh, g.name_en, g.source, count(*), count(f.file) FROM collection g "
            "JOIN filed f ON f.collection = g.id GROUP BY g.id ORDER BY g.place, g.id").fetchall())
        return tuple(CollectionHead(name, Text(zh, en), rows.source_of(source), count, shipped > 0)
                     for name, zh, en, source, count, shipped in found)

    def get(self, key: str) -> FiledCase | None:
        """Return a case, None when it is not there."""
        found = self._cases("SELECT number FROM filed WHERE collection = ? AND id = ?", list(split_key(key)))
        return found[0] if found else None

    def is_shipped(self, key: str) -> bool:
        """Tell whether a case comes with the program."""
        return self._read(lambda c: _is_shipped(c, key))

    def _cases(self, statement: str, values: Sequence[object]) -> tuple[FiledCase, ...]:
        def work(connection: sqlite3.Connection) -> tuple[FiledCase, ...]:
            # One look at the file, so that another program cannot change it between order and bodies.
            connection.execute("BEGIN")
            try:
                # Another window of the program may have written.
                (version,) = connection.execute("PRAGMA data_version").fetchone()
                numbers = [number for (number,) in connection.execute(statement, values)]
                if version != self._version or len(self._ready) > _KEPT_READY:
                    self._ready.clear()
                    self._version = version
                self._load(connection, [number for number in numbers if number not in self._ready])
                return tuple(self._ready[number] for number in numbers)
            finally:
                connection.execute("COMMIT")
        return self._read(work)

    def _load(self, connection: sqlite3.Connection, numbers: list[int]) -> None:
        for start in range(0, len(numbers), 500):
            part = numbers[start:start + 500]
            marks = ", ".join("?" for _ in part)
            for number, body in connection.execute(f"SELECT number, body FROM filed WHERE number IN ({marks})", part):
                try:
                    self._ready[number] = rows.read_case(body)
                except (LookupError, TypeError, ValueError) as error:
                    raise DamagedFile from error

    # Writing ----------------------------------------------------------------------------------------------------
    def put(self, filed: FiledCase) -> None:
        """Add or replace a case that does not come with the program; BadInput lists what is wrong with it."""
        if problems := [*case_problems(filed.case, filed.case.id), *_unreadable([filed])]:
            raise bad_input(problems)

        def work(connection: sqlite3.Connection) -> None:
            _refuse_shipped(connection, filed.collection)
            opening.ensure_collection(connection, filed.collection, None, filed.source)
            rows.put_case(connection, filed)
        self._write(work)
        self._mirror()

    def remove(self, key: str) -> FiledCase:
        """Take out a case and return it; Refused when it is unknown or comes with the program."""
        collection, name = split_key(key)
        found = self.get(key)
        if found is None:
            raise refuse("case_unknown", name)

        def work(connection: sqlite3.Connection) -> None:
            _refuse_shipped(connection, collection)
            (number,) = connection.execute("SELECT number FROM filed WHERE collection = ? AND id = ?",
                                           (collection, name)).fetchone()
            rows.drop_number(connection, number)
        self._write(work)
        self._mirror()
        return found

    def import_collection(self, collection: CaseCollection) -> Imported:
        """Add and replace the cases of a collection, all of them or none; BadInput when one of them cannot be.

        Own cases that change are first written under a name of their own beside the library.
        """
        if problems := [*collection_problems(collection, collection.id), *_unreadable(filed(collection))]:
            raise bad_input(problems)
        added, same, before = [], 0, []
        for case in filed(collection):
            old = self.get(case.key)
            if old is None:
                added.append(case)
            elif old.case == case.case:
                same += 1
            else:
                before.append((old, case))
        kept = self._keep_own() if collection.id == OWN and before else ""

        def work(connection: sqlite3.Connection) -> None:
            _refuse_shipped(connection, collection.id)
            opening.ensure_collection(connection, collection.id, collection.name, collection.source)
            for case in (*added, *(new for _, new in before)):
                rows.put_case(connection, case)
        self._write(work)
        self._mirror()
        return Imported(tuple(case.key for case in added), same, tuple(old for old, _ in before), kept)

    def _keep_own(self) -> str:
        if self._path is None or not self._keeps:
            return ""
        try:
            return mirror.keep(self._path.parent, self._own(), self._now())
        except OSError:
            raise world_fault("library_copy_failed", self._path.name) from None

    def take_back(self, done: Imported) -> None:
        """Undo an import."""
        def work(connection: sqlite3.Connection) -> None:
            for key in done.added:
                row = connection.execute("SELECT number FROM filed WHERE collection = ? AND id = ?",
                                         split_key(key)).fetchone()
                if row is not None:
                    rows.drop_number(connection, row[0])
            for case in done.before:
                rows.put_case(connection, case)
            _drop_empty(connection)
        self._write(work)
        self._mirror()

    def export_own(self) -> CaseCollection:
        """Return the own cases as a collection."""
        return own_collection(self._own())


def _hits(cases: Iterable[FiledCase]) -> tuple[Hit, ...]:
    return tuple(Hit(case.key, case) for case in cases)


def _unreadable(cases: Iterable[FiledCase]) -> Iterator[Problem]:
    for case in cases:
        try:
            case_body(case).encode()
        except UnicodeEncodeError:
            yield Problem("pack_not_utf8", case.case.id)


def _is_shipped(connection: sqlite3.Connection, key: str) -> bool:
    return connection.execute("SELECT 1 FROM filed WHERE collection = ? AND id = ? AND file IS NOT NULL",
                              split_key(key)).fetchone() is not None


def _refuse_shipped(connection: sqlite3.Connection, collection: str) -> None:
    if connection.execute("SELECT 1 FROM filed WHERE collection = ? AND file IS NOT NULL",
                          (collection,)).fetchone() is not None:
        raise refuse("case_shipped", collection)


def _drop_file(connection: sqlite3.Connection, name: str) -> None:
    for (number,) in connection.execute("SELECT number FROM filed WHERE file = ?", (name,)).fetchall():
        rows.drop_number(connection, number)
    connection.execute("DELETE FROM shipped WHERE file = ?", (name,))


def _drop_empty(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM collection WHERE id <> ? AND id NOT IN (SELECT collection FROM filed)", (OWN,))
