"""Shared by all tests: the offscreen platform, the shipped font, own settings and logs, windows kept until closed."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")


PATIENCE_MS = 60_000

# The file of the test that ran last.
_file: list[Path | None] = [None]


def pytest_collection_finish() -> None:
    """Take the thousands of collected tests out of garbage collection: each full pass would walk over all of them.

    And let it happen between the tests alone, in this thread: a job in a pool must not free a window (ui/collector.py).
    """
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Free what the test before has left: windows that live on are told of every change of language and theme.

    At its own end pytest still holds what its fixtures gave. What is left after the tests of a file, modules and
    caches, stays to the end: it need not be walked over again.
    """
    counts, limits = gc.get_count(), gc.get_threshold()
    if item.path != _file[0]:
        _file[0] = item.path
        _trace_pools()
        gc.collect()
        gc.freeze()
        _wait_for_the_disk(item.path.parent.name == "reliability")
    elif counts[0] > limits[0]:
        gc.collect(2 if counts[1] > 30 else 0)


def _trace_pools() -> None:
    """Let what measures coverage see the threads of Qt's pool too: of itself it is told of Python's own only."""
    trace, jobs = threading.gettrace(), sys.modules.get("ui.jobs")
    if trace is None or jobs is None or hasattr(jobs, "untraced"):
        return
    jobs.untraced = run = jobs._Runnable.run  # type: ignore[attr-defined]

    def traced(runnable: object) -> None:
        sys.settrace(trace)
        run(runnable)

    jobs._Runnable.run = traced


def _wait_for_the_disk(waits: bool) -> None:
    """Let each step of a file wait for the medium, as in the program, or not.

    Most tests would do little else. What a cut of the power leaves is for tests/reliability; what a killed program
    leaves is tested with programs of their own, which wait.
    """
    if (driver := sys.modules.get("db.driver")) is not None:
        driver.SYNCHRONOUS = "EXTRA" if waits else "OFF"  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test reads or writes the user's own settings and reports."""
    monkeypatch.setenv("PENTATONE_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("PENTATONE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PENTATONE_LOGS", str(tmp_path / "logs"))
    yield


@pytest.fixture
def qtbot(qtbot: QtBot) -> Iterator[QtBot]:
    """The bot of pytest-qt, which also keeps what a test gives it until it has closed it.

    By itself it has weak references only. A window that nothing else holds is garbage when the test function returns,
    but it is still shown and painted: collected by Python in its own paint event, it left Qt painting in freed memory.
    """
    kept: list[QWidget] = []
    give = qtbot.addWidget

    def add(widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None) -> None:
        give(widget, before_close_func=before_close_func)
        kept.append(widget)

    qtbot.addWidget = qtbot.add_widget = add
    qtbot.waitUntil = qtbot.wait_until = _patient(qtbot.waitUntil)
    qtbot.waitSignal = qtbot.wait_signal = _patient(qtbot.waitSignal)
    yield qtbot
    # Closed by now, and Qt's own: it frees them at its next turn.
    kept.clear()


def _patient(wait: Callable[..., Any]) -> Callable[..., Any]:
    """Let a wait last as long as a busy machine may need; one that comes true ends at once all the same."""
    def patient(*args: Any, timeout: int = PATIENCE_MS, **options: Any) -> Any:
        return wait(*args, timeout=max(timeout, PATIENCE_MS), **options)
    return patient


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are made slowly on purpose; where nobody guesses at them, a test need not wait."""
    monkeypatch.setattr("db.driver._ROUNDS", 10)
