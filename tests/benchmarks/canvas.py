"""The canvas at full size (275 indicators of 30 votes, 1,000 notes) beside a bare scene with as many plain items."""

from __future__ import annotations

import gc
import math
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
)

from tests.benchmarks.run import Run
from tests.benchmarks.table import Row
from tests.benchmarks.timing import resident
from workshop.canvasshow import CanvasShow

SIZES = ((1920, 1080), (3840, 2160))
NOTES, PEOPLE = 1000, 30
KINDS = ("pain", "idea", "evidence", "decision", "question", "parking")
WORDS = ("经销商库存看不见，压货靠电话", "门店会员与线上会员不是同一个人", "选址凭经验", "一盘货：总仓与电商仓合并",
         "终端扫码率只有 31%", "Nobody owns the master data")


def big_canvas(notes: int = NOTES) -> CanvasShow:
    """Return the canvas of a full workshop: 275 indicators with the votes of 30 people, and notes on the wall."""
    from tests.builders import full_workshop
    from workshop.insight.analysis import analyse
    from workshop.model.notes import Dots, Note, Wall
    from workshop.presentation import canvas_show
    base = full_workshop(depth="full", count=PEOPLE)
    rng = Random(5)
    made = tuple(Note(f"n{i}", KINDS[i % 6], WORDS[i % len(WORDS)] + f" {i}", rng.choice(base.elements),
                      str(1 + i % 5) if i % 3 else "", (i % 40) * 120.0, (i // 40) * 80.0) for i in range(notes))
    dots = tuple(Dots(f"n{i}", "", 1 + i % 4) for i in range(0, notes, 3))
    full = replace(base, wall=Wall(made, (), dots))
    return canvas_show(full, analyse(full))


def our_view(show: CanvasShow, size: tuple[int, int]) -> Any:
    """Return the canvas in a window of this size."""
    from ui.canvas.view import CanvasView
    view = CanvasView()
    view.resize(*size)
    view.canvas.present(show, "current")
    view.show()
    view.fit()
    QApplication.processEvents()
    return view


def bare_view(show: CanvasShow, ours: Any, *, votes: bool) -> QGraphicsView:
    """Return a plain view with a rectangle and a text per cell, indicator and note, and a small one per vote."""
    from workshop.model.notes import NOTE_H, NOTE_W
    view = QGraphicsView()
    scene = QGraphicsScene(view)
    view.setScene(scene)
    view.setFrameShape(QGraphicsView.Shape.NoFrame)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pen, brush, dark = QPen(Qt.PenStyle.NoPen), QBrush(QColor("#8CC0BB")), QBrush(QColor("#1F2430"))

    def put(rect: QRectF, words: str, scale: float, fill: QBrush = brush) -> None:
        box = QGraphicsRectItem(rect)
        box.setPen(pen)
        box.setBrush(fill)
        scene.addItem(box)
        if words:
            text = QGraphicsSimpleTextItem(words)
            text.setPos(rect.topLeft() + QPointF(2, 1))
            text.setScale(scale)
            scene.addItem(text)
    for cell in show.cells:
        rect = ours.canvas.rect_of(cell.cell)
        put(rect, f"{cell.level:.1f}" if cell.level else "-", 0.8)
        high = (rect.height() - 16) / max(len(cell.leaves), 1)
        for index, leaf in enumerate(cell.leaves):
            line = QRectF(rect.x() + 2, rect.y() + 15 + index * high, rect.width() - 4, high - 1)
            put(line, leaf.name.zh, 0.3)
            for vote in range(sum(leaf.counts) if votes else 0):
                put(QRectF(line.x() + 30 + vote % 15 * 2, line.y() + vote // 15 * 2, 1.6, 1.6), "", 1, dark)
    origin = ours.canvas.wall_origin()
    for note in show.wall.notes:
        put(QRectF(origin.x() + note.x, origin.y() + note.y, NOTE_W, NOTE_H), note.text, 0.7)
    view.setSceneRect(ours.sceneRect().adjusted(-3000, -3000, 3000, 3000))
    view.resize(ours.size())
    view.show()
    QApplication.processEvents()
    return view


def stand(view: Any, middle: QPointF, scale: float) -> None:
    """Look at a point at a scale, ours or bare, without an animation."""
    if hasattr(view, "look_at"):
        view.fitted = ""
        view.look_at(middle, scale)
        return
    if abs(scale - view.transform().m11()) > 1e-9:
        view.resetTransform()
        view.scale(scale, scale)
    corner = middle * scale - QPointF(view.viewport().width(), view.viewport().height()) / 2
    left, top = view.mapFromScene(QPointF(0, 0)).x(), view.mapFromScene(QPointF(0, 0)).y()
    bars = view.horizontalScrollBar(), view.verticalScrollBar()
    bars[0].setValue(bars[0].value() + left + round(corner.x()))
    bars[1].setValue(bars[1].value() + top + round(corner.y()))


def frame(view: Any, middle: QPointF, scale: float) -> float:
    """Return seconds from moving the view to painted pixels."""
    begin = time.perf_counter()
    stand(view, middle, scale)
    QApplication.processEvents()
    return time.perf_counter() - begin


def pans(start: QPointF, scale: float, frames: int) -> Iterator[tuple[QPointF, float]]:
    """Walk 14 pixels right and 9 down a frame, and back again after 40."""
    at = QPointF(start)
    for step in range(frames):
        turn = 1 if step // 40 % 2 == 0 else -1
        at = at + QPointF(14, 9) * turn / scale
        yield at, scale


def zooms(start: QPointF, scale: float, frames: int) -> Iterator[tuple[QPointF, float]]:
    """Grow by 3 percent a frame, and back after 25."""
    for step in range(frames):
        turn = 1 if step // 25 % 2 == 0 else -1
        scale *= 1.03 ** turn
        yield start, scale


def compare(ours: Any, bares: list[Any], steps: Callable[[QPointF, float, int], Iterator[tuple[QPointF, float]]],
            start: QPointF, scale: float, frames: int) -> list[float]:
    """Return the median frame of each view in milliseconds on the same steps, and our 95th percentile last."""
    views = [ours, *bares]
    found: list[list[float]] = [[] for _ in views]
    for view in views:
        for middle, zoom in list(steps(start, scale, 4)):
            frame(view, middle, zoom)
    for middle, zoom in steps(start, scale, frames):
        for place, view in enumerate(views):
            found[place].append(frame(view, middle, zoom) * 1000)
    return [*(statistics.median(times) for times in found), sorted(found[0])[int(frames * 0.95) - 1]]


def places(view: Any) -> list[tuple[str, QPointF, float]]:
    """Return what is looked at: name, middle, and pixels a unit."""
    whole, core = view.canvas.whole_rect(), view.canvas.core_rect()
    width, height = view.viewport().width(), view.viewport().height()
    fit = min(width / whole.width(), height / whole.height())
    half = QPointF(core.center().x(), core.bottom())
    return [("everything", whole.center(), fit), ("cells and notes", half, width / (core.width() * 1.6)),
            ("cells, heat map", core.center(), width / (core.width() * 1.05)),
            ("bars of indicators", core.center(), 2.8), ("votes of indicators", core.center(), 5.4),
            ("notes, words", view.canvas.wall_origin() + QPointF(700, 500), 1.0)]


def rows(run: Run) -> Iterator[Row]:
    """Measure frames, a new lens, one new value, a switch of the layout, memory, beside bare items and NodeGraphQt."""
    from ui import i18n
    from ui.app import make_application
    make_application(["pentatone"])
    i18n.switch("zh")
    # First of all: what a process has been given before, it would only use again.
    ours, whole = memory()
    yield Row("memory: 1,000 notes on the canvas", "MiB", whole, note=f"{ours:.1f} MiB of it in Python")
    show = big_canvas()
    inner = sum(len(cell.leaves) for cell in show.cells)
    votes = sum(sum(leaf.counts) for cell in show.cells for leaf in cell.leaves)
    frames, sizes = (20, SIZES[:1]) if run.quick else (60, SIZES)
    for size in sizes:
        yield from _frames(show, size, frames, run)
    size = SIZES[0]
    yield Row("canvas: a new value to the repaint", "ms", score_time(show, size, frames),
              note=f"{inner} indicators, {votes:,} votes, {len(show.wall.notes):,} notes")
    yield Row("canvas: another lens", "ms", lens_time(show, size, 3 * run.slow))
    middle, worst, count = switch_times(show, size)
    yield Row("canvas: grid to ring, a frame of the way", "ms", middle, note=f"worst {worst:.1f} ms, {count} frames")


def _frames(show: CanvasShow, size: tuple[int, int], frames: int, run: Run) -> Iterator[Row]:
    """Pan and zoom in the grid and, looking at everything, in the ring."""
    ours = our_view(show, size)
    bare = bare_view(show, ours, votes=True)
    some = places(ours)
    peer, name = peer_times(run, size, frames) if size == SIZES[0] else ({}, "")
    for place, middle, scale in (some[:3] if run.quick else some):
        for kind, steps in (("pan", pans), ("zoom", zooms)):
            mine, plain, late = compare(ours, [bare], steps, middle, scale, frames)
            beside = place == some[0][0]
            yield Row(f"canvas {size[0]}x{size[1]}: {place}, {kind}", "ms", mine, floor=plain, floor_is="bare items",
                      peer=peer.get(kind, math.nan) if beside else math.nan, peer_is=name if beside else "",
                      note=f"95 % under {late:.1f} ms")
    ours.canvas.set_layout("ring", animate=False)
    whole = places(ours)[0]
    mine, plain, late = compare(ours, [bare_view(show, ours, votes=True)], pans, whole[1], whole[2], frames)
    yield Row(f"canvas {size[0]}x{size[1]}: ring, everything, pan", "ms", mine, floor=plain, floor_is="bare items",
              note=f"95 % under {late:.1f} ms")
    for view in (ours, bare):
        view.close()
        view.deleteLater()
    QApplication.processEvents()


def lens_time(show: CanvasShow, size: tuple[int, int], runs: int) -> float:
    """Return the median milliseconds from another lens to painted pixels."""
    view = our_view(show, size)
    times = []
    for run in range(2 * runs):
        begin = time.perf_counter()
        view.canvas.present(show, ("gap", "spread", "target", "current")[run % 4])
        QApplication.processEvents()
        times.append((time.perf_counter() - begin) * 1000)
    view.close()
    return statistics.median(times)


def score_time(show: CanvasShow, size: tuple[int, int], runs: int) -> float:
    """Return the median milliseconds from a new value in one cell to painted pixels."""
    view = our_view(show, size)
    cells = list(show.cells)
    times = []
    for run in range(runs):
        cell = cells[run % len(cells)]
        leaf = replace(cell.leaves[0], level=1.0 + run % 4)
        cells[run % len(cells)] = replace(cell, level=1.0 + run % 40 / 10, leaves=(leaf, *cell.leaves[1:]))
        value = replace(show, cells=tuple(cells))
        begin = time.perf_counter()
        view.canvas.present(value, "current")
        QApplication.processEvents()
        times.append((time.perf_counter() - begin) * 1000)
    view.close()
    return statistics.median(times)


def switch_times(show: CanvasShow, size: tuple[int, int]) -> tuple[float, float, int]:
    """Return median and worst milliseconds of a frame while the layout switches, and how many frames there were."""
    view = our_view(show, size)
    times: list[float] = []
    for layout in ("ring", "grid") * 4:
        view.canvas.set_layout(layout)
        while view.canvas.travelling:
            begin = time.perf_counter()
            QApplication.processEvents()
            passed = time.perf_counter() - begin
            if passed > 0.001:
                times.append(passed * 1000)
            time.sleep(max(0.0, 0.004 - passed))
        QApplication.processEvents()
    view.close()
    return statistics.median(times), max(times), len(times) // 8


def memory() -> tuple[float, float]:
    """Return MiB of Python and of the whole process that 1,000 more notes take, painted once with their words."""
    show, empty = big_canvas(), big_canvas(0)
    view = our_view(empty, (1280, 720))
    gc.collect()
    tracemalloc.start()
    before, held = tracemalloc.get_traced_memory()[0], resident()
    view.canvas.present(show, "current")
    for step in range(0, 5000, 900):
        frame(view, view.canvas.wall_origin() + QPointF(step, 500), 1.0)
        frame(view, view.canvas.wall_origin() + QPointF(step, 1300), 1.0)
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    found = (after - before) / 2 ** 20, resident() - held
    view.close()
    return found


def peer_times(run: Run, size: tuple[int, int], frames: int) -> tuple[dict[str, float], str]:
    """Return the median pan and zoom frame of NodeGraphQt with 1,000 nodes (ms) and its name, or why there is none."""
    version = run.peers.version("NodeGraphQt")
    if not version:
        return {}, run.peers.why or "NodeGraphQt: not installed"
    try:
        _, said = run.peers.call("nodes", str(NOTES), str(size[0]), str(size[1]), str(frames))
    except RuntimeError as error:
        return {}, f"{version} failed: {str(error)[:60]}"
    return {"pan": said["pan"], "zoom": said["zoom"]}, f"{version}: {NOTES:,} nodes, no cells"
