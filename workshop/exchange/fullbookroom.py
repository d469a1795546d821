"""Sheets about the day: what the book is, who was there, what was decided, and what happens next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.boards import point_of
from workshop.commitments import accountable, first_steps
from workshop.exchange.fullbookparts import Column, Desk, Table, Value, day_of
from workshop.exchange.fullbookvotes import PURPOSE_WORDS
from workshop.insight.weights import (
    capability_weights,
    element_weights,
    given_capabilities,
    given_elements,
    has_said,
)
from workshop.model.knowledge import AnyBoard, CardsBoard, ChecklistBoard, LadderBoard, PollBoard, QuadrantBoard
from workshop.model.score import PURPOSES, Acceptance
from workshop.model.workshop import Workshop
from workshop.report.pages import changes as changes_page
from workshop.report.pages.book import STATES

VERDICT_WORDS = {"": "minutes_open", "done": "minutes_done", "moved": "minutes_moved", "dropped": "minutes_dropped"}
DUTY_WORDS = {"voter": "duty_voter", "facilitator": "duty_facilitator", "scribe": "duty_scribe",
              "observer": "duty_observer"}
RANK_WORDS = {"senior": "book_rank_senior", "middle": "book_rank_middle", "staff": "book_rank_staff", "": "book_unsaid"}
METHOD_WORDS = {"pack": "book_weigh_pack", "points": "book_weigh_points", "swing": "book_weigh_swing",
                "ahp": "book_weigh_ahp", "bwm": "book_weigh_bwm"}
DEPTH_WORDS = {"express": "book_depth_express", "standard": "book_depth_standard", "full": "book_depth_full"}
REDACTED_WORDS = {"names": "book_redacted_names", "comments": "book_redacted_comments",
                  "evidence": "book_redacted_evidence", "client": "book_redacted_client",
                  "words": "book_redacted_words"}


# The book itself --------------------------------------------------------------------------------------------------
def summary(desk: Desk) -> Table:
    """Return what the book is about and its main figures, a line each."""
    columns = (Column("book_what", width=30, again=True), Column("book_figure", "level", 22),
               Column("book_about", width=90))
    return Table("book_summary", columns, list(_facts(desk)), desk.both("about_self"), filtered=False)


def _facts(desk: Desk) -> Iterator[Sequence[Value]]:
    book, say, both = desk.book, desk.say, desk.both
    workshop, settings, pack = book.workshop, book.workshop.settings, book.workshop.pack
    language = desk.language
    if settings.rehearsal:
        yield both("book_rehearsal"), None, both("rehearsal_cover")
    yield both("book_client"), None, settings.client or None
    yield both("book_title"), None, settings.title
    yield both("cover_date"), book.made_at.date(), None
    yield both("book_pack"), None, f"{pack.name.in_(language)} · {pack.id} v{pack.version} · #{workshop.pack_hash[:8]}"
    yield both("cover_stamp"), None, f"#{book.hash[:8]}"
    if (standing := book.sources.standing).since is not None:
        yield both("book_edition"), standing.edition, both(
            "cover_edition_after", n=standing.edition, before=standing.edition - 1, at=book.day(standing.since.at))
    yield both("cover_depth"), None, both(DEPTH_WORDS[settings.depth])
    yield both("cover_people"), len(workshop.participants), both("book_voters", n=len(workshop.voters()))
    yield both("book_asked_cells"), len(book.asked), None
    yield both("book_scored_cells"), len(book.scored), book.votes_line or None
    now, after = book.analysis.profile.overall, desk.after
    yield both("book_overall"), now.level, book.states_line or None
    yield both("sum_floor"), now.floor, book.item(now.floor_item) if now.floor_item else None
    yield both("sum_coverage"), round(now.coverage * 100, 1), "%"
    yield both("book_target"), book.aims.overall, both("book_aims_lead")
    yield both("book_after"), after.overall.level if after else None, None if after else both("method_no_plan")
    yield both("book_money_unit"), None, both("book_wan" if desk.wan else "book_thousand")
    if book.options.redact:
        words = [both(REDACTED_WORDS[part]) for part in sorted(book.options.redact)]
        yield both("book_redacted"), None, say.join(words)
    yield from _debrief(desk)
    for note in book.sources.notes:
        yield note.title.in_(language), None, note.text.in_(language)


def _debrief(desk: Desk) -> Iterator[Sequence[Value]]:
    debrief = desk.book.workshop.debrief
    for level, votes in enumerate(debrief.counts, start=1):
        yield desk.both("book_worth", level=level), votes, None
    if debrief.remark:
        yield desk.both("book_worth_remark"), None, debrief.remark


def people(desk: Desk) -> Table:
    """Return who is on the list, what they do here, and when they came and went."""
    weighted = desk.book.workshop.settings.rules.weighted
    columns = (Column("sign_seat", "count", 7), Column("sign_name", width=16, again=True),
               Column("sign_department", width=18), Column("sign_role", width=18), Column("sign_duty", width=12),
               Column("book_rank", width=12), Column("book_asked_about", width=40), Column("book_here", width=10),
               Column("book_came", "time", 17), Column("book_left", "time", 17),
               *([Column("book_vote_weight", "fine", 9)] if weighted else []))
    workshop, say, rows = desk.book.workshop, desk.say, []
    for person in workshop.participants:
        entries = [e for e in workshop.attendance if e.person == person.id]
        came = min((e.at for e in entries if e.here), default="")
        left = max((e.at for e in entries if not e.here), default="") if not person.here else ""
        rows.append((person.seat or None, person.name, person.department or None, person.role or None,
                     say(DUTY_WORDS[person.duty]), say(RANK_WORDS[person.rank]),
                     say.join([desk.element(e) for e in person.elements]) or say("book_all"),
                     say("answer_yes" if person.here else "answer_no"), desk.when(came), desk.when(left),
                     *([person.weight] if weighted else [])))
    return Table("book_people", columns, rows, desk.both("book_people_lead", n=len(rows)), keep=2)


# Decisions --------------------------------------------------------------------------------------------------------
def decisions(desk: Desk) -> Table:
    """Return every level the room has settled, how willingly, and what was said with it."""
    columns = (Column("book_element", width=14, again=True), Column("book_capability", width=16, again=True),
               Column("book_item", width=24, again=True), Column("book_purpose", width=8),
               Column("book_round", "count", 7), Column("book_accepted", "count", 9),
               Column("book_lower_median", "count", 10), Column("book_state", width=12),
               Column("book_why", width=40), Column("book_reserved", width=40), Column("book_low_side", width=40),
               Column("book_high_side", width=40), Column("book_settled", "time", 17))
    return Table("book_decisions", columns, list(_decided(desk)), "", keep=3)


def _decided(desk: Desk) -> Iterator[Sequence[Value]]:
    book, say = desk.book, desk.say
    for cell in book.asked:
        for purpose in PURPOSES:
            results = book.analysis.current if purpose == "current" else book.analysis.target_votes
            result = results.get(cell)
            if result is not None and result.acceptance is not None:
                found = desk.rounds[cell, purpose, result.round]
                yield (*desk.place(cell), say(PURPOSE_WORDS[purpose]), result.round, *_settled(desk, result.acceptance,
                       result.lower_median), desk.when(found.settled))


def _settled(desk: Desk, accepted: Acceptance, median: int | None) -> Sequence[Value]:
    low, high = (*accepted.positions, "", "")[:2]
    return (accepted.level, median, desk.say(STATES[accepted.agreement]), accepted.reason or None,
            accepted.note or None, low or None, high or None)


def parked(desk: Desk) -> Table:
    """Return the matters put aside."""
    columns = (Column("book_said", width=80, again=True), Column("book_by", width=18), Column("book_done", width=10))
    rows = [(p.text, p.by or None, desk.say("answer_yes" if p.done else "answer_no"))
            for p in desk.book.workshop.parked]
    return Table("book_parked", columns, rows)


def earlier(desk: Desk) -> Table:
    """Return the actions of the earlier workshop with what became of them."""
    columns = (Column("minutes_action", width=40, again=True), Column("col_owner", width=16),
               Column("minutes_due", width=12), Column("minutes_step", width=36), Column("minutes_verdict", width=12),
               Column("minutes_reason", width=40))
    last = desk.book.workshop.last_time
    rows = [(a.title, a.owner or None, a.due or None, a.first_step or None, desk.say(VERDICT_WORDS[a.verdict]),
             a.reason or None) for a in (last.actions if last else ())]
    lead = desk.both("minutes_earlier_line", title=last.title, day=last.day) if last else ""
    return Table("book_earlier", columns, rows, lead, keep=1)


def steps(desk: Desk) -> Table:
    """Return the first steps by date: who does what by when, and how success is measured."""
    columns = (Column("col_initiative", width=34, again=True), Column("minutes_step", width=40),
               Column("col_owner", width=16), Column("book_accountable", width=16), Column("minutes_by", "day", 12),
               Column("book_start", width=10), Column("minutes_kpi", width=26), Column("book_kpi_from", width=12),
               Column("book_kpi_to", width=12))
    book = desk.book
    rows = []
    for step in first_steps(book.workshop, book.made_at.date()):
        i = step.initiative
        rows.append((i.title, i.first_step or None, i.owner or None, accountable(i) or None, day_of(i.first_by),
                     desk.period(desk.starts.get(i.id)), i.kpi.name or None, i.kpi.baseline or None,
                     i.kpi.target or None))
    return Table("book_steps", columns, rows, keep=1)


def signed(desk: Desk) -> Table:
    """Return who has signed off the roadmap."""
    columns = (Column("sign_name", width=18, again=True), Column("minutes_signed_at", "time", 17),
               Column("minutes_remark", width=60))
    workshop = desk.book.workshop
    rows = []
    for sign in workshop.signoffs:
        person = workshop.person(sign.person)
        rows.append((person.name if person else sign.person, desk.when(sign.at), sign.remark or None))
    return Table("book_signed", columns, rows)


def changes(desk: Desk) -> Table:
    """Return what was changed since the edition before; nothing where there is none before."""
    columns = (Column("changes_col_when", width=17, again=True), Column("changes_col_who", width=14),
               Column("changes_col_what", width=50, again=True), Column("changes_col_field", width=24),
               Column("changes_col_old", width=40), Column("changes_col_new", width=40))
    page = changes_page.changes(desk.book) if desk.book.sources.standing.since is not None else None
    rows = [(line.at, line.who, "\n".join(line.what), field, "\n".join(old), "\n".join(new))
            for line in (page.lines if page else ())
            for field, old, new in (line.pairs or (("", (), ()),))]
    return Table("book_changes", columns, rows, page.head.lead if page else "", keep=1)


# Boards and weights -----------------------------------------------------------------------------------------------
def boards(desk: Desk) -> Table:
    """Return the answers on the boards, without who gave them."""
    columns = (Column("book_board", width=28, again=True), Column("book_board_item", width=50, again=True),
               Column("book_answer", "fine", 16), Column("book_x", "fine", 10), Column("book_y", "fine", 10))
    rows: list[Sequence[Value]] = []
    for key, board in desk.book.workshop.boards():
        answers = desk.book.workshop.answers.get(key, ())
        names = _items(desk, board)
        # In the order of the values: the order in which pins were put would tell whose they are.
        for answer in sorted(answers, key=lambda a: (a.item, a.value)):
            rows.append((board.name.in_(desk.language), names.get(answer.item, answer.item),
                         *_answer(desk, board, answer.value, names)))
    return Table("book_boards", columns, rows, desk.both("book_boards_lead"), keep=1)


def _answer(desk: Desk, board: AnyBoard, value: str, names: dict[str, str]) -> Sequence[Value]:
    if isinstance(board, QuadrantBoard) and (point := point_of(value)) is not None:
        return None, point.x, point.y
    if value.isdigit():
        return int(value), None, None
    words = {"yes": "answer_yes", "partly": "answer_partly", "no": "answer_no"}
    return desk.say(words[value]) if value in words else names.get(value, value), None, None


def _items(desk: Desk, board: AnyBoard) -> dict[str, str]:
    """Return the words of everything on a board by the ids that answers use."""
    language, say = desk.language, desk.say
    match board:
        case CardsBoard():
            return {card.id: card.title.in_(language) for column in board.columns for card in column.cards}
        case PollBoard():
            return {option.id: option.name.in_(language) for option in board.options}
        case ChecklistBoard():
            return {item.id: item.name.in_(language) for item in board.items}
        case QuadrantBoard():
            return {"now": say("book_now"), "target": say("book_target")}
        case LadderBoard():  # pragma: no branch (there is no other kind)
            subjects = {"room": say("book_room")} | {e: desk.element(e) for e in _elements(desk.book.workshop)}
            times = {"now": say("book_now"), "next": say("book_next")}
            return {rung.id: rung.name.in_(language) for rung in board.rungs} | {
                f"{time}.{subject}": f"{name} · {word}" for time, word in times.items()
                for subject, name in subjects.items()}


def _elements(workshop: Workshop) -> tuple[str, ...]:
    return tuple(element.id for element in workshop.pack.elements)


def weights(desk: Desk) -> Table:
    """Return what the framework and the group hold important; the mean of each kind is 1."""
    columns = (Column("book_kind", width=16), Column("col_item", width=26, again=True),
               Column("book_given", "fine", 12), Column("book_own", "fine", 12), Column("book_method", width=26),
               Column("book_counts", width=12))
    book, planning = desk.book, desk.book.workshop.planning
    rows: list[Sequence[Value]] = []
    for kind, weighing, given, own, named in (
            ("book_capability", planning.capabilities, given_capabilities(book.workshop),
             capability_weights(book.workshop), book.item_name),
            ("book_element", planning.elements, given_elements(book.workshop), element_weights(book.workshop),
             desk.element)):
        counts = has_said(weighing, given)
        rows += [(desk.say(kind), named(name), weight, own[name], desk.say(METHOD_WORDS[weighing.method]),
                  desk.say("answer_yes" if counts else "answer_no")) for name, weight in given.items()]
    return Table("book_weights", columns, rows, desk.both("book_weights_lead"))
