"""The plan of the day: what it is by default, and how the day stands against it at a given moment."""

from __future__ import annotations

import math
from collections.abc import Mapping
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
# One cell by raised cards: typing them, then reveal and acceptance. A disputed cell is talked about and voted again.
TYPED, SHOWN, TALK = 12.0, 10.0, 90.0
# Votes again per cell: about two cells in five in fifteen simulated rooms; less among details, where the question is
# narrower. A measured pace takes their place as soon as there is one.
DISPUTED, DISPUTED_DETAIL = 0.40, 0.15
# A longer stretch of scoring is cut in two.
LONGEST_SCORING = 90
# One board of the outlook with a room, talk included: 6 to 8 minutes.
BOARD_MINUTES = 7
BREAK, LUNCH, WORTH = "break", "lunch", "worth"

STAGE_NAMES: Mapping[str, Text] = {
    "prepare": Text("准备与签到", "Prepare and sign in"), "outlook": Text("研判", "Outlook"),
    "pain": Text("痛点", "Pain points"),
    "score": Text("现状评分", "Score"), "target": Text("目标", "Target"), "initiatives": Text("举措", "Initiatives"),
    "priority": Text("排序", "Prioritise"), "roadmap": Text("路线图", "Roadmap"), "commit": Text("承诺", "Commit")}
TITLES: Mapping[str, Text] = {
    BREAK: Text("休息", "Break"), LUNCH: Text("午餐", "Lunch"), WORTH: Text("今天值不值？", "Worth our time?")}


def block_name(item: AgendaItem) -> Text:
    """Return the name of a block: the words typed for it, or those of its stage or of a usual break."""
    if item.kind == "stage":
        return STAGE_NAMES.get(item.stage) or Text.both(item.stage)
    return TITLES.get(item.title) or Text.both(item.title)


# The day by default -----------------------------------------------------------------------------------------------
def cell_seconds(*, detail: bool = False) -> float:
    """Return the seconds one cell takes on average: one vote, and for the disputed share talk and a second vote."""
    once = TYPED + SHOWN
    return once + (DISPUTED_DETAIL if detail else DISPUTED) * (TALK + once)


def score_minutes(cells: int, *, detail: bool = False) -> int:
    """Return the minutes of the scoring of `cells` cells, in steps of five, from 15 to 600."""
    return min(max(5 * math.ceil(cells * cell_seconds(detail=detail) / 300), 15), MOST_MINUTES)


def default_agenda(workshop: Workshop) -> Agenda:
    """Return half a day for express depth, else a whole day; the scoring is as long as its cells need.

    The outlook has as many boards as its minutes allow.
    """
    express = workshop.settings.depth == "express"
    scoring = score_minutes(sum(1 for _ in workshop.cells()), detail=not express)
    items = [replace(item, boards=suggested_boards(workshop, item.minutes)) if item.stage == "outlook" else item
             for item in (_half_day(scoring) if express else _whole_day(scoring))]
    return with_end(Agenda("09:00", "", False, tuple(items)))


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


def _stage(stage: str, minutes: int, name: str = "") -> AgendaItem:
    return AgendaItem(name or stage, "stage", stage, "", minutes)


def _other(kind: ItemKind, title: str, minutes: int, name: str = "") -> AgendaItem:
    return AgendaItem(name or title, kind, "", title, minutes)


def _half_day(scoring: int) -> list[AgendaItem]:
    return [_stage("prepare", 15), _stage("outlook", 25), _stage("pain", 20), _stage("score", scoring),
            _other("break", BREAK, 15), _stage("target", 20), _stage("initiatives", 30), _stage("priority", 15),
            _stage("roadmap", 15), _stage("commit", 15), _other("talk", WORTH, 5)]


def _whole_day(scoring: int) -> list[AgendaItem]:
    morning = [_stage("prepare", 20), _stage("outlook", 45), _stage("pain", 30), _other("break", BREAK, 15)]
    evening = [_stage("commit", 20), _other("talk", WORTH, 10)]
    lunch, second = _other("break", LUNCH, 60), _other("break", BREAK, 15, "break-2")
    if scoring > LONGEST_SCORING:
        first = 5 * math.ceil(scoring / 10)
        return [*morning, _stage("score", first), lunch, _stage("score", scoring - first, "score-2"), second,
                _stage("target", 30), _stage("initiatives", 50), _other("break", BREAK, 10, "break-3"),
                _stage("priority", 25), _stage("roadmap", 30), *evening]
    return [*morning, _stage("score", scoring), lunch, _stage("target", 30), _stage("initiatives", 50), second,
            _stage("priority", 25), _stage("roadmap", 30), *evening]


def total_minutes(agenda: Agenda) -> int:
    """Return the planned minutes of all blocks that are not skipped."""
    return sum(item.minutes for item in agenda.items if not item.skipped)


def with_end(agenda: Agenda) -> Agenda:
    """Return the agenda with the end that its minutes lead to; a locked end stays."""
    if agenda.locked:
        return agenda
    end = (_minutes_of(agenda.start) + total_minutes(agenda)) % (24 * 60)
    return replace(agenda, end=f"{end // 60:02}:{end % 60:02}")


def _minutes_of(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


# The day as it stands ---------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class BlockState:
    """One block now. `planned` and `spent` are seconds; `starts` and `ends` local times, empty for a skipped block.

    Times of finished blocks are reckoned back from now, as if there had been no pause.
    """

    item: AgendaItem
    planned: int
    spent: int
    running: bool
    done: bool
    starts: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class DayState:
    """The day at one moment.

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
    spent = {item.id: spent_seconds(clock, item.id, now) for item in agenda.items}
    running = clock.running if agenda.item(clock.running) else ""
    begun = bool(clock.spent)
    start, due = frame(agenda, now, zone)
    places, ends_at = _forecast(agenda, clock, spent, now if begun else start, begun=begun)
    if not agenda.end:
        due = start + timedelta(minutes=total_minutes(agenda))

    def local(at: datetime) -> str:
        return at.astimezone(zone).strftime("%H:%M")

    blocks = tuple(BlockState(item, _planned(item), spent[item.id], item.id == running, clock.of(item.id).done,
                              *(map(local, places[item.id]) if item.id in places else ())) for item in agenda.items)
    left = None
    level: Level = "calm"
    if found := agenda.item(running):
        left = _planned(found) - spent[running]
        level = level_of(left, _planned(found))
    ahead = int((due - ends_at).total_seconds() / 60)
    return DayState(blocks, begun, running, left, level, total_minutes(agenda), local(ends_at), ends_at,
                    local(due), due, ahead)


def level_of(left: int, planned: int) -> Level:
    """Return how pressing the time is, from seconds left and planned: 'soon' at 20 %, 'last' at 5 %, then 'over'."""
    if left < 0:
        return "over"
    return "last" if left <= LAST * planned else "soon" if left <= SOON * planned else "calm"


def _planned(item: AgendaItem) -> int:
    return 0 if item.skipped else item.minutes * 60


def spent_seconds(clock: Clock, item: str, now: datetime) -> int:
    """Return the seconds a block has taken at `now` (aware); a clock that went backwards takes none away."""
    found = clock.of(item)
    gone = (now - datetime.fromisoformat(found.since)).total_seconds() if found.since else 0.0
    return found.seconds + max(int(gone), 0)


def frame(agenda: Agenda, now: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return start and end of the planned day around `now`, in UTC. A day may go past midnight."""
    local = now.astimezone(zone)
    start = local.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(minutes=_minutes_of(agenda.start))
    if start - local > timedelta(hours=12):
        start -= timedelta(days=1)
    end = start
    if agenda.end:
        length = (_minutes_of(agenda.end) - _minutes_of(agenda.start)) % (24 * 60)
        end = start + timedelta(minutes=length)
    return start.astimezone(UTC), end.astimezone(UTC)


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
    return tuple(item for item in agenda.items
                 if not item.skipped and not clock.of(item.id).done and item.id != clock.running)


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
    """Return the command of 'next block': start it, or finish the last one; None when there is nothing to do."""
    if following := next_block(agenda, clock):
        return StartClock(following)
    return StopClock(finish=True) if clock.running else None


def pause_command(agenda: Agenda, clock: Clock) -> Command | None:
    """Return the command of 'pause': stop the clock, or let the paused block go on; None when nothing is under way."""
    if clock.running:
        return StopClock()
    paused = next((i.id for i in remaining(agenda, clock) if clock.of(i.id).seconds), "")
    return StartClock(paused) if paused else None
