"""The disk that a file lies on: how much room there is, and whether it can be pulled out or is another computer's."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Literal

Kind = Literal["", "removable", "network"]
_NETWORK = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "fuse.sshfs", "fuse.davfs2",
            "fuse.rclone", "fuse.gvfsd-fuse")


def nearest(folder: Path) -> Path:
    """Return a folder, or the nearest one above that is there."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def free_space(folder: Path) -> int | None:
    """Return the room on the disk of a folder in bytes; of the nearest one above that is there."""
    there = nearest(folder)
    try:
        return shutil.disk_usage(there).free
    except OSError:
        return None


def kind_of(path: Path) -> Kind:
    """Return what is special about the disk of a file, as far as this system tells."""
    try:
        if sys.platform == "win32":
            return _on_windows(path.resolve())
        if sys.platform == "linux":
            return _on_linux(path.resolve(), Path("/proc/self/mountinfo"), Path("/sys/dev/block"))
    except (OSError, ValueError, IndexError):
        pass
    return ""


def _on_linux(path: Path, mounts: Path, devices: Path) -> Kind:
    """Look the mount up that the path is in: its kind of file system, and the flag of its device."""
    best, number, system = "", "", ""
    for line in mounts.read_text("utf-8", errors="replace").splitlines():
        parts = line.split(" ")
        place = parts[4].replace("\\040", " ")
        if path.is_relative_to(place) and len(place) >= len(best):
            best, number, system = place, parts[2], parts[parts.index("-") + 1]
    if system in _NETWORK:
        return "network"
    device = devices / number
    # A partition has no flag of its own; the disk it is on has.
    for flag in (device / "removable", device.resolve().parent / "removable"):
        if flag.is_file() and flag.read_text().strip() == "1":
            return "removable"
    return ""


def _on_windows(path: Path) -> Kind:
    import ctypes
    number = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)  # type: ignore[attr-defined]
    return {2: "removable", 4: "network"}.get(number, "")  # type: ignore[return-value]
