"""Processes of our own, for what may end a process: what they are called, from source and frozen."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

WORD = "--child"
MODULES = ("ui.qtprobe", "ui.selfwindow")


def command(module: str, *words: str) -> list[str]:
    """Return the call of one of `MODULES` in a process of its own. Another module is a KeyError."""
    if module not in MODULES:
        raise KeyError(module)
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", module, *words]
    program = Path(sys.executable)
    # On Windows only the executable with a console has an output that can be read.
    console = program.with_name("pentatone-cli.exe")
    return [str(console if console.exists() else program), WORD, module, *words]


def environment(*, display: bool) -> dict[str, str]:
    """Return the variables for such a process; without a display Qt draws into memory."""
    found = dict(os.environ)
    if not getattr(sys, "frozen", False):
        root = str(Path(__file__).resolve().parents[1])
        found["PYTHONPATH"] = os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])])
    return found if display else found | {"QT_QPA_PLATFORM": "offscreen"}


def be(words: Sequence[str]) -> int:
    """Be such a process: run `main` of the module named first with the other words."""
    if not words or words[0] not in MODULES:
        return 2
    code = import_module(words[0]).main(words[1:])
    return int(code or 0)
