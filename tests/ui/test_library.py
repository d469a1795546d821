"""The library window by real keys and clicks: finding, using and showing cases."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.library.store import SqliteLibrary
from tests.cases import own
from tests.ui.library_fixture import CAPABILITIES, ELEMENTS, LEFT, click, key, sample, shown, titles, type_words
from tests.ui.roadmap_fixture import Told
from ui import i18n
from ui.library.window import LibraryWindow


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    made = sample(tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: Any, library: SqliteLibrary, tmp_path: Path) -> LibraryWindow:
    return shown(qtbot, library, tmp_path)


# Finding --------------------------------------------------------------------------------------------------------
def test_focus_is_in_the_field_and_results_follow_while_typing(qtbot, window):
    assert QApplication.focusWidget() is window.filters.words
    assert titles(window) == ["Stock seen in every shop", "One view of members", "Moved to the cloud"]
    assert window.card.title.text() == "Stock seen in every shop"
    type_words(qtbot, window, "members")
    assert titles(window) == ["One view of members"] and window.count.text() == "1 case"
    assert window.card.title.text() == "One view of members"
    type_words(qtbot, window, "nothing like it")
    assert titles(window) == [] and window.card.filed is None and "No case fits" in window.count.text()
    QTest.keyClick(window.filters.words, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    assert window.isVisible()


def test_typing_waits_a_moment_and_searches_once(qtbot, window):
    told = Told(window.filters.changed)
    QTest.keyClicks(window.filters.words, "stock")
    assert told.values == []
    qtbot.waitUntil(lambda: told.values != [])
    qtbot.wait(200)
    assert len(told.values) == 1


def test_chinese_from_an_input_method_is_searched_when_it_is_committed(qtbot, window):
    field = window.filters.words
    QApplication.sendEvent(field, QInputMethodEvent("hui yuan", []))
    qtbot.wait(200)
    assert len(titles(window)) == 3
    done = QInputMethodEvent()
    done.setCommitString("会员")
    QApplication.sendEvent(field, done)
    qtbot.waitUntil(lambda: titles(window) == ["One view of members"])


def test_filters_narrow_and_stay_after_a_switch_of_language(window):
    element = window.filters.lists["element"]
    element.setCurrentIndex(element.findData("brand"))
    assert titles(window) == ["One view of members"]
    i18n.switch("zh")
    QApplication.processEvents()
    assert titles(window) == ["会员一体运营"] and element.currentText() == "品牌"
    assert window.card.title.text() == "会员一体运营"
    window.filters.clear()
    sector = window.filters.lists["sector"]
    sector.setCurrentIndex(sector.findData("纺织"))
    assert titles(window) == ["上云"]


def test_arrow_keys_walk_the_list_from_the_field(qtbot, window):
    QTest.keyClick(window.filters.words, Qt.Key.Key_Down)
    assert window.card.title.text() == "One view of members"
    QTest.keyClick(window.filters.words, Qt.Key.Key_Down)
    QTest.keyClick(window.filters.words, Qt.Key.Key_Down)
    assert window.card.title.text() == "Moved to the cloud"
    QTest.keyClick(window.filters.words, Qt.Key.Key_Up)
    assert window.card.title.text() == "One view of members"
    model = window.results.model()
    place = window.results.visualRect(model.index(0, 0)).center()
    QTest.mouseClick(window.results.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert window.card.title.text() == "Stock seen in every shop"


def test_the_card_says_everything(window):
    window.show_case("sample-2020/member")
    card = window.card
    assert card.who.text() == "A dairy company (anonymous) · Dairy · 2019"
    assert "inferred" in card.pain.remark.text() and card.pain.remark.isVisible()
    assert card.figures.accessibleName() == ("30%, Fewer stock-outs, 2019, reported by the company or vendor\n"
                                             "9%, Fewer stock-outs, 2019, plan")
    assert card.lessons.text() == "•  Members first."
    assert card.source.text() == "Source: White paper, Publisher, 2020, section “2.1”, line 12"
    window.show_case("sample-2020/other")
    assert "anonymous" not in card.who.text() and not card.figures.isVisible() and not card.lessons.isVisible()


def test_words_of_users_are_never_markup(library, window):
    library.put(own("x", title="<b>bold</b> & <img src=x>", company="<i>A</i>"))
    window.refresh()
    window.show_case("own/x")
    assert window.card.title.text() == "<b>bold</b> & <img src=x>"
    assert window.card.title.textFormat() == Qt.TextFormat.PlainText
    tooltip = window.results.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tooltip


def test_a_case_that_the_filters_hide_is_shown_all_the_same(qtbot, window):
    type_words(qtbot, window, "cloud")
    window.show_case("sample-2020/stock")
    assert window.card.title.text() == "Stock seen in every shop" and window.results.key() == "sample-2020/stock"
    window.show_case("no/such")
    assert window.card.title.text() == "Stock seen in every shop"


# Using and showing ----------------------------------------------------------------------------------------------
def test_use_needs_a_cell(window):
    told = Told(window.use_requested)
    click(window.bar.use)
    key(window, Qt.Key.Key_Return)
    assert told.values == [] and not window.bar.use.isEnabled() and window.bar.cell.text() == "No cell is chosen"
    window.set_cell("Channel × Capability 3")
    assert "Channel" in window.bar.cell.text()
    click(window.bar.use)
    key(window, Qt.Key.Key_Return)
    QTest.keyClick(window.filters.words, Qt.Key.Key_Return)
    window.results.setFocus()
    QTest.keyClick(window.results, Qt.Key.Key_Return)
    assert [filed.key for filed in told.values] == ["sample-2020/stock"] * 4
    window.set_cell(None)
    assert not window.bar.use.isEnabled()


def test_the_room_sees_a_case_until_it_is_taken_down(window):
    told = Told(window.show_requested)
    click(window.bar.show_room)
    assert told.values[-1].key == "sample-2020/stock" and window.bar.show_room.isChecked()
    QTest.keyClick(window.filters.words, Qt.Key.Key_Down)
    assert not window.bar.show_room.isChecked()
    key(window, Qt.Key.Key_P)
    assert told.values[-1].key == "sample-2020/member" and window.bar.show_room.isChecked()
    key(window, Qt.Key.Key_P)
    assert told.values[-1] is None and not window.bar.show_room.isChecked()
    click(window.bar.show_room)
    window.set_shown(None)
    assert not window.bar.show_room.isChecked() and len(told.values) == 4


# The window -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(1000, 560), (1280, 720), (1920, 1080)])
def test_nothing_is_clipped(qtbot, window, language, size):
    i18n.switch(language)
    window.resize(*size)
    window.show_case("sample-2020/member")
    for _ in range(3):
        QApplication.processEvents()
    card = window.card
    for words in (card.title, card.who, card.pain.words, card.action.words, card.result.words, card.source):
        assert words.height() >= words.heightForWidth(words.width()), words.text()
    for made in (window.bar.new, window.bar.export, window.bar.use, window.bar.show_room):
        assert made.width() >= made.sizeHint().width()
        assert made.mapTo(window, QPoint(made.width(), 0)).x() <= window.width()
    # Exactly as tall as the words: no scrolling over empty space.
    foot = card.source.mapTo(card.area.inner, QPoint(0, card.source.height())).y()
    assert card.area.inner.height() - foot < 40 or card.area.verticalScrollBar().maximum() == 0


def test_a_closed_window_is_freed(qtbot, library, tmp_path):
    window = LibraryWindow(library, ELEMENTS, CAPABILITIES, folder=lambda: tmp_path, year=lambda: 2026)
    window.show()
    window.new_case()
    window.form.fields["title"].set_text("A draft")
    click(window.form.cancel)
    gone = weakref.ref(window)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(window)
    del window
    gc.collect()
    assert gone() is None
