"""The commands of the set-up script, each from an untouched checkout to its end."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from installer import checks, coverage_run, environment, program, system_libs
from installer.trouble import EXIT_CODE, Trouble, complain


def perform(command: str, words: Sequence[str]) -> int:
    """Carry out run, test, coverage or setup and return the exit code; foreseeable trouble becomes a sentence."""
    try:
        if command == "test":
            return _test(words)
        if command == "coverage":
            return _coverage(words)
        if command == "setup":
            return _setup()
        if command == "package":
            from installer.package import builder
            return builder.package(words)
        return _run(words)
    except Trouble as trouble:
        complain(str(trouble))
        return EXIT_CODE
    except KeyboardInterrupt:
        complain("Stopped; the same command goes on from here.")
        return 130


def _prepare(libraries: Sequence[str], with_tests: bool = False) -> Path:
    # The system's part comes first and in one go: a person who must type its command does so once.
    step = environment.what_is_left(with_tests)
    system_libs.ensure(libraries, venv=step is environment.Step.REBUILD)
    return environment.ensure(step, with_tests)


def _setup() -> int:
    _prepare([*system_libs.OFFSCREEN, *system_libs.WINDOW])
    return 0


def _test(words: Sequence[str]) -> int:
    python = _prepare(list(system_libs.OFFSCREEN), with_tests=True)
    return checks.run_all(python, words)


def _coverage(words: Sequence[str]) -> int:
    python = _prepare(list(system_libs.OFFSCREEN), with_tests=True)
    return coverage_run.run(python, words)


def _run(words: Sequence[str]) -> int:
    # Without a display nothing of Qt is loaded, so a bare server needs none of its libraries.
    window = program.has_display(sys.platform, os.environ)
    python = _prepare([*system_libs.OFFSCREEN, *system_libs.WINDOW] if window else [])
    return program.call(python, words) if words else program.run_sample(python)
