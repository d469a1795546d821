"""The bar that brings lists of initiatives in and out: buttons, keys, drops, and problems inside the page."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui.roadmap_fixture import Told
from ui import i18n
from ui.actions import EXCHANGE, INITIATIVES, WINDOW
from ui.document import Document
from ui.i18n import switch
from ui.stages.initiatives import exchangebar
from ui.stages.initiatives.exchangebar import ExchangeBar
from workshop import commands as c
from workshop.model.initiative import Initiative

LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bar(qtbot, document: Document) -> ExchangeBar:
    document.do(c.AddInitiatives((Initiative("i1", "One", cost=3), Initiative("i2", "Two"))))
    made = ExchangeBar(document)
    qtbot.addWidget(made)
    made.resize(700, 40)
    made.show()
    qtbot.waitExposed(made)
    return made


def answer(monkeypatch: pytest.MonkeyPatch, *, name: Path | str, kind: str = "") -> None:
    """Let the file dialogs be answered."""
    for dialog in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, dialog, lambda *_: (str(name), kind))


def finished(qtbot, bar: ExchangeBar) -> None:
    qtbot.waitUntil(lambda: not bar.running, timeout=10_000)
    QApplication.processEvents()


def csv(tmp_path: Path, text: str, name: str = "list.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_comes_in_as_one_step(qtbot, bar, document, tmp_path, monkeypatch):
    answer(monkeypatch, name=csv(tmp_path, "title,cost,efforts\nOne,5,IT: 2\nThree,1,\n"))
    heard = Told(bar.notice)
    QTest.mouseClick(bar.import_button, LEFT)
    finished(qtbot, bar)
    assert [(i.title, i.cost) for i in document.workshop.initiatives] == [("One", 5), ("Two", 0), ("Three", 1)]
    assert bar.result.isVisible() and bar.result.text() == heard.values[-1]
    assert "New: 1 (Three)" in bar.result.text() and "Changed: 1 (One)" in bar.result.text()
    assert "New roles, without a limit yet: 1 (IT)" in bar.result.text()
    document.undo()
    assert [(i.title, i.cost) for i in document.workshop.initiatives] == [("One", 3), ("Two", 0)]
    assert document.workshop.planning.roles == ()
    assert not bar.result.isVisible()


def test_all_problems_stand_inside_the_page(qtbot, bar, document, tmp_path):
    before = document.workshop
    bar.take(csv(tmp_path, "title,cost\nThree,x\n,2\n"))
    finished(qtbot, bar)
    assert bar.problems.shown and not bar.result.isVisible()
    assert bar.problems.words.text().splitlines() == ["B2: “x” is not a whole number from 0 to 1000000000.",
                                                      "A3: an initiative needs a title."]
    assert document.workshop is before
    i18n.switch("zh")
    QApplication.processEvents()
    assert "needs a title" not in bar.problems.words.text() and "Nothing" not in bar.problems.accessibleName()
    i18n.switch("en")
    QApplication.processEvents()
    head = bar.problems._head
    assert head.text() == "Nothing was changed or written: 2 problems" and head.wordWrap(), "cut in a narrow column"
    QTest.mouseClick(bar.problems.close_button, LEFT)
    assert not bar.problems.shown
    bar.take(csv(tmp_path, "title\nThree\n"))
    finished(qtbot, bar)
    assert not bar.problems.shown and "Three" in bar.result.text()


def drop(bar: ExchangeBar, *paths: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    args = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), *args)
    enter.ignore()
    QApplication.sendEvent(bar, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(bar, QDropEvent(QPointF(5, 5), *args))
    return True


def test_a_list_can_be_dropped(qtbot, bar, document, tmp_path):
    path = csv(tmp_path, "title\nThree\n")
    assert not drop(bar, path, path) and not drop(bar, tmp_path / "a.pdf")
    assert drop(bar, path)
    finished(qtbot, bar)
    assert document.workshop.initiatives[-1].title == "Three" and bar.words.text() == "or drop a list here"


@pytest.mark.parametrize(("name", "kind", "made"), [
    ("out.csv", "", "out.csv"), ("out", "Plan for GanttProject (*.gan)", None), ("v1.2", "", "v1.2.xlsx")])
def test_the_ending_is_the_format(qtbot, bar, tmp_path, monkeypatch, name, kind, made):
    answer(monkeypatch, name=tmp_path / name, kind=kind)
    QTest.mouseClick(bar.export_button, LEFT)
    finished(qtbot, bar)
    if made is None:
        assert "plan the roadmap first" in bar.problems.words.text()
        assert list(tmp_path.glob("out*")) == []
    else:
        assert bar.result.text() == f"Written: {made} with 2 initiatives, 0 of them planned"
        assert (tmp_path / made).stat().st_size > 100


def test_keys_ask_for_a_file(qtbot, bar, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: asked.append("in") or ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked.append("out") or ("", ""))
    bar.activateWindow()
    QTest.keyClick(bar, Qt.Key.Key_I, ALT)
    QTest.keyClick(bar, Qt.Key.Key_E, ALT)
    assert asked == ["in", "out"] and not bar.running


def test_the_actions_are_listed_and_no_key_is_taken(bar):
    assert [offer.keys for offer in bar.offers()] == ["Alt+I", "Alt+E"]
    taken = {key for action in (*WINDOW, *INITIATIVES) for key in action.keys}
    assert taken.isdisjoint(key for action in EXCHANGE for key in action.keys)
    assert bar.import_button.toolTip().endswith("(Alt+I)") and bar.export_button.toolTip().endswith("(Alt+E)")


def test_a_list_is_read_again_when_somebody_edited_meanwhile(qtbot, bar, document, tmp_path, monkeypatch):
    """What was checked against an older state is never written over a newer one."""
    path, read = csv(tmp_path, "title,cost\nOne,9\n"), exchangebar.read_initiatives
    seen = []

    def slow(data, name, workshop, new_id):
        seen.append(workshop)
        return read(data, name, workshop, new_id)

    monkeypatch.setattr(exchangebar, "read_initiatives", slow)
    bar.take(path)
    document.do(c.EditInitiative(Initiative("i1", "One", cost=3, owner="Ann")))
    qtbot.waitUntil(lambda: bool(document.workshop.initiatives[0].cost == 9), timeout=10_000)
    finished(qtbot, bar)
    assert len(seen) == 2 and document.workshop.initiatives[0].owner == "Ann"


def test_stopping_changes_nothing(qtbot, bar, document, tmp_path, monkeypatch):
    before, read, pressed = document.workshop, exchangebar.read_initiatives, threading.Event()
    # It is still at work when the button is pressed, however busy the machine is.
    monkeypatch.setattr(exchangebar, "read_initiatives", lambda *args: (pressed.wait(10), read(*args))[1])
    bar.take(csv(tmp_path, "title\nThree\n"))
    assert bar.running and bar.cancel.isVisible() and not bar.import_button.isEnabled()
    QTest.mouseClick(bar.cancel, LEFT)
    pressed.set()
    finished(qtbot, bar)
    assert document.workshop is before and not bar.cancel.isVisible() and bar.import_button.isEnabled()


def test_other_endings_are_refused(qtbot, bar, tmp_path):
    bar.take(csv(tmp_path, "x", "a.txt"))
    finished(qtbot, bar)
    assert "a.txt does not end in .csv, .xlsx" in bar.problems.words.text()


def test_the_words_follow_the_language(qtbot, bar, tmp_path):
    bar.take(csv(tmp_path, "title\nThree\n"))
    finished(qtbot, bar)
    before = bar.result.text()
    switch("zh")
    switch("en")
    assert bar.result.text() == before


def test_the_window_may_close_while_it_works(qtbot, bar, document, tmp_path):
    before = document.workshop
    bar.take(csv(tmp_path, "title\nThree\n"))
    bar.close()
    qtbot.wait(50)
    assert document.workshop is before
