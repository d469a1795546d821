"""What is to be written: report, format, language, paper, money, what is left out, and a password."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import Speaks
from ui.messages import words_for
from ui.stages.commit.kinds import FORMATS, REDACTED, said
from ui.stages.commit.variantlist import VariantList
from ui.widgets.parts import button, label
from ui.writers import WHOLE, Format, Order, redactions
from workshop.errors import PentatoneError
from workshop.report.options import EDITIONS, PAPERS, REDACTIONS, Options

# What each of the smaller choices has a meaning for.
WITH_PAGES: tuple[Format, ...] = ("pdf", "pptx", "png")
ON_PAPER: tuple[Format, ...] = ("pdf", "png")
ROOM_FOR_TWO = 620


class ReportChoices(Speaks):
    """`changed` follows every choice but that of the password; `locked` follows that one."""

    changed = Signal()
    locked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.variants = VariantList()
        self.format, self.language, self.paper, self.unit = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.redact = {kind: QCheckBox() for kind in REDACTIONS}
        self.protect, self.password, self.again = QCheckBox(), QLineEdit(), QLineEdit()
        self.choose_template, self.drop_template = button(), button("plain")
        self.template: Path | None = None
        self._heads = {name: label("quiet") for name in ("format", "language", "paper", "unit", "redact")}
        self._note, self._lost, self._wrong = label("quiet", wrap=True), label("quiet", wrap=True), label("problem",
                                                                                                         wrap=True)
        self._template_row, self._template_name = QWidget(), label("quiet")
        self._keys = QWidget()
        self._own_ticks: frozenset[str] = frozenset()
        self._build()
        self._wire()
        self.variants.choose("full")
        self.retranslate()
        self._settle()

    # Building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(8)
        self._halves.addWidget(self.variants, 1, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout()
        box.setSpacing(8)
        self._halves.addLayout(box, 1)
        for field, values in ((self.format, tuple(FORMATS)), (self.language, EDITIONS), (self.paper, ("", *PAPERS)),
                              (self.unit, ("", "wan", "thousand"))):
            for value in values:
                field.addItem("", value)
        box.addLayout(self._grid())
        box.addWidget(self._note)
        row = QHBoxLayout(self._template_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._template_name, 1)
        row.addWidget(self.drop_template)
        row.addWidget(self.choose_template)
        box.addWidget(self._template_row)
        box.addWidget(self._heads["redact"])
        ticks = QGridLayout()
        ticks.setContentsMargins(0, 0, 0, 0)
        ticks.setVerticalSpacing(4)
        for number, tick in enumerate(self.redact.values()):
            ticks.addWidget(tick, number // 2, number % 2, 1, 2 if number == len(self.redact) - 1 else 1)
        box.addLayout(ticks)
        box.addWidget(self.protect)
        keys = QVBoxLayout(self._keys)
        keys.setContentsMargins(24, 0, 0, 0)
        keys.setSpacing(4)
        for line in (self.password, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setMaxLength(127)
            keys.addWidget(line)
        keys.addWidget(self._wrong)
        keys.addWidget(self._lost)
        box.addWidget(self._keys)
        box.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= ROOM_FOR_TWO
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(24 if wide else 8)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._heads["format"], 0, 0, 1, 2)
        grid.addWidget(self.format, 1, 0, 1, 2)
        for column, (name, field) in enumerate((("language", self.language), ("paper", self.paper))):
            grid.addWidget(self._heads[name], 2, column)
            grid.addWidget(field, 3, column)
        grid.addWidget(self._heads["unit"], 4, 0, 1, 2)
        grid.addWidget(self.unit, 5, 0, 1, 2)
        for field in (self.format, self.language, self.paper, self.unit):
            field.setMinimumContentsLength(6)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        return grid

    def _wire(self) -> None:
        self.variants.chosen.connect(self._changed)
        for field in (self.format, self.language, self.paper, self.unit):
            field.currentIndexChanged.connect(self._changed)
        for tick in self.redact.values():
            tick.clicked.connect(self._ticked)
        self.protect.toggled.connect(self._protected)
        self.password.textChanged.connect(self._typed)
        self.again.textChanged.connect(self._typed)
        self.choose_template.clicked.connect(self._ask_template)
        self.drop_template.clicked.connect(self._no_template)

    def retranslate(self) -> None:
        names = {"format": self.tr("Format"), "language": self.tr("Language"), "paper": self.tr("Paper"),
                 "unit": self.tr("Money"), "redact": self.tr("Leave out")}
        fields: dict[str, QWidget] = {"format": self.format, "language": self.language, "paper": self.paper,
                                      "unit": self.unit}
        for name, words in names.items():
            self._heads[name].setText(words)
            if name in fields:
                fields[name].setAccessibleName(words)
                self._heads[name].setBuddy(fields[name])
        for row, (words, _) in enumerate(FORMATS.values()):
            self.format.setItemText(row, said(words))
        for row, words in enumerate(("中文", "English", self.tr("中文 with English captions"))):
            self.language.setItemText(row, words)
        for row, words in enumerate((self.tr("As made"), "A4", "A3")):
            self.paper.setItemText(row, words)
        for row, words in enumerate((self.tr("The custom of the language"), self.tr("in 万元 (ten thousand yuan)"),
                                     self.tr("in thousand yuan"))):
            self.unit.setItemText(row, words)
        for kind, tick in self.redact.items():
            tick.setText(said(REDACTED[kind]))
        self.protect.setText(self.tr("Protect with a password"))
        for line, words in ((self.password, self.tr("Password")), (self.again, self.tr("The same again"))):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
        self._lost.setText(self.tr("Nobody can open the file without it: a lost password cannot be recovered."))
        self.choose_template.setText(self.tr("Own design…"))
        self.drop_template.setText(self.tr("Without"))
        self._settle()

    # What is chosen ---------------------------------------------------------------------------------------------
    @property
    def kind(self) -> Format:
        """The format that is chosen."""
        found: Format = self.format.currentData()
        return found

    @property
    def has_pages(self) -> bool:
        """Tell whether the format shows the pages of a report."""
        return self.kind in WITH_PAGES

    def order(self) -> Order:
        """Return what is to be written; the password is in it only when both are the same."""
        ticked = frozenset(kind for kind, tick in self.redact.items() if tick.isChecked())
        variant = self.variants.variant if self.has_pages else "full"
        options = Options(variant, self.language.currentData(), self.paper.currentData() if self.kind in ON_PAPER
                          else "", self.unit.currentData(), redactions(variant, ticked))
        return Order(options, self.kind, self.password.text() if self.protected and not self.trouble() else "",
                     self.template if self.kind == "pptx" else None)

    @property
    def protected(self) -> bool:
        """Tell whether the file gets a password."""
        return self.kind == "pdf" and self.protect.isChecked()

    def trouble(self) -> str:
        """Return what is wrong with the password; empty when it will do, or none is wanted."""
        if not self.protected:
            return ""
        from workshop.report.protect import prepared
        try:
            prepared(self.password.text())
        except PentatoneError as error:
            return words_for(error)
        return "" if self.password.text() == self.again.text() else self.tr("The two passwords are not the same yet.")

    def remembered(self) -> dict[str, str]:
        """Return the choices as they are kept for the next time; never the password."""
        return {"variant": self.variants.variant, "format": self.kind, "language": self.language.currentData(),
                "paper": self.paper.currentData(), "unit": self.unit.currentData(),
                "redact": ",".join(kind for kind in REDACTIONS if kind in self._own_ticks)}

    def recall(self, kept: dict[str, str]) -> None:
        """Take choices of an earlier time; what is not known any more is left as it is."""
        self.variants.choose(kept.get("variant", ""))
        for name, field in (("format", self.format), ("language", self.language), ("paper", self.paper),
                            ("unit", self.unit)):
            if name in kept and (row := field.findData(kept[name])) >= 0:
                field.setCurrentIndex(row)
        self._own_ticks = frozenset(kept.get("redact", "").split(",")) & set(REDACTIONS)
        self._settle()

    def choose_language(self, language: str) -> None:
        """Take the language of the workshop."""
        self.language.setCurrentIndex(self.language.findData("en" if language == "en" else "zh"))

    # Following --------------------------------------------------------------------------------------------------
    def _changed(self) -> None:
        self._settle()
        self.changed.emit()

    def _ticked(self) -> None:
        self._own_ticks = frozenset(kind for kind, tick in self.redact.items() if tick.isChecked())
        self._changed()

    def _protected(self, on: bool) -> None:
        if not on:
            self.password.clear()
            self.again.clear()
        self._typed()
        if on:
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        self._settle()
        self.locked.emit()

    def _settle(self) -> None:
        """Show what has a meaning for the format, and tick what is left out anyway."""
        kind, pages = self.kind, self.has_pages
        everything = pages and self.variants.variant == "redacted"
        for name, tick in self.redact.items():
            tick.setChecked(everything or name in self._own_ticks)
            tick.setEnabled(not everything)
        self.variants.setEnabled(pages)
        self.paper.setEnabled(kind in ON_PAPER)
        self.language.setEnabled(kind != "json")
        self.unit.setEnabled(kind != "json")
        note = said(FORMATS[kind][1])
        self._note.setText(note)
        self._note.setVisible(bool(note) and kind not in WHOLE and kind != "svg")
        self.protect.setVisible(kind == "pdf")
        self._keys.setVisible(self.protected)
        trouble = self.trouble() if self.password.text() or self.again.text() else ""
        self._wrong.setText(trouble)
        self._wrong.setVisible(bool(trouble))
        self._template_row.setVisible(kind == "pptx")
        self.drop_template.setVisible(self.template is not None)
        self._template_name.setText(self.template.name if self.template else self.tr("In the design of the program"))

    def _ask_template(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Slides in your own design"), "",
                                              self.tr("PowerPoint slides (*.pptx)"))
        if name:
            self.template = Path(name)
            self._changed()

    def _no_template(self) -> None:
        self.template = None
        self._changed()

