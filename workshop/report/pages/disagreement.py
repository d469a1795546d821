"""Where the room disagreed: the cells first by disagreement x importance, both sides, and what came of it."""

from __future__ import annotations

from workshop.insight.analysis import gap_weight
from workshop.insight.groups import GROUPINGS, GroupBy, GroupVotes, by_group
from workshop.insight.levels import CellResult
from workshop.insight.measures import interpolated_median, two_camps
from workshop.insight.rounds import moves, shown_rounds
from workshop.model.score import Round
from workshop.presentation import split_of
from workshop.report.model.disagreement import Apart, DisagreementPage
from workshop.report.pages.book import PATTERNS, Book
from workshop.report.pages.howto import RANK_WORDS
from workshop.report.pages.plain import plain
from workshop.report.values import Fact, Head

LISTED = 10
LINE = 160


def disagreement(book: Book) -> DisagreementPage | None:
    """Write the page; None when nothing is scored."""
    say, rules = book.say, book.workshop.settings.rules
    if not book.scored:
        return None
    voted = [r for r in book.scored if r.n >= book.few and r.consensus_cns is not None]
    split = [r for r in voted if split_of(r, rules)]
    # A sort that keeps the order of the canvas among equals.
    ranked = sorted(split, key=lambda r: -_score(book, r))[:LISTED]
    return DisagreementPage(
        head=Head(say("outline_apart"), say("kicker_apart"), _title(book, voted, split, ranked),
                  say("apart_rule") if ranked else ""),
        rows=tuple(_row(book, rank, result) for rank, result in enumerate(ranked, start=1)),
        empty="" if ranked else _empty(book, voted), note=_notes(book, len(split) - len(ranked)) if ranked else "")


def _score(book: Book, result: CellResult) -> float:
    """Return disagreement (1 - Cns) times the weight that the cell has in the ranking of gaps."""
    return (1 - (result.consensus_cns or 0.0)) * gap_weight(book.workshop, result.cell)


def _title(book: Book, voted: list[CellResult], split: list[CellResult], ranked: list[CellResult]) -> str:
    say = book.say
    if not voted:
        return say("apart_title_few", few=book.few)
    if not split:
        return say("apart_title_none", n=len(voted))
    wide = sum(1 for r in split if split_of(r, book.workshop.settings.rules) == 2)
    key = "apart_title" if wide else "apart_title_partly"
    return say(key, n=wide or len(split), voted=len(voted), cell=book.cell(ranked[0].cell))


def _empty(book: Book, voted: list[CellResult]) -> str:
    return book.say("apart_empty", n=len(voted)) if voted else book.say("apart_empty_few", few=book.few)


def _notes(book: Book, more: int) -> str:
    say = book.say
    return say.sentences(say("apart_note_more", n=more) if more else "",
                         say("apart_note_groups", floor=book.workshop.settings.rules.floor))


def _row(book: Book, rank: int, result: CellResult) -> Apart:
    low, high = _sides(book, result)
    facts = [Fact(book.say("apart_moved"), _moved(book, result)),
             Fact(book.say("apart_outcome"), _outcome(book, result))]
    if differ := _groups(book, result):
        facts.append(Fact(book.say("apart_groups"), differ))
    accepted = result.acceptance
    said = accepted is not None and accepted.agreement != "agreed"
    shape = book.say("apart_shape", pattern=book.say(PATTERNS[result.pattern]), cns=f"{result.consensus_cns:.2f}")
    return Apart(str(rank), book.badge(result.cell.item), book.element(result.cell.element),
                 book.item(result.cell.item), result.counts, result.whole_level, shape,
                 book.say("apart_basis", n=result.n, round=result.round),
                 f"{_score(book, result):.2f}", low, high, tuple(facts), book.ref("reservations") if said else None)


def _sides(book: Book, result: CellResult) -> tuple[str, str]:
    """Return the two positions: in the room's words where it wrote them, else how many stand where."""
    say, counts = book.say, result.counts
    accepted = result.acceptance
    written = [plain(text)[:LINE] for text in (accepted.positions if accepted else ())]
    camps = two_camps(counts)
    middle = sum(camps) / 2 if camps else float(result.whole_level or 0)
    below = sum(count for level, count in enumerate(counts, start=1) if level < middle)
    above = sum(count for level, count in enumerate(counts, start=1) if level > middle)
    if camps:
        told = (say("apart_camp", n=below, level=camps[0]), say("apart_camp", n=above, level=camps[1]))
    else:
        level, at = result.whole_level, sum(counts) - below - above
        held = say("apart_at", n=at, level=level)
        told = (say("apart_below", n=below, level=level) if below else held,
                say("apart_above", n=above, level=level) if above else held)
    words = [say("apart_said", votes=votes, words=text) if text else votes
             for votes, text in zip(told, [*written, "", ""], strict=False)]
    return words[0], words[1]


# What came of it --------------------------------------------------------------------------------------------------
def _moved(book: Book, result: CellResult) -> str:
    say, top = book.say, book.workshop.pack.top
    shown = shown_rounds(book.workshop, result.cell)
    if len(shown) < 2:
        return say("apart_one_round")
    before, after = shown[-2], shown[-1]
    found = moves(before, after, top)
    people = (say("apart_changed", paired=found.paired, changed=found.changed) if found.percent is not None
              else say("apart_unknown"))
    return say("apart_medians", before=before.number, after=after.number, first=_median(book, before),
               last=_median(book, after), people=people)


def _median(book: Book, round_: Round) -> str:
    return book.level(interpolated_median(round_.counts(book.workshop.pack.top)))


def _outcome(book: Book, result: CellResult) -> str:
    say, accepted = book.say, result.acceptance
    if accepted is None:
        return say("apart_open")
    key = {"agreed": "apart_agreed", "reservation": "apart_reserved", "not_agreed": "apart_not_agreed"}
    return say(key[accepted.agreement], level=accepted.level)


def _groups(book: Book, result: CellResult) -> str:
    """Say how functions or levels differ, the wider one; nothing where a group is below the floor."""
    shown = book.workshop.latest_shown(result.cell)
    found: list[tuple[int, GroupBy, tuple[GroupVotes, ...]]] = []
    for by in GROUPINGS:
        groups = by_group(book.workshop, shown, by) if shown is not None else None
        if groups:
            found.append((max(g.level for g in groups) - min(g.level for g in groups), by, groups))
    if not found:
        return ""
    wide, by, groups = max(found, key=lambda one: one[0])
    if not wide:
        return ""
    names = [plain(g.name) if by == "department" else book.say(RANK_WORDS[g.name]) for g in groups]
    return book.say.join([book.say("apart_group", name=name, level=group.level, n=group.n)
                          for name, group in zip(names, groups, strict=True)])
