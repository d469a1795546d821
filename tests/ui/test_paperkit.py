"""Paper for the room: what is written where, what goes wrong, and filled workbooks read back whole or not at all."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui.roadmap_fixture import shown
from ui.document import Document
from ui.stages.prepare import papers
from ui.stages.prepare.page import PreparePage
from ui.stages.prepare.paper import PaperKit
from workshop import commands as c
from workshop.exchange.ballots import seat_code
from workshop.exchange.workbook import write_workbook
from workshop.model.score import Cell

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(make_document) -> Document:
    return make_document(3, pack="consumer-goods-2020", client="华东乳业", title="共创", language="zh")


@pytest.fixture
def kit(qtbot, document) -> Iterator[PaperKit]:
    page = shown(qtbot, PreparePage(document), 1146, 642)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    yield page.paper  # not returned: the page must live as long as the test


def wait(kit: PaperKit, qtbot) -> None:
    qtbot.waitUntil(lambda: not kit.running, timeout=30_000)


def save_as(monkeypatch, path: Path | None) -> list[tuple]:
    asked: list[tuple] = []

    def answer(*what: object) -> tuple[str, str]:
        asked.append(what)
        return (str(path) if path else "", "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".pentatone" and "lock" not in path.suffix)


# Writing --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("key", "ending"), [("ballots", ".pdf"), ("workbook", ".xlsx"), ("cards", ".pdf"),
                                             ("signin", ".pdf")])
def test_each_paper_asks_where_and_is_written_whole(kit, qtbot, monkeypatch, tmp_path, key, ending):
    goal = tmp_path / "out"
    asked = save_as(monkeypatch, goal)
    QTest.mouseClick(kit.buttons[key], LEFT)
    assert kit.running and not kit.buttons[key].isEnabled() and kit._running.isVisible()
    wait(kit, qtbot)
    suggestion = Path(asked[0][2])
    assert suggestion.name.startswith("华东乳业 共创 ") and suggestion.suffix == ending
    assert suggestion.parent == kit._document.path.resolve().parent
    written = tmp_path / f"out{ending}"
    assert kit.written == written and kit.done.text() == f"Written: out{ending}"
    assert kit.open_file.isVisible() and not kit._running.isVisible() and kit.buttons[key].isEnabled()
    assert files(tmp_path) == [written.name], "nothing half-written is left"
    if ending == ".pdf":
        assert len(pypdf.PdfReader(written).pages) >= 1
    else:
        assert len(load_workbook(written).sheetnames) == 4


def test_papers_are_in_the_language_of_the_report(kit, qtbot, document, tmp_path):
    kit.write(papers.PAPERS[3], tmp_path / "zh.pdf")
    wait(kit, qtbot)
    document.do(c.ChangeSettings(replace(document.workshop.settings, language="en")))
    kit.write(papers.PAPERS[3], tmp_path / "en.pdf")
    wait(kit, qtbot)
    first, second = (pypdf.PdfReader(tmp_path / name).pages[0].extract_text() for name in ("zh.pdf", "en.pdf"))
    assert "签到" in first and "签到" not in second


def test_a_cancelled_dialog_writes_nothing(kit, monkeypatch, tmp_path):
    save_as(monkeypatch, None)
    QTest.mouseClick(kit.buttons["cards"], LEFT)
    assert not kit.running and files(tmp_path) == []


def test_a_folder_that_is_gone_is_told_in_one_sentence(kit, qtbot, monkeypatch, tmp_path):
    save_as(monkeypatch, tmp_path / "gone" / "out.pdf")
    QTest.mouseClick(kit.buttons["signin"], LEFT)
    wait(kit, qtbot)
    assert kit.problem.isVisible() and "out.pdf" in kit.problem.text() and "\n" not in kit.problem.text()
    assert kit.written is None and not kit._result.isVisible()


def test_a_workshop_is_never_overwritten(kit, qtbot, document):
    before = document.path.read_bytes()
    kit.write(papers.PAPERS[2], document.path)
    wait(kit, qtbot)
    assert kit.problem.isVisible()
    assert document.path.read_bytes() == before


def test_stopping_keeps_the_file_that_was_there(kit, qtbot, monkeypatch, tmp_path):
    goal = tmp_path / "out.pdf"
    goal.write_bytes(b"old")
    gate = threading.Event()

    def slow(*_: object) -> bytes:
        gate.wait(10)
        return b"new"
    kit.write(papers.Paper("cards", ".pdf", slow), goal)
    QTest.mouseClick(kit.cancel, LEFT)
    gate.set()
    wait(kit, qtbot)
    assert kit.problem.text() == "Stopped. Nothing was written."
    assert goal.read_bytes() == b"old" and files(tmp_path) == ["out.pdf"]


def test_our_own_mistake_is_told_and_raised(kit, qtbot, tmp_path):
    def broken(*_: object) -> bytes:
        raise ZeroDivisionError
    with qtbot.captureExceptions() as raised:
        kit.write(papers.Paper("cards", ".pdf", broken), tmp_path / "out.pdf")
        wait(kit, qtbot)
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert "mistake in the program" in kit.problem.text() and kit.buttons["cards"].isEnabled()


def test_secret_votes_have_no_ballots_and_it_says_so(kit, document):
    settings = document.workshop.settings
    document.do(c.ChangeSettings(replace(settings, rules=replace(settings.rules, anonymity="secret"))))
    assert not kit.buttons["ballots"].isEnabled() and not kit.buttons["workbook"].isEnabled()
    assert kit.buttons["cards"].isEnabled()
    assert kit._why.isVisible() and "card only" in kit._why.text()


def test_an_empty_room_has_only_cards(qtbot, make_document):
    page = shown(qtbot, PreparePage(make_document(0)), 1146, 642)
    assert [key for key, made in page.paper.buttons.items() if made.isEnabled()] == ["cards"]
    assert not page.paper.read.isEnabled()


# Reading back ---------------------------------------------------------------------------------------------------
def filled(document: Document, path: Path, votes: dict[str, str]) -> Path:
    """Write a workbook and fill in the first lines of some people: a sign a line, a dot leaves it blank."""
    book = load_workbook(io.BytesIO(write_workbook(document.workshop, None, "en")))
    for person, signs in votes.items():
        sheet = book[seat_code(document.workshop, person)]
        column = next(cell.column for cell in sheet[3] if cell.value == "Vote")
        for row, sign in enumerate(signs, start=4):
            if sign != ".":
                sheet.cell(row, column).value = sign
    book.save(path)
    return path


def ask_for(monkeypatch, *paths: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in paths], ""))


def votes(document: Document, cell: Cell) -> dict[str, str]:
    found = document.workshop.latest(cell)
    return {ballot.participant: ballot.vote for ballot in found.ballots} if found else {}


def test_several_workbooks_go_in_as_one_step_and_stay_hidden(kit, qtbot, document, monkeypatch, tmp_path):
    ask_for(monkeypatch, filled(document, tmp_path / "a.xlsx", {"p0": "12"}),
            filled(document, tmp_path / "b.xlsx", {"p1": "3-", "p2": "45"}))
    QTest.mouseClick(kit.read, LEFT)
    wait(kit, qtbot)
    first = next(iter(document.workshop.cells()))
    assert votes(document, first) == {"p0": "1", "p1": "3", "p2": "4"}
    assert not document.workshop.latest(first).shown
    assert kit.done.text().startswith("6 votes of 3 people entered, not yet shown.")
    assert not kit.open_file.isVisible() and kit.done.isVisible()
    document.undo()
    assert document.workshop.rounds == {}


def test_every_problem_of_every_file_is_listed_and_nothing_is_written(kit, qtbot, document, monkeypatch, tmp_path):
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"not a workbook")
    ask_for(monkeypatch, broken, filled(document, tmp_path / "a.xlsx", {"p0": "19"}),
            filled(document, tmp_path / "b.xlsx", {"p1": "7x", "p2": "3"}))
    QTest.mouseClick(kit.read, LEFT)
    wait(kit, qtbot)
    assert kit.problems is not None and kit.problems.isVisible()
    lines = kit.problems.list.toPlainText().splitlines()
    assert len(lines) == 4, lines
    assert "broken.xlsx" in lines[0]
    assert any("a.xlsx" in line and "9" in line for line in lines)
    assert any("b.xlsx" in line and "7" in line for line in lines)
    assert any("b.xlsx" in line and "reason" in line for line in lines)
    assert document.workshop.rounds == {}
    assert kit.problem.text() == "4 problems: nothing was written."
    QTest.keyClick(kit.problems, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not QApplication.activeModalWidget()


def test_a_workbook_of_another_day_is_refused(kit, qtbot, document, make_document, monkeypatch, tmp_path):
    path = filled(document, tmp_path / "a.xlsx", {"p0": "1"})
    book = load_workbook(path)
    book["pentatone"]["B2"].value = "another"
    book.save(path)
    ask_for(monkeypatch, path)
    QTest.mouseClick(kit.read, LEFT)
    wait(kit, qtbot)
    assert len(kit.problems.list.toPlainText().splitlines()) == 1
    assert document.workshop.rounds == {}
    QTest.mouseClick(kit.problems.close_button, LEFT)


def test_the_same_sheet_in_two_files_is_a_problem(kit, qtbot, document, monkeypatch, tmp_path):
    ask_for(monkeypatch, filled(document, tmp_path / "a.xlsx", {"p0": "1"}),
            filled(document, tmp_path / "b.xlsx", {"p0": "2"}))
    kit._ask_files()
    wait(kit, qtbot)
    assert "b.xlsx" in kit.problems.list.toPlainText()
    assert document.workshop.rounds == {}
    kit.problems.close()


def test_files_of_one_name_from_two_folders_are_told_apart(kit, qtbot, document, monkeypatch, tmp_path):
    for folder, signs in (("one", {"p0": "1"}), ("two", {"p1": "9"})):
        (tmp_path / folder).mkdir()
        filled(document, tmp_path / folder / "a.xlsx", signs)
    ask_for(monkeypatch, tmp_path / "one" / "a.xlsx", tmp_path / "two" / "a.xlsx")
    kit._ask_files()
    wait(kit, qtbot)
    assert str(tmp_path / "two") in kit.problems.list.toPlainText()
    kit.problems.close()


def test_closing_the_window_stops_what_runs(qtbot, document, tmp_path):
    page = shown(qtbot, PreparePage(document), 1146, 642)
    page.paper.write(papers.PAPERS[0], tmp_path / "out.pdf")
    page.close()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".pentatone")]
