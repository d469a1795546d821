"""The charts beside the canvas: switching, following the file, saving, being read aloud and being freed."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from pathlib import Path
from xml.etree.ElementTree import fromstring

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.rooms import Room
from tests.ui.command_line import Run
from ui import i18n, theme
from ui.charts.panel import ChartPanel, clean
from ui.document import Document
from workshop import commands as c
from workshop.changes import Change
from workshop.charts.common import CHARTS, PLACED
from workshop.model.score import Cell

ROOT = Path(__file__).resolve().parents[2]
ALPHA = Cell("alpha", "1")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five people, two rounds of one cell, one of another, and a target."""
    found = Room(tmp_path_factory.mktemp("charts") / "a.pentatone", count=5)
    found.vote("alpha", "1", "12345")
    found.vote("alpha", "1", "22344")
    found.vote("beta", "1", "33333")
    found.do(c.SetTargets((c.TargetLevel(ALPHA, 5),)))
    found.store.close()
    return found.path


@pytest.fixture
def room(template: Path, tmp_path: Path):
    found = Room.copy_of(template, tmp_path / "a.pentatone")
    yield found
    found.store.close()


@pytest.fixture
def panel(qtbot, room) -> ChartPanel:
    document = Document(room.store, room.path)
    made = ChartPanel(document)
    qtbot.addWidget(made)
    document.changed.connect(made.refresh)
    made.resize(520, 620)
    made.show()
    settle()
    return made


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def colours(image: QImage, step: int) -> int:
    """Count the colours of a picture, of every pixel `step` steps apart."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.width())
    return len(np.unique(pixels[::step, ::step]))


def spoken(panel: ChartPanel) -> str:
    return panel.shown.accessibleDescription()


def test_each_choice_shows_its_chart_and_reads_it(panel):
    panel.show_cell(ALPHA)
    seen = set()
    for kind in CHARTS:
        QTest.mouseClick(panel.choices[kind], Qt.MouseButton.LeftButton)
        settle()
        assert panel.kind == kind and panel.choices[kind].isChecked()
        assert panel.shown is not panel.empty and panel.shown.isVisible()
        assert panel.shown.accessibleName() and panel.reading.text() in spoken(panel)
        assert panel.chart is not None and panel.shown.value == panel.chart
        seen.add(panel.reading.text())
    assert len(seen) >= 5


def test_arrow_keys_walk_the_choices(panel):
    panel.choices["radar"].setFocus()
    QTest.keyClick(panel.choices["radar"], Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget() or panel, Qt.Key.Key_Space)
    settle()
    assert panel.kind == "elements"


def test_values_are_said_in_words(panel):
    panel.show_cell(ALPHA)
    panel.choose("rounds")
    settle()
    assert "2 from level 3 to" not in spoken(panel)
    assert "1 from level 1 to 2" in spoken(panel) and "1 from level 5 to 4" in spoken(panel)
    assert "Round 1 to 2: 1 up, 1 down, 3 stayed." in panel.reading.text()
    panel.choose("distribution")
    settle()
    assert "2 at level 2" in spoken(panel) and "target 5.0" in panel.reading.text()
    assert not any(person.name in spoken(panel) for person in panel._document.workshop.participants)


def test_a_chart_of_a_cell_waits_for_a_cell(panel):
    for kind in CHARTS:
        panel.choose(kind)
        settle()
        assert (panel.shown is panel.empty) is (kind in PLACED)
        assert panel.save_png.isEnabled() is (kind not in PLACED)
    assert panel.empty.text() == "Choose a cell on the canvas."
    panel.show_cell(ALPHA)
    settle()
    assert panel.shown is not panel.empty and panel.save_svg.isEnabled()
    panel.show_cell(None)
    settle()
    assert panel.shown is panel.empty


def test_it_follows_the_file_only_where_charts_are_touched(panel, room):
    panel.show_cell(ALPHA)
    panel.choose("distribution")
    settle()
    before = panel.chart
    panel.refresh(Change(frozenset({"clock"})))
    assert not panel._stale
    assert panel._document.do(c.SetTargets((c.TargetLevel(ALPHA, 4),)))
    settle()
    assert before.target == 5.0 and panel.chart.target == 4.0
    panel._document.undo()
    settle()
    assert panel.chart == before


def test_hidden_it_does_nothing_until_it_is_seen_again(panel):
    panel.hide()
    before = panel.chart
    panel._document.do(c.SetTargets((c.TargetLevel(Cell("beta", "1"), 4),)))
    settle()
    assert panel.chart is before
    panel.show()
    settle()
    assert panel.chart != before


def test_an_opened_cell_lets_one_choose_the_question(panel, room):
    inner = room.store.workshop.pack.indicators_of("1")[0].id
    panel._document.do(c.OpenCell(ALPHA))
    panel.show_cell(ALPHA)
    panel.choose("distribution")
    settle()
    assert panel.leaf.isVisible() and panel.leaf.count() > 1
    panel.leaf.setCurrentIndex(1)
    panel.leaf.activated.emit(1)
    settle()
    assert panel.cell == Cell("alpha", inner) and panel.empty.text() == "No round has been shown here yet."
    panel.choose("radar")
    settle()
    assert not panel.leaf.isVisible()


@pytest.mark.parametrize("kind", CHARTS)
def test_it_is_saved_as_png_and_svg(panel, tmp_path, kind):
    told: list[str] = []
    panel.notice.connect(told.append)
    panel.show_cell(ALPHA)
    panel.choose(kind)
    assert panel.save(tmp_path / "c.png") and panel.save(tmp_path / "c.svg")
    image = QImage(str(tmp_path / "c.png"))
    assert (image.width(), image.height()) == (1920, 1440)
    assert colours(image, 7) > 8 and image.pixelColor(2, 2).name() == "#ffffff"
    assert fromstring((tmp_path / "c.svg").read_text("utf-8")).tag.endswith("svg")
    assert told == ["c.png is written.", "c.svg is written."]
    assert sorted(p.name for p in tmp_path.glob("*.*g")) == ["c.png", "c.svg"]


def test_a_file_that_cannot_be_written_is_one_sentence(panel, room, tmp_path):
    told: list[str] = []
    panel.notice.connect(told.append)
    assert not panel.save(tmp_path / "nowhere" / "c.svg")
    assert not panel.save(room.path)
    panel.choose("dots")
    assert not panel.save(tmp_path / "c.svg")
    assert len(told) == 3 and all(words.endswith(".") and "\n" not in words for words in told)
    assert room.path.read_bytes().startswith(b"SQLite") and not (tmp_path / "c.svg").exists()


def test_the_language_reaches_every_word(panel):
    i18n.switch("zh")
    settle()
    assert "格中" in panel.reading.text() and "等级" in spoken(panel)
    assert panel.shown.accessibleName() == "能力雷达图"


def test_a_new_theme_draws_again(panel):
    panel.resize(520, 600)
    settle()
    before = panel.shown.grab().toImage().pixelColor(3, 3)
    try:
        theme.use("dark")
        settle()
        after = panel.shown.grab().toImage().pixelColor(3, 3)
        assert after == theme.theme()["paper"] and after != before
    finally:
        theme.use("light")
        settle()


@pytest.mark.parametrize("size", [(330, 420), (1200, 900)])
def test_it_is_drawn_at_any_size(panel, size):
    panel.show_cell(ALPHA)
    panel.resize(*size)
    for kind in CHARTS:
        panel.choose(kind)
        settle()
        assert colours(panel.shown.grab().toImage(), 3) > 5


def test_no_words_under_twelve_pixels(panel):
    import pyqtgraph as pg
    panel.show_cell(ALPHA)
    for kind in CHARTS:
        panel.choose(kind)
        settle()
        words = [item for item in panel.shown.items() if isinstance(item, pg.TextItem)]
        assert words and all(item.textItem.font().pixelSize() >= 12 for item in words)
        for side in ("left", "bottom"):
            assert panel.shown.getAxis(side).style["tickFont"].pixelSize() >= 12


def test_the_panel_is_freed_when_it_is_closed(qtbot, room):
    made = ChartPanel(Document(room.store, room.path))
    made.resize(500, 500)
    made.show()
    settle()
    made.show_cell(ALPHA)
    for kind in CHARTS:
        made.choose(kind)
        settle()
    gone = [weakref.ref(widget) for widget in (made, made.legend, *made._plots.values())]
    made.close()
    made.deleteLater()
    del made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    gc.collect()
    assert [found() for found in gone if found() is not None and isValid(found())] == []
    assert gone[0]() is None


def test_pyqtgraph_waits_for_the_first_look() -> None:
    code = "import sys, ui.charts.panel; print(*[n for n in ('pyqtgraph', 'reportlab', 'ortools') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "")


def test_a_title_becomes_the_name_of_a_file() -> None:
    assert clean("渠道 × 在线：逐轮/变化?") == "渠道 × 在线 逐轮 变化"


# ---------------------------------------------------------------- the command line

def test_chart_writes_svg_in_the_language_asked_for(run: Run, room: Room, tmp_path: Path) -> None:
    out = tmp_path / "r.svg"
    done = run("chart", room.path, out, "--chart", "rounds", "--cell", "alpha/1", "--lang", "en", "--json")
    assert (done.code, done.err) == (0, "")
    assert done.json["chart"] == "rounds" and "1 up, 1 down" in done.json["reading"]
    assert "Round 2" in out.read_text("utf-8")
    first = out.read_bytes()
    run("chart", room.path, out, "--chart", "rounds", "--cell", "alpha/1", "--lang", "en")
    assert out.read_bytes() == first
    assert run("chart", room.path, out).code == 0 and "能力雷达图" in out.read_text("utf-8")


@pytest.mark.parametrize(("ending", "begin"), [("png", b"\x89PNG"), ("PNG", b"\x89PNG"), ("pdf", b"%PDF-")])
def test_chart_writes_what_the_name_ends_in(run: Run, room: Room, tmp_path: Path, ending: str, begin: bytes) -> None:
    out = tmp_path / f"r.{ending}"
    assert run("chart", room.path, out).code == 0
    assert out.read_bytes().startswith(begin)


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (("o.svg", "--chart", "rounds"), 3, "is about one cell"),
    (("o.svg", "--chart", "rounds", "--cell", "alpha/99"), 3, "no cell “alpha/99”"),
    (("o.svg", "--chart", "dots", "--cell", "nowhere/1"), 3, "no business element “nowhere”"),
    (("o.svg", "--chart", "distribution", "--cell", "beta/2"), 3, "nothing to draw"),
    (("o.svg", "--cell", "alpha"), 2, "ELEMENT/ITEM"),
    (("o.gif",), 2, ".svg"),
])
def test_chart_says_what_is_wrong(run: Run, room: Room, tmp_path: Path, arguments, code, words) -> None:
    done = run("chart", room.path, tmp_path / arguments[0], *arguments[1:])
    assert (done.code, words in done.err, done.out) == (code, True, "")
    assert not (tmp_path / arguments[0]).exists()
