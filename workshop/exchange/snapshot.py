"""A whole workshop as one JSON document and back, every problem of a document with its place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from workshop.errors import BadInput, Problem, bad_input
from workshop.exchange.snapshot_check import check_workshop
from workshop.exchange.snapshot_file import FORMAT, VERSION, CellLevel, PageTitle, WorkshopFile
from workshop.exchange.snapshot_order import in_order
from workshop.exchange.snapshot_pictures import as_text, from_text
from workshop.exchange.snapshot_shape import MAX_PROBLEMS, MOST, Sheet, read_value
from workshop.model.agenda import Clock
from workshop.model.evidence import Picture
from workshop.model.score import Cell, Purpose, Round
from workshop.model.workshop import Workshop
from workshop.packs.load import PackDocument, document_of, too_deep
from workshop.redact_words import HIDDEN
from workshop.wire import to_plain

MAX_BYTES, MAX_DEPTH = 256_000_000, 60
# Pictures are few values of many bytes. Many small values would take a hundred times the room of the file.
MAX_VALUES = 3_000_000
_PACKS = ("framework", "companions")
# These are in the document under other names or in another shape.
_OTHERWISE = {"pack", "pack_hash", "companions", "opened", "rounds", "targets", "notes", "clock", "pictures", "titles"}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A workshop with what is in its file beside the value: the packs as documents, and the pictures."""

    workshop: Workshop
    framework: PackDocument
    companions: tuple[PackDocument, ...] = ()
    pictures: tuple[Picture, ...] = ()


# Out --------------------------------------------------------------------------------------------------------------
def to_document(workshop: Workshop, packs: Sequence[PackDocument], pictures: Iterable[Picture]) -> dict[str, Any]:
    """Return everything in a workshop as a JSON document, see `WorkshopFile`.

    `packs` are the framework and, behind it, the companions. Votes that are not shown yet are in it too, private
    notes as well: it is the file itself in another form. A workshop out of which the client was taken gets ■■ for a
    title, since none can be without; when its framework lost words too, the documents no longer fit: ValueError.
    """
    if [pack.pack for pack in packs] != [workshop.pack, *workshop.companions]:
        raise ValueError("these are not the packs of the workshop")
    w = workshop
    if not w.settings.title:
        w = replace(w, settings=replace(w.settings, title=HIDDEN))
    found = {f.name: to_plain(getattr(w, f.name)) for f in fields(w) if f.name not in _OTHERWISE}
    rounds = sorted(w.all_rounds(), key=lambda r: (r.cell, r.purpose, r.number))
    targets = [CellLevel(cell, level) for cell, level in sorted(w.targets.items())]
    found |= {
        "format": FORMAT, "schema_version": VERSION, "opened": to_plain(sorted(w.opened)), "rounds": to_plain(rounds),
        "targets": to_plain(targets), "notes": [to_plain(note) for _, note in sorted(w.notes.items())],
        "clock": to_plain(dict(w.clock.spent)),
        "titles": [to_plain(PageTitle(page, language, text))  # type: ignore[arg-type]  # checked when it was kept
                   for (page, language), text in sorted(w.titles.items())],
        "pictures": [to_plain(as_text(picture)) for picture in sorted(pictures, key=lambda p: p.key)]}
    document = {name: stable(value) for name, value in found.items()}
    # Kept to the letter: the hash of a pack depends on it.
    document |= {"framework": json.loads(packs[0].body), "companions": [json.loads(p.body) for p in packs[1:]]}
    return {**document, "sha256": checksum(document)}


def stable(value: Any) -> Any:
    """Return plain data with every whole number written as such, whatever its type was (RFC 8785 does the same)."""
    if isinstance(value, dict):
        return {key: stable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [stable(item) for item in value]
    if isinstance(value, float) and value.is_integer() and abs(value) <= MOST:
        return int(value)
    return value


def canonical(document: Mapping[str, Any]) -> str:
    """Return the one text a document has: keys in order, no blanks, Chinese as it is."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)


def checksum(document: Mapping[str, Any]) -> str:
    """Return the SHA-256 (hex) of a document without its own `sha256`."""
    rest = {name: item if name in _PACKS else stable(item) for name, item in document.items() if name != "sha256"}
    return hashlib.sha256(canonical(rest).encode("utf-8")).hexdigest()


def document_bytes(document: Mapping[str, Any]) -> bytes:
    """Return the content of the file; the same workshop gives the same bytes."""
    return canonical(document).encode("utf-8") + b"\n"


# In ---------------------------------------------------------------------------------------------------------------
def read_document(data: bytes) -> Snapshot:
    """Read a file; BadInput has every problem with its place in the document."""
    return from_document(parse(data))


def parse(data: bytes) -> Any:
    """Return JSON data. Raises BadInput also for what other programs read in different ways."""
    if len(data) > MAX_BYTES:
        raise bad_input([Problem("document_large", "", {"limit": MAX_BYTES // 1_000_000})])
    if sum(map(data.count, (b",", b"[", b"{"))) > MAX_VALUES:
        raise bad_input([Problem("document_full", "", {"limit": MAX_VALUES})])
    problems: list[Problem] = []

    def number(text: str) -> Any:
        problems.append(Problem("document_number", text))
        if len(problems) >= MAX_PROBLEMS:
            raise bad_input(problems)
        return 0

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(found)
        if len(made) < len(found):
            seen: set[str] = set()
            twice = next(key for key, _ in found if key in seen or seen.add(key))  # type: ignore[func-returns-value]
            problems.append(Problem("document_twice", twice))
        return made

    try:
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=pairs, parse_constant=number,
                           parse_float=lambda t: f if abs(f := float(t)) <= MOST else number(t),
                           parse_int=lambda t: int(t) if len(t) <= 20 else number(t))
    except UnicodeDecodeError:
        raise bad_input([Problem("document_not_utf8")]) from None
    except RecursionError:
        raise bad_input([Problem("document_deep", "", {"limit": MAX_DEPTH})]) from None
    except ValueError as error:
        raise bad_input([Problem("document_not_json", str(getattr(error, "lineno", 1)))]) from None
    if problems:
        raise bad_input(problems[:MAX_PROBLEMS])
    return found


def from_document(document: Any) -> Snapshot:
    """Build the value of a document. Raises BadInput with all problems found; nothing half-read comes back."""
    _check_head(document)
    sheet = Sheet()
    file: WorkshopFile = read_value(WorkshopFile, document, sheet)
    if sheet.problems:
        raise bad_input(sheet.problems[:MAX_PROBLEMS])
    packs = _packs(document)
    if file.sha256 and file.sha256 != checksum(document):
        raise bad_input([Problem("document_changed", "sha256")])
    pictures, problems = _pictures(file)
    # In the order of the document, so that the places are those people see there.
    problems += check_workshop(_workshop(file, packs), file)
    if problems:
        raise bad_input(problems[:MAX_PROBLEMS])
    return Snapshot(_workshop(in_order(file), packs), packs[0], packs[1:], pictures)


def _check_head(document: Any) -> None:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise bad_input([Problem("document_format")])
    version = document.get("schema_version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise bad_input([Problem("document_newer", "schema_version", {"found": str(version), "known": VERSION})])
    if too_deep(document, MAX_DEPTH):
        raise bad_input([Problem("document_deep", "", {"limit": MAX_DEPTH})])


def _packs(document: dict[str, Any]) -> tuple[PackDocument, ...]:
    found: list[PackDocument] = []
    problems: list[Problem] = []
    wanted = [("framework", document["framework"])]
    wanted += [(f"companions/{n}", pack) for n, pack in enumerate(document.get("companions", []), start=1)]
    for where, entry in wanted:
        try:
            pack = document_of(entry)
        except BadInput as error:
            problems += [Problem("document_rule", where, {"because": problem}) for problem in error.problems]
            continue
        if (pack.pack.kind == "framework") != (where == "framework"):
            problems.append(Problem("document_pack_kind", where))
        elif any(there.pack.id == pack.pack.id for there in found):
            problems.append(Problem("document_double", f"{where}/id", {"found": pack.pack.id}))
        found.append(pack)
    if problems:
        raise bad_input(problems[:MAX_PROBLEMS])
    return tuple(found)


def _pictures(file: WorkshopFile) -> tuple[tuple[Picture, ...], list[Problem]]:
    found, problems = [], []
    for index, entry in enumerate(file.pictures, start=1):
        if (picture := from_text(entry)) is None:
            problems.append(Problem("document_picture", f"pictures/{index}"))
        else:
            found.append(picture)
    return tuple(found), problems


def _workshop(file: WorkshopFile, packs: tuple[PackDocument, ...]) -> Workshop:
    rounds: dict[tuple[Cell, Purpose], list[Round]] = {}
    for round_ in sorted(file.rounds, key=lambda r: r.number):
        rounds.setdefault((round_.cell, round_.purpose), []).append(round_)
    same = {f.name: getattr(file, f.name) for f in fields(Workshop) if f.name not in _OTHERWISE}
    return Workshop(
        **same, pack=packs[0].pack, pack_hash=packs[0].sha256, companions=tuple(p.pack for p in packs[1:]),
        opened=frozenset(file.opened), rounds={key: tuple(found) for key, found in rounds.items()},
        targets={target.cell: target.level for target in file.targets},
        notes={note.cell: note for note in file.notes}, clock=Clock(file.clock),
        pictures=frozenset(picture.key for picture in file.pictures),
        titles={(title.page, title.language): title.text for title in file.titles})
