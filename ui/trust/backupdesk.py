"""Rolling backups of the open workshop: every ten minutes if something changed, and when it is closed."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from ui.commands.trustfiles import Copy
from ui.document import Document
from ui.jobs import Job
from ui.messages import words_for
from ui.trust.vault import Progress, ShouldStop, Vault
from workshop.errors import PentatoneError

EVERY_MS, PATIENCE_MS = 600_000, 20_000


def back_up(vault: Vault, path: Path, key: str, reason: str, _progress: Progress, _should_stop: ShouldStop) -> Copy:
    """Make a backup of a workshop by a connection of its own."""
    return vault.back_up(path, key, reason)


class BackupDesk(QObject):
    """One for an open workshop. Quiet when it works: `made` carries each backup; `trouble` says once why there is
    none, and again only after it has worked in between."""

    made = Signal(object)
    trouble = Signal(str)

    def __init__(self, document: Document, vault: Vault, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._vault, self.key = document, vault, key
        self._changed = self._complained = False
        self.newest: datetime | None = None
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        document.changed.connect(self._note)

    @property
    def running(self) -> bool:
        """Tell whether a backup is being made."""
        return self._job.running

    def look(self) -> None:
        """Make a backup if something has changed since the last one."""
        if self._changed and not self._job.running and not self._document.read_only:
            self.start("timer")

    def start(self, reason: str) -> None:
        """Make a backup in the pool."""
        self._changed = False
        self._job.start(partial(back_up, self._vault, self._document.path, self.key, reason))

    def close(self) -> None:
        """Make no more; one under way goes on to its end, and nobody is told."""
        self._timer.stop()
        self._job.blockSignals(True)
        self.key = ""

    def _note(self) -> None:
        self._changed = True

    def _done(self, backup: object) -> None:
        self._complained = False
        self.newest = getattr(backup, "made", None)
        self.made.emit(backup)

    def _failed(self, error: object) -> None:
        self._changed = True
        if isinstance(error, PentatoneError):
            if not self._complained:
                self._complained = True
                self.trouble.emit(self.tr("No backup could be made just now; the workshop itself is saved. {0}").format(
                    words_for(error)))
        elif isinstance(error, BaseException):
            raise error


class LastCopies(QObject):
    """The backups made when a workshop is closed; the program waits for them at its end. `trouble` says why not."""

    trouble = Signal(str)

    def __init__(self, vault: Vault, parent: QObject) -> None:
        super().__init__(parent)
        self._vault = vault
        self._jobs: list[Job] = []

    def make(self, path: Path, key: str) -> None:
        """Make the backup of a workshop that has just been closed."""
        job = Job(self)
        job.failed.connect(self._failed)
        if key:
            job.done.connect(self._forget)
            job.failed.connect(self._forget)
        self._jobs = [other for other in self._jobs if other.running] + [job]
        job.start(partial(back_up, self._vault, path, key, "close"))

    @property
    def running(self) -> bool:
        """Tell whether one is being made."""
        return any(job.running for job in self._jobs)

    def finish(self) -> None:
        """Wait for what is under way, because the program ends."""
        if self.running:
            QThreadPool.globalInstance().waitForDone(PATIENCE_MS)

    def _forget(self) -> None:
        self._vault.forget()

    def _failed(self, error: object) -> None:
        if isinstance(error, PentatoneError):
            self.trouble.emit(self.tr("No backup could be made when the workshop was closed. {0}").format(
                words_for(error)))
        elif isinstance(error, BaseException):
            raise error
