"""What the profile page shows: every vote as a dot, element by element, and a small radar."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.charts.radar import RadarChart
from workshop.report.captions import CAPTION
from workshop.report.values import Head


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """One element: votes per level (lowest first), levels or None, and the same as words.

    `texts` are now, target, last time and n; `empty` says why there is no level.
    """

    name: str
    counts: tuple[int, ...]
    level: float | None
    target: float | None
    earlier: float | None
    texts: tuple[str, str, str, str]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """The elements from the highest level to the lowest; `columns` head the texts of a row.

    `words` are those of the radar for an axis without a level: not scored, not applicable. `limit` is the noise limit
    in levels, None where it is not known.
    """

    head: Head
    chart_head: str = field(metadata=CAPTION)
    rows: tuple[ProfileRow, ...]
    columns: tuple[str, ...]
    top: int
    legend_vote: str = field(metadata=CAPTION)
    legend_now: str = field(metadata=CAPTION)
    legend_target: str = field(metadata=CAPTION)
    legend_earlier: str = field(metadata=CAPTION)
    limit: float | None
    legend_limit: str = field(metadata=CAPTION)
    radar_head: str = field(metadata=CAPTION)
    radar: RadarChart
    language: str
    words: tuple[str, str]
    notes_head: str = field(metadata=CAPTION)
    notes: tuple[str, ...]
