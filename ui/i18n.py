"""The language of the interface, switched while running."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QWidget

import resources

_installed: list[QTranslator] = []
_current = ["en"]
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def language() -> str:
    """Return the language in use, zh or en."""
    return _current[0]


def system_language() -> str:
    """Return zh on a Chinese system, otherwise en."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def switch(to: str) -> None:
    """Change the language; every widget receives LanguageChange."""
    _current[0] = to
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    # English is in the code and has no file.
    translator = QTranslator()
    if translator.load(str(resources.path("i18n", f"{to}.qm"))):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
    # Qt's own words: context menus of text fields, file dialogs.
    own = QTranslator()
    if to == "zh" and own.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(own)
        _installed.append(own)


def listed(words: Iterable[str], *, apart: bool = False) -> str:
    """Join words into a list as the language writes it; `apart` for longer texts."""
    chinese = language() == "zh"
    mark = ("；" if chinese else "; ") if apart else ("、" if chinese else ", ")
    return mark.join(words)


def in_a_row(*sentences: str) -> str:
    """Join whole sentences as the language writes them, leaving out empty ones."""
    return ("" if language() == "zh" else " ").join(words for words in sentences if words)


def plain_digits(text: str) -> str:
    """Return a text with the full-width digits of Chinese input as ASCII digits."""
    return text.translate(_FULL_WIDTH)


class Speaks(QWidget):
    """A widget with words: `retranslate` sets them all, now and after each switch of language."""

    def retranslate(self) -> None:
        """Set every text of this widget."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
