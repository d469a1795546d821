"""A thin layer under SQLite that sees every write, and can make any one of them fail.

SQLite reads and writes through a table of functions, its VFS. The one in use is copied, the functions that change
something are replaced, and the copy is made the default: every connection of the process goes through it, whoever
opens it. Reading stays as it was.
"""

from __future__ import annotations

import ctypes
import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

Kind = Literal["open", "write", "truncate", "sync", "delete"]

OK, IOERR, FULL, CANTOPEN = 0, 10, 13, 14
READONLY = 8
IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE, IOERR_DELETE = (IOERR | n << 8 for n in (3, 4, 6, 10))
_OPEN_CREATE = 0x00000004


class _Methods(Structure):
    _fields_ = [("version", c_int)] + [(name, c_void_p) for name in (
        "close", "read", "write", "truncate", "sync", "size", "lock", "unlock", "reserved", "control", "sector",
        "device", "shm_map", "shm_lock", "shm_barrier", "shm_unmap", "fetch", "unfetch")]


class _File(Structure):
    _fields_ = [("methods", POINTER(_Methods))]


class _Vfs(Structure):
    _fields_ = [("version", c_int), ("file_size", c_int), ("most_path", c_int), ("next", c_void_p),
                ("name", c_char_p), ("data", c_void_p)] + [(name, c_void_p) for name in (
                    "open", "delete", "access", "full_path", "dl_open", "dl_error", "dl_sym", "dl_close", "random",
                    "sleep", "time", "last_error", "time64", "set_call", "get_call", "next_call")]


_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, POINTER(c_int))
_DELETE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


@dataclass(frozen=True, slots=True)
class Op:
    """One thing SQLite wants done to a file.

    `place` is the offset of a write or the size after a truncation; for a deletion it says whether the folder is
    synced after it, for an opening it is 1 (only those that may create a file are seen).
    """

    kind: Kind
    path: str
    place: int = 0
    data: bytes = b""


# Returns 0 to let it happen, or the error of SQLite that it fails with; below 0: half of the write happens first.
Watch = Callable[[Op], int]


class Layer:
    """The layer over one SQLite library. `watch` is asked before every change while it is set."""

    def __init__(self, module: str = "_sqlite3") -> None:
        """Raises OSError or AttributeError where the library that Python uses cannot be reached."""
        self._lib: Any = ctypes.CDLL(importlib.import_module(module).__file__)
        self._lib.sqlite3_vfs_find.restype = POINTER(_Vfs)
        self._lib.sqlite3_vfs_register.argtypes = [c_void_p, c_int]
        self._lib.sqlite3_vfs_unregister.argtypes = [c_void_p]
        self._old = self._lib.sqlite3_vfs_find(None)
        self.watch: Watch | None = None
        self.errors: list[BaseException] = []
        self._paths: dict[int, str] = {}
        # By the address of the original table: SQLite has several, and the copies must live as long as its files.
        self._tables: dict[int, tuple[_Methods, tuple[Any, ...]]] = {}
        self._new = _Vfs()
        ctypes.memmove(ctypes.addressof(self._new), self._old, ctypes.sizeof(_Vfs))
        self._new.next, self._new.name = None, b"pentatone-watched"
        self._kept = (_OPEN(self._open), _DELETE(self._delete))
        self._new.open, self._new.delete = (ctypes.cast(made, c_void_p).value for made in self._kept)
        self._old_open = _OPEN(self._old.contents.open)
        self._old_delete = _DELETE(self._old.contents.delete)

    @contextmanager
    def watching(self, watch: Watch) -> Iterator[None]:
        """Put the layer under every connection opened inside; those must be closed inside too."""
        self._lib.sqlite3_vfs_register(ctypes.addressof(self._new), 1)
        self.watch = watch
        try:
            yield
        finally:
            self.watch = None
            self._lib.sqlite3_vfs_register(ctypes.cast(self._old, c_void_p), 1)
            self._lib.sqlite3_vfs_unregister(ctypes.addressof(self._new))
        if self.errors:
            raise self.errors.pop()

    def _ask(self, op: Op) -> int:
        try:
            return self.watch(op) if self.watch is not None else OK
        except BaseException as error:  # C has no exceptions: kept, and raised at the end of `watching`.
            self.errors.append(error)
            return IOERR

    def _open(self, _vfs: int, name: int | None, file: int, flags: int, out: Any) -> int:
        path = ctypes.string_at(name).decode() if name else ""
        if flags & _OPEN_CREATE and (code := self._ask(Op("open", path, 1))):
            _File.from_address(file).methods = None
            return abs(code)
        code = self._old_open(ctypes.cast(self._old, c_void_p), name, file, flags, out)
        opened = _File.from_address(file)
        if opened.methods:
            self._paths[file] = path
            opened.methods = ctypes.pointer(self._table(opened.methods))
        return int(code)

    def _delete(self, _vfs: int, name: int, sync: int) -> int:
        if code := self._ask(Op("delete", ctypes.string_at(name).decode(), sync)):
            return abs(code)
        return int(self._old_delete(ctypes.cast(self._old, c_void_p), name, sync))

    def _table(self, methods: Any) -> _Methods:
        address = ctypes.addressof(methods.contents)
        if address not in self._tables:
            old, copy = methods.contents, _Methods()
            size = _Methods.fetch.offset if old.version < 3 else ctypes.sizeof(_Methods)
            size = _Methods.shm_map.offset if old.version < 2 else size
            ctypes.memmove(ctypes.addressof(copy), address, size)
            kept = self._wrapped(old)
            copy.write, copy.truncate, copy.sync = (ctypes.cast(made, c_void_p).value for made in kept)
            self._tables[address] = copy, kept
        return self._tables[address][0]

    def _wrapped(self, old: _Methods) -> tuple[Any, Any, Any]:
        write_, truncate_, sync_ = _WRITE(old.write), _TRUNCATE(old.truncate), _SYNC(old.sync)

        def write(file: int, data: int, size: int, offset: int) -> int:
            code = self._ask(Op("write", self._paths[file], offset, ctypes.string_at(data, size)))
            if code < 0:
                write_(file, data, size // 2, offset)
            return abs(code) or write_(file, data, size, offset)

        def truncate(file: int, size: int) -> int:
            return abs(self._ask(Op("truncate", self._paths[file], size))) or truncate_(file, size)

        def sync(file: int, flags: int) -> int:
            return abs(self._ask(Op("sync", self._paths[file]))) or sync_(file, flags)

        return _WRITE(write), _TRUNCATE(truncate), _SYNC(sync)


@cache
def layer_over(module: str = "_sqlite3") -> Layer | str:
    """Return the layer, or why there is none on this machine.

    It is made once and never freed: a connection that was not closed in time goes on calling it.
    """
    try:
        return Layer(module)
    except (OSError, AttributeError, ImportError, TypeError, ValueError) as error:
        return f"the SQLite of {module} cannot be reached from outside: {type(error).__name__}"


def layer_or_reason(*, forks: bool) -> Layer | str:
    """Return the layer over Python's own SQLite, or the line that says why a part is skipped here."""
    found = layer_over()
    if isinstance(found, str):
        return f"skipped: {found}"
    return found if forks else "skipped: this system cannot fork a process"
