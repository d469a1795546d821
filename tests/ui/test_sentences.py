"""Every trouble has a sentence, every sentence a use, and users' words never act as a pattern."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from db.faults import _KEYS
from ui.sentences import MAX_SHOWN, SENTENCES, sentence
from workshop.errors import Problem

ROOT = Path(__file__).resolve().parents[2]
# Who makes a problem, and which of its arguments is the key. `_bad` and `_named` tell what is wrong with one cell; the
# place comes with the cell.
MAKERS = {"Problem": 0, "refuse": 0, "world_fault": 0, "at_line": 0, "complain": 0, "_fault": 0, "_bad": 0, "_named": 2}
OF_A_CELL = {"_bad": {"where"}, "_named": {"where", "text"}}
# Keys that reach world_fault through a variable: the table of SQLite's errors.
BY_TABLE = {*_KEYS.values(), "file_damaged"}


def _maker(call: ast.Call) -> str:
    return str(getattr(call.func, "id", "") or getattr(call.func, "attr", ""))


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for part in ("workshop", "db", "ui"):
        for path in sorted((ROOT / part).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                place = MAKERS.get(_maker(node)) if isinstance(node, ast.Call) else None
                if isinstance(node, ast.Call) and place is not None and len(node.args) > place:
                    for inner in ast.walk(node.args[place]):
                        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                            yield inner.value, node


def _fields(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}


@cache
def calls() -> list[tuple[str, ast.Call]]:
    """Return the keys and where they are used; not at import, which each process of the tests pays for."""
    return [(key, call) for key, call in _calls() if re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", key)]


def test_no_key_is_without_a_sentence() -> None:
    assert len(calls()) > 90
    assert {key for key, _ in calls()} | BY_TABLE <= set(SENTENCES)


def test_no_sentence_is_without_a_key() -> None:
    assert set(SENTENCES) <= {key for key, _ in calls()} | BY_TABLE


def test_each_use_gives_the_words_its_sentence_needs() -> None:
    assert [(key, call.lineno) for key, call in calls() if not _fields(SENTENCES[key]) <= _given(key, call)] == []


def _given(key: str, call: ast.Call) -> set[str]:
    maker = _maker(call)
    given = {word.arg for word in call.keywords if word.arg} | OF_A_CELL.get(maker, set())
    if maker == "Problem" and len(call.args) > 2:
        params = call.args[2]
        # A problem that is passed on under another name brings its own words along.
        given = {k.value for k in params.keys} if isinstance(params, ast.Dict) else _fields(SENTENCES[key])
    if len(call.args) > 1 and not (isinstance(call.args[1], ast.Constant) and call.args[1].value == ""):
        given.add("where")
    return given


def test_each_sentence_is_one() -> None:
    for key, text in SENTENCES.items():
        assert text[0].isupper() or text[0] in "{“", key
        assert text.endswith("."), key
        assert "  " not in text and "!" not in text, key
        # No positional fields, no attributes, no formats: only names.
        assert all(name.isidentifier() for name in _fields(text)), key


def test_words_of_users_are_not_patterns() -> None:
    said = sentence(Problem("score_participant", "3", {"name": "{limit} {0} {x!r} %s \\1"}))
    assert said == "Line 3: “{limit} {0} {x!r} %s \\1” is not among the people of this workshop."
    assert "{where.__class__}" in sentence(Problem("file_missing", "{where.__class__}"))


def test_control_characters_and_length_do_no_harm() -> None:
    said = sentence(Problem("name_double", "a\n\x1b[31mb\u202e" + "x" * 500))
    assert said.isprintable()
    assert len(said) < MAX_SHOWN + 120


def test_a_translation_keeps_the_words() -> None:
    assert sentence(Problem("round_closed", "2"), lambda text: f"第 {{where}} 轮 ({len(text)})").startswith("第 2 轮")


def test_a_key_without_a_sentence_shows_itself() -> None:
    assert sentence(Problem("brand_new", "here")) == "here: brand_new"
    assert sentence(Problem("brand_new")) == "brand_new"
