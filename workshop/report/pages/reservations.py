"""Reservations and minority views in full: of every cell the room settled with doubts, or did not agree on."""

from __future__ import annotations

from collections import Counter

from workshop.insight.levels import CellResult
from workshop.model.score import NOT_APPLICABLE, Ballot, Cell, Round
from workshop.report.model.reservations import Held, HeldGroup, ReservationsPage, View
from workshop.report.pages.book import Book
from workshop.report.pages.plain import pieces, plain
from workshop.report.values import Head

WHOLE = 1_000_000
FAR = 2
SIDES = ("held_lower", "held_higher")


def doubts(book: Book) -> tuple[int, int]:
    """Return how many cells have a reservation, and how many are not agreed: the same number wherever it is told."""
    kinds = Counter(r.acceptance.agreement for r in book.scored if r.acceptance)
    return kinds["reservation"], kinds["not_agreed"]


def reservations(book: Book) -> ReservationsPage | None:
    """Write the page; None when nothing is scored."""
    say = book.say
    if not book.scored:
        return None
    kept, apart = doubts(book)
    minority = _minority(book)
    views = sum(len(held.views) for held in minority)
    aims = _aims(book)
    every = (HeldGroup(say("held_kept", n=kept), "", _settled(book, "reservation")),
             HeldGroup(say("held_apart", n=apart), say("held_apart_lead"), _settled(book, "not_agreed")),
             HeldGroup(say("held_aims", n=len(aims)), "", aims),
             HeldGroup(say("held_minority", n=views), say("held_minority_lead"), minority))
    groups = tuple(group for group in every if group.cells)
    counted = (("held_count_kept", kept), ("held_count_apart", apart), ("held_count_aims", len(aims)),
               ("held_count_views", views))
    counts = say.join([say(key, n=n) for key, n in counted if n])
    full = "held_title_counts" if "comments" in book.options.redact else "held_title"
    title = say(full, counts=counts) if groups else say("held_title_none")
    return ReservationsPage(Head(say("outline_held"), say("kicker_held"), title, book.votes_line_sentence), groups,
                            "" if groups else say("held_empty", n=len(book.scored)), _notes(book, bool(groups)))


def _notes(book: Book, some: bool) -> tuple[str, ...]:
    if not some:
        return ()
    say = book.say
    apart = sum(1 for r in book.scored if r.anonymity != "named")
    return tuple(line for line in (
        say("held_note_who", floor=book.workshop.settings.rules.floor),
        say("held_note_unnamed", n=apart) if apart else "",
        say("held_note_taken_out") if "comments" in book.options.redact else "") if line)


def _settled(book: Book, agreement: str) -> tuple[Held, ...]:
    return tuple(_held(book, result) for result in book.scored
                 if result.acceptance and result.acceptance.agreement == agreement)


def _aims(book: Book) -> tuple[Held, ...]:
    """Return the targets that were settled with doubts; they are counted apart from the levels."""
    return tuple(_held(book, result) for result in book.analysis.target_votes.values()
                 if result.acceptance and result.acceptance.agreement != "agreed")


def _held(book: Book, result: CellResult) -> Held:
    accepted = result.acceptance
    assert accepted is not None
    said = [("held_reason", accepted.reason)]
    if accepted.agreement == "reservation":
        said.append(("held_text", accepted.note))
    else:
        said += list(zip(SIDES, accepted.positions, strict=False))
        said.append(("held_note", accepted.note))
    views = [view for key, text in said if (view := _view(book, key, text))]
    if not any(text.strip() for _, text in said[1:]):
        views.append(View(book.say("held_text"), (_missing(book),)))
    outcome = book.say("held_outcome", level=accepted.level)
    return _at(book, result.cell, outcome, book.basis(result), tuple(views))


def _missing(book: Book) -> str:
    """Say why there are no words: they were taken out, or nobody wrote any."""
    return book.say("held_taken_out") if "comments" in book.options.redact else book.say("held_unwritten")


def _view(book: Book, key: str, text: str, who: str = "") -> View | None:
    parts = pieces(text, WHOLE)
    return View(book.say(key), parts, who) if parts else None


def _at(book: Book, cell: Cell, outcome: str, basis: str, views: tuple[View, ...]) -> Held:
    return Held(book.badge(cell.item), book.element(cell.element), book.item(cell.item), outcome, basis, views)


# Minority views ---------------------------------------------------------------------------------------------------
def _minority(book: Book) -> tuple[Held, ...]:
    """Return what those wrote who stood two levels or more from the group, or found that a cell does not apply."""
    found = []
    for result in book.scored:
        shown = book.workshop.latest_shown(result.cell)
        # Without names a comment is never put on a side: its words could tell whose vote it is.
        if shown is None or shown.anonymity != "named":
            continue
        # By side and words, never by seats.
        views = tuple(view for ballot in sorted(shown.ballots, key=lambda b: (b.vote, b.comment))
                      if (key := _side(ballot, result.whole_level))
                      and (view := _view(book, key, ballot.comment, _who(book, shown, ballot))))
        if shown.tally is not None and (view := _view(book, "held_not_applicable", shown.tally.reason)):
            views = (*views, view)
        if views:
            outcome = book.say("held_group", level=result.whole_level)
            found.append(_at(book, result.cell, outcome, book.basis(result), views))
    return tuple(found)


def _side(ballot: Ballot, group: int | None) -> str:
    if ballot.vote == NOT_APPLICABLE:
        return "held_not_applicable"
    level = ballot.level
    if level is None or group is None or abs(level - group) < FAR:
        return ""
    return "held_below" if level < group else "held_above"


def _who(book: Book, shown: Round, ballot: Ballot) -> str:
    """Return the function of a writer, where enough of it voted; never a name beside a vote.

    Who stands without a function is of one of the small ones. When those are too few together, nobody has any.
    """
    person, floor = book.workshop.person(ballot.participant), book.workshop.settings.rules.floor
    beside = [other for b in shown.ballots if (other := book.workshop.person(b.participant)) is not None]
    there = Counter(other.department.strip() for other in beside)
    rest = sum(count for name, count in there.items() if count < floor or not name)
    if person is None or there[person.department.strip()] < floor or 0 < rest < floor:
        return ""
    return plain(person.department)
