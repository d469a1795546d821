"""The order of the commit stage and the actions of last time, by real keys and clicks."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.commit_fixture import (
    ACTIONS,
    ALT,
    LEFT,
    PACK,
    active_page,
    earlier_file,
    planned_day,
    press,
    type_,
    with_last_time,
)
from tests.ui.roadmap_fixture import Told, shown
from ui import i18n
from ui.actions import COMMIT
from ui.cli import SqliteFiles
from ui.document import Document
from ui.lasttime import LastTimeDesk
from ui.stages.commit.page import STEPS, CommitPage
from workshop import commands as c
from workshop.changes import EVERYTHING
from workshop.model.initiative import Kpi
from workshop.model.notes import LastTime
from workshop.model.planning import OldAction


@pytest.fixture
def document(make_document) -> Document:
    return planned_day(make_document)


@pytest.fixture
def before(document) -> Document:
    return with_last_time(document)


@pytest.fixture
def page(qtbot, document) -> Iterator[CommitPage]:
    yield from active_page(qtbot, document)


# The order --------------------------------------------------------------------------------------------------------
def test_it_opens_where_something_is_open_and_the_next_action_leads_on(qtbot, before) -> None:
    page = shown(qtbot, CommitPage(before))
    assert page.step == "last" and page.last.rows[0].buttons["done"].hasFocus()
    seen = []
    while page.next_words() != "Export PDF":
        page.do_next()
        seen.append(page.step)
    assert seen == ["owners", "first", "sign", "out"]
    for action in ACTIONS:
        before.do(c.JudgeAction(action.id, "done"))
    page.arrived()
    assert page.step == "out", "who comes back goes on where they were"
    page = shown(qtbot, CommitPage(before))
    assert page.step == "owners"
    for found in before.workshop.initiatives:
        before.do(c.EditInitiative(replace(found, owner="A", first_step="s", kpi=Kpi("k"), first_by=(
            page.first.table.values.day + timedelta(3)).isoformat())))
    page = shown(qtbot, CommitPage(before))
    assert page.step == "out"
    assert [page.bar.buttons[step].done for step in STEPS] == [True, True, True, False, False]


def test_alt_and_digits_and_the_bar_go_to_the_parts(page) -> None:
    for number, step in enumerate(STEPS, start=1):
        press(Qt.Key(Qt.Key.Key_0 + number), ALT)
        assert page.step == step and page.bar.buttons[step].isChecked()
    QTest.mouseClick(page.bar.buttons["sign"], LEFT)
    assert page.step == "sign" and page.sign.table.hasFocus()


def test_every_action_of_the_stage_has_its_key(page) -> None:
    offers = {offer.id: offer for offer in page.offers()}
    assert set(offers) == {action.id for action in COMMIT}
    assert offers["last_done"].why and not offers["sign"].why
    offers["commit_first"].run()
    assert page.step == "first"


def test_the_bar_counts_what_is_open(page, document) -> None:
    buttons = page.bar.buttons
    assert buttons["owners"].state == "4 of 4 with gaps" and buttons["last"].state == "no earlier workshop"
    document.do(c.Sign("p0"))
    assert buttons["sign"].state == "1 signed, 4 to go"
    i18n.switch("zh")
    QApplication.processEvents()
    i18n.switch("en")


# Last time --------------------------------------------------------------------------------------------------------
def test_earlier_workshops_of_the_client_are_offered_and_taken(qtbot, document, tmp_path) -> None:
    files = [earlier_file(tmp_path / "old.pentatone", " 华东乳业 ", "old"),
             earlier_file(tmp_path / "new.pentatone", "华东乳业", "new", "2026-05-01T09:00:00+00:00"),
             earlier_file(tmp_path / "other.pentatone", "Somebody else", "other"),
             earlier_file(tmp_path / "after.pentatone", "华东乳业", "after", "2027-05-01T09:00:00+00:00")]
    broken = tmp_path / "broken.pentatone"
    broken.write_text("no workshop")
    there = files[1].read_bytes()
    page = shown(qtbot, CommitPage(document))
    desk = LastTimeDesk(document, SqliteFiles(), document, map(str, (*files, broken, document.path, tmp_path / "gone")))
    troubles = Told(desk.trouble)
    page.take_last_time(desk)
    qtbot.waitUntil(lambda: len(page.last.offers) == 2, timeout=10_000)
    page.go_last()
    assert ["Day of new" in page.last.offers[0].text(), "Day of old" in page.last.offers[1].text()] == [True, True]
    assert "2 open" in page.last.offers[0].text() and page.last.offers[0].hasFocus()
    QTest.mouseClick(page.last.offers[0], LEFT)
    qtbot.waitUntil(lambda: document.workshop.last_time is not None, timeout=10_000)
    QApplication.processEvents()
    assert [row.title.text() for row in page.last.rows] == ["First & last", "Second"]
    assert page.last.rows[0].buttons["done"].hasFocus()
    assert not page.last.offers[0].isVisible() and not troubles.values and files[1].read_bytes() == there
    document.undo()
    QApplication.processEvents()
    assert page.last.offers[0].isVisible() and not page.last.rows


def test_without_a_client_or_recent_files_a_file_is_asked_for(qtbot, make_document) -> None:
    document = make_document(client="")
    page = shown(qtbot, CommitPage(document))
    desk = LastTimeDesk(document, SqliteFiles(), document, ["/no/such.pentatone"])
    page.take_last_time(desk)
    assert not desk._search.running
    told = Told(page.last_time_requested)
    page.go_last()
    assert page.last.choose.hasFocus()
    QTest.mouseClick(page.last.choose, LEFT)
    assert len(told.values) == 1


def verdicts(document: Document) -> list[tuple[str, str]]:
    last = document.workshop.last_time
    assert last is not None
    return [(action.verdict, action.reason) for action in last.actions]


def test_done_moved_and_dropped_with_a_reason_by_the_keyboard(qtbot, before, page) -> None:
    assert page.step == "last" and page.last.rows[0].buttons["done"].hasFocus()
    press(Qt.Key.Key_Return)
    assert verdicts(before)[0] == ("done", "") and page.last.rows[1].buttons["done"].hasFocus()
    press(Qt.Key.Key_X, ALT)
    row = page.last.rows[1]
    assert row.reason.hasFocus() and verdicts(before)[1] == ("", "")
    press(Qt.Key.Key_Return)
    assert verdicts(before)[1] == ("", ""), "without a reason nothing is dropped"
    type_("no money")
    press(Qt.Key.Key_Return)
    assert verdicts(before)[1] == ("dropped", "no money") and page.last.rows[2].buttons["done"].hasFocus()
    press(Qt.Key.Key_N, ALT)
    assert verdicts(before)[2] == ("moved", "")
    made = before.workshop.initiatives[-1]
    assert (made.title, made.source, made.status) == ("Pilot", "last:o3", "agreed")
    assert page.last.rows[2].now.isVisible() and not page.last.rows[2].carry.isVisible()
    count = len(before.workshop.initiatives)
    press(Qt.Key.Key_N, ALT)
    assert len(before.workshop.initiatives) == count, "an action becomes one initiative, not two"
    assert page.bar.buttons["last"].done
    before.undo()
    assert len(before.workshop.initiatives) == count - 1 and verdicts(before)[2] == ("", ""), "one step for both"
    page.last.rows[2].say("moved")
    assert page.last.rows[2].carry.isVisible()
    QTest.mouseClick(page.last.rows[2].carry, LEFT)
    assert before.workshop.initiatives[-1].source == "last:o3"
    before.undo()
    assert verdicts(before)[2] == ("moved", ""), "what was said before stays said"


def test_the_field_for_a_reason_comes_into_view(qtbot, document) -> None:
    actions = tuple(OldAction(f"o{n}", f"Action {n}", "Ann", "2026Q1") for n in range(8))
    document.do(c.SetLastTime(LastTime("Last day", "", "2025-11-12", document.workshop.pack.id, (), actions)))
    page = shown(qtbot, CommitPage(document))
    page.resize(900, 400)
    page.go_last()
    box = page.last
    view = box._area.viewport()
    low = next(row for row in box.rows if row.mapTo(view, row.rect().bottomLeft()).y() > view.height())
    low.take_focus()
    low.say("dropped")
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not box._soon.isActive())
    place = low.reason.mapTo(view, low.reason.rect().bottomLeft())
    assert view.rect().contains(place), "what is typed is seen"


def test_the_same_button_takes_a_verdict_back_and_esc_a_drop(before, page) -> None:
    row = page.last.rows[0]
    QTest.mouseClick(row.buttons["moved"], LEFT)
    assert verdicts(before)[0][0] == "moved" and row.buttons["moved"].isChecked()
    QTest.mouseClick(row.buttons["moved"], LEFT)
    assert verdicts(before)[0][0] == "" and not row.buttons["moved"].isChecked()
    QTest.mouseClick(row.buttons["dropped"], LEFT)
    type_("why")
    press(Qt.Key.Key_Escape)
    assert verdicts(before)[0] == ("", "") and not row.reason.isVisible() and row.buttons["dropped"].hasFocus()
    QTest.mouseClick(row.buttons["dropped"], LEFT)
    type_("too dear")
    page.go_owners()
    assert verdicts(before)[0] == ("dropped", "too dear"), "what was typed is kept when the part is left"
    page.go_last()
    QTest.mouseClick(row.buttons["dropped"], LEFT)
    assert verdicts(before)[0] == ("", "")


def test_arrows_go_through_the_actions(before, page) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    assert page.last.rows[2].buttons["moved"].hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    assert page.last.rows[1].buttons["moved"].hasFocus()


def test_the_parts_are_freed_with_the_page(qtbot, before, tmp_path) -> None:
    file = earlier_file(tmp_path / "old.pentatone", "华东乳业", "old")
    before.do(c.SetLastTime(None))
    page = CommitPage(before)
    page.resize(1100, 640)
    page.show()
    desk = LastTimeDesk(before, SqliteFiles(), before, [str(file)])
    page.take_last_time(desk)
    with qtbot.waitSignal(desk.found, timeout=10_000):
        pass
    before.do(c.SetLastTime(LastTime("Last day", "华东乳业", "2025-11-12", PACK, (), ACTIONS)))
    page.refresh(EVERYTHING)
    refs = [weakref.ref(part) for part in (page, page.last, page.last.rows[0], page.last.offers[0], page.owners,
                                           page.owners.table.values, page.sign.table)]
    page.close()
    page.deleteLater()
    del page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [ref for ref in refs if ref() is not None and shiboken6.isValid(ref())] == []
