"""A workshop in which every word that people, files or frameworks bring is markup that Qt would gladly show."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from db.fill import create_from
from tests.whole import whole_workshop
from ui.document import Document
from workshop.exchange.snapshot import document_bytes, read_document, to_document

# Where a text begins, and what lies behind: a picture to fetch, an entity, and the mark of a shortcut.
FRONT, BACK = '<img src="file:///p">', "&Q&lt;"
SHORT = "<b>&Q"
_WORD = re.compile(r"zq[a-z]+[0-9]{3}x")
# Those which rules or other parts of the file look at.
_FIXED = {"id", "uid", "key", "document", "sha256", "colour", "look", "goes_with", "based_on", "version", "kind",
          "capability", "standard", "tags", "indicators", "elements", "capabilities", "element", "indicator"}


def hostile_document(path: Path) -> Document:
    """Return an open workshop, made at `path`, with hostile words in all of its texts."""
    whole = whole_workshop()
    plain = json.loads(document_bytes(to_document(whole.workshop, whole.packs, whole.found.pictures)))
    del plain["sha256"]
    framework = _pack(plain.pop("framework"))
    made = _words(plain)
    made["framework"] = framework
    found = read_document(json.dumps(made).encode())
    store = create_from(path, found.workshop, (found.framework, *found.companions), found.pictures,
                        at=datetime(2026, 11, 12, tzinfo=UTC))
    return Document(store, path, close=store.close)


def _words(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: item if name in ("companions", "pictures") else _words(item, name)
                for name, item in value.items()}
    if isinstance(value, list):
        return [_words(item, key) for item in value]
    if not isinstance(value, str) or not _WORD.fullmatch(value) or key in ("id", "uid"):
        return value
    return f"{SHORT}{value}" if key == "short" else f"{FRONT}{value}{BACK}"


def _pack(value: Any, key: str = "") -> Any:
    """Return a framework with markup in every text; short ones and levels have little room."""
    if isinstance(value, dict):
        if set(value) == {"zh", "en"}:
            room = {"short": 10, "levels": 20, "directions": 14}.get(key, 60)
            front = SHORT if room < 60 else FRONT
            return {language: front + text[:room - len(SHORT)] for language, text in value.items()}
        return {name: item if name in _FIXED and not isinstance(item, list)
                else _pack(item, key if key == "directions" else name) for name, item in value.items()}
    if isinstance(value, list):
        return [item if isinstance(item, str) else _pack(item, key) for item in value]
    return value
