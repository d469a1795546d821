"""Help of one window: the panel of topics, the notes on levels, the sheet of keys; at most one of them is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.actiontable import WINDOW
from ui.widgets.sidepanel import SidePanel

if TYPE_CHECKING:
    from ui.help.levels import LevelsPanel
    from ui.help.panel import HelpPanel
    from ui.help.sheet import SheetPanel

_KEYS = {"help": "toggle", "levels": "toggle_levels", "shortcuts": "toggle_sheet"}
Edges = Callable[[], tuple[int, int]]


def _no_edges() -> tuple[int, int]:
    return 0, 0


class HelpDesk(QObject):
    """Makes each when it is first asked for. `edges` says how many pixels of the window stay free above and below.

    `tour_requested` asks for the guided tour.
    """

    tour_requested = Signal()

    def __init__(self, window: QWidget, place: str = "", edges: Edges = _no_edges) -> None:
        super().__init__(window)
        self._window, self._place, self._edges = window, place, edges
        self._folder: Path | None = None
        self._panel: HelpPanel | None = None
        self._levels: LevelsPanel | None = None
        self._sheet: SheetPanel | None = None

    def listen(self) -> None:
        """Take the keys of the help in a window that has no table of actions, and the end of that window."""
        for action in WINDOW:
            if action.id in _KEYS:
                QShortcut(QKeySequence(action.keys[0]), self._window).activated.connect(getattr(self, _KEYS[action.id]))
        if hasattr(self._window, "closed"):
            self._window.closed.connect(self.close_down)

    @property
    def panel(self) -> HelpPanel:
        """The topics."""
        if self._panel is None:
            from ui.help.panel import HelpPanel
            self._panel = HelpPanel(self._window, self._place)
            self._panel.levels_requested.connect(self.toggle_levels)
            self._panel.sheet_requested.connect(self.toggle_sheet)
            self._panel.tour_requested.connect(self._ask_tour)
            # Only where somebody leads the tour.
            self._panel.tour.setVisible(self.isSignalConnected(QMetaMethod.fromSignal(self.tour_requested)))
            if self._folder is not None:
                self._panel.book.folder = self._folder
        return self._panel

    @property
    def levels(self) -> LevelsPanel:
        """How levels are made."""
        if self._levels is None:
            from resources import path
            from ui.help.levels import LevelsPanel
            from workshop.semantics import load_notes
            self._levels = LevelsPanel(load_notes(path("help", "levels.json")), self._window)
        return self._levels

    @property
    def sheet(self) -> SheetPanel:
        """All keys at a glance."""
        if self._sheet is None:
            from ui.help.sheet import SheetPanel
            self._sheet = SheetPanel(self._window)
            if self._folder is not None:
                self._sheet.book.folder = self._folder
        return self._sheet

    def take_folder(self, folder: Path) -> None:
        """Take where to offer to write the handbook."""
        self._folder = folder
        for panel in (self._panel, self._sheet):
            if panel is not None:
                panel.book.folder = folder

    def follow(self, place: str) -> None:
        """Take the topic of what is in front now."""
        self._place = place
        if self._panel is not None:
            self._panel.follow(place)

    def toggle(self) -> None:
        """Show the topic of what is in front, or put the help away."""
        self._toggle(self.panel)

    def show_topic(self, topic: str) -> None:
        """Show a topic by its id."""
        if not self.panel.isVisible():
            self.toggle()
        self.panel.show_topic(topic)

    def toggle_levels(self) -> None:
        """Show how levels are made, or put it away."""
        self._toggle(self.levels)

    def toggle_sheet(self) -> None:
        """Show all keys, or put them away."""
        self._toggle(self.sheet)

    def offer_handbook(self) -> None:
        """Show the help with the keyboard on the button that writes the handbook."""
        if not self.panel.isVisible():
            self.toggle()
        self.panel.book.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_down(self) -> None:
        """Stop what runs, because the window goes."""
        for panel in (self._panel, self._sheet):
            if panel is not None:
                panel.book.close_down()

    def _toggle(self, panel: SidePanel) -> None:
        for other in (self._panel, self._levels, self._sheet):
            if other is not None and other is not panel and other.isVisible():
                other.leave()
        panel.set_free(*self._edges())
        panel.toggle()

    def _ask_tour(self) -> None:
        if self._panel is not None:
            self._panel.leave()
        self.tour_requested.emit()
