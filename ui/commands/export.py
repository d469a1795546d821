"""export and check: reports, workbooks and pictures, and what a reader of them would stumble over."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import resources
from ui.commands.files import Files, password_in, replacing, snapshot
from ui.commands.interrupts import interrupts
from ui.commands.make import author
from ui.commands.output import Output
from ui.flaw_sentences import flaw_sentence, names_of
from ui.reporting import Material, brought, earlier_in, plan_for
from ui.reportwords import report_words
from ui.sentences import sentence
from ui.writers import Made, Order, issue_of, redactions, write
from workshop.errors import PentatoneError, refuse
from workshop.insight.analysis import analyse
from workshop.model.case import FiledCase
from workshop.model.text import Language
from workshop.model.workshop import Workshop
from workshop.report.check import checks
from workshop.report.options import Edition, Options, Variant

Cases = Callable[[], tuple[FiledCase, ...]]
_NOTES = {"kept": "with the plan that was kept", "new": "planned anew, no plan for these gaps was kept",
          "none": "without a plan, there are no initiatives", "as it is": "all that is in the file"}


def export(args: argparse.Namespace, files: Files, out: Output, cases: Cases) -> None:
    """Write what the ending and the options ask for. `cases` lends those of the library.

    A kept plan that is out of date is made anew for it; the file stays as it is.
    """
    password = password_in(args.password_file) if args.password_file is not None else ""
    if args.report == "ballots":
        _ballots(args, files, out, password)
        return
    store = files.read(args.file)
    try:
        workshop = store.workshop
        material = brought(store, Material(workshop, analyse(workshop)))
    finally:
        store.close()
    order = _order(args, workshop, password)
    plan, note = None, "as it is"
    if order.format != "json":
        with interrupts() as pressed:
            plan, note = plan_for(workshop, material.analysis, pressed)
    earlier = earlier_in(files, args.earlier) if args.earlier is not None else None
    if earlier is not None and earlier.workshop.uid == workshop.uid:
        raise refuse("last_same")
    material = replace(material, plan=plan, earlier=earlier, cases=cases() if _tells_cases(order) else ())
    made = write(order, material, datetime.now().astimezone(), args.out, _quiet, _never)
    issued = _issue(args, files, order, made) if args.issue else ""
    document = {"file": str(made.files[0]), "files": [str(path) for path in made.files], "pages": made.pages,
                "hash": made.hash, "plan": note, "redacted": sorted(order.options.redact),
                **({"edition": made.edition, "issued": not issued} if args.issue else {})}
    said = issued or f"noted as given out: edition {made.edition}"
    out.answer(document, lambda: [*_lines(order, made, note), *([said] if args.issue else [])])


def _issue(args: argparse.Namespace, files: Files, order: Order, made: Made) -> str:
    """Note in the file that the report is given out; return why that was not possible, the report is written anyway."""
    try:
        store = files.write(args.file)
        try:
            store.apply(issue_of(order, made), at=datetime.now(UTC), author=author())
        finally:
            store.close()
    except PentatoneError as error:
        return f"not noted as given out: {sentence(error.problems[0])}"
    return ""


def _order(args: argparse.Namespace, workshop: Workshop, password: str) -> Order:
    language: Edition = args.lang or _language(workshop)
    variant: Variant = args.report or "full"
    options = Options(variant, language, args.paper or "", args.unit or "",
                      redactions(variant, frozenset(args.redact or ())))
    return Order(options, args.out.suffix.lower()[1:], password, args.template, pages=args.report is not None)


def _tells_cases(order: Order) -> bool:
    return order.format in ("pdf", "pptx", "xlsx") or (order.format == "png" and order.pages)


def _lines(order: Order, made: Made, note: str) -> list[str]:
    one = {"pdf": "page", "pptx": "slide"}.get(order.format, "picture")
    about = [f"{made.pages} {one}{'' if made.pages == 1 else 's'}"] if made.pages else []
    about += [_NOTES[note]]
    about += ["left out: " + ", ".join(sorted(order.options.redact))] if order.options.redact else []
    about += ["encrypted"] if order.password else []
    names = [str(path) for path in made.files]
    return [*names[:-1], names[-1] + (f" ({'; '.join(about)})" if about else "")]


def _ballots(args: argparse.Namespace, files: Files, out: Output, password: str) -> None:
    from workshop.report.ballots import ballots_pdf
    workshop = snapshot(files, args.file)
    language: Language = args.lang or _language(workshop)
    data = ballots_pdf(workshop, None, language, words=report_words(), fonts=resources.path("fonts"))
    if password:
        from workshop.report.protect import protected
        data = protected(data, password)
    with replacing(args.out) as part:
        part.write_bytes(data)
    people = len(workshop.voters())
    out.answer({"file": str(args.out), "people": people}, lambda: [f"{args.out}: ballots for {people} people"])


def _language(workshop: Workshop) -> Language:
    return "en" if workshop.settings.language == "en" else "zh"


def _quiet(_share: float) -> None:
    pass


def _never() -> bool:
    return False


# The check --------------------------------------------------------------------------------------------------------
def check(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Print what is open before a report, the gravest first."""
    workshop = snapshot(files, args.file)
    found = checks(workshop, analyse(workshop), workshop.plan, datetime.now().astimezone())
    language = _language(workshop)
    document: list[dict[str, Any]] = [
        {"key": flaw.key, "severity": flaw.severity, "count": flaw.count, "place": flaw.place,
         "cells": [list(cell) for cell in flaw.cells], "initiatives": list(flaw.initiatives),
         "names": list(flaw.names), "text": flaw_sentence(flaw)} for flaw in found]
    marks = {"high": "!", "middle": "-", "low": " "}
    out.answer(document, lambda: [
        f"{marks[flaw.severity]} {flaw_sentence(flaw)}"
        + (f" {', '.join(some)}" if (some := names_of(flaw, workshop, language)) else "")
        for flaw in found] or ["nothing is open"])

