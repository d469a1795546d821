"""Shared by all tests: the offscreen platform, the shipped font, own settings and logs, windows kept until closed."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")


def pytest_collection_finish() -> None:
    """Take the thousands of collected tests out of garbage collection: each full pass would walk over all of them.

    And let it happen between the tests alone, in this thread: a job in a pool must not free a window (ui/collector.py).
    """
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Free what the test before has left: windows that live on are told of every change of language and theme.

    At its own end pytest still holds what its fixtures gave.
    """
    counts, limits = gc.get_count(), gc.get_threshold()
    if counts[0] > limits[0]:
        gc.collect(2 if counts[1] > 30 else 0)


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
    yield qtbot
    # Closed by now, and Qt's own: it frees them at its next turn.
    kept.clear()
