"""How initiatives are born: lifts where there is a gap and nowhere else, sources, roles, and offered predecessors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

import resources
from tests import builders as b
from tests.cases import case, figure
from tests.rooms import Room
from workshop import births
from workshop import commands as c
from workshop.insight.analysis import Analysis, analyse
from workshop.library import own_case
from workshop.model.initiative import Initiative, Kpi, Lift, Proof
from workshop.model.notes import Note
from workshop.model.planning import Planning, Role
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.packs.load import load_folder
from workshop.templates import Template, TemplateEffort, faults, load_templates, misfits
from workshop.wire import dumps

PACK = "consumer-goods-2020"
TEMPLATES = load_templates(resources.path("planning", "templates.json"))


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """Everybody sees every cell at level 2; targets of 4 in channel and retail only."""
    made = Room(tmp_path_factory.mktemp("births") / "a.pentatone", pack=PACK)
    cells = list(made.store.workshop.cells())
    rows = tuple(c.ScoreRow(person.id, "2") for person in made.store.workshop.participants)
    made.do(c.ImportScores(tuple(c.ImportedRound(f"r{i}", cell, "current", 1, rows) for i, cell in enumerate(cells))))
    made.do(c.SetTargets(tuple(c.TargetLevel(cell, 4) for cell in cells if cell.element in ("channel", "retail"))))
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def workshop(room: Room) -> Workshop:
    return room.store.workshop


@pytest.fixture(scope="module")
def analysis(workshop: Workshop) -> Analysis:
    return analyse(workshop)


def accepted(room: Room, initiative: Initiative) -> None:
    """The rules of the file take it as it is."""
    from workshop.rules import check
    check(c.AddInitiative(initiative), room.store.workshop)


# Gaps and notes ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("language", "title"), [
    ("zh", "提升渠道的触点数字化"), ("en", "Raise Digital touchpoints in Channel")])
def test_a_gap_brings_what_each_level_on_the_way_needs(room, workshop, analysis, language, title):
    cell = Cell("channel", "2")
    made = births.from_gap(workshop, analysis, cell, "new", language)
    levels = workshop.pack.item("2").levels
    assert made.title == title and made.lifts == (Lift(cell, 2, 4),)
    assert (made.capability, made.element, made.source) == ("2", "channel", "gap:channel/2")
    lines = made.note.splitlines()
    assert len(lines) == 2 and levels[2].in_(language) in lines[0] and levels[3].in_(language) in lines[1]
    assert "3" in lines[0] and "4" in lines[1]
    accepted(room, made)


def test_a_cell_without_a_gap_brings_no_lift(workshop, analysis):
    reached = replace(analysis, targets={Cell("channel", "2"): 2.0}, gaps=())
    made = births.from_gap(workshop, reached, Cell("channel", "2"), "new", "en")
    assert made.lifts == () and made.note == ""


def test_a_note_keeps_its_words_its_cell_and_where_it_came_from(room, workshop, analysis):
    note = Note("n1", text="Scan at the till\nstart with ten shops", element="retail", item="2")
    made = births.from_note(workshop, analysis, note, "new")
    assert (made.title, made.note, made.element, made.capability) == (
        "Scan at the till", "start with ten shops", "retail", "2")
    assert made.lifts == (Lift(Cell("retail", "2"), 2, 4),) and made.source == "note:n1"
    accepted(room, made)
    loose = births.from_note(workshop, analysis, Note("n2", text="Somewhere", element="brand"), "other")
    assert (loose.element, loose.capability, loose.lifts) == ("brand", "", ())


# Solutions and cases ----------------------------------------------------------------------------------------------
def test_a_solution_lifts_by_one_level_only_where_there_is_a_gap(room, workshop, analysis):
    solution = next(s for s in workshop.pack.solutions if s.id == "network-link")
    assert set(solution.elements) == {"manufacturing", "retail", "logistics", "technology"}
    made = births.from_solution(workshop, analysis, PACK, solution, "new", "en")
    assert made.lifts == (Lift(Cell("retail", "1"), 2, 3), Lift(Cell("retail", "2"), 2, 3))
    assert made.element == "retail" and made.source == f"solution:{PACK}/network-link"
    assert made.first_step == solution.first.en and solution.text.en in made.note
    accepted(room, made)


def test_a_solution_for_a_chosen_cell_lifts_that_cell(workshop, analysis):
    solution = next(s for s in workshop.pack.solutions if s.id == "network-link")
    made = births.from_solution(workshop, analysis, PACK, solution, "new", "zh", Cell("logistics", "2"))
    assert made.lifts == (Lift(Cell("logistics", "2"), 2, 3),)
    assert (made.element, made.capability) == ("logistics", "2")


def test_no_more_lifts_than_somebody_can_look_over(workshop, analysis):
    solution = replace(workshop.pack.solutions[0], elements=("channel", "retail"),
                       capabilities=("1", "2", "3", "4", "5"), indicators=())
    assert len(births.gaps_met(workshop, analysis, solution.elements, solution.capabilities)) == 10
    assert len(births.from_solution(workshop, analysis, PACK, solution, "new", "en").lifts) == births.MOST_LIFTS


def test_the_last_step_is_meant_where_a_level_is_all_but_there():
    cell = Cell("brand", "1")
    nearly = replace(b.with_rounds(b.empty_workshop(count=4), b.round_of(cell, "4443")), targets={cell: 4})
    assert births.lift_for(analyse(nearly), cell, 5) == Lift(cell, 3, 4)
    assert births.lift_for(analyse(replace(nearly, targets={cell: 3})), cell, 5) is None


def test_a_cell_that_was_asked_by_its_indicators_begins_where_they_are():
    deep = b.empty_workshop(depth="full", count=4)
    low, high = Cell("brand", "1.1"), Cell("brand", "1.2")
    deep = replace(b.with_rounds(deep, b.round_of(low, "2222"), b.round_of(high, "3333")), targets={low: 4, high: 4})
    analysis = analyse(deep)
    assert births.lift_for(analysis, Cell("brand", "1"), 5) == Lift(Cell("brand", "1"), 3, 4)
    met = births.gaps_met(deep, analysis, ("brand",), ("1",), ("1.2",))
    assert [gap.cell for gap in met] == [high]


def test_a_solution_without_a_gap_keeps_its_own_lane(workshop, analysis):
    solution = next(s for s in workshop.pack.solutions if s.id == "network-link")
    made = births.from_solution(workshop, replace(analysis, gaps=()), PACK, solution, "new", "en")
    assert made.lifts == () and made.capability == solution.capabilities[0]


def test_a_cell_and_its_indicators_are_not_lifted_both(tmp_path: Path):
    room = Room(tmp_path / "b.pentatone", pack=PACK)
    cell, inner = Cell("channel", "3"), Cell("channel", "3.1")
    room.do(c.OpenCell(cell))
    for item in ("3", "3.1", "3.2"):
        room.vote("channel", item, "222")
    room.do(c.SetTargets((c.TargetLevel(cell, 4), c.TargetLevel(inner, 4))))
    workshop = room.store.workshop
    room.store.close()
    found = births.gaps_met(workshop, analyse(workshop), ("channel",), ("3",))
    assert len(found) == 1 and {gap.cell for gap in analyse(workshop).gaps} == {cell, inner}


def test_a_case_stands_behind_its_initiative_and_lends_no_numbers(room, workshop, analysis):
    filed = own_case(case("stock", elements=("retail", "moon"), capabilities=("3", "99"), figures=(figure(),)), 2026)
    made = births.from_case(workshop, analysis, filed, "new", "zh")
    assert made.proofs == (Proof("case", filed.key),) and made.source == f"case:{filed.key}"
    assert made.title == filed.case.title.zh and made.note == filed.case.action.zh
    assert made.lifts == (Lift(Cell("retail", "3"), 2, 3),)
    assert made.kpi == Kpi()
    assert made.cost == 0
    accepted(room, made)


# Templates --------------------------------------------------------------------------------------------------------
def test_the_templates_are_sound_and_fit_the_framework():
    assert faults(TEMPLATES) == () and len(TEMPLATES.templates) >= 18
    assert misfits(TEMPLATES.templates, load_folder(resources.path("packs", PACK)).pack) == ()
    assert {t.capability for t in TEMPLATES.templates} == {"1", "2", "3", "4", "5"}
    mock = {"核心系统上云", "数据集成与主数据", "门店触点与扫码", "经销商移动端", "质量追溯",
            "订单与库存中心（一盘货）", "全渠道会员在线", "数字化人才认证", "数据中台与统一标签", "供应链控制塔",
            "智能补货与销量预测", "门店选址与组货"}
    assert mock <= {t.name.zh for t in TEMPLATES.templates}


@pytest.mark.parametrize(("change", "word"), [
    ({"after": ("site-range",)}, "follows"), ({"quarters": 0}, "no duration"), ({"elements": ()}, "no element"),
    ({"efforts": (TemplateEffort("ghost", 1.0),)}, "role"), ({"kpi": Text("", "")}, "empty"),
    ({"name": Text("长" * 17, "x")}, "name too long"), ({"id": "site-range"}, "there twice")])
def test_a_template_that_is_not_sound_is_found(change, word):
    bad = replace(TEMPLATES, templates=(replace(TEMPLATES.templates[0], **change), *TEMPLATES.templates[1:]))
    assert any(word in fault for fault in faults(bad))


def test_a_broken_file_is_an_error(tmp_path: Path):
    path = tmp_path / "t.json"
    path.write_text('{"schema_version": 1}', "utf-8")
    with pytest.raises(ValueError, match="Templates"):
        load_templates(path)
    path.write_text(dumps(replace(TEMPLATES, schema_version=9)), "utf-8")
    with pytest.raises(ValueError, match="schema_version 9"):
        load_templates(path)
    with pytest.raises(KeyError, match="ghost"):
        TEMPLATES.role("ghost")


def _template(name: str) -> Template:
    found = TEMPLATES.template(name)
    assert found is not None
    return found


def _planned(workshop: Workshop, template: Template, language: str = "zh") -> Workshop:
    names = (f"role{n}" for n in count())
    planning = births.with_roles(workshop.planning, TEMPLATES, template, lambda: next(names), language)
    return replace(workshop, planning=planning)


def test_a_template_brings_roles_without_limit_and_no_cost(workshop, analysis):
    template = _template("store-touch")
    planned = _planned(workshop, template)
    assert [role.name for role in planned.planning.roles] == ["IT 工程师", "门店与渠道", "产品经理"]
    assert all(role.heads == () for role in planned.planning.roles)
    made = births.from_template(planned, analysis, TEMPLATES, template, "new", "zh")
    assert {effort.role: effort.months for effort in made.efforts} == {"role0": 4, "role1": 6, "role2": 3}
    assert (made.cost, made.effort, made.duration, made.capability, made.element) == (0, 0, 3, "2", "channel")
    assert made.lifts == (Lift(Cell("channel", "2"), 2, 3), Lift(Cell("retail", "2"), 2, 3))
    assert made.kpi.name and made.first_step and made.source == "template:store-touch"


def test_roles_that_are_there_in_either_language_are_used(workshop, analysis):
    template = _template("store-touch")
    there = replace(workshop, planning=Planning(roles=(Role("a", "it engineer"), Role("b", "产品经理"))))
    planned = _planned(there, template, "en")
    assert [role.name for role in planned.planning.roles] == ["it engineer", "产品经理", "Stores and channel"]
    made = births.from_template(there, analysis, TEMPLATES, template, "new", "en")
    # What nobody added a role for is work of nobody in particular: no month is lost.
    assert {effort.role for effort in made.efforts} == {"a", "b"} and made.effort == 6
    assert made.person_months == sum(effort.months for effort in template.efforts)


def test_a_template_counts_months_where_the_plan_does_and_waits_for_its_own_kind(workshop, analysis):
    template = _template("one-stock")
    before = Initiative("m", "Ours by another name", source="template:master-data")
    there = replace(workshop, planning=Planning(unit="month"), initiatives=(before, Initiative("x", "Other")))
    made = births.from_template(there, analysis, TEMPLATES, template, "new", "zh")
    assert made.duration == 9 and made.predecessors == ("m",)


def test_a_framework_without_the_capability_gets_a_bare_initiative(tmp_path: Path):
    store = Room(tmp_path / "c.pentatone").store
    workshop = store.workshop
    store.close()
    made = births.from_template(workshop, analyse(workshop), TEMPLATES, _template("forecast"), "new", "en")
    assert (made.capability, made.element, made.lifts) == ("", "", ())


# Copies and predecessors ------------------------------------------------------------------------------------------
def test_a_copy_keeps_everything_but_pin_and_status():
    old = Initiative("a", "A", must=True, pin=3, status="running", either="g", cost=5, risk="r", source="gap:x/1")
    made = births.copy_of(old, "b", "A (copy)")
    assert made == replace(old, id="b", title="A (copy)", pin=None, status="idea")


def test_lower_capabilities_of_the_same_element_are_offered_nearest_first(workshop):
    def one(name: str, capability: str, element: str = "", lifts: tuple[str, ...] = (), **more: object) -> Initiative:
        return Initiative(name, name, capability, element=element, lifts=tuple(
            Lift(Cell(e, capability), 1, 2) for e in lifts), **more)  # type: ignore[arg-type]
    me = one("me", "4", "retail", ("channel",), predecessors=("already",))
    crowd = (
        me, one("cloud", "1", "retail"), one("online", "3", "", ("channel",)), one("same", "4", "retail"),
        one("higher", "5", "retail"), one("elsewhere", "1", "brand"),
        one("already", "2", "retail", predecessors=("far",)),
        one("far", "1", "retail"), one("gone", "2", "retail", status="dropped"),
        one("never", "2", "retail", barred=True),
        one("waits", "3", "retail", predecessors=("me",)), one("nowhere", "", "retail"))
    there = replace(workshop, initiatives=crowd)
    assert births.offered_predecessors(there, me) == ("online", "cloud")
    assert births.offered_predecessors(there, crowd[1]) == ()
