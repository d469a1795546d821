"""The program's icons in the forms each system wants, made from the drawings in resources/icons; run to renew."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
NAMES = ("pentatone", "pentatone-document")
SIZES = (16, 24, 32, 48, 64, 128, 256)
_APPLE = (16, 32, 64, 128, 256, 512, 1024)
_PNG = b"\x89PNG\r\n\x1a\n"


def drawn(svg: Path, size: int) -> bytes:
    """Return a drawing as a PNG of `size` pixels each way. Raises ValueError for a file that is no drawing."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(svg.name)
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def pictures_in(ico: bytes) -> dict[int, bytes]:
    """Return the PNGs of a Windows icon by their size in pixels."""
    found: dict[int, bytes] = {}
    for place in range(struct.unpack_from("<H", ico, 4)[0]):
        width, _, _, _, _, _, length, start = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * place)
        data = ico[start:start + length]
        if data.startswith(_PNG):
            found[width or 256] = data
    return found


def make() -> list[Path]:
    """Write PNG, ICO and ICNS beside each drawing and return their paths."""
    made = []
    for name in NAMES:
        svg = FOLDER / f"{name}.svg"
        for ending, sizes in ((".ico", SIZES), (".icns", _APPLE)):
            pictures = [_opened(drawn(svg, size)) for size in sizes]
            goal = svg.with_suffix(ending)
            kinds = {"sizes": [(size, size) for size in sizes]} if ending == ".ico" else {}
            pictures[-1].save(goal, append_images=pictures[:-1], **kinds)
            made.append(goal)
    return made


def _opened(png: bytes) -> Any:
    from PIL import Image
    return Image.open(io.BytesIO(png))


if __name__ == "__main__":
    for path in make():
        print(path.name, path.stat().st_size)
