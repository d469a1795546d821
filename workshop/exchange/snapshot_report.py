"""The data that is attached to a report: what its pages may show, without telling who voted what."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workshop.exchange.snapshot import canonical, stable
from workshop.model.notes import Wall
from workshop.model.score import ABSTAIN, DONT_KNOW, NOT_APPLICABLE, Ballot, Round
from workshop.model.workshop import Participant, Workshop
from workshop.redact import redact
from workshop.wire import to_plain

FORMAT, VERSION = "pentatone-report-data", 1
# The name of the file inside the PDF, and the document property with the hash of its bytes (hex).
ATTACHED, HASH = "pentatone-workshop.json", "PentatoneHash"
# In the order in which people think of them; the rest of the document is its head.
PARTS = ("settings", "framework", "companions", "elements", "people", "attendance", "opened", "votes", "targets",
         "cell_notes", "evidence", "initiatives", "planning", "plan", "scenarios", "robust", "signoffs", "notes",
         "boards", "agenda", "parked", "debrief", "last_time", "titles")


def report_snapshot(workshop: Workshop, what: Iterable[str] = ()) -> bytes:
    """Return the data of a workshop as a report may carry it, in canonical JSON; `what` as in `redact`.

    Of a round that is not shown there is only that it runs. Votes stand in the order of their levels, never of the
    seats; no person, slip or roll is beside them, and no words where nobody is named. Of pictures there are the
    hashes, of private notes their number, of dots and pins the totals. People stand by their seats. The same data and
    kinds give the same bytes, also when `workshop` has been redacted in the same way before.
    """
    kinds = frozenset(what)
    w = redact(workshop, kinds)
    seats = {person.id: number for number, person in enumerate(w.participants, start=1)}
    pack = {"id": w.pack.id, "version": w.pack.version, "sha256": w.pack_hash}
    document = {
        "format": FORMAT, "schema_version": VERSION, "uid": w.uid, "redacted": sorted(kinds),
        "settings": to_plain(w.settings), "framework": pack,
        "companions": [{"id": p.id, "version": p.version} for p in w.companions], "elements": list(w.elements),
        "people": [_person(person) for person in w.participants],
        "attendance": [[seats.get(line.person, 0), line.at, line.here] for line in w.attendance],
        "opened": sorted("/".join(cell) for cell in w.opened), "votes": list(_votes(w)),
        "targets": {"/".join(cell): level for cell, level in w.targets.items()},
        "cell_notes": {"/".join(cell): [note.confidence, note.comment] for cell, note in w.notes.items()},
        "evidence": [{**to_plain(e), "person": ""} for e in w.evidence], "initiatives": to_plain(w.initiatives),
        "planning": to_plain(w.planning), "plan": to_plain(w.plan), "scenarios": to_plain(w.scenarios),
        "robust": to_plain(w.robust),
        "signoffs": [[seats.get(signed.person, 0), signed.at, signed.remark] for signed in w.signoffs],
        "notes": _wall(w.wall), "boards": _boards(w),
        "agenda": {**to_plain(w.agenda), "spent": {item: [spent.seconds, spent.done]
                                                   for item, spent in w.clock.spent.items()}},
        "parked": to_plain(w.parked), "debrief": to_plain(w.debrief), "last_time": to_plain(w.last_time),
        "titles": {"/".join(key): text for key, text in w.titles.items()}}
    return canonical(stable(document)).encode("utf-8", "surrogatepass") + b"\n"


def fingerprint(workshop: Workshop, what: Iterable[str] = ()) -> str:
    """Return the SHA-256 (hex) of the data that a report of the workshop carries."""
    return hashlib.sha256(report_snapshot(workshop, what)).hexdigest()


def _person(person: Participant) -> dict[str, Any]:
    found: dict[str, Any] = to_plain(person)
    del found["id"], found["seat"], found["here"]
    return found


# Votes ------------------------------------------------------------------------------------------------------------
def _votes(w: Workshop) -> Iterator[dict[str, Any]]:
    for round_ in sorted(w.all_rounds(), key=lambda r: (r.cell, r.purpose, r.number)):
        found: dict[str, Any] = {"cell": "/".join(round_.cell), "purpose": round_.purpose, "round": round_.number,
                                 "shown": round_.shown}
        yield {**found, **_shown(round_, w.pack.top)} if round_.shown else found


def _shown(round_: Round, top: int) -> dict[str, Any]:
    accepted = {} if round_.acceptance is None else {"acceptance": to_plain(round_.acceptance)}
    found = {"mode": round_.mode, "anonymity": round_.anonymity, "settled": round_.settled,
             "silent": round_.silent, **accepted}
    if round_.tally is not None:
        return {**found, "hands": to_plain(round_.tally)}
    order = "".join(map(str, range(1, top + 1))) + ABSTAIN + DONT_KNOW + NOT_APPLICABLE
    votes = sorted((ballot.vote for ballot in round_.ballots), key=order.index)
    said = sorted(_said(ballot, named=round_.named) for ballot in round_.ballots
                  if ballot.comment or (ballot.confidence and round_.named))
    return {**found, "votes": "".join(votes), **({"said": said} if said else {})}


def _said(ballot: Ballot, *, named: bool) -> tuple[str, str, int]:
    # Where nobody is named, words stand beside no vote: they could tell whose it is. How sure somebody was would
    # tell slips apart.
    return (ballot.vote, ballot.comment, ballot.confidence) if named else ("", ballot.comment, 0)


# Notes and boards -------------------------------------------------------------------------------------------------
def _wall(wall: Wall) -> dict[str, Any]:
    dots = wall.dots_on()
    shown = [note for note in wall.notes if not note.private]
    return {"private": len(wall.notes) - len(shown),
            "stacks": [{"id": stack.id, "title": stack.title} for stack in wall.stacks],
            "notes": [{"id": n.id, "kind": n.kind, "text": n.text, "element": n.element, "item": n.item,
                       "stack": n.stack, "picture": n.picture, "became": n.became, "dots": dots.get(n.id, 0)}
                      for n in shown]}


def _boards(w: Workshop) -> Mapping[str, list[list[str]]]:
    return {key: sorted([answer.item, answer.value] for answer in answers) for key, answers in w.answers.items()}
