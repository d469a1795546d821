"""The harness of the benchmarks: runs in turn, exponents, and a table that says what was not measured."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import pytest

from tests.benchmarks import figures, made, pages
from tests.benchmarks.__main__ import PARTS, main
from tests.benchmarks.run import Run
from tests.benchmarks.table import Growth, Row, Table, read, timed, written
from tests.benchmarks.timing import Took, child, exponent, in_turn


def test_all_works_take_their_turn_and_the_median_counts() -> None:
    said: list[str] = []
    times = iter((9.0, 1.0, 5.0, 3.0))

    def ours() -> Took:
        said.append("ours")
        return Took(next(times), 0.5)

    def floor() -> None:
        said.append("floor")

    found = in_turn(3, {"ours": ours, "floor": floor})
    assert said == ["ours", "floor"] * 4
    assert found["ours"][:2] == (3.0, 0.5)  # the first run, of 9 seconds, is not counted
    assert 0 <= found["floor"].wall < 1


def test_an_exponent_is_the_slope_of_the_logarithms() -> None:
    assert exponent((1, 10, 100), (2, 20, 200)) == pytest.approx(1)
    assert exponent((10, 30, 90), (1, 9, 81)) == pytest.approx(2)
    assert math.isnan(exponent((5,), (1,)))


def test_the_table_holds_ratios_and_what_is_missing() -> None:
    row = timed("start", Took(0.5, 0.4), Took(0.1, 0.1), "bare window", peer_is="no peers: --peers installs them")
    grown = Growth("open", "ms", "people", (10.0, 100.0), (20.0, 200.0))
    table = Table(["a machine"], {"part": list(read(json.loads(json.dumps(written([row, grown])))))})
    text, markdown, document = table.text(), table.markdown(), table.document()
    assert "500.0 ms" in text and "5.00" in text and "no peers" in text
    assert "| start | 500.0 ms | 400.0 ms | 100.0 ms, bare window | 5.00 | no peers: --peers installs them | – |" \
        in markdown
    assert document["rows"][0]["peer"] is None and document["growth"][0]["exponent"] == pytest.approx(1)


def test_a_part_gives_rows_without_any_peer(tmp_path: Path) -> None:
    rows = list(figures.rows(Run(tmp_path, runs=1)))
    assert all(isinstance(row, Row) and row.ours > 0 for row in rows)
    assert any("--peers" in row.peer_is for row in rows)


def test_a_process_that_says_nothing_is_told() -> None:
    with pytest.raises(RuntimeError, match="ValueError: no"):
        child([sys.executable, "-c", "raise ValueError('no')"])
    took, said = child([sys.executable, "-c", "print('{\"memory\": 2.5, \"cpu\": 0.25}')"])
    assert took[1:] == (0.25, 2.5) and said["memory"] == 2.5


def test_other_engines_get_all_words_of_a_report() -> None:
    from datetime import datetime

    from tests import builders as b
    from ui.reporting import report_sources
    from workshop.insight.analysis import analyse
    from workshop.report.content import build_content
    from workshop.report.options import Options
    workshop = b.full_workshop(count=4, works=2)
    content = build_content(workshop, analyse(workshop), None, options=Options(variant="board"),
                            made_at=datetime(2026, 11, 22), sources=report_sources())
    found = pages.blocks(content)
    words = json.dumps(found, ensure_ascii=False)
    assert len(found) == len(content.pages)
    assert content.pages[1].value.head.title[:8] in words
    assert {block["kind"] for page in found for block in page} == {"words", "table", "drawing"}


def test_a_framework_grows_to_fifty_elements() -> None:
    document = made.framework(50)
    assert len({element.id for element in document.pack.elements}) == 50


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--only", "nothing"])
    assert PARTS[0].name in capsys.readouterr().err
