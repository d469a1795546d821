"""scores import and scores export: votes in, votes out."""

from __future__ import annotations

import argparse
import codecs
from datetime import UTC, datetime
from typing import Any

from ui.commands.files import Files, read_bytes, replacing, snapshot
from ui.commands.make import author
from ui.commands.output import Output
from ui.ids import new_id
from workshop.exchange.scores import ScoresFile, read_scores, score_rows, write_scores


def import_scores(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Check the whole file, then write it in one step; BadInput has every problem and its line."""
    data = read_bytes(args.scores)
    store = files.write(args.file)
    try:
        found = read_scores(data, store.workshop, new_id)
        if found.command is not None:
            store.apply(found.command, at=datetime.now(UTC), author=author())
    finally:
        store.close()
    document = _imported(found)
    out.answer(document, lambda: _import_lines(document))


def _imported(found: ScoresFile) -> dict[str, Any]:
    command = found.command
    return {"rows": found.rows, "added": found.rows - found.present, "present": found.present,
            "rounds": len(command.rounds) if command else 0, "people": len(command.people) if command else 0,
            "opened": [list(cell) for cell in command.opened] if command else [],
            "ignored_columns": list(found.ignored)}


def _import_lines(document: dict[str, Any]) -> list[str]:
    lines = [f"{document['added']} votes in {document['rounds']} rounds added, "
             f"{document['present']} were there already"]
    if document["people"]:
        lines.append(f"{document['people']} people added, in the order of the file")
    if document["opened"]:
        lines.append("opened: " + ", ".join(" ".join(cell) for cell in document["opened"]))
    if document["ignored_columns"]:
        lines.append("columns not used: " + ", ".join(document["ignored_columns"]))
    return lines


def export_scores(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write every shown vote as scores.csv."""
    workshop = snapshot(files, args.file)
    data = write_scores(workshop).encode("utf-8")
    with replacing(args.out) as part:
        part.write_bytes(codecs.BOM_UTF8 + data if args.excel else data)
    rows = sum(1 for _ in score_rows(workshop))
    out.answer({"file": str(args.out), "rows": rows}, lambda: [f"{args.out}: {rows} votes"])
