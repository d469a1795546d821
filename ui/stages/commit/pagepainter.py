"""Pictures of the pages of a report, drawn in the pool when they are first looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from ui.jobs import Job, Progress
from ui.stages.late import wind_up
from ui.writers import Proof

MOST_BYTES = 96 * 1024 * 1024
LEAST, LARGE, MOST = 32, 300, 4000
MOST_WISHES = 40


def _draw(proof: Proof, page: int, wide: int, _progress: Progress,
          _stop: Callable[[], bool]) -> tuple[int, int, QImage]:
    """Draw one page `wide` pixels wide."""
    data = proof.images.png(page, wide * 72 / proof.sizes[page][0])
    return page, wide, QImage.fromData(data)


class PagePainter(QObject):
    """Lends pictures of one proof at a time; `drawn` carries the page of one that has become ready."""

    drawn = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._proof: Proof | None = None
        self._kept: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._wanted: dict[tuple[int, int], None] = {}
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._next)

    def take(self, proof: Proof | None) -> None:
        """Begin with another proof; pictures of the one before are gone."""
        self._proof = proof
        self._kept.clear()
        self._wanted.clear()
        self._job.cancel()

    def picture(self, page: int, wide: int) -> QImage | None:
        """Return a page `wide` pixels wide, or None after it was asked for; what is asked for last comes first."""
        key = (page, min(max(wide, LEAST), MOST))
        if (found := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return found
        self._wanted.pop(key, None)
        self._wanted[key] = None
        if len(self._wanted) > MOST_WISHES:
            del self._wanted[next(iter(self._wanted))]
        self._next()
        return None

    def nearest(self, page: int) -> QImage | None:
        """Return the largest picture there is of a page, to stand in for one that is not ready."""
        found = [(wide, image) for (number, wide), image in self._kept.items() if number == page]
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def close(self) -> None:
        """Stop, because the window closes."""
        wind_up(self._job)

    def _next(self) -> None:
        if self._job.running or not self._wanted or self._proof is None:
            return
        # Of the large ones, which somebody reads, that which was asked for last; then the small ones.
        page, wide = max(reversed(self._wanted), key=lambda wish: wish[1] >= LARGE)
        del self._wanted[page, wide]
        if page < self._proof.pages:
            self._job.start(partial(_draw, self._proof, page, wide))

    def _done(self, found: tuple[int, int, QImage]) -> None:
        page, wide, image = found
        if image.isNull():
            # Rather an empty page than the same question for ever.
            image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
        self._kept[page, wide] = image
        size = sum(kept.sizeInBytes() for kept in self._kept.values())
        while size > MOST_BYTES and len(self._kept) > 1:
            size -= self._kept.popitem(last=False)[1].sizeInBytes()
        self.drawn.emit(page)
        self._next()

    def _failed(self, error: object) -> None:
        # A proof that was replaced meanwhile is closed; anything else is ours to know of.
        self._next()
        if isinstance(error, BaseException) and not isinstance(error, IndexError):
            raise error
