"""The practice copy of the tour: the sample, made anew each time in a folder of the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from ui.settings import data_folder
from workshop.errors import world_fault
from workshop.filenames import unused

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
    rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise world_fault("file_unreachable", str(folder)) from None
    # A file that could not go is still open somewhere: it keeps its name.
    return make_sample(files, unused(folder, title, SUFFIX, " "), language, progress, should_stop, title=title,
                       client=client)


def is_copy(path: Path) -> bool:
    """Tell whether a file is a practice copy."""
    return path.resolve().parent == copies_folder().resolve()
