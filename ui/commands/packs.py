"""packs: listing, showing, checking and passing on; and finding the pack a new workshop starts from."""

from __future__ import annotations

import argparse
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import resources
from ui.commands.output import Output
from ui.settings import data_folder
from workshop.errors import PentatoneError, Problem, bad_input
from workshop.model.case import FiledCase
from workshop.model.pack import Pack
from workshop.packs.figures import figures
from workshop.packs.load import SUFFIX, PackDocument, load_file, load_folder
from workshop.packs.shelf import Shelf, ShelfEntry


def shelf() -> Shelf:
    """Return the packs that come with the program and those of this user."""
    return Shelf(resources.path("packs"), data_folder() / "packs")


def find_pack(name: str) -> PackDocument:
    """Return a pack by id, or the one in a folder or a .pentatone-pack file; BadInput tells which ids there are."""
    found = shelf()
    if name not in found.ids():
        if Path(name).is_dir():
            return load_folder(Path(name))
        if name.endswith(SUFFIX):
            return load_file(Path(name))
    return found.load(name)


def find_framework(name: str) -> PackDocument:
    """Return a pack a workshop can start from; knowledge packs are refused."""
    found = find_pack(name)
    if found.pack.kind != "framework":
        raise bad_input([Problem("pack_no_framework", found.pack.id)])
    return found


def companions(pack: Pack) -> tuple[PackDocument, ...]:
    """Return the knowledge packs that come with the program and are meant for a framework."""
    found = (load_folder(folder) for folder in sorted(resources.path("packs").iterdir())
             if (folder / "pack.json").is_file() and _is_knowledge(folder))
    return tuple(document for document in found if document.pack.fits(pack))


def body_of(digest: str) -> str | None:
    """Return the body of a pack of this machine by its SHA-256 (hex), None where there is no such pack."""
    found = shelf()
    for name in found.ids():
        with suppress(PentatoneError):
            document = found.load(name)
            if document.sha256 == digest:
                return document.body
    return None


def _is_knowledge(folder: Path) -> bool:
    return bool(json.loads((folder / "pack.json").read_text("utf-8")).get("kind") == "knowledge")


def shipped_cases() -> tuple[FiledCase, ...]:
    """Return every case that comes with the program, collection by collection."""
    from workshop.packs.cases import filed, load_collection
    return tuple(case for path in sorted(resources.path("cases").glob("*.json"))
                 for case in filed(load_collection(path)))


def list_packs(_args: argparse.Namespace, out: Output) -> None:
    """Print one line per pack."""
    entries = shelf().entries()
    out.answer([_listed(entry) for entry in entries], lambda: [_line(entry) for entry in entries])


def show(args: argparse.Namespace, out: Output) -> None:
    """Print a pack: of a framework its elements, capabilities and indicators, of a knowledge pack its boards."""
    found = find_pack(args.pack)
    out.answer(json.loads(found.body), lambda: _lines(found.pack, args.lang))


def validate(args: argparse.Namespace, out: Output) -> None:
    """Check a pack folder or file; BadInput has every problem."""
    found = load_folder(args.path) if args.path.is_dir() else load_file(args.path)
    pack = found.pack
    out.answer({"ok": True, **_head(found)},
               lambda: [f"ok: {pack.id} {pack.version}, {_counts(pack)}, sha256 {found.sha256}"])


def import_pack(args: argparse.Namespace, out: Output) -> None:
    """Take a pack of a colleague into the user's own."""
    done = shelf().import_file(args.path)
    renamed = f"; “{done.wanted}” was taken by another pack" if done.id != done.wanted else ""
    said = f"imported as {done.id}{renamed}" if done.new else f"{done.id} is there already, with the same content"
    out.answer({"id": done.id, "wanted": done.wanted, "new": done.new}, lambda: [said])


def export_pack(args: argparse.Namespace, out: Output) -> None:
    """Write a pack as one file for a colleague."""
    shelf().export_file(args.pack, args.out)
    out.answer({"file": str(args.out)}, lambda: [f"{args.out}: written"])


def schema(args: argparse.Namespace, out: Output) -> None:
    """Print the JSON Schema of pack files, of case files, or of whole workshops, as it is shipped."""
    if args.workshop:
        out.say(resources.path("schema", "workshop-1.schema.json").read_text("utf-8").rstrip("\n"))
        return
    from workshop.model.case import CaseCollection
    from workshop.packs.shape import PackFile, schema_text
    out.say(schema_text(CaseCollection if args.cases else PackFile).rstrip("\n"))


def _listed(entry: ShelfEntry) -> dict[str, Any]:
    return {"id": entry.id, "name": {"zh": entry.name.zh, "en": entry.name.en}, "kind": entry.kind, "own": entry.own,
            "elements": entry.elements, "capabilities": entry.capabilities, "indicators": entry.indicators,
            "boards": entry.boards, "problems": entry.problems}


def _line(entry: ShelfEntry) -> str:
    marks = [entry.kind, "own" if entry.own else "shipped"]
    if entry.problems:
        marks.append(f"{entry.problems} problem{'s' if entry.problems > 1 else ''}")
    return f"{entry.id:<28} {', '.join(marks):<32} {entry.name.zh} / {entry.name.en}"


def _head(found: PackDocument) -> dict[str, Any]:
    pack = found.pack
    return {"id": pack.id, "version": pack.version, "name": {"zh": pack.name.zh, "en": pack.name.en},
            "kind": pack.kind, "elements": len(pack.elements), "capabilities": len(pack.capabilities),
            "indicators": len(pack.indicators), "levels": pack.top, "boards": len(pack.boards), "sha256": found.sha256}


def _counts(pack: Pack) -> str:
    if pack.kind == "knowledge":
        return f"knowledge, {len(pack.boards)} boards"
    return (f"{len(pack.elements)} elements, {len(pack.capabilities)} capabilities, "
            f"{len(pack.indicators)} indicators, {pack.top} levels")


def _lines(pack: Pack, language: str) -> list[str]:
    lines = [f"{pack.name.in_(language)} ({pack.id} {pack.version})", pack.description.in_(language),
             f"{pack.source.title.in_(language)}, {pack.source.publisher.in_(language)}, {pack.source.year}", "",
             _counts(pack), *_knowledge(pack)]
    if pack.kind == "knowledge":
        return [*lines, *_boards(pack, language)]
    lines.append("")
    lines.extend(f"  {level.level}  {level.name.in_(language)}" for level in pack.levels)
    lines.append("")
    lines.extend(f"  {element.id:<14} {element.name.in_(language)}" for element in pack.elements)
    for capability in pack.capabilities:
        lines.extend(["", f"  {capability.id:<5} {capability.note} {capability.name.in_(language)}"])
        lines.extend(f"  {i.id:<5} {i.name.in_(language)}" for i in pack.indicators_of(capability.id))
    return lines


def _knowledge(pack: Pack) -> list[str]:
    """Return how far a framework speaks of each element in words of its own."""
    if pack.kind == "knowledge":
        return [f"goes with {', '.join(pack.goes_with)}"] if pack.goes_with else []
    known = figures(pack)
    return [f"own question for {known.worded} of {known.cells} cells, {known.standard_worded} of the {known.standard} "
            f"standard cells", f"{known.solutions} solutions, for {known.solved} of {known.cells} cells",
            f"{known.boards} boards"]


def _boards(pack: Pack, language: str) -> list[str]:
    lines: list[str] = []
    for look in figures(pack).looks:
        lines.extend(["", f"  {look}"])
        lines.extend(f"    {board.id:<24} {board.kind:<10} {board.name.in_(language)}"
                     for board in pack.boards if board.look == look)
    return lines
