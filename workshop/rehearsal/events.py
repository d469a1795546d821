"""What happens in the room of a rehearsal beside the votes, and when."""

from __future__ import annotations

from random import Random

from workshop.agenda import default_agenda, total_minutes
from workshop.model.agenda import Agenda
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.rehearsal import words
from workshop.rehearsal.troupe import Actor, Event, EventKind, Troupe

PARKINGS = 3
# What nobody answers is forgotten after so many minutes.
LASTS = 10


def events(troupe: Troupe, workshop: Workshop | None = None) -> tuple[Event, ...]:
    """Return what happens during the day, in order of time.

    Times fit the agenda of `workshop`, or that of half a day on the whole framework: most things happen while the
    room scores, because they change who is asked.
    """
    agenda, elements = _day_of(troupe, workshop)
    begins, length = _scoring(agenda)
    rng = Random(f"{troupe.seed}/events")

    def during(low: float, high: float) -> int:
        return round(begins + rng.uniform(low, high) * length)

    boss = troupe.boss
    late = next((actor for actor in troupe.actors if actor.place == troupe.late), troupe.actors[-1])
    others = [actor for actor in troupe.actors if actor not in (boss, late)]
    rng.shuffle(others)
    asker, leaver = others[0], others[1 % len(others)]
    talker = next((actor for actor in others[2:] if actor.personality == "bold"), others[-1])
    # Not a cell of two camps: it would be asked again and again.
    cells = [cell for cell in _places(troupe, elements) if cell not in troupe.camps] or _places(troupe, elements)
    wanted, early = rng.choice(cells), rng.choice(cells)
    matters = rng.sample(words.PARKED, PARKINGS)
    found = [
        _event(troupe, "late", during(0.08, 0.2), late, words.LATE),
        _event(troupe, "boss_first", during(0.15, 0.35), boss, words.BOSS_FIRST, early),
        _event(troupe, "detail", during(0.3, 0.55), asker, words.DETAIL, wanted),
        _event(troupe, "leaves", during(0.55, 0.7), leaver, words.LEAVES),
        Event(during(0.92, 1.0), "overrun", "", words.OVERRUN)]
    whens = (max(begins - 10, 1), during(0.4, 0.7), round(begins + length + rng.uniform(20, 60)))
    found.extend(_event(troupe, "parking", when, speaker, words.PARKING, matter=matter)
                 for when, speaker, matter in zip(whens, (talker, others[-1], boss), matters, strict=True))
    return tuple(sorted(found, key=lambda event: event.at_minutes))


def _day_of(troupe: Troupe, workshop: Workshop | None) -> tuple[Agenda, tuple[str, ...]]:
    if workshop is not None:
        return workshop.agenda if workshop.agenda.items else default_agenda(workshop), workshop.elements
    elements = tuple(element.id for element in troupe.pack.elements)
    return default_agenda(Workshop("", words.settings(troupe.language), troupe.pack, "", elements)), elements


def _scoring(agenda: Agenda) -> tuple[int, int]:
    """Return when the scoring begins and how long it takes, in minutes from the start of the day."""
    begins: int | None = None
    passed, ends = 0, 0
    for item in agenda.items:
        if item.skipped:
            continue
        if item.stage == "score":
            begins = passed if begins is None else begins
            ends = passed + item.minutes
        passed += item.minutes
    return (begins, ends - begins) if begins is not None else (0, max(total_minutes(agenda), 60))


def _places(troupe: Troupe, elements: tuple[str, ...]) -> list[Cell]:
    return [Cell(element, capability.id) for element in elements for capability in troupe.pack.capabilities]


def _event(troupe: Troupe, kind: EventKind, at: int, who: Actor, pattern: Text, cell: Cell | None = None,
           matter: Text | None = None) -> Event:
    spoken = []
    for language in ("zh", "en"):
        slots: dict[str, object] = {"name": who.person.name, "matter": matter.in_(language) if matter else ""}
        if cell is not None:
            level = min(max(round(who.opinions[cell]), 1), troupe.pack.top)
            slots |= {"element": troupe.pack.element(cell.element).name.in_(language),
                      "item": troupe.pack.item(cell.item).name.in_(language), "level": level}
        spoken.append(pattern.in_(language).format(**slots))
    return Event(at, kind, who.person.id, Text(*spoken), cell if kind == "detail" else None, matter)


def over(event: Event, workshop: Workshop, seconds: int) -> bool:
    """Tell whether an event needs no answer any more, `seconds` after the start of the day."""
    person = workshop.person(event.person)
    match event.kind:
        case "late":
            return person is None or person.here
        case "leaves":
            return person is None or not person.here
        case "detail":
            # Deeper than express every detail is asked anyway.
            return event.cell is None or event.cell in workshop.opened or workshop.settings.depth != "express"
        case "parking":
            return event.matter is None or any(there.text in (event.matter.zh, event.matter.en)
                                               for there in workshop.parked)
    return seconds > (event.at_minutes + LASTS) * 60
