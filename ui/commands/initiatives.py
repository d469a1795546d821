"""initiatives export and initiatives import: lists of initiatives out and in, plans out for other programs."""

from __future__ import annotations

import argparse
import codecs
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ui.commands.files import Files, read_bytes, replacing, snapshot
from ui.commands.make import author
from ui.commands.output import Output
from ui.ids import new_id
from workshop.errors import PentatoneError, refuse
from workshop.exchange.initiatives import InitiativesFile, read_initiatives
from workshop.model.initiative import RoadmapPlan
from workshop.model.workshop import Workshop

PLANS = (".xml", ".gan")


def export(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write the list (.csv, .xlsx), or the kept plan for Microsoft Project (.xml) or GanttProject (.gan)."""
    workshop = snapshot(files, args.file)
    language = args.lang or workshop.settings.language
    data, planned = written(workshop, args.out, language)
    with replacing(args.out) as part:
        part.write_bytes(data)
    count = planned if args.out.suffix.lower() in PLANS else len(workshop.initiatives)
    document = {"file": str(args.out), "initiatives": count, "planned": planned}
    out.answer(document, lambda: [f"{args.out}: {count} initiatives, {planned} of them planned"])


def written(workshop: Workshop, path: Path, language: str) -> tuple[bytes, int]:
    """Return the content of a file by the ending of its name, and how many initiatives have planned times in it.

    Raises Refused when there is nothing to write, or no sound plan for a file that is about the plan.
    """
    from workshop.exchange.ganttproject import write_ganttproject
    from workshop.exchange.initiativesplan import schedule, sound_plan
    from workshop.exchange.initiativeswrite import write_initiatives_csv, write_initiatives_xlsx
    from workshop.exchange.mspdi import write_mspdi
    ending = path.suffix.lower()
    if not workshop.initiatives:
        raise refuse("list_nothing")
    if ending in PLANS:
        plan = sound_plan(workshop)
        found = schedule(workshop, plan, language)
        return (write_mspdi if ending == ".xml" else write_ganttproject)(found), len(plan.entries)
    kept = _sound_or_none(workshop)
    count = len(kept.entries) if kept else 0
    if ending == ".xlsx":
        return write_initiatives_xlsx(workshop, language, kept), count
    # Spreadsheets take text without this mark for another encoding, and then Chinese is unreadable.
    return codecs.BOM_UTF8 + write_initiatives_csv(workshop, language, kept).encode("utf-8"), count


def _sound_or_none(workshop: Workshop) -> RoadmapPlan | None:
    from workshop.exchange.initiativesplan import sound_plan
    try:
        return sound_plan(workshop)
    except PentatoneError:
        # A list is complete without planned times; a plan that breaks a limit must not look like one that holds.
        return None


def import_list(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Check the whole list, then take it in as one step; with --dry-run only say what would happen."""
    data = read_bytes(args.list)
    store = files.read(args.file) if args.dry_run else files.write(args.file)
    try:
        found = read_initiatives(data, args.list.name, store.workshop, new_id)
        if args.dry_run:
            _rehearse(found, store.workshop)
        elif found.command is not None:
            store.apply(found.command, at=datetime.now(UTC), author=author())
    finally:
        store.close()
    document = _document(found, dry=args.dry_run)
    out.answer(document, lambda: _lines(document))


def _rehearse(found: InitiativesFile, workshop: Workshop) -> None:
    from workshop.rules import check
    if found.command is not None:
        check(found.command, workshop)


def _document(found: InitiativesFile, *, dry: bool) -> dict[str, Any]:
    return {"written": not dry and found.command is not None, "added": list(found.added),
            "changed": list(found.changed), "same": found.same, "roles": list(found.roles),
            "ignored_columns": list(found.ignored)}


def _lines(document: dict[str, Any]) -> list[str]:
    lines = [f"{len(document['added'])} initiatives added, {len(document['changed'])} changed, "
             f"{document['same']} as they were" + ("" if document["written"] else "; nothing was written")]
    lines.extend(f"  new      {title}" for title in document["added"])
    lines.extend(f"  changed  {title}" for title in document["changed"])
    if document["roles"]:
        lines.append("roles added, without a limit yet: " + ", ".join(document["roles"]))
    if document["ignored_columns"]:
        lines.append("columns not used: " + ", ".join(document["ignored_columns"]))
    return lines
