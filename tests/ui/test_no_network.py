"""The program opens no internet socket: watched by the kernel and by Python, and read from the source."""

from __future__ import annotations

import ast
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guarded import CAUGHT, NO_FILTER, watchable

ROOT = Path(__file__).resolve().parents[2]
NETWORK = {"socket", "socketserver", "ssl", "http", "urllib", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib",
           "nntplib", "xmlrpc", "webbrowser", "asyncio", "requests", "httpx", "aiohttp", "urllib3", "websockets"}
QT_NETWORK = {"QtNetwork", "QtWebEngineCore", "QtWebEngineWidgets", "QtWebSockets", "QtWebView", "QtHttpServer",
              "QtQuick", "QtQml", "QtDBus", "QtMultimedia"}
_WORDS = re.compile(rf"\b(?:{'|'.join(sorted(NETWORK | QT_NETWORK))})\b")


def child(guard: str, what: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the guarded process."""
    return subprocess.run([sys.executable, "-m", "tests.ui.network_child", guard, what, str(folder)], cwd=ROOT,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True,
                          timeout=120, check=False)


def test_python_sees_an_internet_socket(tmp_path: Path) -> None:
    assert child("python", "control", tmp_path).returncode == CAUGHT
    assert child("none", "control", tmp_path).returncode == 0, "without a guard nothing holds it back"


@pytest.mark.skipif(not watchable(), reason="a filter over system calls: Linux on x86_64 or aarch64")
def test_the_kernel_kills_who_opens_an_internet_socket(tmp_path: Path) -> None:
    found = child("kernel", "control", tmp_path)
    if found.returncode == NO_FILTER:
        pytest.skip(f"no filter over system calls here: {found.stderr}")
    assert found.returncode == -signal.SIGSYS, found.stderr


@pytest.mark.slow
def test_command_line_and_window_open_no_internet_socket(tmp_path: Path) -> None:
    # Off Linux the kernel cannot be asked; Python's own doings are watched there all the same.
    found = child("both", "program", tmp_path)
    assert found.returncode == 0, found.stderr
    assert {path.suffix for path in tmp_path.iterdir()} >= {".pdf", ".pptx", ".xlsx", ".json", ".pentatone"}
    loaded = set(found.stdout.split())
    assert "QtWidgets" in loaded and not loaded & QT_NETWORK, "what came with the window, whoever asked for it"
    assert not list((tmp_path / "logs").glob("*")), "nothing is left of a run that ended by itself"


def imported(path: Path) -> set[str]:
    """Return what a file imports of all that: top packages, and the parts of Qt."""
    found: set[str] = set()
    source = path.read_text("utf-8")
    # What is not named is not imported; most files need no closer look.
    for node in ast.walk(ast.parse(source)) if _WORDS.search(source) else ():
        if isinstance(node, ast.Import):
            found |= {part for name in node.names for part in name.name.split(".")[:2]}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found |= {*(node.module or "").split(".")[:2]}
            if node.module == "PySide6":
                found |= {name.name for name in node.names}
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "import_module":
            found |= {str(a.value).split(".")[0] for a in node.args if isinstance(a, ast.Constant)}
    return found & (NETWORK | QT_NETWORK)


def test_nothing_of_ours_imports_what_talks_to_a_network() -> None:
    files = [path for part in ("workshop", "db", "ui", "resources") for path in (ROOT / part).rglob("*.py")]
    assert len(files) > 300
    assert {str(path.relative_to(ROOT)): sorted(bad) for path in files
            if (bad := imported(path))} == {}


def test_the_reading_of_imports_sees_them(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("import http.client\nfrom PySide6.QtNetwork import QTcpSocket\nfrom PySide6 import QtQml\n"
                    "def f():\n    from urllib.request import urlopen\n    importlib.import_module('ssl')\n", "utf-8")
    assert imported(path) == {"http", "QtNetwork", "QtQml", "urllib", "ssl"}
