"""Grid and paper inside the scoring page: what Enter does there, and what the audience gets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.stages.score.page import ScorePage
from workshop import commands as c
from workshop.model.score import Cell


@pytest.fixture
def document(make_document):
    """Five people, one element with five items."""
    made = make_document(pack="consumer-goods-2020")
    made.do(c.ChangeScope(("brand",)))
    return made


def test_enter_in_a_line_of_words_is_not_the_next_action_of_the_page(qtbot, document):
    page = ScorePage(document)
    qtbot.addWidget(page)
    document.changed.connect(lambda change, _origin: page.refresh(change))
    page.resize(1000, 600)
    page.show()
    page.show_pane("grid")
    grid = page.panes["grid"]
    QTest.keyClicks(grid.table, "33333")
    QTest.keyClicks(grid.table, "x")
    QTest.keyClicks(grid.reason.field, "none")
    QTest.keyClick(grid.reason.field, Qt.Key.Key_Return)
    assert page._pane() is grid
    page.show_pane("paper")
    QTest.keyClick(page.panes["paper"].people.search, Qt.Key.Key_Return)
    assert page._pane() is page.panes["paper"]
    page.show_pane("grid")
    QTest.keyClick(grid.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page._pane() is None
    assert page.rounds.round.cell == Cell("brand", "1")


def test_nothing_typed_here_reaches_the_audience(qtbot, document):
    page = ScorePage(document)
    qtbot.addWidget(page)
    document.changed.connect(lambda change, _origin: page.refresh(change))
    for name in ("grid", "paper"):
        page.show_pane(name)
        pane = page.panes[name]
        if name == "grid":
            QTest.keyClicks(pane.table, "34521")
        else:
            pane.take("p0")
            QTest.keyClicks(pane.boxes, "34521")
            QTest.keyClick(pane.boxes, Qt.Key.Key_Return)
        assert page.audience_round() is None
        assert page.audience_reveal() is None
        assert document.analysis.current == {}
