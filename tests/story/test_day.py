"""A whole day in the real window, by keyboard and mouse: from a new workshop to the exported PDF, read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.pdftext import page_texts
from ui import i18n, theme
from ui.app import Application
from ui.settings import UserSettings
from workshop.model.score import Cell

ROOM = "王敏, 渠道部, 总监\n李娜, 信息部\n张伟, 制造部\n刘洋, 市场部\n陈静, 财务部\n杨帆, 物流部"
CELLS = [Cell(e, i) for e in ("brand", "product") for i in "12345"]
VOTES = ["443443", "333323", "332233", "221122", "112111", "344434", "334343", "155115", "222?22", "111-11"]


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def type_words(words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    if words.isascii():
        QTest.keyClicks(focus, words)
        return
    # What an input method sends when a word is chosen.
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(focus, event)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def finished(folder: Path) -> list[Path]:
    """Return the reports that carry their name: a half-written one is hidden."""
    return [path for path in folder.glob("*.pdf") if not path.name.startswith(".")]


@pytest.fixture
def program(qapp: QApplication, qtbot, tmp_path: Path):
    if not qapp.property("styled"):
        theme.apply(qapp)
        qapp.setProperty("styled", True)
    i18n.switch("en")
    made = Application(UserSettings(path=tmp_path / "settings.json"))
    made.show_welcome()
    yield made
    made.close_window()
    made.welcome.close()
    made.welcome.deleteLater()


def click_cell(window, cell: Cell) -> None:
    view = window.page(window.stage).canvas.view
    capability = window.document.workshop.pack.capability_of(cell.item).id
    item = view.canvas.item_of(Cell(cell.element, capability))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton,
                     pos=view.mapFromScene(item.mapToScene(QPointF(30, 30))))


@pytest.mark.slow
def test_a_day_from_new_file_to_pdf(program, qtbot, tmp_path: Path) -> None:
    assert program.new(tmp_path / "day.pentatone")
    window = program.window
    window.showNormal()
    window.resize(1280, 720)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    document = window.document

    # Prepare: client, money, people.
    prepare = window.page("prepare")
    prepare.setup._client.setFocus()
    type_words("华东乳业")
    prepare.setup._budget.setFocus()
    prepare.setup._budget.selectAll()
    type_words("900")
    press(Qt.Key.Key_Tab)
    prepare.people._many.setFocus()
    prepare.people._many.setPlainText(ROOM)
    click(prepare.people._add_many)
    for name in ("manufacturing", "channel", "marketing", "retail", "service", "logistics", "finance", "organisation",
                 "technology"):
        click(prepare.setup._chips[name])
    assert document.workshop.elements == ("brand", "product")
    assert document.workshop.settings.client == "华东乳业"
    assert document.workshop.settings.budget == 900
    click(window.top.next)
    assert window.stage == "outlook"

    # Outlook: dots on the opening board, hands on a poll beside its published figures, while the room watches.
    program.toggle_audience()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    page = window.page("outlook")
    page.arrived()
    press(Qt.Key.Key_Right)
    type_words("++")
    opening = page.key
    assert [a.value for a in document.workshop.answers[opening]] == ["2"]
    poll = next(key for key, board in document.workshop.boards() if board.kind == "poll" and not board.several
                and any(option.published for option in board.options))
    page.show_board(poll)
    page.take_focus()
    press(Qt.Key.Key_Down)
    type_words("4")
    assert not program.audience.view._boards["poll"].show_value.figures
    press(Qt.Key.Key_Return)
    assert program.audience.view._boards["poll"].show_value.figures
    window.go("score")

    # Score every cell by the digit strip.
    page = window.page("score")
    for cell, votes in zip(CELLS, VOTES, strict=True):
        if page._in_round():
            press(Qt.Key.Key_Escape)
        click_cell(window, cell)
        press(Qt.Key.Key_Return)
        type_words(votes)
        assert program.audience.view.round.isVisible()
        press(Qt.Key.Key_Return)
        assert program.audience.view.reveal.isVisible()
        press(Qt.Key.Key_G, Qt.Key.Key_A)
    # Between two camps there is no group's own level to take: it stays revealed until the room decides.
    states = {cell: document.workshop.latest(cell).state for cell in CELLS}
    assert [cell for cell, state in states.items() if state != "accepted"] == [Cell("product", "3")]
    assert [r.pattern for r in document.analysis.current.values()].count("two camps") == 1

    # Two camps talk and vote again; the old round stays.
    press(Qt.Key.Key_Escape)
    click_cell(window, Cell("product", "3"))
    press(Qt.Key.Key_Return, Qt.Key.Key_V)
    type_words("343333")
    press(Qt.Key.Key_Return, Qt.Key.Key_G, Qt.Key.Key_A)
    assert [r.counts(5) for r in document.workshop.rounds_of(Cell("product", "3"))] == [
        (3, 0, 0, 0, 3), (0, 0, 5, 1, 0)]
    press(Qt.Key.Key_Escape)

    # Two managers argue about level 2 or 3: one key, a case from the library, and what was seen.
    click_cell(window, Cell("product", "4"))
    QTest.keyClick(window, Qt.Key.Key_F3)
    compared = window.presentation().compare
    assert {compared.low.votes, compared.high.votes} == {5, 0} and len(compared.cases) == 2
    assert program.audience.view._compare.isVisible()
    press(Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    browser = window.desk._browser
    assert browser.isVisible() and browser.results.count >= 3
    browser.results.step(1)
    click(browser.bar.show_room)
    assert window.presentation().case is not None
    browser.use_case()
    browser.close()
    assert window.presentation().case is None
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.inspector.evidence.field.setFocus()
    type_words("看过补货看板")
    press(Qt.Key.Key_Return)
    pinned = document.workshop.evidence_of(Cell("product", "4"))
    assert [e.text for e in pinned] == ["", "看过补货看板"] and pinned[0].case is not None

    # Targets by key.
    window.go("target")
    for cell in CELLS:
        click_cell(window, cell)
        press(Qt.Key.Key_4)
    assert set(document.workshop.targets.values()) == {4}
    assert document.analysis.gaps[0].gap == pytest.approx(3.0, abs=0.2)

    # Initiatives from the widest gaps.
    window.go("initiatives")
    page = window.page("initiatives")
    for row in range(3):
        page.gaps.setFocus()
        page.gaps.setCurrentIndex(page.gaps.model().index(row, 0))
        press(Qt.Key.Key_Return)
    assert len(document.workshop.initiatives) == 3
    assert all(i.lifts for i in document.workshop.initiatives)
    page.leaving()

    # The roadmap is computed off the window's thread.
    window.go("roadmap")
    click(window.top.next)
    qtbot.waitUntil(lambda: document.workshop.plan is not None, timeout=20_000)
    assert document.workshop.plan.status == "optimal"

    # The commit stage leads through its parts, then exports; the PDF is read with an independent reader.
    window.go("commit")
    while window.page("commit").step != "out":
        click(window.top.next)
    click(window.top.next)
    qtbot.waitUntil(lambda: bool(finished(tmp_path)), timeout=20_000)
    pages = page_texts(finished(tmp_path)[0])
    words = "\n".join(pages)
    assert len(pages) >= 20
    assert "华东乳业" in words
    for initiative in document.workshop.initiatives:
        assert initiative.title[:8] in words
    assert "看过补货看板" in words.replace("\n", "")
    overall = document.analysis.profile.overall.level
    assert f"{overall:.1f}" in words

    # Everything can be taken back, to the empty room.
    window.go("score")
    for _ in range(300):
        if not document.undo():
            break
    assert document.workshop.participants == ()
    assert document.workshop.rounds == {}
    assert document.workshop.initiatives == ()
    assert document.workshop.evidence == () and document.workshop.answers == {}
    while document.redo():
        pass
    assert len(document.workshop.initiatives) == 3
    assert document.workshop.plan is not None
