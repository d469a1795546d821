"""Paper ballots: each person's own questions, a seat code instead of the name, and never a vote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workshop.errors import refuse
from workshop.exchange.ballots import ballot_cells, seat_code
from workshop.model.score import Purpose
from workshop.model.text import Language
from workshop.model.workshop import Participant, Workshop
from workshop.report.ballotsheet import LEFT, WIDE, Inline, Keyed, Layout, Row, opens
from workshop.report.fonts import register
from workshop.report.press import Press, outside, wrapped
from workshop.report.styles import A4_HEIGHT, A4_WIDTH, INK, QUIET, RULE
from workshop.report.values import Badge
from workshop.report.words import Say, Words

PURPOSE = {"current": "ballot_current", "target": "ballot_target"}
HELPS = {"current": "ballot_help", "target": "ballot_help_target"}
MARGIN, STRIP, FOOT = 24.0, 52.0, 38.0
HEAD, HELP = 15.0, 10.5
# A row grows by at most this much to fill its page: more room to write.
STRETCH = 7.0
# One key a page is chosen when it needs at most this share of the pages.
SAVING = 0.8

Page = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one person is asked on paper. `name` and `place` are on the strip only."""

    code: str
    name: str
    place: str
    rows: Page


def ballots_pdf(workshop: Workshop, people: tuple[str, ...] | None, language: Language, *,
                purpose: Purpose = "current", words: Words, fonts: Path) -> bytes:
    """Return the ballots of `people` (ids; None for all who vote) as a PDF, in the order of the room.

    Everyone begins on an odd page, so that the file can be printed on both sides; the strip with the name is on the
    first page only, and the back of it is left free. Raises Refused for an unknown id, or when nobody has anything to
    vote on; BadInput when a font, or a glyph of the product's own words, is missing.
    """
    register(fonts)
    say = words.say(language)
    ballots = [ballot for person in _chosen(workshop, people)
               if (ballot := _ballot(workshop, person, purpose, say)).rows]
    if not ballots:
        raise refuse("ballots_empty")
    client, title = outside(workshop.settings.client), outside(workshop.settings.title) or say("untitled")
    name = " · ".join(part for part in (client, title) if part)
    press = Press(fonts, title=f"{name} · {say('ballot')}", author=client or say("brand"),
                  subject=say(PURPOSE[purpose]), language=language)
    names = [outside(level.name.in_(language)) for level in workshop.pack.levels]
    printer = _Printer(press, say, name, purpose, rehearsal=workshop.settings.rehearsal, top=workshop.pack.top)
    keyed = Keyed(say, names, [row for ballot in ballots for row in ballot.rows])
    layout, spread = printer.choose(Inline(say, names), keyed, ballots)
    for number, (ballot, pages) in enumerate(zip(ballots, spread, strict=True), start=1):
        printer.ballot(layout, ballot, pages, f"ballot-{number}")
    return press.close()


def _chosen(workshop: Workshop, people: tuple[str, ...] | None) -> tuple[Participant, ...]:
    if people is None:
        return workshop.voters()
    for person in people:
        if workshop.person(person) is None:
            raise refuse("person_unknown", person)
    return tuple(person for person in workshop.participants if person.id in people)


def _ballot(workshop: Workshop, person: Participant, purpose: Purpose, say: Say) -> Ballot:
    cells = ballot_cells(workshop, person, purpose)
    pack, language = workshop.pack, say.language
    places = {found.id: index for index, found in enumerate((*pack.capabilities, *pack.indicators))}
    rows = []
    for number, cell in enumerate(cells, start=1):
        item, capability = pack.item(cell.item), pack.capability_of(cell.item)
        short = outside(item.short.in_(language))
        rows.append(Row(
            number, places[cell.item], cell, outside(pack.element(cell.element).name.in_(language)),
            f"{item.id}\u00a0{short}" if item.parent else short,
            Badge(outside(capability.note) or outside(capability.id)[:2], capability.colour, ""),
            outside(pack.question(cell.element, cell.item).in_(language)),
            tuple(outside(text.in_(language)) for text in item.levels)))
    place = " · ".join(part for part in (outside(person.department), outside(person.role)) if part)
    return Ballot(outside(seat_code(workshop, person)), outside(person.name) or say("no_name"), place, tuple(rows))


def _anywhere(_rows: Page, _cut: int) -> bool:
    return True


def _not_alone(rows: Page, cut: int) -> bool:
    """Tell whether no element has just one of its rows on either side of the cut."""
    before, after = rows[cut - 1].cell.element, rows[cut].cell.element
    if before != after:
        return True
    return not opens(rows, cut - 1) and cut + 1 < len(rows) and not opens(rows, cut + 1)


class _Printer:
    """Furniture of the pages, and how rows are spread over them."""

    def __init__(self, press: Press, say: Say, name: str, purpose: Purpose, *, rehearsal: bool, top: int) -> None:
        self.press, self.say, self.name, self.rehearsal = press, say, name, rehearsal
        self.purpose = say(PURPOSE[purpose])
        self.help = wrapped(say(HELPS[purpose], top=top), 8.25, WIDE)

    def choose(self, beside: Layout, keyed: Layout, ballots: list[Ballot]) -> tuple[Layout, list[list[Page]]]:
        """Return the layout and the pages of every ballot: levels beside their boxes, unless that costs much paper."""
        first, second = ([self._spread(layout, ballot.rows) for ballot in ballots] for layout in (beside, keyed))
        paper = [sum(len(pages) for pages in spread) for spread in (first, second)]
        saves = paper[1] <= SAVING * paper[0] and all(
            keyed.height(rows) <= self._room(page) for pages in second for page, rows in enumerate(pages, start=1))
        return (keyed, second) if saves else (beside, first)

    def _spread(self, layout: Layout, rows: Page) -> list[Page]:
        """Spread rows over pages; elements stay whole, or at least leave no row alone, where that costs no page."""
        tight = self._filled(layout, rows, _anywhere)
        kept = (self._filled(layout, rows, may_cut) for may_cut in (opens, _not_alone))
        return next((pages for pages in kept if len(pages) == len(tight)), tight)

    def _filled(self, layout: Layout, rows: Page, may_cut: Callable[[Page, int], bool]) -> list[Page]:
        pages: list[Page] = []
        start = 0
        while start < len(rows):
            end = start + 1
            room = self._room(len(pages) + 1)
            while end < len(rows) and layout.height(rows[start:end + 1]) <= room:
                end += 1
            if end < len(rows):
                end = next((cut for cut in range(end, start, -1) if may_cut(rows, cut)), end)
            pages.append(rows[start:end])
            start = end
        return pages

    def _head(self, page: int) -> float:
        """Return where the furniture of a page begins: below the strip, and below the back of the strip."""
        return float(A4_HEIGHT) - (STRIP + 8.0 if page <= 2 else MARGIN)

    def _top(self, page: int) -> float:
        """Return where the rows of a page begin."""
        return self._head(page) - HEAD - (len(self.help) * HELP + 6.0 if page == 1 else 0.0)

    def _room(self, page: int) -> float:
        return self._top(page) - FOOT

    def ballot(self, layout: Layout, ballot: Ballot, pages: list[Page], key: str) -> None:
        """Draw one ballot, and an empty page after an odd number of pages."""
        self.press.bookmark(f"{ballot.code} · {ballot.name}", key)
        for page, rows in enumerate(pages, start=1):
            if page == 1:
                self._strip(ballot)
            self._furniture(ballot, page, self.say("ballot_page", page=page, pages=len(pages)))
            if page == 1:
                self.press.lines(LEFT, self._top(1) + len(self.help) * HELP + 4.0, self.help, 8.25, HELP)
            top = self._top(page)
            spare = (self._room(page) - layout.height(rows)) / len(rows)
            before = pages[page - 2][-1].cell.element if page > 1 else ""
            layout.draw(self.press, rows, top, min(max(spare, 0.0), STRETCH),
                        goes_on=before == rows[0].cell.element)
            self.press.next_page()
        if len(pages) % 2:
            self._furniture(ballot, len(pages) + 1, self.say("ballot_blank"))
            self.press.next_page()

    def _strip(self, ballot: Ballot) -> None:
        """Draw the strip to be torn off: the only place with the name."""
        press, line = self.press, A4_HEIGHT - STRIP
        press.line(0, line, A4_WIDTH, line, QUIET, 0.6, (4, 3))
        used = press.text(LEFT, line + 17, ballot.name, 13, bold=True, room=WIDE * 0.55)
        code = press.text(LEFT + WIDE, line + 17, ballot.code, 13, bold=True, anchor="end")
        press.text(LEFT + used + 10, line + 17, ballot.place, 8.25, tone=QUIET, room=WIDE - used - code - 24)
        press.text(LEFT, line + 5, self.say("ballot_tear"), 7.5, tone=QUIET)

    def _furniture(self, ballot: Ballot, page: int, place: str) -> None:
        press, top, say = self.press, self._head(page), self.say
        code = press.text(LEFT + WIDE, top - 10, say("ballot_code", code=ballot.code), 10.5, bold=True, anchor="end")
        purpose = press.text(LEFT, top - 10, self.purpose, 10.5, bold=True)
        x, room = LEFT + purpose + 10, WIDE - purpose - code - 24
        if self.rehearsal:
            press.banner(say("rehearsal_paper"), x, top + 1.5, room)
        else:
            press.text(x, top - 10, self.name, 8.25, tone=QUIET, room=room)
        press.line(LEFT, FOOT - 6, LEFT + WIDE, FOOT - 6, RULE, 0.5)
        used = press.text(LEFT + WIDE, FOOT - 16, say("ballot_foot", code=ballot.code, place=place), 7.5, tone=QUIET,
                          anchor="end")
        press.text(LEFT, FOOT - 16, say("ballot_signs"), 7.5, tone=INK, room=WIDE - used - 12)
