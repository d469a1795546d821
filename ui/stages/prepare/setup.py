"""What the day is about: client, title, dates, money, depth and scope."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.document import Document
from ui.i18n import Speaks, in_use, language
from ui.localtexts import money_unit
from ui.stages.prepare.packs import KnowledgePacks
from ui.widgets.flow import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.stepsthrough import StepsThrough
from workshop import commands as c
from workshop.changes import Change
from workshop.model.workshop import DEPTHS, Settings
from workshop.quarters import shift

QUARTERS_SHOWN = 24


class SetupForm(Speaks):
    """Edits the settings and the scope; each finished edit is one command."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._filling = False
        self._steps = StepsThrough(self)
        self._client, self._title = QLineEdit(), QLineEdit()
        self._start, self._horizon, self._budget = QComboBox(), QSpinBox(), QDoubleSpinBox()
        self._language = QComboBox()
        self._labels = [label("quiet") for _ in range(6)]
        self._depth = QButtonGroup(self)
        self._depth_head, self._depth_words = label("head"), label("quiet", wrap=True)
        self._scope_head = label("head")
        self._chips: dict[str, QPushButton] = {}
        self._packs = KnowledgePacks(document)
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for edit in (self._client, self._title):
            edit.setMaxLength(200)
        self._horizon.setRange(1, 40)
        self._budget.setRange(0, 10_000_000)
        self._budget.setGroupSeparatorShown(True)
        for spin in (self._horizon, self._budget):
            spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
            spin.lineEdit().setTextMargins(6, 0, 0, 0)
        places = ((self._client, 0, 0, 2), (self._title, 1, 0, 2), (self._start, 2, 0, 1),
                  (self._horizon, 2, 1, 1), (self._budget, 3, 0, 1), (self._language, 3, 1, 1))
        for words, (field, line, column, span) in zip(self._labels, places, strict=True):
            grid.addWidget(words, line * 2, column, 1, span)
            grid.addWidget(field, line * 2 + 1, column, 1, span)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        # The form scrolls: the wheel is meant for the page, not for a field that happens to lie under it.
        for field in (self._start, self._horizon, self._budget, self._language):
            field.installEventFilter(self._steps)
            field.setMinimumWidth(60)
        box.addLayout(grid)
        box.addSpacing(4)
        box.addWidget(self._depth_head)
        host = QWidget()
        row = FlowLayout(host)
        for index, depth in enumerate(DEPTHS):
            made = button(checkable=True)
            made.setProperty("depth", depth)
            self._depth.addButton(made, index)
            row.addWidget(made)
        box.addWidget(host)
        box.addWidget(self._depth_words)
        box.addSpacing(4)
        box.addWidget(self._scope_head)
        flow_host = QWidget()
        flow = FlowLayout(flow_host)
        for element in self._document.workshop.pack.elements:
            chip = button(checkable=True)
            chip.setProperty("element", element.id)
            self._chips[element.id] = chip
            flow.addWidget(chip)
        box.addWidget(flow_host)
        box.addWidget(self._packs)
        box.addStretch(1)

    def _wire(self) -> None:
        self._client.editingFinished.connect(self.commit)
        self._title.editingFinished.connect(self.commit)
        self._horizon.editingFinished.connect(self.commit)
        self._budget.editingFinished.connect(self.commit)
        self._start.activated.connect(self.commit)
        self._language.activated.connect(self.commit)
        self._depth.buttonClicked.connect(self._depth_chosen)
        for chip in self._chips.values():
            chip.clicked.connect(self._scope_chosen)

    def retranslate(self) -> None:
        for made, words in zip(self._labels, (
                self.tr("Client"), self.tr("Title of the workshop"), self.tr("Roadmap starts in"),
                self.tr("Horizon"), self.tr("Budget per quarter"), self.tr("Language of the report")), strict=True):
            made.setText(words)
        self._horizon.setSuffix(self.tr(" quarters"))
        money = in_use().money
        self._filling = True
        self._budget.setDecimals(money.decimals)
        self._budget.setPrefix(money.before)
        self._budget.setSuffix(money.after)
        self._budget.setSpecialValueText(self.tr("no limit"))
        self._filling = False
        self._depth_head.setText(self.tr("How deep to score"))
        self._scope_head.setText(self.tr("Business elements in scope"))
        fields = (self._client, self._title, self._start, self._horizon, self._budget, self._language)
        for field, shown in zip(fields, self._labels, strict=True):
            field.setAccessibleName(shown.text())
        self._language.clear()
        self._language.addItem("中文", "zh")
        self._language.addItem("English", "en")
        self.fill()

    def fill(self) -> None:
        """Show the stored values; fields that are being typed in keep their text."""
        self._filling = True
        workshop = self._document.workshop
        s, lang = workshop.settings, language()
        for edit, value in ((self._client, s.client), (self._title, s.title)):
            if not (edit.hasFocus() and edit.isModified()):
                edit.setText(value)
                edit.setCursorPosition(0)
        self._fill_start(s)
        self._horizon.setValue(s.horizon)
        self._budget.setValue(s.budget / money_unit())
        self._language.setCurrentIndex(self._language.findData(s.language))
        counts = [self._count(depth) for depth in DEPTHS]
        names = (self.tr("Express · {0} cells"), self.tr("Standard · {0} cells"), self.tr("Full · {0} cells"))
        for index, made in enumerate(self._depth.buttons()):
            made.setText(names[index].format(counts[index]))
            made.setChecked(DEPTHS[index] == s.depth)
        self._depth_words.setText({
            "express": self.tr("One question per capability and element. A cell can be opened into its indicators "
                               "later without losing its vote."),
            "standard": self.tr("The indicators that matter most to each element."),
            "full": self.tr("Every indicator for every element. Plan a second day.")}[s.depth])
        for element, chip in self._chips.items():
            chip.setText(workshop.pack.element(element).name.in_(lang))
            chip.setChecked(element in workshop.elements)
        self._filling = False

    def _fill_start(self, s: Settings) -> None:
        first = shift(f"{s.created[:4] if s.created[:4].isdigit() else s.start[:4]}Q1", -4)
        quarters = [shift(first, index) for index in range(QUARTERS_SHOWN)]
        if s.start not in quarters:
            quarters.insert(0, s.start)
        self._start.clear()
        self._start.addItems(quarters)
        self._start.setCurrentText(s.start)

    def _count(self, depth: str) -> int:
        workshop = self._document.workshop
        settings = dataclasses.replace(workshop.settings, depth=depth)  # type: ignore[arg-type]
        return sum(1 for _ in dataclasses.replace(workshop, settings=settings, opened=frozenset()).cells())

    def refresh(self, change: Change) -> None:
        """Follow the document."""
        self._packs.refresh(change)
        if change.about("settings", "scope"):
            self.fill()

    def commit(self) -> None:
        """Store what differs."""
        if self._filling:
            return
        old = self._document.workshop.settings
        new = dataclasses.replace(
            old, client=self._client.text().strip(), title=self._title.text().strip(),
            start=self._start.currentText() or old.start, horizon=self._horizon.value(),
            budget=round(self._budget.value() * money_unit()), language=self._language.currentData() or old.language)
        if new != old and not self._document.do(c.ChangeSettings(new), self):
            self._title.setModified(False)
            self._client.setModified(False)
            self.fill()

    def _depth_chosen(self, made: QAbstractButton) -> None:
        old = self._document.workshop.settings
        new = dataclasses.replace(old, depth=made.property("depth"))
        if new != old:
            self._document.do(c.ChangeSettings(new), self)

    def _scope_chosen(self) -> None:
        wanted = tuple(e.id for e in self._document.workshop.pack.elements if self._chips[e.id].isChecked())
        if not self._document.do(c.ChangeScope(wanted), self):
            self.fill()
