"""verify-report: whether a report and a workshop file belong together."""

from __future__ import annotations

import argparse
from typing import Any

from ui.commands.files import Files, password_in, read_bytes
from ui.commands.output import Output
from workshop.editions import Issue, edition_of, issues
from workshop.errors import BadInput, Problem, bad_input
from workshop.exchange.snapshot_compare import Comparison, compare
from workshop.report.attached import MAX_BYTES, read_attached


def verify_report(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Say that the report was made from the file as it is now; BadInput says what is otherwise."""
    store = files.read(args.file)
    try:
        workshop, given = store.workshop, issues(store.steps())
    finally:
        store.close()
    password = password_in(args.password_file) if args.password_file is not None else ""
    data = read_bytes(args.report, MAX_BYTES)
    try:
        found = read_attached(data, password, args.report.name)
    except BadInput as error:
        out.answer({"ok": False, "verdict": error.problems[0].key.removeprefix("report_")}, lambda: [])
        raise
    result = compare(found.data, found.printed, workshop)
    editions = edition_of(given, found.printed)
    out.answer({**_document(result), "editions": [_edition(issue, number) for issue, number in editions]},
               lambda: [*_lines(result, args.report.name, args.file.name),
                        *(_given(issue, number) for issue, number in editions)])
    if result.outcome != "match":
        raise bad_input([_problem(result, args.report.name, args.file.name)])


def _edition(issue: Issue, number: int) -> dict[str, Any]:
    return {"edition": number, "report": issue.variant, "language": issue.language, "redacted": sorted(issue.redact),
            "at": issue.at}


def _given(issue: Issue, number: int) -> str:
    without = f", without {', '.join(sorted(issue.redact))}" if issue.redact else ""
    return f"noted as given out: {issue.variant} report, {issue.language}{without}, edition {number} of {issue.at[:10]}"


def _document(result: Comparison) -> dict[str, Any]:
    return {"ok": result.outcome == "match", "verdict": result.outcome, "hash": result.hash,
            "parts": list(result.parts), "redacted": list(result.redacted)}


def _lines(result: Comparison, report: str, file: str) -> list[str]:
    if result.outcome != "match":
        return []
    without = f", without {', '.join(result.redacted)}" if result.redacted else ""
    return [f"ok: {report} was made from {file} as it is now{without}, sha256 {result.hash}"]


def _problem(result: Comparison, report: str, file: str) -> Problem:
    if result.outcome == "changed":
        parts = ", ".join(part.replace("_", " ") for part in result.parts) or "?"
        return Problem("report_changed", report, {"file": file, "parts": parts})
    if result.outcome == "other":
        return Problem("report_of_another", report, {"file": file})
    if result.outcome == "newer":
        return Problem("report_newer", report)
    return Problem("report_tampered" if result.outcome == "tampered" else "report_without_data", report)
