"""Where the bubble of the tour stands: beside its target, inside the window, and never over the target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QRect, QSize

GAP, EDGE = 14, 10  # pixels between bubble and target, and between bubble and the edge of the window


def place(window: QSize, target: QRect | None, size: QSize, avoid: Iterable[QRect] = ()) -> QRect:
    """Return the place of a bubble of `size`; all in pixels of the window.

    Of the places beside the target that lie in the window the one is taken that covers least of `avoid`, earlier ones
    first: right, left, below and above, there in the middle before the ends. Where no side has room, or there is no
    target, a corner is taken.
    """
    room = QRect(QPoint(0, 0), window).adjusted(EDGE, EDGE, -EDGE, -EDGE)
    others = tuple(avoid)
    beside = [box for box in _beside(target, size, room) if room.contains(box)] if target is not None else []
    found = beside or sorted(_corners(size, room), key=lambda box: _shared(box, target) if target is not None else 0)
    return min(found, key=lambda box: sum(_shared(box, other) for other in others)) if beside else found[0]


def _beside(target: QRect, size: QSize, room: QRect) -> Iterator[QRect]:
    def across(low: int, high: int, first: int, last: int, length: int) -> int:
        """Return where something of a length begins that is in the middle of low to high, but inside the room."""
        return min(max((low + high - length) // 2, first), max(last - length + 1, first))

    y = across(target.top(), target.bottom(), room.top(), room.bottom(), size.height())
    yield QRect(QPoint(target.right() + 1 + GAP, y), size)
    yield QRect(QPoint(target.left() - GAP - size.width(), y), size)
    x = across(target.left(), target.right(), room.left(), room.right(), size.width())
    most = max(room.right() + 1 - size.width(), room.left())
    for top in (target.bottom() + 1 + GAP, target.top() - GAP - size.height()):
        for left in (x, max(target.left(), room.left()), target.right() + 1 - size.width()):
            yield QRect(QPoint(min(max(left, room.left()), most), top), size)


def _corners(size: QSize, room: QRect) -> Iterator[QRect]:
    right, bottom = room.right() + 1 - size.width(), room.bottom() + 1 - size.height()
    for x, y in ((right, bottom), (room.left(), bottom), (right, room.top()), (room.left(), room.top())):
        yield QRect(QPoint(x, y), size)


def _shared(box: QRect, other: QRect) -> int:
    """Return how many pixels two rectangles share."""
    both = box & other
    return both.width() * both.height() if both.isValid() else 0
