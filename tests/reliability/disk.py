"""A disk that may lose its power: what was synced stays, of what came after any part may or may not be there."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Literal

from tests.reliability.osfaults import OsOp
from tests.reliability.vfs import Op

SECTOR = 512
# 'all': everything up to the cut is on the disk, as after the death of the program alone. 'synced': only what was
# synced. 'torn': of the rest some names, and some sectors.
Cut = Literal["all", "synced", "torn"]
CUTS: tuple[Cut, ...] = ("all", "synced", "torn")


@dataclass(frozen=True, slots=True)
class Given:
    """A file that somebody put there some time ago."""

    path: str
    data: bytes


@dataclass
class Inode:
    """The content of a file: what is surely on the disk, and what was written since, in order (None cuts it off)."""

    stable: bytearray = field(default_factory=bytearray)
    later: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        """All that was written is on the disk."""
        self.stable = bytearray(self.content(1.0))
        self.later.clear()

    def content(self, share: float, rng: Random | None = None) -> bytes:
        """Return the bytes when about this share of the sectors written since the last sync has come through."""
        data = bytearray(self.stable)
        for place, piece in self.later if share else ():
            if piece is None:
                if rng is None or rng.random() < share:
                    data[place:] = bytes(max(0, place - len(data)))
                continue
            for start in range(0, len(piece), SECTOR) if rng else (0,):
                if rng is None or rng.random() < share:
                    part = piece[start:start + SECTOR] if rng else piece
                    _put(data, place + start, part)
        return bytes(data)


def _put(data: bytearray, place: int, part: bytes) -> None:
    if place > len(data):
        data.extend(bytes(place - len(data)))
    data[place:place + len(part)] = part


class Disk:
    """Files by their paths. Names are changed in order: those of a cut are the synced ones and some of the next."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.names = {path: Inode(bytearray(data)) for path, data in files.items()}
        self._synced = dict(self.names)
        self._later: list[tuple[str, Inode | None]] = []

    def apply(self, op: Op | OsOp | Given) -> None:
        """Carry one recorded thing out."""
        if isinstance(op, Given):
            self.names[op.path] = self._synced[op.path] = Inode(bytearray(op.data))
        elif op.kind in ("open", "create"):
            if op.path and op.path not in self.names:
                self._name(op.path, Inode())
        elif op.kind == "replace":
            assert isinstance(op, OsOp)
            moved = self.names[op.path]
            self._name(op.goal, moved)
            self._name(op.path, None)
        elif op.kind in ("delete", "unlink"):
            if op.path in self.names:
                self._name(op.path, None)
            if isinstance(op, Op) and op.place:
                self._sync_names()
        elif op.path in self.names:
            self._change(op)
        elif op.kind == "sync":
            self._sync_names()  # of the folder itself

    def _change(self, op: Op | OsOp) -> None:
        inode = self.names[op.path]
        if op.kind == "write":
            inode.later.append((op.place, op.data))
        elif op.kind == "truncate":
            inode.later.append((op.place, None))
        else:
            inode.sync()
            # SQLite syncs the folder together with a journal that it has just made.
            if isinstance(op, Op) and op.path.endswith("-journal") and self._synced.get(op.path) is not inode:
                self._sync_names()

    def _name(self, path: str, inode: Inode | None) -> None:
        self._later.append((path, inode))
        _link(self.names, path, inode)

    def _sync_names(self) -> None:
        self._synced = dict(self.names)
        self._later.clear()

    def after(self, cut: Cut, rng: Random) -> dict[str, bytes]:
        """Return the files as they are when the power comes back."""
        if cut == "all":
            return {path: inode.content(1.0) for path, inode in self.names.items()}
        if cut == "synced":
            return {path: bytes(inode.stable) for path, inode in self._synced.items()}
        names = dict(self._synced)
        for path, inode in self._later[:rng.randint(0, len(self._later))]:
            _link(names, path, inode)
        share = rng.choice((0.1, 0.5, 0.9))
        return {path: inode.content(share, rng) for path, inode in names.items()}


def _link(names: dict[str, Inode], path: str, inode: Inode | None) -> None:
    if inode is None:
        names.pop(path, None)
    else:
        names[path] = inode


def lay_out(files: dict[str, bytes], folder: Path) -> None:
    """Write the files of a cut into a folder; only their last names count."""
    for path, data in files.items():
        (folder / Path(path).name).write_bytes(data)
