"""Run in a process of its own by the self-test: Qt starts, and the facilitator's window is drawn in both languages."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

FORMATS = ("jpeg", "png", "svg", "ico")  # pictures that come in, and our own icons
PARTS = ("workshop", "db", "ui")
FEWEST_MODULES = 500
FEWEST = 12  # colours of a window in which something is drawn
_CHINESE = re.compile("[\u4e00-\u9fff]")


def main(words: Sequence[str]) -> int:
    """Draw the windows of the workshop that is named; print a line of JSON a check: name, milliseconds, good, words."""
    for name, spent, good, said in checks(Path(words[0])):
        print(json.dumps([name, round(spent, 1), good, said]), flush=True)
    return 0


def checks(workshop: Path) -> Iterator[tuple[str, float, bool, str]]:
    """Try Qt, its plug-ins and fonts, and the windows of a workshop."""
    begun = time.perf_counter()
    from PySide6.QtCore import qVersion

    from ui.app import Application, make_application
    from ui.settings import UserSettings
    qt = make_application(["pentatone"])
    yield "Qt", _since(begun), True, f"{qVersion()}, platform {qt.platformName()}"
    yield _timed("plug-ins", _plugins)
    yield _timed("fonts", _fonts)
    begun = time.perf_counter()
    program = Application(UserSettings.load())
    try:
        opened = program.open(workshop)
        qt.processEvents()
        yield "open", _since(begun), opened, workshop.name
        if opened and program.window is not None:
            for language in ("zh", "en"):
                yield _timed(f"window {language}", _Drawing(program.window, language))
    finally:
        program.close()
    yield _timed("modules", _modules)


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


def _timed(name: str, step: Callable[[], tuple[bool, str]]) -> tuple[str, float, bool, str]:
    begun = time.perf_counter()
    good, said = step()
    return name, _since(begun), good, said


def _plugins() -> tuple[bool, str]:
    from PySide6.QtGui import QIcon, QImageReader

    import resources
    known = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    lacking = [name for name in FORMATS if name not in known]
    if lacking:
        return False, f"pictures of these kinds cannot be read: {', '.join(lacking)}"
    drawn = all(not QIcon(str(path)).pixmap(32, 32).isNull() for path in resources.path("icons").glob("*.svg"))
    return drawn, f"{len(known)} kinds of pictures" if drawn else "an icon cannot be drawn"


def _modules() -> tuple[bool, str]:
    """Import every module of the program, and with them all that they stand on."""
    names = [found.name for part in PARTS for found in walk_packages(import_module(part).__path__, f"{part}.")]
    lacking = []
    for name in names:
        try:
            import_module(name)
        except ImportError as error:
            lacking.append(f"{name}: {error}")
    if lacking or len(names) < FEWEST_MODULES:
        return False, lacking[0][:200] if lacking else f"only {len(names)} modules are there"
    return True, f"{len(names)} can be loaded"


def _fonts() -> tuple[bool, str]:
    from PySide6.QtGui import QFont, QFontInfo, QRawFont

    from ui.theme import FAMILY
    for bold in (False, True):
        font = QFont(FAMILY)
        font.setBold(bold)
        if QFontInfo(font).family() != FAMILY or not QRawFont.fromFont(font).supportsCharacter(ord("徵")):
            return False, f"{FAMILY} cannot be used"
    return True, f"{FAMILY}, regular and bold"


class _Drawing:
    """Draws a window in one language and looks whether it speaks it."""

    def __init__(self, window: QWidget, language: str) -> None:
        self.window, self.language = window, language

    def __call__(self) -> tuple[bool, str]:
        from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

        from ui import i18n
        i18n.switch(self.language)
        QApplication.processEvents()
        colours = _colours(self.window.grab().toImage())
        if colours < FEWEST:
            return False, f"only {colours} colours are drawn"
        buttons = [each.text() for each in self.window.findChildren(QAbstractButton) if each.text()]
        said = buttons + [each.text() for each in self.window.findChildren(QLabel) if each.text()]
        chinese = sum(1 for words in buttons if _CHINESE.search(words))
        # Names of people and of the workshop are in any language; what is on buttons is ours.
        good = chinese > len(buttons) / 2 if self.language == "zh" else chinese < len(buttons) / 2
        words = f"{len(said)} texts, {colours} colours"
        return good, words if good else f"{chinese} of {len(buttons)} buttons in Chinese"


def _colours(image: QImage) -> int:
    """Count the different colours on a grid of points, up to a hundred."""
    found = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    return min(len(found), 100)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
