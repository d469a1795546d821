"""The map of levels: capabilities by elements, with what is weakest beside every mean."""

from __future__ import annotations

from dataclasses import replace

from workshop.canvasshow import CellShow
from workshop.insight.leaveout import Span
from workshop.insight.levels import Rollup
from workshop.model.score import Cell
from workshop.proven import claimed
from workshop.report.pages.book import Book
from workshop.report.pages.plain import plain
from workshop.report.values import Head, HeatCell, HeatPage, HeatRow, Summary


def heat(book: Book) -> HeatPage:
    """Write the map from the same view of the canvas that the screen shows."""
    say, pack, profile = book.say, book.workshop.pack, book.analysis.profile
    shown, out = {show.cell: show for show in book.canvas.cells}, book.left_out
    weak = sum(claimed(show, pack.top) for show in shown.values())
    rows = tuple(
        HeatRow(book.badge(c.id), tuple(_cell(book, shown[Cell(e, c.id)]) for e in book.workshop.elements),
                _summary(book, profile.capabilities.get(c.id), out.capabilities.get(c.id) if out else None))
        for c in reversed(pack.capabilities))
    labels = (say("sum_level"), say("sum_floor"), say("sum_coverage"), say("sum_one_out"))
    floor = max(pack.top - 1, 2)
    notes = (say("heat_rule"), say("heat_summary_rule"),
             say.sentences(say("heat_one_out_rule", n=out.people) if out else "",
                           say("heat_weak_rule", level=floor, n=weak) if weak else ""))
    lead = say.sentences(book.coverage_line, book.votes_line_sentence, book.states_line)
    return HeatPage(
        head=Head(say("outline_heat"), say("kicker_heat"), _title(book), lead or say("nothing_scored_long")),
        columns=tuple(book.element_short(e) for e in book.workshop.elements), rows=rows,
        summaries=tuple(_summary(book, profile.elements.get(e), out.elements.get(e) if out else None)
                        for e in book.workshop.elements),
        overall=_summary(book, profile.overall, out.overall if out else None),
        summary_labels=labels, side_labels=labels, top=pack.top,
        level_names=tuple(f"{level.level}\u00a0{plain(level.name.in_(say.language))}" for level in pack.levels),
        legend_target=say("legend_target"), legend_partly=say("legend_partly"), legend_split=say("legend_split"),
        legend_unscored=say("legend_unscored"), legend_weak=say("legend_weak", level=floor) if weak else "",
        notes=tuple(line for line in notes if line))


def _summary(book: Book, rollup: Rollup | None, out: Span | None) -> Summary:
    found = book.summary(rollup)
    if out is None or found.value is None:
        return found
    low, high = map(book.level, out)
    return replace(found, out=low if low == high else book.say("one_out_span", low=low, high=high))


def _title(book: Book) -> str:
    say, profile = book.say, book.analysis.profile
    if profile.overall.level is None:
        return say("heat_title_empty")
    found = sorted(((rollup.level, c) for c, rollup in profile.capabilities.items() if rollup.level is not None),
                   key=lambda pair: -pair[0])
    overall = book.level(profile.overall.level)
    if not book.judged:
        return say("heat_title_few", level=overall, few=book.few)
    if len(found) < 2 or book.level(found[0][0]) == book.level(found[-1][0]):
        return say("heat_title_overall", level=overall)
    (high, strong), (low, weak) = found[0], found[-1]
    return say("heat_title", level=overall, strong=book.item_name(strong), high=book.level(high),
               weak=book.item_name(weak), low=book.level(low))


def _cell(book: Book, show: CellShow) -> HeatCell:
    say = book.say
    corner = f"{show.scored}/{show.asked}" if show.asked > 1 else ""
    if not show.asked:
        return HeatCell("not_asked", word=say("not_asked"))
    if not show.applicable:
        return HeatCell("not_applicable", word=say("not_applicable"))
    if show.level is None:
        word = say("hidden_round") if show.voting else say("not_scored")
        return HeatCell("unscored", target=show.target, word=word, corner=corner)
    foot = say("whole_level", level=show.whole) if show.whole is not None else ""
    result = book.analysis.current.get(show.cell)
    if show.asked == 1 and result is not None and result.n < book.few:
        # Too few for a verdict: the number of votes stands where the level's name would.
        foot = say("few_votes", n=result.n)
    return HeatCell("level", show.level, show.target, book.level(show.level), foot, corner, show.split,
                    weak=claimed(show, book.canvas.top))
