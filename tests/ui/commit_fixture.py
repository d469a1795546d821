"""For the tests of the commit stage: a planned day, one with an earlier workshop, keys as they are pressed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import resources
from db.store import SqliteStore
from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import shown
from ui.document import Document
from ui.stages.commit.dutytable import DutyTable
from ui.stages.commit.page import CommitPage
from workshop import commands as c
from workshop.model.initiative import Initiative
from workshop.model.notes import LastTime
from workshop.model.planning import OldAction
from workshop.model.workshop import Settings
from workshop.packs.load import load_folder

PACK = "consumer-goods-2020"
LEFT, ALT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
ACTIONS = (OldAction("o1", "Scan at the till", "王敏", "2026Q1", "three shops"), OldAction("o2", "Clean data"),
           OldAction("o3", "Pilot"))


def planned_day(make_document: Any) -> Document:
    """Return a workshop with four initiatives in a plan, one of them without an owner."""
    made: Document = make_document(pack=PACK, client="华东乳业", budget=3500, grow=_planned)
    return made


def _planned(made: Document) -> None:
    fill.add_initiatives(made, 4)
    fill.keep_plan(made)


def with_last_time(document: Document) -> Document:
    """Choose an earlier workshop with three open actions."""
    document.do(c.SetLastTime(LastTime("Last day", "华东乳业", "2025-11-12", PACK, (), ACTIONS)))
    return document


def active_page(qtbot: Any, document: Document) -> Iterator[CommitPage]:
    """Yield the page with the keyboard in it."""
    made = shown(qtbot, CommitPage(document))
    qtbot.waitActive(made)
    yield made
    made.closing()


def press(key: Qt.Key, how: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), key, how)
    QApplication.processEvents()


def type_(words: str) -> None:
    """Type words where the keyboard is."""
    for letter in words:
        # The first one may open a field in a cell, which gets the others.
        QTest.keyClicks(QApplication.focusWidget(), letter)
    QApplication.processEvents()


def at(table: DutyTable, row: int, name: str) -> None:
    """Choose a cell."""
    table.setFocus()
    table.setCurrentIndex(table.values.index(row, table.values.columns.index(name)))


def initiative(document: Document, name: str) -> Initiative:
    """Return an initiative as it is stored."""
    found = document.workshop.initiative(name)
    assert found is not None
    return found


def earlier_file(path: Path, client: str, uid: str, created: str = "2025-10-01T09:00:00+00:00") -> Path:
    """Make a workshop of a client with two open initiatives and one that is done."""
    settings = Settings("Day of " + uid, client, created=created)
    store = SqliteStore.create(path, settings, load_folder(resources.path("packs", PACK)), uid=uid,
                               at=datetime.fromisoformat(created))
    made = Document(store, path, close=store.close)
    for work in (Initiative("a", "First & last", owner="王敏"), Initiative("b", "Second"),
                 Initiative("c", "Over", status="done")):
        made.do(c.AddInitiative(work))
    made.close()
    return path


def out_page(qtbot, document: Document) -> Iterator[CommitPage]:
    """Yield the commit stage where reports are written; its jobs are over at the end."""
    made = shown(qtbot, CommitPage(document))
    made.go_out()
    yield made
    made.closing()
