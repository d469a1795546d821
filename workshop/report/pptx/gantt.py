"""The roadmap as shapes that can be moved: a grid of periods, bars with words, and lines glued to the bars."""

from __future__ import annotations

import math
from typing import Any

from workshop.report import fonts
from workshop.report.model.roadmap import Bar, BarLink, RoadmapPage
from workshop.report.pptx.deck import Deck, Slide, emu
from workshop.report.pptx.marks import Look, Words, cut, fitted, quiet
from workshop.report.pptx.parts import note_lines, nothing
from workshop.report.styles import ACTION, ATTENTION, INK, LINE, PAPER, QUIET, RULE, ink_on

# Marks before a title; the critical chain and what is closed are drawn.
SIGNS = {"must": "◆", "pinned": "▼", "running": "►", "critical": "▢", "closed": "▒", "today": "│"}
CLOSED = "#F0EBDF"
LABEL, HEAD, MONEY, LOW, HIGH = 268.0, 32.0, 34.0, 21.0, 30.0


def roadmap(deck: Deck, page: RoadmapPage) -> list[Slide]:
    """Write the plan; rows that do not fit go to further slides, each with the periods and the money of all."""
    slide = deck.slide(page.head)
    if page.empty:
        nothing(slide, page.empty)
        return [slide]
    notes = 14.0 * min(len(page.notes), 3) + (18 if page.legend else 4)
    room = slide.height - HEAD - MONEY - notes
    most = max(int(room / LOW), 1)
    count = math.ceil(len(page.bars) / most)
    each = math.ceil(len(page.bars) / count)
    made = []
    for number in range(count):
        if number:
            slide = deck.slide(page.head, part=(number + 1, count), lead=False)
        elif count > 1:
            slide.text([Words(f"1 / {count}", quiet().but(align="r"))], slide.left, 20, slide.width, 14, name="Part")
        rows = range(number * each, min((number + 1) * each, len(page.bars)))
        high = min((slide.height - HEAD - MONEY - notes) / max(len(rows), 1), HIGH)
        end = _Chart(slide, page, rows, max(high, LOW)).draw()
        note_lines(slide, page.notes, end + 4)
        made.append(slide)
    return made


class _Chart:
    """One slide of the plan: places are points from above."""

    def __init__(self, slide: Slide, page: RoadmapPage, rows: range, high: float) -> None:
        self.slide, self.page, self.rows, self.high = slide, page, rows, high
        self.left = slide.left + LABEL
        self.step = (slide.right - self.left) / max(len(page.quarters), 1)
        self.top = slide.top + HEAD
        self.foot = self.top + high * len(rows)

    def draw(self) -> float:
        """Draw grid, bars, lines and money; return where they end."""
        self._grid()
        bars = {row: self._bar(row, self.page.bars[row]) for row in self.rows}
        for link in self.page.links:
            if link.before in bars and link.after in bars:
                self._link(bars[link.before], bars[link.after], link)
        return self._legend(self._money())

    # Parts ------------------------------------------------------------------------------------------------------
    def _grid(self) -> None:
        slide, look = self.slide, quiet(9).but(align="ctr")
        for shut in self.page.closed:
            slide.box(self.left + self.step * shut.begin, self.top, self.step * (shut.end - shut.begin),
                      self.foot - self.top, CLOSED, name="Closed")
        thin = self.step < 34
        for index, name in enumerate(self.page.quarters):
            x = self.left + self.step * index
            year = self.page.years[index] if index < len(self.page.years) else ""
            if year:
                slide.text([Words(year, Look(9.5, True))], x + 2, slide.top, max(self.step * 3, 40), 13, name="Year")
            if not thin or not index % 3:
                words = fonts.fit(name, self.step * (3 if thin else 1), 9)
                slide.text([Words(words, look)], x, slide.top + 15, self.step * (3 if thin else 1), 13, name="Period")
            slide.line(x, self.top - 2, x, self.foot, RULE if year else LINE, 0.75 if year else 0.5)
        slide.line(slide.right, self.top - 2, slide.right, self.foot, LINE)
        for number in range(len(self.rows) + 1):
            y = self.top + self.high * number
            slide.line(slide.left, y, slide.right, y, LINE, 0.5)
        if self.page.today is not None:
            x = self.left + self.step * self.page.today
            slide.line(x, self.top - 2, x, self.foot, ATTENTION, 1.25)

    def _bar(self, row: int, bar: Bar) -> Any:
        slide, y = self.slide, self.top + self.high * (row - self.rows[0])
        self._label(bar, row, y)
        x, wide = self.left + self.step * bar.start + 2.5, self.step * (bar.end - bar.start) - 5
        colour = bar.badge.colour or ACTION
        shape = slide.box(x, y + 3.5, wide, self.high - 7, colour, round_=True, name=f"{bar.number} {bar.title[:80]}")
        shape.adjustments[0] = 0.15
        if bar.critical:
            slide.deck.stroke(shape, INK, 1.75)
        ink = ink_on(colour)
        words, look = fitted(bar.inside, [Look(size, False, ink, "ctr", fixed=True) for size in (9.5, 8.5, 7.5)],
                             wide - 4, 1)
        if fonts.width(bar.inside, 7.5) <= wide - 4:
            slide.deck.set_words(shape, [Words(words, look)], anchor="ctr")
        elif (space := slide.right - x - wide - 8) >= fonts.width(bar.inside, 8) * 1.06:
            # Too short for its words: they stand behind it.
            slide.text([Words(bar.inside, quiet(8))], x + wide + 5, y, space, self.high, anchor="ctr",
                       name=f"About {bar.number}")
            slide.deck.set_words(shape, [])
        else:
            slide.deck.set_words(shape, [Words(words, look)], anchor="ctr")
        return shape

    def _label(self, bar: Bar, row: int, y: float) -> None:
        slide, room = self.slide, LABEL - 62
        slide.text([Words(bar.number, quiet(9).but(align="r"))], slide.left - 6, y, 20, self.high, anchor="ctr",
                   name="Number")
        if bar.badge.note:
            disc = slide.box(slide.left + 18, y + self.high / 2 - 7, 14, 14, bar.badge.colour, round_=True,
                             name=bar.badge.name)
            disc.adjustments[0] = 0.5
            look = Look(7.5, True, ink_on(bar.badge.colour), "ctr", fixed=True)
            slide.deck.set_words(disc, [Words(bar.badge.note, look)], anchor="ctr")
        after = self._after(row)
        signs = "".join(SIGNS[kind] for kind, there in (("must", bar.must), ("pinned", bar.pinned),
                                                        ("running", bar.running)) if there)
        name = f"{signs} {bar.title}" if signs else bar.title
        title, look = fitted(name, [Look(10, True), Look(9, True)], room, 1)
        if title.endswith("…") or title.endswith("..."):
            two = int((self.high - 2) / (8 * 1.25))
            title, look = fitted(name, [Look(8, True)], room, max(two, 1))
        words = [Words(title, look)]
        if after and self.high >= 28:
            words.append(Words(cut(after, quiet(7.5), room, 1), quiet(7.5)))
        slide.text(words, slide.left + 36, y, room, self.high, anchor="ctr", name="Title of the initiative")
        if bar.marks:
            slide.text([Words("▲" * bar.marks, Look(5.5, colour=QUIET, align="r"))], self.left - 34, y, 30, self.high,
                       anchor="ctr", name="Closes")

    def _after(self, row: int) -> str:
        """Return the numbers of those on other slides that have to come first."""
        others = [self.page.bars[link.before].number for link in self.page.links
                  if link.after == row and link.before not in self.rows]
        return f"{self.page.after_word} {', '.join(others)}" if others else ""

    def _link(self, first: Any, second: Any, link: BarLink) -> None:
        from pptx.enum.shapes import MSO_CONNECTOR
        line = self.slide.raw.shapes.add_connector(MSO_CONNECTOR.ELBOW, 0, 0, emu(10), emu(10))
        # The right side of the one, the left side of the other.
        line.begin_connect(first, 3)
        line.end_connect(second, 1)
        line.name = f"{self.page.bars[link.before].number} → {self.page.bars[link.after].number}"
        colour = ATTENTION if link.broken else INK if link.critical else "#8C8778"
        self.slide.deck.stroke(line, colour, 1.0 if colour == "#8C8778" else 1.5, arrow=True, dashed=link.broken)

    def _money(self) -> float:
        slide, page, y = self.slide, self.page, self.foot + 5
        note = cut(f"{page.spend_label} · {page.spend_note}" if page.spend_note else page.spend_label, quiet(9),
                   LABEL - 12, 2)
        slide.text([Words(note, quiet(9))], slide.left, y, LABEL - 12, 26, name="Money")
        for index, spend in enumerate(page.spend):
            if not spend.text:
                continue
            x, over = self.left + self.step * index, spend.share is not None and spend.share > 1.0
            if spend.share is not None:
                slide.box(x + 3, y + 1, self.step - 6, 14, PAPER, name="Budget")
                slide.box(x + 3, y + 1, (self.step - 6) * min(spend.share, 1.0), 14, ATTENTION if over else "#BCD6CD",
                          name="Spent")
            look = Look(8.5 if self.step > 40 else 7, over, align="ctr")
            slide.text([Words(fonts.fit(spend.text, self.step, look.size), look)], x, y, self.step, 16, anchor="ctr",
                       name="Money of the period")
        return y + 28

    def _legend(self, y: float) -> float:
        """Name the marks that are used, on one line."""
        words = "　".join(f"{SIGNS.get(mark.kind, '')} {mark.words}" for mark in self.page.legend)
        if not words:
            return y
        look = quiet(8.5)
        self.slide.text([Words(cut(words, look, self.slide.width, 1), look)], self.slide.left, y, self.slide.width, 12,
                        name="Legend")
        return y + 13
