"""Pack folders and pack documents to values."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.errors import Problem, bad_input, world_fault
from workshop.model.pack import Bottleneck, Element, Item, LevelName, Pack, PackSource
from workshop.model.text import Text
from workshop.packs.check import check_document

PARTS = ("capabilities", "indicators", "elements")
MAX_BYTES = 4_000_000


@dataclass(frozen=True)
class PackDocument:
    """A pack as a value, as canonical JSON text, and the hash of that text (SHA-256, hex)."""

    pack: Pack
    body: str
    sha256: str


def read_json(path: Path) -> Any:
    """Read one JSON file of a pack; BadInput names the file and the line."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise bad_input([Problem("pack_too_large", path.name)])
        return json.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise bad_input([Problem("pack_file_missing", path.name)]) from None
    except OSError:
        raise world_fault("file_unreachable", path.name) from None
    except UnicodeDecodeError:
        raise bad_input([Problem("pack_not_utf8", path.name)]) from None
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise bad_input([Problem("pack_not_json", f"{path.name}:{line}")]) from None


def read_folder(folder: Path) -> dict[str, Any]:
    """Join the files of a pack folder into one document, unchecked."""
    if not folder.is_dir():
        raise bad_input([Problem("pack_not_folder", folder.name)])
    document = read_json(folder / "pack.json")
    if not isinstance(document, dict):
        raise bad_input([Problem("pack_wrong_kind", "pack.json", {"expected": "object"})])
    return {**document, **{part: read_json(folder / f"{part}.json") for part in PARTS}}


def load_folder(folder: Path) -> PackDocument:
    """Read and check a pack folder; BadInput lists every problem with its path."""
    return document_of(read_folder(folder))


def document_of(document: dict[str, Any]) -> PackDocument:
    """Check a document and return it with its canonical text and hash."""
    if problems := list(check_document(document)):
        raise bad_input(problems)
    body = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    try:
        sha256 = hashlib.sha256(body.encode()).hexdigest()
    except UnicodeEncodeError:
        raise bad_input([Problem("pack_not_utf8", "pack.json")]) from None
    return PackDocument(pack_from_document(document), body, sha256)


def pack_from_document(document: dict[str, Any]) -> Pack:
    """Build the value from a document that passed `check_document`."""
    source = document["source"]
    return Pack(
        id=document["id"], version=document["version"], name=_text(document["name"]),
        description=_text(document["description"]),
        source=PackSource(_text(source["title"]), _text(source["publisher"]), source["year"]),
        levels=tuple(LevelName(level["level"], _text(level["name"])) for level in document["levels"]),
        capabilities=tuple(_item(entry, "") for entry in document["capabilities"]),
        indicators=tuple(_item(entry, entry["capability"]) for entry in document["indicators"]),
        elements=tuple(_element(entry) for entry in document["elements"]))


def _text(entry: dict[str, str]) -> Text:
    return Text(entry["zh"], entry["en"])


def _item(entry: dict[str, Any], parent: str) -> Item:
    return Item(
        id=entry["id"], parent=parent, name=_text(entry["name"]), short=_text(entry["short"]),
        question=_text(entry["question"]), evidence=_text(entry["evidence"]),
        levels=tuple(_text(level) for level in entry["levels"]), weight=float(entry.get("weight", 1)),
        note=entry.get("note", ""), colour=entry.get("colour", ""))


def _element(entry: dict[str, Any]) -> Element:
    return Element(
        id=entry["id"], name=_text(entry["name"]), short=_text(entry["short"]),
        description=_text(entry["description"]),
        bottlenecks=tuple(Bottleneck(_text(b["title"]), _text(b["text"])) for b in entry["bottlenecks"]),
        standard=tuple(entry["standard"]), weight=float(entry.get("weight", 1)))
