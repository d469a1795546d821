"""Templates of the day and nights in the plan of the day, by mouse and keys."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.day_fixture import ZONE, choose, click, panel, planned, retype, texts, window  # noqa: F401
from ui.agenda_words import pace_words, repair_words
from ui.facilitator.daybar import DayBar
from ui.facilitator.dayrepairs import DayRepairs
from workshop import commands as c
from workshop.agenda import LOOK_BACK, starts_of, state
from workshop.agenda_repair import repairs
from workshop.agenda_templates import TEMPLATES, template_of
from workshop.model.agenda import Clock, Spent


def lay_out(panel, template: str) -> None:  # noqa: F811
    menu = panel.agenda.templates.menu
    panel.agenda.templates.fill()
    menu.actions()[TEMPLATES.index(template)].trigger()


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_is_one_step_that_undo_takes_back(planned, document, template) -> None:  # noqa: F811
    before = document.workshop.agenda
    lay_out(planned, template)
    assert document.workshop.agenda == template_of(document.workshop, template).agenda
    document.undo()
    assert document.workshop.agenda == before


def test_the_menu_says_how_much_fits(panel) -> None:  # noqa: F811
    panel.agenda.templates.fill()
    words = [action.text() for action in panel.agenda.templates.menu.actions()]
    assert words[0].startswith("Half day · 3.") and words[0].endswith("all 4 cells")
    assert words[2].startswith("Two days · ")
    assert panel.agenda.templates.isVisibleTo(panel.agenda), "also where there is no agenda yet"


def test_the_night_stands_in_the_table_and_its_morning_can_be_typed(planned, document) -> None:  # noqa: F811
    lay_out(planned, "two-days")
    planned.follow_clock(datetime(2026, 11, 21, 1, 0, tzinfo=ZONE), ZONE)
    view = planned.agenda.view
    row = [item.kind for item in document.workshop.agenda.items].index("night")
    end = texts(view, 3)[row - 1]
    assert [texts(view, column)[row] for column in range(5)] == ["Overnight", "", end, "09:00", "the clock stands"]
    assert texts(view, 2)[row + 1] == "09:00"
    assert "then day 2" in view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    retype(view, row, 3, "8：30")
    assert starts_of(document.workshop.agenda) == ("09:00", "08:30") and texts(view, 2)[row + 1] == "08:30"
    retype(view, row, 3, "noon")
    assert starts_of(document.workshop.agenda) == ("09:00", "08:30")
    choose(view, row, 1)
    QTest.keyClicks(view, "7")
    assert document.workshop.agenda.items[row].minutes == 0


def test_a_night_is_added_moved_and_skipped(planned, document) -> None:  # noqa: F811
    choose(planned.agenda.view, 1)
    click(planned.agenda.add_night)
    agenda = document.workshop.agenda
    assert [len(day) for day in agenda.days] == [2, 3] and starts_of(agenda) == ("09:00", "09:00")
    click(planned.agenda.down)
    assert [len(day) for day in document.workshop.agenda.days] == [3, 2]
    click(planned.agenda.skip)
    assert len(document.workshop.agenda.days) == 1 and texts(planned.agenda.view, 4)[3] == "skipped"


def test_the_bar_says_which_day_and_ends_it(qtbot, document) -> None:
    bar = DayBar()
    qtbot.addWidget(bar)
    agenda = template_of(document.workshop, "two-days").agenda
    document.do(c.SetAgenda(agenda))
    look = datetime(2026, 11, 21, 1, 0, tzinfo=ZONE)
    bar.present(state(agenda, document.workshop.clock, look, ZONE))
    assert bar.pace.text().startswith("Day 1 · ")
    for item in agenda.days[0]:
        document.do(c.StartClock(item.id))
    assert agenda.item(document.workshop.clock.running).title == LOOK_BACK
    day = state(agenda, document.workshop.clock, document.now(), ZONE)
    bar.present(day)
    assert bar.next.text() == "Finish  F8" and "day 1 ends" in pace_words(day)
    document.do(c.StopClock(finish=True))
    bar.present(state(agenda, document.workshop.clock, document.now(), ZONE))
    assert bar.next.text() == "Start  F8" and bar.pace.text().startswith("Day 2 · ")


def test_a_late_first_day_can_be_put_off(document) -> None:
    agenda = template_of(document.workshop, "two-days").agenda
    document.do(c.SetAgenda(agenda))
    nine = datetime(2026, 11, 21, 9, 0, tzinfo=ZONE)
    late = Clock({agenda.items[0].id: Spent(0, nine.astimezone(UTC).isoformat())})
    found = {repair.key: repair for repair in repairs(agenda, late, nine + timedelta(minutes=60), ZONE)}
    assert repair_words(found["tomorrow"], document.workshop) == \
        "Put “Target” on the next day: saves 60 min today"
    shown = DayRepairs(document)
    shown.present(tuple(found.values()), state(agenda, late, nine + timedelta(minutes=60), ZONE))
    assert sum(not made.isHidden() for made in shown.buttons) == len(found) == 4
    assert document.do(c.SetAgenda(found["tomorrow"].agenda))
