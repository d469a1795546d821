"""The user's settings: each part checked when it is read, a broken file set aside, nothing of a newer version lost."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from ui.sentences import sentence
from ui.settings import CHECKS, MAX_PLACES, VERSION, Place, UserSettings

HERE = Place("laptop|||", 10, 20, 900, 700, "maximised")
GOOD: dict[str, Any] = {
    "language": "zh", "theme": "dark", "scale": 150, "recent": ["/a/b.pentatone"], "last_folder": "/a", "home": "/h",
    "name": "王敏", "report": {"paper": "A4"}, "maximised": True, "room_display": "x|||", "last_room": "y|||",
    "toured": True, "windows": {"welcome @ laptop|||": {"display": "laptop|||", "x": 10, "y": 20, "width": 900,
                                                        "height": 700, "state": "maximised"}}}
WRONG: dict[str, list[Any]] = {
    "language": [3, "../x", "english"], "theme": ["sepia", None], "scale": [101, "150", True, 1e9],
    "recent": ["/a", [1], ["a\0b"]], "last_folder": [[], "a\0"], "home": [0], "name": [{}], "report": [[], {"a": 1}],
    "windows": [[], {"w": 1}, {"w": {"display": "d"}},
                {"w": {"display": "d", "x": 10**9, "y": 0, "width": 1, "height": 1, "state": "normal"}},
                {"w": {"display": "d", "x": 0, "y": 0, "width": 0, "height": 1, "state": "normal"}},
                {"w": {"display": "d", "x": 0, "y": 0, "width": 1, "height": 1, "state": "rolled up"}}],
    "maximised": [1, "yes"], "room_display": [None], "last_room": [1.5], "toured": ["no"]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def kept(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def test_everything_comes_back(path: Path) -> None:
    path.write_text(json.dumps({"version": VERSION, **GOOD}))
    found = UserSettings.load(path)
    assert found.notices == [] and found.windows == {"welcome @ laptop|||": HERE} and found.values() == GOOD
    assert found.save() and kept(path) == {"version": VERSION, **GOOD}
    assert set(GOOD) == set(CHECKS), "every setting is in this test"


@pytest.mark.parametrize("name", list(WRONG))
def test_a_wrong_part_is_as_at_first_and_the_others_stay(path: Path, name: str) -> None:
    first = UserSettings(path=path).values()
    for value in WRONG[name]:
        path.write_text(json.dumps({**GOOD, name: value}))
        found = UserSettings.load(path)
        assert found.values() == {**GOOD, name: first[name]}, value
        assert [notice.where for notice in found.notices] == [name]
        assert name in sentence(found.notices[0])
        assert found.save() and UserSettings.load(path).notices == [], "it is told once"


@pytest.mark.parametrize("content", [b"{broken", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"a": "' + b"x" * 1_100_000])
def test_a_broken_file_is_set_aside_and_told(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    found = UserSettings.load(path)
    aside = path.with_name("settings.damaged.json")
    assert found.theme == "light" and not path.exists() and aside.read_bytes() == content
    assert str(aside.name) in sentence(found.notices[0])[-200:]
    path.write_bytes(content)
    UserSettings.load(path, aside=False)
    assert path.read_bytes() == content


def test_nothing_of_a_newer_version_is_lost(path: Path) -> None:
    path.write_text(json.dumps({"version": VERSION + 1, "theme": "sepia", "glow": 3, "scale": 125}))
    found = UserSettings.load(path)
    assert (found.theme, found.scale, found.notices) == ("light", 125, [])
    found.change(scale=150)
    assert {"version": VERSION + 1, "theme": "sepia", "glow": 3, "scale": 150}.items() <= kept(path).items()
    found.change(theme="dark")
    assert kept(path)["theme"] == "dark"


def test_two_programs_do_not_write_over_each_other(path: Path) -> None:
    UserSettings(path=path).save()
    one, other = UserSettings.load(path), UserSettings.load(path)
    one.change(scale=200)
    other.change(theme="contrast")
    found = UserSettings.load(path)
    assert (found.scale, found.theme) == (200, "contrast")


def test_a_change_is_checked_before_it_is_made(path: Path) -> None:
    found = UserSettings(path=path)
    with pytest.raises(ValueError):
        found.change(theme="dark", scale=99)
    assert found.theme == "light" and not path.exists()
    with pytest.raises(KeyError):
        found.change(path="/x")
    assert found.change(theme="dark") and kept(path)["theme"] == "dark"


def test_where_it_cannot_be_written_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    found = UserSettings(path=tmp_path / "file" / "settings.json")
    assert not found.change(theme="dark") and found.theme == "dark"


def test_only_the_newest_places_are_kept(path: Path) -> None:
    found = UserSettings(path=path)
    for number in range(MAX_PLACES + 3):
        found.keep_place(f"w @ {number}", HERE)
    found.keep_place("w @ 4", Place("d", 1, 1, 1, 1))
    names = list(UserSettings.load(path).windows)
    assert len(names) == MAX_PLACES and names[0] == "w @ 3" and names[-1] == "w @ 4"


def test_forgetting_the_files_forgets_their_folder_too(path: Path, tmp_path: Path) -> None:
    found = UserSettings(path=path)
    found.remember(tmp_path / "client.pentatone")
    found.forget_all()
    assert "client" not in path.read_text() and str(tmp_path) not in path.read_text()


def test_the_chosen_folder_comes_before_the_last_one(path: Path, tmp_path: Path) -> None:
    found = UserSettings(path=path, last_folder=str(tmp_path))
    assert found.folder() == tmp_path
    (tmp_path / "own").mkdir()
    found.change(home=str(tmp_path / "own"))
    assert found.folder() == tmp_path / "own"
    (tmp_path / "own").rmdir()
    assert found.folder() == tmp_path


def test_half_a_sign_in_an_entry_of_others_stays_and_stops_nothing(path: Path) -> None:
    path.write_text('{"other": "\\ud800", "theme": "dark"}')
    assert UserSettings.load(path).change(scale=150)
    assert kept(path)["other"] == "\ud800" and UserSettings.load(path).values()["scale"] == 150


def test_a_file_whose_name_is_no_text_is_worked_on_but_not_remembered(path: Path, tmp_path: Path) -> None:
    found = UserSettings(path=path)
    found.remember(tmp_path / "a.pentatone")
    found.remember(tmp_path / "\udcff\udcfe.pentatone")  # bytes that are no UTF-8, as Python reads them
    assert found.recent == [str(tmp_path / "a.pentatone")] == UserSettings.load(path).recent


def test_the_mark_that_editors_put_first_is_no_damage(path: Path) -> None:
    path.write_bytes(b'\xef\xbb\xbf{"theme": "dark"}')
    found = UserSettings.load(path)
    assert found.theme == "dark" and not found.notices
    assert found.change(toured=True) and UserSettings.load(path).theme == "dark"


def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("pipes in folders are not on this system")
    os.mkfifo(path)
    assert [notice.key for notice in UserSettings.load(path).notices] == ["settings_unreadable"]
