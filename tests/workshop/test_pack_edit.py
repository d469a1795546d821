"""Editing a pack: each step gives a new document, the old one stays as it was, and references never dangle."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable
from typing import Any

import pytest

import resources
from workshop.errors import Problem
from workshop.model.text import Text
from workshop.packs import edit
from workshop.packs.check import check_document
from workshop.packs.draft import Draft
from workshop.packs.figures import figures
from workshop.packs.load import load_folder, pack_from_document, read_folder
from workshop.packs.prune import remove
from workshop.packs.spots import Spot, coverage, misshapen, spot_of
from workshop.packs.watch import PackWatch

BLANK = read_folder(resources.path("packs", "blank"))
GOODS = read_folder(resources.path("packs", "consumer-goods-2020"))
Document = dict[str, Any]


def text(words: str) -> dict[str, str]:
    return {"zh": words, "en": words}


def rich() -> Document:
    """The blank pack with one of everything that refers to something else."""
    found = copy.deepcopy(BLANK)
    found["wordings"] = [{"element": "alpha", "indicator": "1.1", "question": text("a")},
                         {"element": "beta", "indicator": "1.2", "question": text("b")}]
    found["solutions"] = [
        {"id": "s1", "name": text("s"), "text": text("s"), "first": text("s"), "elements": ["alpha", "beta"],
         "capabilities": ["1", "2"], "indicators": ["1.1", "2.1"]},
        {"id": "s2", "name": text("s"), "text": text("s"), "first": text("s"), "elements": ["alpha"],
         "capabilities": ["1"], "indicators": ["1.1"]}]
    found["elements"][0]["directions"] = [{"id": "d", "name": text("d"), "text": text("d"), "tags": ["1"],
                                           "indicators": ["1.1", "1.2"]}]
    found["boards"] = [{"id": "b", "kind": "cards", "look": "trends", "name": text("b"), "purpose": text("b"),
                        "dots": 1, "columns": [{"id": "c", "name": text("c"), "cards": [
                            {"id": "k", "title": text("k"), "text": text("k"), "elements": ["alpha"],
                             "capabilities": ["1", "2"]}]}]}]
    assert list(check_document(found)) == []
    return found


EDITS: list[Callable[[Document], Document]] = [
    lambda d: edit.copy(d, "mine", Text("我的", "Mine")),
    lambda d: edit.set_text(d, ("indicators", "1.1", "levels", 2), "zh", "新"),
    lambda d: edit.set_optional(d, ("elements", "alpha", "future"), "en", "x"),
    lambda d: edit.set_value(d, ("capabilities", "1", "weight"), 2.5),
    lambda d: edit.set_wording(d, "alpha", "1.2", "zh", "x"),
    lambda d: edit.set_wording(d, "alpha", "1.1", "en", ""),
    lambda d: edit.set_standard(d, "alpha", "1.1", False),
    lambda d: edit.add_capability(d)[0],
    lambda d: edit.add_indicator(d, "1")[0],
    lambda d: edit.add_element(d)[0],
    lambda d: edit.add_bottleneck(d, "alpha"),
    lambda d: edit.move(d, "elements", "alpha", 1),
    lambda d: remove(d, "capabilities", "1"),
    lambda d: remove(d, "indicators", "1.1"),
    lambda d: remove(d, "elements", "alpha"),
]


@pytest.mark.parametrize("change", EDITS, ids=range(len(EDITS)))
def test_the_document_before_stays_as_it_was(change: Callable[[Document], Document]) -> None:
    before = rich()
    kept = copy.deepcopy(before)
    after = change(before)
    assert before == kept and after != before
    assert not misshapen(after)


def test_a_copy_has_its_own_id_and_is_sound() -> None:
    found = edit.copy(GOODS, "mine", Text("我的包", "My pack"))
    assert list(check_document(found)) == []
    assert (found["id"], found["name"], found["version"]) == ("mine", {"zh": "我的包", "en": "My pack"}, "1.0")
    assert found["source"] == GOODS["source"] and found["indicators"] is GOODS["indicators"]


def test_set_a_text_in_one_language() -> None:
    found = edit.set_text(BLANK, ("indicators", "1.2", "levels", 0), "en", "New")
    assert edit.text_at(found, ("indicators", "1.2", "levels", 0)) == Text(
        BLANK["indicators"][1]["levels"][0]["zh"], "New")
    with pytest.raises(KeyError):
        edit.set_text(BLANK, ("indicators", "9.9", "name"), "en", "x")


def test_a_text_that_may_be_left_out_goes_when_it_is_empty() -> None:
    place = ("elements", "alpha", "future")
    found = edit.set_optional(BLANK, place, "zh", "将来")
    assert edit.text_at(found, place) == Text("将来", "")
    assert edit.set_optional(found, place, "zh", "") == BLANK


def test_own_questions_come_and_go() -> None:
    found = edit.set_wording(BLANK, "beta", "2.1", "zh", "问")
    assert edit.wording_at(found, "beta", "2.1") == Text("问", "")
    found = edit.set_wording(found, "beta", "2.1", "en", "Ask")
    assert pack_from_document(found).question("beta", "2.1") == Text("问", "Ask")
    found = edit.set_wording(edit.set_wording(found, "beta", "2.1", "zh", ""), "beta", "2.1", "en", "")
    assert found["wordings"] == [] and edit.wording_at(found, "beta", "2.1") == Text("", "")


def test_standard_depth_keeps_the_order_of_the_framework() -> None:
    found = edit.set_standard(edit.set_standard(BLANK, "alpha", "2.2", True), "alpha", "1.1", True)
    standard = edit.at(found, ("elements", "alpha", "standard"))
    assert standard == sorted(standard) and {"1.1", "2.2"} <= set(standard)
    assert "2.2" not in edit.at(edit.set_standard(found, "alpha", "2.2", False), ("elements", "alpha", "standard"))


def test_new_entries_are_empty_in_both_languages_and_filled_in_they_are_sound() -> None:
    found, capability = edit.add_capability(BLANK)
    found, indicator = edit.add_indicator(found, capability)
    found, between = edit.add_indicator(found, "1")
    found, element = edit.add_element(found)
    assert (capability, indicator, between, element) == ("3", "3.1", "1.3", "element-3")
    assert edit.ids(found, "indicators") == ("1.1", "1.2", "1.3", "2.1", "2.2", "3.1")
    empty = coverage(found)
    assert len(empty.missing["zh"]) == len(empty.missing["en"]) == 3 * 9 + 3
    for spot in empty.gaps:
        assert spot.language
        found = edit.set_text(found, (spot.part, spot.entry, *spot.field), spot.language, "x")
    assert [p.where for p in check_document(found)] == ["elements.json/element-3/standard"]
    assert list(check_document(edit.set_standard(found, element, "3.1", True))) == []


def test_fresh_ids_never_meet_an_old_one() -> None:
    found = remove(BLANK, "indicators", "1.1")
    found, name = edit.add_indicator(found, "1")
    assert name == "1.3"
    colours = set()
    for _ in range(4):
        found, name = edit.add_capability(found)
        colours.add(edit.at(found, ("capabilities", name, "colour")))
    assert len(set(edit.ids(found, "capabilities"))) == 6 and len(colours) == 4


def test_moving_stays_among_siblings() -> None:
    assert edit.ids(edit.move(BLANK, "indicators", "1.2", -1), "indicators") == ("1.2", "1.1", "2.1", "2.2")
    assert edit.move(BLANK, "indicators", "1.2", 1) is BLANK
    assert edit.move(BLANK, "indicators", "2.1", -1) is BLANK
    assert edit.ids(edit.move(BLANK, "elements", "alpha", 1), "elements") == ("beta", "alpha")


def test_removing_an_indicator_takes_its_references_along() -> None:
    found = remove(rich(), "indicators", "1.1")
    assert "1.1" not in str([found[part] for part in ("elements", "wordings", "solutions", "indicators")])
    assert [s["id"] for s in found["solutions"]] == ["s1"], "the other would have no indicator left"
    assert [p.key for p in check_document(found)] in ([], ["pack_missing"])


def test_removing_a_capability_takes_its_indicators_along() -> None:
    found = remove(rich(), "capabilities", "1")
    assert edit.ids(found, "indicators") == ("2.1", "2.2")
    assert found["elements"][0]["directions"][0]["tags"] == []
    assert found["boards"][0]["columns"][0]["cards"][0]["capabilities"] == ["2"]
    assert found["solutions"][0]["capabilities"] == ["2"]
    assert {p.key for p in check_document(found)} <= {"pack_missing"}


def test_removing_an_element() -> None:
    found = remove(rich(), "elements", "alpha")
    assert [s["elements"] for s in found["solutions"]] == [["beta"]]
    assert [w["element"] for w in found["wordings"]] == ["beta"]
    assert found["boards"][0]["columns"][0]["cards"][0]["elements"] == []
    assert list(check_document(found)) == []


@pytest.mark.parametrize("part", ["indicators", "elements", "capabilities"])
def test_every_entry_of_the_full_pack_can_be_removed(part: str) -> None:
    for name in edit.ids(GOODS, part):
        assert {p.key for p in check_document(remove(GOODS, part, name))} <= {"pack_missing"}, name


def test_coverage_counts_every_text_once() -> None:
    assert coverage(BLANK).missing == {"zh": (), "en": ()} and coverage(BLANK).gaps == ()
    found = edit.set_text(rich(), ("elements", "beta", "name"), "en", " ")
    found = edit.set_wording(found, "alpha", "1.1", "en", "")
    found = edit.set_text(found, ("name",), "zh", "")
    seen = coverage(found)
    assert seen.missing["zh"] == (Spot("pack", "", ("name",), "zh"),)
    assert seen.missing["en"] == (Spot("elements", "beta", ("name",), "en"),
                                  Spot("elements", "alpha", ("wording", "1.1"), "en"))
    assert seen.gaps == (*seen.missing["zh"], *seen.missing["en"])
    assert coverage(rich()).texts == seen.texts
    # levels 5 + name, description, title, publisher 4; capabilities 2 and indicators 4 with 9 each, and so on
    assert coverage(BLANK).texts == 9 + 6 * 9 + sum(3 + 2 * len(e["bottlenecks"]) for e in BLANK["elements"])


@pytest.mark.parametrize(("key", "where", "params", "spot"), [
    ("pack_translation", "pack.json/name", {"language": "en"}, Spot("pack", "", ("name",), "en")),
    ("pack_translation", "pack.json/levels/0/name", {"language": "zh"}, Spot("pack", "", ("levels", 0, "name"), "zh")),
    ("pack_long", "indicators.json/1.1/levels/4/zh", {}, Spot("indicators", "1.1", ("levels", 3), "zh")),
    ("pack_weight", "capabilities.json/2/weight", {}, Spot("capabilities", "2", ("weight",))),
    ("pack_missing", "elements.json/beta/standard", {}, Spot("elements", "beta", ("standard",))),
    ("pack_translation", "elements.json/beta/bottlenecks/1/title", {"language": "en"},
     Spot("elements", "beta", ("bottlenecks", 1, "title"), "en")),
    ("pack_long_words", "wordings.json/1/question/en", {}, Spot("elements", "beta", ("wording", "1.2"), "en")),
    ("pack_double_id", "wordings.json/alpha 1.1", {}, Spot("elements", "alpha", ("wording", "1.1"))),
    ("pack_missing", "elements.json", {}, Spot("elements")),
    ("pack_long", "boards.json/b/name/zh", {}, Spot("boards", "b", ("name",), "zh")),
])
def test_a_problem_leads_to_its_place(key: str, where: str, params: dict[str, object], spot: Spot) -> None:
    assert spot_of(rich(), Problem(key, where, params)) == spot


def test_each_gap_is_a_problem_at_the_same_place() -> None:
    found = edit.add_bottleneck(edit.add_indicator(edit.add_element(rich())[0], "2")[0], "alpha")
    told = {spot_of(found, p) for p in check_document(found) if p.key == "pack_translation"}
    assert told == set(coverage(found).gaps)


def test_what_the_editor_cannot_show() -> None:
    assert not misshapen(BLANK) and not misshapen(edit.add_element(BLANK)[0])
    assert misshapen(read_folder(resources.path("packs", "cloud-transformation-2017")))
    for part in ("capabilities", "indicators", "elements", "levels"):
        assert misshapen({**BLANK, part: None}) and misshapen({**BLANK, part: [3]})
        assert misshapen({name: value for name, value in BLANK.items() if name != part})
    assert misshapen({**BLANK, "elements": [*BLANK["elements"], BLANK["elements"][0]]})


def test_watching_finds_what_a_full_check_finds() -> None:
    watch, found = PackWatch(), rich()
    broken = copy.deepcopy(found)
    broken["solutions"][0]["first"]["en"] = ""
    broken["boards"][0]["dots"] = 99
    for document in (found, edit.set_text(found, ("indicators", "1.1", "name"), "zh", ""), broken,
                     edit.set_text(broken, ("elements", "beta", "name"), "en", ""),
                     {**broken, "indicators": broken["indicators"][1:]}, {**found, "boards": []},
                     remove(found, "capabilities", "1"), edit.add_indicator(GOODS, "1")[0], GOODS, found):
        for _ in range(2):
            problems, seen = watch.look(document)
            expected = coverage(document)
            assert sorted(problems, key=repr) == sorted(check_document(document), key=repr)
            assert seen.texts == expected.texts and set(seen.gaps) == set(expected.gaps)


# Undo ------------------------------------------------------------------------------------------------------------

def test_letters_in_one_place_are_one_step() -> None:
    draft, spot = Draft(BLANK), Spot("pack", "", ("name",), "en")
    for words in ("N", "Ne", "New"):
        assert draft.do(edit.set_text(draft.document, ("name",), "en", words), spot, typing=True)
    draft.seal()
    draft.do(edit.set_text(draft.document, ("name",), "en", "New!"), spot, typing=True)
    assert draft.undo() == spot and draft.document["name"]["en"] == "New"
    assert draft.undo() == spot and draft.document is BLANK
    assert draft.undo() is None and not draft.can_undo
    assert draft.redo() == spot and draft.redo() == spot and draft.document["name"]["en"] == "New!"
    assert draft.redo() is None


def test_steps_elsewhere_do_not_join_and_a_new_step_ends_redo() -> None:
    draft = Draft(BLANK)
    one, two = Spot("pack", "", ("name",), "en"), Spot("pack", "", ("name",), "zh")
    draft.do(edit.set_text(draft.document, ("name",), "en", "a"), one, typing=True)
    draft.do(edit.set_text(draft.document, ("name",), "zh", "b"), two, typing=True)
    draft.do(remove(draft.document, "elements", "beta"), Spot("elements", "alpha"))
    assert draft.undo() == Spot("elements", "alpha")
    assert draft.undo() == two
    assert draft.document["name"] == {"zh": BLANK["name"]["zh"], "en": "a"}
    draft.do(edit.add_element(draft.document)[0], Spot("elements", "element-3"))
    assert not draft.can_redo


def test_typing_that_ends_where_it_began_is_no_step() -> None:
    draft, spot = Draft(BLANK), Spot("pack", "", ("name",), "en")
    name = BLANK["name"]["en"]
    draft.do(edit.set_text(draft.document, ("name",), "en", name + "x"), spot, typing=True)
    draft.do(edit.set_text(draft.document, ("name",), "en", name), spot, typing=True)
    assert not draft.can_undo
    assert not draft.do(draft.document, spot)
    draft.do(edit.set_text(draft.document, ("name",), "en", "y"), spot, typing=True)
    assert draft.undo() == spot and draft.document == BLANK


def test_an_edit_of_the_full_pack_is_quick() -> None:
    draft, spot = Draft(GOODS), Spot("indicators", "1.1", ("question",), "en")
    times = []
    for number in range(50):
        start = time.thread_time()
        draft.do(edit.set_text(draft.document, ("indicators", "1.1", "question"), "en", "x" * number), spot,
                 typing=True)
        times.append(time.thread_time() - start)
    assert sorted(times)[25] < 0.002


# Figures ---------------------------------------------------------------------------------------------------------

def test_figures_of_a_framework_and_of_a_knowledge_pack() -> None:
    found = figures(pack_from_document(rich()))
    assert (found.cells, found.worded, found.solutions, found.solved, found.boards) == (8, 2, 2, 4, 1)
    standard = {(e["id"], i) for e in BLANK["elements"] for i in e["standard"]}
    assert (found.standard, found.standard_worded) == (
        len(standard), len(standard & {("alpha", "1.1"), ("beta", "1.2")}))
    goods = figures(load_folder(resources.path("packs", "consumer-goods-2020")).pack)
    assert goods.cells == 275 and goods.standard_worded <= goods.standard <= 275
    cloud = figures(load_folder(resources.path("packs", "cloud-transformation-2017")).pack)
    assert cloud.cells == 0 and sum(cloud.looks.values()) == cloud.boards > 0
