"""Programs and libraries of others, in an environment of their own: installed with `--peers`, else looked for."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.timing import ROOT, Took, child

LIST = Path(__file__).with_name("peers.txt")
PLACE = ROOT / ".benchmarks" / "peers"
NONE = "no peers: --peers installs them"


@dataclass(frozen=True, slots=True)
class Peers:
    """Where the peers are: their interpreter, and a checkout of BeeRef, which is on no package index.

    `python` is empty where there are none, and `why` says so in the table.
    """

    python: str = ""
    beeref: str = ""
    why: str = NONE

    def version(self, name: str) -> str:
        """Return the version of an installed package, with its name; empty when it is not there."""
        code = f"import importlib.metadata as m; print(m.version({name!r}))"
        done = subprocess.run([self.python, "-c", code], capture_output=True, text=True) if self.python else None
        return f"{name} {done.stdout.strip()}" if done is not None and done.returncode == 0 else ""

    def call(self, name: str, *words: str) -> tuple[Took, Any]:
        """Run `peerwork.py NAME WORDS…` with their interpreter; returns its own time and what it said."""
        _, document = child([self.python, "-P", str(Path(__file__).with_name("peerwork.py")), name, *words])
        return Took(document["wall"], document["cpu"]), document


def find(beeref: str = "") -> Peers:
    """Return the peers that were installed before."""
    python = _python(PLACE)
    return Peers(str(python), beeref, "") if python.is_file() else Peers("", beeref)


def install(beeref: str = "") -> Peers:
    """Install the peers of peers.txt, with their hashes; without a package index the table says why not."""
    python = _python(PLACE)
    if not python.is_file():
        venv.create(PLACE, with_pip=True)
    done = subprocess.run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                           "--require-hashes", "--only-binary", ":all:", "-r", str(LIST)],
                          capture_output=True, text=True)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        return Peers("", beeref, f"peers could not be installed: {(lines or ['pip failed'])[0][:120]}")
    return Peers(str(python), beeref, "")


def novelwriter_sample(peers: Peers, folder: Path) -> Path | None:
    """Unpack the sample project that comes with novelWriter; None when it is not installed."""
    goal = folder / "novelwriter-sample"
    if not goal.exists():
        found = next(Path(peers.python).parents[1].rglob("novelwriter/assets/sample.zip"), None)
        if found is None:
            return None
        with zipfile.ZipFile(found) as archive:
            archive.extractall(goal)
    return goal


def _python(place: Path) -> Path:
    return place / ("Scripts/python.exe" if os.name == "nt" else f"bin/python{sys.version_info.major}")
