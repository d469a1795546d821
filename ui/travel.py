"""Going back or forward over many steps in short slices, so that the window goes on living meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from workshop.changes import Change
from workshop.errors import PentatoneError

SLICE = 0.035
"""Seconds after which a slice begins no further step: with the one that runs it stays under 50 ms."""


class Travel(QObject):
    """`moved` carries one merged Change per slice, `stepped` how far of how many, `ended` whether it arrived.

    A step that is refused ends it, after `refused` told why; all steps before it stay done.
    """

    moved = Signal(object)
    stepped = Signal(int, int)
    refused = Signal(object)
    ended = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._step: Callable[[], Change | None] = _nowhere
        self._far = self._total = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def going(self) -> bool:
        """Tell whether it is on its way."""
        return self._timer.isActive()

    def start(self, step: Callable[[], Change | None], total: int) -> None:
        """Take `total` steps; `step` does one, and returns None when there is none."""
        self._step, self._far, self._total = step, 0, total
        self._timer.start()

    def stop(self) -> None:
        """Stay where it is now."""
        if self.going:
            self._timer.stop()
            self.ended.emit(False)

    def _slice(self) -> None:
        begun, longest, found, problem = time.perf_counter(), 0.0, None, None
        try:
            while self._far < self._total:
                before = time.perf_counter()
                if found is not None and before - begun + longest > SLICE:
                    break
                change = self._step()
                if change is None:
                    self._total = self._far
                    break
                found = change if found is None else _together(found, change)
                self._far += 1
                longest = max(longest, time.perf_counter() - before)
        except PentatoneError as error:
            problem = error
        except BaseException:
            self._timer.stop()
            raise
        arrived = self._far >= self._total and problem is None
        if arrived or problem is not None:
            self._timer.stop()
        if found is not None:
            self.moved.emit(found)
            self.stepped.emit(self._far, self._total)
        if problem is not None:
            self.refused.emit(problem)
        if arrived or problem is not None:
            self.ended.emit(arrived)


def _together(first: Change, second: Change) -> Change:
    return Change(first.topics | second.topics, first.cells | second.cells)


def _nowhere() -> Change | None:
    return None
