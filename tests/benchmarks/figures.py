"""Numbers: the analysis of a full workshop, and the measures that others have too, on the same data."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from functools import partial

from tests.benchmarks import made
from tests.benchmarks.run import Run
from tests.benchmarks.table import NOTHING, Row, timed
from tests.benchmarks.timing import Work, in_turn
from workshop.insight import measures
from workshop.insight.analysis import analyse
from workshop.model.workshop import Workshop

# Two ways of one number: floating point, nothing else.
SAME = 1e-9


def bare_medians(workshop: Workshop) -> None:
    """Find median, mean and deviation of every cell with numpy, and nothing else."""
    import numpy
    for round_ in workshop.all_rounds():
        votes = numpy.array([int(b.vote) for b in round_.ballots if b.vote.isdigit()])
        if votes.size:
            numpy.median(votes), votes.mean(), votes.std()


def matrix(workshop: Workshop) -> list[list[float]]:
    """Return the votes as a rectangle, one row a person and one column a cell; cells with a missing vote are left out.

    pingouin knows no missing votes, so nobody gets any.
    """
    newest = [workshop.latest_shown(cell, "current") for cell in workshop.cells()]
    columns = [[b.vote for b in round_.ballots] for round_ in newest if round_ is not None]
    whole = [column for column in columns if all(vote.isdigit() for vote in column)]
    return [[float(vote) for vote in row] for row in zip(*whole, strict=True)]


def rows(run: Run) -> Iterator[Row]:
    """Measure the analysis, then the shared measures; raises ValueError when a peer finds another number."""
    workshop = made.workshop()
    found = in_turn(run.runs, {"ours": partial(analyse, workshop), "bare": partial(bare_medians, workshop)})
    yield timed("analyse: 11 x 25 x 30 x 2", found["ours"], found["bare"], "numpy: median, mean, deviation a round")
    votes = matrix(workshop)
    turned = [list(column) for column in zip(*votes, strict=True)]
    yield from _alpha(run, votes)
    ours: Work = partial(measures.kendall_w, turned)
    took = in_turn(run.runs, {"ours": ours})["ours"]
    name = run.peers.version("pingouin")
    if not name:
        yield timed("measure: Kendall's W", took, peer_is=run.peers.why)
        return
    path = run.folder / "votes.json"
    path.write_text(json.dumps(votes), "utf-8")
    peer, said = run.peers.call("kendall", str(path), str(run.runs))
    _same("Kendall's W", measures.kendall_w(turned), said["value"])
    yield timed("measure: Kendall's W", took, peer=peer, peer_is=f"{name}, friedman",
                note=f"{len(votes)} people, {len(turned)} cells; equal to {SAME}")


def _alpha(run: Run, votes: list[list[float]]) -> Iterator[Row]:
    """Beside ours is the library krippendorff, with data it likes best."""
    import krippendorff
    import numpy
    array = numpy.array(votes)
    found = in_turn(run.runs, {
        "ours": partial(measures.krippendorff_alpha, votes),
        "bare": partial(krippendorff.alpha, reliability_data=array, level_of_measurement="ordinal")})
    _same("alpha", measures.krippendorff_alpha(votes),
          float(krippendorff.alpha(reliability_data=array, level_of_measurement="ordinal")))
    yield timed("measure: Krippendorff's alpha", found["ours"], NOTHING, "", found["bare"], "krippendorff, bare array",
                note=f"equal to {SAME}")


def _same(what: str, ours: float | None, theirs: float) -> None:
    if ours is None or not math.isclose(ours, theirs, rel_tol=SAME, abs_tol=SAME):
        raise ValueError(f"{what}: ours is {ours}, the peer's {theirs}")
