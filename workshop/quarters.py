"""Calendar quarters such as 2027Q1."""

from __future__ import annotations

import re

from workshop.errors import refuse

_QUARTER = re.compile(r"([0-9]{4})Q([1-4])")


def parse_quarter(text: str) -> tuple[int, int]:
    """Return (year, quarter 1 to 4) of a text such as 2027Q1; raises Refused for anything else."""
    match = _QUARTER.fullmatch(text)
    if match is None:
        raise refuse("quarter_format", text[:20])
    return int(match[1]), int(match[2])


def shift(start: str, quarters: int) -> str:
    """Return the quarter that lies `quarters` after `start`."""
    year, quarter = parse_quarter(start)
    index = year * 4 + quarter - 1 + quarters
    return f"{index // 4}Q{index % 4 + 1}"


def short(quarter: str) -> str:
    """Return the narrow form for axes, 27Q1."""
    year, number = parse_quarter(quarter)
    return f"{year % 100:02d}Q{number}"


def quarter_of(year: int, month: int) -> str:
    """Return the quarter a month lies in."""
    return f"{year}Q{(month - 1) // 3 + 1}"
