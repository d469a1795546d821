"""The canvas as a picture: every format and paper, stopped half-way, and where nothing can be written."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from ui.canvas.poster import PAPERS, Paper, Poster, PosterPress, pixels
from ui.stages.posterpanel import PosterPanel
from workshop import commands as c
from workshop.errors import WorldFault
from workshop.model.notes import Layout, Note


@pytest.fixture
def press(qapp) -> Iterator[PosterPress]:
    made = PosterPress()
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def filled(make_document):
    document = make_document(pack="consumer-goods-2020")
    document.do(c.AddNotes((Note("n", text="库存 <看不见> & stock", element="channel", item="3"),
                            Note("s", text="secret words", private=True))))
    return document


def poster(document, paper: Paper = "A4", layout: Layout = "grid", depth: int = 0, *, notes: bool = True) -> Poster:
    return Poster(document.canvas, "current", layout, depth, notes, paper)


def write(qtbot, press: PosterPress, what: Poster, path: Path) -> Path:
    with qtbot.waitSignal(press.done, timeout=30_000) as seen:
        press.start(what, path)
    assert seen.args == [path] and list(path.parent.glob("*.part")) == []
    return path


def svg_words(path: Path) -> str:
    return "\n".join("".join(found.itertext()) for found in ElementTree.parse(path).iter()
                     if found.tag.endswith("text"))


@pytest.mark.parametrize("layout", ["grid", "ring"])
@pytest.mark.parametrize("depth", [0, 2])
def test_an_svg_has_the_words_as_words(qtbot, press, filled, tmp_path: Path, layout: Layout, depth: int) -> None:
    words = svg_words(write(qtbot, press, poster(filled, "A3", layout, depth), tmp_path / "canvas.svg"))
    assert "Channel" in words and "库存" in words.replace("\n", "") and "<看不见>" in words.replace("\n", "")
    assert "secret" not in words
    assert "Microsoft YaHei" in (tmp_path / "canvas.svg").read_text("utf-8")


def test_without_notes_there_are_none(qtbot, press, filled, tmp_path: Path) -> None:
    assert "库存" not in svg_words(write(qtbot, press, poster(filled, notes=False), tmp_path / "canvas.svg"))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_pdf_is_one_landscape_page_of_the_paper_with_its_fonts(qtbot, press, filled, tmp_path: Path,
                                                                paper: Paper) -> None:
    reader = PdfReader(write(qtbot, press, poster(filled, paper), tmp_path / "canvas.pdf"))
    page = reader.pages[0]
    long = {"A4": 297, "A3": 420, "A2": 594, "A1": 841, "A0": 1189}[paper]
    assert len(reader.pages) == 1 and float(page.mediabox.width) == pytest.approx(long * 72 / 25.4, abs=2)
    assert page.mediabox.width > page.mediabox.height
    assert "Channel" in page.extract_text().replace("\n", "")


def test_a_png_has_the_size_it_says(qtbot, press, filled, tmp_path: Path) -> None:
    image = QImage(str(write(qtbot, press, poster(filled), tmp_path / "canvas.png")))
    assert image.size() == pixels("A4") and image.width() == 3508
    assert len({image.pixel(x, y) for x in range(0, image.width(), 40) for y in range(0, image.height(), 40)}) > 10
    assert pixels("A0").width() == 7022 or pixels("A0").width() == 7021


def test_stopped_it_leaves_nothing_and_what_was_there_stays(qtbot, press, filled, tmp_path: Path) -> None:
    path = tmp_path / "canvas.pdf"
    path.write_text("the old one")
    press.start(poster(filled), path)
    with qtbot.waitSignal(press.cancelled):
        press.stop()
    qtbot.wait(50)
    assert path.read_text() == "the old one" and list(tmp_path.glob("*.part")) == [] and not press.running


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_where_nothing_can_be_written_it_says_so(qtbot, press, filled, tmp_path: Path, kind: str,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "taken" / f"canvas.{kind}"
    path.mkdir(parents=True)  # a folder of that name
    with qtbot.waitSignal(press.failed, timeout=30_000) as seen:
        press.start(poster(filled), path)
    assert isinstance(seen.args[0], WorldFault) and path.is_dir() and list(path.parent.glob("*.part")) == []


@pytest.mark.filterwarnings("default")
def test_a_folder_that_is_not_there_is_told_at_once(qtbot, press, filled, tmp_path: Path) -> None:
    with qtbot.waitSignal(press.failed, timeout=30_000) as seen, qtbot.captureExceptions():
        press.start(poster(filled), tmp_path / "gone" / "canvas.png")
    assert isinstance(seen.args[0], WorldFault)


def test_the_panel_starts_from_what_is_on_the_screen(qtbot, filled, tmp_path: Path,
                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QWidget
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1280, 720)
    host.show()
    panel = PosterPanel(filled, host, top=0, bottom=0)
    panel.present("gap", "ring", 1, False)
    panel.toggle()
    assert panel.deep.currentData() == 1 and not panel.notes.isChecked()
    panel.kind.setCurrentIndex(panel.kind.findData("png"))
    assert "4961" in panel._size.text() and "300" in panel._size.text()
    panel.kind.setCurrentIndex(panel.kind.findData("svg"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    said: list[str] = []
    panel.notice.connect(said.append)
    with qtbot.waitSignal(panel.press.done, timeout=30_000):
        panel.save.click()
        assert not panel.save.isEnabled() and panel.stop.isVisible()
    assert (tmp_path / "mine.svg").exists() and "mine.svg" in said[-1]
    assert panel.save.isEnabled() and panel.stop.isHidden()
    assert "库存" not in svg_words(tmp_path / "mine.svg")


def test_what_is_drawn_is_what_was_there_when_it_began(qtbot, press, filled, tmp_path: Path) -> None:
    what = poster(filled)
    press.start(what, tmp_path / "canvas.svg")
    filled.do(c.EditNotes((replace(filled.workshop.wall.notes[0], text="changed since"),)))
    with qtbot.waitSignal(press.done, timeout=30_000):
        pass
    assert "changed since" not in svg_words(tmp_path / "canvas.svg")
