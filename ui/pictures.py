"""Pictures as evidence: read with limits, made small, written anew so that only the pixels are kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter, QPixmap

from ui.jobs import Progress, Work
from workshop.errors import BadInput, Problem
from workshop.exchange.snapshot_pictures import sound
from workshop.infile import read_ordinary
from workshop.model.evidence import Picture

MAX_BYTES, MAX_PIXELS, MAX_SIDE = 40 * 1024 * 1024, 100_000_000, 1600
QUALITY, FEW_COLOURS = 85, 64
KINDS = ("jpeg", "png", "webp", "bmp")
# The longer side of a picture on the canvas, in pixels.
PHOTO = QSize(1600, 1600)
# What a file dialog offers.
PATTERNS = "*.jpg *.jpeg *.png *.webp *.bmp"
# Qt's own limit of 256 MB would stop a picture of 100 megapixels.
_MEGABYTES = 512
Told = Callable[[float], None]


def _quiet(_share: float) -> None:
    pass


def read_file(path: Path, told: Told = _quiet) -> Picture:
    """Read a picture file, see `read_picture`. Raises BadInput also when the file cannot be read."""
    try:
        data = read_ordinary(path, MAX_BYTES)
    except OSError as error:
        raise BadInput(Problem("picture_unreadable", path.name)) from error
    return read_picture(data, path.name, told)


def read_picture(data: bytes, name: str = "", told: Told = _quiet) -> Picture:
    """Decode a JPEG, PNG, WebP or BMP and write its pixels anew, upright and at most 1600 pixels on a side.

    `told` receives the share that is done, 0 to 1. May run in any thread. Raises BadInput for anything else: another
    kind, a moving picture, a broken one, more than 40 MB or 100 megapixels.
    """
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    told(0.1)
    buffer = _buffer(data)
    QImageReader.setAllocationLimit(_MEGABYTES)
    reader = QImageReader(buffer)
    # The content says what it is, not the name: an SVG called .png is refused.
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if reader.format().toStdString() not in KINDS or _moves(reader, data) or _cut_short(data):
        raise BadInput(Problem("picture_unreadable", name))
    size = reader.size()
    if size.isEmpty():
        raise BadInput(Problem("picture_unreadable", name))
    if size.width() * size.height() > MAX_PIXELS:
        raise _too_large(name)
    if max(size.width(), size.height()) > MAX_SIDE:
        reader.setScaledSize(_shrunk(size))
    image = reader.read()
    if image.isNull():
        raise BadInput(Problem("picture_unreadable", name))
    return kept(image, name, told)


def kept(image: QImage, name: str = "", told: Told = _quiet) -> Picture:
    """Return a decoded picture as it is kept, without anything but its pixels. Raises BadInput for none."""
    size = image.size()
    if size.isEmpty():
        raise BadInput(Problem("picture_unreadable", name))
    if size.width() * size.height() > MAX_PIXELS:
        raise _too_large(name)
    told(0.6)
    if max(size.width(), size.height()) > MAX_SIDE:
        image = image.scaled(_shrunk(size), Qt.AspectRatioMode.IgnoreAspectRatio,
                             Qt.TransformationMode.SmoothTransformation)
    clean = _clean(image)
    told(0.8)
    as_png = clean.hasAlphaChannel() or _few_colours(clean)
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(out, QByteArray(b"png" if as_png else b"jpeg"))
    if not as_png:
        writer.setQuality(QUALITY)
    if not writer.write(clean):
        raise BadInput(Problem("picture_unreadable", name))
    data = bytes(out.data().data())
    return Picture(hashlib.sha256(data).hexdigest(), "png" if as_png else "jpeg", clean.width(), clean.height(), data)


def _buffer(data: bytes) -> QBuffer:
    # With setData the buffer owns its bytes; a QByteArray given to it would have to outlive it.
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _too_large(name: str) -> BadInput:
    return BadInput(Problem("picture_too_large", name, {"megabytes": 40, "megapixels": 100}))


def _shrunk(size: QSize) -> QSize:
    found = size.scaled(MAX_SIDE, MAX_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    return QSize(max(found.width(), 1), max(found.height(), 1))


def _moves(reader: QImageReader, data: bytes) -> bool:
    """Tell whether a picture has more than one frame. Qt reads only the first one of a moving PNG."""
    return reader.imageCount() > 1 or b"acTL" in data[:max(data.find(b"IDAT"), 0)]


def _cut_short(data: bytes) -> bool:
    """Tell whether a JPEG ends in the middle: Qt would fill the rest with grey and call it well read."""
    if not data.startswith(b"\xff\xd8"):
        return False
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        # A segment holds its length; 0xFF may be repeated as padding before its mark.
        at += 1 if data[at + 1] == 0xFF else 2 + int.from_bytes(data[at + 2:at + 4])
    # Within the pixels a mark cannot occur by chance; behind the end there may be anything.
    return b"\xff\xd9" not in data[at:]


def _clean(image: QImage) -> QImage:
    """Return the pixels in plain sRGB, on a fresh sheet: words, places, profiles and densities stay behind."""
    space = image.colorSpace()
    if space.isValid() and space != QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        changed = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        image = image if changed.isNull() else changed
    seen = image.convertToFormat(QImage.Format.Format_ARGB32)
    glass = seen.hasAlphaChannel() and image.hasAlphaChannel() and _sees_through(seen)
    fresh = QImage(seen.size(), QImage.Format.Format_ARGB32 if glass else QImage.Format.Format_RGB32)
    fresh.fill(Qt.GlobalColor.transparent if glass else Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    seen.setDevicePixelRatio(1.0)
    painter.drawImage(0, 0, seen)
    painter.end()
    return fresh


def _sees_through(image: QImage) -> bool:
    alpha = bytes(image.constBits())[3::4]
    return alpha.count(255) != len(alpha)


def _few_colours(image: QImage) -> bool:
    """Tell whether a drawing or a screen picture has so few colours that JPEG would smear it."""
    found: set[int] = set()
    for row in range(image.height()):
        line: Any = image.constScanLine(row)
        found.update(memoryview(line).cast("I"))
        if len(found) > FEW_COLOURS:
            return False
    return True


def pixmap(picture: Picture, room: QSize, ratio: float = 1.0) -> QPixmap:
    """Return a kept picture, made to fit into `room` (in pixels of the window) and never larger than it is.

    Nothing comes of bytes that are not the JPEG or PNG of that size: the file may be a stranger's.
    """
    if picture.kind not in ("jpeg", "png") or not sound(picture.data, picture.kind, picture.width, picture.height):
        return QPixmap()
    buffer = _buffer(picture.data)
    reader = QImageReader(buffer, QByteArray(picture.kind.encode()))
    size = QSize(picture.width, picture.height)
    pixels = QSize(round(room.width() * ratio), round(room.height() * ratio))
    if size.width() > pixels.width() or size.height() > pixels.height():
        reader.setScaledSize(size.scaled(pixels, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    found = QPixmap.fromImage(reader.read())
    found.setDevicePixelRatio(ratio)
    return found


def photo(find: Callable[[str], Picture | None], key: str) -> QPixmap | None:
    """Return a kept picture as large as it may be seen on the canvas; None when it is gone or is no picture."""
    found = find(key)
    shown = pixmap(found, PHOTO) if found is not None else None
    return None if shown is None or shown.isNull() else shown


def work_of_file(path: Path) -> Work:
    """Return the reading of a picture file, for a job."""
    def work(progress: Progress, _stop: object) -> Picture:
        return read_file(path, lambda share: progress(share, ""))
    return work


def work_of_image(image: QImage, name: str) -> Work:
    """Return the keeping of a pasted image, for a job."""
    def work(progress: Progress, _stop: object) -> Picture:
        return kept(image, name, lambda share: progress(share, ""))
    return work
