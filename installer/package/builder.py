"""From the checkout to packages: an environment of its own, the frozen folder tried once, then what installs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from installer import environment, pip_run
from installer.environment import ROOT, Stamp, child_environment, python_in
from installer.trouble import Trouble, from_os_error, say

BUILD, DIST = ROOT / "build", ROOT / "dist"
HOME = BUILD / "environment"
REQUIREMENTS = ROOT / "installer" / "requirements-package.txt"
WANTED = (3, 12)
NAMES = ("python3.14", "python3.13", "python3.12")
_KINDS = {"linux": ("deb", "portable"), "win32": ("windows", "portable"), "darwin": ("macos",)}
_PROBE = ("import sys, sysconfig; print(*sys.version_info[:2], int(bool("
          "sys.platform != 'linux' or sysconfig.get_config_var('Py_ENABLE_SHARED'))))")


def package(words: Sequence[str]) -> int:
    """Freeze the program and build what is asked for: deb, portable, windows, macos or all. Raises Trouble."""
    known = _KINDS.get(sys.platform, ())
    asked = list(words) or ["all"]
    if unknown := [word for word in asked if word not in (*known, "all")]:
        say(f"“{unknown[0]}” is not built on this system; there are: {', '.join((*known, 'all'))}.")
        return 2
    kinds = known if "all" in asked else [kind for kind in known if kind in asked]
    try:
        python = _environment(_newest_python())
        # The rest runs in that environment: it reads the metadata of what is frozen.
        return subprocess.run([str(python), "-P", "-m", "installer.package.builder", *kinds], cwd=ROOT,
                              env=_steady(), stdin=subprocess.DEVNULL, check=False).returncode
    except OSError as error:
        raise from_os_error(error, BUILD) from error


def _steady() -> dict[str, str]:
    """Variables with which two builds of the same checkout are alike."""
    from installer.package.archive import moment
    return child_environment(PYTHONHASHSEED="1", SOURCE_DATE_EPOCH=str(moment(ROOT)), PYTHONIOENCODING="utf-8")


def _newest_python() -> str:
    """Return the newest Python here that may be frozen; the one that runs this, if there is none of `WANTED`."""
    found = [path for name in NAMES if (path := shutil.which(name))]
    for path in [sys.executable, *found]:
        done = subprocess.run([path, "-c", _PROBE], capture_output=True, text=True, check=False)
        parts = [int(part) for part in done.stdout.split()] if done.returncode == 0 else []
        if len(parts) == 3 and (parts[0], parts[1]) >= WANTED and parts[2]:
            say(f"Freezing with Python {parts[0]}.{parts[1]}: {path}")
            return path
    say(f"There is no Python {WANTED[0]}.{WANTED[1]} or newer with a shared library here: freezing with the one that "
        f"runs this ({sys.version.split()[0]}).")
    return sys.executable


def _environment(python: str) -> Path:
    """Make the environment that packages are built in, unless it is right already; return its interpreter."""
    wanted = Stamp(python, environment.digest(REQUIREMENTS), None, complete=True)
    if environment.read_stamp(HOME) == wanted and python_in(HOME).exists():
        return python_in(HOME)
    if HOME.exists():
        shutil.rmtree(HOME)
    HOME.mkdir(parents=True)
    made = subprocess.run([python, "-m", "venv", str(HOME)], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          check=False)
    if made.returncode:
        raise Trouble(f"This Python ({python}) could not make an environment: use a complete one.")
    quiet = child_environment(PYTHONIOENCODING="utf-8", PYTHONUNBUFFERED="1")
    pip_run.install(python_in(HOME), REQUIREMENTS, HOME / "pip.log", quiet, lambda: None)
    environment.write_stamp(HOME, wanted)
    return python_in(HOME)


# In the environment ---------------------------------------------------------------------------------------------
def main(kinds: Sequence[str]) -> int:
    """Freeze, try and pack; prints what was made with its size. Raises Trouble."""
    from installer.package import archive
    at = archive.moment(ROOT)
    DIST.mkdir(exist_ok=True)
    folder = freeze(at)
    _try(folder)
    made = []
    for kind in kinds:
        begun = time.monotonic()
        goal = _pack(kind, folder, at)
        made.append(goal)
        say(f"{goal.name}: {goal.stat().st_size / 1e6:.1f} MB, {time.monotonic() - begun:.0f} s")
    archive.write_checksums(made, DIST / "SHA256SUMS")
    say(f"In {DIST}, with SHA256SUMS, {', '.join(path.name for path in _papers(folder))}.")
    for path in _papers(folder):
        shutil.copyfile(path, DIST / path.name)
    return 0


def freeze(at: int) -> Path:
    """Run PyInstaller and put the licences and the list of parts into the folder; return it. Raises Trouble."""
    from installer.package import elf, notices, parts, sbom
    say("Freezing the program; PyInstaller tells its story in build/pyinstaller.log.")
    begun = time.monotonic()
    log = BUILD / "pyinstaller.log"
    with log.open("w", encoding="utf-8") as record:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "PyInstaller", str(ROOT / "installer" / "package" / "pentatone.spec"),
             "--noconfirm", "--distpath", str(BUILD / "frozen"), "--workpath", str(BUILD / "pyinstaller")],
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=record, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        last = [line for line in log.read_text("utf-8").splitlines() if line.strip()][-1:]
        raise Trouble(f"PyInstaller failed ({''.join(last)[:200]}): the whole story is in {log}.")
    folder = BUILD / "frozen" / "pentatone"
    strip(folder)
    papers = BUILD / "frozen" / "Pentatone.app" / "Contents" / "Resources" if sys.platform == "darwin" else folder
    try:
        found = parts.all_parts()
        (papers / notices.NAME).write_text(notices.page(found), "utf-8")
    except ValueError as error:
        raise Trouble(f"The licence of a part is not known ({error}).") from error
    (papers / sbom.NAME).write_text(sbom.document(found, folder, at), "utf-8")
    size = sum(path.stat().st_size for path in elf.files_in(folder))
    count = sum(1 for _ in elf.files_in(folder))
    say(f"Frozen in {time.monotonic() - begun:.0f} s: {size / 1e6:.0f} MB in {count} files")
    return folder


def strip(folder: Path) -> None:
    """Take the symbols for debuggers out of Python's own libraries and SQLCipher, where they are most of the file."""
    if sys.platform != "linux" or not shutil.which("strip"):
        return
    inside = folder / "_internal"
    for pattern in ("libpython*.so*", "python3*/lib-dynload/*.so", "sqlcipher3/*.so"):
        for path in sorted(inside.glob(pattern)):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=False, capture_output=True)


def _papers(folder: Path) -> list[Path]:
    from installer.package import notices, sbom
    places = (folder, folder.parent / "Pentatone.app" / "Contents" / "Resources")
    return [place / name for place in places for name in (notices.NAME, sbom.NAME) if (place / name).is_file()]


def program_in(folder: Path) -> Path:
    """The executable of a frozen folder that can be called from a command line."""
    return folder / ("pentatone-cli.exe" if os.name == "nt" else "pentatone")


def _try(folder: Path) -> None:
    """Let the frozen program test itself: what fails here is not packed. Raises Trouble."""
    done = subprocess.run([str(program_in(folder)), "--self-test"], stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise Trouble("The frozen program did not pass its own test; see the lines above.")


def _pack(kind: str, folder: Path, at: int) -> Path:
    work = BUILD / "packages" / kind
    if kind == "windows":
        from installer.package import windows
        return windows.build(folder, DIST)
    if kind == "macos":
        from installer.package import macos
        return macos.build(folder.parent / "Pentatone.app", work, DIST)
    if sys.platform == "win32":
        from installer.package import windows
        return windows.portable(folder, DIST, at)
    from installer.package import debian, elf, portable
    if kind == "deb":
        return debian.build(folder, work, DIST, at)
    return portable.build(folder, work, DIST, at, elf.wanted_by(folder, debian.OPTIONAL)[1])


if __name__ == "__main__":
    from installer.trouble import EXIT_CODE, complain
    try:
        sys.exit(main(sys.argv[1:]))
    except Trouble as trouble:
        complain(str(trouble))
        sys.exit(EXIT_CODE)
