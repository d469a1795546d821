"""The package for Debian and Ubuntu, made of the frozen folder with dpkg-deb."""

from __future__ import annotations

import gzip
import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from installer import system_libs
from installer.package import contents, elf, icons
from installer.trouble import Trouble

HERE = Path(__file__).resolve().parent
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# Loaded only where that desktop is there, so no reason to bring it along.
OPTIONAL = ("platformthemes/libqgtk3",)
# What the wheels want besides the libraries of Qt.
_OTHERS = {
    "libstdc++.so.6": ("libstdc++6",),
    "libgcc_s.so.1": ("libgcc-s1",),
    "libz.so.1": ("zlib1g",),
    "libzstd.so.1": ("libzstd1",),
    "libexpat.so.1": ("libexpat1",),
    "libuuid.so.1": ("libuuid1",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
    "libdrm.so.2": ("libdrm2",),
    "libgbm.so.1": ("libgbm1",),
    "libGLX.so.0": ("libglx0",),
    "libOpenGL.so.0": ("libopengl0",),
}
RECOMMENDS = ("shared-mime-info", "desktop-file-utils", "hicolor-icon-theme", "xdg-utils")
_COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Pentatone

Files: *
Copyright: The Pentatone authors
License: Expat
Comment: The licences of all parts it is built on, with their full texts, are in
 /usr/lib/pentatone/THIRD-PARTY-LICENCES.html

License: Expat
"""


def build(folder: Path, work: Path, dist: Path, at: int) -> Path:
    """Lay the tree of the package out under `work` and pack it into `dist`. Raises Trouble."""
    if not shutil.which("dpkg-deb"):
        raise Trouble("Missing: dpkg-deb. The package for Debian is built on Debian or Ubuntu; `portable` works here.")
    machine = ARCHITECTURES.get(platform.machine())
    if machine is None:
        raise Trouble(f"There is no package for this kind of computer ({platform.machine()}): use x86_64 or aarch64.")
    if work.exists():
        shutil.rmtree(work)
    shutil.copytree(folder, work / "usr" / "lib" / "pentatone", symlinks=True)
    _lay_out(work, at)
    (work / "DEBIAN").mkdir()
    wanted, glibc = elf.wanted_by(folder, OPTIONAL)
    (work / "DEBIAN" / "control").write_text(control(wanted, glibc, machine, _kilobytes(work)), "utf-8")
    for path in [work, *work.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    goal = dist / f"pentatone_{contents.version()}_{machine}.deb"
    done = subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(work), str(goal)],
                          env={**os.environ, "SOURCE_DATE_EPOCH": str(at)}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Trouble(f"dpkg-deb failed ({done.stderr.strip()[-200:]}).")
    return goal


def _lay_out(work: Path, at: int) -> None:
    """Put everything beside the program where the system looks for it."""
    command = work / "usr" / "bin" / "pentatone"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/pentatone/pentatone")
    for name, goal in (("pentatone.desktop", "applications"), ("pentatone.xml", "mime/packages")):
        _copy(HERE / "linux" / name, work / "usr" / "share" / goal / name)
    for source, kind, name in (("pentatone", "apps", "pentatone"),
                               ("pentatone-document", "mimetypes", "application-x-pentatone")):
        theme = work / "usr" / "share" / "icons" / "hicolor"
        _copy(icons.FOLDER / f"{source}.svg", theme / "scalable" / kind / f"{name}.svg")
        for size, picture in icons.pictures_in((icons.FOLDER / f"{source}.ico").read_bytes()).items():
            path = theme / f"{size}x{size}" / kind / f"{name}.png"
            path.parent.mkdir(parents=True)
            path.write_bytes(picture)
    papers = work / "usr" / "share" / "doc" / "pentatone"
    licence = contents.ROOT.joinpath("LICENSE").read_text("utf-8").splitlines()
    papers.mkdir(parents=True)
    (papers / "copyright").write_text(_COPYRIGHT + "".join(f" {line or '.'}\n" for line in licence), "utf-8")
    _pack(contents.ROOT.joinpath("CHANGELOG.md").read_text("utf-8"), papers / "changelog.gz", at)
    manual = (HERE / "linux" / "pentatone.1").read_text("utf-8").replace("@VERSION@", contents.version())
    _pack(manual, work / "usr" / "share" / "man" / "man1" / "pentatone.1.gz", at)


def _copy(source: Path, goal: Path) -> None:
    goal.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, goal)


def _pack(text: str, goal: Path, at: int) -> None:
    goal.parent.mkdir(parents=True, exist_ok=True)
    goal.write_bytes(gzip.compress(text.encode(), 9, mtime=at))


def _kilobytes(work: Path) -> int:
    return sum(-(-path.lstat().st_size // 1024) for path in work.rglob("*") if path.is_file() or path.is_symlink())


def depends(wanted: Iterable[str], glibc: tuple[int, int]) -> list[str]:
    """Return the relations of the package for libraries that lie outside it; newer names stand first.

    Raises Trouble for a library whose package nobody has written down.
    """
    table = _OTHERS | system_libs.OFFSCREEN | system_libs.WINDOW
    unknown = sorted(set(wanted) - set(table))
    if unknown:
        raise Trouble(f"The folder wants {' '.join(unknown)}, of which no package is known: add them to {__name__}.")
    # The plug-in for X11 loads some of Qt's wishes by name only, so all of the window's list is asked for.
    names = {" | ".join(table[library]) for library in {*wanted, *system_libs.OFFSCREEN, *system_libs.WINDOW}}
    return [f"libc6 (>= {glibc[0]}.{glibc[1]})", *sorted(names)]


def control(wanted: Iterable[str], glibc: tuple[int, int], machine: str, kilobytes: int) -> str:
    """Return the text of the control file."""
    number = re.sub(r"(?<=\d)(?=(?:a|b|rc)\d)", "~", contents.version())  # 1.0rc1 comes before 1.0
    return f"""Package: pentatone
Version: {number}
Architecture: {machine}
Maintainer: The Pentatone authors <pentatone@localhost>
Installed-Size: {kilobytes}
Section: misc
Priority: optional
Depends: {', '.join(depends(wanted, glibc))}
Recommends: {', '.join(RECOMMENDS)}
Description: run a digital maturity workshop on site, without a network
 Fifteen managers in one room score where each part of the business stands,
 see at once where they disagree, agree on targets, put initiatives on a
 roadmap, and take home a PDF in Chinese or English. Everything is in one file
 on this computer, and nothing needs a network.
"""
