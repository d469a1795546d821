"""doctor: what is well and what is not, about the program, this computer and one file; nothing is changed."""

from __future__ import annotations

import argparse
import json
import locale
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ui import crash
from ui.commands.filedoctor import about_file
from ui.commands.findings import ROOM, SCARCE, Line, State, age, amount
from ui.commands.medium import free_space, nearest
from ui.commands.output import Output
from ui.commands.trustfiles import TrustFiles
from ui.settings import data_folder, default_path
from workshop.errors import BadInput

_PATIENCE = 60.0
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def doctor(args: argparse.Namespace, files: TrustFiles, out: Output) -> None:
    """Print a line for each finding; ends with exit code 3 when one is bad."""
    now = datetime.now(UTC)
    found = [*_program(files), *_window(), *_folders(), _language(), _backups(files.backups.root, now), _reports()]
    if args.file is not None:
        found += about_file(args.file, files, now)
    good = all(line.state != "bad" for line in found)
    out.answer({"ok": good, "checks": [line._asdict() for line in found]}, lambda: [_said(line) for line in found])
    if not good:
        # The lines have said it all.
        raise BadInput


def _said(line: Line) -> str:
    return f"{line.state:<5} {line.name:<14} {line.words}" + (f". {line.advice}" if line.advice else "")


def _program(files: TrustFiles) -> Iterator[Line]:
    yield Line("program", "ok", f"Pentatone {crash.version()}")
    yield Line("Python", "ok", f"{platform.python_version()} on {platform.platform()}")
    advice = {"SQLite": "This Python lacks the full-text search of SQLite; please use another one.",
              "SQLCipher": "Please install the program's requirements anew.",
              "case library": "Cases of your own that can be read are kept."}
    for part in files.parts():
        # Without SQLCipher all but locked files works.
        state: State = "ok" if part.sound is not False else "bad" if part.name == "SQLite" else "warn"
        yield Line(part.name, state, part.words, advice.get(part.name, "") if state != "ok" else "")


# The window ---------------------------------------------------------------------------------------------------------
def has_display() -> bool:
    """Tell whether a window could be shown."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in _DISPLAYS)


def ask_qt(display: bool) -> dict[str, Any] | str:
    """Return what Qt says of this computer, or why it says nothing."""
    root = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": paths} | ({} if display else {"QT_QPA_PLATFORM": "offscreen"})
    try:
        done = subprocess.run([sys.executable, "-m", "ui.qtprobe"], env=environment, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=_PATIENCE,
                              check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    try:
        found = json.loads(done.stdout)
        return found if isinstance(found, dict) else "?"
    except ValueError:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        return lines[0][:200] if lines else f"exit code {done.returncode}"


def _window() -> Iterator[Line]:
    display = has_display()
    found = ask_qt(display)
    if isinstance(found, str):
        yield Line("Qt", "bad", f"the window cannot be opened: {found}",
                   "Please install what it names, or the program's requirements anew.")
        return
    yield Line("Qt", "ok", f"{found['qt']}, platform {found['platform']}")
    lacking = {name: letters for name, letters in found["lacking"].items() if letters}
    if lacking or not found["lacking"]:
        name, letters = next(iter(lacking.items()), ("the fonts", ""))
        yield Line("fonts", "bad", f"{name} lacks {len(letters)} signs, such as {letters[:5]}" if letters
                   else "the fonts are missing", "Please install the program anew.")
    else:
        yield Line("fonts", "ok", f"{len(found['lacking'])} fonts have all {found['letters']} signs")
    if not display:
        yield Line("displays", "warn", "there is none here", "The command line works; the window needs one.")
        return
    screens = ", ".join(f"{width} × {height}" + (f" at {scale:.0%}" if scale != 1 else "")
                        for width, height, scale in found["screens"])
    yield Line("displays", "ok" if screens else "warn", f"{len(found['screens'])}: {screens or '–'}")


# Folders ------------------------------------------------------------------------------------------------------------
def _folders() -> Iterator[Line]:
    places = {"settings": default_path().parent, "data": data_folder(), "backups folder": data_folder() / "backups",
              "logs": crash.log_folder()}
    for name, folder in places.items():
        yield folder_line(name, folder)


def folder_line(name: str, folder: Path) -> Line:
    """Say whether a folder, or the one it will be made in, can be written to, and how much room there is."""
    if folder.exists() and not folder.is_dir():
        return Line(name, "bad", f"{folder} is a file", "Please move it away.")
    if not os.access(nearest(folder), os.W_OK | os.X_OK):
        return Line(name, "bad", f"{folder} cannot be written to", "Please give yourself the permission.")
    free = free_space(folder)
    words = f"{folder}" + ("" if folder.exists() else " (not made yet)") + (f", {amount(free)} free" if free else "")
    if free is not None and free < ROOM:
        return Line(name, "bad" if free < SCARCE else "warn", words, "Please make room on this disk.")
    if os.name == "posix" and name == "backups folder" and folder.exists():
        others = [each for each in (folder, *folder.iterdir()) if each.is_dir() and each.stat().st_mode & 0o077]
        if len(others) > 1 and others[0] == folder:
            return Line(name, "warn", words, "Other users of this computer can look into it; chmod 700 keeps them out.")
    return Line(name, "ok", words)


def _language() -> Line:
    encoding = locale.getpreferredencoding(False)
    shown = getattr(sys.stdout, "encoding", None) or "none"
    words = f"files {encoding}, console {shown}"
    if "utf8" not in shown.lower().replace("-", ""):
        return Line("locale", "warn", words, "Chinese may not show on this console; files are not touched by that.")
    return Line("locale", "ok", words)


def _backups(root: Path, now: datetime) -> Line:
    """Count all backups of this user; whose they are is not said."""
    try:
        found = [path.stat() for path in root.glob("*/*.pentatone")]
        folders = len({path.parent for path in root.glob("*/*.pentatone")})
    except OSError:
        return Line("backups", "bad", "they cannot be read", "Please look at the permissions of their folder.")
    if not found:
        return Line("backups", "ok", "none yet")
    newest = datetime.fromtimestamp(max(each.st_mtime for each in found), UTC)
    words = (f"copies: {len(found)}, workshops: {folders}, {amount(sum(each.st_size for each in found))}, the newest "
             f"{age(newest, now)}")
    if newest - now > timedelta(hours=1):
        return Line("backups", "warn", words, "The clock of this computer went backwards; please set it.")
    return Line("backups", "ok", words)


def _reports() -> Line:
    count = len(list(crash.log_folder().glob("crash-*.txt")))
    if count:
        return Line("reports", "warn", f"{count} about mistakes of the program in {crash.log_folder()}",
                    "Please pass them on if you want them mended.")
    return Line("reports", "ok", "no mistakes of the program")
