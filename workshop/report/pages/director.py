"""The director's book: agenda, scripts, seats, who is asked about what, material, and not one vote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from workshop.agenda import BlockState, block_name, cell_seconds, default_agenda, ends_of, starts_of, state
from workshop.agenda_boards import boards_today
from workshop.agenda_repair import repairs
from workshop.model.agenda import Agenda, AgendaItem, Clock, Spent
from workshop.model.workshop import Participant
from workshop.notes import budget
from workshop.report.model.director import DirectorBlock, DirectorPage, DirectorPart
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.cover import DEPTHS, led_by
from workshop.report.pages.plain import pieces, plain
from workshop.report.values import Fact, Head
from workshop.scripts import script_name, script_of

# What the day looks like when the first block takes so many minutes too long.
LATE = (15, 30)
DUTIES = {"voter": "duty_voter", "facilitator": "duty_facilitator", "scribe": "duty_scribe",
          "observer": "duty_observer"}
# Any day will do: only its times are printed.
_NOON = datetime(2000, 1, 1, 12, tzinfo=UTC)


def director(book: Book) -> DirectorPage:
    """Write the book."""
    say, workshop = book.say, book.workshop
    agenda = workshop.agenda if workshop.agenda.items else default_agenda(workshop)
    day = state(agenda, Clock(), _NOON, UTC)
    blocks = [block for block in day.blocks if not block.item.skipped]
    late = [_late(agenda, minutes) for minutes in LATE]
    return DirectorPage(
        Head(say("outline_director"), say("kicker_director"),
             say("director_title", n=len(blocks), start=agenda.start, end=day.end) if day.days == 1 else
             say("director_days", n=len(blocks), days=day.days), say("director_lead")),
        _facts(book, agenda, day.end), say("director_agenda"),
        (say("director_time"), say("director_block"), say("director_minutes"),
         *(say("director_late", n=minutes) for minutes in LATE)),
        tuple(_rows(book, agenda, blocks, late)), (say("director_late_note"),),
        say("director_script"), tuple(_block(book, block) for block in blocks), say("director_people"),
        tuple(map(say, ("sign_seat", "sign_name", "director_about", "sign_duty", "director_asked"))),
        tuple(_person(book, person) for person in workshop.participants),
        "" if workshop.participants else say("director_nobody"), say("director_elements"),
        tuple(map(say, ("minutes_element", "director_cells", "director_voters", "director_who"))),
        tuple(_element(book, element) for element in workshop.elements), say("director_material"), _material(book))


def _facts(book: Book, agenda: Agenda, end: str) -> tuple[Fact, ...]:
    say, workshop = book.say, book.workshop
    settings, voters = workshop.settings, workshop.voters()
    return (Fact(say("director_for"), plain(settings.client) or NONE),
            Fact(say("director_name"), book.title),
            Fact(say("director_hours"), say.join(_hours(book, agenda, end))),
            Fact(say("cover_facilitators"), led_by(book) or NONE),
            Fact(say("cover_people"), say("director_count", n=len(workshop.participants), voters=len(voters))),
            Fact(say("cover_depth"), say(DEPTHS[settings.depth], n=len(book.asked))))


def _hours(book: Book, agenda: Agenda, end: str) -> list[str]:
    """Return from when to when each day goes; `end` is that of a single day."""
    starts, ends = starts_of(agenda), ends_of(agenda)
    if len(starts) == 1:
        return [book.say("director_span", start=agenda.start, end=end)]
    return [book.say("director_day_span", day=number, start=start, end=end)
            for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)]


def _rows(book: Book, agenda: Agenda, blocks: list[BlockState], late: list[Agenda | None]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each block, and one for each night between them."""
    states = {block.item.id: block for block in blocks}
    for item in agenda.items:
        if item.id in states:
            yield _row(book, states[item.id], late)
        elif item.kind == "night" and not item.skipped:
            yield (item.title.replace("/", "–"), _name(book, item), NONE, *(NONE for _ in late))


def _late(agenda: Agenda, minutes: int) -> Agenda | None:
    """Return the day split anew when its first block takes `minutes` too long; None when nothing can give."""
    first = next((item for item in agenda.items if not item.skipped), None)
    if first is None:
        return None
    hours, rest = agenda.start.split(":")
    start = _NOON.replace(hour=int(hours), minute=int(rest))
    clock = Clock({first.id: Spent(0, start.isoformat())})
    found = repairs(agenda, clock, start + timedelta(minutes=first.minutes + minutes), UTC)
    return next((repair.agenda for repair in found if repair.key == "shrink"), None)


def _row(book: Book, block: BlockState, late: list[Agenda | None]) -> tuple[str, ...]:
    again = []
    for agenda in late:
        item = agenda.item(block.item.id) if agenda is not None else None
        changed = item is not None and item.minutes != block.item.minutes
        again.append(str(item.minutes) if item is not None and changed else "=" if item is not None else NONE)
    return (f"{block.starts}–{block.ends}", _name(book, block.item), str(block.item.minutes), *again)


def _name(book: Book, item: AgendaItem) -> str:
    return plain(block_name(item).in_(book.language))


def _block(book: Book, block: BlockState) -> DirectorBlock:
    say, language, script = book.say, book.language, script_of(book.sources.scripts, script_name(block.item))
    parts = [DirectorPart(say("director_do"), _facts_of(book, block.item))]
    if script is not None:
        parts += [DirectorPart(say("director_purpose"), (script.purpose.in_(language),)),
                  DirectorPart(say("director_say"), tuple(line.in_(language) for line in script.say)),
                  DirectorPart(say("director_watch"), tuple(line.in_(language) for line in script.watch)),
                  DirectorPart(say("director_behind"), (script.behind.in_(language),))]
    time = f"{block.starts}–{block.ends}"
    return DirectorBlock(time, _name(book, block.item), (say("director_planned", n=block.item.minutes),),
                         tuple(part for part in parts if part.lines))


def _facts_of(book: Book, item: AgendaItem) -> tuple[str, ...]:
    """Return what a stage has to get through: cells, boards, dots."""
    say, workshop = book.say, book.workshop
    if item.stage == "score":
        detail = workshop.settings.depth != "express"
        return (say("director_scoring", n=len(book.asked), seconds=round(cell_seconds(detail=detail))),)
    if item.stage == "outlook":
        boards = [plain(board.name.in_(book.language)) for key in boards_today(workshop)
                  if (board := workshop.board(key)) is not None]
        return (say("director_boards", names=say.join(boards)),) if boards else ()
    if item.stage == "target":
        return (say("director_targets", n=len(book.asked)),)
    if item.stage == "pain":
        return (say("director_dots", n=budget(workshop)),) if workshop.voters() else ()
    return ()


def _person(book: Book, person: Participant) -> tuple[str, ...]:
    say = book.say
    about = say.join([part for part in (plain(person.department), plain(person.role)) if part]) or NONE
    if person.duty != "voter":
        asked = say("director_no_vote")
    else:
        known = [book.element_short(e) for e in person.elements if e in book.workshop.elements]
        asked = say.join(known) if person.elements else say("director_all")
    return (str(person.seat or NONE), plain(person.name) or say("no_name"), about, say(DUTIES[person.duty]),
            asked or NONE)


def _element(book: Book, element: str) -> tuple[str, ...]:
    workshop, say = book.workshop, book.say
    voters = [p for p in workshop.participants if p.asked_about(element)]
    everybody = len(voters) == len(workshop.voters())
    names = say("director_everybody") if everybody else say.join([plain(p.name) or say("no_name") for p in voters])
    return (book.element(element), str(len(workshop.items_of(element))), str(len(voters)),
            names if voters else NONE)


def _material(book: Book) -> tuple[str, ...]:
    """Return the checklist, counted for the people who are expected."""
    say, workshop = book.say, book.workshop
    voters, people = len(workshop.voters()), len(workshop.participants)
    lines = [say("bring_screen"), say("bring_file"), say("bring_sign_in", n=people), say("bring_cards", n=voters),
             say("bring_ballots", n=voters), say("bring_notes"), say("bring_levels"), say("bring_power"),
             say("bring_backup")]
    if (last := workshop.last_time) is not None:
        lines.append(say("bring_last", n=len(last.actions), title=pieces(last.title, 200)[0] if last.title else NONE))
    return tuple(lines)
