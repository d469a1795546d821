"""Pictures are written anew: only pixels are kept, upright and small, and what is no still picture is refused."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QSize

from ui import pictures
from ui.pictures import kept, pixmap, read_file, read_picture
from ui.pictures import photo as photo_of
from workshop.errors import BadInput
from workshop.report.charts.thumb import small


def noise(width: int = 320, height: int = 240) -> Image.Image:
    return Image.effect_noise((width, height), 60).convert("RGB")


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    found = Image.open(io.BytesIO(data))
    found.load()
    return found


def key_of(error: BadInput) -> str:
    (problem,) = error.problems
    return problem.key


def photo() -> bytes:
    """A photo as a phone makes it: turned, with place, camera, comment, XMP and a colour profile."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F], exif[0x0110] = "SecretMaker", "SecretModel"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (31.0, 13.0, 49.0), "E", (121.0, 28.0, 25.0)
    from PIL import ImageCms
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return encoded(noise(), "JPEG", exif=exif, comment=b"SecretComment", icc_profile=profile,
                   xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretPlace</x:xmpmeta>")


def segments(data: bytes) -> set[int]:
    """Return the markers of a JPEG before its pixels."""
    found, place = set(), 2
    while data[place] == 0xFF and data[place + 1] != 0xDA:
        found.add(data[place + 1])
        place += 2 + int.from_bytes(data[place + 2:place + 4], "big")
    return found


def chunks(data: bytes) -> set[bytes]:
    """Return the names of the chunks of a PNG."""
    found, place = set(), 8
    while place < len(data):
        length = int.from_bytes(data[place:place + 4], "big")
        found.add(data[place + 4:place + 8])
        place += 12 + length
    return found


def test_place_camera_and_words_are_gone_and_it_stands_upright():
    before = photo()
    assert opened(before).getexif().get_ifd(0x8825)
    for word in (b"Exif", b"SecretMaker", b"SecretComment", b"SecretPlace", b"ICC_PROFILE"):
        assert word in before
    made = read_picture(before)
    assert (made.kind, made.width, made.height) == ("jpeg", 240, 320)
    after = opened(made.data)
    assert after.size == (240, 320)
    assert not after.getexif()
    assert set(after.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    for word in (b"Exif", b"Secret", b"ICC_PROFILE", b"xmp"):
        assert word not in made.data
    # JFIF head, tables, frame; no other application segment (APP1 to APP15) and no comment (FE).
    assert not {marker for marker in segments(made.data) if 0xE1 <= marker <= 0xEF or marker == 0xFE}
    assert made.key == hashlib.sha256(made.data).hexdigest()


def test_a_png_keeps_its_pixels_and_loses_its_words():
    from PIL.PngImagePlugin import PngInfo
    image = Image.new("RGBA", (60, 40), (200, 30, 30, 255))
    image.paste((0, 0, 0, 90), (10, 10, 30, 30))
    info = PngInfo()
    info.add_text("Author", "SecretAuthor")
    made = read_picture(encoded(image, "PNG", pnginfo=info))
    assert made.kind == "png"
    assert opened(made.data).convert("RGBA").tobytes() == image.tobytes()
    assert chunks(made.data) <= {b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"IDAT", b"IEND"}
    assert b"Secret" not in made.data


@pytest.mark.parametrize(("image", "kind"), [
    (Image.new("RGB", (200, 100), (10, 20, 30)), "png"),
    (noise(), "jpeg"),
    (noise().convert("RGBA"), "jpeg"),
    (noise().quantize(40).convert("RGB"), "png"),
    (noise().convert("CMYK"), "jpeg"),
], ids=["plain", "photo", "opaque", "few colours", "cmyk"])
def test_what_it_is_decides_how_it_is_kept(image: Image.Image, kind: str):
    source = "JPEG" if image.mode == "CMYK" else "PNG"
    assert read_picture(encoded(image, source)).kind == kind


def test_a_large_one_becomes_small():
    made = read_picture(encoded(noise(4000, 1000), "JPEG"))
    assert (made.width, made.height) == (1600, 400)
    made = read_picture(encoded(Image.new("RGB", (1, 5000)), "PNG"))
    assert (made.width, made.height) == (1, 1600)
    made = read_picture(encoded(noise(300, 200), "WEBP"))
    assert (made.width, made.height) == (300, 200)


def still_and_moving() -> dict[str, bytes]:
    frames = [noise(), noise()]
    return {
        "gif": encoded(frames[0], "GIF"),
        "moving webp": encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:]),
        "moving png": encoded(frames[0], "PNG", save_all=True, append_images=frames[1:]),
        "svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="9" height="9"/></svg>',
        "tiff": encoded(frames[0], "TIFF"),
        "words": b"no picture at all",
        "nothing": b"",
    }


@pytest.mark.parametrize("name", still_and_moving())
def test_other_kinds_are_refused_with_a_sentence(name: str):
    with pytest.raises(BadInput) as caught:
        read_picture(still_and_moving()[name], name)
    assert key_of(caught.value) == "picture_unreadable"
    assert caught.value.problems[0].where == name


def png_head(width: int, height: int) -> bytes:
    """Return a PNG that says it is enormous and has no pixels."""
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_an_enormous_one_is_refused_before_it_is_decoded():
    with pytest.raises(BadInput) as caught:
        read_picture(png_head(20_000, 5_001), "bomb.png")
    assert key_of(caught.value) == "picture_too_large"
    with pytest.raises(BadInput) as caught:
        read_picture(b"\xff\xd8\xff" + bytes(pictures.MAX_BYTES), "long.jpg")
    assert key_of(caught.value) == "picture_too_large"


def test_files_are_read_by_content_and_trouble_is_told(tmp_path):
    path = tmp_path / "photo.txt"
    path.write_bytes(photo())
    assert read_file(path).kind == "jpeg"
    for wrong in (tmp_path, tmp_path / "gone.jpg"):
        with pytest.raises(BadInput, match="picture_unreadable"):
            read_file(wrong)


def test_progress_rises():
    told: list[float] = []
    read_picture(encoded(noise(), "JPEG"), told=told.append)
    assert told == sorted(told) and 0 < told[0] < told[-1] <= 1


def test_pasted_pixels_are_kept_the_same_way(qapp):
    from PySide6.QtGui import QImage
    image = QImage.fromData(photo())
    image.setText("Comment", "SecretWords")
    made = kept(image)
    assert made.kind == "jpeg" and b"Secret" not in made.data
    with pytest.raises(BadInput, match="picture_unreadable"):
        kept(QImage())


def test_a_thumbnail_fits_and_never_grows(qapp):
    made = read_picture(encoded(noise(400, 200), "JPEG"))
    assert pixmap(made, QSize(100, 100)).size() == QSize(100, 50)
    assert pixmap(made, QSize(1000, 1000)).size() == QSize(400, 200)
    sharp = pixmap(made, QSize(100, 100), 2.0)
    assert (sharp.size(), sharp.devicePixelRatio()) == (QSize(200, 100), 2.0)


@pytest.mark.parametrize("part", [0.3, 0.9])
def test_a_jpeg_that_ends_in_the_middle_is_refused_though_its_small_picture_inside_is_whole(part: float):
    exif = Image.Exif()
    exif[0x010E] = "\xff\xd9" * 3
    whole = encoded(noise(), "JPEG", exif=exif, comment=encoded(noise(40, 30), "JPEG"), progressive=part > 0.5)
    assert read_picture(whole).kind == "jpeg" and read_picture(whole + b"\0behind the end").kind == "jpeg"
    with pytest.raises(BadInput) as caught:
        read_picture(whole[:int(len(whole) * part)])
    assert key_of(caught.value) == "picture_unreadable"


def test_the_picture_of_a_stranger_is_shown_only_when_it_is_one(qapp):
    made = read_picture(encoded(noise(40, 20), "JPEG"))
    assert pixmap(made, QSize(100, 100)).size() == QSize(40, 20)
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd' width='9' height='9'/></svg>"
    for found in (replace(made, data=b"none"), replace(made, width=4_000, height=4_000), replace(made, kind="svg"),
                  replace(made, data=svg, kind="svg"), replace(made, data=photo(), width=320, height=240)):
        assert pixmap(found, QSize(100, 100)).isNull() and photo_of(lambda _key, found=found: found, "k") is None
    assert photo_of(lambda _key: None, "k") is None
    # The report makes pictures small by itself: PostScript, which a reader of it would run, is none.
    postscript = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\nshowpage\n"
    assert small(postscript, 10, 10) is None and small(svg, 10, 10) is None and small(b"", 10, 10) is None
    assert small(made.data, 10, 10) is not None
