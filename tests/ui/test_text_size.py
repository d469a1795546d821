"""Text size: taken up before Qt begins, the room sees the same at every size, and the program starts itself again."""

from __future__ import annotations

import json
import os
import sys

import pytest

from ui import again, textsize
from ui.again import VARIABLE, Resume
from ui.audience.room import pixels, unit


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A program that has not taken a size yet."""
    monkeypatch.setattr(textsize, "_before", [])
    monkeypatch.setattr(textsize, "_in_use", [100])
    # Set first, so that what `take` sets is taken off again.
    monkeypatch.setenv(textsize.FACTOR, "1")
    monkeypatch.delenv(textsize.FACTOR)
    return monkeypatch


@pytest.mark.parametrize(("given", "scale", "factor"), [
    (None, 150, "1.5000"), ("1.25", 200, "2.5000"), ("nonsense", 80, "0.8000"), ("90", 125, "1.2500"), ("2", 100, "2"),
    (None, 100, None)])
def test_it_multiplies_what_the_surroundings_give(fresh: pytest.MonkeyPatch, given: str | None, scale: int,
                                                  factor: str | None) -> None:
    if given is not None:
        fresh.setenv(textsize.FACTOR, given)
    textsize.take(scale)
    assert os.environ.get(textsize.FACTOR) == factor and textsize.in_use() == scale
    assert textsize.surroundings().get(textsize.FACTOR) == given, "the next run begins where this one did"


@pytest.mark.parametrize("height", [720, 1080, 2160])
def test_words_are_as_large_on_the_wall_at_every_text_size(fresh: pytest.MonkeyPatch, height: int) -> None:
    found = {}
    for scale in (80, 100, 125, 150, 200):
        textsize.take(scale)
        # Qt makes a window of so many pixels of its own out of the projector's.
        found[scale] = pixels(20, round(height * 100 / scale)) * scale / 100
    assert min(found.values()) >= 20 * max(height / 1080, 1), "never under 20 pixels of the projector"
    assert max(found.values()) - min(found.values()) < 2


def test_at_the_usual_size_nothing_is_changed_up_to_full_hd(fresh: pytest.MonkeyPatch) -> None:
    assert [unit(height) for height in (600, 720, 1080, 2160)] == [1.0, 1.0, 1.0, 2.0]


# Starting again -------------------------------------------------------------------------------------------------
def test_from_source_and_frozen_the_next_run_opens_the_same_file(fresh: pytest.MonkeyPatch) -> None:
    textsize.take(150)
    before = Resume("/客户/day.pentatone", "score", room=True)
    program, arguments, surroundings = again.call(before)
    assert (program, arguments) == (sys.executable, ["-m", "ui.cli", "open", "/客户/day.pentatone"])
    assert textsize.FACTOR not in surroundings and surroundings["PYTHONPATH"]
    fresh.setattr(sys, "frozen", True, raising=False)
    assert again.call(before)[1] == ["open", "/客户/day.pentatone"] and again.call(Resume())[1] == []
    fresh.setenv(VARIABLE, surroundings[VARIABLE])
    assert again.resumed() == before and again.resumed() == Resume(), "once"


@pytest.mark.parametrize("words", ["", "[]", "3", "{"])
def test_nonsense_is_no_run_before(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setenv(VARIABLE, words)
    assert again.resumed() == Resume()


def test_it_really_starts(qtbot, monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    goal = tmp_path / "started"
    code = f"import os; open({str(goal)!r}, 'w').write(os.environ[{VARIABLE!r}])"
    monkeypatch.setattr(again, "call", lambda resume: (
        sys.executable, ["-S", "-c", code], dict(os.environ) | {VARIABLE: json.dumps({"file": resume.file})}))
    assert again.start(Resume("a.pentatone"))
    qtbot.waitUntil(lambda: goal.exists() and goal.read_text() == '{"file": "a.pentatone"}', timeout=10_000)
    monkeypatch.setattr(again, "call", lambda resume: ("/no/such/program", [], {}))
    assert not again.start(Resume())
