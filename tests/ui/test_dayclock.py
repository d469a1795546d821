"""The clock of the day when the computer sleeps or its clock is set; and a clock left running overnight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from db.store import SqliteStore
from ui import i18n
from ui.document import Document
from ui.facilitator.dayclock import DayClock
from ui.stages.score.roundpane import RoundPane
from workshop import commands as c
from workshop.agenda import spent_seconds, state
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.score import Cell
from workshop.model.workshop import Parked

DAY = Agenda("09:00", "10:40", True, (AgendaItem("prepare", "stage", "prepare", "", 20),
                                      AgendaItem("talk", "talk", "", "董事长讲话", 60)))


@dataclass
class Computer:
    """One computer with its two clocks, and a file on it."""

    wall: datetime = datetime(2026, 11, 21, 1, tzinfo=UTC)
    count: float = 5000.0

    def now(self) -> datetime:
        return self.wall

    def ticks(self) -> float:
        return self.count

    def live(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.count += seconds

    def set(self, **by: float) -> None:
        self.wall += timedelta(**by)


class Table:
    """A document, its clock of the day, and what was said."""

    def __init__(self, qtbot, path, computer: Computer) -> None:
        self.computer, self.parent, self.said = computer, QObject(), []
        store = SqliteStore(path)
        self.document = Document(store, path, close=store.close, clock=computer.now, ticks=computer.ticks)
        self.clock = DayClock(self.document, self.parent)
        self.clock.notice.connect(self.said.append)
        qtbot.addWidget(self.clock.strip)
        self.clock.begin()

    def run(self, seconds: int, step: int = 30) -> None:
        for _ in range(0, seconds, step):
            self.computer.live(step)
            self.clock.look()

    def sleep(self, **by: float) -> None:
        self.computer.live(timedelta(**by).total_seconds())
        self.clock.look()

    def spent(self, item: str = "prepare") -> int:
        return spent_seconds(self.document.workshop.clock, item, self.computer.wall)

    def text(self) -> str:
        return self.clock.strip.accessibleName() if not self.clock.strip.isHidden() else ""

    def answer(self, name: str) -> None:
        self.clock.strip.buttons[name].click()


@pytest.fixture
def computer() -> Computer:
    return Computer()


@pytest.fixture
def table(qtbot, document, computer):
    document.close()
    made = Table(qtbot, document.path, computer)
    made.document.do(c.SetAgenda(DAY))
    made.document.do(c.StartClock("prepare"))
    made.clock.look()
    yield made
    made.document.close()


def test_sleep_is_left_out_until_somebody_says_that_it_counts(table) -> None:
    table.run(300)
    table.sleep(minutes=42)
    assert table.spent() == 300
    assert table.text() == ("The computer slept 42 min. Meanwhile the clock of “Prepare and sign in” stood still. "
                            "Does this time count for it?")
    table.run(60)
    table.answer("count")
    assert table.spent() == 360 + 42 * 60 and table.text() == ""
    assert table.said == ["42 min more for “Prepare and sign in”."]
    table.run(60)
    assert table.spent() == 420 + 42 * 60


def test_left_out_it_stays_out_and_two_sleeps_are_one_question(table) -> None:
    table.sleep(minutes=10)
    table.run(30)
    table.sleep(hours=9, minutes=5)
    assert table.text().startswith("The computer slept 9 h 15 min.")
    table.answer("leave")
    table.run(30)
    assert table.spent() == 60 and table.text() == ""
    day = state(DAY, table.document.workshop.clock, table.computer.wall, UTC)
    assert (day.left, day.level) == (20 * 60 - 60, "calm")


def test_the_answer_may_come_when_another_block_runs(table) -> None:
    table.run(60)
    table.sleep(minutes=42)
    table.document.do(c.StartClock("talk"))
    table.clock.look()
    table.run(60)
    table.answer("count")
    assert table.spent() == 60 + 42 * 60 and table.document.workshop.clock.of("prepare").done
    assert table.spent("talk") == 60


@pytest.mark.parametrize("by", [{"hours": -1}, {"minutes": -57}, {"hours": 8}, {"days": 4000}, {"days": -4000}])
def test_a_clock_that_is_set_changes_nothing_that_was_spent(table, by) -> None:
    table.run(300)
    table.computer.set(**by)
    table.run(30)
    assert table.spent() == 330 and table.text() == ""
    assert len(table.said) == 1 and ("back" in table.said[0]) == (timedelta(**by) < timedelta())
    table.run(30)
    table.document.do(c.StopClock(finish=True))
    assert table.document.workshop.clock.of("prepare").seconds == 360 and len(table.said) == 1


def test_a_clock_set_a_little_is_put_right_without_a_word(table) -> None:
    table.run(300)
    table.computer.set(seconds=-20)
    table.run(30)
    assert (table.spent(), table.said, table.text()) == (330, [], "")


def test_a_round_does_not_grow_older_while_the_computer_sleeps(table, qtbot) -> None:
    document = table.document
    document.do(c.OpenRound("r", Cell("alpha", "1")))
    pane = RoundPane(document)
    qtbot.addWidget(pane)
    pane.show_round(document.workshop.round("r"))
    table.run(60)
    assert pane.seconds() == 60
    table.sleep(hours=3)
    table.computer.set(hours=-5)
    table.run(30)
    assert pane.seconds() == 90 and document.workshop.round("r").state == "open"


def test_while_no_clock_runs_sleep_asks_nothing(table) -> None:
    table.document.do(c.StopClock())
    table.sleep(hours=2)
    assert table.text() == "" and table.spent() == 0


def reopened(qtbot, table: Table) -> Table:
    table.document.close()
    return Table(qtbot, table.document.path, table.computer)


def test_a_clock_left_running_overnight_stands_where_its_last_step_was(qtbot, table) -> None:
    table.run(300)
    table.document.do(c.SetTargets(()))
    table.computer.live(14 * 3600)
    again = reopened(qtbot, table)
    assert again.spent() == 300
    assert again.text().startswith("The file was closed for up to 14 h 0 min. Meanwhile the clock of “Prepare")
    again.answer("count")
    assert again.spent() == 300 + 14 * 3600
    again.document.close()


def test_after_a_restart_within_the_day_the_clock_has_gone_on(qtbot, table) -> None:
    table.run(300)
    table.computer.live(240)
    again = reopened(qtbot, table)
    assert again.spent() == 540 and again.text() == ""
    again.document.close()


def test_a_file_from_the_future_begins_to_count_at_once(qtbot, table) -> None:
    table.run(300)
    table.document.do(c.SetTargets(()))
    table.computer.set(hours=-6)
    again = reopened(qtbot, table)
    assert again.spent() == 300 and "set back by 6 h" in again.said[0]
    again.run(60)
    assert again.spent() == 360
    again.document.close()


def test_a_file_that_is_only_read_is_left_alone(qtbot, table) -> None:
    table.document.read_only = True
    before = table.document.steps()
    table.sleep(hours=3)
    assert table.document.steps() == before and table.text() == ""


def test_the_question_follows_the_language(table) -> None:
    table.sleep(minutes=42)
    table.document.do(c.SetAgenda(Agenda("09:00", "10:40", True, DAY.items)))
    i18n.switch("zh")
    QApplication.processEvents()
    assert "准备与签到" in table.text()


def test_the_history_says_where_the_clock_was_set_back_and_keeps_its_order(table) -> None:
    from ui.facilitator.historymodel import HistoryModel
    document, computer = table.document, table.computer
    document.do(c.AddParked(Parked("a", "before")))
    computer.set(minutes=-57)
    document.do(c.AddParked(Parked("b", "after")))
    computer.live(5)
    document.do(c.AddParked(Parked("c", "later")))
    model = HistoryModel(document, table.parent)
    model.follow()
    words = [model.index(row).data() for row in range(3)]
    assert words == ["Parked: later", "Parked: after · the computer's clock had been set back by 57 min",
                     "Parked: before"]
    model.wanted = "parked"
    model.list()
    assert [model.index(row).data() for row in range(model.rowCount())] == words
