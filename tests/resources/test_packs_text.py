"""The texts of the shipped packs are complete, short, well formed and written anew."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKS = ROOT / "resources" / "packs"
SEEDS = Path(os.environ.get("PENTATONE_SEEDS") or ROOT.parent / "shared" / "seeds")

MODEL = "consumer-goods-2020"
FILES = ("pack", "capabilities", "indicators", "elements")
KINDS = ("capabilities", "indicators", "elements")
COUNTS = {MODEL: (5, 25, 11), "blank": (2, 4, 2)}
STANDARD_SIZE = {MODEL: (8, 14), "blank": (1, 4)}
ELEMENTS = [
    "brand",
    "product",
    "manufacturing",
    "channel",
    "marketing",
    "retail",
    "service",
    "logistics",
    "finance",
    "organisation",
    "technology",
]

LEVEL_COUNT = 5
BOTTLENECK_COUNT = 3
RUN = 16  # characters in a row that count as copied

# Longest allowed: Chinese characters with punctuation, English (number, unit).
LIMITS: dict[str, tuple[int, int, str]] = {
    "name": (12, 40, "characters"),
    "short": (6, 24, "characters"),
    "level": (36, 22, "words"),
    "question": (40, 26, "words"),
    "evidence": (60, 36, "words"),
    "description": (50, 32, "words"),
    "bottleneck": (48, 30, "words"),
    "title": (12, 40, "characters"),
}
NAMES = {"name", "short", "title"}  # names may agree with the source, sentences may not

HAN = re.compile(r"[\u3400-\u9fff]")
ASCII_MARK_AT_HAN = re.compile(r"[\u3400-\u9fff\s][,;:!?()\"'.]|[,;:!?()\"'.][\u3400-\u9fff]")
FULL_WIDTH_LATIN = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
SPACE_IN_CHINESE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]\s|\s[\u3000-\u9fff\uff00-\uffef]")
CHINESE_MARK = re.compile(r"[\u3000-\u303f\uff00-\uffef\u201c\u201d\u2018\u2019]")

Record = dict[str, Any]
Piece = tuple[str, str, dict[str, str]]  # where, role, text


def load(pack: str, file: str) -> Any:
    return json.loads((PACKS / pack / f"{file}.json").read_text(encoding="utf-8"))


def record_pieces(record: Record) -> Iterator[Piece]:
    """Every text of a capability, indicator or element, with its role."""
    where = record["id"]
    for role in ("name", "short", "question", "evidence", "description"):
        if role in record:
            yield f"{where}.{role}", role, record[role]
    for number, text in enumerate(record.get("levels", []), 1):
        yield f"{where}.levels.{number}", "level", text
    for number, item in enumerate(record.get("bottlenecks", []), 1):
        yield f"{where}.bottlenecks.{number}.title", "title", item["title"]
        yield f"{where}.bottlenecks.{number}.text", "bottleneck", item["text"]


def pack_pieces(pack: str) -> Iterator[Piece]:
    """Every text of a pack's front page; its description has no limit of length."""
    front = load(pack, "pack")
    yield "pack.name", "name", front["name"]
    yield "pack.description", "front", front["description"]
    for level in front["levels"]:
        yield f"pack.levels.{level['level']}", "name", level["name"]


def pieces(pack: str, file: str) -> list[Piece]:
    if file == "pack":
        return list(pack_pieces(pack))
    return [piece for record in load(pack, file) for piece in record_pieces(record)]


def length(text: str, unit: str) -> int:
    return len(text.split()) if unit == "words" else len(text)


def squeeze(text: str) -> str:
    """Letters, digits and Chinese characters only, without markup, in one case."""
    return "".join(c for c in re.sub(r"<[^<>]*>", "", text) if c.isalnum()).casefold()


def runs(text: str) -> list[str]:
    plain = squeeze(text)
    return [plain[i : i + RUN] for i in range(len(plain) - RUN + 1)]


EVERY_FILE = pytest.mark.parametrize(("pack", "file"), [(p, f) for p in COUNTS for f in FILES])
EVERY_KIND = pytest.mark.parametrize(("pack", "kind"), [(p, k) for p in COUNTS for k in KINDS])
EVERY_PACK = pytest.mark.parametrize("pack", COUNTS)
LADDERS = [
    pytest.param(record, id=f"{pack}-{kind}-{record['id']}")
    for pack in COUNTS
    for kind in ("capabilities", "indicators")
    for record in load(pack, kind)
]


@EVERY_FILE
def test_file_is_plain_utf8_json_with_two_spaces(pack: str, file: str) -> None:
    raw = (PACKS / pack / f"{file}.json").read_bytes().decode("utf-8")
    assert raw == json.dumps(json.loads(raw), ensure_ascii=False, indent=2) + "\n"


@EVERY_PACK
def test_counts(pack: str) -> None:
    front = load(pack, "pack")
    assert front["schema_version"] == 1
    assert front["id"] == pack
    assert [level["level"] for level in front["levels"]] == list(range(1, LEVEL_COUNT + 1))
    assert tuple(len(load(pack, kind)) for kind in KINDS) == COUNTS[pack]
    for element in load(pack, "elements"):
        assert len(element["bottlenecks"]) == BOTTLENECK_COUNT, element["id"]


def test_ids_of_the_model() -> None:
    assert [c["id"] for c in load(MODEL, "capabilities")] == list("12345")
    assert [i["id"] for i in load(MODEL, "indicators")] == [f"{c}.{n}" for c in "12345" for n in "12345"]
    assert [e["id"] for e in load(MODEL, "elements")] == ELEMENTS


@EVERY_FILE
def test_both_languages_are_there(pack: str, file: str) -> None:
    for where, _, text in pieces(pack, file):
        assert set(text) == {"zh", "en"}, where
        for language, words in text.items():
            assert words and words == words.strip(), f"{where} {language}"
            assert "  " not in words, f"{where} {language}"
        assert HAN.search(text["zh"]), where


@EVERY_FILE
def test_lengths(pack: str, file: str) -> None:
    for where, role, text in pieces(pack, file):
        if role not in LIMITS:
            continue
        zh_limit, en_limit, unit = LIMITS[role]
        assert len(text["zh"]) <= zh_limit, f"{where}: {text['zh']}"
        assert length(text["en"], unit) <= en_limit, f"{where}: {text['en']}"


@EVERY_FILE
def test_marks_and_scripts_belong_to_their_language(pack: str, file: str) -> None:
    for where, _, text in pieces(pack, file):
        zh, en = text["zh"], text["en"]
        assert not ASCII_MARK_AT_HAN.search(zh), f"{where}: ASCII mark in {zh}"
        assert not FULL_WIDTH_LATIN.search(zh), f"{where}: full-width letter in {zh}"
        assert not SPACE_IN_CHINESE.search(zh), f"{where}: space in {zh}"
        assert not HAN.search(en), f"{where}: Chinese in {en}"
        assert not CHINESE_MARK.search(en), f"{where}: Chinese mark in {en}"


@EVERY_FILE
def test_sentences_end_as_their_role_asks(pack: str, file: str) -> None:
    stop = ("。", ".")
    endings = {"question": ("？", "?"), "description": stop, "bottleneck": stop, "front": stop}
    for where, role, text in pieces(pack, file):
        if role in endings:
            zh, en = endings[role]
            assert text["zh"].endswith(zh) and text["en"].endswith(en), where
        else:
            assert text["zh"][-1] not in "。？！，；" and text["en"][-1] not in ".?!,;", where
        if role == "question":
            assert text["zh"].count("？") == 1 and text["en"].count("?") == 1, where


@EVERY_KIND
def test_ids_names_and_shorts_are_unique(pack: str, kind: str) -> None:
    records = load(pack, kind)
    ids = [record["id"] for record in records]
    assert len(set(ids)) == len(ids)
    for field in ("name", "short"):
        for language in ("zh", "en"):
            values = [record[field][language].casefold() for record in records]
            assert len(set(values)) == len(values), f"{field} {language}"


@pytest.mark.parametrize("record", LADDERS)
def test_ladder_has_five_different_sentences(record: Record) -> None:
    assert len(record["levels"]) == LEVEL_COUNT
    for language in ("zh", "en"):
        assert len({squeeze(text[language]) for text in record["levels"]}) == LEVEL_COUNT


@EVERY_PACK
def test_references_hold(pack: str) -> None:
    capabilities = {record["id"] for record in load(pack, "capabilities")}
    home = {record["id"]: record["capability"] for record in load(pack, "indicators")}
    assert set(home.values()) == capabilities
    assert all(indicator.split(".")[0] == capability for indicator, capability in home.items())
    low, high = STANDARD_SIZE[pack]
    used: set[str] = set()
    for element in load(pack, "elements"):
        standard = element["standard"]
        assert standard == sorted(set(standard)), element["id"]
        assert set(standard) <= home.keys(), element["id"]
        assert low <= len(standard) <= high, element["id"]
        assert {home[indicator] for indicator in standard} == capabilities, element["id"]
        used.update(standard)
    assert used == home.keys(), "an indicator matters to no element"


@EVERY_KIND
def test_weights_and_colours(pack: str, kind: str) -> None:
    for record in load(pack, kind):
        assert record["weight"] > 0, record["id"]
        if kind == "capabilities":
            assert re.fullmatch(r"#[0-9A-F]{6}", record["colour"]), record["id"]
            assert record["note"] in "宫商角徵羽", record["id"]


def seed_files() -> list[Path]:
    """The source documents, or a skip that says where they were looked for."""
    files = sorted(SEEDS.glob("*.txt")) if SEEDS.is_dir() else []
    if not files:
        pytest.skip(f"no source documents in {SEEDS}; set PENTATONE_SEEDS to their folder")
    return files


@pytest.fixture(scope="module")
def source_runs() -> dict[str, str]:
    """Each run of the source documents, with the document it stands in."""
    return {run: path.name for path in seed_files() for run in runs(path.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def source_lines() -> list[str]:
    document = load(MODEL, "pack")["source"]["document"]
    for path in seed_files():
        if path.name.startswith(document):
            return path.read_text(encoding="utf-8").split("\n")
    pytest.skip(f"document {document} is not in {SEEDS}")


def test_a_copied_run_would_be_found() -> None:
    source = "企业的<b>数据</b>，存放在 十几个\n不同的系统里面 (legacy)"
    known = set(runs(source))
    assert known.intersection(runs("我们的数据存放在十几个不同的系统里面吗"))
    assert not known.intersection(runs("数据存放在十几个不同的系统里"))


@pytest.mark.parametrize("language", ["zh", "en"])
@EVERY_FILE
def test_no_sentence_is_copied(pack: str, file: str, language: str, source_runs: dict[str, str]) -> None:
    sentences = [(where, text[language]) for where, role, text in pieces(pack, file) if role not in NAMES]
    copied = [
        f"{where}: {run} ({source_runs[run]})"
        for where, words in sentences
        for run in runs(words)
        if run in source_runs
    ]
    assert not copied


@pytest.mark.parametrize("kind", ["indicators", "elements"])
def test_source_lines_point_at_the_record(kind: str, source_lines: list[str]) -> None:
    for record in load(MODEL, kind):
        line = squeeze(source_lines[record["source"]["line"] - 1])
        name = squeeze(record["name"]["zh"])
        start = squeeze(record["id"]) + name if kind == "indicators" else ""
        assert line.startswith(start) and name in line, record["id"]
        if kind == "elements":
            assert line.endswith(name + "数智化"), record["id"]
