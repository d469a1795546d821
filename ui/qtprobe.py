"""Asked in a process of its own, because Qt ends a process that has no display: what Qt sees of this computer."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

import resources

FAMILY = "Noto Sans SC"


def probe() -> dict[str, object]:
    """Return version and platform of Qt, the displays, and the letters that the program's fonts do not have."""
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QFontDatabase, QGuiApplication, QRawFont
    app = QGuiApplication(["pentatone"])
    letters = _letters()
    lacking: dict[str, str] = {}
    for path in sorted(resources.path("fonts").glob("*.ttf")):
        font = QRawFont(str(path), 16.0)
        # One sign each: letters beyond the first plane would take two places.
        lacking[path.name] = letters if not font.isValid() else "".join(
            c for c in letters if not font.supportsCharacter(ord(c)))
    loaded = [QFontDatabase.addApplicationFont(str(path)) for path in resources.path("fonts").glob("*.ttf")]
    families = {name for number in loaded if number >= 0 for name in QFontDatabase.applicationFontFamilies(number)}
    found = {"family": FAMILY in families, "qt": qVersion(),
             "platform": app.platformName(), "lacking": lacking, "letters": len(letters),
             "screens": [[s.size().width(), s.size().height(), s.devicePixelRatio()] for s in app.screens()]}
    return found


def _letters() -> str:
    """Return every sign of the framework and the scripts that come with the program."""
    texts = [path.read_text("utf-8") for folder in ("packs/consumer-goods-2020", "help")
             for path in sorted(resources.path(*folder.split("/")).glob("*.json"))]
    return "".join(sorted({c for text in texts for c in text if c.isprintable() and c != " "}))


def main(_: Sequence[str] = ()) -> None:
    """Print what Qt says as one JSON document."""
    json.dump(probe(), sys.stdout)


if __name__ == "__main__":
    main()
