"""Shared by all tests: the offscreen platform, the shipped font, settings and logs in a folder of their own."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")


def pytest_collection_finish() -> None:
    """Take the thousands of collected tests out of garbage collection: each full pass would walk over all of them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test reads or writes the user's own settings and reports."""
    monkeypatch.setenv("PENTATONE_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("PENTATONE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PENTATONE_LOGS", str(tmp_path / "logs"))
    yield
