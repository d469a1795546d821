"""With a laptop and a projector the audience window fills the projector; with one screen it is a plain window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "dpr": 1}
PROJECTOR = {"name": "projector", "x": 1440, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
CODE = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui import i18n
from ui.app import Application, make_application
from ui.settings import UserSettings
app = make_application(["pentatone"]); i18n.switch("en")
program = Application(UserSettings.load())
assert program.new(Path(sys.argv[1]))
for _ in range(5): app.processEvents()
program.toggle_audience()
for _ in range(5): app.processEvents()
a = program.audience
print(json.dumps({"screen": a.screen().name(), "full": a.isFullScreen(), "x": a.geometry().x(),
                  "width": a.width(), "window": program.window.screen().name()}))
program.close_window()
"""


def run(tmp_path: Path, screens: list[dict[str, object]]) -> dict[str, object]:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": False, "windowFrameMargins": True,
                                  "screens": screens}))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}",
                                "PENTATONE_CONFIG": str(tmp_path / "config")}
    done = subprocess.run([sys.executable, "-c", CODE, str(tmp_path / "day.pentatone")], cwd=ROOT, env=environment,
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="the path of the screen file has a colon there")
def test_the_audience_window_fills_the_other_screen(tmp_path):
    found = run(tmp_path, [LAPTOP, PROJECTOR])
    assert found == {"screen": "projector", "full": True, "x": 1440, "width": 1920, "window": "laptop"}


@pytest.mark.skipif(sys.platform == "win32", reason="the path of the screen file has a colon there")
def test_with_one_screen_it_is_a_plain_window(tmp_path):
    found = run(tmp_path, [LAPTOP])
    assert found["full"] is False
    assert found["screen"] == "laptop"
