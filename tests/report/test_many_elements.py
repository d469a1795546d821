"""A framework with fifty elements: no picture is higher than a page, and the heat map has readable columns."""

from __future__ import annotations

import pytest

import resources
from workshop.report.charts import progress as drawn
from workshop.report.charts.strips import strips_chart
from workshop.report.fonts import register
from workshop.report.model.maturity import StripCell, StripRow
from workshop.report.sections import heat, maturity, progress
from workshop.report.sections.parts import PORTRAIT
from workshop.report.values import Badge


@pytest.fixture(autouse=True)
def fonts() -> None:
    register(resources.path("fonts"))


def strip_rows(count: int) -> tuple[StripRow, ...]:
    cells = (StripCell(2.0, "2.0"), StripCell(3.0, "3.0", True))
    badge = Badge("宫", "#C8922B", "Cloud")
    return tuple(StripRow(badge, f"Element {n}", cells, StripCell(4.0, "4.0")) for n in range(count))


def test_strips_of_many_rows_are_drawn_as_several_pictures() -> None:
    groups = (strip_rows(6), strip_rows(50))
    parts = maturity._parts(groups)
    assert sum(len(group) for part in parts for group in part) == 56
    assert len(maturity._parts((strip_rows(6), strip_rows(11)))) == 1
    for part in parts:
        assert strips_chart(part, ("now", "end", "target"), 5, PORTRAIT[0]).height < PORTRAIT[1]


def test_a_comparison_of_so_many_rows_fits_a_page() -> None:
    assert PORTRAIT[1] > drawn.ROW * progress.ROWS + drawn.HEAD + 4


def test_a_map_of_fifty_columns_is_cut_into_even_parts() -> None:
    from datetime import datetime

    from tests import builders as b
    from ui.reporting import report_sources
    from workshop.insight.analysis import analyse
    from workshop.report.content import build_content
    from workshop.report.options import Options
    from workshop.report.values import HeatPage
    workshop = b.full_workshop(b.made_pack(elements=50), count=4, works=2)
    content = build_content(workshop, analyse(workshop), None, options=Options(variant="board"),
                            made_at=datetime(2026, 11, 22), sources=report_sources())
    page = next(page.value for page in content.pages if isinstance(page.value, HeatPage))
    parts = heat._parts(page)
    assert sorted(len(part.columns) for part in parts) == [12, 12, 13, 13]
    assert tuple(name for part in parts for name in part.columns) == page.columns
    assert all(len(row.cells) == len(part.columns) == len(part.summaries) for part in parts for row in part.rows)
    assert len(heat._parts(parts[0])) == 1
