"""A further language is files alone: found, checked text by text, switched to, and never able to stop the program."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QVBoxLayout, QWidget

import resources
from tests.ui.command_line import Run
from ui import i18n, localtexts
from ui.i18n import Speaks
from ui.languagefiles import begin, pseudo
from ui.languages import find_languages, read_language
from ui.languagetexts import flaw_of, read_texts, read_words, words_fit
from ui.lookdesk import LookDesk
from ui.messages import words_for
from ui.reportwords import report_words
from ui.screenwords import say_words, word_faults
from ui.settings import UserSettings
from workshop.errors import WorldFault

GERMAN = """
name = "Deutsch"
locale = "de"
contents = "en"
qt = "qtbase_de"
[dates]
day = "d. MMMM yyyy"
day_of_year = "d. MMMM"
[money]
form = "{0} T¥"
"""
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de"><context><name>Agenda</name>
<message><source>Add people</source><translation>Personen hinzufügen</translation></message>
<message><source>Skip {names}: saves {minutes} min</source><translation>{names} auslassen</translation></message>
<message><source>Set targets</source><translation type="unfinished"></translation></message>
<message><source>Find initiatives</source><translation type="obsolete">Alt</translation></message>
</context></TS>
"""


@pytest.fixture
def german() -> Path:
    """The folder of the user with German in it."""
    folder = i18n.own_folder()
    folder.mkdir(parents=True)
    (folder / "de.toml").write_text(GERMAN, "utf-8")
    (folder / "de.ts").write_text(TS, "utf-8")
    return folder


def said(text: str) -> str:
    return QCoreApplication.translate("Agenda", text)


# Found and used ---------------------------------------------------------------------------------------------------
def test_chinese_and_english_are_there_and_name_each_other() -> None:
    assert [each.code for each in i18n.languages()] == ["zh", "en"]
    assert i18n.other_language().name == "中文"
    i18n.switch("zh")
    assert i18n.other_language().name == "English" and i18n.language() == "zh" and i18n.other_contents() == "en"


def test_a_language_of_files_is_switched_to_while_running(german: Path) -> None:
    i18n.switch("de")
    assert (i18n.in_use().code, i18n.language()) == ("de", "en")
    assert said("Add people") == "Personen hinzufügen"
    # What is not written, no longer asked for, or does not fit stays English.
    assert said("Set targets") == "Set targets" and said("Find initiatives") == "Find initiatives"
    assert said("Skip {names}: saves {minutes} min").format(names="a", minutes=3) == "Skip a: saves 3 min"
    (fault,) = i18n.language_faults()
    assert words_for(fault) == "1 texts of de.ts do not fit the program and are shown untranslated; the first is " \
                               "“Skip {names}: saves {minutes} min”."
    i18n.switch("en")
    assert said("Add people") == "Add people" and i18n.language_faults() == ()


def test_widgets_hear_of_it_and_numbers_follow(qtbot, german: Path) -> None:
    class Both(Speaks):
        def __init__(self) -> None:
            super().__init__()
            self.words, self.field, box = QLabel(), QDoubleSpinBox(), QVBoxLayout(self)
            box.addWidget(self.words)
            box.addWidget(self.field)

        def retranslate(self) -> None:
            self.words.setText(said("Add people"))

    made = Both()
    qtbot.addWidget(made)
    made.field.setValue(1.5)
    made.show()
    i18n.switch("de")
    qtbot.waitUntil(lambda: made.words.text() == "Personen hinzufügen")
    assert made.field.text() == "1,50"
    i18n.switch("en")
    qtbot.waitUntil(lambda: made.words.text() == "Add people")
    assert made.field.text() == "1.50"


def test_ctrl_l_goes_round_all_and_the_choice_is_kept(german: Path, tmp_path: Path) -> None:
    owner = QWidget()
    settings = UserSettings(path=tmp_path / "s.json")
    desk, told = LookDesk(settings, owner), []
    desk.notice.connect(told.append)
    codes = []
    for _ in range(3):
        desk.switch_language()
        codes.append(settings.language)
    assert codes == ["de", "zh", "en"] and len(told) == 1
    assert UserSettings.load(settings.path).language == "en"


def test_a_language_whose_files_are_gone_is_another(german: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "system_language", lambda: "zh")
    (german / "de.toml").unlink()
    i18n.switch("de")
    assert i18n.in_use().code == "zh"


def test_words_of_charts_come_along(german: Path) -> None:
    english = report_words().say("en").texts
    key = next(key for key, words in english.items() if "{n:" in words)
    (german / "de.words.json").write_text('{"and": " und ", "brand": "{boom}", "no_such_key": "x"}', "utf-8")
    i18n.switch("de")
    assert say_words()("and") == " und " and say_words()("brand") == english["brand"]
    assert say_words()(key, **{name: 2 for name in ("n",)}) if english[key].count("{") == 1 else True
    assert "2 words of de.words.json" in words_for(word_faults()[0])
    i18n.switch("en")
    assert say_words()("and") == english["and"] and word_faults() == ()


# Numbers, money, days ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("code", "number", "money", "day", "moment"), [
    ("zh", "1,234.5", "123.4 万元", "2026年11月2日", "11月2日 09:05"),
    ("en", "1,234.5", "¥ 1,234 k", "2 Nov 2026", "2 Nov 09:05"),
    ("de", "1.234,5", "1.234 T¥", "2. November 2026", "2. November 09:05")])
def test_each_writes_in_its_own_way(german: Path, code: str, number: str, money: str, day: str, moment: str) -> None:
    i18n.switch(code)
    assert localtexts.digits(1234.5, 1) == number and localtexts.money(1234) == money
    assert localtexts.day("2026-11-02") == day == localtexts.day(date(2026, 11, 2))
    assert localtexts.read_day(day) == "2026-11-02" and localtexts.read_number(number) == 1234.5
    at = datetime(2026, 11, 2, 9, 5).astimezone()
    assert localtexts.moment(at, datetime(2026, 12, 1).astimezone()) == moment
    assert localtexts.moment(at, at) == "09:05" and localtexts.moment(at, at.replace(year=2027)).startswith(day)


def test_what_is_typed_is_read_in_any_form(german: Path) -> None:
    assert [localtexts.read_number(text) for text in ("１２３４", "1,234.5", "1,5", "12,34", "0x1", "1e5", "9" * 400)] \
        == [1234, 1234.5, None, None, None, None, None]
    assert {localtexts.read_day(text) for text in ("2026-11-22", "22.11.2026", "22. 11. 2026", "2026年11月22日",
                                                   "２０２６年１１月２２日", "22 Nov 2026",
                                                   "22 november 2026")} == {"2026-11-22"}
    assert localtexts.read_day("31.2.2026") is None and localtexts.read_day(" ") == ""
    i18n.switch("de")
    assert [localtexts.read_number(text) for text in ("1,5", "1.5", "1.500", "1,500.5")] == [1.5, 1.5, 1500, 1500.5]
    assert localtexts.read_day("22 März 2026") == "2026-03-22"


# Broken files -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("name", "content", "words"), [
    ("de.toml", b"\xff\xfe", "no sound TOML"), ("de.toml", b"x" * 20_000, "no sound TOML"),
    ("de.toml", b"name = 3", "entry “name”"), ("de.toml", b'name = "D"\nlocale = "de"\ncontents = "fr"', "“contents”"),
    ("de.toml", GERMAN.encode() + b"[marks]\nlist = 3", "“marks.list”"),
    ("de.toml", GERMAN.replace("{0}", "{0}{1}").encode(), "“money.form”"),
    ("de.toml", GERMAN.replace("{0}", "{0.__class__}").encode(), "“money.form”"),
    ("de.toml", GERMAN.replace('"d. MMMM"', '"hello"').encode(), "“dates.day_of_year”"),
    ("de.toml", b"nmae = 'D'\n" + GERMAN.encode(), "“nmae” means nothing"),
    ("de.toml", GERMAN.replace('"de"', '"qq"').encode(), "“locale”"),
    ("zh.toml", GERMAN.encode(), "come with the program"), ("Deutsch.toml", GERMAN.encode(), "no name for a language"),
    ("fr.toml", GERMAN.encode(), "fr.ts is missing")])
def test_a_broken_language_is_left_out_with_a_sentence(german: Path, name: str, content: bytes, words: str) -> None:
    (german / name).write_bytes(content)
    sentences = [words_for(fault) for fault in i18n.language_faults()]
    assert len(sentences) == 1 and words in sentences[0] and name in sentences[0], sentences
    assert {"zh", "en"} <= {each.code for each in i18n.languages()}


@pytest.mark.parametrize("content", ["", "<TS>", "<html></html>", "x" * 10, "\0",
                                     '<!DOCTYPE TS [<!ENTITY a "b">]><TS>&a;</TS>'])
def test_broken_texts_leave_the_interface_in_english(german: Path, content: str) -> None:
    (german / "de.ts").write_text(content, "utf-8")
    i18n.switch("de")
    assert i18n.in_use().code == "en" and "de.ts" in words_for(i18n.language_faults()[0])


def test_texts_are_those_of_their_own_context_alone(german: Path) -> None:
    # Contexts within contexts, a hundred thousand deep, would else be gone through once for each of them.
    file = german / "de.ts"
    file.write_text("<TS><context><name>A</name><context><name>B</name><message><source>x</source>"
                    "<translation>y</translation></message></context></context></TS>")
    assert not read_texts(file).found


@pytest.mark.parametrize(("source", "words", "flaw"), [
    ("Save {0}", "{0} sichern", None), ("{0} of {1}", "{1}: {0}", None), ("Save {0}", "Sichern", "places"),
    ("Save", "{0}", "places"), ("Save", "{", "places"), ("{0}", "{0!r}", "places"), ("{0}", "{0.real}", "places"),
    ("{0:>9}", "{0}", "places"), ("Files (*.pdf)", "Dateien (*.pdf)", None), ("Files (*.pdf)", "Dateien", "patterns"),
    ("Save", "S" * 500, "long"), ("Save", "Si\x00", "signs"), ("Save", "Si\u202echern", "signs"), ("a", "b\nc", None)])
def test_only_texts_that_fit_are_taken(source: str, words: str, flaw: str | None) -> None:
    assert flaw_of(source, words) == flaw


def test_words_with_plurals_may_differ_but_not_in_their_values() -> None:
    assert words_fit("{n} {n:level|levels}", "{n} {n:Stufe|Stufen}") and words_fit("{n} people", "Leute")
    assert not words_fit("{n}", "{m}") and not words_fit("{n}", "{n.real}") and not words_fit("{n}", "{n:Stufe}")


# Making one -------------------------------------------------------------------------------------------------------
def test_the_pseudo_language_is_longer_marked_and_whole(tmp_path: Path) -> None:
    template, base = resources.path("i18n", "zh.ts"), resources.path("i18n", "en.toml")
    english = report_words().say("en").texts
    begin("xx", tmp_path, template, base, english, pseudo, "Pseudo")
    texts, words = read_texts(tmp_path / "xx.ts"), read_words(tmp_path / "xx.words.json", english)
    assert not texts.refused and not texts.unwritten and not words.refused
    assert len(texts.found) > 3000 and len(words.found) == len(english)
    assert sum(map(len, texts.found.values())) > 1.25 * sum(len(place[1]) for place in texts.found)
    assert pseudo("Save {0}: *.pdf  Ctrl+L") == "«Šååvéé {0}: *.pdf  Ctrl+L»" and pseudo(", ") == ", "
    assert [each.code for each in find_languages([base.parent, tmp_path])[0]] == ["zh", "en", "xx"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    template, base = resources.path("i18n", "zh.ts"), resources.path("i18n", "en.toml")
    (tmp_path / "de.ts").write_text("mine")
    for code in ("de", "zh", "../x"):
        with pytest.raises(WorldFault):
            begin(code, tmp_path, template, base)
    assert [path.name for path in tmp_path.iterdir()] == ["de.ts"]


def test_the_command_line_lists_begins_and_checks(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "languages"
    made = run("languages", "new", "de", "--name", "Deutsch")
    assert made.code == 0 and sorted(path.name for path in folder.iterdir()) == ["de.toml", "de.ts", "de.words.json"]
    assert read_language(folder / "de.toml", i18n.in_use()).locale == "de"
    assert "Deutsch" in run("languages").out and "0 texts" in run("languages", "check", "de").out
    (folder / "de.ts").write_text(TS, "utf-8")
    found = run("languages", "check", "de", "--json").json
    assert (found["texts"], found["empty"], [one["why"] for one in found["refused"]]) == (
        1, 1, ["other places to fill in"])
    assert run("languages", "new", "de").code == 3 and run("languages", "check").code == 3


def test_times_are_stored_in_utc_and_told_as_on_the_wall() -> None:
    at = datetime(2026, 11, 2, 9, 5, 7, tzinfo=UTC)
    assert localtexts.to_the_second(at.isoformat()) == f"{localtexts.day(at.astimezone().date())} " \
                                                       f"{at.astimezone():%H:%M:%S}"
