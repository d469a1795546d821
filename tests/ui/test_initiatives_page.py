"""Initiatives: born from gaps, made, copied and removed, by real keys and clicks."""

from __future__ import annotations

import itertools
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told, shown
from ui.document import Document
from ui.stages.initiatives.page import InitiativesPage
from workshop.births import lift_for
from workshop.model.initiative import Initiative, Lift

PACK = "consumer-goods-2020"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(make_document) -> Document:
    """A scored workshop with a target of 4 in every cell."""
    return make_document(pack=PACK, grow=fill.scored)


@pytest.fixture
def full(document) -> Document:
    """The same with four initiatives."""
    fill.add_initiatives(document, 4)
    return document


def only(document: Document) -> Initiative:
    assert len(document.workshop.initiatives) == 1
    return document.workshop.initiatives[0]


def retype(widget, words: str) -> None:
    """Replace the text of a field as a person would."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, words)


def test_without_a_gap_the_hint_says_where_initiatives_come_from(qtbot, make_document, document):
    assert "+ beside a gap" in shown(qtbot, InitiativesPage(document)).hint()
    assert "No gap yet" in shown(qtbot, InitiativesPage(make_document(pack=PACK))).hint()


# Born from a gap ------------------------------------------------------------------------------------------------
def test_the_plus_of_a_row_makes_an_initiative_of_that_gap(qtbot, document):
    page = shown(qtbot, InitiativesPage(document))
    gap = document.analysis.gaps[2]
    QTest.mouseClick(page.gaps.viewport(), LEFT, pos=page.gaps.plus_place(2))
    made = only(document)
    pack = document.workshop.pack
    assert pack.element(gap.cell.element).name.en in made.title
    assert pack.item(gap.cell.item).name.en in made.title
    assert made.capability == gap.cell.item
    whole = document.analysis.current[gap.cell].whole_level
    assert made.lifts == (Lift(gap.cell, whole, 4),)
    # Ready to be typed over.
    assert page.editor.title.hasFocus() and page.editor.title.selectedText() == made.title
    QTest.keyClicks(page.editor.title, "Cloud first")
    QTest.keyClick(page.editor.title, Qt.Key.Key_Return)
    assert only(document).title == "Cloud first"


def test_a_click_beside_the_plus_only_chooses_the_gap(qtbot, document):
    page = shown(qtbot, InitiativesPage(document))
    told = Told(page.audience_changed)
    QTest.mouseClick(page.gaps.viewport(), LEFT, pos=page.gaps.plus_place(3) - QPoint(90, 0))
    assert document.workshop.initiatives == ()
    assert page.gaps.gap() == document.analysis.gaps[3]
    assert told.values and page.audience_selected() == document.analysis.gaps[3].cell
    assert page.audience_lens() == "gap"


def test_enter_makes_one_and_the_gap_is_marked_as_lifted(qtbot, document):
    page = shown(qtbot, InitiativesPage(document))
    page.gaps.setFocus()
    QTest.keyClick(page.gaps, Qt.Key.Key_Down)
    QTest.keyClick(page.gaps, Qt.Key.Key_Return)
    assert only(document).lifts[0].cell == document.analysis.gaps[1].cell
    rows = [page.gaps.model().index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(3)]
    assert [row.lifted for row in rows] == [0, 1, 0]


def test_gaps_stand_in_the_order_of_their_priority(qtbot, document):
    page = shown(qtbot, InitiativesPage(document))
    rows = [page.gaps.model().index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(page.gaps.count)]
    assert [row.gap for row in rows] == [gap for gap in document.analysis.gaps if gap.gap > 0]
    assert all(a.gap.priority >= b.gap.priority for a, b in itertools.pairwise(rows))


def test_a_gap_of_less_than_a_level_means_the_last_step(document):
    cell = next(gap.cell for gap in document.analysis.gaps if document.analysis.current[gap.cell].whole_level == 3)
    lift = lift_for(document.analysis, cell, 5)
    assert lift == Lift(cell, 3, 4)
    assert lift_for(document.analysis, cell, 3) is None


# New, duplicate, remove -----------------------------------------------------------------------------------------
def test_new_by_key_from_anywhere_on_the_page(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    qtbot.waitActive(page)
    retype(page.editor.title, "Kept")
    QTest.keyClick(page.editor.title, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert full.workshop.initiative("cloud").title == "Kept"
    made = full.workshop.initiatives[-1]
    assert len(full.workshop.initiatives) == 5 and page.editor.initiative == made.id
    assert page.list.initiative() == made.id and page.editor.title.hasFocus()


def test_a_copy_has_everything_but_the_id(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    page.list.choose("master")
    QTest.mouseClick(page.duplicate, LEFT)
    old, made = full.workshop.initiative("master"), full.workshop.initiatives[-1]
    assert made.id != old.id and made.title != old.title and made.title.startswith(old.title)
    assert (made.lifts, made.predecessors, made.cost) == (old.lifts, old.predecessors, old.cost)


def test_delete_key_removes_and_undo_brings_back(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    told = Told(page.notice)
    page.list.choose("master")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert full.workshop.initiative("master") is None
    assert page.list.initiative() == "touch" and page.editor.title.text() == "门店触点与扫码"
    assert "数据集成与主数据" in told.values[0]
    full.undo()
    assert full.workshop.initiative("master") is not None
    assert page.list.count == 4


def test_delete_in_a_text_deletes_a_letter(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    page.editor.title.setFocus()
    page.editor.title.setCursorPosition(0)
    QTest.keyClick(page.editor.title, Qt.Key.Key_Delete)
    assert page.editor.title.text() == "心系统上云"
    assert len(full.workshop.initiatives) == 4


def test_the_last_one_gone_leaves_a_way_to_start(qtbot, document):
    fill.add_initiatives(document, 1)
    page = shown(qtbot, InitiativesPage(document))
    QTest.mouseClick(page.remove, LEFT)
    assert document.workshop.initiatives == ()
    assert page.new_first.isVisible() and not page.editor.isVisible()
    assert not page.next_enabled()
    QTest.mouseClick(page.new_first, LEFT)
    assert len(document.workshop.initiatives) == 1 and page.editor.isVisible()
    assert page.next_enabled()


def test_without_gaps_the_page_leads_to_the_targets(qtbot, make_document):
    page = shown(qtbot, InitiativesPage(make_document()))
    told = Told(page.stage_requested)
    assert page.set_targets.isVisible() and page.new_first.isVisible()
    QTest.mouseClick(page.set_targets, LEFT)
    assert told.values == ["target"]


def test_a_read_only_file_stays_as_it_is(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    full._store.read_only = True
    told = Told(full.refused)
    retype(page.editor.title, "Nope")
    QTest.keyClick(page.editor.title, Qt.Key.Key_Return)
    assert [p.key for p in told.values[0].problems] == ["file_read_only"]
    assert page.editor.title.text() == "核心系统上云"
    full._store.read_only = False


# Around ---------------------------------------------------------------------------------------------------------
def test_a_hidden_page_catches_up_when_shown(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    page.hide()
    full.undo()
    assert page.list.count == 4
    page.show()
    assert page.list.count == 3


def test_choose_shows_an_initiative_made_while_hidden(qtbot, document):
    page = shown(qtbot, InitiativesPage(document))
    page.hide()
    fill.add_initiatives(document, 3)
    page.choose_initiative("touch")
    assert page.editor.initiative == "touch"


def test_every_field_has_a_name_for_readers(qtbot, full):
    page = shown(qtbot, InitiativesPage(full))
    editor = page.editor
    row = editor.lifts.rows[0]
    fields = (editor.title, editor.lane, editor.owner, editor.cost, editor.effort, editor.duration, editor.earliest,
              editor.waits, editor.note, row.element, row.item, row.begin, row.end, row.remove, page.gaps, page.list)
    assert [field for field in fields if not field.accessibleName()] == []


def test_users_words_are_never_markup(qtbot, document):
    from workshop import commands as c
    document.do(c.AddInitiative(Initiative("x", "<b>bold</b> & <img src=x>")))
    page = shown(qtbot, InitiativesPage(document))
    tips = page.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;bold" in tips and "<img" not in tips


def test_the_page_is_freed(qtbot, full):
    page = InitiativesPage(full)
    full.changed.connect(page.refresh)
    page.show()
    page.list.choose("touch")
    refs = [weakref.ref(part) for part in (page, page.editor, page.gaps, page.list, page.editor.lifts.rows[0])]
    page.close()
    page.deleteLater()
    del page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [ref for ref in refs if ref() is not None and shiboken6.isValid(ref())] == []
