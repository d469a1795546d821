"""The frameworks on the first screen, and the window in which they are edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.jobs import Job
from ui.places import follow, show_placed
from ui.settings import UserSettings
from ui.welcome.window import WelcomeWindow
from ui.works import DEFAULT_PACK, usable

if TYPE_CHECKING:
    from ui.packs.window import PackEditorWindow
    from workshop.model.text import Text


class FrameworkDesk(QObject):
    """Offers every usable framework on the welcome page. `use_requested` wants a new workshop with one (its id)."""

    use_requested = Signal(str)
    language_requested = Signal()
    theme_requested = Signal()

    def __init__(self, welcome: WelcomeWindow, settings: UserSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._welcome, self._settings = welcome, settings
        self.window: PackEditorWindow | None = None
        self._job = Job(self)
        self._job.done.connect(self._found)
        welcome.frameworks_requested.connect(self.open)

    def look(self) -> None:
        """Offer every usable framework as soon as all are checked."""
        self._job.start(usable)

    @property
    def looking(self) -> bool:
        """Tell whether frameworks are still being checked."""
        return self._job.running

    def _found(self, found: tuple[tuple[str, Text], ...]) -> None:
        self._welcome.show_frameworks(found, DEFAULT_PACK)

    def open(self) -> None:
        """Show the window of frameworks."""
        if self.window is None:
            from ui.commands.packs import shelf
            from ui.packs.window import PackEditorWindow
            self.window = PackEditorWindow(shelf(), self._settings.folder())
            self.window.use_requested.connect(self._use)
            self.window.language_requested.connect(self.language_requested)
            self.window.theme_requested.connect(self.theme_requested)
            self.window.closed.connect(self._closed)
            follow(self.window, "frameworks", self._settings)
        show_placed(self.window, "frameworks", self._settings)
        self.window.activateWindow()

    def close(self) -> None:
        """Close the window of frameworks, if it is open."""
        if self.window is not None:
            self.window.close()

    def _use(self, pack: str) -> None:
        self.close()
        self.use_requested.emit(pack)

    def _closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()
        self.look()
