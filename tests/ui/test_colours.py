"""Contrast and colour vision: every theme can be read, and its five levels stay apart for every eye."""

from __future__ import annotations

import ast
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import resources
import ui
from tests.ui.colour_vision import VISIONS, difference, lab, seen
from ui.settings import THEMES
from ui.theme import Theme, contrast, letter_on, load, style_sheet

# Two neighbours differ by at least this much (CIEDE2000). From 5 on an observer sees two different colours, not two
# shades of one: W. S. Mokrzycki, M. Tatol, "Colour difference ΔE: a survey", Machine Graphics and Vision 20(4), 2011.
# The number stands in every cell besides, so that nobody has to tell levels by their colour alone.
APART = 5.0
GROUNDS = ("paper", "surface", "rail", "soft", "chosen")
WORDS = ("ink", "quiet", "action", "good", "bad", "attention_ink")
NOTES = ("pain", "idea", "evidence", "decision", "question", "parking")
HEX = re.compile(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b")
FINE = [1 + step / 10 for step in range(41)]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load(request.param)


# The measures themselves ------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("first", "second", "expected"), (
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
))
def test_the_difference_is_the_one_of_sharma_wu_and_dalal(first, second, expected):
    assert difference(first, second) == pytest.approx(expected, abs=5e-5)
    assert difference(second, first) == pytest.approx(expected, abs=5e-5)


def test_lightness_and_simulations_meet_what_is_known_of_them():
    assert lab(seen(QColor("#FFFFFF"), "normal")) == pytest.approx((100, 0, 0), abs=0.02)
    assert lab(seen(QColor("#FF0000"), "normal")) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    for vision in VISIONS:
        for grey in ("#000000", "#777777", "#FFFFFF"):
            # Who confuses red and green sees greys as they are.
            assert seen(QColor(grey), vision) == pytest.approx(seen(QColor(grey), "normal"), abs=2e-4)
    red, green = QColor("#C2453D"), QColor("#6F7A2C")
    far = {vision: difference(lab(seen(red, vision)), lab(seen(green, vision))) for vision in VISIONS}
    assert far["deuteranopia"] < far["normal"] / 3, "a red and a green that deuteranopes confuse"


# The five levels --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("vision", VISIONS)
def test_neighbouring_levels_stay_apart(theme, vision):
    levels = [lab(seen(level, vision)) for level in theme.levels]
    assert len(levels) == 5
    assert min(difference(a, b) for a, b in pairwise(levels)) >= APART


@pytest.mark.parametrize("vision", VISIONS)
def test_lightness_goes_one_way_from_level_to_level(theme, vision):
    lightness = [lab(seen(theme.level(value), vision))[0] for value in FINE]
    steps = [b - a for a, b in pairwise(lightness)]
    assert all(step > 0 for step in steps) or all(step < 0 for step in steps)


def test_the_lowest_level_is_the_one_nearest_to_the_paper(theme):
    paper = lab(seen(theme["paper"], "normal"))[0]
    away = [abs(lab(seen(level, "normal"))[0] - paper) for level in theme.levels]
    assert away == sorted(away)


def test_the_number_in_a_cell_can_be_read(theme):
    for value in FINE:
        ground = theme.level(value)
        assert contrast(theme.ink_on(ground), ground) >= 4.5, value


def test_whole_levels_carry_words_with_the_contrast_of_the_theme(theme):
    assert min(contrast(theme.ink_on(level), level) for level in theme.levels) >= theme.text


def test_the_target_tick_shows_on_every_level(theme):
    assert contrast(theme["mark"], theme["mark_edge"]) >= 3.0
    for value in FINE:
        ground = theme.level(value)
        assert max(contrast(theme[name], ground) for name in ("mark", "mark_edge")) >= 3.0, value


# Words and marks --------------------------------------------------------------------------------------------------
def test_the_high_contrast_theme_asks_for_more():
    assert {name: load(name).text for name in THEMES} == {"light": 4.5, "dark": 4.5, "contrast": 7.0}
    assert load("contrast").border >= 2 and load("contrast").focus > load("contrast").border
    assert load("contrast").pen("line", 1).widthF() == 2.0 and load("light").pen("line", 1).widthF() == 1.0


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read_on_every_ground(theme, word, ground):
    assert contrast(theme[word], theme[ground]) >= theme.text


@pytest.mark.parametrize(("word", "ground"), (
    ("on_action", "action"), ("on_action", "action_hover"), ("on_attention", "attention"), ("on_tip", "tip"),
    ("on_veil", "veil"), ("quiet", "unscored"), ("ink", "unscored"), ("ink", "hatch")))
def test_words_can_be_read_on_their_own_ground(theme, word, ground):
    assert contrast(theme[word], theme[ground]) >= theme.text


@pytest.mark.parametrize("ground", ("paper", "surface"))
def test_focus_and_boxes_to_tick_stand_out(theme, ground):
    assert contrast(theme["action"], theme[ground]) >= 3.0
    assert contrast(theme["box_edge"], theme[ground]) >= 3.0
    if theme.name == "contrast":
        assert contrast(theme["edge"], theme[ground]) >= 7.0
        assert contrast(theme["line"], theme[ground]) >= 7.0
        assert contrast(theme["attention"], theme[ground]) >= 3.0


@pytest.mark.parametrize("kind", NOTES)
def test_sticky_notes_can_be_read(theme, kind):
    ground = theme[f"note_{kind}"]
    assert contrast(theme.ink_on(ground), ground) >= theme.text
    assert contrast(theme["ink"], ground) >= theme.text


def test_sticky_notes_of_two_kinds_look_different(theme):
    seen_as = {kind: lab(seen(theme[f"note_{kind}"], "normal")) for kind in NOTES}
    close = [(a, b) for a in NOTES for b in NOTES if a < b and difference(seen_as[a], seen_as[b]) < 5]
    assert not close


def test_a_capability_has_a_letter_one_can_read_and_words_one_can_read(theme):
    for pack in sorted(resources.path("packs").glob("*/capabilities.json")):
        for capability in json.loads(pack.read_text("utf-8")):
            colour = QColor(capability["colour"])
            assert contrast(letter_on(colour), colour) >= 3.0, capability["colour"]
            for ground in ("paper", "surface"):
                assert contrast(theme.readable(colour, theme[ground]), theme[ground]) >= theme.text


def test_a_colour_that_can_be_read_stays_as_it_is():
    light = load("light")
    blue, gold = QColor("#2E4A8B"), QColor("#C8922B")
    assert light.readable(blue, light["paper"]) == blue
    changed = light.readable(gold, light["paper"])
    assert changed != gold and changed != light["ink"]
    # A darker gold, not another colour: the next step back could not be read.
    assert changed.red() > changed.green() > changed.blue()
    assert light.text <= contrast(changed, light["paper"]) < light.text + 1


def test_ink_has_most_contrast_where_nothing_has_enough():
    grey = QColor("#808080")
    for name in THEMES:
        ink = load(name).ink_on(grey)
        assert contrast(ink, grey) == max(contrast(QColor(other), grey) for other in ("#000000", "#FFFFFF")) \
            or contrast(ink, grey) >= load(name).text


# One place for colours --------------------------------------------------------------------------------------------
def test_all_themes_have_the_same_names():
    first, *others = (load(name) for name in THEMES)
    for other in others:
        assert other.colours.keys() == first.colours.keys()
        assert other.icons.keys() == first.icons.keys() and len(other.levels) == len(first.levels)
    assert [load(name).name for name in THEMES] == list(THEMES)


def test_the_marks_of_the_controls_can_be_seen(theme):
    for icon, ground in (("tick", theme["action"]), ("down", theme["surface"])):
        drawn = resources.path("icons", f"{theme.icons[icon]}.svg").read_text("utf-8")
        (stroke,) = HEX.findall(drawn)
        assert contrast(QColor(stroke), ground) >= 3.0


def test_the_style_sheet_has_no_colour_of_its_own(theme):
    known = {colour.name() for colour in theme.colours.values()}
    assert set(HEX.findall(style_sheet(theme))) <= known


# File: what may stand there, and why.
ALLOWED = {
    "sentences.py": {"#0B4A63"},  # the example in a sentence about a wrong colour
    "stages/commit/pagestack.py": {"white"},  # the pages of a report are paper, whatever the theme
    "pictures.py": {"white"},  # a photo without glass is put on a white sheet, whatever the theme
}
_SKIPPED = ("theme.py",)
# The canvas and the charts are tested beside their own painting.
_ELSEWHERE = ("canvas", "charts")


def _colours_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.body[0].value) for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body
            and isinstance(node.body[0], ast.Expr)}
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            found.update(HEX.findall(node.value))
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) \
                and node.value.attr == "GlobalColor" and node.attr != "transparent":
            found.add(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QColor" \
                and node.args and isinstance(node.args[0], ast.Constant):
            found.add(str(node.args[0].value))
    return found


def test_no_colour_stands_outside_the_themes():
    home = Path(ui.__file__).parent
    found = {path.relative_to(home).as_posix(): _colours_in(path) for path in sorted(home.rglob("*.py"))
             if path.name not in _SKIPPED and path.relative_to(home).parts[0] not in _ELSEWHERE}
    assert len(found) > 100
    assert {name: colours - ALLOWED.get(name, set()) for name, colours in found.items()
            if colours - ALLOWED.get(name, set())} == {}
    assert {name for name in ALLOWED if not found[name]} == set(), "an allowance nobody needs any more"


def test_the_search_for_colours_finds_them(tmp_path):
    file = tmp_path / "bad.py"
    file.write_text('"""Like #AABBCC."""\na = "border: 1px solid #123456"\nb = QColor(1, 2, 3)\n'
                    "c = Qt.GlobalColor.red\nd = Qt.GlobalColor.transparent\n", "utf-8")
    assert _colours_in(file) == {"#123456", "1", "red"}
