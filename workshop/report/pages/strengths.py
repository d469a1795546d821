"""Strengths to protect: high levels with what shows them, who looks after them, and what is at risk."""

from __future__ import annotations

from workshop.canvasshow import CellShow
from workshop.model.evidence import STRENGTHS, Evidence
from workshop.model.initiative import Initiative
from workshop.model.score import Cell
from workshop.proven import backing, high_cells
from workshop.report.model.strengths import Strength, StrengthGroup, StrengthsPage
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.evidence import STRENGTHS as WORDS
from workshop.report.pages.plain import pieces, plain
from workshop.report.values import Head

PIECE, PROOFS = 260, 2
GROUPS = (("measured", "strong_measured", "strong_measured_lead"), ("told", "strong_told", "strong_told_lead"),
          ("claimed", "strong_claimed", "strong_claimed_lead"))


def strengths(book: Book) -> StrengthsPage | None:
    """Write the page; None when nothing is scored."""
    say, canvas = book.say, book.canvas
    if not book.scored:
        return None
    tall = high_cells(canvas)
    floor = max(canvas.top - 1, 2)
    groups = []
    for kind, title, lead in GROUPS:
        if shows := [show for show in tall if backing(show) == kind]:
            groups.append(StrengthGroup(say(title, n=len(shows)), say(lead), tuple(_row(book, s) for s in shows)))
    columns = tuple(map(say, ("strong_col_cell", "strong_col_level", "strong_col_proof", "strong_col_owner",
                              "strong_col_risk")))
    return StrengthsPage(Head(say("outline_strong"), say("kicker_strong"), _title(book, tall, floor),
                              say("strong_rule", floor=floor) if tall else ""), columns, tuple(groups),
                         "" if tall else say("strong_empty", floor=floor, best=_best(book)),
                         (say("strong_note"),) if tall else ())


def _title(book: Book, tall: tuple[CellShow, ...], floor: int) -> str:
    say = book.say
    if not tall:
        return say("strong_title_none", floor=floor)
    measured = sum(1 for show in tall if backing(show) == "measured")
    bare = sum(1 for show in tall if backing(show) == "claimed")
    if not measured:
        return say("strong_title_unmeasured", n=len(tall), floor=floor, bare=bare)
    return say("strong_title", n=len(tall), floor=floor, measured=measured, bare=bare)


def _best(book: Book) -> str:
    """Return the highest cell in words, for a page without strengths."""
    shows = [show for show in book.canvas.cells if show.level is not None]
    best = max(shows, key=lambda show: show.level or 0.0)
    return book.say("strong_best", cell=book.cell(best.cell), level=book.level(best.level))


def _row(book: Book, show: CellShow) -> Strength:
    say, result = book.say, book.analysis.current.get(show.cell)
    inside = {show.cell, *book.inside(show.cell)}
    work = [i for i in book.workshop.initiatives if i.status != "dropped" and _touches(i, inside, show.cell)]
    return Strength(book.badge(show.cell.item), book.element(show.cell.element), book.item_name(show.cell.item),
                    say("strong_level", whole=show.whole, level=book.level(show.level)),
                    book.basis(result) if result else say("from_indicators"),
                    _proof(book, inside), _owner(book, work), _risk(book, work))


def _touches(initiative: Initiative, inside: set[Cell], cell: Cell) -> bool:
    return any(lift.cell in inside for lift in initiative.lifts) \
        or (initiative.element, initiative.capability) == (cell.element, cell.item)


def _proof(book: Book, inside: set[Cell]) -> tuple[str, ...]:
    """Return the best pieces of evidence; the others stand in the register."""
    say = book.say
    found = sorted((e for e in book.workshop.evidence if e.cell in inside), key=lambda e: -STRENGTHS.index(e.strength))
    if not found:
        return (say("strong_no_proof"),)
    lines = [piece for e in found[:PROOFS] for piece in pieces(_piece(book, e), PIECE)]
    if len(found) > PROOFS:
        lines.append(say("strong_more_proof", n=len(found) - PROOFS))
    return tuple(lines)


def _piece(book: Book, evidence: Evidence) -> str:
    say = book.say
    words = plain(evidence.text)
    if evidence.case is not None:
        words = plain(evidence.case.case.company.in_(say.language)) + (f" · {words}" if words else "")
    strength = say(WORDS[evidence.strength])
    return say("strong_piece", strength=strength, words=words) if words else strength


def _owner(book: Book, work: list[Initiative]) -> str:
    """Return those who look after the cell: owners of work that touches it, else those answerable for that work."""
    names = [plain(i.owner) for i in work if i.owner.strip()]
    if not names:
        people = [book.workshop.person(duty.person) for i in work for duty in i.duties if duty.part in "AR"]
        names = [plain(person.name) for person in people if person is not None and person.name.strip()]
    return book.say.join(list(dict.fromkeys(names))) or NONE


def _risk(book: Book, work: list[Initiative]) -> tuple[str, ...]:
    risks = dict.fromkeys(piece for i in work if i.risk.strip() for piece in pieces(i.risk, PIECE))
    return tuple(risks) or (book.say("strong_no_risk"),)
