"""Keeps the interface translations in step with the code: `update` collects texts, `release` compiles them."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
# By code, the locale of each language that has a .toml file; English is in the code and has no texts of its own.
LANGUAGES = {path.stem: str(tomllib.loads(path.read_text("utf-8"))["locale"])
             for path in sorted(FOLDER.glob("*.toml")) if path.stem != "en"}


def _tool(name: str) -> str:
    import PySide6
    folder = Path(PySide6.__file__).parent
    for candidate in (folder / name, folder / "Qt" / "libexec" / name, folder / f"{name}.exe"):
        if candidate.exists():
            return str(candidate)
    raise FileNotFoundError(name)


def update() -> None:
    """Collect every text of ui/ into the .ts files; texts that are gone are dropped."""
    sources = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "ui").rglob("*.py"))
    for language, locale in LANGUAGES.items():
        subprocess.run([_tool("lupdate"), *sources, "-no-obsolete", "-locations", "none", "-source-language", "en_GB",
                        "-target-language", locale, "-ts", str(FOLDER / f"{language}.ts")],
                       check=True, cwd=ROOT)


def release() -> None:
    """Compile the .ts files to .qm."""
    for language in LANGUAGES:
        subprocess.run([_tool("lrelease"), "-silent", str(FOLDER / f"{language}.ts"), "-qm",
                        str(FOLDER / f"{language}.qm")], check=True, cwd=ROOT)


if __name__ == "__main__":
    for step in sys.argv[1:] or ["update", "release"]:
        {"update": update, "release": release}[step]()
