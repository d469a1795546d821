"""Who sees it differently: the same votes by department or rank, folded into one line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.document import Document
from ui.i18n import Speaks, listed
from ui.localtexts import digits
from ui.messages import group_name
from ui.stages.score.rowlist import cell_words
from ui.widgets.hintrow import HintRow
from ui.widgets.parts import button, label
from ui.widgets.tallarea import TallArea
from workshop.insight.groups import GroupBy, GroupedCell, groups_profile
from workshop.model.score import Cell

MOST, TALLEST = 5, 170
_WAYS: tuple[GroupBy, ...] = ("department", "rank")


class GroupsLine(Speaks):
    """For the facilitator only. `cell_requested` carries a cell that was chosen in the list."""

    cell_requested = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._by: GroupBy = "department"
        self._cells: dict[str, Cell] = {}
        self.fold = button("plain", checkable=True)
        self.words = label(wrap=True)
        self.rows: list[HintRow] = []
        self.ways: dict[GroupBy, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._body, self._choice, self._area = QWidget(), QWidget(), TallArea()
        self._build()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self.fold)
        top.addStretch(1)
        choice = QHBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(8)
        for by in _WAYS:
            made = button(checkable=True)
            made.setProperty("by", by)
            made.setStyleSheet("min-height: 26px; padding: 0 9px;")
            self._group.addButton(made)
            self.ways[by] = made
            choice.addWidget(made)
        self.ways[self._by].setChecked(True)
        top.addWidget(self._choice)
        box.addLayout(top)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(8, 0, 0, 0)
        body.setSpacing(4)
        body.addWidget(self.words)
        self._list = QVBoxLayout(self._area.inner)
        self._list.setContentsMargins(8, 2, 8, 2)
        self._list.setSpacing(0)
        body.addWidget(self._area)
        box.addWidget(self._body)
        for hidden in (self._body, self._choice):
            hidden.hide()
        self.fold.toggled.connect(self._folded)
        self._group.buttonClicked.connect(self._turn)
        self.retranslate()

    def retranslate(self) -> None:
        self.ways["department"].setText(self.tr("By department"))
        self.ways["rank"].setText(self.tr("By rank"))
        self.setToolTip(self.tr("Only for you: the audience never sees it."))
        self.follow()

    def follow(self) -> None:
        """Show the present state; folded, nothing is worked out."""
        there = self.fold.isChecked()
        mark = "▾" if there else "▸"
        words = self.tr("Who sees it differently")
        self.fold.setText(f"{mark}  {words}")
        self.fold.setAccessibleName(self.tr("Who sees it differently"))
        self._body.setVisible(there)
        self._choice.setVisible(there)
        if there:
            self._show()

    def _show(self) -> None:
        found = groups_profile(self._document.workshop, self._by)
        self._clear()
        if found is None:
            least = self._document.workshop.settings.rules.floor
            words = self.tr("Nothing can be compared yet: in a cell, every group that voted needs at least {0} votes.")
            self.words.setText(words.format(least))
            self._area.hide()
            return
        names = self._joined([group_name(name) for name in found.groups])
        count = len(found.cells)
        words = self.tr("{0}: {1} levels apart on average, over 1 cell that may be compared.") if count == 1 else \
            self.tr("{0}: {1} levels apart on average, over {2} cells that may be compared.")
        words = words.format(names, digits(found.difference, 1), count)
        self.words.setText(words if found.apart
                           else self.tr("{0} {1}").format(words, self.tr("Nowhere by a whole level.")))
        for number, grouped in enumerate(found.apart[:MOST]):
            row = HintRow(str(number))
            row.present(cell_words(self._document.workshop.pack, grouped.cell), self._levels(grouped))
            row.chosen.connect(self._chosen)
            self._cells[row.name] = grouped.cell
            self.rows.append(row)
            self._list.addWidget(row)
        self._list.addStretch(1)
        self._area.setVisible(bool(self.rows))
        self._area.setFixedHeight(min(TALLEST, 46 * len(self.rows) + 6))
        self._area.fit()

    def _levels(self, grouped: GroupedCell) -> str:
        groups = sorted(grouped.groups, key=lambda group: group.level)
        return " · ".join(self.tr("{0}: level {1} ({2} votes)").format(group_name(group.name), group.level, group.n)
                          for group in groups)

    def _joined(self, names: list[str]) -> str:
        return listed(names)

    def _clear(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows.clear()
        self._cells.clear()

    def _folded(self, _there: bool) -> None:
        self.follow()

    def _turn(self, made: QAbstractButton) -> None:
        self._by = made.property("by")
        self.follow()

    def _chosen(self, name: str) -> None:
        self.cell_requested.emit(self._cells[name])
