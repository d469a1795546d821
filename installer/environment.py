"""The private Python environment of the checkout: when it is right, and how it is made."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

from installer import pip_run
from installer.trouble import Trouble, from_os_error, say

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
STAMP_NAME = "pentatone-setup.json"
RUNTIME = ROOT / "installer" / "requirements.txt"
TESTS = ROOT / "installer" / "requirements-dev.txt"
# Bytes the finished environment needs, measured and rounded up: with the test tools, and with pip's cache.
ROOM_NEEDED = 1_200_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an environment holds: the Python it was made for and the digests of what was installed."""

    python: str
    runtime: str
    tests: str | None
    complete: bool


class Step(Enum):
    """What is left to do to an environment."""

    NOTHING = "nothing"
    INSTALL = "install"
    REBUILD = "rebuild"


def digest(requirements: Path) -> str:
    """SHA-256 of a requirements file, the same for either kind of line ending."""
    return hashlib.sha256(requirements.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def this_python() -> str:
    """Name of the running Python as far as installed packages care, like `cpython-311 linux`."""
    flags = getattr(sys, "abiflags", "")
    return f"{sys.implementation.cache_tag}{flags} {sys.platform}"


def next_step(found: Stamp | None, wanted: Stamp) -> Step:
    """Compare the stamp found with the wanted one; a missing or unfinished one means: build all anew."""
    if found is None or not found.complete or found.python != wanted.python:
        return Step.REBUILD
    if found.runtime != wanted.runtime or wanted.tests not in (None, found.tests):
        return Step.INSTALL
    return Step.NOTHING


def read_stamp(folder: Path) -> Stamp | None:
    """The stamp of an environment; None if there is none or it cannot be read."""
    try:
        return Stamp(**json.loads((folder / STAMP_NAME).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Replace the stamp in one move, so that it is never half written."""
    fresh = folder / (STAMP_NAME + ".new")
    fresh.write_text(json.dumps(asdict(stamp), indent=1), "utf-8")
    os.replace(fresh, folder / STAMP_NAME)


def python_in(folder: Path) -> Path:
    """The interpreter of an environment."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def child_environment(**extra: str) -> dict[str, str]:
    """Variables for a Python of the environment, which finds the checkout from any folder."""
    foreign = ("PYTHONHOME", "__PYVENV_LAUNCHER__")
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**kept, "PYTHONPATH": str(ROOT), **extra}


def what_is_left(with_tests: bool) -> Step:
    """What is left to do in this checkout; looks at files only. Raises Trouble."""
    try:
        step = next_step(read_stamp(FOLDER), _wanted(with_tests))
    except OSError as error:
        raise from_os_error(error, FOLDER) from error
    return step if python_in(FOLDER).exists() else Step.REBUILD


def ensure(step: Step, with_tests: bool) -> Path:
    """Do what is left and return the interpreter of the environment. Raises Trouble."""
    try:
        if step is not Step.NOTHING:
            _build(read_stamp(FOLDER), _wanted(with_tests), anew=step is Step.REBUILD)
    except OSError as error:
        raise from_os_error(error, FOLDER) from error
    return python_in(FOLDER)


def _wanted(with_tests: bool) -> Stamp:
    return Stamp(this_python(), digest(RUNTIME), digest(TESTS) if with_tests else None, complete=True)


def _build(found: Stamp | None, wanted: Stamp, anew: bool) -> None:
    _check_room()
    if anew:
        _make_empty()
    requirements = TESTS if wanted.tests else RUNTIME
    quiet = child_environment(PYTHONIOENCODING="utf-8", PYTHONUNBUFFERED="1")
    # pip fetches everything before it changes anything: until then an older environment stays good.
    pip_run.install(python_in(FOLDER), requirements, FOLDER / "pip.log", quiet, _mark_unfinished)
    # The test requirements contain the runtime ones; test tools of an earlier set stay valid only unchanged.
    kept = found.tests if found and not anew and found.runtime == wanted.runtime else None
    _write_launcher()
    write_stamp(FOLDER, Stamp(wanted.python, wanted.runtime, wanted.tests or kept, complete=True))
    say("Set-up is complete; later runs need no network.")


def launcher_in(folder: Path) -> Path:
    """The command `pentatone` of an environment."""
    return folder / "Scripts" / "pentatone.cmd" if os.name == "nt" else folder / "bin" / "pentatone"


def _write_launcher() -> None:
    """Write the command `pentatone`, which runs this checkout with its own Python from any folder."""
    launcher, python = launcher_in(FOLDER), python_in(FOLDER)
    if os.name == "nt":
        launcher.write_text(f'@set "PYTHONPATH={ROOT}"\n@"{python}" -P -m ui.cli %*\n', "utf-8")
        return
    launcher.write_text(f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(str(python))} -P -m ui.cli '
                        '"$@"\n', "utf-8")
    launcher.chmod(0o755)


def _mark_unfinished() -> None:
    write_stamp(FOLDER, Stamp(this_python(), "", None, complete=False))


def _check_room() -> None:
    free = shutil.disk_usage(ROOT).free
    if free < ROOM_NEEDED and not FOLDER.exists():
        raise Trouble(
            f"The disk of {ROOT} has {free // 1_000_000} MB free and the set-up needs about "
            f"{ROOM_NEEDED // 1_000_000}: free some and run the same command again."
        )


def _make_empty() -> None:
    if FOLDER.exists():
        if any(FOLDER.iterdir()) and not (FOLDER / STAMP_NAME).exists():
            raise Trouble(
                f"{FOLDER} exists and was not made by this script: move it away or delete it, "
                "then run the same command again."
            )
        say("The private environment is unfinished or for another Python: making it anew.")
        shutil.rmtree(FOLDER)
    say(f"Making a private Python environment in {FOLDER}")
    FOLDER.mkdir()
    _mark_unfinished()
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(FOLDER)], stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if made.returncode != 0:
        last = (made.stdout + made.stderr).strip().splitlines()[-1:] or ["no reason given"]
        raise Trouble(
            f"This Python ({sys.executable}) could not make an environment ({last[0].strip()}): "
            "install a complete Python 3.11 or newer and run the same command with it."
        )
