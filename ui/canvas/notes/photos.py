"""Photos on their way to become notes: chosen, dropped or pasted, and read beside the window's work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.jobs import Job, Work
from ui.pictures import PATTERNS, work_of_file, work_of_image

_ENDS = tuple(pattern.removeprefix("*") for pattern in PATTERNS.split())


class Photos(QObject):
    """Reads one picture after the other. `ready` carries a picture, `refused` why one did not come."""

    ready = Signal(object)
    refused = Signal(object)
    waiting_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: list[Work] = []
        self._folder = ""
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)

    @property
    def waiting(self) -> int:
        """How many pictures are still being read."""
        return len(self._queue)

    def choose(self, parent: QWidget) -> None:
        """Ask for files."""
        folder = self._folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        names, _ = QFileDialog.getOpenFileNames(parent, self.tr("Photos as notes"), folder,
                                                self.tr("Pictures ({0})").format(PATTERNS))
        if names:
            self._folder = str(Path(names[0]).parent)
            self.take_files([Path(name) for name in names])

    def take(self, mime: QMimeData) -> bool:
        """Take what was dropped or pasted; False when there is no picture in it, or words that are meant."""
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []
        if paths and all(path.suffix.lower() in _ENDS for path in paths):
            self.take_files(paths)
            return True
        # A spreadsheet copies its cells as words and as a picture: the words are meant.
        image = mime.imageData() if mime.hasImage() and not mime.hasText() else None
        if isinstance(image, QImage):
            self._put(work_of_image(image, self.tr("pasted picture")))
            return True
        return False

    def take_files(self, paths: list[Path]) -> None:
        """Read files in the background."""
        for path in paths:
            self._put(work_of_file(path))

    def _put(self, work: Work) -> None:
        self._queue.append(work)
        if len(self._queue) == 1:
            self._job.start(work)
        self.waiting_changed.emit()

    def _next(self) -> None:
        self._queue.pop(0)
        if self._queue:
            self._job.start(self._queue[0])
        self.waiting_changed.emit()

    def _done(self, picture: object) -> None:
        self._next()
        self.ready.emit(picture)

    def _failed(self, error: Exception) -> None:
        self._next()
        self.refused.emit(error)

    def stop(self) -> None:
        """Read no more."""
        self._queue.clear()
        self._job.cancel()
