"""The case library: finding in Chinese and English, ranking, the program's own collections, own cases."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.library import rows
from db.library.store import SqliteLibrary
from tests.benchmarks import library as bench
from tests.cases import case, collection, figure, own, own_file, write
from workshop.errors import BadInput, Refused
from workshop.library import OWN, CaseLibrary, Query
from workshop.model.case import Case
from workshop.model.text import Text
from workshop.packs.cases import case_body, case_from_body, filed, load_collection


@pytest.fixture
def library() -> Iterator[SqliteLibrary]:
    made = SqliteLibrary(None)
    yield made
    made.close()


def filled(library: SqliteLibrary, tmp_path: Path, *cases: Case) -> SqliteLibrary:
    library.sync([write(tmp_path / "sample.json", collection(*cases))])
    return library


def found(library: CaseLibrary, words: str = "", **parts: str) -> list[str]:
    return [hit.filed.case.id for hit in library.search(Query(words, **parts))]


# Words ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("words", [
    "库", "库存", "经销商库存", "数据中台", "台", "乳业", "dairy", "DAIRY", "dai", "ＤＡＩＲＹ", "platform", "plat",
    "2019", "30%", "30", "３０％", "O2O", "o2o", "o", "1200", "1,200", "1，200", "5.5", "café", "cafe", "数据  中台",
    "中台　数据", "库存 platform", "“数据中台”", "数据、订单", "*数据*", "i-home", "ⅳ", "𠮷", "𠮷野",
    "野家", "一盘货🎉"])
def test_words_that_are_there_are_found(library, tmp_path, words):
    told = case("hit", figures=(figure(),), lessons=(
        Text("一盘货最要紧，O2O 不能停；𠮷野家。", "One stock."),
        Text("café 1,200 家，5.5 倍；i-Home 第Ⅳ期。", "Two.")))
    other = case("miss", title=Text("别的", "Else"), company=Text("某处", "Some"), sector=Text("纺织", "Textile"),
                 pain=Text("无", "No"), action=Text("无", "No"), result=Text("无", "No"), year="1999")
    assert found(filled(library, tmp_path, told, other), words) == ["hit"]


@pytest.mark.parametrize("words", [
    "存库", "见建", "货减少缺", "商库台", "latform", "库存 不存在", "dairy textile", "3.0", "家1", "𠮷家"])
def test_words_that_are_not_there_are_not_found(library, tmp_path, words):
    # 见建 would reach from the pain into the action, 存库 is the wrong order.
    told = case("hit", figures=(figure(),), lessons=(Text("𠮷野家。", "No."),))
    assert found(filled(library, tmp_path, told), words) == []


@pytest.mark.parametrize("words", [
    '"', "'", "*", "NEAR", "NEAR(a b)", "a AND", "OR", "NOT", "title:数据", "数据*", "(", ")", "-", "^", "+", "{}",
    "\\", "a\0b", "'; DROP TABLE filed; --", '"" ""', "\ue000", "x" * 5000, "数" * 5000,
    "a " * 5000, "\ud800", "٣", "\u0301"])
def test_no_query_is_a_mistake(library, tmp_path, words):
    library.put(own("a", lessons=(Text.both("NEAR and OR"),)))
    found(filled(library, tmp_path, case()), words)
    assert found(library) == ["a", "one"]


@given(st.text(max_size=40))
def test_no_query_at_all_is_a_mistake(words):
    library = SqliteLibrary(None)
    library.put(own())
    try:
        found(library, words)
    finally:
        library.close()


TEXT = "建立数据中台，打通订单与会员；3个月上线 Digital Store 2.0（试点）。"


@given(st.data())
def test_every_piece_of_a_chinese_sentence_is_found(data):
    start = data.draw(st.integers(0, len(TEXT) - 1))
    piece = TEXT[start:data.draw(st.integers(start + 1, len(TEXT)))]
    # Latin words are found from their beginning.
    if start and TEXT[start - 1].isascii() and TEXT[start - 1].isalnum() and piece[0].isascii():
        return
    library = SqliteLibrary(None)
    try:
        library.put(own(action=Text(TEXT, "English")))
        assert found(library, piece) == ["mine"]
    finally:
        library.close()


def test_only_signs_show_everything(library, tmp_path):
    assert found(filled(library, tmp_path, case("a"), case("b")), " “ ") == ["a", "b"]


# Order and filters ----------------------------------------------------------------------------------------------
def test_title_before_company_before_story(library, tmp_path):
    cases = (case("story", action=Text("先做会员，再做别的。", "x")), case("company", company=Text("会员公司", "x")),
             case("title", title=Text("会员增长", "x")), case("none"))
    assert found(filled(library, tmp_path, *cases), "会员") == ["title", "company", "story"]


def test_without_words_the_main_element_comes_first(library, tmp_path):
    cases = (case("third", elements=("brand", "retail", "channel")), case("second", elements=("retail", "channel")),
             case("first", elements=("channel",)), case("also", elements=("channel", "brand")),
             case("no", elements=("it",)))
    filled(library, tmp_path, *cases)
    assert found(library, element="channel") == ["first", "also", "second", "third"]
    assert found(library) == ["third", "second", "first", "also", "no"]


def test_filters_go_together(library, tmp_path):
    cases = (case("a"), case("b", capabilities=("1",)), case("c", sector=Text("纺织", "Textile")),
             case("d", elements=("it",)))
    filled(library, tmp_path, *cases)
    assert found(library, capability="3") == ["a", "c", "d"]
    assert found(library, element="retail", capability="3", sector="Dairy") == ["a"]
    assert found(library, sector="纺织") == ["c"]
    assert found(library, "platform", element="it") == ["d"]
    assert found(library, collection="sample-2020") == ["a", "b", "c", "d"]
    assert found(library, collection=OWN) == []
    assert found(library, element="'; --") == []


def test_a_cell_shows_what_fits_best(library, tmp_path):
    cases = (case("other", capabilities=("1",)), case("later", capabilities=("1", "3")),
             case("plan", capabilities=("3",), figures=(figure(status="plan"),)),
             case("figures", capabilities=("3",), figures=(figure(),)), case("elsewhere", elements=("it",)),
             case("otherfigures", capabilities=("1",), figures=(figure(),)))
    filled(library, tmp_path, *cases)
    ids = [hit.filed.case.id for hit in library.for_cell("channel", "3", 9)]
    assert ids == ["figures", "plan", "later", "otherfigures", "other"]
    assert len(library.for_cell("channel", "3", 2)) == 2
    assert library.for_cell("nothing", "3", 9) == ()


def test_sectors_and_collections(library, tmp_path):
    filled(library, tmp_path, case("a"), case("b"), case("c", sector=Text("纺织", "Textile")))
    library.put(own(sector="Textile"))
    assert [(s.name.zh, s.count) for s in library.sectors()] == [("乳制品", 2), ("Textile", 1), ("纺织", 1)]
    assert [(s.id, s.count, s.shipped) for s in library.collections()] == [(OWN, 1, False), ("sample-2020", 3, True)]
    assert library.collections()[1].source.document == "009"


# The program's own collections ----------------------------------------------------------------------------------
def test_sync_reads_only_what_is_new(tmp_path):
    files = [write(tmp_path / f"{name}.json", collection(case(name), name=name)) for name in ("a", "b")]
    library = SqliteLibrary(tmp_path / "l.sqlite")
    assert library.sync(files) == 2
    assert library.sync(files) == 0
    write(files[1], collection(case("b"), case("c", result="更好"), name="b"))
    assert library.sync(files) == 1
    assert found(library) == ["a", "b", "c"] and found(library, "更好") == ["c"]
    assert library.sync(files[:1]) == 1 - 1
    assert found(library) == ["a"] and [s.id for s in library.collections()] == ["a"]
    library.close()


def test_sync_is_all_or_nothing(library, tmp_path):
    files = [write(tmp_path / f"{name}.json", collection(case("same"), name="a")) for name in ("a", "b")]
    library.sync(files[:1])
    library.put(own())
    files[1].write_text("{", "utf-8")
    with pytest.raises(BadInput):
        library.sync(files)
    assert found(library) == ["mine", "same"]
    assert library.sync(files[:1]) == 0


def test_shipped_cases_are_all_there(library):
    library.sync(bench.shipped())
    everything = {f.key: f for path in bench.shipped() for f in filed(load_collection(path))}
    hits = library.search(Query(), 10_000)
    assert {hit.key: hit.filed for hit in hits} == everything
    for key, one in everything.items():
        assert rows.read_case(case_body(one)) == case_from_body(case_body(one)) == one
        assert library.get(key) == one and library.is_shipped(key)
        assert key in {hit.key for hit in library.search(Query(one.case.title.zh), 10_000)}


# Own cases ------------------------------------------------------------------------------------------------------
def test_own_cases_are_put_changed_and_removed(library):
    library.put(own("a", title="First"))
    library.put(own("b", title="Second"))
    library.put(own("a", title="Changed"))
    assert found(library) == ["a", "b"] and found(library, "first") == [] and found(library, "changed") == ["a"]
    removed = library.remove("own/a")
    assert removed == own("a", title="Changed") and library.get("own/a") is None
    library.put(removed)
    assert library.get("own/a") == removed
    with pytest.raises(Refused, match="case_unknown"):
        library.remove("own/zzz")


def test_what_comes_with_the_program_stays(library, tmp_path):
    filled(library, tmp_path, case("a"))
    filed_case = library.get("sample-2020/a")
    for work in (lambda: library.remove("sample-2020/a"),
                 lambda: library.put(replace(filed_case, case=case("a", title="Mine"))),
                 lambda: library.import_collection(collection(case("z")))):
        with pytest.raises(Refused, match="case_shipped"):
            work()
    assert library.get("sample-2020/a") == filed_case and found(library) == ["a"]


def test_a_wrong_case_is_not_kept(library):
    with pytest.raises(BadInput) as caught:
        library.put(own(title="这个标题长得没有人能在屏幕上一眼看完的样子真的太长", elements=(), pain=" "))
    assert {p.where for p in caught.value.problems} == {"mine/title/zh", "mine/elements", "mine/pain"}
    assert found(library) == []


def test_import_says_what_it_did_and_can_be_taken_back(library):
    library.put(own("a"))
    library.put(own("b"))
    before = library.export_own()
    done = library.import_collection(own_file(case("a"), case("b", title="Newer"), case("c")))
    assert (done.added, done.same, done.changed) == (("own/c",), 1, 1)
    assert found(library, "newer") == ["b"]
    library.take_back(done)
    assert library.export_own() == before
    other = library.import_collection(collection(case("x"), name="theirs"))
    assert [(s.id, s.shipped) for s in library.collections()] == [(OWN, False), ("theirs", False)]
    assert library.import_collection(collection(case("x"), name="theirs")).same == 1
    library.take_back(other)
    assert [s.id for s in library.collections()] == [OWN]


def test_a_bad_import_changes_nothing(library):
    library.put(own("a"))
    with pytest.raises(BadInput) as caught:
        library.import_collection(own_file(case("a", title="Newer"), case("b", elements=()), case("B")))
    assert [p.where for p in caught.value.problems] == ["own/B", "own/b/elements"]
    assert found(library, "newer") == [] and found(library) == ["a"]


def test_export_is_what_an_import_wants(library, tmp_path):
    library.put(own("a", year=2025, title="English title of ten words is a rather long thing", pain="word " * 40))
    library.put(own("b"))
    path = write(tmp_path / "out.pentatone-cases", library.export_own())
    other = SqliteLibrary(None)
    from workshop.library import read_collection
    assert other.import_collection(read_collection(path)).added == ("own/a", "own/b")
    assert other.export_own() == library.export_own() and library.export_own().source.year == 2026
    other.close()


# Speed ----------------------------------------------------------------------------------------------------------
def cpu_ms(work, *args) -> float:
    """Return the time of the processor that something takes, in milliseconds: others may be busy with other things."""
    begin = time.process_time()
    work(*args)
    return (time.process_time() - begin) * 1000


@pytest.mark.slow
def test_five_thousand_cases_are_searched_at_once(tmp_path):
    files = bench.write_collections(tmp_path, 5000)
    library = SqliteLibrary(tmp_path / "l.sqlite")
    library.sync(files)
    assert len(library.search(Query(), 10_000)) == 5000
    # The goal is 50 ms; a busy machine with two cores may take three times as long.
    times = {query: min(cpu_ms(bench.cold, library, query) for _ in range(3)) for query in (
        *(Query(words=words) for words in bench.WORDS), Query(), Query(element="channel"),
        Query("数据", element="channel", capability="4"))}
    assert max(times.values()) < 150, times
    library.close()
    assert cpu_ms(bench.reopen, tmp_path / "l.sqlite", files) < 500
