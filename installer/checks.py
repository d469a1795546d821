"""The checks of the project, all of them run even if one fails."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from installer.environment import ROOT, child_environment
from installer.trouble import say

_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
STATIC: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff", ("-m", "ruff", "check", ".")),
    ("mypy", ("-m", "mypy")),
    ("lint-imports", ("-c", _LINT_IMPORTS, "--no-logo")),
)

TRANSLATE = ("-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider")


def run_all(python: Path, pytest_words: Sequence[str]) -> int:
    """Run every check; 0 if all pass, else 1. pytest's closing line is the last one printed."""
    environment = child_environment(QT_QPA_PLATFORM="offscreen", PYTHONIOENCODING="utf-8")
    # Every Python of the tests reads the same modules: one of them keeps them translated for the others.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    results: list[tuple[str, bool, float]] = []
    with _translated(python, environment, [] if pytest_words else TRANSLATE):
        for name, words in STATIC:
            say(f"\n--- {name}")
            start = time.monotonic()
            done = subprocess.run([str(python), *words], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL)
            results.append((name, done.returncode == 0, time.monotonic() - start))
    say("\n--- pytest")
    start = time.monotonic()
    colour = "yes" if sys.stdout.isatty() else "no"
    # Each process begins with a half of its own: what the tests of a file share is made once.
    words = ("-m", "pytest", "-n", "2", "--dist", "worksteal", f"--color={colour}", *pytest_words)
    code, closing = _run_but_last_line([str(python), *words], environment)
    results.append(("pytest", code == 0, time.monotonic() - start))
    say("\n--- summary")
    say("\n".join(summary(results)))
    say(closing)
    return 0 if all(passed for _, passed, _ in results) else 1


@contextmanager
def _translated(python: Path, environment: dict[str, str], words: Sequence[str]) -> Iterator[None]:
    """Let modules and tests be translated on another processor while something else runs, and wait for the end.

    Else each process of pytest would do this for itself, at the same moment. What goes wrong there is told by the
    tests themselves. Without words nothing is done.
    """
    if not words:
        yield
        return
    quiet = subprocess.DEVNULL
    with subprocess.Popen([str(python), *words], cwd=ROOT, env=environment, stdin=quiet, stdout=quiet,
                          stderr=quiet) as process:
        try:
            yield
        except BaseException:
            process.kill()
            raise


def summary(results: Sequence[tuple[str, bool, float]]) -> list[str]:
    """One line for each check: name, verdict, seconds."""
    verdict = {True: "passed", False: "FAILED"}
    return [f"{name:<13} {verdict[passed]} {seconds:6.1f} s" for name, passed, seconds in results]


def _run_but_last_line(command: list[str], environment: dict[str, str]) -> tuple[int, str]:
    """Run a command and pass its lines on as they come, except the last one, which is returned."""
    held: str | None = None
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if held is not None:
                say(held)
            held = line.rstrip("\n")
    return process.returncode, held or "pytest printed nothing"
