"""What a line of the history says it changed, read with suspicion: it may be a stranger's."""

from __future__ import annotations

from db.schema import TABLES
from db.writes.recorder import TOPICS
from workshop.commands import COMMANDS, Revert, RowChange
from workshop.wire import loads


def read_inverse(text: str) -> Revert:
    """Return the recorded inverse of a step; ValueError unless it only names rows and columns that steps change."""
    found = loads(COMMANDS["Revert"], text)
    if not isinstance(found, Revert):
        raise ValueError("not an inverse")
    for change in found.rows:
        _check(change)
    return found


def _check(change: RowChange) -> None:
    if change.table not in TOPICS or change.table not in TABLES:
        raise ValueError(f"no step changes {change.table!r}")
    table = TABLES[change.table]
    keys = {column.name for column in table.primary_key}
    rows = [row for row in (change.before, change.after) if row is not None]
    if not rows:
        raise ValueError("a change of nothing")
    for row in rows:
        if not keys <= set(row) <= set(table.columns.keys()):
            raise ValueError(f"not the columns of {change.table}")
    if len(rows) == 2 and any(rows[0][key] != rows[1][key] for key in keys):
        raise ValueError("another row")
