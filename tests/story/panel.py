"""A real two-round panel becomes a workshop, a plan and a report, by the command line.

    python tests/story/panel.py FOLDER [--ballots two_round_panel.csv] [--lang zh|en]

25 people judged 25 claims twice (the IDEA protocol of the repliCATS project, 2019; data of the R package aggreCAT,
MIT licence). Here each claim stands for one indicator of one business element, and a judgement from 0 to 100 for a
level from 1 to 5. The panel has no targets and no initiatives: a target of 4 everywhere and three initiatives for the
largest gaps are added.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = Path(os.environ.get("PENTATONE_REFERENCE") or ROOT.parent / "shared" / "reference")
BALLOTS = REFERENCE / "ballots" / "two_round_panel.csv"
ELEMENT, TARGET, BUDGET = "channel", 4, 400
HEAD = ("participant", "element", "item", "round", "purpose", "level", "comment")
Vote = tuple[str, str, int]  # person, claim, round


@dataclass(frozen=True)
class Panel:
    """What came out: the files, the documents, and what the ballots themselves say."""

    file: Path
    pdf: Path
    items: tuple[str, ...]
    recount: dict[tuple[str, int], tuple[int, ...]]
    analysis: dict[str, Any]
    plan: dict[str, Any]
    imported: dict[str, Any]
    imported_again: dict[str, Any]
    verified: dict[str, Any]
    pairs: int
    changed: int
    by_two: int


def pentatone(*arguments: object) -> Any:
    """Run one command as a program of its own and return its JSON document."""
    done = subprocess.run([sys.executable, "-m", "ui.cli", *map(str, arguments), "--json"], cwd=ROOT,
                          capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, arguments))}\n{done.stderr}")
    return json.loads(done.stdout)


def read_ballots(path: Path) -> tuple[dict[Vote, int], dict[str, str]]:
    """Return level by person, claim and round, and the group of each person."""
    levels: dict[Vote, int] = {}
    groups: dict[str, str] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            level = min(5, int(float(row["value_0_100"]) // 20) + 1)
            levels[row["person"], row["claim"], int(row["round"])] = level
            groups[row["person"]] = row["group"]
    return levels, groups


def write_tables(folder: Path, levels: dict[Vote, int], groups: dict[str, str], item_of: dict[str, str]) -> None:
    """Write people.csv and scores.csv."""
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([("name", "department"), *sorted(groups.items(), key=lambda p: (p[1], p[0]))])
    with (folder / "scores.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = [(person, ELEMENT, item_of[claim], number, "current", level, "")
                for (person, claim, number), level in levels.items()]
        csv.writer(stream).writerows([HEAD, *rows])


def add_goals(file: Path, items: Sequence[str]) -> None:
    """Set the targets and make three initiatives of the largest gaps, through the same commands as the window."""
    from db.store import SqliteStore
    from workshop.commands import AddInitiative, ChangeSettings, SetTargets, TargetLevel
    from workshop.history import History
    from workshop.insight.analysis import analyse
    from workshop.model.initiative import Initiative, Lift
    from workshop.model.score import Cell
    store = SqliteStore(file)
    history = History(store, clock=lambda: datetime.now(UTC))
    history.do(SetTargets(tuple(TargetLevel(Cell(ELEMENT, item), TARGET) for item in items)))
    gaps = [gap for gap in analyse(store.workshop).gaps if gap.gap >= 1][:9]
    pack, language = store.workshop.pack, store.workshop.settings.language
    for number in range(3):
        chosen = gaps[number * 3:number * 3 + 3]
        first = pack.item(chosen[0].cell.item)
        history.do(AddInitiative(Initiative(
            id=f"panel-{number + 1}", title=first.name.in_(language), capability=first.parent, cost=300 + 150 * number,
            effort=4.0 + 2 * number, duration=1 + number, predecessors=(f"panel-{number}",) if number == 2 else (),
            lifts=tuple(Lift(gap.cell, max(1, int(gap.current)), TARGET) for gap in chosen))))
    history.do(ChangeSettings(_with_budget(store.workshop.settings)))
    store.close()


def _with_budget(settings: Any) -> Any:
    from dataclasses import replace
    return replace(settings, budget=BUDGET)


def run(folder: Path, ballots: Path = BALLOTS, language: str = "en",
        pentatone: Callable[..., Any] = pentatone) -> Panel:
    """Do the whole chain in `folder`, which must be empty of earlier runs; `pentatone` runs one command."""
    levels, groups = read_ballots(ballots)
    claims = sorted({claim for _, claim, _ in levels}, key=lambda name: (len(name), name))
    document = pentatone("packs", "show", "consumer-goods-2020")
    items = tuple(indicator["id"] for indicator in document["indicators"])
    item_of = dict(zip(claims, items, strict=True))
    write_tables(folder, levels, groups, item_of)
    file, pdf = folder / "panel.pentatone", folder / "panel.pdf"
    pentatone("new", file, "--pack", "consumer-goods-2020", "--title", "Two-round panel", "--client", "repliCATS 2019",
              "--lang", language, "--depth", "full", "--elements", ELEMENT, "--people", folder / "people.csv")
    imported = pentatone("scores", "import", file, folder / "scores.csv")
    again = pentatone("scores", "import", file, folder / "scores.csv")
    add_goals(file, items)
    analysis = pentatone("analyse", file)
    plan = pentatone("plan", file, "--keep")
    pentatone("export", file, pdf, "--lang", language)
    moves = [abs(levels[person, claim, 2] - level) for (person, claim, number), level in levels.items() if number == 1]
    return Panel(file, pdf, items, _recount(levels, item_of), analysis, plan, imported, again,
                 pentatone("verify", file), len(moves), changed=sum(move > 0 for move in moves),
                 by_two=sum(move > 1 for move in moves))


def _recount(levels: dict[Vote, int], item_of: dict[str, str]) -> dict[tuple[str, int], tuple[int, ...]]:
    """Count votes per indicator and round straight from the ballots."""
    piles: dict[tuple[str, int], Counter[int]] = {}
    for (_, claim, number), level in levels.items():
        piles.setdefault((item_of[claim], number), Counter())[level] += 1
    return {place: tuple(pile[level] for level in range(1, 6)) for place, pile in piles.items()}


def main() -> int:
    """Run the story and say what came out."""
    parser = argparse.ArgumentParser(description="Turn the two-round panel into a workshop, a plan and a report.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ballots", type=Path, default=BALLOTS)
    parser.add_argument("--lang", choices=("zh", "en"), default="en")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    found = run(args.folder, args.ballots, args.lang)
    overall = found.analysis["overall"]
    print(f"{found.imported['added']} votes in {found.imported['rounds']} rounds")
    print(f"changed between the rounds: {found.changed} of {found.pairs} ({found.changed / found.pairs:.1%}), "
          f"by two levels or more: {found.by_two} ({found.by_two / found.pairs:.1%})")
    print(f"level {overall['level']:.2f}, lowest {overall['floor']:.2f}, coverage {overall['coverage']:.0%}")
    print(f"plan {found.plan['status']}: {len(found.plan['initiatives'])} planned, "
          f"{len(found.plan['left_out'])} left out")
    print(found.file, found.pdf, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
