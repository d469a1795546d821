"""The form of a capability or an indicator."""

from __future__ import annotations

import re

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from ui.i18n import language
from ui.packs.form import EntryForm
from ui.packs.rows import NAME_WIDTH
from ui.packs.session import PackSession
from ui.packs.weight import WeightBox
from ui.packs.words import entry_name, field_name, language_names
from ui.theme import blend, letter_on
from ui.widgets.parts import label
from workshop.packs.edit import COLOURS, ENTRY_TEXTS, Step, at, text_at

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
MAX_NOTE = 4


class ItemForm(EntryForm):
    """Shows an entry of capabilities.json or indicators.json, as `part` says."""

    def __init__(self, session: PackSession, part: str) -> None:
        super().__init__(session)
        self.part = part
        grid = self.grid()
        for line, name in enumerate(ENTRY_TEXTS, start=1):
            self.row((name,), grid, line)
        self._levels_head, self._advice = label("head"), label("quiet", wrap=True)
        self.box.addSpacing(8)
        self.box.addWidget(self._levels_head)
        self.box.addWidget(self._advice)
        levels = self.grid()
        for index in range(len(session.document["levels"])):
            self.row(("levels", index), levels, index + 1)
        self.weight, self.note, self.colour = WeightBox(), QLineEdit(), _colours()
        self.note.setMaxLength(MAX_NOTE)
        self._small: list[tuple[str, QLabel, QWidget]] = [("weight", label(), self.weight)]
        if part == "capabilities":
            self._small += [("note", label(), self.note), ("colour", label(), self.colour)]
        small = QFormLayout()
        small.setHorizontalSpacing(12)
        for _, shown, widget in self._small:
            shown.setFixedWidth(NAME_WIDTH)
            widget.setFixedWidth(130)
            small.addRow(shown, widget)
        for field in (self.weight, self.note, self.colour):
            field.installEventFilter(self.steps)
        self.box.addSpacing(8)
        self.box.addLayout(small)
        self.box.addStretch(1)
        self.weight.valueChanged.connect(self._weight_typed)
        self.note.textEdited.connect(self._note_typed)
        self.colour.editTextChanged.connect(self._colour_typed)
        self.retranslate()

    def retranslate(self) -> None:
        self.say_columns()
        self._levels_head.setText(self.tr("What the levels look like"))
        self._advice.setText(self.tr("One sentence a level, about what one could see. Two people in the room should "
                                     "not be able to take one sentence for its neighbour."))
        for name, shown, field in self._small:
            shown.setText(field_name((name,)))
            field.setAccessibleName(field_name((name,)))
        if self.entry:
            self.follow()

    def follow(self) -> None:
        document = self.session.document
        if at(document, (self.part, self.entry)) is None:
            return
        super().follow()
        weight = at(document, self.place(("weight",)))
        for widget in (self.weight, self.note, self.colour):
            widget.blockSignals(True)
        if self.weight.weight() != weight:
            self.weight.setValue(float(weight) if isinstance(weight, int | float) else 1.0)
        note, colour = (str(at(document, self.place((name,))) or "") for name in ("note", "colour"))
        if self.note.text() != note:
            self.note.setText(note)
        if self.part == "capabilities" and self.colour.currentText() != colour:
            self.colour.setEditText(colour)
        for widget in (self.weight, self.note, self.colour):
            widget.blockSignals(False)
        self._say_levels()

    def _say_levels(self) -> None:
        names = language_names()
        for field, row in self.rows.items():
            level = text_at(self.session.document, ("levels", field[1], "name")) if field[0] == "levels" else None
            row.say(field_name(field) if level is None else f"{field_name(field)} {level.in_(language())}", names)

    def show_title(self) -> None:
        document = self.session.document
        self.title.setText(entry_name(document, self.part, self.entry))
        parent = at(document, (self.part, self.entry, "capability"))
        self.where.setText(self.tr("Indicator of {0}").format(entry_name(document, "capabilities", parent)) if parent
                           else self.tr("Capability"))

    def other(self, field: tuple[Step, ...]) -> QWidget | None:
        return {"weight": self.weight, "note": self.note, "colour": self.colour}.get(str(field[0])) if field else None

    def _weight_typed(self, _value: float) -> None:
        self.store(("weight",), self.weight.weight())

    def _note_typed(self, words: str) -> None:
        self.store(("note",), words.strip())

    def _colour_typed(self, words: str) -> None:
        if _COLOUR.fullmatch(words.strip()):
            self.store(("colour",), words.strip())


def _colours() -> QComboBox:
    """Return a field for a colour such as #0B4A63, with the colours of the house to choose from."""
    made = QComboBox()
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    made.setIconSize(QSize(14, 14))
    with QSignalBlocker(made):
        for colour in COLOURS:
            made.addItem(colour_icon(colour), colour)
    return made


def colour_icon(colour: str) -> QIcon:
    """Return a small square of a colour."""
    pixmap = QPixmap(28, 28)
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(Qt.GlobalColor.transparent)
    found = QColor(colour)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(blend(found, letter_on(found), 0.25))
    painter.setBrush(found)
    painter.drawRoundedRect(1, 1, 12, 12, 3, 3)
    painter.end()
    return QIcon(pixmap)
