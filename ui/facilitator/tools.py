"""What lies over the window for a moment: palette, search and history, and the ways they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ui.facilitator.actiondesk import ActionDesk
from ui.facilitator.draftdesk import DraftDesk
from ui.help.desk import HelpDesk
from ui.tour.desk import TourDesk
from workshop.agenda import STAGE_NAMES
from workshop.changes import Change
from workshop.model.score import Cell
from workshop.search import Hit

if TYPE_CHECKING:
    from ui.facilitator.historypanel import HistoryPanel
    from ui.facilitator.palette import CommandPalette
    from ui.facilitator.searchbox import SearchBox
    from ui.facilitator.window import FacilitatorWindow
    from ui.trust.desk import TrustDesk
    from ui.trust.safety import SafetyPanel


class WindowTools(QObject):
    """Makes each when it is first asked for. At most one of palette and search is open."""

    settings_requested = Signal()

    def __init__(self, window: FacilitatorWindow) -> None:
        super().__init__(window)
        self._window = window
        self._history: HistoryPanel | None = None
        self._palette: CommandPalette | None = None
        self._search: SearchBox | None = None
        self.trust: TrustDesk | None = None
        self._safety: SafetyPanel | None = None
        self.actions = ActionDesk(window)
        self.drafts = DraftDesk(window)
        self.tour = TourDesk(window)
        self.help = HelpDesk(window, edges=self._edges)
        self.help.tour_requested.connect(self.start_tour)
        window.closed.connect(self.help.close_down)
        window.strips.put(window.day.clock.strip, urgency=20)
        window.day.clock.notice.connect(window.status.tell)
        window.note_requested.connect(self.show_note)

    def show_place(self, stage: str, wanted: object) -> None:
        """Go to a stage, or the parking lot, and to a cell or an initiative (id) in it."""
        window = self._window
        if stage == "parking":
            window.day.park()
            return
        window.go(stage)
        if isinstance(wanted, Cell):
            window.page(stage).seek(wanted)
        elif isinstance(wanted, str):
            window.page(stage).choose_initiative(wanted)

    @property
    def history(self) -> HistoryPanel:
        """The history panel."""
        if self._history is None:
            from ui.facilitator.historypanel import HistoryPanel
            self._history = HistoryPanel(self._window.document, self._window)
            self._history.go_requested.connect(self.go_to)
            self._history.notice.connect(self._window.status.tell)
            self._history.trouble.connect(self._window.status.complain)
            self._history.take_settings(self._window.settings)
            self._history.export.files = self._window.last.files if self._window.last is not None else None
            self._window.closed.connect(self._history.close_down)
        return self._history

    def take_trust(self, trust: TrustDesk) -> None:
        """Take over who watches over the file."""
        self.trust = trust
        trust.restore_requested.connect(self._restore)
        self._window.rail.foot_clicked.connect(self.toggle_safety)
        self._window.closed.connect(self._put_away)

    def safety(self, trust: TrustDesk) -> SafetyPanel:
        """The panel for the safety of the file."""
        if self._safety is None:
            from ui.trust.safety import SafetyPanel
            self._safety = SafetyPanel(trust, self._window)
            self._safety.notice.connect(self._window.status.tell)
        self._safety.set_free(self._window.top.height() + 1, self._window.status.height() + 1)
        return self._safety

    @property
    def palette(self) -> CommandPalette:
        """The list of all actions."""
        if self._palette is None:
            from ui.facilitator.palette import CommandPalette
            self._palette = CommandPalette(self._window, self.actions.offers)
        return self._palette

    @property
    def palette_open(self) -> bool:
        """Tell whether the list of all actions is open."""
        return self._palette is not None and self._palette.isVisible()

    @property
    def search(self) -> SearchBox:
        """The search over everything."""
        if self._search is None:
            from ui.facilitator.searchbox import SearchBox
            self._search = SearchBox(self._window, self._window.document)
            self._search.chosen.connect(self.jump)
        return self._search

    def refresh(self, change: Change) -> None:
        """Follow the document."""
        if self._history is not None:
            self._history.refresh(change)
        if self._search is not None:
            self._search.refresh()

    # Opening ----------------------------------------------------------------------------------------------------
    def _edges(self) -> tuple[int, int]:
        return self._window.top.height() + 1, self._window.status.height() + 1

    def toggle_history(self) -> None:
        """Show the history, or put it away."""
        self._leave_others()
        self.history.set_free(self._window.top.height() + 1, self._window.status.height() + 1)
        self.history.toggle()

    def toggle_safety(self) -> None:
        """Show backups, passphrase, check and seal, or put them away."""
        self._leave_others()
        if self.trust is not None:
            self.safety(self.trust).toggle()

    def start_tour(self) -> None:
        """Begin the guided tour, or put the keyboard on it."""
        self._leave_others()
        self.tour.start()

    def answer_notice(self) -> None:
        """Put the keyboard on the strip on top."""
        self._window.strips.take_focus()

    def _restore(self, backup: object) -> None:
        if self.trust is not None:
            self.safety(self.trust).restore(backup)  # type: ignore[arg-type]

    def _put_away(self) -> None:
        if self._safety is not None:
            self._safety.close_down()

    def toggle_palette(self) -> None:
        """Open the list of all actions, or put it away."""
        self._leave_others(self._palette)
        self.palette.toggle()

    def toggle_search(self) -> None:
        """Open the search, or put it away."""
        self._leave_others(self._search)
        self.search.toggle()

    def _leave_others(self, but: QObject | None = None) -> None:
        for finder in (self._palette, self._search):
            if finder is not None and finder is not but:
                finder.leave()

    # Ways -------------------------------------------------------------------------------------------------------
    def go_to(self, seq: int) -> None:
        """Go to a step of the history; what is being typed on the page is committed first."""
        if self._window.front is not None:
            self._window.front.leaving()
        self._window.document.go_to(seq)

    def add_people(self) -> None:
        """Go where people are added, ready to type."""
        self._window.go("prepare")
        self._window.page("prepare").people.begin()  # type: ignore[attr-defined]

    def show_report(self) -> None:
        """Go where the report is written."""
        self._window.go("commit")

    def show_day(self, tab: str) -> None:
        """Show one part of the plan of the day."""
        self._window.day.show_tab(tab)

    def jump(self, hit: Hit) -> None:
        """Go to what was found."""
        where, window = hit.where, self._window
        if where.note:
            window.note_requested.emit(where.note)
        elif where.initiative:
            window.go("initiatives")
            window.page("initiatives").choose_initiative(where.initiative)
        elif where.person:
            window.go("prepare")
            window.page("prepare").people.show_person(where.person)  # type: ignore[attr-defined]
        elif where.parked:
            window.day.park(where.parked)
        elif where.board:
            window.go("outlook")
            page = window.page("outlook")
            page.show_board(where.board)  # type: ignore[attr-defined]
            page.take_focus()  # type: ignore[attr-defined]
        elif where.cell is not None:
            self.show_cell(where.cell, anywhere=hit.kind in ("cell", "indicator"))
        elif where.stage in STAGE_NAMES:
            window.go(where.stage)
        else:
            self.show_day("agenda")

    def show_note(self, note: str) -> None:
        """Bring a note into view: on the canvas in front, else on that of the pain points."""
        window = self._window
        window.desk.leave()
        if window.front is None or not window.front.find_note(note):
            window.go("pain")
            window.page("pain").find_note(note)

    def show_cell(self, cell: Cell, *, anywhere: bool = False) -> None:
        """Choose a cell on the canvas; one that stands for its row is looked at in the element in front."""
        window = self._window
        if not hasattr(window.front, "canvas"):
            window.go("score")
        page = window.page(window.stage)
        canvas = page.canvas.view.canvas  # type: ignore[attr-defined]
        workshop = window.document.workshop
        if anywhere and cell.item in {item.id for item in workshop.pack.indicators} and canvas.selected is not None:
            cell = Cell(canvas.selected.element, cell.item)
        if cell.element not in workshop.elements:
            window.status.tell(self.tr("This element is not in the scope of this workshop."))
            return
        window.desk.leave()
        if window.stage == "score":
            page.show_canvas()  # type: ignore[attr-defined]
        canvas.choose(Cell(cell.element, workshop.pack.capability_of(cell.item).id))
        if cell.item in workshop.items_of(cell.element):
            window.inspector.show_cell(canvas.selected, cell)
            window.desk.choose(cell)
            page.choose_leaf(cell)
        page.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)  # type: ignore[attr-defined]
