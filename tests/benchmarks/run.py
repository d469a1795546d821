"""What every part of the table is given: how often, how large, where, and the peers if there are any."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.peers import Peers
from tests.benchmarks.timing import ROOT, Took, child


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the benchmarks. `runs` is how often a thing is measured; `quick` asks for fewer and smaller ones."""

    folder: Path
    runs: int = 7
    quick: bool = False
    peers: Peers = field(default_factory=Peers)

    @property
    def slow(self) -> int:
        """How often something is measured that takes seconds."""
        return 1 if self.quick else 3

    def window(self, *words: str) -> Took:
        """Start a window program of ours, or a bare one, in a process of its own; see `firstwindow`."""
        return window(sys.executable, "PySide6", *words, folder=self.folder)


def window(python: str, binding: str, *words: str, folder: Path, extra: dict[str, str] | None = None) -> Took:
    """Start a window program with an interpreter and return what it took until it could be used."""
    script = str(ROOT / "tests" / "benchmarks" / "firstwindow.py")
    return child([python, "-P", script, binding, *words], extra={**homes(folder), **(extra or {})})[0]


def homes(folder: Path) -> dict[str, str]:
    """Return the environment in which programs keep what is theirs inside `folder`.

    Compiled Python is kept too, as it is for everybody who has started a program before.
    """
    home = folder / "home"
    home.mkdir(exist_ok=True)
    return {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"), "PENTATONE_CONFIG": str(home / "pentatone"),
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": "",
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"), "PYTHONPATH": str(ROOT)}
