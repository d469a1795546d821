"""Pack folders and pack documents to values."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.commands import AttachPack
from workshop.errors import Problem, bad_input, world_fault
from workshop.infile import NotOrdinary, read_ordinary
from workshop.model.knowledge import BOARD_KINDS, Direction, Solution, Wording
from workshop.model.pack import Bottleneck, Element, Item, LevelName, Pack, PackSource
from workshop.model.text import Text
from workshop.packs.check import check_document
from workshop.wire import from_plain

PARTS = ("capabilities", "indicators", "elements")
EXTRAS = ("wordings", "solutions", "boards")
SUFFIX = ".pentatone-pack"
MAX_BYTES, MAX_DEPTH = 4_000_000, 60
# The largest file of the program has 7,000 of these in 300 kB; each of them can be wrong in a dozen ways.
_MOST_PARTS, _MOST_VALUES = 60_000, 200_000
# No whole number beyond this is the same in every program that reads JSON (RFC 8259, section 6).
_MOST = 2**53 - 1


@dataclass(frozen=True)
class PackDocument:
    """A pack as a value, as canonical JSON text, and the hash of that text (SHA-256, hex)."""

    pack: Pack
    body: str
    sha256: str


def read_json(path: Path) -> Any:
    """Read one JSON file of a pack; BadInput names the file and the line, or the number that is none."""
    try:
        data = read_ordinary(path, MAX_BYTES)
    except FileNotFoundError:
        raise bad_input([Problem("pack_file_missing", path.name)]) from None
    except NotOrdinary:
        raise world_fault("file_not_ordinary", path.name) from None
    except OSError:
        raise world_fault("file_unreachable", path.name) from None
    if len(data) > MAX_BYTES:
        raise bad_input([Problem("pack_too_large", path.name)])
    try:
        return parse(data.decode("utf-8-sig"), path.name)
    except UnicodeDecodeError:
        raise bad_input([Problem("pack_not_utf8", path.name)]) from None


def parse(text: str, name: str) -> Any:
    """Return JSON data; BadInput names the line of what is none, and what other programs read in another way."""
    def number(found: str) -> Any:
        raise bad_input([Problem("pack_number", name, {"found": found})])

    def whole(found: str) -> Any:
        return value if len(found) < 20 and abs(value := int(found)) <= _MOST else number(found)

    def real(found: str) -> Any:
        return value if abs(value := float(found)) <= _MOST else number(found)

    if _too_much(text):
        raise bad_input([Problem("pack_too_large", name)])
    deep = bad_input([Problem("pack_deep", name, {"limit": MAX_DEPTH})])
    try:
        found = json.loads(text, parse_constant=number, parse_int=whole, parse_float=real)
    except RecursionError:
        raise deep from None
    except ValueError as error:
        raise bad_input([Problem("pack_not_json", f"{name}:{getattr(error, 'lineno', 1)}")]) from None
    if too_deep(found, MAX_DEPTH):
        raise deep
    return found


def _too_much(text: str) -> bool:
    parts = text.count("{") + text.count("[")
    return parts > _MOST_PARTS or parts + text.count(",") > _MOST_VALUES


def too_deep(document: Any, limit: int) -> bool:
    """Tell whether lists and objects lie more than `limit` deep inside each other."""
    level: list[Any] = [document] if isinstance(document, dict | list) else []
    for _ in range(limit):
        level = [inner for item in level for inner in (item.values() if isinstance(item, dict) else item)
                 if isinstance(inner, dict | list)]
        if not level:
            return False
    return bool(level)


def read_folder(folder: Path) -> dict[str, Any]:
    """Join the files of a pack folder into one document, unchecked; BadInput where one is missing or no JSON."""
    if not folder.is_dir():
        raise bad_input([Problem("pack_not_folder", folder.name)])
    document = read_json(_inside(folder, "pack.json"))
    if not isinstance(document, dict):
        raise bad_input([Problem("pack_wrong_kind", "pack.json", {"expected": "object"})])
    parts = list(EXTRAS) if document.get("kind") == "knowledge" else [*PARTS, *EXTRAS]
    there = [part for part in parts if part in PARTS or (folder / f"{part}.json").exists()]
    return {**document, **{part: read_json(_inside(folder, f"{part}.json")) for part in there}}


def _inside(folder: Path, name: str) -> Path:
    """Return a part of a pack folder; one that is a link to somewhere else is none of the pack."""
    path = folder / name
    try:
        inside = not path.is_symlink() or path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        inside = False  # links in a ring
    if not inside:
        raise bad_input([Problem("pack_link", name)])
    return path


def load_folder(folder: Path) -> PackDocument:
    """Read and check a pack folder; BadInput lists every problem with its path."""
    return document_of(read_folder(folder))


def read_file(path: Path) -> dict[str, Any]:
    """Read a whole pack in one file, NAME.pentatone-pack, unchecked; BadInput or WorldFault when it cannot be read."""
    if not path.exists():
        raise world_fault("file_missing", path.name)
    document = read_json(path)
    if not isinstance(document, dict):
        raise bad_input([Problem("pack_wrong_kind", path.name, {"expected": "object"})])
    return document


def load_file(path: Path) -> PackDocument:
    """Read and check a whole pack in one file; BadInput lists every problem with its path."""
    return document_of(read_file(path))


def document_of(document: dict[str, Any]) -> PackDocument:
    """Check a document and return it with its canonical text and hash; BadInput with all that is wrong."""
    body = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if _too_much(body):
        raise bad_input([Problem("pack_too_large", "pack.json")])
    if problems := list(check_document(document)):
        raise bad_input(problems)
    try:
        sha256 = hashlib.sha256(body.encode()).hexdigest()
    except UnicodeEncodeError:
        raise bad_input([Problem("pack_not_utf8", "pack.json")]) from None
    return PackDocument(pack_from_document(document), body, sha256)


def attach(document: PackDocument) -> AttachPack:
    """Return the command that copies a knowledge pack into a workshop."""
    return AttachPack(document.pack.id, document.pack.version, document.sha256, document.body)


def pack_from_document(document: dict[str, Any]) -> Pack:
    """Build the value from a document that passed `check_document`."""
    return Pack(
        id=document["id"], version=document["version"], name=_text(document["name"]),
        description=_text(document["description"]),
        source=_source(document["source"]),
        levels=tuple(LevelName(level["level"], _text(level["name"])) for level in document.get("levels", [])),
        capabilities=tuple(_item(entry, "") for entry in document.get("capabilities", [])),
        indicators=tuple(_item(entry, entry["capability"]) for entry in document.get("indicators", [])),
        elements=tuple(_element(entry) for entry in document.get("elements", [])),
        kind=document.get("kind", "framework"), goes_with=tuple(document.get("goes_with", [])),
        based_on=document.get("based_on", ""),
        documents=tuple(_source(entry) for entry in document.get("documents", [])),
        wordings=tuple(from_plain(Wording, entry) for entry in document.get("wordings", [])),
        solutions=tuple(from_plain(Solution, entry) for entry in document.get("solutions", [])),
        boards=tuple(from_plain(BOARD_KINDS[entry["kind"]], entry) for entry in document.get("boards", [])))


def _source(entry: dict[str, Any]) -> PackSource:
    return PackSource(_text(entry["title"]), _text(entry["publisher"]), entry["year"], entry.get("document", ""))


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
        standard=tuple(entry["standard"]), weight=float(entry.get("weight", 1)),
        future=_text(entry["future"]) if "future" in entry else None,
        directions=tuple(from_plain(Direction, d) for d in entry.get("directions", [])))
