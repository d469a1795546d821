"""A workshop in the window is locked, closed, asked for its passphrase, damaged and brought back from its backup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.driver import MAGIC, is_locked
from tests.ui.window_fixture import settle
from ui.app import Application
from ui.settings import UserSettings
from ui.trust.safety import SafetyPanel
from ui.widgets.standing import StripStack

KEY = "blue tractor on the roof"


@pytest.fixture
def program(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Application]:
    # A passphrase is slow to try by intention; here nobody guesses.
    monkeypatch.setattr("db.driver._ROUNDS", 10)
    made = Application(UserSettings(path=tmp_path / "settings.json"))
    made.show_welcome()
    yield made
    made.close()
    made.welcome.close()
    made.welcome.deleteLater()
    settle()


def safety(program: Application) -> SafetyPanel:
    assert program.window is not None and program.trust is not None
    if not program.window.tools.safety(program.trust).isVisible():
        program.window.tools.toggle_safety()
    return program.window.tools.safety(program.trust)


def home(qtbot, program: Application) -> None:
    program.go_home()
    qtbot.waitUntil(lambda: not program.copies.running, timeout=10_000)
    settle()


def back(qtbot, program: Application) -> None:
    """Wait until a workshop is open again."""
    qtbot.waitUntil(lambda: not program.opening._working.running and program.window is not None, timeout=10_000)


def lock(qtbot, program: Application) -> None:
    panel = safety(program)
    panel.set_key.click()
    for field in (panel.key_form.new.first, panel.key_form.new.second):
        field.line.setText(KEY)
    panel.key_form.new._edited()
    panel.key_form.buttons["go"].click()
    qtbot.waitUntil(lambda: program.window is None, timeout=5000)
    back(qtbot, program)


def test_locked_closed_damaged_and_brought_back(qtbot, program: Application, tmp_path: Path) -> None:
    path = tmp_path / "day.pentatone"
    assert program.new(path, "blank") and path.read_bytes().startswith(MAGIC)
    window = program.window
    window.page("prepare").people._many.setPlainText("A\nB\nC")
    window.page("prepare").people._paste()
    program.toggle_audience()
    assert program.audience.findChildren(StripStack) == [] and window.strips.isHidden()

    lock(qtbot, program)
    assert is_locked(path) and program.trust.key == KEY and "locked" in program.window.status.words
    panel = safety(program)
    assert panel.set_key.isHidden() and not panel.change_key.isHidden() and panel.list.view.count() == 1
    panel.check.click()
    qtbot.waitUntil(panel.check.isEnabled, timeout=10_000)
    assert "Sound" in panel._result.text() and len(panel.hash.text()) == 64
    panel = window = None

    home(qtbot, program)
    kept = [tmp_path / "settings.json", *(tmp_path / "data" / "backups").rglob("*.*")]
    assert len(kept) >= 3 and not any(KEY.encode() in each.read_bytes() for each in kept)
    assert not any(each.read_bytes().startswith(MAGIC) for each in (path, *kept)), "no plain copy stays"

    assert not program.open(path) and program.welcome.gate is program.opening.locked
    whole = path.read_bytes()
    middle = len(whole) // 2 // 4096 * 4096
    path.write_bytes(whole[:middle] + bytes(8192) + whole[middle + 8192:])
    program.opening.locked.field.line.setText(KEY)
    program.opening.locked.buttons["open"].click()
    qtbot.waitUntil(lambda: program.window is not None, timeout=10_000)
    strip = program.trust.damage
    assert program.window.document.read_only and strip.isVisible()
    qtbot.waitUntil(lambda: "restore" in strip.buttons, timeout=10_000)
    strip.buttons["restore"].click()
    restoring = safety(program).restoring
    ready = restoring.buttons
    qtbot.waitUntil(lambda: "replace" in ready, timeout=10_000)
    ready["replace"].click()
    restoring = ready = strip = None
    qtbot.waitUntil(lambda: program.window is None or program.opening._working.running, timeout=5000)
    back(qtbot, program)
    assert [person.name for person in program.window.document.workshop.participants] == ["A", "B", "C"]
    assert not program.window.document.read_only and program.window.strips.isHidden()
    assert len(list(tmp_path.glob("day.damaged-*.pentatone"))) == 1, "the damaged file is kept"
