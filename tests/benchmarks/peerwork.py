"""What peers are asked to do, run by their own interpreter: `peerwork.py NAME WORDS…` prints one line of JSON.

Nothing of ours is imported. The time is the median of the runs asked for, after one that is not counted.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

A4 = (841.89, 595.28)  # points, landscape
EDGE = 30.0
MOST_BYTES, MOST_SECONDS = 6 * 2**30, 120


def measured(work: Callable[[], Any], runs: int) -> dict[str, Any]:
    """Run work and return the medians of wall and processor time, with the last result as 'value'."""
    value, took = work(), []
    for _ in range(runs):
        begin, cpu = time.perf_counter(), time.process_time()
        value = work()
        took.append((time.perf_counter() - begin, time.process_time() - cpu))
    wall, spent = (statistics.median(values) for values in zip(*took, strict=True))
    return {"wall": wall, "cpu": spent, "value": value}


def kendall(path: str, runs: str) -> dict[str, Any]:
    """Kendall's W by pingouin, which gives it with the test of Friedman."""
    import pandas
    import pingouin
    votes = json.loads(Path(path).read_text("utf-8"))
    table = pandas.DataFrame(votes)
    return measured(lambda: float(pingouin.friedman(table)["W"].iloc[0]), int(runs))


def workbook(path: str, out: str, runs: str) -> dict[str, Any]:
    """The same sheets by XlsxWriter, in its mode for large files."""
    import xlsxwriter
    sheets = json.loads(Path(path).read_text("utf-8"))

    def write() -> int:
        book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False})
        for name, lines in sheets:
            sheet = book.add_worksheet(name)
            for row, line in enumerate(lines):
                for column, value in enumerate(line):
                    if value is not None:
                        sheet.write(row, column, value)
        book.close()
        return Path(out).stat().st_size
    return measured(write, int(runs))


# PDF --------------------------------------------------------------------------------------------------------------
def fpdf(path: str, font: str, out: str, runs: str) -> dict[str, Any]:
    """The same words, tables and drawings by fpdf2."""
    from fpdf import FPDF
    pages = json.loads(Path(path).read_text("utf-8"))

    def write() -> int:
        pdf = FPDF(orientation="landscape", unit="pt", format="A4")
        pdf.set_auto_page_break(True, EDGE)
        pdf.set_margins(EDGE, EDGE, EDGE)
        pdf.add_font("noto", fname=font)
        for page in pages:
            pdf.add_page()
            for block in page:
                _fpdf_block(pdf, block)
        pdf.output(out)
        return Path(out).stat().st_size
    return measured(write, int(runs))


def _fpdf_block(pdf: Any, block: dict[str, Any]) -> None:
    if block["kind"] == "words":
        pdf.set_font("noto", size=block["size"])
        pdf.multi_cell(0, block["leading"], block["text"], wrapmode="CHAR", new_x="LMARGIN", new_y="NEXT")
    elif block["kind"] == "table":
        pdf.set_font("noto", size=block["size"])
        for line in block["rows"]:
            _fpdf_row(pdf, line, block["widths"], block["size"] * 1.4)
    else:
        if pdf.get_y() + block["high"] > A4[1] - EDGE and block["high"] < A4[1] - 2 * EDGE:
            pdf.add_page()
        _fpdf_drawing(pdf, block)


def _fpdf_row(pdf: Any, texts: list[str], widths: list[float], high: float) -> None:
    """Set one row of a table: broken into lines first, then drawn; its own tables never end on narrow columns."""
    lines = [pdf.multi_cell(max(width, 3 * high), high, text, wrapmode="CHAR", dry_run=True, output="LINES")
             for text, width in zip(texts, widths, strict=True)]
    most = max(map(len, lines), default=1)
    if pdf.get_y() + most * high > A4[1] - EDGE:
        pdf.add_page()
    top, x = pdf.get_y(), EDGE
    for cell, width in zip(lines, widths, strict=True):
        for number, text in enumerate(cell):
            pdf.text(x, top + (number + 0.8) * high, text)
        x += width
    pdf.line(EDGE, top + most * high + 2, x, top + most * high + 2)
    pdf.set_y(top + most * high + 4)


def _fpdf_drawing(pdf: Any, block: dict[str, Any]) -> None:
    left, top = EDGE, pdf.get_y()
    for shape in block["shapes"]:
        kind, *given = shape
        if kind == "text":
            x, y, text, size, anchor, colour = given
            pdf.set_font("noto", size=size)
            pdf.set_text_color(*colour)
            shift = {"start": 0.0, "middle": 0.5, "end": 1.0}.get(anchor, 0.0) * pdf.get_string_width(text)
            pdf.text(left + x - shift, top + y, text)
        elif kind == "line":
            points, colour, width = given
            pdf.set_draw_color(*colour)
            pdf.set_line_width(width)
            pdf.polyline([(left + x, top + y) for x, y in points])
        else:
            points, colour = given
            pdf.set_fill_color(*colour)
            pdf.polygon([(left + x, top + y) for x, y in points], style="F")
    pdf.set_text_color(0)
    pdf.set_y(top + block["high"])


def typst(path: str, folder: str, out: str, runs: str) -> dict[str, Any]:
    """The same words, tables and drawings by Typst, a typesetter compiled to machine code."""
    import typst as engine
    pages = json.loads(Path(path).read_text("utf-8"))

    def write() -> int:
        head = (f'#set page(width: {A4[0]}pt, height: {A4[1]}pt, margin: {EDGE}pt)\n'
                '#set text(font: "Noto Sans SC", fallback: false)\n#set par(leading: 0.5em, spacing: 0.6em)\n')
        body = "\n#pagebreak()\n".join("\n\n".join(map(_typst_block, page)) for page in pages)
        engine.compile((head + body).encode("utf-8"), output=out, font_paths=[folder], ignore_system_fonts=True)
        return Path(out).stat().st_size
    return measured(write, int(runs))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _typst_block(block: dict[str, Any]) -> str:
    if block["kind"] == "words":
        return f"#text(size: {block['size']}pt, {_quoted(block['text'])})"
    if block["kind"] == "table":
        widths = ", ".join(f"{width}pt" for width in block["widths"])
        cells = ", ".join(_quoted(text) for line in block["rows"] for text in line)
        return (f"#[#set text(size: {block['size']}pt)\n#table(columns: ({widths},), inset: 3pt, "
                f"stroke: (bottom: 0.4pt + gray), {cells})]")
    return (f"#box(width: {block['wide']}pt, height: {block['high']}pt)["
            + "".join(map(_typst_shape, block["shapes"])) + "]")


def _typst_shape(shape: list[Any]) -> str:
    kind, *given = shape
    if kind == "text":
        x, y, text, size, anchor, colour = given
        side = {"start": "left", "middle": "center", "end": "right"}.get(anchor, "left")
        return (f"#place(dx: {x - 200}pt, dy: {y - size:.2f}pt, box(width: 400pt, align({side}, text(size: {size}pt, "
                f"fill: rgb{tuple(colour)}, {_quoted(text)}))))" if side == "center" else
                f"#place(dx: {x - (400 if side == 'right' else 0)}pt, dy: {y - size:.2f}pt, box(width: 400pt, "
                f"align({side}, text(size: {size}pt, fill: rgb{tuple(colour)}, {_quoted(text)}))))")
    points = ", ".join(f"({x:.2f}pt, {y:.2f}pt)" for x, y in given[0])
    if kind == "line":
        _, colour, width = given
        moves = "".join(f"curve.{'line' if number else 'move'}(({x:.2f}pt, {y:.2f}pt)), "
                        for number, (x, y) in enumerate(given[0]))
        return f"#place(curve(stroke: {width}pt + rgb{tuple(colour)}, {moves}))"
    return f"#place(polygon(fill: rgb{tuple(given[1])}, {points}))"


# Canvas -----------------------------------------------------------------------------------------------------------
def nodes(count: str, wide: str, high: str, frames: str) -> dict[str, Any]:
    """Median frame (ms) of panning and zooming so many nodes of NodeGraphQt."""
    os.environ["QT_PREFERRED_BINDING"] = "PySide6"
    from NodeGraphQt import BaseNode, NodeGraph
    from Qt.QtWidgets import QApplication
    app = QApplication.instance() or QApplication([])

    class Plain(BaseNode):  # type: ignore[misc]
        __identifier__ = "bench"
        NODE_NAME = "note"
    graph = NodeGraph()
    graph.register_node(Plain)
    for number in range(int(count)):
        node = graph.create_node("bench.Plain", name=f"note {number}", push_undo=False, selected=False)
        node.set_pos((number % 40) * 200.0, (number // 40) * 90.0)
    view = graph.viewer()
    view.resize(int(wide), int(high))
    view.show()
    graph.fit_to_selection()
    app.processEvents()
    times: dict[str, list[float]] = {"pan": [], "zoom": []}
    for step in range(int(frames)):
        turn = 1 if step // 20 % 2 == 0 else -1
        for kind, move, by in (("pan", view._set_viewer_pan, (14 * turn, 9 * turn)),
                               ("zoom", view._set_viewer_zoom, (0.03 * turn, 0.0))):
            begin = time.perf_counter()
            move(*by)
            view.viewport().repaint()
            times[kind].append((time.perf_counter() - begin) * 1000)
    return {"wall": 0.0, "cpu": 0.0, "pan": statistics.median(times["pan"]), "zoom": statistics.median(times["zoom"])}


def _limit() -> None:
    """An engine that never comes to an end shall not take the machine with it."""
    with suppress(ImportError, ValueError, OSError):
        import resource
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    with suppress(ImportError, AttributeError):
        import signal
        signal.alarm(MOST_SECONDS)


if __name__ == "__main__":
    _limit()
    warnings.simplefilter("ignore")
    name, *words = sys.argv[1:]
    print("\n" + json.dumps(globals()[name](*words)), flush=True)
