"""packs list, show and validate; and finding the pack a new workshop starts from."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import resources
from ui.commands.output import Output
from workshop.errors import Problem, bad_input
from workshop.model.pack import Pack
from workshop.packs.load import PackDocument, load_folder

DEFAULT = "consumer-goods-2020"


def shipped() -> list[str]:
    """Return the ids of the packs that come with the program."""
    return sorted(entry.name for entry in resources.path("packs").iterdir() if (entry / "pack.json").is_file())


def find_pack(name: str) -> PackDocument:
    """Return a shipped pack by id, or the pack in a folder; BadInput tells which ids there are."""
    if name in shipped():
        return load_folder(resources.path("packs", name))
    if Path(name).is_dir():
        return load_folder(Path(name))
    raise bad_input([Problem("pack_not_shipped", name, {"known": ", ".join(shipped())})])


def list_packs(_args: argparse.Namespace, out: Output) -> None:
    """Print one line per shipped pack."""
    packs = [find_pack(name) for name in shipped()]
    out.answer([_head(found) for found in packs],
               lambda: [f"{p.pack.id:<24} {p.pack.version:<6} {p.pack.name.zh} / {p.pack.name.en}" for p in packs])


def show(args: argparse.Namespace, out: Output) -> None:
    """Print a pack with its elements, capabilities and indicators."""
    found = find_pack(args.pack)
    out.answer(json.loads(found.body), lambda: _lines(found, args.lang))


def validate(args: argparse.Namespace, out: Output) -> None:
    """Check a pack folder; BadInput has every problem."""
    found = load_folder(args.path)
    pack = found.pack
    out.answer({"ok": True, **_head(found)},
               lambda: [f"ok: {pack.id} {pack.version}, {_counts(pack)}, sha256 {found.sha256}"])


def _head(found: PackDocument) -> dict[str, Any]:
    pack = found.pack
    return {"id": pack.id, "version": pack.version, "name": {"zh": pack.name.zh, "en": pack.name.en},
            "elements": len(pack.elements), "capabilities": len(pack.capabilities),
            "indicators": len(pack.indicators), "levels": pack.top, "sha256": found.sha256}


def _counts(pack: Pack) -> str:
    return (f"{len(pack.elements)} elements, {len(pack.capabilities)} capabilities, "
            f"{len(pack.indicators)} indicators, {pack.top} levels")


def _lines(found: PackDocument, language: str) -> list[str]:
    pack = found.pack
    lines = [f"{pack.name.in_(language)} ({pack.id} {pack.version})", pack.description.in_(language),
             f"{pack.source.title.in_(language)}, {pack.source.publisher.in_(language)}, {pack.source.year}", "",
             _counts(pack), ""]
    lines.extend(f"  {level.level}  {level.name.in_(language)}" for level in pack.levels)
    lines.append("")
    lines.extend(f"  {element.id:<14} {element.name.in_(language)}" for element in pack.elements)
    for capability in pack.capabilities:
        lines.extend(["", f"  {capability.id:<5} {capability.note} {capability.name.in_(language)}"])
        lines.extend(f"  {i.id:<5} {i.name.in_(language)}" for i in pack.indicators_of(capability.id))
    return lines
