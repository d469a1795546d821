"""A window of frameworks on a shelf of its own, and hands to type with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import resources
from ui.packs.window import PackEditorWindow
from workshop.packs.shelf import Shelf

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
GOODS, BLANK = "consumer-goods-2020", "blank"


def open_window(qtbot: Any, shelf: Shelf, folder: Path) -> PackEditorWindow:
    """Return the window of frameworks, shown and active."""
    made = PackEditorWindow(shelf, folder)
    qtbot.addWidget(made)
    made.show()
    made.resize(1280, 720)
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def own_shelf(folder: Path) -> Shelf:
    """Return the shipped packs and an empty place for own ones."""
    return Shelf(resources.path("packs"), folder / "own")


def start(window: PackEditorWindow, pack: str = BLANK) -> None:
    window.page.choose(pack)
    QTest.mouseClick(window.page.copy, Qt.MouseButton.LeftButton)


def document(window: PackEditorWindow) -> dict[str, Any]:
    assert window.session is not None
    return window.session.document


def field(window: PackEditorWindow, part: str, entry: str, *way: Any, language: str = "en"):
    assert window.editor.tree.choose(part, entry)
    return window.editor.forms[part].rows[way].fields[language]


def write(target: Any, words: str) -> None:
    """Put the cursor into a field and type over what is there."""
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(target, words)


def told(window: PackEditorWindow) -> list[str]:
    found = window.editor.gaps.problems
    return [found.item(i).text() for i in range(found.count())]


def click(listed: Any, row: int) -> None:
    place = listed.visualItemRect(listed.item(row)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
