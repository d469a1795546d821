"""Try the packages of dist/ in a clean root: install, start, print, install over, remove; the user's files stay.

    debootstrap --variant=minbase bookworm ROOT            # once; any Debian or Ubuntu from glibc 2.36 on
    python3 installer/try_packages.py ROOT [--newer NEWER.deb] [--pictures FOLDER]

Run as root, because it changes root. Wanted here: Xvfb, xdotool and ImageMagick's import. The clean root must reach its
package mirror. Prints a line for each step, sizes and start times; exit code 1 when a step failed.
"""

from __future__ import annotations

import argparse
import hashlib
import mmap
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

CHECKOUT = Path(__file__).resolve().parent.parent
DISPLAY = ":97"
RUNS = 5
NOTHING: Mapping[str, str] = MappingProxyType({})
USER, HOME = "tester", "/home/tester"
PASSED_ON = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
# What a user has; none of it belongs to a package.
KEPT = (".config", ".local/share/pentatone", "day.pentatone", "锁 locked.pentatone")


class Failed(Exception):
    """A step did not do what it should; the text says what."""


class Root:
    """A clean root, and commands in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / HOME.lstrip("/")

    def call(self, *words: str, user: bool = True, offline: bool = False, display: bool = False,
             wanted: int | None = 0) -> str:
        """Run a command and return what it says. Raises Failed for another exit code than the wanted one."""
        done = subprocess.run(self.words(*words, user=user, offline=offline, display=display), text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if wanted is not None and done.returncode != wanted:
            raise Failed(f"{' '.join(words)[:80]} ended with {done.returncode}: {done.stdout[-600:]}")
        return done.stdout

    def words(self, *words: str, user: bool = True, offline: bool = False, display: bool = False,
              extra: Mapping[str, str] = NOTHING) -> list[str]:
        """Return the whole call of a command in the root."""
        given = {"HOME": HOME if user else "/root", "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:"
                 "/bin", "LANG": "C.UTF-8", "TERM": "dumb", "DEBIAN_FRONTEND": "noninteractive"}
        given |= {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        given |= ({"DISPLAY": DISPLAY} if display else {}) | dict(extra)
        return ["env", "-i", *(f"{name}={value}" for name, value in given.items()),
                *(("unshare", "-n") if offline else ()), "chroot",
                *((f"--userspec={USER}:{USER}",) if user else ()), str(self.folder),
                "sh", "-c", 'cd "$HOME" && exec "$@"', "sh", *words]

    def prepare(self) -> None:
        """Mount what programs expect, and make a user."""
        for kind, inside in (("proc", "proc"), ("devtmpfs", "dev")):
            goal = self.folder / inside
            if not os.path.ismount(goal):
                subprocess.run(["mount", "-t", kind, kind, str(goal)], check=True)
        self.call("apt-get", "-q", "update", user=False)
        self.call("sh", "-c", f"id {USER} >/dev/null 2>&1 || useradd -m {USER}", user=False)

    def digests(self) -> dict[str, str]:
        """Return the digest of each file of the user by its name."""
        files = (path for name in KEPT for path in sorted([self.home / name, *(self.home / name).rglob("*")]))
        return {str(path.relative_to(self.home)): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in files if path.is_file()}


class Trial:
    """Steps in their order; each prints one line, and the rest is tried even if one fails."""

    def __init__(self) -> None:
        self.failed = 0

    def step(self, name: str, what: Callable[[], str | None]) -> None:
        """Do one step."""
        begun = time.monotonic()
        try:
            said, state = what() or "", "ok"
        except (Failed, OSError, subprocess.SubprocessError) as error:
            said, state = str(error), "BAD"
            self.failed += 1
        print(f"{state:<4} {name:<34} {time.monotonic() - begun:6.1f} s  {said}", flush=True)


# Windows --------------------------------------------------------------------------------------------------------
@contextmanager
def screen(pictures: Path) -> Iterator[Path]:
    """Have a display whose memory can be read as a file; yields that file."""
    with subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-fbdir", str(pictures), "-nocursor"],
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        memory = pictures / "Xvfb_screen0"
        try:
            deadline = time.monotonic() + 10
            while not (memory.exists() and memory.stat().st_size > 1366 * 768 * 4):
                if time.monotonic() > deadline:
                    raise Failed("Xvfb did not start")
                time.sleep(0.05)
            time.sleep(0.3)
            yield memory
        finally:
            process.terminate()


def painted(memory: Path, process: subprocess.Popen[bytes], begun: float, patience: float = 60.0) -> float:
    """Return the seconds from `begun` until a window has drawn words: until many pixels of the display have changed."""
    with memory.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as pixels:
        middle = len(pixels) // 2
        while time.monotonic() < begun + patience:
            row = pixels[middle - 60_000:middle + 60_000]
            if len({row[place:place + 4] for place in range(0, len(row), 4)}) > 12:
                return time.monotonic() - begun
            if process.poll() is not None:
                raise Failed(f"the program ended with {process.returncode} before it showed anything")
            time.sleep(0.005)
    raise Failed("no window in a minute")


def end(process: subprocess.Popen[bytes]) -> None:
    """Close the window as a person would, and wait."""
    subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "pentatone", "windowquit"],
                   env={**os.environ, "DISPLAY": DISPLAY}, capture_output=True, check=False)
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.terminate()
        process.wait(10)
    time.sleep(0.2)


def starts(call: Sequence[str], memory: Path, *, cold: bool) -> str:
    """Return the median of `RUNS` starts until a window is drawn; cold: nothing of the disk is in memory before."""
    found = []
    for _ in range(RUNS):
        if cold:
            os.sync()
            Path("/proc/sys/vm/drop_caches").write_text("3")
        begun = time.monotonic()
        with subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              start_new_session=True) as process:
            try:
                found.append(painted(memory, process, begun))
            finally:
                end(process)
    return f"{statistics.median(found):.2f} s (median of {RUNS}, {min(found):.2f} to {max(found):.2f})"


def shot(goal: Path) -> None:
    """Take a picture of the display."""
    subprocess.run(["import", "-window", "root", str(goal)], env={**os.environ, "DISPLAY": DISPLAY}, check=True)


def seen(root: Root, program: Sequence[str], memory: Path, goal: Path, extra: Mapping[str, str] = NOTHING) -> str:
    """Start a window, wait until it is drawn, take a picture, close it."""
    begun = time.monotonic()
    with subprocess.Popen(root.words(*program, display=True, extra=extra), stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, start_new_session=True) as process:
        try:
            spent = painted(memory, process, begun)
            time.sleep(3)
            shot(goal)
        finally:
            end(process)
    return f"painted after {spent:.2f} s, {goal.name}"


# The trial ------------------------------------------------------------------------------------------------------
def try_program(trial: Trial, root: Root, program: str, memory: Path, pictures: Path, mark: str) -> None:
    """Use a program that is there, as an ordinary user."""
    def tested(**how: bool) -> str:
        return root.call(program, "--self-test", **how).strip().splitlines()[-1]

    trial.step("self-test", tested)
    trial.step("self-test without any network", lambda: tested(offline=True))
    trial.step("make the sample", lambda: root.call(
        "sh", "-c", f"rm -f day.pentatone && {program} demo day.pentatone").strip()[:90])
    trial.step("write a PDF", lambda: root.call("sh", "-c", f"{program} export day.pentatone 报告.pdf").strip()[:90])
    shutil.copyfile(root.home / "报告.pdf", pictures / f"{mark}-report.pdf")
    trial.step("a passphrase", lambda: root.call("sh", "-c", (
        f"rm -f 锁*; {program} backup day.pentatone '锁 locked.pentatone' && echo five notes > w && "
        f"{program} lock '锁 locked.pentatone' --passphrase-file w && "
        f"{program} info '锁 locked.pentatone' --passphrase-file w")).strip().splitlines()[-1][:90])
    trial.step("the licences are named", lambda: root.call(program, "--licences").strip().splitlines()[-1])
    for language in ("zh_CN", "en_GB"):
        trial.step(f"first screen, {language}", lambda language=language: seen(  # type: ignore[misc]
            root, [program], memory, pictures / f"{mark}-first-{language}.png",
            {"LANG": f"{language}.UTF-8", "LANGUAGE": language}))
    trial.step("a workshop by its name alone", lambda: seen(
        root, [program, "day.pentatone"], memory, pictures / f"{mark}-workshop.png"))
    for cold in (False, True):
        trial.step(f"start, {'cold' if cold else 'warm'}", lambda cold=cold: starts(  # type: ignore[misc]
            root.words(program, display=True), memory, cold=cold))


def installed(root: Root, package: str) -> str:
    """Install a package with apt from its file."""
    root.call("apt-get", "install", "-q", "-y", f"/{package}", user=False)
    return root.call("dpkg-query", "-W", "-f", "${Package} ${Version}, ${Installed-Size} kB", "pentatone")


def associated(root: Root) -> str:
    """Look whether the desktop knows the files, by name and by content."""
    name = root.call("xdg-mime", "query", "default", "application/x-pentatone").strip()
    kind = root.call("xdg-mime", "query", "filetype", f"{HOME}/day.pentatone").strip()
    root.call("cp", "day.pentatone", "noname")
    content = root.call("gio", "info", "-a", "standard::content-type", "noname", wanted=None)
    inside = re.search(r"content-type: (\S+)", content)
    if name != "pentatone.desktop" or kind != "application/x-pentatone":
        raise Failed(f"{name!r} opens {kind!r}")
    return f"{name}, by content: {inside[1] if inside else 'not asked'}"


def unchanged(root: Root, before: dict[str, str]) -> str:
    """Compare the user's files with what they were."""
    now = root.digests()
    if now != before:
        raise Failed(f"changed: {sorted(set(before.items()) ^ set(now.items()))[:4]}")
    return f"{len(now)} files are as they were"


def qt_replaced(root: Root, folder: str) -> str:
    """Put a library of Qt in the place of the one that is there, as the LGPL wants it to be possible."""
    place = root.folder / folder.lstrip("/") / "_internal/PySide6/Qt/lib/libQt6Svg.so.6"
    before = place.read_bytes()
    # The same version in another copy: from the wheel where packages were built here, else with other bytes at its end.
    wheels = CHECKOUT.glob("build/environment/lib/python3*/site-packages/PySide6/Qt/lib/libQt6Svg.so.6")
    place.write_bytes(next((path.read_bytes() for path in wheels), before) + b"\0another copy")
    try:
        return root.call(f"{folder}/pentatone", "--self-test").strip().splitlines()[-1]
    finally:
        place.write_bytes(before)


def try_debian(trial: Trial, root: Root, deb: Path, newer: Path | None, memory: Path, pictures: Path) -> None:
    """Install, use, install over, remove and purge the package."""
    for package in filter(None, (deb, newer)):
        shutil.copyfile(package, root.folder / package.name)
    trial.step("apt-get install", lambda: installed(root, deb.name))
    root.call("sh", "-c", "apt-get install -q -y --no-install-recommends libglib2.0-bin || true", user=False)
    try_program(trial, root, "pentatone", memory, pictures, "deb")
    trial.step("a double click finds the program", lambda: associated(root))
    trial.step("a library of Qt is replaced", lambda: qt_replaced(root, "/usr/lib/pentatone"))
    before = root.digests()
    if newer is not None:
        trial.step("a newer one over it", lambda: installed(root, newer.name))
        trial.step("the user's files", lambda: unchanged(root, before))
        trial.step("self-test of the newer one", lambda: root.call("pentatone", "--self-test").strip().splitlines()[-1])
        trial.step("it opens the old workshop", lambda: root.call("pentatone", "verify", "day.pentatone").strip()[-90:])
    trial.step("apt-get remove", lambda: root.call("apt-get", "remove", "-q", "-y", "pentatone", user=False)[:0])
    trial.step("nothing of it is left", lambda: _gone(root))
    trial.step("the user's files", lambda: unchanged(root, before))
    trial.step("dpkg -i, then apt-get -f install", lambda: root.call("sh", "-c", (
        f"dpkg -i /{deb.name} || apt-get -q -y -f install; pentatone --version"), user=False).strip().splitlines()[-1])
    trial.step("apt-get purge", lambda: root.call("apt-get", "purge", "-q", "-y", "pentatone", user=False)[:0])
    trial.step("the user's files", lambda: unchanged(root, before))


def _gone(root: Root) -> str:
    left = [path for path in ("usr/lib/pentatone", "usr/bin/pentatone", "usr/share/applications/pentatone.desktop",
                              "usr/share/mime/packages/pentatone.xml") if (root.folder / path).exists()]
    if left:
        raise Failed(f"left: {left}")
    return ""


def try_portable(trial: Trial, root: Root, packed: Path, memory: Path, pictures: Path) -> None:
    """Unpack as an ordinary user, use it, keep data beside it, and unpack over it."""
    shutil.copyfile(packed, root.home / packed.name)
    shutil.chown(root.home / packed.name, *_owner(root))
    name = packed.name.removesuffix(".tar.xz")
    root.call("apt-get", "install", "-q", "-y", "xz-utils", user=False)  # what every desktop has
    trial.step("unpack", lambda: root.call("tar", "xf", packed.name))
    try_program(trial, root, f"{HOME}/{name}/pentatone", memory, pictures, "portable")
    trial.step("a double click, for this user", lambda: root.call(f"{HOME}/{name}/associate.sh") + associated(root))
    trial.step("and no longer", lambda: root.call(f"{HOME}/{name}/associate.sh", "remove"))
    before = root.digests()
    trial.step("unpack over it", lambda: root.call("tar", "xf", packed.name))
    trial.step("the user's files", lambda: unchanged(root, before))

    def beside() -> str:
        root.call("mkdir", f"{name}/data")
        root.call(f"{HOME}/{name}/pentatone", "cases", "search", "库存")
        found = sorted(path.name for path in (root.home / name / "data").iterdir())
        if not found:
            raise Failed("nothing is in the folder data")
        return ", ".join(found)
    trial.step("data beside the program", beside)
    trial.step("the user's files", lambda: unchanged(root, before))


def _owner(root: Root) -> tuple[int, int]:
    found = root.home.stat()
    return found.st_uid, found.st_gid


def from_source(trial: Trial, memory: Path, python: str) -> None:
    """Start the checkout for comparison, on this system."""
    environment = {**os.environ, "DISPLAY": DISPLAY, "PYTHONPATH": str(CHECKOUT)}
    call = ["env", *(f"{name}={environment[name]}" for name in ("DISPLAY", "PYTHONPATH")), python, "-P", "-m", "ui.cli"]
    for cold in (False, True):
        trial.step(f"from source, {'cold' if cold else 'warm'}", lambda cold=cold: starts(  # type: ignore[misc]
            call, memory, cold=cold))


def main(arguments: Sequence[str]) -> int:
    """Try the packages; 0 if every step did what it should, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path, help="a clean root, as debootstrap makes it")
    parser.add_argument("--dist", type=Path, default=CHECKOUT / "dist", help="where the packages are")
    parser.add_argument("--newer", type=Path, help="a package of a higher version, to be installed over the other")
    parser.add_argument("--pictures", type=Path, default=CHECKOUT / "build" / "tried", help="where pictures go")
    parser.add_argument("--source", metavar="PYTHON", help="also start the checkout with this Python, to compare")
    given = parser.parse_args(arguments)
    given.pictures.mkdir(parents=True, exist_ok=True)
    root, trial = Root(given.root.resolve()), Trial()
    debs = [path for path in sorted(given.dist.glob("pentatone_*.deb")) if path != given.newer]
    archives = sorted(given.dist.glob("pentatone-*-linux-*.tar.xz"))
    if not debs or not archives:
        print(f"{given.dist} lacks packages: run python3 installer/bootstrap.py package all", file=sys.stderr)
        return 3
    root.prepare()
    with screen(given.pictures) as memory:
        for path in (debs[-1], archives[-1]):
            print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
        try_debian(trial, root, debs[-1], given.newer, memory, given.pictures)
        try_portable(trial, root, archives[-1], memory, given.pictures)
        if given.source:
            from_source(trial, memory, given.source)
    print(f"{trial.failed} steps failed")
    return 1 if trial.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
