"""The cells a plan stands on whose level is not sure: few votes, disagreement, reservations, weak evidence."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.insight.levels import CellResult
from workshop.model.evidence import STRENGTHS
from workshop.model.initiative import Initiative
from workshop.model.score import Cell
from workshop.presentation import split_of
from workshop.report.pages.book import Book
from workshop.report.pages.stakes import Assumption, Stakes

# From this strength on somebody has seen it for himself.
SEEN = STRENGTHS.index("seen")
MOST_NAMED = 4


def cell_risks(book: Book, stakes: Stakes) -> Iterator[Assumption]:
    """Yield a row for each doubtful cell the plan lifts, and one for all whose evidence alone is weak."""
    carried = _carried(stakes)
    weak: list[Cell] = []
    for cell, (share, initiatives) in carried.items():
        result = book.analysis.current.get(cell)
        if result is None or result.level is None:
            continue
        unseen = not _seen(book, cell)
        doubts = _doubts(book, result)
        if doubts:
            yield _doubtful(book, stakes, result, initiatives, doubts + ([book.say("doubt_unseen")] if unseen else []),
                            share)
        elif unseen:
            weak.append(cell)
    if weak:
        yield _unseen(book, weak, carried)


def _carried(stakes: Stakes) -> dict[Cell, tuple[float, list[Initiative]]]:
    """Return the cells the plan lifts, with what hangs on each and the initiatives behind it, the most first."""
    parts: dict[Cell, list[tuple[float, Initiative]]] = {}
    for initiative in stakes.inside:
        for lift in initiative.lifts:
            parts.setdefault(lift.cell, []).append((stakes.of_lift(lift), initiative))
    return {cell: (sum(share for share, _ in found), [i for _, i in sorted(found, key=lambda one: -one[0])])
            for cell, found in parts.items() if any(share > 0 for share, _ in found)}


def _doubts(book: Book, result: CellResult) -> list[str]:
    say, found = book.say, []
    if result.n < book.few:
        found.append(say("doubt_few", n=result.n))
    if split_of(result) == 2:
        key = {"two camps": "doubt_camps", "lone voice": "doubt_lone"}.get(result.pattern, "doubt_split")
        found.append(say(key))
    agreed = result.acceptance.agreement if result.acceptance is not None else ""
    if agreed in ("reservation", "not_agreed"):
        apart = agreed == "not_agreed"
        found.append(say("doubt_open" if apart else "doubt_reservation"))
    return found


def _seen(book: Book, cell: Cell) -> bool:
    return any(STRENGTHS.index(piece.strength) >= SEEN for piece in book.workshop.evidence_of(cell))


def _doubtful(book: Book, stakes: Stakes, result: CellResult, initiatives: list[Initiative], doubts: list[str],
              share: float) -> Assumption:
    say = book.say
    return Assumption(
        "votes", say("risk_votes", cell=_short(book, result.cell), level=book.level(result.level),
                     doubts=say.join(doubts), basis=book.basis(result)),
        stakes.owner(initiatives[0]), say("risk_votes_trigger", level=book.level(result.level)),
        say("risk_votes_effect", names=stakes.names([i.id for i in initiatives])), share,
        sum(i.cost for i in dict.fromkeys(initiatives)))


def _unseen(book: Book, cells: list[Cell],
            carried: dict[Cell, tuple[float, list[Initiative]]]) -> Assumption:
    say = book.say
    cells = sorted(cells, key=lambda cell: -carried[cell][0])
    names = [_short(book, cell) for cell in cells[:MOST_NAMED]]
    more = say("risk_more", n=len(cells) - MOST_NAMED) if len(cells) > MOST_NAMED else ""
    behind = {i.id for cell in cells for i in carried[cell][1]}
    return Assumption(
        "evidence", say("risk_unseen", n=len(cells), cells=say.join(names) + more), "", say("risk_unseen_trigger"),
        say("risk_unseen_effect", n=len(behind)), sum(carried[cell][0] for cell in cells))


def _short(book: Book, cell: Cell) -> str:
    return book.say("short_cell", element=book.element_short(cell.element), item=book.item_short(cell.item))
