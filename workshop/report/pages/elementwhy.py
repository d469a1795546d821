"""Why an element is at this level and not at the next, and where the votes on it split."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.insight.levels import CellResult
from workshop.insight.measures import lower_median, two_camps
from workshop.model.evidence import STRENGTHS, Evidence
from workshop.model.score import Cell
from workshop.presentation import split_of
from workshop.report.model.element import Camp, Camps, Line, Why
from workshop.report.pages.book import Book
from workshop.report.pages.evidence import STRENGTHS as STRENGTH_WORDS
from workshop.report.pages.plain import plain

# So many characters of the group's own words stand here; the annexes have all of them.
WORDS = 160


def why(book: Book, scored: Sequence[CellResult], level: float | None) -> Why | None:
    """Write why the lowest item is not a level higher; None where nothing is scored.

    The next level's descriptor of the lowest item is the first condition that is not met: with a mean above, the
    lowest item is what holds the element back first. Among equals the one farthest from its target counts.
    """
    lowest = _lowest(book, scored)
    if lowest is None or level is None:
        return None
    say, item = book.say, book.workshop.pack.item(lowest.cell.item)
    whole, top = lowest.whole_level, book.workshop.pack.top
    if whole is None:
        return None
    name = book.item_name(lowest.cell.item)
    first = Line("", say("why_lowest", item=name, level=book.level(lowest.level), basis=book.basis(lowest)))
    here = plain(item.levels[whole - 1].in_(book.language))
    if whole >= top:
        return Why(say("why_head_top", level=whole), (first, Line(say("why_now", level=whole), here)))
    lines = [first, Line(say("why_now", level=whole), here),
             Line(say("why_missing", level=whole + 1), plain(item.levels[whole].in_(book.language)))]
    lines += _said(book, lowest)
    if seen := _seen(book, lowest.cell):
        lines.append(seen)
    return Why(say("why_head", level=whole, next=whole + 1), tuple(lines))


def _lowest(book: Book, scored: Sequence[CellResult]) -> CellResult | None:
    """Return the lowest result; of equal ones the one farthest from its target."""
    def place(result: CellResult) -> tuple[int, float, float]:
        target = book.analysis.targets.get(result.cell, 0.0)
        return result.whole_level or 0, result.level or 0.0, -target
    return min((r for r in scored if r.whole_level is not None), key=place, default=None)


def _said(book: Book, result: CellResult) -> list[Line]:
    """Return what the room wrote down when it accepted the level."""
    accepted = result.acceptance
    if accepted is None:
        return []
    found = [(book.say("why_reason"), accepted.reason), (book.say("why_reservation"), accepted.note)]
    return [Line(lead, short(text)) for lead, text in found if text.strip()]


def _seen(book: Book, cell: Cell) -> Line | None:
    """Return the best evidence of a cell, or that there is none."""
    found: list[Evidence] = [e for e in book.workshop.evidence_of(cell) if e.case is None and e.text.strip()]
    best = max(found, key=lambda e: STRENGTHS.index(e.strength), default=None)
    if best is None:
        return Line("", book.say("why_no_evidence"))
    known = book.say(STRENGTH_WORDS[best.strength])
    day = book.say.day(plain(best.dated))
    about = book.say("why_known_day", known=known, day=day) if day else book.say("why_known", known=known)
    return Line(book.say("why_evidence"), f"{short(best.text)}{about}")


def short(text: str, limit: int = WORDS) -> str:
    """Return the group's words as one line, cut where an annex has the rest."""
    found = plain(text)
    return found if len(found) <= limit else found[:limit - 1].rstrip() + "…"


# Two positions ----------------------------------------------------------------------------------------------------
def camps(book: Book, scored: Sequence[CellResult]) -> Camps | None:
    """Write the two positions where the votes of an element split most; None where they do not."""
    apart = [r for r in scored if r.n >= book.few and split_of(r) == 2]
    if not apart:
        return None
    widest = min(apart, key=lambda r: (r.pattern != "two camps", not _positions(r), r.consensus_cns or 0.0))
    sides = sides_of(widest.counts)
    # One voice among many with nothing written down is no second position.
    if sides is None or (widest.pattern != "two camps" and not _positions(widest)):
        return None
    said = _positions(widest) or ("", "")
    found = tuple(Camp(book.say("camp_head", n=n, level=level), short(text), level)
                  for (level, n), text in zip(sides, said, strict=True))
    more = len(apart) - 1
    lead = book.say("camp_lead", item=book.item(widest.cell.item), basis=book.basis(widest))
    return Camps(book.say("camps_head"), book.say.sentences(lead, book.say("camp_more", n=more) if more else ""), found,
                 book.ref("disagreement"))


def _positions(result: CellResult) -> tuple[str, str] | None:
    """Return what either side said, the lower one first; None where it was not written down."""
    said = result.acceptance.positions if result.acceptance is not None else ()
    return (said[0], said[1]) if len(said) == 2 and any(text.strip() for text in said) else None


def sides_of(counts: Sequence[int]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return level and votes of the lower and of the higher side; None for unanimous votes.

    Two camps lie on either side of their cut. Other votes are parted where that makes the sides most even, and the
    level of a side is its lower median.
    """
    used = [level for level, count in enumerate(counts, start=1) if count]
    if len(used) < 2:
        return None
    pair, found = two_camps(counts), []
    for cut in used[:-1]:
        low, high = tuple(counts[:cut]), tuple(counts[cut:])
        first, second = lower_median((*low, 0)), lower_median((*high, 0))
        if first is None or second is None or (pair is not None and (first, second + cut) != pair):
            continue
        found.append((abs(sum(low) - sum(high)), cut, (first, sum(low)), (second + cut, sum(high))))
    return min(found)[2:] if found else None
