"""A library of three made-up cases, its window, and hands that type and click."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.library.store import SqliteLibrary
from tests.cases import case, collection, figure, write
from ui.library.window import LibraryWindow
from workshop.model.text import Text

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
ELEMENTS = tuple((name, Text(zh, name.title()), "", "") for name, zh in (
    ("channel", "渠道"), ("retail", "零售"), ("brand", "品牌")))
CAPABILITIES = tuple((str(i), Text(f"能力{i}", f"Capability {i}"), note, "#3E8E5A")
                     for i, note in enumerate("宫商角徵羽", start=1))


def sample(folder: Path) -> SqliteLibrary:
    """Return a library on disk with three cases of the program."""
    made = SqliteLibrary(folder / "data" / "library.sqlite")
    made.sync([write(folder / "sample.json", collection(
        case("stock"), case("member", title=Text("会员一体运营", "One view of members"), elements=("brand",), figures=(
            figure(), figure("9", "plan")), lessons=(Text("先做会员。", "Members first."),), pain_inferred=True),
        case("other", title=Text("上云", "Moved to the cloud"), capabilities=("1",), sector=Text("纺织", "Textile"),
             anonymous=False, elements=("mystery",))))])
    return made


def shown(qtbot: Any, library: SqliteLibrary, folder: Path) -> LibraryWindow:
    """Show the window and wait until it is active."""
    made = LibraryWindow(library, ELEMENTS, CAPABILITIES, folder=lambda: folder, year=lambda: 2026)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def titles(window: LibraryWindow) -> list[str]:
    """Return the titles in the list."""
    model = window.results.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def type_words(qtbot: Any, window: LibraryWindow, words: str) -> None:
    """Type into the search field and wait for the results."""
    window.filters.words.selectAll()
    with qtbot.waitSignal(window.filters.changed, timeout=2000):
        QTest.keyClicks(window.filters.words, words)


def click(widget: Any) -> None:
    """Click a widget."""
    QTest.mouseClick(widget, LEFT)
    QApplication.processEvents()


def key(window: LibraryWindow, which: Qt.Key) -> None:
    """Press Ctrl and a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or window, which, CTRL)
    QApplication.processEvents()


def fill(window: LibraryWindow, **words: str) -> None:
    """Type into fields of the form."""
    for name, value in words.items():
        window.form.fields[name].setFocus()
        window.form.fields[name].set_text("")
        if value.isascii():
            QTest.keyClicks(window.form.fields[name].editor, value)
        else:
            window.form.fields[name].set_text(value)  # QTest has no keys for Chinese


def write_case(window: LibraryWindow, title: str = "Sold by video") -> None:
    """Fill the form for a new case, without saving."""
    key(window, Qt.Key.Key_N)
    fill(window, title=title, company="A tea house", sector="Herbs", pain="Nobody came.", action="Went online.",
         result="People came back.")
    click(window.form.elements.buttons["retail"])
    click(window.form.capabilities.buttons["3"])
