"""Reservations and minority views: cells one below the other, every word of them."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import CondPageBreak, Flowable

from workshop.report.charts.small import badge
from workshop.report.flow import Run, Words
from workshop.report.model.reservations import Held, HeldGroup, ReservationsPage, View
from workshop.report.sections.parts import PORTRAIT, head, table
from workshop.report.styles import ACTION, BODY, BODY_TEXT, CELL, LINE, NOTE, QUIET, SECTION, SMALL, Style, colour

MARK, SIDE = 18.0, 78.0
SAID = CELL.but(leading=12.5)


def reservations(page: ReservationsPage) -> list[Flowable]:
    """Set the page, or as many as the words need."""
    width, _ = PORTRAIT
    found = head(page.head, "reservations")
    if page.empty:
        found.append(Words(page.empty, BODY_TEXT.but(before=8)))
    for group in page.groups:
        found += _group(group, width)
    return found + [Words(line, NOTE) for line in page.notes]


def _group(group: HeldGroup, width: float) -> list[Flowable]:
    found: list[Flowable] = [CondPageBreak(120), Words(group.title, SECTION.but(after=3))]
    if group.lead:
        found.append(Words(group.lead, Style(SMALL, 11.5, QUIET, after=4)))
    for held in group.cells:
        found += [CondPageBreak(54), _name(held, width)]
        found += [_Said(part, view.label if not index else "") for view in held.views
                  for index, part in enumerate(_paragraphs(view))]
    return found


def _name(held: Held, width: float) -> Flowable:
    name = [Run(held.element, bold=True), Run("  "), Run(held.item, bold=True),
            Run(f"   {held.outcome} · {held.basis}", colour=QUIET)]
    cells = [badge(held.badge, 5.6), Words(name, Style(BODY, 12.5))]
    found = table([cells], (MARK, width - MARK), head_rows=0, pad=2.0, lines=False, extra=[
        ("LINEABOVE", (0, 0), (-1, 0), 0.4, colour(LINE)), ("TOPPADDING", (0, 0), (-1, 0), 5)])
    found.spaceBefore = 4
    return found


def _paragraphs(view: View) -> list[Words]:
    found = []
    for index, text in enumerate(view.texts):
        last = view.who and index == len(view.texts) - 1
        found.append(Words([Run(text), Run(f"  — {view.who}", colour=QUIET)] if last else text, SAID))
    return found


class _Said(Flowable):
    """A paragraph with its label in the margin; on a further page it goes on without the label."""

    def __init__(self, words: Words, label: str) -> None:
        super().__init__()
        self.words, self.label = words, Words(label, SAID.but(colour=ACTION), most=2)
        self.spaceAfter = 3

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Return the size: that of the words beside the margin, or of the label where it is higher."""
        self.width, indent = room, MARK + SIDE
        used = max(self.words.wrap(room - indent, height)[1], self.label.wrap(SIDE - 6, height)[1])
        self.height = used
        return room, used

    def split(self, room: float, height: float) -> Sequence[Flowable]:
        """Cut between lines."""
        parts = self.words.split(room - MARK - SIDE, height)
        label = "".join(run.text for run in self.label.runs)
        return [_Said(part, label if not index else "") for index, part in enumerate(parts)]

    def draw(self) -> None:
        """Draw label and words from the same top."""
        self.label.drawOn(self.canv, MARK, self.height - self.label.height)
        self.words.drawOn(self.canv, MARK + SIDE, self.height - self.words.height)
