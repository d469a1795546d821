"""The plan of the day over a window, by real keys and clicks: agenda, script, parking lot, sign-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.day_fixture import (
    DAY,
    SCRIPTS,
    ZONE,
    choose,
    click,
    editor_of,
    ids,
    now,
    panel,
    planned,
    retype,
    texts,
    tick,
    window,
    write,
)
from ui import i18n
from ui.facilitator.dayagenda import read_time
from ui.facilitator.dayplan import DayPlanPanel
from workshop import commands as c
from workshop.agenda import default_agenda
from workshop.model.agenda import AgendaItem

__all__ = ["panel", "planned", "window"]


# The panel --------------------------------------------------------------------------------------------------------
def test_it_stops_nothing_and_gives_the_keyboard_back(qtbot, window, panel) -> None:
    panel.toggle()
    assert panel.isVisible() and not panel.isWindow() and panel.isAncestorOf(window.focusWidget())
    assert (panel.y(), panel.geometry().right(), panel.geometry().bottom()) == (47, 1279, 699)
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible() and window.focusWidget() is window.field


def test_escape_closes_from_every_tab(window, planned) -> None:
    for tab in ("agenda", "script", "parking", "people"):
        planned.appear()
        click(planned.tabs[tab])
        assert planned.tab == tab
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        assert not planned.isVisible(), tab


def test_escape_in_an_editor_only_leaves_the_editor(planned, document) -> None:
    view = planned.agenda.view
    choose(view, 0, 1)
    QTest.keyClicks(view, "7")
    QTest.keyClick(editor_of(view), Qt.Key.Key_Escape)
    assert planned.isVisible() and document.workshop.agenda == DAY


def test_what_is_typed_in_the_panel_stays_in_it(window, planned) -> None:
    click(planned.tabs["people"])
    QTest.keyClicks(QApplication.focusWidget(), "3")
    assert window.field.text() == ""


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_words_are_cut_off(qtbot, window, planned, width: int, height: int, language: str) -> None:
    i18n.switch(language)
    window.resize(width, height)
    for tab in ("agenda", "script", "parking", "people"):
        click(planned.tabs[tab])
        qtbot.wait(1)
        for found in planned.findChildren(QLabel):
            if found.isVisible():
                assert found.width() >= min(found.sizeHint().width(), found.minimumSizeHint().width()), found.text()
                if found.wordWrap():
                    assert found.height() >= found.heightForWidth(found.width()), found.text()
    assert planned.minimumSizeHint().width() <= planned.width()


# Agenda -----------------------------------------------------------------------------------------------------------
def test_the_program_lays_out_the_day(panel, document) -> None:
    panel.appear()
    assert panel.agenda.make.isVisible() and not panel.agenda.view.isVisible()
    click(panel.agenda.make)
    assert document.workshop.agenda == default_agenda(document.workshop)
    assert panel.agenda.view.isVisible() and not panel.agenda.make.isVisible()
    assert texts(panel.agenda.view, 0)[0] == "Prepare and sign in"
    document.undo()
    assert panel.agenda.make.isVisible()


def test_the_forecast_stands_in_the_table(planned) -> None:
    view = planned.agenda.view
    assert texts(view, 2) == ["09:00", "09:20", "10:00", "10:05", "10:25"]
    assert texts(view, 3)[-1] == "10:40" and texts(view, 4) == [""] * 5


def test_minutes_are_typed_and_the_fixed_end_stays(planned, document) -> None:
    view = planned.agenda.view
    retype(view, 1, 1, "50")
    assert document.workshop.agenda.item("score").minutes == 50
    assert document.workshop.agenda.end == "10:40" and texts(view, 3)[-1] == "10:50"
    retype(view, 1, 1, "soon")
    retype(view, 1, 1, "-5")
    assert document.workshop.agenda.item("score").minutes == 50
    retype(view, 1, 1, "３０")  # wide digits of a Chinese input method
    assert document.workshop.agenda.item("score").minutes == 30


def test_an_open_end_follows(planned, document) -> None:
    click(planned.agenda.lock)
    assert not document.workshop.agenda.locked
    retype(planned.agenda.view, 0, 1, "30")
    assert document.workshop.agenda.end == planned.agenda.end.text() == "10:50"
    assert planned.agenda.end.isReadOnly()
    click(planned.agenda.lock)
    planned.agenda.end.selectAll()
    QTest.keyClicks(planned.agenda.end, "11:15")
    QTest.keyClick(planned.agenda.end, Qt.Key.Key_Return)
    assert (document.workshop.agenda.end, document.workshop.agenda.locked) == ("11:15", True)


def test_nonsense_is_refused_with_an_open_end_too(planned, document):
    click(planned.agenda.lock)
    before, refused = document.workshop.agenda, []
    document.refused.connect(refused.append)
    planned.agenda.start.selectAll()
    QTest.keyClicks(planned.agenda.start, "early")
    QTest.keyClick(planned.agenda.start, Qt.Key.Key_Return)
    assert document.workshop.agenda == before and [e.problems[0].key for e in refused] == ["agenda_time"]


def test_the_start_is_typed_and_nonsense_is_refused(planned, document) -> None:
    refused = []
    document.refused.connect(refused.append)
    field = planned.agenda.start
    field.selectAll()
    QTest.keyClicks(field, "8:30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert document.workshop.agenda.start == "08:30" and texts(planned.agenda.view, 2)[0] == "08:30"
    field.selectAll()
    QTest.keyClicks(field, "noon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert document.workshop.agenda.start == "08:30" and len(refused) == 1


def test_times_as_people_type_them() -> None:
    assert [read_time(t) for t in ("9:00", "0900", " 9：05 ", "13.30")] == ["09:00", "09:00", "09:05", "13:30"]
    assert [read_time(t) for t in ("25:00", "noon", "9")] == ["25:00", "noon", "9"]


def test_order_by_buttons_and_keys(planned, document) -> None:
    view = planned.agenda.view
    choose(view, 3)
    click(planned.agenda.up)
    assert ids(document) == ["prepare", "score", "roadmap", "pause", "commit"] and view.currentIndex().row() == 2
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert ids(document)[-1] == "roadmap" and view.currentIndex().row() == 4 and not planned.agenda.down.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ids(document)[3] == "roadmap"


def test_skip_and_back(planned, document) -> None:
    choose(planned.agenda.view, 3)
    click(planned.agenda.skip)
    assert document.workshop.agenda.item("roadmap").skipped and planned.agenda.skip.text() == "Do not skip"
    assert texts(planned.agenda.view, 4)[3] == "skipped" and texts(planned.agenda.view, 2)[4] == "10:05"
    click(planned.agenda.skip)
    assert document.workshop.agenda == DAY


def test_breaks_and_talks_are_added_named_and_removed(planned, document) -> None:
    view = planned.agenda.view
    choose(view, 0)
    click(planned.agenda.add_talk)
    assert view.currentIndex().row() == 1 and texts(view, 0)[1] == "Talk"
    retype(view, 1, 0, "董事长讲话")
    click(planned.agenda.add_break)
    added = document.workshop.agenda.items[1:3]
    assert [(i.kind, i.title, i.minutes) for i in added] == [("talk", "董事长讲话", 10), ("break", "break", 15)]
    retype(view, 2, 0, "Lunch")
    assert document.workshop.agenda.items[2].title == "lunch"  # a usual name, known in both languages
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(ids(document)) == 6
    choose(view, 0)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert editor_of(view) is None  # a stage keeps its name


def test_what_runs_is_neither_skipped_nor_removed(planned, document) -> None:
    document.do(c.StartClock("prepare"))
    choose(planned.agenda.view, 0)
    assert not planned.agenda.skip.isEnabled() and not planned.agenda.remove.isEnabled()
    QTest.keyClick(planned.agenda.view, Qt.Key.Key_Delete)
    assert ids(document)[0] == "prepare"
    planned.follow_clock(now(document, "prepare", 3), ZONE)
    assert texts(planned.agenda.view, 4)[0] == "● running, 3 min"


def test_a_tick_of_the_clock_leaves_an_editor_open(planned, document) -> None:
    document.do(c.StartClock("prepare"))
    view = planned.agenda.view
    choose(view, 1, 1)
    QTest.keyClicks(view, "4")
    planned.follow_clock(now(document, "prepare", 5), ZONE)
    QTest.keyClicks(editor_of(view), "5")
    QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert document.workshop.agenda.item("score").minutes == 45


def test_names_follow_the_language(qtbot, planned) -> None:
    i18n.switch("zh")
    qtbot.waitUntil(lambda: texts(planned.agenda.view, 0)[:3] == ["准备与签到", "现状评分", "休息"])


# Script -----------------------------------------------------------------------------------------------------------
def shown(planned: DayPlanPanel) -> str:
    return "\n".join(found.text() for found in planned.script.findChildren(QLabel) if found.isVisibleTo(planned.script))


def test_the_script_of_the_stage_in_front(qtbot, planned) -> None:
    click(planned.tabs["script"])
    planned.set_stage("score")
    score = next(script for script in SCRIPTS if script.id == "score")
    for text in (score.purpose, *score.say, *score.watch, score.behind):
        assert text.en in shown(planned)
    i18n.switch("zh")
    qtbot.waitUntil(lambda: all(text.zh in shown(planned) for text in score.say))
    planned.set_stage("target")
    assert score.purpose.zh not in shown(planned)


def test_a_running_break_brings_its_own_script(planned, document) -> None:
    planned.set_stage("score")
    document.do(c.StartClock("pause"))
    click(planned.tabs["script"])
    assert next(script for script in SCRIPTS if script.id == "break").purpose.en in shown(planned)
    assert shown(planned).startswith("Break")


def test_a_talk_of_ones_own_has_none(planned, document) -> None:
    document.do(c.SetAgenda(replace(DAY, items=(*DAY.items, AgendaItem("x", "talk", "", "A & B", 5)))))
    document.do(c.StartClock("x"))
    assert "There is no script for this block." in shown(planned) and "A & B" in shown(planned)


# Parking lot ------------------------------------------------------------------------------------------------------
def test_matters_are_parked_ticked_off_and_removed(planned, document) -> None:
    click(planned.tabs["parking"])
    field, view = planned.parking.field, planned.parking.view
    assert field.hasFocus()
    for words in ("价格体系", "  预算归属 ", " "):
        write(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert [p.text for p in document.workshop.parked] == ["价格体系", "预算归属"]
    assert planned.tabs["parking"].text() == "Parking lot 2"
    tick(view, 0)
    assert [p.done for p in document.workshop.parked] == [True, False] and planned.tabs["parking"].text()[-1] == "1"
    choose(view, 1)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert [p.text for p in document.workshop.parked] == ["价格体系"]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not document.workshop.parked[0].done


def test_a_parked_matter_is_reworded(planned, document) -> None:
    click(planned.tabs["parking"])
    QTest.keyClicks(planned.parking.field, "<b>price</b>")
    QTest.keyClick(planned.parking.field, Qt.Key.Key_Return)
    view = planned.parking.view
    choose(view, 0)
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = editor_of(view)
    editor.selectAll()
    QTest.keyClicks(editor, "channel")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the table takes the words a moment later
    assert document.workshop.parked[0].text == "channel"


# Sign-in ----------------------------------------------------------------------------------------------------------
def test_people_sign_in_one_by_one_and_all_at_once(planned, document) -> None:
    click(planned.tabs["people"])
    view = planned.people.view
    assert texts(view, 2) == ["not signed in"] * 5
    tick(view, 1)
    assert [line.person for line in document.workshop.attendance] == ["p1"]
    assert texts(view, 2)[1].startswith("here since ")
    at = datetime.fromisoformat(document.workshop.attendance[0].at).astimezone(ZONE)
    assert texts(view, 2)[1] == f"here since {at:%H:%M}"
    click(planned.people.all)
    assert {line.person for line in document.workshop.attendance} == {"p0", "p1", "p2", "p3", "p4"}
    assert not planned.people.all.isEnabled()


def test_who_leaves_is_out_of_the_next_vote(planned, document) -> None:
    click(planned.tabs["people"])
    click(planned.people.all)
    choose(planned.people.view, 2)
    click(planned.people._left)
    assert [p.here for p in document.workshop.participants] == [True, True, False, True, True]
    assert texts(planned.people.view, 2)[2].startswith("left at ")
    assert planned.people._head.text() == "4 of 5 signed in · 4 counted in the room"
    QTest.keyClick(planned.people.view, Qt.Key.Key_Space)
    assert document.workshop.participants[2].here
