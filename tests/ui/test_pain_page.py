"""The stage of the pain points as a facilitator meets it: the one next action says what it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.facilitator.window import FacilitatorWindow
from ui.stages.pain.page import PainPage
from workshop import commands as c
from workshop.model.notes import Note


@pytest.fixture
def window(qtbot, make_document) -> FacilitatorWindow:
    made = FacilitatorWindow(make_document(pack="consumer-goods-2020"))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.go("pain")
    return made


def page(window: FacilitatorWindow) -> PainPage:
    assert isinstance(window.front, PainPage)
    return window.front


def key(window: FacilitatorWindow, code: Qt.Key) -> None:
    QTest.keyClick(page(window).canvas.view, code)


def test_the_button_names_enter_only_while_enter_does_it(window) -> None:
    window.document.do(c.AddNotes((Note("n", text="one"), Note("m", text="two", private=True))))
    assert window.top.next.text() == "Show 1 notes  Enter"
    page(window).canvas.desk.choose(("n",))
    assert window.top.next.text() == "Show 1 notes", "with a note chosen Enter opens it"
    key(window, Qt.Key.Key_Return)
    assert page(window).canvas.desk.editor.key == "n" and window.document.canvas.wall.hidden == 1
    page(window).canvas.desk.editor.drop()
    page(window).canvas.desk.choose(())
    assert window.top.next.text() == "Show 1 notes  Enter"
    key(window, Qt.Key.Key_Return)
    assert window.document.canvas.wall.hidden == 0


def test_a_strip_of_dots_opened_by_its_key_is_known_to_the_button(window) -> None:
    window.document.do(c.AddNotes((Note("n", text="one"),)))
    assert window.top.next.text() == "Give dots  Enter"
    key(window, Qt.Key.Key_P)
    assert page(window).canvas.desk.dots.isVisible()
    assert window.top.next.text() == "Start scoring", "the button would leave the page"
    assert "Click a note" in page(window).hint()
    key(window, Qt.Key.Key_Escape)
    assert window.top.next.text() == "Give dots  Enter"


def test_on_the_score_page_too_enter_is_not_promised_for_a_chosen_note(window) -> None:
    window.document.do(c.AddNotes((Note("n", text="one"),)))
    window.go("score")
    words = window.top.next.text()
    assert words.endswith("Enter")
    window.front.canvas.show_notes(True)  # type: ignore[union-attr]
    window.front.canvas.desk.choose(("n",))  # type: ignore[union-attr]
    assert window.top.next.text() == words.removesuffix("  Enter")
    window.front.canvas.desk.choose(())  # type: ignore[union-attr]
    assert window.top.next.text() == words


@pytest.mark.parametrize("stage", ["pain", "score", "target"])
@pytest.mark.parametrize("way", ["close", "go", "history"])
def test_a_half_written_note_is_kept_when_one_leaves(window, stage: str, way: str) -> None:
    document = window.document
    document.do(c.AddNotes((Note("n", text="one"),)))
    window.go(stage)
    window.front.canvas.show_notes(True)  # type: ignore[union-attr]
    desk = window.front.canvas.desk  # type: ignore[union-attr]
    desk.choose(("n",))
    assert desk.runner.run("edit")
    desk.editor.setPlainText("half written")
    # Wherever the keys are: another window may have taken them.
    kept = []
    document.changed.connect(lambda *_: kept.append(document.workshop.wall.note("n").text))
    if way == "close":
        window.front.leaving()  # type: ignore[union-attr]
    elif way == "go":
        window.go("prepare")
    else:
        window.tools.go_to(document.steps()[-1].seq)
    assert "half written" in kept
