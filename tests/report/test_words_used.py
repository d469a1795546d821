"""Every fixed word exists in both languages, is used, and can be drawn."""

from __future__ import annotations

import ast
import json
import string
from functools import cache
from pathlib import Path

import pytest

import resources
from tests.builders import shipped_pack
from workshop.report import fonts
from workshop.report.words import NBSP, Say, load_words
from workshop.semantics import load_notes

ROOT = Path(__file__).resolve().parents[2]
FILES = [*sorted((ROOT / "workshop" / "report").rglob("*.py")),
         *sorted((ROOT / "workshop" / "exchange").glob("full*.py")),
         *sorted((ROOT / "workshop" / "changelog").glob("*.py")), ROOT / "workshop" / "exchange" / "changelog.py"]
TEXTS: dict[str, dict[str, str]] = {key: text for path in sorted(resources.path("report", "words").glob("*.json"))
                                    for key, text in json.loads(path.read_text("utf-8")).items()}


@cache
def strings() -> tuple[set[str], set[str]]:
    """Return all string constants of the report's code, and those that are the key of a call to `say`."""
    constants: set[str] = set()
    keys: set[str] = set()
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                constants.add(node.value)
            if isinstance(node, ast.Call) and node.args:
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                for inner in ast.walk(node.args[0]) if name == "say" else ():
                    if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                        keys.add(inner.value)
    return constants, keys


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_key_used_exists() -> None:
    _, keys = strings()
    assert len(keys) > 150
    assert keys <= set(TEXTS)


def test_every_key_is_used() -> None:
    constants, _ = strings()
    assert set(TEXTS) <= constants


def test_both_languages_say_the_same_things() -> None:
    for key, text in TEXTS.items():
        assert set(text) == {"zh", "en"}, key
        assert text["zh"].strip() and text["en"].strip(), key
        assert fields(text["zh"]) == fields(text["en"]), key
        # The curly marks of a Chinese font are as wide as a character.
        assert not set(text["en"]) & set("’‘“”…，。（）：；、"), key


def test_every_word_of_the_product_can_be_drawn() -> None:
    fonts.register(resources.path("fonts"))
    assert fonts.missing_glyphs(t for text in TEXTS.values() for t in text.values()) == set()


def test_every_note_on_levels_can_be_drawn() -> None:
    fonts.register(resources.path("fonts"))
    notes = load_notes(resources.path("help", "levels.json"))
    texts = [text for note in notes for text in (note.title, note.text)]
    assert fonts.missing_glyphs([*(t.zh for t in texts), *(t.en for t in texts)]) == set()
    # The curly marks of a Chinese font are as wide as a character.
    assert not set("".join(t.en for t in texts)) & set("’‘“”…，。（）：；、")


@pytest.mark.parametrize("name", ["consumer-goods-2020", "blank"])
def test_every_name_of_the_shipped_packs_can_be_drawn(name: str) -> None:
    fonts.register(resources.path("fonts"))
    pack = shipped_pack(name)
    texts = [t for thing in (*pack.capabilities, *pack.indicators, *pack.elements) for t in (thing.name, thing.short)]
    texts += [pack.name, pack.source.title, pack.source.publisher, *(level.name for level in pack.levels)]
    notes = [item.note for item in pack.capabilities]
    assert fonts.missing_glyphs([*notes, *(t.zh for t in texts), *(t.en for t in texts)]) == set()


def say(language: str) -> Say:
    return load_words(resources.path("report", "words")).say(language)


def test_one_and_many_in_english() -> None:
    assert say("en")("quarters", n=1) == "1 quarter"
    assert say("en")("quarters", n=5) == "5 quarters"


def test_a_number_stays_with_its_chinese_unit() -> None:
    assert say("zh")("quarters", n=5) == f"5{NBSP}个季度"


@pytest.mark.parametrize(("thousand", "zh", "en"), [
    (0, "0", "0"), (5, "0.5", "5"), (4200, "420", "4,200"), (32005, "3,200.5", "32,005"), (32000, "3,200", "32,000")])
def test_money(thousand: int, zh: str, en: str) -> None:
    assert say("zh").money(thousand) == f"{zh}{NBSP}万元"
    assert say("en").money(thousand) == f"¥{NBSP}{en}{NBSP}k"


@pytest.mark.parametrize(("quarters", "zh", "en"), [
    (1, f"1{NBSP}个季度", "1 quarter"), (4, f"1{NBSP}年", "1 year"), (8, f"2{NBSP}年", "2 years"),
    (7, f"7{NBSP}个季度", "7 quarters")])
def test_spans(quarters: int, zh: str, en: str) -> None:
    assert (say("zh").span(quarters), say("en").span(quarters)) == (zh, en)


def test_lists() -> None:
    assert say("zh").and_(["甲", "乙"]) == "甲和乙"
    assert say("en").and_(["A", "B", "C"]) == "A, B and C"
    assert say("en").and_(["A"]) == "A"
    assert say("en").sentences("One.", "", "Two.") == "One. Two."


def test_a_word_that_is_missing_is_our_fault() -> None:
    with pytest.raises(KeyError):
        say("zh")("no such key")
