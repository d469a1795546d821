"""doctor: what is well and what is not, about the program, this computer and one file; nothing is changed."""

from __future__ import annotations

import argparse
import json
import locale
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ui import children, crash, textsize
from ui.commands.filedoctor import about_file
from ui.commands.findings import ROOM, SCARCE, Line, State, age, amount
from ui.commands.medium import free_space, kind_of, nearest
from ui.commands.output import Output
from ui.commands.trustfiles import TrustFiles
from ui.noop import QT_TRANSLATE_NOOP
from ui.sentences import sentence
from ui.settings import UserSettings, data_folder, default_path
from workshop.errors import BadInput

_PATIENCE = 60.0
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
LEAST = (1024, 600)
"""Pixels of text size 100 in which all of the facilitator's window is seen at once; in less it scrolls."""
Say = Callable[[str], str]
Stop = Callable[[], bool]
NAMES = {
    "program": QT_TRANSLATE_NOOP("Doctor", "Program"), "case library": QT_TRANSLATE_NOOP("Doctor", "Case library"),
    "fonts": QT_TRANSLATE_NOOP("Doctor", "Fonts"), "displays": QT_TRANSLATE_NOOP("Doctor", "Displays"),
    "settings": QT_TRANSLATE_NOOP("Doctor", "Folder of the settings"), "data": QT_TRANSLATE_NOOP("Doctor", "Data"),
    "workshops": QT_TRANSLATE_NOOP("Doctor", "Folder for workshops"),
    "backups folder": QT_TRANSLATE_NOOP("Doctor", "Folder of the backups"),
    "logs": QT_TRANSLATE_NOOP("Doctor", "Folder of the reports"), "locale": QT_TRANSLATE_NOOP("Doctor", "Encoding"),
    "settings file": QT_TRANSLATE_NOOP("Doctor", "Settings"), "backups": QT_TRANSLATE_NOOP("Doctor", "Backups"),
    "reports": QT_TRANSLATE_NOOP("Doctor", "Reports of mistakes"),
}
"""What the window calls each finding; the command line and its JSON use the names themselves."""
PARTS = (
    QT_TRANSLATE_NOOP("Doctor", "sound"), QT_TRANSLATE_NOOP("Doctor", "not made yet"),
    QT_TRANSLATE_NOOP("Doctor", "missing: files with a passphrase cannot be opened"),
    QT_TRANSLATE_NOOP("Doctor", "damaged: the next start sets it aside and makes a new one"),
)
"""What `db.health` says of its parts, for the translators."""


def english(words: str) -> str:
    """Return words as they are: the command line speaks English."""
    return words


def doctor(args: argparse.Namespace, files: TrustFiles, out: Output) -> None:
    """Print a line for each finding; ends with exit code 3 when one is bad."""
    found = list(about_computer(files))
    if args.file is not None:
        found += about_file(args.file, files, datetime.now(UTC))
    good = all(line.state != "bad" for line in found)
    out.answer({"ok": good, "checks": [line._asdict() for line in found]}, lambda: [_said(line) for line in found])
    if not good:
        # The lines have said it all.
        raise BadInput


def about_computer(files: TrustFiles, say: Say = english, stop: Stop = lambda: False, *,
                   console: bool = True) -> Iterator[Line]:
    """Yield a finding after the other about the program and this computer, in the language of `say`.

    `stop` is asked while Qt is waited for; `console` leaves out what only the command line is about.
    """
    yield from _program(files, say)
    yield from _window(say, stop)
    yield from _folders(say)
    yield _settings(say)
    if console:
        yield _language()
    yield _backups(files.backups.root, datetime.now(UTC), say)
    yield _reports(say)


def _said(line: Line) -> str:
    return f"{line.state:<5} {line.name:<14} {line.words}" + (f". {line.advice}" if line.advice else "")


def _program(files: TrustFiles, say: Say) -> Iterator[Line]:
    yield Line("program", "ok", f"Pentatone {crash.version()}")
    yield Line("Python", "ok", say(QT_TRANSLATE_NOOP("Doctor", "{0} on {1}")).format(
        platform.python_version(), platform.platform()))
    advice = {"SQLite": say(QT_TRANSLATE_NOOP(
                  "Doctor", "This Python lacks the full-text search of SQLite; please use another one.")),
              "SQLCipher": say(QT_TRANSLATE_NOOP("Doctor", "Please install the program's requirements anew.")),
              "case library": say(QT_TRANSLATE_NOOP("Doctor", "Cases of your own that can be read are kept."))}
    for part in files.parts():
        # Without SQLCipher all but locked files works.
        state: State = "ok" if part.sound is not False else "bad" if part.name == "SQLite" else "warn"
        yield Line(part.name, state, say(part.words), advice.get(part.name, "") if state != "ok" else "")


# The window ---------------------------------------------------------------------------------------------------------
def has_display() -> bool:
    """Tell whether a window could be shown."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in _DISPLAYS)


def ask_qt(display: bool, stop: Stop = lambda: False) -> dict[str, Any] | str:
    """Return what Qt says of this computer, or why it says nothing."""
    given = textsize.surroundings().get(textsize.FACTOR)
    environment = children.environment(display=display)
    environment.pop(textsize.FACTOR, None)  # of the display itself, not of the text size in use
    environment |= {textsize.FACTOR: given} if given is not None else {}
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as trouble:
        try:
            process = subprocess.Popen(children.command("ui.qtprobe"), env=environment, stdin=subprocess.DEVNULL,
                                       stdout=answer, stderr=trouble)
        except OSError as error:
            return type(error).__name__
        if not _wait(process, stop):
            return "TimeoutExpired"
        answer.seek(0)
        trouble.seek(0)
        try:
            found = json.loads(answer.read().decode("utf-8", "replace"))
            return found if isinstance(found, dict) else "?"
        except ValueError:
            lines = [line for line in trouble.read().decode("utf-8", "replace").splitlines() if line.strip()]
            return lines[0][:200] if lines else f"exit code {process.returncode}"


def _wait(process: subprocess.Popen[bytes], stop: Stop) -> bool:
    """Wait for a process; one that takes too long, or is not wanted any more, is ended."""
    end = time.monotonic() + _PATIENCE
    while process.poll() is None:
        if stop() or time.monotonic() > end:
            process.kill()
            process.wait()
            return False
        time.sleep(0.02)
    return True


def _window(say: Say, stop: Stop) -> Iterator[Line]:
    display = has_display()
    found = ask_qt(display, stop)
    if isinstance(found, str):
        yield Line("Qt", "bad", say(QT_TRANSLATE_NOOP("Doctor", "the window cannot be opened: {0}")).format(found),
                   say(QT_TRANSLATE_NOOP(
                       "Doctor", "Please install what it names, or the program's requirements anew.")))
        return
    yield Line("Qt", "ok", say(QT_TRANSLATE_NOOP("Doctor", "{0}, platform {1}")).format(found["qt"], found["platform"]))
    yield _fonts(found, say)
    if not display:
        yield Line("displays", "warn", say(QT_TRANSLATE_NOOP("Doctor", "there is none here")),
                   say(QT_TRANSLATE_NOOP("Doctor", "The command line works; the window needs one.")))
        return
    yield _displays(found["screens"], say)


def _fonts(found: dict[str, Any], say: Say) -> Line:
    lacking = {name: letters for name, letters in found["lacking"].items() if letters}
    anew = say(QT_TRANSLATE_NOOP("Doctor", "Please install the program anew."))
    if lacking:
        name, letters = next(iter(lacking.items()))
        words = say(QT_TRANSLATE_NOOP("Doctor", "{0} lacks {1} signs, such as {2}"))
        return Line("fonts", "bad", words.format(name, len(letters), letters[:5]), anew)
    if not found["lacking"] or not found.get("family", True):
        return Line("fonts", "bad", say(QT_TRANSLATE_NOOP("Doctor", "the fonts are missing")), anew)
    words = say(QT_TRANSLATE_NOOP("Doctor", "{0} fonts have all {1} signs"))
    return Line("fonts", "ok", words.format(len(found["lacking"]), found["letters"]))


def _displays(screens: list[list[float]], say: Say) -> Line:
    """Each display with its own pixels, and whether the window has enough room on the largest at this text size."""
    shown = ", ".join(f"{round(width * scale)} × {round(height * scale)}" + (f" ({scale:.0%})" if scale != 1 else "")
                      for width, height, scale in screens)
    words = say(QT_TRANSLATE_NOOP("Doctor", "{0}: {1}")).format(len(screens), shown or "–")
    if not screens:
        return Line("displays", "warn", words)
    share = UserSettings.load(aside=False).scale / 100
    if any(width >= LEAST[0] * share and height >= LEAST[1] * share for width, height, _ in screens):
        return Line("displays", "ok", words)
    advice = say(QT_TRANSLATE_NOOP(
        "Doctor", "At text size {0} % not all of a window is seen at once, so it scrolls; a smaller text size or a "
        "smaller scale of the system shows more."))
    return Line("displays", "warn", words, advice.format(round(share * 100)))


# Folders ------------------------------------------------------------------------------------------------------------
def _folders(say: Say) -> Iterator[Line]:
    places = {"settings": default_path().parent, "data": data_folder(), "backups folder": data_folder() / "backups",
              "logs": crash.log_folder()}
    for name, folder in places.items():
        yield folder_line(name, folder, say)
    # Its name may be the client's.
    folder = UserSettings.load(aside=False).folder()
    line = folder_line("workshops", folder, say)
    yield line._replace(words=line.words.replace(str(folder), "…"))


def folder_line(name: str, folder: Path, say: Say = english) -> Line:
    """Say whether a folder, or the one it will be made in, can be written to, how much room there is, on what disk."""
    if folder.exists() and not folder.is_dir():
        return Line(name, "bad", say(QT_TRANSLATE_NOOP("Doctor", "{0} is a file")).format(folder),
                    say(QT_TRANSLATE_NOOP("Doctor", "Please move it away.")))
    if not _writable(nearest(folder)):
        return Line(name, "bad", say(QT_TRANSLATE_NOOP("Doctor", "{0} cannot be written to")).format(folder),
                    say(QT_TRANSLATE_NOOP("Doctor", "Please give yourself the permission.")))
    free, kind = free_space(folder), kind_of(nearest(folder))
    words = str(folder) if folder.exists() else say(QT_TRANSLATE_NOOP("Doctor", "{0} (not made yet)")).format(folder)
    if free:
        words = say(QT_TRANSLATE_NOOP("Doctor", "{0}, {1} free")).format(words, amount(free))
    if free is not None and free < ROOM:
        return Line(name, "bad" if free < SCARCE else "warn", words,
                    say(QT_TRANSLATE_NOOP("Doctor", "Please make room on this disk.")))
    if kind:
        disk = say(QT_TRANSLATE_NOOP("Doctor", "a disk that can be pulled out")) if kind == "removable" else \
            say(QT_TRANSLATE_NOOP("Doctor", "a disk of the network"))
        return Line(name, "warn", f"{words}, {disk}", say(QT_TRANSLATE_NOOP(
            "Doctor", "A disk of this computer is safer and faster.")))
    if os.name == "posix" and name == "backups folder" and folder.exists():
        others = [each for each in (folder, *folder.iterdir()) if each.is_dir() and each.stat().st_mode & 0o077]
        if len(others) > 1 and others[0] == folder:
            return Line(name, "warn", words, say(QT_TRANSLATE_NOOP(
                "Doctor", "Other users of this computer can look into it; chmod 700 keeps them out.")))
    return Line(name, "ok", words)


def _writable(folder: Path) -> bool:
    if os.name != "nt":
        return os.access(folder, os.W_OK | os.X_OK)
    # On Windows the system says more than it knows, so it is tried; the file has no name that stays.
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _settings(say: Say) -> Line:
    """Say whether the file of the settings is understood."""
    path = default_path()
    if not path.exists():
        return Line("settings file", "ok", say(QT_TRANSLATE_NOOP("Doctor", "none yet")))
    if not os.access(path, os.R_OK | os.W_OK):
        return Line("settings file", "bad", say(QT_TRANSLATE_NOOP("Doctor", "{0} cannot be written to")).format(path),
                    say(QT_TRANSLATE_NOOP("Doctor", "Please give yourself the permission.")))
    wrong = UserSettings.load(path, aside=False).notices
    if wrong:
        return Line("settings file", "warn", sentence(wrong[0], say))
    return Line("settings file", "ok", say(QT_TRANSLATE_NOOP("Doctor", "all of it is understood")))


def _language() -> Line:
    encoding = locale.getpreferredencoding(False)
    shown = getattr(sys.stdout, "encoding", None) or "none"
    words = f"files {encoding}, console {shown}"
    if "utf8" not in shown.lower().replace("-", ""):
        return Line("locale", "warn", words, "Chinese may not show on this console; files are not touched by that.")
    return Line("locale", "ok", words)


def _backups(root: Path, now: datetime, say: Say) -> Line:
    """Count all backups of this user; whose they are is not said."""
    try:
        found = [path.stat() for path in root.glob("*/*.pentatone")]
        folders = len({path.parent for path in root.glob("*/*.pentatone")})
    except OSError:
        return Line("backups", "bad", say(QT_TRANSLATE_NOOP("Doctor", "they cannot be read")),
                    say(QT_TRANSLATE_NOOP("Doctor", "Please look at the permissions of their folder.")))
    if not found:
        return Line("backups", "ok", say(QT_TRANSLATE_NOOP("Doctor", "none yet")))
    newest = datetime.fromtimestamp(max(each.st_mtime for each in found), UTC)
    words = say(QT_TRANSLATE_NOOP("Doctor", "copies: {0}, workshops: {1}, {2}, the newest {3}")).format(
        len(found), folders, amount(sum(each.st_size for each in found)), age(newest, now, say))
    if newest - now > timedelta(hours=1):
        return Line("backups", "warn", words, say(QT_TRANSLATE_NOOP(
            "Doctor", "The clock of this computer went backwards; please set it.")))
    return Line("backups", "ok", words)


def _reports(say: Say) -> Line:
    count = len(list(crash.log_folder().glob("crash-*.txt")))
    if count:
        return Line("reports", "warn", say(QT_TRANSLATE_NOOP(
            "Doctor", "{0} about mistakes of the program in {1}")).format(count, crash.log_folder()),
            say(QT_TRANSLATE_NOOP("Doctor", "Please pass them on if you want them mended.")))
    return Line("reports", "ok", say(QT_TRANSLATE_NOOP("Doctor", "no mistakes of the program")))
