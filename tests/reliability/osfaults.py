"""The same layer for files that Python writes itself: openings, writes, syncs and renamings, any of which can fail."""

from __future__ import annotations

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

# The real ones, whatever is put in their places.
_open, _os_open, _replace, _fsync, _unlink = io.open, os.open, os.replace, os.fsync, os.unlink


@dataclass(frozen=True, slots=True)
class OsOp:
    """One thing Python wants done to a file or, with sync, to a folder.

    `place` is the offset of a write or the size after a truncation, `goal` the name that a replacement takes.
    """

    kind: Literal["create", "write", "truncate", "sync", "replace", "unlink"]
    path: str
    data: bytes = b""
    goal: str = ""
    place: int = 0


# Returns 0 to let it happen, or the error number (errno) that it fails with.
OsWatch = Callable[[OsOp], int]


class _Raw(io.FileIO):
    """A file whose writes are asked for one by one."""

    watch: OsWatch
    appends: bool

    def write(self, data: Any, /) -> int:
        place = os.fstat(self.fileno()).st_size if self.appends else self.tell()
        _ask(self.watch, OsOp("write", str(self.name), bytes(data), place=place))
        return super().write(data)

    def truncate(self, size: int | None = None, /) -> int:
        _ask(self.watch, OsOp("truncate", str(self.name), place=self.tell() if size is None else size))
        return super().truncate(size)


def _ask(watch: OsWatch, op: OsOp) -> None:
    if code := watch(op):
        raise OSError(code, os.strerror(code), op.path)


def _wrapped(raw: _Raw, mode: str, encoding: str | None, errors: str | None, newline: str | None) -> Any:
    if "+" in mode:
        whole: Any = io.BufferedRandom(raw)
    else:
        whole = io.BufferedWriter(raw)
    if "b" in mode:
        return whole
    text = io.TextIOWrapper(whole, encoding or "utf-8", errors, newline)
    text.mode = mode  # type: ignore[misc]
    return text


@contextmanager
def os_watching(folder: Path, watch: OsWatch) -> Iterator[None]:
    """Ask `watch` before Python changes any file below a folder. Only for the thread that tests."""
    inside = str(folder)
    handles: dict[int, str] = {}

    def ours(path: object) -> bool:
        return isinstance(path, str | os.PathLike) and os.fspath(path).startswith(inside)  # type: ignore[arg-type]

    def open_(file: Any, mode: str = "r", buffering: int = -1, encoding: str | None = None, errors: str | None = None,
              newline: str | None = None, closefd: bool = True, opener: Any = None) -> Any:
        if not ours(file) or not set(mode) & set("wax+"):
            return _open(file, mode, buffering, encoding, errors, newline, closefd, opener)
        _ask(watch, OsOp("create", os.fspath(file)))
        raw = _Raw(file, mode.replace("t", "").replace("b", ""))
        raw.watch, raw.appends = watch, "a" in mode
        handles[raw.fileno()] = os.fspath(file)
        return _wrapped(raw, mode, encoding, errors, newline)

    def os_open(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if ours(path) and flags & os.O_CREAT:
            _ask(watch, OsOp("create", os.fspath(path)))
        handle = _os_open(path, flags, mode, dir_fd=dir_fd)
        handles[handle] = os.fspath(path) if ours(path) else ""
        return handle

    def replace(source: Any, goal: Any, **more: Any) -> None:
        if ours(goal):
            _ask(watch, OsOp("replace", os.fspath(source), goal=os.fspath(goal)))
        _replace(source, goal, **more)

    def unlink(path: Any, **more: Any) -> None:
        if ours(path):
            _ask(watch, OsOp("unlink", os.fspath(path)))
        _unlink(path, **more)

    def fsync(handle: Any) -> None:
        path = handles.get(handle if isinstance(handle, int) else handle.fileno(), "")
        if path:
            _ask(watch, OsOp("sync", path))
        _fsync(handle)

    places: tuple[tuple[Any, str, Any], ...] = (
        (io, "open", open_), (builtins, "open", open_), (os, "open", os_open), (os, "replace", replace),
        (os, "rename", replace), (os, "unlink", unlink), (os, "remove", unlink), (os, "fsync", fsync))
    real = [getattr(module, name) for module, name, _ in places]
    for module, name, made in places:
        setattr(module, name, made)
    try:
        yield
    finally:
        for (module, name, _), old in zip(places, real, strict=True):
            setattr(module, name, old)


DISK_FULL, MEDIUM_GONE = errno.ENOSPC, errno.EIO
