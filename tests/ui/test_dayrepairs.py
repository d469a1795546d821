"""A day that runs late: three buttons, each says what it does, and none acts on its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.day_fixture import DAY, ZONE, click, now, panel, planned, window
from ui.facilitator.dayplan import DayPlanPanel
from workshop import commands as c

__all__ = ["panel", "planned", "window"]


@pytest.fixture
def late(planned, document) -> DayPlanPanel:
    """The first block is ten minutes over; the plan began when its clock did."""
    document.do(c.StartClock("prepare"))
    began = now(document, "prepare", 0).astimezone(ZONE)
    end = began + timedelta(minutes=100)
    document.do(c.SetAgenda(replace(DAY, start=f"{began:%H:%M}", end=f"{end:%H:%M}")))
    planned.follow_clock(now(document, "prepare", 30), ZONE)
    return planned


def test_repairs_come_only_when_they_are_needed(planned, document) -> None:
    document.do(c.StartClock("prepare"))
    began = now(document, "prepare", 0).astimezone(ZONE)
    end = began + timedelta(minutes=102)
    document.do(c.SetAgenda(replace(DAY, start=f"{began:%H:%M}", end=f"{end:%H:%M}")))
    planned.follow_clock(now(document, "prepare", 19), ZONE)
    assert not planned.tabs["repairs"].isVisible()
    planned.follow_clock(now(document, "prepare", 30), ZONE)
    assert planned.tabs["repairs"].isVisible()


def test_three_buttons_say_what_they_do_and_when_the_day_ends(late, document) -> None:
    before = document.workshop.agenda
    click(late.tabs["repairs"])
    assert late.repairs.buttons[0].hasFocus()
    words = [made.text() for made in late.repairs.buttons if made.isVisible()]
    assert len(words) == 3
    assert words[0].startswith("Shorten what is left: ") and words[1].startswith("Skip “Roadmap”: saves 20 min")
    assert words[2].startswith("Park the open points of “Score”")
    assert all(f"The day then ends at {r.end}" in text
               for r, text in zip(late.repairs._repairs, words, strict=True))
    assert document.workshop.agenda == before


def test_nothing_happens_before_a_button_is_pressed_and_undo_takes_it_back(late, document) -> None:
    before = document.workshop.agenda
    click(late.tabs["repairs"])
    QTest.keyClick(late.repairs.buttons[0], Qt.Key.Key_Space)
    after = document.workshop.agenda
    assert after.end == before.end and after.locked
    assert sum(i.minutes for i in before.items) - sum(i.minutes for i in after.items) in (10, 11)
    assert late.day.ends_at <= late.day.due_at
    document.undo()
    assert document.workshop.agenda == before


def test_skipping_from_the_repairs(late, document) -> None:
    click(late.tabs["repairs"])
    click(late.repairs.buttons[1])
    assert document.workshop.agenda.item("roadmap").skipped


def test_parking_leads_to_the_parking_lot(late, document) -> None:
    click(late.tabs["repairs"])
    click(late.repairs.buttons[2])
    assert late.tab == "parking" and document.workshop.agenda.item("score").minutes < 40


def test_ending_the_running_block_starts_the_next(planned, document) -> None:
    document.do(c.StartClock("score"))
    began = now(document, "score", 0).astimezone(ZONE)
    end = began + timedelta(minutes=70)
    document.do(c.SetAgenda(replace(DAY, start=f"{began:%H:%M}", end=f"{end:%H:%M}", items=DAY.items[1:])))
    planned.follow_clock(now(document, "score", 2), ZONE)
    click(planned.tabs["repairs"])
    assert planned.repairs.buttons[2].text().startswith("End “Score” now and park what is open")
    click(planned.repairs.buttons[2])
    assert document.workshop.clock.of("score").done and document.workshop.clock.running == "pause"
    assert planned.tab == "parking"


def test_a_late_day_opens_at_its_repairs(late) -> None:
    late.leave()
    late.appear()
    assert late.tab == "repairs"


def test_an_end_that_has_passed_is_told(late, document) -> None:
    late.follow_clock(now(document, "prepare", 300), ZONE)
    click(late.tabs["repairs"])
    assert not any(made.isVisible() for made in late.repairs.buttons)
    assert any("No single step keeps the locked end." in found.text() for found in late.repairs.findChildren(QLabel))
