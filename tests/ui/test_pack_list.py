"""The list of packs: what each is, copying, taking in, passing on, removing and putting back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pack_fixture import BLANK, GOODS, document, field, open_window, own_shelf, start, write
from ui.packs.window import PackEditorWindow
from workshop.packs.check import check_document
from workshop.packs.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return own_shelf(tmp_path)


@pytest.fixture
def window(qtbot, shelf: Shelf, tmp_path: Path) -> PackEditorWindow:
    return open_window(qtbot, shelf, tmp_path)


def cells(window: PackEditorWindow) -> list[list[str]]:
    table = window.page.table
    return [[table.item(row, column).text() for column in range(4)] for row in range(table.rowCount())]


def test_the_list_says_what_each_pack_is(window: PackEditorWindow, shelf: Shelf) -> None:
    rows = {row[0]: row[1:] for row in cells(window)}
    assert rows["Blank pack"] == ["Framework · of the program", "2 elements, 2 capabilities, 4 indicators", "ready"]
    assert rows["Cloud transformation frameworks"][0] == "Knowledge · of the program"
    assert window.page.current_id() == GOODS
    window.page.choose("cloud-transformation-2017")
    assert not window.page.copy.isEnabled() and not window.page.use.isEnabled() and not window.page.remove.isEnabled()
    assert window.page.export.isEnabled() and not window.page.edit.isVisible()


def test_a_shipped_pack_is_copied_never_edited(window: PackEditorWindow, shelf: Shelf, tmp_path: Path) -> None:
    start(window)
    assert document(window)["id"] == "blank-2" and document(window)["name"]["en"] == "Blank pack (copy)"
    assert list(check_document(document(window))) == []
    assert (tmp_path / "own" / "blank-2.pentatone-pack").is_file()
    assert window.header.use.isEnabled() and window.header.state.text() == "Saved"
    window.back()
    assert window.page.current_id() == "blank-2" and window.page.edit.isVisible()
    QTest.keyClick(window.page.table, Qt.Key.Key_Return)
    assert window.session is not None and document(window)["id"] == "blank-2"


def test_remove_and_put_back_without_a_question(window: PackEditorWindow, shelf: Shelf) -> None:
    start(window)
    window.back()
    window.page.table.setFocus()
    QTest.keyClick(window.page.table, Qt.Key.Key_Delete)
    assert "blank-2" not in shelf.ids() and window.page.undo.isVisible()
    assert window.page._notice.text() == "“Blank pack (copy)” was removed."
    QTest.mouseClick(window.page.undo, Qt.MouseButton.LeftButton)
    assert "blank-2" in shelf.ids() and window.page.current_id() == "blank-2" and not window.page.undo.isVisible()
    window.page.choose(BLANK)
    QTest.keyClick(window.page.table, Qt.Key.Key_Delete)
    assert BLANK in shelf.ids()


def test_import_tells_everything_and_export_comes_back(window: PackEditorWindow, shelf: Shelf, tmp_path: Path) -> None:
    start(window)
    write(field(window, "elements", "alpha", "name"), "Sales")
    out = tmp_path / "for you.pentatone-pack"
    assert window.session.save()
    window.export_file("blank-2", out)
    assert window.header.state.text() == "Written to for you.pentatone-pack."
    window.back()
    window.import_file(out)
    assert "already, as blank-2" in window.page._notice.text()
    out.write_text(out.read_text("utf-8").replace('"Sales"', '"Selling"'), "utf-8")
    window.import_file(out)
    assert window.page._notice.text() == "Imported as blank-3: blank-2 is the id of another pack."
    assert window.page.current_id() == "blank-3"
    out.write_text(out.read_text("utf-8").replace('"Selling"', '""').replace('"weight": 1', '"weight": 0'), "utf-8")
    window.import_file(out)
    assert window.page.problem.text().startswith("Nothing was imported.\n")
    assert "is not a weight" in window.page.problem.text() and len(window.page.problem.text().splitlines()) == 8
    assert "blank-4" not in shelf.ids()


def test_a_pack_the_editor_cannot_show_says_why(window: PackEditorWindow, shelf: Shelf, tmp_path: Path) -> None:
    shelf.save({**shelf.document(BLANK), "id": "odd", "elements": [3]})
    (tmp_path / "own" / "broken.pentatone-pack").write_text("{")
    window.page.present(shelf.entries(), "odd")
    window.edit("odd")
    assert window.session is None and "elements.json/0" in window.page.problem.text()
    window.edit("broken")
    assert "is not valid JSON" in window.page.problem.text()
    window.copy("broken")
    assert window.session is None and "broken-2" not in shelf.ids()
