"""What a chart says, in words: its title, one line that reads it, its values for a screen reader, its legend."""

from __future__ import annotations

from workshop.charts.build import Chart
from workshop.charts.common import Emptiness
from workshop.charts.dots import DotChart, DotRow
from workshop.charts.matrix import MatrixChart
from workshop.charts.movement import MovementChart, RoundStep
from workshop.charts.radar import RadarAxis, RadarChart
from workshop.charts.votes import VotesChart
from workshop.report.words import Say

# A mark of the legend with its words.
Entry = tuple[str, str]


def title(chart: Chart, say: Say) -> str:
    """Return the title of a chart."""
    if isinstance(chart, RadarChart):
        return say("chart_title_radar") if chart.by == "capability" else say("chart_title_elements")
    if isinstance(chart, DotChart):
        return say("chart_title_dots", element=chart.name.in_(say.language))
    if isinstance(chart, MatrixChart):
        return say("chart_title_matrix")
    cell = say("cell", element=chart.element.in_(say.language), item=chart.item.in_(say.language))
    key = "chart_title_rounds" if isinstance(chart, MovementChart) else "chart_title_distribution"
    return say(key, cell=cell)


def empty_words(empty: Emptiness, say: Say) -> str:
    """Return why there is nothing to draw."""
    return {"": "", "no_levels": say("chart_empty_no_levels"), "no_gaps": say("chart_empty_no_gaps"),
            "not_asked": say("chart_empty_not_asked"), "unscored": say("chart_empty_unscored")}[empty]


def reading(chart: Chart | None, say: Say) -> str:
    """Return the line that reads a chart: what it shows, and of how many votes. None stands for no cell chosen."""
    if chart is None:
        return say("chart_empty_no_cell")
    if chart.empty:
        return empty_words(chart.empty, say)
    if isinstance(chart, RadarChart):
        return _radar(chart, say)
    if isinstance(chart, DotChart):
        return say("chart_read_dots", rows=len(chart.rows), n=chart.votes)
    if isinstance(chart, MatrixChart):
        return _matrix(chart, say)
    return _rounds(chart, say) if isinstance(chart, MovementChart) else _votes(chart, say)


def values(chart: Chart | None, say: Say) -> list[str]:
    """Return all that the drawing shows as sentences, for those who do not see it."""
    if chart is None or chart.empty:
        return []
    if isinstance(chart, RadarChart):
        return [_item(say, axis.name.in_(say.language), _axis(axis, say)) for axis in chart.axes]
    if isinstance(chart, DotChart):
        return [_item(say, row.name.in_(say.language), _row(row, say)) for row in chart.rows]
    if isinstance(chart, MatrixChart):
        return [_item(say, say("cell", element=p.element.in_(say.language), item=p.item.in_(say.language)),
                      [say("chart_say_gap", share=f"{100 * p.importance:.0f}", gap=f"{p.gap:.1f}")])
                for p in chart.named]
    if isinstance(chart, MovementChart):
        lines = [_item(say, say("chart_round", n=r.number),
                       [*_counts(r.counts, say), say("chart_say_median", median=number(r.median))])
                 for r in chart.rounds]
        return [*lines, *(_flows(step, say) for step in chart.steps if step.flows)]
    return [_item(say, say("chart_round", n=chart.round), _counts(chart.counts, say))]


def number(level: float | None) -> str:
    """Return a level with one decimal, a dash for none."""
    return "–" if level is None else f"{level:.1f}"


def legend_of(chart: Chart, say: Say) -> list[Entry]:
    """Return the marks a drawing uses, with their words.

    Marks: line, band, dash, after, tick, dot, first, bar, curve, up, down, stayed, or #RRGGBB for a dot of that colour.
    """
    if chart.empty:
        return []
    now, target = ("line", say("legend_now")), ("tick", say("legend_target"))
    if isinstance(chart, RadarChart):
        found = [now, ("band", say("chart_band"))]
        if any(axis.target is not None for axis in chart.axes):
            found.append(("dash", say("legend_target")))
        if any(axis.projected is not None for axis in chart.axes):
            found.append(("after", say("chart_after")))
        return found
    if isinstance(chart, DotChart):
        found = [("dot", say("chart_vote")), ("bar", say("chart_group"))]
        return [*found, target] if any(row.target is not None for row in chart.rows) else found
    if isinstance(chart, MatrixChart):
        found = [(tone, name.in_(say.language)) for name, tone in chart.colours] or [("dot", say("chart_gap"))]
        return [*found, ("first", say("chart_first")), ("curve", say("chart_frontier"))] if chart.named else found
    if isinstance(chart, MovementChart):
        found = [("bar", say("chart_median"))]
        if chart.target is not None:
            found.append(target)
        if any(step.flows for step in chart.steps):
            found += [("up", say("chart_up")), ("stayed", say("chart_stayed")), ("down", say("chart_down"))]
        return found
    found = [("bar", say("chart_group"))] if chart.level is not None else []
    return [*found, target] if chart.target is not None else found


def apart_of(chart: VotesChart, say: Say) -> list[tuple[str, int]]:
    """Return those who gave no level, word and number, in the order of the columns; people not asked come last."""
    found = [(say("chart_dont_know"), chart.dont_know), (say("not_applicable"), chart.not_applicable),
             (say("chart_abstained"), chart.abstained)]
    return found if chart.not_asked is None else [*found, (say("chart_not_asked"), chart.not_asked)]


def _item(say: Say, name: str, parts: list[str]) -> str:
    return say("chart_say_item", name=name, parts=("，" if say.language == "zh" else ", ").join(parts))


def _span(low: float, high: float, say: Say) -> str:
    return f"{low:g}" if low == high else say("chart_range", low=f"{low:g}", high=f"{high:g}")


def _radar(chart: RadarChart, say: Say) -> str:
    text = say("chart_read_radar", scored=chart.scored, asked=chart.asked, n=_span(chart.fewest, chart.most, say))
    found = [axis for axis in chart.axes if axis.level is not None]
    high, low = max(found, key=lambda a: a.level or 0.0), min(found, key=lambda a: a.level or 0.0)
    if high.level == low.level:
        return text
    return say.sentences(text, say("chart_read_ends", high=high.name.in_(say.language), top=number(high.level),
                                   low=low.name.in_(say.language), bottom=number(low.level)))


def _axis(axis: RadarAxis, say: Say) -> list[str]:
    if axis.level is None:
        return [say("chart_say_no_level") if axis.applicable else say("chart_not_applicable")]
    parts = [say("chart_say_level", level=number(axis.level))]
    if axis.target is not None:
        parts.append(say("chart_say_target", level=number(axis.target)))
    if axis.low is not None and axis.high is not None:
        parts.append(say("chart_say_band", low=number(axis.low), high=number(axis.high)))
    if axis.projected is not None:
        parts.append(say("chart_say_after", level=number(axis.projected)))
    return [*parts, say("chart_say_votes", n=axis.votes)]


def _counts(counts: tuple[int, ...], say: Say) -> list[str]:
    return [say("votes_at", n=count, level=level) for level, count in enumerate(counts, start=1) if count]


def _row(row: DotRow, say: Say) -> list[str]:
    if row.standing == "not_applicable":
        return [say("chart_not_applicable")]
    if row.standing != "scored" or row.level is None:
        return [say("chart_say_no_level")]
    parts = [*_counts(row.counts, say), say("chart_say_level", level=number(row.level))]
    return parts if row.target is None else [*parts, say("chart_say_target", level=number(row.target))]


def _matrix(chart: MatrixChart, say: Say) -> str:
    named = say("chart_read_named", n=len(chart.named)) if chart.named else ""
    lines = say("chart_read_even") if chart.even else say("chart_read_lines")
    return say.sentences(say("chart_read_matrix", all=len(chart.points), n=chart.open), named, lines)


def _rounds(chart: MovementChart, say: Say) -> str:
    first, last = chart.rounds[0], chart.rounds[-1]
    if not chart.steps:
        return say("chart_read_one", n=first.n, median=number(first.median))
    step, first = chart.steps[-1], chart.rounds[-2]
    if step.flows is None:
        moved = say("chart_read_unnamed", before=step.before, after=step.after)
    else:
        moved = say("chart_read_step", before=step.before, after=step.after, up=step.up, down=step.down,
                    stayed=step.stayed)
    medians = say("chart_read_medians", first=number(first.median), last=number(last.median), n=last.n)
    came = say("chart_read_left", left=step.left, came=step.came) if step.left or step.came else ""
    return say.sentences(moved, came, medians)


def _flows(step: RoundStep, say: Say) -> str:
    parts = [say("chart_say_flow", before=flow.before, after=flow.after, n=flow.people) for flow in step.flows or ()]
    return _item(say, say("chart_range", low=say("chart_round", n=step.before), high=say("chart_round", n=step.after)),
                 parts)


def _votes(chart: VotesChart, say: Say) -> str:
    text = say("chart_read_votes", round=chart.round, n=chart.n, level=number(chart.level),
               target=say("chart_none") if chart.target is None else number(chart.target))
    if chart.standing == "not_applicable":
        text = say.sentences(text, say("chart_read_rejected"))
    parts = [say("chart_part", word=word, n=count) for word, count in apart_of(chart, say) if count]
    return say.sentences(text, say("chart_read_apart", parts=say.join(parts)) if parts else "")
