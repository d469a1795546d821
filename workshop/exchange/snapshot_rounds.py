"""Whether the rounds of a document are such as the room could have held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from workshop import commands as c
from workshop.errors import Problem, Refused
from workshop.exchange.snapshot_file import WorkshopFile
from workshop.model.score import Round, Tally
from workshop.model.workshop import Workshop
from workshop.rules.parts import MAX_TEXT, check_words, known_cell
from workshop.rules.rounds import check_vote

MAX_ROUND = 1_000


def check_rounds(workshop: Workshop, file: WorkshopFile) -> Iterator[Problem]:
    """Yield what is wrong with the rounds; ids and numbers were looked at before."""
    for index, round_ in enumerate(file.rounds, start=1):
        where = f"rounds/{index}"
        try:
            known_cell(workshop, round_.cell)
            _words(round_)
        except Refused as error:
            yield Problem("document_rule", where, {"because": error.problems[0]})
            continue
        yield from _state(round_, where)
        yield from _people(workshop, round_, where)
        yield from _votes(workshop, round_, where)
    yield from _order(workshop, file)


def _words(round_: Round) -> None:
    if (accepted := round_.acceptance) is not None:
        check_words(MAX_TEXT, accepted.note, accepted.reason, *accepted.positions)
    if round_.tally is not None:
        check_words(MAX_TEXT, round_.tally.reason)


def _state(round_: Round, where: str) -> Iterator[Problem]:
    if not 1 <= round_.number <= MAX_ROUND:
        yield Problem("document_number", f"{where}/number")
    if (round_.acceptance is not None) != (round_.state == "accepted"):
        yield Problem("document_unfit", f"{where}/acceptance", {"other": "state"})
    if round_.tally is not None and (round_.ballots or round_.anonymity == "secret"):
        yield Problem("document_unfit", f"{where}/tally", {"other": "ballots"})
    if round_.cast and round_.anonymity != "secret":
        yield Problem("document_unfit", f"{where}/cast", {"other": "anonymity"})
    if round_.anonymity == "secret" and len(round_.cast) != len(round_.ballots):
        yield Problem("document_unfit", f"{where}/cast", {"other": "ballots"})
    for name in ("began", "settled"):
        text = getattr(round_, name)
        try:
            fine = not text or datetime.fromisoformat(text).tzinfo is not None
        except ValueError:
            fine = False
        if not fine:
            yield Problem("document_time", f"{where}/{name}", {"found": text})


def _people(workshop: Workshop, round_: Round, where: str) -> Iterator[Problem]:
    groups: list[tuple[str, Iterable[str]]] = [("asked", round_.asked), ("cast", sorted(round_.cast))]
    if round_.anonymity != "secret":
        groups.append(("ballots", (ballot.participant for ballot in round_.ballots)))
    for name, people in groups:
        seen: set[str] = set()
        for person in people:
            if workshop.person(person) is None:
                yield Problem("document_reference", f"{where}/{name}", {"found": person})
            elif person in seen:
                yield Problem("document_double", f"{where}/{name}", {"found": person})
            seen.add(person)


def _votes(workshop: Workshop, round_: Round, where: str) -> Iterator[Problem]:
    top = workshop.pack.top
    for number, ballot in enumerate(round_.ballots, start=1):
        try:
            check_vote(c.ScoreRow(ballot.participant, ballot.vote, ballot.comment, ballot.confidence), workshop)
        except Refused as error:
            yield Problem("document_rule", f"{where}/ballots/{number}", {"because": error.problems[0]})
    if round_.tally is not None and not _counted(round_.tally, top):
        yield Problem("document_number", f"{where}/tally")
    if round_.acceptance is not None and not 1 <= round_.acceptance.level <= top:
        yield Problem("document_number", f"{where}/acceptance/level")


def _counted(tally: Tally, top: int) -> bool:
    parts = (*tally.counts, tally.abstained, tally.dont_know, tally.not_applicable)
    return len(tally.counts) == top and all(0 <= part <= 1_000 for part in parts)


def _order(workshop: Workshop, file: WorkshopFile) -> Iterator[Problem]:
    """Only the newest round of a cell may be hidden, and every slip has a number of its own."""
    places = {round_.id: index for index, round_ in enumerate(file.rounds, start=1)}
    for rounds in workshop.rounds.values():
        for before in rounds[:-1]:
            if not before.shown:
                yield Problem("document_unfit", f"rounds/{places[before.id]}/state", {"other": "number"})
    slips = [ballot.participant for found in file.rounds if found.anonymity == "secret" for ballot in found.ballots]
    if len(set(slips)) < len(slips):
        yield Problem("document_double", "rounds", {"found": Counter(slips).most_common(1)[0][0]})
