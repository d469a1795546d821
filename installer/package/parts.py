"""All parts of others in the frozen folder: packages by their metadata, Python, Qt, fonts, and what lies within."""

from __future__ import annotations

import platform
import re
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from installer.package import contents

HERE = Path(__file__).resolve().parent
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
# Where the metadata says it in words of its own: the SPDX expression.
SPDX = {
    "BSD license (see license.txt for details), Copyright (c) 2000-2025, ReportLab Inc.": "BSD-3-Clause",
    "3-Clause BSD License": "BSD-3-Clause", "Apache 2.0": "Apache-2.0", "PSFL": "PSF-2.0",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": "LGPL-3.0-only",  # the one of the three that we chose
    "zlib/libpng": "Zlib",
    "GPLv2-or-later with a special exception which allows to use PyInstaller to build and distribute non-free programs "
    "(including commercial ones)": "GPL-2.0-or-later WITH Bootloader-exception",
}
_CLASSIFIERS = {"MIT License": "MIT", "BSD License": "BSD-3-Clause", "Apache Software License": "Apache-2.0",
                "Python Software Foundation License": "PSF-2.0", "zlib/libpng License": "Zlib"}
# Their metadata says nothing; this is what the text they bring is.
_SILENT = {"sqlcipher3": "Zlib"}
# Their wheels hold no text of the licence.
_TEXTS = {"pyside6-essentials": ("LGPL-3.0", "GPL-3.0"), "shiboken6": ("LGPL-3.0", "GPL-3.0")}
LGPL = ("pyside6-essentials", "shiboken6", "qt")
# Compiled into files of the packages above, as their projects say.
WITHIN = (
    ("ICU", "Unicode-3.0", "Qt"), ("HarfBuzz", "MIT", "Qt"), ("FreeType", "FTL", "Qt"), ("libpng", "libpng-2.0", "Qt"),
    ("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", "Qt, Pillow"), ("PCRE2", "BSD-3-Clause", "Qt"),
    ("double-conversion", "BSD-3-Clause", "Qt"), ("zlib", "Zlib", "Qt, Python"), ("MD4C", "MIT", "Qt"),
    ("libwebp", "BSD-3-Clause", "Qt, Pillow"), ("Wayland protocols", "MIT", "Qt"), ("BLAKE2", "CC0-1.0", "Qt"),
    ("SQLCipher", "BSD-3-Clause", "sqlcipher3"), ("SQLite", "blessing", "Python, sqlcipher3"),
    ("OpenSSL", "Apache-2.0", "Python, sqlcipher3, cryptography"), ("libffi", "MIT", "Python"),
    ("bzip2", "bzip2-1.0.6", "Python"), ("XZ Utils", "0BSD", "Python, Pillow"), ("Expat", "MIT", "Python"),
    ("OpenBLAS", "BSD-3-Clause", "numpy"), ("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1", "numpy"),
    ("SCIP", "Apache-2.0", "ortools"), ("HiGHS", "MIT", "ortools"), ("Abseil", "Apache-2.0", "ortools"),
    ("RE2", "BSD-3-Clause", "ortools"), ("COIN-OR Cbc, Clp, Cgl, Osi, CoinUtils", "EPL-2.0", "ortools"),
    ("PDFium", "Apache-2.0 AND BSD-3-Clause", "pypdfium2"), ("libxml2 and libxslt", "MIT", "lxml"),
    ("libtiff", "libtiff", "Pillow"), ("OpenJPEG", "BSD-2-Clause", "Pillow"), ("Little CMS", "MIT", "Pillow"),
    ("libavif", "BSD-2-Clause", "Pillow"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of others: `licence` as SPDX, `texts` by the name of the file they come from, `needs` names of parts."""

    name: str
    version: str
    licence: str
    home: str
    texts: tuple[tuple[str, str], ...]
    needs: tuple[str, ...] = ()
    kind: str = "pypi"

    @property
    def key(self) -> str:
        """The name as other parts refer to it."""
        return plain(self.name)


def plain(name: str) -> str:
    """Return the name of a package as PEP 503 writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def all_parts() -> list[Part]:
    """Return Python, Qt, the fonts and every package, in this order and then by name."""
    return [python(), qt(), bootloader(), font(), *sorted(packages(), key=lambda part: part.key)]


def packages() -> Iterator[Part]:
    """Return the packages the program runs with that are installed here: what a system does not need is not there."""
    pins = contents.ROOT.joinpath("installer", "requirements.txt").read_text("utf-8")
    for name, _ in _PIN.findall(pins):
        try:
            yield package(name)
        except metadata.PackageNotFoundError:
            continue


def package(name: str) -> Part:
    """Read one installed package. Raises PackageNotFoundError."""
    found = metadata.distribution(name)
    needs = {plain(match[0]) for line in found.requires or () if (match := re.match(r"[A-Za-z0-9._-]+", line))
             and "extra ==" not in line}
    texts = [(str(path), _read(path.read_binary())) for path in found.files or ()
             if (_LICENCE_FILE.search(path.name) and ".dist-info" in str(path) and path.suffix not in (".py", ".json"))
             or ".dist-info/licenses/" in path.as_posix()]
    texts += [(f"{text}.txt", licence_text(text)) for text in _TEXTS.get(plain(name), ())]
    return Part(found.metadata["Name"], found.version, licence_of(found.metadata), _home(found.metadata),
                tuple(sorted((name.rpartition("/")[2], text) for name, text in texts)), tuple(sorted(needs)))


def _read(text: bytes) -> str:
    """Return a text in either of the two encodings that licences are written in."""
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")


def licence_text(name: str) -> str:
    """Return one of the texts that come with this script."""
    return (HERE / "licences" / f"{name}.txt").read_text("utf-8")


def licence_of(told: metadata.PackageMetadata) -> str:
    """Return the SPDX expression of a package; what no table knows is a ValueError, so that somebody looks."""
    said = _field(told, "License-Expression") or _field(told, "License") or _SILENT.get(plain(told["Name"]), "")
    if said in SPDX:
        return SPDX[said]
    if re.fullmatch(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*", said):
        return said
    names = (line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License"))
    for name in names:
        if name in _CLASSIFIERS:
            return _CLASSIFIERS[name]
    raise ValueError(f"{told['Name']}: {said[:60]!r}")


def _field(told: metadata.PackageMetadata, name: str) -> str:
    return str(told[name]) if name in told else ""


def _home(told: metadata.PackageMetadata) -> str:
    links = dict(line.split(", ", 1) for line in told.get_all("Project-URL") or () if ", " in line)
    by_name = {name.lower(): link for name, link in links.items()}
    wanted = ("homepage", "home", "source", "source code", "repository", "code", "documentation")
    return _field(told, "Home-page") or next((by_name[each] for each in wanted if each in by_name), "")


def python() -> Part:
    """Return the Python that is frozen along."""
    places = [Path(sys.base_prefix, "lib", f"python{sys.version_info.major}.{sys.version_info.minor}", "LICENSE.txt"),
              Path(sys.base_prefix, "LICENSE.txt")]
    text = next((path.read_text("utf-8") for path in places if path.is_file()), "")
    return Part("Python", platform.python_version(), "PSF-2.0", "https://www.python.org",
                (("LICENSE.txt", text),) if text else (), kind="generic")


def qt() -> Part:
    """Return Qt itself, which the package PySide6 brings."""
    return Part("Qt", metadata.version("pyside6-essentials"), "LGPL-3.0-only", "https://www.qt.io",
                (("LGPL-3.0.txt", licence_text("LGPL-3.0")), ("GPL-3.0.txt", licence_text("GPL-3.0"))), kind="generic")


def bootloader() -> Part:
    """Return what starts the frozen folder: the only part of PyInstaller that is in it."""
    found = package("pyinstaller")
    return Part("PyInstaller bootloader", found.version, found.licence, found.home, found.texts, kind="generic")


def font() -> Part:
    """Return the fonts."""
    text = contents.ROOT.joinpath("resources", "fonts", "OFL.txt").read_text("utf-8")
    return Part("Noto Sans SC", "2.004", "OFL-1.1", "https://github.com/notofonts/noto-cjk", (("OFL.txt", text),),
                kind="generic")


def sqlite_version() -> str:
    """Return the version of SQLite that Python brings."""
    return sqlite3.sqlite_version
