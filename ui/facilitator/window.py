"""The facilitator's window: stages left, work in the middle, inspector right, next action on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.document import Document
from ui.facilitator.daydesk import DayDesk
from ui.facilitator.inspector import Inspector
from ui.facilitator.knowledge import KnowledgeDesk
from ui.facilitator.preview import Preview
from ui.facilitator.rail import StageRail
from ui.facilitator.statusline import StatusLine
from ui.facilitator.tools import WindowTools
from ui.facilitator.topbar import TopBar
from ui.messages import step_name, words_for
from ui.presenter import presentation
from ui.stages.book import STAGES, make_page
from ui.stages.page import StagePage
from ui.widgets.parts import rule
from ui.widgets.plainwords import window_title
from ui.widgets.roomy import make_roomy_centre
from ui.widgets.standing import StripStack
from workshop.changes import Change
from workshop.errors import PentatoneError, WorldFault
from workshop.library import CaseLibrary
from workshop.model.score import Cell
from workshop.presentation import Presentation

if TYPE_CHECKING:
    from ui.facilitator.comparepage import ComparePage
    from ui.lasttime import LastTimeDesk
    from ui.settings import UserSettings
    from ui.stages.posterpanel import PosterPanel

INSPECTOR_W, INSPECTOR_MOST, ROOM_FOR_INSPECTOR, ROOM_FOR_CLOCK = 278, 400, 1150, 1500


class FacilitatorWindow(QMainWindow):
    """One open workshop. `presented` carries what the audience may see."""

    presented = Signal(object)
    seconds_passed = Signal(int)
    home_requested = Signal()
    language_requested = Signal()
    theme_requested = Signal()
    audience_requested = Signal()
    freeze_requested = Signal()
    last_time_requested = Signal()
    note_requested = Signal(str)
    closed = Signal()

    def __init__(self, document: Document, library: CaseLibrary | None = None) -> None:
        super().__init__()
        self.document, self.library = document, library
        self.last: LastTimeDesk | None = None
        self.settings: UserSettings | None = None
        self.desk = KnowledgeDesk(document, library, self)
        self.day = DayDesk(document, self)
        self.pages: dict[str, StagePage] = {}
        self.stage = ""
        self._blank = False
        self.top, self.rail, self.status, self.strips = TopBar(), StageRail(STAGES), StatusLine(), StripStack()
        self.inspector = Inspector(document, library)
        self._stack = QStackedWidget()
        self._compare: ComparePage | None = None
        self._poster: PosterPanel | None = None
        self._build()
        self.preview = Preview(self)
        self.tools = WindowTools(self)
        self._wire()
        self.resize(1280, 720)
        self.retranslate()
        self._after_change(None, None)

    def _build(self) -> None:
        root = QWidget()
        root.setProperty("look", "paper")
        box = QVBoxLayout(root)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.top)
        self.top.take_day(self.day.bar)
        self.top.rehearsal.setVisible(self.document.workshop.settings.rehearsal)
        box.addWidget(rule())
        box.addWidget(self.strips)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(rule(upright=True))
        row.addWidget(self._stack, 1)
        self._inspector_rule = rule(upright=True)
        row.addWidget(self._inspector_rule)
        self.inspector.setFixedWidth(INSPECTOR_W)
        row.addWidget(self.inspector)
        box.addLayout(row, 1)
        box.addWidget(rule())
        box.addWidget(self.status)
        make_roomy_centre(self, root, 1024, 600)

    def _wire(self) -> None:
        self.document.changed.connect(self._after_change)
        self.document.refused.connect(self._refused)
        self.inspector.leaf_chosen.connect(self._leaf_chosen)
        self.inspector.case_requested.connect(self.desk.open_library)
        self.inspector.solution_wanted.connect(self.desk.plan)
        self.inspector.make_case.connect(self.desk.make_case)
        self.desk.changed.connect(self._show_top)
        self.desk.notice.connect(self.status.tell)
        self.desk.initiative_made.connect(self._show_initiative)
        self.desk.library_changed.connect(self.inspector.cases.forget)
        self.rail.stage_chosen.connect(self.go)
        self.day.stage_requested.connect(self.go)
        self.day.next_changed.connect(self._show_next)
        self.day.edges_wanted.connect(self._tell_edges)
        self.status.day.clicked.connect(self.day.go)
        self.top.audience_requested.connect(self.audience_requested)
        self.top.home_requested.connect(self.home_requested)
        self.top.language_requested.connect(self.language_requested)
        self.top.next_requested.connect(self.do_next)
        self.top.redo_requested.connect(self.redo)
        self.top.undo_requested.connect(self.undo)
        self._clock = QTimer(self)
        self._clock.setInterval(500)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.inspector.setFixedWidth(min(max(INSPECTOR_W, event.size().width() // 5), INSPECTOR_MOST))
        self._show_inspector(event.size().width())
        self.day.bar.set_compact(event.size().width() < ROOM_FOR_CLOCK)
        self.preview.place()
        super().resizeEvent(event)

    def _tell_edges(self) -> None:
        self.day.set_edges(self.top.height() + 1, self.status.height() + 1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the words that depend on the language."""
        self._title()
        self._steps()
        self._show_next()
        self._present()

    # Stages -----------------------------------------------------------------------------------------------------
    def page(self, stage: str) -> StagePage:
        """Return the page of a stage, made when first asked for."""
        if stage not in self.pages:
            made = make_page(stage, self.document, self._stack)
            made.next_changed.connect(self._show_next)
            made.audience_changed.connect(self._present)
            made.notice.connect(self.status.tell)
            made.cell_chosen.connect(self._cell_chosen)
            made.stage_requested.connect(self.go)
            made.initiative_requested.connect(self._show_initiative)
            made.case_requested.connect(self.desk.open_library)
            made.last_time_requested.connect(self.last_time_requested)
            made.picture_requested.connect(self.show_poster)
            made.place_requested.connect(self.tools.show_place)
            made.take_library(self.library)
            made.take_last_time(self.last)
            made.take_settings(self.settings)
            self._stack.addWidget(made)
            self.pages[stage] = made
        return self.pages[stage]

    def go(self, stage: str) -> None:
        """Bring a stage to the front."""
        if stage not in STAGES:
            return
        if self.stage:
            self.pages[self.stage].leaving()
            if stage != self.stage:
                self.status.settle()
        self.stage = stage
        page = self.page(stage)
        self.desk.leave()
        self.tools.help.follow(stage)
        self.day.set_stage(stage)
        self._stack.setCurrentWidget(page)
        self._show_inspector(self.width())
        page.arrived()
        self._marks()
        self._show_next()
        self._present()

    def _show_inspector(self, width: int) -> None:
        # On a very small screen the canvas needs the room more.
        wanted = self.front is not None and self.front.wants_inspector and width >= ROOM_FOR_INSPECTOR
        self.inspector.setVisible(wanted)
        self._inspector_rule.setVisible(wanted)

    @property
    def front(self) -> StagePage | None:
        """The page in front."""
        return self.pages.get(self.stage)

    def _cell_chosen(self, cell: Cell | None, leaf: Cell | None) -> None:
        self.inspector.show_cell(cell, leaf)
        self.desk.choose(leaf)

    def _leaf_chosen(self, leaf: Cell) -> None:
        self.desk.choose(leaf)
        if self.front is not None:
            self.front.choose_leaf(leaf)

    def _show_initiative(self, initiative: str) -> None:
        self.go("initiatives")
        self.page("initiatives").choose_initiative(initiative)

    def do_next(self) -> None:
        """Do the one next action."""
        if self.desk.compare is not None or self.desk.case is not None:
            self.desk.leave()
        elif self.front is not None and self.front.next_words() and self.front.next_enabled():
            self.front.do_next()

    # Knowledge on top of the stage ------------------------------------------------------------------------------
    def open_library(self) -> None:
        """Open the case library."""
        self.desk.open_library()

    def show_poster(self) -> None:
        """Show how to save the canvas as a picture, or put that away."""
        if self._poster is None:
            from ui.stages.posterpanel import PosterPanel
            self._poster = PosterPanel(self.document, self, top=self.top.height(), bottom=self.status.height())
            self._poster.notice.connect(self.status.tell)
            self._poster.trouble.connect(self.status.complain)
        if self.front is not None and (seen := self.front.picture_of_canvas()):
            self._poster.present(*seen)
        self._poster.toggle()

    def _show_top(self) -> None:
        """Show two levels side by side over the stage, or the stage again."""
        show = self.desk.compare
        if show is not None:
            if self._compare is None:
                from ui.facilitator.comparepage import ComparePage
                self._compare = ComparePage()
                self._compare.left.connect(self.desk.leave)
                self._compare.shifted.connect(self.desk.shift_compare)
                self._stack.addWidget(self._compare)
            self._compare.board.present(show)
            self._stack.setCurrentWidget(self._compare)
            self._compare.setFocus()
        elif self.front is not None and self._stack.currentWidget() is not self.front:
            self._stack.setCurrentWidget(self.front)
            self.front.arrived()
        self._show_next()
        self._present()

    # Following the document -------------------------------------------------------------------------------------
    def _after_change(self, change: Change | None, _origin: object) -> None:
        self.status.settle()
        if change is not None:
            if self.front is not None:
                self.front.refresh(change)
            for stage, page in self.pages.items():
                if stage != self.stage:
                    page.refresh(change)
            self.inspector.refresh(change)
            self.tools.refresh(change)
        self.day.refresh(change)
        self._title()
        self._steps()
        self._marks()
        self._show_next()
        self._present()

    def _refused(self, error: PentatoneError) -> None:
        self.status.complain(words_for(error))
        if isinstance(error, WorldFault):
            self.rail.set_foot(self.tr("The last step is not saved"))

    def _title(self) -> None:
        settings = self.document.workshop.settings
        words = " · ".join(part for part in (settings.client, settings.title) if part)
        if self.document.read_only:
            words += "  " + self.tr("(read only)")
        self.top.title.setText(words)
        self.setWindowTitle(window_title(f"{settings.title} – Pentatone"))
        here = sum(person.here for person in self.document.workshop.participants)
        self.rail.set_foot((self.tr("Read only  {0} here") if self.document.read_only
                            else self.tr("Saved ✓  {0} here")).format(here))

    def _steps(self) -> None:
        self.top.set_steps(step_name(self.document.undo_kind), step_name(self.document.redo_kind))

    def _marks(self) -> None:
        workshop = self.document.workshop
        there = {"prepare": workshop.participants, "outlook": workshop.answers, "pain": workshop.wall.notes,
                 "score": all(workshop.latest_shown(cell) for cell in workshop.cells()), "target": workshop.targets,
                 "initiatives": workshop.initiatives, "priority": workshop.planning.capabilities.method != "pack",
                 "roadmap": workshop.plan, "commit": workshop.signoffs}
        done = {stage for stage, found in there.items() if found}
        self.rail.present(self.stage, frozenset(done))

    def _show_next(self) -> None:
        page = self.front
        self._show_inspector(self.width())
        if self.desk.compare is not None:
            self.top.set_next(self.tr("Back to the stage  Esc"), enabled=True)
            self.status.set_hint(self.tr("← and → show other levels; Esc or F3 goes back."))
        elif self.desk.case is not None:
            self.top.set_next(self.tr("Take the case off the screen"), enabled=True)
            self.status.set_hint(self.tr("The room sees a case from the library."))
        elif page is not None:
            self.top.set_next(page.next_words(), enabled=page.next_enabled())
            self.status.set_hint(page.hint())
        # Where the stage in front is where the day goes on, its own button says it already.
        self.status.set_day("" if self.day.next.stage == self.stage else self.tr("Next: {0}").format(self.day.words()))

    # The audience -----------------------------------------------------------------------------------------------
    def _present(self) -> None:
        if self.front is not None:
            value = self.presentation()
            self.presented.emit(value)
            self.preview.present(value)

    def presentation(self) -> Presentation:
        """Return what the audience may see now."""
        page = self.front
        assert page is not None
        return presentation(self.document, page, blank=self._blank, case=self.desk.case, compare=self.desk.compare)

    def toggle_blank(self) -> None:
        """Darken the audience window, or bring it back."""
        self._blank = not self._blank
        self.status.tell(self.tr("The projector is dark.") if self._blank else self.tr("The projector is back."))
        self._present()

    def vote(self, symbol: str) -> None:
        """A card was tapped in the audience window."""
        if self.front is not None:
            self.front.vote(symbol)

    def tap(self, participant: str, symbol: str) -> None:
        """A box was tapped on the board of the audience window."""
        if self.front is not None:
            self.front.tap(participant, symbol)

    def step_back(self) -> None:
        """'Take back' was tapped in the audience window."""
        if self.front is not None:
            self.front.step_back()

    def _tick(self) -> None:
        if self.front is not None:
            self.seconds_passed.emit(self.front.audience_seconds())

    # Steps ------------------------------------------------------------------------------------------------------
    def undo(self) -> None:
        """Take the last step back."""
        if self.front is not None:
            self.front.leaving()
        name = step_name(self.document.undo_kind)
        if self.document.undo():
            self.status.tell(self.tr("Undone: {0}").format(name))

    def redo(self) -> None:
        """Do the last undone step again."""
        name = step_name(self.document.redo_kind)
        if self.document.redo():
            self.status.tell(self.tr("Redone: {0}").format(name))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.desk.may_close():
            event.ignore()
            return
        if self.front is not None:
            self.front.leaving()
        for page in self.pages.values():
            page.finishing()
        self._clock.stop()
        self.day.close()
        self.desk.close()
        self.closed.emit()
        super().closeEvent(event)
