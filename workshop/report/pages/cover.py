"""The cover: whose day it was, what was asked, and what this paper is."""

from __future__ import annotations

from workshop.insight.rounds import stability
from workshop.report.options import Redaction
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.pages.reservations import doubts
from workshop.report.values import Cover, Fact
from workshop.report.variants import NAMES

EDITIONS = {"zh": "edition_zh", "en": "edition_en", "both": "edition_both"}
# In the order in which a reader asks about them.
REDACTIONS: tuple[tuple[Redaction, str], ...] = (
    ("client", "redacted_client"), ("names", "redacted_names"), ("comments", "redacted_comments"),
    ("evidence", "redacted_evidence"), ("words", "redacted_words"))
HASH_SHOWN, MOST_LED = 16, 6
DEPTHS = {"express": "depth_express", "standard": "depth_standard", "full": "depth_full"}


def cover(book: Book) -> Cover:
    """Write the cover."""
    say, workshop = book.say, book.workshop
    settings, pack = workshop.settings, workshop.pack
    elements = [book.element(e) for e in workshop.elements]
    facts = [
        Fact(say("cover_date"), say.day(book.made_at.date())),
        *_facilitators(book),
        Fact(say("cover_scope"), say("cover_scope_text", n=len(elements), elements=say.join(elements))),
        Fact(say("cover_people"), _people(book)),
        Fact(say("cover_depth"), say(DEPTHS[settings.depth], n=len(book.asked))),
        Fact(say("cover_votes"), _votes(book)),
        Fact(say("cover_doubts"), _reservations(book)),
        Fact(say("cover_horizon"), _horizon(book)),
        Fact(say("cover_pack"), say("cover_pack_text", name=plain(pack.name.in_(say.language)), id=plain(pack.id),
                                    version=plain(pack.version), hash=workshop.pack_hash[:8] or "–")),
        Fact(say("cover_stamp"), say("cover_hash", hash=book.hash[:HASH_SHOWN])),
        *([Fact(say("cover_software"), say("cover_version", version=plain(book.sources.version)))]
          if book.sources.version else []),
    ]
    shared = book.options.variant == "redacted"
    about = (say("about_self"), say("about_numbers"), say("about_plan"), say("about_annex"))
    return Cover(outline=say("outline_cover"), brand=say("brand"), kind=say("kind"), client=plain(settings.client),
                 title=book.title,
                 badges=tuple(book.badge(c.id) for c in pack.capabilities), facts=tuple(facts),
                 about_head=say("about_head"), about=about,
                 warning=say("rehearsal_cover") if settings.rehearsal else "",
                 mark=say("mark_shared" if shared else "mark_confidential"),
                 edition=_edition(book))


def _edition(book: Book) -> str:
    """Return which report it is, in which language, on what paper, what was taken out, and which edition it is."""
    say, options = book.say, book.options
    named = say("cover_edition", variant=say(NAMES[options.variant]), language=say(EDITIONS[options.language]),
                paper=options.paper or ("A3" if options.variant == "poster" else "A4"))
    gone = [say(key) for kind, key in REDACTIONS if kind in options.redact]
    parts = [named, *([say("cover_redacted", kinds=say.join(gone))] if gone else [])]
    standing = book.sources.standing
    if standing.since is not None:
        parts.append(say("cover_edition_after", n=standing.edition, before=standing.edition - 1,
                         at=book.day(standing.since.at)))
    return " · ".join(parts)


def _facilitators(book: Book) -> list[Fact]:
    """Return who led the day; nothing where nobody has that duty."""
    names = led_by(book)
    return [Fact(book.say("cover_facilitators"), names)] if names else []


def led_by(book: Book) -> str:
    """Return the names of those who lead the day, at most six of them; empty where nobody has that duty."""
    led = [plain(p.name) or book.say("no_name") for p in book.workshop.participants if p.duty == "facilitator"]
    names = book.say.join(led[:MOST_LED])
    return book.say("cover_led_more", names=names, n=len(led) - MOST_LED) if len(led) > MOST_LED else names


def _people(book: Book) -> str:
    """Return how many people were there and how many of them voted; a show of hands tells only how many."""
    people, say = book.workshop.participants, book.say
    if not people:
        return say("no_people")
    voters = len(book.workshop.voters())
    if voters == len(people):
        return say("cover_people_text", n=len(people), voted=voted(book))
    return say("cover_people_duties", n=len(people), voters=voters, voted=voted(book))


def voted(book: Book) -> int:
    """Return how many people voted in revealed rounds."""
    shown = [r for r in book.workshop.all_rounds() if r.shown]
    known = {person.id for person in book.workshop.participants}
    named = {b.participant for r in shown for b in r.ballots} | {person for r in shown for person in r.cast}
    return max([len(named & known), *(r.answers for r in shown)])


def _reservations(book: Book) -> str:
    """Count the reservations, as their own page and the decision page do."""
    if not book.scored:
        return book.say("nothing_scored")
    kept, apart = doubts(book)
    return book.say("cover_doubts_text", kept=kept, apart=apart)


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
