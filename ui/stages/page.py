"""What every stage page offers to the window around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.document import Document
from ui.i18n import Speaks
from workshop.changes import Change

if TYPE_CHECKING:
    from ui.lasttime import LastTimeDesk
    from ui.offer import Offer
    from ui.settings import UserSettings
    from workshop.boardvote import TapShow
    from workshop.commitments import CommitShow
    from workshop.library import CaseLibrary
    from workshop.model.notes import Layout
    from workshop.model.score import Cell
    from workshop.outcomeshow import OutcomeShow
    from workshop.outlook import BoardShow
    from workshop.presentation import Lens, RevealShow, RoundShow, SightShow
    from workshop.priorityshow import PriorityShow
    from workshop.roadmap.gantt import GanttShow


@dataclass(frozen=True, slots=True)
class RoomCanvas:
    """How the room sees the canvas of a stage; see `Presentation`."""

    layout: Layout = "grid"
    focus: str = ""
    sight: SightShow | None = None
    wall: bool = False


class StagePage(Speaks):
    """One stage of the day. `next_changed` says that the one next action has other words or another state.

    Subclasses set `wants_inspector`, and override what they need. `cell_chosen` carries the canvas cell and the item in
    it, `stage_requested` and `initiative_requested` carry an id. `audience_changed` says that the audience has
    something else to see; `notice` carries a sentence for the status line. `last_time_requested` asks for an earlier
    workshop to compare with, `picture_requested` for the canvas as a picture. `place_requested` carries a stage, or
    `parking`, and the cell or initiative (id) wanted there, None for nothing special.
    """

    cell_chosen = Signal(object, object)
    stage_requested = Signal(str)
    initiative_requested = Signal(str)
    case_requested = Signal(str)
    last_time_requested = Signal()
    picture_requested = Signal()
    place_requested = Signal(str, object)
    next_changed = Signal()
    audience_changed = Signal()
    notice = Signal(str)
    wants_inspector = False

    # Where the next page is made: a page that moves there later has the style of all its widgets reckoned once more.
    home: ClassVar[QWidget | None] = None

    def __init__(self, document: Document) -> None:
        super().__init__(StagePage.home)
        self.document = document

    def take_library(self, library: CaseLibrary | None) -> None:
        """Take the case library, where the page has a use for it."""

    def take_last_time(self, desk: LastTimeDesk | None) -> None:
        """Take whom to ask for the client's earlier workshops, where the page has a use for it."""

    def take_settings(self, settings: UserSettings | None) -> None:
        """Take what the user's settings remember, where the page has a use for it."""

    def refresh(self, change: Change) -> None:
        """Update what `change` touched."""

    def next_words(self) -> str:
        """Return the words of the one next action; empty when there is none."""
        return ""

    def next_enabled(self) -> bool:
        """Tell whether the next action can be done now."""
        return True

    def do_next(self) -> None:
        """Do the next action."""

    def offers(self) -> tuple[Offer, ...]:
        """Return what can be done here beside the next action, for the list of all actions."""
        return ()

    def hint(self) -> str:
        """Return one sentence that says what to do here."""
        return ""

    def arrived(self) -> None:
        """The page has become visible."""

    def leaving(self) -> None:
        """The page is about to be hidden: commit what is being typed."""

    def finishing(self) -> None:
        """The window closes: keep what nobody has pressed Enter for yet."""

    def choose_leaf(self, leaf: Cell) -> None:
        """Look at one item of the chosen cell."""

    def seek(self, leaf: Cell) -> None:
        """Bring the cell of an item to the front, where the page has a canvas."""

    def choose_initiative(self, initiative: str) -> None:
        """Bring an initiative to the front."""

    def vote(self, symbol: str) -> None:
        """Take a vote from the audience window."""

    def tap(self, participant: str, symbol: str) -> None:
        """Take a tap on the board of the audience window; without a symbol the tap is taken back."""

    def step_back(self) -> None:
        """Take the last vote back."""

    # What the audience sees while this stage is in front.
    def audience_lens(self) -> Lens:
        """Return the lens of the audience's canvas."""
        return "current"

    def audience_canvas(self) -> RoomCanvas:
        """Return how the room sees the canvas."""
        return RoomCanvas()

    def picture_of_canvas(self) -> tuple[Lens, Layout, int, bool] | None:
        """Return lens, layout, depth and whether notes are in front, where this page has a canvas."""
        return None

    def find_note(self, note: str) -> bool:
        """Bring a note into view; False when this page has no notes."""
        return False

    def audience_selected(self) -> Cell | None:
        """Return the cell marked on the audience's canvas."""
        return None

    def audience_round(self) -> RoundShow | None:
        """Return the running round for the audience, if there is one."""
        return None

    def audience_tap(self) -> TapShow | None:
        """Return the board several people tap at once, if one is open."""
        return None

    def audience_reveal(self) -> RevealShow | None:
        """Return the reveal for the audience, if there is one."""
        return None

    def audience_seconds(self) -> int:
        """Return how long the running round has been open (seconds)."""
        return 0

    def audience_board(self) -> BoardShow | None:
        """Return the board for the audience, if this stage is about one."""
        return None

    def audience_outcome(self) -> OutcomeShow | None:
        """Return where initiatives lead for the audience, if this stage shows it."""
        return None

    def audience_priority(self) -> PriorityShow | None:
        """Return what comes first for the audience, if this stage is about it."""
        return None

    def audience_commitments(self) -> CommitShow | None:
        """Return who does what by when for the audience, if this stage is about it."""
        return None

    def audience_roadmap(self) -> GanttShow | None:
        """Return the roadmap for the audience, if this stage is about it."""
        return None
