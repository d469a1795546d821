"""Help on the first page, and where the windows of a workshop lead: tour, handbook, folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.help.desk import HelpDesk

if TYPE_CHECKING:
    from ui.app import Application
    from ui.facilitator.window import FacilitatorWindow

# On the first page the whole day comes first.
FIRST = "day"


class HelpProgram(QObject):
    """Owns the help of the first page; that of a workshop belongs to its window."""

    def __init__(self, program: Application) -> None:
        super().__init__(program)
        self._program = program
        self.desk = HelpDesk(program.welcome, FIRST)
        self.desk.tour_requested.connect(program.tours.start)
        self.desk.take_folder(program.settings.folder())
        self.desk.listen()
        program.welcome.help_requested.connect(self.desk.toggle)

    def take_window(self, window: FacilitatorWindow) -> None:
        """Care for the help of a workshop that is being opened."""
        window.tools.help.take_folder(self._program.settings.folder())

    def close(self) -> None:
        """Stop what runs at the end of the program."""
        self.desk.close_down()
