"""pentatone settings: prints what is remembered, sets one thing after a check, and says what was wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.command_line import Run
from ui.settings import UserSettings, default_path


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENTATONE_CONFIG", str(tmp_path / "config"))


def test_all_of_them_with_the_file_they_are_in(run: Run) -> None:
    found = run("settings", "--json")
    assert found.code == 0 and found.json["path"] == str(default_path()) and found.json["settings"]["scale"] == 100
    lines = run("settings").out.splitlines()
    assert lines[0].endswith("settings.json") and len(lines) == 1 + len(found.json["settings"])
    assert not default_path().exists(), "looking writes nothing"


def test_one_is_set_and_read(run: Run, tmp_path: Path) -> None:
    for name, words, value in (("scale", "150%", 150), ("toured", "Yes", True), ("theme", "contrast", "contrast"),
                               ("home", str(tmp_path), str(tmp_path)), ("name", "王敏", "王敏")):
        assert run("settings", name, words).code == 0
        assert getattr(UserSettings.load(), name) == value
    assert run("settings", "scale").out == "150\n"
    assert run("settings", "home", "").code == 0 and UserSettings.load().home == ""


@pytest.mark.parametrize(("name", "words"), [("scale", "101"), ("scale", "big"), ("toured", "perhaps"),
                                             ("home", "/no/such/folder"), ("theme", "sepia"), ("language", "../..")])
def test_what_cannot_be_is_said_and_nothing_is_changed(run: Run, name: str, words: str) -> None:
    found = run("settings", name, words)
    assert found.code == 3 and words in found.err and "Nothing was changed" in found.err
    assert not default_path().exists()


def test_what_the_window_remembers_by_itself_is_not_set_here(run: Run) -> None:
    assert "room_display" in run("settings", "windows", "{}").err
    assert run("settings", "nonsense").code == 3


def test_a_wrong_part_is_told_and_mended_by_setting_it(run: Run) -> None:
    default_path().parent.mkdir()
    default_path().write_text('{"theme": "sepia"}')
    found = run("settings", "theme")
    assert found.out == "light\n" and "theme" in found.err and found.code == 0
    assert run("settings", "theme", "dark").code == 0 and run("settings").err == ""
