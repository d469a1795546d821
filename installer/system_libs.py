"""What Linux itself must bring: the shared libraries Qt loads, and Python's own venv module."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence

from installer.trouble import Trouble, say

# Library to Debian package names, the newest name first (t64: Debian 13, Ubuntu 24.04). Found with ldd on the
# libraries and platform plug-ins of PySide6-Essentials 6.11 in a bare Debian 12.
OFFSCREEN: dict[str, tuple[str, ...]] = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11.so.6": ("libx11-6",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libxkbcommon.so.0": ("libxkbcommon0",),
}
WINDOW: dict[str, tuple[str, ...]] = {
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libxcb.so.1": ("libxcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-glx.so.0": ("libxcb-glx0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}


def loads(library: str) -> bool:
    """Whether the dynamic linker finds a library, tried for real."""
    try:
        from ctypes import CDLL
    except ImportError:  # a Python without ctypes cannot tell; Qt itself will
        return True
    try:
        CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(wanted: Iterable[str], works: Callable[[str], bool] = loads) -> list[str]:
    """The libraries that cannot be loaded, in the given order."""
    return [library for library in wanted if not works(library)]


def packages_for(libraries: Iterable[str], known: Callable[[str], bool]) -> list[str]:
    """Debian package names for libraries, without repeats.

    The first name that apt knows is taken, else the oldest one, which newer releases still understand.
    """
    table = OFFSCREEN | WINDOW
    names = [next(filter(known, table[library]), table[library][-1]) for library in libraries]
    return list(dict.fromkeys(names))


def ensure(libraries: Sequence[str], venv: bool) -> None:
    """Install the missing ones of `libraries` on Linux and, if asked for, the venv module. Raises Trouble."""
    missing = missing_libraries(libraries) if sys.platform == "linux" else []
    lacks_venv = venv and not _has_venv()
    lacking = ["Python's venv module"] if lacks_venv else []
    if missing:
        lacking.append("shared libraries for Qt")
    if not lacking:
        return
    if not shutil.which("apt-get"):
        raise Trouble(
            f"Missing: {' and '.join(lacking)} {' '.join(missing)}. Install them with the package manager of "
            f"this system (for {sys.executable}) and run the same command again."
        )
    prefix = _administrator()
    if prefix is not None:
        _apt_update(prefix)
    packages = [_venv_package()] if lacks_venv else []
    packages += packages_for(missing, _apt_knows)
    _apt_install(prefix, packages, " and ".join(lacking))
    _check_installed(missing, venv)


def _check_installed(libraries: Sequence[str], venv: bool) -> None:
    importlib.invalidate_caches()
    left = missing_libraries(libraries)
    if left:
        raise Trouble(f"apt-get did its work, but still missing are {' '.join(left)}: install them by hand.")
    if venv and not _has_venv():
        raise Trouble(
            f"This Python ({sys.executable}) has no venv module even after apt-get installed one: run the "
            "same command with /usr/bin/python3."
        )


def _venv_package() -> str:
    own = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return own if _apt_knows(own) else "python3-venv"


def install_command(packages: Sequence[str]) -> str:
    """What a person types to install packages."""
    return "sudo apt-get update && sudo apt-get install -y --no-install-recommends " + " ".join(packages)


def _has_venv() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def _administrator() -> list[str] | None:
    """Words to put before apt-get: none for root, sudo if it asks no password, else None."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _call(["sudo", "-n", "true"]).returncode == 0:
        return ["sudo", "-n"]
    return None


def _apt_knows(package: str) -> bool:
    return bool(shutil.which("apt-cache")) and _call(["apt-cache", "show", package]).returncode == 0


def _apt_update(prefix: list[str]) -> None:
    # A failure is not final: the lists on disk may do.
    _call([*prefix, "apt-get", "-q", "update"])


def _apt_install(prefix: list[str] | None, packages: list[str], purpose: str) -> None:
    if prefix is None:
        raise Trouble(
            f"Missing: {purpose}; installing needs a password. Type this, then run the same command again:\n"
            f"    {install_command(packages)}"
        )
    say(f"Installing {purpose} with apt-get: {' '.join(packages)}")
    words = ["install", "-q", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", *packages]
    done = _call([*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *words])
    if done.returncode != 0:
        reasons = [line for line in done.stdout.splitlines() if line.startswith("E:")] or ["no reason given"]
        raise Trouble(
            f"apt-get could not install {purpose} ({reasons[0]}). Put that right, or type:\n"
            f"    {install_command(packages)}"
        )


def _call(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
