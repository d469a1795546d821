"""Rules of people: names, seats, what they are asked, coming and going."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from workshop import commands as c
from workshop.errors import refuse
from workshop.model.workshop import DUTIES, RANKS, Participant, Workshop
from workshop.rules.parts import MAX_NAME, MAX_TITLE, check_words

LEAST_WEIGHT, MOST_WEIGHT = 1.0, 3.0
# Marks that turn the direction of what follows: a name with one would turn the line it stands in.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def check_names(people: Iterable[Participant], taken: Iterable[Participant]) -> None:
    """Raise Refused for an empty, overlong or doubled name, and for other words that cannot be kept."""
    names = {person.name.strip().casefold() for person in taken}
    for person in people:
        name = person.name.strip()
        if not name:
            raise refuse("name_empty")
        if len(name) > MAX_NAME:
            raise refuse("name_long", name[:20], limit=MAX_NAME)
        if name.casefold() in names:
            raise refuse("name_double", name)
        names.add(name.casefold())
        check_words(MAX_TITLE, name, person.department, person.role)
        if any(unicodedata.category(letter) == "Cc" or letter in TURNING for letter in name):
            raise refuse("text_unreadable", name[:20])


def add_people(command: c.AddParticipants, workshop: Workshop) -> None:
    """Refuse people without a place in the room, and names that are there already."""
    for person in command.people:
        _place(person, workshop)
    check_names(command.people, workshop.participants)


def edit_person(command: c.EditParticipant, workshop: Workshop) -> None:
    """Refuse an unknown person, a place that is none, and a name that is there already."""
    if workshop.person(command.person.id) is None:
        raise refuse("person_unknown", command.person.name)
    _place(command.person, workshop)
    check_names([command.person], [p for p in workshop.participants if p.id != command.person.id])


def remove_person(command: c.RemoveParticipant, workshop: Workshop) -> None:
    """Refuse to remove somebody who was asked in a round."""
    person = workshop.person(command.participant)
    if person is None:
        raise refuse("person_unknown", command.participant)
    if any(r.voted(person.id) or (r.state != "open" and person.id in r.asked) for r in workshop.all_rounds()):
        raise refuse("person_voted", person.name)


def seats(command: c.ArrangeSeats, workshop: Workshop) -> None:
    """Refuse an order that does not name everybody once."""
    if sorted(command.order) != sorted(p.id for p in workshop.participants):
        raise refuse("seats_incomplete")


def _place(person: Participant, workshop: Workshop) -> None:
    if person.duty not in DUTIES:
        raise refuse("duty_unknown", person.duty)
    if person.rank not in RANKS:
        raise refuse("rank_unknown", person.rank)
    # Written so that NaN is refused too. More than three to one would let one person decide.
    if not LEAST_WEIGHT <= person.weight <= MOST_WEIGHT:
        raise refuse("weight_range", person.name, least=LEAST_WEIGHT, most=MOST_WEIGHT)
    for element in person.elements:
        if not workshop.pack.has_element(element):
            raise refuse("element_unknown", element)


def sign_in(command: c.SignIn, workshop: Workshop) -> None:
    """Refuse unknown people."""
    for person in command.people:
        if workshop.person(person) is None:
            raise refuse("person_unknown", person)
