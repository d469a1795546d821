"""What is written once and named nowhere else is dead: functions, classes, constants, colours, icons, fixtures."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("workshop", "db", "ui", "resources", "installer")
NAMED = re.compile(r"^(?:def|class) (\w+)|^([A-Z][A-Z0-9_]+)(?:: [^=]+)? = ", re.MULTILINE)
METHOD = re.compile(r"^    def ([a-z]\w*)", re.MULTILINE)
FIXTURE = re.compile(r"@pytest\.fixture(?:\([^)]*\))?\ndef (\w+)")
# Found by others: each class is a table of the file (SQLModel), each method a callback of another library.
ELSEWHERE = re.compile(r"[A-Za-z]+(Row|Record)|on_solution_callback|filterFlowables|afterPage|qapp_args")


@cache
def sources(*rooms: str) -> dict[str, str]:
    """Return the text of all modules of some rooms."""
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
            for room in rooms for path in sorted((ROOT / room).rglob("*.py"))}


@cache
def words(*rooms: str) -> Counter[str]:
    """Count the words of some rooms, those in strings and remarks too: much is called by its name.

    Recipes of packages name what lies beside them.
    """
    recipes = [path.read_text("utf-8") for path in (ROOT / "installer").rglob("*.spec")]
    return Counter(word for text in (*sources(*rooms).values(), *recipes) for word in re.findall(r"\w+", text))


def dead(texts: dict[str, str], pattern: re.Pattern[str], counts: Counter[str]) -> list[str]:
    """Return what a pattern finds in some texts and is a word only once."""
    return [f"{place} {name}" for place, text in texts.items() for found in pattern.finditer(text)
            for name in filter(None, found.groups())
            if counts[name] == 1 and not name.startswith("_") and not ELSEWHERE.fullmatch(name)]


def test_functions_classes_and_constants() -> None:
    # What makes the packages is looked at by its own tests.
    texts = {place: text for place, text in sources(*PRODUCT).items() if not place.startswith("installer/package/")}
    assert dead(texts, NAMED, words(*PRODUCT)) == []


def test_methods_of_plain_python() -> None:
    assert dead(sources("workshop", "db"), METHOD, words(*PRODUCT)) == []


def test_colours_and_icons() -> None:
    colours = tomllib.loads((ROOT / "resources" / "themes" / "light.toml").read_text("utf-8"))["base"]
    # Those of the tones and of the kinds of notes are put together from their names.
    named = {name.removeprefix("tone_").removeprefix("note_") for name in colours}
    assert sorted(name for name in named if not words(*PRODUCT)[name] and not words(*PRODUCT)[f"note_{name}"]) == []
    icons = {path.stem.split("-")[0] for path in (ROOT / "resources" / "icons").glob("*.svg")}
    assert icons and all(words("ui")[icon] for icon in icons)


def test_fixtures() -> None:
    texts = sources("tests")
    assert len(texts) > 100
    assert dead(texts, FIXTURE, words("tests")) == []


@pytest.mark.parametrize(("text", "found"), [
    ("def used(): ...\nused()", []), ("def lost(): ...", ["x lost"]), ("class Lost:\n    pass", ["x Lost"]),
    ("LOST = 1", ["x LOST"]), ("LOST: int = 1", ["x LOST"]), ("class PackRow: ...", []), ("_LOST = 1", []),
    ("    def inner(): ...", []),
])
def test_the_rule(text: str, found: list[str]) -> None:
    assert dead({"x": text}, NAMED, Counter(re.findall(r"\w+", text))) == found
