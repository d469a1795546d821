"""The registry of actions, their keys in the window, and the palette, by real keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tests.ui.window_fixture import active_window
from ui import i18n
from ui.actions import COMMIT, GROUPS, INITIATIVES, PRIORITY, ROADMAP, WINDOW, Action
from ui.facilitator.palette import CommandPalette
from ui.facilitator.window import FacilitatorWindow
from ui.offer import Offer
from ui.widgets.finder import FinderRow
from workshop import commands as c
from workshop.fuzzy import BEGINS, INITIALS, INSIDE, SCATTERED, WORD, fit
from workshop.model.agenda import Agenda, AgendaItem
from workshop.model.initiative import Initiative
from workshop.model.workshop import Parked

PAGES = {"initiatives": INITIATIVES, "priority": PRIORITY, "roadmap": ROADMAP, "commit": COMMIT}


@pytest.fixture
def window(qtbot, document) -> Iterator[FacilitatorWindow]:
    yield from active_window(qtbot, document)


def press(window: FacilitatorWindow, keys: str) -> None:
    """Press a key as the window gets it, so that shortcuts see it."""
    combined = QKeySequence(keys)[0]
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, combined.key(), combined.keyboardModifiers())
    QApplication.processEvents()


def shown(palette: CommandPalette) -> list[FinderRow]:
    return [row for row in palette.model.rows if not row.head]


# The table ------------------------------------------------------------------------------------------------------
def test_every_action_has_words_a_group_and_a_key() -> None:
    for action in (*WINDOW, *INITIATIVES, *PRIORITY, *ROADMAP, *COMMIT):
        assert action.words and action.group in GROUPS and action.keys
        assert all(QKeySequence(keys).toString() for keys in action.keys)
    ids = [action.id for action in (*WINDOW, *INITIATIVES, *PRIORITY, *ROADMAP, *COMMIT)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("stage", [*PAGES, "prepare"])
def test_no_two_actions_in_force_share_a_key(window, stage: str) -> None:
    window.go(stage)
    QApplication.processEvents()
    keys = [keys for action in (*WINDOW, *PAGES.get(stage, ())) for keys in action.keys]
    assert sorted(keys) == sorted(set(keys))
    # And so in truth: of all shortcuts that listen in the whole window no two have the same key.
    real = [shortcut.key().toString() for shortcut in window.findChildren(QShortcut)
            if shortcut.context() == Qt.ShortcutContext.WindowShortcut and shortcut.parent().isVisible()]
    assert sorted(real) == sorted(set(real))
    listed = {QKeySequence(keys).toString() for action in WINDOW for keys in action.keys}
    assert listed <= set(real) | {"Shift+F8", "F8"}


BOUND = [(action.id, keys) for action in WINDOW if action.bound for keys in action.keys]
# These open a page whose canvas or window needs more than this test is about.
CANVAS = ("go_score", "go_target", "go_pain", "poster")


@pytest.mark.parametrize("first", range(0, len(BOUND), 12))
def test_each_key_does_its_action(qtbot, window, monkeypatch, first: int) -> None:
    ran: list[str] = []
    window.tools.actions.ran.connect(ran.append)
    for name, keys in BOUND[first:first + 12]:
        with monkeypatch.context() as patched:
            if name in CANVAS:
                patched.setattr(type(window), "go", lambda self, stage: None)
                patched.setattr(type(window), "show_poster", lambda self: None)
            ran.clear()
            press(window, keys)
            assert ran == [name], keys
        # What it opened is closed again, so that the next key finds the window as it was.
        press(window, "Esc")
        window.go("outlook")
        window.activateWindow()
        window.setFocus()
        QApplication.processEvents()


def day(window: FacilitatorWindow) -> None:
    window.document.do(c.SetAgenda(Agenda("09:00", "", False, (AgendaItem("t", "talk", "", "Talk", 10),
                                                               AgendaItem("u", "talk", "", "More", 10)))))


def begun(window: FacilitatorWindow) -> None:
    day(window)
    window.day.next_block()


def one(window: FacilitatorWindow) -> None:
    window.document.do(c.AddInitiative(Initiative("i", "First")))
    window.page("initiatives").list.choose("i")
    window.page("initiatives").list.setFocus()


def noted(window: FacilitatorWindow) -> None:
    one(window)
    window.page("initiatives").show_notes()


def plain(window: FacilitatorWindow) -> None:
    one(window)
    if window.page("initiatives").outcome.radar.isChecked():
        window.page("initiatives").outcome.toggle_radar()


def pinned(window: FacilitatorWindow) -> None:
    one(window)
    window.document.do(c.EditInitiative(Initiative("i", "First", pin=2)))


class Empty:
    """A library without cases."""

    def search(self, *_how: object) -> tuple[()]:
        return ()

    def for_cell(self, *_where: object) -> tuple[()]:
        return ()


def lent(window: FacilitatorWindow) -> None:
    one(window)
    window.page("initiatives").take_library(Empty())


def born(window: FacilitatorWindow) -> str:
    return window.page("initiatives").born.kind


Setting = Callable[[FacilitatorWindow], object]
OWN: dict[str, tuple[str, Setting, Setting]] = {
    "plan": ("initiatives", day, lambda w: w.day.plan.isVisible() and w.day.plan.tab == "agenda"),
    "park": ("initiatives", day, lambda w: w.day.plan.isVisible() and w.day.plan.tab == "parking"),
    "block": ("initiatives", day, lambda w: w.document.workshop.clock.running == "t"),
    "pause": ("initiatives", begun, lambda w: not w.document.workshop.clock.running),
    "new_initiative": ("initiatives", one, lambda w: len(w.document.workshop.initiatives) == 2),
    "copy_initiative": ("initiatives", one,
                        lambda w: [i.title for i in w.document.workshop.initiatives] == ["First", "First (copy)"]),
    "drop_initiative": ("initiatives", one, lambda w: not w.document.workshop.initiatives),
    "birth_gaps": ("initiatives", noted, lambda w: born(w) == "gaps"),
    "birth_notes": ("initiatives", one, lambda w: born(w) == "notes"),
    "birth_solutions": ("initiatives", one, lambda w: born(w) == "solutions"),
    "birth_cases": ("initiatives", lent, lambda w: born(w) == "cases"),
    "birth_templates": ("initiatives", one, lambda w: born(w) == "templates"),
    "tick_initiatives": ("initiatives", one, lambda w: w.page("initiatives").list.ticked() == ()),
    "radar": ("initiatives", plain, lambda w: w.page("initiatives").outcome.radar.isChecked()),
    "outcome_room": ("initiatives", one, lambda w: w.page("initiatives").outcome.to_room),
    "part_what": ("initiatives", one, lambda w: w.page("initiatives").editor.title.hasFocus()),
    "part_work": ("initiatives", one, lambda w: w.page("initiatives").editor.cost.hasFocus()),
    "part_rules": ("initiatives", one, lambda w: w.page("initiatives").editor.must.hasFocus()),
    "part_success": ("initiatives", one, lambda w: w.page("initiatives").editor.success.kpi.hasFocus()),
    "part_who": ("initiatives", one, lambda w: w.page("initiatives").editor.owner.hasFocus()),
    "release_pin": ("initiatives", pinned, lambda w: w.document.workshop.initiatives[0].pin is None),
}


def test_the_keys_that_parts_listen_to_are_all_tried() -> None:
    parts = [action.id for action in (*WINDOW, *INITIATIVES) if not action.bound]
    assert set(parts) == set(OWN)


# Every one by its key, every third from the palette too.
@pytest.mark.parametrize(("name", "way"), [*((name, "key") for name in OWN),
                                           *((name, "palette") for name in [*OWN][::3])])
def test_what_parts_listen_to_does_it_too(qtbot, window, name: str, way: str) -> None:
    stage, prepare, holds = OWN[name]
    window.go(stage)
    prepare(window)
    QApplication.processEvents()
    assert not holds(window)
    if way == "key":
        action: Action = next(a for a in (*WINDOW, *INITIATIVES) if a.id == name)
        press(window, action.keys[0])
    else:
        offer: Offer = next(o for o in window.tools.actions.offers() if o.id == name)
        assert offer.why == ""
        offer.run()
    qtbot.waitUntil(lambda: bool(holds(window)))


class Greedy(QLineEdit):
    """A field that wants every key for itself, as those of Linux want Ctrl+K."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.mark.parametrize(("field", "keys"), [
    (Greedy, "Ctrl+K"), (QLineEdit, "Ctrl+K"), (QPlainTextEdit, "Ctrl+F"), (Greedy, "Ctrl+H"), (QLineEdit, "Ctrl+B"),
    (QPlainTextEdit, "F9")])
def test_keys_are_heard_from_a_field_that_is_typed_into(qtbot, window, field, keys: str) -> None:
    """Text fields have uses of their own for some keys, such as Ctrl+K on Linux."""
    ran: list[str] = []
    window.tools.actions.ran.connect(ran.append)
    typed = field(window)
    typed.show()
    typed.setFocus()
    QTest.keyClicks(typed, "words")
    press(window, keys)
    assert len(ran) == 1
    assert (typed.text() if isinstance(typed, QLineEdit) else typed.toPlainText()) == "words"


def test_undo_stays_with_the_field_that_is_typed_into(window) -> None:
    window.document.do(c.AddParked(Parked("k", "x")))
    typed = Greedy(window)
    typed.show()
    typed.setFocus()
    press(window, "Ctrl+Z")
    assert len(window.document.workshop.parked) == 1
    window.page("initiatives").setFocus()
    window.setFocus()
    press(window, "Ctrl+Z")
    assert not window.document.workshop.parked


# The palette ----------------------------------------------------------------------------------------------------
def test_ctrl_k_opens_finds_does_and_gives_the_keyboard_back(qtbot, window) -> None:
    before = QApplication.focusWidget()
    press(window, "Ctrl+K")
    palette = window.tools.palette
    assert palette.isVisible() and palette.line.hasFocus() and not palette.isWindow()
    assert {row.key for row in shown(palette)} == {offer.id for offer in window.tools.actions.offers()}
    QTest.keyClicks(palette.line, "roadmap")
    assert shown(palette)[0].key == "go_roadmap"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.stage == "roadmap" and not palette.isVisible()
    window.go("initiatives")
    before = QApplication.focusWidget()
    press(window, "Ctrl+K")
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible() and QApplication.focusWidget() is before and window.stage == "initiatives"


def test_arrows_choose_and_what_was_used_lately_comes_first(window) -> None:
    palette = window.tools.palette
    palette.appear()
    first = palette.row
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.row == shown(palette)[1] != first
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.row == first
    QTest.keyClicks(palette.line, "darken")
    QTest.keyClick(palette.line, Qt.Key.Key_Enter)
    assert window.presentation().blank
    palette.appear()
    assert palette.model.rows[0].words == "Used lately" and palette.row.key == "blank"
    QTest.keyClicks(palette.line, "projector")
    assert [row.key for row in shown(palette)][:2] == ["projector", "blank"]  # a better fit goes before use


def test_what_cannot_be_done_is_pale_says_why_and_is_not_done(window) -> None:
    palette = window.tools.palette
    palette.appear()
    QTest.keyClicks(palette.line, "redo")
    row = palette.row
    assert row.key == "redo" and row.off and row.quiet == "Nothing has been undone."
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    window.document.do(c.AddParked(Parked("k", "x")))
    window.document.undo()
    palette.line.clear()
    QTest.keyClicks(palette.line, "redo")
    assert not palette.row.off and palette.row.words == "Redo: parked matter"
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert len(window.document.workshop.parked) == 1


def test_both_languages_find_an_action(qtbot, window) -> None:
    palette = window.tools.palette
    palette.appear()
    palette.line.setText("路线图")
    assert shown(palette)[0].key == "go_roadmap" and "路线图" in shown(palette)[0].quiet
    i18n.switch("zh")
    qtbot.waitUntil(lambda: "路线图" in shown(palette)[0].words)
    palette.line.setText("roadmap")
    assert shown(palette)[0].key == "go_roadmap"
    palette.line.setText("qqqqq")
    assert shown(palette) == [] and len(palette.model.rows) == 1


def test_a_click_does_and_a_click_elsewhere_closes(window) -> None:
    palette = window.tools.palette
    palette.appear()
    QTest.keyClicks(palette.line, "go to commit")
    rect = palette.view.visualRect(palette.view.currentIndex())
    QTest.mouseClick(palette.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.stage == "commit" and not palette.isVisible()
    palette.appear()
    window.page("commit").form.name.setFocus()
    assert not palette.isVisible()


def test_only_one_of_palette_and_search_is_open(window) -> None:
    press(window, "Ctrl+K")
    press(window, "Ctrl+F")
    assert window.tools.search.isVisible() and not window.tools.palette.isVisible()
    press(window, "Ctrl+F")
    assert not window.tools.search.isVisible()


def test_it_is_told_to_who_cannot_see_it(window) -> None:
    palette = window.tools.palette
    palette.appear()
    assert palette.line.accessibleName() and palette.view.accessibleName() and palette.accessibleName()
    QTest.keyClicks(palette.line, "how levels")
    assert palette.line.accessibleDescription() == "How levels are made, Shift+F1"


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 720), (1920, 1080)])
def test_it_stays_inside_the_window(window, width: int, height: int) -> None:
    window.resize(width, height)
    palette = window.tools.palette
    palette.appear()
    assert window.rect().contains(palette.geometry())
    window.resize(1024, 600)
    QApplication.processEvents()
    assert window.rect().contains(palette.geometry())


def test_it_goes_with_its_window(qtbot, document) -> None:
    window = FacilitatorWindow(document)
    window.go("initiatives")
    window.show()
    window.tools.palette.appear()
    palette = window.tools.palette
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert not shiboken6.isValid(palette)
    other = QLineEdit()  # and nothing of it still follows the keyboard
    qtbot.addWidget(other)
    other.show()
    other.setFocus()


# How letters fit ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("wanted", "name", "rank", "marked"), [
    ("und", "Undo", BEGINS, ["Und"]), ("step", "Back a Step", WORD, ["Step"]),
    ("gts", "Go to Score", INITIALS, list("GtS")),
    ("ack", "Back", INSIDE, ["ack"]), ("prjt", "Projector", SCATTERED, ["Pr", "j", "t"]),
    ("路线", "去路线图", INSIDE, ["路线"]),
    ("score go", "Go to Score", WORD, ["Go", "Score"]), ("ｕｎｄｏ", "Undo", BEGINS, ["Undo"])])
def test_how_letters_fit(wanted: str, name: str, rank: int, marked: list[str]) -> None:
    found = fit(wanted, name)
    assert found is not None and found[0] == rank
    assert [name[start:end] for start, end in found[1]] == marked


@pytest.mark.parametrize(("wanted", "name"), [("xyz", "Undo"), ("ood", "Undo"), ("rj", "Projector"), ("go x", "Go to")])
def test_what_does_not_fit(wanted: str, name: str) -> None:
    assert fit(wanted, name) is None
