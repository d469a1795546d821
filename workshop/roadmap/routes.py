"""Where the lines between the bars of a Gantt chart run, so that they cross few bars and never lie on each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.model.initiative import Initiative
from workshop.roadmap.ganttvalues import GanttBar, GanttLink

# So many lines side by side can be told apart; each one more is as bad as so many crossed bars.
ROOMY, CUTS_FOR_A_TRACK = 3, 4


@dataclass(slots=True)
class _Bundle:
    """The links from one bar along one line: the rows they span."""

    before: int
    line: int
    low: int
    high: int

    def grown(self, row: int) -> tuple[int, int]:
        return min(self.low, row), max(self.high, row)


def link_rows(bars: Sequence[GanttBar], predecessors: Mapping[str, Sequence[str]],
              lags: Mapping[tuple[str, str], int] | None = None) -> tuple[GanttLink, ...]:
    """Route every dependency between two bars; `lags` are the waits by (predecessor, successor) in periods.

    Each line leaves at the end of the first bar, changes rows along one period line between there and the start of the
    second bar, and enters at that start. The period line is the one inside the fewest bars on the way, unless more
    lines are there already than can be told apart; short links choose first. A line that has to cross a bar passes
    behind it.
    """
    rows = {bar.initiative: row for row, bar in enumerate(bars)}
    wanted = [(rows[name], after) for after, bar in enumerate(bars) for name in predecessors.get(bar.initiative, ())
              if name in rows]
    waits = {(rows[one], rows[other]): lag for (one, other), lag in (lags or {}).items()
             if one in rows and other in rows}
    bundles: dict[int, list[_Bundle]] = defaultdict(list)
    lines: dict[tuple[int, int], int] = {}
    for before, after in sorted(wanted, key=lambda pair: (abs(pair[0] - pair[1]), pair)):
        lag = waits.get((before, after), 0)
        broken = bars[before].end + lag > bars[after].start
        line = bars[before].end if broken else _line(bars, before, after, bundles)
        lines[before, after] = line
        _bundle(bundles[line], before, line, after)
    tracks = _tracks(bundles)
    return tuple(GanttLink(before, after, lines[before, after], tracks[before, lines[before, after]],
                           bars[before].end + waits.get((before, after), 0) > bars[after].start,
                           waits.get((before, after), 0)) for before, after in wanted)


def _line(bars: Sequence[GanttBar], before: int, after: int, bundles: Mapping[int, Sequence[_Bundle]]) -> int:
    between = bars[min(before, after) + 1:max(before, after)]
    low, high = min(before, after), max(before, after)

    def cost(line: int) -> tuple[int, int, int]:
        cut = sum(bar.start < line < bar.end for bar in between)
        crowd = sum(b.low <= high and low <= b.high and b.before != before for b in bundles.get(line, ()))
        return cut + CUTS_FOR_A_TRACK * max(crowd + 1 - ROOMY, 0), crowd, line

    return min(range(bars[before].end, bars[after].start + 1), key=cost)


def _bundle(bundles: list[_Bundle], before: int, line: int, after: int) -> None:
    for bundle in bundles:
        if bundle.before == before:
            bundle.low, bundle.high = bundle.grown(after)
            return
    bundles.append(_Bundle(before, line, min(before, after), max(before, after)))


def _tracks(bundles: Mapping[int, Sequence[_Bundle]]) -> dict[tuple[int, int], int]:
    """Give each bundle along a line the lowest track that no other one on the same stretch has."""
    tracks: dict[tuple[int, int], int] = {}
    for line, all_of in bundles.items():
        taken: list[tuple[int, _Bundle]] = []
        for bundle in sorted(all_of, key=lambda b: (b.low, b.high, b.before)):
            used = {track for track, other in taken if other.low <= bundle.high and bundle.low <= other.high}
            track = next(number for number in range(len(used) + 1) if number not in used)
            taken.append((track, bundle))
            tracks[bundle.before, line] = track
    return tracks


def links_of(initiatives: Sequence[Initiative], bars: Sequence[GanttBar]) -> tuple[GanttLink, ...]:
    """Return the routed dependencies of initiatives between their bars."""
    return link_rows(bars, {i.id: i.predecessors for i in initiatives},
                     {(lag.predecessor, i.id): lag.periods for i in initiatives for lag in i.lags})
