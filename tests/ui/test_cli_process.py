"""The command line as a program of its own: what it loads, odd consoles, readers that leave, Ctrl+C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.rooms import Room

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    found = Room(tmp_path / "a.pentatone")
    yield found
    found.store.close()


def shell(*arguments: object, timeout: float = 60, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "ui.cli", *map(str, arguments)], cwd=ROOT, capture_output=True,
                          text=True, encoding="utf-8", timeout=timeout, check=False, **options)


def test_no_command_but_the_window_loads_qt(room: Room) -> None:
    code = ("import sys; from ui.cli import main; code = main(sys.argv[1:]); "
            "print([m for m in sys.modules if m.startswith(('PySide6', 'pyqtgraph', 'reportlab'))], code)")
    for arguments in (("info",), ("analyse",), ("verify",)):
        found = subprocess.run([sys.executable, "-c", code, *arguments, str(room.path)], cwd=ROOT, capture_output=True,
                               text=True, check=False)
        assert found.stdout.splitlines()[-1] == "[] 0"
    found = subprocess.run([sys.executable, "-c", code, "packs", "list"], cwd=ROOT, capture_output=True, text=True,
                           check=False)
    assert found.stdout.splitlines()[-1] == "[] 0"


def test_a_console_that_is_not_utf_8(room: Room, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    found = shell("packs", "show", "consumer-goods-2020", env=environment)
    assert found.returncode == 0 and "?" in found.stdout
    found = shell("packs", "show", "consumer-goods-2020", "--json", env=environment)
    assert json.loads(found.stdout)["capabilities"][0]["note"] == "宫", "JSON stays whole"
    found = shell("info", tmp_path / "没有.pentatone", env=environment)
    assert found.returncode == 3 and "is not there" in found.stderr and "Traceback" not in found.stderr


def test_a_reader_that_goes_away_is_no_mistake(room: Room) -> None:
    command = (f"{sys.executable} -m ui.cli packs show consumer-goods-2020 --json | head -c 10 > /dev/null; "
               "echo ${PIPESTATUS[0]}")
    if not Path("/bin/bash").exists():
        pytest.skip("needs bash")
    found = subprocess.run(["/bin/bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.stderr == ""
    assert found.stdout in ("141\n", "0\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no kill on Windows")
def test_ctrl_c_leaves_nothing_half_written(tmp_path: Path) -> None:
    file = tmp_path / "d.pentatone"
    child = subprocess.Popen([sys.executable, "-m", "ui.cli", "demo", str(file), "--depth", "full"], cwd=ROOT,
                             stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    until = time.monotonic() + 30
    while not list(tmp_path.glob(".pentatone-*/*.pentatone")) and time.monotonic() < until:
        time.sleep(0.005)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, out, err) == (130, "", "pentatone: stopped\n")
    assert [p.name for p in tmp_path.iterdir() if p.name not in ("config", "logs")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="no kill on Windows")
def test_ctrl_c_is_seen_while_python_cannot_run_its_handler() -> None:
    from ui.commands.interrupts import interrupts
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        with interrupts() as pressed:
            assert not pressed()
            os.kill(os.getpid(), signal.SIGINT)
            assert pressed() and pressed(), "asking does not use the answer up"
        with interrupts() as pressed:
            assert not pressed()
    finally:
        signal.signal(signal.SIGINT, before)
    assert signal.set_wakeup_fd(-1) == -1, "nothing is left behind"


@pytest.mark.skipif(sys.platform == "win32", reason="no kill on Windows")
def test_ctrl_c_stops_a_long_search_at_once(tmp_path: Path) -> None:
    """The solver runs in another language: without help Ctrl+C would wait for its time limit or be lost."""
    code = """
import os, random, signal, sys, threading, time
from ui.commands.interrupts import interrupts
from workshop.roadmap.problem import Link, Problem, Task
from workshop.roadmap.solve import solve
r = random.Random(1)
tasks = tuple(Task(f"t{n}", d, tuple(r.randint(10, 400) for _ in range(d)),
                   value=tuple(r.randint(0, 1000) for _ in range(25 - d)),
                   after=tuple({Link(f"t{r.randrange(n)}") for _ in range(2)}) if n > 5 else ())
              for n in range(60) for d in [r.randint(1, 4)])
import ortools.sat.python.cp_model
threading.Timer(1.0, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
begin = time.monotonic()
try:
    with interrupts() as pressed:
        solve(Problem(24, tasks, (900,) * 24), time_limit=40, should_stop=pressed)
except KeyboardInterrupt:
    print("stopped", time.monotonic() - begin < 15)
"""
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False,
                           timeout=90)
    assert found.stdout == "stopped True\n", found.stderr
