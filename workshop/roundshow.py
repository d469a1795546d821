"""A round as the room may see it: who is asked and who has voted, and after the reveal the votes and what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.agenda_next import speaking_order
from workshop.insight.groups import GroupVotes, by_group
from workshop.insight.levels import CellResult, result_of
from workshop.insight.rounds import Moves, Verdict, moves, verdict
from workshop.insight.weighted import WeightedResult, weighted_result
from workshop.model.pack import Item
from workshop.model.score import Anonymity, Ballot, Cell, Mode, Purpose, Round
from workshop.model.text import Text
from workshop.model.workshop import DEFAULT_RULES, RoomRules, Workshop


@dataclass(frozen=True, slots=True)
class Heading:
    """A row or column of the canvas."""

    id: str
    short: Text
    name: Text
    note: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A person in the round: who, and whether the vote is in; never which."""

    participant: str
    name: str
    department: str
    voted: bool


@dataclass(frozen=True, slots=True)
class PastRound:
    """What a vote again begins with: the last distribution, and the reasons that were typed, without names.

    `counts` are votes per level, lowest first. Reasons are in the order of their words, not of the seats.
    """

    number: int
    counts: tuple[int, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class RoundShow:
    """A running round: the question, the five steps, who has voted."""

    cell: Cell
    element: Text
    capability: Heading
    item: Heading
    question: Text
    levels: tuple[tuple[Text, Text], ...]
    purpose: Purpose
    number: int
    seats: tuple[Seat, ...]
    current: str = ""
    anonymity: Anonymity = "named"
    mode: Mode = "strip"
    past: PastRound | None = None

    @property
    def voted(self) -> int:
        """How many votes are in."""
        return sum(seat.voted for seat in self.seats)


@dataclass(frozen=True, slots=True)
class Voice:
    """A revealed vote; without names all but the vote is empty."""

    participant: str
    name: str
    initials: str
    vote: str


@dataclass(frozen=True)
class RevealShow:
    """A revealed round: every vote, the group's level, who to hear first, and what to do now.

    `low` and `high` are the two ends, in the order in which they should speak: low end first, in each the lower ranks
    before the higher. `departments` and `ranks` are None where a group is too small to be shown.
    """

    cell: Cell
    element: Text
    capability: Heading
    item: Heading
    levels: tuple[tuple[Text, Text], ...]
    purpose: Purpose
    number: int
    voices: tuple[Voice, ...]
    result: CellResult
    low: tuple[Voice, ...]
    high: tuple[Voice, ...]
    before: CellResult | None
    moves: Moves | None
    verdict: Verdict | None
    anonymity: Anonymity = "named"
    mode: Mode = "strip"
    departments: tuple[GroupVotes, ...] | None = None
    ranks: tuple[GroupVotes, ...] | None = None
    weighted: WeightedResult | None = None
    rules: RoomRules = DEFAULT_RULES

    @property
    def changed(self) -> int | None:
        """How many of those who voted both times gave another level; None where that is not known."""
        return self.moves.changed if self.moves is not None and self.moves.percent is not None else None

    @property
    def paired(self) -> int:
        """How many gave a level both times."""
        return self.moves.paired if self.moves is not None else 0


def heading(item: Item) -> Heading:
    """Return the heading of a capability or indicator."""
    return Heading(item.id, item.short, item.name, item.note, item.colour)


def _levels(workshop: Workshop, item: Item) -> tuple[tuple[Text, Text], ...]:
    return tuple((level.name, words) for level, words in zip(workshop.pack.levels, item.levels, strict=True))


def round_show(workshop: Workshop, round_: Round, current: str = "") -> RoundShow:
    """Build the view of a running round; `current` is the person at the screen, if one is."""
    pack = workshop.pack
    item = pack.item(round_.cell.item)
    people = [person for asked in round_.asked if (person := workshop.person(asked)) is not None]
    seats = tuple(Seat(p.id, p.name, p.department, round_.voted(p.id)) for p in people)
    return RoundShow(round_.cell, pack.element(round_.cell.element).name, heading(pack.capability_of(item.id)),
                     heading(item), pack.question(round_.cell.element, item.id), _levels(workshop, item),
                     round_.purpose, round_.number, seats, current, round_.anonymity, round_.mode,
                     _past(workshop, round_))


def _past(workshop: Workshop, round_: Round) -> PastRound | None:
    shown = [r for r in workshop.rounds_of(round_.cell, round_.purpose) if r.shown and r.number < round_.number]
    if not shown:
        return None
    last = shown[-1]
    reasons = sorted({ballot.comment for ballot in last.ballots if ballot.comment.strip()})
    return PastRound(last.number, last.counts(workshop.pack.top), tuple(reasons))


def initials(names: Iterable[str]) -> dict[str, str]:
    """Return a short mark per name, kept apart where two would look the same.

    Chinese names give the family name, other names their first letters; twins get one more character.
    """
    names = list(names)
    found: dict[str, str] = {}
    for name in names:
        words = name.split()
        mark = name[:1] if not name[:1].isascii() else "".join(word[0] for word in words[:2]).upper()
        found[name] = mark or "?"
    for mark in set(found.values()):
        twins = [name for name in found if found[name] == mark]
        if len(twins) > 1:
            for name in twins:
                found[name] = name[:2] if not name[:1].isascii() else (name.split()[0][:2].title())
    return found


def reveal_show(workshop: Workshop, round_: Round) -> RevealShow:
    """Build the view of a revealed round. Raises ValueError for one that is not shown."""
    if not round_.shown:
        raise ValueError("the round is not revealed")
    pack, rules = workshop.pack, workshop.settings.rules
    item = pack.item(round_.cell.item)
    voices = _voices(workshop, round_)
    low, high = _ends(workshop, round_, voices)
    shown = tuple(r for r in workshop.rounds_of(round_.cell, round_.purpose)
                  if r.shown and r.number <= round_.number)
    before = shown[-2] if len(shown) > 1 else None
    return RevealShow(
        round_.cell, pack.element(round_.cell.element).name, heading(pack.capability_of(item.id)), heading(item),
        _levels(workshop, item), round_.purpose, round_.number, voices, result_of(round_, pack.top, rules), low, high,
        result_of(before, pack.top, rules) if before else None, moves(before, round_, pack.top) if before else None,
        verdict(shown, rules, pack.top), round_.anonymity, round_.mode, by_group(workshop, round_, "department"),
        by_group(workshop, round_, "rank"), weighted_result(workshop, round_) if rules.weighted else None, rules)


def _voices(workshop: Workshop, round_: Round) -> tuple[Voice, ...]:
    """Return every vote: with names in seat order, without them in the order of the levels."""
    if round_.tally is not None:
        top = workshop.pack.top
        votes = [str(level) for level, count in enumerate(round_.counts(top), start=1) for _ in range(count)]
        for symbol in "-?x":
            # The silent are no voices.
            silent = round_.silent if symbol == "-" and round_.state != "open" else 0
            votes += [symbol] * (round_.count_of(symbol) - silent)
        return tuple(Voice("", "", "", vote) for vote in votes)
    if not round_.named:
        return tuple(Voice("", "", "", vote) for vote in sorted(ballot.vote for ballot in round_.ballots))
    marks = initials(p.name for p in workshop.participants)
    return tuple(Voice(p.id, p.name, marks[p.name], ballot.vote) for p in workshop.participants
                 if (ballot := round_.ballot_of(p.id)) is not None)


def _ends(workshop: Workshop, round_: Round,
          voices: tuple[Voice, ...]) -> tuple[tuple[Voice, ...], tuple[Voice, ...]]:
    """Return who gave the lowest and who gave the highest level, the lower ranks first."""
    levels = [int(voice.vote) for voice in voices if voice.vote.isdigit()]
    if not levels or min(levels) == max(levels):
        return (), ()
    order = speaking_order(workshop, round_)
    ends = []
    for level in (min(levels), max(levels)):
        found = [voice for voice in voices if voice.vote == str(level)]
        if order:
            found.sort(key=lambda voice: order.index(voice.participant))
        ends.append(tuple(found))
    return ends[0], ends[1]


def last_vote(workshop: Workshop, round_: Round, participant: str) -> Ballot | None:
    """Return one's own ballot of the round before, for that person's eyes only; None where nobody can know it."""
    shown = [r for r in workshop.rounds_of(round_.cell, round_.purpose) if r.shown and r.number < round_.number]
    if not shown or shown[-1].anonymity == "secret":
        return None
    return shown[-1].ballot_of(participant)
