"""The open workshop as the windows see it: commands go in, one signal comes out."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.clock import true_seconds
from ui.travel import Travel
from workshop.canvasshow import CanvasShow, canvas_after, canvas_show
from workshop.changes import EVERYTHING, Change
from workshop.commands import Command, Revert, RowChange
from workshop.errors import PentatoneError, WorldFault
from workshop.history import History, utc_now
from workshop.insight.analysis import Analysis, Profile, after_plan, analyse
from workshop.model.evidence import Picture
from workshop.model.planning import Weighing
from workshop.model.score import PURPOSES
from workshop.model.workshop import Workshop
from workshop.store import ChangeRow, Draft, StepRow, Store
from workshop.watch import Watch

_NOTHING = Change(frozenset())


class Document(QObject):
    """Owns the history of one store. `changed` carries (Change, origin) after each commit.

    On the way to another step it comes once for several of them; `stepped` tells how far of how many, `went` whether
    the way was gone to its end. `draft_refused` says once why text that is being typed is not kept.
    """

    changed = Signal(object, object)
    refused = Signal(object)
    draft_refused = Signal(object)
    stepped = Signal(int, int)
    went = Signal(bool)

    def __init__(self, store: Store, path: Path, *, author: str = "",
                 close: Callable[[], None] | None = None, read_only: bool = False,
                 clock: Callable[[], datetime] = utc_now, ticks: Callable[[], float] | None = None) -> None:
        """`ticks` are seconds that nobody can set and that count sleep; a clock of one's own needs its own ticks."""
        super().__init__()
        self._store = store
        self._history = History(store, author=author, clock=clock)
        self._tried: tuple[Callable[[], Change | None], object, str] | None = None
        self.now = clock
        ticks = ticks or (true_seconds if clock is utc_now else None)
        self.watch = Watch(clock, ticks) if ticks is not None else None
        self.newest_step = self._history.newest
        self.last_command: Command | None = None
        self._draft_trouble = False
        self._analysis: Analysis | None = None
        self._projection: tuple[Profile | None] | None = None
        self._canvas: CanvasShow | None = None
        self._since = _NOTHING
        self._close = close
        self.path = path
        self.read_only = read_only
        self._start = self.workshop
        self._travel = Travel(self)
        self._travel.moved.connect(self._moved)
        self._travel.stepped.connect(self.stepped)
        self._travel.refused.connect(self.refused)
        self._travel.ended.connect(self.went)

    @property
    def workshop(self) -> Workshop:
        """The present state."""
        return self._store.workshop

    @property
    def analysis(self) -> Analysis:
        """All derived numbers, computed when first asked for after a change."""
        if self._analysis is None:
            self._analysis = analyse(self.workshop)
        return self._analysis

    @property
    def canvas(self) -> CanvasShow:
        """What may be seen on the canvas, brought up to date when it is asked for."""
        if self._canvas is None:
            self._canvas = canvas_show(self.workshop, self.analysis, self.projection)
        elif self._since.topics:
            self._canvas = canvas_after(self._canvas, self.workshop, self.analysis, self.projection, self._since)
        self._since = _NOTHING
        return self._canvas

    @property
    def projection(self) -> Profile | None:
        """The profile after the kept plan; None without one."""
        if self._projection is None:
            self._projection = (after_plan(self.workshop, self.analysis),)
        return self._projection[0]

    def do(self, command: Command, origin: object = None) -> bool:
        """Do a command; False when it was refused, after `refused` told why."""
        self.last_command = command
        return self._run(lambda: self._history.do(command), origin, type(command).__name__)

    def undo(self) -> bool:
        """Take the last step back."""
        return self._run(lambda: self._history.undo(), None, self.undo_kind or "")

    def redo(self) -> bool:
        """Do the last undone step again."""
        return self._run(lambda: self._history.redo(), None, self.redo_kind or "")

    @property
    def author(self) -> str:
        """Who is at the keyboard, as the history calls them."""
        return self._history.author

    @author.setter
    def author(self, name: str) -> None:
        self._history.author = name

    # Going to any step -----------------------------------------------------------------------------------------
    def steps(self, after: int = 0) -> tuple[StepRow, ...]:
        """Return the audit trail behind a step; empty when it cannot be read, which `refused` tells."""
        try:
            return self._store.steps(after)
        except PentatoneError as error:
            self.refused.emit(error)
            return ()

    def changes_of(self, seq: int) -> tuple[RowChange, ...]:
        """Return the rows a step changed; none when they cannot be read, which `refused` tells."""
        try:
            found = self._store.inverse_of(seq)
        except PentatoneError as error:
            self.refused.emit(error)
            return ()
        return found.rows if isinstance(found, Revert) else ()

    def changes(self) -> tuple[ChangeRow, ...]:
        """Return the whole audit trail with all rows; empty when it cannot be read, which `refused` tells."""
        try:
            return self._store.changes()
        except PentatoneError as error:
            self.refused.emit(error)
            return ()

    def way_to(self, seq: int) -> int | None:
        """Return how many steps lead to a step, below 0 back; None when none do."""
        return self._history.way_to(seq)

    def go_to(self, seq: int) -> bool:
        """Undo or redo, a few steps at a time, until a step is the last one done; False when there is nowhere to go.

        Any other step in between, and `stop_going`, end it where it is.
        """
        self.stop_going()
        way = self._history.way_to(seq)
        if not way:
            return False
        self._start = self.workshop
        self._travel.start(self._history.undo if way < 0 else self._history.redo, abs(way))
        return True

    def stop_going(self) -> None:
        """Stay at the step that was reached."""
        self._travel.stop()

    @property
    def going(self) -> bool:
        """Tell whether it is on the way to another step."""
        return self._travel.going

    def _moved(self, change: Change) -> None:
        before, self._start = self._start, self.workshop
        self._follow(before, change)
        self.changed.emit(change, self)

    def _run(self, step: Callable[[], Change | None], origin: object, kind: str) -> bool:
        self.stop_going()
        before, self._tried = self.workshop, None
        try:
            change = step()
        except PentatoneError as error:
            if isinstance(error, WorldFault):
                self._tried = (step, origin, kind)
            self.refused.emit(error)
            return False
        if change is None:
            return False
        self._follow(before, change)
        self.changed.emit(change, origin)
        return True

    def _follow(self, before: Workshop, change: Change) -> None:
        """Forget the derived values that the change may have moved."""
        moved = self._moves_numbers(before, change)
        if moved:
            self._analysis = None
        if moved or change.about("initiatives", "plan"):
            self._projection = None
        self._since = Change(self._since.topics | change.topics, self._since.cells | change.cells)

    def _moves_numbers(self, before: Workshop, change: Change) -> bool:
        """Tell whether the derived numbers can have changed: a vote nobody has seen yet moves none."""
        if change.about("settings", "scope", "targets"):
            return True
        if change.about("planning") and _weights(before) != _weights(self.workshop):
            return True
        return change.about("scores") and any(
            before.latest_shown(cell, purpose) != self.workshop.latest_shown(cell, purpose)
            for cell in change.cells for purpose in PURPOSES)

    @property
    def undo_kind(self) -> str | None:
        """The kind of the step that undo takes back."""
        return self._history.undo_kind

    def undo_reopens(self, round_id: str) -> bool:
        """Tell whether undo takes back the closing of this round."""
        try:
            return self._history.undo_reopens(round_id)
        except PentatoneError as error:
            self.refused.emit(error)
            return False

    @property
    def redo_kind(self) -> str | None:
        """The kind of the step that redo does again."""
        return self._history.redo_kind

    def awake(self) -> float:
        """Return seconds that only go forwards and leave out what the computer slept."""
        return self.watch.awake() if self.watch is not None else time.monotonic()

    # Text that is being typed ----------------------------------------------------------------------------------
    def keep_draft(self, place: str, text: str) -> bool:
        """Keep text that is not handed over yet; an empty one is forgotten. It is no step.

        False when it cannot be kept, which `draft_refused` tells once until it works again.
        """
        if self.read_only:
            return False
        try:
            self._store.keep_draft(place, text)
        except PentatoneError as error:
            if not self._draft_trouble:
                self._draft_trouble = True
                self.draft_refused.emit(error)
            return False
        self._draft_trouble = False
        return True

    def drafts(self) -> tuple[Draft, ...]:
        """Return the texts of an earlier run that were not handed over; empty when they cannot be read."""
        try:
            return self._store.drafts()
        except PentatoneError as error:
            self.refused.emit(error)
            return ()

    def keep_picture(self, picture: Picture) -> bool:
        """Put a picture into the file; False when it was refused, after `refused` told why. It is no step."""
        try:
            self._store.keep_picture(picture)
        except PentatoneError as error:
            self.refused.emit(error)
            return False
        return True

    def picture(self, key: str) -> Picture | None:
        """Return a picture of the file; None when there is none, or it cannot be read, which `refused` tells."""
        try:
            return self._store.picture(key)
        except PentatoneError as error:
            self.refused.emit(error)
            return None

    # When the file went away --------------------------------------------------------------------------------------
    @property
    def kept_out(self) -> str:
        """The kind of the step that could not be kept because of the world around; empty when there is none."""
        return self._tried[2] if self._tried is not None else ""

    def try_again(self) -> bool:
        """Do once more what could not be kept; True as well when there is nothing to do."""
        return self._tried is None or self._run(*self._tried)

    def renew(self, path: Path) -> None:
        """Follow the store to another file, or to its own one opened anew; all that is derived is made again."""
        self.stop_going()
        self.path = path
        self._history = History(self._store, author=self._history.author, clock=self.now)
        self._analysis, self._projection, self._canvas = None, None, None
        self.changed.emit(EVERYTHING, self)

    def close(self) -> None:
        """Close the file."""
        self.stop_going()
        if self._close is not None:
            self._close()
            self._close = None


def _weights(workshop: Workshop) -> tuple[Weighing, Weighing]:
    """Return what the group holds important: it decides on the order of the gaps."""
    return workshop.planning.capabilities, workshop.planning.elements
