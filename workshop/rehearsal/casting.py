"""Who sits in a rehearsal: people, personalities and hidden opinions, all from one seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

from workshop.demo_words import GIVEN, MAX_PEOPLE, MIN_PEOPLE, SURNAMES
from workshop.model.pack import Pack
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Participant, Workshop
from workshop.rehearsal.troupe import PERSONALITIES, Actor, Personality, Troupe
from workshop.rehearsal.words import CHAIRS

CAMPS, LONE = 4, 3
# Levels on a scale of five by capability, from the foundation up.
_BASE = (3.5, 3.1, 2.8, 2.3, 1.8)
# How far opinions stand apart in a cell (standard deviation in levels), and how often that is so.
_SPREADS = ((0.3, 0.7), (0.5, 0.2), (0.95, 0.1))
_APART, _ALONE = 1.25, 2.4
# What a personality adds to every opinion, and to those about the own elements.
_TEMPER: Mapping[Personality, float] = {"careful": -0.3, "bold": 0.1, "stubborn": 0.0, "proud": 0.05}
_OWN: Mapping[Personality, float] = {"proud": 0.9}
# Of the cells outside the own elements, the share a person knows nothing of: a few people make up most of it.
_UNSURE: Mapping[Personality, tuple[float, float]] = {"careful": (0.14, 0.26), "silent": (0.18, 0.34),
                                                      "bold": (0.0, 0.03), "stubborn": (0.02, 0.08)}
_UNSURE_USUALLY = (0.04, 0.15)


def uid_of(seed: int) -> str:
    """Return the uid of a rehearsal file made for a seed."""
    return f"{Random(f'rehearsal {seed}').getrandbits(128):032x}"


def seed_of(uid: str) -> int:
    """Return the seed of the room in a file: nothing but its uid is needed to have the same people back."""
    return Random(f"room {uid}").getrandbits(48)


def cast(pack: Pack, language: str, seed: int, count: int = 12) -> Troupe:
    """Return `count` people, 4 to 60, with their opinions on every cell; the same arguments give the same people.

    A profile of an invented company is drawn first: a level per cell, from the foundation down to the decision. Each
    person sees it with an error, with the eyes of a department, and with a personality. In some cells two camps are
    planted, in some a lone voice. Raises ValueError for another count.
    """
    if not MIN_PEOPLE <= count <= MAX_PEOPLE:
        raise ValueError(f"count must be {MIN_PEOPLE} to {MAX_PEOPLE}")
    company = _company(pack, seed)
    loners = {cell: company.loners[cell] % count for cell in company.lone}
    names, tempers = _names(seed), _tempers(seed)
    actors = tuple(_actor(company, seed, index, names[index], tempers[index % len(tempers)], loners, language)
                   for index in range(count))
    # Somebody is always late; the one at the head of the table never is.
    late = 1 + Random(f"{seed}/late").randrange(count - 1)
    actors = tuple(replace(actor, person=replace(actor.person, here=False)) if index == late else actor
                   for index, actor in enumerate(actors))
    return Troupe(seed, language, pack, actors, company.truth, company.camps, company.lone, late)


def troupe_of(workshop: Workshop) -> Troupe | None:
    """Return the room of a rehearsal file, played by the people in it; None when it is no rehearsal, or empty.

    Actors are given to people by name, the rest by seat.
    """
    people = workshop.participants[:MAX_PEOPLE]
    if not workshop.settings.rehearsal or not people:
        return None
    made = cast(workshop.pack, workshop.settings.language, seed_of(workshop.uid), max(len(people), MIN_PEOPLE))
    free = {actor.person.name: actor for actor in made.actors}
    known = {person.id: free.pop(person.name) for person in people if person.name in free}
    rest = iter(free.values())
    actors = tuple(replace(known.get(person.id) or next(rest), person=person) for person in people)
    return replace(made, actors=actors)


# The company ------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class _Company:
    pack: Pack
    truth: Mapping[Cell, float]
    spread: Mapping[Cell, float]
    camps: tuple[Cell, ...]
    lone: tuple[Cell, ...]
    loners: Mapping[Cell, int]
    torn: frozenset[Cell]

    @property
    def unit(self) -> float:
        """Return levels of this framework per level of a scale of five."""
        return (self.pack.top - 1) / 4


def _places(pack: Pack) -> Iterator[Cell]:
    for element in pack.elements:
        for capability in pack.capabilities:
            yield Cell(element.id, capability.id)


def _company(pack: Pack, seed: int) -> _Company:
    rng = Random(f"{seed}/company")
    unit, middle = (pack.top - 1) / 4, (1 + pack.top) / 2
    tilt = rng.gauss(0.0, 0.2)
    offsets = {element.id: rng.gauss(0.0, 0.4) for element in pack.elements}
    rows = [capability.id for capability in pack.capabilities]
    places = list(_places(pack))
    mixed = sorted(places, key=lambda _: rng.random())
    camps = tuple(mixed[:min(CAMPS, len(mixed) // 4)])
    lone = tuple(mixed[len(camps):len(camps) + min(LONE, len(mixed) // 4)])
    truth: dict[Cell, float] = {}
    spread: dict[Cell, float] = {}
    for place in places:
        share = rows.index(place.item) / max(1, len(rows) - 1) * (len(_BASE) - 1)
        level = 1 + (_BASE[round(share)] - 1 + tilt + offsets[place.element] + rng.gauss(0.0, 0.3)) * unit
        # Between camps there must be room on both sides.
        truth[place] = middle + (0.15 if rng.random() < 0.5 else -0.15) if place in camps \
            else min(max(level, 1.0), float(pack.top))
        apart = rng.choices([width for width, _ in _SPREADS], [chance for _, chance in _SPREADS])[0]
        spread[place] = (0.25 if place in camps or place in lone else apart) * unit
    for place in places:
        for item in pack.indicators_of(place.item):
            inner = Cell(place.element, item.id)
            truth[inner] = min(max(truth[place] + rng.gauss(0.0, 0.45) * unit, 1.0), float(pack.top))
            spread[inner] = spread[place]
    loners = {place: rng.randrange(10_000) for place in lone}
    torn = frozenset(cell for cell in truth if Cell(cell.element, pack.capability_of(cell.item).id) in camps)
    return _Company(pack, truth, spread, camps, lone, loners, torn)


# The people -------------------------------------------------------------------------------------------------------
def _names(seed: int) -> list[Text]:
    """Return 60 different names in both languages."""
    rng = Random(f"{seed}/names")
    # Two of the names are spelled alike in English: 19 stay, which shares no factor with the 12 given names.
    families = list({en: (zh, en) for zh, en in zip(SURNAMES.zh.split(), SURNAMES.en.split(), strict=True)}.values())
    given = list(zip(GIVEN.zh.split(), GIVEN.en.split(), strict=True))
    rng.shuffle(families)
    rng.shuffle(given)
    found = []
    for index in range(MAX_PEOPLE):
        family, own = families[index % len(families)], given[index % len(given)]
        found.append(Text(family[0] + own[0], f"{own[1]} {family[1]}"))
    return found


def _tempers(seed: int) -> list[Personality]:
    """Return an order of personalities in which each of the seven appears before one appears twice."""
    rng = Random(f"{seed}/tempers")
    found: list[Personality] = []
    for _ in range(MAX_PEOPLE // len(PERSONALITIES) + 1):
        found.extend(rng.sample(PERSONALITIES, len(PERSONALITIES)))
    return found


def _actor(company: _Company, seed: int, index: int, name: Text, temper: Personality,
           loners: Mapping[Cell, int], language: str) -> Actor:
    rng = Random(f"{seed}/{index}")
    chair, pack = CHAIRS[index % len(CHAIRS)], company.pack
    home = tuple(element for element in chair.elements if pack.has_element(element)) \
        or (pack.elements[index % len(pack.elements)].id,)
    person = Participant(f"{rng.getrandbits(128):032x}", name.in_(language), chair.department.in_(language),
                         chair.role.in_(language), index + 1, rank=chair.rank)
    low, high = _UNSURE.get(temper, _UNSURE_USUALLY)
    unsure = rng.uniform(low, high)
    opinions = {}
    for cell, truth in company.truth.items():
        place = Cell(cell.element, pack.capability_of(cell.item).id)
        seen = rng.gauss(0.0, company.spread[cell])
        if place in company.torn:
            seen += (_APART if chair.high else -_APART) * company.unit
        elif place in loners and loners[place] == index:
            seen += (_ALONE if truth < (1 + pack.top) / 2 else -_ALONE) * company.unit
        elif place not in loners:
            seen += _bias(temper, truth, pack.top, own=cell.element in home) * company.unit
        opinions[cell] = truth + seen
    return Actor(person, seed, index, temper, home, unsure, language, pack, opinions, company.torn)


def _bias(temper: Personality, truth: float, top: int, *, own: bool) -> float:
    """Return what a personality adds to a level."""
    found = _TEMPER.get(temper, 0.0) + (_OWN.get(temper, 0.12) if own else 0.0)
    if temper == "bold":
        # The bold say it more sharply than it is.
        found += 0.3 if truth > (1 + top) / 2 else -0.3
    return found
