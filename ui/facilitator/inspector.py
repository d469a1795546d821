"""Beside the canvas: rubric, distribution and numbers of the selected cell."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from ui.document import Document
from ui.facilitator.cellnumbers import CellNumbers
from ui.facilitator.evidencebox import EvidenceBox
from ui.facilitator.hintbox import CasesBox, SolutionsBox
from ui.facilitator.rubric import RubricList
from ui.facilitator.why import WhyLevelBox
from ui.i18n import Speaks, language
from ui.localtexts import digits
from ui.widgets.distribution import DistributionBars
from ui.widgets.parts import button, label
from workshop import commands as c
from workshop.changes import Change
from workshop.library import CaseLibrary
from workshop.model.knowledge import Solution
from workshop.model.score import Cell
from workshop.outlook import pair_of
from workshop.presentation import leaves
from workshop.semantics import why_level


class Inspector(Speaks):
    """Shows one canvas cell and what is asked in it; `leaf_chosen` names the item that is looked at.

    `case_requested` carries the key of a case to open, `solution_wanted` a solution and its cell, `make_case` a piece
    of evidence that is to become a case.
    """

    leaf_chosen = Signal(object)
    case_requested = Signal(str)
    solution_wanted = Signal(object, object)
    make_case = Signal(object)

    def __init__(self, document: Document, library: CaseLibrary | None = None) -> None:
        super().__init__()
        self._document = document
        self._low: int | None = None
        self._cell: Cell | None = None
        self._leaf: Cell | None = None
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.why, self.evidence = WhyLevelBox(), EvidenceBox(document)
        self.cases, self.solutions = CasesBox(library), SolutionsBox()
        self.numbers = CellNumbers(document)
        self._build()
        self.retranslate()
        self.show_cell(None, None)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("look", "surface")
        area.setWidget(inner)
        outer.addWidget(area)
        box = QVBoxLayout(inner)
        box.setContentsMargins(14, 14, 14, 14)
        box.setSpacing(6)
        self._empty = label("quiet", wrap=True)
        self._crumb = label("quiet", wrap=True)
        self._title = label("lead", wrap=True)
        self._question = label("quiet", wrap=True)
        self._items = QListWidget()
        self._items.setProperty("look", "items")
        self._items.currentItemChanged.connect(self._item_chosen)
        self._open = button()
        self._open.clicked.connect(self._toggle_open)
        self._bars = DistributionBars()
        self._rubric_head = label("head")
        self._rubric = RubricList()
        self.why.level_requested.connect(self._show_pair)
        self.evidence.case_requested.connect(self.case_requested)
        self.evidence.make_case.connect(self.make_case)
        self.cases.case_requested.connect(self.case_requested)
        self.solutions.wanted.connect(self._want)
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addStretch(1)
        for widget in (self._empty, self._crumb, self._title, self._question, self._items):
            box.addWidget(widget)
        box.addLayout(row)
        for part in (self._bars, self.numbers, self._rubric_head, self._rubric, self.cases, self.evidence, self.why,
                     self.solutions):
            box.addWidget(part)
        box.addStretch(1)

    def retranslate(self) -> None:
        self._empty.setText(self.tr("Choose a cell on the canvas: click it, or walk with the arrow keys. "
                                    "Its question, its five levels and its votes appear here."))
        self._rubric_head.setText(self.tr("What the levels look like"))
        self._items.setAccessibleName(self.tr("Items in this cell"))
        self.show_cell(self._cell, self._leaf)

    def refresh(self, change: Change) -> None:
        """Update after a commit."""
        if change.about("scores", "targets", "scope", "settings", "people", "evidence"):
            self.show_cell(self._cell, self._leaf)

    def show_cell(self, cell: Cell | None, leaf: Cell | None) -> None:
        """Show a canvas cell and one item in it."""
        workshop = self._document.workshop
        inside, before = leaves(workshop, cell) if cell else (), self._leaf
        self._cell, self._leaf = (cell, leaf if leaf in inside else (inside[0] if inside else None)) \
            if cell else (None, None)
        if self._leaf != before:
            self._low = None
        here = self._leaf is not None
        self._empty.setVisible(not here)
        for widget in (self._crumb, self._title, self._question, self._rubric_head, self._rubric, self.evidence):
            widget.setVisible(here)
        self._show_knowledge(cell)
        self.numbers.show_cell(self._leaf)
        self._show_items(inside)
        if self._leaf is None or cell is None:
            self._bars.hide()
            self._open.hide()
            return
        self._show_words(cell, self._leaf)
        self._show_result(self._leaf)
        self._show_open(cell)

    def _show_words(self, cell: Cell, leaf: Cell) -> None:
        pack, lang = self._document.workshop.pack, language()
        item = pack.item(leaf.item)
        self._crumb.setText(f"{pack.element(cell.element).name.in_(lang)} × "
                            f"{pack.capability_of(leaf.item).name.in_(lang)}")
        name = item.name.in_(lang)
        self._title.setText(f"{item.id} {name}" if item.parent else name)
        self._question.setText(pack.question(cell.element, leaf.item).in_(lang))
        result = self._document.analysis.current.get(leaf)
        self._rubric.present(item.levels, lang, result.whole_level if result else None)

    def _show_knowledge(self, cell: Cell | None) -> None:
        workshop, leaf = self._document.workshop, self._leaf
        self.evidence.show_cell(leaf)
        self.solutions.show_cell(workshop.pack, leaf)
        self.cases.show_cell(leaf, cell.item if cell else "")
        if leaf is None:
            self.why.present(None)
            return
        result = self._document.analysis.current.get(leaf)
        level = result.whole_level if result is not None else None
        low = self._low or min(level or pair_of(result, workshop.pack.top), workshop.pack.top - 1)
        self.why.present(why_level(workshop, leaf, low), workshop.pack.top)

    def _show_pair(self, low: int) -> None:
        self._low = low
        self._show_knowledge(self._cell)

    def _want(self, solution: Solution) -> None:
        if self._leaf is not None:
            self.solution_wanted.emit(solution, self._leaf)

    def _show_items(self, inside: tuple[Cell, ...]) -> None:
        self._items.setVisible(len(inside) > 1)
        self._items.blockSignals(True)
        self._items.clear()
        pack, analysis = self._document.workshop.pack, self._document.analysis
        for leaf in inside if len(inside) > 1 else ():
            item, result = pack.item(leaf.item), analysis.current.get(leaf)
            level = "–" if result is None or result.level is None else digits(result.level, 1)
            row = QListWidgetItem(f"{level}   {item.id}  {item.short.in_(language())}")
            row.setData(Qt.ItemDataRole.UserRole, leaf.item)
            self._items.addItem(row)
            if leaf == self._leaf:
                self._items.setCurrentItem(row)
        self._items.setFixedHeight(min(6, max(len(inside), 1)) * 30 + 4)
        self._items.blockSignals(False)

    def _show_result(self, leaf: Cell) -> None:
        result = self._document.analysis.current.get(leaf)
        self._bars.setVisible(result is not None)
        if result is not None:
            self._bars.present(result.counts)

    def _show_open(self, cell: Cell) -> None:
        workshop = self._document.workshop
        express = workshop.settings.depth == "express"
        self._open.setVisible(express)
        opened = cell in workshop.opened
        count = len(workshop.pack.indicators_of(cell.item))
        self._open.setText(self.tr("Close the indicators") if opened
                           else self.tr("Open into {0} indicators").format(count))

    def _toggle_open(self) -> None:
        if self._cell is None:
            return
        opened = self._cell in self._document.workshop.opened
        self._document.do(c.CloseCell(self._cell) if opened else c.OpenCell(self._cell), self)

    def _item_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and self._cell is not None:
            leaf = Cell(self._cell.element, item.data(Qt.ItemDataRole.UserRole))
            if leaf != self._leaf:
                self.show_cell(self._cell, leaf)
                self.leaf_chosen.emit(leaf)
