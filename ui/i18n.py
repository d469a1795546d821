"""The language of the interface, switched while running."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

import resources
from ui.languages import BASE, OWN, Language, find_languages
from ui.languagetexts import Place, Texts, read_texts
from ui.settings import data_folder
from workshop.errors import PentatoneError, Problem, WorldFault
from workshop.model.text import Language as Contents

_installed: list[QTranslator] = []
_current: list[Language] = []
_refused: list[PentatoneError] = []
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def language() -> Contents:
    """Return in which language the contents of frameworks, cases, help and reports are shown, zh or en."""
    return in_use().contents


def in_use() -> Language:
    """Return the language of the interface."""
    if not _current:
        _current.append(_shipped()[BASE])
    return _current[0]


def own_folder() -> Path:
    """Return where the user puts files of further languages."""
    return data_folder() / "languages"


@cache
def _shipped() -> dict[str, Language]:
    """Return the languages the program brings, by code."""
    return {each.code: each for each in find_languages([resources.path("i18n")])[0]}


def languages() -> tuple[Language, ...]:
    """Return all languages the interface can have: Chinese, English, then others in the program and of the user."""
    return _found()[0]


def language_faults() -> tuple[PentatoneError, ...]:
    """Return what is wrong with the files of languages that are left out, or with texts of the one in use."""
    return (*_found()[1], *_refused)


def _found() -> tuple[tuple[Language, ...], tuple[PentatoneError, ...]]:
    """Look again each time: files may come and go while the program runs."""
    known, faults = (_shipped(), ()) if not own_folder().is_dir() else _with_own()
    return tuple(known.values()), faults


def _with_own() -> tuple[dict[str, Language], tuple[PentatoneError, ...]]:
    found, faults = find_languages([resources.path("i18n"), own_folder()])
    known = {}
    for each in found:
        # Qt falls back to no language at all for one it does not know.
        if QLocale(each.locale).language() == QLocale.Language.C:
            faults += (WorldFault(Problem("language_value", each.file.name, {"entry": "locale"})),)
        else:
            known[each.code] = each
    return known, faults


def other_contents() -> Contents:
    """Return the language of contents that is shown beside the one in use: Chinese beside English, else English."""
    return "zh" if in_use().code == BASE else "en"


def system_language() -> str:
    """Return the code of the language of this system: zh on a Chinese one, that of a file that fits, else English."""
    here = QLocale.system()
    if here.language() == QLocale.Language.Chinese:
        return OWN[0]
    fitting = [each.code for each in languages() if QLocale(each.locale).language() == here.language()]
    return fitting[0] if fitting else BASE


def other_language() -> Language:
    """Return the language that comes after the one in use; with two of them, the other one."""
    known = languages()
    codes = [each.code for each in known]
    here = codes.index(in_use().code) if in_use().code in codes else -1
    return known[(here + 1) % len(known)]


def switch(to: str) -> None:
    """Change the language to that of a code; every widget receives LanguageChange.

    A language whose files are gone or broken is as the one of the system, see `language_faults`.
    """
    chosen = _chosen(to)
    texts: Texts | None = None
    _refused.clear()
    if chosen.texts is not None and chosen.texts.suffix == ".ts":
        try:
            texts = read_texts(chosen.texts)
            if texts.refused:
                _refused.append(WorldFault(Problem("language_texts_refused", chosen.texts.name, {
                    "count": len(texts.refused), "first": texts.refused[0].place[1]})))
        except PentatoneError as error:
            _refused.append(error)
            chosen = _shipped()[chosen.contents]
    _current[:] = [chosen]
    _speak(chosen, texts)


def _chosen(code: str) -> Language:
    if code in _shipped():
        return _shipped()[code]
    known = {each.code: each for each in languages()}
    return known.get(code) or known[system_language()]


def _speak(chosen: Language, texts: Texts | None) -> None:
    """Install what translates, the most particular last: Qt asks that one first."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    # Qt's own words: context menus of text fields, file dialogs.
    _install_catalogue(chosen.qt, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    # What a further language has no words for is said in the one that stands in. English is in the code.
    stands_in = _shipped()[chosen.contents].texts
    if stands_in is not None:
        _install_catalogue(stands_in.name, str(stands_in.parent))
    if texts is not None:
        _install(CheckedTexts(texts.found))
    QLocale.setDefault(QLocale(chosen.locale))
    for window in QApplication.topLevelWidgets():
        window.setLocale(QLocale(chosen.locale))


def _install_catalogue(name: str, folder: str) -> None:
    made = QTranslator()
    if name and made.load(name, folder):
        _install(made)


def _install(made: QTranslator) -> None:
    QCoreApplication.installTranslator(made)
    _installed.append(made)


class CheckedTexts(QTranslator):
    """Translates from texts that were looked through one by one, see `ui.languagetexts`."""

    def __init__(self, texts: Mapping[Place, str]) -> None:
        super().__init__()
        self._texts = texts

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, note: str | None = None, n: int = -1) -> str | None:
        return self._texts.get((context, source, note or ""))


def listed(words: Iterable[str], *, apart: bool = False) -> str:
    """Join words into a list as the language writes it; `apart` for longer texts."""
    marks = in_use().marks
    return (marks.list_apart if apart else marks.list).join(words)


def in_a_row(*sentences: str) -> str:
    """Join whole sentences as the language writes them, leaving out empty ones."""
    return in_use().marks.sentence_gap.join(words for words in sentences if words)


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
