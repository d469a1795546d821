"""The practice copy of the tour: the sample, made anew each time in a folder of the program."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ui.settings import data_folder
from workshop.errors import world_fault
from workshop.filenames import unused
from workshop.oslock import take

if TYPE_CHECKING:
    from ui.commands.files import Files
    from ui.jobs import Progress

SUFFIX = ".pentatone"


def copies_folder() -> Path:
    """Return where practice copies live; all in it may go at any time."""
    return data_folder() / "tour"


def make_copy(files: Files, folder: Path, title: str, client: str, language: str, progress: Progress,
              should_stop: Callable[[], bool]) -> Path:
    """Make the sample workshop under another title in `folder`, which is emptied first, and return its path.

    Raises PentatoneError, and Stopped, which leaves nothing.
    """
    from ui.works import make_sample
    _empty(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise world_fault("file_unreachable", str(folder)) from None
    # A file that could not go is still open somewhere: it keeps its name.
    return make_sample(files, unused(folder, title, SUFFIX, " "), language, progress, should_stop, title=title,
                       client=client)


def _empty(folder: Path) -> None:
    """Remove all there is but what another program has open, which some systems would let go from under it."""
    with suppress(OSError):
        held = tuple(lock.name.removesuffix(".lock") for lock in folder.glob("*.lock") if _is_held(lock))
        for entry in folder.iterdir():
            if not entry.name.startswith(held):  # its journal and its lock begin with the name of the file
                with suppress(OSError):
                    entry.unlink()


def _is_held(lock: Path) -> bool:
    try:
        with lock.open("rb") as stream:
            return not take(stream, without=True)
    except OSError:
        return False


def is_copy(path: Path) -> bool:
    """Tell whether a file is a practice copy."""
    return path.resolve().parent == copies_folder().resolve()
