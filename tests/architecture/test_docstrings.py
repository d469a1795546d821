"""Who calls a function is told which errors it raises; that each has a docstring at all, the linter sees."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# How a docstring says it: by the error's name, or in words.
SAYS = re.compile(r"[Rr]aise|[Rr]efus|BadInput|Error\b|Fault\b")
# Raised again, what can never be, and what only the kinds of a class have.
UNTOLD = {"", "AssertionError", "NotImplementedError"}


def raised(function: ast.FunctionDef) -> set[str]:
    """Return the names of what a function raises itself."""
    found: set[str] = set()
    waiting: list[ast.AST] = [function]
    while waiting:
        for node in ast.iter_child_nodes(waiting.pop()):
            if isinstance(node, ast.Raise):
                what = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
                found.add(ast.unparse(what) if what is not None else "")
            if not isinstance(node, ast.FunctionDef | ast.Lambda):
                waiting.append(node)
    return found - UNTOLD


def silent(tree: ast.Module | ast.ClassDef, around: str = "") -> Iterator[str]:
    """Yield public functions and methods that raise and do not say so."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from silent(node, f"{node.name}.")
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and raised(node) \
                and not SAYS.search(ast.get_docstring(node) or ""):
            yield f"{around}{node.name}"


@pytest.mark.parametrize("room", ["workshop", "db"])
def test_errors_are_told(room: str) -> None:
    files = sorted((ROOT / room).rglob("*.py"))
    assert len(files) > 20
    assert [f"{path.relative_to(ROOT).as_posix()} {name}" for path in files
            for name in silent(ast.parse(path.read_text("utf-8")))] == []


@pytest.mark.parametrize(("source", "found"), [
    ('def f():\n    "Do it."\n    raise ValueError("x")', ["f"]),
    ('def f():\n    "Do it; ValueError when not."\n    raise ValueError("x")', []),
    ('def f():\n    "Do it."\n    if x:\n        raise refuse("x")', ["f"]),
    ('def f():\n    "Do it."\n    raise', []),
    ('def _f():\n    raise ValueError("x")', []),
    ('class C:\n    def f(self):\n        "Do it."\n        raise world_fault("x")', ["C.f"]),
    ('def f():\n    "Do it."\n    def g():\n        raise ValueError("x")', []),
])
def test_the_rule(source: str, found: list[str]) -> None:
    assert list(silent(ast.parse(source))) == found
