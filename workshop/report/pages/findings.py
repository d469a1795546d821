"""Three findings: the largest gap, the strongest capability, the widest disagreement, each from the votes."""

from __future__ import annotations

from workshop.insight.analysis import Gap
from workshop.insight.levels import CellResult
from workshop.model.score import Cell
from workshop.presentation import leaves, split_of
from workshop.report.pages.book import Book
from workshop.report.values import Finding


def findings(book: Book) -> tuple[Finding, ...]:
    """Write the findings; where the votes do not carry one, say what is missing instead."""
    say = book.say
    if not book.scored:
        return (Finding(say("find_none"), say("find_none_body")),)
    if not book.judged:
        return (Finding(say("find_few"), say("find_few_body", few=book.few, n=len(book.scored))),)
    gap, told = _largest_gap(book)
    found = [gap, _strongest(book)]
    if split := _disagreement(book, told):
        found.append(split)
    return tuple(found)


def _largest_gap(book: Book) -> tuple[Finding, Cell | None]:
    """Return the finding, and the cell when it tells of a disagreement there."""
    say = book.say
    if not book.analysis.targets:
        return Finding(say("find_no_targets"), say("find_no_targets_body")), None
    judged = {r.cell: r for r in book.judged}
    open_ = [g for g in book.analysis.gaps if g.gap > 0]
    if not open_:
        return Finding(say("find_no_gap"), say("find_no_gap_body", n=len(book.analysis.gaps))), None
    top = next((g for g in open_ if _voted(book, g.cell, judged)), None)
    if top is None:
        return Finding(say("find_few_gap"), say("find_few_gap_body", few=book.few)), None
    result = judged.get(top.cell)
    key = "find_gap"
    if result is not None and split_of(result) == 2:
        key = "find_gap_camps" if result.pattern == "two camps" else "find_gap_split"
    title = say(key, element=book.element(top.cell.element), item=book.item_name(top.cell.item),
                gap=book.level(top.gap))
    basis = book.basis(result) if result else say("from_indicators")
    body = say("find_gap_body", now=book.level(top.current), basis=basis, target=book.level(top.target))
    votes = say("votes_are", votes=book.votes(result)) if result and split_of(result) else ""
    finding = Finding(title, say.sentences(body, votes, _ties(book, top, open_)),
                      (book.ref(f"element:{top.cell.element}"), book.ref("gaps")))
    return finding, top.cell if key != "find_gap" else None


def _voted(book: Book, cell: Cell, judged: dict[Cell, CellResult]) -> bool:
    """Tell whether a gap stands on enough votes; that of an opened cell on those of its indicators."""
    return cell in judged or (cell not in book.analysis.current
                              and any(leaf in judged for leaf in leaves(book.workshop, cell)))


def _ties(book: Book, top: Gap, open_: list[Gap]) -> str:
    ties = sum(1 for g in open_ if abs(g.priority - top.priority) < 1e-9) - 1
    return book.say("find_gap_ties", n=ties) if ties else ""


def _strongest(book: Book) -> Finding:
    say, profile = book.say, book.analysis.profile
    levels = {c: rollup.level for c, rollup in profile.capabilities.items() if rollup.level is not None}
    name = max(levels, key=lambda c: levels[c])
    rollup = profile.capabilities[name]
    middle = (book.workshop.pack.top + 1) // 2
    row = [r.level for cell, r in profile.grid.items() if cell.item == name and r.level is not None]
    reached = sum(1 for level in row if level >= middle)
    key = "find_strong" if 2 * reached >= len(row) else "find_strongest"
    title = say(key, item=book.item_name(name), level=book.level(rollup.level))
    body = say("find_strong_body", reached=reached, scored=len(row), middle=middle, level=book.level(rollup.level),
               element=book.element(_lowest(book, name)), floor=book.level(rollup.floor))
    return Finding(title, body, (book.ref("profile"),))


def _lowest(book: Book, capability: str) -> str:
    """Return the element where a capability is lowest."""
    grid = book.analysis.profile.grid
    found = [(r.floor, cell.element) for cell, r in grid.items() if cell.item == capability and r.floor is not None]
    return min(found)[1]


def _disagreement(book: Book, told: Cell | None) -> Finding | None:
    """Return the widest disagreement; that of `told` has been told already."""
    say = book.say
    voted = [r for r in book.scored if r.n >= book.few and r.consensus_cns is not None]
    if not voted:
        return None
    split = [r for r in voted if split_of(r) == 2]
    fresh = [r for r in split if r.cell != told] or voted
    widest = min(fresh, key=lambda r: (-split_of(r), r.consensus_cns or 0.0))
    detail = {"cell": book.cell(widest.cell), "cns": f"{widest.consensus_cns:.2f}", "votes": book.votes(widest),
              "basis": book.basis(widest)}
    if not split:
        agreed = sum(1 for r in voted if split_of(r) == 0)
        return Finding(say("find_agreed"), say("find_agreed_body", n=len(voted), agreed=agreed,
                                               partly=len(voted) - agreed, **detail), (book.ref("profile"),))
    camps = sum(1 for r in split if r.pattern == "two camps")
    keys = {"two camps": "find_split_camps", "lone voice": "find_split_lone"}
    title = say(keys.get(widest.pattern, "find_split"), element=book.element(widest.cell.element),
                item=book.item_name(widest.cell.item))
    count = say("find_split_count", n=len(split), camps=camps, voted=len(voted))
    return Finding(title, say.sentences(say("find_split_body", **detail), count),
                   (book.ref(f"element:{widest.cell.element}"), book.ref("disagreement")))
