"""Names of files that the user has typed."""

from __future__ import annotations

from pathlib import Path


def with_suffix(path: Path, suffix: str) -> Path:
    """Return the path with its suffix; where that had to be added, a name that nothing has yet.

    The dialog asks before it gives the name of a file that is there, but it does not know of the one with the suffix.
    """
    if path.suffix.lower() == suffix:
        return path
    found, number = path.with_name(path.name + suffix), 2
    while found.exists():
        found = path.with_name(f"{path.name} {number}{suffix}")
        number += 1
    return found
