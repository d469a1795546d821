"""A file about a mistake of ours, in the user's log folder: what happened, and nothing of the workshop."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path


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


def write_report(error: BaseException, doing: str = "") -> Path | None:
    """Write where it happened, with versions, and return the file; None when nowhere can be written.

    The message of an error is left out: it may quote a client's words.
    """
    now = datetime.now(UTC)
    lines = [f"Pentatone {version()}, Python {platform.python_version()}, {platform.platform()}",
             now.isoformat(timespec="seconds"), f"doing: {doing}", "",
             *_places(error)]
    name = f"crash-{now:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    for folder in (log_folder(), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / name
            path.write_text("\n".join(lines), "utf-8", errors="backslashreplace")
            return path
        except OSError:
            continue
    return None


def _places(error: BaseException) -> list[str]:
    """Return kinds of error and places in the code, the first cause first."""
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain:
        chain.insert(0, current)
        current = current.__cause__ or current.__context__
    return [line for each in chain
            for line in (*map(_place, traceback.extract_tb(each.__traceback__)),
                         type(each).__name__)]


def _place(frame: traceback.FrameSummary) -> str:
    return f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"


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
