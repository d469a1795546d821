"""Names for new files."""

from __future__ import annotations

from pathlib import Path


def unused(folder: Path, stem: str, suffix: str, gap: str = "-") -> Path:
    """Return a path in a folder that nothing has yet: the stem alone, else with 2, 3 and so on behind a gap."""
    found, number = folder / f"{stem}{suffix}", 1
    while found.exists():
        number += 1
        found = folder / f"{stem}{gap}{number}{suffix}"
    return found
