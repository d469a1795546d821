"""The disk image for macOS, made of the bundle with the system's own tools; on macOS only."""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path

from installer.package import contents, icons
from installer.trouble import Trouble

README = """Drag Pentatone onto Applications. To update, do the same again: your settings and workshops are elsewhere.

This copy is not notarised by Apple. The first time, choose "Open" in the context menu of Pentatone and confirm, or
allow it under System Settings, Privacy & Security. Nothing is asked of an administrator if you drag it into the
folder Applications of your own home instead.

未经 Apple 公证：首次打开请在图标上右键选择“打开”，或在“系统设置 → 隐私与安全性”中允许。
"""


def build(app: Path, work: Path, dist: Path) -> Path:
    """Sign the bundle without a name and lay it into a disk image beside a link to Applications. Raises Trouble."""
    if work.exists():
        shutil.rmtree(work)
    work.mkdir(parents=True)
    inside = work / app.name
    shutil.copytree(app, inside, symlinks=True)
    icon = "pentatone-document.icns"
    shutil.copyfile(icons.FOLDER / icon, inside / "Contents" / "Resources" / icon)
    # Without any signature Apple's own processors run nothing; a name of the signer is not needed for that.
    _call("codesign", "--force", "--deep", "--sign", "-", str(inside))
    (work / "README.txt").write_text(README, "utf-8")
    (work / "Applications").symlink_to("/Applications")
    goal = dist / f"pentatone-{contents.version()}-macos-{platform.machine()}.dmg"
    _call("hdiutil", "create", "-volname", "Pentatone", "-srcfolder", str(work), "-format", "UDZO", "-ov", str(goal))
    return goal


def _call(*words: str) -> None:
    try:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise Trouble(f"Missing: {words[0]}, which every macOS has; the disk image is built there.") from None
    if done.returncode:
        raise Trouble(f"{words[0]} failed ({(done.stderr or done.stdout).strip()[-200:]}).")
