"""The numbers on the screen are those of the PDF, of the workbook, of the slides and of the votes in the JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db.store import SqliteStore
from tests.pdftext import page_texts
from ui import cli
from ui.canvas.faces import Scale, face
from workshop.canvasshow import CanvasShow, canvas_show
from workshop.insight.analysis import analyse

Grid = dict[tuple[str, str], float]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sample in every format."""
    found = tmp_path_factory.mktemp("same")
    day = str(found / "day.pentatone")
    assert cli.main(["demo", day, "--lang", "en"]) == 0
    for ending in ("pdf", "xlsx", "json", "csv", "pptx"):
        language = [] if ending == "json" else ["--lang", "en"]
        assert cli.main(["export", day, str(found / f"day.{ending}"), *language]) == 0
    return found


@pytest.fixture(scope="module")
def screen(folder: Path) -> CanvasShow:
    """Return what both canvases paint."""
    store = SqliteStore(folder / "day.pentatone", read_only=True)
    workshop = store.workshop
    store.close()
    return canvas_show(workshop, analyse(workshop))


@pytest.fixture(scope="module")
def painted(screen: CanvasShow) -> dict[tuple[str, str], str]:
    """Return the number in each cell of the canvas, as it is painted."""
    scale = Scale.of(screen)
    return {tuple(cell.cell): face(cell, "current", scale).big for cell in screen.cells}  # type: ignore[misc]


def of_votes(document: dict[str, Any]) -> Grid:
    """Return the level of every capability cell, reckoned here from the newest shown votes."""
    newest: dict[tuple[str, str], dict[str, Any]] = {}
    for found in document["rounds"]:
        if found["purpose"] == "current" and found["state"] in ("revealed", "accepted"):
            cell = tuple(found["cell"].values()) if isinstance(found["cell"], dict) else tuple(found["cell"])
            if cell not in newest or found["number"] > newest[cell]["number"]:
                newest[cell] = found
    grid: Grid = {}
    for cell, found in newest.items():
        levels = sorted(int(ballot["vote"]) for ballot in found["ballots"] if ballot["vote"].isdigit())
        if not levels:
            continue
        count, middle = Counter(levels), levels[(len(levels) - 1) // 2]
        # Half of the votes lie below this point, those on a level being spread evenly over it.
        below, used = 0, 0.0
        for level in sorted(count):
            if below + count[level] > len(levels) / 2 or below + count[level] == len(levels):
                used = level - 0.5 + (len(levels) / 2 - below) / count[level]
                break
            below += count[level]
            if below == len(levels) / 2:
                above = min(other for other in count if other > level)
                used = (level + 0.5 + above - 0.5) / 2
                break
        accepted = found["acceptance"]
        grid[cell] = float(accepted["level"]) if accepted and accepted["level"] != middle else used
    return grid


def test_the_votes_in_the_json_give_the_levels_on_the_screen(folder: Path, painted: dict[tuple[str, str], str]) -> None:
    document = json.loads((folder / "day.json").read_text("utf-8"))
    levels = {cell: f"{level:.1f}" for cell, level in of_votes(document).items()}
    assert levels == {cell: text for cell, text in painted.items() if text} and len(levels) > 40


def test_the_workbook_has_the_levels_gaps_and_targets_of_the_screen(folder: Path, screen: CanvasShow) -> None:
    book = openpyxl.load_workbook(folder / "day.xlsx", read_only=True)
    rows = list(book["Cells"].iter_rows(values_only=True))
    heads = list(rows[2])
    at = {name: heads.index(name) for name in ("Element id", "Item id", "Level", "Target", "Gap")}
    sheet = {(row[at["Element id"]], row[at["Item id"]]): row for row in rows[3:]}
    assert len(screen.cells) == 55
    for cell in screen.cells:
        row = sheet[tuple(cell.cell)]
        level, target, gap = (row[at[name]] for name in ("Level", "Target", "Gap"))
        assert (level, target) == (pytest.approx(cell.level), cell.target)
        assert gap == (pytest.approx(cell.gap) if cell.gap is not None else None)


def test_the_pdf_prints_the_levels_of_the_screen(folder: Path, screen: CanvasShow,
                                                 painted: dict[tuple[str, str], str]) -> None:
    (page,) = [text for text in page_texts(folder / "day.pdf") if "Maturity map" in text and "One out" in text]
    page = " ".join(page.split())
    for capability in screen.capabilities:
        # The row begins with the note of the capability.
        name = f"{capability.note} {capability.name.en}"
        line = page[page.index(name) + len(name):]
        words = re.findall(r"\d\.\d|not scored|n/a", line)
        expected = [painted[element.id, capability.id] or "not scored" for element in screen.elements]
        assert words[:len(expected)] == expected, name
    assert f"{screen.overall:.1f}" in page


def test_the_slides_and_the_table_have_them_too(folder: Path, screen: CanvasShow,
                                                painted: dict[tuple[str, str], str]) -> None:
    from pptx import Presentation
    deck = Presentation(str(folder / "day.pptx"))
    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    names = [element.short.en for element in screen.elements]
    heat = next(table for table in tables if [cell.text for cell in table.rows[0].cells][1:len(names) + 1] == names)
    text = [[cell.text for cell in row.cells] for row in heat.rows]
    for capability in screen.capabilities:
        row = next(row for row in text if capability.name.en in row[0])
        for element, shown in zip(screen.elements, row[1:], strict=False):
            number = painted[element.id, capability.id]
            assert number in shown if number else not re.search(r"\d\.\d", shown)
    assert (folder / "day.csv").read_text("utf-8-sig").count("\n") >= 55


def test_money_and_dates_of_the_plan_are_the_same(folder: Path) -> None:
    store = SqliteStore(folder / "day.pentatone", read_only=True)
    workshop = store.workshop
    store.close()
    plan = workshop.plan
    assert plan is not None
    going = [initiative for initiative in workshop.initiatives if plan.start_of(initiative.id) is not None]
    total = sum(initiative.cost for initiative in going)
    text = " ".join(" ".join(page_texts(folder / "day.pdf")).replace("\u00a0", " ").split())
    assert f"¥ {total:,} k" in text
    document = json.loads((folder / "day.json").read_text("utf-8"))
    assert {entry["initiative"]: entry["start"] for entry in document["plan"]["entries"]} == {
        i.id: plan.start_of(i.id) for i in going}
    book = openpyxl.load_workbook(folder / "day.xlsx", read_only=True)
    rows = list(book["Roadmap"].iter_rows(values_only=True))
    cost, start = rows[2].index("Cost (¥ k)"), rows[2].index("Start")
    assert sum(row[cost] for row in rows[3:] if row[start]) == total
