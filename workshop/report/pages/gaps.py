"""The gaps in order of priority, by a rule everybody can recompute."""

from __future__ import annotations

from workshop.insight.analysis import Gap
from workshop.report.pages.book import Book
from workshop.report.values import GapRow, GapsPage, Head

CHARTED = 12


def gaps(book: Book) -> GapsPage:
    """Write the ranking; cells at or above their target are counted, not listed."""
    say, found = book.say, book.analysis.gaps
    open_ = [gap for gap in found if gap.gap > 0]
    rows = tuple(_row(book, rank, gap) for rank, gap in enumerate(open_, start=1))
    columns = (say("col_rank"), say("col_cell"), say("col_now"), say("col_target"), say("col_gap"), say("col_weight"),
               say("col_priority"), say("col_basis"))
    return GapsPage(
        head=Head(say("outline_gaps"), say("kicker_gaps"), _title(book, open_), say("gap_rule")), rows=rows,
        charted=min(CHARTED, len(rows)), chart_head=say("gap_chart_head", n=min(CHARTED, len(rows))),
        table_head=say("gap_table_head", n=len(rows)), columns=columns, top=book.workshop.pack.top,
        legend_now=say("legend_now"), legend_target=say("legend_target"), empty=_empty(book) if not rows else "",
        notes=_notes(book, len(found) - len(open_)))


def _title(book: Book, open_: list[Gap]) -> str:
    say = book.say
    if not book.analysis.gaps:
        return say("gap_title_none")
    if not open_:
        return say("gap_title_reached", n=len(book.analysis.gaps))
    if not book.judged:
        return say("gap_title_few", n=len(open_), of=len(book.analysis.gaps), few=book.few)
    return say("gap_title", n=len(open_), of=len(book.analysis.gaps), cell=book.cell(open_[0].cell))


def _empty(book: Book) -> str:
    if not book.scored:
        return book.say("nothing_scored_long")
    return book.say("gap_none_targets") if not book.analysis.gaps else book.say("gap_none_open")


def _row(book: Book, rank: int, gap: Gap) -> GapRow:
    result = book.analysis.current.get(gap.cell)
    basis = book.basis(result) if result else book.say("from_indicators")
    texts = (book.level(gap.current), book.level(gap.target), book.level(gap.gap), f"{gap.weight:.2f}",
             f"{gap.priority:.2f}")
    return GapRow(gap.cell, str(rank), book.badge(gap.cell.item), book.element(gap.cell.element),
                  book.item(gap.cell.item), gap.current, gap.target, gap.priority, texts, basis)


def _notes(book: Book, reached: int) -> tuple[str, ...]:
    """Say what is not in the ranking: targets reached, targets without a level, levels without a target."""
    say, analysis = book.say, book.analysis
    ranked = {gap.cell for gap in analysis.gaps}
    without = sum(1 for cell in analysis.targets if cell in set(book.asked) and cell not in ranked)
    lines = [say("gap_note_reached", n=reached) if reached else "",
             say("gap_note_unscored", n=without) if without else "",
             say("gap_note_aimless", n=book.aims.without) if book.aims.without and analysis.targets else ""]
    return tuple(line for line in lines if line)
