"""Strips over an open workshop: what they say when the file is in trouble, and that the answers help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from db.store import SqliteStore
from tests.ui.trust_fixture import MADE, FakeCopy, FakeLost, FakeVault, opened
from ui.settings import UserSettings
from ui.trust.desk import TrustDesk, Wish
from ui.widgets.standing import Answer, StandingStrip, StripStack
from workshop.commands import ChangeSettings


class Place:
    """A desk over an open workshop, with what it says and wishes."""

    def __init__(self, qtbot, document, folder: Path, copies: tuple[FakeCopy, ...] = (), **more: object) -> None:
        self.window, self.strips = QWidget(), StripStack()
        qtbot.addWidget(self.window)
        QVBoxLayout(self.window).addWidget(self.strips)
        self.opened = opened(document, **more)  # type: ignore[arg-type]
        self.document, self.store = self.opened.document, self.opened.store
        self.settings = UserSettings(path=folder / "settings.json")
        self.settings.own_folders = lambda: [folder]  # type: ignore[method-assign]
        self.vault = FakeVault(copies)
        self.desk = TrustDesk(self.opened, self.vault, self.strips, self.settings, self.window)  # type: ignore[arg-type]
        self.said: list[str] = []
        self.wishes: list[Wish] = []
        self.moved: list[Path] = []
        for signal, into in ((self.desk.notice, self.said), (self.desk.trouble, self.said),
                             (self.desk.wish, self.wishes), (self.desk.moved, self.moved)):
            signal.connect(into.append)

    def change(self, title: str) -> bool:
        return self.document.do(ChangeSettings(replace(self.document.workshop.settings, title=title)))

    def words(self, strip: StandingStrip) -> str:
        return strip.accessibleName()


@pytest.fixture
def place(qtbot, document, tmp_path: Path) -> Iterator[Place]:
    folder = tmp_path / "mine"
    folder.mkdir()
    made = Place(qtbot, document, folder)
    yield made
    made.desk.close()


def test_a_stick_that_is_gone_leaves_a_copy_with_the_step_it_did_not_take(qtbot, place: Place) -> None:
    assert place.change("one") and place.strips.isHidden()
    place.store.fault = "media_gone"
    assert not place.change("two") and not place.change("three")
    strip = place.desk.fault
    assert not strip.isHidden() and "The file is gone" in place.words(strip)
    assert "safe in memory" in place.words(strip) and "change of settings" in place.words(strip)
    strip.buttons["go_on"].click()
    assert not strip.buttons["go_on"].isEnabled() and "Writing" in place.said[-1]
    qtbot.waitUntil(lambda: bool(place.moved), timeout=5000)
    goal = place.moved[0]
    assert goal.parent.name == "mine" and place.document.path == goal and strip.isHidden()
    assert place.document.workshop.settings.title == "three", "the last one is kept after all"
    assert "not kept: 1" in place.said[-1] and str(goal) in place.said[-1]
    assert place.document.undo() and place.document.workshop.settings.title == "one"
    store = SqliteStore(goal, read_only=True)
    assert store.workshop.settings.title == "one"
    store.close()


def test_writing_the_copy_can_be_stopped_and_leaves_nothing(qtbot, place: Place) -> None:
    place.store.fault, place.vault.slow = "media_gone", True
    place.change("two")
    strip = place.desk.fault
    strip.buttons["go_on"].click()
    assert strip.buttons["stop"].isEnabled() and not strip.buttons["again"].isEnabled()
    place.change("three")
    assert not strip.buttons["go_on"].isEnabled(), "another refused step does not let go of the buttons"
    strip.buttons["stop"].click()
    qtbot.waitUntil(strip.buttons["go_on"].isEnabled, timeout=5000)
    assert place.said[-1] == "Stopped. Nothing was changed." and "stop" not in strip.buttons and not strip.isHidden()
    assert not place.moved and list(place.settings.own_folders()[0].glob("*.pentatone*")) == []


def test_try_once_more_says_it_is_still_gone_or_goes_on(place: Place) -> None:
    place.store.fault = "disk_full"
    assert not place.change("two")
    strip = place.desk.fault
    assert "disk is full" in place.words(strip) and "go_on" not in strip.buttons
    strip.buttons["again"].click()
    assert not strip.isHidden() and place.document.workshop.settings.title != "two"
    place.store.fault = ""
    strip.buttons["again"].click()
    assert strip.isHidden() and place.document.workshop.settings.title == "two"
    assert "change of settings" in place.said[-1]


def test_the_next_step_that_is_kept_takes_the_strip_away(place: Place) -> None:
    place.store.fault = "media_gone"
    place.change("two")
    place.store.fault = ""
    assert place.change("three") and place.desk.fault.isHidden()


def test_a_goal_that_is_taken_keeps_the_strip(qtbot, place: Place, tmp_path: Path, monkeypatch) -> None:
    there = tmp_path / "there.pentatone"
    there.write_text("x")
    place.store.fault = "disk_full"
    place.change("two")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(there), ""))
    place.desk.fault.buttons["elsewhere"].click()
    qtbot.waitUntil(place.desk.fault.buttons["elsewhere"].isEnabled, timeout=5000)
    assert there.read_text() == "x" and not place.desk.fault.isHidden() and "is there already" in place.said[-1]


def test_somebody_has_taken_over(place: Place, tmp_path: Path, monkeypatch) -> None:
    place.store.fault, place.store.params = "file_taken_over", {"who": "王敏 @ PC"}
    place.desk.beat()
    strip = place.desk.fault
    assert "王敏 @ PC has taken" in place.words(strip) and place.document.read_only
    strip.buttons["reopen"].click()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine" / "copy"), ""))
    strip.buttons["elsewhere"].click()
    assert [wish.kind for wish in place.wishes] == ["open", "copy"]
    assert place.wishes[1].goal == tmp_path / "mine" / "copy.pentatone", "a copy of what they have written by now"


def test_closing_without_the_stick_leaves_a_copy_too(place: Place) -> None:
    assert place.change("one") and place.desk.rescue() == ""
    place.store.fault = "media_gone"
    assert not place.change("two")
    words = place.desk.rescue()
    assert str(place.moved[0]) in words and place.document.path == place.moved[0]
    assert place.document.workshop.settings.title == "one" and place.moved[0].is_file()


def test_what_passes_by_itself_gets_no_strip(place: Place) -> None:
    place.store.fault = "file_locked"
    assert not place.change("two") and place.strips.isHidden()


def test_read_only_says_why(qtbot, document, tmp_path: Path, monkeypatch) -> None:
    document.read_only = True
    place = Place(qtbot, document, tmp_path)
    assert "may not be written" in place.words(place.desk.closed)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    place.desk.closed.buttons["copy"].click()
    assert place.wishes == []
    other = Place(qtbot, document, tmp_path, elsewhere="李娜 @ PC")
    assert "李娜 @ PC has it open" in other.words(other.desk.closed)
    other.desk.closed.buttons["reopen"].click()
    assert other.wishes == [Wish("open")]
    for made in (place, other):
        made.desk.close()


def test_a_damaged_file_says_what_is_lost_and_offers_the_newest_good_backup(qtbot, document, tmp_path: Path,
                                                                           monkeypatch) -> None:
    good = FakeCopy(Path("good.pentatone"), MADE)
    document.read_only = True
    place = Place(qtbot, document, tmp_path, (good,), salvaged=FakeLost(9, ("ballot", "slip", "history")))
    strip, asked = place.desk.damage, []
    place.desk.restore_requested.connect(asked.append)
    assert "Lost or incomplete: votes, undo and history" in place.words(strip) and place.desk.closed.isHidden()
    qtbot.waitUntil(lambda: not place.desk._search.running, timeout=5000)
    assert "Newest good backup" in place.words(strip) and "12 steps, 5 people, 36 votes" in place.words(strip)
    strip.buttons["restore"].click()
    assert asked == [good]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "new.pentatone"), ""))
    strip.buttons["save"].click()
    strip.buttons["leave"].click()
    assert [wish.kind for wish in place.wishes] == ["salvage", "leave"]
    strip.offer(None)
    assert "no good backup" in place.words(strip) and "restore" not in strip.buttons
    place.desk.close()


def test_strips_stand_by_urgency_and_take_the_keyboard(qtbot) -> None:
    window, stack = QWidget(), StripStack()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(stack)
    low, high = StandingStrip(), StandingStrip("bad")
    for strip, urgency in ((low, 10), (high, 90)):
        strip.present("Head", "Words", (Answer("a", "First", True), Answer("b", "Second")))
        stack.put(strip, urgency)
    assert stack.isHidden() and not stack.take_focus()
    window.show()
    low.show()
    assert not stack.isHidden()
    high.show()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert high.y() <= low.y() and stack.take_focus() and window.focusWidget() is high.buttons["a"]
    high.present("Head", "Words", (Answer("b", "Second"),))
    assert set(high.buttons) == {"b"}
    high.hide()
    low.hide()
    assert stack.isHidden()


def test_enter_on_an_answer_presses_it_and_not_the_next_action(qtbot) -> None:
    window, strip, told = QWidget(), StandingStrip(), []
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(strip)
    QShortcut(QKeySequence(Qt.Key.Key_Return), window).activated.connect(partial(told.append, "next"))
    strip.present("Gone", "", (Answer("go", "Go on", first=True), Answer("again", "Again")))
    strip.chosen.connect(told.append)
    strip.show()
    window.show()
    strip.take_focus()
    qtbot.keyClick(strip.buttons["go"], Qt.Key.Key_Return)
    strip.buttons["again"].setFocus()
    qtbot.keyClick(strip.buttons["again"], Qt.Key.Key_Enter)
    assert told == ["go", "again"]
