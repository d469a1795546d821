"""Comments, notes and the parking lot word for word, by element; never with a name or a vote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from workshop.edits import merged_counts
from workshop.model.notes import Note
from workshop.model.score import Round
from workshop.report.model.comments import Comment, CommentGroup, CommentsPage
from workshop.report.pages.book import Book
from workshop.report.pages.plain import pieces, plain
from workshop.report.values import Head

# Rows of a table do not break over pages: longer texts come in pieces.
PIECE = 600
KINDS = {"pain": "note_kind_pain", "idea": "note_kind_idea", "evidence": "note_kind_evidence",
         "decision": "note_kind_decision", "question": "note_kind_question", "parking": "note_kind_parking"}


def comments(book: Book) -> CommentsPage | None:
    """Collect all that was written; None when nobody wrote anything, or when comments are to be left out."""
    say, workshop = book.say, book.workshop
    if "comments" in book.options.redact:
        return None
    merged = merged_counts(book.sources.steps)
    groups = [CommentGroup(book.element(e), (*_votes(book, e), *_notes(book, e, merged))) for e in workshop.elements]
    groups += [CommentGroup(say("comments_elsewhere"), _loose(book, merged)),
               CommentGroup(say("comments_parked"), _parked(book)),
               CommentGroup(say("comments_debrief"), _debrief(book))]
    found = tuple(group for group in groups if group.comments)
    if not found:
        return None
    said = sum(1 for r in _shown(book) for b in r.ballots if b.comment.strip())
    notes = sum(1 for note in workshop.wall.notes if not note.private and note.text.strip())
    return CommentsPage(
        Head(say("outline_comments"), say("kicker_comments"),
             say("comments_title", said=said, notes=notes, parked=len(workshop.parked)), say("comments_lead")),
        found, (say("comments_note"),) if merged else ())


def _shown(book: Book) -> list[Round]:
    asked = set(book.asked)
    return [r for r in book.workshop.all_rounds() if r.shown and r.cell in asked]


def _votes(book: Book, element: str) -> list[Comment]:
    """Return the comments of shown rounds in the order of their words, so that no seat can be read off it."""
    say, workshop = book.say, book.workshop
    found: list[Comment] = []
    for cell in book.asked:
        if cell.element != element:
            continue
        texts: Counter[str] = Counter()
        for round_ in (*workshop.rounds_of(cell), *workshop.rounds_of(cell, "target")):
            if round_.shown:
                texts.update(b.comment.strip() for b in round_.ballots if b.comment.strip())
                if round_.tally is not None and round_.tally.reason.strip():
                    texts[round_.tally.reason.strip()] += 1
        label = book.item(cell.item)
        found += [Comment(label, pieces(text, PIECE), _times(book, texts[text])) for text in sorted(texts)]
        note = workshop.notes.get(cell)
        if note is not None and note.comment.strip():
            found.append(Comment(say("comments_group", item=label), pieces(note.comment, PIECE)))
    return found


def _notes(book: Book, element: str, merged: dict[str, int]) -> list[Comment]:
    return _wall(book, (note for note in book.workshop.wall.notes if note.element == element), merged)


def _loose(book: Book, merged: dict[str, int]) -> tuple[Comment, ...]:
    known = set(book.workshop.elements)
    return tuple(_wall(book, (note for note in book.workshop.wall.notes if note.element not in known), merged))


def _wall(book: Book, notes: Iterable[Note], merged: dict[str, int]) -> list[Comment]:
    """Return notes that may be seen, kind by kind, those with most dots first."""
    say, wall = book.say, book.workshop.wall
    dots, kinds = wall.dots_on(), list(KINDS)
    shown = [note for note in notes if not note.private and note.text.strip()]
    shown.sort(key=lambda note: (kinds.index(note.kind), -dots.get(note.id, 0)))
    found = []
    for note in shown:
        stack = wall.stack(note.stack)
        label = say("comments_kind", kind=say(KINDS[note.kind]))
        if stack is not None and stack.title.strip():
            label = say("comments_stack", kind=say(KINDS[note.kind]), stack=plain(stack.title))
        marks = [say("comments_dots", n=dots[note.id])] if dots.get(note.id) else []
        marks += [say("comments_merged", n=merged[note.id])] if note.id in merged else []
        found.append(Comment(label, pieces(note.text, PIECE), say.join(marks)))
    return found


def _parked(book: Book) -> tuple[Comment, ...]:
    say = book.say
    return tuple(Comment(say("comments_done" if matter.done else "comments_open"), pieces(matter.text, PIECE))
                 for matter in book.workshop.parked if matter.text.strip())


def _debrief(book: Book) -> tuple[Comment, ...]:
    say, debrief = book.say, book.workshop.debrief
    found = []
    if sum(debrief.counts):
        votes = [say("votes_at", n=n, level=level) for level, n in enumerate(debrief.counts, start=1) if n]
        found.append(Comment(say("comments_worth"), (say.join(votes),)))
    if debrief.remark.strip():
        found.append(Comment(say("comments_remark"), pieces(debrief.remark, PIECE)))
    return tuple(found)


def _times(book: Book, n: int) -> str:
    return book.say("comments_times", n=n) if n > 1 else ""
