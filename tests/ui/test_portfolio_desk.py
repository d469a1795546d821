"""A portfolio from the first screen: which files, where to, what came of it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.ui.commit_fixture import earlier_file
from ui.app import Application
from ui.settings import UserSettings


@pytest.fixture
def program(qtbot, tmp_path):
    made = Application(UserSettings(path=tmp_path / "settings.json", last_folder=str(tmp_path)))
    made.show_welcome()
    yield made
    made.close()
    made.welcome.close()
    made.welcome.deleteLater()


def choose(monkeypatch, files: list[Path], out: Path, kind: str = "PDF (*.pdf)") -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(path) for path in files], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(out), kind))


def pressed(qtbot, program) -> None:
    QTest.mouseClick(program.welcome.portfolio, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not program.portfolio._job.running, timeout=20_000)


def test_several_files_become_one_table(qtbot, program, tmp_path, monkeypatch) -> None:
    files = [earlier_file(tmp_path / f"{name}.pentatone", name, name) for name in ("x", "y")]
    broken = tmp_path / "z.pentatone"
    broken.write_bytes(b"nothing of ours")
    choose(monkeypatch, [*files, broken], tmp_path / "all", "CSV (*.csv)")
    pressed(qtbot, program)
    rows = list(csv.reader(io.StringIO((tmp_path / "all.csv").read_text("utf-8-sig"))))
    assert len(rows) > 2 and "2 workshops" in program.welcome._told.text()
    assert "could not be read: 1" in program.welcome._told.text() and program.welcome.portfolio.isEnabled()


def test_files_that_are_none_are_told_and_nothing_is_written(qtbot, program, tmp_path, monkeypatch) -> None:
    broken = tmp_path / "z.pentatone"
    broken.write_bytes(b"nothing of ours")
    choose(monkeypatch, [broken], tmp_path / "all.pdf")
    pressed(qtbot, program)
    assert "None of these files" in program.welcome._problem.text() and not (tmp_path / "all.pdf").exists()
    choose(monkeypatch, [], tmp_path / "all.pdf")
    pressed(qtbot, program)
    assert not (tmp_path / "all.pdf").exists()


def test_a_portfolio_says_how_far_it_is_and_can_be_stopped(qtbot, program, tmp_path) -> None:
    said, told = [], []
    desk = program.portfolio
    desk.busy.connect(said.append)
    desk.notice.connect(told.append)
    files = tuple(earlier_file(tmp_path / f"{name}.pentatone", name, name) for name in ("x", "y"))
    desk.start(files, tmp_path / "all.csv")
    desk.cancel()
    qtbot.waitUntil(lambda: not desk._job.running, timeout=20_000)
    assert told == ["Stopped; nothing was written."] and not (tmp_path / "all.csv").exists()
    assert said[-1] == ""
    desk.start(files, tmp_path / "all.csv")
    qtbot.waitUntil(lambda: not desk._job.running, timeout=20_000)
    assert "Reading workshops: 1 of 2…" in said and (tmp_path / "all.csv").exists()
