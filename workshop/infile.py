"""Files of strangers, read with a limit and only when they are ordinary files: no pipe, no device, no folder."""

from __future__ import annotations

import os
import stat
from pathlib import Path

# Read piece by piece: asking for all that may come would take that much memory at once.
_PIECE = 1 << 20


class NotOrdinary(OSError):
    """A pipe, a device or a folder, which could be endless or never answer."""


def read_ordinary(path: Path, most: int) -> bytes:
    """Return the content of an ordinary file; at most a byte more than `most`, so that its length tells too much.

    Opening a pipe does not wait for its other end. Raises NotOrdinary for what is no ordinary file, otherwise OSError.
    """
    # None of these two is on every system; without O_BINARY Windows would change line ends.
    extra = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    if path.is_dir():
        raise NotOrdinary(str(path))
    handle = os.open(path, os.O_RDONLY | extra)
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise NotOrdinary(str(path))
        pieces, room = [], most + 1
        while room > 0 and (piece := os.read(handle, min(room, max(_PIECE, found.st_size)))):
            pieces.append(piece)
            room -= len(piece)
    finally:
        os.close(handle)
    return b"".join(pieces)
