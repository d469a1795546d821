"""Every field of an initiative in its group: one command a finished edit, nothing typed is lost, by real keys."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.initiative_fixture import cloud, edit, four, initiatives, name, pick, retype, steps
from tests.ui.roadmap_fixture import Told
from ui import i18n
from ui.document import Document
from ui.stages.initiatives.editor import InitiativeEditor
from ui.stages.initiatives.page import InitiativesPage
from workshop import commands as c
from workshop.model.initiative import Duty, Effort, Kpi, Lag, Lift, Proof
from workshop.model.planning import Planning, Role
from workshop.model.score import Cell

PACK = "consumer-goods-2020"
LEFT, ALT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def document(make_document) -> Document:
    return four(make_document)


@pytest.fixture
def page(qtbot, document) -> InitiativesPage:
    return initiatives(qtbot, document)


# What -------------------------------------------------------------------------------------------------------------
def test_short_label_horizon_element_and_direction(page, document):
    what = page.editor.what
    assert not what.direction.isVisible()
    retype(what.short, "Cloud")
    pick(what.horizon, 2)
    pick(what.element, 1)
    assert what.direction.isVisible() and what.direction.count() > 1
    pick(what.direction, 1)
    first = document.workshop.pack.element(document.workshop.elements[0])
    stored = cloud(document)
    assert (stored.short, stored.horizon, stored.element, stored.direction) == (
        "Cloud", "next", first.id, first.directions[0].id)
    # A direction belongs to its element.
    pick(what.element, 1)
    assert cloud(document).element == document.workshop.elements[1] and cloud(document).direction == ""


def test_how_sure_a_lift_is(page, document):
    row = page.editor.lifts.rows[0]
    before = steps(document)
    retype(row.sure, "80", Qt.Key.Key_Tab)
    assert cloud(document).lifts[0].sure == 80 and steps(document) == before + 1
    document.undo()
    assert row.sure.value() == 100


# Work -------------------------------------------------------------------------------------------------------------
def test_a_role_is_added_by_typing_its_name(page, document):
    efforts = page.editor.work.efforts
    efforts.add.setFocus()
    QTest.keyClicks(efforts.add, "Data engineer")
    QTest.keyClick(efforts.add, Qt.Key.Key_Return)
    (role,) = document.workshop.planning.roles
    assert role.name == "Data engineer" and role.heads == ()
    assert cloud(document).efforts == (Effort(role.id, 1.0),)
    assert efforts.rows[0].name.text() == "Data engineer"
    document.undo()
    assert document.workshop.planning.roles == () and cloud(document).efforts == (), "one step for both"
    document.redo()
    QTest.keyClick(efforts.add, Qt.Key.Key_Tab)
    efforts.rows[0].months.setFocus()
    efforts.rows[0].months.selectAll()
    # The number is next, ready to be typed over.
    field = QApplication.focusWidget()
    assert field is not None and efforts.rows[0].isAncestorOf(field)
    QTest.keyClicks(field, "7.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert cloud(document).efforts == (Effort(role.id, 7.5),)
    # The same name again is the same role; another one may be chosen from the list.
    efforts.add.setFocus()
    QTest.keyClicks(efforts.add, "DATA engineer")
    QTest.keyClick(efforts.add, Qt.Key.Key_Return)
    assert len(document.workshop.planning.roles) == 1 and len(cloud(document).efforts) == 1


def test_a_role_typed_and_left_is_not_lost(page, document):
    efforts = page.editor.work.efforts
    efforts.add.setFocus()
    QTest.keyClicks(efforts.add, "Designer")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert [role.name for role in document.workshop.planning.roles] == ["Designer"]
    assert len(cloud(document).efforts) == 1
    assert document.workshop.initiative("master").efforts == ()


def test_nothing_of_a_role_or_the_cross_takes_it_away(page, document):
    document.do(c.SetPlanning(Planning(roles=(Role("a", "A"), Role("b", "B"), Role("x", "X")))))
    edit(document, efforts=(Effort("a", 1.25), Effort("b", 2.0)))
    rows = page.editor.work.efforts.rows
    assert [row.name.text() for row in rows] == ["A", "B"]
    assert [page.editor.work.efforts.add.itemText(0)] == ["X"]
    # What is finer than the field shows stays as it is.
    retype(rows[1].months, "0")
    assert cloud(document).efforts == (Effort("a", 1.25),)
    QTest.mouseClick(rows[0].remove, LEFT)
    assert cloud(document).efforts == () and not page.editor.work.efforts.rows


def test_first_and_last_start_and_what_cannot_be(page, document):
    work = page.editor.work
    told = Told(document.refused)
    pick(work.latest, 3)
    assert cloud(document).latest == 2
    # Earlier than the first start is refused and goes back.
    edit(document, earliest=2)
    QTest.keyClick(work.latest, Qt.Key.Key_Up)
    assert [p.key for p in told.values[-1].problems] == ["dates_crossed"]
    assert cloud(document).latest == 2 and work.latest.currentData() == 2


def test_a_pin_is_shown_and_released(page, document):
    work = page.editor.work
    assert not work.release.isVisible()
    edit(document, pin=2)
    assert work.release.isVisible() and "2027Q3" in work._pin.text()
    QTest.mouseClick(work.release, LEFT)
    assert cloud(document).pin is None and not work.release.isVisible()
    document.undo()
    assert cloud(document).pin == 2
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_P, ALT)
    assert cloud(document).pin is None


def test_times_are_counted_in_months_where_the_plan_does(page, document):
    document.do(c.SetPlanning(Planning(unit="month")))
    work = page.editor.work
    assert cloud(document).duration == 6 and work.duration.value() == 6
    assert work.duration.accessibleName() == "Duration in months"
    assert work.earliest.itemText(1) == "2027-01" and "400" in work._spread.text()
    assert "6 months" in page.list.model().index(0, 0).data()
    retype(work.duration, "7")
    assert cloud(document).duration == 7


def test_the_cost_of_a_period_is_said(page, document):
    assert page.editor.work._spread.text() == "¥ 1,200 k a quarter"
    retype(page.editor.cost, "2501")
    assert page.editor.work._spread.text() == "¥ 1,250 k to ¥ 1,251 k a quarter"


# Rules ------------------------------------------------------------------------------------------------------------
def test_must_and_must_not_exclude_each_other_and_release_the_pin(page, document):
    rules = page.editor.rules
    edit(document, pin=1)
    page.editor.to_rules()
    QTest.keyClick(rules.must, Qt.Key.Key_Space)
    assert cloud(document).must
    rules.barred.setFocus()
    QTest.keyClick(rules.barred, Qt.Key.Key_Space)
    stored = cloud(document)
    assert stored.barred and not stored.must and stored.pin is None
    assert "must not" in page.list.model().index(0, 0).data()
    assert "cloud" not in page.list.ticked()
    QTest.keyClick(rules.must, Qt.Key.Key_Space)
    assert cloud(document).must and not cloud(document).barred


def test_offered_predecessors_are_taken_by_one_click_and_never_by_themselves(page, document):
    # Touchpoints in retail and channel; the foundation below concerns neither yet.
    page.list.choose("touch")
    assert page.editor.rules.offers.chips == []
    edit(document, element="retail")
    chips = page.editor.rules.offers.chips
    assert [chip.property("initiative") for chip in chips] == ["cloud"]
    assert document.workshop.initiative("touch").predecessors == ()
    page.editor._area.ensureWidgetVisible(chips[0])
    QTest.mouseClick(chips[0], LEFT)
    assert document.workshop.initiative("touch").predecessors == ("cloud",)
    assert not page.editor.rules.offers.isVisible()
    document.undo()
    assert document.workshop.initiative("touch").predecessors == ()


def test_each_predecessor_has_its_wait(page, document):
    page.list.choose("master")
    lags = page.editor.rules.lags
    assert [row.before for row in lags.rows] == ["cloud"] and lags.rows[0].periods.text() == "at once"
    retype(lags.rows[0].periods, "2")
    assert document.workshop.initiative("master").lags == (Lag("cloud", 2),)
    assert lags.rows[0].periods.text() == "2 quarters later"
    # With the predecessor its wait goes.
    waits = page.editor.waits
    item = waits.findItems("核心系统上云", Qt.MatchFlag.MatchExactly)[0]
    page.editor._area.ensureWidgetVisible(waits)
    QApplication.processEvents()
    box = waits.visualItemRect(item)
    QTest.mouseClick(waits.viewport(), LEFT, pos=QPoint(box.left() + 16, box.center().y()))
    stored = document.workshop.initiative("master")
    assert stored.predecessors == () and stored.lags == ()


def test_an_either_or_group_is_typed_and_one_of_it_can_be_demanded(page, document):
    rules = page.editor.rules
    assert not rules.chosen.isVisible()
    retype(rules.either, "ERP")
    assert cloud(document).either == "ERP" and rules.chosen.isVisible()
    QTest.mouseClick(rules.chosen, LEFT, pos=QPoint(8, rules.chosen.height() // 2))
    assert document.workshop.planning.chosen == ("ERP",)
    page.list.choose("touch")
    assert [rules.either.itemText(i) for i in range(rules.either.count())] == ["ERP"]
    name(rules.either, "ERP")
    assert document.workshop.initiative("touch").either == "ERP" and rules.chosen.isChecked()
    QTest.mouseClick(rules.chosen, LEFT, pos=QPoint(8, rules.chosen.height() // 2))
    assert document.workshop.planning.chosen == ()


# Around -----------------------------------------------------------------------------------------------------------
def seen(editor: InitiativeEditor, field: QWidget) -> bool:
    place = field.mapTo(editor._area.viewport(), QPoint(0, 0)).y()
    return 0 <= place < editor._area.viewport().height() - field.height()


def test_alt_and_a_number_lead_to_each_group_and_open_it(qtbot, page, document):
    # Many lifts above: the way to a group is longer than it was when the page was shown.
    edit(document, lifts=tuple(Lift(Cell(e, "1"), 1, 2) for e in document.workshop.elements[:6]))
    editor = page.editor
    first = (editor.title, editor.cost, editor.must, editor.success.kpi, editor.owner)
    for key, fold, field in zip("12345", editor.folds, first, strict=True):
        QTest.keyClick(fold.head, Qt.Key.Key_Space)
        assert not fold.opened and not fold.body.isVisible()
        QTest.keyClick(page, key, ALT)
        QApplication.processEvents()
        assert fold.opened and field.hasFocus()
        qtbot.waitUntil(partial(seen, editor, field), timeout=2000)


def test_a_folded_group_says_what_is_inside(page, document):
    edit(document, either="ERP", kpi=Kpi("Hours"), must=True)
    for fold in page.editor.folds:
        QTest.mouseClick(fold.head, LEFT)
    QApplication.processEvents()
    words = [fold._summary.text() for fold in page.editor.folds]
    assert "¥ 2,400 k" in words[1] and "2 quarters" in words[1]
    assert "must" in words[2] and words[3] == "Hours" and "王敏" in words[4]


def test_all_fields_survive_an_edit_of_the_title(page, document):
    document.do(c.SetPlanning(Planning(roles=(Role("a", "A"),))))
    edit(document, short="S", element="retail", direction="retail.1", horizon="later", latest=6, earliest=1, either="g",
         efforts=(Effort("a", 2.35),), kpi=Kpi("k", "1", "2"), risk="r\r\nx", first_step="f", first_by="2027-01-31",
         duties=(Duty("王敏", "I"),), status="agreed", proofs=(Proof("case", "own/gone"),), source="gap:x/1",
         lifts=(Lift(Cell("finance", "1"), 2, 4, 55),), pin=3, note="one\r\ntwo")
    before = cloud(document)
    retype(page.editor.title, "T")
    page.leaving()
    assert cloud(document) == replace(before, title="T")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_field_has_a_name_for_readers_in_both_languages(page, document, language):
    edit(document, element="retail", pin=1, duties=(Duty("王敏", "I"),), either="g")
    i18n.switch(language)
    QApplication.processEvents()
    editor = page.editor
    fields = [editor.what.short, editor.what.element, editor.what.direction, editor.what.horizon, editor.work.latest,
              editor.work.efforts.add, editor.rules.either, editor.success.kpi, editor.success.baseline,
              editor.success.target, editor.success.risk, editor.success.proofs, editor.who.status, editor.who.first,
              editor.who.by, editor.who.duties.add, page.born.search, page.born.rows, *page.born.choices.values(),
              *editor.who.duties.rows[0].boxes.values(), *(fold.head for fold in editor.folds)]
    assert [field for field in fields if not field.accessibleName()] == []


@pytest.mark.parametrize(("width", "height"), [(890, 522), (1146, 642), (1786, 1000)])
def test_nothing_in_the_editor_is_wider_than_its_pane(page, width, height):
    page.resize(width, height)
    for _ in range(3):
        QApplication.processEvents()
    area = page.editor._area
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
