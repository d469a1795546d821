"""How costs grow: with people (10 to 100), elements (11 to 50), and workshops in the portfolio (1 to 1,000)."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks import desk, made, reports, store
from tests.benchmarks.run import Run
from tests.benchmarks.table import Growth
from tests.benchmarks.timing import in_turn, resident, took
from workshop.insight.analysis import analyse

PEOPLE, ELEMENTS, WORKSHOPS = (10, 30, 100), (11, 25, 50), (1, 10, 100, 1000)
QUICK = (1, 10, 30)


def rows(run: Run) -> Iterator[Growth]:
    """Measure each axis. People: 11 elements; elements: 30 people; both 25 indicators, 2 rounds."""
    ends = slice(None, None, 2) if run.quick else slice(None)
    # First, while the process is small: its memory is one of the numbers.
    yield from _portfolio(run, QUICK if run.quick else WORKSHOPS)
    yield from _axis(run, "people", PEOPLE[ends], lambda size: (size, 11))
    yield from _axis(run, "elements", ELEMENTS[ends], lambda size: (30, size))


def _axis(run: Run, axis: str, sizes: tuple[int, ...], of: Callable[[int], tuple[int, int]]) -> Iterator[Growth]:
    costs: dict[str, list[float]] = {}
    for size in sizes:
        for name, cost in _costs(run, *of(size)).items():
            costs.setdefault(name, []).append(cost)
    for name, found in costs.items():
        yield Growth(name, "KiB" if name == "file" else "ms", axis, tuple(map(float, sizes)), tuple(found))


def _costs(run: Run, people: int, elements: int) -> dict[str, float]:
    """Return the processor time of each thing in ms (medians), and the size of the file in KiB."""
    path = made.sized_file(run.folder, people, elements)
    material = reports.Material(run.folder, people, elements)
    program = desk.open_app(run.folder)
    found = in_turn(run.slow, {"analyse": partial(analyse, material.workshop),
                               "open": partial(desk.opened, program, path)})
    program.close()
    canvas = _canvas(material)
    pdf = in_turn(1, {"pdf": partial(material.pdf, "full")}, warm=False)
    return {"file": path.stat().st_size / 1024, "analyse": 1000 * found["analyse"].cpu,
            "open: closed to usable": 1000 * found["open"].cpu, **canvas, "PDF: full report": 1000 * pdf["pdf"].cpu}


def _canvas(material: reports.Material) -> dict[str, float]:
    from tests.benchmarks import canvas
    from workshop.presentation import canvas_show
    show = canvas_show(material.workshop, material.analysis)
    view = canvas.our_view(show, canvas.SIZES[0])
    first = took(partial(_repaint, view)).cpu
    frames = [canvas.frame(view, at, scale) for at, scale in canvas.pans(view.canvas.core_rect().center(), 1.0, 20)]
    view.close()
    view.deleteLater()
    return {"canvas: paint everything": 1000 * first, "canvas: frame while panning": 1000 * statistics.median(frames)}


def _repaint(view: object) -> None:
    view.grab()  # type: ignore[attr-defined]


def _portfolio(run: Run, sizes: tuple[int, ...]) -> Iterator[Growth]:
    paths = made.many(run.folder, max(sizes))
    costs: dict[str, list[float]] = {"PDF": [], "XLSX": [], "memory": []}
    for size in sizes:
        for ending in ("PDF", "XLSX"):
            out = Path(run.folder / f"portfolio.{ending.lower()}")
            costs[ending].append(1000 * took(partial(store.write_portfolio, paths[:size], out)).cpu)
        costs["memory"].append(resident())
    for name, found in costs.items():
        what = "portfolio: memory of the process" if name == "memory" else f"portfolio: read and write {name}"
        yield Growth(what, "MiB" if name == "memory" else "ms", "workshops", tuple(map(float, sizes)), tuple(found))
