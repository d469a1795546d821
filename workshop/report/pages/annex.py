"""Every asked cell with its votes, so that each number of the report can be traced."""

from __future__ import annotations

from workshop.insight.levels import CellResult
from workshop.model.score import Acceptance, Cell
from workshop.report.backing import AnnexGroup, AnnexPage, AnnexRow
from workshop.report.pages.book import NONE, PATTERNS, STATES, Book
from workshop.report.pages.plain import pieces
from workshop.report.values import Head

NOTE = 420
POSITIONS = ("note_lower", "note_higher")


def annex(book: Book) -> AnnexPage:
    """Write the table, element by element."""
    say = book.say
    columns = (say("col_item"), say("col_asked"), say("col_n"), say("col_votes"), say("col_abstained"),
               say("col_dont_know"), say("col_not_applicable"), say("col_median"), say("col_interpolated"),
               say("col_agreement"), say("col_pattern"), say("col_state"), say("col_accepted"), say("col_target"))
    return AnnexPage(
        head=Head(say("outline_annex"), say("kicker_annex"),
                  say("annex_title", scored=len(book.scored), asked=len(book.asked)), say("annex_lead")),
        columns=columns, levels=tuple(str(level) for level in range(1, book.workshop.pack.top + 1)),
        groups=tuple(_group(book, e) for e in book.workshop.elements), notes=(say("annex_note", few=book.few),))


def _group(book: Book, element: str) -> AnnexGroup:
    rollup = book.analysis.profile.elements[element]
    aim = book.aims.elements.get(element)
    summary = book.summary(rollup)
    if rollup.level is None:
        words = book.say("group_empty", word=summary.level if not rollup.applicable else book.say("not_scored"))
    else:
        words = book.say("group_summary", level=summary.level, target=book.level(aim), floor=summary.floor,
                         item=book.item_short(rollup.floor_item), coverage=summary.coverage)
    rows: list[AnnexRow] = []
    for item in book.workshop.items_of(element):
        cell = Cell(element, item)
        rows.append(_current(book, cell))
        voted = book.analysis.target_votes.get(cell)
        if voted is not None:
            rows.append(_row(book, cell, voted, of_target=True))
    return AnnexGroup(book.element(element), words, tuple(rows))


def _current(book: Book, cell: Cell) -> AnnexRow:
    result = book.analysis.current.get(cell)
    if result is not None:
        return _row(book, cell, result, of_target=False)
    state = "hidden_round" if book.hidden(cell) else "not_scored"
    return AnnexRow(book.badge(cell.item), book.item(cell.item), None, NONE, "", "", "", NONE, NONE, NONE, "",
                    book.say(state), "", _target(book, cell), ())


def _row(book: Book, cell: Cell, result: CellResult, *, of_target: bool) -> AnnexRow:
    say = book.say
    accepted = result.acceptance
    few = result.pattern == "too few" or result.n < book.few
    pattern = say(PATTERNS[result.pattern]) if result.n else ""
    if not result.applicable:
        pattern = say("not_applicable")
    return AnnexRow(
        badge=book.badge(cell.item), name=say("target_vote") if of_target else book.item(cell.item),
        counts=result.counts, n=str(result.n), asked=_count(result.asked),
        abstained=_count(result.abstained), dont_know=_count(result.dont_know),
        not_applicable=_count(result.not_applicable), median=_whole(result.lower_median),
        interpolated=NONE if result.interpolated_median is None else f"{result.interpolated_median:.2f}",
        agreement=NONE if few or result.consensus_cns is None else f"{result.consensus_cns:.2f}", pattern=pattern,
        state=say("round_state", round=result.round, state=say(STATES[accepted.agreement]) if accepted
                  else say("state_revealed")),
        accepted=str(accepted.level) if accepted else NONE, target="" if of_target else _target(book, cell),
        notes=said_of(book, accepted) if accepted else (), of_target=of_target)


def said_of(book: Book, accepted: Acceptance) -> tuple[str, ...]:
    """Return what was said when the level was settled: why this level, the reservation, the two positions."""
    texts = [("note_reason", accepted.reason),
             ("note_reservation" if accepted.agreement == "reservation" else "note_is", accepted.note)]
    texts += zip(POSITIONS, accepted.positions, strict=False)
    return tuple(book.say(key, note=piece) if not index else piece
                 for key, text in texts for index, piece in enumerate(pieces(text, NOTE)))


def _target(book: Book, cell: Cell) -> str:
    target = book.analysis.targets.get(cell)
    return NONE if target is None else f"{target:g}"


def _count(count: int) -> str:
    return str(count) if count else ""


def _whole(level: int | None) -> str:
    return NONE if level is None else str(level)
