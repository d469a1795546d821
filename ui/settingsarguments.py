"""The words of the command for the user's settings."""

from __future__ import annotations

from typing import Any

from ui.argumentparts import command, words

SETTINGS = """Without NAME all settings are printed, and the file they are in. With NAME that one; with VALUE it is set
and checked like in the window, which reads it when it opens next. Can be set: language (zh, en or that of another
translation; “” for that of the system), theme (light, dark, contrast), scale (text size in per cent: 80, 90, 100, 110,
125, 150, 175, 200), name (in the history; “” for that of the system), home (folder for workshops; “” for the one used
last), maximised, toured (yes, no), room_display (“” for the one used last)."""


def add(commands: Any) -> None:
    """Add settings to the commands."""
    parser = command(commands, "settings", "print the user's settings, or set one", SETTINGS)
    parser.add_argument("name", metavar="NAME", type=words, nargs="?", help="one setting")
    parser.add_argument("value", metavar="VALUE", nargs="?", help="what it is to be")
