"""A job that takes a while shows how far it is and a button that stops it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.jobs import Job
from ui.widgets import waitline
from ui.widgets.waitline import WaitLine


@pytest.fixture
def line(qtbot, monkeypatch):
    monkeypatch.setattr(waitline, "SOON", 5)
    window = QWidget()
    qtbot.addWidget(window)
    job = Job(window)
    made = WaitLine(job)
    QVBoxLayout(window).addWidget(made)
    made.job = job
    window.show()
    return made


def test_it_follows_the_job_and_goes_with_it(qtbot, line) -> None:
    go = threading.Event()

    def work(progress, should_stop):
        progress(0.4, "")
        go.wait(5)
    line.job.start(work)
    line.begin("Working…")
    qtbot.waitUntil(lambda: line.isVisible() and line.bar.value() == 40, timeout=5000)
    go.set()
    qtbot.waitUntil(line.isHidden, timeout=5000)


def test_its_button_stops_the_job(qtbot, line) -> None:
    ended = threading.Event()

    def work(progress, should_stop):
        while not should_stop():
            pass
        ended.set()
    line.job.start(work)
    line.begin("Working…")
    qtbot.waitUntil(line.isVisible, timeout=5000)
    line.stop.click()
    assert not line.stop.isEnabled() and ended.wait(5)
    qtbot.waitUntil(line.isHidden, timeout=5000)


def test_what_is_done_at_once_shows_nothing(qtbot, line) -> None:
    with qtbot.waitSignal(line.job.done, timeout=5000):
        line.job.start(lambda progress, should_stop: 1)
        line.begin("Working…")
    qtbot.wait(10)
    assert line.isHidden()
