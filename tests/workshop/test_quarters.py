"""Quarters: parsing, counting on, short forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.errors import Refused
from workshop.quarters import parse_quarter, quarter_of, shift, short


@pytest.mark.parametrize(("start", "count", "end"), [
    ("2027Q1", 0, "2027Q1"), ("2027Q1", 3, "2027Q4"), ("2027Q1", 4, "2028Q1"), ("2027Q4", 1, "2028Q1"),
    ("2027Q1", -1, "2026Q4"), ("1999Q4", 5, "2001Q1")])
def test_shift(start: str, count: int, end: str) -> None:
    assert shift(start, count) == end


@given(st.integers(1990, 2100), st.integers(1, 4), st.integers(-60, 60))
def test_there_and_back(year: int, quarter: int, count: int) -> None:
    start = f"{year}Q{quarter}"
    assert shift(shift(start, count), -count) == start


@pytest.mark.parametrize("text", [
    "", "2027", "2027Q0", "2027Q5", "2027q1", "27Q1", "2027Q1 ", " 2027Q1", "2027Q12", "２０２７Q1"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="quarter_format"):
        parse_quarter(text)


def test_short_and_month() -> None:
    assert parse_quarter("2027Q3") == (2027, 3)
    assert short("2027Q3") == "27Q3"
    assert short("2003Q1") == "03Q1"
    assert [quarter_of(2026, month) for month in (1, 3, 4, 6, 7, 9, 10, 12)] == [
        "2026Q1", "2026Q1", "2026Q2", "2026Q2", "2026Q3", "2026Q3", "2026Q4", "2026Q4"]
