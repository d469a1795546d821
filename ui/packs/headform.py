"""The form of the framework itself: its name, what it is for, the names of its levels, where it comes from."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractSpinBox, QFormLayout, QLabel, QLineEdit, QSpinBox, QWidget

from ui.packs.form import EntryForm
from ui.packs.rows import NAME_WIDTH
from ui.packs.session import PackSession
from ui.packs.words import field_name, language_names
from ui.widgets.parts import label
from workshop.packs.edit import Step, at
from workshop.packs.spots import HEAD

MAX_VERSION = 20
_TEXTS: tuple[tuple[Step, ...], ...] = (("name",), ("description",))
_SOURCE: tuple[tuple[Step, ...], ...] = (("source", "title"), ("source", "publisher"))


class HeadForm(EntryForm):
    """Shows pack.json."""

    part = HEAD

    def __init__(self, session: PackSession) -> None:
        super().__init__(session)
        self.version, self.year = QLineEdit(), QSpinBox()
        self.version.setMaxLength(MAX_VERSION)
        self.year.setRange(1900, 2200)
        self.year.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.year.lineEdit().setTextMargins(7, 0, 0, 0)
        self._version_name, self._year_name = label(), label()
        grid = self.grid()
        for line, field in enumerate(_TEXTS, start=1):
            self.row(field, grid, line)
        self._levels_head, self._source_head = label("head"), label("head")
        self.box.addSpacing(8)
        self.box.addWidget(self._levels_head)
        self._levels = self.grid()
        for index in range(len(session.document["levels"])):
            self.row(("levels", index, "name"), self._levels, index + 1)
        self.box.addSpacing(8)
        self.box.addWidget(self._source_head)
        grid = self.grid()
        for line, field in enumerate(_SOURCE, start=1):
            self.row(field, grid, line)
        small = QFormLayout()
        small.setHorizontalSpacing(12)
        self._small: tuple[tuple[str, QLabel, QWidget], ...] = (
            ("year", self._year_name, self.year), ("version", self._version_name, self.version))
        for _, name, widget in self._small:
            name.setFixedWidth(NAME_WIDTH)
            widget.setFixedWidth(110)
            widget.installEventFilter(self.steps)
            small.addRow(name, widget)
        self.box.addLayout(small)
        self.box.addStretch(1)
        self.version.textEdited.connect(self._version_typed)
        self.year.valueChanged.connect(self._year_typed)
        self.retranslate()

    def retranslate(self) -> None:
        self.say_columns()
        for field, row in self.rows.items():
            levels = field[0] == "levels"
            row.say(field_name(field[:2] if levels else field[-1:]), language_names())
        self._levels_head.setText(self.tr("Names of the levels"))
        self._source_head.setText(self.tr("Where the framework comes from"))
        for key, name, widget in self._small:
            name.setText(field_name((key,)))
            widget.setAccessibleName(field_name((key,)))
        self.follow()

    def follow(self) -> None:
        super().follow()
        document = self.session.document
        version, year = document.get("version"), at(document, ("source", "year"))
        if self.version.text() != version:
            self.version.setText(str(version))
        with QSignalBlocker(self.year):
            self.year.setValue(year if isinstance(year, int) else 0)

    def show_title(self) -> None:
        self.title.setText(self.tr("The framework"))
        self.where.setText(str(self.session.document.get("id", "")))

    def other(self, field: tuple[Step, ...]) -> QWidget | None:
        return self.version if field == ("version",) else self.year if field == ("source", "year") else None

    def _version_typed(self, words: str) -> None:
        self.store(("version",), words.strip())

    def _year_typed(self, year: int) -> None:
        self.store(("source", "year"), year)
