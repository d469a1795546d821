"""The guided tour for the whole program: it makes the practice copy, opens it, and begins."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui import i18n
from ui.cli import SqliteFiles
from ui.jobs import Job
from ui.tour.copies import copies_folder, is_copy, make_copy
from ui.widgets.parts import restyle
from ui.writers import Stopped

if TYPE_CHECKING:
    from ui.app import Application
    from ui.facilitator.window import FacilitatorWindow


class TourProgram(QObject):
    """Joins welcome page, windows and practice copies. A copy is never among the recent files and leaves no backup."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program = program
        self._job = Job(self)
        self._job.done.connect(self._made)
        self._job.failed.connect(self._failed)
        self._job.progress.connect(program.welcome.show_share)
        self._job.cancelled.connect(self._stopped)
        program.welcome.stop_requested.connect(self._job.cancel)
        program.welcome.tour_requested.connect(self.start)
        self._offer()

    def _offer(self) -> None:
        """On the first run the tour is what the page offers most."""
        restyle(self._program.welcome.tour, "" if self._program.settings.toured else "primary")

    def take_window(self, window: FacilitatorWindow) -> None:
        """Listen to a workshop that has been opened."""
        self._offer()
        # A moment later: the window is closed, and with it the button that was pressed.
        window.tools.tour.copy_requested.connect(self._leave_for_copy, Qt.ConnectionType.QueuedConnection)
        window.closed.connect(self._offer)

    def here(self) -> None:
        """Begin the tour in the workshop that is open, else on a practice copy."""
        if self._program.window is not None:
            self._program.window.tools.start_tour()
        else:
            self.start()

    def start(self) -> None:
        """Make a fresh practice copy in a thread, and open it."""
        if self._job.running:
            return
        self._program.settings.change(toured=True)
        self._offer()
        self._program.welcome.wait(self.tr("Making a practice copy for the tour…"))
        self._job.start(partial(make_copy, SqliteFiles(), copies_folder(), self.tr("Guided tour"),
                                self.tr("Practice copy"), i18n.language()))

    def _leave_for_copy(self) -> None:
        window = self._program.window
        if window is not None and window.desk.may_close():
            self._program.go_home()
            self.start()

    def _made(self, path: Path) -> None:
        self._program.welcome.wait("")
        if self._program.open(path) and (window := self._program.window) is not None:
            window.tools.tour.practise()

    def _failed(self, error: object) -> None:
        self._program.welcome.wait("")
        if not isinstance(error, Stopped):
            self._program.tell_not_made(error)

    def _stopped(self) -> None:
        self._program.welcome.wait("")

    def stop(self) -> None:
        """Make no copy any more: another workshop was opened meanwhile, which stays."""
        self._job.cancel()

    def close(self) -> None:
        """The program ends."""
        self._job.wind_up()

    def remembers(self, path: Path) -> bool:
        """Tell whether a file belongs among the recent ones."""
        return not is_copy(path)
