"""A crash report says where it happened and nothing of the client's words, unless somebody ticks that."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QtMsgType
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.command_line import Run
from ui import crash, errors, i18n
from ui.crash import Report, report_on, write_report
from ui.lastend import LastEnd, Watch, last_end
from ui.trouble import TroubleDesk
from ui.widgets.troublebox import TroubleBox
from workshop.errors import world_fault

CANARY = "华东乳业"
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def fail(words: str) -> None:
    """Fail in every way that words get into a traceback: message, cause, context, note, group, name of a file."""
    try:
        raise KeyError(words)
    except KeyError as first:
        first.add_note(f"while reading {words}")
        try:
            Path(f"/none/{words}.pentatone").read_bytes()
        except OSError as second:
            raise ExceptionGroup(f"two with {words}", [first, RuntimeError(words)]) from second


def failed() -> BaseException:
    """Return such an error; its line of code holds the word as well."""
    try:
        fail("华东乳业 secret")
    except Exception as error:
        return error
    raise AssertionError


# The report --------------------------------------------------------------------------------------------------------
def test_the_report_names_places_and_no_words() -> None:
    path = write_report(failed(), "test")
    assert path is not None
    text = path.read_text("utf-8")
    for word in (CANARY, "secret", "Path(", str(Path(__file__).parent)):
        assert word not in text
    for word in ("KeyError", "FileNotFoundError", "ExceptionGroup", "RuntimeError", "test_crash.py", "doing: test"):
        assert word in text
    assert text.index("KeyError") < text.index("ExceptionGroup"), "the first cause first"


def test_details_are_written_when_asked_for_and_taken_out_again() -> None:
    report = report_on(failed())
    assert report.path is not None and CANARY in report.full
    assert report.keep(full=True) and report.path.read_text("utf-8") == report.full
    assert report.keep(full=False) and report.path.read_text("utf-8") == report.plain
    assert CANARY not in report.plain
    if os.name == "posix":
        assert report.path.stat().st_mode & 0o077 == 0
    assert not Report(None, "a", "b").keep(full=True)


def test_reports_of_one_second_have_names_of_their_own_and_old_ones_go(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    made = [report_on(failed(), now=NOW).path for _ in range(3)]
    assert len(set(made)) == 3 and all(path is not None for path in made)
    old = (NOW - timedelta(days=31)).timestamp()
    for path in made:
        assert path is not None
        os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    assert made[0] is not None
    os.utime(made[0], (old, old))
    crash.thin(folder, NOW)
    assert not made[0].exists() and len(list(folder.iterdir())) == 2
    for number in range(25):
        path = folder / f"crash-{number}.txt"
        path.write_text("")
        os.utime(path, (NOW.timestamp() + number, NOW.timestamp() + number))
    (folder / "notes.txt").write_text("not ours")
    crash.thin(folder, NOW)
    assert len(list(folder.glob("crash-*"))) == crash.KEPT and (folder / "crash-24.txt").exists()
    assert (folder / "notes.txt").exists()


def test_a_log_folder_that_cannot_be_used_is_no_second_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "logs").write_text("a file")
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "temp"))
    path = write_report(failed())
    assert path is not None and path.parent == tmp_path / "temp"
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "logs"))
    assert write_report(failed()) is None


def test_a_mistake_on_the_command_line_leaves_no_words(run: Run, tmp_path: Path,
                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError(f"{CANARY} cannot be used")

    monkeypatch.setattr("ui.dispatch.run", broken)
    found = run("info", tmp_path / f"{CANARY}.pentatone")
    assert found.code == 1 and CANARY not in found.err
    written = list((tmp_path / "logs").iterdir())
    assert len(written) == 1 and CANARY not in written[0].read_text("utf-8") + written[0].name


def test_nothing_else_writes_lines_that_a_log_may_keep() -> None:
    """Words go to the terminal of the command line, which was asked, and to no log."""
    root = Path(__file__).resolve().parents[2]
    may = {"ui/cli.py", "ui/errors.py", "ui/crash.py", "ui/argumentparts.py", "ui/selfwindow.py"}
    files = [path for part in ("ui", "db", "workshop") for path in (root / part).rglob("*.py")]
    speaks = re.compile(r"(?<![\w.])(?:print|console|crash\.console)\(|\.std(?:err|out)\.write\(|getLogger\(__name__|"
                        r"basicConfig")
    said = {path.relative_to(root).as_posix() for path in files if speaks.search(path.read_text("utf-8"))}
    assert {name for name in said if not name.startswith("ui/commands/")} == may


# What nobody caught ------------------------------------------------------------------------------------------------
@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """The hooks of the program, and what they tell of."""
    found: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(errors, "qInstallMessageHandler", lambda handler: None)
    errors.install(lambda error: found.append(error))  # type: ignore[func-returns-value]
    return found


def test_words_go_to_a_terminal_and_not_into_a_log(told: list[BaseException], monkeypatch: pytest.MonkeyPatch,
                                                   capsys: pytest.CaptureFixture[str]) -> None:
    error = failed()
    sys.excepthook(type(error), error, error.__traceback__)
    said = capsys.readouterr().err
    assert told == [error] and CANARY not in said and "ExceptionGroup at test_crash.py" in said
    errors._qt_message(QtMsgType.QtWarningMsg, SimpleNamespace(category="qt.gui"), f"cannot open {CANARY}.png")
    assert "qt.gui" in (said := capsys.readouterr().err) and CANARY not in said
    monkeypatch.setattr(errors, "watched", lambda: True)
    sys.excepthook(type(error), error, error.__traceback__)
    assert CANARY in capsys.readouterr().err


def test_errors_of_threads_are_told_too(told: list[BaseException]) -> None:
    thread = threading.Thread(target=fail, args=("x",))
    thread.start()
    thread.join()
    assert [type(error) for error in told] == [ExceptionGroup]


# The word about it -------------------------------------------------------------------------------------------------
class Window(QWidget):
    """As much of a window as is needed to be told something."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.status = self

    def complain(self, words: str) -> None:
        self.said.append(words)


@pytest.fixture
def desk(qtbot: Any) -> TroubleDesk:
    window = Window()
    qtbot.addWidget(window)
    program: Any = QWidget()
    qtbot.addWidget(program)
    program.window, program.welcome = None, window
    return TroubleDesk(program)


def test_the_tick_decides_what_the_file_says(desk: TroubleDesk) -> None:
    report = desk.tell(failed())
    box = desk.box
    assert report is not None and report.path is not None and box is not None and box.isVisible()
    assert not box.details.isChecked() and box.preview.toPlainText() == report.plain.replace("\r", "")
    box.details.setChecked(True)
    assert CANARY in report.path.read_text("utf-8") and CANARY in box.preview.toPlainText()
    box.details.setChecked(False)
    assert CANARY not in report.path.read_text("utf-8")
    box.copy.click()
    assert QApplication.clipboard().text() == report.plain
    box.go_on.click()
    assert desk.box is None


def test_more_mistakes_do_not_pile_up_windows(desk: TroubleDesk, tmp_path: Path) -> None:
    first = failed()
    desk.tell(first)
    box = desk.box
    assert box is not None
    for _ in range(2):
        desk.tell(first)
    desk.tell(ValueError("another"))
    assert desk.box is box and "3 more" in box._others.text()
    assert len(list((tmp_path / "logs").iterdir())) == 2, "one report for each mistake"
    box.close()
    desk.tell(first)
    assert desk.box is None
    assert "came again" in desk._program.welcome.said[-1]


def test_trouble_of_the_world_is_said_in_its_sentence(desk: TroubleDesk, tmp_path: Path) -> None:
    assert desk.tell(world_fault("disk_full", "day.pentatone")) is None
    assert desk.box is None and "day.pentatone" in desk._program.welcome.said[0]
    assert not (tmp_path / "logs").exists()


def test_a_thread_is_told_of_in_the_window(desk: TroubleDesk, qtbot: Any) -> None:
    thread = threading.Thread(target=desk.tell, args=(failed(),))
    thread.start()
    thread.join()
    assert desk.box is None, "not before the window has its turn"
    qtbot.waitUntil(lambda: desk.box is not None)


def test_the_word_is_in_the_language_of_the_window(qtbot: Any) -> None:
    box = TroubleBox(Report(None, "plain", "full"))
    qtbot.addWidget(box)
    assert "copy it from here" in box._where.text() and not box.folder.isVisibleTo(box)
    i18n.switch("zh")
    QApplication.processEvents()
    i18n.switch("en")
    QApplication.processEvents()
    assert box.go_on.text() == "Go on"


# How the last run ended --------------------------------------------------------------------------------------------
def test_a_run_that_ends_by_itself_leaves_nothing(tmp_path: Path) -> None:
    watch = Watch(tmp_path)
    assert last_end(tmp_path, NOW) is None, "it is still running"
    watch.end()
    watch.end()
    assert list(tmp_path.iterdir()) == []
    assert last_end(tmp_path / "none", NOW) is None


TRACE = f"""Fatal Python error: Segmentation fault

Current thread 0x00007f (most recent call first):
  File "/home/ann/{CANARY}/ui/app.py", line 12 in run
  File "C:\\Users\\{CANARY}\\cli.py", line 3 in main
"""


def test_a_crash_of_the_machine_becomes_a_report_without_folders(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "running-1.txt").write_text(TRACE, "utf-8")
    (folder / "running-2.txt").write_text("", "utf-8")
    os.utime(folder / "running-2.txt", (1, 1))
    found = last_end(folder, NOW)
    assert found is not None and found.report is not None and found.at.year > 1970
    text = found.report.read_text("utf-8")
    assert CANARY not in text and 'File "app.py", line 12' in text and 'File "cli.py", line 3' in text
    assert [path.name for path in folder.iterdir()] == [found.report.name]
    assert last_end(folder, NOW) is None


def test_a_real_crash_of_the_machine_is_caught(tmp_path: Path) -> None:
    folder = tmp_path / CANARY
    code = ("import os\nfrom pathlib import Path\nfrom ui.lastend import Watch\n"
            f"Watch(Path({str(folder)!r}))\nos.abort()")
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).resolve().parents[2], capture_output=True,
                          text=True, timeout=60, check=False)
    assert done.returncode != 0 and "Traceback" not in done.stderr
    found = last_end(folder, NOW)
    assert found is not None and found.report is not None and not list(folder.glob("running-*"))
    assert "Fatal Python error: Aborted" in found.report.read_text("utf-8")
    assert CANARY not in found.report.read_text("utf-8")


def test_a_run_that_was_cut_off_is_told_at_the_next_start(desk: TroubleDesk, tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "running-1.txt").write_text("")
    end = desk.watch(NOW)
    assert end is not None and end.report is None
    desk.tell_last(end)
    assert "did not end by itself" in desk._program.welcome.said[0]
    desk.tell_last(LastEnd(NOW, tmp_path / "crash.txt"))
    assert "crash.txt" in desk._program.welcome.said[1]
    desk.end()
    assert list((tmp_path / "logs").iterdir()) == []
    assert desk.watch(NOW) is None
    desk.end()
