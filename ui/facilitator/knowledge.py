"""The knowledge at hand: the case library, two levels side by side, and what of it the room sees."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.document import Document
from ui.i18n import language
from ui.ids import new_id
from ui.places import follow, show_placed
from workshop import commands as c
from workshop.births import from_solution
from workshop.library import CaseLibrary
from workshop.model.case import Case, FiledCase
from workshop.model.evidence import Evidence
from workshop.model.knowledge import Solution
from workshop.model.score import Cell
from workshop.model.text import Text
from workshop.outlook import MOST_CASES, CompareShow, compare_show, pair_of

if TYPE_CHECKING:
    from ui.library.window import LibraryWindow


class KnowledgeDesk(QObject):
    """Follows the chosen cell. `changed` says that what is shown on top of the stage is another."""

    changed = Signal()
    notice = Signal(str)
    initiative_made = Signal(str)
    library_changed = Signal()

    def __init__(self, document: Document, library: CaseLibrary | None, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._library = library
        self._window = window
        self._browser: LibraryWindow | None = None
        self._low: int | None = None
        self._comparing = False
        self.cell: Cell | None = None
        self.case: FiledCase | None = None

    # The chosen cell --------------------------------------------------------------------------------------------
    def choose(self, leaf: Cell | None) -> None:
        """Follow the choice of a cell on the canvas."""
        if leaf == self.cell:
            return
        self.cell, self._low = leaf, None
        if self._browser is not None:
            self._browser.set_cell(self._cell_words())
        if self._comparing:
            self._comparing = leaf is not None
            self.changed.emit()

    def _cell_words(self) -> str | None:
        if self.cell is None:
            return None
        pack, lang = self._document.workshop.pack, language()
        return f"{pack.element(self.cell.element).name.in_(lang)} × {pack.item(self.cell.item).name.in_(lang)}"

    # Two levels side by side ------------------------------------------------------------------------------------
    @property
    def compare(self) -> CompareShow | None:
        """Two neighbouring levels of the chosen cell while they are shown."""
        if not self._comparing or self.cell is None:
            return None
        workshop = self._document.workshop
        result = self._document.analysis.current.get(self.cell)
        low = self._low or pair_of(result, workshop.pack.top)
        cases: tuple[FiledCase, ...] = ()
        if self._library is not None:
            capability = workshop.pack.capability_of(self.cell.item).id
            cases = tuple(h.filed for h in self._library.for_cell(self.cell.element, capability, MOST_CASES))
        return compare_show(workshop, self.cell, low, cases)

    def toggle_compare(self) -> None:
        """Show the two levels the room argues about, or go back."""
        if self.cell is None:
            self.notice.emit(self.tr("Choose a cell first; then F3 shows two of its levels side by side."))
            return
        self._comparing = not self._comparing
        self._low = None
        self.case = None
        self.changed.emit()

    def shift_compare(self, by: int) -> None:
        """Show the next higher or lower pair of levels."""
        show = self.compare
        if show is not None and 1 <= show.low.level + by < show.top:
            self._low = show.low.level + by
            self.changed.emit()

    def leave(self) -> None:
        """Take down what is shown on top of the stage."""
        if self._comparing or self.case is not None:
            self._comparing, self.case = False, None
            if self._browser is not None:
                self._browser.set_shown(None)
            self.changed.emit()

    # The library ------------------------------------------------------------------------------------------------
    def open_library(self, key: str = "") -> None:
        """Open the library, at a case if one is named."""
        if self._library is None:
            return
        browser = self._make_browser(self._library)
        browser.set_cell(self._cell_words())
        if key:
            browser.show_case(key)
        elif self.cell is not None and not browser.isVisible():
            browser.look_for(self.cell.element)
        if (settings := getattr(self._window, "settings", None)) is not None:
            show_placed(browser, "library", settings)
        browser.show()
        browser.raise_()
        browser.activateWindow()

    def _make_browser(self, library: CaseLibrary) -> LibraryWindow:
        if self._browser is None:
            from ui.help.desk import HelpDesk
            from ui.library.unsaved import FILE_NAME, UnsavedCase
            from ui.library.window import LibraryWindow
            from ui.settings import data_folder
            pack = self._document.workshop.pack
            self._browser = LibraryWindow(
                library, tuple((e.id, e.name, "", "") for e in pack.elements),
                tuple((i.id, i.name, i.note, i.colour) for i in pack.capabilities), folder=self._folder)
            self._browser.use_requested.connect(self.use_case)
            self._browser.show_requested.connect(self.show_case)
            self._browser.changed.connect(self.library_changed)
            self._browser.closed.connect(self._browser_closed)
            UnsavedCase(self._browser, data_folder() / FILE_NAME)
            HelpDesk(self._browser, "cases").listen()
            if (settings := getattr(self._window, "settings", None)) is not None:
                follow(self._browser, "library", settings)
        return self._browser

    def _folder(self) -> Path:
        return self._document.path.parent

    def _browser_closed(self) -> None:
        if self.case is not None:
            self.leave()

    def use_case(self, filed: FiledCase) -> None:
        """Pin a case into the chosen cell."""
        if self.cell is not None and self._document.do(
                c.AddEvidence(Evidence(new_id(), self.cell, "", case=filed)), self):
            self.notice.emit(self.tr("“{0}” is evidence in {1} now.").format(
                filed.case.title.in_(language()), self._cell_words()))

    def show_case(self, filed: FiledCase | None) -> None:
        """Show a case to the room, or take it down."""
        self.case = filed
        self._comparing = False
        self.changed.emit()

    def make_case(self, evidence: Evidence) -> None:
        """Open the form for an own case, filled with what a piece of evidence says."""
        if self._library is None:
            return
        workshop, now = self._document.workshop, datetime.now(UTC)
        words = Text.both(evidence.text)
        case = Case(
            id="", company=Text.both(""), anonymous=True, sector=Text.both(""), year=str(now.year), title=Text.both(""),
            elements=(evidence.cell.element,), capabilities=(workshop.pack.capability_of(evidence.cell.item).id,),
            pain=Text.both(""), pain_inferred=False, action=words, result=Text.both(""))
        self.open_library()
        self._make_browser(self._library).start_case(case)

    def may_close(self) -> bool:
        """Tell whether nothing would be lost; a case that is being written comes to the front."""
        if self._browser is None or not self._browser.unsaved:
            return True
        self._browser.tell(self.tr("Please save or cancel this case first."))
        self._browser.raise_()
        self._browser.activateWindow()
        return False

    def close(self) -> None:
        """Close the library window with the workshop."""
        if self._browser is not None:
            self._browser.close()
            self._browser.deleteLater()
            self._browser = None

    # Solutions --------------------------------------------------------------------------------------------------
    def plan(self, solution: Solution, cell: Cell) -> None:
        """Make an initiative of a solution that lifts the cell by one level."""
        workshop = self._document.workshop
        made = from_solution(workshop, self._document.analysis, workshop.pack.id, solution, new_id(), language(), cell)
        if self._document.do(c.AddInitiative(made), self):
            self.initiative_made.emit(made.id)
