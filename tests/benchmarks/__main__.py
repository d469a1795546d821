"""One command, one table: what people wait for, beside its floor and its peers, and how each cost grows.

`python -m tests.benchmarks` takes some minutes on two quiet cores, `--quick` about one. `--peers` installs programs
and libraries of others first, into .benchmarks/peers, from peers.txt. `--only start pdf` measures some parts. Each part
runs in a process of its own, one after the other. Nothing here is a test. `python -m tests.benchmarks.psplib` and
`roadmap_reference` plan published instances with known optima.
"""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import peers
from tests.benchmarks.peers import Peers
from tests.benchmarks.run import Run
from tests.benchmarks.table import Table, read, written
from tests.benchmarks.timing import ROOT, machine, warning


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the table: its name, the module that measures it, and what that is."""

    name: str
    module: str
    words: str


PARTS = (
    Part("start", "start", "start and memory, beside novelWriter and BeeRef"),
    Part("desk", "desk", "open, score, a round, undo"),
    Part("canvas", "canvas", "frames, lenses, 1,000 notes"),
    Part("analyse", "figures", "analysis and measures, beside krippendorff and pingouin"),
    Part("plan", "plans", "roadmaps of 12, 30 and 60 initiatives"),
    Part("pdf", "reports", "PDF and XLSX, beside fpdf2, Typst and XlsxWriter"),
    Part("search", "searching", "Ctrl+F, and 5,000 cases"),
    Part("files", "store", "file size, verify, backup, JSON, portfolio"),
    Part("growth", "growth", "10 to 100 people, 11 to 50 elements, 1 to 1,000 workshops"),
)


def main(words: list[str] | None = None) -> int:
    """Measure the parts that were asked for and print the table; 1 when a part failed."""
    chosen = _arguments(words)
    parts = [part for part in PARTS if not chosen.only or part.name in chosen.only]
    if chosen.here:
        return _here(parts[0], chosen)
    begin = time.monotonic()
    found = peers.install(chosen.beeref) if chosen.peers else peers.find(chosen.beeref)
    table = Table([machine(), f"{'quick, ' if chosen.quick else ''}medians of runs in turn; {_beside(found)}"])
    if busy := warning():
        table.heads.append(busy)
        print(busy, file=sys.stderr)
    failed = []
    with tempfile.TemporaryDirectory(prefix="pentatone-bench-") as folder:
        for part in parts:
            print(f"{part.name}: {part.words}", file=sys.stderr, flush=True)
            try:
                table.parts[part.name] = _child(part, Path(folder), found, chosen)
            except RuntimeError as error:
                failed.append(part.name)
                table.heads.append(f"{part.name} FAILED: {error}")
    table.heads.append(f"measured in {time.monotonic() - begin:.0f} s")
    _give(table, chosen)
    return 1 if failed else 0


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=[part.name for part in PARTS], help="measure only these parts")
    parser.add_argument("--quick", action="store_true", help="fewer runs, smaller sizes")
    parser.add_argument("--runs", type=int, default=0, help="of each thing that takes less than a second")
    parser.add_argument("--peers", action="store_true", help="install the peers first (about 400 MB)")
    parser.add_argument("--beeref", default="", metavar="FOLDER", help="a checkout of BeeRef, which is on no index")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the table as JSON")
    parser.add_argument("--markdown", type=Path, metavar="OUT", help="write the table as Markdown")
    parser.add_argument("--here", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    return parser.parse_args(words)


def _beside(found: Peers) -> str:
    return "peers in .benchmarks/peers" if found.python else found.why


def _child(part: Part, folder: Path, found: Peers, chosen: argparse.Namespace) -> list[object]:
    """Measure a part in a process of its own; raises RuntimeError with its last words."""
    command = [sys.executable, "-m", "tests.benchmarks", "--here", str(folder), "--only", part.name,
               "--runs", str(chosen.runs), *(["--quick"] if chosen.quick else []),
               *(["--beeref", found.beeref] if found.beeref else [])]
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
                   "PENTATONE_CONFIG": str(folder / "pentatone"), "PENTATONE_WHY": found.why,
                   "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          encoding="utf-8")
    line = next((line for line in reversed(done.stdout.splitlines()) if line.startswith("[")), "")
    if done.returncode or not line:
        raise RuntimeError((done.stderr.strip().splitlines() or [f"ended with {done.returncode}"])[-1])
    return list(read(json.loads(line)))


def _here(part: Part, chosen: argparse.Namespace) -> int:
    """Measure one part in this process and print its rows as one line of JSON."""
    logging.disable(logging.WARNING)
    found = peers.find(chosen.beeref)
    if not found.python and os.environ.get("PENTATONE_WHY"):
        found = Peers("", found.beeref, os.environ["PENTATONE_WHY"])
    run = Run(chosen.here, chosen.runs or (3 if chosen.quick else 7), chosen.quick, found)
    rows = list(importlib.import_module(f"tests.benchmarks.{part.module}").rows(run))
    print("\n" + json.dumps(written(rows)), flush=True)
    return 0


def _give(table: Table, chosen: argparse.Namespace) -> None:
    print(table.text())
    if chosen.json:
        chosen.json.write_text(json.dumps(table.document(), ensure_ascii=False, indent=1), "utf-8")
    if chosen.markdown:
        chosen.markdown.write_text(table.markdown(), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
