"""Rows of a form: a name on the left, then Chinese and English side by side."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.packs.fields import Words
from ui.widgets.parts import label, restyle
from workshop.model.text import LANGUAGES, Language, Text
from workshop.packs.check import DESCRIPTOR_EN_WORDS, DESCRIPTOR_ZH, SHORT_EN, SHORT_ZH
from workshop.packs.edit import Step
from workshop.packs.knowledge import PARAGRAPH, QUESTION

NAME_WIDTH = 132
_HAN = re.compile(r"[\u3400-\u9fff]")
Measure = tuple[int, int]


def _words(text: str) -> int:
    return len(text.split())


def _han(text: str) -> int:
    return len(_HAN.findall(text))


# How long a text is and may be, counted as the check of packs counts.
_RULES: dict[str, tuple[tuple[Callable[[str], int], int], tuple[Callable[[str], int], int]]] = {
    "short": ((_han, SHORT_ZH), (len, SHORT_EN)),
    "levels": ((len, DESCRIPTOR_ZH), (_words, DESCRIPTOR_EN_WORDS)),
    "future": ((len, PARAGRAPH[0]), (_words, PARAGRAPH[1])),
    "wording": ((len, QUESTION[0]), (_words, QUESTION[1])),
}


def measures(field: tuple[Step, ...], text: Text) -> dict[Language, Measure]:
    """Return length and limit in each language; empty when the field has no limit."""
    rule = _RULES.get(str(field[0])) if len(field) < 3 else None
    if rule is None:
        return {}
    (zh, zh_limit), (en, en_limit) = rule
    return {"zh": (zh(text.zh), zh_limit), "en": (en(text.en), en_limit)}


class TextRow(QObject):
    """A name and two fields in a grid. `edited` carries (field, language, words)."""

    edited = Signal(object, str, str)
    left = Signal()

    def __init__(self, field: tuple[Step, ...], grid: QGridLayout, line: int) -> None:
        super().__init__()
        self.field = field
        self.head = QWidget()
        box = QVBoxLayout(self.head)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(0)
        self.name, self.counts = label(wrap=True), label("quiet")
        box.addWidget(self.name)
        box.addWidget(self.counts)
        box.addStretch(1)
        self.head.setFixedWidth(NAME_WIDTH)
        grid.addWidget(self.head, line, 0)
        self.fields: dict[Language, Words] = {}
        for column, language in enumerate(LANGUAGES, start=1):
            words = Words(field, language)
            words.edited.connect(self._edited)
            words.left.connect(self.left)
            grid.addWidget(words, line, column, Qt.AlignmentFlag.AlignTop)
            self.fields[language] = words

    def say(self, name: str, languages: dict[Language, str]) -> None:
        """Set the name on the left and what a screen reader says of each field."""
        self.name.setText(name)
        for language, field in self.fields.items():
            field.setAccessibleName(f"{name}, {languages[language]}")

    def put(self, text: Text, hints: Text | None = None) -> None:
        """Show a text; `hints` stand pale in fields without words."""
        for language, field in self.fields.items():
            field.put(text.zh if language == "zh" else text.en)
            if hints is not None:
                field.setPlaceholderText(hints.zh if language == "zh" else hints.en)
        self._count()

    def show(self, visible: bool) -> None:
        """Show or hide the whole row."""
        for widget in (self.head, *self.fields.values()):
            widget.setVisible(visible)

    def remove(self) -> None:
        """Take the row out of its grid for good."""
        for widget in (self.head, *self.fields.values()):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def text(self) -> Text:
        """Return what is typed."""
        return Text(self.fields["zh"].words(), self.fields["en"].words())

    def _edited(self, field: Words) -> None:
        self._count()
        self.edited.emit(self.field, field.language, field.words())

    def _count(self) -> None:
        found = measures(self.field, self.text())
        self.counts.setVisible(bool(found))
        if found:
            self.counts.setText(" · ".join(f"{now}/{limit}" for now, limit in found.values()))
            restyle(self.counts, "problem" if any(now > limit for now, limit in found.values()) else "quiet")


def heads(grid: QGridLayout) -> tuple[QLabel, QLabel]:
    """Put the heads of the two language columns on the first line of a grid and return them."""
    found = label("quiet"), label("quiet")
    for column, head in enumerate(found, start=1):
        grid.addWidget(head, 0, column)
        grid.setColumnStretch(column, 1)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    return found
