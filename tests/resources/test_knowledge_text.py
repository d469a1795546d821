"""The knowledge that comes with the program: complete, in both languages, written anew, traceable to its lines."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.resources.test_packs_text import CHINESE_MARK, HAN, RUN, squeeze
from workshop.model.case import CaseCollection
from workshop.model.pack import Pack
from workshop.packs.cases import load_collection
from workshop.packs.load import load_folder

ROOT = Path(__file__).resolve().parents[2]
PACKS, CASES = ROOT / "resources" / "packs", ROOT / "resources" / "cases"
SEEDS = Path(os.environ.get("PENTATONE_SEEDS") or ROOT.parent / "shared" / "seeds")
NEEDS_SEEDS = pytest.mark.skipif(not SEEDS.is_dir(), reason="the source documents are not on this machine")

MODEL = "consumer-goods-2020"
KNOWLEDGE = ("home-appliance-2022", "cloud-transformation-2017")
COLLECTIONS = ("cloud-transformation-2017", "home-appliance-2022", "zhejiang-2018")
COUNTS = {"cloud-transformation-2017": 36, "home-appliance-2022": 32, "zhejiang-2018": 77}
PARTS = ("pack", "elements", "wordings", "solutions", "boards")
FILES = [*(path for pack in (MODEL, *KNOWLEDGE) for part in PARTS if (path := PACKS / pack / f"{part}.json").exists()),
         *(CASES / f"{name}.json" for name in COLLECTIONS)]
EVERY_FILE = pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}-{p.stem}")
EVERY_COLLECTION = pytest.mark.parametrize("name", COLLECTIONS)
HALF_MARK = re.compile(r"[,;:!?]\s*[\u3400-\u9fff]|[\u3400-\u9fff][,;:!?]")
# Names agree with the source: titles of documents, sections, companies.
NAMES = {"section", "company", "publisher", "title", "sources", "documents", "source"}
ZH_SCALE = {"万亿": 1e12, "千万": 1e7, "百万": 1e6, "亿": 1e8, "万": 1e4, "千": 1e3}
EN_SCALE = {"trillion": 1e12, "billion": 1e9, "million": 1e6, "thousand": 1e3}


@cache
def model() -> Pack:
    return load_folder(PACKS / MODEL).pack


@cache
def collection(name: str) -> CaseCollection:
    return load_collection(CASES / f"{name}.json")


@cache
def seed_lines(document: str) -> list[str]:
    (path,) = SEEDS.glob(f"{document}_*.txt")
    return path.read_text("utf-8").split("\n")


@cache
def seed_runs() -> frozenset[str]:
    found: set[str] = set()
    for path in SEEDS.glob("*.txt"):
        plain = squeeze(path.read_text("utf-8"))
        found.update(plain[i:i + RUN] for i in range(len(plain) - RUN + 1))
    return frozenset(found)


def texts(node: Any, path: str = "", *, names: bool = True) -> Iterator[tuple[str, dict[str, str]]]:
    """Every text of a file with its path; without names when those may agree with the source."""
    if isinstance(node, dict):
        if set(node) & {"zh", "en"}:
            yield path, node
            return
        for key, value in node.items():
            if names or key not in NAMES:
                yield from texts(value, f"{path}/{node.get('id', '')}.{key}", names=names)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            here = path if isinstance(value, dict) and "id" in value else f"{path}.{index}"
            yield from texts(value, here, names=names)


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


@EVERY_FILE
def test_files_are_plain_json_with_two_spaces(path: Path) -> None:
    raw = path.read_bytes().decode("utf-8")
    assert raw == json.dumps(json.loads(raw), ensure_ascii=False, indent=2) + "\n"


@EVERY_FILE
def test_both_languages_are_there_and_well_formed(path: Path) -> None:
    for where, text in texts(read(path)):
        assert set(text) == {"zh", "en"}, where
        if where.endswith(".unit"):
            continue  # a bare number has no unit
        for words in text.values():
            assert words and words == words.strip() and "  " not in words, where
        assert not HAN.search(text["en"]) and not CHINESE_MARK.search(text["en"]), where
        assert not HALF_MARK.search(text["zh"]), where


@NEEDS_SEEDS
@EVERY_FILE
def test_no_sentence_is_taken_from_a_source(path: Path) -> None:
    taken = []
    for where, text in texts(read(path), names=False):
        for words in text.values():
            plain = squeeze(words)
            taken += [f"{where}: {plain[i:i + RUN]}" for i in range(len(plain) - RUN + 1)
                      if plain[i:i + RUN] in seed_runs()]
    assert not taken


@EVERY_FILE
def test_the_co_publisher_is_not_the_grid_company(path: Path) -> None:
    assert not re.search(r"(?<!中)国家电网|State Grid", path.read_text("utf-8"))


# Cases ----------------------------------------------------------------------------------------------------------
@EVERY_COLLECTION
def test_every_case_is_tagged_and_placed(name: str) -> None:
    found = collection(name)
    assert len(found.cases) == COUNTS[name]
    for case in found.cases:
        assert case.elements and set(case.elements) <= {e.id for e in model().elements}, case.id
        assert case.capabilities and set(case.capabilities) <= {c.id for c in model().capabilities}, case.id
        assert case.source.line > 0 and case.source.section and case.year, case.id
        for figure in case.figures:
            assert figure.year and figure.line > 0 and figure.printed, case.id


@NEEDS_SEEDS
@EVERY_COLLECTION
def test_every_figure_stands_on_the_line_it_names(name: str) -> None:
    found = collection(name)
    lines = seed_lines(found.source.document)
    for case in found.cases:
        assert case.source.line <= len(lines), case.id
        for figure in case.figures:
            line = re.sub(r"\s", "", lines[figure.line - 1])
            assert re.sub(r"\s", "", figure.printed) in line, f"{case.id} line {figure.line}: {figure.printed}"


def amounts(words: str, scale: dict[str, float]) -> list[float]:
    pattern = r"(\d+(?:\.\d+)?)\s*(" + "|".join(scale) + r")?"
    return [float(m[1]) * scale.get(m[2] or "", 1.0) for m in re.finditer(pattern, words.replace(",", ""))]


@EVERY_COLLECTION
def test_figures_are_the_same_number_in_both_languages_and_in_print(name: str) -> None:
    for case in collection(name).cases:
        for figure in case.figures:
            chinese, english = amounts(figure.value.zh, ZH_SCALE), amounts(figure.value.en, EN_SCALE)
            assert len(chinese) == len(english), f"{case.id}: {figure.value}"
            assert chinese == pytest.approx(english), f"{case.id}: {figure.value}"
            printed = set(re.findall(r"\d+(?:\.\d+)?", figure.printed.replace(",", "")))
            assert printed <= set(re.findall(r"\d+(?:\.\d+)?", figure.value.zh.replace(",", ""))), case.id


def test_every_element_has_at_least_three_cases() -> None:
    count = Counter(element for name in COLLECTIONS for case in collection(name).cases for element in case.elements)
    assert {e.id: count[e.id] for e in model().elements if count[e.id] < 3} == {}


def test_case_ids_and_titles_are_told_apart() -> None:
    cases = [case for name in COLLECTIONS for case in collection(name).cases]
    assert len({(c.company.zh, c.title.zh) for c in cases}) == len(cases) == sum(COUNTS.values())


# The framework --------------------------------------------------------------------------------------------------
def test_every_cell_of_the_grid_has_a_solution() -> None:
    pack = model()
    without = [(e.id, i.id) for e in pack.elements for i in pack.indicators if not pack.solutions_for(e.id, i.id)]
    assert without == []
    assert all(pack.solutions_for(e.id, c.id) for e in pack.elements for c in pack.capabilities)


def test_the_standard_depth_is_what_the_directions_live_on() -> None:
    order = [i.id for i in model().indicators]
    for element in model().elements:
        assert element.future is not None and len(element.bottlenecks) == 3 and element.directions, element.id
        lives_on = {i for direction in element.directions for i in direction.indicators}
        assert element.standard == tuple(i for i in order if i in lives_on), element.id


def test_tags_of_the_source_agree_with_the_indicators_of_a_direction() -> None:
    tagged = [d for e in model().elements for d in e.directions if d.tags]
    assert len(tagged) >= 12
    for direction in tagged:
        assert {i.split(".")[0] for i in direction.indicators} == set(direction.tags), direction.id


def test_wordings_differ_from_the_question_they_replace() -> None:
    pack = model()
    assert len(pack.wordings) >= 60
    for wording in pack.wordings:
        generic = pack.item(wording.indicator).question
        assert wording.question.zh != generic.zh and wording.question.en != generic.en, wording


# Boards ---------------------------------------------------------------------------------------------------------
def published() -> list[Any]:
    return [pytest.param(pack.source.document, option.published, id=f"{pack.id}-{board.id}-{option.id}")
            for pack in (load_folder(PACKS / name).pack for name in (MODEL, *KNOWLEDGE))
            for board in pack.boards if board.kind == "poll" for option in board.options if option.published]


def test_the_boards_cover_every_look() -> None:
    boards = [b for name in (MODEL, *KNOWLEDGE) for b in load_folder(PACKS / name).pack.boards]
    assert {b.look for b in boards} == {"trends", "benchmarks", "market", "ourselves", "directions"}
    assert {b.kind for b in boards} == {"cards", "poll", "quadrant", "ladder", "checklist"}


@NEEDS_SEEDS
@pytest.mark.parametrize(("document", "figure"), published())
def test_published_figures_stand_on_their_lines(document: str, figure: Any) -> None:
    line = re.sub(r"\s", "", seed_lines(document)[figure.line - 1])
    assert re.sub(r"\s", "", figure.printed) in line
    assert f"{figure.number:g}" in figure.printed or figure.matched == "inferred"


@NEEDS_SEEDS
@pytest.mark.parametrize("name", (MODEL, *KNOWLEDGE))
def test_every_line_named_exists_and_is_not_empty(name: str) -> None:
    own = read(PACKS / name / "pack.json")["source"]["document"]

    def places(node: Any) -> Iterator[tuple[str, int]]:
        if isinstance(node, dict):
            if isinstance(node.get("line"), int) and "printed" not in node:
                yield node.get("document") or own, node["line"]
            for value in node.values():
                yield from places(value)
        elif isinstance(node, list):
            for value in node:
                yield from places(value)
    found = [place for path in sorted((PACKS / name).glob("*.json")) for place in places(read(path))]
    assert len(found) > 20
    for document, line in found:
        assert 0 < line <= len(seed_lines(document)) and seed_lines(document)[line - 1].strip(), f"{document}:{line}"
