"""The guided tour on one window: every target is real, the bubble beside it, and the steps are done by real keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from db.lock import FileLock
from db.store import SqliteStore
from tests.ui.window_fixture import settle
from ui import i18n
from ui.cli import SqliteFiles
from ui.document import Document
from ui.facilitator.window import FacilitatorWindow
from ui.settings import UserSettings
from ui.tour.copies import _empty, is_copy, make_copy
from ui.tour.guide import Guide
from ui.tour.placing import place
from ui.tour.steps import STEPS
from ui.tour.targets import TARGETS

SIZES = ((1024, 600), (3840, 2160))
# What Ctrl+K opens fills a small window: the bubble makes way for it.
LARGE = "palette"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data") / "tour"
    folder.mkdir()
    (folder / "old.pentatone").write_bytes(b"of the last time")
    path = make_copy(SqliteFiles(), folder, "Guided tour", "Practice copy", "en", lambda *_: None,
                     lambda: False)
    assert [entry.name for entry in folder.iterdir()] == ["Guided tour.pentatone"]
    return path


@pytest.fixture
def window(qtbot, copy: Path, tmp_path: Path) -> Iterator[FacilitatorWindow]:
    path = tmp_path / copy.name
    path.write_bytes(copy.read_bytes())
    store = SqliteStore(path)
    made = FacilitatorWindow(Document(store, path, close=store.close))
    made.settings = UserSettings(path=tmp_path / "settings.json")
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.go("score")
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.document.close()


def test_a_copy_that_another_program_has_open_stays(tmp_path: Path) -> None:
    for name in ("open.pentatone", "open.pentatone-journal", "old.pentatone", "old.pentatone.lock"):
        (tmp_path / name).write_bytes(b"x")
    lock = FileLock(tmp_path / "open.pentatone")
    _empty(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "open.pentatone", "open.pentatone-journal", "open.pentatone.lock"]
    lock.release()
    _empty(tmp_path)
    assert not list(tmp_path.iterdir())


def beside(window: FacilitatorWindow, guide: Guide) -> None:
    """Look at one step in several sizes of the window."""
    assert guide.spot is not None
    wanted = guide.step.targets
    for size in SIZES:
        window.resize(*size)
        QApplication.processEvents()
        guide.settle()
        spot, bubble = guide.spot, guide.bubble.geometry()
        assert spot is not None and spot.name in wanted, (guide.step.id, size)
        assert spot.widget.isVisible() and window.rect().contains(spot.box)
        assert spot.name == LARGE or guide.bubble.isVisible(), (guide.step.id, size)
        if guide.bubble.isVisible():
            assert window.rect().contains(bubble), (guide.step.id, size)
            assert not bubble.intersects(spot.box), (guide.step.id, size)
            assert bubble.height() >= guide.bubble.wanted().height()
        assert guide.ring.geometry().contains(spot.box)


def test_every_step_points_at_a_real_control_and_can_be_done(window) -> None:
    window.tools.tour.practise()
    guide, seen = window.tools.tour.guide, []
    assert guide is not None and window.settings.toured
    for number, step in enumerate(STEPS):
        assert guide.step is step
        i18n.switch("zh" if number % 2 else "en")
        beside(window, guide)
        assert not guide.spot.name.startswith("rail."), step.id
        seen.append(guide.spot.name)
        if step.ask:
            assert not guide.bubble.deed.isHidden()
            guide.do()
            wait_for(window, guide, step.id)
            beside(window, guide)
            seen.append(guide.spot.name)
        if step is not STEPS[-1]:
            guide.forth()
    assert {"rail", "canvas", *TARGETS} >= set(seen) >= {"rail", "canvas", *TARGETS} - {"status"}
    ring, bubble = guide.ring, guide.bubble
    guide.forth()
    settle()
    assert window.tools.tour.guide is None
    assert not isValid(ring) and not isValid(bubble) and not isValid(guide)


def wait_for(window: FacilitatorWindow, guide: Guide, step: str) -> None:
    """Wait until a step is done; planning takes a while."""
    desk = window.page("roadmap").desk if step == "roadmap" else None
    for _ in range(400):
        QTest.qWait(5)
        guide.settle()
        if step in guide.done and (desk is None or not desk.running):
            return
    raise AssertionError(f"{step} was not done: {window.status.words}")


def test_in_a_workshop_of_ones_own_it_only_points(window) -> None:
    before = window.document.newest_step
    window.tools.start_tour()
    guide, asked = window.tools.tour.guide, []
    guide.copy_requested.connect(lambda: asked.append(True))
    assert not guide.bubble.copy.isHidden()
    while guide.step is not STEPS[-1]:
        assert guide.bubble.deed.isHidden(), guide.step.id
        assert guide.spot is not None
        guide.do()
        assert QApplication.focusWidget() is guide.bubble
        QTest.keyClick(guide.bubble, Qt.Key.Key_Right)
    assert window.document.newest_step == before and not window.preview.isVisible()
    QTest.keyClick(guide.bubble, Qt.Key.Key_Left)
    assert guide.step is STEPS[-2]
    window.tools.start_tour()
    assert window.tools.tour.guide is guide and not asked
    QTest.keyClick(guide.bubble, Qt.Key.Key_Escape)
    assert window.tools.tour.guide is None and not guide.bubble.isVisible()
    assert QApplication.focusWidget() is not None and window.isAncestorOf(QApplication.focusWidget())


def test_the_keys_of_a_step_go_where_they_always_go(window) -> None:
    window.tools.tour.practise()
    guide = window.tools.tour.guide
    assert QApplication.focusWidget() is window.rail.buttons["prepare"]
    while guide.step.id != "vote":
        guide.forth()
    page = window.page("score")
    assert QApplication.focusWidget() is page.rounds.strip
    QTest.qWait(120)
    looks: list[int] = []
    guide._soon.timeout.connect(lambda: looks.append(1))
    QTest.qWait(300)
    # It follows what moves, and rests when nothing does.
    assert len(looks) <= 2
    QTest.keyClicks(page.rounds.strip, "3343")
    assert page.rounds.round.answers == 4 and guide.step.id == "vote"
    # Somebody looks elsewhere: the bubble says how to come back, and is never in the way.
    window.go("outlook")
    guide.settle()
    assert guide.spot.name == "rail.score" and "another page" in guide.bubble.ask.text()
    QTest.mouseClick(guide.bubble.deed, Qt.MouseButton.LeftButton)
    assert guide.spot.name == "score.strip" and page.rounds.round.answers == 4
    QTest.keyClicks(page.rounds.strip, "34334334")
    guide.settle()
    assert "vote" in guide.done and page.rounds.round.answers == 12
    assert QGuiApplication.focusObject() is not guide.bubble


@pytest.mark.parametrize("window", [QSize(1024, 600), QSize(3840, 2160)])
def test_a_bubble_stands_beside_its_target_and_inside_the_window(window: QSize) -> None:
    size = QSize(340, 300)
    room = QRect(0, 0, window.width(), window.height())
    for x in range(0, window.width() - 90, window.width() // 9):
        for y in range(0, window.height() - 40, window.height() // 7):
            target = QRect(x, y, 90, 40)
            found = place(window, target, size)
            assert room.contains(found) and not found.intersects(target), target
    assert room.contains(place(window, None, size))
    # With something else to be seen at the right, it stands at the left.
    middle = QRect(window.width() // 2, 250, 60, 40)
    right = QRect(middle.right(), 0, window.width(), window.height())
    assert place(window, middle, size).left() > middle.right()
    assert place(window, middle, size, (right,)).right() < middle.left()


def test_only_files_in_its_folder_are_practice_copies(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("PENTATONE_DATA", str(tmp_path))
    assert is_copy(tmp_path / "tour" / "a.pentatone")
    assert not is_copy(tmp_path / "a.pentatone") and not is_copy(tmp_path / "tour" / "deeper" / "a.pentatone")
