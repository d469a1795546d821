"""What may be chosen in the export panel, what goes together, and what is remembered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.commit_fixture import out_page, planned_day
from tests.ui.roadmap_fixture import shown
from ui.document import Document
from ui.settings import UserSettings
from ui.stages.commit.page import CommitPage
from workshop.report.options import REDACTIONS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(make_document) -> Document:
    return planned_day(make_document)


@pytest.fixture
def page(qtbot, document) -> Iterator[CommitPage]:
    yield from out_page(qtbot, document)


def test_the_redacted_report_leaves_out_everything_and_gives_the_ticks_back(page) -> None:
    choices, form = page.form.choices, page.form
    QTest.mouseClick(choices.redact["evidence"], LEFT)
    assert choices.order().options.redact == {"evidence"} and "华东乳业" in form.name.text()
    choices.variants.choose("redacted")
    assert choices.order().options.redact == set(REDACTIONS)
    assert not any(tick.isEnabled() for tick in choices.redact.values())
    assert "华东乳业" not in form.name.text() and "Redacted" in form.name.text()
    choices.variants.choose("board")
    assert choices.order().options.redact == {"evidence"} and choices.redact["names"].isEnabled()


def test_a_password_is_typed_twice_or_nothing_is_written(page) -> None:
    choices, form = page.form.choices, page.form
    choices.protect.setChecked(True)
    assert not form.export.isEnabled() and choices.password.isVisible() and "lost" in choices._lost.text()
    QTest.keyClicks(choices.password, "abc")
    QTest.keyClicks(choices.again, "abd")
    assert "not the same" in choices.trouble() and not page.next_enabled() and choices.order().password == ""
    form.start()
    assert not form.running and form.problem.isVisible()
    QTest.keyClick(choices.again, Qt.Key.Key_Backspace)
    QTest.keyClicks(choices.again, "c")
    assert form.export.isEnabled() and choices.order().password == "abc"
    choices.format.setCurrentIndex(choices.format.findData("pptx"))
    assert not choices.protect.isVisible() and choices.order().password == ""
    choices.format.setCurrentIndex(choices.format.findData("pdf"))
    choices.protect.setChecked(False)
    assert choices.password.text() == choices.again.text() == ""


def test_choices_are_remembered_but_never_the_password(qtbot, document, tmp_path) -> None:
    settings = UserSettings(path=tmp_path / "s.json")
    page = shown(qtbot, CommitPage(document))
    page.take_settings(settings)
    choices = page.form.choices
    choices.variants.choose("poster")
    choices.paper.setCurrentIndex(choices.paper.findData("A4"))
    choices.unit.setCurrentIndex(choices.unit.findData("wan"))
    choices.language.setCurrentIndex(choices.language.findData("both"))
    choices.redact["names"].click()
    choices.protect.setChecked(True)
    choices.password.setText("topsecret")
    choices.again.setText("topsecret")
    folder = tmp_path / "out"
    folder.mkdir()
    page.form.folder.setText(str(folder))
    page.form._remember()
    assert "topsecret" not in settings.path.read_text("utf-8")
    again = shown(qtbot, CommitPage(document))
    again.take_settings(UserSettings.load(settings.path))
    options = again.form.choices.order().options
    assert (options.variant, options.paper, options.unit, options.language, options.redact) == (
        "poster", "A4", "wan", "both", {"names"})
    assert again.form.target.parent == folder and not again.form.choices.protected
    for made in (page, again):
        made.closing()


def test_a_settings_file_with_nonsense_changes_nothing(qtbot, page, tmp_path) -> None:
    before = page.form.choices.order()
    page.take_settings(UserSettings(report={"variant": "no", "paper": "A9", "redact": "faces", "folder": "/none"},
                                    path=tmp_path / "s.json"))
    assert page.form.choices.order() == before and page.form.target.parent == page.document.path.parent


def test_the_ending_follows_the_format_also_of_a_typed_name(page) -> None:
    form = page.form
    form.name.setText("board.pdf")
    form.name.textEdited.emit("board.pdf")
    form.choices.format.setCurrentIndex(form.choices.format.findData("xlsx"))
    assert form.target.name == "board.xlsx" and page.next_words() == "Export XLSX"
    assert "no pages" in page.out.preview.message.text() and not form.choices.variants.isEnabled()
    assert not page.out.preview.tools.isVisible()
    form.choices.format.setCurrentIndex(form.choices.format.findData("pdf"))
    assert form.target.name == "board.pdf" and "no pages" not in page.out.preview.message.text()


def test_where_it_is_narrow_the_choices_are_a_tab(qtbot, page) -> None:
    out = page.out
    assert not out.tabs["choices"].isVisible() and out.form.isVisible()
    page.resize(850, 500)
    QApplication.processEvents()
    assert out.tabs["choices"].isVisible() and out.tab == "choices" and not out.preview.isVisible()
    QTest.mouseClick(out.tabs["pages"], LEFT)
    assert out.preview.isVisible() and not out.form.isVisible()
    page.resize(1146, 676)
    QApplication.processEvents()
    assert out.form.isVisible() and out.preview.isVisible() and not out.tabs["choices"].isVisible()


def test_pictures_that_would_be_replaced_are_announced(page) -> None:
    form = page.form
    form.name.setText("out")
    form.name.textEdited.emit("out")
    form.choices.format.setCurrentIndex(form.choices.format.findData("png"))
    form.look()
    assert not form._there.isVisible()
    (form.target.parent / "out-01.png").write_bytes(b"old")
    form.look()
    assert form._there.isVisible() and "out-01.png" in form._there.toolTip()
