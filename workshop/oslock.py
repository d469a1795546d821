"""The operating system's lock on an open file: it dies with the process that holds it."""

from __future__ import annotations

import errno
import sys
from typing import IO, Any

# Far behind the text, so that others can read who holds the lock (Windows locks are mandatory).
_LOCK_BYTE = 1 << 20
_NO_LOCKS = (errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK)


def take(stream: IO[Any], *, without: bool) -> bool:
    """Lock a file for as long as it is open; False when another holds it.

    `without` is the answer on a drive that knows no locks.
    """
    try:
        if sys.platform == "win32":
            import msvcrt
            stream.seek(_LOCK_BYTE)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            stream.seek(0)
        else:
            import fcntl
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return without and error.errno in _NO_LOCKS
    return True
