"""Why a bar lies where it lies, what would have to give way, and how firm the plan is."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told, shown, wait
from ui import i18n
from ui.document import Document
from ui.stages.roadmap.page import RoadmapPage
from ui.stages.roadmap.planwords import kind_tip, move_word, period_word, proof_word, scenario_word
from ui.stages.roadmap.remedywords import remedy_words
from ui.stages.roadmap.robustpanel import cell_words
from workshop import commands as c
from workshop.model.initiative import PLAN_KINDS, Effort, Initiative, RoadmapPlan
from workshop.model.planning import Chosen, Robustness, Role
from workshop.roadmap.build import fingerprint
from workshop.roadmap.remedies import Remedy

PACK = "consumer-goods-2020"
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def document(make_document) -> Document:
    return fill.planned(make_document)


@pytest.fixture
def page(qtbot, document) -> RoadmapPage:
    return fill.roadmap(qtbot, document)


# Reasons ----------------------------------------------------------------------------------------------------------
def test_the_panel_follows_the_chosen_bar_and_names_what_binds(qtbot, page, document):
    QTest.keyClick(page, Qt.Key.Key_W, ALT)
    panel = page.panels.why
    assert panel.isVisible() and "Choose a bar" in panel._name.text() and not panel.place.isVisible()
    page.gantt.choose(page.show_value.row_of("master"))
    assert panel._name.text() == "数据集成与主数据" and panel.place_head.text() == "Why it starts in 27Q3"
    assert panel.place.text() == "It waits for “核心系统上云” to end."
    assert "votes)" in panel.chain.text() and "after the plan" in panel.chain.text()
    assert "Plan A · Most value" in panel.plan_words.text() and "Optimal, proven" in panel.plan_words.text()
    page.gantt.choose(page.show_value.row_of("touch"))
    assert "the budget of" in panel.place.text() and "Taken by" in panel.place.text()
    assert "¥" in panel.place.text()


def test_what_only_the_making_tells_is_said_after_it(qtbot, page, document):
    page.toggle_why()
    assert "Made in" not in page.panels.why.plan_words.text()
    page.plan()
    wait(page, qtbot)
    words = page.panels.why.plan_words.text()
    assert "Made in" in words and "second run gives the same one" in words


def test_a_pin_is_set_and_released_in_the_panel(qtbot, page, document):
    page.toggle_why()
    page.gantt.choose(page.show_value.row_of("cloud"))
    QTest.mouseClick(page.panels.why.pin, LEFT)
    wait(page, qtbot)
    assert document.workshop.initiative("cloud").pin == 0 and page.panels.why.pin.text() == "Release the pin"
    assert "pinned it to 27Q1" in page.panels.why.place.text()
    QTest.mouseClick(page.panels.why.pin, LEFT)
    wait(page, qtbot)
    assert document.workshop.initiative("cloud").pin is None


def test_where_people_are_short_the_role_and_who_has_them_are_named(qtbot, page, document):
    workshop = document.workshop
    document.do(c.ChangeSettings(dataclasses.replace(workshop.settings, budget=0)))
    role = Role("it", "IT", (1.0,))
    document.do(c.SetPlanning(dataclasses.replace(workshop.planning, roles=(role,), holidays=False)))
    for name in ("cloud", "touch"):
        found = workshop.initiative(name)
        document.do(c.EditInitiative(dataclasses.replace(
            found, effort=0, efforts=(Effort("it", 3.0 * found.duration),))))
    page.desk.replan()
    wait(page, qtbot)
    first, second = sorted(("cloud", "touch"), key=lambda name: document.workshop.plan.start_of(name))
    page.toggle_why()
    page.gantt.choose(page.show_value.row_of(second))
    at = period_word(document.workshop, document.workshop.plan.start_of(second) - 1)
    assert page.panels.why.place.text() == (
        f"One period earlier, “IT” would be short of people in {at} (person-months).\n"
        f"Taken by {document.workshop.initiative(first).label} 3 (3 of 3 are taken)")


# Left out ---------------------------------------------------------------------------------------------------------
def test_what_would_bring_a_left_out_initiative_in_brings_it_in(qtbot, page, document):
    out = document.workshop.plan.left_out[0]
    page.left_out.list.setFocus()
    page.left_out.list.setCurrentRow(0)
    assert page.panels.why.initiative == out
    QTest.keyClick(page, Qt.Key.Key_B, ALT)
    assert page.panels.why.isVisible() and not page.panels.why.ask.isEnabled()
    wait(page, qtbot)
    remedies = page.panels.why.remedies
    assert remedies.isVisible() and remedies.buttons and remedies.buttons[0].hasFocus()
    QTest.keyClick(remedies.buttons[0], Qt.Key.Key_Space)
    wait(page, qtbot)
    assert document.workshop.plan.start_of(out) is not None and document.workshop.initiative(out).must
    assert page.show_value.fresh


def test_bringing_in_needs_something_that_is_left_out(qtbot, page):
    told = Told(page.notice)
    page.gantt.choose(0)
    QTest.keyClick(page, Qt.Key.Key_B, ALT)
    assert told.values == ["Choose an initiative that is left out."] and not page.desk.running


# Nothing fits -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("family", ["money", "time", "promises"])
def test_each_change_that_is_offered_makes_a_plan_fit(qtbot, make_document, family):
    document = make_document(pack=PACK, budget=100, horizon=4, start="2027Q1")
    for name in ("one", "two"):
        document.do(c.AddInitiative(Initiative(name, name.title(), cost=100, must=True, latest=0)))
    page = shown(qtbot, RoadmapPage(document))
    page.plan()
    wait(page, qtbot)
    assert document.workshop.plan is None and page.strips.banner.isVisible()
    assert page.strips.banner_words.text() == \
        "No plan fits: what must be in it (One, Two) does not go together."
    found = page.panels.relax.list
    assert found.isVisible() and {r.family for r in found.remedies} == {"money", "time", "promises"}
    at = next(i for i, remedy in enumerate(found.remedies) if remedy.family == family)
    start = {"money": "Add ¥ 100 k in 27Q1 to the budget", "time": "may start as late as 27Q2",
             "promises": "No longer insist on “"}[family]
    assert start.split("Add ")[-1].split(" to")[0] in found.texts()[at]
    QTest.mouseClick(found.buttons[at], LEFT)
    wait(page, qtbot)
    assert document.workshop.plan.status == "optimal" and page.show_value.fresh
    assert len(document.workshop.plan.entries) == (1 if family == "promises" and
                                                  document.workshop.plan.left_out else 2)
    assert not page.strips.banner.isVisible() and not page.panels.relax.isVisible()


def test_a_change_elsewhere_takes_the_offer_away(qtbot, make_document):
    document = make_document(pack=PACK, budget=100, horizon=4, start="2027Q1")
    document.do(c.AddInitiative(Initiative("one", "One", cost=500, must=True)))
    page = shown(qtbot, RoadmapPage(document))
    page.plan()
    wait(page, qtbot)
    assert page.panels.relax.isVisible()
    document.do(c.ChangeSettings(dataclasses.replace(document.workshop.settings, budget=500)))
    assert not page.panels.side.isVisible() and not page.strips.banner.isVisible()


def test_changes_in_words(document):
    workshop = document.workshop
    workshop = dataclasses.replace(workshop, planning=dataclasses.replace(
        workshop.planning, total=20_000, roles=(Role("it", "IT", (1.0,)),)))

    def say(**what) -> str:
        return remedy_words(workshop, Remedy("combined", what.pop("proven", True), **what))

    assert say(budget=((1, 300), (2, 100))) == "Add ¥ 300 k in 27Q2, ¥ 100 k in 27Q3 to the budget"
    assert say(total=500) == "Raise the money for all periods by ¥ 500 k to ¥ 20,500 k"
    assert say(heads=(("it", 0, 1.0), ("it", 1, 1.0), ("it", 3, 0.5))) == \
        "1 more of “IT” in 27Q1 – 27Q2; 0.5 more of “IT” in 27Q4"
    assert say(later=(("cloud", 2),), horizon=1) == "“核心系统上云” may start as late as 27Q3; Plan 1 quarter more"
    assert say(excused=("cloud",), freed=("touch",)) == \
        "No longer insist on “核心系统上云”; Release the pin of “门店触点与扫码”"
    assert say(left=("dealer",), proven=False) == "Leave out “经销商移动端” instead (less may do)"
    assert say(either="x") == "No longer require one of “x”"
    assert say(either="x", apart=("cloud", "touch")).startswith("Allow “核心系统上云”, “门店触点与扫码”")
    assert "worth less" in remedy_words(workshop, Remedy("none", True, task="cloud"))


# Firmness ---------------------------------------------------------------------------------------------------------
def test_the_votes_are_drawn_by_a_key_with_progress_and_the_shares_are_kept(qtbot, page, document):
    shares: list[float] = []
    page.desk.told.connect(lambda share, _words: shares.append(share))
    QTest.keyClick(page, Qt.Key.Key_D, ALT)
    assert page.desk.running and page.panels.robust.isVisible()
    wait(page, qtbot)
    found = document.workshop.robust
    assert found.draws == 200 and found.made_for == document.workshop.plan.made_for
    assert shares == sorted(shares) and shares[-1] == 1.0 and len(shares) > 20
    table = page.panels.robust.table
    assert table.rowCount() == 12 and table.item(0, 1).text() == "100 %"
    assert "chosen in 100 % of 200 draws" in page.gantt._remarks["cloud"]
    page.toggle_why()
    page.gantt.choose(page.show_value.row_of("cloud"))
    assert page.panels.why.firm.text() == "Chosen in 100 % of 200 draws"


def test_a_search_that_is_cancelled_keeps_what_was(qtbot, page, document):
    page.panels.draw_votes()
    told = Told(page.notice)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    wait(page, qtbot)
    assert document.workshop.robust is None and told.values


def test_under_sixty_per_cent_the_cells_are_named_and_old_draws_say_so(qtbot, page, document):
    mark = fingerprint(document.workshop, document.analysis, "value")
    rows = tuple(Chosen(i.id, 1.0, 0, 1, 2) for i in document.workshop.initiatives[1:])
    document.do(c.KeepRobustness(Robustness(mark, 200, 1, 3, (
        Chosen("cloud", 0.41, 6, 6, 7, ("brand/4", "finance/4")), *rows))))
    QTest.keyClick(page, Qt.Key.Key_F, ALT)
    panel = page.panels.robust
    assert panel._words.text() == "200 draws. In 3 of them the plan is not proven to be the best."
    last = panel.table.rowCount() - 1
    panel.table.setCurrentCell(last, 0)
    assert [panel.table.item(last, column).text() for column in (1, 2)] == ["41 %", "28Q3 – 28Q4"]
    cells = [cell_words(document.workshop, place) for place in ("brand/4", "finance/4")]
    assert panel._foot.text() == f"Chosen in 41 % of 200 draws; it depends on who is right about {', '.join(cells)}"
    document.do(c.EditInitiative(dataclasses.replace(document.workshop.initiative("dealer"), cost=1)))
    assert "draw again" in panel._words.text() and page.gantt._remarks == {}


# Words ------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_of_plan_has_words(language):
    i18n.switch(language)
    assert len({scenario_word(kind) for kind in PLAN_KINDS} | {kind_tip(kind) for kind in PLAN_KINDS}) == 8


def test_a_bound_lies_above_or_below_as_the_measure_goes():
    slow = RoadmapPlan("feasible", 10, 8, (), (), "x", "speed")
    assert proof_word(slow) == "best found, at most 25.0 % above the bound"
    assert proof_word(dataclasses.replace(slow, kind="value", objective=6)).endswith("25.0 % below the bound")


def test_moves_and_periods_in_words(document):
    workshop = document.workshop
    assert move_word(workshop, "cloud", 0, 1) == "核心系统上云 27Q1 → 27Q2"
    assert move_word(workshop, "cloud", None, 1) == "核心系统上云 in, 27Q2"
    assert move_word(workshop, "cloud", 1, None) == "核心系统上云 out"
    months = dataclasses.replace(workshop, planning=dataclasses.replace(workshop.planning, unit="month"))
    assert period_word(months, 4) == "27-05"
