"""The files the program brings along, found from source and when frozen."""

from __future__ import annotations

import sys
from pathlib import Path


def path(*parts: str) -> Path:
    """Return the path of a shipped file or folder."""
    base = getattr(sys, "_MEIPASS", None)
    root = Path(base) / "resources" if base else Path(__file__).parent
    return root.joinpath(*parts)
