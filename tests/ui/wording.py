"""What the widgets of a window say, which of it the interface has not translated, and which of it is cut off."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from html.parser import HTMLParser

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect
from PySide6.QtGui import QFontMetrics, QPainter, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

import resources
from ui.languagefiles import CLOSE, OPEN

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
# Marks between what a program puts together: names, numbers, times.
_BETWEEN = re.compile(r"[\s·×→←↑↓↔,;:.!?()\[\]|/+–—−…“”\"'’‘\-=<>%#*•▾▸✓✗●○◐≤≥±~^&"
                      r"，。；：！？（）【】、《》「」％＋\d]+")
_SPLIT = re.compile(r"\s*(?: · |  +|\n| × | → |: |：|, |，|、|; |；| – | \(|\) ?|（|）|“|”|\. |。)\s*")
_FOLD = re.compile(r"(?<=[\w,.;])\n(?=[a-z])")
_ENDS = "宫商角徵羽 .。:：,，;；?？!！·\n"
# Initials on the cards of people, and the codes of paper sheets.
_INITIALS = re.compile(r"[A-Z]{2}|\d{2}[A-Z]{2}")
_LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)+)"')
# The end of a marked text may be cut off on purpose.
_MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*(?:{CLOSE}|…\n*$)")
_DAY = re.compile(
    r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?\b|\b(?:\d{2}|\d{4})Q[1-4]\b")
# Said alike in every language: keys, names of methods, files and units.
COMMON = frozenset((
    "Ctrl", "Shift", "Alt", "Enter", "Esc", "Tab", "Del", "Backspace", "PageUp", "PageDown", "PgUp", "PgDn",
    "Home", "End", "Insert", "Space", "Return", "F1", "Pentatone", "五音", "中文", "万元", "宫", "商", "角", "徵", "羽",
    "PDF", "PNG", "SVG", "XLSX", "CSV", "JSON", "PPTX", "DOCX", "HTML", "TXT", "XML", "MSPDI", "GanttProject",
    "Excel", "PowerPoint", "AHP", "BWM", "TOPSIS", "RICE", "WSJF", "RACI", "KPI", "Cns", "IQR", "MB", "kB",
    "GB", "dpi", "px", "MD5", "SHA", "Qt", "UTC", "A3", "A4", "Letter", "wan", "English", "pentatone", "zip",
    "xlsx", "csv", "json", "pdf", "png", "svg", "ms", "min", "km"))


class _Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("br", "p", "li", "tr", "div"):
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def plain(text: str) -> str:
    """Return a text without markup."""
    if not Qt.mightBeRichText(text):
        return text
    reader = _Plain()
    reader.feed(text)
    return "".join(reader.words).strip()


# What is data ---------------------------------------------------------------------------------------------------------
def strings(value: object) -> Iterator[str]:
    """Yield every text in a value of the workshop, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from strings(getattr(value, each.name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(key)
            yield from strings(inner)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for inner in value:
            yield from strings(inner)


@cache
def shipped() -> frozenset[str]:
    """Return every text of packs, cases, help and the other contents the program brings."""
    found = set()
    for folder in ("packs", "cases", "help", "planning", "pictures"):
        for file in resources.path(folder).rglob("*.json"):
            found |= set(strings(json.loads(file.read_text("utf-8"))))
    return frozenset(found) | _in_code()


def _in_code() -> frozenset[str]:
    """Return the texts in two languages that stand in the code of `workshop`: names of blocks of the day, of stages."""
    root = resources.path().parent / "workshop"
    sources = (file.read_text("utf-8") for file in root.rglob("*.py") if "report" not in file.parts)
    return frozenset(text for source in sources if "Text" in source for text in _LITERAL.findall(source))


def pieces(text: str) -> Iterator[str]:
    """Yield the parts of a text between marks."""
    for part in _SPLIT.split(text):
        yield part.strip(_ENDS)


def _flat(text: str) -> str:
    """Return a text as one line without signs nobody sees."""
    return " ".join(text.replace("\u200b", "").replace("\xad", "").split())


class Data:
    """Knows what people and packs have said."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._pieces: set[str] = set()
        for text in texts:
            self._pieces |= {_flat(text), *(_flat(piece) for piece in pieces(text))}
        self._sorted = sorted(self._pieces)
        self._long = "\0".join(text for text in self._sorted if len(text) > 12)

    def known(self, text: str) -> bool:
        """Tell whether a text is data as a whole, or is made of data alone."""
        # Long texts of tool tips are folded into lines.
        text = _FOLD.sub(" ", text.replace("\u00a0", " "))
        return self._is(_flat(text)) or all(self._is(_flat(part)) for part in pieces(text))

    def _is(self, text: str) -> bool:
        words = [word for word in _BETWEEN.split(text) if word]
        if text in self._pieces or all(word in COMMON or len(word) < 2 or _INITIALS.fullmatch(word) for word in words):
            return True
        cut = text.rstrip("… ").lstrip("+ ")
        for end in (cut, cut.strip(_ENDS), cut.strip(_ENDS + "0123456789/#%¥k✓▾▸●○①②③④⑤⑥⑦⑧⑨")):
            if end in self._pieces or (len(end) > 12 and end in self._long):
                return True
        at = bisect_left(self._sorted, cut)
        return text.endswith("…") and len(cut) > 1 and self._sorted[min(at, len(self._sorted) - 1)].startswith(cut)


# What a widget says ---------------------------------------------------------------------------------------------------
def said(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a widget shows or tells a screen reader, as (kind, text)."""
    yield "tool tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    yield "status tip", widget.statusTip()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield "text", widget.text()
    elif isinstance(widget, QGroupBox):
        yield "title", widget.title()
    elif isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, (QPlainTextEdit, QTextEdit)):
        yield "placeholder", widget.placeholderText()
        if widget.isReadOnly() and not isinstance(widget, QTextEdit):
            yield "text", widget.toPlainText()
    elif isinstance(widget, QComboBox):
        for at in range(widget.count()):
            yield f"item {at}", widget.itemText(at)
            yield f"tip of item {at}", str(widget.itemData(at, Qt.ItemDataRole.ToolTipRole) or "")
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield f"tab {at}", widget.tabText(at)
    elif isinstance(widget, QAbstractSpinBox):
        yield "text", widget.text()
        yield "special value", widget.specialValueText()
    elif isinstance(widget, QProgressBar):
        yield "text", widget.text() if widget.isTextVisible() else ""
    if isinstance(widget, QHeaderView):
        yield from _heads(widget)
    elif isinstance(widget, QAbstractItemView):
        yield from _items(widget)


def _heads(view: QHeaderView) -> Iterator[tuple[str, str]]:
    model = view.model()
    for at in range(view.count() if model is not None else 0):
        if not view.isSectionHidden(at):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield f"head {at}", str(model.headerData(at, view.orientation(), role) or "")


def _items(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    columns = 1 if isinstance(view, QListView) else min(model.columnCount(QModelIndex()), 12)
    for row in range(min(model.rowCount(QModelIndex()), 16)):
        for column in range(columns):
            index: QModelIndex = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                found = model.data(index, role)
                yield f"cell {row},{column}", found if isinstance(found, str) else ""


def shown_widgets(window: QWidget) -> list[QWidget]:
    """Return a window and all in it that is visible."""
    return [widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisible()]


def place_of(widget: QWidget) -> str:
    """Return where a widget stands: classes of what it is in, outermost first."""
    names = []
    at: QWidget | None = widget
    while at is not None:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " > ".join(name for name in reversed(names) if name not in ("QWidget", "QStackedWidget", "QFrame"))


# What is wrong --------------------------------------------------------------------------------------------------------
def untranslated(text: str, language: str, data: Data) -> str:
    """Return what of a text the interface says in another language than the one in use; empty when all is well."""
    text = _DAY.sub("", plain(text)).replace("&&", "&")
    if language == "en":
        wrong = HAN.search(text) and not data.known(text)
    elif language == "zh":
        left = LATIN_WORD.findall(text)
        wrong = bool(left) and not HAN.search(text) and not data.known(text)
    else:
        before = None
        while before != text:
            before, text = text, _MARKED.sub("\0", text)
        wrong = (LATIN_WORD.search(text) or HAN.search(text)) and not all(
            data.known(part) for part in text.split("\0"))
    return text if wrong else ""


def wrong_words(widgets: Iterable[QWidget], language: str, data: Data, sound: set[str]) -> list[str]:
    """Return what of widgets is not in the language in use, with the place of each; `sound` keeps what is."""
    found = []
    for widget in widgets:
        for kind, text in said(widget):
            if not text or text in sound:
                continue
            if not (left := untranslated(text, language, data)):
                sound.add(text)
            else:
                found.append(f"{place_of(widget)}: {kind} {left.strip()!r}")
    return sorted(set(found))


def painted(window: QWidget) -> list[str]:
    """Return what Python code paints as words while a window is drawn."""
    found: list[str] = []
    draw = QPainter.drawText

    def record(self: QPainter, *args: object) -> object:
        found.extend(arg for arg in args if isinstance(arg, str))
        return draw(self, *args)  # type: ignore[call-overload]

    QPainter.drawText = record  # type: ignore[method-assign]
    try:
        window.grab()
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]
    return found


# What is cut off ------------------------------------------------------------------------------------------------------
def cut_off(widgets: Iterable[QWidget]) -> list[str]:
    """Return which words of widgets do not fit where they stand; what has a tool tip with them may be cut."""
    found = []
    for widget in widgets:
        if (words := _cut(widget)) and not _told(widget, words):
            found.append(f"{place_of(widget)}: {words!r} at {widget.width()} x {widget.height()}")
    return sorted(set(found))


def _told(widget: QWidget, words: str) -> bool:
    # What paints itself ends in … and tells the rest in its tip.
    return "paintEvent" in vars(type(widget)) or words.strip("… ")[:20] in plain(widget.toolTip()).replace("\n", " ")


def _cut(widget: QWidget) -> str:
    """Return the words a widget has no room for."""
    if isinstance(widget, QLabel):
        return _cut_label(widget)
    if isinstance(widget, (QCheckBox, QRadioButton)):
        return widget.text() if widget.sizeHint().width() > widget.width() + 1 else ""
    if isinstance(widget, QPushButton):
        return _cut_button(widget)
    if isinstance(widget, QComboBox):
        return _cut_combo(widget)
    if isinstance(widget, QHeaderView):
        return _cut_head(widget)
    if isinstance(widget, QLineEdit):
        text = widget.placeholderText() if not widget.text() else ""
        return text if widget.fontMetrics().horizontalAdvance(text) > widget.width() - 8 else ""
    return ""


def _cut_label(widget: QLabel) -> str:
    text = plain(widget.text())
    if not text or widget.pixmap().width() > 0:
        return ""
    room, metrics = widget.contentsRect(), widget.fontMetrics()
    if not widget.wordWrap():
        wide = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
        return text if wide > room.width() + 1 else ""
    if widget.heightForWidth(widget.width()) > widget.height() + 2:
        return text
    longest = max(text.split(), key=metrics.horizontalAdvance, default="")
    return longest if not HAN.search(longest) and metrics.horizontalAdvance(longest) > room.width() + 1 else ""


def _cut_button(widget: QPushButton) -> str:
    text = widget.text()
    if not text:
        return ""
    option = QStyleOptionButton()
    widget.initStyleOption(option)
    room = widget.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget)
    wide = max(QFontMetrics(widget.font()).horizontalAdvance(line) for line in text.split("\n"))
    wide += widget.iconSize().width() + 4 if not widget.icon().isNull() else 0
    return text if wide > room.width() + 1 else ""


def _cut_combo(widget: QComboBox) -> str:
    text = widget.currentText()
    if not text or widget.isEditable():
        return ""
    option = QStyleOptionComboBox()
    widget.initStyleOption(option)
    room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option,
                                         QStyle.SubControl.SC_ComboBoxEditField, widget)
    return text if QFontMetrics(widget.font()).horizontalAdvance(text) > room.width() + 1 else ""


def _cut_head(view: QHeaderView) -> str:
    model = view.model()
    if model is None or view.orientation() == Qt.Orientation.Vertical:
        return ""
    metrics = QFontMetrics(view.font())
    for at in range(view.count()):
        text = str(model.headerData(at, view.orientation()) or "")
        if view.isSectionHidden(at) or not text or model.headerData(at, view.orientation(),
                                                                    Qt.ItemDataRole.ToolTipRole):
            continue
        lines = QRect(QPoint(0, 0), view.size())
        lines.setWidth(max(view.sectionSize(at) - 6, 1))
        need = metrics.boundingRect(lines, int(Qt.TextFlag.TextWordWrap), text)
        if need.width() > view.sectionSize(at) or need.height() > view.height() + 2:
            return text
    return ""


def outside(widgets: Iterable[QWidget]) -> list[str]:
    """Return widgets with words that reach out of what they stand in, where that does not scroll."""
    found = []
    for widget in widgets:
        holder = widget.parentWidget()
        if holder is None or widget.isWindow() or not isinstance(widget, (QLabel, QAbstractButton)):
            continue
        if isinstance(holder.parentWidget(), QAbstractScrollArea) or not widget.text():
            continue
        if not holder.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            found.append(f"{place_of(widget)}: {widget.text()!r} reaches out")
    return sorted(set(found))
