"""The clock of the day: what it says at each moment, and its keys and buttons."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget

from ui import i18n
from ui.facilitator.daybar import DayBar
from ui.theme import theme
from workshop.agenda import state
from workshop.model.agenda import Agenda, AgendaItem, Clock, Spent

ZONE = timezone(timedelta(hours=8))
NINE = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
DAY = Agenda("09:00", "10:20", True, (AgendaItem("prepare", "stage", "prepare", "", 20),
                                      AgendaItem("talk", "talk", "", "董事长讲话：为什么要做数字化转型", 10),
                                      AgendaItem("score", "stage", "score", "", 50)))


class Host(QMainWindow):
    """A window with a bar and a text field."""

    def __init__(self) -> None:
        super().__init__()
        self.bar, self.field = DayBar(), QLineEdit()
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.addWidget(self.bar)
        box.addWidget(self.field)
        self.setCentralWidget(inner)
        self.asked: list[str] = []
        self.bar.next_block_requested.connect(self.next)
        self.bar.pause_requested.connect(self.pause)
        self.bar.plan_requested.connect(self.plan)

    def next(self) -> None:
        self.asked.append("next")

    def pause(self) -> None:
        self.asked.append("pause")

    def plan(self) -> None:
        self.asked.append("plan")


@pytest.fixture
def host(qtbot) -> Host:
    made = Host()
    qtbot.addWidget(made)
    made.resize(1000, 200)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def clock(running: str = "", since: float = 0, **done: int) -> Clock:
    spent = {name: Spent(minutes * 60, "", True) for name, minutes in done.items()}
    return Clock(spent | ({running: Spent(0, (NINE + timedelta(minutes=since)).isoformat())} if running else {}))


def show(bar: DayBar, found: Clock, minutes: float, agenda: Agenda = DAY) -> list[str]:
    """Show the day and return name, time, word and pace."""
    bar.present(state(agenda, found, NINE + timedelta(minutes=minutes), ZONE))
    return [made.text() for made in (bar.name, bar.time, bar.word, bar.pace)]


def test_without_an_agenda_only_the_plan_is_offered(host) -> None:
    bar = host.bar
    for day in (None, state(Agenda(), Clock(), NINE, ZONE)):
        bar.present(day)
        assert bar.plan.isVisible() and not bar.next.isVisible() and not bar.time.isVisible()
    QTest.keyClick(host.field, Qt.Key.Key_F8)
    assert host.asked == []
    QTest.mouseClick(bar.plan, Qt.MouseButton.LeftButton)
    assert host.asked == ["plan"]


def test_before_the_day(host) -> None:
    assert show(host.bar, Clock(), -30) == ["Prepare and sign in", "20:00", "planned", "80 min · ends 10:20"]
    assert host.bar.next.text() == "Start  F8" and not host.bar.pause.isVisible()


@pytest.mark.parametrize(("minutes", "time", "word", "pace"), [
    (5, "15:00", "left", "on time · ends 10:20"), (16, "04:00", "soon up", "on time · ends 10:20"),
    (19.5, "00:30", "last moments", "on time · ends 10:20"),
    (27.25, "−07:15", "over time", "7 min behind · ends 10:27")])
def test_a_running_block_says_how_long_without_colour(host, minutes: float, time: str, word: str, pace: str) -> None:
    assert show(host.bar, clock("prepare"), minutes) == ["Prepare and sign in", time, word, pace]
    assert host.bar.next.text() == "Next  F8" and host.bar.pause.isVisible()
    assert host.bar.accessibleName() == f"Prepare and sign in {time} {word} {pace}"


def test_each_level_has_its_colour(host) -> None:
    inks = []
    for minutes in (5, 16, 25):
        show(host.bar, clock("prepare"), minutes)
        host.bar.time.ensurePolished()
        inks.append(host.bar.time.palette().color(host.bar.time.foregroundRole()))
    assert inks == [theme()[name] for name in ("ink", "attention_ink", "bad")]


def test_ahead_and_in_chinese(host, qtbot) -> None:
    assert show(host.bar, clock("score", 25, prepare=15, talk=10), 26)[3] == "5 min ahead · ends 10:15"
    assert host.bar.next.text() == "Finish  F8"
    i18n.switch("zh")
    qtbot.waitUntil(lambda: host.bar.name.text() == "现状评分")


def test_a_late_day_leads_to_its_repairs(host) -> None:
    show(host.bar, clock("prepare"), 5)
    assert host.bar.plan.text() == "Day plan"
    show(host.bar, clock("prepare"), 25)
    assert host.bar.plan.text() == "Win time back"


def test_pause_and_the_end(host) -> None:
    paused = Clock({"prepare": Spent(300)})
    assert show(host.bar, paused, 12)[1:] == ["15:00", "paused", "7 min behind · ends 10:27"]
    assert host.bar.next.text() == "Go on  F8" and not host.bar.pause.isVisible()
    assert show(host.bar, clock(prepare=10, talk=10, score=40), 60)[0] == "The day is done"
    assert not host.bar.next.isVisible() and not host.bar.time.isVisible()


def test_keys_and_buttons_from_a_text_field(host) -> None:
    show(host.bar, clock("prepare"), 5)
    QTest.keyClick(host.field, Qt.Key.Key_F8)
    QTest.keyClick(host.field, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(host.bar.next, Qt.MouseButton.LeftButton)
    QTest.mouseClick(host.bar.pause, Qt.MouseButton.LeftButton)
    assert host.asked == ["next", "pause", "next", "pause"]
    assert host.field.hasFocus()
    show(host.bar, Clock({"prepare": Spent(300)}), 12)
    QTest.keyClick(host.field, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert host.asked == ["next", "pause", "next", "pause"]  # nothing runs, so nothing is paused


def test_compact_takes_less_room_and_keeps_the_keys(host) -> None:
    show(host.bar, clock("prepare"), 5)
    wide = host.bar.sizeHint().width()
    host.bar.set_compact(True)
    assert host.bar.sizeHint().width() < wide - 60 and host.bar.next.text() == "▸ F8"
    QTest.keyClick(host.field, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert host.asked == ["pause"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_is_cut_off(host, qtbot, language: str) -> None:
    i18n.switch(language)
    show(host.bar, clock("talk", 20, prepare=20), 95)
    qtbot.wait(1)
    for made in (host.bar.name, host.bar.pace, host.bar.time, host.bar.word):
        assert made.width() >= made.sizeHint().width()
    assert host.bar.width() <= 560 and host.bar.name.text().endswith("…")
