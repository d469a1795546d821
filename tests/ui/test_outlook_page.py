"""The boards of the outlook stage by real keys and clicks, and what the room sees of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.boards import KEY, knowledge_pack
from ui import i18n
from ui.audience.view import AudienceView
from ui.document import Document
from ui.presenter import presentation
from ui.stages.outlook.page import OutlookPage
from ui.widgets.boards.base import BoardWidget
from ui.widgets.boards.poll import PollWidget
from workshop import commands as c
from workshop.boards import centre
from workshop.model.agenda import Agenda, AgendaItem
from workshop.packs.load import attach


@pytest.fixture
def document(make_document) -> Document:
    made = make_document(3)
    made.do(attach(knowledge_pack()))
    return made


@pytest.fixture
def page(qtbot, document: Document) -> OutlookPage:
    made = OutlookPage(document)
    qtbot.addWidget(made)
    made.resize(1100, 620)
    document.changed.connect(made.refresh)
    made.show()
    made.arrived()
    return made


def board(page: OutlookPage, name: str) -> BoardWidget:
    page.show_board(f"{KEY}/{name}")
    widget = page.widget()
    assert widget is not None
    widget.grab()  # painted once, so that its places are known
    widget.setFocus()
    return widget


def click(widget: BoardWidget, action: str, item: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    widget.grab()
    place = widget.spot(action, item)
    assert place is not None, (action, item)
    QTest.mouseClick(widget, button, pos=place.toPoint())


def answers(document: Document, name: str) -> dict[str, str]:
    found = document.workshop.answers.get(f"{KEY}/{name}", ())
    return {f"{a.item}{a.person}": a.value for a in found}


def test_it_begins_with_the_first_board_of_the_first_look(page):
    assert page.key == f"{KEY}/cards"
    assert page.boards.list.count() == 1
    assert page.next_words() == "Next board  Enter"


def test_dots_by_key_and_click_and_never_more_than_there_are(page, document):
    widget = board(page, "cards")
    QTest.keyClick(widget, Qt.Key.Key_Right)
    for _ in range(3):
        QTest.keyClick(widget, Qt.Key.Key_Plus)
    assert answers(document, "cards") == {"c1": "3"}
    QTest.keyClick(widget, Qt.Key.Key_Minus)
    click(widget, "focus", "c2")
    click(widget, "more", "c2")
    assert answers(document, "cards") == {"c1": "2", "c2": "1"}
    told = []
    document.refused.connect(told.append)
    for _ in range(5):
        QTest.keyClick(widget, Qt.Key.Key_Space)
    assert answers(document, "cards") == {"c1": "2", "c2": "4"}  # two dots each for three people
    assert [p.key for p in told[0].problems] == ["dots_spent"]
    for _ in range(4):
        QTest.keyClick(widget, Qt.Key.Key_Backspace)
    assert answers(document, "cards") == {"c1": "2"}


def test_hands_are_typed_and_figures_come_after_them(page, document):
    widget = board(page, "poll")
    assert page.next_words() == "Show the published figures  Enter"
    assert page.audience_board().figures is False
    QTest.keyClick(widget, Qt.Key.Key_Down)
    QTest.keyClick(widget, Qt.Key.Key_2)
    QTest.keyClick(widget, Qt.Key.Key_Down)
    QTest.keyClick(widget, Qt.Key.Key_Plus)
    assert answers(document, "poll") == {"o1": "2", "o2": "1"}
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert page.audience_board().figures is True
    assert page.next_words() == "Next board  Enter"
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert page.key == f"{KEY}/quad"


def test_two_digits_make_one_number_and_a_pause_begins_anew(page, document, monkeypatch):
    document.do(c.RemoveParticipant("p0"))
    document.do(c.RemoveParticipant("p1"))
    document.do(c.RemoveParticipant("p2"))
    widget = board(page, "poll")
    assert isinstance(widget, PollWidget)
    clock = iter([10.0, 10.5, 20.0])
    monkeypatch.setattr("ui.widgets.boards.poll.time.monotonic", lambda: next(clock))
    QTest.keyClick(widget, Qt.Key.Key_Down)
    QTest.keyClicks(widget, "12")
    assert answers(document, "poll") == {"o1": "12"}
    QTest.keyClicks(widget, "0")
    assert answers(document, "poll") == {}


def test_pins_go_from_person_to_person_and_show_the_middle(page, document):
    widget = board(page, "quad")
    assert page.audience_board().person == "p0"
    for _ in range(3):
        click(widget, "place", "")
    assert set(answers(document, "quad")) == {"nowp0", "nowp1", "nowp2"}
    QTest.keyClick(widget, Qt.Key.Key_X)
    click(widget, "place", "")
    assert "targetp0" in answers(document, "quad")
    middle = centre(document.workshop.answers[f"{KEY}/quad"], "now")
    assert (middle.x, middle.y) == pytest.approx((0.5, 0.5), abs=0.01)
    click(widget, "person", "p2")
    QTest.keyClick(widget, Qt.Key.Key_N)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    assert "nowp2" not in answers(document, "quad")


def test_a_ladder_per_element_takes_now_and_next(page, document):
    widget = board(page, "ladder")
    click(widget, "cell", "r1.alpha")
    click(widget, "cell", "r2.alpha", Qt.MouseButton.RightButton)
    assert answers(document, "ladder") == {"now.alpha": "r1", "next.alpha": "r2"}
    QTest.keyClick(widget, Qt.Key.Key_Right)
    QTest.keyClick(widget, Qt.Key.Key_N)
    assert answers(document, "ladder")["now.beta"] == "r2"
    QTest.keyClick(widget, Qt.Key.Key_N)
    assert "now.beta" not in answers(document, "ladder")


def test_a_ladder_of_the_room(page, document):
    widget = board(page, "room")
    click(widget, "next", "r2.room")
    QTest.keyClick(widget, Qt.Key.Key_Up)
    QTest.keyClick(widget, Qt.Key.Key_N)
    assert answers(document, "room") == {"next.room": "r2", "now.room": "r1"}


def test_a_checklist_by_letter_moves_on_and_by_click_takes_back(page, document):
    widget = board(page, "check")
    QTest.keyClick(widget, Qt.Key.Key_Down)
    QTest.keyClick(widget, Qt.Key.Key_Y)
    QTest.keyClick(widget, Qt.Key.Key_P)
    assert answers(document, "check") == {"q1": "yes", "q2": "partly"}
    click(widget, "yes", "q1")
    assert answers(document, "check") == {"q2": "partly"}
    assert page.next_words() == "Go on to the pain points"
    asked = []
    page.stage_requested.connect(asked.append)
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert asked == ["pain"]


def test_answers_are_undone_one_by_one(page, document):
    widget = board(page, "check")
    QTest.keyClick(widget, Qt.Key.Key_Down)
    QTest.keyClick(widget, Qt.Key.Key_N)
    document.undo()
    assert answers(document, "check") == {}
    document.redo()
    assert answers(document, "check") == {"q1": "no"}


@pytest.mark.parametrize("name", ["cards", "poll", "quad", "ladder", "room", "check"])
def test_the_room_sees_the_same_board_and_cannot_touch_it(qtbot, page, document, name):
    view = AudienceView()
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show()
    board(page, name)
    view.present(presentation(document, page, blank=False))
    seen = view._stack.currentWidget()
    assert isinstance(seen, BoardWidget) and seen.show_value.key == f"{KEY}/{name}"
    before = dict(document.workshop.answers)
    seen.grab()
    for action, item in [(a, i) for _, a, i in seen._spots]:
        QTest.mouseClick(seen, Qt.MouseButton.LeftButton, pos=seen.spot(action, item).toPoint())
    assert document.workshop.answers == before
    i18n.switch("zh")
    seen.grab()


def test_a_pack_that_goes_takes_its_boards_away(page, document):
    board(page, "check")
    document.do(c.DetachPack(KEY))
    assert page.key == "" and page.widget() is None
    assert page.next_words() == "Go on to the pain points"
    document.undo()
    assert page.key


def test_a_scope_without_elements_of_the_ladder_still_paints(page, document):
    document.do(c.ChangeScope(("beta",)))
    widget = board(page, "ladder")
    widget.grab()
    assert widget.spot("cell", "r1.beta") is not None
    assert widget.spot("cell", "r1.alpha") is None


def test_where_the_day_does_without_pain_points_scoring_comes_next(document) -> None:
    page = OutlookPage(document)
    document.do(c.SetAgenda(Agenda(items=(AgendaItem("a", "stage", "outlook"), AgendaItem("b", "stage", "score")))))
    while page.next_words() != "Start scoring":
        page.do_next()
    asked: list[str] = []
    page.stage_requested.connect(asked.append)
    page.do_next()
    assert asked == ["score"]
