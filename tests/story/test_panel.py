"""The real panel, from its ballots to the report: every number can be traced back to the votes."""

from __future__ import annotations

import contextlib
import io
import json
from typing import Any

import pytest

from tests.pdftext import page_texts
from tests.story import panel
from ui import cli

pytestmark = pytest.mark.skipif(not panel.BALLOTS.is_file(),
                                reason="the reference ballots are not here; set PENTATONE_REFERENCE")


def in_process(*arguments: object) -> Any:
    """Run one command here; that each is a program of its own as well is tried in test_cli_process."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        assert cli.main([*map(str, arguments), "--json"]) == 0, arguments
    return json.loads(said.getvalue())


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> panel.Panel:
    return panel.run(tmp_path_factory.mktemp("panel"), pentatone=in_process)


def test_all_votes_come_in_once(found: panel.Panel) -> None:
    assert (found.imported["rows"], found.imported["added"], found.imported["rounds"]) == (1250, 1250, 50)
    assert (found.imported_again["added"], found.imported_again["present"]) == (0, 1250)


def test_a_third_changed_and_few_by_two(found: panel.Panel) -> None:
    assert found.pairs == 625
    assert round(100 * found.changed / found.pairs) == 33
    assert round(100 * found.by_two / found.pairs) == 4


def test_counts_equal_an_independent_recount(found: panel.Panel) -> None:
    cells = {cell["item"]: cell for cell in found.analysis["cells"] if cell["purpose"] == "current"}
    assert set(cells) == set(found.items)
    for item, cell in cells.items():
        assert cell["round"] == 2 and cell["state"] == "revealed"
        assert tuple(cell["counts"]) == found.recount[item, 2]
        assert sum(cell["counts"]) == 25
        votes = [level for level, count in enumerate(cell["counts"], start=1) for _ in range(count)]
        assert cell["lower_median"] == votes[12]
        assert cell["mean"] == pytest.approx(sum(votes) / 25)


def test_both_rounds_are_in_the_file(found: panel.Panel) -> None:
    from db.store import SqliteStore
    store = SqliteStore(found.file, read_only=True)
    workshop = store.workshop
    store.close()
    assert workshop.elements == (panel.ELEMENT,)
    assert len(workshop.participants) == 25
    counted = {(r.cell.item, r.number): r.counts(5) for r in workshop.all_rounds()}
    assert counted == found.recount


def test_the_figures_of_its_two_rounds_are_printed(found: panel.Panel) -> None:
    """As the collectors of the data say: a third of the votes changed, four in a hundred by two levels or more."""
    moved = found.analysis["stability"]
    assert (moved["cells"], moved["paired"], moved["changed"], moved["far"]) == (25, 625, 206, 25)
    assert (round(moved["percent"]), round(moved["far_percent"])) == (33, 4)
    cover = " ".join(page_texts(found.pdf)[0].split())
    assert "206 of 625 votes changed (33 %), 25 by two levels or more (4 %)" in cover


def test_levels_gaps_and_plan_follow(found: panel.Panel) -> None:
    element = found.analysis["elements"][0]
    assert element["element"] == panel.ELEMENT and element["coverage"] == 1.0
    levels = [cell["interpolated_median"] for cell in found.analysis["cells"]]
    assert found.analysis["overall"]["level"] == pytest.approx(sum(levels) / 25)
    assert found.analysis["overall"]["floor"] == min(levels)
    assert len(found.analysis["gaps"]) == 25
    assert all(gap["gap"] == pytest.approx(max(0.0, panel.TARGET - gap["current"])) for gap in found.analysis["gaps"])
    assert found.plan["status"] == "optimal"
    assert len(found.plan["initiatives"]) == 3


def test_the_file_is_sound(found: panel.Panel) -> None:
    assert found.verified["ok"] is True


def test_the_report_shows_the_element(found: panel.Panel) -> None:
    text = "\n".join(page_texts(found.pdf))
    for words in ("Two-round panel", "repliCATS 2019", "Channel"):
        assert words in text
    for item in found.items:
        assert item in text
