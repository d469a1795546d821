"""What the recent workshops on the first screen are: looked up in a thread once the program is warm."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ui.cli import SqliteFiles
from ui.glance import Glance
from ui.jobs import Job, Progress
from ui.stages.late import wind_up
from ui.welcome.window import WelcomeWindow


def look_at(names: tuple[str, ...], progress: Progress, should_stop: Callable[[], bool]) -> dict[str, Glance]:
    """Read recent files; what that needs is imported here, in the thread."""
    from ui.starting import glance_at
    return glance_at(SqliteFiles(), names, progress, should_stop)


class RecentDesk(QObject):
    """`wake` once something is on the screen; from then on `look` reads the recent files, and only reads them."""

    def __init__(self, welcome: WelcomeWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._welcome, self._awake = welcome, False
        self._job = Job(self)
        self._job.done.connect(self._found)

    def wake(self) -> None:
        """The program is on the screen: look for the first time."""
        self._awake = True
        self.look()

    def look(self) -> None:
        """Find out what the files are that the first screen lists."""
        files = self._welcome.recents.files
        if self._awake and files:
            self._job.start(partial(look_at, files))

    def close(self) -> None:
        """The program ends."""
        wind_up(self._job)

    def _found(self, found: dict[str, Glance]) -> None:
        self._welcome.recents.tell(found)
