"""Photos on notes: asked for once, kept in the size they are seen in."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap

Provider = Callable[[str], QImage | QPixmap | None]
_SIZES = (96, 192, 384, 768)
_MOST = 300


class PictureStore:
    """Pictures by key, made small once per size; the oldest are forgotten."""

    def __init__(self, provider: Provider | None = None) -> None:
        self._provider = provider
        self._kept: OrderedDict[tuple[str, int], QPixmap | None] = OrderedDict()

    def get(self, key: str, wide: float) -> QPixmap | None:
        """Return a picture at least `wide` pixels wide where it has as many; None when there is none."""
        size = next((size for size in _SIZES if size >= wide), _SIZES[-1])
        at = (key, size)
        if at not in self._kept:
            self._kept[at] = self._made(key, size)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        self._kept.move_to_end(at)
        return self._kept[at]

    def _made(self, key: str, size: int) -> QPixmap | None:
        found = self._provider(key) if self._provider is not None else None
        if found is None or found.isNull():
            return None
        # Twice as high as wide at most: a scan of a long list is no reason for a huge pixmap.
        room = QSize(size, 2 * size)
        if found.width() > room.width() or found.height() > room.height():
            found = found.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        return found if isinstance(found, QPixmap) else QPixmap.fromImage(found)
