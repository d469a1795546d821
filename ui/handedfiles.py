"""Workshops that the system hands to the running program, as macOS does when one is opened by a double click."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent


class HandedFiles(QObject):
    """Opens a file the system hands over, unless what is open now may not be left."""

    def __init__(self, open_file: Callable[[Path], object], may_leave: Callable[[], bool],
                 application: QObject) -> None:
        super().__init__(application)
        self._open, self._may_leave = open_file, may_leave
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent) and event.file():
            if self._may_leave():
                self._open(Path(event.file()))
            return True
        return super().eventFilter(watched, event)

    def stop(self) -> None:
        """Take no more files."""
        if (application := self.parent()) is not None:
            application.removeEventFilter(self)
