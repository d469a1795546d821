"""import: a new workshop file from a whole workshop as JSON."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from ui.commands.files import Files, new_file, read_bytes
from ui.commands.make import author
from ui.commands.output import Output
from workshop.exchange.snapshot import MAX_BYTES, read_document
from workshop.model.workshop import Workshop


def import_document(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Make a new file from a document; BadInput has every problem, and then there is no file."""
    with new_file(args.file) as part:
        found = read_document(read_bytes(args.document, MAX_BYTES))
        files.fill(part, found, at=datetime.now(UTC), author=author()).close()
    told = {"file": str(args.file), "title": found.workshop.settings.title, **_counts(found.workshop)}
    out.answer(told, lambda: [f"{args.file}: {told['title']}, {_words(told)}"])


def _counts(workshop: Workshop) -> dict[str, Any]:
    rounds = list(workshop.all_rounds())
    return {"participants": len(workshop.participants), "rounds": len(rounds),
            "hidden": sum(1 for r in rounds if not r.shown), "votes": sum(r.answers for r in rounds),
            "initiatives": len(workshop.initiatives), "pictures": len(workshop.pictures)}


def _words(told: dict[str, Any]) -> str:
    hidden = f" ({told['hidden']} of them not shown yet)" if told["hidden"] else ""
    return (f"{told['participants']} people, {told['votes']} votes in {told['rounds']} rounds{hidden}, "
            f"{told['initiatives']} initiatives, {told['pictures']} pictures")
