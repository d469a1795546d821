"""The library window by real keys and clicks: writing own cases, taking back, import and export."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.library.store import SqliteLibrary
from tests.cases import case, figure, own, own_file, write
from tests.ui.library_fixture import click, fill, key, sample, shown, titles, type_words, write_case
from tests.ui.roadmap_fixture import Told
from ui import i18n
from ui.library.window import LibraryWindow
from workshop.library import read_collection
from workshop.model.text import Text


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    made = sample(tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: Any, library: SqliteLibrary, tmp_path: Path) -> LibraryWindow:
    return shown(qtbot, library, tmp_path)


# Writing --------------------------------------------------------------------------------------------------------
def test_a_new_case_is_written_and_found(qtbot, library, window):
    told = Told(window.changed)
    write_case(window)
    key(window, Qt.Key.Key_S)
    (kept,) = library.export_own().cases
    assert (kept.title, kept.sector) == (Text.both("Sold by video"), Text.both("Herbs"))
    assert (kept.elements, kept.capabilities, kept.anonymous, kept.year) == (("retail",), ("3",), True, "2026")
    assert window.card.title.text() == "Sold by video" and "Own cases, 2026" in window.card.source.text()
    assert len(told.values) == 1
    type_words(qtbot, window, "tea house")
    assert titles(window) == ["Sold by video"]


def test_the_form_says_what_is_wrong_beside_each_field(library, window):
    click(window.bar.new)
    form = window.form
    assert QApplication.focusWidget() is form.fields["title"].editor
    fill(window, title="one two three four five six seven eight nine ten eleven", year="")
    assert form.fields["title"].counter.text() == "11 / 10 words"
    assert form.fields["title"].problem.text() == "At most 10 words fit on the card."
    fill(window, company="公" * 25)
    assert form.fields["company"].counter.text() == "25 / 24 characters"
    click(form.figures.more)
    QTest.keyClicks(form.figures.rows[0].what, "Growth")
    click(form.save)
    wrong = [name for name, field in form.fields.items() if not field.problem.isHidden()]
    assert wrong == ["title", "company", "sector", "year", "pain", "action", "result"]
    assert not form.elements.problem.isHidden() and not form.capabilities.problem.isHidden()
    assert not form.figures.rows[0].problem.isHidden()
    assert library.export_own().cases == () and window.unsaved
    fill(window, title="Short")
    assert form.fields["title"].problem.isHidden()


def test_figures_and_lessons_are_kept(library, window):
    write_case(window)
    click(window.form.figures.more)
    row = window.form.figures.rows[0]
    for field, words in ((row.what, "Visitors"), (row.value, "30"), (row.unit, "%"), (row.year, "2025")):
        field.setFocus()
        QTest.keyClicks(field, words)
    row.status.setCurrentIndex(row.status.findData("estimate"))
    for _ in range(5):
        click(window.form.figures.more)
    assert len(window.form.figures.rows) == 6 and not window.form.figures.more.isEnabled()
    window.form.lessons[1].setFocus()
    QTest.keyClicks(window.form.lessons[1].editor, "Begin small.")
    click(window.form.save)
    (kept,) = library.export_own().cases
    (number,) = kept.figures
    assert (number.value.zh, number.unit.en, number.year, number.status, number.printed, number.line) == (
        "30", "%", "2025", "estimate", "30%", 0)
    assert kept.lessons == (Text.both("Begin small."),)


def test_the_first_ticked_is_the_main_one(library, window):
    write_case(window)
    click(window.form.elements.buttons["channel"])
    assert window.form.elements.buttons["retail"].text() == "Retail (main)"
    click(window.form.elements.buttons["retail"])
    click(window.form.elements.buttons["retail"])
    click(window.form.save)
    assert library.export_own().cases[0].elements == ("channel", "retail")


def test_editing_keeps_what_another_pack_and_a_translator_wrote(library, window):
    library.put(own("a", elements=("mystery", "channel"), company=Text("某公司", "A company"), figures=(figure(),)))
    window.refresh()
    window.show_case("own/a")
    click(window.bar.edit)
    assert window.form.elements.buttons["mystery"].isChecked()
    fill(window, title="New title", company="Another company")
    click(window.form.save)
    kept = library.get("own/a").case
    assert kept.elements == ("mystery", "channel") and kept.figures == (figure(),)
    assert kept.company == Text("某公司", "Another company") and kept.title == Text("门店库存可见", "New title")
    key(window, Qt.Key.Key_Z)
    assert library.get("own/a").case.title == Text("门店库存可见", "Stock seen in every shop")


def test_a_piece_of_evidence_opens_the_form_filled(library, window):
    window.start_case(case("", title="", action="We joined the orders", company="", sector=""))
    assert window.unsaved and window.form.fields["action"].text() == "We joined the orders"
    fill(window, title="Joined", company="A firm", sector="Food")
    click(window.form.save)
    (kept,) = library.export_own().cases
    assert len(kept.id) == 32 and kept.action == Text.both("We joined the orders")


def test_a_started_case_is_not_thrown_away(window):
    write_case(window)
    window.start_case(case(""))
    assert window.form.fields["title"].text() == "Sold by video" and "save or cancel" in window.notice.words.text()
    click(window.form.cancel)
    assert not window.unsaved and window.notice.undo.isVisible()
    click(window.notice.undo)
    assert window.unsaved and window.form.fields["title"].text() == "Sold by video"
    assert window.form.elements.chosen() == ("retail",)


def test_only_own_cases_can_be_changed(library, window):
    assert not window.bar.edit.isEnabled() and not window.bar.remove.isEnabled()
    window.results.setFocus()
    QTest.keyClick(window.results, Qt.Key.Key_Delete)
    assert len(titles(window)) == 3
    library.put(own("a"))
    window.refresh()
    window.show_case("own/a")
    assert window.bar.edit.isEnabled() and window.bar.remove.isEnabled()


def test_removal_is_undone_by_button_and_key(library, window):
    library.put(own("a", title="First"))
    library.put(own("b", title="Second"))
    window.refresh()
    window.show_case("own/a")
    window.results.setFocus()
    QTest.keyClick(window.results, Qt.Key.Key_Delete)
    assert library.get("own/a") is None and window.card.title.text() == "Second"
    click(window.bar.remove)
    assert library.export_own().cases == ()
    click(window.notice.undo)
    key(window, Qt.Key.Key_Z)
    assert {c.id for c in library.export_own().cases} == {"a", "b"}
    assert not window.notice.undo.isVisible()
    key(window, Qt.Key.Key_Z)
    assert len(titles(window)) == 5


# Files ----------------------------------------------------------------------------------------------------------
def test_export_and_import_by_file(qtbot, library, window, tmp_path, monkeypatch):
    library.put(own("a", title="First"))
    goal = tmp_path / "out"
    monkeypatch.setattr("ui.library.window.QFileDialog.getSaveFileName", lambda *_: (str(goal), ""))
    click(window.bar.export)
    path = tmp_path / "out.pentatone-cases"
    assert window.notice.words.text() == "Own cases written to out.pentatone-cases: 1"
    assert read_collection(path).cases == library.export_own().cases
    write(path, own_file(case("a", title="Changed"), case("b", title="Fresh")))
    monkeypatch.setattr("ui.library.window.QFileDialog.getOpenFileName", lambda *_: (str(path), ""))
    click(window.bar.bring)
    said = window.notice.words.text()
    assert said.startswith("out.pentatone-cases: 1 added, 0 already there, 1 changed. ")
    assert "The own cases as they were are in own-" in said
    assert window.card.title.text() == "Fresh"
    click(window.notice.undo)
    assert library.get("own/b") is None and library.get("own/a").case.title == Text.both("First")


def test_a_file_with_problems_lists_them_all(library, window, tmp_path):
    path = write(tmp_path / "bad.pentatone-cases", own_file(
        *(case(f"c{i}", elements=()) for i in range(20)), case("good")))
    window.import_file(path)
    assert window.right.currentWidget() is window.problems
    assert "bad.pentatone-cases was not imported. Places to put right: 20." in window.problems.head.text()
    assert len(window.problems.words.toPlainText().splitlines()) == 20
    assert library.export_own().cases == () and not window.bar.new.isEnabled()
    QTest.keyClick(window.problems.close_button, Qt.Key.Key_Space)
    assert window.right.currentWidget() is window.card and window.bar.new.isEnabled()
    broken = json.loads(path.read_text("utf-8"))
    broken["cases"][0]["surprise"] = 1
    path.write_text(json.dumps(broken), "utf-8")
    window.import_file(path)
    assert "surprise" in window.problems.words.toPlainText()


def test_troubles_with_files_are_sentences(window, tmp_path):
    window.import_file(tmp_path / "gone.pentatone-cases")
    assert window.notice.words.text() == "gone.pentatone-cases is not there. Please check the name and the folder."
    window.export_file(tmp_path / "no" / "folder.pentatone-cases")
    assert "cannot be written" in window.notice.words.text()
    window.import_file(tmp_path / "sample.json")
    assert "comes with the program" in window.notice.words.text()


def test_a_library_that_does_not_last_says_so(qtbot, tmp_path):
    (tmp_path / "file").write_text("x")
    library = SqliteLibrary(tmp_path / "file" / "library.sqlite")
    window = shown(qtbot, library, tmp_path)
    assert "please export them" in window.notice.words.text() and window.notice.isVisible()
    library.close()


def test_a_save_that_fails_keeps_the_form(library, window, monkeypatch):
    from workshop.errors import world_fault

    def full(*_: object) -> None:
        raise world_fault("disk_full", "library.sqlite")
    write_case(window)
    monkeypatch.setattr(library, "put", full)
    click(window.form.save)
    assert window.unsaved and "no room left" in window.notice.words.text()
    monkeypatch.undo()
    click(window.form.save)
    assert len(library.export_own().cases) == 1


def test_closing_with_unsaved_words_asks_first(qtbot, window):
    told = Told(window.closed)
    write_case(window)
    window.close()
    assert window.isVisible() and told.values == [] and "save or cancel" in window.notice.words.text()
    click(window.form.cancel)
    key(window, Qt.Key.Key_W)
    assert len(told.values) == 1 and not window.isVisible()


def test_the_form_stays_in_the_language_it_is_written_in_after_a_switch(window):
    write_case(window)
    i18n.switch("zh")
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert window.form.fields["title"].text() == "Sold by video" and window.unsaved
