"""The help beside the work: it follows the stage, finds topics, leads by links, and stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QPushButton

from tests.ui.window_fixture import window_with_a_field
from ui import i18n
from ui.help import bookrow
from ui.help.bookrow import BookRow
from ui.help.desk import HelpDesk
from ui.help.panel import HelpPanel
from ui.help.sheet import SheetPanel
from ui.help.shelf import help_groups, topic_of
from workshop.errors import refuse
from workshop.helptext import text_of


@pytest.fixture
def window(qtbot) -> QMainWindow:
    return window_with_a_field(qtbot)


@pytest.fixture
def panel(window) -> HelpPanel:
    made = HelpPanel(window, "score")
    made.appear()
    return made


def shown(panel: HelpPanel) -> str:
    return panel.page.toPlainText().replace("\u00a0", " ")


def listed(panel: HelpPanel) -> list[str]:
    return [row.key for row in panel.model.rows if not row.head]


def test_it_shows_the_topic_of_the_stage_and_stops_nothing(window, panel) -> None:
    assert panel.topic == "score" and shown(panel).startswith(topic_of("score").title)
    for line in topic_of("score").lines:
        assert text_of(line.spans).split("“")[0][:12] in shown(panel).replace("  ", " ") or line.spans[0].look == "key"
    QTest.keyClicks(window.field, "7")
    assert window.field.text() == "7"
    QTest.keyClick(panel.page, Qt.Key.Key_Escape)
    assert not panel.isVisible() and window.focusWidget() is window.field


def test_it_follows_the_stage_until_another_topic_is_asked_for(panel) -> None:
    panel.follow("roadmap")
    assert panel.topic == "roadmap" and panel.here.isHidden()
    panel.show_topic("safety")
    panel.follow("commit")
    assert panel.topic == "safety" and not panel.here.isHidden()
    panel.here.click()
    assert panel.topic == "commit"
    panel.go_back()
    assert panel.topic == "safety"


def test_links_lead_on_by_keyboard_and_mouse_and_the_way_back_is_kept(panel) -> None:
    panel.show_topic("day")
    assert panel.page.links[0] == "prepare" and "commit" in panel.page.links
    panel.page.setFocus()
    QTest.keyClick(panel.page, Qt.Key.Key_Tab)
    assert panel.page.textCursor().selectedText() == topic_of("prepare").title
    QTest.keyClick(panel.page, Qt.Key.Key_Return)
    assert panel.topic == "prepare"
    panel.back.click()
    assert panel.topic == "day"
    start = panel.page._links[1][0]
    cursor = panel.page.textCursor()
    cursor.setPosition(start + 2)
    place = panel.page.cursorRect(cursor).center()
    QTest.mouseClick(panel.page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x() + 1, place.y()))
    assert panel.topic == "outlook"


def test_tab_leaves_the_page_after_the_last_link(panel, qtbot) -> None:
    panel.show_topic("score")
    panel.page.setFocus()
    qtbot.waitUntil(panel.page.hasFocus)
    for _ in panel.page.links:
        QTest.keyClick(panel.page, Qt.Key.Key_Tab)
        assert panel.page.hasFocus()
    QTest.keyClick(panel.page, Qt.Key.Key_Tab)
    assert not panel.page.hasFocus()


def test_all_topics_are_listed_and_a_search_finds_them(panel) -> None:
    panel.topics.click()
    assert listed(panel) == [topic.id for group in help_groups() for topic in group.topics]
    QTest.keyClicks(panel.search, "passphrase")
    assert listed(panel)[0] == "safety" and len(listed(panel)) < 8
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.topic == "safety" and panel.search.text() == ""
    QTest.keyClicks(panel.search, "qwertz")
    assert listed(panel) == [] and len(panel.model.rows) == 1
    panel.search.clear()
    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.list.currentIndex().row() == 2
    panel.topics.click()
    assert panel._stack.currentWidget() is panel.page


def test_both_languages_while_running(panel, qtbot) -> None:
    i18n.switch("zh")
    qtbot.waitUntil(lambda: shown(panel).startswith(topic_of("score").title))
    assert topic_of("score").title == "现状评分"


@pytest.mark.parametrize("name", [topic.id for group in help_groups() for topic in group.topics])
def test_no_topic_is_wider_than_the_panel(panel, name: str) -> None:
    panel.show_topic(name)
    assert panel.page.document().idealWidth() <= panel.page.viewport().width()


def test_it_can_be_read_on_the_smallest_window(window, panel) -> None:
    window.resize(1024, 600)
    assert panel.geometry().right() == 1023 and panel.page.height() > 250
    for made in (panel.tour, panel.sheet, panel.levels, panel.book.make, panel.topics, panel.close_button):
        assert made.width() >= made.sizeHint().width() and made.geometry().right() <= panel.width()


# The desk --------------------------------------------------------------------------------------------------------
def test_at_most_one_panel_is_open_and_the_keys_work_in_other_windows(window, qtbot) -> None:
    desk = HelpDesk(window, "cases")
    desk.listen()
    for key, modifier, name in ((Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "panel"),
                                (Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier, "sheet"),
                                (Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier, "levels")):
        QTest.keyClick(window, key, modifier)
        seen = [each for each in ("panel", "sheet", "levels") if getattr(desk, each).isVisible()]
        assert seen == [name]
    assert desk.panel.topic == "cases" and desk.panel.tour.isHidden()


def test_the_tour_is_offered_where_somebody_leads_it(window, qtbot) -> None:
    desk = HelpDesk(window, "day")
    asked = []
    desk.tour_requested.connect(lambda: asked.append(1))
    desk.toggle()
    assert not desk.panel.tour.isHidden()
    desk.panel.tour.click()
    assert asked == [1] and not desk.panel.isVisible()


def test_the_sheet_shows_all_keys_and_nothing_is_cut(window, qtbot) -> None:
    sheet = SheetPanel(window)
    sheet.appear()
    from ui.shortcuts import shortcuts
    words = {found.text() for found in sheet.findChildren(QLabel)}
    assert {row.words for group in shortcuts("en") for row in group.rows} <= words
    for found in sheet.findChildren(QLabel):
        if found.isVisible() and found.wordWrap():
            assert found.height() >= found.heightForWidth(found.width())


# The handbook ----------------------------------------------------------------------------------------------------
@pytest.fixture
def row(qtbot) -> BookRow:
    made = BookRow(None)
    qtbot.addWidget(made)
    return made


def test_the_handbook_is_written_where_it_is_wanted(row, qtbot, tmp_path, monkeypatch) -> None:
    written = []

    def write(paper, path, language, told, _stop):
        told(0.5, "")
        path.write_bytes(b"%PDF")
        written.append((paper, path.name, language))
        return path

    monkeypatch.setattr(bookrow, "write_paper", write)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "mine"), ""))
    row.make.click()
    qtbot.waitUntil(lambda: row.written is not None)
    assert written == [("handbook", "mine.pdf", "en")] and not row.isHidden()
    assert not row.open_folder.isHidden() and row.cancel.isHidden() and row.make.isEnabled()


def test_nothing_happens_when_no_place_is_chosen(row, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: ("", ""))
    row.make.click()
    assert not row.running and row.isHidden()


def test_a_writing_can_be_stopped_and_a_fault_is_told(row, qtbot, tmp_path, monkeypatch) -> None:
    def wait(_paper, _path, _language, _told, stop):
        while not stop():
            QThreadPool.globalInstance().thread().msleep(2)

    monkeypatch.setattr(bookrow, "write_paper", wait)
    row.start("handbook", tmp_path / "a.pdf")
    assert row.running and not row.make.isEnabled() and not row.cancel.isHidden()
    row.cancel.click()
    qtbot.waitUntil(lambda: not row.running)
    assert row.written is None and row.findChildren(QPushButton) and row.make.isEnabled()

    def fail(*_args):
        raise refuse("out_folder", str(Path("somewhere")))

    monkeypatch.setattr(bookrow, "write_paper", fail)
    row.start("shortcuts", tmp_path / "a.pdf")
    qtbot.waitUntil(lambda: not row.running)
    assert "somewhere" in row._words.text()
