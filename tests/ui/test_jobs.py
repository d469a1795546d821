"""Work off the GUI thread: it reports, stops, fails politely, and may outlive whoever asked."""

from __future__ import annotations

import threading

import shiboken6
from PySide6.QtCore import QThreadPool

from ui.jobs import Job


def test_a_job_tells_progress_and_returns_its_value(qtbot):
    job = Job()
    seen: list[tuple[float, str]] = []
    job.progress.connect(lambda share, words: seen.append((share, words)))
    with qtbot.waitSignal(job.done) as done:
        job.start(lambda progress, _stop: (progress(0.5, "half"), 42)[1])
    assert done.args == [42]
    assert seen == [(0.5, "half")]
    assert not job.running


def test_a_failure_arrives_as_the_error(qtbot):
    job = Job()

    def work(_progress, _stop):
        raise ValueError("no")

    with qtbot.waitSignal(job.failed) as failed:
        job.start(work)
    assert isinstance(failed.args[0], ValueError)


def test_a_cancelled_job_throws_its_result_away(qtbot):
    job, begun = Job(), threading.Event()

    def work(_progress, stop):
        begun.set()
        while not stop():
            threading.Event().wait(0.01)
        return 1

    job.start(work)
    assert begun.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()


def test_a_job_may_outlive_whoever_asked(qtbot, capfd):
    job, go = Job(), threading.Event()
    job.start(lambda progress, _stop: (go.wait(5), progress(1.0, ""), 1)[2])
    shiboken6.delete(job)
    go.set()
    assert QThreadPool.globalInstance().waitForDone(5000)
    assert capfd.readouterr().err == ""
