"""Files given on the command line: read with a limit, written beside and swapped in, never over a workshop."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from workshop.errors import Problem, WorldFault, bad_input, world_fault
from workshop.exchange.table import MAX_BYTES
from workshop.infile import NotOrdinary, read_ordinary
from workshop.model.workshop import Participant, Settings, Workshop
from workshop.store import Store

if TYPE_CHECKING:
    from workshop.exchange.snapshot import Snapshot
    from workshop.packs.load import PackDocument

_SQLITE = b"SQLite format 3\x00"
ASK = Path("-")
MOST_PASSPHRASE = 256
_LONGEST_LINE = 4096


class OpenStore(Store, Protocol):
    """A store that can be closed."""

    def pack_documents(self) -> tuple[PackDocument, ...]:
        """Return the packs as the file holds them, the framework first."""

    def close(self) -> None:
        """Close the file."""


class Verdict(NamedTuple):
    """What a thorough look at a workshop file found.

    `replayed` steps of the history, done again from empty, gave this content; `slips` are votes that no step tells of.
    """

    schema: int
    steps: int
    content: str
    replayed: int = 0
    slips: int = 0


class Files(Protocol):
    """The place where workshops are kept, as the commands need it."""

    def read(self, path: Path) -> OpenStore:
        """Open a workshop for reading only."""

    def write(self, path: Path) -> OpenStore:
        """Open a workshop for changes."""

    def create(self, path: Path, settings: Settings, pack: PackDocument, *, uid: str, at: datetime,
               author: str = "", people: tuple[Participant, ...] = (),
               companions: tuple[PackDocument, ...] = ()) -> OpenStore:
        """Make a new workshop and leave it open."""

    def fill(self, path: Path, found: Snapshot, *, at: datetime, author: str = "") -> OpenStore:
        """Make a new workshop that holds just what a document says, and leave it open."""

    def verify(self, path: Path) -> Verdict:
        """Look at every part of a workshop."""


def snapshot(files: Files, path: Path) -> Workshop:
    """Return the workshop in a file, which is closed again at once."""
    store = files.read(path)
    try:
        return store.workshop
    finally:
        store.close()


def read_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """Return the content of an ordinary file; at most a byte more than it may have."""
    try:
        return read_ordinary(path, most)
    except FileNotFoundError:
        raise world_fault("file_missing", path.name) from None
    except NotOrdinary:
        raise world_fault("file_not_ordinary", path.name) from None
    except OSError:
        raise world_fault("file_unreachable", path.name) from None


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Lend a path beside `path`; what was written there takes its name at the end, or nothing is left behind.

    Raises WorldFault when `path` is a workshop, a folder, or cannot be written.
    """
    _refuse_workshop(path)
    if path.is_dir():
        raise out_fault(IsADirectoryError(errno.EISDIR, "is a folder"), path)
    try:
        handle, name = tempfile.mkstemp(prefix=".pentatone-", suffix=path.suffix, dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise out_fault(error, path) from None
    part = Path(name)
    try:
        yield part
        # On the disk before it gets the name: after a power cut that would else be a name for half a file.
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        # mkstemp keeps others out; a new file should be as open as any other.
        os.chmod(part, 0o666 & ~_umask())
        os.replace(part, path)
    except OSError as error:
        raise out_fault(error, path) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _refuse_workshop(path: Path) -> None:
    if path.is_dir():
        raise world_fault("out_folder", path.name)
    # A locked workshop begins with noise; it is told by its name.
    if path.suffix.lower() == ".pentatone" and path.exists():
        raise world_fault("out_workshop", path.name)
    with suppress(OSError), path.open("rb") as stream:
        if stream.read(len(_SQLITE)) == _SQLITE:
            raise world_fault("out_workshop", path.name)


def out_fault(error: OSError, path: Path) -> WorldFault:
    """Return the fault for a file that cannot be written."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return world_fault("out_disk_full", path.name)
    return world_fault("out_unwritable", path.name)


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Lend a path in a hidden folder beside `path` for a workshop under construction.

    At the end it is moved to `path`; when anything goes wrong, the folder goes and nothing is left.
    """
    try:
        if path.exists():
            raise world_fault("file_exists", path.name or str(path))
        folder = tempfile.TemporaryDirectory(prefix=".pentatone-", dir=path.parent, ignore_cleanup_errors=True)
    except OSError:
        raise world_fault("file_unreachable", path.name) from None
    with folder as name:
        part = Path(name) / path.name
        try:
            yield part
        except WorldFault as error:
            if any(problem.key == "disk_full" for problem in error.problems):
                raise world_fault("out_disk_full", path.name) from error  # no step was kept: there is no file
            raise
        try:
            if path.exists():
                raise world_fault("file_exists", path.name)
            os.replace(part, path)
        except OSError as error:
            raise out_fault(error, path) from error


def password_in(path: Path) -> str:
    """Return the password in the first line of a file; WorldFault when it cannot be read, BadInput when it is none."""
    from workshop.report.protect import read_password
    try:
        return read_password(path)
    except FileNotFoundError:
        raise world_fault("file_missing", path.name) from None
    except OSError:
        raise world_fault("file_unreachable", path.name) from None


def passphrase_in(path: Path, *, twice: bool = False) -> str:
    """Return the passphrase of a workshop: the first line of a file, or for `-` what is typed, the second time equal.

    WorldFault when the file cannot be read, BadInput for a line that is no passphrase.
    """
    words = _asked(twice) if path == ASK else _first_line(path)
    if not 0 < len(words) <= MOST_PASSPHRASE or any(unicodedata.category(c) in ("Cc", "Cs") for c in words):
        raise bad_input([Problem("passphrase_unusable", "", {"limit": MOST_PASSPHRASE})])
    return words


def _first_line(path: Path) -> str:
    line = read_bytes(path, _LONGEST_LINE).split(b"\n", 1)[0]
    try:
        return line.decode("utf-8-sig").rstrip("\r")
    except UnicodeDecodeError:
        return ""


def _asked(twice: bool) -> str:
    """Ask on the terminal without showing what is typed; a pipe gives its first line."""
    if sys.stdin is None or not sys.stdin.isatty():
        return "" if sys.stdin is None else sys.stdin.readline().rstrip("\r\n")
    from getpass import getpass
    words = getpass("Passphrase: ")
    if twice and getpass("Once more: ") != words:
        raise bad_input([Problem("passphrases_differ")])
    return words
