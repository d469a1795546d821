"""rehearse: making a rehearsal, empty or with its day played to the end."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ui.commands.files import Files, new_file
from ui.commands.interrupts import interrupts
from ui.commands.output import Output
from ui.commands.packs import companions, find_framework
from workshop.model.workshop import Workshop
from workshop.rehearsal.casting import uid_of
from workshop.rehearsal.day import BEGIN, DayClock, Moment, play
from workshop.rehearsal.opening import opening

# The clocks on the wall of the rehearsed room.
_MORNING = datetime(2026, 11, 12, 9, 0)


def rehearse(args: argparse.Namespace, files: Files, out: Output) -> None:
    """Make a rehearsal file: its people are invented, and with --play so is its whole day."""
    document = find_framework(args.pack)
    # A played day is the same for the same seed, down to its times; an empty one begins when it is made.
    at = BEGIN if args.play else datetime.now(UTC)
    made = opening(document.pack, args.lang, uid_of(args.seed), at, args.people)
    moments: tuple[Moment, ...] = ()
    with new_file(args.file) as part:
        store = files.create(part, made.settings, document, uid=made.uid, at=at, people=made.people,
                             companions=companions(document.pack))
        try:
            if args.play:
                with interrupts() as pressed:
                    moments = play(made.troupe, store, DayClock(at), should_stop=pressed)
            workshop = store.workshop
        finally:
            store.close()
    out.answer(_document(args, workshop, moments), lambda: _lines(args, workshop, moments))


def make_empty(files: Files, path: Path, pack: str, language: str, uid: str,
               look: Callable[[], None] = lambda: None) -> None:
    """Make a rehearsal in which nothing has happened yet, beginning now; what `look` raises leaves nothing."""
    document, now = find_framework(pack), datetime.now(UTC)
    look()
    made = opening(document.pack, language, uid, now)
    with new_file(path) as part:
        files.create(part, made.settings, document, uid=uid, at=now, people=made.people,
                     companions=companions(document.pack)).close()
        look()


def _document(args: argparse.Namespace, workshop: Workshop, moments: tuple[Moment, ...]) -> dict[str, Any]:
    return {"file": str(args.file), "rehearsal": workshop.settings.rehearsal, "title": workshop.settings.title,
            "pack": workshop.pack.id, "seed": args.seed, "participants": len(workshop.participants),
            "cells": sum(1 for _ in workshop.cells()),
            "votes": sum(len(r.ballots) for r in workshop.all_rounds()),
            "timeline": [{"minutes": m.minutes, "text": m.text.in_(args.lang)} for m in moments]}


def _lines(args: argparse.Namespace, workshop: Workshop, moments: tuple[Moment, ...]) -> list[str]:
    document = _document(args, workshop, moments)
    head = (f"{args.file}: rehearsal, {document['participants']} people, {document['cells']} cells, "
            f"{document['votes']} votes")
    return [head, *(f"{_MORNING + timedelta(minutes=m.minutes):%H:%M}  {m.text.in_(args.lang)}" for m in moments)]
