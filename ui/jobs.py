"""Longer work off the GUI thread: a job gets a frozen snapshot, can be stopped, and returns a value."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

Progress = Callable[[float, str], None]
Work = Callable[[Progress, Callable[[], bool]], Any]
PATIENCE_MS = 3000


class _Runnable(QRunnable):
    def __init__(self, work: Work, number: int, stop: threading.Event, told: Any) -> None:
        super().__init__()
        self._work, self._number, self._stop, self._told = work, number, stop, told

    def run(self) -> None:
        try:
            value = self._work(self._progress, self._stop.is_set)
        except Exception as error:
            self._tell("failed", error)
        else:
            self._tell("cancelled" if self._stop.is_set() else "done", value)

    def _progress(self, share: float, words: str) -> None:
        self._tell("progress", (share, words))

    def _tell(self, kind: str, value: object) -> None:
        # Whoever asked may be gone by now, and then nobody wants to know.
        with suppress(RuntimeError):
            self._told.emit(self._number, kind, value)


class Job(QObject):
    """One piece of work at a time; a new start stops the old one. Signals arrive in the GUI thread."""

    progress = Signal(float, str)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _told = Signal(int, str, object)
    _numbers = itertools.count(1)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._stop = threading.Event()
        self._told.connect(self._receive)

    @property
    def running(self) -> bool:
        """Tell whether work is under way."""
        return self._number != 0

    def start(self, work: Work) -> None:
        """Run `work(progress, should_stop)` in the pool."""
        self.cancel()
        self._stop = threading.Event()
        self._number = next(self._numbers)
        QThreadPool.globalInstance().start(_Runnable(work, self._number, self._stop, self._told))

    def cancel(self) -> None:
        """Ask the work to stop; its result is thrown away."""
        self._stop.set()

    def wind_up(self) -> None:
        """Stop, because whoever asked is about to go, and wait: a thread must not outlive whom it reports to.

        A result that is on its way is not told any more.
        """
        if self.running:
            self.blockSignals(True)
            self.cancel()
            QThreadPool.globalInstance().waitForDone(PATIENCE_MS)

    @Slot(int, str, object)
    def _receive(self, number: int, kind: str, value: object) -> None:
        if number != self._number:
            return
        if kind == "progress":
            assert isinstance(value, tuple)
            self.progress.emit(*value)
            return
        self._number = 0
        if kind == "done":
            self.done.emit(value)
        elif kind == "failed":
            self.failed.emit(value)
        else:
            self.cancelled.emit()
