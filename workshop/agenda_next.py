"""The one next action of the whole day, and the order in which people are heard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from workshop.model.score import PURPOSES, Cell, Round
from workshop.model.text import Text
from workshop.model.workshop import RANKS, Participant, Workshop

NextKey = Literal["scope", "people", "voters", "sign_in", "clock", "nobody_here", "round", "reveal", "score", "details",
                  "again", "accept", "targets", "initiatives", "owners", "lifts", "prioritise", "plan", "replan",
                  "parked", "debrief", "export", "done"]


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What the workshop alone does not tell, worked out by whoever has the numbers.

    `again` are cells that should be voted on again, `details` cells to open into their indicators, both the most urgent
    first. `stale` says that the kept plan is older than what it was made from, `exported` that the report is written.
    """

    again: tuple[Cell, ...] = ()
    details: tuple[Cell, ...] = ()
    stale: bool = False
    exported: bool = False


@dataclass(frozen=True, slots=True)
class Next:
    """One action: its key, the stage where it is done, the cell it is about, and the words and counts to fill in.

    `params` holds counts and Text.
    """

    key: NextKey
    stage: str
    cell: Cell | None = None
    params: Mapping[str, int | Text] = field(default_factory=dict)


def what_next(workshop: Workshop, facts: DayFacts = DayFacts()) -> Next:
    """Return the one next action of the day; there always is exactly one."""
    for look in (_room, _running, _scoring, _planning):
        if found := next(look(workshop, facts), None):
            return found
    return _last(workshop, facts)


def _room(workshop: Workshop, _facts: DayFacts) -> Iterator[Next]:
    if not any(True for _ in workshop.cells()):
        yield Next("scope", "prepare")
    if not workshop.participants:
        yield Next("people", "prepare")
    if not workshop.voters():
        yield Next("voters", "prepare")
    if not any(True for _ in workshop.all_rounds()):
        # From the first vote on, whoever is late signs in without holding up the room.
        if missing := len(unsigned(workshop)):
            total = len(workshop.participants)
            yield Next("sign_in", "prepare", None, {"missing": missing, "total": total})
        if workshop.agenda.items and not workshop.clock.spent:
            yield Next("clock", "prepare")


def unsigned(workshop: Workshop) -> tuple[Participant, ...]:
    """Return the people of whom the sign-in list says neither that they came nor that they left."""
    signed = {line.person for line in workshop.attendance}
    return tuple(person for person in workshop.participants if person.id not in signed)


def _running(workshop: Workshop, _facts: DayFacts) -> Iterator[Next]:
    for cell in workshop.cells():
        for purpose in PURPOSES:
            last = workshop.latest(cell, purpose)
            if last is None or last.shown:
                continue
            stage = "score" if purpose == "current" else "target"
            words: dict[str, int | Text] = {"cell": cell_name(workshop, cell), "round": last.number,
                                            "answers": last.answers, "asked": len(last.asked)}
            complete = last.answers > 0 and last.silent == 0
            yield Next("reveal" if complete or last.state == "closed" else "round", stage, cell, words)


def _scoring(workshop: Workshop, facts: DayFacts) -> Iterator[Next]:
    asked = [cell for cell in workshop.cells() if cell not in workshop.opened]
    left = [cell for cell in asked if workshop.latest_shown(cell) is None]
    votable = next((cell for cell in left if workshop.roll(cell.element)), None)
    if votable is not None:
        yield _cell("score", workshop, votable, len(left), total=len(asked))
    elif left and not any(p.here for p in workshop.voters()):
        yield Next("nobody_here", "prepare", None, {"left": len(left)})
    inside = set(workshop.cells())
    if wanted := [cell for cell in facts.details if cell in inside and cell not in workshop.opened]:
        yield _cell("details", workshop, wanted[0], len(wanted))
    if wanted := [cell for cell in facts.again if cell in inside and workshop.roll(cell.element)]:
        yield _cell("again", workshop, wanted[0], len(wanted))
    waiting = [cell for cell in asked if (last := workshop.latest(cell)) and last.state == "revealed"
               and last.mode != "import"]
    if waiting:
        yield _cell("accept", workshop, waiting[0], len(waiting))


def _cell(key: NextKey, workshop: Workshop, cell: Cell, left: int, **more: int) -> Next:
    return Next(key, "score", cell, {"cell": cell_name(workshop, cell), "left": left, **more})


def _planning(workshop: Workshop, facts: DayFacts) -> Iterator[Next]:
    voted = any(workshop.latest_shown(cell, "target") for cell in workshop.cells())
    if not workshop.targets and not voted:
        yield Next("targets", "target")
    if not workshop.initiatives:
        yield Next("initiatives", "initiatives")
    if count := sum(1 for i in workshop.initiatives if not i.owner.strip()):
        yield Next("owners", "initiatives", None, {"left": count})
    if count := sum(1 for i in workshop.initiatives if not i.lifts):
        yield Next("lifts", "initiatives", None, {"left": count})
    if workshop.plan is None:
        if _unweighed(workshop):
            yield Next("prioritise", "priority")
        yield Next("plan", "roadmap")
    if facts.stale:
        yield Next("replan", "roadmap")


def _unweighed(workshop: Workshop) -> bool:
    """Tell whether a block of the day to prioritise in has not ended, and the framework's weights still count."""
    if workshop.planning.capabilities.method != "pack":
        return False
    return any(item.kind == "stage" and item.stage == "priority" and not item.skipped
               and not workshop.clock.of(item.id).done for item in workshop.agenda.items)


def _last(workshop: Workshop, facts: DayFacts) -> Next:
    if count := sum(1 for parked in workshop.parked if not parked.done):
        return Next("parked", "commit", None, {"left": count})
    if not sum(workshop.debrief.counts):
        return Next("debrief", "commit")
    return Next("done" if facts.exported else "export", "commit")


def cell_name(workshop: Workshop, cell: Cell) -> Text:
    """Return the short name of a cell: element and item."""
    element, item = workshop.pack.element(cell.element).short, workshop.pack.item(cell.item).short
    return Text(f"{element.zh} · {item.zh}", f"{element.in_('en')} · {item.in_('en')}")


def speaking_order(workshop: Workshop, round_: Round) -> tuple[str, ...]:
    """Return the ids of those who gave a level, in the order to be heard after the reveal.

    The lowest level first, then the highest, then those between from below; among equals the lower rank first. The
    highest rank in the round always comes last, where ranks differ, so that nobody has to contradict it. Empty before
    the reveal, for votes without names, and when fewer than two gave a level.
    """
    if not round_.shown or not round_.named:
        return ()
    votes = [(level, person) for ballot in round_.ballots
             if (level := ballot.level) is not None and (person := workshop.person(ballot.participant)) is not None]
    if len(votes) < 2:
        return ()
    lowest, highest = min(level for level, _ in votes), max(level for level, _ in votes)
    ranks = [RANKS.index(person.rank) for _, person in votes]
    head = min(ranks) if len(set(ranks)) > 1 else -1

    def place(vote: tuple[int, Participant]) -> tuple[bool, int, int, int, int]:
        level, person = vote
        end = 0 if level == lowest else 1 if level == highest else 2
        rank = RANKS.index(person.rank)
        return rank == head, end, level, -rank, person.seat

    return tuple(person.id for _, person in sorted(votes, key=place))
