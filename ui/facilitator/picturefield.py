"""Where a picture for a piece of evidence comes in: chosen, dropped or pasted, and read beside the window's work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from ui.i18n import Speaks
from ui.jobs import Job, Work
from ui.pictures import PATTERNS, pixmap, work_of_file, work_of_image
from ui.widgets.parts import button, label
from workshop.model.evidence import Picture

THUMB = QSize(72, 48)


class PictureField(Speaks):
    """Holds one picture. `changed` says that it came or went, `refused` carries why it did not come."""

    changed = Signal()
    refused = Signal(object)
    look_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._waiting = False
        self._share = 0.0
        self._folder = ""
        self._job = Job(self)
        self._job.progress.connect(self._progressed)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self.thumb, self.cross, self._words = button(), button("plain"), label("quiet", wrap=True)
        as_thumb(self.thumb)
        self.cross.setText("×")
        self.cross.setFixedSize(26, 26)
        self.cross.setStyleSheet("min-height: 0;")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.thumb)
        row.addWidget(self._words, 1)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self.thumb.clicked.connect(self._look)
        self.cross.clicked.connect(self.clear)
        self.retranslate()

    def retranslate(self) -> None:
        self.thumb.setAccessibleName(self.tr("Look at the picture"))
        self.thumb.setToolTip(self.tr("Look at the picture"))
        self.cross.setAccessibleName(self.tr("Leave the picture out"))
        self.cross.setToolTip(self.tr("Leave the picture out"))
        self._show()

    @property
    def picture(self) -> Picture | None:
        """The picture that is there."""
        return self._picture

    @property
    def busy(self) -> bool:
        """Tell whether one is being read."""
        return self._waiting

    def present(self, picture: Picture | None) -> None:
        """Show a picture that is kept already, or none; one that is being read is forgotten."""
        self._stop()
        self._picture = picture
        self._show()

    def clear(self) -> None:
        """Leave the picture out."""
        self.present(None)
        self.changed.emit()

    def choose(self) -> None:
        """Ask for a file."""
        folder = self._folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A picture as evidence"), folder,
                                              self.tr("Pictures ({0})").format(PATTERNS))
        if name:
            self._folder = str(Path(name).parent)
            self.take_file(Path(name))

    def take(self, mime: QMimeData) -> bool:
        """Take what was dropped or pasted; False when there is no picture in it, or words that are meant."""
        if (path := file_of(mime)) is not None:
            self.take_file(path)
            return True
        # A spreadsheet copies its cells as words and as a picture: the words are meant.
        if mime.hasImage() and not mime.hasText():
            image = mime.imageData()
            if isinstance(image, QImage):
                self.take_image(image)
                return True
        return False

    def take_file(self, path: Path) -> None:
        """Read a file in the background."""
        self._start(work_of_file(path))

    def take_image(self, image: QImage) -> None:
        """Make a pasted picture ready in the background."""
        self._start(work_of_image(image, self.tr("pasted picture")))

    def _start(self, work: Work) -> None:
        self._waiting, self._share = True, 0.0
        self._job.start(work)
        self._show()
        self.changed.emit()

    def _stop(self) -> None:
        self._waiting = False
        self._job.cancel()

    def _progressed(self, share: float, _words: str) -> None:
        self._share = share
        self._show()

    def _done(self, picture: Picture) -> None:
        if self._waiting:
            self._waiting, self._picture = False, picture
            self._show()
            self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if self._waiting:
            self._waiting = False
            self._show()
            self.changed.emit()
            self.refused.emit(error)

    def _look(self) -> None:
        if self._picture is not None:
            self.look_requested.emit(self._picture)

    def _show(self) -> None:
        self.setVisible(self._waiting or self._picture is not None)
        self.thumb.setVisible(self._picture is not None and not self._waiting)
        if self._waiting:
            self._words.setText(self.tr("Reading the picture…") if self._share < 0.5
                                else self.tr("Making it ready to keep…"))
        elif self._picture is not None:
            self.thumb.setIcon(QIcon(pixmap(self._picture, THUMB, self.devicePixelRatioF())))
            self._words.setText(self.tr("{0} × {1}, {2} KB, without place and camera").format(
                self._picture.width, self._picture.height, max(round(len(self._picture.data) / 1024), 1)))


def as_thumb(made: QPushButton) -> None:
    """Make a button just large enough for a thumbnail."""
    made.setIconSize(THUMB)
    made.setFixedWidth(THUMB.width() + 8)
    made.setStyleSheet(f"padding: 0; min-height: {THUMB.height() + 6}px; max-height: {THUMB.height() + 6}px;")


def file_of(mime: QMimeData) -> Path | None:
    """Return the one local file of a drop or a paste, or None."""
    urls = mime.urls() if mime.hasUrls() else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
