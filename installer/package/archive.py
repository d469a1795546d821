"""Archives that are the same byte for byte when what they hold is: fixed order, owner and time; and checksums."""

from __future__ import annotations

import hashlib
import os
import subprocess
import tarfile
from collections.abc import Iterable
from pathlib import Path

from installer.trouble import Trouble


def moment(root: Path) -> int:
    """Seconds since 1970 that all files carry: SOURCE_DATE_EPOCH, else the time of the newest commit, else 2026."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        if not given.isdecimal():
            raise Trouble("SOURCE_DATE_EPOCH is no number of seconds: correct it or take it away.")
        return int(given)
    try:
        done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True,
                              check=False)
    except OSError:
        return 1_767_225_600
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip().isdecimal() else 1_767_225_600


def tar_xz(folder: Path, goal: Path, at: int) -> None:
    """Pack a folder under its own name. Executable stays executable; nothing else of modes and owners is kept."""
    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = at
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 or entry.issym() else 0o644
        return entry
    part = goal.with_name(goal.name + ".part")
    with tarfile.open(part, "w:xz", preset=6, format=tarfile.PAX_FORMAT) as archive:
        archive.add(folder, folder.name, recursive=False, filter=plain)
        for path in sorted(folder.rglob("*")):
            archive.add(path, str(Path(folder.name, path.relative_to(folder))), recursive=False, filter=plain)
    os.replace(part, goal)


def sha256(path: Path) -> str:
    """Digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_checksums(made: Iterable[Path], goal: Path) -> None:
    """Write SHA256SUMS as `sha256sum --check` reads it; lines of other files that are still there stay."""
    lines = {}
    if goal.exists():
        for line in goal.read_text("utf-8").splitlines():
            digest, _, name = line.partition("  ")
            if (goal.parent / name).is_file():
                lines[name] = digest
    lines |= {path.name: sha256(path) for path in made}
    goal.write_text("".join(f"{digest}  {name}\n" for name, digest in sorted(lines.items())), "utf-8")
