"""The evidence of each cell: the group's own words, and the cases it pinned, each with its source."""

from __future__ import annotations

import re

from workshop.model.case import Figure, FiledCase
from workshop.model.evidence import Evidence
from workshop.model.score import Cell
from workshop.report.backing import EvidenceGroup, EvidenceLine, EvidencePage, EvidenceRow
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import pieces, plain
from workshop.report.values import Head

TEXT, LINK = 420, 240
# So much of an id tells pieces of evidence apart on paper.
ID = 8
STRENGTHS = {"none": "strength_none", "told": "strength_told", "seen": "strength_seen",
             "measured": "strength_measured"}
# Nobody has looked: neither seen nor measured.
WEAK = ("none", "told")
# What a case brought; plans, starting values and background are no results.
RESULTS = {"reported": "figure", "estimate": "figure_estimate"}


def evidence(book: Book) -> EvidencePage | None:
    """Write all evidence in the order of the canvas; None when no cell has any."""
    say, workshop = book.say, book.workshop
    if not workshop.evidence:
        return None
    pack = workshop.pack
    items = [item.id for c in pack.capabilities for item in (c, *pack.indicators_of(c.id))]
    groups = []
    for element in pack.elements:
        rows = tuple(EvidenceRow(book.badge(item), book.item(item), tuple(_line(book, e) for e in found))
                     for item in items if (found := workshop.evidence_of(Cell(element.id, item))))
        if rows:
            groups.append(EvidenceGroup(book.element(element.id), rows))
    cells = len({e.cell for e in workshop.evidence})
    cases = any(e.case is not None for e in workshop.evidence)
    pictures = any(e.picture for e in workshop.evidence)
    notes = (say("evidence_reported") if cases else "", say("evidence_hashes") if pictures else "")
    head = Head(say("outline_evidence"), say("kicker_evidence"), _title(book, cells), say("evidence_lead"))
    columns = (say("col_item"), say("col_evidence"), say("col_strength"), say("col_day"))
    return EvidencePage(head, columns, tuple(groups), tuple(note for note in notes if note))


def _title(book: Book, cells: int) -> str:
    """Return how much there is, and how much of it nobody has looked at."""
    found = book.workshop.evidence
    weak = sum(1 for e in found if e.case is None and e.strength in WEAK)
    key = "evidence_title_weak" if weak else "evidence_title"
    return book.say(key, n=len(found), cells=cells, weak=weak)


def _line(book: Book, found: Evidence) -> EvidenceLine:
    own = pieces(found.text, TEXT)
    strength, day = book.say(STRENGTHS[found.strength]), plain(found.dated) or NONE
    name = book.say("evidence_id", id=plain(found.id)[:ID])
    if found.case is None:
        file = book.say("evidence_file", hash=plain(found.picture)) if found.picture else ""
        picture = book.sources.pictures.get(found.picture, b"") if found.picture else b""
        return EvidenceLine("", own, "", strength, day, name, pieces(found.link, LINK), file, picture)
    who, told = _case(book, found.case)
    # Cutting would loosen the spaces that hold a number to its unit.
    texts = (told,) if len(told) <= 2 * TEXT else pieces(told, TEXT)
    return EvidenceLine(who, (*texts, *own), _source(book, found.case), strength, day, name,
                        pieces(found.link, LINK))


def _case(book: Book, filed: FiledCase) -> tuple[str, str]:
    """Return who it was, and what they did with the figures of what it brought."""
    say, case = book.say, filed.case
    title = plain(case.title.in_(say.language))
    figures = [figure_words(book, figure) for figure in case.figures if figure.status in RESULTS]
    if figures:
        joined = ("；" if say.language == "zh" else "; ").join(figures)
        title = say("case_with_figures", title=title.rstrip("。."), figures=say("figures_reported", figures=joined))
    return plain(case.company.in_(say.language)), title


def figure_words(book: Book, figure: Figure) -> str:
    """Return a figure of a case with its year, and whether it is an estimate."""
    language = book.say.language
    value = re.sub(r"(?<=\d)%", "\u00a0%", plain(figure.amount(language, space="\u00a0")))
    return book.say(RESULTS[figure.status], metric=plain(figure.metric.in_(language)), value=value,
                    year=plain(figure.year))


def _source(book: Book, filed: FiledCase) -> str:
    say, source = book.say, filed.source
    detail = {"title": plain(source.title.in_(say.language)), "publisher": plain(source.publisher.in_(say.language)),
              "year": source.year}
    line = filed.case.source.line
    return say("case_source_line", line=line, **detail) if line else say("case_source", **detail)
