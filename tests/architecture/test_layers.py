"""What import-linter cannot see: which heavy libraries are loaded by an import, at that moment."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROADMAP = sorted((ROOT / "workshop" / "roadmap").rglob("*.py"))


def loaded_by(module: str, names: list[str]) -> set[str]:
    """Which of the top-level packages a fresh Python has loaded after importing one module."""
    code = f"import sys, {module}; print(*[name for name in {names!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("module", "forbidden"),
    [
        ("ui.cli", ["PySide6", "shiboken6", "pyqtgraph", "reportlab", "ortools", "pandas", "pydantic", "sqlmodel"]),
        ("ui.app", ["pyqtgraph", "reportlab", "ortools", "pandas", "pydantic", "sqlmodel", "numpy"]),
        ("workshop.roadmap", ["ortools", "pandas"]),
        ("db", ["PySide6", "reportlab", "ortools", "numpy"]),
    ],
)
def test_an_import_loads_no_library_before_it_is_needed(module: str, forbidden: list[str]) -> None:
    assert loaded_by(module, forbidden) == set()


def test_the_probe_sees_a_loaded_library() -> None:
    assert loaded_by("numpy", ["numpy", "reportlab"]) == {"numpy"}


@pytest.mark.parametrize("path", ROADMAP, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_ortools_is_imported_inside_functions_only(path: Path) -> None:
    outer = ast.parse(path.read_text("utf-8")).body
    imported = [node.module or "" for node in outer if isinstance(node, ast.ImportFrom)]
    imported += [name.name for node in outer if isinstance(node, ast.Import) for name in node.names]
    assert not [name for name in imported if name.split(".")[0] == "ortools"]
