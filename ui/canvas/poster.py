"""The canvas as a picture: PNG, SVG or PDF of any size up to a poster, drawn in short slices that can be stopped."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QElapsedTimer, QMarginsF, QObject, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from ui.canvas.notes.layer import WallLayer
from ui.canvas.notes.pictures import Provider
from ui.canvas.scene import CanvasScene
from ui.i18n import language
from ui.jobs import Job, Progress
from ui.theme import FAMILY, theme
from workshop.errors import world_fault
from workshop.model.notes import Layout
from workshop.presentation import CanvasShow, Lens

Paper = Literal["A4", "A3", "A2", "A1", "A0"]
PAPERS: tuple[Paper, ...] = ("A4", "A3", "A2", "A1", "A0")
_PAGES = {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3, "A2": QPageSize.PageSizeId.A2,
          "A1": QPageSize.PageSizeId.A1, "A0": QPageSize.PageSizeId.A0}
# Dots per inch of a PNG: an A0 poster of 150 has 35 million pixels, and is read from farther away than a page.
DPI = {"A4": 300, "A3": 300, "A2": 200, "A1": 150, "A0": 150}
EDGE = 0.03  # of the shorter side stays free on every side
SLICE = 30  # milliseconds of drawing before the window has its turn
MM = 25.4
# Fonts with Chinese on computers that do not have ours.
OTHERS = "Microsoft YaHei, PingFang SC, sans-serif"


@dataclass(frozen=True, slots=True)
class Poster:
    """What to draw: the values, how they lie, how deep, and on which paper (landscape)."""

    show: CanvasShow
    lens: Lens
    layout: Layout
    depth: int
    notes: bool
    paper: Paper


def pixels(paper: Paper) -> QSize:
    """Return width and height of a PNG of this paper, landscape."""
    size = QPageSize(_PAGES[paper]).size(QPageSize.Unit.Millimeter)
    return QSize(round(size.height() / MM * DPI[paper]), round(size.width() / MM * DPI[paper]))


class PosterPress(QObject):
    """Draws one poster at a time. `progress` is from 0 to 1; then `done` with the path, or `failed`, or `cancelled`.

    The file is written beside its place and swapped in when it is whole: a poster that was there stays until then.
    """

    progress = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)
        self._job = Job(self)
        self._job.done.connect(self._written)
        self._job.failed.connect(self._broken)
        self._scene: CanvasScene | None = None
        self._painter: QPainter | None = None
        self._device: QPaintDevice | None = None
        self._work: Iterator[float] = iter(())
        self._path = self._part = Path()

    @property
    def running(self) -> bool:
        """Tell whether a poster is being drawn or written."""
        return self._painter is not None or self._job.running

    def start(self, poster: Poster, path: Path, pictures: Provider | None = None) -> None:
        """Begin to draw; the suffix of `path` says what: .png, .svg or .pdf."""
        self.stop()
        self._path, self._part = path, path.with_name(path.name + ".part")
        scene = CanvasScene(self)
        scene.set_language(language())
        if pictures is not None:
            scene.wall.set_pictures(pictures)
        scene.set_depth(poster.depth)
        scene.set_layout(poster.layout, animate=False)
        scene.present(poster.show, poster.lens)
        self._scene = scene
        source = scene.whole_rect() if poster.notes else scene.core_rect()
        scene.wall.setVisible(poster.notes)
        self._device, room = self._open(poster.paper)
        painter = QPainter()
        if not painter.begin(self._device):
            self._scene = self._device = None
            scene.deleteLater()
            self.failed.emit(world_fault("out_unwritable", path.name))
            return
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
                               | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(QRectF(0, 0, room.width(), room.height()), theme()["paper"])
        edge = min(room.width(), room.height()) * EDGE
        scale = min((room.width() - 2 * edge) / source.width(), (room.height() - 2 * edge) / source.height())
        painter.translate(room.width() / 2, room.height() / 2)
        painter.scale(scale, scale)
        painter.translate(-source.center())
        self._painter = painter
        self._work = _painted(painter, [item for item in scene.items(Qt.SortOrder.AscendingOrder) if item.isVisible()])
        self._timer.start()

    def _open(self, paper: Paper) -> tuple[QPaintDevice, QSizeF]:
        """Return the device to draw on, and its size in its own units."""
        kind = self._path.suffix.lower()
        if kind == ".svg":
            size = QPageSize(_PAGES[paper]).size(QPageSize.Unit.Millimeter)
            svg = QSvgGenerator()
            svg.setFileName(str(self._part))
            svg.setResolution(96)
            room = QSizeF(size.height() / MM * 96, size.width() / MM * 96)
            svg.setSize(room.toSize())
            svg.setViewBox(QRectF(0, 0, room.width(), room.height()))
            svg.setTitle("Pentatone")
            return svg, room
        if kind == ".pdf":
            pdf = QPdfWriter(str(self._part))
            pdf.setPageLayout(QPageLayout(QPageSize(_PAGES[paper]), QPageLayout.Orientation.Landscape, QMarginsF()))
            pdf.setCreator("Pentatone")
            pdf.setResolution(300)
            return pdf, QSizeF(pdf.width(), pdf.height())
        image = QImage(pixels(paper), QImage.Format.Format_RGB32)
        image.setDotsPerMeterX(round(DPI[paper] / MM * 1000))
        image.setDotsPerMeterY(round(DPI[paper] / MM * 1000))
        return image, QSizeF(image.size())

    def stop(self) -> None:
        """Stop; nothing is left of what was begun, and a file that was there stays."""
        self._job.cancel()
        if self._painter is not None:
            self._timer.stop()
            self._painter.end()
            self._clear()
            self._part.unlink(missing_ok=True)
            self.cancelled.emit()

    def _clear(self) -> None:
        self._painter, self._work, self._device = None, iter(()), None
        if self._scene is not None:
            self._scene.deleteLater()
            self._scene = None

    def _slice(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        painter = self._painter
        assert painter is not None
        share = 0.0
        while share < 1.0 and clock.elapsed() < SLICE:
            share = next(self._work, 1.0)
        self.progress.emit(0.9 * share)
        if share >= 1.0:
            self._timer.stop()
            self._finish(painter)

    def _finish(self, painter: QPainter) -> None:
        well, device = painter.end(), self._device
        self._clear()
        if isinstance(device, QImage):
            self._job.start(_Encode(device, self._part, self._path))
        elif not well:
            self._part.unlink(missing_ok=True)
            self.failed.emit(world_fault("out_unwritable", self._path.name))
        else:
            svg = isinstance(device, QSvgGenerator)
            # Closes the file before it gets its name.
            del device
            self._job.start((_Named if svg else _Rename)(self._part, self._path))

    def _written(self, path: object) -> None:
        self.progress.emit(1.0)
        self.done.emit(path)

    def _broken(self, error: object) -> None:
        self._part.unlink(missing_ok=True)
        self.failed.emit(error)


def _painted(painter: QPainter, items: Sequence[QGraphicsItem]) -> Iterator[float]:
    """Paint items one after the other, the notes a portion at a time; each step says what share is done."""
    option = QStyleOptionGraphicsItem()
    for number, item in enumerate(items):
        painter.save()
        painter.setTransform(item.sceneTransform(), True)
        if isinstance(item, WallLayer):
            for step, steps in enumerate(item.portions(painter), start=1):
                yield min((number + step / steps) / len(items), 0.999)
        else:
            option.exposedRect = item.boundingRect()
            item.paint(painter, option, None)
        painter.restore()
        yield min((number + 1) / len(items), 0.999)
    yield 1.0


class _Rename:
    """Gives a whole file its name."""

    def __init__(self, part: Path, path: Path) -> None:
        self._part, self._path = part, path

    def __call__(self, _progress: Progress, _should_stop: Callable[[], bool]) -> Path:
        try:
            os.replace(self._part, self._path)
        except OSError as error:
            raise world_fault("out_unwritable", self._path.name) from error
        return self._path


class _Named(_Rename):
    """Names the fonts that other computers have beside ours, then gives the SVG its name."""

    def __call__(self, progress: Progress, should_stop: Callable[[], bool]) -> Path:
        try:
            words, ours = self._part.read_text("utf-8"), f'font-family="{FAMILY}'
            self._part.write_text(words.replace(f'{ours}"', f'{ours}, {OTHERS}"'), "utf-8")
        except OSError as error:
            raise world_fault("out_unwritable", self._path.name) from error
        return super().__call__(progress, should_stop)


class _Encode(_Rename):
    """Writes an image as PNG, off the GUI thread."""

    def __init__(self, image: QImage, part: Path, path: Path) -> None:
        super().__init__(part, path)
        self._image = image

    def __call__(self, progress: Progress, should_stop: Callable[[], bool]) -> Path:
        well = QImageWriter(str(self._part), QByteArray(b"png")).write(self._image)
        if should_stop():
            self._part.unlink(missing_ok=True)
            return self._path
        if not well:
            raise world_fault("out_unwritable", self._path.name)
        return super().__call__(progress, should_stop)

