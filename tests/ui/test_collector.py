"""Circles of objects are found in the thread of the windows, not in that of a job."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer

from ui.collector import Collector


@pytest.fixture
def collector(qapp) -> Iterator[Collector]:
    gc.collect()
    gc.enable()
    made = Collector()
    yield made
    made.stop()
    gc.disable()


class Ring(QObject):
    """An object with a timer that only the garbage collector can free, and that tells in which thread it did."""

    def __init__(self, told: list[int]) -> None:
        super().__init__()
        self.me = self
        self.clock = QTimer(self)
        self.clock.start(10_000)
        weakref.finalize(self, lambda: told.append(threading.get_ident()))


class Busy(QRunnable):
    """A job that makes more objects than Python would make without collecting."""

    def run(self) -> None:
        self.kept = [[number] for number in range(50_000)]


def work() -> None:
    pool = QThreadPool.globalInstance()
    pool.start(Busy())
    assert pool.waitForDone(10_000)


def test_a_job_frees_no_window_and_the_next_look_does(collector: Collector) -> None:
    told: list[int] = []
    Ring(told)
    work()
    assert told == [], "a job in the pool collected"
    kept = [[number] for number in range(2_000)]
    collector.look()
    assert told == [threading.get_ident()] and len(kept) == 2_000


def test_it_looks_by_itself(collector: Collector, qtbot) -> None:
    told: list[int] = []
    Ring(told)
    kept = [[number] for number in range(2_000)]
    qtbot.waitUntil(lambda: told == [threading.get_ident()], timeout=3_000)
    assert len(kept) == 2_000


def test_python_has_it_back_in_the_end(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()


def test_what_was_there_is_left_alone(collector: Collector) -> None:
    before = gc.get_freeze_count()
    collector.settle()
    assert gc.get_freeze_count() > before
