"""How keys are written for people: as they stand on the keyboard of a system."""

from __future__ import annotations

import sys

# The names on the keys of a Mac; on all others keys are called as in the tables of actions.
_MAC = {"Ctrl": "Cmd", "Alt": "Option", "Meta": "Ctrl"}


def key_text(keys: str, system: str = sys.platform) -> str:
    """Return a combination of keys such as Ctrl+Shift+R in the names of a system (a `sys.platform`)."""
    if system != "darwin" or "+" not in keys:
        return keys
    *held, last = keys.split("+")
    return "+".join([*(_MAC.get(key, key) for key in held), last])
