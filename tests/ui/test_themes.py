"""Switching the theme while the program runs: every open window follows, and the choice is remembered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

import resources
from tests.ui.pack_fixture import BLANK, own_shelf, start
from tests.ui.roadmap_fixture import add_initiatives, aim_all, keep_plan, score_all
from ui import i18n, theme
from ui.app import Application
from ui.document import Document
from ui.facilitator.window import FacilitatorWindow
from ui.packs.tree import EntryTree
from ui.packs.window import PackEditorWindow
from ui.settings import THEMES, UserSettings
from ui.stages.book import STAGES
from ui.widgets.parts import button
from ui.widgets.revealboard import RevealBoard

# A colour that fills so much of a window was put there on purpose: it has to be one of the theme.
MUCH = 0.01
PACK = "consumer-goods-2020"


@pytest.fixture(autouse=True)
def _light_again() -> Iterator[None]:
    theme.use("light")
    yield
    # Windows that are closed, but not gone yet, would change once more.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.use("light")


@pytest.fixture
def program(qtbot, tmp_path: Path) -> Iterator[Application]:
    made = Application(UserSettings(path=tmp_path / "settings.json"))
    made.show_welcome()
    made.welcome.showNormal()
    made.welcome.resize(1280, 720)
    yield made
    made.close()
    made.welcome.close()
    made.welcome.deleteLater()


@pytest.fixture
def window(qtbot, make_document) -> Iterator[FacilitatorWindow]:
    made = FacilitatorWindow(make_document(pack=PACK, grow=_grow))
    qtbot.addWidget(made)
    made.go("score")
    made.resize(1280, 720)
    made.show()
    yield made
    made.close()


def _grow(document: Document) -> None:
    score_all(document)
    aim_all(document)
    add_initiatives(document)
    keep_plan(document)


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def large_areas(widget: QWidget, much: float = MUCH) -> set[str]:
    """Return the colours that fill more than a share of a widget."""
    # The view does not keep the picture.
    seen = picture(widget)
    pixels = np.frombuffer(seen.constBits(), np.uint32)
    # Counted by runs of one colour: most of a window is plain.
    starts = np.concatenate(([0], np.flatnonzero(np.diff(pixels)) + 1))
    colours, which = np.unique(pixels[starts], return_inverse=True)
    counts = np.bincount(which, np.diff(starts, append=len(pixels)))
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in colours[counts > much * len(pixels)].tolist()}


@cache
def own(name: str) -> set[str]:
    found = theme.load(name)
    between = {found.level(1 + step / 1000).name() for step in range(4001)}
    # A bar of the roadmap is paper with a breath of the colour of its capability.
    lanes = json.loads(resources.path("packs", PACK, "capabilities.json").read_text("utf-8"))
    bars = {theme.blend(found["paper"], QColor(lane["colour"]), 0.14).name() for lane in lanes}
    return {colour.name() for colour in found.colours.values()} | between | bars


def only(name: str) -> set[str]:
    """Return the colours no other theme has."""
    return own(name).difference(*(own(other) for other in THEMES if other != name))


# Switching --------------------------------------------------------------------------------------------------------
def test_palette_and_style_sheet_follow(qapp):
    theme.use("dark")
    assert theme.theme().name == "dark"
    dark = theme.load("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == dark["paper"]
    assert qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == dark["faint"]
    assert dark["action_hover"].name() in qapp.styleSheet() and "tick-dark.svg" in qapp.styleSheet()
    theme.use("contrast")
    assert qapp.palette().color(QPalette.ColorRole.WindowText).name() == "#000000"
    assert "border: 2px solid #000000" in qapp.styleSheet() and "border: 3px solid" in qapp.styleSheet()


def test_an_unknown_theme_changes_nothing(qapp):
    before = qapp.styleSheet()
    with pytest.raises(KeyError):
        theme.use("sepia")
    assert theme.theme().name == "light" and qapp.styleSheet() == before


def test_the_button_of_the_first_screen_goes_round_and_says_where_it_is(program, qtbot):
    words, pictures = [program.welcome.theme.text()], [picture(program.welcome)]
    for _ in THEMES:
        qtbot.mouseClick(program.welcome.theme, Qt.MouseButton.LeftButton)
        words.append(program.welcome.theme.text())
        pictures.append(picture(program.welcome))
    assert words == ["Theme: light", "Theme: dark", "Theme: high contrast", "Theme: light"]
    assert pictures[0] != pictures[1] and pictures[1] != pictures[2]
    corner = pictures[1].pixelColor(4, 4)
    assert corner == theme.load("dark")["paper"]


def test_the_choice_is_remembered(program):
    program.look.switch_theme()
    assert json.loads(program.settings.path.read_text("utf-8"))["theme"] == "dark"
    assert UserSettings.load(program.settings.path).theme == "dark"
    program.look.set_theme("contrast")
    assert UserSettings.load(program.settings.path).theme == "contrast"


@pytest.mark.parametrize("found", ('"sepia"', "3", "null", '["dark"]'))
def test_a_theme_nobody_knows_falls_back(tmp_path, found):
    path = tmp_path / "settings.json"
    path.write_text(f'{{"theme": {found}, "language": "zh"}}', "utf-8")
    settings = UserSettings.load(path)
    assert (settings.theme, settings.language) == ("light", "zh")


def test_ctrl_t_changes_the_open_workshop_and_the_room(program, qtbot, tmp_path):
    assert program.new(tmp_path / "day.pentatone")
    program.toggle_audience()
    facilitator, room = program.window, program.audience
    before = picture(facilitator), picture(room)
    facilitator.activateWindow()
    QTest.qWaitForWindowActive(facilitator)
    QTest.keyClick(facilitator, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert theme.theme().name == "dark" == program.settings.theme
    assert "Theme: dark" in [made.text() for made in facilitator.status.findChildren(QLabel)]
    after = picture(facilitator), picture(room)
    assert before[0] != after[0] and before[1] != after[1]
    assert after[1].pixelColor(3, 3) == theme.load("dark")["paper"]
    program.welcome.retranslate()
    assert program.welcome.theme.text() == "Theme: dark"


def test_a_painted_widget_repaints_by_itself(qtbot):
    """Nobody grabs it: the paint event has to come from the switch."""
    painted: list[str] = []

    class Board(RevealBoard):
        def paintEvent(self, event):
            painted.append(theme.theme().name)
            super().paintEvent(event)

    board = Board()
    qtbot.addWidget(board)
    board.resize(640, 360)
    board.show()
    qtbot.waitUntil(lambda: "light" in painted)
    theme.use("dark")
    qtbot.waitUntil(lambda: painted[-1] == "dark")


@pytest.mark.parametrize("name", THEMES)
def test_a_button_keeps_its_size_in_focus_and_in_every_theme(qtbot, name):
    theme.use(name)
    made = button("primary")
    made.setText("Next")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.clearFocus()
    free = made.sizeHint()
    made.setFocus()
    assert made.hasFocus()
    assert made.sizeHint() == free
    assert free.height() == 34


@pytest.mark.parametrize("look", ("", "primary"))
@pytest.mark.parametrize("name", THEMES)
def test_focus_can_be_seen(qtbot, name, look):
    theme.use(name)
    made = button(look)
    qtbot.addWidget(made)
    made.resize(120, 34)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.clearFocus()
    free = picture(made)
    made.setFocus()
    held = picture(made)
    row = [(free.pixelColor(60, y), held.pixelColor(60, y)) for y in range(6)]
    assert max(theme.contrast(a, b) for a, b in row) >= 3.0


# Windows ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("name", "language"), [(name, ("en", "zh")[place % 2]) for place, name in enumerate(THEMES)])
def test_nothing_but_the_theme_fills_a_window(window, qtbot, name, language):
    i18n.switch(language)
    theme.use(name)
    # The chart of the targets has its own tests.
    for stage in (stage for stage in STAGES if stage != "target"):
        window.go(stage)
        assert large_areas(window) <= own(name), stage
    window.day.toggle_plan()
    assert large_areas(window) <= own(name)


def test_what_was_open_keeps_no_colour_of_before(window, name="dark"):
    """All pages are made in the light theme and shown in another."""
    for stage in STAGES:
        window.go(stage)
        picture(window)
    theme.use(name)
    for stage in (stage for stage in STAGES if stage != "target"):
        window.go(stage)
        assert not large_areas(window) & only("light"), stage
        assert large_areas(window) <= own(name), stage


@pytest.mark.parametrize("name", THEMES)
def test_the_first_screen_and_the_frameworks_are_in_the_theme(program, qtbot, tmp_path, name):
    program.look.set_theme(name)
    assert large_areas(program.welcome) <= own(name)
    program.frameworks.open()
    program.frameworks.window.showNormal()
    program.frameworks.window.resize(1280, 720)
    assert large_areas(program.frameworks.window) <= own(name)
    program.frameworks.window.close()
    # It looks for new frameworks then; the thread must not speak to a window that is gone.
    qtbot.waitUntil(lambda: program.welcome.framework.count() > 0, timeout=20_000)


def test_an_open_list_of_a_box_is_in_the_theme(qtbot):
    theme.use("dark")
    box = QComboBox()
    box.addItems(["one", "two", "three"])
    qtbot.addWidget(box)
    box.show()
    # Offscreen a popup cannot take the keyboard, so its window is looked at without being opened.
    popup = box.view().window()
    popup.resize(160, 90)
    assert theme.load("dark")["surface"].name() in large_areas(popup, 0.1) <= own("dark")


def test_the_tree_of_a_framework_gets_new_brushes(qtbot, tmp_path):
    window = PackEditorWindow(own_shelf(tmp_path), tmp_path)
    qtbot.addWidget(window)
    window.show()
    start(window, BLANK)
    tree = window.findChild(EntryTree)
    inks = {tree.topLevelItem(index).foreground(0).color().name() for index in range(tree.topLevelItemCount())}
    theme.use("dark")
    changed = {tree.topLevelItem(index).foreground(0).color().name() for index in range(tree.topLevelItemCount())}
    assert theme.load("light")["quiet"].name() in inks
    assert theme.load("dark")["quiet"].name() in changed
    assert not changed & only("light")


def test_a_dark_projector_is_dark_in_every_theme(window, qtbot):
    from ui.audience.view import AudienceView
    room = AudienceView()
    qtbot.addWidget(room)
    room.resize(640, 360)
    room.show()
    window.presented.connect(room.present)
    window.toggle_blank()
    for name in THEMES:
        theme.use(name)
        assert picture(room).pixelColor(320, 180).lightnessF() < 0.2, name


def test_the_style_change_reaches_widgets_that_are_hidden(qtbot):
    heard: list[QEvent.Type] = []

    class Hidden(QPushButton):
        def changeEvent(self, event):
            heard.append(event.type())
            super().changeEvent(event)

    made = Hidden()
    qtbot.addWidget(made)
    made.setGeometry(QRect(0, 0, 80, 34))
    heard.clear()
    theme.use("dark")
    assert QEvent.Type.StyleChange in heard, "charts and trees renew what they keep on it"
