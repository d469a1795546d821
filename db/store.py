"""The workshop file: create, open, apply one command per transaction, and say what happened."""

from __future__ import annotations

import os
import threading
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError, NoResultFound

from db import copying, driver, guard, migrations
from db.backup import Backups
from db.beginning import write_new
from db.belonging import belongs
from db.engine import check_header, open_engine, roll_back_leftovers
from db.faults import as_fault, told
from db.lock import FileLock
from db.memory import Done, Memory
from db.reads import read_workshop, refresh
from db.readside import ReadSide
from db.rebuild import Held, Twin, rebuild
from db.schema import SCHEMA_VERSION, TABLES
from db.writes.history import history_entry
from db.writes.recorder import Recorder
from db.writes.secret import cast_secret, withdraw_secret
from db.writes.table import WRITES
from workshop import commands as c
from workshop import rules
from workshop.changes import Change
from workshop.commands import Command
from workshop.errors import PentatoneError, refuse, world_fault
from workshop.model.evidence import Picture
from workshop.model.workshop import Participant, Settings, Workshop
from workshop.packs.load import PackDocument
from workshop.store import Action, Applied

if TYPE_CHECKING:
    from db.salvage import Find, Salvaged

_HISTORY = TABLES["history"]


@dataclass(frozen=True, slots=True)
class _Step:
    """A step on its way to the disk: its number and row in the history, the state after it."""

    seq: int
    entry: dict[str, Any]
    after: Workshop
    change: Change
    slip: str


class SqliteStore(ReadSide):
    """One open workshop file. Lives in the thread that opened it; a salvaged one may be handed over to another."""

    def __init__(self, path: Path, *, read_only: bool = False, key: str = "", take_over: bool = False,
                 salvage: bool = False, backups: Backups | None = None, find: Find | None = None) -> None:
        """Open an existing file; use `create` for a new one. Raises WorldFault with the reason.

        `key` is the passphrase of a locked file. `take_over` opens it although another program has it open. With
        `salvage` a damaged file is opened for reading from what can be read of it, `find` as `db.salvage` has it.
        `backups` is where the copy before a migration goes; without it that lies beside the file.
        """
        self.path = path
        self.backup_before_migration: Path | None = None
        self.salvaged: Salvaged | None = None
        self._key, self._backups = key, backups
        self._thread = threading.get_ident()
        self._lock: FileLock | None = None
        self._memory: Memory | None = None
        self._failed: _Step | None = None
        # Whose slip is whose in a secret round: in memory only, so that it can be taken back while the round is open.
        self.slips: dict[tuple[str, str], str] = {}
        version = 0 if salvage else check_header(path, key)
        self.locked = driver.is_locked(path)
        if not salvage and _may_write(path):
            with told(path):
                # A migration that was cut off has written its number already.
                if roll_back_leftovers(path, key if self.locked else ""):
                    version = check_header(path, key)
        self.read_only = read_only or salvage or not _may_write(path)
        with told(path):
            if not self.read_only:
                self._lock = FileLock(path, take_over=take_over)
        try:
            self._open(version, salvage, find)
        except BaseException:
            self.close()
            raise

    def _open(self, version: int, salvage: bool, find: Find | None) -> None:
        instead: Any = None
        key = self._key if self.locked else ""
        with told(self.path):
            if salvage:
                from db.salvage import into_memory
                instead, self.salvaged = into_memory(self.path, key=key, find=find)
            else:
                self._check(version, key)
                if version < SCHEMA_VERSION:
                    # Tried in memory first: a file that cannot be read afterwards stays as it is.
                    instead = migrations.in_memory(self.path, version, key=key)
                if instead is not None and not self.read_only:
                    self._connect(instead)
                    self._first_read()
                    self._disconnect()
                    instead = None
                    self.backup_before_migration = migrations.migrate(self.path, version, key=key, keep=self._keep)
            self._connect(instead)
            self._workshop = self._first_read()
            if not self.read_only:
                self._memory = Memory.of(self.path)

    def _check(self, version: int, key: str) -> None:
        """Look the file over as a stranger's, before anything in it is believed."""
        # A connection that may only read does not look at CHECK constraints: a file on such a medium is copied.
        may_write = _may_write(self.path)
        with closing(driver.connect(self.path, mode="rw", key=key) if may_write
                     else migrations.whole_copy(self.path, key)) as connection:
            connection.execute("PRAGMA query_only = ON")
            guard.harden(connection)
            guard.check_all(connection, self.path, version)

    def _keep(self) -> Path:
        key = self._key if self.locked else ""
        if self._backups is None:
            return migrations.beside(self.path, key)
        return self._backups.make(self.path, key=key, reason="migration").path

    def _connect(self, instead: Any = None) -> None:
        self._engine = open_engine(self.path, read_only=self.read_only, key=self._key if self.locked else "",
                                   instead=instead)
        self._connection = self._engine.connect()

    def _first_read(self) -> Workshop:
        damaged = world_fault("file_damaged", self.path.name)
        try:
            with self._connection.begin():
                found = read_workshop(self._connection)
                self._seq = self._last_step()
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError,
                NoResultFound) as error:
            # SQLite's own check sees broken pages, not a changed letter in a text.
            raise damaged from error
        except DBAPIError as error:
            raise as_fault(error, self.path) or damaged from error
        if not belongs(found):
            raise damaged
        return found

    def _last_step(self) -> int:
        return int(self._connection.scalar(select(func.max(_HISTORY.c.seq))) or 0)

    @classmethod
    def create(cls, path: Path, settings: Settings, pack: PackDocument, *, uid: str, at: datetime,
               author: str = "", people: tuple[Participant, ...] = (),
               companions: tuple[PackDocument, ...] = (), key: str = "") -> SqliteStore:
        """Make a new file and open it; `companions` are the knowledge packs that go with the framework.

        With a `key` the file is locked with this passphrase from its first byte. Raises WorldFault when the place is
        taken or cannot be written.
        """
        if path.exists():
            raise world_fault("file_exists", path.name)
        rules.check_new(settings, people)
        with told(path):
            write_new(path, settings, pack, uid, at, author, people, companions, key)
        return cls(path, key=key)

    @property
    def workshop(self) -> Workshop:
        """The present state, equal to what is on disk."""
        return self._workshop

    @property
    def last_step(self) -> int:
        """The number of the last line of the history."""
        return self._seq

    def apply(self, command: Command, *, at: datetime, author: str, action: Action = "do",
              refers: int | None = None) -> Applied:
        """Check, write, record and commit one command, or raise Refused or WorldFault and change nothing at all."""
        if self.read_only:
            raise world_fault("file_read_only", self.path.name)
        assert threading.get_ident() == self._thread, "the store belongs to the thread that opened it"
        if self._lock is not None:
            self._lock.check(self.path.name)
        rules.check(command, self._workshop)
        self._check_slips(command)
        try:
            with self._connection.begin():
                self._check_seen()
                step = self._commit(command, at.isoformat(timespec="milliseconds"), author, action, refers)
        except IntegrityError as error:
            # Secret slips are no steps: undo may not pull the round or the person from under them.
            if isinstance(command, c.Revert):
                raise refuse("undo_under_slips") from error
            raise
        except Exception as error:
            fault = as_fault(error, self.path)
            if fault is None and isinstance(command, c.Revert) and not isinstance(error, PentatoneError):
                # A step of a stranger's file may say anything of what was there before.
                raise world_fault("file_history_broken", self.path.name, step=refers or 0) from error
            if fault is None:
                raise
            if (landed := self._landed()) is None:
                raise fault from error
            step = landed
        self._failed = None
        if isinstance(command, c.CastSecret):
            self.slips[command.round, command.participant] = step.slip
        elif isinstance(command, c.CancelRound):
            self.slips = {at: slip for at, slip in self.slips.items() if at[0] != command.round}
        self._workshop, self._seq = step.after, step.seq
        self._remember(Done(command, at, author, action, refers))
        return Applied(self._seq, step.change)

    def _commit(self, command: Command, at: str, author: str, action: Action, refers: int | None) -> _Step:
        recorder = Recorder(self._connection, at, self._workshop)
        slip = self._write(recorder, command)
        entry = history_entry(recorder, command, author, action, refers)
        result = self._connection.execute(insert(_HISTORY), entry)
        key = result.inserted_primary_key
        assert key is not None
        change = recorder.change()
        after = refresh(self._connection, self._workshop, change)
        if isinstance(command, c.Revert):
            rules.check_way(self._workshop, after)
        self._failed = _Step(int(key[0]), entry, after, change, slip)
        return self._failed

    def _landed(self) -> _Step | None:
        """Return the step whose commit failed if it is in the file all the same: only the file can say so."""
        step, self._failed = self._failed, None
        if step is None:
            return None
        try:
            with self._connection.begin():
                return step if self._last_step() == step.seq and self._is_last(step) else None
        except DBAPIError:
            # The medium is gone: whoever opens it again has to ask once more.
            self._failed = step
            return None

    def _is_last(self, step: _Step) -> bool:
        last = self._connection.execute(select(_HISTORY).where(_HISTORY.c.seq == step.seq)).one()._mapping
        return all(last[name] == value for name, value in step.entry.items())

    def _check_seen(self) -> None:
        """Refuse to write over what another program has written since; runs inside a transaction."""
        if self._last_step() != self._seq:
            raise world_fault("file_changed_elsewhere", self.path.name)

    def _remember(self, done: Done) -> None:
        if self._memory is None:
            return
        self._memory.add(done)
        if self._memory.is_old(self._workshop):
            with suppress(OSError):
                self._memory = Memory.of(self.path)

    def _check_slips(self, command: Command) -> None:
        """Refuse to touch a slip of an earlier run of the program: nobody can tell whose it is."""
        if isinstance(command, c.CastSecret | c.WithdrawSecret):
            round_ = self._workshop.round(command.round)
            assert round_ is not None
            if command.participant in round_.cast and (command.round, command.participant) not in self.slips:
                raise refuse("slip_gone")

    def _write(self, recorder: Recorder, command: Command) -> str:
        if isinstance(command, c.CastSecret):
            return cast_secret(recorder, command, self.slips)
        if isinstance(command, c.WithdrawSecret):
            withdraw_secret(recorder, command, self.slips)
        else:
            WRITES[type(command)](recorder, command)
        return ""

    def keep_picture(self, picture: Picture) -> None:
        """Keep a picture in the file, once; WorldFault if it may not be written. It is no step of the history."""
        if self.read_only:
            raise world_fault("file_read_only", self.path.name)
        table = TABLES["picture"]
        with told(self.path), self._connection.begin():
            if self._connection.execute(select(table.c.id).where(table.c.id == picture.key)).first() is None:
                self._connection.execute(insert(table), {
                    "id": picture.key, "kind": picture.kind, "width": picture.width, "height": picture.height,
                    "data": picture.data})
        self._workshop = replace(self._workshop, pictures=self._workshop.pictures | {picture.key})
        if self._memory is not None:
            self._memory.pictures.append(picture)

    # Text that is being typed ------------------------------------------------------------------------------------
    def keep_draft(self, place: str, text: str) -> None:
        """Keep text that is not handed over yet, by the place it stands in; an empty one is forgotten.

        It is no step of the history and in no export.
        """
        if self.read_only:
            return
        table = TABLES["draft"]
        if self._lock is not None:
            self._lock.check(self.path.name)
        with told(self.path), self._connection.begin():
            self._connection.execute(delete(table).where(table.c.place == place))
            if text:
                at = datetime.now(UTC).isoformat(timespec="seconds")
                self._connection.execute(insert(table), {"place": place, "text": text, "at": at})
        if self._memory is not None:
            self._memory.drafts[place] = text

    # Staying alive -----------------------------------------------------------------------------------------------
    def beat(self) -> None:
        """Say beside the file that this program is there; WorldFault when another has taken the file over."""
        if self._lock is not None:
            with told(self.path):
                self._lock.beat(self.path.name)

    def reconnect(self) -> None:
        """Open the same file again after its medium was gone; WorldFault when it is not there or not the same.

        A step that had failed and is in the file all the same is taken as done.
        """
        self._disconnect()
        with told(self.path):
            if not self.path.exists():
                raise world_fault("media_gone", self.path.name)
            if self._lock is not None:
                self._lock.release()
                self._lock = FileLock(self.path)
            self._connect()
            if (step := self._landed()) is not None:
                self._workshop, self._seq = step.after, step.seq
                self._memory = Memory.of(self.path)
            with self._connection.begin():
                self._check_seen()

    def held(self) -> Held:
        """Return what `rebuild` makes a new file from, in any thread; WorldFault when nothing is remembered."""
        if self._memory is None:
            raise world_fault("nothing_remembered", self.path.name)
        return Held(self._memory.frozen(), self._seq, self._workshop, self._key)

    def go_on(self, goal: Path, *, base: Path | None = None, twin: Twin | None = None) -> None:
        """Go on in a new file at `goal`, with all of the history, when the medium is gone; the old file is left.

        It is made from what the program remembers; for a file too large for that `base` is its newest backup. A `twin`
        is taken that was made beforehand, when nothing has been written since. Raises WorldFault when `goal` is taken
        or cannot be written; then all is as before.
        """
        held = self.held()
        if twin is None or goal.exists() or not twin.is_of(held):
            if twin is not None:
                twin.discard()
            twin = rebuild(held, goal, base)
        with told(goal):
            copying.replace(twin.part, goal)
        self._disconnect()
        if self._lock is not None:
            self._lock.release()
        self.path, self.slips = goal, twin.slips
        with told(goal):
            self._lock = FileLock(goal)
            self._connect()
            self._workshop = self._first_read()
            self._memory = Memory.of(goal)

    def hurry(self) -> None:
        """Write without waiting for the disk, for a file that nobody has yet and that is synchronised at the end."""
        with self.reading() as bare:
            bare.execute("COMMIT")
            for pragma in ("synchronous = OFF", "journal_mode = MEMORY"):
                bare.execute(f"PRAGMA {pragma}")
            bare.execute("BEGIN")

    def _disconnect(self) -> None:
        with suppress(AttributeError, *driver.errors(), DBAPIError):
            self._connection.close()
        with suppress(AttributeError, *driver.errors(), DBAPIError):
            self._engine.dispose()

    def close(self) -> None:
        """Close the file and give the lock back; harmless when called twice."""
        self._disconnect()
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        if self._key:
            driver.forget()


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)
