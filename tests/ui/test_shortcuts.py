"""The sheet of keys says what the tables listen to, in every language and for every system."""

from __future__ import annotations

import subprocess
import sys

from ui.actiontable import WINDOW
from ui.canvas.notes.actions import KEYS, LETTERS
from ui.help.vocabulary import TABLES
from ui.keynames import key_text
from ui.notetable import NOTES
from ui.pagekeys import PAGE_KEYS
from ui.shortcuts import shortcuts
from workshop.agenda import STAGE_NAMES


def test_every_key_of_every_table_is_on_the_sheet() -> None:
    shown = {(row.keys, row.words) for group in shortcuts("en", system="linux") for row in group.rows}
    for table in TABLES:
        for action in table:
            words = action.words.format(action.name.en) if action.name else action.words
            assert not action.keys or (action.keys[0], words) in shown
    assert {(row.key, row.words) for row in NOTES if row.key} <= shown
    assert {row.words for group in PAGE_KEYS for row in group.rows} <= {words for _, words in shown}


def test_keys_of_the_window_come_first_and_none_is_there_twice() -> None:
    groups = shortcuts("zh", system="linux")
    flags = [group.everywhere for group in groups]
    assert flags == sorted(flags, reverse=True) and any(flags) and not all(flags)
    keys = [row.keys for group in groups if group.everywhere for row in group.rows]
    assert len(keys) == len(set(keys)) == sum(1 for action in WINDOW if action.keys)
    assert {name.zh for stage, name in STAGE_NAMES.items() if stage in ("initiatives", "commit")} \
        <= {group.name for group in groups}


def test_keys_have_the_names_of_the_system() -> None:
    assert key_text("Ctrl+Shift+R", "darwin") == "Cmd+Shift+R" and key_text("Alt+1", "darwin") == "Option+1"
    assert key_text("Ctrl+Shift+R", "win32") == "Ctrl+Shift+R" and key_text("F5", "darwin") == "F5"
    mac = [row.keys for group in shortcuts("en", system="darwin") for row in group.rows]
    assert "Cmd+K" in mac and not any("Ctrl" in keys or "Alt" in keys for keys in mac)


def test_the_letters_of_the_notes_are_those_of_the_table() -> None:
    letters = {row.key: row.name for row in NOTES if len(row.key) == 1}
    assert {chr(key.value): name for key, name in LETTERS.items() if key.value < 128} == letters
    assert [(action.name, action.key, action.words) for action in KEYS] == [
        (row.name, row.key, row.words) for row in NOTES]


def test_help_and_keys_are_read_without_qt() -> None:
    code = ("import sys, ui.help.paper, ui.commands.handbook, ui.help.vocabulary; "
            "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))")
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
