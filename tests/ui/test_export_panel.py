"""The export panel: choices that go together, pages made again when something changes, titles, and where lines lead."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.ui.commit_fixture import earlier_file, out_page, planned_day
from tests.ui.roadmap_fixture import Told, shown
from tests.ui.window_fixture import active_window
from ui.cli import SqliteFiles
from ui.document import Document
from ui.lasttime import LastTimeDesk
from ui.stages.commit import outpart, preview
from ui.stages.commit.outpart import OutPart
from ui.stages.commit.page import CommitPage
from ui.writers import Proof, Stopped
from workshop import commands as c
from workshop.errors import bad_input
from workshop.model.score import Cell
from workshop.report.check import Flaw
from workshop.report.raster import PageImages

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(make_document) -> Document:
    return planned_day(make_document)


def pdf_of(pages: int) -> bytes:
    """Return a PDF of blank pages, upright and lying in turn."""
    writer, stream = pypdf.PdfWriter(), io.BytesIO()
    for number in range(pages):
        writer.add_blank_page(*((595, 842) if number % 2 == 0 else (842, 595)))
    writer.write(stream)
    return stream.getvalue()


class Press:
    """Stands in for the making of pages; waits while it is held, unless it is stopped."""

    def __init__(self) -> None:
        self.orders, self.stopped = [], 0
        self.error: Exception | None = None
        self.free = threading.Event()
        self.free.set()
        self.pages = 3

    def make(self, batch, order, progress, should_stop) -> Proof:
        self.orders.append(order)
        progress(0.4, "")
        while not self.free.wait(0.01):
            if should_stop():
                self.stopped += 1
                raise Stopped
        if self.error is not None:
            raise self.error
        data = pdf_of(self.pages)
        images = PageImages(data)
        own = batch.material.workshop.titles.get(("second", order.options.first), "")
        head = SimpleNamespace(title=own or "From the numbers")
        parts = (SimpleNamespace(key="first", value=object()),
                 SimpleNamespace(key="second", value=SimpleNamespace(head=head)))
        return Proof(order, SimpleNamespace(pages=parts, hash="ab" * 32), batch.made_at, data, images,
                     tuple(images.size(page) for page in range(len(images))), {"first": 1, "second": 2},
                     {"second": "From the numbers"})


@pytest.fixture
def press(real_preview, monkeypatch) -> Iterator[Press]:
    made = Press()
    monkeypatch.setattr(preview, "make_proof", made.make)
    monkeypatch.setattr(preview, "SOON_MS", 1)
    monkeypatch.setattr(outpart, "count_pages", lambda *_: None)
    yield made
    made.free.set()


@pytest.fixture
def page(qtbot, document) -> Iterator[CommitPage]:
    yield from out_page(qtbot, document)


def ready(qtbot, page: CommitPage) -> Proof:
    """Wait until the pages are what would be written now."""
    qtbot.waitUntil(lambda: page.out.preview.fresh() is not None, timeout=20_000)
    found = page.out.preview.fresh()
    assert found is not None
    return found


# Pages ------------------------------------------------------------------------------------------------------------
def test_pages_are_turned_by_keys_and_thumbnails(qtbot, press, page) -> None:
    ready(qtbot, page)
    shown_pages, view = page.out.preview, page.out.preview.view
    assert shown_pages.where.text() == "Page 1 of 3" and not shown_pages.back.isEnabled()
    view.setFocus()
    for key, where in ((Qt.Key.Key_PageDown, 2), (Qt.Key.Key_End, 3), (Qt.Key.Key_PageDown, 3), (Qt.Key.Key_PageUp, 2),
                       (Qt.Key.Key_Home, 1)):
        QTest.keyClick(view, key)
        assert shown_pages.where.text() == f"Page {where} of 3" and shown_pages.thumbs.page == where - 1
    box = shown_pages.thumbs._boxes[1].center().toPoint()
    QTest.mouseClick(shown_pages.thumbs.viewport(), LEFT, pos=box)
    assert view.page == 1
    whole = view._boxes[1].width()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view._boxes[1].width() > whole and shown_pages.zoom.currentText().endswith("%")
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view._boxes[1].width() == whole
    qtbot.waitUntil(lambda: shown_pages._painter.nearest(1) is not None)


def test_a_change_makes_the_pages_stale_and_then_new(qtbot, press, page, document) -> None:
    first = ready(qtbot, page)
    press.free.clear()
    document.do(c.ChangeSettings(replace(document.workshop.settings, title="Another day")))
    assert page.out.preview.fresh() is None
    qtbot.waitUntil(lambda: page.out.preview.running)
    assert page.out.preview.state.text() == "Being renewed…" and page.out.preview.proof is first
    document.do(c.ChangeSettings(replace(document.workshop.settings, title="One more")))
    press.pages = 5
    press.free.set()
    again = ready(qtbot, page)
    assert again is not first and again.pages == 5 and not page.out.preview.state.isVisible()


def test_hidden_pages_are_not_made_until_somebody_looks(qtbot, press, page, document) -> None:
    ready(qtbot, page)
    page.see_check()
    made = len(press.orders)
    document.do(c.ChangeSettings(replace(document.workshop.settings, title="Another day")))
    QTest.qWait(30)
    assert len(press.orders) == made
    page.see_pages()
    ready(qtbot, page)
    assert len(press.orders) == made + 1


def test_making_can_be_stopped_and_tried_again(qtbot, press, page) -> None:
    ready(qtbot, page)
    press.free.clear()
    page.form.choices.variants.choose("poster")
    shown_pages = page.out.preview
    qtbot.waitUntil(lambda: shown_pages.running)
    QTest.mouseClick(shown_pages.cancel, LEFT)
    qtbot.waitUntil(lambda: not shown_pages.running)
    assert shown_pages.fresh() is None and "not up to date" in shown_pages.state.text()
    press.free.set()
    QTest.mouseClick(shown_pages.cancel, LEFT)
    assert ready(qtbot, page).order.options.variant == "poster"


def test_what_cannot_be_made_is_one_sentence(qtbot, press, page) -> None:
    from workshop.errors import Problem
    press.error = bad_input([Problem("font_missing", "NotoSansSC-Bold.ttf")])
    page.form.choices.variants.choose("poster")
    qtbot.waitUntil(lambda: "NotoSansSC-Bold.ttf" in page.out.preview.reason)
    press.error = None
    QTest.mouseClick(page.out.preview.cancel, LEFT)
    ready(qtbot, page)


def test_the_file_is_what_was_looked_at(qtbot, press, page) -> None:
    seen = ready(qtbot, page)
    made = len(press.orders)
    page.do_next()
    qtbot.waitUntil(lambda: not page.form.running)
    assert page.form.target.read_bytes() == seen.pdf and len(press.orders) == made


def test_another_format_of_the_same_report_keeps_its_pages(qtbot, press, page) -> None:
    choices = page.form.choices
    choices.variants.choose("board")
    seen = ready(qtbot, page)
    for kind in ("pptx", "xlsx", "pdf"):
        choices.format.setCurrentIndex(choices.format.findData(kind))
        assert page.out.preview.fresh() is seen
    choices.paper.setCurrentIndex(choices.paper.findData("A3"))
    assert page.out.preview.fresh() is None


# Titles -----------------------------------------------------------------------------------------------------------
def test_f2_edits_the_title_of_the_page_and_undo_takes_it_back(qtbot, press, page, document) -> None:
    page.form.choices.choose_language("en")
    ready(qtbot, page)
    bar, view = page.out.preview.title, page.out.preview.view
    assert not bar.edit_button.isVisible()
    view.go(1)
    assert bar.words.text() == "From the numbers" and not bar.mark.isVisible()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert bar.editing and bar.field.selectedText() == "From the numbers"
    QTest.keyClicks(bar.field, "Ours")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert document.workshop.titles == {("second", "en"): "Ours"}
    ready(qtbot, page)
    assert view.page == 1 and bar.words.text() == "Ours" and bar.mark.isVisible()
    assert "From the numbers" in bar.from_data.text()
    QTest.mouseClick(bar.back_button, LEFT)
    assert not document.workshop.titles
    ready(qtbot, page)
    assert bar.words.text() == "From the numbers" and not bar.mark.isVisible()
    document.undo()
    assert document.workshop.titles == {("second", "en"): "Ours"}


def test_a_title_left_with_esc_or_unchanged_is_no_step(qtbot, press, page, document) -> None:
    ready(qtbot, page)
    page.out.preview.view.go(1)
    bar, before = page.out.preview.title, document.undo_kind
    page.edit_title()
    QTest.keyClicks(bar.field, "Half")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.editing and bar.words.text() == "From the numbers"
    page.edit_title()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert document.undo_kind == before
    page.edit_title()
    bar.field.setText("Typed and left")
    page.leaving()
    assert set(document.workshop.titles.values()) == {"Typed and left"}


# The real pages ---------------------------------------------------------------------------------------------------
def test_the_real_pages_are_shown_counted_and_written(qtbot, real_preview, monkeypatch, document) -> None:
    monkeypatch.setattr(outpart, "IDLE_MS", 1)
    page = shown(qtbot, CommitPage(document))
    page.form.choices.variants.choose("roadmap")
    page.go_out()
    seen = ready(qtbot, page)
    assert seen.pages == len(pypdf.PdfReader(io.BytesIO(seen.pdf)).pages) >= 1
    shown_pages = page.out.preview
    qtbot.waitUntil(lambda: shown_pages._painter.nearest(0) is not None, timeout=10_000)
    image = shown_pages._painter.nearest(0)
    assert image is not None and len({image.pixelColor(x, y).rgb() for x in range(0, image.width(), 3)
                                      for y in range(0, image.height(), 3)}) > 5
    found = [part.key for part in seen.content.pages if hasattr(part.value, "head")]
    assert found and seen.places.keys() >= set(found[:1])
    shown_pages.view.go(seen.places[found[0]] - 1)
    assert shown_pages.title.words.text() == seen.found[found[0]]
    qtbot.waitUntil(lambda: "poster" in page.out._counts, timeout=20_000)
    page.do_next()
    qtbot.waitUntil(lambda: not page.form.running, timeout=20_000)
    assert page.form.target.read_bytes() == seen.pdf
    page.closing()


# Where lines lead -------------------------------------------------------------------------------------------------
def test_a_line_of_the_check_leads_to_the_cell_or_the_initiative(qtbot, document) -> None:
    for window in active_window(qtbot, document):
        window.go("commit")
        page = window.page("commit")
        page.see_check()
        line = page.list.lines["unscored"]
        cell = line.flaw.cells[1]
        assert "more" in line.names and line.go.text() == "To scoring"
        page.put_right(replace(line.flaw, cells=(cell,)))
        canvas = window.page("score").canvas.view.canvas
        assert window.stage == "score" and canvas.selected == Cell(cell.element, cell.item)
        assert document.workshop.latest(cell) is None
        page.put_right(Flaw("targets_low", "high", 1, "target", cells=(cell,)))
        assert window.stage == "target" and window.page("target").canvas.view.canvas.selected == cell
        page.put_right(Flaw("lifts", "middle", 1, "initiatives", initiatives=("master",)))
        assert window.stage == "initiatives" and window.page("initiatives").list.initiative() == "master"
        window.go("commit")
        page.put_right(Flaw("owners", "high", 1, "owners", initiatives=("dealer",)))
        table = page.owners.table
        assert page.step == "owners" and table.values.rows[table.currentIndex().row()].id == "dealer"
        page.put_right(Flaw("parked", "low", 1, "parking", names=("Rent",)))
        assert window.day.plan.isVisible()


# The workshop before ----------------------------------------------------------------------------------------------
def test_an_earlier_workshop_of_the_same_client_goes_into_the_report(qtbot, page, document, tmp_path,
                                                                     monkeypatch) -> None:
    desk = LastTimeDesk(document, SqliteFiles(), page)
    page.take_last_time(desk)
    box, told = page.form.earlier, Told(page.form.changed)
    good = earlier_file(tmp_path / "good.pentatone", "华东乳业", "x")
    other = earlier_file(tmp_path / "other.pentatone", "Another", "y")
    for path in (good, other):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, p=path, **__: (str(p), ""))
        box.box.setCurrentIndex(box.box.count() - 1)
        box._picked(box.box.count() - 1)
        qtbot.waitUntil(lambda: not box._job.running)
        if path is good:
            assert box.found is not None and box.found.workshop.uid == "x" and len(told.values) == 1
            assert page.form.batch().material.earlier is box.found
            assert page.form.batch().file == document.path
    assert "another client" in box.problem.text() and box.found is None and box.box.currentIndex() == 0


def test_the_part_is_freed_with_its_work(qtbot, press, document) -> None:
    press.free.clear()
    part = OutPart(document)
    qtbot.addWidget(part)
    part.resize(1100, 600)
    part.show()
    qtbot.waitUntil(lambda: part.preview.running)
    part.give_up()
    assert press.stopped == 1 and part.preview.proof is None
    assert not Path(part.form.target).exists()
