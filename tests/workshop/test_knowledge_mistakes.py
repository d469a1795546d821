"""Mistakes in wordings, solutions, boards and cases are found, each at its place."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

import resources
from tests.cases import case, collection, figure
from workshop.packs.check import check_document
from workshop.packs.knowledge import check_cases
from workshop.packs.load import read_folder

Document = dict[str, Any]
Change = Callable[[Document], object]
PACKS = {name: read_folder(resources.path("packs", name)) for name in ("consumer-goods-2020", "home-appliance-2022")}


def found(name: str, change: Change) -> dict[str, str]:
    document = copy.deepcopy(PACKS[name])
    change(document)
    return {problem.where: problem.key for problem in check_document(document)}


def board(document: Document, name: str) -> Document:
    return next(one for one in document["boards"] if one["id"] == name)  # type: ignore[no-any-return]


SOLUTION = "solutions.json/full-cloud"
FRAMEWORK: list[tuple[Change, str, str]] = [
    (lambda d: d["wordings"].append(d["wordings"][0]), "wordings.json/brand 2.1", "pack_double_id"),
    (lambda d: d["wordings"][0].update(indicator="9.9"), "wordings.json/0/indicator", "pack_unknown_id"),
    (lambda d: d["solutions"].append(d["solutions"][0]), SOLUTION, "pack_double_id"),
    (lambda d: d["solutions"][0].update(id="Full Cloud"), "solutions.json/Full Cloud", "pack_bad_id"),
    (lambda d: d["solutions"][0].update(elements=[]), f"{SOLUTION}/elements", "pack_missing"),
    (lambda d: d["solutions"][0].update(indicators=["2.1"]), f"{SOLUTION}/indicators", "pack_other_capability"),
    (lambda d: board(d, "technology-role").update(rungs=board(d, "technology-role")["rungs"][:1]),
     "boards.json/technology-role/rungs", "pack_too_few"),
    (lambda d: board(d, "three-changes").update(columns=[]), "boards.json/three-changes/columns", "pack_too_few"),
    (lambda d: board(d, "three-changes").update(dots=99), "boards.json/three-changes/dots", "pack_dots"),
    (lambda d: board(d, "three-changes").update(look="backwards"), "boards.json/three-changes/look", "pack_choice"),
    (lambda d: board(d, "three-changes").update(kind="wheel"), "boards.json/three-changes/kind", "pack_choice"),
    (lambda d: board(d, "three-changes").pop("kind"), "boards.json/three-changes/kind", "pack_missing"),
]
KNOWLEDGE: list[tuple[Change, str, str]] = [
    (lambda d: board(d, "adoption").update(options=board(d, "adoption")["options"][:1]),
     "boards.json/adoption/options", "pack_too_few"),
    (lambda d: d.update(boards=[]), "boards.json", "pack_missing"),
    (lambda d: d.update(solutions=PACKS["consumer-goods-2020"]["solutions"]), "solutions.json", "pack_knowledge_part"),
    (lambda d: d.update(levels=[{}]), "pack.json", "pack_knowledge_part"),
]


@pytest.mark.parametrize(("name", "change", "where", "key"), [
    *(("consumer-goods-2020", *one) for one in FRAMEWORK), *(("home-appliance-2022", *one) for one in KNOWLEDGE)])
def test_each_mistake_has_its_place(name: str, change: Change, where: str, key: str) -> None:
    assert found(name, change).get(where) == key


def test_a_published_number_is_one() -> None:
    def change(document: Document) -> None:
        option = next(o for b in document["boards"] if b["kind"] == "poll" for o in b["options"] if o.get("published"))
        option["published"]["number"] = -1
    (where,) = found("home-appliance-2022", change)
    assert where.endswith("/published/number")


def test_the_shipped_ones_have_none() -> None:
    assert all(list(check_document(document)) == [] for document in PACKS.values())


def test_a_case_has_few_figures_with_a_line() -> None:
    made = case("one", figures=(replace(figure(), line=-1), *[figure()] * 6), elements=())
    assert {problem.where: problem.key for problem in check_cases(collection(made), "x.json")} == {
        "x.json/one": "case_too_many", "x.json/one/elements": "pack_missing",
        "x.json/one/figures/0/line": "pack_wrong_kind"}
