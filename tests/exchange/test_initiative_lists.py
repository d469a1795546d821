"""Lists of initiatives out and in: nothing is lost on the way, and every mistake has its cell."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings

from tests.filled import edited
from tests.initiative_lists import FULL, PLAN, WORKSHOP, initiatives, new_ids, workshops
from tests.rooms import Room
from workshop import commands as c
from workshop.errors import BadInput
from workshop.exchange.initiatives import InitiativesFile, letter, read_initiatives
from workshop.exchange.initiativeswords import COLUMNS, column_named, heading, join_list, split_list
from workshop.exchange.initiativeswrite import initiative_rows, write_initiatives_csv, write_initiatives_xlsx
from workshop.model.initiative import Effort, Initiative, Kpi, Lag, Lift
from workshop.model.planning import Planning, Role
from workshop.model.score import Cell
from workshop.model.workshop import Workshop
from workshop.rules import check

EMPTY = replace(WORKSHOP, initiatives=(), planning=Planning())


def read(text: str | bytes, workshop: Workshop = WORKSHOP, name: str = "a.csv") -> InitiativesFile:
    return read_initiatives(text.encode() if isinstance(text, str) else text, name, workshop, new_ids())


def problems(text: str | bytes, workshop: Workshop = WORKSHOP, name: str = "a.csv") -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as caught:
        read(text, workshop, name)
    return [(p.key, p.where) for p in caught.value.problems]


def one(head: str, cells: str, workshop: Workshop = WORKSHOP) -> Initiative:
    """Read one new initiative called New."""
    found = read(f"Initiative,{head}\nNew,{cells}\n", workshop)
    assert found.command is not None and found.added == ("New",)
    check(found.command, workshop)
    return found.command.added[0]


# Out and in -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("plan", [None, PLAN])
def test_a_list_that_comes_back_changes_nothing(language, plan):
    csv = write_initiatives_csv(WORKSHOP, language, plan)
    for data, name in ((csv.encode(), "a.csv"), (write_initiatives_xlsx(WORKSHOP, language, plan), "a.XLSX")):
        found = read(data, name=name)
        assert (found.command, found.same, found.ignored) == (None, len(FULL), ())


@settings(max_examples=30, deadline=None)
@given(workshops())
def test_any_list_comes_back_the_same(workshop):
    assert read(write_initiatives_csv(workshop, "zh"), workshop).command is None


@settings(max_examples=12, deadline=None)
@given(workshops())
def test_any_workbook_comes_back_the_same(workshop):
    assert read(write_initiatives_xlsx(workshop, "en"), workshop, "a.xlsx").command is None


def renewed(initiative: Initiative, ids: dict[str, str], roles: dict[str, str]) -> Initiative:
    """Return an initiative as it is in another workshop."""
    return replace(initiative, id=ids[initiative.id], predecessors=tuple(ids[i] for i in initiative.predecessors),
                   lags=tuple(Lag(ids[lag.predecessor], lag.periods) for lag in initiative.lags),
                   efforts=tuple(sorted((Effort(roles[e.role], e.months) for e in initiative.efforts),
                                        key=lambda effort: effort.role)))


def test_a_list_fills_an_empty_workshop():
    """Every field is read from its words, roles are made, and two of one name are told apart by their ids."""
    found = read(write_initiatives_csv(WORKSHOP, "zh"), replace(EMPTY, evidence=WORKSHOP.evidence))
    assert found.command is not None
    roles = {old.id: new.id for old in WORKSHOP.planning.roles for new in found.command.roles if new.name == old.name}
    assert sorted(roles) == ["r1", "r2"] and all(role.heads == () for role in found.command.roles)
    ids = {old.id: new.id for old, new in zip(FULL, found.command.added, strict=True)}
    assert [new.id for new in found.command.added] != [old.id for old in FULL]
    assert found.command.added == tuple(renewed(old, ids, roles) for old in FULL)


@settings(max_examples=40, deadline=None)
@given(initiatives("x", ()))
def test_any_initiative_is_read_from_its_words(initiative):
    """CSV keeps every character but blanks around a cell of white space only."""
    workshop = replace(WORKSHOP, initiatives=(initiative,))
    found = read(write_initiatives_csv(workshop, "en"), replace(WORKSHOP, initiatives=()))
    assert found.command is not None
    blank = {name: "" for name in ("note", "risk") if not getattr(initiative, name).strip()}
    assert replace(found.command.added[0], id="x") == replace(initiative, **blank)


def test_it_is_one_step_that_can_be_taken_back(tmp_path: Path):
    room = Room(tmp_path / "a.pentatone")
    try:
        room.do(c.AddInitiative(Initiative("i1", "Old", cost=5)))
        before = room.store.workshop
        found = read("举措,费用,各角色人力,前置\nOld,7,,New\nNew,1,QA: 2,\n", before)
        assert (found.added, found.changed, found.roles) == (("New",), ("Old",), ("QA",))
        assert found.command is not None
        change = room.do(found.command)
        after = room.store.workshop
        assert [(i.title, i.cost, len(i.predecessors)) for i in after.initiatives] == [("Old", 7, 1), ("New", 1, 0)]
        assert after.planning.roles[0].name == "QA" and change.topics == {"initiatives", "planning"}
        assert read(write_initiatives_csv(after, "en"), after).command is None
    finally:
        room.store.close()


def test_the_same_workshop_gives_the_same_bytes():
    assert write_initiatives_xlsx(WORKSHOP, "zh", PLAN) == write_initiatives_xlsx(WORKSHOP, "zh", PLAN)


def test_no_word_is_a_formula_and_numbers_are_numbers(tmp_path: Path):
    (tmp_path / "a.xlsx").write_bytes(write_initiatives_xlsx(WORKSHOP, "en", PLAN))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    heads = {cell.value: cell.column for cell in sheet[1]}
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "n"}
    assert sheet.cell(2, heads["Cost (thousand yuan)"]).value == 900
    assert sheet.cell(2, heads["Target"]).value == "=90%" and sheet.cell(2, heads["Target"]).quotePrefix
    line = next(row for row in write_initiatives_csv(WORKSHOP, "en").splitlines() if row.startswith("2,"))
    assert line.startswith("2,'@数据,")


def test_planned_times_are_names_of_periods():
    rows = initiative_rows(WORKSHOP, "en", PLAN)
    start, end = (rows[0].index(head) for head in ("Planned start", "Planned end"))
    assert [(row[start], row[end]) for row in rows[1:5]] == [("2027Q1", "2027Q2"), ("2027Q4", "2027Q4"),
                                                             ("2028Q1", "2028Q3"), ("", "")]
    months = replace(WORKSHOP, planning=replace(WORKSHOP.planning, unit="month"))
    row = initiative_rows(months, "zh", PLAN)
    assert row[1][row[0].index("计划结束")] == "2027-02" and "工期（个月）" in row[0]


# What people write ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("head", "cell", "field", "value"), [
    ("费用（千元）", "１，２００", "cost", 1200), ("Cost", '"1,200"', "cost", 1200), ("成本", "", "cost", 0),
    ("Duration (quarters)", "３", "duration", 3), ("工期", "", "duration", 1), ("人力", "2.5", "effort", 2.5),
    ("最早开始", "2027年第二季度", "earliest", 1), ("Earliest start", "2027 q3", "earliest", 2),
    ("Latest start", "２０２８Ｑ１", "latest", 4), ("固定开始", "2028年Q4", "pin", 7),
    ("状态", "进行中", "status", "running"), ("status", "DONE", "status", "done"), ("时段", "远期", "horizon", "later"),
    ("必做", "√", "must", True), ("Must not", "Yes", "barred", True), ("必做", "否", "must", False),
    ("业务要素", "要素2", "element", "e2"), ("Element", "E3", "element", "e3"), ("element", "e1", "element", "e1"),
    ("能力", "2 项目2", "capability", "2"), ("Capability", "Item 1.2", "capability", "1.2"),
    ("第一步期限", "2027/3/5", "first_by", "2027-03-05"), ("First step by", "2027年3月5日", "first_by", "2027-03-05"),
    ("KPI", "率", "kpi", Kpi("率")),
    ("提升", "要素1 1.2：２＞４ ８０％", "lifts", (Lift(Cell("e1", "1.2"), 2, 4, 80),)),
    ("Lifts", "Element 2 / 3: 1→3; e1 × 1: 2 to 5 (70%)", "lifts",
     (Lift(Cell("e2", "3"), 1, 3), Lift(Cell("e1", "1"), 2, 5, 70))),
    ("前置", "＃2 （+1期）；核心系统 <上云>  & MORE", "predecessors", ("b", "a")),
    ("Starts after", "a", "predecessors", ("a",)),
    ("各角色人力", "it：2", "efforts", (Effort("r1", 2.0),)), ("择一组", "甲", "either", "甲"),
])
def test_a_cell_is_read_as_people_write_it(head, cell, field, value):
    workshop = replace(WORKSHOP, initiatives=FULL[:2])
    head, cell = (f'"{text}"' if not text.startswith('"') else text for text in (head, cell))
    rows = f"No,Initiative,{head}\n1,核心系统 <上云> & more,\n2,@数据,\n3,New,{cell}\n"
    if field != "predecessors":
        rows = f"Initiative,{head}\nNew,{cell}\n"
    found = read(rows, workshop)
    assert found.command is not None
    assert getattr(found.command.added[0], field) == value


def test_months_are_read_in_a_plan_of_months():
    months = replace(EMPTY, planning=Planning(unit="month"))
    for cell in ("2027-03", "2027年3月", "2027/3", "2027-03-01 00:00:00", "２０２７．０３"):
        assert one("最早开始", cell, months).earliest == 2
    assert one("工期（个月）", "7", months).duration == 7


def test_a_row_is_known_by_its_id_or_its_title():
    workshop = replace(WORKSHOP, initiatives=(Initiative("i1", "One", cost=1, owner="Ann"), Initiative("i2", "Two")))
    found = read("id,title,cost\ni1,Eins,2\n,TWO ,3\nzz,Three,4\n", workshop)
    assert (found.added, found.changed) == (("Three",), ("Eins", "TWO"))
    assert found.command is not None
    assert [(i.id, i.cost, i.owner) for i in found.command.changed] == [("i1", 2, "Ann"), ("i2", 3, "")]
    assert found.command.added[0].id == "n1"


def test_a_renamed_predecessor_stays_one():
    """Somebody who renames an initiative in the list need not look for its name in the other rows."""
    workshop = replace(WORKSHOP, initiatives=FULL[:2])
    found = read(write_initiatives_csv(workshop, "en").replace(FULL[0].title, "新名", 1), workshop)
    assert found.changed == ("新名",) and found.same == 1


def test_a_column_that_is_missing_changes_nothing_and_an_empty_cell_clears():
    workshop = replace(WORKSHOP, initiatives=(replace(FULL[0]),))
    found = read("title,owner,cost\n核心系统 <上云> & more,,900\n", workshop)
    assert found.command is not None and found.command.changed == (replace(FULL[0], owner=""),)


def test_the_heading_may_stand_below_a_title():
    found = read("我们的举措,,\n,,\n谁,举措,费用\n甲,New,3\n", EMPTY)
    assert found.added == ("New",) and found.ignored == ("谁",)


# What is wrong ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("head", "cell", "key"), [
    ("cost", "12x", "row_whole"), ("cost", "1.5", "row_whole"), ("cost", "-3", "row_whole"),
    ("cost", "nan", "row_whole"),
    ("cost", "9999999999", "row_whole"), ("duration", "0", "row_whole"), ("duration", "41", "row_whole"),
    ("effort", "inf", "row_number"), ("impact", "3.1", "row_number"), ("value", "11", "row_whole"),
    ("status", "maybe", "row_word"), ("horizon", "x", "row_word"), ("must", "perhaps", "row_yes_no"),
    ("element", "Item 1", "row_element"), ("capability", "e1", "row_item"), ("direction", "x", "row_direction"),
    ("earliest", "2027-02", "row_period"), ("earliest", "2027Q5", "row_period"), ("pin", "0000Q1", "row_period"),
    ("latest", "2026Q4", "row_period_outside"), ("latest", "2099Q1", "row_period_outside"),
    ("first by", "2027-02-30", "row_day"), ("lifts", "e1 1", "row_lift"), ("lifts", "e9 1: 2>3", "row_lift_cell"),
    ("lifts", "e1 1: 4>3", "row_lift_levels"), ("lifts", "e1 1: 3>6", "row_lift_levels"),
    ("lifts", "e1 1: 3>4 0%", "row_lift_sure"), ("predecessors", "nothing", "row_predecessor"),
    ("predecessors", "#99", "row_predecessor"), ("predecessors", "同名", "row_predecessor_many"),
    ("predecessors", "a; a", "row_predecessor_double"), ("efforts", "IT", "row_role"), ("efforts", ": 2", "row_role"),
    ("efforts", "IT: x", "row_number"), ("efforts", "IT: 1; it: 2", "row_role_double"), ("duties", "张伟", "row_duty"),
    ("duties", "R", "row_duty"), ("proofs", "x", "row_proof"), ("proofs", "evidence: none", "proof_unknown"),
    ("predecessors", "New", "predecessor_unknown"), ("duties", "A x; A y", "duty_accountable"),
    ("either", "x" * 201, "text_too_long"),
])
def test_each_mistake_has_its_cell(head, cell, key):
    (found, where), *more = problems(f'Initiative,note,{head}\nGood,,\nNew,,"{cell}"\n')
    assert (found, more) == (key, []) and (where == "C3" or where.startswith("A3 "))


def test_all_mistakes_are_told_at_once():
    assert problems("title,cost,must\nOne,x,q\n,1,\nTwo,2,z\n") == [
        ("row_whole", "B2"), ("row_yes_no", "C2"), ("row_title", "A3"), ("row_yes_no", "C4")]


@pytest.mark.parametrize(("text", "found"), [
    ("", ("table_empty", "")), ("cost\n3\n", ("table_column_missing", "")), ("title\n", ("table_empty", "")),
    ("title,Initiative\nx,y\n", ("table_column_double", "B1")), ("title\na\nA\n", ("row_double", "A3")),
    ("title,duration (months)\na,3\n", ("row_unit_months", "B1")), ('title\n"a\n', ("table_unreadable", "2")),
    ("title\n同名\n", ("row_ambiguous", "A2")), ("id,title\na,x\na,y\n", ("row_double", "B3")),
    (b"\xff\xff\xff", ("table_encoding", "")), ("title\n" + "x\n" * 1030, ("list_many", "")),
])
def test_a_list_that_cannot_be_read(text, found):
    assert found in problems(text)


@pytest.mark.parametrize(("head", "cell", "cost"), [
    ("费用（千元）", "240", 240), ("费用（万元）", "240", 2400), ("费用/万元", "0.3", 3), ("总成本", "1.5 万元", 15),
    ("Cost (million)", "1.2", 1200), ("费用（元）", "80000", 80), ("费用（含税）", "12", 12),
    ("费用（万元）", "5000 元", 5), ("成本（亿元）", "0.02", 2000), ("cost", "¥2,400 k", 2400)])
def test_money_is_read_in_the_unit_of_the_heading_or_of_the_cell(head, cell, cost):
    found = read(f'举措,{head}\n新的,"{cell}"\n').command
    assert found is not None and found.added[0].cost == cost


@pytest.mark.parametrize(("head", "cell", "key"), [
    ("费用（美元）", "1", "row_unit_unknown"), ("工期（周）", "8", "row_unit_unknown"),
    ("费用（元）", "240", "row_money"), ("其他人力（人天）", "20", "row_unit_unknown"),
    ("各角色人力（天）", "开发: 20", "row_unit_unknown")])
def test_another_unit_is_never_taken_for_the_one_that_is_kept(head, cell, key):
    assert [found for found, _ in problems(f'举措,{head}\n新的,"{cell}"\n')] == [key]


def test_a_stored_cost_under_another_unit_is_another_cost():
    works = [i for i in WORKSHOP.initiatives if i.cost]
    found = read(f"举措,费用（万元）\n{works[0].title},{works[0].cost}\n").command
    assert found is not None and found.changed[0].cost == 10 * works[0].cost


def test_two_that_wait_for_each_other_are_refused():
    keys = problems("title,predecessors\nA1,B1\nB1,A1\n")
    assert keys == [("predecessor_cycle", "A2 A1"), ("predecessor_cycle", "A3 B1")]


def test_wrong_new_roles_are_refused():
    assert problems(f"title,efforts\nA1,{'x' * 61}: 2\n") == [("text_too_long", "x" * 20)]


def test_formulas_and_merged_cells_of_a_workbook_have_their_place():
    data = write_initiatives_xlsx(WORKSHOP, "en")
    column = next(letter(n) for n, col in enumerate(COLUMNS, start=1) if col.id == "cost")

    def spoil(book: openpyxl.Workbook) -> None:
        book.active[f"{column}2"] = "=1+1"
        book.active.merge_cells("B3:B4")
        book.active["J5"] = "e1 1: 9>2"
    assert problems(edited(data, spoil), name="a.xlsx") == [
        ("row_merged", "Initiatives!B3:B4"), ("row_formula", f"Initiatives!{column}2"),
        ("row_title", "Initiatives!B4"), ("row_lift_levels", "Initiatives!J5")]


def test_a_workbook_that_is_none():
    assert problems(b"PK", name="a.xlsx") == [("book_unreadable", "a.xlsx")]


# Words ------------------------------------------------------------------------------------------------------------
def test_every_heading_is_found_again():
    for column in COLUMNS:
        for unit in ("quarter", "month"):
            for language in ("zh", "en"):
                assert column_named(heading(column, unit, language))[0] == column.id
        assert column_named(column.id)[0] == column.id


def test_lists_in_a_cell():
    parts = ["a", 'b;c', ' d ', '"e"', "f\ng", "", "h \"i\" j"]
    assert split_list(join_list(parts)) == parts
    assert split_list(" a；b ;; c\nd ") == ["a", "b", "c", "d"]


def test_letters_of_columns():
    assert [letter(n) for n in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]


def test_roles_are_added_only_where_they_are_used():
    found = read("title,efforts\nNew,IT: 0\n", replace(EMPTY, planning=Planning(roles=(Role("r", "QA"),))))
    assert found.roles == ()
