"""The day of the sample workshop: its agenda, who came, how long the blocks took, and the word at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from random import Random

from workshop.agenda import default_agenda
from workshop.commands import AddParked, Command, SetAgenda, SetDebrief, Sign, SignIn, StartClock, StopClock
from workshop.model.text import Text
from workshop.model.workshop import Debrief, Parked, Workshop
from workshop.store import Store

# Blocks take between these shares of their planned minutes: a day that stays within its plan, as most do.
SHORTEST, LONGEST = 0.88, 1.07
_PARKED = Text("与供应商共享数据要法务先出意见", "Sharing data with suppliers needs a word from legal first")
_SIGNED = Text("预算分两批批复", "The budget is released in two parts")
_REMARK = Text("评分很实在；路线图的讨论可以再多给半小时。",
               "The scoring was down to earth; half an hour more for the roadmap next time.")

Acts = Mapping[str, Callable[[], Iterable[Command]]]


def play_day(store: Store, begin: datetime, rng: Random, acts: Acts) -> datetime:
    """Set the agenda of the day and live it from `begin`; return when it is over.

    `acts` gives the steps of a stage, or of a block with that title; they are spread over its first block, and asked
    for when that begins.
    """
    agenda, at, left = default_agenda(store.workshop), begin, dict(acts)
    store.apply(SetAgenda(agenda), at=at, author="")
    for item in agenda.items:
        store.apply(StartClock(item.id), at=at, author="")
        seconds = round(item.minutes * 60 * rng.uniform(SHORTEST, LONGEST))
        act = left.pop(item.stage or item.title, None)
        steps = list(act()) if act is not None else []
        for number, step in enumerate(steps, start=1):
            store.apply(step, at=at + timedelta(seconds=seconds * number // (len(steps) + 1)), author="")
        at += timedelta(seconds=seconds)
    store.apply(StopClock(finish=True), at=at, author="")
    return at


def sign_in(workshop: Workshop) -> Iterable[Command]:
    """Yield that everybody came."""
    yield SignIn(tuple(person.id for person in workshop.participants))


def promises(workshop: Workshop, rng: Random) -> Iterable[Command]:
    """Yield the matter that was put aside, and the names under the roadmap: three in four have signed so far."""
    language, people = workshop.settings.language, workshop.participants
    yield AddParked(Parked(f"{rng.getrandbits(128):032x}", _PARKED.in_(language), people[-1].name))
    for place, person in enumerate(people[:max(len(people) * 3 // 4, 1)]):
        yield Sign(person.id, _SIGNED.in_(language) if not place else "")


def worth(workshop: Workshop) -> Iterable[Command]:
    """Yield what the room says at the end: half say 4, most others 5."""
    count = len(workshop.participants)
    four, three = count // 2, count // 6
    yield SetDebrief(Debrief((0, 0, three, four, count - four - three), _REMARK.in_(workshop.settings.language)))
