"""New initiatives from notes, solutions, cases and templates, by real keys and clicks; what the room sees of them."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.library.store import SqliteLibrary
from tests.ui import library_fixture
from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told, shown
from ui import i18n
from ui.audience.view import AudienceView
from ui.document import Document
from ui.presenter import presentation
from ui.stages.initiatives.page import InitiativesPage
from workshop import commands as c
from workshop.library import Query
from workshop.model.initiative import Initiative, Lift, Proof
from workshop.model.notes import Note
from workshop.model.planning import Planning, Role
from workshop.model.score import Cell

PACK = "consumer-goods-2020"
LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def document(make_document) -> Document:
    """A scored workshop with a target of 4 in every cell."""
    return make_document(pack=PACK, grow=fill.scored)


@pytest.fixture
def library(tmp_path: Path):
    made = library_fixture.sample(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, document) -> InitiativesPage:
    made = shown(qtbot, InitiativesPage(document))
    QTest.qWaitForWindowActive(made)
    return made


def last(document: Document) -> Initiative:
    return document.workshop.initiatives[-1]


def press(page: InitiativesPage, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, how)
    QApplication.processEvents()


def type_search(qtbot, page: InitiativesPage, words: str) -> None:
    """Type into the search and wait until the list has followed."""
    page.born.search.setFocus()
    page.born.search.setText("") if not words.isascii() else None
    if words.isascii():
        QTest.keyClicks(page.born.search, words)
    else:
        page.born.search.setText(words)  # QTest has no keys for Chinese
    qtbot.waitUntil(lambda: not page.born._typed.isActive(), timeout=2000)


def words(page: InitiativesPage) -> list[str]:
    model = page.born.rows.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


# Gaps stay the first source ---------------------------------------------------------------------------------------
def test_the_gaps_are_in_front_and_say_what_the_levels_need(page, document):
    assert page.born.kind == "gaps" and page.gaps.isVisible() and not page.born.search.isVisible()
    page.gaps.setFocus()
    press(page, Qt.Key.Key_Return)
    made, gap = last(document), document.analysis.gaps[0]
    assert made.element == gap.cell.element and made.source == f"gap:{gap.cell.element}/{gap.cell.item}"
    levels = document.workshop.pack.item(gap.cell.item).levels
    assert all(levels[level - 1].en in made.note
               for level in range(made.lifts[0].from_level + 1, made.lifts[0].to_level + 1))
    assert page.editor.note.toPlainText() == made.note


# Notes ------------------------------------------------------------------------------------------------------------
def test_a_note_becomes_an_initiative_and_leaves_the_list(page, document):
    document.do(c.AddNotes((Note("n1", text="Scan at the till", element="retail", item="2"),
                            Note("n2", text="Old news", private=True), Note("n3", text="Second thought"))))
    press(page, Qt.Key.Key_N, ALT)
    assert page.born.kind == "notes" and len(words(page)) == 2
    assert page.born.rows.hasFocus()
    press(page, Qt.Key.Key_Return)
    made = last(document)
    assert made.title == "Scan at the till" and made.source == "note:n1"
    assert document.workshop.wall.note("n1").became == f"initiative:{made.id}"
    assert page.list.initiative() == made.id and page.editor.title.hasFocus()
    assert len(words(page)) == 1
    document.undo()
    assert len(words(page)) == 2 and document.workshop.initiatives == ()


def test_without_open_notes_it_says_so(page):
    press(page, Qt.Key.Key_N, ALT)
    assert page.born._nothing.isVisible() and "note" in page.born._nothing.text()
    assert page.born.search.hasFocus()


# Solutions --------------------------------------------------------------------------------------------------------
def test_a_solution_by_search_and_enter(qtbot, page, document):
    press(page, Qt.Key.Key_S, ALT)
    everything = page.born.rows.count
    assert everything == len(document.workshop.pack.solutions)
    type_search(qtbot, page, "continuity PLAN")
    assert page.born.rows.count == 1
    press(page, Qt.Key.Key_Return)
    made = last(document)
    assert made.title == "Business continuity plan" and made.source == f"solution:{PACK}/continuity-plan"
    assert made.lifts and all(lift.to_level == lift.from_level + 1 for lift in made.lifts)
    row = page.born.rows.model().index(0, 0).data(Qt.ItemDataRole.UserRole)
    assert row.made == 1
    # The search is in both languages, whatever is shown.
    page.born.search.clear()
    type_search(qtbot, page, "业务连续性预案")
    assert page.born.rows.count == 1


def test_the_most_pressing_solutions_come_first(page, document):
    for gap in document.analysis.gaps:
        if gap.cell.element != "retail":
            document.do(c.SetTargets((c.TargetLevel(gap.cell, None),)))
    press(page, Qt.Key.Key_S, ALT)
    found = [str(text).count("no open gap") for text in words(page)]
    assert found[0] == 0 and found[-1] == 1 and found == sorted(found)


def test_arrow_down_goes_from_the_search_into_the_list(qtbot, page, document):
    press(page, Qt.Key.Key_S, ALT)
    page.born.search.setFocus()
    QTest.keyClicks(page.born.search, "cloud")
    press(page, Qt.Key.Key_Down)
    assert page.born.rows.hasFocus() and 0 < page.born.rows.count < len(document.workshop.pack.solutions)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)
    assert last(document).title in words(page)[1]


def test_a_search_that_finds_nothing_says_so(qtbot, page):
    press(page, Qt.Key.Key_S, ALT)
    type_search(qtbot, page, "xyzzy")
    assert page.born.rows.count == 0 and page.born._nothing.text() == "Nothing found."
    press(page, Qt.Key.Key_Return)
    assert page.document.workshop.initiatives == ()


# Cases ------------------------------------------------------------------------------------------------------------
def test_without_a_library_no_cases_are_offered(page):
    assert not page.born.choices["cases"].isVisible()
    press(page, Qt.Key.Key_C, ALT)
    assert page.born.kind == "gaps"
    reasons = {offer.id: offer.why for offer in page.offers()}
    assert reasons["birth_cases"] and not reasons["birth_notes"]


def test_a_case_stands_behind_its_initiative(qtbot, page, document, library: SqliteLibrary):
    page.take_library(library)
    press(page, Qt.Key.Key_C, ALT)
    assert page.born.rows.count == 3
    type_search(qtbot, page, "members")
    assert page.born.rows.count >= 1 and "One view of members" in words(page)[0]
    QTest.mouseClick(page.born.rows.viewport(), LEFT, pos=page.born.rows.plus_place(0))
    made = last(document)
    assert made.title == "One view of members" and made.element == "brand"
    assert len(made.proofs) == 1 and made.source == f"case:{made.proofs[0].key}"
    assert made.lifts and {lift.cell.element for lift in made.lifts} == {"brand"}
    # It is ticked among what speaks for it, and can be taken away.
    proofs = page.editor.success.proofs
    assert proofs.ticked() == (f"case:{made.proofs[0].key}",)
    assert "One view of members" in proofs.item(0).text()


def test_a_click_beside_the_plus_makes_nothing(page, document, library):
    page.take_library(library)
    press(page, Qt.Key.Key_C, ALT)
    place = page.born.rows.plus_place(1)
    place.setX(60)
    QTest.mouseClick(page.born.rows.viewport(), LEFT, pos=place)
    assert document.workshop.initiatives == () and page.born.rows.currentIndex().row() == 1


# Templates --------------------------------------------------------------------------------------------------------
def test_a_template_brings_roles_and_says_that_its_numbers_are_ours(qtbot, page, document):
    press(page, Qt.Key.Key_T, ALT)
    assert page.born.rows.count == len(page.born.book.templates.templates)
    assert "starting values" in page.born._foot.text() and page.born._foot.isVisible()
    type_search(qtbot, page, "Store touchpoints")
    press(page, Qt.Key.Key_Return)
    made = last(document)
    assert (made.title, made.duration, made.cost, made.source) == (
        "Store touchpoints and scan codes", 3, 0, "template:store-touch")
    names = {role.id: role.name for role in document.workshop.planning.roles}
    assert {names[effort.role]: effort.months for effort in made.efforts} == {
        "IT engineer": 4, "Stores and channel": 6, "Product manager": 3}
    document.undo()
    assert document.workshop.initiatives == () and document.workshop.planning.roles == (), "one step"
    document.redo()
    assert last(document) == made and len(document.workshop.planning.roles) == 3


def test_a_template_finds_roles_that_are_there_and_waits_for_its_own_kind(qtbot, page, document):
    document.do(c.SetPlanning(Planning(unit="month", roles=(Role("x", "数据工程师"),))))
    document.do(c.AddInitiative(Initiative("m", "Our master data", source="template:master-data")))
    press(page, Qt.Key.Key_T, ALT)
    type_search(qtbot, page, "common tags")
    press(page, Qt.Key.Key_Return)
    made = last(document)
    assert made.predecessors == ("m",) and made.duration == 6
    assert next(e.months for e in made.efforts if e.role == "x") == 10


def test_the_chips_by_mouse_and_both_languages(page):
    QTest.mouseClick(page.born.choices["templates"], LEFT)
    assert page.born.kind == "templates" and "Smart replenishment" in " ".join(words(page))
    i18n.switch("zh")
    QApplication.processEvents()
    assert "智能补货与销量预测" in " ".join(words(page)) and "起始值" in page.born._foot.text()
    QTest.mouseClick(page.born.choices["gaps"], LEFT)
    assert page.gaps.hasFocus()


def test_every_source_has_a_key_among_the_actions(page):
    offered = {offer.id: offer.keys for offer in page.offers()}
    assert {"birth_gaps", "birth_notes", "birth_solutions", "birth_cases", "birth_templates", "tick_initiatives",
            "radar", "outcome_room", "part_what", "part_work", "part_rules", "part_success", "part_who",
            "release_pin"} <= set(offered)
    assert all(offered.values()) and len(set(offered.values())) == len(offered)


# Where they lead --------------------------------------------------------------------------------------------------
def two(document: Document) -> None:
    """One initiative lifts the retail foundation to 3, another to 5; a third is barred."""
    now = document.analysis.current[Cell("retail", "1")].whole_level
    for name, level, barred in (("low", now + 1, False), ("high", 5, False), ("never", 5, True)):
        document.do(c.AddInitiative(Initiative(name, name, "1", barred=barred, short=name[:2], lifts=(
            Lift(Cell("retail" if name != "never" else "brand", "1"), now, level),))))
    QApplication.processEvents()


def test_ticks_move_the_overall_level_and_the_highest_level_wins(qtbot, page, document):
    two(document)
    page.list.setFocus()
    assert page.list.ticked() == ("low", "high")
    before, both = page.outcome.levels
    assert both > before
    # Without the lower one nothing changes; without both it is as now.
    QTest.mouseClick(page.list.viewport(), LEFT, pos=page.list.box_place(0))
    assert page.list.ticked() == ("high",) and page.outcome.levels[1] == both
    page.list.choose("high")
    press(page, Qt.Key.Key_Space)
    assert page.list.ticked() == () and page.outcome.levels[1] == before
    assert f"{before:.2f} → {before:.2f}" in page.outcome.level.text()
    press(page, Qt.Key.Key_A, ALT)
    assert page.list.ticked() == ("low", "high", "never")
    assert page.outcome.levels[1] > both
    press(page, Qt.Key.Key_A, ALT)
    assert page.list.ticked() == ()


def test_a_tick_moves_the_radar_at_once(qtbot, page, document, monkeypatch):
    two(document)
    press(page, Qt.Key.Key_R, ALT)  # the page of the test is high enough: hidden now
    press(page, Qt.Key.Key_R, ALT)
    qtbot.waitUntil(lambda: page.outcome.chart is not None, timeout=5000)
    first = page.outcome.chart.axes[0].projected
    drawn, draw = [], page.outcome._plot.present
    monkeypatch.setattr(page.outcome._plot, "present", lambda *args: (drawn.append(1), draw(*args)))
    document.do(c.EditInitiative(dataclasses.replace(document.workshop.initiatives[0], note="another word")))
    qtbot.waitUntil(lambda: not page.outcome._soon.isActive(), timeout=2000)
    assert not drawn, "an edit that moves no level draws nothing"
    page.list.choose("high")
    page.list.setFocus()
    press(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.outcome.chart.axes[0].projected < first, timeout=2000)
    assert page.outcome._plot.isVisible()
    press(page, Qt.Key.Key_R, ALT)
    assert not page.outcome._plot.isVisible() and not page.outcome.radar.isChecked()


def test_ticks_are_no_edit(page, document):
    two(document)
    steps = len(document._history._done)
    page.list.tick_all(False)
    assert len(document._history._done) == steps


def test_the_room_sees_the_radar_with_short_labels_once_it_is_shown(qtbot, page, document):
    two(document)
    told = Told(page.audience_changed)
    assert presentation(document, page, blank=False).outcome is None
    press(page, Qt.Key.Key_O, ALT)
    assert told.values
    value = presentation(document, page, blank=False)
    assert value.canvas is None and [(line.label, line.on) for line in value.outcome.lines] == [
        ("lo", True), ("hi", True), ("ne", False)]
    assert all(axis.low is None and axis.high is None for axis in value.outcome.chart.axes)
    view = AudienceView()
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.present(value)
    view.show()
    assert view._stack.currentWidget() is view._outcome
    before = value.outcome.then
    page.list.choose("high")
    page.list.setFocus()
    count = len(told.values)
    press(page, Qt.Key.Key_Space)
    assert len(told.values) > count
    after = presentation(document, page, blank=False)
    view.present(after)
    assert after.outcome.then < before and f"{after.outcome.then:.2f}" in view._outcome._words.text()
    view.hide()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    press(page, Qt.Key.Key_O, ALT)
    assert presentation(document, page, blank=False).outcome is None


def test_many_labels_end_with_how_many_more(qtbot):
    from ui.audience.outcome import LabelList
    from workshop.outcomeshow import OutcomeLine
    board = LabelList()
    qtbot.addWidget(board)
    board.resize(500, 500)
    board.present(tuple(OutcomeLine(f"I{i}", None, True) for i in range(60)))
    rows, columns, high = board.places()
    assert columns == 2 and rows * columns < 60 and high >= 34
    board.resize(380, 400)
    assert board.places()[1] == 1, "one column that can be read, and how many more there are"
    board.show()
    assert not board.grab().isNull()


def test_the_board_of_the_room_is_freed(qtbot, page, document):
    import weakref

    import shiboken6
    two(document)
    page.outcome.toggle_room()
    view = AudienceView()
    view.present(presentation(document, page, blank=False))
    view.show()
    ref = weakref.ref(view._outcome)
    view.close()
    view.deleteLater()
    del view
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert ref() is None or not shiboken6.isValid(ref())


def test_a_proof_can_be_taken_away_again(qtbot, page, document, library):
    page.take_library(library)
    key = library.search(Query())[0].key
    document.do(c.AddInitiative(Initiative("a", "A", proofs=(Proof("case", key),))))
    page.list.choose("a")
    proofs = page.editor.success.proofs
    page.editor._area.ensureWidgetVisible(proofs)
    QApplication.processEvents()
    box = proofs.visualItemRect(proofs.item(0))
    QTest.mouseClick(proofs.viewport(), LEFT, pos=box.topLeft() + type(box.topLeft())(16, box.height() // 2))
    assert document.workshop.initiative("a").proofs == ()
