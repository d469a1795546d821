"""--self-test: what it tries, what a failed check looks like, and that nothing stays behind."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ui import cli, selfwindow
from ui.cli import SqliteFiles
from ui.commands import selftest
from ui.commands.selftest import SelfTest, self_test
from workshop.errors import world_fault


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SelfTest:
    for name in selftest.PLACES:
        monkeypatch.setenv(name, str(tmp_path / name))
    return SelfTest(tmp_path, SqliteFiles, cli.open_library)


def windows(*lines: str, code: int = 0, stderr: str = "") -> Any:
    """A process that says these lines instead of Qt."""
    return lambda *words, **more: subprocess.CompletedProcess(words, code, "\n".join(lines), stderr)


def test_a_workshop_is_made_scored_planned_and_locked(run: SelfTest) -> None:
    assert run.make() == "4 people, 10 cells"
    assert run.score() == "32 votes"
    assert run.plan() == "2 initiatives, optimal"
    assert "kB" in run.write(".json")
    assert "opens with its passphrase" in run.lock()
    assert "steps played again" in run.verify()


def test_resources_and_cases_are_there(run: SelfTest) -> None:
    assert "fonts" in run.resources()
    assert run.cases().endswith("found")


def test_every_check_has_a_line_and_one_failure_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("make", "score", "write", "cases", "lock", "verify", "resources"):
        monkeypatch.setattr(SelfTest, name, lambda self, *words: "done")
    monkeypatch.setattr(subprocess, "run", windows('["Qt", 12.5, true, "6"]'))
    monkeypatch.setattr(SelfTest, "plan", lambda self: "optimal")
    said: list[str] = []
    assert self_test(SqliteFiles, cli.open_library, said.append) == 0
    assert said[-1].startswith("12 checks passed, 0 failed")
    monkeypatch.setattr(SelfTest, "plan", lambda self: 1 // 0)
    monkeypatch.setattr(SelfTest, "make", lambda self: (_ for _ in ()).throw(world_fault("disk_full", "here")))
    said.clear()
    assert self_test(SqliteFiles, cli.open_library, said.append) == 1
    bad = [line for line in said if line.startswith("BAD")]
    assert len(bad) == 2 and "ZeroDivisionError" in bad[1]


@pytest.mark.parametrize(("answer", "words"), [
    (windows(code=-6, stderr="qt.qpa.plugin: no xcb\n"), "no xcb"),
    (windows("noise", '["Qt", 1, true, "6"]', code=-11), "exit code -11"),
    (windows('["fonts", 1, false, "gone"]'), "gone"),
    (lambda *words, **more: (_ for _ in ()).throw(OSError("no")), "did not answer"),
])
def test_windows_that_fail_are_told(answer: Any, words: str, run: SelfTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", answer)
    found = list(run.windows())
    assert [line for line in found if not line[2] and words in line[3]]


def test_nothing_stays_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PENTATONE_DATA", str(tmp_path / "mine"))
    monkeypatch.delenv("PENTATONE_LOGS", raising=False)
    seen: list[Path] = []
    with selftest._private_folder() as folder:
        seen.append(folder)
        assert Path(os.environ["PENTATONE_DATA"]).parent == folder
        (folder / "file").touch()
    assert not seen[0].exists()
    assert os.environ["PENTATONE_DATA"] == str(tmp_path / "mine") and "PENTATONE_LOGS" not in os.environ


def test_the_option_runs_it_and_ends_with_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selftest, "self_test", lambda files, library: 1)
    assert cli.main(["--self-test"]) == 1


def test_a_name_alone_opens_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(cli, "_window", lambda args: opened.append(args.file) or 0)
    assert cli.main(["我的 day.PENTATONE"]) == 0
    assert opened == [Path("我的 day.PENTATONE")]
    assert cli.main(["day.txt"]) == 2


def test_plugins_and_fonts_are_looked_at(qtbot: object) -> None:
    from ui.app import make_application
    assert not make_application([]).windowIcon().isNull()
    assert selfwindow._plugins()[0]
    assert selfwindow._fonts()[0]


def test_an_empty_or_untranslated_window_is_found(qtbot: Any) -> None:
    from PySide6.QtWidgets import QPushButton, QWidget
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    assert selfwindow._Drawing(window, "en")()[1].startswith("only ")
    button = QPushButton("Open", window)
    button.resize(200, 100)
    window.setStyleSheet("background: qlineargradient(x1:0, y1:0, x2:1, y2:1, stop:0 white, stop:1 black)")
    assert selfwindow._Drawing(window, "en")()[0]
    assert selfwindow._Drawing(window, "zh")() == (False, "0 of 1 buttons in Chinese")
    button.setText("打开")
    assert not selfwindow._Drawing(window, "en")()[0]


def test_the_running_program_opens_a_file_that_the_system_hands_over(qtbot: object, tmp_path: Path) -> None:
    from PySide6.QtCore import QCoreApplication, QObject, QUrl
    from PySide6.QtGui import QFileOpenEvent

    from ui.handedfiles import HandedFiles
    target, opened, may = QObject(), [], [True]
    handed = HandedFiles(opened.append, lambda: may[0], target)
    for leave in (True, False):
        may[0] = leave
        QCoreApplication.sendEvent(target, QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / "day.pentatone"))))
    assert opened == [tmp_path / "day.pentatone"]
    may[0] = True
    handed.stop()
    QCoreApplication.sendEvent(target, QFileOpenEvent(str(tmp_path / "other.pentatone")))
    assert len(opened) == 1
