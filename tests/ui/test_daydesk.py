"""The day plan knows what the numbers say, however late it is first opened."""

from __future__ import annotations

import pytest

from tests.ui.test_windows import program, ready
from workshop import commands as c
from workshop.model.score import Cell

__all__ = ["program"]

CELL, NEXT = Cell("brand", "1"), Cell("product", "1")


@pytest.mark.parametrize("opened_before", [True, False])
def test_the_plan_knows_the_details_worth_opening(program, tmp_path, opened_before: bool) -> None:
    window = ready(program, tmp_path)
    document = window.document
    if opened_before:
        window.day.toggle_plan()
    reveal(document, CELL)
    first = window.day.plan.details
    assert first == len(document.workshop.pack.indicators_of("1"))
    assert window.day.plan.pace == pytest.approx(60), "planned until three gaps are measured"
    reveal(document, NEXT)
    assert window.day.plan.details == 2 * first


def reveal(document, cell: Cell) -> None:
    """Vote 1 1 5 5: two camps, so the indicators are worth a look."""
    assert document.do(c.OpenRound(f"r-{cell.element}", cell))
    for person, vote in zip(document.workshop.participants, "1155", strict=True):
        assert document.do(c.CastBallot(f"r-{cell.element}", person.id, vote))
    assert document.do(c.RevealRound(f"r-{cell.element}"))
