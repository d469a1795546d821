"""The two layouts of a paper ballot: level descriptors beside every question, or once on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from workshop.model.score import Cell
from workshop.report.charts.small import badge
from workshop.report.flow import Run, Words
from workshop.report.fonts import width
from workshop.report.press import Press, wrapped
from workshop.report.styles import A4_WIDTH, INK, LINE, PAPER, QUIET, RULE, Style
from workshop.report.values import Badge
from workshop.report.words import Say

LEFT = 34.0
WIDE: float = A4_WIDTH - 2 * LEFT
NUMBER, GAP = 23.0, 8.0
SIZE, LEADING = 7.5, 9.0
BOX_WIDE, BOX_HIGH, STEP = 18.0, 14.0, 22.0
EMPTIES = ("-", "?", "0")
QUESTION = Style(8.5, 10.5)
HEADING = 17.0
# A descriptor has at most so many lines, a question a quarter of them: no row is ever taller than a page.
MOST = 40
WRITING = 13.0


@dataclass(frozen=True, slots=True)
class Row:
    """One question of one person.

    `number` is where it comes in the order of entry, from 1; `place` is that of its item in the framework.
    """

    number: int
    place: int
    cell: Cell
    element: str
    item: str
    badge: Badge
    question: str
    levels: tuple[str, ...]


def opens(rows: Sequence[Row], index: int) -> bool:
    """Tell whether an element begins at this row of a page."""
    return not index or rows[index - 1].cell.element != rows[index].cell.element


class Layout:
    """How the rows of one page are set. Heights are points; row heights are kept, as many people get the same."""

    def __init__(self, say: Say, level_names: Sequence[str]) -> None:
        self.say, self.names = say, tuple(level_names)
        self._asked: dict[tuple[Cell, str], Words] = {}

    @property
    def top(self) -> int:
        """The number of levels."""
        return len(self.names)

    def height(self, rows: Sequence[Row]) -> float:
        """Return the height of a page with these rows, everything that goes with them included."""
        return sum(self.row_height(row) + (HEADING if opens(rows, index) else 0.0) for index, row in enumerate(rows))

    def row_height(self, row: Row) -> float:
        """Return the height of one row in points, without its heading; each layout has its own."""
        raise NotImplementedError

    def draw_row(self, press: Press, row: Row, top: float, high: float) -> None:
        """Draw one row into `high` points below `top`; each layout has its own."""
        raise NotImplementedError

    def draw(self, press: Press, rows: Sequence[Row], top: float, stretch: float, *, goes_on: bool) -> None:
        """Draw a page of rows from `top` down, each `stretch` higher than it must; the first element may go on."""
        for index, row in enumerate(rows):
            if opens(rows, index):
                self._heading(press, row.element, top, goes_on=goes_on and not index)
                top -= HEADING
            high = self.row_height(row) + stretch
            self.draw_row(press, row, top, high)
            press.line(LEFT, top - high, LEFT + WIDE, top - high, RULE, 0.4)
            top -= high

    def _heading(self, press: Press, element: str, top: float, *, goes_on: bool) -> None:
        words = self.say("ballot_goes_on", element=element) if goes_on else element
        press.box(LEFT, top - HEADING + 1, WIDE, HEADING - 2.5, fill=PAPER, stroke=None)
        press.line(LEFT, top - HEADING + 1, LEFT + WIDE, top - HEADING + 1, INK, 0.6)
        press.text(LEFT + 3, top - HEADING + 5, words, 9.5, bold=True, room=WIDE - 6)

    def question(self, row: Row, room: float) -> Words:
        """Return item and question broken for `room`."""
        key = (row.cell, row.question)
        if key not in self._asked:
            self._asked[key] = Words([Run(row.item, bold=True), Run("  "), Run(row.question)], QUESTION, MOST // 4)
            self._asked[key].wrap(room, 1000)
        return self._asked[key]

    def put_question(self, press: Press, row: Row, top: float, room: float) -> float:
        """Write number and question; returns how high they are."""
        press.text(LEFT + NUMBER - 5, top - 8.7, str(row.number), 9, bold=True, anchor="end")
        words = self.question(row, room)
        words.drawOn(press.canvas, LEFT + NUMBER, top - words.height)
        return float(words.height)

    def boxes(self, press: Press, x: float, top: float, symbols: Sequence[str]) -> None:
        """Draw boxes to be ticked, each with its sign, from the left."""
        for index, symbol in enumerate(symbols):
            left = x + index * STEP
            press.box(left, top - BOX_HIGH, BOX_WIDE, BOX_HIGH, radius=1.5)
            press.text(left + BOX_WIDE / 2, top - BOX_HIGH + 3.6, symbol, 9.5, anchor="middle")

    def remark(self, press: Press, x: float, y: float, room: float) -> None:
        """Draw the line for a reason or a comment."""
        used = press.text(x, y + 1.5, self.say("ballot_remark"), SIZE, tone=QUIET)
        press.line(x + used + 3, y, x + room, y, QUIET, 0.5)


class Inline(Layout):
    """Under each question its levels, every one below the box to tick."""

    side = 108.0

    @cached_property
    def _column(self) -> float:
        return (WIDE - NUMBER - self.side) / self.top

    def _texts(self, row: Row) -> list[tuple[str, ...]]:
        return [wrapped(text, SIZE, self._column - 6, most=MOST) for text in row.levels]

    def row_height(self, row: Row) -> float:
        """Return question, boxes and the longest descriptor together."""
        deep = max(len(lines) for lines in self._texts(row)) * LEADING
        return float(self.question(row, WIDE - NUMBER).height) + BOX_HIGH + max(deep, 19.0) + 9.5

    def draw_row(self, press: Press, row: Row, top: float, high: float) -> None:
        """Draw the question, then boxes and descriptors side by side, the empty votes to their right."""
        below = top - 2 - self.put_question(press, row, top - 2, WIDE - NUMBER) - 3
        for index, lines in enumerate(self._texts(row)):
            x = LEFT + NUMBER + index * self._column
            self.boxes(press, x, below, [str(index + 1)])
            if width(self.names[index], SIZE) <= self._column - BOX_WIDE - 8:
                press.text(x + BOX_WIDE + 4, below - BOX_HIGH + 4, self.names[index], SIZE, tone=QUIET)
            press.lines(x, below - BOX_HIGH - 1.5, lines, SIZE, LEADING)
        x = LEFT + WIDE - self.side + GAP
        self.boxes(press, x, below, EMPTIES)
        room, last = self.side - GAP, top - high + 3.5
        # As many lines to write on as the descriptors leave room for, the first one with the words.
        count = max(int((below - BOX_HIGH - last) / WRITING), 1)
        self.remark(press, x, last + (count - 1) * WRITING, room)
        for index in range(count - 1):
            press.line(x, last + index * WRITING, x + room, last + index * WRITING, QUIET, 0.5)


class Keyed(Layout):
    """The levels of all items of a page once at its top; below them one compact row for each question."""

    def __init__(self, say: Say, level_names: Sequence[str], rows: Iterable[Row]) -> None:
        super().__init__(say, level_names)
        words = {word for row in rows for word in self._name(row).split(" ")}
        longest = min(max(width(word, SIZE, bold=True) for word in words), 80.0)
        self.label = max(longest + 19.0, width(say("ballot_key"), SIZE) + 7.0)

    @cached_property
    def _side(self) -> float:
        return (self.top + len(EMPTIES)) * STEP - (STEP - BOX_WIDE) + GAP / 2

    @cached_property
    def _column(self) -> float:
        return (WIDE - self.label) / self.top

    def _texts(self, row: Row) -> list[tuple[str, ...]]:
        return [wrapped(text, SIZE, self._column - 7, most=MOST) for text in row.levels]

    @staticmethod
    def _name(row: Row) -> str:
        return row.item.replace("\u00a0", " ")

    def _label(self, row: Row) -> tuple[str, ...]:
        return wrapped(self._name(row), SIZE, self.label - 18.0, bold=True)

    def _key_height(self, row: Row) -> float:
        return max(len(lines) for lines in (self._label(row), *self._texts(row))) * LEADING + 4.0

    @staticmethod
    def _items(rows: Sequence[Row]) -> list[Row]:
        return sorted({row.cell.item: row for row in rows}.values(), key=lambda row: row.place)

    def height(self, rows: Sequence[Row]) -> float:
        """Return the rows with the key above them."""
        return super().height(rows) + 14.0 + sum(self._key_height(row) for row in self._items(rows)) + 4.0

    def row_height(self, row: Row) -> float:
        """Return the question, or the boxes with the line below them."""
        return max(float(self.question(row, self._room).height) + 5.0, BOX_HIGH + 16.0)

    @property
    def _room(self) -> float:
        return WIDE - NUMBER - self._side - GAP

    def draw(self, press: Press, rows: Sequence[Row], top: float, stretch: float, *, goes_on: bool) -> None:
        """Draw the key, then the rows."""
        super().draw(press, rows, self._key(press, rows, top), stretch, goes_on=goes_on)

    def _key(self, press: Press, rows: Sequence[Row], top: float) -> float:
        for index, name in enumerate(self.names):
            x = LEFT + self.label + index * self._column
            press.text(x, top - 10, f"{index + 1}\u00a0{name}", 8.25, bold=True, room=self._column - 4)
        press.text(LEFT, top - 10, self.say("ballot_key"), SIZE, tone=QUIET, room=self.label - 4)
        top -= 14.0
        for row in self._items(rows):
            press.line(LEFT, top, LEFT + WIDE, top, LINE, 0.5)
            badge(row.badge, 5.0).drawOn(press.canvas, LEFT, top - 12)
            press.lines(LEFT + 13, top - 1.5, self._label(row), SIZE, LEADING, bold=True)
            for index, lines in enumerate(self._texts(row)):
                press.lines(LEFT + self.label + index * self._column, top - 1.5, lines, SIZE, LEADING)
            top -= self._key_height(row)
        return top - 4.0

    def draw_row(self, press: Press, row: Row, top: float, high: float) -> None:
        """Draw the question on the left, boxes and the line on the right."""
        self.put_question(press, row, top - 2.5, self._room)
        x = LEFT + WIDE - self._side
        self.boxes(press, x, top - 2.5, [str(level) for level in range(1, self.top + 1)])
        self.boxes(press, x + self.top * STEP + GAP / 2, top - 2.5, EMPTIES)
        self.remark(press, x, top - high + 2.5, self._side)
