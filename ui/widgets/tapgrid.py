"""Where people and their boxes stand on the board that several tap at once, in design units."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ui.widgets.stagepaint import LEFT, RIGHT
from workshop.model.score import EMPTY_VOTES

GRID_TOP, GRID_END = 194.0, 712.0
# A finger on a panel needs this much, and more looks lost.
LEAST, MOST = 64.0, 84.0
ONE_COLUMN, ONE_PAGE = 8, 16
MIDDLE = 16.0
PAGE_W, PAGE_H = 64.0, 64.0


@dataclass(frozen=True, slots=True)
class TapGrid:
    """The places for `people` on a page; `first` is the index of the first one. Targets touch: no gap between them."""

    people: int
    top: int
    page: int = 0

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(math.ceil(self.people / ONE_PAGE), 1)

    @property
    def per_page(self) -> int:
        """How many people a full page has: as many on each as possible."""
        return max(math.ceil(self.people / self.pages), 1)

    @property
    def first(self) -> int:
        """The index of the first person of this page."""
        return self.page * self.per_page

    @property
    def shown(self) -> range:
        """The indices of the people of this page."""
        return range(self.first, min(self.first + self.per_page, self.people))

    @property
    def columns(self) -> int:
        """How many columns of people stand side by side: 1 or 2."""
        return 1 if self.per_page <= ONE_COLUMN else 2

    @property
    def lines(self) -> int:
        """How many people stand under each other."""
        return math.ceil(self.per_page / self.columns)

    @property
    def height(self) -> float:
        """The height of one row and of every target in it."""
        return max(min((GRID_END - GRID_TOP) / self.lines, MOST), LEAST)

    @property
    def symbols(self) -> tuple[str, ...]:
        """What can be tapped in a row, from the left."""
        return (*[str(level) for level in range(1, self.top + 1)], *EMPTY_VOTES)

    def row(self, index: int) -> QRectF:
        """Return the whole row of a person of this page."""
        column, line = divmod(index - self.first, self.lines)
        width = (RIGHT - LEFT - MIDDLE * (self.columns - 1)) / self.columns
        return QRectF(LEFT + column * (width + MIDDLE), GRID_TOP + line * self.height, width, self.height)

    def name(self, index: int) -> QRectF:
        """Return the place of a person's name."""
        row = self.row(index)
        return QRectF(row.x(), row.y(), self._name_width(row.width()), row.height())

    def _name_width(self, width: float) -> float:
        return width - sum(self._widths(width))

    def _widths(self, width: float) -> list[float]:
        if self.columns == 2:
            # What a finger needs; the name takes what is left, in two lines.
            return [max(LEAST, width * 0.70 / (self.top + 3))] * (self.top + 3)
        # The names of the levels stand above: those need more room than the three kinds of empty.
        unit = width * 0.78 / (self.top * 4 + 3 * 3)
        return [unit * 4] * self.top + [unit * 3] * 3

    def box(self, index: int, symbol: str) -> QRectF:
        """Return the target for one symbol of one person."""
        row = self.row(index)
        widths, place = self._widths(row.width()), self.symbols.index(symbol)
        left = row.x() + self._name_width(row.width()) + sum(widths[:place])
        return QRectF(left, row.y(), widths[place], row.height())

    def hit(self, place: QPointF) -> tuple[int, str] | None:
        """Return the person and the symbol under a finger, or None."""
        for index in self.shown:
            if self.row(index).contains(place):
                return next(((index, symbol) for symbol in self.symbols if self.box(index, symbol).contains(place)),
                            None)
        return None

    def turn(self, step: int) -> QRectF:
        """Return the target that turns a page back (-1) or on (1)."""
        return QRectF(RIGHT - (PAGE_W if step > 0 else 3 * PAGE_W), 10, PAGE_W, PAGE_H)
