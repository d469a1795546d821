"""The gaps in order of priority, by a rule everybody can recompute, and how firm that order is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from workshop.insight.analysis import Gap
from workshop.insight.gapdraws import GapStability, gap_stability
from workshop.model.evidence import STRENGTHS
from workshop.model.score import Cell
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.evidence import STRENGTHS as STRENGTH_WORDS
from workshop.report.values import GapRow, GapsPage, Head

CHARTED = 12
# A quick win takes this many months at most, and no more person-months than half of the initiatives.
QUICK_MONTHS = 6


@dataclass(frozen=True)
class _Marks:
    """What stands beside the gaps: their stability, the best evidence of each cell, and which are quick wins."""

    stable: GapStability
    best: Mapping[Cell, int]
    quick: frozenset[Cell]
    most_effort: float


def gaps(book: Book) -> GapsPage:
    """Write the ranking; cells at or above their target are counted, not listed."""
    say, found = book.say, book.analysis.gaps
    open_ = [gap for gap in found if gap.gap > 0]
    marks = _marks(book, open_)
    rows = tuple(_row(book, rank, gap, marks) for rank, gap in enumerate(open_, start=1))
    columns = (say("col_rank"), say("col_cell"), say("col_now"), say("col_target"), say("col_gap"), say("col_weight"),
               say("col_priority"), say("col_stable", top=marks.stable.top or 1), say("col_evidence"), say("col_page"))
    return GapsPage(
        head=Head(say("outline_gaps"), say("kicker_gaps"), _title(book, open_, marks), say("gap_rule")), rows=rows,
        charted=min(CHARTED, len(rows)), chart_head=say("gap_chart_head", n=min(CHARTED, len(rows))),
        table_head=say("gap_table_head", n=len(rows)), columns=columns, top=book.workshop.pack.top,
        legend_now=say("legend_now"), legend_target=say("legend_target"),
        legend_quick=say("gap_quick_legend") if any(row.quick for row in rows) else "",
        empty=_empty(book) if not rows else "", notes=_notes(book, len(found) - len(open_), marks))


def _title(book: Book, open_: list[Gap], marks: _Marks) -> str:
    say = book.say
    if not book.analysis.gaps:
        return say("gap_title_none")
    if not open_:
        return say("gap_title_reached", n=len(book.analysis.gaps))
    if not book.judged:
        return say("gap_title_few", n=len(open_), of=len(book.analysis.gaps), few=book.few)
    share = marks.stable.shares.get(open_[0].cell, 0.0)
    return say("gap_title_stable", n=len(open_), of=len(book.analysis.gaps), cell=book.cell(open_[0].cell),
               top=marks.stable.top, share=book.percent(share))


def _empty(book: Book) -> str:
    if not book.scored:
        return book.say("nothing_scored_long")
    return book.say("gap_none_targets") if not book.analysis.gaps else book.say("gap_none_open")


# What stands beside a gap -----------------------------------------------------------------------------------------
def _marks(book: Book, open_: list[Gap]) -> _Marks:
    best: dict[Cell, int] = {}
    for piece in book.workshop.evidence:
        if piece.case is None and book.workshop.pack.has_item(piece.cell.item):
            # Evidence of an indicator speaks for its capability as well.
            for cell in {piece.cell, Cell(piece.cell.element, book.workshop.pack.capability_of(piece.cell.item).id)}:
                best[cell] = max(best.get(cell, 0), STRENGTHS.index(piece.strength))
    efforts = [i.person_months for i in book.workshop.initiatives if i.person_months]
    most = median(efforts) if efforts else 0.0
    return _Marks(gap_stability(book.workshop, book.analysis), best, _quick(book, open_, most), most)


def _quick(book: Book, open_: list[Gap], most_effort: float) -> frozenset[Cell]:
    """Return the gaps that one short and light initiative closes, or narrows by a level at least."""
    unit = 3 if book.workshop.planning.unit == "quarter" else 1
    reach: dict[Cell, int] = {}
    for initiative in book.workshop.initiatives:
        if initiative.barred or initiative.status in ("done", "dropped"):
            continue
        if initiative.duration * unit <= QUICK_MONTHS and initiative.person_months <= most_effort:
            for lift in initiative.lifts:
                reach[lift.cell] = max(reach.get(lift.cell, 0), lift.to_level)
    found = set()
    for gap in open_:
        capability = Cell(gap.cell.element, book.workshop.pack.capability_of(gap.cell.item).id)
        to = max(reach.get(gap.cell, 0), reach.get(capability, 0))
        if to >= gap.target or to - gap.current >= 1:
            found.add(gap.cell)
    return frozenset(found)


def _row(book: Book, rank: int, gap: Gap, marks: _Marks) -> GapRow:
    result = book.analysis.current.get(gap.cell)
    basis = book.basis(result) if result else book.say("from_indicators")
    texts = (book.level(gap.current), book.level(gap.target), book.level(gap.gap), f"{gap.weight:.2f}",
             f"{gap.priority:.2f}")
    evidence = book.say(STRENGTH_WORDS[STRENGTHS[marks.best[gap.cell]]]) if gap.cell in marks.best else NONE
    return GapRow(gap.cell, str(rank), book.badge(gap.cell.item), book.element(gap.cell.element),
                  book.item(gap.cell.item), gap.current, gap.target, gap.priority, texts, basis,
                  book.percent(marks.stable.shares.get(gap.cell, 0.0)), evidence,
                  book.say("gap_quick") if gap.cell in marks.quick else "", book.ref(f"element:{gap.cell.element}"))


def _notes(book: Book, reached: int, marks: _Marks) -> tuple[str, ...]:
    """Say what the marks mean, and what is not in the ranking: targets reached, cells without level or target."""
    say, analysis = book.say, book.analysis
    ranked = {gap.cell for gap in analysis.gaps}
    without = sum(1 for cell in analysis.targets if cell in set(book.asked) and cell not in ranked)
    effort = f"{marks.most_effort:,.1f}".removesuffix(".0")
    stable = marks.stable
    lines = [say("gap_note_stable", draws=stable.draws, top=stable.top) if stable.draws else "",
             say("gap_note_quick", months=QUICK_MONTHS, effort=effort) if marks.quick else "",
             say("gap_note_reached", n=reached) if reached else "",
             say("gap_note_unscored", n=without) if without else "",
             say("gap_note_aimless", n=book.aims.without) if book.aims.without and analysis.targets else ""]
    return tuple(line for line in lines if line)
