"""What empty lists, tables and pages say, and that it is a way on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from tests.ui.window_fixture import settle
from ui.audience.calm import CalmPage
from ui.charts.host import ChartHost
from ui.facilitator.window import FacilitatorWindow
from ui.stages.commit.signbox import SignBox
from ui.stages.prepare.people import PeopleTable
from ui.stages.priority.gaptable import GapTable
from ui.stages.score.gridpane import GridPane
from ui.stages.score.troupebar import TroupeBar
from ui.widgets.emptywords import EmptyWords
from ui.widgets.parts import button
from ui.widgets.roomy import RoomyArea
from workshop import commands as c
from workshop.model.workshop import Participant


@pytest.fixture
def view(qtbot) -> QListView:
    made = QListView()
    qtbot.addWidget(made)
    made.setModel(QStringListModel([]))
    made.resize(300, 200)
    made.show()
    return made


def test_words_stand_where_the_rows_will_be_and_go_with_the_first_one(view) -> None:
    none = EmptyWords(view)
    none.say("Nothing yet: type it.")
    assert none.label.isVisible() and view.accessibleDescription() == "Nothing yet: type it."
    assert view.viewport().rect().contains(none.label.geometry())
    model = view.model()
    model.insertRows(0, 1)
    assert not none.label.isVisible() and view.accessibleDescription() == ""
    model.removeRows(0, 1)
    assert none.label.isVisible() and view.accessibleDescription() == "Nothing yet: type it."
    model.setStringList(["one"])
    assert not none.label.isVisible()
    model.setStringList([])
    view.resize(900, 300)
    settle()
    assert none.label.isVisible() and none.label.width() <= 560


@pytest.mark.parametrize(("part", "way"), [(PeopleTable, "press Enter"), (SignBox, "Ctrl+1"), (GridPane, "Ctrl+1")])
def test_without_people_the_tables_of_people_say_where_they_come_from(qtbot, make_document, part, way) -> None:
    document = make_document(0)
    made = part(document)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    words = [label for label in made.findChildren(QLabel) if way in label.text() and label.isVisible()]
    assert len(words) == 1, words
    document.do(c.AddParticipants((Participant("p", "Ada"),)))
    for follow in ("follow", "arrived"):
        getattr(made, follow, lambda: None)()
    if isinstance(made, PeopleTable):
        made._model.follow()
    assert not words[0].isVisible()


def test_gaps_profile_and_title_page_say_what_comes(qtbot, document) -> None:
    gaps, host, calm = GapTable(document), ChartHost(document), CalmPage()
    for made in (gaps, host, calm):
        qtbot.addWidget(made)
        made.show()
    host.refresh_or_make()
    shown = [label for made in (gaps, host) for label in made.findChildren(QLabel)
             if label.isVisible() and "Ctrl+4" in label.text()]
    assert len(shown) == 2
    calm.present("Client", "Test day")
    assert calm.title.text() == "Client\nTest day" and calm.soon.text()
    document.do(c.SetTargets((c.TargetLevel(next(document.workshop.cells()), 3),)))
    host.refresh()
    assert not shown[1].isVisible()


def test_the_bar_of_a_rehearsal_says_what_to_do_now(qtbot, make_document) -> None:
    document = make_document(rehearsal=True)
    bar = TroupeBar()
    qtbot.addWidget(bar)
    bar.present(document.workshop, None)
    assert "press Enter" in bar.hint.text() and "F8" in bar.hint.text()
    cell = next(document.workshop.cells())
    document.do(c.OpenRound("r", cell))
    bar.present(document.workshop, document.workshop.round("r"))
    assert "Cards up" in bar.hint.text() and "Let them vote" in bar.hint.text()


def test_a_button_that_leaves_the_keyboard_leaves_it_inside_a_scrolled_page_too(qtbot) -> None:
    content = QWidget()
    box, field, made = QVBoxLayout(content), QLineEdit(), button()
    box.addWidget(field)
    box.addWidget(made)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    area = RoomyArea(content)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    assert QTest.qWaitForWindowActive(area)
    field.setFocus()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert field.hasFocus()


def test_back_on_a_stage_the_inspector_speaks_of_its_cell_again(qtbot, make_document) -> None:
    document = make_document()
    window = FacilitatorWindow(document)
    qtbot.addWidget(window)
    window.go("score")
    first, *_, other = window.page("score").canvas.view.canvas.cells()
    window.page("score").canvas.view.canvas.choose(first)
    window.page("score").do_next()
    window.go("target")
    window.page("target").canvas.view.canvas.choose(other)
    assert window.desk.cell.element == other.element
    window.go("score")
    assert window.page("score").rounds.round is not None
    assert (window.desk.cell.element, window.inspector._cell) == (first.element, first)
    window.go("target")
    assert window.inspector._cell == other
    window.close()
