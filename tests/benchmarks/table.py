"""The one table: a row for each thing somebody waits for, ours beside its floor and a peer; text, Markdown and JSON."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from tests.benchmarks.timing import Took, exponent

NOTHING = Took(math.nan, math.nan)
DASH = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """One line. Values are in `unit`; of times `ours_cpu` is the processor's part. What is not known is NaN.

    `floor` is the bare cost of what ours stands on, `peer` another program or library with the same task.
    """

    what: str
    unit: str
    ours: float
    ours_cpu: float = math.nan
    floor: float = math.nan
    floor_is: str = ""
    peer: float = math.nan
    peer_is: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Growth:
    """How one cost grows: `costs` in `unit` at `sizes` of `axis`."""

    what: str
    unit: str
    axis: str
    sizes: tuple[float, ...]
    costs: tuple[float, ...]
    note: str = ""

    @property
    def slope(self) -> float:
        """The exponent: 1 is linear."""
        return exponent(self.sizes, self.costs)


@dataclass(slots=True)
class Table:
    """All that was measured, the lines about the machine and what could not be measured first."""

    heads: list[str] = field(default_factory=list)
    parts: dict[str, list[Row | Growth]] = field(default_factory=dict)

    def rows(self) -> Iterable[Row]:
        """Return the rows of all parts."""
        return (row for rows in self.parts.values() for row in rows if isinstance(row, Row))

    def growths(self) -> Iterable[Growth]:
        """Return how costs grow, of all parts."""
        return (row for rows in self.parts.values() for row in rows if isinstance(row, Growth))

    def document(self) -> dict[str, Any]:
        """Return the table for JSON: what is not known is null."""
        return {"heads": self.heads,
                "rows": [{"part": name, **_plain(asdict(row))} for name, rows in self.parts.items() for row in rows
                         if isinstance(row, Row)],
                "growth": [{"part": name, **_plain(asdict(row)), "exponent": _known(row.slope)}
                           for name, rows in self.parts.items() for row in rows if isinstance(row, Growth)]}

    def markdown(self) -> str:
        """Return the table as Markdown."""
        lines = [*self.heads, "", "| what | ours | of it CPU | floor | ratio | peer | ratio |",
                 "| --- | ---: | ---: | --- | ---: | --- | ---: |"]
        for row in self.rows():
            lines.append("| " + " | ".join((
                row.what + (f" ({row.note})" if row.note else ""), _said(row.ours, row.unit),
                _said(row.ours_cpu, row.unit), _beside(row.floor, row.floor_is, row.unit), ratio(row.ours, row.floor),
                _beside(row.peer, row.peer_is, row.unit), ratio(row.ours, row.peer))) + " |")
        grown = list(self.growths())
        if grown:
            lines += ["", "| how it grows | with | cost | exponent |", "| --- | --- | --- | ---: |"]
            lines += [f"| {g.what} | {g.axis} {_list(g.sizes)} | {_list(g.costs)} {g.unit} | {_power(g.slope)}"
                      f"{' ' + g.note if g.note else ''} |" for g in grown]
        return "\n".join(lines) + "\n"

    def text(self) -> str:
        """Return the table for a terminal."""
        titles = f"{'what':46}{'ours':>12}{'CPU':>12}{'floor':>12}{'ratio':>7}{'peer':>12}{'ratio':>7}"
        lines = [*self.heads, "", f"{titles}  floor; peer; note"]
        for name, rows in self.parts.items():
            some = [row for row in rows if isinstance(row, Row)]
            if some:
                lines.append(f"{name}")
            for row in some:
                words = "; ".join(part for part in (row.floor_is, row.peer_is, row.note) if part)
                lines.append(f"  {row.what:44}{_said(row.ours, row.unit):>12}{_said(row.ours_cpu, row.unit):>12}"
                             f"{_said(row.floor, row.unit):>12}{ratio(row.ours, row.floor):>7}"
                             f"{_said(row.peer, row.unit):>12}{ratio(row.ours, row.peer):>7}  {words}")
        grown = list(self.growths())
        if grown:
            lines += ["", f"{'how it grows':46}{'with':24}{'sizes':>24}{'cost':>36}{'exponent':>10}"]
            lines += [f"  {g.what:44}{g.axis:24}{_list(g.sizes):>24}{_list(g.costs) + ' ' + g.unit:>36}"
                      f"{_power(g.slope):>10}  {g.note}" for g in grown]
        return "\n".join(lines) + "\n"


def timed(what: str, ours: Took, floor: Took = NOTHING, floor_is: str = "", peer: Took = NOTHING, peer_is: str = "",
          note: str = "") -> Row:
    """Return the row of three times, in milliseconds."""
    return Row(what, "ms", ours.wall * 1000, ours.cpu * 1000, floor.wall * 1000, floor_is, peer.wall * 1000, peer_is,
               note)


def read(rows: Sequence[dict[str, Any]]) -> list[Row | Growth]:
    """Return rows as `document` of a part's process wrote them."""
    found: list[Row | Growth] = []
    for row in rows:
        values = {name: math.nan if value is None else tuple(value) if isinstance(value, list) else value
                  for name, value in row.items()}
        found.append(Growth(**values) if "sizes" in values else Row(**values))
    return found


def written(rows: Iterable[Row | Growth]) -> list[dict[str, Any]]:
    """Return rows for JSON, as `read` reads them."""
    return [_plain(asdict(row)) for row in rows]


def ratio(ours: float, other: float) -> str:
    """Return how many times ours the other is."""
    return f"{ours / other:.2f}" if other > 0 and ours == ours else DASH


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _known(value) if isinstance(value, float) else value for name, value in row.items()}


def _known(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _said(value: float, unit: str) -> str:
    return f"{_number(value)} {unit}" if math.isfinite(value) else DASH


def _beside(value: float, name: str, unit: str) -> str:
    return f"{_said(value, unit)}, {name}" if math.isfinite(value) else name or DASH


def _number(value: float) -> str:
    digits = 3 if value < 0.1 else 2 if value < 10 else 1 if value < 1000 else 0
    return f"{value:,.{digits}f}"


def _list(values: Sequence[float]) -> str:
    return ", ".join(_number(value) if value % 1 else f"{value:,.0f}" for value in values)


def _power(slope: float) -> str:
    return f"{slope:.2f}" if math.isfinite(slope) else DASH
