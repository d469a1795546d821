"""Every window, page, panel and dialog in Chinese, in English and in a language made of files alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget

import resources
from tests.ui.wording import Data, cut_off, outside, painted, shipped, shown_widgets, strings, untranslated, wrong_words
from tests.ui.wordtour import Tour, breathe, stations
from ui import i18n
from ui.languagefiles import begin, pseudo
from ui.reportwords import report_words

MARKED = "xx"
SMALL, USUAL = (1024, 600), (1280, 720)
# Languages and sizes in which all is gone through: a window that keeps its size need not be laid out again.
PASSES = ((MARKED, USUAL), ("zh", USUAL), ("zh", SMALL), ("en", SMALL), ("en", USUAL))
# Shown only while something is typed, dropped, pointed at or worked on, or painted over another widget: tests of
# their own open them and look at their words.
ELSEWHERE = frozenset({
    "CalmPage", "DirectionRow", "DotSeats", "LabelList", "MiniMap", "NoteEditor", "OfferChips",
    "OutcomeBoard", "PictureView", "PinnedNames", "PriorityBoard", "RehearsalTag", "RestorePanel", "StackPicker",
    "WaitLine"})


class Everything(QTranslator):
    """Marks whatever the program wants to have translated, so that what has no mark was never asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._made: dict[str, str] = {}

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, _note: str | None = None, _n: int = -1) -> str:
        if source not in self._made:
            self._made[source] = pseudo(source)
        return self._made[source]


class Found:
    """What the tour has found: words by language, what is cut off, and the kinds of widgets that were shown."""

    def __init__(self) -> None:
        self.words: dict[str, dict[str, str]] = {"zh": {}, "en": {}, MARKED: {}}
        self.cut: dict[str, dict[str, str]] = {"zh": {}, "en": {}}
        self.shown: set[str] = set()
        self._sound: dict[str, set[str]] = {"zh": set(), "en": set(), MARKED: set()}

    def look(self, name: str, window: QWidget, language: str, size: tuple[int, int], data: Data) -> None:
        """Look at what a station shows."""
        # Where things stand does not hang on their being painted.
        window.setUpdatesEnabled(False)
        window.resize(*size)
        # Rows that wrap know their height only after they have been laid out once.
        for _ in range(3):
            breathe()
        widgets = shown_widgets(window)
        self.shown |= {kind.__name__ for widget in widgets for kind in type(widget).__mro__}
        for line in wrong_words(widgets, language, data, self._sound[language]):
            self.words[language].setdefault(line, name)
        if language == MARKED:
            for words in set(painted(window)) - self._sound[language]:
                if untranslated(words, language, data):
                    self.words[language].setdefault(f"painted {words!r}", name)
            return
        for line in (*cut_off(widgets), *outside(widgets)):
            self.cut[language].setdefault(f"{line} ({size[0]} x {size[1]})", name)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Found]:
    """Take the whole tour once in each language; the windows stay open while the language is switched."""
    folder = tmp_path_factory.mktemp("tour")
    made = Found()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG", "DATA", "LOGS"):
            patch.setenv(f"PENTATONE_{name}", str(folder / name.lower()))
        patch.setattr("ui.stages.commit.preview.PreviewPane.renew", lambda _pane: None)
        begin(MARKED, i18n.own_folder(), resources.path("i18n", "zh.ts"), resources.path("i18n", "en.toml"),
              report_words().say("en").texts, pseudo, "Marked")
        tour, marks = Tour(folder), Everything()
        data = Data([*shipped(), *strings(tour.window.document.workshop), *_names(tour, folder)])
        for language, size in PASSES:
            i18n.switch(language)
            # What was told stays in the language it was told in.
            tour.window.status.tell("")
            if language == MARKED:
                QApplication.installTranslator(marks)
            for name, window in stations(tour):
                made.look(name, window, language, size, data)
            QApplication.removeTranslator(marks)
        tour.close()
    yield made


def _names(tour: Tour, folder: Path) -> Iterator[str]:
    """Yield what else is said by people and machines: parts of names, paths, the name of the computer's user."""
    from ui.settings import system_user
    yield from (system_user(), "Marked", "Consumer goods digital maturity (copy)", "consumer-goods-2020-2")
    # Named by the languages they speak of.
    yield from ("in 万元 (ten thousand yuan)", "中文 with English captions")
    for person in tour.window.document.workshop.participants:
        yield from person.name.split()
    made = ("new.pentatone", "other.pentatone", "data", "data/backups", "logs", "config/settings.json")
    for path in (folder, *folder.rglob("*"), *(folder / name for name in made)):
        yield str(path)
        yield path.stem


def _lines(found: dict[str, str]) -> str:
    return "\n".join(f"{name}: {line}" for line, name in found.items())


def test_everything_is_asked_to_be_translated(found: Found) -> None:
    assert not found.words[MARKED], _lines(found.words[MARKED])


def test_chinese_windows_speak_chinese(found: Found) -> None:
    assert not found.words["zh"], _lines(found.words["zh"])


def test_english_windows_speak_english(found: Found) -> None:
    assert not found.words["en"], _lines(found.words["en"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_off(found: Found, language: str) -> None:
    assert not found.cut[language], _lines(found.cut[language])


def test_the_tour_has_seen_every_widget_with_words(found: Found) -> None:
    """Whoever adds a window adds it to the tour."""
    missing = sorted(name for name in _speaking() if name not in found.shown | ELSEWHERE)
    assert not missing, ", ".join(missing)


def _speaking() -> set[str]:
    """Return the names of all kinds of widgets in ui/ that translate words."""
    root = resources.path().parent / "ui"
    names: dict[str, set[str]] = {}
    speaks: set[str] = set()
    for file in root.rglob("*.py"):
        for part in re.split(r"^(?=class )", file.read_text("utf-8"), flags=re.M)[1:]:
            if (head := re.match(r"class (\w+)\(([\w, .\[\]]*)\):", part)) is not None:
                names[head[1]] = set(re.findall(r"\w+", head[2]))
                if "self.tr(" in part:
                    speaks.add(head[1])

    def is_widget(name: str) -> bool:
        bases = names.get(name, set())
        return bool(bases & _QT) or any(is_widget(base) for base in bases)

    return {name for name in speaks if is_widget(name)}


_QT = {"QWidget", "QFrame", "QDialog", "QMainWindow", "QScrollArea", "QLabel", "QLineEdit", "QPlainTextEdit",
       "QTextEdit", "QListView", "QListWidget", "QTableView", "QTableWidget", "QTreeWidget", "QAbstractButton",
       "QPushButton",
       "QComboBox", "QGraphicsView", "QSpinBox", "QDoubleSpinBox", "QStackedWidget", "QSplitter"}


def test_the_rules_find_what_is_wrong() -> None:
    data = Data(["Brand", "Mary He"])
    assert untranslated("Save all", "xx", data) and not untranslated(pseudo("Save all"), "xx", data)
    assert not untranslated(f"{pseudo('By')}: Mary He · Brand", "xx", data)
    assert untranslated(f"{pseudo('By')}: nobody", "xx", data)
    assert untranslated("Save", "zh", data) and not untranslated("保存 PDF", "zh", data)
    assert untranslated("保存", "en", data) and not untranslated("Save", "en", data)
