"""Pictures as text and back: what comes in must be the JPEG or PNG it says it is."""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct
from collections.abc import Iterator

from workshop.exchange.snapshot_file import PictureFile
from workshop.model.evidence import Picture

MAX_SIDE, MAX_BYTES = 10_000, 40 * 1024 * 1024
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
# Where a JPEG tells its size (ITU-T T.81, table B.1), and where cameras put time and place.
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_CAMERA, _SCAN = 0xE1, 0xDA


def as_text(picture: Picture) -> PictureFile:
    """Return a picture as it stands in a document."""
    return PictureFile(picture.key, picture.kind, picture.width, picture.height,
                       base64.b64encode(picture.data).decode("ascii"))


def from_text(found: PictureFile) -> Picture | None:
    """Return the picture, or None when its key, kind or size is not that of its bytes, or a camera wrote into it."""
    if len(found.data) > MAX_BYTES * 4 // 3 + 4:
        return None
    try:
        data = base64.b64decode(found.data, validate=True)
    except (binascii.Error, ValueError):
        return None
    size = _png_size(data) if found.kind == "png" else _jpeg_size(data)
    if hashlib.sha256(data).hexdigest() != found.key or size != (found.width, found.height):
        return None
    if not (1 <= found.width <= MAX_SIDE and 1 <= found.height <= MAX_SIDE):
        return None
    return Picture(found.key, found.kind, found.width, found.height, data)


def _png_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(_PNG) or len(data) < 33 or data[12:16] != b"IHDR":
        return None
    if b"eXIf" in (data[at + 4:at + 8] for at in _chunks(data)):
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _chunks(data: bytes) -> Iterator[int]:
    at = len(_PNG)
    while at + 12 <= len(data):
        yield at
        at += 12 + int(struct.unpack(">I", data[at:at + 4])[0])


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(_JPEG):
        return None
    at, size = 2, None
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark, length = data[at + 1], int(struct.unpack(">H", data[at + 2:at + 4])[0])
        if mark == _CAMERA:
            return None
        if mark in _FRAMES and at + 9 <= len(data):
            height, width = struct.unpack(">HH", data[at + 5:at + 9])
            size = width, height
        if mark == _SCAN:
            return size
        at += 2 + max(length, 2)
    return None
