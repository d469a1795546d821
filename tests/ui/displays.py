"""Displays that are plugged in and pulled out while a program runs on the offscreen platform of Qt.

Qt does to windows what it does on a real desktop: it tells of each display that comes or goes, and moves what was on
it. The platform has a function for this, which Qt's own tests use; Python reaches it by its address alone.
"""

from __future__ import annotations

import ctypes
import json
import platform
import sys
from pathlib import Path

POSSIBLE = sys.platform == "linux" and platform.machine() == "x86_64"
LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "dpr": 1}
PROJECTOR = {"name": "projector", "x": 1440, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
_POINTER = ctypes.c_void_p
# The place of QPlatformNativeInterface::nativeResourceForIntegration among the virtual functions: QObject has twelve.
_RESOURCE = 12


def settings(*screens: dict[str, object]) -> dict[str, object]:
    """Return the settings of the platform with these displays."""
    return {"synchronousWindowSystemEvents": False, "windowFrameMargins": True, "screens": list(screens)}


def plug(*screens: dict[str, object]) -> None:
    """Let exactly these displays be there: others go, new ones come, known ones change."""
    import PySide6
    import shiboken6
    from PySide6.QtCore import QByteArray, QJsonDocument
    libraries = Path(PySide6.__file__).parent / "Qt" / "lib"
    core, gui = (ctypes.CDLL(str(libraries / f"libQt6{name}.so.6")) for name in ("Core", "Gui"))
    native_of = gui._ZN15QGuiApplication23platformNativeInterfaceEv
    native_of.restype = _POINTER
    native = native_of()
    table = ctypes.cast(ctypes.cast(native, ctypes.POINTER(_POINTER))[0], ctypes.POINTER(_POINTER))
    key = QByteArray(b"setConfiguration")
    found = ctypes.CFUNCTYPE(_POINTER, _POINTER, _POINTER)(table[_RESOURCE])(native, shiboken6.getCppPointer(key)[0])
    assert found, "this Qt has no such function"
    document = QJsonDocument.fromJson(json.dumps(settings(*screens)).encode())
    words = (_POINTER * 1)()
    to_object = core._ZNK13QJsonDocument6objectEv
    to_object.restype, to_object.argtypes = _POINTER, [_POINTER, _POINTER]
    to_object(ctypes.addressof(words), shiboken6.getCppPointer(document)[0])
    ctypes.CFUNCTYPE(None, _POINTER, _POINTER)(found)(ctypes.addressof(words), native)
