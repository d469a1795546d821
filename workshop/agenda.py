"""The plan of the day: what it is by default, and how the day stands against it at a given moment."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Literal

from workshop.commands import Command, StartClock, StopClock
from workshop.model.agenda import Agenda, AgendaItem, Clock, ItemKind
from workshop.model.knowledge import LOOKS
from workshop.model.text import Text
from workshop.model.workshop import Workshop

Level = Literal["calm", "soon", "last", "over"]
SOON, LAST = 0.20, 0.05
MOST_MINUTES = 600
# One cell by raised cards: typing them (room of twelve), reveal, acceptance. A disputed one: talk and a second vote.
USUAL_PEOPLE = 12
TYPED, SHOWN, TALK = 12.0, 10.0, 90.0
# Votes again per cell: about two cells in five in fifteen simulated rooms; less among details, where the question is
# narrower. A measured pace takes their place as soon as there is one.
DISPUTED, DISPUTED_DETAIL = 0.40, 0.15
# A longer stretch of scoring is cut in two.
LONGEST_SCORING = 90
# When a day that follows another has not begun so long after its time, it is the evening before.
_LATE_START = timedelta(hours=6)
# One board of the outlook with a room, talk included: 6 to 8 minutes.
BOARD_MINUTES = 7
BREAK, LUNCH, WORTH, LOOK_BACK = "break", "lunch", "worth", "look-back"
NIGHT = Text("过夜", "Overnight")

STAGE_NAMES: Mapping[str, Text] = {
    "prepare": Text("准备与签到", "Prepare and sign in"), "outlook": Text("研判", "Outlook"),
    "pain": Text("痛点", "Pain points"),
    "score": Text("现状评分", "Score"), "target": Text("目标", "Target"), "initiatives": Text("举措", "Initiatives"),
    "priority": Text("排序", "Prioritise"), "roadmap": Text("路线图", "Roadmap"), "commit": Text("承诺", "Commit")}
TITLES: Mapping[str, Text] = {
    BREAK: Text("休息", "Break"), LUNCH: Text("午餐", "Lunch"), WORTH: Text("今天值不值？", "Worth our time?"),
    LOOK_BACK: Text("今日小结", "Look back on the day")}


def block_name(item: AgendaItem) -> Text:
    """Return the name of a block: the words typed for it, or those of its stage or of a usual break."""
    if item.kind == "stage":
        return STAGE_NAMES.get(item.stage) or Text.both(item.stage)
    if item.kind == "night":
        return NIGHT
    return TITLES.get(item.title) or Text.both(item.title)


# The day by default -----------------------------------------------------------------------------------------------
def cell_seconds(*, detail: bool = False, people: int = USUAL_PEOPLE) -> float:
    """Return the seconds one cell takes on average: one vote, and for the disputed share talk and a second vote."""
    once = TYPED * people / USUAL_PEOPLE + SHOWN
    return once + (DISPUTED_DETAIL if detail else DISPUTED) * (TALK + once)


def score_minutes(cells: int, *, detail: bool = False, people: int = USUAL_PEOPLE) -> int:
    """Return the minutes of the scoring of `cells` cells, in steps of five, from 15 to 600."""
    return min(max(5 * math.ceil(cells * cell_seconds(detail=detail, people=people) / 300), 15), MOST_MINUTES)


def default_agenda(workshop: Workshop) -> Agenda:
    """Return half a day for express depth, else a whole day; the scoring is as long as its cells need.

    The outlook has as many boards as its minutes allow.
    """
    express = workshop.settings.depth == "express"
    scoring = score_minutes(sum(1 for _ in workshop.cells()), detail=not express)
    return with_end(Agenda("09:00", "", False, with_boards(workshop, half_day(scoring) if express
                                                           else whole_day(scoring))))


def with_boards(workshop: Workshop, items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return the blocks with as many boards in the outlook as its minutes allow."""
    return tuple(replace(item, boards=suggested_boards(workshop, item.minutes)) if item.stage == "outlook" else item
                 for item in items)


def boards_in_order(workshop: Workshop) -> tuple[str, ...]:
    """Return the keys of all boards, look by look; within a look those of the framework come first."""
    return tuple(key for key, board in sorted(workshop.boards(), key=lambda found: LOOKS.index(found[1].look)))


def suggested_boards(workshop: Workshop, minutes: int) -> tuple[str, ...]:
    """Return the keys of boards for an outlook of `minutes`, in the order they are walked.

    The opening board always is among them; then one of each look, then a second of each, at about seven minutes a
    board. Empty without minutes.
    """
    count = max(round(minutes / BOARD_MINUTES), 1) if minutes > 0 else 0
    order = boards_in_order(workshop)
    looks = {key: board.look for key, board in workshop.boards()}
    turn = {key: [k for k in order if looks[k] == looks[key]].index(key) for key in order}
    # Sorting keeps the order of the looks within one turn.
    chosen = set(sorted(order, key=turn.__getitem__)[:count])
    return tuple(key for key in order if key in chosen)


def stage_block(stage: str, minutes: int, name: str = "") -> AgendaItem:
    """Return a block of a stage; without a `name` the stage is its id."""
    return AgendaItem(name or stage, "stage", stage, "", minutes)


def other_block(kind: ItemKind, title: str, minutes: int, name: str = "") -> AgendaItem:
    """Return a break, a talk or a night; without a `name` the title is its id."""
    return AgendaItem(name or title, kind, "", title, minutes)


def half_day(scoring: int) -> list[AgendaItem]:
    """Return half a day with so many minutes of scoring: 175 for the rest."""
    stage, other = stage_block, other_block
    return [stage("prepare", 15), stage("outlook", 25), stage("pain", 20), stage("score", scoring),
            other("break", BREAK, 15), stage("target", 20), stage("initiatives", 30), stage("priority", 15),
            stage("roadmap", 15), stage("commit", 15), other("talk", WORTH, 5)]


def whole_day(scoring: int) -> list[AgendaItem]:
    """Return a whole day with so many minutes of scoring, cut in two by lunch where it is long; 360 for the rest."""
    stage, other = stage_block, other_block
    morning = [stage("prepare", 20), stage("outlook", 45), stage("pain", 30), other("break", BREAK, 15)]
    evening = [stage("commit", 20), other("talk", WORTH, 10)]
    lunch, second = other("break", LUNCH, 60), other("break", BREAK, 15, "break-2")
    if scoring > LONGEST_SCORING:
        first = 5 * math.ceil(scoring / 10)
        return [*morning, stage("score", first), lunch, stage("score", scoring - first, "score-2"), second,
                stage("target", 30), stage("initiatives", 50), other("break", BREAK, 10, "break-3"),
                stage("priority", 25), stage("roadmap", 30), *evening]
    return [*morning, stage("score", scoring), lunch, stage("target", 30), stage("initiatives", 50), second,
            stage("priority", 25), stage("roadmap", 30), *evening]


def total_minutes(agenda: Agenda) -> int:
    """Return the planned minutes of all blocks that are not skipped."""
    return sum(_planned(item) for item in agenda.items) // 60


def with_end(agenda: Agenda) -> Agenda:
    """Return the agenda with the end of each day that its minutes lead to; locked ends stay."""
    if agenda.locked:
        return agenda
    starts, days = starts_of(agenda), agenda.days
    ends = [_later(start, sum(_planned(item) for item in day) // 60) for start, day in zip(starts, days, strict=True)]
    titles = dict(zip(agenda.nights, map(night_title, ends, starts[1:]), strict=True))
    items = tuple(replace(item, title=titles[item]) if item in titles else item for item in agenda.items)
    return replace(agenda, end=ends[-1], items=items)


def night_title(end: str, start: str) -> str:
    """Return the title of a night: when the day ends, and when the next one starts."""
    return f"{end}/{start}"


def starts_of(agenda: Agenda) -> tuple[str, ...]:
    """Return when each day starts, as local times."""
    return (agenda.start, *(night.title.partition("/")[2] for night in agenda.nights))


def ends_of(agenda: Agenda) -> tuple[str, ...]:
    """Return when each day ends by the plan, as local times; the last one is empty where the agenda has no end."""
    return (*(night.title.partition("/")[0] for night in agenda.nights), agenda.end)


def minutes_of(time: str) -> int:
    """Return the minutes from midnight to a local time such as 09:00."""
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


def _later(time: str, minutes: int) -> str:
    end = (minutes_of(time) + minutes) % (24 * 60)
    return f"{end // 60:02}:{end % 60:02}"


# The day as it stands ---------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class BlockState:
    """One block now. `planned` and `spent` are seconds; `starts` and `ends` local times, empty for a skipped block.

    Times of finished blocks are reckoned back from now, or, when all are, from the planned start. `day` counts from 1.
    """

    item: AgendaItem
    planned: int
    spent: int
    running: bool
    done: bool
    starts: str = ""
    ends: str = ""
    day: int = 1


@dataclass(frozen=True, slots=True)
class DayState:
    """The day at one moment. A night is no block: where there are several days, all but `blocks` is about the `day` in
    front (counted from 1, of `days`), and between them the clock stands.

    `running` is the id of the running block, empty while the clock stands; `left` its seconds left, negative when over.
    `total` is planned minutes; `end` the forecast end as local time and `ends_at` the same in UTC; `due` the end of the
    plan. `ahead` is in whole minutes, negative when behind. Until the first block starts, the forecast is the plan.
    """

    blocks: tuple[BlockState, ...]
    begun: bool
    running: str
    left: int | None
    level: Level
    total: int
    end: str
    ends_at: datetime
    due: str
    due_at: datetime
    ahead: int
    day: int = 1
    days: int = 1

    def block(self, item: str) -> BlockState | None:
        """Return a block by id, or None."""
        return next((found for found in self.blocks if found.item.id == item), None)

    @property
    def finished(self) -> bool:
        """Tell whether every block is done or skipped."""
        return bool(self.blocks) and all(block.done or block.item.skipped for block in self.blocks)


def state(agenda: Agenda, clock: Clock, now: datetime, zone: tzinfo) -> DayState:
    """Return how the day stands at `now` (aware) for clocks on the wall of `zone`; ValueError for a naive time."""
    if now.tzinfo is None:
        raise ValueError("the time needs a zone")
    now = now.astimezone(UTC)
    items, days = [item for item in agenda.items if item.kind != "night"], agenda.days
    spent = {item.id: spent_seconds(clock, item.id, now) for item in items}
    running = clock.running if clock.running in spent else ""
    front = front_day(agenda, clock)
    # A block that was paused in the evening and put on the next day has not begun that.
    begun = any(item.id == running or clock.of(item.id).done for item in days[front]) if front else bool(clock.spent)
    start, due = frame(agenda, now, zone, front)
    if front and not begun and now - start > _LATE_START:
        # It is the evening before.
        start, due = ((at.astimezone(zone) + timedelta(days=1)).astimezone(UTC) for at in (start, due))
    today = in_front(agenda, clock)
    # A day that is over may be read months after: it began as planned, as far as anybody knows.
    over = 0 if running or remaining(agenda, clock) else sum(spent.get(item.id, 0) for item in today.items)
    at = start + timedelta(seconds=over) if over or not begun else now
    places, ends_at = _forecast(today, clock, spent, at, begun=begun)
    places = _other_days(agenda, spent, front, start, ends_at, zone) | places
    total = total_minutes(today)
    if not ends_of(agenda)[front]:
        due = start + timedelta(minutes=total)

    def local(moment: datetime) -> str:
        return moment.astimezone(zone).strftime("%H:%M")
    shown = {item: (local(starts), local(ends)) for item, (starts, ends) in places.items()}
    blocks = tuple(BlockState(item, _planned(item), spent[item.id], item.id == running, clock.of(item.id).done,
                              *shown.get(item.id, ("", "")), number)
                   for number, day in enumerate(days, start=1) for item in day)
    found = agenda.item(running)
    left = None if found is None else _planned(found) - spent[running]
    level: Level = "calm" if found is None or left is None else level_of(left, _planned(found))
    ahead = int((due - ends_at).total_seconds() / 60)
    return DayState(blocks, begun, running, left, level, total, local(ends_at), ends_at, local(due), due, ahead,
                    front + 1, len(days))


def front_day(agenda: Agenda, clock: Clock) -> int:
    """Return which day is in front, from 0: that of the running block, else of the next one, else the last one."""
    here, days = clock.running or next_block(agenda, clock), agenda.days
    return next((place for place, day in enumerate(days) if any(item.id == here for item in day)), len(days) - 1)


def in_front(agenda: Agenda, clock: Clock) -> Agenda:
    """Return the agenda with the blocks of the day in front alone, and those passed over on the days before."""
    days = agenda.days
    front = front_day(agenda, clock)
    left = {item.id for item in remaining(agenda, clock)}
    over = [item for day in days[:front] for item in day if item.id in left]
    return replace(agenda, start=starts_of(agenda)[front], end=ends_of(agenda)[front], items=(*over, *days[front]))


def level_of(left: int, planned: int) -> Level:
    """Return how pressing the time is, from seconds left and planned: 'soon' at 20 %, 'last' at 5 %, then 'over'."""
    if left < 0:
        return "over"
    return "last" if left <= LAST * planned else "soon" if left <= SOON * planned else "calm"


def _planned(item: AgendaItem) -> int:
    return 0 if item.skipped or item.kind == "night" else item.minutes * 60


def spent_seconds(clock: Clock, item: str, now: datetime) -> int:
    """Return the seconds a block has taken at `now` (aware); a clock that went backwards takes none away."""
    found = clock.of(item)
    gone = (now - datetime.fromisoformat(found.since)).total_seconds() if found.since else 0.0
    return found.seconds + max(int(gone), 0)


def frame(agenda: Agenda, now: datetime, zone: tzinfo, day: int = 0) -> tuple[datetime, datetime]:
    """Return start and end of a planned day (from 0) that is around `now`, in UTC. A day may go past midnight."""
    local = now.astimezone(zone)
    opens, closes = starts_of(agenda)[day], ends_of(agenda)[day]
    start = _at(local, opens)
    if start - local > timedelta(hours=12):
        start -= timedelta(days=1)
    end = start
    if closes:
        length = (minutes_of(closes) - minutes_of(opens)) % (24 * 60)
        end = start + timedelta(minutes=length)
    return start.astimezone(UTC), end.astimezone(UTC)


def _at(local: datetime, time: str) -> datetime:
    return local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(minutes=minutes_of(time))


def _other_days(agenda: Agenda, spent: Mapping[str, int], front: int, start: datetime, ends_at: datetime,
                zone: tzinfo) -> dict[str, tuple[datetime, datetime]]:
    """Return start and end of the blocks of days gone by, from when they were to start, and of those to come."""
    places: dict[str, tuple[datetime, datetime]] = {}
    times, here = starts_of(agenda), start.astimezone(zone)
    for place, day in enumerate(agenda.days):
        cursor = _at(here + timedelta(days=place - front), times[place]).astimezone(UTC)
        # What takes all night leaves no gap.
        cursor = max(cursor, ends_at) if place > front else cursor
        for item in day:
            if not item.skipped and place != front:
                taken = timedelta(seconds=spent[item.id] if place < front else _planned(item))
                places[item.id] = (cursor, cursor + taken)
                cursor += taken
    return places


def _forecast(agenda: Agenda, clock: Clock, spent: Mapping[str, int], now: datetime, *,
              begun: bool) -> tuple[dict[str, tuple[datetime, datetime]], datetime]:
    """Return start and end of each block, and the end of the day: what is done, what runs, then the rest in order."""
    done = [item for item in agenda.items if clock.of(item.id).done]
    running = agenda.item(clock.running)
    cursor = now - timedelta(seconds=sum(spent[item.id] for item in [*done, *([running] if running else [])]))
    places: dict[str, tuple[datetime, datetime]] = {}
    for item in done:
        places[item.id] = (cursor, cursor + timedelta(seconds=spent[item.id]))
        cursor = places[item.id][1]
    cursor = now
    if running is not None:
        left = max(_planned(running) - spent[running.id], 0)
        places[running.id] = (now - timedelta(seconds=spent[running.id]), now + timedelta(seconds=left))
        cursor = places[running.id][1]
    for item in remaining(agenda, clock):
        left = max(_planned(item) - (spent[item.id] if begun else 0), 0)
        places[item.id] = (cursor, cursor + timedelta(seconds=left))
        cursor = places[item.id][1]
    return places, cursor


def remaining(agenda: Agenda, clock: Clock) -> tuple[AgendaItem, ...]:
    """Return the blocks still to come, in order: neither done nor skipped nor running."""
    return tuple(item for item in agenda.items if item.kind != "night" and not item.skipped
                 and not clock.of(item.id).done and item.id != clock.running)


# What the buttons do ----------------------------------------------------------------------------------------------
def next_block(agenda: Agenda, clock: Clock) -> str:
    """Return the block that comes next, or an empty text.

    A block that was paused goes on first; else the next one behind the running or the last finished one, and only then
    one that was passed over.
    """
    rest = remaining(agenda, clock)
    if not clock.running and (paused := next((i.id for i in rest if clock.of(i.id).seconds), "")):
        return paused
    order = [item.id for item in agenda.items]
    behind = [order.index(item) for item in order if clock.of(item).done or item == clock.running]
    here = order.index(clock.running) if clock.running in order else max(behind, default=-1)
    return next((i.id for i in rest if order.index(i.id) > here), rest[0].id if rest else "")


def next_command(agenda: Agenda, clock: Clock) -> Command | None:
    """Return the command of 'next block': start it, or finish the last one of a day; None when nothing is left."""
    following, running = next_block(agenda, clock), agenda.item(clock.running)
    if following and not (running and _overnight(agenda, running.id, following)):
        return StartClock(following)
    return StopClock(finish=True) if clock.running else None


def _overnight(agenda: Agenda, item: str, following: str) -> bool:
    """Tell whether a block is on a later day than another: between them the clock stands."""
    place = {block.id: number for number, day in enumerate(agenda.days) for block in day}
    return place[following] > place[item]


def pause_command(agenda: Agenda, clock: Clock) -> Command | None:
    """Return the command of 'pause': stop the clock, or let the paused block go on; None when nothing is under way."""
    if clock.running:
        return StopClock()
    paused = next((i.id for i in remaining(agenda, clock) if clock.of(i.id).seconds), "")
    return StartClock(paused) if paused else None
