"""The workshop file: create, open, apply one command per transaction, and say what happened."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import case, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError, NoResultFound

from db import migrations
from db.engine import check_header, open_engine, roll_back_leftovers
from db.faults import as_fault, told
from db.lock import FileLock
from db.reads import read_documents, read_workshop, refresh
from db.schema import SCHEMA_VERSION, TABLES
from db.writes.knowledge import companion_row
from db.writes.recorder import Recorder
from db.writes.room import person_row, settings_row
from db.writes.secret import cast_secret, withdraw_secret
from db.writes.table import WRITES
from workshop import commands as c
from workshop import rules
from workshop.commands import COMMANDS, Command
from workshop.errors import refuse, world_fault
from workshop.model.evidence import Picture
from workshop.model.workshop import Participant, Settings, Workshop
from workshop.packs.load import PackDocument, attach
from workshop.store import Action, Applied, HistoryRow, StepRow
from workshop.wire import dumps, loads

_HISTORY = TABLES["history"]


class SqliteStore:
    """One open workshop file. Lives in the thread that opened it."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open an existing file; use `create` for a new one. Raises WorldFault with the reason."""
        self.path = path
        self.backup_before_migration: Path | None = None
        self._thread = threading.get_ident()
        self._lock: FileLock | None = None
        # Whose slip is whose in a secret round: in memory only, so that it can be taken back while the round is open.
        self._slips: dict[tuple[str, str], str] = {}
        version = check_header(path)
        self.read_only = read_only or not _may_write(path)
        with told(path):
            if not self.read_only:
                self._lock = FileLock(path)
        try:
            with told(path):
                modern: sqlite3.Connection | None = None
                if self.read_only and _may_write(path):
                    roll_back_leftovers(path)
                if version < SCHEMA_VERSION and self.read_only:
                    modern = migrations.in_memory(path, version)
                elif version < SCHEMA_VERSION:
                    self.backup_before_migration = migrations.migrate(path, version)
                self._engine = open_engine(path, read_only=self.read_only, instead=modern)
                self._connection = self._engine.connect()
                self._workshop = self._first_read()
        except BaseException:
            self.close()
            raise

    def _first_read(self) -> Workshop:
        damaged = world_fault("file_damaged", self.path.name)
        try:
            with self._connection.begin():
                if self._connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
                    raise damaged
                return read_workshop(self._connection)
        except (ValueError, LookupError, TypeError, NoResultFound) as error:
            # SQLite's own check sees broken pages, not a changed letter in a text.
            raise damaged from error
        except DBAPIError as error:
            raise as_fault(error, self.path) or damaged from error

    @classmethod
    def create(cls, path: Path, settings: Settings, pack: PackDocument, *, uid: str, at: datetime,
               author: str = "", people: tuple[Participant, ...] = (),
               companions: tuple[PackDocument, ...] = ()) -> SqliteStore:
        """Make a new file and open it; `companions` are the knowledge packs that go with the framework.

        Raises WorldFault when the place is taken or cannot be written.
        """
        if path.exists():
            raise world_fault("file_exists", path.name)
        rules.check_new(settings, people)
        part = path.with_name(path.name + ".part")
        with told(path):
            part.unlink(missing_ok=True)
            try:
                with closing(sqlite3.connect(part, isolation_level=None)) as connection:
                    connection.execute("PRAGMA synchronous = FULL")
                    connection.execute("BEGIN IMMEDIATE")
                    migrations.run_steps(connection, 1, SCHEMA_VERSION)
                    _first_rows(connection, settings, pack, uid, at, author, people, companions)
                    connection.execute("COMMIT")
                # A half-written file never carries the real name.
                os.replace(part, path)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        return cls(path)

    @property
    def workshop(self) -> Workshop:
        """The present state, equal to what is on disk."""
        return self._workshop

    def apply(self, command: Command, *, at: datetime, author: str, action: Action = "do",
              refers: int | None = None) -> Applied:
        """Check, write, record and commit one command, or change nothing at all."""
        assert threading.get_ident() == self._thread, "the store belongs to the thread that opened it"
        if self.read_only:
            raise world_fault("file_read_only", self.path.name)
        rules.check(command, self._workshop)
        self._check_slips(command)
        try:
            with self._connection.begin():
                recorder = Recorder(self._connection, at.isoformat(timespec="milliseconds"), self._workshop)
                number = self._write(recorder, command)
                result = self._connection.execute(
                    insert(_HISTORY), self._entry(recorder, command, author, action, refers))
                key = result.inserted_primary_key
                assert key is not None
                change = recorder.change()
                after = refresh(self._connection, self._workshop, change)
                if isinstance(command, c.Revert) and any(not r.cast.issubset(r.asked) for r in after.all_rounds()):
                    # Somebody whose slip is in would no longer be on the roll.
                    raise refuse("undo_under_slips")
        except IntegrityError as error:
            # Secret slips are no steps: undo may not pull the round or the person from under them.
            if isinstance(command, c.Revert):
                raise refuse("undo_under_slips") from error
            raise
        except Exception as error:
            if fault := as_fault(error, self.path):
                raise fault from error
            raise
        if isinstance(command, c.CastSecret):
            self._slips[command.round, command.participant] = number
        elif isinstance(command, c.CancelRound):
            self._slips = {at: slip for at, slip in self._slips.items() if at[0] != command.round}
        self._workshop = after
        return Applied(int(key[0]), change)

    def _check_slips(self, command: Command) -> None:
        """Refuse to touch a slip of an earlier run of the program: nobody can tell whose it is."""
        if isinstance(command, c.CastSecret | c.WithdrawSecret):
            round_ = self._workshop.round(command.round)
            assert round_ is not None
            if command.participant in round_.cast and (command.round, command.participant) not in self._slips:
                raise refuse("slip_gone")

    def _write(self, recorder: Recorder, command: Command) -> str:
        if isinstance(command, c.CastSecret):
            return cast_secret(recorder, command, self._slips)
        if isinstance(command, c.WithdrawSecret):
            withdraw_secret(recorder, command, self._slips)
        else:
            WRITES[type(command)](recorder, command)
        return ""

    def _entry(self, recorder: Recorder, command: Command, author: str, action: Action,
               refers: int | None) -> dict[str, Any]:
        at, kept, inverse = recorder.at, command, recorder.inverse()
        if isinstance(command, c.CastSecret | c.WithdrawSecret):
            # That a slip came, and nothing else: the time is that of the opening.
            round_ = self._workshop.round(command.round)
            assert round_ is not None
            kept = c.CastSecret(command.round, "", "-") if isinstance(command, c.CastSecret) \
                else c.WithdrawSecret(command.round, "")
            at, inverse = round_.began, c.Revert()
        elif isinstance(command, c.CancelRound):
            # Slips are dropped for good. Kept here they would tell whose is whose by the next ones to come.
            inverse = c.Revert(tuple(row for row in inverse.rows if row.table not in ("slip", "slip_cast")))
        return {"at": at, "author": author, "action": action, "refers": refers, "kind": type(command).__name__,
                "command": dumps(kept), "inverse": dumps(inverse)}

    def keep_picture(self, picture: Picture) -> None:
        """Keep a picture in the file; one that is there already is kept once. It is no step of the history."""
        if self.read_only:
            raise world_fault("file_read_only", self.path.name)
        table = TABLES["picture"]
        with told(self.path), self._connection.begin():
            if self._connection.execute(select(table.c.id).where(table.c.id == picture.key)).first() is None:
                self._connection.execute(insert(table), {
                    "id": picture.key, "kind": picture.kind, "width": picture.width, "height": picture.height,
                    "data": picture.data})
        self._workshop = replace(self._workshop, pictures=self._workshop.pictures | {picture.key})

    def picture(self, key: str) -> Picture | None:
        """Return a picture of the file, or None."""
        table = TABLES["picture"]
        with told(self.path), self._connection.begin():
            row = self._connection.execute(select(table).where(table.c.id == key)).one_or_none()
        return None if row is None else Picture(row.id, row.kind, row.width, row.height, row.data)

    def pack_documents(self) -> tuple[PackDocument, ...]:
        """Return the packs as the file holds them, the framework first."""
        with told(self.path), self._connection.begin():
            return read_documents(self._connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the bare connection for one consistent look at the tables."""
        with told(self.path), self._connection.begin():
            bare = self._connection.connection.driver_connection
            assert isinstance(bare, sqlite3.Connection)
            yield bare

    def history(self) -> tuple[HistoryRow, ...]:
        """The audit trail, oldest first."""
        columns = (_HISTORY.c.seq, _HISTORY.c.at, _HISTORY.c.author, _HISTORY.c.action, _HISTORY.c.refers,
                   _HISTORY.c.kind)
        with told(self.path), self._connection.begin():
            return tuple(HistoryRow(*row) for row in self._connection.execute(
                select(*columns).order_by(_HISTORY.c.seq)))

    def steps(self, after: int = 0) -> tuple[StepRow, ...]:
        """The audit trail behind one step, oldest first, with what each line asked for."""
        t = _HISTORY.c
        # What an undo wrote is long, and the step it refers to says the same in fewer words.
        command = case((t.action.in_(("undo", "redo")), "{}"), else_=t.command)
        with told(self.path), self._connection.begin():
            return tuple(StepRow(*row) for row in self._connection.execute(
                select(t.seq, t.at, t.author, t.action, t.refers, t.kind, command)
                .where(t.seq > after).order_by(t.seq)))

    def inverse_of(self, seq: int) -> Command:
        """The recorded inverse of one step."""
        with told(self.path), self._connection.begin():
            text: Any = self._connection.execute(
                select(_HISTORY.c.inverse).where(_HISTORY.c.seq == seq)).scalar_one()
        try:
            return loads(COMMANDS["Revert"], text)
        except ValueError as error:
            raise world_fault("file_history_broken", self.path.name, step=seq) from error

    def close(self) -> None:
        """Close the file and give the lock back; harmless when called twice."""
        with suppress(AttributeError):
            self._connection.close()
            self._engine.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)


def _first_rows(connection: sqlite3.Connection, settings: Settings, pack: PackDocument, uid: str,
                at: datetime, author: str, people: tuple[Participant, ...],
                companions: tuple[PackDocument, ...]) -> None:
    workshop = {"id": 1, "uid": uid, **settings_row(settings)}
    _put(connection, "workshop", workshop)
    _put(connection, "pack", {"id": 1, "pack_id": pack.pack.id, "version": pack.pack.version,
                              "sha256": pack.sha256, "body": pack.body})
    for position, element in enumerate(pack.pack.elements):
        _put(connection, "scope", {"element": element.id, "position": position})
    for seat, person in enumerate(people, start=1):
        _put(connection, "participant", {**person_row(person), "seat": seat})
    for position, companion in enumerate(companions, start=1):
        _put(connection, "companion", companion_row(attach(companion), position))
    made = {"workshop": workshop, "pack": pack.sha256, "people": [person_row(p) for p in people],
            "companions": [companion.sha256 for companion in companions]}
    command = json.dumps(made, ensure_ascii=False, sort_keys=True)
    _put(connection, "history", {"at": at.isoformat(timespec="milliseconds"), "author": author,
                                 "action": "create", "refers": None, "kind": "Create", "command": command,
                                 "inverse": "{}"})


def _put(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    marks = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
