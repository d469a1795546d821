"""Hands that type into the fields of an initiative."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import roadmap_fixture as fill
from ui.document import Document
from ui.stages.initiatives.page import InitiativesPage
from workshop import commands as c
from workshop.model.initiative import Initiative

CTRL = Qt.KeyboardModifier.ControlModifier


def four(make_document: Any) -> Document:
    """Return a scored workshop with four initiatives; the first one is looked at."""
    made: Document = make_document(pack="consumer-goods-2020", grow=_four)
    return made


def _four(made: Document) -> None:
    fill.score_all(made)
    fill.aim_all(made)
    fill.add_initiatives(made, 4)


def initiatives(qtbot: Any, document: Document) -> InitiativesPage:
    """Return the initiatives page of a workshop, shown and with the keyboard."""
    made: InitiativesPage = fill.shown(qtbot, InitiativesPage(document))
    QTest.qWaitForWindowActive(made)
    return made


def cloud(document: Document) -> Initiative:
    """Return the first initiative as it is stored."""
    found = document.workshop.initiative("cloud")
    assert found is not None
    return found


def steps(document: Document) -> int:
    """Return how many steps were done."""
    return len(document._history._done)


def edit(document: Document, **values: Any) -> None:
    """Change the first initiative from elsewhere."""
    document.do(c.EditInitiative(replace(cloud(document), **values)))
    QApplication.processEvents()


def retype(widget: Any, words: str, then: Qt.Key = Qt.Key.Key_Return) -> None:
    """Replace the text of a field as a person would, and finish with a key."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, CTRL)
    if words.isascii():
        QTest.keyClicks(widget, words)
    else:
        widget.setText(words)  # QTest has no keys for Chinese
    QTest.keyClick(widget, then)


def name(box: Any, words: str) -> None:
    """Put a name that is offered into its field: typed, a list would open that takes the keyboard."""
    box.setFocus()
    box.setEditText(words)
    box.lineEdit().setModified(True)
    QTest.keyClick(box, Qt.Key.Key_Return)


def pick(box: QWidget, steps_down: int) -> None:
    """Walk a choice with the arrow key; every step is an edit."""
    box.setFocus()
    for _ in range(steps_down):
        QTest.keyClick(box, Qt.Key.Key_Down)
