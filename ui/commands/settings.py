"""settings: print what the program remembers for this user, or set one thing of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui import crash
from ui.commands.output import Output
from ui.sentences import sentence
from ui.settings import CHECKS, SCALES, THEMES, UserSettings
from workshop.errors import Problem, bad_input, world_fault

YES, NO = ("yes", "true", "1", "on"), ("no", "false", "0", "off")
# What may be set here and how that is said; the others are what the window remembers by itself.
KINDS = {"language": "a code such as zh or en", "theme": ", ".join(THEMES), "scale": ", ".join(map(str, SCALES)),
         "home": "a folder that is there", "name": "a text", "maximised": "yes or no", "toured": "yes or no",
         "room_display": "the name of a display"}


def settings(args: argparse.Namespace, out: Output) -> None:
    """Print all settings or one, or set one. Raises BadInput when the name or the value cannot be, WorldFault
    when the file cannot be written."""
    found = UserSettings.load()
    for problem in found.notices:
        crash.console(f"pentatone: {sentence(problem)}")
    values = found.values()
    if args.name is None:
        out.answer({"path": str(found.path), "settings": values},
                   lambda: [f"{'file':<14}{found.path}", *(f"{name:<14}{_shown(values[name])}" for name in values)])
        return
    if args.name not in (values if args.value is None else KINDS):
        raise bad_input([Problem("setting_unknown", args.name, {"known": ", ".join(KINDS)})])
    if args.value is not None:
        _set(found, args.name, args.value)
        values = found.values()
    out.answer({"path": str(found.path), "settings": {args.name: values[args.name]}},
               lambda: [_shown(values[args.name])])


def _set(found: UserSettings, name: str, words: str) -> None:
    try:
        value = _read(name, words)
        CHECKS[name](value)
    except (ValueError, TypeError):
        raise bad_input([Problem("setting_wrong", name, {"found": words, "known": KINDS[name]})]) from None
    if not found.change(**{name: value}):
        raise world_fault("out_unwritable", str(found.path))


def _read(name: str, words: str) -> Any:
    """Return a value of the right kind from the words of a call. Raises ValueError when they are none."""
    if name in ("maximised", "toured"):
        if words.lower() not in YES + NO:
            raise ValueError
        return words.lower() in YES
    if name == "scale":
        return int(words.rstrip("%"))
    if name == "home" and words:
        folder = Path(words).resolve()
        if not folder.is_dir():
            raise ValueError
        return str(folder)
    return words


def _shown(value: Any) -> str:
    """Return a value on one line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(str, value)) or "–"
    if isinstance(value, dict):
        return str(len(value)) if value else "–"
    return str(value) or "–"
