"""The program where it is frozen: its own data folder if one lies beside it, and a clean environment for others."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

# Set for this program by what starts it; a viewer that is opened from here must not load our libraries.
_OURS = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
PORTABLE = {"PENTATONE_CONFIG": "config", "PENTATONE_DATA": ".", "PENTATONE_LOGS": "logs"}


def start() -> int:
    """Run the frozen program and return its exit code."""
    clean(os.environ)
    carry(os.environ, Path(sys.executable).parent)
    words = sys.argv[1:]
    from ui import children
    if words[:1] == [children.WORD]:
        return children.be(words[1:])
    from ui.cli import main
    return main(words)


def clean(environ: MutableMapping[str, str]) -> None:
    """Put the variables for libraries back to what they were before the program started."""
    for name in _OURS:
        environ.pop(name, None)
    for name in _LIBRARIES:
        before = environ.pop(f"{name}_ORIG", None)
        if before is not None:
            environ[name] = before
        else:
            environ.pop(name, None)


def carry(environ: MutableMapping[str, str], folder: Path) -> bool:
    """Keep settings, data and reports in the folder `data` beside the program, if there is one that can be written.

    A variable that is set already counts more. Returns whether there is such a folder.
    """
    data = folder / "data"
    if not data.is_dir() or not os.access(data, os.W_OK | os.X_OK):
        return False
    for name, inside in PORTABLE.items():
        environ.setdefault(name, str(data / inside))
    return True
