"""What stands beside the levels of an element: pain points, evidence, other companies, and the initiatives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

from workshop.model.case import FiledCase
from workshop.model.evidence import STRENGTHS, Evidence
from workshop.model.initiative import Initiative
from workshop.notes import by_votes
from workshop.report.model.element import Comparison, Pain, Proof, Work
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.chain import Chains, dates
from workshop.report.pages.elementwhy import short
from workshop.report.pages.evidence import RESULTS, figure_words
from workshop.report.pages.evidence import STRENGTHS as STRENGTH_WORDS
from workshop.report.pages.plain import plain

MOST_PAINS, MOST_PROOFS, MOST_CASES, MOST_WORKS = 3, 3, 2, 6
# A capability that a case does not name stands behind all that it does.
_FAR = 100
LINK, NAME = 70, 45
# So many characters of what a company did.
ACTION = {"zh": 90, "en": 190}

Item = TypeVar("Item")


@dataclass(frozen=True)
class Listed(Generic[Item]):
    """The first of some things, and how many more there are, in words."""

    lines: tuple[Item, ...] = ()
    more: str = ""


def pains(book: Book, element: str) -> tuple[Pain, ...]:
    """Return the pain points of an element with the most dots; notes written in silence are not among them."""
    wall = book.workshop.wall
    shown = [n for n in wall.notes if n.kind == "pain" and n.element == element and not n.private and n.text.strip()]
    dots = wall.dots_on()
    found = [(short(note.text), dots.get(note.id, 0)) for note in by_votes(wall, shown)[:MOST_PAINS]]
    return tuple(Pain(text, count, book.say("pain_dots", n=count) if count else "") for text, count in found)


# Evidence ---------------------------------------------------------------------------------------------------------
def proofs(book: Book, element: str) -> Listed[Proof]:
    """Return the best evidence of an element: measured before seen, before told; cases are told elsewhere."""
    own = [e for e in book.workshop.evidence if e.cell.element == element and e.case is None
           and book.workshop.pack.has_item(e.cell.item)]
    best = sorted(own, key=lambda e: -STRENGTHS.index(e.strength))
    more = book.say("el_proofs_more", n=len(best) - MOST_PROOFS) if len(best) > MOST_PROOFS else ""
    return Listed(tuple(_proof(book, e) for e in best[:MOST_PROOFS]), more)


def _proof(book: Book, found: Evidence) -> Proof:
    return Proof(book.badge(found.cell.item), book.item_name(found.cell.item), short(found.text),
                 short(found.link, LINK), book.say(STRENGTH_WORDS[found.strength]), plain(found.dated) or NONE,
                 book.sources.pictures.get(found.picture, b"") if found.picture else b"")


# Other companies --------------------------------------------------------------------------------------------------
def cases(book: Book, element: str, capability: str, used: set[str]) -> tuple[Comparison, ...]:
    """Return two cases of an element: those the group pinned, then those nearest to its widest gap.

    A case is near when it names element and capability early; among equals those with reported figures come first.
    Cases carry no level, so what a company did is compared, not how far it is. Two cases are of two companies, and no
    case of the library is told twice in a report as long as there are others: `used` takes note of their keys.
    """
    pinned = [e.case for e in book.workshop.evidence if e.cell.element == element and e.case is not None]
    filed = [f for f in book.sources.cases if element in f.case.elements]

    def place(found: FiledCase) -> tuple[bool, int, bool]:
        return found.key in used, _distance(found, element, capability), not _told(found)

    chosen: dict[str, FiledCase] = {}
    for found in (*pinned, *sorted(filed, key=place)):
        chosen.setdefault(found.case.company.zh or found.case.company.en, found)
        if len(chosen) == MOST_CASES:
            break
    used.update(found.key for found in chosen.values())
    return tuple(_comparison(book, found) for found in chosen.values())


def _distance(filed: FiledCase, element: str, capability: str) -> int:
    named = filed.case.capabilities
    return filed.case.elements.index(element) + (named.index(capability) if capability in named else _FAR)


def _told(filed: FiledCase) -> bool:
    return any(figure.status in RESULTS for figure in filed.case.figures)


def _comparison(book: Book, filed: FiledCase) -> Comparison:
    say, case, source = book.say, filed.case, filed.source
    figures = [figure_words(book, figure) for figure in case.figures if figure.status in RESULTS]
    told = say.sentences(_begin(plain(case.action.in_(book.language)), ACTION[book.language]),
                         say("case_figures", figures=figures[0]) if figures else "")
    title = short(case.title.in_(book.language), 2 * NAME)
    return Comparison(short(case.company.in_(book.language), NAME), title, told,
                      say("el_case_source", title=short(source.title.in_(book.language), 2 * NAME), year=source.year))


def _begin(text: str, limit: int) -> str:
    """Return as many whole sentences of a text as fit, or its beginning."""
    if len(text) <= limit:
        return text
    ends = [m.end() for m in re.finditer(r"[。；]|[.;](?= )", text) if m.end() <= limit]
    return text[:ends[-1]].rstrip("；;") + ("。" if text[ends[-1] - 1] == "；" else "") if ends else short(text, limit)


# Initiatives ------------------------------------------------------------------------------------------------------
def works(book: Book, chains: Chains, element: str) -> Listed[Work]:
    """Return the initiatives that lift an element: planned ones in the order of the roadmap, then the others."""
    known = {i.id: i for i in book.workshop.initiatives}
    touching = [known[name] for name in book.numbers if any(lift.cell.element == element for lift in known[name].lifts)]
    more = book.say("el_works_more", n=len(touching) - MOST_WORKS) if len(touching) > MOST_WORKS else ""
    return Listed(tuple(_work(book, chains, i, element) for i in touching[:MOST_WORKS]), more)


def _work(book: Book, chains: Chains, initiative: Initiative, element: str) -> Work:
    when = dates(book, initiative)
    page = book.ref("roadmap" if when else "initiatives")
    return Work(book.badge(_capability(book, initiative, element)), plain(initiative.title) or book.say("untitled"),
                _steps(initiative, element), when or book.say("unplanned"), plain(initiative.owner) or NONE, page,
                chains.of(initiative, element, form="short"))


def _capability(book: Book, initiative: Initiative, element: str) -> str:
    """Return what an initiative lifts in an element, or the capability it stands under."""
    item = next((lift.cell.item for lift in initiative.lifts if lift.cell.element == element), "")
    return item if book.workshop.pack.has_item(item) else initiative.capability


def _steps(initiative: Initiative, element: str) -> str:
    """Return from which level to which an initiative lifts an element; the lowest and the highest of several."""
    lifts = [lift for lift in initiative.lifts if lift.cell.element == element]
    first, last = min(lift.from_level for lift in lifts), max(lift.to_level for lift in lifts)
    return f"{first}\u00a0→\u00a0{last}"
