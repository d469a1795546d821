"""What the first screen asks and offers for a file that does not simply open."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from db.store import SqliteStore
from tests.ui.trust_fixture import MADE, FakeCopy, FakeLost, FakeStore, FakeVault
from ui.opening import Opening
from ui.settings import UserSettings
from ui.trust.desk import Wish
from ui.trust.vault import Opened
from ui.welcome.window import WelcomeWindow

BACKUP = FakeCopy(Path("backup.pentatone"), MADE)


class Screen:
    """The first screen over a place of files that answers as told."""

    def __init__(self, path: Path) -> None:
        self.path, self.vault = path, FakeVault(opener=self._store)
        self.settings = UserSettings(path=path.with_name("settings.json"))
        self.welcome = WelcomeWindow()
        self.opening = Opening(self.vault, self.welcome, self.settings, self.welcome)  # type: ignore[arg-type]
        self.made: list[Opened] = []
        self.opening.opened.connect(self.made.append)
        self.stores: list[SqliteStore] = []

    def _store(self, path: Path, *, read_only: bool) -> FakeStore:
        salvage = "salvage" in self.calls()
        self.stores.append(SqliteStore(self.path, read_only=read_only, salvage=salvage))
        found = FakeStore(self.stores[-1], salvaged=FakeLost(3, ("ballot",)) if salvage else None)
        found.locked = bool(self.vault.keys)
        return found

    def calls(self) -> list[object]:
        return [call[0] for call in self.vault.told]

    def press(self, name: str) -> None:
        assert self.welcome.gate is not None
        self.welcome.gate.buttons[name].click()

    def close(self) -> None:
        self.opening.close()
        for store in self.stores:
            store.close()
        self.welcome.close()
        self.welcome.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def screen(qtbot, document) -> Iterator[Screen]:
    document.close()
    made = Screen(document.path)
    yield made
    made.close()


def test_a_sound_file_opens_without_a_word(screen: Screen) -> None:
    made = screen.opening.open(screen.path)
    assert made is not None and made.key == "" and not made.document.read_only and screen.welcome.gate is None


def test_a_locked_file_asks_until_the_passphrase_fits(qtbot, screen: Screen) -> None:
    screen.vault.keys[screen.path.name] = "right one"
    assert screen.opening.open(screen.path) is None
    gate = screen.opening.locked
    assert screen.welcome.gate is gate and gate._problem.isHidden() and "backups" not in gate.buttons
    QTest.keyClicks(gate.field.line, "wrong")
    QTest.keyClick(gate.field.line, Qt.Key.Key_Return)
    assert gate.busy and gate.buttons["back"].isEnabled() and not gate.field.isEnabled()
    qtbot.waitUntil(lambda: not gate.busy, timeout=5000)
    assert not gate._problem.isHidden() and gate.field.text == "wrong", "the field stays"
    gate.field.line.setText("right one")
    screen.press("open")
    qtbot.waitUntil(lambda: bool(screen.made), timeout=5000)
    assert screen.made[0].key == "right one" and screen.welcome.gate is None
    assert not gate.field.text and screen.opening._key == ""


def test_esc_leaves_the_question_and_forgets_what_was_typed(screen: Screen) -> None:
    screen.vault.keys[screen.path.name] = "right one"
    screen.opening.open(screen.path)
    screen.opening.locked.field.line.setText("half of")
    QTest.keyClick(screen.opening.locked, Qt.Key.Key_Escape)
    assert screen.welcome.gate is None and not screen.opening.locked.field.text


def test_open_elsewhere_names_who_and_takes_over_only_after_a_second_look(screen: Screen) -> None:
    screen.vault.faults["open"] = "file_open_elsewhere"
    screen.vault.params = {"who": "王敏 @ LAPTOP", "since": "2026-11-21T09:00:00+00:00", "beat": ""}
    assert screen.opening.open(screen.path) is None
    gate = screen.opening.elsewhere
    assert "王敏 @ LAPTOP" in gate._head.text() and "Open since" in gate._words.text()
    assert "sign of life" not in gate._words.text() and "take" not in gate.buttons
    screen.press("sure")
    assert "can only read" in gate._words.text()
    screen.press("no")
    screen.press("read")
    assert screen.made[0].document.read_only and screen.made[0].elsewhere == "王敏 @ LAPTOP"
    screen.opening.open(screen.path)
    screen.press("sure")
    screen.press("take")
    assert "take" in screen.calls() and not screen.made[1].document.read_only


def test_look_again_opens_for_writing_when_it_is_free_else_for_reading(screen: Screen) -> None:
    screen.opening.carry_out(screen.path, "", Wish("open"))
    assert not screen.made[0].document.read_only
    screen.vault.faults["open"], screen.vault.params = "file_open_elsewhere", {"who": "李娜"}
    screen.opening.carry_out(screen.path, "", Wish("open"))
    assert screen.made[1].document.read_only and screen.made[1].elsewhere == "李娜"


def test_a_damaged_file_shows_what_is_readable(qtbot, screen: Screen) -> None:
    screen.vault.faults["open"] = "file_damaged"
    assert screen.opening.open(screen.path) is None
    assert screen.welcome.gate is screen.opening.unreadable and screen.opening.unreadable.busy
    qtbot.waitUntil(lambda: bool(screen.made), timeout=5000)
    made = screen.made[0]
    assert made.document.read_only and made.store.salvaged == FakeLost(3, ("ballot",)) and screen.welcome.gate is None


def test_reading_a_damaged_file_can_be_stopped_and_then_opens_nothing(qtbot, screen: Screen) -> None:
    screen.vault.faults["open"] = "file_damaged"
    screen.vault.gate = threading.Event()
    screen.opening.open(screen.path)
    stop = screen.opening.unreadable.buttons["stop"]
    assert stop.isEnabled() and not screen.opening.unreadable.buttons["back"].isEnabled()
    stop.click()
    assert not screen.opening.unreadable.busy and screen.opening.unreadable.buttons["back"].isEnabled()
    with qtbot.waitSignal(screen.opening._reading.failed, timeout=5000):
        screen.vault.gate.set()
    assert not screen.made and screen.welcome.gate is screen.opening.unreadable


def test_where_nothing_is_readable_the_backups_are_offered(qtbot, screen: Screen) -> None:
    screen.vault.faults |= {"open": "file_damaged", "salvage": "file_damaged"}
    screen.vault.copies = (BACKUP,)
    assert screen.opening.open(screen.path) is None
    assert "one backup" in screen.opening.unreadable._words.text()
    qtbot.waitUntil(lambda: not screen.opening.unreadable.busy, timeout=5000)
    screen.press("backups")
    assert screen.welcome.gate is screen.opening.backups
    screen.opening.backups.list.restore.click()
    panel = screen.opening.restoring
    qtbot.waitUntil(lambda: "replace" in panel.buttons, timeout=5000)
    screen.vault.faults.clear()
    screen.press("replace")
    qtbot.waitUntil(lambda: bool(screen.made), timeout=5000)
    assert ("restore", BACKUP.path, screen.path, "") in screen.vault.told and screen.welcome.gate is None


def test_a_file_that_is_not_there_can_be_looked_for_or_taken_off_the_list(screen: Screen, monkeypatch) -> None:
    gone = screen.path.with_name("gone.pentatone")
    screen.settings.remember(gone)
    screen.welcome.show_recent(screen.settings.recent)
    assert "not there now" in screen.welcome.recent.item(0).text()
    screen.vault.faults["open"] = "file_missing"
    screen.opening.open(gone)
    assert "The folder is there" in screen.opening.missing._words.text()
    screen.press("forget")
    assert screen.settings.recent == [] and screen.welcome.gate is None
    away = Path("/no/such/stick/day.pentatone")
    screen.opening.open(away)
    assert "plug that in" in screen.opening.missing._words.text() and "forget" not in screen.welcome.gate.buttons
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(screen.path), ""))
    screen.vault.faults.clear()
    screen.press("look")
    assert screen.made[0].document.path == screen.path


def test_a_strangers_file_is_one_sentence_unless_something_can_be_done(screen: Screen) -> None:
    screen.vault.faults["open"], screen.vault.params = "file_foreign", {"what": "trigger x"}
    screen.opening.open(screen.path)
    assert screen.welcome.gate is None and screen.welcome._problem.text()
    screen.settings.remember(screen.path)
    screen.opening.open(screen.path)
    assert screen.welcome.gate is screen.opening.unreadable and set(screen.welcome.gate.buttons) == {"forget", "back"}


@pytest.mark.parametrize(("wish", "calls"), [
    (Wish("lock", Path(), "new one"),
     [("lock", "new one"), ("drop", (BACKUP.path,)), ("back_up", "new one", "by_hand")]),
    (Wish("change", Path(), "new one"),
     [("change", "", "new one"), ("drop", (BACKUP.path,)), ("back_up", "new one", "by_hand")]),
    (Wish("unlock"), [("unlock", "")]),
])
def test_backups_that_open_without_the_new_passphrase_go(qtbot, screen: Screen, wish: Wish, calls) -> None:
    screen.vault.copies = (BACKUP,)
    beside = screen.path.with_name(f"{screen.path.stem}.before-restore-20261121-090000.pentatone")
    beside.write_bytes(b"open")
    said: list[str] = []
    screen.opening.notice.connect(said.append)
    screen.opening.carry_out(screen.path, "", wish)
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert (str(beside) in said[0]) == (wish.kind != "unlock"), "what the passphrase does not guard is named"
    found = [(call[0], *(word for word in call[1:] if word != screen.path)) for call in screen.vault.told]
    assert found[:len(calls)] == calls


def test_sealing_ends_in_lines_and_takes_the_path_off_the_list(qtbot, screen: Screen) -> None:
    screen.settings.remember(screen.path)
    screen.opening.carry_out(screen.path, "", Wish("seal", screen.path.parent, "new one", True))
    task = screen.opening.task
    assert screen.welcome.gate is task and "stop" in task.buttons
    qtbot.waitUntil(lambda: bool(task.lines), timeout=5000)
    assert len(task.lines) == 3 and task.lines[0].text().startswith("✓") and "set.pdf" in task.lines[0].text()
    assert screen.settings.recent == [] and screen.made == []
    screen.press("back")
    assert screen.welcome.gate is None


def test_sealing_can_be_stopped_and_what_fails_can_be_opened_again(qtbot, screen: Screen) -> None:
    screen.vault.slow = True
    screen.opening.carry_out(screen.path, "", Wish("seal", screen.path.parent, "new one"))
    task = screen.opening.task
    task.buttons["stop"].click()
    qtbot.waitUntil(lambda: "reopen" in task.buttons, timeout=5000)
    assert "Nothing was locked" in task._problem.text() and task.lines == []
    screen.vault.faults["seal"] = "disk_full"
    screen.opening.carry_out(screen.path, "", Wish("seal", screen.path.parent, "new one"))
    qtbot.waitUntil(lambda: "reopen" in task.buttons, timeout=5000)
    assert not task._problem.isHidden()
    screen.press("reopen")
    assert screen.made[0].document.path == screen.path


@pytest.mark.parametrize("kind", ["lock", "change", "unlock", "restore", "salvage", "copy"])
def test_all_work_on_a_closed_file_can_be_stopped(qtbot, screen: Screen, kind) -> None:
    screen.vault.slow = True
    screen.opening.carry_out(screen.path, "", Wish(kind, screen.path.with_name("other.pentatone"), "new one"))
    task = screen.opening.task
    task.buttons["stop"].click()
    assert "stop" not in task.buttons and task._doing.text() == "Stopping…"
    qtbot.waitUntil(lambda: "reopen" in task.buttons, timeout=5000)
    assert task._problem.text() == "Stopped. Nothing was changed." and not task.busy
    assert not {"drop", "back_up"} & {call[0] for call in screen.vault.told} and screen.made == []


def test_after_the_swap_there_is_no_stop_and_it_says_that_it_is_done(qtbot, screen: Screen) -> None:
    said: list[str] = []
    screen.opening.notice.connect(said.append)
    screen.vault.gate = threading.Event()
    screen.opening.carry_out(screen.path, "", Wish("lock", Path(), "new one"))
    task = screen.opening.task
    qtbot.waitUntil(lambda: "stop" not in task.buttons, timeout=5000)
    assert task.busy and "Encrypting" in task._doing.text()
    screen.opening._stop.set()
    screen.vault.gate.set()
    qtbot.waitUntil(lambda: bool(said), timeout=5000)
    assert "is locked" in said[0] and len(screen.made) == 1
