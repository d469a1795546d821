"""Measures the canvas at full size beside a bare graphics scene with as many plain items, in the same run.

Run: python -m tests.benchmarks.canvas [--frames N]. 11 elements x 25 indicators x 30 votes and 1,000 notes; frames are
forced one after the other, ours and the bare one in turn. Prints tables; nothing here is a test. A peer from the Python
package index, NodeGraphQt, is measured with 1,000 nodes when it can be imported.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PENTATONE_CONFIG", tempfile.mkdtemp(prefix="pentatone-bench-"))

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
)

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


def frames_table(show: CanvasShow, frames: int) -> None:
    """Print the frames of panning and zooming."""
    print(f"{'median frame, ms':42}{'ours':>8}{'p95':>8}{'bare':>8}{'ratio':>7}{'bare, no votes':>16}{'ratio':>7}")
    for size in SIZES:
        ours = our_view(show, size)
        bares = [bare_view(show, ours, votes=True), bare_view(show, ours, votes=False)]
        for layout in ("grid", "ring"):
            ours.canvas.set_layout(layout, animate=False)
            for name, middle, scale in places(ours):
                for kind, steps in (("pan", pans), ("zoom", zooms)):
                    if layout == "ring" and name not in ("everything", "cells, heat map", "votes of indicators"):
                        continue
                    mine, bare, less, late = compare(ours, bares, steps, middle, scale, frames)
                    print(f"{size[0]}x{size[1]} {layout} {name:20} {kind:5}"[:42].ljust(42) +
                          f"{mine:8.2f}{late:8.2f}{bare:8.2f}{mine / bare:7.2f}{less:16.2f}{mine / less:7.2f}")
        for view in (ours, *bares):
            view.close()
            view.deleteLater()
        QApplication.processEvents()


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


def resident() -> float:
    """Return the resident memory of this process in MiB; 0 where it is not known."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2 ** 20
    except OSError:
        return 0.0


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


def peer_times(size: tuple[int, int], frames: int) -> tuple[float, float] | None:
    """Return the median pan and zoom frame of NodeGraphQt with 1,000 nodes, in ms; None without it."""
    try:
        from NodeGraphQt import BaseNode, NodeGraph  # type: ignore[import-not-found]
    except Exception as error:
        print(f"peer NodeGraphQt: not installed ({type(error).__name__}: {error})")
        return None

    class Plain(BaseNode):  # type: ignore[misc]
        __identifier__ = "bench"
        NODE_NAME = "note"
    graph = NodeGraph()
    graph.register_node(Plain)
    for number in range(NOTES):
        node = graph.create_node("bench.Plain", name=WORDS[number % len(WORDS)], push_undo=False, selected=False)
        node.set_pos((number % 40) * 200.0, (number // 40) * 90.0)
    view = graph.viewer()
    view.resize(*size)
    view.show()
    graph.fit_to_selection()
    QApplication.processEvents()
    times: dict[str, list[float]] = {"pan": [], "zoom": []}
    for step in range(frames):
        turn = 1 if step // 20 % 2 == 0 else -1
        begin = time.perf_counter()
        view._set_viewer_pan(14 * turn, 9 * turn)
        view.viewport().repaint()
        times["pan"].append((time.perf_counter() - begin) * 1000)
        begin = time.perf_counter()
        view._set_viewer_zoom(0.03 * turn, 0.0)
        view.viewport().repaint()
        times["zoom"].append((time.perf_counter() - begin) * 1000)
    view.close()
    return statistics.median(times["pan"]), statistics.median(times["zoom"])


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=80)
    frames = parser.parse_args().frames
    from ui import i18n
    from ui.app import make_application
    make_application(["pentatone"])
    i18n.switch("zh")
    show = big_canvas()
    inner = sum(len(cell.leaves) for cell in show.cells)
    votes = sum(sum(leaf.counts) for cell in show.cells for leaf in cell.leaves)
    print(f"{len(show.cells)} cells, {inner} indicators, {votes} votes, {len(show.wall.notes)} notes")
    frames_table(show, frames)
    for size in SIZES:
        middle, worst, count = switch_times(show, size)
        print(f"{size[0]}x{size[1]} one score to repaint {score_time(show, size, frames):.2f} ms; layout switch: "
              f"median frame {middle:.1f} ms, worst {worst:.1f} ms, {count} frames in 350 ms")
    ours, whole = memory()
    print(f"1,000 notes: {ours:.1f} MiB in Python, {whole:.1f} MiB of the process")
    if (peer := peer_times(SIZES[0], frames)) is not None:
        print(f"peer NodeGraphQt, {NOTES} nodes at {SIZES[0][0]}x{SIZES[0][1]}: pan {peer[0]:.1f} ms, "
              f"zoom {peer[1]:.1f} ms")
    print(f"Python {sys.version.split()[0]} on {sys.platform}")


if __name__ == "__main__":
    main()
