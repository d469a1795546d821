"""The Chinese interface: every text is translated, in good form, and compiled as it stands."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTranslator

import resources
from installer import translations

PLACEHOLDER = re.compile(r"\{[^{}]*\}")
KEYS = re.compile(r"Ctrl\+\w|\bF\d+\b|\b(?:Enter|Esc|Backspace)\b|\*\.\w+", re.ASCII)
HAN = "\u4e00-\u9fff"
ASCII_MARK = re.compile(rf"(?<=[{HAN}”）}}])[,;:?!]|[,;:?!](?=[{HAN}“（{{])|(?<=[{HAN}])\s+[,;:?!]\s+(?=[{HAN}])")


class Message(NamedTuple):
    """One text of a .ts file; `ready` is False while lupdate's mark of unfinished work is on it."""

    context: str
    source: str
    comment: str
    chinese: str
    ready: bool

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def read(path: Path) -> list[Message]:
    """Return all texts of a .ts file."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found.append(Message(context.findtext("name", ""), message.findtext("source", ""),
                                 message.findtext("comment", ""), translation.text or "",
                                 translation.get("type") is None))
    return found


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    """The texts of zh.ts."""
    return read(resources.path("i18n", "zh.ts"))


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for the tools; the test is skipped where Qt came without them."""
    for name in ("lupdate", "lrelease"):
        try:
            translations._tool(name)
        except FileNotFoundError:
            pytest.skip(f"this PySide6 has no {name}")
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    return tmp_path


def test_every_text_is_translated_and_finished(messages: list[Message]) -> None:
    assert messages
    assert [m.key for m in messages if not m.ready or not m.chinese.strip()] == []


def test_the_file_holds_exactly_the_texts_of_the_code(messages: list[Message], copy: Path) -> None:
    translations.update()
    in_code, in_file = {m.key for m in read(copy / "zh.ts")}, {m.key for m in messages}
    assert in_code, "lupdate found nothing"
    again = "run installer/translations.py update"
    assert in_code - in_file == set(), again
    assert in_file - in_code == set(), again


def test_placeholders_agree(messages: list[Message]) -> None:
    wrong = [m for m in messages
             if Counter(PLACEHOLDER.findall(m.source)) != Counter(PLACEHOLDER.findall(m.chinese))]
    assert wrong == []


def test_names_of_keys_and_file_patterns_are_kept(messages: list[Message]) -> None:
    assert any(KEYS.search(m.source) for m in messages)
    assert [m for m in messages if Counter(KEYS.findall(m.source)) != Counter(KEYS.findall(m.chinese))] == []


def test_spaces_at_both_ends_are_kept(messages: list[Message]) -> None:
    def ends(text: str) -> tuple[str, str]:
        return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]
    # A full-width mark brings its own room along: no space stands before it.
    assert [m for m in messages if ends(m.source) != ends(m.chinese)
            and not (m.chinese[0] in "，（" and ends(m.source) == (" ", ""))] == []


def test_words_are_chinese(messages: list[Message]) -> None:
    left = {m.chinese for m in messages
            if re.search("[a-z]{3}|[A-Z][a-z]|中文", m.source) and not re.search(f"[{HAN}]", m.chinese)}
    assert left == set()


def test_chinese_sentences_have_chinese_punctuation(messages: list[Message]) -> None:
    assert ASCII_MARK.search("好,坏") and ASCII_MARK.search("第 {0} 行: {1}")
    assert [m for m in messages if ASCII_MARK.search(m.chinese)] == []


@pytest.mark.parametrize("language", sorted(translations.LANGUAGES))
def test_compiled_files_are_up_to_date(language: str, copy: Path) -> None:
    for each in translations.LANGUAGES:
        (copy / f"{each}.ts").write_bytes(resources.path("i18n", f"{each}.ts").read_bytes())
    translations.release()
    made = (copy / f"{language}.qm").read_bytes()
    assert made == resources.path("i18n", f"{language}.qm").read_bytes(), "run installer/translations.py release"


def test_a_text_of_each_context_comes_out_in_chinese(messages: list[Message]) -> None:
    translator = QTranslator()
    assert translator.load(str(resources.path("i18n", "zh.qm")))
    first = {m.context: m for m in reversed(messages)}
    assert len(first) > 10
    for m in first.values():
        assert translator.translate(m.context, m.source, m.comment or None) == m.chinese
