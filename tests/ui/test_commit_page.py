"""Commit: the check list with its links, and the export with every way it can end."""

from __future__ import annotations

import dataclasses
import errno
import sys
import time
import types
import weakref
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui import roadmap_fixture as fill
from tests.ui.roadmap_fixture import Told
from tests.ui.roadmap_fixture import shown as shown_page
from ui import writers
from ui.document import Document
from ui.stages.commit import exportform
from ui.stages.commit.names import clean_name, suggested
from ui.stages.commit.page import CommitPage
from workshop import commands as c

PACK = "consumer-goods-2020"
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def document(make_document) -> Document:
    """Everything there, four cells without a level, three initiatives without an owner, a plan."""
    return make_document(pack=PACK, client="华东乳业", title="数智化共创", language="zh", budget=3500, grow=_whole)


def _whole(made: Document) -> None:
    fill.score_all(made, skip=4)
    fill.aim_all(made, 4)
    fill.add_initiatives(made)
    fill.keep_plan(made)


def shown(qtbot, page: CommitPage) -> CommitPage:
    """Show a page with the part in front that writes."""
    made = shown_page(qtbot, page)
    made.go_out()
    QApplication.processEvents()
    return made


def wait(page: CommitPage, qtbot) -> None:
    qtbot.waitUntil(lambda: not page.form.running, timeout=20_000)


# Names ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("typed", "name"), [
    ("report", "report.pdf"), ("report.pdf", "report.pdf"), ("Report.PDF", "Report.pdf"),
    (' a/b\\c:d*e?f"g<h>i|j ', "a b c d e f g h i j.pdf"), ("..", ""), ("  ", ""), (".pdf", ""), ("\n\t", ""),
    ("../../etc/passwd", "etc passwd.pdf"), ("con", "_con.pdf"), ("LPT1.x", "_LPT1.x.pdf"), ("conference",
                                                                                             "conference.pdf"),
    ("华东乳业 2026", "华东乳业 2026.pdf")])
def test_names_every_system_accepts(typed, name):
    assert clean_name(typed) == name


def test_long_names_are_cut_also_in_bytes():
    assert len(clean_name("x" * 500)) <= 124
    assert len(clean_name("汉" * 500).encode()) <= 255


def test_the_suggested_name_has_client_title_and_date():
    assert suggested("华东/乳业", "数智化共创", "2026-11-21") == "华东 乳业 数智化共创 2026-11-21.pdf"


def test_what_is_offered(qtbot, document):
    page = shown(qtbot, CommitPage(document))
    form = page.form
    assert form.choices.language.currentData() == "zh"
    assert form.name.text() == f"华东乳业 数智化共创 {datetime.now():%Y-%m-%d}.pdf"
    assert Path(form.folder.text()) == document.path.parent
    document.do(c.ChangeSettings(dataclasses.replace(document.workshop.settings, client="A", language="en")))
    assert form.name.text().startswith("A ") and form.choices.language.currentData() == "en"
    form.name.setFocus()
    form.name.selectAll()
    QTest.keyClicks(form.name, "board")
    document.do(c.ChangeSettings(dataclasses.replace(document.workshop.settings, client="B")))
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert form.name.text() == "board.pdf" and form.target == document.path.parent / "board.pdf"


# Export ---------------------------------------------------------------------------------------------------------
class Writer:
    """Stands in for the report's writer and builder."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: dict[str, object] = {}
        self.error: Exception | None = None
        self.slow = False
        write = types.ModuleType("workshop.report.build")
        write.write_pdf = self.write  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "workshop.report.build", write)
        monkeypatch.setattr(writers, "content_of", self.build)

    def build(self, material, options, made_at):
        self.asked = {"plan": material.plan, "options": options, "made_at": made_at}
        return types.SimpleNamespace(title=material.workshop.settings.title, hash="ab" * 32)

    def write(self, content, path, *, fonts, password, progress, should_stop) -> int:
        path.write_bytes(b"%PDF half")
        self.asked["password"] = password
        progress(0.5)
        end = time.monotonic() + 10
        while self.slow and not should_stop() and time.monotonic() < end:
            time.sleep(0.01)
        if self.error is not None:
            raise self.error
        path.write_bytes(b"%PDF " + content.title.encode())
        return 3


@pytest.fixture
def writer(monkeypatch) -> Writer:
    return Writer(monkeypatch)


def name_it(page: CommitPage, words: str = "out") -> Path:
    page.form.name.setText(words)
    page.form._name_typed()
    return page.form.target


def test_ctrl_shift_e_writes_the_file_and_offers_to_open_it(qtbot, document, writer, monkeypatch):
    page = shown(qtbot, CommitPage(document))
    qtbot.waitActive(page)
    target = name_it(page)
    states = Told(page.next_changed)
    QTest.keyClick(page, Qt.Key.Key_E, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not page.next_enabled() and not page.form.export.isEnabled()
    wait(page, qtbot)
    assert target.read_bytes() == b"%PDF " + "数智化共创".encode()
    assert writer.asked["options"].language == "zh" and writer.asked["plan"] == document.workshop.plan
    assert writer.asked["made_at"].tzinfo is not None
    assert page.form.open_file.isVisible() and "out.pdf" in page.form._done.text()
    assert page.next_enabled() and len(states.values) >= 2
    opened: list[str] = []
    monkeypatch.setattr(exportform.QDesktopServices, "openUrl",
                        lambda url: opened.append(url.toLocalFile()) or True)
    QTest.mouseClick(page.form.open_file, LEFT)
    QTest.mouseClick(page.form.open_folder, LEFT)
    assert [Path(name) for name in opened] == [target, target.parent]


def test_when_no_program_opens_it_the_place_is_told(qtbot, document, writer, monkeypatch):
    page = shown(qtbot, CommitPage(document))
    target = name_it(page)
    page.do_next()
    wait(page, qtbot)
    monkeypatch.setattr(exportform.QDesktopServices, "openUrl", lambda url: False)
    QTest.mouseClick(page.form.open_file, LEFT)
    assert str(target) in page.form.problem.text()


def test_the_other_language_can_be_chosen(qtbot, document, writer):
    page = shown(qtbot, CommitPage(document))
    name_it(page)
    page.form.choices.language.setFocus()
    QTest.keyClick(page.form.choices.language, Qt.Key.Key_Down)
    page.form.start()
    wait(page, qtbot)
    assert writer.asked["options"].language == "en"


def test_a_file_that_is_there_is_announced_and_replaced(qtbot, document, writer):
    page = shown(qtbot, CommitPage(document))
    target = document.path.parent / "there.pdf"
    target.write_bytes(b"old")
    name_it(page, "there")
    page.form.name.editingFinished.emit()
    assert page.form._there.isVisible()
    page.form.start()
    wait(page, qtbot)
    assert target.read_bytes().startswith(b"%PDF") and not page.form._there.isVisible()


def test_cancel_leaves_the_old_file_and_no_half_one(qtbot, document, writer):
    writer.slow = True
    page = shown(qtbot, CommitPage(document))
    target = name_it(page)
    target.write_bytes(b"old")
    page.form.start()
    qtbot.waitUntil(lambda: page.form.bar.value() == 500)
    before = {p.name for p in target.parent.iterdir() if not p.name.startswith(".")}
    QTest.mouseClick(page.form.cancel, LEFT)
    wait(page, qtbot)
    assert target.read_bytes() == b"old"
    assert {p.name for p in target.parent.iterdir()} == before
    assert "stopped" in page.form.problem.text() and page.form.export.isEnabled()


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "no room left"), (errno.EACCES, "cannot be written"),
                                               (errno.EIO, "cannot be written")])
def test_trouble_with_the_disk_is_one_sentence(qtbot, document, writer, number, words):
    writer.error = OSError(number, "trouble")
    page = shown(qtbot, CommitPage(document))
    target = name_it(page)
    page.form.start()
    wait(page, qtbot)
    assert words in page.form.problem.text() and "out.pdf" in page.form.problem.text()
    assert not target.exists() and not page.form.open_file.isVisible()


def test_a_folder_that_is_gone_is_one_sentence(qtbot, document, writer, tmp_path):
    page = shown(qtbot, CommitPage(document))
    page.form.folder.setText(str(tmp_path / "gone"))
    name_it(page)
    page.form.start()
    wait(page, qtbot)
    assert "cannot be written" in page.form.problem.text()


def test_a_workshop_is_never_written_over(qtbot, document, writer, tmp_path):
    victim = tmp_path / "plan.pdf"
    victim.write_bytes(document.path.read_bytes())
    before = victim.read_bytes()
    page = shown(qtbot, CommitPage(document))
    page.form.folder.setText(str(tmp_path))
    name_it(page, "plan")
    page.form.start()
    wait(page, qtbot)
    assert "workshop" in page.form.problem.text() and victim.read_bytes() == before


def test_our_own_mistake_is_told_and_reported(qtbot, document, writer):
    writer.error = ZeroDivisionError("bug")
    page = shown(qtbot, CommitPage(document))
    name_it(page)
    with qtbot.captureExceptions() as caught:
        page.form.start()
        wait(page, qtbot)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert "mistake" in page.form.problem.text() and page.form.export.isEnabled()


def test_a_second_export_clears_the_trouble(qtbot, document, writer):
    writer.error = OSError(errno.ENOSPC, "full")
    page = shown(qtbot, CommitPage(document))
    target = name_it(page)
    page.form.start()
    wait(page, qtbot)
    writer.error = None
    page.form.start()
    wait(page, qtbot)
    assert not page.form.problem.isVisible() and target.exists()


def test_a_folder_by_the_button(qtbot, document, tmp_path, monkeypatch):
    page = shown(qtbot, CommitPage(document))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a, **k: str(tmp_path))
    QTest.mouseClick(page.form.browse, LEFT)
    assert page.form.target.parent == tmp_path
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a, **k: "")
    QTest.mouseClick(page.form.browse, LEFT)
    assert page.form.target.parent == tmp_path


def test_the_real_report_is_written(qtbot, document):
    page = shown(qtbot, CommitPage(document))
    target = name_it(page)
    page.do_next()
    wait(page, qtbot)
    assert page.form.problem.text() == ""
    data = target.read_bytes()
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")


def test_a_running_export_ends_with_the_window(qtbot, document, writer):
    writer.slow = True
    page = shown(qtbot, CommitPage(document))
    target = name_it(page)
    page.form.start()
    qtbot.waitUntil(lambda: page.form.bar.value() == 500)
    page.close()
    assert not target.exists()
    assert not [p for p in target.parent.iterdir() if p.name.startswith(".pentatone-")]


def test_the_page_is_freed(qtbot, document):
    page = CommitPage(document)
    document.changed.connect(page.refresh)
    page.show()
    refs = [weakref.ref(part) for part in (page, page.list, page.form, page.form._job, page.out.preview,
                                           page.list.lines["owners"])]
    page.close()
    page.deleteLater()
    del page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [ref for ref in refs if ref() is not None and shiboken6.isValid(ref())] == []
