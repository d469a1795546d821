"""A laptop and a projector: which window lies where while the cable is pulled, plugged in, and the displays change."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.ui.displays import LAPTOP, POSSIBLE, PROJECTOR, settings

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.displays import LAPTOP, PROJECTOR, plug
from ui import i18n, projector
from ui.app import Application, make_application
from ui.settings import UserSettings

projector.SETTLE = 0
app = make_application(["pentatone"])
i18n.switch("en")
program = Application(UserSettings.load())
assert program.new(Path(sys.argv[1]))
window = program.window
found = {}

def settle():
    for _ in range(4):
        app.processEvents()
    QTest.qWait(5)

def note(name):
    a = program.audience
    found[name] = {
        "screen": a.screen().name(), "full": a.isFullScreen(), "rect": list(a.geometry().getRect()),
        "put_away": a.isMinimized(), "home": window.screen().name(),
        "home_seen": any(s.geometry().intersects(window.frameGeometry()) for s in app.screens()),
        "dark": a.view.dark, "frozen": a.frozen, "same": a.view._value is value, "words": window.status.words}

value = None
plug(LAPTOP)
program.toggle_audience()
settle(); value = program.audience.view._value; note("one")
plug(LAPTOP, PROJECTOR)
settle(); note("plugged_in")
program.toggle_freeze()
value = program.audience.view._value
window.go("score")
plug(LAPTOP)
note("pulled_at_once")
settle(); note("pulled")
plug(LAPTOP, PROJECTOR)
settle(); note("again")
plug(LAPTOP, dict(PROJECTOR, width=1280, height=720))
settle(); note("smaller")
plug(LAPTOP, dict(PROJECTOR, x=0, width=1440, height=900))
settle(); note("mirrored")
plug(LAPTOP, PROJECTOR)
window.toggle_blank(); value = program.audience.view._value
settle(); note("dark")
plug(LAPTOP)
settle()
plug(LAPTOP, dict(PROJECTOR, x=-1920))
settle(); note("dark_again_on_the_left")
window.toggle_blank()
third = dict(PROJECTOR, name="third", x=4000)
plug(LAPTOP, dict(PROJECTOR, x=-1920), third)
settle(); note("a_third")
plug(LAPTOP, third)
note("third_at_once")
settle(); note("only_the_third")
plug(LAPTOP, third, dict(PROJECTOR, x=-1920))
settle(); note("stays_on_the_third")
# The laptop's own display goes: its lid was closed.
plug(dict(PROJECTOR, x=-1920))
note("lid_at_once")
settle(); note("lid")
plug(LAPTOP, PROJECTOR, third)
settle()
window.showNormal()
window.setGeometry(40, 40, 1100, 700)
settle()
program.close()

# Another day, another run of the program.
program.settings.change(last_room="third|||")

def another_run(*displays, **kept):
    global program, window
    plug(*displays)
    kept_now = UserSettings.load()
    kept_now.change(**kept)
    program = Application(kept_now)
    assert program.open(Path(sys.argv[1]))
    window = program.window
    settle()
    program.toggle_audience()
    settle()

another_run(LAPTOP, PROJECTOR, third); note("next_day")
program.close()
another_run(LAPTOP, PROJECTOR, third, room_display="projector|||"); note("chosen")
program.settings.change(room_display="third|||")
program.projector.rearrange()
settle(); note("chosen_anew")
program.close()
another_run(LAPTOP, PROJECTOR, room_display="third|||"); note("chosen_is_away")
program.close()
another_run(LAPTOP, last_room="third|||", room_display=""); note("none_is_there")
plug(LAPTOP, third)
settle(); note("it_comes_later")
program.close()
print(json.dumps(found))
"""


def run(code: str, folder: Path, *arguments: str) -> dict[str, dict[str, Any]]:
    config = folder / "screens.json"
    config.write_text(json.dumps(settings(LAPTOP, PROJECTOR)))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PYTHONPATH": str(ROOT),
                                "PENTATONE_CONFIG": str(folder / "config")}
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, env=environment, capture_output=True,
                          text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, Any]] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


@pytest.fixture(scope="module")
def seen(tmp_path_factory) -> dict[str, dict[str, Any]]:
    """What was seen of the two windows at each moment of one run."""
    folder = tmp_path_factory.mktemp("displays")
    return run(CODE, folder, str(folder / "day.pentatone"))


pytestmark = pytest.mark.skipif(not POSSIBLE, reason="displays are plugged by the address of a function in Linux's Qt")
ROOM = {"screen": "projector", "full": True, "rect": [1440, 0, 1920, 1080], "put_away": False, "home": "laptop"}


def part(found: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    return {name: found[name] for name in wanted}


def test_with_one_display_the_room_has_a_plain_window(seen) -> None:
    assert part(seen["one"], {"full": 0, "put_away": 0, "screen": 0}) == {
        "full": False, "put_away": False, "screen": "laptop"}


def test_a_projector_that_is_plugged_in_is_filled_without_a_click(seen) -> None:
    assert part(seen["plugged_in"], ROOM) == ROOM
    assert "projector is back" in seen["plugged_in"]["words"]


def test_pulled_out_the_picture_never_covers_the_facilitator_not_even_for_a_moment(seen) -> None:
    for moment in ("pulled_at_once", "pulled"):
        assert not seen[moment]["full"] and seen[moment]["put_away"], moment
        assert seen[moment]["home_seen"]
    assert "projector is gone" in seen["pulled"]["words"]


def test_plugged_in_again_it_is_back_and_shows_what_was_frozen(seen) -> None:
    assert part(seen["again"], ROOM) == ROOM
    for moment in ("pulled", "again", "smaller", "mirrored"):
        assert seen[moment]["frozen"] and seen[moment]["same"], moment


def test_another_resolution_is_filled_as_well(seen) -> None:
    assert seen["smaller"]["full"] and seen["smaller"]["rect"] == [1440, 0, 1280, 720]


def test_mirrored_it_steps_aside_and_says_what_the_room_sees(seen) -> None:
    found = seen["mirrored"]
    assert not found["full"] and found["put_away"]
    assert "only for you" in found["words"] and "Win+P" in found["words"]


def test_a_dark_projector_stays_dark_wherever_it_comes_back(seen) -> None:
    assert seen["dark"]["dark"] and part(seen["dark"], ROOM) == ROOM
    found = seen["dark_again_on_the_left"]
    assert found["dark"] and found["same"] and found["full"] and found["rect"] == [-1920, 0, 1920, 1080]


def test_of_several_displays_it_keeps_the_one_it_has(seen) -> None:
    assert seen["a_third"]["screen"] == "projector" and not seen["a_third"]["dark"]
    for moment in ("third_at_once", "only_the_third", "stays_on_the_third"):
        assert seen[moment]["screen"] == "third" and seen[moment]["full"], moment


def test_when_the_laptops_own_display_goes_the_facilitator_has_the_other(seen) -> None:
    assert not seen["lid_at_once"]["full"]
    found = seen["lid"]
    assert found["home"] == "projector" and found["home_seen"] and found["put_away"] and not found["full"]


def test_the_next_run_goes_to_the_display_of_last_time_or_the_chosen_one(seen) -> None:
    assert seen["next_day"]["screen"] == "third" and seen["next_day"]["full"]
    assert seen["chosen"]["screen"] == "projector" and seen["chosen"]["full"]
    assert seen["chosen_anew"]["screen"] == "third" and seen["chosen_anew"]["full"]
    assert seen["chosen_is_away"]["screen"] == "projector" and seen["chosen_is_away"]["full"]


def test_where_that_is_missing_the_picture_stays_here_and_goes_there_when_it_comes(seen) -> None:
    found = seen["none_is_there"]
    assert not found["full"] and not found["put_away"] and found["screen"] == "laptop"
    assert "of last time is not connected" in found["words"]
    assert seen["it_comes_later"]["screen"] == "third" and seen["it_comes_later"]["full"]
