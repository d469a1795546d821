"""Text that was typed and not handed over: where it stands, and whether a later step has taken it after all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from workshop.store import Draft, StepRow

LONGEST, MOST = 100_000, 50


@dataclass(frozen=True, slots=True)
class DraftPlace:
    """Where text stands: the stage in front, the field by its place in the program, what it is about, its name.

    `of` is empty or a kind and an id: `cell:element/item`, `initiative:id`, `note:id`. `name` is what the field was
    called when the text was typed. No place names a person. `turn` tells two texts of one field apart.
    """

    stage: str = ""
    field: str = ""
    of: str = ""
    name: str = ""
    turn: int = 0

    @property
    def key(self) -> str:
        """The place as the file keeps it."""
        return json.dumps({name: value for name, value in asdict(self).items() if value}, ensure_ascii=False)

    @staticmethod
    def read(key: str) -> DraftPlace:
        """Return the place that a file keeps; of one that nobody can read only the name is known."""
        try:
            plain = json.loads(key)
            if isinstance(plain, dict):
                words = {name: plain.get(name, "") for name in ("stage", "field", "of", "name")}
                if all(isinstance(value, str) for value in words.values()):
                    return DraftPlace(**words)
        except (ValueError, RecursionError):
            pass
        return DraftPlace(name=key[:80])


def handed_over(text: str, command: str) -> bool:
    """Tell whether a command (as JSON) holds what was typed: as a whole, or line by line."""
    lines = [one_line(line) for line in text.splitlines() if line.strip()]
    found = {one_line(words) for words in _words(json.loads(command or "{}"))}
    return bool(lines) and (one_line(text) in found or all(line in found for line in lines))


def left_over(drafts: Iterable[Draft], rows: Iterable[StepRow]) -> tuple[Draft, ...]:
    """Return the texts that no step has taken since they were kept, at most `MOST` of them."""
    steps = [(_moment(row.at), row.command) for row in rows if row.action == "do"]
    found = []
    for draft in drafts:
        at = _moment(draft.at)
        if draft.text.strip() and not any(when >= at and handed_over(draft.text, command) for when, command in steps):
            found.append(draft)
    return tuple(found[-MOST:])


def one_line(text: str) -> str:
    """Return a text with single blanks between its words."""
    return " ".join(text.split())


def _words(plain: Any) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for value in plain.values():
            yield from _words(value)
    elif isinstance(plain, list):
        for value in plain:
            yield from _words(value)


def _moment(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
