"""The links of the roadmap: rounded routes behind the bars, heads on top of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.graphics.shapes import Path, Polygon

from workshop.report.charts.base import Sheet
from workshop.report.model.roadmap import BarLink, RoadmapPage
from workshop.report.styles import ACTION, ATTENTION, colour

INSET, TALL = 3.0, 19.0
TRACKS = (0.0, 1.7, -1.7, 0.85, -0.85)
LINK = "#7A7F88"


@dataclass(frozen=True)
class Plot:
    """Where periods and rows lie on the sheet; `rows` holds the middle of each bar that is on it."""

    left: float
    column: float
    row: float
    rows: Mapping[int, float]

    def x(self, period: float) -> float:
        """Return where a place in periods lies."""
        return self.left + self.column * period

    @property
    def tall(self) -> float:
        """The height of a bar."""
        return min(self.row - 4, TALL)

    def inside(self, link: BarLink) -> bool:
        """Tell whether both ends of a link are on the sheet."""
        return link.before in self.rows and link.after in self.rows


def draw_link(sheet: Sheet, link: BarLink, page: RoadmapPage, plot: Plot) -> None:
    """Draw a link behind the bars: out of one end, along a period line, into a start."""
    begin, end = plot.rows[link.before], plot.rows[link.after]
    x1 = plot.x(page.bars[link.before].end) - INSET
    line = plot.x(link.line) + TRACKS[link.track % len(TRACKS)]
    if link.broken:
        x, y, _ = _broken_end(link, page, plot)
        _route(sheet, [(x1, begin), (line, begin), (line, end if x < line else y), (x, y)], ATTENTION, 0.8)
        return
    x2 = plot.x(page.bars[link.after].start) + INSET
    _route(sheet, [(x1, begin), (line, begin), (line, end), (x2, end)], ACTION if link.critical else LINK,
           1.5 if link.critical else 0.8)


def draw_head(sheet: Sheet, link: BarLink, page: RoadmapPage, plot: Plot) -> None:
    """Draw the head of a link on top of the bars."""
    if link.broken:
        x, y, way = _broken_end(link, page, plot)
    else:
        x, y, way = plot.x(page.bars[link.after].start) + INSET, plot.rows[link.after], "right"
    points = {"right": [x + 0.8, y, x - 3.0, y + 2.5, x - 3.0, y - 2.5],
              "left": [x - 0.8, y, x + 3.0, y + 2.5, x + 3.0, y - 2.5],
              "down": [x, y - 0.8, x - 2.5, y + 3.0, x + 2.5, y + 3.0],
              "up": [x, y + 0.8, x - 2.5, y - 3.0, x + 2.5, y - 3.0]}[way]
    tone = ATTENTION if link.broken else ACTION if link.critical else LINK
    sheet.add(Polygon(points, fillColor=colour(tone), strokeColor=None))


def _broken_end(link: BarLink, page: RoadmapPage, plot: Plot) -> tuple[float, float, str]:
    """Return where a link into a bar that starts too early ends, and where its head points."""
    line = plot.x(link.line) + TRACKS[link.track % len(TRACKS)]
    middle = plot.rows[link.after]
    if (right := plot.x(page.bars[link.after].end) - INSET) < line:
        return right, middle, "left"
    down = link.after > link.before
    edge = plot.tall / 2
    return line, middle + edge if down else middle - edge, "down" if down else "up"


def _route(sheet: Sheet, points: list[tuple[float, float]], tone: str, thick: float, bend: float = 2.6) -> None:
    """Draw a line of level and upright stretches with rounded corners."""
    path = Path(strokeColor=colour(tone), strokeWidth=thick, fillColor=None)
    path.moveTo(*points[0])
    for before, at, after in zip(points, points[1:], points[2:], strict=False):
        r = min(bend, _far(before, at) / 2, _far(at, after) / 2)
        enter, leave = _toward(at, before, r), _toward(at, after, r)
        path.lineTo(*enter)
        path.curveTo(*at, *at, *leave)
    path.lineTo(*points[-1])
    sheet.add(path)


def _far(a: tuple[float, float], b: tuple[float, float]) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _toward(start: tuple[float, float], goal: tuple[float, float], by: float) -> tuple[float, float]:
    far = _far(start, goal)
    share = by / far if far else 0.0
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share
