"""The shipped help: every stage, both languages, and no name the program does not have."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache

import pytest

import resources
from ui.help.facts import EXPRESS_CELLS, FIXED, STANDARD_CELLS
from ui.help.vocabulary import ProgramWords, known_keys
from ui.qm import translations
from workshop.agenda import STAGE_NAMES
from workshop.helptext import Topic, load_help, read_topic, speak, text_of

FOLDER = resources.path("help", "topics")
GROUPS = json.loads((FOLDER / "contents.json").read_text("utf-8"))
IDS = [topic for group in GROUPS for topic in group["topics"]]
LANGUAGES = ("zh", "en")


@cache
def topic(name: str, language: str) -> Topic:
    return read_topic(FOLDER / f"{name}.{language}.md")


def test_every_stage_has_help_and_every_file_is_in_the_contents() -> None:
    assert next(group["topics"] for group in GROUPS if group["id"] == "stages") == list(STAGE_NAMES)
    files = {path.name for path in FOLDER.glob("*.md")}
    assert files == {f"{name}.{language}.md" for name in IDS for language in LANGUAGES}
    assert len(IDS) == len(set(IDS))
    assert all(group["name"]["zh"] and group["name"]["en"] for group in GROUPS)


@pytest.mark.parametrize("name", IDS)
def test_both_languages_say_the_same_in_the_same_order(name: str) -> None:
    zh, en = (topic(name, language) for language in LANGUAGES)
    assert [block.kind for block in zh.blocks] == [block.kind for block in en.blocks]
    assert Counter(zh.names()) == Counter(en.names())
    assert re.search("[\u4e00-\u9fff]", zh.title) and not re.search("[\u4e00-\u9fff]", en.title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_action_button_and_number_is_one_of_the_program(language: str) -> None:
    words = ProgramWords(language)
    for name in IDS:
        for found in topic(name, language).names():
            if found.kind == "topic":
                assert found.value in IDS, (name, found)
            elif found.kind == "ui":
                # None: no window says it. Several: the help has to name the context, `{ui:Context|Text}`.
                assert len(words.ways(found.value)) == 1, (name, found.value, sorted(words.ways(found.value)))
            else:
                assert getattr(words, found.kind)(found.value), (name, found)


def test_keys_in_the_help_are_never_typed_as_plain_words() -> None:
    """Keys stand in braces, so that they are checked; commands of a shell and of Windows are no keys of ours."""
    key = re.compile(r"\b(?:Ctrl|Alt|Shift)\+\w|\bF\d{1,2}\b")
    for name in IDS:
        for language in LANGUAGES:
            for line in (FOLDER / f"{name}.{language}.md").read_text("utf-8").splitlines():
                assert not key.search(re.sub(r"\{[^}]*\}", "", line)), (name, language, line)


def test_buttons_are_called_as_in_the_language_without_their_keys() -> None:
    zh, en = ProgramWords("zh"), ProgramWords("en")
    assert (zh.ui("Accept  A"), en.ui("Accept  A")) == ("接受", "Accept")
    two = next(text for text, found in _ways().items() if len(found) > 1)
    assert len(zh.ways(two)) > 1 and zh.ui(two) in zh.ways(two) and len(en.ways(two)) == 1
    assert zh.ways("Nobody ever wrote this") == frozenset() == zh.ways("Nowhere|Accept  A")


def _ways() -> dict[str, set[str]]:
    ways: dict[str, set[str]] = {}
    for (_, text), found in translations("zh").items():
        ways.setdefault(text.split("  ")[0], set()).add(found.split("{")[0].split("  ")[0].rstrip(" ·:：(（"))
    return {text: found for text, found in ways.items() if (text in {t for _, t in translations("zh")})}


def test_what_the_program_does_not_have_is_refused() -> None:
    words = ProgramWords("en")
    for wrong in (lambda: words.key("Ctrl+Alt+Q"), lambda: words.keys("nothing"), lambda: words.action("nothing"),
                  lambda: words.fact("nothing"), lambda: words.keys("free_room")):
        with pytest.raises(LookupError):
            wrong()
    assert "Ctrl+K" in known_keys()


def test_numbers_are_those_of_the_parts_that_keep_them() -> None:
    from ui.commands.packs import find_framework
    from ui.trust.backupdesk import EVERY_MS
    from workshop.roadmap.draws import DRAWS
    from workshop.templates import load_templates
    pack = find_framework("consumer-goods-2020").pack
    cases = sum(len(json.loads(path.read_text("utf-8"))["cases"]) for path in resources.path("cases").glob("*.json"))
    templates = load_templates(resources.path("planning", "templates.json")).templates
    real = {"draws": DRAWS, "backup_minutes": EVERY_MS // 60_000, "cases": cases, "templates": len(templates)}
    assert {name: str(number) for name, number in real.items()} == dict(FIXED)
    assert len(pack.elements) * len(pack.capabilities) == EXPRESS_CELLS
    assert sum(len(element.standard) for element in pack.elements) == STANDARD_CELLS


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_can_be_said(language: str) -> None:
    spoken = speak(load_help(FOLDER, language), ProgramWords(language))
    for group in spoken:
        for each in group.topics:
            whole = " ".join(each.plain())
            assert each.lines and "{" not in whole and "  " not in text_of(each.lead)
            assert any(line.kind == "head" for line in each.lines)
