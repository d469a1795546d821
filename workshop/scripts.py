"""What the facilitator says and watches for in each stage of the day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workshop.agenda import STAGE_NAMES, WORTH
from workshop.model.agenda import AgendaItem
from workshop.model.text import Text
from workshop.wire import from_plain

BREAK, DEBRIEF = "break", "debrief"
WANTED = (*STAGE_NAMES, BREAK, DEBRIEF)
FEWEST, MOST = 2, 4
# A sentence that is longer cannot be said to a room in one breath.
LONGEST_ZH, LONGEST_EN = 60, 170


@dataclass(frozen=True, slots=True)
class Script:
    """The script of one stage: its purpose, what to say, what to watch for, and what to do when behind."""

    id: str
    purpose: Text
    say: tuple[Text, ...]
    watch: tuple[Text, ...]
    behind: Text


def load_scripts(path: Path) -> tuple[Script, ...]:
    """Read the scripts; ValueError when the file is something else or a script is missing or unfit."""
    scripts: tuple[Script, ...] = from_plain(tuple[Script, ...], json.loads(path.read_text("utf-8")))
    if found := faults(scripts):
        raise ValueError("; ".join(found))
    return scripts


def faults(scripts: Sequence[Script]) -> tuple[str, ...]:
    """Return what is wrong, one text each: a stage without its script, too few or too many lines, a line too long."""
    ids = [script.id for script in scripts]
    found = [f"{name}: missing" for name in WANTED if name not in ids]
    found += [f"{name}: unknown or there twice" for name in ids if name not in WANTED or ids.count(name) > 1]
    for script in scripts:
        for part, lines in (("say", script.say), ("watch", script.watch)):
            if not FEWEST <= len(lines) <= MOST:
                found.append(f"{script.id}: {part} needs {FEWEST} to {MOST} lines")
        for line in (script.purpose, *script.say, *script.watch, script.behind):
            if not line.zh.strip() or not line.en.strip():
                found.append(f"{script.id}: a line is empty in one language")
            if len(line.zh) > LONGEST_ZH or len(line.en) > LONGEST_EN:
                found.append(f"{script.id}: too long: {line.en[:40]}")
    return tuple(found)


def script_of(scripts: Sequence[Script], name: str) -> Script | None:
    """Return the script of a stage, of 'break' or of 'debrief'; None for any other name."""
    return next((script for script in scripts if script.id == name), None)


def script_name(item: AgendaItem) -> str:
    """Return the name of the script of a block; empty for a talk that has none."""
    if item.kind == "stage":
        return item.stage
    if item.kind == "break":
        return BREAK
    return DEBRIEF if item.title == WORTH else ""
