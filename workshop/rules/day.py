"""Rules of the day: agenda, clock, parking lot, the word at the end, and the constants of the room."""

from __future__ import annotations

import re

from workshop import commands as c
from workshop.errors import refuse
from workshop.model.agenda import ITEM_KINDS, Agenda
from workshop.model.score import ANONYMITIES
from workshop.model.workshop import LEAST_GROUP, Parked, RoomRules, Workshop
from workshop.rules.parts import MAX_TEXT, MAX_TITLE, check_words

MAX_ITEMS, MAX_MINUTES, MAX_PEOPLE = 60, 600, 1000
# A week: no block of a day takes longer, whatever the clock of a computer says.
MOST_SECONDS = 7 * 24 * 3600
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
MAX_DAYS = 10


def set_agenda(command: c.SetAgenda, workshop: Workshop) -> None:
    """Refuse a plan that is none (see `check_agenda`), and one without the block whose clock runs."""
    check_agenda(command.agenda)
    running = workshop.agenda.item(workshop.clock.running)
    if running is not None and command.agenda.item(running.id) is None:
        raise refuse("agenda_running")


def check_agenda(agenda: Agenda) -> None:
    """Refuse times that are none, blocks without a name, blocks named twice, and a plan without end."""
    nights = [time for item in agenda.items if item.kind == "night" for time in (item.title + "/").split("/")[:2]]
    for time in (agenda.start, *([agenda.end] if agenda.end else []), *nights):
        if not _TIME.fullmatch(time):
            raise refuse("agenda_time", time[:20])
    if agenda.locked and not agenda.end:
        raise refuse("agenda_end")
    if len(agenda.items) > MAX_ITEMS:
        raise refuse("agenda_many", limit=MAX_ITEMS)
    if len(agenda.days) > MAX_DAYS:
        raise refuse("agenda_days", limit=MAX_DAYS)
    ids = [item.id for item in agenda.items]
    if len(set(ids)) != len(ids):
        raise refuse("agenda_double")
    for item in agenda.items:
        check_words(MAX_TITLE, item.id, item.title, item.stage, *item.boards)
        name = item.stage if item.kind == "stage" else item.title.strip()
        if item.kind not in ITEM_KINDS or not item.id or not name:
            raise refuse("agenda_unnamed")
        if item.kind == "night" and (item.title.count("/") != 1 or item.minutes):
            raise refuse("agenda_time", item.title[:20])
        if not 0 <= item.minutes <= MAX_MINUTES:
            raise refuse("agenda_minutes", item.title or item.stage, limit=MAX_MINUTES)


def start_clock(command: c.StartClock, workshop: Workshop) -> None:
    """Refuse a block that is not on the agenda, and a night, in which no clock runs."""
    item = workshop.agenda.item(command.item)
    if item is None or item.kind == "night":
        raise refuse("agenda_unknown")
    if workshop.clock.running == command.item:
        raise refuse("clock_runs")


def stop_clock(_command: c.StopClock, workshop: Workshop) -> None:
    """Refuse when nothing runs."""
    if not workshop.clock.running:
        raise refuse("clock_stands")


def mend_clock(command: c.MendClock, workshop: Workshop) -> None:
    """Refuse a block that has never begun, and a time no day has."""
    if command.item not in workshop.clock.spent:
        raise refuse("clock_stands")
    if not 0 <= command.seconds <= MOST_SECONDS:
        raise refuse("clock_absurd", limit=MOST_SECONDS // 86400)


def _parked(parked: Parked) -> None:
    if not parked.text.strip():
        raise refuse("parked_empty")
    check_words(MAX_TEXT, parked.text)
    check_words(MAX_TITLE, parked.by)


def add_parked(command: c.AddParked, workshop: Workshop) -> None:
    """Refuse an empty matter, and one that is there already."""
    _parked(command.parked)
    if any(there.id == command.parked.id for there in workshop.parked):
        raise refuse("parked_double")


def edit_parked(command: c.EditParked, workshop: Workshop) -> None:
    """Refuse an empty or an unknown matter."""
    _parked(command.parked)
    remove_parked(c.RemoveParked(command.parked.id), workshop)


def remove_parked(command: c.RemoveParked, workshop: Workshop) -> None:
    """Refuse an unknown matter."""
    if all(there.id != command.parked for there in workshop.parked):
        raise refuse("parked_unknown")


def set_debrief(command: c.SetDebrief, _workshop: Workshop) -> None:
    """Refuse counts that are not five, or of more people than a room takes, and words that cannot be kept."""
    counts = command.debrief.counts
    if counts and (len(counts) != 5 or any(not 0 <= count <= MAX_PEOPLE for count in counts)):
        raise refuse("debrief_counts")
    check_words(MAX_TEXT, command.debrief.remark)


def check_room_rules(rules: RoomRules, before: RoomRules | None, workshop: Workshop | None) -> None:
    """Refuse constants without sense, and names that would come back after votes without names."""
    # Each is written so that NaN is refused too.
    if not (0 <= rules.partly <= rules.agree <= 1 and 0 <= rules.spread <= 1 and 0 <= rules.moved <= 1
            and 0 <= rules.shift <= 4 and 0 < rules.gap <= 4):
        raise refuse("rules_shares")
    if not (2 <= rules.few <= 30 and 1 <= rules.rounds <= 9 and LEAST_GROUP <= rules.group <= 30):
        raise refuse("rules_counts")
    if rules.anonymity not in ANONYMITIES:
        raise refuse("anonymity_unknown", rules.anonymity)
    if before is not None and workshop is not None and any(True for _ in workshop.all_rounds()) \
            and ANONYMITIES.index(rules.anonymity) < ANONYMITIES.index(before.anonymity):
        raise refuse("anonymity_down")
