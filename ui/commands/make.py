"""new and demo: making a workshop file."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from ui.arguments import PACK
from ui.commands.files import Files, new_file, read_bytes, snapshot
from ui.commands.interrupts import interrupts
from ui.commands.output import Output
from ui.commands.packs import companions, find_framework, shipped_cases
from ui.ids import new_id
from ui.starting import Start, make
from workshop.exchange.people import read_people
from workshop.model.workshop import Participant, Settings, Workshop


def author() -> str:
    """Return who is at the keyboard, for the history: a command line has no other name for them than the system's."""
    from ui.settings import system_user
    return f"{system_user()} (command line)".strip()


def new(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Make an empty workshop with a pack and, if given, people, fewer elements and a template of the day.

    With an earlier workshop it goes on from that one.
    """
    now = datetime.now(UTC)
    settings = Settings(args.title, args.client, args.lang or "zh", args.depth or "express", args.start or _next(now),
                        8 if args.horizon is None else args.horizon, args.budget or 0,
                        now.isoformat(timespec="seconds"))
    said = {"title": args.title, "client": args.client, "language": args.lang, "depth": args.depth,
            "horizon": args.horizon, "budget": args.budget}
    workshop = make(files, Start(
        args.file, settings, now, author(), args.pack or PACK, args.template, args.before,
        frozenset(args.parts or ()), _people(args, files), tuple(args.elements or ()),
        frozenset(name for name, value in said.items() if value not in (None, ""))))
    out.answer(_made(args, workshop), lambda: [_words(args, workshop)])


def _people(args: argparse.Namespace, files: Files) -> tuple[Participant, ...]:
    """Return the people of a list, whose elements are those of the framework in use."""
    if not args.people:
        return ()
    pack = snapshot(files, args.before).pack if args.before else find_framework(args.pack or PACK).pack
    return read_people(read_bytes(args.people), new_id, pack=pack)


def _next(now: datetime) -> str:
    """Return the quarter after this one: work decided today begins then."""
    from workshop.quarters import quarter_of, shift
    return shift(quarter_of(now.year, now.month), 1)


def demo(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Make the sample workshop, planned and complete."""
    from workshop.demo import MADE_AT, demo_workshop, play
    document = find_framework(args.pack)
    sample = demo_workshop(document.pack, seed=args.seed, people=args.people, depth=args.depth,
                           language=args.lang)
    with new_file(args.file) as part:
        store = files.create(part, sample.settings, document, uid=sample.uid, at=MADE_AT, people=sample.people,
                             companions=companions(document.pack))
        try:
            with interrupts() as pressed:
                play(sample, store, cases=shipped_cases(), should_stop=pressed)
            workshop = store.workshop
        finally:
            store.close()
    out.answer(_made(args, workshop), lambda: [_words(args, workshop)])


def _made(args: argparse.Namespace, workshop: Workshop) -> dict[str, Any]:
    return {"file": str(args.file), "title": workshop.settings.title, "pack": workshop.pack.id,
            "depth": workshop.settings.depth, "elements": list(workshop.elements),
            "participants": len(workshop.participants), "cells": sum(1 for _ in workshop.cells()),
            "votes": sum(len(r.ballots) for r in workshop.all_rounds()),
            "initiatives": len(workshop.initiatives)}


def _words(args: argparse.Namespace, workshop: Workshop) -> str:
    made = _made(args, workshop)
    return (f"{args.file}: {workshop.settings.title}, {made['participants']} people, {made['cells']} cells, "
            f"{made['votes']} votes, {made['initiatives']} initiatives")
