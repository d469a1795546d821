"""The cover: whose day it was, what was asked, and what this paper is."""

from __future__ import annotations

from workshop.insight.rounds import stability
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.values import Cover, Fact

DEPTHS = {"express": "depth_express", "standard": "depth_standard", "full": "depth_full"}


def cover(book: Book) -> Cover:
    """Write the cover."""
    say, workshop = book.say, book.workshop
    settings, pack = workshop.settings, workshop.pack
    elements = [book.element(e) for e in workshop.elements]
    facts = [
        Fact(say("cover_date"), book.made_at.date().isoformat()),
        Fact(say("cover_scope"), say("cover_scope_text", n=len(elements), elements=say.join(elements))),
        Fact(say("cover_people"), _people(book)),
        Fact(say("cover_depth"), say(DEPTHS[settings.depth], n=len(book.asked))),
        Fact(say("cover_votes"), _votes(book)),
        Fact(say("cover_horizon"), _horizon(book)),
        Fact(say("cover_pack"), say("cover_pack_text", name=plain(pack.name.in_(say.language)), id=plain(pack.id),
                                    version=plain(pack.version), hash=workshop.pack_hash[:8] or "–")),
        Fact(say("cover_stamp"), say("cover_stamp_text", stamp=book.hash[:8])),
    ]
    about = (say("about_self"), say("about_numbers"), say("about_plan"), say("about_annex"))
    return Cover(outline=say("outline_cover"), brand=say("brand"), kind=say("kind"), client=plain(settings.client),
                 title=plain(settings.title) or say("untitled"),
                 badges=tuple(book.badge(c.id) for c in pack.capabilities), facts=tuple(facts),
                 about_head=say("about_head"), about=about,
                 warning=say("rehearsal_cover") if settings.rehearsal else "")


def _people(book: Book) -> str:
    """Return how many people were there and how many of them voted; a show of hands tells only how many."""
    people, say = book.workshop.participants, book.say
    if not people:
        return say("no_people")
    shown = [r for r in book.workshop.all_rounds() if r.shown]
    known = {person.id for person in people}
    named = {b.participant for r in shown for b in r.ballots} | {person for r in shown for person in r.cast}
    voted = max([len(named & known), *(r.answers for r in shown)])
    voters = len(book.workshop.voters())
    if voters == len(people):
        return say("cover_people_text", n=len(people), voted=voted)
    return say("cover_people_duties", n=len(people), voters=voters, voted=voted)


def _votes(book: Book) -> str:
    if not book.scored:
        return book.say("nothing_scored")
    votes = sum(r.answers for r in book.workshop.all_rounds() if r.shown)
    lines = [book.say("cover_votes_text", n=f"{votes:,}", line=book.votes_line), book.coverage_line]
    moved = stability(book.workshop)
    if moved.percent is not None and moved.far_percent is not None:
        lines.append(book.say("cover_votes_again", changed=moved.changed, paired=moved.paired,
                              percent=f"{moved.percent:.0f}", far=moved.far, far_percent=f"{moved.far_percent:.0f}"))
    return book.say.sentences(*lines)


def _horizon(book: Book) -> str:
    settings = book.workshop.settings
    budget = (book.say("budget_each", money=book.say.money(settings.budget)) if settings.budget
              else book.say("budget_none"))
    return book.say("cover_horizon_text", start=settings.start, span=book.say.span(settings.horizon), budget=budget)
