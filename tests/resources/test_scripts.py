"""The facilitator's scripts: complete, short enough to be spoken, and true to the method."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from workshop.agenda import BREAK, LUNCH, WORTH
from workshop.model.agenda import AgendaItem
from workshop.model.text import Text
from workshop.scripts import LONGEST_EN, LONGEST_ZH, WANTED, Script, faults, load_scripts, script_name, script_of

PATH = resources.path("help", "scripts.json")
SCRIPTS = load_scripts(PATH)


def texts(script: Script) -> list[Text]:
    return [script.purpose, *script.say, *script.watch, script.behind]


def test_every_stage_has_one_in_the_order_of_the_day() -> None:
    assert tuple(script.id for script in SCRIPTS) == WANTED
    assert WANTED == ("prepare", "outlook", "pain", "score", "target", "initiatives", "priority", "roadmap", "commit",
                      "break", "debrief")


@pytest.mark.parametrize("script", SCRIPTS, ids=[script.id for script in SCRIPTS])
def test_both_languages_in_good_form(script: Script) -> None:
    for text in texts(script):
        assert text.zh != text.en and any("\u4e00" <= char <= "\u9fff" for char in text.zh)
        assert not any("\u4e00" <= char <= "\u9fff" for char in text.en)
        assert text.zh[-1] in "。？" and text.en[-1] in ".?"
        assert not set(text.zh) & set(",;:?!()") and not set("，。；：？！") & set(text.en)
        assert "  " not in text.en and "{" not in text.zh + text.en
    lines = [text.en for text in texts(script)]
    assert len(set(lines)) == len(lines)


def test_no_line_is_told_twice() -> None:
    lines = [text.zh for script in SCRIPTS for text in texts(script)]
    assert len(set(lines)) == len(lines)


def test_the_scoring_keeps_to_the_method() -> None:
    score = script_of(SCRIPTS, "score")
    assert score is not None
    said, watched = [t.zh for t in score.say], [t.zh for t in score.watch]
    # Blind first, all at once, the lowest before the highest, the head of the table last.
    assert "不商量" in said[0] and "一起亮牌" in said[1]
    assert said[2].index("最低") < said[2].index("最高")
    assert any("职位最高的最后发言" in line for line in watched)
    assert any("证据" in line for line in watched) and any("不取平均" in line for line in watched)


def test_what_is_wrong_is_told() -> None:
    assert faults(SCRIPTS) == ()
    score = SCRIPTS[3]
    assert faults(SCRIPTS[1:]) == ("prepare: missing",)
    assert faults((*SCRIPTS, score)) == ("score: unknown or there twice",) * 2
    assert faults((*SCRIPTS, replace(score, id="lunch"))) == ("lunch: unknown or there twice",)

    def broken(**changes) -> tuple[str, ...]:
        return faults((*SCRIPTS[:3], replace(score, **changes), *SCRIPTS[4:]))

    assert broken(say=score.say[:1]) == ("score: say needs 2 to 4 lines",)
    assert broken(watch=score.watch + score.watch) == ("score: watch needs 2 to 4 lines",)
    assert broken(behind=Text("快。", " ")) == ("score: a line is empty in one language",)
    assert broken(purpose=Text("长" * (LONGEST_ZH + 1), "x")) == ("score: too long: x",)
    assert broken(purpose=Text("短。", "y" * (LONGEST_EN + 1)))[0].startswith("score: too long: yyy")


def test_a_file_that_is_something_else(tmp_path: Path) -> None:
    path = tmp_path / "scripts.json"
    path.write_text("{}", "utf-8")
    with pytest.raises(ValueError, match="expected a list"):
        load_scripts(path)
    path.write_text(json.dumps(json.loads(PATH.read_text("utf-8"))[:3]), "utf-8")
    with pytest.raises(ValueError, match="target: missing"):
        load_scripts(path)


@pytest.mark.parametrize(("item", "name"), [
    (AgendaItem("a", "stage", "score"), "score"), (AgendaItem("a", "break", "", BREAK), "break"),
    (AgendaItem("a", "break", "", LUNCH), "break"), (AgendaItem("a", "talk", "", WORTH), "debrief"),
    (AgendaItem("a", "talk", "", "董事长讲话"), "")])
def test_the_script_of_a_block(item: AgendaItem, name: str) -> None:
    assert script_name(item) == name
    assert (script_of(SCRIPTS, name) is None) == (name == "")
