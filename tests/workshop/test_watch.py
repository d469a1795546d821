"""Two clocks compared: one goes wrong in every way a computer knows, the other counts what truly passed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone

import pytest

from workshop.agenda import state
from workshop.model.agenda import Agenda, AgendaItem, Clock, Spent
from workshop.watch import Jump, Watch


@dataclass
class Computer:
    """A computer whose wall clock can be set, and which can sleep."""

    wall: datetime = datetime(2026, 11, 21, 1, tzinfo=UTC)
    count: float = 5000.0
    watch: Watch = field(init=False)

    def __post_init__(self) -> None:
        self.watch = Watch(lambda: self.wall, lambda: self.count)

    def live(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.count += seconds

    def set(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)


def test_time_that_simply_goes_on_is_no_news() -> None:
    computer = Computer()
    for second in (1, 1, 0.5, 89):
        computer.live(second)
        assert computer.watch.look() is None


@pytest.mark.parametrize("seconds", [-3600, -57 * 60, -3, 3, 3600, 86400 * 400, -86400 * 400])
def test_a_clock_that_was_set_is_told_and_takes_no_time(seconds: int) -> None:
    computer = Computer()
    computer.live(1)
    computer.set(seconds)
    assert computer.watch.look() == Jump(1, 0, seconds)
    computer.live(1)
    assert computer.watch.look() is None, "told once"


@pytest.mark.parametrize("seconds", [-1.5, 0.2, 1.9])
def test_the_network_may_set_the_clock_a_little(seconds: float) -> None:
    computer = Computer()
    computer.live(1)
    computer.set(seconds)
    assert computer.watch.look() is None


def test_sleep_is_told_apart_from_a_clock_that_was_set_and_both_at_once() -> None:
    computer = Computer()
    computer.live(42 * 60)
    assert computer.watch.look() == Jump(2520, 2520, 0)
    computer.live(600)
    computer.set(-3600)
    assert computer.watch.look() == Jump(600, 600, -3600)


def test_the_time_awake_leaves_sleep_out_and_never_goes_back() -> None:
    computer = Computer()
    begun, seen = computer.watch.awake(), []
    for seconds, look in ((1, True), (3600, False), (0, True), (1, True), (60, False), (0.5, True)):
        computer.live(seconds)
        seen.append(computer.watch.awake() - begun)
        if look:
            computer.watch.look()
            seen.append(computer.watch.awake() - begun)
        computer.set(-500)
        computer.watch.look()
    assert seen == sorted(seen)
    assert seen[-1] == 1 + 1 + 60 + 0.5


def test_a_count_that_goes_back_is_taken_as_standing_still() -> None:
    computer = Computer()
    computer.count -= 10
    assert computer.watch.look() is None


@pytest.mark.parametrize("hours", [-12, -8, 1, 2, 8, 14])
def test_summer_time_or_another_zone_changes_the_words_and_never_what_was_spent(hours: int) -> None:
    noon = datetime(2026, 10, 25, 12, tzinfo=UTC)
    day = Agenda("09:00", "18:00", True, (AgendaItem("a", "talk", title="A", minutes=60),
                                          AgendaItem("b", "talk", title="B", minutes=30)))
    clock = Clock({"a": Spent(600, (noon - timedelta(minutes=20)).isoformat())})
    here = state(day, clock, noon, UTC)
    there = state(day, clock, noon, timezone(timedelta(hours=hours)))
    assert (there.left, there.level, there.ends_at) == (here.left, here.level, here.ends_at) \
        == (1800, "calm", noon + timedelta(hours=1))
    assert [block.spent for block in there.blocks] == [1800, 0]
    assert there.end == f"{(13 + hours) % 24:02}:00"
    assert abs(there.ahead) < 24 * 60
