"""The plan of the day by default, how the day stands, and repairs that keep a locked end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import builders as b
from workshop.agenda import (
    DayState,
    block_name,
    cell_seconds,
    default_agenda,
    level_of,
    next_block,
    next_command,
    pause_command,
    score_minutes,
    state,
    total_minutes,
    with_end,
)
from workshop.agenda_repair import LEAST, Repair, repairs
from workshop.commands import StartClock, StopClock
from workshop.model.agenda import Agenda, AgendaItem, Clock, Spent
from workshop.rules.day import check_agenda

ZONE = timezone(timedelta(hours=8))
NINE = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)  # nine o'clock in ZONE


def at(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def item(name: str, minutes: int, kind: str = "stage", *, skipped: bool = False) -> AgendaItem:
    return AgendaItem(name, kind, name if kind == "stage" else "", "" if kind == "stage" else name, minutes, skipped)


DAY = Agenda("09:00", "11:00", True, (item("prepare", 10), item("score", 50), item("break", 10, "break"),
                                      item("roadmap", 20), item("commit", 30)))


def clock(running: str = "", since: float = 0, **done: int) -> Clock:
    """Return a clock: blocks done with their minutes, and one that runs since a minute of the day."""
    spent = {name: Spent(minutes * 60, "", True) for name, minutes in done.items()}
    return Clock(spent | ({running: Spent(0, at(since).isoformat())} if running else {}))


def look(agenda: Agenda, found: Clock, minutes: float) -> DayState:
    return state(agenda, found, at(minutes), ZONE)


# The day by default -----------------------------------------------------------------------------------------------
def test_half_a_day_for_express() -> None:
    agenda = default_agenda(b.empty_workshop(count=12))
    assert [i.stage or i.title for i in agenda.items] == [
        "prepare", "outlook", "pain", "score", "break", "target", "initiatives", "priority", "roadmap", "commit",
        "worth"]
    # 55 cells x 66.8 s are 61.2 minutes, in steps of five.
    assert cell_seconds() == pytest.approx(66.8) and agenda.items[3].minutes == 65
    assert 180 <= total_minutes(agenda) <= 240 and agenda.end == "13:00" and not agenda.locked
    check_agenda(agenda)


@pytest.mark.parametrize(("depth", "scoring"), [("standard", ["score"]), ("full", ["score", "score-2"])])
def test_a_whole_day_for_more(depth, scoring: list[str]) -> None:
    workshop = b.empty_workshop(count=12, depth=depth)
    agenda = default_agenda(workshop)
    stages = {i.id: i for i in agenda.items}
    assert [name for name, found in stages.items() if found.stage == "score"] == scoring
    cells = sum(1 for _ in workshop.cells())
    assert sum(stages[name].minutes for name in scoring) == score_minutes(cells, detail=True)
    assert "lunch" in stages and 360 <= total_minutes(agenda) <= 540
    assert {"prepare", "outlook", "pain", "score", "target", "initiatives", "priority", "roadmap", "commit"} <= {
        i.stage for i in agenda.items}
    # Nobody sits longer than a hundred minutes without a break.
    stretch = longest = 0
    for found in agenda.items:
        stretch = 0 if found.kind == "break" else stretch + found.minutes
        longest = max(longest, stretch)
    assert longest <= 100
    check_agenda(agenda)


def test_scoring_is_never_shorter_than_a_quarter_nor_longer_than_a_block_may_be() -> None:
    assert (score_minutes(0), score_minutes(11), score_minutes(5000)) == (15, 15, 600)


def test_names_of_blocks_in_both_languages() -> None:
    assert block_name(item("score", 5)).zh == "现状评分"
    assert block_name(item("break", 5, "break")).en == "Break"
    assert block_name(item("董事长讲话", 5, "talk")).en == "董事长讲话"


def test_an_end_follows_unless_locked() -> None:
    assert with_end(replace(DAY, locked=False)).end == "11:00"
    assert with_end(replace(DAY, locked=False, start="23:30")).end == "01:30"
    assert with_end(replace(DAY, end="10:00")).end == "10:00"


# The day as it stands ---------------------------------------------------------------------------------------------
def test_before_the_first_block_the_forecast_is_the_plan() -> None:
    for minutes in (-600, -5, 40):
        day = look(DAY, Clock(), minutes)
        assert (day.begun, day.running, day.left, day.ahead) == (False, "", None, 0)
        assert (day.end, day.level) == ("11:00", "calm")
        assert [(x.starts, x.ends) for x in day.blocks] == [
            ("09:00", "09:10"), ("09:10", "10:00"), ("10:00", "10:10"), ("10:10", "10:30"), ("10:30", "11:00")]


def test_a_running_block() -> None:
    day = look(DAY, clock("score", 15, prepare=15), 30)
    block = day.block("score")
    assert block is not None
    assert (block.planned, block.spent, block.running, block.done) == (3000, 900, True, False)
    assert (block.starts, block.ends) == ("09:15", "10:05")
    assert day.block("prepare").done and day.block("prepare").ends == "09:15"
    assert (day.left, day.level, day.end, day.ahead) == (2100, "calm", "11:05", -5)
    assert (day.total, day.due, day.finished) == (120, "11:00", False)


@pytest.mark.parametrize(("gone", "level"), [(0, "calm"), (39, "calm"), (40, "soon"), (47, "soon"), (47.5, "last"),
                                             (50, "last"), (50.1, "over")])
def test_levels_of_time(gone: float, level: str) -> None:
    assert look(DAY, clock("score", 10, prepare=10), 10 + gone).level == level


def test_level_of_a_block_without_minutes() -> None:
    assert level_of(0, 0) == "last" and level_of(-1, 0) == "over"


def test_over_time_counts_down_below_zero_and_moves_the_end() -> None:
    day = look(DAY, clock("score", 10, prepare=10), 72)
    assert (day.left, day.level, day.end, day.ahead) == (-720, "over", "11:12", -12)


def test_ahead_of_the_plan() -> None:
    assert look(DAY, clock("break", 40, prepare=10, score=30), 40).ahead == 20


def test_a_pause_moves_the_end_and_keeps_what_is_spent() -> None:
    found = Clock({"prepare": Spent(600, "", True), "score": Spent(1200)})
    day = look(DAY, found, 45)
    assert day.running == "" and day.left is None
    assert (day.block("score").starts, day.block("score").ends) == ("09:45", "10:15")
    assert (day.end, day.ahead) == ("11:15", -15)


def test_skipped_blocks_take_no_time_and_have_none() -> None:
    agenda = replace(DAY, items=(*DAY.items[:3], replace(DAY.items[3], skipped=True), DAY.items[4]))
    day = look(agenda, clock("score", 10, prepare=10), 20)
    assert (day.block("roadmap").planned, day.block("roadmap").starts, day.total) == (0, "", 100)
    assert (day.end, day.ahead) == ("10:40", 20)


def test_a_day_past_midnight() -> None:
    agenda = with_end(replace(DAY, locked=False, start="23:00"))
    late = datetime(2026, 11, 21, 16, 30, tzinfo=UTC)  # half past midnight
    found = Clock({"prepare": Spent(600, "", True), "score": Spent(0, (late - timedelta(minutes=80)).isoformat())})
    day = state(agenda, found, late, ZONE)
    assert (agenda.end, day.end, day.ahead) == ("01:00", "01:30", -30)


def test_a_night_in_which_the_clocks_change() -> None:
    zone = ZoneInfo("Europe/Berlin")
    agenda = Agenda("01:30", "", False, (item("score", 60),))
    day = state(agenda, Clock(), datetime(2026, 10, 24, 23, 0, tzinfo=UTC), zone)
    assert (day.blocks[0].starts, day.end) == ("01:30", "02:30")
    assert day.ends_at - timedelta(hours=1) == datetime(2026, 10, 24, 23, 30, tzinfo=UTC)


def test_a_clock_that_ran_ahead_takes_nothing_away() -> None:
    assert look(DAY, clock("score", 60), 30).block("score").spent == 0


def test_all_is_done() -> None:
    found = clock(prepare=1, score=1, roadmap=1, commit=1, **{"break": 1})
    day = look(DAY, found, 60)
    # Whenever the file is read: five minutes from the planned start on.
    assert day.finished and day.end == "09:05" and next_block(DAY, found) == "" and next_command(DAY, found) is None


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        state(DAY, Clock(), datetime(2026, 11, 21), ZONE)


# Buttons ----------------------------------------------------------------------------------------------------------
def test_next_block_and_pause() -> None:
    assert next_command(DAY, Clock()) == StartClock("prepare") and pause_command(DAY, Clock()) is None
    assert next_command(DAY, clock("score", prepare=9)) == StartClock("break")
    assert pause_command(DAY, clock("score", prepare=9)) == StopClock()
    paused = Clock({"prepare": Spent(60, "", True), "score": Spent(60)})
    assert next_block(DAY, paused) == "score" and pause_command(DAY, paused) == StartClock("score")
    # One that was passed over comes last; and the last one is finished.
    assert next_block(DAY, clock("commit", score=1)) == "prepare"
    last = clock("commit", prepare=1, score=1, roadmap=1, **{"break": 1})
    assert next_command(DAY, last) == StopClock(finish=True)


def test_a_clock_of_a_block_that_is_gone() -> None:
    day = look(DAY, clock("gone", 0, prepare=10), 30)
    assert day.running == "" and day.left is None and next_block(DAY, clock("gone", 0, prepare=10)) == "score"


# Repairs ----------------------------------------------------------------------------------------------------------
def fix(agenda: Agenda, found: Clock, minutes: float, **more: int) -> dict[str, Repair]:
    return {r.key: r for r in repairs(agenda, found, at(minutes), ZONE, **more)}


def test_no_repair_without_need() -> None:
    assert fix(DAY, Clock(), 500) == {}
    assert fix(DAY, clock("score", 10, prepare=10), 60) == {}
    assert fix(DAY, clock("score", 10, prepare=10), 60.02) != {}


def test_three_ways_out() -> None:
    found = fix(DAY, clock("score", 10, prepare=10), 72)  # 12 minutes over, and so is the day
    assert list(found) == ["shrink", "skip", "park"]
    shrunk = {i.id: i.minutes for i in found["shrink"].agenda.items}
    # 15 and 25 minutes can be given: the same share of both.
    assert shrunk == {"prepare": 10, "score": 50, "break": 10, "roadmap": 15, "commit": 23}
    # -> 20 - 15/40*12 = 15.5 and 30 - 7.5 = 22.5
    assert found["shrink"].params == {"minutes": 12, "blocks": ("roadmap", "commit"), "block": "roadmap"}
    assert found["skip"].params["block"] == "roadmap" and found["skip"].params["minutes"] == 20
    assert found["skip"].agenda.item("roadmap").skipped and found["skip"].end == "10:52"
    assert found["park"].agenda.item("commit").minutes == 18
    assert all(r.end <= "11:00" and r.agenda.end == "11:00" and r.agenda.locked for r in found.values())


def test_a_break_goes_first_when_it_is_long_enough() -> None:
    found = fix(DAY, clock("score", 10, prepare=10), 64)
    assert found["break"].params == {"minutes": 4, "blocks": ("break",), "block": "break"}
    lunch = replace(DAY, items=tuple(replace(i, title="lunch", minutes=33) if i.kind == "break" else i
                                     for i in DAY.items), end="11:23")
    assert "break" not in fix(lunch, clock("score", 10, prepare=10), 64)
    assert fix(lunch, clock("score", 10, prepare=10), 63)["break"].agenda.item("break").minutes == 30


def test_details_are_left_out_before_a_block_is() -> None:
    slow = clock("prepare", 0)
    found = fix(DAY, slow, 22, details=40)
    assert "skip" not in found and found["details"].params["block"] == "score"
    # 40 details x 39.75 s = 26 minutes
    assert found["details"].agenda.item("score").minutes == 50 - 25
    assert "details" not in fix(DAY, slow, 22, details=3)


def test_the_running_block_can_be_ended() -> None:
    late = clock("prepare", 0)
    agenda = replace(DAY, items=(replace(DAY.items[0], minutes=60), *DAY.items[1:]))
    found = fix(agenda, late, 5)
    assert found["end_now"].params["block"] == "prepare"
    assert found["end_now"].end == "10:55"  # five past nine, and 110 minutes are left


def test_nothing_holds_an_end_that_has_passed() -> None:
    assert fix(DAY, clock("commit", 100), 130) == {}
    loose = replace(DAY, locked=False)
    assert fix(loose, clock("score", 100, prepare=10), 190) != {}  # the day ends later, but not as late


def test_promises_and_votes_are_never_skipped() -> None:
    agenda = Agenda("09:00", "10:00", True, (item("prepare", 10), item("score", 20), item("commit", 25),
                                             item("worth", 5, "talk")))
    assert "skip" not in fix(agenda, clock("prepare", 0), 25)


STAGES = ("prepare", "outlook", "pain", "score", "target", "initiatives", "priority", "roadmap", "commit")


@st.composite
def days(draw) -> tuple[Agenda, Clock, datetime]:
    """A locked day of some blocks, some done, one perhaps running, at some moment."""
    kinds = draw(st.lists(st.sampled_from(["stage", "stage", "break", "talk"]), min_size=1, max_size=9))
    items = tuple(AgendaItem(f"b{n}", kind, draw(st.sampled_from(STAGES)) if kind == "stage" else "",
                             "" if kind == "stage" else draw(st.sampled_from(["break", "lunch", "worth", "谈"])),
                             draw(st.integers(0, 120)), draw(st.booleans()) and n % 3 == 0)
                  for n, kind in enumerate(kinds))
    agenda = with_end(Agenda("09:00", "", False, items))
    moved = draw(st.integers(-40, 40))
    end = 540 + total_minutes(agenda) + moved
    agenda = replace(agenda, end=f"{end // 60 % 24:02}:{end % 60:02}", locked=True)
    done = draw(st.integers(0, len(items) - 1))
    spent = {f"b{n}": Spent(draw(st.integers(0, 7000)), "", True) for n in range(done)}
    now = at(sum(s.seconds for s in spent.values()) / 60 + draw(st.integers(0, 90)) + draw(st.floats(0, 1)))
    since = (now - timedelta(seconds=draw(st.integers(0, 5000)))).isoformat()
    spent[f"b{done}"] = Spent(draw(st.integers(0, 900)), draw(st.sampled_from([since, ""])))
    return agenda, Clock(spent), now


@settings(deadline=None)
@given(days())
def test_a_repair_never_passes_a_locked_end(day: tuple[Agenda, Clock, datetime]) -> None:
    agenda, found, now = day
    before = state(agenda, found, now, ZONE)
    offered = repairs(agenda, found, now, ZONE, details=40)
    assert len(offered) <= 3 and len({r.key for r in offered}) == len(offered)
    for repair in offered:
        after = state(repair.agenda, found, now, ZONE)
        assert after.ends_at <= after.due_at == before.due_at
        assert after.end == repair.end
        check_agenda(repair.agenda)
        assert [i.id for i in repair.agenda.items] == [i.id for i in agenda.items]
        for was, now_is in zip(agenda.items, repair.agenda.items, strict=True):
            assert now_is.minutes <= was.minutes
            if found.of(was.id).done:
                assert now_is == was
            elif now_is.minutes != was.minutes and was.id != found.running:
                left = now_is.minutes * 60 - found.of(was.id).seconds
                assert left >= LEAST * 60
    if before.ends_at <= before.due_at and (before.left or 0) >= 0:
        assert offered == ()


@settings(deadline=None)
@given(days())
def test_each_repair_of_an_open_end_ends_the_day_earlier(day: tuple[Agenda, Clock, datetime]) -> None:
    agenda, found, now = day
    agenda = replace(agenda, locked=False)
    before = state(agenda, found, now, ZONE)
    for repair in repairs(agenda, found, now, ZONE):
        won = before.ends_at - state(repair.agenda, found, now, ZONE).ends_at
        # The last minute of a running block can be a part of one.
        least = 0 if repair.key == "end_now" else 60
        assert repair.params["minutes"] >= 1 and won >= timedelta(seconds=least)
