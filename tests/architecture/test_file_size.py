"""Every Python file is short, says in one sentence what it is for, and lies in a real package."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("workshop", "db", "ui", "resources", "installer")
MAX_LINES = 400

PRODUCT = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
ALL = PRODUCT + sorted((ROOT / "tests").rglob("*.py"))


def relative(path: Path) -> str:
    """Path below the checkout, as a test id."""
    return path.relative_to(ROOT).as_posix()


def problem_with_docstring(text: str | None) -> str | None:
    """What is wrong with the first paragraph of a module docstring; it must be one sentence."""
    if not text:
        return "has no docstring"
    first = " ".join(text.split("\n\n")[0].split())
    if not first.endswith((".", "。")):
        return "its docstring does not begin with a sentence and a full stop"
    if re.search(r"[.!?]\s+[A-Z]", first):
        return "its docstring begins with more than one sentence"
    return None


def test_the_files_are_found() -> None:
    assert len(PRODUCT) > 20
    assert Path(__file__).resolve() in ALL


def test_short_and_described() -> None:
    found = []
    for path in ALL:
        source = path.read_text("utf-8")
        if (lines := source.count("\n")) > MAX_LINES:
            found.append(f"{relative(path)} has {lines} lines")
        if wrong := problem_with_docstring(ast.get_docstring(ast.parse(source))):
            found.append(f"{relative(path)} {wrong}")
    assert found == []


def test_every_folder_with_modules_is_a_package() -> None:
    folders = {path.parent for path in PRODUCT}
    assert [relative(folder) for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("Marks of a canvas.", True),
        ("Marks of a canvas,\nand of a chart.\n\nMore. And more.", True),
        ("Lengths, e.g. of a bar.", True),
        ("Marks of a canvas", False),
        ("Marks. And more.", False),
        (None, False),
    ],
)
def test_the_docstring_rule(text: str | None, good: bool) -> None:
    assert (problem_with_docstring(text) is None) is good
