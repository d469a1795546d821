"""The settings beside a window: what is chosen acts at once, and the program starts again only when it is asked to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from tests.ui.test_windows import program, ready  # noqa: F401
from ui import i18n, textsize, theme
from ui.again import Resume
from ui.commands import doctor
from ui.commands.findings import Line
from ui.lookdesk import LookDesk
from ui.settings import UserSettings
from ui.settingspanel.panel import SettingsPanel

LINES = [Line("program", "ok", "Pentatone 1"), Line("data", "bad", "/x is a file", "Please move it away."),
         Line("displays", "warn", "1: 800 × 600")]


@pytest.fixture
def settings(tmp_path: Path) -> UserSettings:
    return UserSettings(path=tmp_path / "settings.json")


@pytest.fixture
def panel(qtbot, settings):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    made = SettingsPanel(settings, LookDesk(settings, window), object(), window)
    window.show()
    made.appear()
    yield made
    made.close_down()
    i18n.switch("en")
    theme.use("light")


def test_language_and_theme_act_at_once_and_are_kept(panel, settings) -> None:
    box = panel.look.language
    box.setCurrentIndex(box.findData("zh"))
    box.activated.emit(box.currentIndex())
    assert i18n.language() == "zh" and settings.language == "zh"
    QTest.mouseClick(panel.look.themes["dark"], Qt.MouseButton.LeftButton)
    assert theme.theme().name == "dark" and UserSettings.load(settings.path).theme == "dark"
    assert [name for name, made in panel.look.themes.items() if made.isChecked()] == ["dark"]


def test_what_was_switched_by_keys_is_shown(panel, settings) -> None:
    panel.leave()
    theme.use("contrast")
    settings.change(scale=150)
    panel.appear()
    assert panel.look.themes["contrast"].isChecked() and panel.look.scale.currentData() == 150


def test_a_text_size_that_cannot_be_written_is_not_offered(panel, settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("where the folder should be")
    settings.path = tmp_path / "file" / "settings.json"
    panel.look.scale.setCurrentIndex(panel.look.scale.findData(150))
    panel.look.scale.activated.emit(0)
    assert settings.scale == 100 == panel.look.scale.currentData() and not panel.look.apply.isVisible()
    assert any("cannot be written" in each.text() for each in panel.look.findChildren(QLabel))


def test_another_text_size_is_offered_to_be_used_now(qtbot, panel, settings) -> None:
    assert not panel.look.apply.isVisible()
    panel.look.scale.setCurrentIndex(panel.look.scale.findData(150))
    panel.look.scale.activated.emit(0)
    assert settings.scale == 150 and panel.look.apply.isVisible() and textsize.in_use() == 100
    with qtbot.waitSignal(panel.restart_requested, timeout=1000):
        panel.look.apply.click()


def test_name_folder_and_start(panel, settings, tmp_path, monkeypatch) -> None:
    work = panel.work
    work.me.setText("  王敏  ")
    work.me.editingFinished.emit()
    assert settings.name == "王敏"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    work.choose.click()
    assert settings.folder() == tmp_path and work.folder.text() == str(tmp_path) and work.last.isVisible()
    work.last.click()
    assert settings.home == "" and not work.last.isVisible()
    work.maximised.setChecked(True)
    assert UserSettings.load(settings.path).maximised


def test_the_display_of_the_room_may_be_one_that_is_not_there(qtbot, panel, settings) -> None:
    settings.change(room_display="DP-3|Acme|Beam|")
    panel.work.fill()
    assert "Acme" in panel.work.display.currentText() and "not connected" in panel.work.display.currentText()
    panel.work.display.setCurrentIndex(0)
    with qtbot.waitSignal(panel.room_changed, timeout=1000):
        panel.work.display.activated.emit(0)
    assert settings.room_display == ""


def test_recent_files_are_forgotten_and_the_tour_offered_again(qtbot, panel, settings, tmp_path) -> None:
    settings.remember(tmp_path / "a.pentatone")
    settings.change(toured=True)
    panel.work.fill()
    with qtbot.waitSignal(panel.recent_forgotten, timeout=1000):
        panel.work.forget.click()
    assert settings.recent == [] and not panel.work.forget.isEnabled()
    with qtbot.waitSignal(panel.tour_requested, timeout=1000):
        panel.work.tour.click()
    assert not settings.toured and not panel.isVisible()


def test_this_computer_is_looked_at_in_a_job(qtbot, panel, monkeypatch) -> None:
    monkeypatch.setattr(doctor, "about_computer", lambda files, say, stop, console: iter(LINES))
    panel.here.check.click()
    assert panel.here.stop.isVisible() and not panel.here.check.isEnabled()
    qtbot.waitUntil(lambda: panel.here.check.isEnabled(), timeout=5000)
    words = [made.text().replace("\u200b", "") for made in panel.here.findings.words]
    assert words == ["/x is a file\nPlease move it away.", "1: 800 × 600", "Pentatone 1"], "the bad ones first"
    assert panel.here.result.text() == "2 of 3 want a look."


def test_looking_can_be_stopped(qtbot, panel, monkeypatch) -> None:
    def slow(files, say, stop, console):
        while not stop():
            yield LINES[0]
    monkeypatch.setattr(doctor, "about_computer", slow)
    panel.here.check.click()
    panel.here.stop.click()
    qtbot.waitUntil(lambda: panel.here.check.isEnabled(), timeout=5000)
    assert panel.here.result.text() == "Stopped." and panel.here.findings.words == []


def test_everything_is_reached_with_the_keyboard_on_a_small_window(panel) -> None:
    panel.parentWidget().resize(683, 360)
    QTest.qWait(1)
    for made in panel.rows.widget().findChildren(QPushButton):
        if made.isVisible():
            panel.rows.reveal(made)
            assert not made.visibleRegion().isEmpty(), made.text()


# With the program -----------------------------------------------------------------------------------------------
def test_it_starts_again_on_the_same_stage(program, tmp_path, monkeypatch) -> None:  # noqa: F811
    window = ready(program, tmp_path)
    window.go("target")
    window.tools.settings_requested.emit()
    ended: list[bool] = []
    monkeypatch.setattr(QCoreApplication, "quit", lambda: ended.append(True))
    path = str(window.document.path)
    program.comfort._restart()
    assert ended and program.window is None and program.comfort.next_run == Resume(path, "target", False, True)
    assert program.open(path)
    program.comfort.resume(program.comfort.next_run)
    assert program.window.stage == "target" and program.comfort.panel(program.window).isVisible()
    assert program.window.document.undo_kind is not None, "undo goes on"


def test_from_the_first_screen_too(program, monkeypatch) -> None:  # noqa: F811
    program.show_welcome()
    monkeypatch.setattr(QCoreApplication, "quit", lambda: None)
    QTest.keyClick(program.welcome, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert program.comfort.panel(program.welcome).isVisible()
    program.comfort._restart()
    assert program.comfort.next_run == Resume(panel=True)


def test_a_broken_file_of_settings_is_told_once(program, tmp_path) -> None:  # noqa: F811
    path = tmp_path / "other.json"
    path.write_text("{broken")
    program.settings.notices = UserSettings.load(path).notices
    program.show_welcome()
    program.comfort.tell()
    assert "other.damaged.json" in program.welcome._problem.text() and program.settings.notices == []


def test_making_the_sample_can_be_stopped_and_leaves_nothing(qtbot, program, tmp_path) -> None:  # noqa: F811
    program.settings.change(home=str(tmp_path))
    program.show_welcome()
    before = sorted(tmp_path.iterdir())
    program.welcome.sample.click()
    assert program.welcome.stop.isVisible() and not program.welcome.sample.isEnabled()
    program.welcome.stop.click()
    qtbot.waitUntil(program.welcome.sample.isEnabled, timeout=10_000)
    assert not program.welcome.stop.isVisible() and program.window is None
    assert sorted(tmp_path.iterdir()) == before
