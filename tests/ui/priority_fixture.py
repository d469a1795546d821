"""The priority stage filled and ready, and the keys and clicks its tests need."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import roadmap_fixture as fill
from ui.document import Document
from ui.stages.priority.page import PriorityPage

PACK = "consumer-goods-2020"
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def filled(make_document) -> Document:
    """Return scores, targets and twelve initiatives."""
    return make_document(pack=PACK, budget=3500, grow=fill.listed)


def settle(qtbot, page: PriorityPage) -> None:
    """Wait until the draws of the present state are done."""
    qtbot.waitUntil(lambda: page.rankings is not None and not page._job.running, timeout=10_000)


def press(page: PriorityPage, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, how)
    QApplication.processEvents()


def column(page: PriorityPage, name: str) -> int:
    return page.table.rows.columns.index(name) + 1


def click_head(page: PriorityPage, name: str) -> None:
    head = page.table.horizontalHeader()
    x = head.sectionViewportPosition(column(page, name)) + 20
    QTest.mouseClick(head.viewport(), LEFT, pos=QPoint(x, 20))


def texts(page: PriorityPage, name: str) -> list[str]:
    rows = page.table.rows
    return [rows.index(row, column(page, name)).data() for row in range(rows.rowCount())]


def capabilities(document: Document) -> tuple[str, ...]:
    return tuple(found.id for found in document.workshop.pack.capabilities)
