"""Packs: the shipped ones are sound, and every mistake is found with the path to it."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from workshop.errors import BadInput, PentatoneError
from workshop.packs.check import check_document
from workshop.packs.load import document_of, load_folder, pack_from_document, read_folder

BLANK = read_folder(resources.path("packs", "blank"))
Document = dict[str, Any]
Change = Callable[[Document], object]


def changed(change: Change) -> Document:
    document = copy.deepcopy(BLANK)
    change(document)
    return document


def cap(d: Document) -> Document:
    return d["capabilities"][0]  # type: ignore[no-any-return]


def ind(d: Document) -> Document:
    return d["indicators"][1]  # type: ignore[no-any-return]


def ele(d: Document) -> Document:
    return d["elements"][1]  # type: ignore[no-any-return]


MISTAKES: list[tuple[Change, str, str]] = [
    (lambda d: d.update(schema_version=2), "pack_newer", "pack.json/schema_version"),
    (lambda d: d.update(schema_version=0), "pack_schema", "pack.json/schema_version"),
    (lambda d: d.update(schema_version="1"), "pack_schema", "pack.json/schema_version"),
    (lambda d: d.update(schema_version=True), "pack_schema", "pack.json/schema_version"),
    (lambda d: d.pop("schema_version"), "pack_schema", "pack.json/schema_version"),
    (lambda d: d.update(id="Big Name"), "pack_bad_id", "pack.json/id"),
    (lambda d: d.update(version=1), "pack_missing", "pack.json/version"),
    (lambda d: d.pop("name"), "pack_missing", "pack.json/name"),
    (lambda d: d["name"].pop("en"), "pack_translation", "pack.json/name"),
    (lambda d: d["description"].update(zh="  "), "pack_translation", "pack.json/description"),
    (lambda d: d.update(source=None), "pack_missing", "pack.json/source"),
    (lambda d: d["source"].update(year="2020"), "pack_wrong_kind", "pack.json/source/year"),
    (lambda d: d["source"].update(title={"zh": "x"}), "pack_translation", "pack.json/source/title"),
    (lambda d: d.update(levels=d["levels"][:2]), "pack_levels", "pack.json/levels"),
    (lambda d: d["levels"][2].update(level=4), "pack_level_order", "pack.json/levels/2"),
    (lambda d: d["levels"][2]["name"].update(en=3), "pack_translation", "pack.json/levels/2/name"),
    (lambda d: d.update(capabilities=[]), "pack_missing", "capabilities.json"),
    (lambda d: d.update(indicators={}), "pack_missing", "indicators.json"),
    (lambda d: d.update(elements=None), "pack_missing", "elements.json"),
    (lambda d: d["capabilities"].append("x"), "pack_wrong_kind", "capabilities.json/2"),
    (lambda d: d["elements"].append(7), "pack_wrong_kind", "elements.json/2"),
    (lambda d: cap(d).update(colour="red"), "pack_colour", "capabilities.json/1/colour"),
    (lambda d: cap(d).update(note=["x"]), "pack_wrong_kind", "capabilities.json/1/note"),
    (lambda d: cap(d)["question"].update(zh=""), "pack_translation", "capabilities.json/1/question"),
    (lambda d: cap(d).pop("evidence"), "pack_missing", "capabilities.json/1/evidence"),
    (lambda d: cap(d)["levels"].pop(), "pack_ladder", "capabilities.json/1/levels"),
    (lambda d: cap(d)["levels"][3].pop("zh"), "pack_translation", "capabilities.json/1/levels/4"),
    (lambda d: cap(d)["levels"][3].update(zh="字" * 37), "pack_long", "capabilities.json/1/levels/4/zh"),
    (lambda d: cap(d)["levels"][3].update(en="a " * 23), "pack_long_words", "capabilities.json/1/levels/4/en"),
    (lambda d: ind(d)["short"].update(zh="七个汉字太长了"), "pack_long", "indicators.json/1.2/short/zh"),
    (lambda d: ind(d)["short"].update(en="x" * 25), "pack_long", "indicators.json/1.2/short/en"),
    (lambda d: ind(d).update(capability="9"), "pack_unknown_id", "indicators.json/1.2/capability"),
    (lambda d: ind(d).update(capability=["1"]), "pack_unknown_id", "indicators.json/1.2/capability"),
    (lambda d: ind(d).update(weight=0), "pack_weight", "indicators.json/1.2/weight"),
    (lambda d: ind(d).update(weight=True), "pack_weight", "indicators.json/1.2/weight"),
    (lambda d: ind(d).update(weight=float("nan")), "pack_weight", "indicators.json/1.2/weight"),
    (lambda d: d["indicators"].append(ind(d)), "pack_double_id", "indicators.json/1.2"),
    (lambda d: d["capabilities"].append(cap(d)), "pack_double_id", "capabilities.json/1"),
    (lambda d: d["elements"].append(ele(d)), "pack_double_id", "elements.json/beta"),
    (lambda d: ele(d)["standard"].append("9.9"), "pack_unknown_id", "elements.json/beta/standard"),
    (lambda d: ele(d).update(standard=[]), "pack_missing", "elements.json/beta/standard"),
    (lambda d: ele(d).update(bottlenecks="x"), "pack_missing", "elements.json/beta/bottlenecks"),
    (lambda d: ele(d)["bottlenecks"].append(3), "pack_wrong_kind", "elements.json/beta/bottlenecks/3"),
    (lambda d: ele(d)["bottlenecks"][0]["text"].pop("zh"), "pack_translation", "elements.json/beta/bottlenecks/0/text"),
    (lambda d: ele(d)["name"].update(en="half \ud800"), "pack_translation", "elements.json/beta/name"),
]


@pytest.mark.parametrize(("change", "key", "where"), MISTAKES, ids=[f"{k}-{w}" for _, k, w in MISTAKES])
def test_each_mistake_has_its_key_and_path(change: Change, key: str, where: str) -> None:
    problems = list(check_document(changed(change)))
    assert (key, where) in [(p.key, p.where) for p in problems]
    with pytest.raises(BadInput):
        document_of(changed(change))


def test_ids_that_are_wrong_or_used_by_the_other_kind() -> None:
    found = list(check_document(changed(lambda d: (ind(d).update(id="1"), ele(d).update(id="")))))
    assert [(p.key, p.where) for p in found if p.key != "pack_unknown_id"] == [
        ("pack_double_id", "indicators.json/1"), ("pack_bad_id", "elements.json//id")]
    # The elements that list the indicator under its old id are told as well.
    assert {p.where for p in found if p.key == "pack_unknown_id"} == {"elements.json//standard"}


def test_all_mistakes_come_at_once() -> None:
    def three(d: Document) -> None:
        cap(d)["name"].pop("zh")
        ind(d)["name"].pop("en")
        ele(d).update(weight=-1)
    assert [p.where for p in check_document(changed(three))] == [
        "capabilities.json/1/name", "indicators.json/1.2/name", "elements.json/beta/weight"]


@pytest.mark.parametrize("document", [None, [], "x", 3])
def test_what_is_no_object_at_all(document: Any) -> None:
    assert [p.key for p in check_document(document)] == ["pack_wrong_kind"]


JUNK = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
                    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
                    max_leaves=4)


@given(st.data())
def test_any_junk_in_any_place_gives_problems_or_a_pack(data: st.DataObject) -> None:
    document = copy.deepcopy(BLANK)
    here: Any = document
    for _ in range(data.draw(st.integers(1, 5))):
        keys = list(here) if isinstance(here, dict) else list(range(len(here))) if isinstance(here, list) else []
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        parent, here = here, here[key]
    parent[key] = data.draw(JUNK)
    if not list(check_document(document)):
        pack_from_document(document)
        document_of(document)


def _folder(tmp_path: Path) -> Path:
    return shutil.copytree(resources.path("packs", "blank"), tmp_path / "pack")


@pytest.mark.parametrize(("name", "content", "key", "where"), [
    ("elements.json", None, "pack_file_missing", "elements.json"),
    ("elements.json", b"[\n{]", "pack_not_json", "elements.json:2"),
    ("elements.json", b"[1" + b"0" * 5000 + b"]", "pack_number", "elements.json"),
    ("elements.json", b"[1e999]", "pack_number", "elements.json"),
    ("elements.json", b"[NaN]", "pack_number", "elements.json"),
    ("elements.json", b"[" * 50_000, "pack_deep", "elements.json"),
    ("elements.json", b"[" * 61 + b"]" * 61, "pack_deep", "elements.json"),
    ("elements.json", "中文".encode("gb18030"), "pack_not_utf8", "elements.json"),
    ("elements.json", b" " * 4_000_001, "pack_too_large", "elements.json"),
    ("pack.json", b"[]", "pack_wrong_kind", "pack.json"),
])
def test_files_that_cannot_be_read(tmp_path: Path, name: str, content: bytes | None, key: str, where: str) -> None:
    folder = _folder(tmp_path)
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    with pytest.raises(PentatoneError) as caught:
        load_folder(folder)
    assert [(p.key, p.where) for p in caught.value.problems] == [(key, where)]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="pack_not_folder"):
        load_folder(tmp_path / "none")


@pytest.mark.parametrize("name", ["blank", "consumer-goods-2020"])
def test_the_copy_in_a_workshop_file_is_the_same_pack(name: str) -> None:
    found = load_folder(resources.path("packs", name))
    assert pack_from_document(json.loads(found.body)) == found.pack
    assert load_folder(resources.path("packs", name)).sha256 == found.sha256


def test_the_pack_finds_its_parts() -> None:
    pack = load_folder(resources.path("packs", "consumer-goods-2020")).pack
    assert (len(pack.elements), len(pack.capabilities), len(pack.indicators), pack.top) == (11, 5, 25, 5)
    assert pack.capability_of("3.2").id == "3" == pack.capability_of("3").id
    assert [i.id for i in pack.indicators_of("5")] == ["5.1", "5.2", "5.3", "5.4", "5.5"]
    assert pack.has_item("3") and pack.has_item("3.1") and not pack.has_item("brand")
    assert pack.has_element("brand") and not pack.has_element("3")
    with pytest.raises(KeyError):
        pack.item("9.9")
