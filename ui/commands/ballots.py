"""ballots write, ballots read, cards, signin and minutes: what goes on paper, and what comes back from it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import resources
from ui.commands.files import Files, read_bytes, replacing, snapshot
from ui.commands.make import author
from ui.commands.output import Output
from ui.ids import new_id
from ui.reportwords import report_words
from workshop.errors import refuse
from workshop.exchange.ballots import ballot_cells, person_of, seat_code
from workshop.exchange.workbook import Filled, enter_workbooks, write_workbook
from workshop.model.text import Language
from workshop.model.workshop import Participant, Workshop


def write(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write the ballots of some people, or of everybody who votes: .xlsx to fill in, .pdf to print."""
    workshop = snapshot(files, args.file)
    people = _people(workshop, args.person)
    asked = [person for person in people if ballot_cells(workshop, person)]
    language = _language(args, workshop)
    if args.out.suffix.lower() == ".pdf":
        from workshop.report.ballots import ballots_pdf
        data = ballots_pdf(workshop, tuple(person.id for person in people), language, words=report_words(),
                           fonts=_fonts())
    else:
        data = write_workbook(workshop, people, language)
    with replacing(args.out) as part:
        part.write_bytes(data)
    document = {"file": str(args.out), "people": len(asked), "codes": [seat_code(workshop, p) for p in asked],
                "lines": sum(len(ballot_cells(workshop, p)) for p in asked)}
    out.answer(document, lambda: [f"{args.out}: ballots for {document['people']} people, "
                                  f"{document['lines']} lines to fill in"])


def _people(workshop: Workshop, wanted: Iterable[str]) -> tuple[Participant, ...]:
    """Return the people called by name, id or seat code, or all who vote, in the order of the seats."""
    found = set()
    for name in wanted:
        key = name.strip().casefold()
        person = next((p for p in workshop.participants if key in (p.name.strip().casefold(), p.id.casefold())),
                      None) or person_of(workshop, name)
        if person is None:
            raise refuse("person_unknown", name)
        found.add(person.id)
    return tuple(p for p in workshop.participants if p.id in found) if found else workshop.voters()


def read(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Check filled workbooks as a whole, then enter all their votes in one step; BadInput has every problem."""
    names = [path.name for path in args.filled]
    books = {path.name if names.count(path.name) == 1 else str(path): read_bytes(path) for path in args.filled}
    store = files.write(args.file)
    try:
        command, found = enter_workbooks(books, store.workshop, new_id, replace=args.replace)
        store.apply(command, at=datetime.now(UTC), author=author())
        rounds = [store.workshop.round(entered.round) for entered in command.rounds]
    finally:
        store.close()
    document = _entered(found, len(rounds), sum(1 for r in rounds if r is not None and r.state == "closed"))
    out.answer(document, lambda: _lines(document))


def _entered(found: Iterable[Filled], rounds: int, complete: int) -> dict[str, Any]:
    books = list(found)
    return {"votes": sum(len(book.entries) for book in books),
            "people": len({person for book in books for _, person in book.entries}), "rounds": rounds,
            "complete": complete, "blank": sum(book.blank for book in books),
            "missing": [code for book in books for code in book.missing]}


def _lines(document: dict[str, Any]) -> list[str]:
    lines = [f"{document['votes']} votes of {document['people']} people entered in {document['rounds']} rounds, "
             f"{document['complete']} of them complete; nothing is shown yet"]
    if document["blank"]:
        lines.append(f"{document['blank']} lines were left blank")
    if document["missing"]:
        lines.append("sheets that are no longer in the workbook: " + ", ".join(document["missing"]))
    return lines


def cards(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write the cards 1 to 5 that people hold up."""
    from workshop.report.cards import cards_pdf
    data = cards_pdf(args.lang, top=args.levels, sets=args.count, words=report_words(), fonts=_fonts())
    with replacing(args.out) as part:
        part.write_bytes(data)
    out.answer({"file": str(args.out), "levels": args.levels, "sets": args.count},
               lambda: [f"{args.out}: {args.count} sets of cards 1 to {args.levels}"])


def signin(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write the list in which people sign when they come."""
    from workshop.report.signin import signin_pdf
    workshop = snapshot(files, args.file)
    here = datetime.now().astimezone().tzinfo or UTC
    data = signin_pdf(workshop, _language(args, workshop), tz=here, words=report_words(), fonts=_fonts())
    with replacing(args.out) as part:
        part.write_bytes(data)
    out.answer({"file": str(args.out), "people": len(workshop.participants)},
               lambda: [f"{args.out}: {len(workshop.participants)} people"])


def minutes(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Write the minutes of the day."""
    from ui.reporting import report_sources
    from workshop.insight.analysis import analyse
    from workshop.report.build import write_pdf
    from workshop.report.content import build_content
    from workshop.report.options import Options
    workshop = snapshot(files, args.file)
    content = build_content(workshop, analyse(workshop), workshop.plan,
                            options=Options("minutes", _language(args, workshop)),
                            made_at=datetime.now().astimezone(), sources=report_sources())
    with replacing(args.out) as part:
        write_pdf(content, part, fonts=_fonts())
    actions, signed = len(workshop.initiatives), len(workshop.signoffs)
    out.answer({"file": str(args.out), "initiatives": actions, "signed": signed},
               lambda: [f"{args.out}: {actions} initiatives, signed off by {signed}"])


def _language(args: argparse.Namespace, workshop: Workshop) -> Language:
    return "en" if (args.lang or workshop.settings.language) == "en" else "zh"


def _fonts() -> Path:
    return resources.path("fonts")
