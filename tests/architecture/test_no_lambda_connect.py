"""No lambda on a signal (it keeps dialogs alive) and no f-string inside a translation (it is never found)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "ui").rglob("*.py"))
TRANSLATORS = ("tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP")


def called_name(call: ast.Call) -> str | None:
    """The last part of what is called: `connect` for `a.b.connect(...)`."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else None


def is_literal_text(node: ast.expr) -> bool:
    """Whether a node is one string as it stands; neighbours that Python joins count as one."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def problems(source: str) -> Iterator[str]:
    """Line and kind of everything this rule forbids."""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        name = called_name(call)
        if name == "connect" and any(isinstance(part, ast.Lambda) for part in all_parts(call)):
            yield f"{call.lineno}: lambda in connect()"
        if name in TRANSLATORS:
            if any(isinstance(part, ast.JoinedStr) for part in all_parts(call)):
                yield f"{call.lineno}: f-string in {name}()"
            elif name == "tr" and call.args and not is_literal_text(call.args[0]):
                yield f"{call.lineno}: tr() without a literal"


def all_parts(call: ast.Call) -> Iterator[ast.AST]:
    """Every node inside the arguments of a call."""
    for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
        yield from ast.walk(argument)


def test_the_files_are_found() -> None:
    assert FILES


def test_signals_and_translations() -> None:
    assert [(path.relative_to(ROOT).as_posix(), wrong) for path in FILES
            for wrong in problems(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("b.clicked.connect(lambda: self.go())", 1),
        ("b.clicked.connect(partial(f, key=lambda x: x))", 1),
        ("b.clicked.connect(self.go)", 0),
        ("self.tr(f'{n} people')", 1),
        ("self.tr('a' f'{n}')", 1),
        ("translate('Context', f'{n}')", 1),
        ("self.tr(sentence)", 1),
        ("self.tr('a' 'b').format(f'{n}')", 0),
        ("sorted(x, key=lambda y: y)", 0),
    ],
)
def test_the_rule(source: str, found: int) -> None:
    assert len(list(problems(source))) == found
