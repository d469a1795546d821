"""What makes the program fit its user: the settings beside each window, and a new start where they need one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.again import Resume
from ui.messages import words_for
from ui.places import follow
from ui.widgets.roomy import make_roomy
from workshop.errors import WorldFault

if TYPE_CHECKING:
    from ui.app import Application
    from ui.commands.trustfiles import TrustFiles
    from ui.facilitator.window import FacilitatorWindow
    from ui.settingspanel.panel import SettingsPanel


class ComfortDesk(QObject):
    """Owns one settings panel for each window. `tour_requested` wants the guided tour in the window in front."""

    tour_requested = Signal()

    def __init__(self, program: Application, files: TrustFiles) -> None:
        super().__init__(program)
        self._program, self._files = program, files
        self._panels: dict[QWidget, SettingsPanel] = {}
        self.next_run: Resume | None = None
        welcome = program.welcome
        make_roomy(welcome)
        follow(welcome, "welcome", program.settings)
        welcome.settings_requested.connect(self._beside_welcome)
        QShortcut(QKeySequence("Ctrl+,"), welcome).activated.connect(self._beside_welcome)

    def take_window(self, window: FacilitatorWindow) -> None:
        """Care for the window of a workshop that is being opened."""
        follow(window, "facilitator", self._program.settings)
        window.tools.settings_requested.connect(self._beside_workshop)
        # A moment before it is freed, so that nothing is asked of it any more.
        window.closed.connect(self._forget_window)

    def _forget_window(self) -> None:
        panel = self._panels.pop(self.sender(), None)  # type: ignore[call-overload]
        if panel is not None:
            panel.close_down()

    # The settings -----------------------------------------------------------------------------------------------
    def _beside_welcome(self) -> None:
        self.panel(self._program.welcome).toggle()

    def _beside_workshop(self) -> None:
        if (window := self._program.window) is not None:
            panel = self.panel(window)
            panel.set_free(window.top.height() + 1, window.status.height() + 1)
            panel.toggle()

    def panel(self, window: QWidget) -> SettingsPanel:
        """Return the settings beside a window."""
        if window not in self._panels:
            from ui.settingspanel.panel import SettingsPanel
            program = self._program
            made = SettingsPanel(program.settings, program.look, self._files, window)
            made.restart_requested.connect(self._restart, Qt.ConnectionType.QueuedConnection)
            made.room_changed.connect(self._room_changed)
            made.name_changed.connect(self._name_changed)
            made.recent_forgotten.connect(self._recent_forgotten)
            made.tour_requested.connect(self.tour_requested)
            self._panels[window] = made
        return self._panels[window]

    def _room_changed(self) -> None:
        if self._program.projector is not None:
            self._program.projector.rearrange()

    def _name_changed(self) -> None:
        if (window := self._program.window) is not None:
            window.document.author = self._program.settings.author

    def _recent_forgotten(self) -> None:
        self._program.welcome.show_recent(self._program.settings.recent)

    # Another text size ------------------------------------------------------------------------------------------
    def _restart(self) -> None:
        """End as always, and start again on the same file and stage; what is typed and not saved stops it."""
        program, window = self._program, self._program.window
        if window is not None and not window.desk.may_close():
            return
        here = Resume(panel=True) if window is None else Resume(
            str(window.document.path), window.stage, program.audience is not None, panel=True)
        program.close_window()
        if program.window is None:
            self.next_run = here
            QCoreApplication.quit()

    def resume(self, before: Resume) -> None:
        """Bring back what was open in the run before."""
        program, window = self._program, self._program.window
        if window is not None and before.file:
            window.go(before.stage)
            if before.room:
                program.toggle_audience()
                window.raise_()
                window.activateWindow()
        if before.panel:
            (self._beside_workshop if window is not None else self._beside_welcome)()

    def tell(self) -> None:
        """Say once what was wrong with the file of the settings."""
        program = self._program
        if program.settings.notices:
            words = words_for(WorldFault(*program.settings.notices))
            program.settings.notices.clear()
            (program.welcome if program.window is None else program.window.status).complain(words)

    def close(self) -> None:
        """The program ends."""
        for panel in self._panels.values():
            panel.close_down()
