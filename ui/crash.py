"""A file about a mistake of ours, in the user's log folder: what happened, and nothing of the workshop."""

from __future__ import annotations

import itertools
import os
import platform
import sys
import tempfile
import traceback
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

KEPT = 20
KEPT_FOR = timedelta(days=30)
_NAMES = "crash-*.txt"
_DETAILS = "with details:"


def log_folder() -> Path:
    """Return where reports go; PENTATONE_LOGS overrides it."""
    if folder := os.environ.get("PENTATONE_LOGS"):
        return Path(folder)
    from platformdirs import user_log_path
    return user_log_path("pentatone", appauthor=False)


def version() -> str:
    """Return the version of the program."""
    # Here and not above: it costs more than the rest of the start page.
    from importlib import metadata
    try:
        return metadata.version("pentatone")
    except metadata.PackageNotFoundError:
        return _from_source()


def _from_source() -> str:
    import tomllib
    try:
        text = (Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8")
        return str(tomllib.loads(text)["project"]["version"])
    except (OSError, ValueError, KeyError):
        return "?"


@dataclass(frozen=True, slots=True)
class Report:
    """A mistake of ours: where its file is (None when nowhere can be written), and what it says.

    `plain` holds kinds of error and places in our code. `full` also quotes messages, paths and lines of code, and
    with them perhaps words of a client: it is written only when somebody asks for it (`keep`).
    """

    path: Path | None
    plain: str
    full: str

    def keep(self, *, full: bool) -> bool:
        """Put one of the two texts into the file; False when that does not work."""
        if self.path is None:
            return False
        try:
            _put(self.path, self.full if full else self.plain)
        except OSError:
            return False
        return True


def report_on(error: BaseException, doing: str = "", *, now: datetime | None = None) -> Report:
    """Write a report without anybody's words, thin the older ones, and return it."""
    now = now or datetime.now(UTC)
    head = [*_head(now), f"doing: {doing}"]
    plain = "\n".join([*head, "", *_places(error), ""])
    full = "\n".join([*head, _DETAILS, "", "".join(traceback.format_exception(error))])
    return Report(keep_text(plain, now), plain, full)


def write_report(error: BaseException, doing: str = "") -> Path | None:
    """Write where it happened, with versions, and return the file; None when nowhere can be written.

    The message of an error is left out: it may quote a client's words.
    """
    return report_on(error, doing).path


def keep_text(text: str, now: datetime, kind: str = "") -> Path | None:
    """Write a report of `kind` under a name of its own, thin the older ones, and return its file, or None."""
    stem = f"crash-{now:%Y%m%d-%H%M%S}-{os.getpid()}{kind}"
    for folder in (log_folder(), Path(tempfile.gettempdir())):
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            path = _put_new(folder, stem, text)
            thin(folder, now)
            return path
    return None


def head(now: datetime) -> str:
    """Return the first lines of a report: versions and the time."""
    return "\n".join(_head(now))


def thin(folder: Path, now: datetime) -> None:
    """Remove the reports of a folder that are older than 30 days, and all but the newest 20."""
    found: list[tuple[float, Path]] = []
    for path in folder.glob(_NAMES):
        with suppress(OSError):
            found.append((path.stat().st_mtime, path))
    found.sort(reverse=True)
    oldest = (now - KEPT_FOR).timestamp()
    for rank, (at, path) in enumerate(found):
        if rank >= KEPT or at < oldest:
            with suppress(OSError):
                path.unlink()


def detailed_reports() -> list[Path]:
    """Return the reports into which somebody has let the details, and with them perhaps a client's words."""
    found = []
    for path in sorted(log_folder().glob(_NAMES)):
        with suppress(OSError):
            if _DETAILS in path.read_text("utf-8", errors="replace"):
                found.append(path)
    return found


def _put_new(folder: Path, stem: str, text: str) -> Path:
    """Write under the first name that is free; what somebody else has put there is never written into."""
    for number in itertools.count(1):
        path = folder / (f"{stem}.txt" if number == 1 else f"{stem}-{number}.txt")
        with suppress(FileExistsError):
            _put(path, text, os.O_EXCL)
            return path
    raise AssertionError("numbers do not end")


def _put(path: Path, text: str, how: int = os.O_TRUNC) -> None:
    # Readable by its owner alone: what somebody ticked may hold a client's words.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | how, 0o600)
    with open(handle, "w", encoding="utf-8", errors="backslashreplace") as stream:
        stream.write(text)


def _head(now: datetime) -> list[str]:
    return [f"Pentatone {version()}, Python {platform.python_version()}, {platform.platform()}",
            now.isoformat(timespec="seconds")]


def _places(error: BaseException) -> list[str]:
    """Return kinds of error and places in the code, the first cause first."""
    return [line for each in _all(error)
            for line in (*map(_place, traceback.extract_tb(each.__traceback__)), type(each).__name__)]


def _all(error: BaseException) -> list[BaseException]:
    """Return an error with its causes and, where it is a group, its parts; the first cause first."""
    found: list[BaseException] = []
    waiting = [error]
    while waiting:
        each = waiting.pop()
        if any(each is known for known in found):
            continue
        found.append(each)
        waiting.extend(part for part in (each.__context__, each.__cause__) if part is not None)
        if isinstance(each, BaseExceptionGroup):
            waiting.extend(each.exceptions)
    return found[::-1]


def _place(frame: traceback.FrameSummary) -> str:
    return f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"


def places(error: BaseException) -> str:
    """Return kinds of error and places in the code: the same for the same mistake."""
    return "\n".join(_places(error))


def excerpt(error: BaseException) -> str:
    """Return the kind of error and the place in our code, for one line."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def console(text: str) -> None:
    """Write one line to the error output, whatever its encoding; quiet when there is none."""
    stream = sys.stderr
    if stream is None:
        return
    try:
        print(text, file=stream)
    except UnicodeEncodeError:
        print(text.encode("ascii", "backslashreplace").decode(), file=stream)


def watched() -> bool:
    """Tell whether somebody reads the error output, rather than a log file of the desktop that keeps it."""
    try:
        return sys.stderr is not None and sys.stderr.isatty()
    except ValueError:
        return False
