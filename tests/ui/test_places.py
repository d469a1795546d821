"""Windows come back where they were; on a display that has gone, wholly onto one that is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui import places, textsize
from ui.displays import arrangement, label_of, name_of, named
from ui.places import fitted, follow, keep_place, show_placed
from ui.settings import Place, UserSettings
from ui.widgets.roomy import LEAST


@pytest.fixture
def settings(tmp_path: Path) -> UserSettings:
    return UserSettings(path=tmp_path / "settings.json")


@pytest.fixture
def make(qtbot):
    def made(width: int = 400, height: int = 300) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(width, height)
        return window
    return made


def here() -> str:
    return name_of(QGuiApplication.primaryScreen())


def test_a_window_comes_back_with_its_place_and_size(make, settings) -> None:
    first = make()
    show_placed(first, "w", settings)
    first.setGeometry(60, 90, 420, 310)
    keep_place(first, "w", settings)
    again = make()
    show_placed(again, "w", UserSettings.load(settings.path))
    assert again.geometry() == QRect(60, 90, 420, 310)
    assert list(settings.windows) == [f"w @ {arrangement()}"]


def test_a_large_one_comes_back_large_and_remembers_how_small_it_was(make, settings) -> None:
    first = make()
    first.setGeometry(60, 90, 420, 310)
    first.showMaximized()
    QTest.qWait(1)
    keep_place(first, "w", settings)
    assert settings.windows[f"w @ {arrangement()}"].state == "maximised"
    again = make()
    show_placed(again, "w", settings)
    assert again.isMaximized()


def test_of_a_display_that_is_gone_it_comes_wholly_onto_another(make, settings) -> None:
    settings.keep_place("w @ gone + laptop", Place("gone", 5000, -3000, 4000, 3000))
    window = make()
    show_placed(window, "w", settings)
    free = QGuiApplication.primaryScreen().availableGeometry()
    assert free.contains(window.geometry()) and window.size() != QSize(400, 300)


def test_never_full_screen_where_it_was_not(make, settings) -> None:
    settings.keep_place("w @ gone", Place("gone", 0, 0, 800, 600, "full"))
    window = make()
    show_placed(window, "w", settings)
    assert not window.isFullScreen() and window.isMaximized()
    settings.keep_place(f"v @ {arrangement()}", Place(here(), 0, 0, 800, 600, "full"))
    other = make()
    show_placed(other, "v", settings)
    assert other.isFullScreen()


def test_the_newest_place_on_a_display_that_is_there_counts(make, settings) -> None:
    settings.keep_place("w @ a", Place(here(), 50, 60, 300, 200))
    settings.keep_place("w @ b", Place(here(), 70, 80, 310, 210))
    settings.keep_place("w @ c", Place("gone", 0, 0, 500, 500))
    window = make()
    show_placed(window, "w", settings)
    assert window.geometry() == QRect(70, 80, 310, 210)


def test_what_has_no_place_fits_its_display_and_one_that_may_not_grow_stays(make, settings) -> None:
    large, room = make(790, 700), make(790, 700)
    show_placed(large, "w", settings)
    show_placed(room, "room", settings, grow=False)
    assert large.isMaximized() and not room.isMaximized()


def test_another_text_size_keeps_the_size_on_the_display(make, settings, monkeypatch) -> None:
    settings.keep_place(f"w @ {arrangement()}", Place(here(), 100, 200, 600, 400))
    monkeypatch.setattr(textsize, "_in_use", [200])
    window = make(100, 100)
    show_placed(window, "w", settings)
    assert window.geometry() == QRect(50, 100, 300, 200)
    keep_place(window, "w", settings)
    assert settings.windows[f"w @ {arrangement()}"] == Place(here(), 100, 200, 600, 400)


def test_with_room_for_it_nothing_of_a_window_scrolls(make, settings) -> None:
    settings.keep_place(f"w @ {arrangement()}", Place(here(), 700, 100, 200, 150))
    window = make()
    window.setProperty(LEAST, QSize(500, 400))
    show_placed(window, "w", settings)
    assert window.size() == QSize(500, 400)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())


def test_it_is_remembered_a_moment_after_a_move_and_when_it_closes(make, settings, monkeypatch) -> None:
    monkeypatch.setattr(places, "MOMENT", 10)
    window = make()
    follow(window, "w", settings)
    show_placed(window, "w", settings)
    window.setGeometry(77, 88, 400, 300)
    QTest.qWait(40)
    assert settings.windows[f"w @ {arrangement()}"].x == 77
    window.setGeometry(99, 88, 400, 300)
    window.close()
    assert settings.windows[f"w @ {arrangement()}"].x == 99


def test_a_window_that_is_hidden_or_put_away_is_nowhere(make, settings) -> None:
    window = make()
    keep_place(window, "w", settings)
    window.showMinimized()
    keep_place(window, "w", settings)
    assert settings.windows == {}


@pytest.mark.parametrize("rect", [QRect(-900, -900, 300, 200), QRect(9000, 9000, 300, 200), QRect(0, 0, 9000, 9000)])
def test_every_rectangle_fits(qapp, rect: QRect) -> None:
    screen = QGuiApplication.primaryScreen()
    found = fitted(rect, screen, QSize(200, 200))
    assert screen.availableGeometry().contains(found) and found.width() >= 200


def test_displays_have_names_for_the_program_and_for_people(qapp) -> None:
    screen = QGuiApplication.primaryScreen()
    assert named(name_of(screen)) is screen and named("gone") is None
    assert str(screen.size().width()) in label_of(screen)
