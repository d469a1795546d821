"""A case that is being written when the program ends is in the form again the next time."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from tests.ui.library_fixture import click, sample, shown, write_case
from ui.library.unsaved import UnsavedCase
from workshop.errors import world_fault


@pytest.fixture
def place(tmp_path):
    return tmp_path / "own" / "unsaved-case.json"


@pytest.fixture
def written(qtbot, tmp_path, place):
    library = sample(tmp_path)
    window = shown(qtbot, library, tmp_path)
    keeper = UnsavedCase(window, place)
    write_case(window)
    yield library, window, keeper
    window.form.give_up()
    library.close()


def test_it_is_on_the_disk_a_moment_after_the_last_key_for_its_owner_only(written, place, qtbot) -> None:
    _library, _window, keeper = written
    assert keeper._timer.isActive() and keeper._timer.interval() == 700 and not place.exists()
    keeper._timer.start(0)
    qtbot.waitUntil(place.exists, timeout=2000)
    assert "Sold by video" in place.read_text("utf-8") and place.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in place.parent.iterdir()) == [place.name]


def test_after_a_crash_the_form_opens_on_it(written, place, qtbot, tmp_path) -> None:
    library, window, keeper = written
    window.form.lessons[0].set_text("Begin with one shop.")
    keeper.keep()
    again = shown(qtbot, library, tmp_path)
    UnsavedCase(again, place)
    form = again.form
    assert again.unsaved and form.fields["title"].text() == "Sold by video"
    assert form.lessons[0].text() == "Begin with one shop." and form.elements.chosen() == ("retail",)
    assert "not saved yet" in again.notice.words.text()
    click(form.save)
    assert not again.unsaved and not place.exists()
    form.give_up()


def test_saved_or_given_up_it_is_gone(written, place) -> None:
    _library, window, keeper = written
    keeper.keep()
    click(window.form.cancel)
    assert not place.exists()
    window.undo()
    QTest.keyClicks(window.form.fields["title"].editor, "more")
    keeper.keep()
    assert place.exists()
    click(window.form.save)
    assert not place.exists()


def test_while_it_cannot_be_saved_it_stays(written, place, monkeypatch) -> None:
    library, window, _keeper = written

    def full(_filed: object) -> None:
        raise world_fault("disk_full", "x")

    monkeypatch.setattr(library, "put", full)
    click(window.form.save)
    assert window.unsaved and "Sold by video" in place.read_text("utf-8")


@pytest.mark.parametrize("words", ["", "no json", "[]", '{"id": 5}', "[" * 100_000, "x" * 300_000])
def test_a_broken_file_is_no_case_and_no_trouble(written, place, words) -> None:
    _library, window, _keeper = written
    window.form.give_up()
    place.parent.mkdir(exist_ok=True)
    place.write_text(words)
    UnsavedCase(window, place)
    assert not window.unsaved
