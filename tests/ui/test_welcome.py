"""The first screen: three doors, what to go on with, and the preparation of a new workshop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from tests.rooms import Room
from tests.ui.window_fixture import settle
from ui import i18n
from ui.app import Application
from ui.cli import SqliteFiles
from ui.glance import Glance
from ui.localtexts import day
from ui.settings import UserSettings
from ui.starting import Last, outline_of, read_last
from ui.welcome.door import Door
from ui.welcome.prepare import PreparePage, Wish
from ui.welcome.recent import RecentBox
from ui.welcome.templatecards import TemplateCards
from ui.welcome.window import WelcomeWindow

GOODS = "consumer-goods-2020"


def click(button: Door | QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def welcome(qtbot) -> Iterator[WelcomeWindow]:
    made = WelcomeWindow()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    yield made
    made.close()


# Doors ------------------------------------------------------------------------------------------------------------
def test_three_doors_fill_the_screen_until_there_is_something_to_go_on_with(welcome, tmp_path: Path) -> None:
    doors = (welcome.rehearse, welcome.new, welcome.open)
    assert [door.title for door in doors] == ["Rehearse", "Prepare", "Open"]
    assert all(door.accessibleDescription() for door in doors)
    tops = {door.mapTo(welcome, door.rect().topLeft()).y() for door in doors}
    assert len(tops) == 1 and all(door.height() > door.width() * 0.8 for door in doors)
    assert not welcome.recents.isVisible()
    (tmp_path / "day.pentatone").write_bytes(b"")
    welcome.show_recent([str(tmp_path / "day.pentatone"), str(tmp_path / "gone.pentatone")])
    QTest.qWait(1)
    assert len({door.mapTo(welcome, door.rect().topLeft()).y() for door in doors}) == 3
    assert all(door.width() > 2 * door.height() for door in doors)
    assert welcome.recents.isVisible() and welcome.recents.go_on.accessibleName() == "Go on with day"
    assert welcome.recent.count() == 1 and "not there now" in welcome.recent.item(0).text()


@pytest.mark.parametrize(("width", "height"), [(1000, 600), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("recent", [(), ("/x/gone.pentatone",)])
def test_no_word_of_a_door_is_cut(welcome, width, height, recent) -> None:
    welcome.show_recent(list(recent))
    for language in ("en", "zh"):
        i18n.switch(language)
        welcome.resize(width, height)
        QTest.qWait(1)
        for door in (welcome.rehearse, welcome.new, welcome.open):
            assert door.width() >= door.minimumSizeHint().width()
            assert door.height() >= door.minimumSizeHint().height()
    i18n.switch("en")


def test_what_nobody_grants_is_not_shown(welcome) -> None:
    assert not welcome.tour.isVisible() and not welcome.settings.isVisible() and not welcome.help.isVisible()
    asked: list[str] = []
    welcome.tour_requested.connect(lambda: asked.append("tour"))
    welcome.hide()
    welcome.show()
    assert welcome.tour.isVisible() and not welcome.help.isVisible()
    click(welcome.tour)
    assert asked == ["tour"]


@pytest.mark.parametrize(("key", "wish"), [(Qt.Key.Key_R, "rehearse"), (Qt.Key.Key_N, "new"), (Qt.Key.Key_O, "open"),
                                           (Qt.Key.Key_L, "language"), (Qt.Key.Key_T, "theme")])
def test_every_door_has_a_key(qtbot, welcome, key, wish) -> None:
    welcome.activateWindow()
    with qtbot.waitSignal(getattr(welcome, f"{wish}_requested"), timeout=100):
        QTest.keyClick(welcome.rehearse, key, Qt.KeyboardModifier.ControlModifier)


def test_a_door_is_not_gone_through_twice_while_something_is_made(welcome) -> None:
    asked: list[str] = []
    welcome.rehearse_requested.connect(lambda: asked.append("rehearse"))
    welcome.tour_requested.connect(lambda: asked.append("tour"))
    welcome.tour.show()
    welcome.activateWindow()
    QTest.qWaitForWindowActive(welcome)
    for words, heard in (("Making…", []), ("", ["rehearse", "tour"])):
        welcome.wait(words)
        QTest.keyClick(welcome.stop if words else welcome.rehearse, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        click(welcome.tour)
        assert asked == heard


def test_what_is_known_of_a_recent_file(qtbot, tmp_path: Path) -> None:
    box = RecentBox()
    qtbot.addWidget(box)
    names = [str(tmp_path / f"{name}.pentatone") for name in "abcd"]
    for name in names:
        Path(name).write_bytes(b"")
    box.present(names)
    assert box.list.item(0).text() == f"b\n{tmp_path}"
    box.tell({names[0]: Glance("T", "East  China", "2026-11-12", "score"), names[1]: Glance(locked=True),
              names[2]: Glance("T", "", "2026-11-13", "prepare", rehearsal=True), names[3]: Glance(unreadable=True)})
    assert box.go_on.accessibleDescription() == f"East China  ·  {day('2026-11-12')}  ·  next: Score"
    assert [box.list.item(row).text().split("\n")[1] for row in range(3)] == [
        "locked with a passphrase", f"rehearsal  ·  {day('2026-11-13')}  ·  next: Prepare and sign in", str(tmp_path)]
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    box.go_on.click()
    box.list.itemActivated.emit(box.list.item(1))
    assert chosen == [names[0], names[2]]
    Path(names[0]).unlink()
    box.present(names)
    assert box.go_on.accessibleName() == "Go on with b", "the newest one that is there"


# Preparing --------------------------------------------------------------------------------------------------------
@pytest.fixture
def page(qtbot, tmp_path: Path) -> PreparePage:
    made = PreparePage()
    qtbot.addWidget(made)
    made.framework.addItem("Goods", GOODS)
    made.begin(tmp_path / "day.pentatone", [], tmp_path)
    made.present(outline_of(GOODS, lambda *_: None, lambda: False))
    return made


def wish_of(page: PreparePage) -> Wish:
    found: list[Wish] = []
    page.wanted.connect(found.append)
    page.make.click()
    page.wanted.disconnect()
    return found[0]


def test_a_template_goes_with_the_depth_until_one_is_chosen(page, tmp_path: Path) -> None:
    assert [made.text() for made in page.depths.values()] == [
        "Express · 55 cells", "Standard · 133 cells", "Full · 275 cells"]
    chosen = []
    for depth in ("standard", "full", "express"):
        page.depths[depth].click()
        chosen.append(page.cards.chosen)
    assert chosen == ["one-day", "two-days", "half-day"]
    page.cards.cards["one-day"].click()
    page.depths["full"].click()
    assert page.cards.chosen == "one-day", "what was chosen stays"
    page.title.setText("  Day of truth ")
    wish = wish_of(page)
    assert (wish.title, wish.client, wish.depth, wish.template, wish.pack) == ("Day of truth", "", "full", "one-day",
                                                                               GOODS)
    assert (wish.path, wish.before, wish.parts) == (tmp_path / "day.pentatone", None, frozenset())


def test_more_people_score_fewer_cells(page) -> None:
    card = page.cards.cards["half-day"]
    assert "all 55 cells with 12 people" in card.accessibleDescription()
    page.people.setValue(30)
    assert "about 42 of 55 cells with 30 people" in card.accessibleDescription()


def test_cards_are_as_high_as_their_words_need(qtbot, page) -> None:
    cards: TemplateCards = page.cards
    for width in (620, 1100):
        page.resize(width, 700)
        page.show()
        QTest.qWait(1)
        assert all(card.minimumHeight() >= card._needed() for card in cards.cards.values())
    assert cards.cards["two-days"].toolTip() and not cards.as_last.isVisible()


def last_of(path: Path) -> Last:
    return read_last(SqliteFiles(), path, "", lambda *_: None, lambda: False)


def test_going_on_from_the_last_workshop(page, tmp_path: Path) -> None:
    room = Room(tmp_path / "last.pentatone", pack=GOODS)
    room.vote("brand", "1", "345")
    room.store.close()
    asked: list[tuple[Path, str]] = []
    page.look_requested.connect(lambda path, key: asked.append((path, key)))
    page.begin(tmp_path / "n.pentatone", [str(room.store.path), str(tmp_path / "gone.pentatone")], tmp_path)
    page.last.click()
    assert asked == [(room.store.path, "")] and not page.make.isEnabled() and page.before.files.count() == 1
    found = last_of(room.store.path)
    page.present_last(found.offer, found.outline, "")
    assert page.make.isEnabled() and page.people.value() == 3
    assert "3 people with seats" in page.before._always.text() and "1 levels" in page.before._always.text()
    assert not any(tick.isEnabled() for tick in page.before.ticks.values()), "there is nothing to take along"
    wish = wish_of(page)
    assert (wish.before, wish.title, wish.parts) == (room.store.path, "", frozenset())
    page.scratch.click()
    assert wish_of(page).before is None


def test_a_locked_last_workshop_asks_for_its_passphrase(page, tmp_path: Path) -> None:
    (tmp_path / "l.pentatone").write_bytes(b"x")
    page.begin(tmp_path / "n.pentatone", [str(tmp_path / "l.pentatone")], tmp_path)
    asked: list[str] = []
    page.look_requested.connect(lambda _path, key: asked.append(key))
    page.last.click()
    page.complain_last("It is locked.", locked=True)
    assert not page.before.phrase.isHidden() and not page.make.isEnabled()
    page.before.phrase.line.setText("secret")
    page.before.unlock.click()
    assert asked == ["", "secret"]
    page.leave()
    assert page.before.phrase.text == "", "what was typed is forgotten"


# The whole way ----------------------------------------------------------------------------------------------------
@pytest.fixture
def program(qtbot, tmp_path: Path) -> Iterator[Application]:
    made = Application(UserSettings(path=tmp_path / "settings.json"))
    made.settings.last_folder = str(tmp_path)
    made.show_welcome()
    yield made
    made.close()
    made.welcome.close()
    made.welcome.deleteLater()
    settle()


def test_from_the_door_to_a_workshop_of_two_days(qtbot, program, tmp_path: Path, monkeypatch) -> None:
    click(program.welcome.new)
    page = program.welcome.prepare
    assert program.welcome.preparing
    QTest.keyClick(page.title, Qt.Key.Key_Escape)
    assert not program.welcome.preparing
    click(program.welcome.new)
    qtbot.waitUntil(lambda: bool(page.cards.cards), timeout=30_000)
    # A file that is there is never replaced.
    (tmp_path / "taken.pentatone").write_bytes(b"something else")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "taken.pentatone"), ""))
    click(page.place.change)
    click(page.cards.cards["two-days"])
    click(page.make)
    qtbot.waitUntil(lambda: "taken.pentatone" in page.problem.text(), timeout=30_000)
    assert (tmp_path / "taken.pentatone").read_bytes() == b"something else"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    click(page.place.change)
    QTest.keyClick(page.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window is not None, timeout=30_000)
    workshop = program.window.document.workshop
    assert program.window.document.path == tmp_path / "mine.pentatone" and len(workshop.agenda.days) == 2
    assert not program.welcome.preparing
    # The tour is what the page offers most until it was begun, wherever that was.
    assert program.welcome.tour.property("look") == "primary"
    program.window.tools.start_tour()
    program.window.tools.tour.guide.leave()
    # What was made just now can be gone on from, and the file says so in one sentence when it cannot.
    program.go_home()
    assert program.welcome.tour.property("look") != "primary"
    click(program.welcome.new)
    (tmp_path / "bad.pentatone").write_bytes(b"hello")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "bad.pentatone"), ""))
    click(page.last)
    qtbot.waitUntil(lambda: page.before.offer is not None, timeout=30_000)
    assert page.cards.chosen is None and "2 days" in page.cards.as_last.accessibleDescription()
    assert "all 55 cells with 12 people" in page.cards.as_last.accessibleDescription()
    click(page.before.other)
    qtbot.waitUntil(lambda: "not a Pentatone workshop" in page.before.problem.text(), timeout=30_000)
    assert page.before.offer is None and not page.make.isEnabled()
