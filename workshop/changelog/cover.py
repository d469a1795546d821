"""What is left out of the history when it goes to others: names, comments, evidence, the client, other words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from workshop.changelog.fields import TABLES, Field, Own
from workshop.changelog.pieces import flat
from workshop.commands import Revert, RowChange
from workshop.model.workshop import Workshop
from workshop.redact import KINDS
from workshop.redact_words import HIDDEN, Strike, seen
from workshop.store import ChangeRow, StepRow
from workshop.wire import loads

_WHERE = re.compile(r" \([^()]*\)$")


class Cover:
    """Takes out what `kinds` names, any of `workshop.redact.KINDS`; without kinds everything stays.

    People become P1, P2 … by seat, and everybody else who was ever named in the file follows. Names that stand in
    words that stay are struck, also those that are in the file no more.
    """

    def __init__(self, workshop: Workshop, rows: Iterable[ChangeRow] = (), kinds: Iterable[str] = ()) -> None:
        self.kinds = frozenset(kinds)
        if unknown := self.kinds - set(KINDS):
            raise ValueError(f"cannot redact {sorted(unknown)[0]!r}")
        self._people: dict[str, str] = {}
        struck: list[str] = []
        rows = tuple(rows) if self.kinds else ()
        # A name on the system is often a common word, so it is struck as a word only.
        self._strike_authors = Strike(_authors(rows) if "names" in self.kinds else (), inside=False)
        if self.kinds & {"names", "client"}:
            people, clients = _told(workshop, rows)
            if "names" in self.kinds:
                for name in people:
                    self._people.setdefault(_key(name), f"P{len(self._people) + 1}")
                struck += [name for name in people if _key(name) != self._people[_key(name)].casefold()]
            struck += clients if "client" in self.kinds else []
        self._strike = Strike(struck)

    def __call__(self, text: str, own: Own = "") -> str:
        """Return what may be read of a text; `own` says whose words it is."""
        if own and own in self.kinds:
            return HIDDEN if text.strip() else ""
        return self._strike_authors(self._strike(text))

    def name(self, name: str) -> str:
        """Return what stands for the name of a person."""
        if "names" not in self.kinds:
            return self._strike(name)
        return self._people.get(_key(name), HIDDEN) if name.strip() else ""

    def author(self, author: str) -> str:
        """Return who sat at the keyboard; nobody where names are taken out."""
        return "" if "names" in self.kinds else self._strike(author)


def _authors(rows: Iterable[ChangeRow]) -> list[str]:
    """Return who sat at the keyboard, without where that was."""
    return _unlike(_WHERE.sub("", row.author) for row in rows)


def _key(name: str) -> str:
    return " ".join(seen(name).split()).casefold()


def _told(workshop: Workshop, rows: Iterable[ChangeRow]) -> tuple[list[str], list[str]]:
    """Return all names of people, and all of clients, that are or ever were in the file."""
    people = [person.name for person in workshop.participants]
    clients: list[str] = []
    for own, text in _all_words(workshop, rows):
        (people if own == "names" else clients).append(text)
    return _unlike(people), _unlike(clients)


def _unlike(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in names if name.strip()))


def _all_words(workshop: Workshop, rows: Iterable[ChangeRow]) -> Iterator[tuple[str, str]]:
    settings, last = workshop.settings, workshop.last_time
    yield "client", settings.client
    yield "client", last.client if last else ""
    yield from (("names", name) for i in workshop.initiatives for name in (i.owner, *(d.person for d in i.duties)))
    yield from (("names", matter.by) for matter in workshop.parked)
    yield from (("names", action.owner) for action in (last.actions if last else ()))
    for row in rows:
        for change in changed_rows(row):
            for side in (change.before, change.after):
                yield from _in_row(change.table, side or {})


def _in_row(table: str, row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the names in one row; a department or a role is none, a person named by an id is told elsewhere."""
    if table == "participant":
        yield "names", str(row.get("name", ""))
    elif table == "initiative":
        yield "names", str(row.get("owner", ""))
    elif table == "duty":
        yield "names", str(row.get("person", ""))
    elif table == "parked":
        yield "names", str(row.get("by_whom", ""))
    elif table == "workshop":
        yield "client", str(row.get("client", ""))
    elif table == "last_time":
        parts = TABLES["last_time"].parts or {}
        for path, value in flat(json.loads(row.get("body") or "{}")).items():
            found: Field | None = parts["body"].get(path[-1])
            if path[-1] == "client" or (found is not None and found.own == "names"):
                yield ("client" if path[-1] == "client" else "names"), str(value)


def made_rows(row: StepRow) -> tuple[RowChange, ...]:
    """Return the rows of the making of a file that are told: its settings and the people it was made with."""
    made = json.loads(row.command)
    return (*(RowChange("workshop", None, found) for found in (made.get("workshop"),) if found),
            *(RowChange("participant", None, person) for person in made.get("people", ())))


def changed_rows(row: ChangeRow) -> tuple[RowChange, ...]:
    """Return the rows a step changed; the making of a file is told by what it was made with."""
    if row.action == "create":
        return made_rows(row)
    found: Revert = loads(Revert, row.inverse)
    return found.rows
