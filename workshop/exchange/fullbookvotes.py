"""Sheets about levels: the map, every asked cell, the votes, the rounds, and what was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.exchange.fullbookparts import Column, Desk, Shaded, Table, Value, day_of, headed
from workshop.exchange.scores import UNNAMED, score_rows
from workshop.exchange.table import unguarded
from workshop.insight.levels import CellResult, Rollup, result_of
from workshop.insight.rounds import moves
from workshop.model.evidence import STRENGTHS
from workshop.model.score import ABSTAIN, DONT_KNOW, NOT_APPLICABLE, PURPOSES, Cell, Round
from workshop.model.workshop import Workshop
from workshop.report.pages.book import PATTERNS, STATES
from workshop.report.pages.evidence import STRENGTHS as STRENGTH_WORDS
from workshop.report.pages.method import MODES

PURPOSE_WORDS = {"current": "book_current", "target": "book_target"}
ANONYMITY_WORDS = {"named": "book_named", "unnamed": "book_unnamed", "secret": "book_secret"}
NOTE_WORDS = {"pain": "book_note_pain", "idea": "book_note_idea", "evidence": "book_note_evidence",
              "decision": "book_note_decision", "question": "book_note_question", "parking": "book_note_parking"}
EMPTY_WORDS = {ABSTAIN: "mark_abstained_label", DONT_KNOW: "mark_dont_know_label", NOT_APPLICABLE: "not_applicable"}
_PLACE = (Column("book_element", width=14, again=True), Column("book_capability", width=16, again=True),
          Column("book_item", width=24, again=True))
_UNNAMED = re.compile(UNNAMED + "([0-9]+)")


# The map ----------------------------------------------------------------------------------------------------------
def heat(desk: Desk) -> Table:
    """Return elements by capabilities: the level on its colour, the target beside it, the roll-ups at the ends."""
    book = desk.book
    capabilities = [c.id for c in book.workshop.pack.capabilities]
    columns = [Column("book_element", width=16, again=True)]
    for capability in capabilities:
        columns.append(headed(Column("book_now", "level", 11), book.item_name(capability)))
        columns.append(Column("book_target", "level", 7))
    columns += [Column("book_overall", "level", 9), Column("book_target", "level", 7), Column("sum_floor", "level", 9),
                Column("sum_coverage", "part", 9)]
    return Table("book_heat", columns, list(_heat_rows(desk, capabilities)), desk.both("book_heat_lead"), keep=1)


def _heat_rows(desk: Desk, capabilities: Sequence[str]) -> Iterator[Sequence[Value]]:
    book, now, aims = desk.book, desk.book.analysis.profile, desk.book.analysis.aims
    for element in book.workshop.elements:
        row: list[Value] = [desk.element(element)]
        for capability in capabilities:
            cell = Cell(element, capability)
            aim = aims.grid.get(cell)
            row += [_shaded(desk, now.grid.get(cell), cell), aim.level if aim else None]
        yield [*row, *_sums(desk, now.elements[element], book.aims.elements.get(element))]
    row = [desk.say("book_overall")]
    for capability in capabilities:
        row += [_shaded(desk, now.capabilities.get(capability)), None]
    yield [*row, *_sums(desk, now.overall, book.aims.overall)]


def _sums(desk: Desk, rollup: Rollup, aim: float | None) -> Sequence[Value]:
    return (_shaded(desk, rollup), aim, rollup.floor, rollup.coverage if rollup.applicable else None)


def _shaded(desk: Desk, rollup: Rollup | None, cell: Cell | None = None) -> Shaded:
    if rollup is None:
        return Shaded(None, desk.say("not_asked"))
    if not rollup.applicable:
        return Shaded(None, desk.say("not_applicable"))
    if rollup.level is None:
        hidden = cell is not None and any(desk.book.hidden(inner) for inner in desk.book.inside(cell))
        return Shaded(None, desk.say("hidden_round" if hidden else "not_scored"))
    return Shaded(rollup.level)


# Cells ------------------------------------------------------------------------------------------------------------
def cells(desk: Desk) -> Table:
    """Return every asked cell with all that is known of it: one row each."""
    top = desk.book.workshop.pack.top
    columns = (
        Column("book_element_id", width=17), Column("book_item_id", width=8), *_PLACE,
        Column("book_asked", "count", 8), Column("col_n", "count", 6),
        *(Column("book_level_count", "count", 7, head=desk.both("book_level_count", level=level))
          for level in range(1, top + 1)),
        Column("mark_abstained_label", "count", 8), Column("mark_dont_know_label", "count", 8),
        Column("not_applicable", "count", 8), Column("book_lower_median", "count", 9),
        Column("book_interpolated", "fine", 10), Column("book_agreement", "fine", 9),
        Column("col_pattern", width=12), Column("book_state", width=12), Column("book_round", "count", 7),
        Column("book_accepted", "count", 9), Column("book_level", "level", 8), Column("book_target", "level", 8),
        Column("book_after", "level", 9), Column("book_gap", "level", 8), Column("book_weight", "fine", 9),
        Column("book_priority", "fine", 9), Column("book_strength", width=10), Column("book_proofs", "count", 9),
        Column("book_comments", "count", 9))
    return Table("book_cells", columns, list(_cell_rows(desk)), desk.both("book_cells_lead"), keep=5)


def _cell_rows(desk: Desk) -> Iterator[Sequence[Value]]:
    book = desk.book
    gaps = {gap.cell: gap for gap in book.analysis.gaps}
    said = _said(desk)
    for cell in book.asked:
        result, gap = book.analysis.current.get(cell), gaps.get(cell)
        found = book.workshop.evidence_of(cell)
        best = max((STRENGTHS.index(e.strength) for e in found), default=-1)
        yield (cell.element, cell.item, *desk.place(cell), *_measured(desk, cell, result),
               book.analysis.targets.get(cell), desk.after_cell(cell),
               gap.gap if gap else None, gap.weight if gap else None, gap.priority if gap else None,
               desk.say(STRENGTH_WORDS[STRENGTHS[best]]) if found else None, len(found), said[cell])


def _measured(desk: Desk, cell: Cell, result: CellResult | None) -> Sequence[Value]:
    """Return the columns from the number of people asked to the level, empty where nothing is shown."""
    say, top = desk.say, desk.book.workshop.pack.top
    if result is None:
        state = say("hidden_round" if desk.book.hidden(cell) else "not_scored")
        return (*[None] * (2 + top + 3 + 4), state, None, None, None)
    agreed = result.n >= desk.book.few
    return (result.asked or None, result.n, *result.counts, result.abstained, result.dont_know, result.not_applicable,
            result.lower_median, result.interpolated_median, result.consensus_cns if agreed else None,
            _pattern(desk, result), desk.book.state(result), result.round,
            result.acceptance.level if result.acceptance else None, result.level)


def _pattern(desk: Desk, result: CellResult) -> str:
    if not result.applicable:
        return desk.say("not_applicable")
    return desk.say(PATTERNS[result.pattern]) if result.n else ""


def _said(desk: Desk) -> Counter[Cell]:
    """Return how many comments each cell has: with votes that are shown, about the cell, and on the wall."""
    found: Counter[Cell] = Counter()
    for place, *_ in _comments(desk):
        found[place] += 1
    return found


# Votes and rounds -------------------------------------------------------------------------------------------------
def votes(desk: Desk) -> Table:
    """Return every shown vote as the list of votes gives it out: with a person only where the round has names."""
    columns = (Column("book_voter", width=16, again=True), Column("book_element_id", width=17), Column(
        "book_item_id", width=8), *_PLACE, Column("book_round", "count", 7), Column("book_purpose", width=8),
        Column("book_named_how", width=10), Column("book_level", "count", 7), Column("book_vote", width=10),
        Column("book_reason", width=50), Column("book_sure", "count", 9))
    if desk.book.workshop.settings.rehearsal:
        return Table("book_votes", columns, (), desk.both("book_votes_rehearsal"), keep=1)
    return Table("book_votes", columns, list(_vote_rows(desk)), desk.both("book_votes_lead"), keep=1)


def _vote_rows(desk: Desk) -> Iterator[Sequence[Value]]:
    say = desk.say
    places = {cell: desk.place(cell) for cell in desk.book.asked}
    for person, element, item, number, purpose, vote, comment, sure in score_rows(_nameless(desk)):
        cell = Cell(element, item)
        found = desk.rounds[cell, purpose, int(number)]
        yield (_voter(desk, found, unguarded(person)), element, item, *places[cell], int(number),
               say(PURPOSE_WORDS[purpose]), say(_how(found)), int(vote) if vote.isdigit() else None,
               say(EMPTY_WORDS[vote]) if vote in EMPTY_WORDS else None,
               # Without names a reason could be known by its words: it stands among the comments, beside no vote.
               (unguarded(comment) or None) if found.named else None, int(sure) if sure else None)


def _nameless(desk: Desk) -> Workshop:
    """Return the workshop; where names were taken out no round has any: P1 in all of them would join the votes."""
    workshop = desk.book.workshop
    if "names" not in desk.book.options.redact:
        return workshop
    return replace(workshop, rounds={
        place: tuple(replace(r, anonymity="unnamed") if r.named else r for r in found)
        for place, found in workshop.rounds.items()})


def _voter(desk: Desk, found: Round, person: str) -> str:
    named = found.named and "names" not in desk.book.options.redact
    number = None if named else _UNNAMED.fullmatch(person)
    return desk.say("book_unnamed_voter", n=number[1]) if number else person


def _how(found: Round) -> str:
    return "mode_hands" if found.tally is not None else ANONYMITY_WORDS[found.anonymity]


def rounds(desk: Desk) -> Table:
    """Return every round with its figures; of one that is not shown only that there is one."""
    columns = (*_PLACE, Column("book_purpose", width=8), Column("book_round", "count", 7),
               Column("book_state", width=12), Column("book_mode", width=14), Column("book_named_how", width=10),
               Column("book_asked", "count", 8), Column("col_n", "count", 6), Column("book_lower_median", "count", 9),
               Column("book_interpolated", "fine", 10), Column("book_agreement", "fine", 9),
               Column("col_pattern", width=12), Column("book_moved", "part", 11), Column("book_shift", "fine", 10),
               Column("book_accepted", "count", 9), Column("book_began", "time", 17),
               Column("book_settled", "time", 17))
    return Table("book_rounds", columns, list(_round_rows(desk)), desk.both("book_rounds_lead"), keep=3)


def _round_rows(desk: Desk) -> Iterator[Sequence[Value]]:
    workshop, say = desk.book.workshop, desk.say
    for cell in desk.book.asked:
        for purpose in PURPOSES:
            before: Round | None = None
            for found in workshop.rounds_of(cell, purpose):
                start: tuple[Value, ...] = (*desk.place(cell), say(PURPOSE_WORDS[purpose]), found.number)
                if not found.shown:
                    yield (*start, say("hidden_round"), say(MODES[found.mode]), say(_how(found)), *[None] * 11)
                    continue
                yield (*start, *_figures(desk, found, before))
                before = found


def _figures(desk: Desk, found: Round, before: Round | None) -> Sequence[Value]:
    workshop, say = desk.book.workshop, desk.say
    top, rules = workshop.pack.top, workshop.settings.rules
    result = result_of(found, top, rules)
    moved = moves(before, found, top) if before is not None else None
    percent = None if moved is None or moved.percent is None else moved.percent / 100
    accepted = found.acceptance
    return (say(STATES[accepted.agreement] if accepted else "state_revealed"), say(MODES[found.mode]),
            say(_how(found)), result.asked or None, result.n, result.lower_median, result.interpolated_median,
            result.consensus_cns if result.n >= rules.few else None, _pattern(desk, result), percent,
            moved.shift if moved else None, accepted.level if accepted else None, desk.when(found.began),
            desk.when(found.settled))


# Words ------------------------------------------------------------------------------------------------------------
def comments(desk: Desk) -> Table:
    """Return what was said, without who said it: with votes, about cells, and on the wall."""
    columns = (*_PLACE, Column("book_where", width=14, again=True), Column("book_said", width=90),
               Column("book_dots", "count", 7), Column("book_stack", width=20))
    rows = [(*(desk.place(cell) if cell.item else (desk.element(cell.element) if cell.element else "", "", "")), where,
             text, dots, stack) for cell, where, text, dots, stack in _comments(desk)]
    return Table("book_words", columns, rows, desk.both("book_words_lead"))


def _comments(desk: Desk) -> Iterator[tuple[Cell, str, str, int | None, str | None]]:
    workshop, say = desk.book.workshop, desk.say
    for cell in desk.book.asked:
        for purpose in PURPOSES:
            for found in workshop.rounds_of(cell, purpose):
                if found.shown:
                    # By the words, not by the seats.
                    texts = [b.comment for b in found.ballots] + [found.tally.reason if found.tally else ""]
                    word = say("book_with_vote", round=found.number)
                    yield from ((cell, word, text, None, None) for text in sorted(texts) if text.strip())
        if (note := workshop.notes.get(cell)) is not None and note.comment.strip():
            yield cell, say("book_of_cell"), note.comment, None, None
    dots = workshop.wall.dots_on()
    for paper in workshop.wall.notes:
        if not paper.private and paper.text.strip():
            stack = workshop.wall.stack(paper.stack) if paper.stack else None
            yield (Cell(paper.element, paper.item), say(NOTE_WORDS[paper.kind]), paper.text,
                   dots.get(paper.id), stack.title if stack else None)


def gaps(desk: Desk) -> Table:
    """Return the gaps in order of priority, those that are closed last."""
    columns = (Column("book_order", "count", 6), *_PLACE, Column("book_level", "level", 8),
               Column("book_target", "level", 8), Column("book_gap", "level", 8), Column("book_weight", "fine", 9),
               Column("book_priority", "fine", 10), Column("book_agreement", "fine", 9),
               Column("book_basis", width=30))
    book = desk.book
    rows = []
    for rank, gap in enumerate(book.analysis.gaps, start=1):
        result = book.analysis.current.get(gap.cell)
        rows.append((rank, *desk.place(gap.cell), gap.current, gap.target, gap.gap, gap.weight, gap.priority,
                     gap.consensus if result and result.n >= book.few else None,
                     book.basis(result) if result else desk.say("from_indicators")))
    return Table("book_gaps", columns, rows, desk.both("gap_rule"), keep=4)


def evidence(desk: Desk) -> Table:
    """Return the evidence of every cell; who brought it is not told, that would stand beside a vote."""
    columns = (*_PLACE, Column("book_said", width=70), Column("book_strength", width=10), Column("col_day", "day", 12),
               Column("book_case", width=40), Column("book_link", width=40), Column("book_picture", width=20))
    rows = [(*desk.place(e.cell), e.text or None, desk.say(STRENGTH_WORDS[e.strength]), day_of(e.dated),
             e.case.case.title.in_(desk.language) if e.case else None, e.link or None, e.picture or None)
            for e in desk.book.workshop.evidence]
    return Table("book_evidence", columns, rows, desk.both("evidence_lead"), keep=3)


def cases(desk: Desk) -> Table:
    """Return the cases that the group has pinned, each once."""
    columns = (Column("book_company", width=20, again=True), Column("book_sector", width=14),
               Column("book_year", width=8), Column("book_case", width=40), Column("book_pain", width=50),
               Column("book_action", width=50), Column("book_result", width=50), Column("book_source", width=30))
    found = {e.case.key: e.case for e in desk.book.workshop.evidence if e.case is not None}
    language = desk.language
    rows = [(f.case.company.in_(language), f.case.sector.in_(language), f.case.year, f.case.title.in_(language),
             f.case.pain.in_(language), f.case.action.in_(language), f.case.result.in_(language),
             f.source.title.in_(language)) for f in found.values()]
    return Table("book_cases", columns, rows, desk.both("evidence_reported"), keep=1)
