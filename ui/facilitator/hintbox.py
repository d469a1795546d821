"""Short lists beside a cell: cases from the library, and solutions from the pack."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.i18n import Speaks, in_use, language
from ui.widgets.casewords import figure_words
from ui.widgets.hintrow import HintRow
from ui.widgets.parts import button, label
from workshop.library import CaseLibrary
from workshop.model.case import FiledCase
from workshop.model.knowledge import Solution
from workshop.model.pack import Pack
from workshop.model.score import Cell

MOST = 3


class _HintBox(Speaks):
    """A heading with up to three rows; nothing is built again while nothing has changed."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._head = label("head")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(2)
        box.addWidget(self._head)
        box.addLayout(self._rows)
        self._foot = label("quiet", wrap=True)
        box.addWidget(self._foot)

    def rows(self) -> tuple[HintRow, ...]:
        """Return the rows that are shown."""
        found = [item.widget() for i in range(self._rows.count()) if (item := self._rows.itemAt(i)) is not None]
        return tuple(row for row in found if isinstance(row, HintRow))

    def _clear(self) -> None:
        for row in self.rows():
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()


class CasesBox(_HintBox):
    """The cases that fit a cell best; `case_requested` carries the key of one, `library_requested` wants them all."""

    case_requested = Signal(str)

    def __init__(self, library: CaseLibrary | None) -> None:
        super().__init__()
        self._library = library
        self._cell: Cell | None = None
        self._capability = ""
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Who has done it"))
        self._shown = None
        self.show_cell(self._cell, self._capability)

    def show_cell(self, cell: Cell | None, capability: str) -> None:
        """Show the cases for an element and a capability."""
        self._cell, self._capability = cell, capability
        self.setVisible(cell is not None and self._library is not None)
        if cell is None or self._library is None or (cell.element, capability, in_use().code) == self._shown:
            return
        self._shown = (cell.element, capability, in_use().code)
        self._clear()
        hits = self._library.for_cell(cell.element, capability, 200)
        for hit in hits[:MOST]:
            row = HintRow(hit.key)
            row.present(hit.filed.case.title.in_(language()), self._second(hit.filed))
            row.chosen.connect(self.case_requested)
            self._rows.addWidget(row)
        self._foot.setText(self.tr("{0} cases for this element · Ctrl+E").format(len(hits)))

    def _second(self, filed: FiledCase) -> str:
        case, lang = filed.case, language()
        figure = next((figure_words(f, lang) for f in case.figures if f.status == "reported"), "")
        return " · ".join(part for part in (case.company.in_(lang), figure) if part)

    def forget(self) -> None:
        """Look the cases up again: the library has changed."""
        self._shown = None
        self.show_cell(self._cell, self._capability)


class SolutionsBox(_HintBox):
    """The solution types for a cell; a click shows what one does. `wanted` carries the one to plan."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._solutions: tuple[Solution, ...] = ()
        self._open = ""
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Solutions for this cell"))
        self._shown = None
        self._show()

    def show_cell(self, pack: Pack, cell: Cell | None) -> None:
        """Show the solutions of a cell."""
        self._solutions = pack.solutions_for(cell.element, cell.item) if cell is not None else ()
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._solutions))
        state = (self._solutions, self._open, in_use().code)
        if state == self._shown:
            return
        self._shown = state
        self._clear()
        for solution in self._solutions[:2 * MOST]:
            row = HintRow(solution.id)
            opened = solution.id == self._open
            words = solution.text.in_(language())
            if opened:
                words += "\n" + self.tr("First month: {0}").format(solution.first.in_(language()))
            row.present(("▾ " if opened else "▸ ") + solution.name.in_(language()), words if opened else "")
            row.second.setVisible(opened)
            row.chosen.connect(self._toggle)
            if opened:
                self._plan_button(row)
            self._rows.addWidget(row)
        more = len(self._solutions) - 2 * MOST
        self._foot.setText(self.tr("{0} more in the framework").format(more))
        self._foot.setVisible(more > 0)

    def _plan_button(self, row: HintRow) -> None:
        line = QHBoxLayout()
        made = button()
        made.setText(self.tr("Plan it as an initiative"))
        made.clicked.connect(self._want)
        line.addWidget(made)
        line.addStretch(1)
        row.box.addLayout(line)

    def _toggle(self, solution: str) -> None:
        self._open = "" if solution == self._open else solution
        self._show()

    def _want(self) -> None:
        found = next((s for s in self._solutions if s.id == self._open), None)
        if found is not None:
            self.wanted.emit(found)
