"""The installer for Windows, made by Inno Setup, and an archive to unpack; both on Windows only."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

from installer.package import contents
from installer.trouble import Trouble

SCRIPT = Path(__file__).resolve().parent / "inno" / "pentatone.iss"


def compiler() -> str:
    """Return Inno Setup's compiler. Raises Trouble."""
    places = [Path(os.environ.get(name, ""), "Inno Setup 6", "ISCC.exe")
              for name in ("ProgramFiles(x86)", "ProgramFiles")]
    found = shutil.which("iscc") or next((str(path) for path in places if path.is_file()), None)
    if found is None:
        raise Trouble("Missing: Inno Setup 6. Install it, then run the same command again; `portable` works without.")
    return found


def build(folder: Path, dist: Path) -> Path:
    """Make the installer of a frozen folder. Raises Trouble."""
    version = contents.version()
    given = {"Version": version, "Source": folder, "Goal": dist}
    done = subprocess.run([compiler(), "/Qp", *(f"/D{name}={value}" for name, value in given.items()), str(SCRIPT)],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False)
    goal = dist / f"pentatone-{version}-windows-x64.exe"
    if done.returncode or not goal.is_file():
        raise Trouble(f"Inno Setup failed ({(done.stderr or done.stdout).strip()[-200:]}).")
    return goal


def portable(folder: Path, dist: Path, at: int) -> Path:
    """Pack a frozen folder to be unpacked anywhere; files carry the moment `at`, in seconds since 1970."""
    name = f"pentatone-{contents.version()}-windows-x64"
    goal = dist / f"{name}-portable.zip"
    with zipfile.ZipFile(goal, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{name}/{path.relative_to(folder).as_posix()}", time.gmtime(at)[:6])
                entry.compress_type = zipfile.ZIP_DEFLATED
                packed.writestr(entry, path.read_bytes())
    return goal
