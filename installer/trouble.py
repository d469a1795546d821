"""Foreseeable trouble of the set-up, told in a sentence, and the words printed on the way."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

EXIT_CODE = 3


class Trouble(Exception):
    """Something outside this program went wrong; the text says what happened and what to do."""


def say(text: str) -> None:
    """Print one line at once, also into a pipe."""
    print(text, flush=True)


def complain(text: str) -> None:
    """Print one line on stderr, after everything already said."""
    sys.stdout.flush()
    print(text, file=sys.stderr, flush=True)


def from_os_error(error: OSError, folder: Path) -> Trouble:
    """The sentence for a failed file operation under `folder`."""
    where = error.filename or folder
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Trouble(f"The disk is full at {where}: free about 1.2 GB and run the same command again.")
    if error.errno == errno.EROFS:
        return Trouble(f"{where} is on a read-only disk: copy the checkout to a disk you may write to.")
    if isinstance(error, PermissionError):
        return Trouble(
            f"No permission to write {where}: close the program if it is running, or use a checkout "
            "that belongs to you."
        )
    reason = error.strerror or error
    return Trouble(f"{where} could not be used ({reason}): check it and run the same command again.")
