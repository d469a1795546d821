"""From the welcome page: choosing a framework for a new workshop, and the window of frameworks."""

from __future__ import annotations

import weakref
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pack_fixture import GOODS, document, field, write
from tests.ui.window_fixture import settle
from ui import i18n
from ui.app import Application
from ui.commands.packs import shelf
from ui.settings import UserSettings
from workshop.packs import edit
from workshop.packs.shelf import Shelf


@pytest.fixture
def program(qtbot, tmp_path: Path):
    made = Application(UserSettings(path=tmp_path / "settings.json"))
    made.show_welcome()
    yield made
    made.close_window()
    if made.frameworks.window is not None:
        made.frameworks.window.close()
    qtbot.waitUntil(lambda: not made.frameworks.looking, timeout=10000)
    made.welcome.close()
    made.welcome.deleteLater()
    settle()


def offered(program: Application) -> list[str]:
    box = program.welcome.framework
    return [box.itemData(i) for i in range(box.count())]


def look(qtbot, program: Application) -> None:
    program.frameworks.look()
    qtbot.waitUntil(lambda: not program.frameworks.looking, timeout=10000)


def test_usable_frameworks_are_offered_the_default_first_chosen(qtbot, program, tmp_path: Path) -> None:
    assert program.welcome.framework.count() == 0
    found = shelf()
    blank = found.document("blank")
    found.save({**blank, "id": "mine"})
    found.save({**blank, "id": "draft", "name": {"zh": "", "en": ""}})
    look(qtbot, program)
    assert set(offered(program)) >= {"blank", GOODS, "mine"}
    assert not {"draft", "cloud-transformation-2017"} & set(offered(program))
    assert program.welcome.chosen_framework() == GOODS
    program.welcome.choose_framework("mine")
    i18n.switch("zh")
    QApplication.processEvents()
    assert program.welcome.framework.currentText() == "空白包"
    look(qtbot, program)
    assert program.welcome.chosen_framework() == "mine", "what was chosen stays"


def test_a_new_workshop_starts_from_the_chosen_framework(qtbot, program, tmp_path: Path) -> None:
    look(qtbot, program)
    program.welcome.choose_framework("blank")
    assert program.new(tmp_path / "day.pentatone")
    assert program.window.document.workshop.pack.id == "blank"


def test_before_any_is_offered_it_is_the_default(program, tmp_path: Path) -> None:
    assert program.new(tmp_path / "day.pentatone")
    assert program.window.document.workshop.pack.id == GOODS


def test_a_framework_that_has_gone_is_told(program, tmp_path: Path) -> None:
    assert not program.new(tmp_path / "day.pentatone", "gone")
    assert "no framework pack “gone”" in program.welcome._problem.text()
    assert not (tmp_path / "day.pentatone").exists()


def test_copy_edit_and_start_a_workshop_from_it(qtbot, program, tmp_path: Path) -> None:
    QTest.mouseClick(program.welcome.packs, Qt.MouseButton.LeftButton)
    packs = program.frameworks.window
    assert packs.isVisible() and packs.page.current_id() == GOODS
    QTest.mouseClick(packs.page.copy, Qt.MouseButton.LeftButton)
    write(field(packs, "elements", "brand", "name"), "Our brand")
    assert document(packs)["id"] == f"{GOODS}-2"
    QTest.mouseClick(packs.header.use, Qt.MouseButton.LeftButton)
    page = program.welcome.prepare
    assert program.welcome.preparing
    # It is chosen there as soon as the frameworks have been looked through again.
    qtbot.waitUntil(lambda: program.welcome.chosen_framework() == f"{GOODS}-2", timeout=10000)
    page.place.present(tmp_path / "day.pentatone")
    QTest.mouseClick(page.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window is not None, timeout=10000)
    pack = program.window.document.workshop.pack
    assert (pack.id, pack.element("brand").name.en) == (f"{GOODS}-2", "Our brand")
    assert program.frameworks.window is None


def test_a_pack_with_problems_cannot_be_used(program) -> None:
    program.frameworks.open()
    packs = program.frameworks.window
    packs.copy("blank")
    target = field(packs, "elements", "alpha", "name")
    write(target, "x")
    QTest.keyClick(target, Qt.Key.Key_Backspace)
    asked: list[str] = []
    packs.use_requested.connect(asked.append)
    # Before the editor has looked again, the button is still lit: it looks itself.
    packs.header.use.setEnabled(True)
    QTest.mouseClick(packs.header.use, Qt.MouseButton.LeftButton)
    assert asked == [] and not packs.header.use.isEnabled()


def test_the_window_is_freed_and_what_was_typed_is_kept(qtbot, program) -> None:
    program.frameworks.open()
    program.frameworks.window.copy("blank")
    write(field(program.frameworks.window, "capabilities", "1", "name"), "Kept")
    for part, entry in (("elements", "alpha"), ("indicators", "1.1"), ("pack", "")):
        program.frameworks.window.editor.tree.choose(part, entry)
    window = program.frameworks.window
    refs = [weakref.ref(part) for part in (window, window.editor, window.session, *window.editor.forms.values())]
    del window
    program.frameworks.window.close()
    settle()
    assert program.frameworks.window is None
    assert [ref for ref in refs if ref() is not None and shiboken6.isValid(ref())] == []
    found: Shelf = shelf()
    assert edit.text_at(found.document("blank-2"), ("capabilities", "1", "name")).en == "Kept"
    qtbot.waitUntil(lambda: "blank-2" in offered(program), timeout=10000)


def test_language_switches_in_the_window_too(program) -> None:
    program.frameworks.open()
    program.frameworks.window.activateWindow()
    QTest.qWaitForWindowActive(program.frameworks.window)
    QTest.keyClick(program.frameworks.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert i18n.language() == "zh"
