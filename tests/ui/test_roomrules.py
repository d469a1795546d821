"""How the room votes: one sentence, every constant, one step an edit, and anonymity that only goes up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.roadmap_fixture import Told, shown
from ui import i18n
from ui.stages.prepare.page import PreparePage
from ui.stages.prepare.roomrules import CONSTANTS, RoomRulesForm
from workshop import commands as c
from workshop.model.score import Cell
from workshop.model.workshop import RoomRules

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, document) -> PreparePage:
    made = shown(qtbot, PreparePage(document), 1146, 642)
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def form(page) -> RoomRulesForm:
    QTest.mouseClick(page.rules._open, LEFT)
    return page.rules


def rules(document) -> RoomRules:
    return document.workshop.settings.rules


def type_in(form: RoomRulesForm, name: str, text: str) -> None:
    spin = form._spins[name]
    spin.setFocus()
    QTest.keyClick(spin, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(spin, text)
    QTest.keyClick(spin, Qt.Key.Key_Return)


def anonymity(form: RoomRulesForm, name: str):
    return next(made for made in form._names.buttons() if made.property("anonymity") == name)


def test_at_first_one_sentence_says_it(page):
    assert page.rules._sentence.text() == "Named votes · up to 3 rounds · verdict from 4 votes"
    assert not page.rules._body.isVisible()
    QTest.mouseClick(page.rules._open, LEFT)
    assert page.rules._body.isVisible()
    QTest.mouseClick(page.rules._open, LEFT)
    assert not page.rules._body.isVisible()


def test_every_constant_of_the_rules_can_be_changed(form):
    here = {constant.name for constant in CONSTANTS} | {"anonymity", "weighted"}
    assert here == set(RoomRules.__dataclass_fields__)


@pytest.mark.parametrize(("name", "typed", "value"), [
    ("few", "6", 6), ("agree", "75", 0.75), ("partly", "45", 0.45), ("rounds", "2", 2), ("moved", "15", 0.15),
    ("shift", "0.5", 0.5), ("group", "5", 5), ("spread", "70", 0.7), ("gap", "1.5", 1.5)])
def test_one_finished_edit_is_one_step(form, document, name, typed, value):
    told = Told(document.changed)
    type_in(form, name, typed)
    QTest.keyClick(form._spins[name], Qt.Key.Key_Tab)
    assert rules(document) == replace(RoomRules(), **{name: value})
    assert type(getattr(rules(document), name)) is type(getattr(RoomRules(), name))
    assert len(told.values) == 1
    document.undo()
    assert rules(document) == RoomRules()
    assert form._spins[name].value() == pytest.approx(getattr(RoomRules(), name) *
                                                      (100 if name in ("agree", "partly", "moved", "spread") else 1))


def test_groups_under_three_cannot_be_asked_for(form, document):
    type_in(form, "group", "2")
    assert rules(document).group == 3
    assert form._spins["group"].minimum() == 3


def test_agreed_never_lies_below_partly_agreed(form, document):
    told = Told(document.refused)
    type_in(form, "partly", "70")
    assert form._spins["agree"].minimum() == 70
    type_in(form, "agree", "72")
    assert form._spins["partly"].maximum() == 72
    assert told.values == []


def test_a_number_that_is_shown_rounded_is_not_rounded_by_looking(form, document):
    settings = document.workshop.settings
    document.do(c.ChangeSettings(replace(settings, rules=replace(settings.rules, agree=0.8250001))))
    told = Told(document.changed)
    for constant in CONSTANTS:
        form._spins[constant.name].setFocus()
        QTest.keyClick(form._spins[constant.name], Qt.Key.Key_Return)
    form.commit()
    assert told.values == []


def test_what_is_being_typed_is_kept_when_the_page_is_left(page, form, document):
    spin = form._spins["few"]
    spin.setFocus()
    QTest.keyClick(spin, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(spin, "7")
    assert rules(document).few == 4
    page.leaving()
    assert rules(document).few == 7


def test_the_wheel_turns_the_page_and_not_a_number(form, document):
    spin = form._spins["rounds"]
    spin.setFocus()
    where = QPointF(spin.rect().center())
    event = QWheelEvent(where, QPointF(spin.mapToGlobal(QPoint(5, 5))), QPoint(0, 0), QPoint(0, 120),
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(spin, event)
    assert spin.value() == 3


# Anonymity ------------------------------------------------------------------------------------------------------
def test_before_any_vote_anonymity_goes_up_and_down(form, document):
    QTest.mouseClick(anonymity(form, "secret"), LEFT)
    assert rules(document).anonymity == "secret"
    assert form._sentence.text().startswith("Secret votes")
    assert not form._names_why.isVisible()
    QTest.mouseClick(anonymity(form, "named"), LEFT)
    assert rules(document).anonymity == "named"


def test_once_votes_exist_it_only_goes_up_and_says_why(form, document):
    QTest.mouseClick(anonymity(form, "unnamed"), LEFT)
    document.do(c.OpenRound("r", Cell("alpha", "1"), anonymity="unnamed"))
    assert not anonymity(form, "named").isEnabled()
    assert anonymity(form, "secret").isEnabled()
    assert form._names_why.isVisible() and "Votes exist" in form._names_why.text()
    QTest.mouseClick(anonymity(form, "named"), LEFT)
    assert rules(document).anonymity == "unnamed"
    QTest.mouseClick(anonymity(form, "secret"), LEFT)
    assert rules(document).anonymity == "secret"


# Weights and defaults -------------------------------------------------------------------------------------------
def test_the_weighted_scenario_says_what_it_is(form, document):
    assert "counts the same by default" in form._weighted_words.text()
    assert "unweighted one always stands beside it" in form._weighted_words.text()
    QTest.mouseClick(form._weighted, LEFT, pos=QPoint(8, form._weighted.height() // 2))
    assert rules(document).weighted
    assert form._sentence.text().endswith("with a weighted scenario")


def test_back_to_the_defaults_is_one_step(form, document):
    assert not form._back.isEnabled()
    type_in(form, "gap", "1")
    assert form._sentence.text().endswith("other limits changed")
    QTest.mouseClick(anonymity(form, "unnamed"), LEFT)
    told = Told(document.changed)
    QTest.mouseClick(form._back, LEFT)
    assert rules(document) == RoomRules()
    assert len(told.values) == 1
    assert not form._back.isEnabled()


def test_the_defaults_do_not_bring_names_back(form, document):
    QTest.mouseClick(anonymity(form, "unnamed"), LEFT)
    document.do(c.OpenRound("r", Cell("alpha", "1"), anonymity="unnamed"))
    type_in(form, "few", "5")
    QTest.mouseClick(form._back, LEFT)
    assert rules(document) == RoomRules(anonymity="unnamed")


# Looks ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [890, 1146])
def test_nothing_is_cut_off_in_the_form(qtbot, document, language, width):
    i18n.switch(language)
    page = shown(qtbot, PreparePage(document), width, 522)
    QTest.mouseClick(page.rules._open, LEFT)
    QApplication.processEvents()
    assert page.form.widget().width() == page.form.viewport().width()
    for part in page.rules.findChildren(QLabel):
        if part.isVisible():
            need = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
            assert part.height() >= need, part.text()
            assert part.wordWrap() or part.width() >= part.sizeHint().width(), part.text()
    for spin in page.rules._spins.values():
        field = spin.lineEdit()
        assert field.fontMetrics().horizontalAdvance(field.text()) + 8 <= field.width(), field.text()


def test_undo_in_a_number_is_the_step_of_the_window(page, form, document):
    QShortcut(QKeySequence.StandardKey.Undo, page).activated.connect(document.undo)
    type_in(form, "few", "6")
    spin = form._spins["few"]
    spin.setFocus()
    QTest.keyClick(spin, Qt.Key.Key_Z, CONTROL)
    assert rules(document).few == 4
    assert spin.value() == 4
