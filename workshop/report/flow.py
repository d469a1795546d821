"""Text as a flowable: no markup is ever read, so users' words are only words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus.flowables import Flowable

from workshop.report import breaking, fonts
from workshop.report.styles import Style, colour
from workshop.report.values import PageRef

STOPS = frozenset("：；，。:;,")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with a look of its own; None takes the look of the style.

    `link` is the key of a page it leads to. With `ref` the text only holds the place for the number of that page.
    """

    text: str
    bold: bool | None = None
    colour: str | None = None
    link: str = ""
    ref: str = ""

    def part(self, start: int, end: int) -> Run:
        """Return some of its characters, looking the same."""
        return Run(self.text[start:end], self.bold, self.colour, self.link, self.ref)


def to_page(ref: PageRef, *, before: str = "", tone: str | None = None) -> list[Run]:
    """Return the words that lead to another page, with `before` in front of them."""
    return [*([Run(before, colour=tone)] if before else []), Run(ref.words, colour=tone, ref=ref.key)]


class Words(Flowable):
    """A paragraph. Breaks Chinese between characters, keeps Latin words and numbers whole, splits across pages.

    `most` is the largest number of lines; what does not fit is cut with … (only where the whole is printed elsewhere).
    """

    def __init__(self, text: str | Sequence[Run], style: Style, most: int | None = None) -> None:
        super().__init__()
        self.runs = [Run(text)] if isinstance(text, str) else list(text)
        self.style, self.most = style, most
        self.spaceBefore, self.spaceAfter = style.before, style.after
        self.keepWithNext = style.with_next
        self._lines: list[list[Run]] = []
        self._room = -1.0

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Break the lines for a width; returns width and height in points."""
        self.width = room
        # Tables ask for the same cell again and again.
        if room != self._room:
            self._lines, self._room = self._broken(room), room
        self.height = len(self._lines) * self.style.leading
        return room, self.height

    def line_texts(self) -> list[str]:
        """Return the lines of the last `wrap` as plain text."""
        return ["".join(run.text for run in line) for line in self._lines]

    def _advances(self, runs: Sequence[Run]) -> list[float]:
        size = self.style.size
        return [wide for run in runs for wide in fonts.advances(run.text, size, bold=self._bold(run))]

    def _bold(self, run: Run) -> bool:
        return self.style.bold if run.bold is None else run.bold

    def _broken(self, room: float) -> list[list[Run]]:
        text = "".join(run.text for run in self.runs)
        widths = self._advances(self.runs)
        spans = breaking.lines(text, widths, room)
        if self.most is not None and len(spans) > self.most:
            start = spans[self.most - 1][0]
            rest = fonts.fit(text[start:], room, self.style.size, bold=self.style.bold)
            return [*(self._slice(*span) for span in spans[:self.most - 1]), [Run(rest)]]
        return [self._slice(*span) for span in spans]

    def _slice(self, start: int, end: int) -> list[Run]:
        if len(self.runs) == 1:
            return [self.runs[0].part(start, end)]
        found, at = [], 0
        for run in self.runs:
            low, high = max(start - at, 0), min(end - at, len(run.text))
            if low < high:
                found.append(run.part(low, high))
            at += len(run.text)
        return found

    def split(self, room: float, height: float) -> list[Flowable]:
        """Cut between lines so that the first part is at most `height` points high."""
        self.wrap(room, height)
        fits = int(height // self.style.leading)
        if fits < 1 or fits >= len(self._lines):
            return []
        return [self._part(self._lines[:fits]), self._part(self._lines[fits:])]

    def _part(self, lines: list[list[Run]]) -> Words:
        return _Set(lines, self.style)

    def draw(self) -> None:
        """Draw line by line from the top."""
        canvas, style = self.canv, self.style
        y = self.height - style.size
        for line in self._lines:
            x = self._left(line)
            for run in line:
                bold = self._bold(run)
                tone = run.colour or style.colour
                if run.ref:
                    canvas.refer(run.ref, x, y, style.size, bold, tone)
                else:
                    canvas.setFont(fonts.name_of(bold=bold), style.size)
                    canvas.setFillColor(colour(tone))
                    canvas.drawString(x, y, run.text)
                if len(line) > 1 or run.link or run.ref:
                    wide = fonts.width(run.text, style.size, bold=bold)
                    if run.link or run.ref:
                        canvas.lead_to(run.link or run.ref, x, y - 0.25 * style.size, wide, style.leading)
                    x += wide
            y -= style.leading

    def _left(self, line: list[Run]) -> float:
        if self.style.align == "left":
            return 0.0
        used = sum(fonts.width(run.text, self.style.size, bold=self._bold(run)) for run in line)
        spare = float(self.width) - used
        return spare if self.style.align == "right" else spare / 2


class _Set(Words):
    """A part of a paragraph whose lines are already broken."""

    def __init__(self, lines: list[list[Run]], style: Style) -> None:
        super().__init__([run for line in lines for run in line], style.but(with_next=False))
        self._lines = lines

    def _broken(self, room: float) -> list[list[Run]]:
        return self._lines


class Title(Words):
    """A text that is an entry of the outline as well; `key` is unique in the document.

    Its lines are balanced: they end after a mark of punctuation where they can, and the last is never a mere word.
    """

    def __init__(self, text: str, style: Style, *, outline: str, key: str, level: int = 0) -> None:
        super().__init__(text, style)
        self._entry: tuple[str, str, int] | None = (outline, key, level)

    def _broken(self, room: float) -> list[list[Run]]:
        text = "".join(run.text for run in self.runs)
        widths = self._advances(self.runs)
        spans = breaking.lines(text, widths, room)
        if 1 < len(spans) < 5:
            spans = _balanced(text, widths, room, spans)
        return [self._slice(*span) for span in spans]

    def draw(self) -> None:
        """Draw, and add the entry the first time: the head of a table is drawn again on every page."""
        if self._entry is not None:
            outline, key, level = self._entry
            self._entry = None
            if level:
                self.canv.bookmarkHorizontal(key, 0, self.height + 4)
            else:
                self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(outline, key, level, closed=level == 0)
        super().draw()


Spans = list[tuple[int, int]]


def _balanced(text: str, widths: list[float], room: float, spans: Spans) -> Spans:
    """Return the same number of lines, broken after a mark of punctuation or at least without a lonely last word."""
    if len(spans) == 2 and (cut := _best_stop(text, widths, room)):
        return [(0, cut), (cut + (text[cut] == " "), len(text))]
    start, end = spans[-1]
    if sum(widths[start:end]) >= room * 0.3:
        return spans
    narrow = spans
    for percent in range(98, 50, -2):
        tried = breaking.lines(text, widths, room * percent / 100)
        if len(tried) > len(spans):
            break
        narrow = tried
    return narrow


def _best_stop(text: str, widths: list[float], room: float) -> int:
    """Return the place after a mark that parts a text most evenly into two lines that fit; 0 without one."""
    whole, used, best, far = sum(widths), 0.0, 0, room * 0.6
    for index, width in enumerate(widths[:-1]):
        used += width
        follower = text[index + 1]
        good = text[index] in STOPS and (follower == " " or breaking.may_break(text[index], follower))
        if good and used <= room and whole - used <= room and abs(whole - 2 * used) < far:
            best, far = index + 1, abs(whole - 2 * used)
    return best


class Picture(Flowable):
    """A drawing in the text column, with a space before and after in points."""

    def __init__(self, drawing: Any, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__()
        self.drawing, self.spaceBefore, self.spaceAfter = drawing, before, after

    def wrap(self, _room: float, _height: float) -> tuple[float, float]:
        """Return the size of the drawing."""
        self.width, self.height = self.drawing.width, self.drawing.height
        return self.width, self.height

    def draw(self) -> None:
        """Draw it where the flow stands."""
        self.drawing.drawOn(self.canv, 0, 0)
