"""The archive to unpack anywhere: nothing is installed, and data may stay in the same folder."""

from __future__ import annotations

import os
import platform
import shutil
from pathlib import Path

from installer import system_libs
from installer.package import archive, contents, icons
from installer.trouble import Trouble

README = """Pentatone {version}, portable, for 64-bit Linux ({machine})
glibc {glibc} or newer (such as Debian 12 and newer)

Unpack it anywhere and run ./pentatone here. Nothing is installed and no administrator is needed.

Settings, backups and the case library are in your own folders (~/.config/pentatone, ~/.local/share/pentatone). To
keep them on this stick instead, make a folder named "data" in this one before the first start.

  ./pentatone --self-test     tries everything once on this computer
  ./pentatone doctor          says what is well and what is not
  ./associate.sh              opens .pentatone files by a double click, for you alone; "./associate.sh remove" undoes it

To update: unpack the newer archive over this folder, or beside it. Your workshops are not in it.

If no window opens, this system lacks libraries that Qt needs. On Debian and Ubuntu:
  {command}

The licences of all parts: THIRD-PARTY-LICENCES.html, list of parts: sbom.cdx.json.

五音 Pentatone {version} 便携版：解压到任意位置，运行 ./pentatone 即可，无需安装，也无需管理员权限。
如需把设置、备份和案例库留在本文件夹，请在首次启动前在此新建名为 data 的文件夹。更新：用新版压缩包覆盖解压。
"""
ASSOCIATE = """#!/bin/sh
# Lets this user open .pentatone files by a double click; "remove" undoes it. No administrator is needed.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
desktop=$share/applications/pentatone.desktop
kinds=$share/mime/packages/pentatone.xml
icons=$share/icons/hicolor/scalable
if [ "${1:-}" = remove ]; then
  rm -f "$desktop" "$kinds" "$icons/apps/pentatone.svg" "$icons/mimetypes/application-x-pentatone.svg"
else
  mkdir -p "$share/applications" "$share/mime/packages" "$icons/apps" "$icons/mimetypes"
  # In a desktop file a path is quoted, and a per cent sign doubled.
  program=$(printf %s "$here/pentatone" | sed 's/[\\\\"`$]/\\\\\\\\&/g; s/%/%%/g')
  while IFS= read -r line; do
    case $line in
      Exec=*) printf 'Exec="%s" %%f\\n' "$program" ;;
      *) printf '%s\\n' "$line" ;;
    esac
  done < "$here/share/pentatone.desktop" > "$desktop"
  cp "$here/share/pentatone.xml" "$kinds"
  cp "$here/share/pentatone.svg" "$icons/apps/pentatone.svg"
  cp "$here/share/pentatone-document.svg" "$icons/mimetypes/application-x-pentatone.svg"
fi
command -v update-mime-database >/dev/null && update-mime-database "$share/mime"
command -v update-desktop-database >/dev/null && update-desktop-database "$share/applications"
exit 0
"""


def build(folder: Path, work: Path, dist: Path, at: int, glibc: tuple[int, int]) -> Path:
    """Lay the folder out under `work` and pack it into `dist`. Raises Trouble."""
    name = f"pentatone-{contents.version()}-linux-{platform.machine()}"
    goal = work / name
    if work.exists():
        shutil.rmtree(work)
    try:
        shutil.copytree(folder, goal, symlinks=True, copy_function=_linked)
    except OSError as error:
        raise Trouble(f"{goal} could not be written ({error.strerror}).") from error
    packages = sorted({names[-1] for names in (system_libs.OFFSCREEN | system_libs.WINDOW).values()})
    (goal / "README.txt").write_text(README.format(
        version=contents.version(), machine=platform.machine(), glibc=f"{glibc[0]}.{glibc[1]}",
        command="sudo apt-get install " + " ".join(packages)), "utf-8")
    (goal / "associate.sh").write_text(ASSOCIATE, "utf-8")
    (goal / "associate.sh").chmod(0o755)
    (goal / "share").mkdir()
    linux = Path(__file__).parent / "linux"
    for path in (linux / "pentatone.desktop", linux / "pentatone.xml",
                 *(icons.FOLDER / f"{each}.svg" for each in icons.NAMES)):
        shutil.copyfile(path, goal / "share" / path.name)
    packed = dist / f"{name}.tar.xz"
    archive.tar_xz(goal, packed, at)
    return packed


def _linked(source: str, goal: str) -> str:
    """Copy without copying: the archive is all that is made of it."""
    try:
        os.link(source, goal)
    except OSError:
        shutil.copy2(source, goal)
    return goal
