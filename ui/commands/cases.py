"""cases: searching the library, showing, bringing in, passing on and checking; and where the library is kept."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Protocol

import resources
from ui import crash
from ui.commands.files import replacing
from ui.commands.output import Output
from ui.sentences import sentence
from ui.settings import data_folder
from workshop.errors import Problem, bad_input
from workshop.library import CaseLibrary, Query, read_collection
from workshop.model.case import FiledCase
from workshop.packs.cases import collection_text
from workshop.wire import to_plain

FILE_NAME = "library.sqlite"
_STATUS = {"reported": "reported by the company or vendor", "estimate": "estimate", "plan": "plan",
           "context": "background", "before": "before"}


class OpenLibrary(CaseLibrary, Protocol):
    """A library that can be closed."""

    def close(self) -> None:
        """Close the file."""


def library_path() -> Path:
    """Return where the library of this user is kept."""
    return data_folder() / FILE_NAME


def shipped_files() -> list[Path]:
    """Return the files of cases that come with the program, in the order of their names."""
    return sorted(resources.path("cases").glob("*.json"))


def tell(library: CaseLibrary) -> None:
    """Say on the error stream what was wrong with the library's file."""
    for problem in library.notices:
        crash.console(f"pentatone: {sentence(problem)}")


def search(args: argparse.Namespace, library: CaseLibrary, out: Output) -> None:
    """Print the cases that fit, best first."""
    hits = library.search(Query(" ".join(args.words), args.element, args.capability, args.sector), args.limit)
    out.answer([_head(hit.filed) for hit in hits], lambda: [_line(hit.filed, args.lang) for hit in hits] or ["none"])


def show(args: argparse.Namespace, library: CaseLibrary, out: Output) -> None:
    """Print one case."""
    found = library.get(args.key)
    if found is None:
        raise bad_input([Problem("case_unknown", args.key)])
    out.answer({"key": found.key, **to_plain(found)}, lambda: _lines(found, args.lang))


def import_cases(args: argparse.Namespace, library: CaseLibrary, out: Output) -> None:
    """Check a file of cases and bring it in, or name every problem and bring in nothing."""
    done = library.import_collection(read_collection(args.path))
    answer = {"added": len(done.added), "same": done.same, "changed": done.changed, "kept": done.kept}
    kept = f"; the own cases as they were are in {library_path().parent / done.kept}" if done.kept else ""
    out.answer(answer, lambda: [f"{len(done.added)} added, {done.same} already there, {done.changed} changed{kept}"])


def export_own(args: argparse.Namespace, library: CaseLibrary, out: Output) -> None:
    """Write the own cases as one file."""
    own = library.export_own()
    with replacing(args.out) as part:
        part.write_text(collection_text(own), "utf-8")
    out.answer({"out": str(args.out), "cases": len(own.cases)}, lambda: [f"{len(own.cases)} cases in {args.out}"])


def validate(args: argparse.Namespace, out: Output) -> None:
    """Check a file of cases; BadInput has every problem."""
    found = read_collection(args.path)
    out.answer({"ok": True, "id": found.id, "version": found.version, "cases": len(found.cases)},
               lambda: [f"ok: {found.id} {found.version}, {len(found.cases)} cases"])


def _head(filed: FiledCase) -> dict[str, Any]:
    case = filed.case
    return {"key": filed.key, "title": to_plain(case.title), "company": to_plain(case.company), "year": case.year,
            "sector": to_plain(case.sector), "elements": list(case.elements), "capabilities": list(case.capabilities)}


def _line(filed: FiledCase, language: str) -> str:
    case = filed.case
    return f"{filed.key:<48}  {case.year:<9}  {case.company.in_(language)}: {case.title.in_(language)}"


def _lines(filed: FiledCase, language: str) -> list[str]:
    case, source = filed.case, filed.source
    anonymous = " (anonymous)" if case.anonymous else ""
    inferred = " (inferred)" if case.pain_inferred else ""
    lines = [f"{case.title.in_(language)} ({filed.key})",
             f"{case.company.in_(language)}{anonymous}, {case.sector.in_(language)}, {case.year}",
             f"elements {', '.join(case.elements)}; capabilities {', '.join(case.capabilities)}", "",
             f"pain{inferred}: {case.pain.in_(language)}", f"action: {case.action.in_(language)}",
             f"result: {case.result.in_(language)}"]
    lines.extend(f"  {f.amount(language)}  {f.metric.in_(language)}, {f.year}, "
                 f"{_STATUS[f.status]}" for f in case.figures)
    lines.extend(f"  - {lesson.in_(language)}" for lesson in case.lessons)
    place = [f"section {case.source.section}"] if case.source.section else []
    place += [f"line {case.source.line}"] if case.source.line else []
    lines += ["", "source: " + ", ".join([source.title.in_(language), source.publisher.in_(language),
                                         str(source.year), *place])]
    return lines
