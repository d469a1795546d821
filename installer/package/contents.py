"""What goes into the frozen folder and what stays out, and how the systems are told of it."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("ui", "workshop", "db")
# Found by no import that stands in the code.
MODULES = ("sqlalchemy.dialects.sqlite", "sqlcipher3",
           "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets")  # pyqtgraph asks for them by name
# Finds its templates by way of the folder of a module, which must be there for that.
AS_FILES = {"pptx": "pyz+py"}
# Pulled in by somebody's optional import, and never used here. Without `ssl` there is no way to speak to a server.
UNUSED_MODULES = (
    "tkinter", "turtle", "idlelib", "ensurepip", "venv", "lib2to3", "pydoc_data", "test", "pip", "setuptools", "wheel",
    "pytest", "hypothesis", "matplotlib", "scipy", "IPython", "PyInstaller", "cyclonedx", "packageurl",
    "ssl", "_ssl", "readline", "curses", "_curses",
    "pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter", "pandas.tests", "numpy.tests", "numpy.f2py",
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtTest",
    "PySide6.QtPrintSupport", "PySide6.QtDesigner", "PySide6.QtHelp",
    "PySide6.QtSql", "PySide6.QtUiTools", "PySide6.QtXml", "PySide6.QtConcurrent",
)
# Qt plug-ins that are of use; of every other kind none is taken.
_PLUGINS: dict[str, tuple[str, ...] | None] = {
    "platforms": ("xcb", "wayland", "wayland-egl", "wayland-generic", "offscreen", "minimal", "windows", "cocoa"),
    "imageformats": ("jpeg", "svg", "ico", "gif", "webp"),
    "iconengines": None,
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platformthemes": None,
    "styles": None,
    "xcbglintegrations": None,
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell",),
}
_PLUGIN_FILE = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?q?([^/]+?)\.(?:so|dll|dylib)$")
# Libraries of Qt that only plug-ins which stay out want.
_UNUSED_QT = re.compile(
    r"(?:lib)?Qt6?(?:Qml\w*|Quick\w*|Labs\w*|Designer\w*|Help|Sql|Test|UiTools|VirtualKeyboard\w*|Pdf\w*|Lottie\w*"
    r"|EglF\w*|WaylandCompositor|WlShellIntegration|Concurrent|PrintSupport|Network)"
    r"(?:\.so(?:\.\d+)*|\.dll|\.dylib|\.framework)?$")
_TRANSLATION = re.compile(r"PySide6/(?:Qt/)?translations/(.+)\.qm$")
# What every Linux with a desktop has, and what must fit its drivers; the package for Debian asks for it.
_SYSTEM = re.compile(
    r"lib(?:X[a-zA-Z0-9]*|xcb[a-z0-9-]*|xkbcommon[a-z0-9-]*|wayland-[a-z]+|GL[a-zA-Z]*|EGL|OpenGL|drm|gbm|glib-2\.0"
    r"|gthread-2\.0|gobject-2\.0|gio-2\.0|gmodule-2\.0|dbus-1|fontconfig|freetype|stdc\+\+|gcc_s|systemd|gcrypt|gpg-error"
    r"|cap|lz4|zstd|pcre2-8|pcre|mount|blkid|selinux|ffi_pic|brotli[a-z]+|png16|expat|uuid|md|bsd"
    r"|gtk-3|gdk-3|gdk_pixbuf-2\.0|cairo[a-z0-9-]*|pango[a-z0-9-]*(?:-1\.0)?|atk-1\.0|atk-bridge-2\.0|atspi|harfbuzz"
    r"|epoxy|fribidi|graphite2|pixman-1|thai|datrie|jpeg|krb5[a-z]*|k5crypto|gssapi_krb5|com_err|keyutils|resolv"
    r"|tinfo|ncursesw|readline|nsl|tirpc|cups|avahi-[a-z]+|gnutls|nettle|hogweed|p11-kit|idn2|unistring|tasn1|gmp)"
    r"(?:-[0-9a-f]{8})?\.so(?:\.[\d.]+)?$")

BUNDLE_ID = "org.pentatone.Pentatone"
MIME_TYPE = "application/x-pentatone"


def version() -> str:
    """The version number, from the one place where it stands."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def data_files() -> list[tuple[str, str]]:
    """Files that are read while the program runs, each with the folder it goes to."""
    found = [(ROOT / "pyproject.toml", "."), (ROOT / "LICENSE", ".")]
    found += [(path, "db/steps") for path in sorted((ROOT / "db" / "steps").glob("*.sql"))]
    resources = ROOT / "resources"
    for path in sorted(resources.rglob("*")):
        inside = path.relative_to(resources)
        if path.is_file() and path.suffix not in (".py", ".pyc", ".ts"):
            found.append((path, str(Path("resources", *inside.parts[:-1]))))
    return [(str(path), goal) for path, goal in found]


def kept(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Leave out what nothing uses or the system brings; an entry is goal, source and kind, as PyInstaller has them."""
    found = [entry for entry in entries if is_kept(entry[0], entry[1])]
    there = {goal for goal, _, kind in found if kind != "SYMLINK"}
    # A link to a file that stays out would lead nowhere.
    return [entry for entry in found if entry[2] != "SYMLINK" or _target(entry) in there]


def _target(entry: tuple[str, str, str]) -> str:
    return os.path.normpath(os.path.join(os.path.dirname(entry[0]), entry[1]))


def is_kept(goal: str, source: str) -> bool:
    """Whether a file goes into the folder, by its place there and where it comes from."""
    goal, name = goal.replace("\\", "/"), goal.replace("\\", "/").rpartition("/")[2]
    if plugin := _PLUGIN_FILE.search(goal):
        names = _PLUGINS.get(plugin[1], ())
        return names is None or plugin[2] in names
    if "PySide6/Qt/qml/" in goal or "PySide6/qml/" in goal:
        return False
    if translation := _TRANSLATION.search(goal):
        return translation[1].startswith(("qtbase_", "qt_")) and "_zh" in translation[1]
    if _UNUSED_QT.search(name) and "PySide6" in goal:
        return False
    # A library that a wheel brings for itself stays, whatever it is called.
    own = "/site-packages/" in source.replace("\\", "/")
    return own or not _SYSTEM.match(name)


# Windows and macOS ---------------------------------------------------------------------------------------------------
def windows_version(name: str) -> Any:
    """What Windows shows as the properties of an executable."""
    from PyInstaller.utils.win32 import versioninfo as v
    numbers = tuple(int(part) for part in (re.findall(r"\d+", version()) + ["0"] * 4)[:4])
    words = {"FileDescription": "Pentatone", "FileVersion": version(), "InternalName": name, "LegalCopyright":
             "The Pentatone authors, MIT licence", "OriginalFilename": f"{name}.exe", "ProductName": "Pentatone",
             "ProductVersion": version()}
    table = v.StringTable("040904B0", [v.StringStruct(key, value) for key, value in words.items()])
    return v.VSVersionInfo(ffi=v.FixedFileInfo(filevers=numbers, prodvers=numbers), kids=[
        v.StringFileInfo([table]), v.VarFileInfo([v.VarStruct("Translation", [0x0409, 1200])])])


def info_plist() -> dict[str, Any]:
    """What macOS is told: the kind of document, its icon, and the languages."""
    kind = f"{BUNDLE_ID}.workshop"
    return {
        "CFBundleDisplayName": "Pentatone",
        "CFBundleShortVersionString": version(),
        "CFBundleLocalizations": ["en", "zh-Hans"],
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The Pentatone authors, MIT licence",
        "CFBundleDocumentTypes": [{
            "CFBundleTypeName": "Pentatone workshop", "CFBundleTypeRole": "Editor", "LSHandlerRank": "Owner",
            "LSItemContentTypes": [kind], "CFBundleTypeIconFile": "pentatone-document.icns"}],
        "UTExportedTypeDeclarations": [{
            "UTTypeIdentifier": kind, "UTTypeDescription": "Pentatone workshop", "UTTypeConformsTo": ["public.data"],
            "UTTypeIconFile": "pentatone-document.icns",
            "UTTypeTagSpecification": {"public.filename-extension": ["pentatone"], "public.mime-type": [MIME_TYPE]}}],
    }
