"""Fair limits for words in one language, files of cases read with every problem, and where words were found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cases import case, collection, figure, own, own_file, write
from workshop.errors import BadInput, WorldFault
from workshop.library import (
    OWN,
    case_problems,
    collection_of,
    found_in,
    language_of,
    own_collection,
    read_collection,
    split_key,
)
from workshop.model.text import Text
from workshop.packs.cases import collection_text
from workshop.packs.knowledge import check_case

LONG_ENGLISH = "The group could not see the stock of its dealers for weeks and shipped by phone calls and by guess."
LONG_CHINESE = ("经销商的库存有好几个星期总部看不见，发货全凭电话和猜测，旺季缺货，淡季积压，账也对不上，"
                "财务每个月都要加班核对三个系统的数字，还是说不清楚差在哪里。")


def keys(made) -> list[tuple[str, str]]:
    return [(problem.where, problem.key) for problem in case_problems(made, "c")]


def test_english_words_are_measured_as_english() -> None:
    made = case(pain=LONG_ENGLISH, title="Joined the orders of all of its dealers", sector="Small household appliances")
    assert len(LONG_ENGLISH) > 70 and list(check_case(made, "c"))
    assert keys(made) == []
    assert keys(case(pain=LONG_ENGLISH * 3)) == [("c/pain/en", "pack_long_words")]
    assert keys(case(company="x" * 61)) == [("c/company/en", "pack_long")]


def test_chinese_words_are_measured_as_chinese() -> None:
    assert keys(case(pain=LONG_CHINESE)) == [("c/pain/zh", "pack_long")]
    assert keys(case(title="O2O 门店")) == []


def test_a_translated_text_is_measured_in_both() -> None:
    assert keys(case(pain=Text(LONG_ENGLISH, "Short."))) == [("c/pain/zh", "pack_long")]
    assert keys(case(figures=(figure(),), lessons=(Text("x" * 41, "y"),))) == [("c/lessons/0/zh", "pack_long")]


def test_other_problems_stay() -> None:
    assert keys(case(pain=" ", elements=())) == [
        ("c/pain", "pack_translation"), ("c/pain", "pack_translation"), ("c/elements", "pack_missing")]


@pytest.mark.parametrize(("words", "spoken"), [
    ("stock", "en"), ("库存", "zh"), ("5G 基站", "zh"), ("", "en"), ("𠮷", "zh"), ("30%", "en")])
def test_language_of(words: str, spoken: str) -> None:
    assert language_of(words) == spoken


def test_own_cases_go_through_a_file_and_back(tmp_path: Path) -> None:
    filed = (own("a", year=2025, pain=LONG_ENGLISH), own("b", year=2026))
    made = own_collection(filed)
    assert (made.id, made.source.year, [c.id for c in made.cases]) == (OWN, 2026, ["a", "b"])
    assert read_collection(write(tmp_path / "f.pentatone-cases", made)) == made
    assert own_collection(()).cases == ()
    assert split_key("own/a") == ("own", "a") and split_key("x") == ("x", "")


def problems(document: object) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as caught:
        collection_of(document, "f")
    return [(problem.key, problem.where) for problem in caught.value.problems]


def test_a_file_is_checked_whole(tmp_path: Path) -> None:
    document = json.loads(collection_text(own_file(case("a"), case("b", elements=()), case("c", pain=LONG_CHINESE))))
    assert problems(document) == [("pack_missing", "f/b/elements"), ("pack_long", "f/c/pain/zh")]
    document["cases"][0]["surprise"] = 1
    del document["cases"][1]["title"]
    assert sorted(problems(document)) == [
        ("pack_missing", "f/cases/b/title"), ("pack_unknown_field", "f/cases/a/surprise")]
    assert problems({**document, "schema_version": 2}) == [("pack_newer", "f/schema_version")]
    for wrong in ([], None, 3, "x"):
        assert problems(wrong)
    with pytest.raises(WorldFault, match="file_missing"):
        read_collection(tmp_path / "none")
    (tmp_path / "text").write_text("{", "utf-8")
    with pytest.raises(BadInput, match="pack_not_json"):
        read_collection(tmp_path / "text")


def test_a_shipped_collection_reads_the_same(tmp_path: Path) -> None:
    made = collection(case("a"), case("b"))
    assert read_collection(write(tmp_path / "f.json", made)) == made


@pytest.mark.parametrize(("words", "language", "piece"), [
    ("中台", "zh", "建立数据中台，打通订单。"), ("platform", "en", "Built a data platform and joined the orders."),
    ("中台", "en", "建立数据中台，打通订单。"),
    ("ＰＬＡＴＦＯＲＭ", "zh", "Built a data platform and joined the orders."),
    ("库存", "zh", ""), ("dairy", "zh", ""), ("nothing", "zh", ""), ("", "zh", ""), ("  ", "zh", ""),
    ("phone", "en", "…for weeks and shipped by phone calls and by guess.")])
def test_found_in(words: str, language: str, piece: str) -> None:
    made = case(lessons=(Text.both(LONG_ENGLISH),))
    assert found_in(made, words, language) == piece
