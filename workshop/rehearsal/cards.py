"""What the room holds up in a round, and who is heard once the cards are on the table."""

from __future__ import annotations

from typing import NamedTuple

from workshop.insight.rounds import shown_rounds
from workshop.model.score import Ballot, Round
from workshop.model.text import Text
from workshop.model.workshop import RANKS, Workshop
from workshop.rehearsal.speech import line
from workshop.rehearsal.troupe import Actor, Troupe
from workshop.rehearsal.voting import vote

# Of one end, no more than these are heard.
MOST_VOICES = 3


def cards(troupe: Troupe, workshop: Workshop, round_: Round) -> dict[str, Ballot]:
    """Return what everybody on the roll of a round holds up, by participant, in the order of the roll."""
    previous = [found for found in shown_rounds(workshop, round_.cell, round_.purpose) if found.number < round_.number]
    found = {}
    for person in round_.asked:
        if (actor := troupe.actor(person)) is not None:
            found[person] = vote(actor, round_.cell, round_.number, round_.purpose, previous)
    return found


class Said(NamedTuple):
    """One spoken reason."""

    actor: Actor
    ballot: Ballot
    words: Text


def to_hear(troupe: Troupe, round_: Round) -> tuple[Said, ...]:
    """Return who is heard after a reveal and what they say: the lowest votes first, then the highest.

    Among equals the lower rank speaks first, so that nobody follows the boss. Where votes are not of people, as in a
    secret round or a show of hands, nobody is heard.
    """
    if not round_.shown or round_.anonymity == "secret" or round_.tally is not None:
        return ()
    known = [(actor, ballot) for ballot in round_.ballots
             if ballot.level is not None and (actor := troupe.actor(ballot.participant)) is not None]
    if not known:
        return ()
    known.sort(key=lambda pair: (pair[1].level or 0, -_standing(pair[0]), pair[0].person.seat))
    low, high = known[0][1].level, known[-1][1].level
    ends = [pair for pair in known if pair[1].level == low][:MOST_VOICES]
    if high != low:
        ends += [pair for pair in known if pair[1].level == high][:MOST_VOICES]
    return tuple(Said(actor, ballot, line(actor, round_.cell, ballot, _others(round_, ballot)))
                 for actor, ballot in ends)


def said_by(troupe: Troupe, round_: Round, ballot: Ballot) -> Text:
    """Return what the owner of a shown vote says about it."""
    actor = troupe.actor(ballot.participant)
    return line(actor, round_.cell, ballot, _others(round_, ballot)) if actor is not None else Text.both(ballot.comment)


def _others(round_: Round, ballot: Ballot) -> list[Ballot]:
    return [other for other in round_.ballots if other.participant != ballot.participant]


def _standing(actor: Actor) -> int:
    """Return how far down the table somebody sits: 0 for the head."""
    rank = actor.person.rank
    return RANKS.index(rank) if rank else 1
