"""Pictures inside documents: the program's own are taken, and nothing that carries more than pixels."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image

from tests.reliability.import_samples import pictures
from ui.pictures import read_picture
from workshop.exchange.snapshot_pictures import as_text, from_text, sound
from workshop.model.evidence import Picture

JPEG, PNG = (next(p for p in map(read_picture, pictures()) if p.kind == kind) for kind in ("jpeg", "png"))


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def fine(picture: Picture, data: bytes) -> bool:
    return sound(data, picture.kind, picture.width, picture.height)


@pytest.mark.parametrize("number", range(len(pictures())))
def test_what_the_program_keeps_goes_out_and_comes_in(number: int) -> None:
    kept = read_picture(pictures()[number])
    assert from_text(as_text(kept)) == kept


def test_neither_place_nor_words_of_a_photograph_are_left() -> None:
    before = pictures()[0]
    assert Image.open(io.BytesIO(before)).getexif().get_ifd(0x8825)
    assert not Image.open(io.BytesIO(JPEG.data)).getexif()
    assert not any(word in picture.data for word in (b"Exif", b"there", b"here", b"xmp") for picture in (JPEG, PNG))
    assert not fine(JPEG, before)


EXIF = b"\xff\xe1\x00\x08Exif\0\0"


@pytest.mark.parametrize("add", [
    lambda data: data + b"PK\x03\x04", lambda data: data + data, lambda data: data[:-2],
    lambda data: data[:2] + EXIF + data[2:], lambda data: data[:2] + b"\xff\xfe\x00\x06here" + data[2:],
    lambda data: data[:2] + b"\xff\xed\x00\x08Photos" + data[2:],
    lambda data: data[:2] + b"\xff\xe2\x00\x08ICC_PR" + data[2:],
    lambda data: data[:-2] + EXIF + data[-2:], lambda data: data[:2] + b"\xff\xc0\xff\xff" + data[2:],
    lambda data: data[:2] + b"\xff\xe0\x00\x10JFXX\0" + b"\0" * 9 + data[2:], lambda data: b"",
], ids=["archive behind", "twice", "no end", "exif", "comment", "photoshop", "profile", "exif at the end", "too long",
        "thumb", "empty"])
def test_a_jpeg_with_more_than_pixels_is_refused(add: Callable[[bytes], bytes]) -> None:
    assert fine(JPEG, JPEG.data)
    assert not fine(JPEG, add(JPEG.data))


@pytest.mark.parametrize("add", [
    lambda data: data + b"<script>", lambda data: data[:-1], lambda data: data + data[8:],
    *(lambda data, name=name: data[:33] + chunk(name, b"here") + data[33:]
      for name in (b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"iCCP", b"tIME", b"acTL", b"abCd")),
    lambda data: data[:33] + chunk(b"pHYs", b"\0" * 9)[:-1] + b"\0" + data[33:]],
    ids=["behind", "cut", "twice", "tEXt", "iTXt", "zTXt", "eXIf", "iCCP", "tIME", "acTL", "unknown", "checksum"])
def test_a_png_with_more_than_pixels_is_refused(add: Callable[[bytes], bytes]) -> None:
    assert fine(PNG, PNG.data)
    assert not fine(PNG, add(PNG.data))


def test_a_picture_that_unpacks_to_more_than_a_screen_is_refused() -> None:
    head = struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixels + chunk(b"IEND", b"")
    assert not sound(bomb, "png", 50_000, 50_000)
    assert not sound(bomb, "svg", 1, 1)
