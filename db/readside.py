"""What can be asked of an open workshop file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import case, select
from sqlalchemy.engine import Connection

from db.faults import told
from db.inverse import read_inverse
from db.reads import read_documents
from db.schema import TABLES
from workshop.commands import Command
from workshop.errors import world_fault
from workshop.model.evidence import Picture
from workshop.packs.load import PackDocument
from workshop.store import ChangeRow, Draft, HistoryRow, StepRow

_HISTORY = TABLES["history"]
# What an undo wrote is long, and the step it refers to says the same in fewer words.
_ASKED = case((_HISTORY.c.action.in_(("undo", "redo")), "{}"), else_=_HISTORY.c.command)


class ReadSide:
    """The questions; `SqliteStore` opens the file and writes."""

    path: Path
    _connection: Connection

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
    def reading(self) -> Iterator[Any]:
        """Lend the bare connection for one consistent look at the tables."""
        with told(self.path), self._connection.begin():
            yield self._connection.connection.driver_connection

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
        with told(self.path), self._connection.begin():
            return tuple(StepRow(*row) for row in self._connection.execute(
                select(t.seq, t.at, t.author, t.action, t.refers, t.kind, _ASKED)
                .where(t.seq > after).order_by(t.seq)))

    def changes(self, after: int = 0) -> tuple[ChangeRow, ...]:
        """The audit trail behind one step, oldest first, with all rows that each line changed."""
        t = _HISTORY.c
        with told(self.path), self._connection.begin():
            return tuple(ChangeRow(*row) for row in self._connection.execute(
                select(t.seq, t.at, t.author, t.action, t.refers, t.kind, _ASKED, t.inverse)
                .where(t.seq > after).order_by(t.seq)))

    def inverse_of(self, seq: int) -> Command:
        """The recorded inverse of one step; WorldFault when it cannot be read."""
        with told(self.path), self._connection.begin():
            text: Any = self._connection.execute(
                select(_HISTORY.c.inverse).where(_HISTORY.c.seq == seq)).scalar_one()
        try:
            return read_inverse(text)
        except (ValueError, RecursionError) as error:
            raise world_fault("file_history_broken", self.path.name, step=seq) from error

    def drafts(self) -> tuple[Draft, ...]:
        """Return the texts that were not handed over, the oldest first."""
        table = TABLES["draft"]
        with told(self.path), self._connection.begin():
            return tuple(Draft(row.place, row.text, row.at) for row in self._connection.execute(
                select(table).order_by(table.c.at, table.c.place)))
