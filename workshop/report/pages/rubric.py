"""The rubric: questions, levels and hints for evidence of all that was asked, and what the group worded anew."""

from __future__ import annotations

from workshop.model.pack import Item
from workshop.report.model.rubric import RubricGroup, RubricItem, RubricPage
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.values import Head


def rubric(book: Book) -> RubricPage | None:
    """Write the rubric; None when nothing is asked."""
    say, pack, language = book.say, book.workshop.pack, book.language
    where: dict[str, list[str]] = {}
    for cell in book.asked:
        where.setdefault(cell.item, []).append(cell.element)
    if not where:
        return None
    groups = []
    for capability in pack.capabilities:
        items = [item for item in (capability, *pack.indicators_of(capability.id)) if item.id in where]
        if items:
            groups.append(RubricGroup(book.badge(capability.id),
                                      tuple(_item(book, item, where[item.id]) for item in items)))
    worded = sum(len(item.own) for group in groups for item in group.items)
    notes = [say("rubric_note_pack", name=plain(pack.name.in_(language)), id=plain(pack.id),
                 version=plain(pack.version), hash=book.workshop.pack_hash or "–")]
    notes += [say("rubric_note_based", id=plain(pack.based_on))] if pack.based_on else []
    notes += [say("rubric_note_own", n=worded)] if worded else []
    return RubricPage(Head(say("outline_rubric"), say("kicker_rubric"), say("rubric_title", n=len(where)),
                           say("rubric_lead")), say("rubric_question"), say("rubric_evidence"), tuple(groups),
                      tuple(notes))


def _item(book: Book, item: Item, elements: list[str]) -> RubricItem:
    say, pack, language = book.say, book.workshop.pack, book.language
    everywhere = len(elements) == len(book.workshop.elements)
    asked = say("rubric_all", n=len(elements)) if everywhere else \
        say("rubric_some", elements=say.join([book.element_short(e) for e in elements]))
    if item.weight != 1:
        asked = say("rubric_weight", asked=asked, weight=f"{item.weight:g}")
    levels = tuple((str(level.level), plain(level.name.in_(language)), plain(words.in_(language)))
                   for level, words in zip(pack.levels, item.levels, strict=False))
    own = tuple(say("rubric_own", element=book.element(e), question=plain(pack.question(e, item.id).in_(language)))
                for e in elements if pack.worded(e, item.id))
    return RubricItem(book.item(item.id), asked, plain(item.question.in_(language)), levels,
                      plain(item.evidence.in_(language)), own)
