"""Minutes from the commit stage, and what the room sees of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from tests.ui.commit_fixture import (
    ACTIONS,
    ALT,
    active_page,
    planned_day,
    press,
    with_last_time,
)
from tests.ui.window_fixture import active_window
from ui.audience.commitments import PER_PAGE, CommitBoard
from ui.audience.view import AudienceView
from ui.cli import SqliteFiles
from ui.document import Document
from ui.lasttime import LastTimeDesk
from ui.presenter import presentation
from ui.stages.commit.page import STEPS, CommitPage
from workshop import commands as c
from workshop.commitments import CommitRow, CommitShow


@pytest.fixture
def document(make_document) -> Document:
    return planned_day(make_document)


@pytest.fixture
def before(document) -> Document:
    return with_last_time(document)


@pytest.fixture
def page(qtbot, document) -> Iterator[CommitPage]:
    yield from active_page(qtbot, document)


# Minutes ----------------------------------------------------------------------------------------------------------
def test_alt_m_writes_the_minutes_beside_the_report(qtbot, document, page) -> None:
    document.do(c.Sign("p0"))
    press(Qt.Key.Key_M, ALT)
    assert page.step == "out"
    qtbot.waitUntil(lambda: not page.form.running, timeout=20_000)
    written = page.form.written
    assert written is not None and written == page.form.minutes_target != page.form.target
    data = written.read_bytes()
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    assert "Minutes" in written.name and page.form.open_file.isVisible() and page.bar.buttons["out"].done


def test_minutes_and_report_never_share_a_name(page) -> None:
    page.go_out()
    form = page.form
    form.name.setFocus()
    name = form.minutes_target.name
    form.name.setText(name)
    form.name.textEdited.emit(name)
    press(Qt.Key.Key_Return)
    assert form.target.name == name and form.minutes_target != form.target


# The room ---------------------------------------------------------------------------------------------------------
def test_the_room_follows_the_part_in_front(qtbot, before, page) -> None:
    kinds = {}
    for step in STEPS:
        page.see(step)
        show = presentation(before, page, blank=False).commitments
        kinds[step] = show.kind if show else None
    assert kinds == {"last": "last", "owners": "plan", "first": None, "sign": "plan", "out": "plan"}
    view = AudienceView()
    qtbot.addWidget(view)
    page.see("owners")
    view.present(presentation(before, page, blank=False))
    assert isinstance(view._stack.currentWidget(), CommitBoard)


def test_the_board_turns_its_pages_and_paints_in_both_languages(qtbot) -> None:
    board = CommitBoard()
    qtbot.addWidget(board)
    board.resize(1280, 720)
    rows = tuple(CommitRow(f"What {n} " + "long " * n, "" if n == 3 else "王敏", "27Q1") for n in range(PER_PAGE + 2))
    board.present("A", CommitShow("plan", rows, 1, 5))
    board.show()
    assert board.pages() == 2
    first = board.grab().toImage()
    board.turn()
    assert board.page == 1 and board.grab().toImage() != first
    board.present("A", CommitShow("plan", rows[:3], 1, 5))
    assert board.page == 0 and board.pages() == 1
    board.turn()
    assert board.page == 0


def test_the_window_hands_the_desk_on_and_the_morning_tells_of_last_time(qtbot, before) -> None:
    for window in active_window(qtbot, before):
        window.last = LastTimeDesk(before, SqliteFiles(), before)
        window.go("commit")
        assert window.page("commit").last.desk is window.last
        window.go("prepare")
        assert "3 actions of last time" in window.page("prepare").hint()
        for action in ACTIONS:
            before.do(c.JudgeAction(action.id, "done"))
        assert "last time" not in window.page("prepare").hint()
