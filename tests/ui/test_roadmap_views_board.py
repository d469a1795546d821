"""Now-next-later on the screen: cards where the plan starts them, wishes by drag and key, nothing written."""

from __future__ import annotations

import dataclasses
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import views_fixture
from tests.ui.views_fixture import made_once, opened, settle
from ui import i18n, theme
from ui.document import Document
from ui.stages.roadmap.views.board import NowNextLaterBoard
from ui.stages.roadmap.views.cardlist import CardList
from workshop import commands as c

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Path:
    return made_once(tmp_path_factory.mktemp("board"))


@pytest.fixture
def document(template, tmp_path) -> Iterator[Document]:
    made = opened(template, tmp_path)
    yield made
    made.close()


class Asked:
    """What a board asked for: initiatives to open, and wishes."""

    def __init__(self, board: NowNextLaterBoard) -> None:
        self.opened: list[str] = []
        self.wishes: list[tuple[str, str]] = []
        board.initiative_requested.connect(self.open)
        board.horizon_requested.connect(self.wish)

    def open(self, initiative: str) -> None:
        """Take one request."""
        self.opened.append(initiative)

    def wish(self, initiative: str, horizon: str) -> None:
        """Take one wish."""
        self.wishes.append((initiative, horizon))


def wish(document: Document, **wishes: str) -> None:
    found = [dataclasses.replace(document.workshop.initiative(name), horizon=horizon)  # type: ignore[type-var]
             for name, horizon in wishes.items()]
    assert document.do(c.EditInitiatives(tuple(found)))


def shown(qtbot, document: Document, width: int = 1146, *, plan: bool = True) -> NowNextLaterBoard:
    return views_fixture.shown(qtbot, NowNextLaterBoard(document), width, plan=plan)


def column(board: NowNextLaterBoard, horizon: str) -> CardList:
    return board.panes[horizon].list  # type: ignore[index]


def names(cards: CardList) -> list[str]:
    return [cards.item(row).data(Qt.ItemDataRole.UserRole).initiative for row in cards.rows()]


def place(cards: CardList, name: str) -> QPoint:
    row = cards.row_of(name)
    assert row is not None
    cards.scrollToItem(cards.item(row))
    return cards.visualItemRect(cards.item(row)).center()


def drag(board: NowNextLaterBoard, cards: CardList, name: str, to: QPoint, *, drop: bool = True) -> None:
    start = place(cards, name)
    QTest.mousePress(cards.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(cards.viewport(), start + QPoint(20, 4))
    end = cards.viewport().mapFromGlobal(to)
    QTest.mouseMove(cards.viewport(), end)
    if drop:
        QTest.mouseRelease(cards.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, end)
    settle()


def middle(widget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


# What is shown ---------------------------------------------------------------------------------------------------
def test_cards_lie_in_the_column_of_their_start(qtbot, document):
    board = shown(qtbot, document)
    assert set(names(column(board, "now"))) == {"cloud", "touch", "talent"}
    assert set(names(column(board, "next"))) == {"master", "dealer", "orders", "member"}
    assert set(names(column(board, "later"))) == {"trace", "platform", "tower", "forecast"}
    assert names(board.out) == ["site"] and board.out.isVisible()
    assert board.panes["now"].when.text() == "27Q1 – 27Q2" and board.panes["next"].sum.text().startswith("4 · ")


def test_cards_are_as_wide_as_their_column_and_nothing_lies_sideways(qtbot, document):
    for width in (868, 1146, 1786):
        board = shown(qtbot, document, width)
        for cards in board.lists[:3]:
            assert cards.visualItemRect(cards.item(0)).width() == cards.viewport().width()
            assert not cards.horizontalScrollBar().isVisible()


def test_letters_grow_with_the_window(qtbot, document):
    small, large = shown(qtbot, document, 1146), shown(qtbot, document, 1786)
    assert (column(small, "now").delegate.grow, column(large, "now").delegate.grow) == (1.0, 1.3)
    high = [column(board, "now").visualItemRect(column(board, "now").item(0)).height() for board in (small, large)]
    assert high[1] == pytest.approx(high[0] * 1.3, abs=2)


def test_wishes_are_marked_where_the_plan_does_not_keep_them(qtbot, document):
    board = shown(qtbot, document)
    assert not board._missed.isVisible()
    wish(document, cloud="now", tower="now", site="next")
    board.present(document.workshop.plan)
    settle()
    assert board._missed.text() == "2 wishes are not kept by this plan." and board._missed.isVisible()
    later, coming = column(board, "later"), column(board, "next")
    assert "Wished: Now, not kept" in spoken(later, "tower")
    assert "not kept" not in spoken(column(board, "now"), "cloud") and "Wished: Now" in spoken(
        column(board, "now"), "cloud")
    assert "site" in names(coming) and not board.out.isVisible()
    heading = coming.item(coming.row_of("site") - 1)
    assert heading.text() == "Wished, but not in the plan" and not heading.flags() & Qt.ItemFlag.ItemIsEnabled


def spoken(cards: CardList, name: str) -> str:
    row = cards.row_of(name)
    assert row is not None
    return cards.item(row).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_card_is_spoken_whole_and_its_tip_is_no_markup(qtbot, document):
    document.do(c.EditInitiatives((dataclasses.replace(document.workshop.initiative("cloud"), title="A <b>&"),)))
    board = shown(qtbot, document)
    words = spoken(column(board, "now"), "cloud")
    assert words.startswith("A <b>&, 王敏, 27Q1 – 27Q2, ¥ 2,400 k, ") and "% of all the gaps" in words
    row = column(board, "now").row_of("cloud")
    assert "A &lt;b&gt;&amp;" in column(board, "now").item(row).toolTip()


def test_without_a_plan_all_cards_wait_beneath(qtbot, document):
    board = shown(qtbot, document, plan=False)
    assert len(names(board.out)) == 12 and not any(cards.rows() for cards in board.lists[:3])
    assert board._out_head.text() == "Not planned yet, and without a wish · 12" and not board._missed.isVisible()


def test_without_initiatives_it_says_what_to_do(qtbot, make_document):
    board = shown(qtbot, make_document())
    assert board.empty.isVisible() and not board.body.isVisible()
    assert "Add some" in board.empty.text()


# Wishes ----------------------------------------------------------------------------------------------------------
def test_dragging_to_a_column_asks_for_a_wish_and_moves_nothing(qtbot, document):
    board = shown(qtbot, document)
    asked, before = Asked(board), document.workshop
    drag(board, column(board, "now"), "cloud", middle(board.panes["later"]))
    assert asked.wishes == [("cloud", "later")]
    assert document.workshop is before and "cloud" in names(column(board, "now"))
    assert board._ghost.isHidden()


def test_the_card_follows_the_pointer_and_its_target_is_marked(qtbot, document):
    board = shown(qtbot, document)
    drag(board, column(board, "now"), "cloud", middle(board.panes["next"]), drop=False)
    assert board._ghost.isVisible() and not board._ghost.pixmap().isNull()
    assert [pane.property("look") for pane in board.panes.values()] == ["soft", "part-action", "soft"]
    assert board._ghost.geometry().contains(board.mapFromGlobal(middle(board.panes["next"])))


def test_escape_gives_a_drag_up(qtbot, document):
    board = shown(qtbot, document)
    asked, cards = Asked(board), column(board, "now")
    drag(board, cards, "cloud", middle(board.panes["later"]), drop=False)
    QTest.keyClick(cards, Key.Key_Escape)
    assert board._ghost.isHidden()
    QTest.mouseRelease(cards.viewport(), LEFT, Qt.KeyboardModifier.NoModifier,
                       cards.viewport().mapFromGlobal(middle(board.panes["later"])))
    assert asked.wishes == []


def test_a_drag_of_a_few_pixels_is_a_click(qtbot, document):
    board = shown(qtbot, document)
    asked, cards = Asked(board), column(board, "now")
    start = place(cards, "touch")
    QTest.mousePress(cards.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(cards.viewport(), start + QPoint(3, 1))
    assert board._ghost.isHidden()
    QTest.mouseRelease(cards.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(3, 1))
    assert asked.wishes == [] and board.card().initiative == "touch"


def test_dropping_where_it_lies_or_beside_asks_for_nothing(qtbot, document):
    board = shown(qtbot, document)
    asked = Asked(board)
    drag(board, column(board, "now"), "cloud", middle(board.panes["now"]))
    drag(board, column(board, "now"), "cloud", board.mapToGlobal(QPoint(-50, -50)))
    assert asked.wishes == []


def test_a_card_that_misses_its_wish_can_be_dropped_where_it_lies(qtbot, document):
    wish(document, tower="now")
    board = shown(qtbot, document)
    asked = Asked(board)
    drag(board, column(board, "later"), "tower", middle(board.panes["later"]))
    assert asked.wishes == [("tower", "later")]


def test_the_line_beneath_takes_a_wish_away(qtbot, document):
    wish(document, tower="later")
    board = shown(qtbot, document)
    asked = Asked(board)
    drag(board, column(board, "later"), "tower", middle(board.out))
    drag(board, column(board, "later"), "trace", middle(board.out))
    assert asked.wishes == [("tower", "")], "where nothing was wished there is nothing to take away"


def test_a_drag_ends_when_the_plan_changes_under_it(qtbot, document):
    board = shown(qtbot, document)
    asked, cards = Asked(board), column(board, "now")
    drag(board, cards, "cloud", middle(board.panes["later"]), drop=False)
    board.present(document.workshop.plan)
    assert board._ghost.isHidden()
    QTest.mouseRelease(cards.viewport(), LEFT, Qt.KeyboardModifier.NoModifier,
                       cards.viewport().mapFromGlobal(middle(board.panes["later"])))
    assert asked.wishes == []


def test_a_column_without_periods_takes_nothing(qtbot, document):
    document.do(c.ChangeSettings(dataclasses.replace(document.workshop.settings, horizon=1)))
    board = shown(qtbot, document, plan=False)
    asked = Asked(board)
    assert column(board, "later").nothing == "The horizon is too short for this column."
    drag(board, board.out, "cloud", middle(board.panes["later"]))
    assert asked.wishes == []
    board.choose("cloud", focus=True)
    QTest.keyClick(board.out, Key.Key_Right, CTRL)
    assert asked.wishes == [("cloud", "now")]


# Keys ------------------------------------------------------------------------------------------------------------
def test_keys_walk_over_the_whole_board(qtbot, document):
    board = shown(qtbot, document)
    board.activateWindow()
    board.setFocus()
    settle()
    assert QApplication.focusWidget() is column(board, "now") and board.card() is not None
    first = board.card().initiative
    QTest.keyClick(column(board, "now"), Key.Key_Down)
    assert board.card().initiative == names(column(board, "now"))[1] != first
    QTest.keyClick(column(board, "now"), Key.Key_Right)
    assert QApplication.focusWidget() is column(board, "next")
    assert board.card().initiative == names(column(board, "next"))[1]
    assert column(board, "now").card() is None, "one card is the current one"
    QTest.keyClick(column(board, "next"), Key.Key_Right)
    QTest.keyClick(column(board, "later"), Key.Key_Right)
    assert QApplication.focusWidget() is board.out and board.card().initiative == "site"
    QTest.keyClick(board.out, Key.Key_Left)
    assert QApplication.focusWidget() is column(board, "later")


def test_control_and_arrows_ask_for_the_neighbour(qtbot, document):
    board = shown(qtbot, document)
    asked = Asked(board)
    board.choose("master", focus=True)
    QTest.keyClick(column(board, "next"), Key.Key_Left, CTRL)
    QTest.keyClick(column(board, "next"), Key.Key_Right, CTRL)
    board.choose("trace", focus=True)
    QTest.keyClick(column(board, "later"), Key.Key_Right, CTRL)
    assert asked.wishes == [("master", "now"), ("master", "later")]


def test_backspace_takes_a_wish_away_and_enter_opens(qtbot, document):
    wish(document, cloud="now")
    board = shown(qtbot, document)
    asked = Asked(board)
    board.choose("cloud", focus=True)
    cards = column(board, "now")
    QTest.keyClick(cards, Key.Key_Backspace)
    QTest.keyClick(cards, Key.Key_Return)
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(cards.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place(cards, "touch"))
    QTest.keyClick(cards, Key.Key_Backspace)
    assert asked.wishes == [("cloud", "")] and asked.opened == ["cloud", "touch"]


def test_the_current_card_stays_when_it_moves_to_another_column(qtbot, document):
    board = shown(qtbot, document)
    board.activateWindow()
    board.choose("site", focus=True)
    settle()
    wish(document, site="now")
    board.present(document.workshop.plan)
    settle()
    assert board.card().initiative == "site" and column(board, "now").card() is board.card()
    assert QApplication.focusWidget() is column(board, "now")


# Language, theme, end of life ------------------------------------------------------------------------------------
def test_it_waits_until_it_is_seen(qtbot, document):
    board = NowNextLaterBoard(document)
    qtbot.addWidget(board)
    board.present(document.workshop.plan)
    assert board.value is None
    board.show()
    assert board.value is not None


def test_amounts_follow_the_language(qtbot, document):
    board = shown(qtbot, document)
    i18n.switch("zh")
    settle()
    assert "240 万元" in spoken(column(board, "now"), "cloud")


def test_every_theme_paints_it(qtbot, document):
    board = shown(qtbot, document)
    try:
        for name in ("dark", "contrast"):
            theme.use(name)
            settle()
            image = board.grab().toImage()
            corner = board.panes["now"].mapTo(board, QPoint(20, board.panes["now"].height() - 12))
            assert image.pixelColor(corner).name() == theme.theme()["soft"].name()
    finally:
        theme.use("light")


def test_it_is_freed(qtbot, document):
    board = NowNextLaterBoard(document)
    board.resize(900, 500)
    board.show()
    board.present(document.workshop.plan)
    settle()
    alive = weakref.ref(board)
    board.close()
    board.deleteLater()
    QCoreApplication.sendPostedEvents(board, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(board)
    del board
    assert alive() is None
