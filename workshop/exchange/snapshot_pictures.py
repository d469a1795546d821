"""Pictures as text and back: what comes in must be a JPEG or PNG of nothing but pixels, as the program keeps it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct
import zlib
from collections.abc import Iterator

from workshop.exchange.snapshot_file import PictureFile
from workshop.model.evidence import Picture

MAX_SIDE, MAX_PIXELS, MAX_BYTES = 10_000, 25_000_000, 40 * 1024 * 1024
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
# Pixels and how they are to be shown (PNG, third edition, 5.6); words, times, places and profiles are in all others.
_CHUNKS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"pHYs", b"gAMA", b"sRGB", b"cHRM", b"sBIT", b"bKGD"))
# Where a JPEG tells its size (ITU-T T.81, table B.1), and what else it needs: tables, restarts, the head JFIF, Adobe's
# colours. Cameras and programs put time, place and words into all other application segments and into comments.
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_TABLES = frozenset((0xC4, 0xCC, 0xDB, 0xDD))
_HEAD, _ADOBE, _SCAN, _END = 0xE0, 0xEE, 0xDA, 0xD9


def as_text(picture: Picture) -> PictureFile:
    """Return a picture as it stands in a document."""
    return PictureFile(picture.key, picture.kind, picture.width, picture.height,
                       base64.b64encode(picture.data).decode("ascii"))


def from_text(found: PictureFile) -> Picture | None:
    """Return the picture, or None when its key, kind or size is not that of its bytes, or more than pixels is in it."""
    if len(found.data) > MAX_BYTES * 4 // 3 + 4:
        return None
    try:
        data = base64.b64decode(found.data, validate=True)
    except (binascii.Error, ValueError):
        return None
    if hashlib.sha256(data).hexdigest() != found.key or not sound(data, found.kind, found.width, found.height):
        return None
    return Picture(found.key, found.kind, found.width, found.height, data)


def sound(data: bytes, kind: str, width: int, height: int) -> bool:
    """Tell whether bytes are one whole JPEG or PNG of this size (pixels) with pixels only, and nothing behind it."""
    if not (1 <= width <= MAX_SIDE and 1 <= height <= MAX_SIDE and width * height <= MAX_PIXELS):
        return False
    size = _png_size(data) if kind == "png" else _jpeg_size(data) if kind == "jpeg" else None
    return size == (width, height)


def _png_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(_PNG) or len(data) < 33 or data[12:16] != b"IHDR":
        return None
    names = [name for _, name in _chunks(data)]
    whole = sum(12 + size for size, _ in _chunks(data)) + len(_PNG) == len(data)
    if not whole or names[-1] != b"IEND" or names.count(b"IEND") != 1 or names.count(b"IHDR") != 1 \
            or b"IDAT" not in names or not _CHUNKS.issuperset(names):
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _chunks(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield length and name of each chunk that is whole and has the checksum it says."""
    at = len(_PNG)
    while at + 12 <= len(data):
        size = int(struct.unpack(">I", data[at:at + 4])[0])
        if at + 12 + size > len(data) or zlib.crc32(data[at + 4:at + 8 + size]) != int.from_bytes(
                data[at + 8 + size:at + 12 + size]):
            return
        yield size, data[at + 4:at + 8]
        at += 12 + size


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk over the segments to the end of the picture, which must be the end of the bytes."""
    if not data.startswith(_JPEG):
        return None
    at, size = 2, None
    while at + 2 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == _END:
            return size if at + 2 == len(data) else None
        length = int.from_bytes(data[at + 2:at + 4])
        if length < 2 or at + 2 + length > len(data) or not _plain(mark, data[at + 4:at + 2 + length]):
            return None
        if mark in _FRAMES:
            if size is not None or length < 8:
                return None
            height, width = struct.unpack(">HH", data[at + 5:at + 9])
            size = width, height
        at += 2 + length
        if mark == _SCAN:
            at = _behind_scan(data, at)
    return None


def _plain(mark: int, body: bytes) -> bool:
    """Tell whether a segment is about pixels only; JFIF may carry a small picture of its own, which is none."""
    if mark == _HEAD:
        return body.startswith(b"JFIF\0") and len(body) == 14
    if mark == _ADOBE:
        return body.startswith(b"Adobe") and len(body) == 12
    return mark in _FRAMES or mark in _TABLES or mark == _SCAN


def _behind_scan(data: bytes, at: int) -> int:
    """Return the place of the next mark behind coded pixels, in which 0xFF is followed by 0 or by a restart."""
    while (at := data.find(b"\xff", at)) >= 0:
        follower = data[at + 1:at + 2]
        if follower and follower[0] != 0 and not 0xD0 <= follower[0] <= 0xD7 and follower[0] != 0xFF:
            return at
        at += 1 if follower == b"\xff" else 2
    return len(data)
