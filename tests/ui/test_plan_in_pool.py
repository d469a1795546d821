"""Planning again and again in the threads of Qt's pool, in a process of its own because it once died of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
from functools import partial

from PySide6.QtCore import QCoreApplication

from tests.builders import full_workshop
from ui.jobs import Job
from ui.stages.roadmap.work import plan
from workshop.insight.analysis import analyse

app = QCoreApplication([])
workshop = full_workshop()
analysis = analyse(workshop)
job, done = Job(app), []


def go(*_found):
    done.append(1)
    if len(done) > 12:
        app.quit()
    else:
        job.start(partial(plan, workshop, analysis, ("value", "speed")[len(done) % 2]))


job.done.connect(go)
go()
app.exec()
print(len(done))
"""


def test_the_solver_survives_threads_that_are_used_again() -> None:
    run = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, timeout=120,
                         env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
    assert (run.returncode, run.stdout.strip()) == (0, "13"), run.stderr
