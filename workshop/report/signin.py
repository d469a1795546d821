"""The attendance sheet: who is expected, who signed in and when, and a line to sign on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

from workshop.model.text import Language
from workshop.model.workshop import Workshop
from workshop.report.fonts import register
from workshop.report.press import BANNER, Press, outside, wrapped
from workshop.report.styles import A4_HEIGHT, A4_WIDTH, INK, LINE, PAPER, QUIET, RULE
from workshop.report.words import Say, Words

LEFT = 42.0
WIDE: float = A4_WIDTH - 2 * LEFT
TOP, FOOT = 36.0, 46.0
SIZE, LEADING = 9.0, 11.5
LEAST, HEAD_ROW = 27.0, 20.0
# Seat, name, department, role, duty, signed in at, signature.
COLUMNS = (30.0, 96.0, 88.0, 82.0, 52.0, 66.0)
KEYS = ("sign_seat", "sign_name", "sign_department", "sign_role", "sign_duty", "sign_at", "sign_signature")
DUTIES = {"voter": "duty_voter", "facilitator": "duty_facilitator", "scribe": "duty_scribe",
          "observer": "duty_observer"}
# A cell has at most so many lines; empty rows at the end are for people who come unannounced.
MOST_LINES, SPARE = 4, 4


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the texts of all columns but the signature, broken into lines."""

    cells: tuple[tuple[str, ...], ...]

    @property
    def height(self) -> float:
        """Its height in points, with room to sign."""
        return max(max(len(cell) for cell in self.cells) * LEADING + 8.0, LEAST)


def signin_pdf(workshop: Workshop, language: Language, *, tz: tzinfo, words: Words, fonts: Path) -> bytes:
    """Return the attendance sheet as a PDF: everybody on the list in seat order, whatever their duty.

    Times are those of `Workshop.attendance` on clocks of `tz`; the date is that of the first of them, else a line to
    write it on. A stay that has ended shows both times. Raises BadInput when a font is missing.
    """
    register(fonts)
    say = words.say(language)
    settings = workshop.settings
    client, title = outside(settings.client), outside(settings.title) or say("untitled")
    stays = _stays(workshop, tz)
    day = min((stay[0].date() for found in stays.values() for stay in found), default=None)
    name = " · ".join(part for part in (client, title) if part)
    press = Press(fonts, title=f"{name} · {say('sign_in')}", author=client or say("brand"), subject=say("sign_in"),
                  language=language)
    lines = [_line((str(p.seat) if p.seat else "", outside(p.name) or say("no_name"), outside(p.department),
                    outside(p.role), say(DUTIES[p.duty]), _times(stays.get(p.id, []), day)))
             for p in workshop.participants]
    lines += [Line(((),) * len(COLUMNS))] * SPARE
    here = sum(1 for p in workshop.participants if p.id in stays)
    sheet = _Sheet(press, say, client, title, day, say("sign_count", n=len(workshop.participants), here=here),
                   rehearsal=settings.rehearsal)
    sheet.draw(lines)
    return press.close()


Stays = list[tuple[datetime, datetime | None]]


def _stays(workshop: Workshop, tz: tzinfo) -> dict[str, Stays]:
    """Return when everybody came and left, by person; None for who has not left."""
    found: dict[str, Stays] = {}
    for entry in sorted(workshop.attendance, key=lambda entry: _moment(entry.at)):
        stays, at = found.setdefault(entry.person, []), _moment(entry.at).astimezone(tz)
        staying = bool(stays) and stays[-1][1] is None
        if entry.here and not staying:
            stays.append((at, None))
        elif not entry.here and staying:
            stays[-1] = (stays[-1][0], at)
    return {person: stays for person, stays in found.items() if stays}


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _times(stays: Stays, day: date | None) -> str:
    """Return times as 09:00, or 09:00–11:30 for who has left; another day than that of the sheet is named."""
    return ", ".join("–".join(_time(moment, day) for moment in stay if moment is not None) for stay in stays)


def _time(moment: datetime, day: date | None) -> str:
    return moment.strftime("%H:%M" if moment.date() == day else "%m-%d %H:%M")


def _line(texts: Iterable[str]) -> Line:
    return Line(tuple(wrapped(text, SIZE, room - 6, bold=index == 1, most=MOST_LINES)
                      for index, (text, room) in enumerate(zip(texts, COLUMNS, strict=True))))


class _Sheet:
    """Pages of rows below a head that is the same on each."""

    def __init__(self, press: Press, say: Say, client: str, title: str, day: date | None, count: str, *,
                 rehearsal: bool) -> None:
        self.press, self.say, self.client, self.day, self.count = press, say, client, day, count
        self.title = wrapped(title, 15.0, WIDE, bold=True, most=3)
        self.rehearsal = rehearsal

    @property
    def _top(self) -> float:
        """Where the table begins."""
        head = 26.0 + (15.0 if self.client else 0.0) + len(self.title) * 20.0 + 16.0
        return float(A4_HEIGHT) - TOP - head - (BANNER + 6.0 if self.rehearsal else 0.0)

    def draw(self, lines: list[Line]) -> None:
        """Draw all pages."""
        pages: list[list[Line]] = [[]]
        left = self._top - HEAD_ROW - FOOT
        for line in lines:
            if line.height > left and pages[-1]:
                pages.append([])
                left = self._top - HEAD_ROW - FOOT
            pages[-1].append(line)
            left -= line.height
        for number, page in enumerate(pages, start=1):
            if number == 1:
                self.press.bookmark(self.say("sign_in"), "sign-in")
            self._head()
            self._rows(page)
            self._foot(self.say("ballot_page", page=number, pages=len(pages)))
            self.press.next_page()

    def _head(self) -> None:
        press, y = self.press, A4_HEIGHT - TOP
        if self.rehearsal:
            press.banner(self.say("rehearsal_paper"), LEFT, y, WIDE)
            y -= BANNER + 6.0
        press.text(LEFT, y - 14, self.say("sign_in"), 12.75, bold=True, tone=QUIET)
        date_ = self.say("sign_date", date=self.say.day(self.day) if self.day else "")
        blank = 0.0 if self.day else 96.0
        press.text(LEFT + WIDE - blank, y - 14, date_, 10.5, anchor="end")
        if blank:
            press.line(LEFT + WIDE - blank + 2, y - 16, LEFT + WIDE, y - 16, INK, 0.5)
        y -= 26.0
        if self.client:
            press.text(LEFT, y - 10, self.client, 10.5, room=WIDE)
            y -= 15.0
        press.lines(LEFT, y, self.title, 15.0, 20.0, bold=True)
        press.text(LEFT, y - len(self.title) * 20.0 - 8, self.count, 8.25, tone=QUIET)

    def _rows(self, page: list[Line]) -> None:
        press, top = self.press, self._top
        lefts = [LEFT + sum(COLUMNS[:index]) for index in range(len(COLUMNS) + 1)]
        press.box(LEFT, top - HEAD_ROW, WIDE, HEAD_ROW, fill=PAPER, stroke=None)
        for x, key in zip(lefts, KEYS, strict=True):
            press.text(x + 3, top - 13.5, self.say(key), 8.25, bold=True)
        press.line(LEFT, top - HEAD_ROW, LEFT + WIDE, top - HEAD_ROW, INK, 0.6)
        y = top - HEAD_ROW
        for line in page:
            for index, (x, cell) in enumerate(zip(lefts, line.cells, strict=False)):
                press.lines(x + 3, y - 6, cell, SIZE, LEADING, bold=index == 1)
            y -= line.height
            press.line(LEFT, y, LEFT + WIDE, y, RULE, 0.5)
        for x in lefts[1:]:
            press.line(x, top, x, y, LINE, 0.4)

    def _foot(self, place: str) -> None:
        self.press.line(LEFT, FOOT - 10, LEFT + WIDE, FOOT - 10, RULE, 0.5)
        self.press.text(LEFT, FOOT - 21, self.say("sign_late"), 7.5, tone=QUIET)
        self.press.text(LEFT + WIDE, FOOT - 21, place, 7.5, tone=QUIET, anchor="end")
