"""A passphrase for a workshop file, another one, or none: written beside, verified, then swapped in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from db import copying, driver
from db.engine import check_header
from db.faults import told
from db.lock import FileLock
from db.schema import APPLICATION_ID
from db.telling import Tell, quiet, within
from db.verify import verify
from workshop.errors import world_fault

SHORTEST = 8  # characters of a passphrase
_LOOK = 20_000  # steps of SQLite between two looks


def lock(path: Path, key: str, tell: Tell = quiet) -> None:
    """Encrypt a plain workshop file with a passphrase. Raises WorldFault; then the file is as it was.

    `tell` hears the share that is done; what it raises ends the work, and the file is as it was. It hears 1 for the
    last time, right before the files are swapped: from there on nothing stops any more.

    The bytes of the plain file are overwritten before it goes; a medium that writes elsewhere (flash) or a folder
    that keeps versions may hold them all the same.
    """
    if driver.is_locked(path):
        raise world_fault("file_locked_already", path.name)
    _swap(path, "", key, tell)


def unlock(path: Path, key: str, tell: Tell = quiet) -> None:
    """Write a locked file without a passphrase. Raises WorldFault; then the file is as it was. `tell` as in `lock`."""
    if not driver.is_locked(path):
        raise world_fault("file_not_locked", path.name)
    _swap(path, key, "", tell)


def change(path: Path, old: str, new: str, tell: Tell = quiet) -> None:
    """Encrypt a locked file with another passphrase. Raises WorldFault; then the file is as it was.

    `tell` as in `lock`.
    """
    if not driver.is_locked(path):
        raise world_fault("file_not_locked", path.name)
    _swap(path, old, new, tell)


def _swap(path: Path, old: str, new: str, tell: Tell) -> None:
    if new and len(new) < SHORTEST:
        raise world_fault("passphrase_short", path.name, least=SHORTEST)
    check_header(path, old)
    real = path.resolve()  # a link stays a link
    part = real.with_name(real.name + ".part")
    with told(path):
        guard = FileLock(path)
        try:
            copying.discard(part)
            before = verify(real, key=old, tell=within(tell, 0.0, 0.4)).content
            _export(real, part, old, new, lambda: tell(0.5))
            if verify(part, key=new, tell=within(tell, 0.6, 0.99)).content != before:
                raise world_fault("file_damaged", path.name)
            tell(1.0)
            if old:
                copying.replace(part, real)
            else:
                _replace_and_shred(part, real)
        finally:
            copying.discard(part)
            guard.release()


def _replace_and_shred(part: Path, real: Path) -> None:
    """Swap the files, keeping hold of the plain bytes so that they can be overwritten."""
    try:
        plain = real.open("r+b")
    except OSError:
        copying.replace(part, real)
        return
    with plain:
        size = os.fstat(plain.fileno()).st_size
        if os.name == "nt":
            # There an open file cannot be replaced: it is shredded under another name.
            plain.close()
            aside = real.with_name(real.name + ".plain")
            os.replace(real, aside)
            copying.replace(part, real)
            shred(aside)
            return
        copying.replace(part, real)
        with suppress(OSError):
            _zero(plain, size)


def _export(source: Path, goal: Path, old: str, new: str, look: Callable[[], None]) -> None:
    with closing(driver.sqlcipher().connect(str(source), isolation_level=None, timeout=2.0)) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        if old:
            connection.execute(f"PRAGMA key = {driver.key_text(old, driver.salt_of(source))}")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        secret = driver.key_text(new) if new else "''"
        connection.execute(f"ATTACH ? AS other KEY {secret}", (str(goal),))
        connection.execute(f"PRAGMA other.synchronous = {driver.SYNCHRONOUS}")
        with _looked(connection, look):
            connection.execute("SELECT sqlcipher_export('other')")
        connection.execute(f"PRAGMA other.application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA other.user_version = {int(version)}")
        connection.execute("DETACH other")


@contextmanager
def _looked(connection: Any, look: Callable[[], None]) -> Iterator[None]:
    """Call `look` now and then during one long statement; what it raises ends that."""
    raised: list[Exception] = []

    def asked() -> int:
        try:
            look()
        except Exception as error:
            raised.append(error)
        return len(raised)

    look()
    connection.set_progress_handler(asked, _LOOK)
    try:
        yield
    except driver.errors():
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def shred(path: Path) -> None:
    """Overwrite a file's bytes with zeros and remove it; a failure to overwrite still removes it."""
    with suppress(OSError), path.open("r+b") as stream:
        _zero(stream, path.stat().st_size)
    path.unlink(missing_ok=True)


def _zero(stream: IO[bytes], left: int) -> None:
    stream.seek(0)
    while left > 0:
        left -= stream.write(bytes(min(left, 1 << 20)))
    stream.flush()
    os.fsync(stream.fileno())
