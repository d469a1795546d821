"""Starting the program from its private environment: the sample workshop in a window, or as a PDF."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.environment import child_environment
from installer.trouble import Trouble, from_os_error, say

SAMPLE_NAME = "sample.pentatone"


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether a window can be shown; only Linux can be without, unless Qt was told its platform."""
    if not platform.startswith("linux"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def data_folder(platform: str, environ: Mapping[str, str], home: Path) -> Path:
    """Where this user's programs keep data: no cloud copy of it, and no question from the system."""
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Pentatone"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Pentatone"
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "pentatone"


def call(python: Path, words: Sequence[str], quiet: bool = False) -> int:
    """Run the program's command line and return its exit code; `quiet` keeps only what it says on stderr."""
    # -P: a folder that happens to hold a "ui" of its own must not be taken for ours.
    command = [str(python), "-P", "-m", "ui.cli", *words]
    process = subprocess.Popen(command, env=child_environment(), stdout=subprocess.DEVNULL if quiet else None)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the program got it too and ends in its own way
            continue


def run_sample(python: Path) -> int:
    """Open the sample workshop, or print it to a PDF where there is no display. Raises Trouble."""
    folder = data_folder(sys.platform, os.environ, Path.home())
    sample = folder / SAMPLE_NAME
    if not sample.exists():
        say(f"Making a sample workshop: {sample}")
        _make_sample(python, folder, sample)
    if has_display(sys.platform, os.environ):
        return call(python, ["open", str(sample)])
    say("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): the sample goes to a PDF instead.")
    pdf = sample.with_suffix(".pdf")
    code = call(python, ["export", str(sample), str(pdf)])
    if code == 0:
        say(f"The report is in {pdf}")
    return code


def _make_sample(python: Path, folder: Path, sample: Path) -> None:
    # Made aside and moved, so that a half-made sample is never opened.
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as aside:
            made = Path(aside) / SAMPLE_NAME
            code = call(python, ["demo", str(made)], quiet=True)
            if code != 0:
                raise Trouble(f"The sample workshop was not made (exit code {code}); see above.")
            os.replace(made, sample)
    except OSError as error:
        raise from_os_error(error, folder) from error
