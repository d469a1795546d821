"""A stage page that follows the document only while somebody looks at it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent

from ui.document import Document
from ui.jobs import Job
from ui.stages.page import StagePage
from workshop.changes import EVERYTHING, Change


class LatePage(StagePage):
    """Subclasses override `follow`; a hidden page catches up when it is shown, so that a vote costs it nothing."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._behind = False

    def follow(self, change: Change) -> None:
        """Update what `change` touched."""

    def refresh(self, change: Change) -> None:
        if self.isVisible():
            self.follow(change)
        else:
            self._behind = True

    def catch_up(self) -> None:
        """Follow all that happened while the page was hidden."""
        if self._behind:
            self._behind = False
            self.follow(EVERYTHING)

    def closing(self) -> None:
        """The window closes: stop what runs."""

    def showEvent(self, event: QShowEvent) -> None:
        # A page that is hidden itself is not told when its window closes.
        self.window().installEventFilter(self)
        self.catch_up()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self.window() and not event.spontaneous():
            self.closing()
        return super().eventFilter(watched, event)


def wind_up(job: Job) -> None:
    """Stop a job whose owner is about to go; the file its result belongs to is being closed."""
    job.wind_up()
