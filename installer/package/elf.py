"""Which libraries the frozen folder wants from Linux itself: read off its files."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from installer.trouble import Trouble

_DYNAMIC, _NEEDED, _STRTAB, _SONAME = 2, 1, 5, 14
_GLIBC = re.compile(rb"GLIBC_(\d+)\.(\d+)(?![\d.])")
# What comes with the C library itself.
_C_LIBRARY = re.compile(r"(?:libc|libm|libdl|libpthread|librt|libutil|libresolv|ld-linux-[\w-]+|ld)\.so\.\d+$")


@dataclass(frozen=True, slots=True)
class Wants:
    """What one file asks of the dynamic linker: libraries by name, its own name, and the version of glibc."""

    needed: tuple[str, ...]
    soname: str
    glibc: tuple[int, int]


def read(path: Path) -> Wants | None:
    """Read a 64-bit little-endian ELF file; None for any other."""
    with path.open("rb") as file:
        if file.read(6) != b"\x7fELF\x02\x01":
            return None
    data = path.read_bytes()
    start, = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    headers = [struct.unpack_from("<IIQQQQ", data, start + size * place) for place in range(count)]
    loads = [(address, offset, length) for kind, _, offset, address, _, length in headers if kind == 1]
    entries: list[tuple[int, int]] = []
    for kind, _, offset, _, _, length in headers:
        if kind == _DYNAMIC:
            entries = [struct.unpack_from("<qQ", data, place) for place in range(offset, offset + length, 16)]
    table = next((value for tag, value in entries if tag == _STRTAB), None)
    if table is None:
        return Wants((), "", (0, 0))
    names = next((table - address + offset for address, offset, length in loads if address <= table < address + length),
                 table)

    def text(place: int) -> str:
        return data[names + place:data.index(b"\0", names + place)].decode()

    versions = [(int(major), int(minor)) for major, minor in _GLIBC.findall(data)]
    return Wants(tuple(text(value) for tag, value in entries if tag == _NEEDED),
                 next((text(value) for tag, value in entries if tag == _SONAME), ""),
                 max(versions, default=(0, 0)))


def files_in(folder: Path) -> Iterator[Path]:
    """All ordinary files of a folder, in a fixed order."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def wanted_by(folder: Path, optional: Iterable[str] = ()) -> tuple[set[str], tuple[int, int]]:
    """Return the libraries that lie outside the folder, and the newest version of glibc that is asked for.

    What only a file named in `optional` (by a part of its path) wants is left out: the program works without it.
    """
    there, asked, newest = set[str](), set[str](), (0, 0)
    for path in files_in(folder):
        there.add(path.name)
        if (found := read(path)) is None:
            continue
        there.add(found.soname)
        newest = max(newest, found.glibc)
        if not any(part in path.as_posix() for part in optional):
            asked |= {name for name in found.needed if not _C_LIBRARY.match(name)}
    there |= {path.name for path in folder.rglob("*") if path.is_symlink()}
    if newest == (0, 0):
        raise Trouble(f"{folder} holds no program: freeze it first.")
    return asked - there, newest
