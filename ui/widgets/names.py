"""Names of files that the user has typed."""

from __future__ import annotations

from pathlib import Path

from workshop.filenames import unused


def with_suffix(path: Path, suffix: str) -> Path:
    """Return the path with its suffix; where that had to be added, a name that nothing has yet.

    The dialog asks before it gives the name of a file that is there, but it does not know of the one with the suffix.
    """
    if path.suffix.lower() == suffix:
        return path
    return unused(path.parent, path.name, suffix, " ")
