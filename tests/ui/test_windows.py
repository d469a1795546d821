"""The windows together: opening, stages, audience, language, undo, and that all of them are freed."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ui import i18n
from ui.app import Application
from ui.settings import UserSettings
from workshop.model.score import Cell
from workshop.presentation import Presentation


def settle() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()


def press(window, key: Qt.Key) -> None:
    """Press a Ctrl shortcut; shortcuts work only in the active window."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def program(qtbot, tmp_path: Path):
    made = Application(UserSettings(path=tmp_path / "settings.json"))
    made.show_welcome()
    yield made
    made.close_window()
    if made.audience is not None:
        made.audience.close()
    made.welcome.close()
    made.welcome.deleteLater()
    settle()


def test_new_workshop_opens_on_prepare_and_is_remembered(program, tmp_path):
    path = tmp_path / "day.pentatone"
    assert program.new(path)
    assert path.exists()
    assert program.window.stage == "prepare"
    assert program.settings.recent == [str(path)]
    assert not program.welcome.isVisible()


def test_a_file_opened_meanwhile_is_not_put_away_by_the_sample(program, tmp_path):
    begun, ended = threading.Event(), threading.Event()

    def work(_progress, should_stop):
        begun.set()
        while not should_stop() and not ended.is_set():
            time.sleep(0.001)
        return tmp_path / "sample.pentatone"
    try:
        program.making._job.start(work)
        assert begun.wait(10) and program.new(tmp_path / "day.pentatone")
        assert program.making._job._stop.is_set()
    finally:
        ended.set()
        program.making._job.wind_up()
    assert program.window.document.path == tmp_path / "day.pentatone"


def test_a_file_that_is_there_is_never_replaced(program, tmp_path):
    path = tmp_path / "day.pentatone"
    path.write_bytes(b"something else")
    assert not program.new(path)
    assert path.read_bytes() == b"something else"
    assert "day.pentatone" in program.welcome._problem.text()


def test_a_foreign_file_gets_a_sentence(program, tmp_path):
    path = tmp_path / "notes.pentatone"
    path.write_text("hello")
    assert not program.open(path)
    assert "not a Pentatone workshop" in program.welcome._problem.text()
    assert program.window is None


def test_people_by_pasting_a_list(program, tmp_path):
    program.new(tmp_path / "day.pentatone")
    people = program.window.page("prepare").people
    people._many.setPlainText("王敏, 渠道部, 经理\n李娜\n张伟\t制造部")
    QTest.mouseClick(people._add_many, Qt.MouseButton.LeftButton)
    assert [p.name for p in program.window.document.workshop.participants] == ["王敏", "李娜", "张伟"]
    people._many.setPlainText("王敏")
    QTest.mouseClick(people._add_many, Qt.MouseButton.LeftButton)
    assert "王敏" in people._problem.text()
    assert len(program.window.document.workshop.participants) == 3


def test_seats_can_be_swapped_and_undone(program, tmp_path):
    program.new(tmp_path / "day.pentatone")
    people = program.window.page("prepare").people
    people._many.setPlainText("A\nB\nC")
    people._paste()
    people._view.selectRow(2)
    QTest.mouseClick(people._up, Qt.MouseButton.LeftButton)
    assert [p.name for p in program.window.document.workshop.participants] == ["A", "C", "B"]
    press(program.window, Qt.Key.Key_Z)
    assert [p.name for p in program.window.document.workshop.participants] == ["A", "B", "C"]


def ready(program, tmp_path):
    program.new(tmp_path / "day.pentatone")
    people = program.window.page("prepare").people
    people._many.setPlainText("A\nB\nC\nD")
    people._paste()
    program.window.go("score")
    return program.window


def test_the_audience_never_gets_a_vote_before_the_reveal(program, tmp_path):
    window = ready(program, tmp_path)
    values: list[Presentation] = []
    window.presented.connect(values.append)
    program.toggle_audience()
    page = window.page("score")
    page.canvas.view.canvas.choose(Cell("brand", "1"))
    page.do_next()
    QTest.keyClicks(page.rounds.strip, "5555")
    for value in values:
        assert value.reveal is None
        if value.canvas is not None:
            assert all(cell.level is None for cell in value.canvas.cells)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert values[-1].reveal is not None
    assert program.audience.view.reveal.isVisible()


def test_freeze_and_blank(program, tmp_path):
    window = ready(program, tmp_path)
    program.toggle_audience()
    program.toggle_freeze()
    page = window.page("score")
    page.open_leaf(Cell("brand", "1"))
    assert not program.audience.view.round.isVisible()
    program.toggle_freeze()
    assert program.audience.view.round.isVisible()
    QTest.keyClick(program.audience, Qt.Key.Key_B)
    assert not program.audience.view.round.isVisible()
    window.toggle_blank()
    assert program.audience.view.round.isVisible()


def test_a_tap_in_the_audience_window_votes(program, tmp_path):
    window = ready(program, tmp_path)
    program.toggle_audience()
    page = window.page("score")
    page.open_leaf(Cell("brand", "1"))
    page.rounds.use_mode("card")
    QTest.keyClick(program.audience.view.round, Qt.Key.Key_4)
    ballots = window.document.workshop.latest(Cell("brand", "1")).ballots
    assert [b.vote for b in ballots] == ["4"]


def texts(widget) -> list[str]:
    return [part.text() for kind in (QLabel, QPushButton) for part in widget.findChildren(kind) if part.isVisible()]


def test_language_switches_while_running(program, tmp_path):
    window = ready(program, tmp_path)
    assert window.top.undo.accessibleName() == "Undo"
    press(window, Qt.Key.Key_L)
    QApplication.processEvents()
    assert i18n.language() == "zh"
    assert window.top.undo.accessibleName() != "Undo"
    window.go("prepare")
    english = [t for t in texts(window) if t.isascii() and any(c.isalpha() for c in t) and len(t) > 3]
    assert [t for t in english if t not in ("English", "Digital co-creation") and not t.startswith("20")] == []
    program.look.switch_language()
    QApplication.processEvents()
    assert window.top.undo.accessibleName() == "Undo"


def test_until_somebody_chooses_it_speaks_the_language_of_the_workshop(program, tmp_path):
    program.new(tmp_path / "day.pentatone")
    setup = program.window.page("prepare").setup
    setup._language.setCurrentIndex(setup._language.findData("zh"))
    setup.commit()
    program.go_home()
    settle()
    program.open(tmp_path / "day.pentatone")
    assert i18n.language() == "zh"
    program.look.switch_language()
    program.go_home()
    settle()
    program.open(tmp_path / "day.pentatone")
    assert i18n.language() == "en"


def test_targets_by_key(program, tmp_path):
    window = ready(program, tmp_path)
    window.go("target")
    page = window.page("target")
    page.canvas.view.canvas.choose(Cell("brand", "2"))
    QTest.keyClick(page, Qt.Key.Key_4)
    assert window.document.workshop.targets == {Cell("brand", "2"): 4}
    QTest.mouseClick(page.bar._row, Qt.MouseButton.LeftButton)
    assert len(window.document.workshop.targets) == 11
    QTest.keyClick(page, Qt.Key.Key_Delete)
    assert Cell("brand", "2") not in window.document.workshop.targets


def test_every_window_is_freed(program, tmp_path):
    window = ready(program, tmp_path)
    for stage in ("prepare", "score", "target", "initiatives", "priority", "roadmap", "commit"):
        window.go(stage)
    program.toggle_audience()
    audience = program.audience
    refs = [weakref.ref(window), weakref.ref(audience), *(weakref.ref(p) for p in window.pages.values())]
    del audience, window
    program.go_home()
    settle()
    assert program.window is None and program.audience is None
    assert [ref for ref in refs if ref() is not None and shiboken6.isValid(ref())] == []
    assert program.welcome.isVisible()


def test_undo_and_redo_go_on_after_reopening(program, tmp_path):
    window = ready(program, tmp_path)
    page = window.page("score")
    page.open_leaf(Cell("brand", "1"))
    QTest.keyClicks(page.rounds.strip, "432")
    path = window.document.path
    program.go_home()
    settle()
    assert program.open(path)
    document = program.window.document
    for _ in range(3):
        press(program.window, Qt.Key.Key_Z)
    assert document.workshop.latest(Cell("brand", "1")).ballots == ()
    for _ in range(3):
        press(program.window, Qt.Key.Key_Y)
    assert sorted(b.vote for b in document.workshop.latest(Cell("brand", "1")).ballots) == ["2", "3", "4"]


def test_a_bug_is_told_and_the_work_goes_on(program, tmp_path):
    window = ready(program, tmp_path)
    report = program.trouble.tell(KeyError("张总的项目"))
    box = program.trouble.box
    assert box.isVisible() and box.parent() is window and not box.isActiveWindow()
    assert report.path.read_text("utf-8") == box.preview.toPlainText() and "张总" not in box.preview.toPlainText()


def test_keys_typed_in_the_audience_window_are_votes_too(program, tmp_path):
    window = ready(program, tmp_path)
    page = window.page("score")
    page.open_leaf(Cell("brand", "1"))
    program.toggle_audience()
    QTest.keyClicks(program.audience, "34-")
    QTest.keyClick(program.audience, Qt.Key.Key_Backspace)
    QTest.keyClicks(program.audience, "25")
    votes = [window.document.workshop.latest(Cell("brand", "1")).ballot_of(p.id).vote
             for p in window.document.workshop.participants]
    assert votes == ["3", "4", "2", "5"]
    QTest.keyClick(program.audience, Qt.Key.Key_Return)
    assert window.document.workshop.latest(Cell("brand", "1")).state == "revealed"


def test_after_reopening_the_round_under_way_comes_first(program, tmp_path):
    window = ready(program, tmp_path)
    page = window.page("score")
    page.open_leaf(Cell("retail", "2"))
    QTest.keyClicks(page.rounds.strip, "34")
    path = window.document.path
    program.go_home()
    settle()
    program.open(path)
    page = program.window.page("score")
    assert page.canvas.view.canvas.selected == Cell("retail", "2")
    assert "Continue round 1" in page.next_words()
    page.do_next()
    assert page.rounds.round.cell == Cell("retail", "2")
    assert len(page.rounds.round.ballots) == 2


def test_an_empty_room_leads_back_to_prepare(program, tmp_path):
    program.new(tmp_path / "day.pentatone")
    program.window.go("score")
    program.window.do_next()
    assert program.window.stage == "prepare"
