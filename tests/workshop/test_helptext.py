"""Help topics: how they are written, what is refused, how names are said, what a search finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshop.errors import BadInput
from workshop.helpsearch import search_help
from workshop.helptext import MAX_FILE, Line, Name, Span, load_help, parse, read_topic, speak, text_of

WHOLE = """# Score
Say where we are
  today.

## Steps
1. Press {key:Enter}, see {topic:talk}.
1. Then {ui:Accept  A}.
- A point.
## Words
= Cell :: One square of {fact:few}.
? Late? :: {keys:repair}
[ ] Bring {action:cards}.
Plain words.
"""


class Words:
    """Says every name in capitals; knows no action called 'none'."""

    def key(self, keys: str) -> str:
        return keys.upper()

    def keys(self, action: str) -> str:
        if action == "none":
            raise LookupError(action)
        return f"F:{action}"

    def action(self, action: str) -> str:
        return action.upper()

    def ui(self, text: str) -> str:
        return text.upper()

    def fact(self, name: str) -> str:
        return "4"


def shelf(folder: Path, **files: str) -> Path:
    """Write topics and a list of contents with all of them."""
    names = sorted({name.rsplit("_", 1)[0] for name in files})
    (folder / "contents.json").write_text(
        f'[{{"id": "g", "name": {{"en": "Group", "zh": "组"}}, "topics": {names}}}]'.replace("'", '"'), "utf-8")
    for name, text in files.items():
        topic, language = name.rsplit("_", 1)
        (folder / f"{topic}.{language}.md").write_text(text, "utf-8")
    return folder


def test_each_kind_of_block_is_told_by_how_it_begins() -> None:
    topic = parse(WHOLE, "score", "en")
    assert topic.title == "Score" and topic.lead == ("Say where we are today.",)
    assert [block.kind for block in topic.blocks] == [
        "head", "step", "step", "point", "head", "term", "trouble", "check", "text"]
    assert topic.blocks[5].beside == ("One square of ", Name("fact", "few"), ".")
    assert [name.value for name in topic.names()] == ["Enter", "talk", "Accept  A", "few", "repair", "cards"]


def test_lines_that_go_on_are_joined_as_the_language_is_written() -> None:
    assert parse("# 题\n第一行，\n  第二行\n  and more\n", "t", "zh").lead == ("第一行，第二行 and more",)


@pytest.mark.parametrize(("text", "line"), [
    ("", "line 1"), ("Score\nlead", "line 1"), ("# Score\n## Steps", "line 2"), ("# S\nlead\n# Again", "line 3"),
    ("# S\nlead\n= only one", "line 3"), ("# S\nlead\n? a :: ", "line 3"), ("# S\n{what:x}", "line 2"),
    ("# S\nlead {key:}", "line 2"), ("# S\nlead { open", "line 2"), ("# S\nlead\n\n\n### deep", "line 5")])
def test_a_line_in_no_known_form_is_named(text: str, line: str) -> None:
    with pytest.raises(ValueError, match=f"^{line}: "):
        parse(text, "t", "en")


def test_names_are_said_and_steps_numbered_anew_after_each_heading(tmp_path: Path) -> None:
    folder = shelf(tmp_path, score_en=WHOLE, talk_en="# Talk\nAbout.\n1. One.\n## More\n1. Again one.\n")
    (group,) = speak(load_help(folder, "en"), Words())
    score, talk = group.topics
    assert score.lines[1].spans == (Span("Press "), Span("ENTER", "key"), Span(", see "),
                                    Span("Talk", "link", "talk"), Span("."))
    assert [line.number for line in score.lines if line.kind == "step"] == [1, 2]
    assert [line.number for line in talk.lines if line.kind == "step"] == [1, 1]
    assert text_of(score.lines[2].spans) == "Then ACCEPT  A."
    assert score.lines[5] == Line("term", (Span("Cell"),), (Span("One square of "), Span("4"), Span(".")))


def test_names_stand_between_marks_in_chinese_only(tmp_path: Path) -> None:
    folder = shelf(tmp_path, a_zh="# 甲\n点{ui:ok}\n", a_en="# A\nPress {ui:ok}\n")
    assert [text_of(speak(load_help(folder, language), Words())[0].topics[0].lead) for language in ("zh", "en")] \
        == ["点“OK”", "Press OK"]


def test_a_name_the_program_does_not_have_is_an_error(tmp_path: Path) -> None:
    groups = load_help(shelf(tmp_path, a_en="# A\nPress {keys:none}\n"), "en")
    with pytest.raises(LookupError):
        speak(groups, Words())


def test_a_further_language_stands_in_files_of_its_own_and_english_for_the_rest(tmp_path: Path) -> None:
    folder = shelf(tmp_path, a_en="# A\nEnglish\n", b_en="# B\nEnglish\n", b_zh="# 乙\n中文\n")
    own = tmp_path / "own"
    own.mkdir()
    (own / "a.de.md").write_text("# A\nDeutsch\n", "utf-8")
    (group,) = load_help(folder, "de", "zh", also=own)
    assert [(topic.id, topic.language) for topic in group.topics] == [("a", "de"), ("b", "zh")]
    assert group.name == "组"


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    folder = shelf(tmp_path, a_en="no title", b_zh="# 乙\n只有中文\n", c_en="# C\nlead\n= x")
    with pytest.raises(BadInput) as caught:
        load_help(folder, "en")
    assert [(problem.key, problem.where) for problem in caught.value.problems] == [
        ("help_form", "a.en.md"), ("help_missing", "b"), ("help_form", "c.en.md")]
    (folder / "contents.json").write_text("{}", "utf-8")
    (folder / "contents.json").write_text("[1]", "utf-8")
    with pytest.raises(BadInput) as caught:
        load_help(folder, "en")
    assert caught.value.problems[0].key == "help_unreadable"


def test_a_file_that_goes_on_and_on_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.en.md"
    file.write_text("# A\n\nIt is long.\n")
    assert read_topic(file).title == "A"
    file.write_text("# A\n\nIt is long.\n" + "- on\n" * (MAX_FILE // 5))
    with pytest.raises(ValueError, match="longer than"):
        read_topic(file)


def test_a_search_wants_all_words_and_puts_titles_first(tmp_path: Path) -> None:
    folder = shelf(tmp_path, a_en="# Room\nThe vote is secret.\n", b_en="# Votes\nIn a room.\n",
                   c_en="# Other\nlead\n## Vote\nin the Room\n")
    groups = speak(load_help(folder, "en"), Words())
    assert [hit.topic for hit in search_help(groups, "vote")] == ["b", "c", "a"]
    assert [hit.topic for hit in search_help(groups, "VOTE room")] == ["a", "b", "c"]
    assert search_help(groups, "  ") == () == search_help(groups, "vote nowhere")


def test_a_hit_shows_the_words_around_what_was_found(tmp_path: Path) -> None:
    long = "word " * 60
    folder = shelf(tmp_path, a_en=f"# A\nlead\n{long} needle {long}\n")
    (hit,) = search_help(speak(load_help(folder, "en"), Words()), "needle")
    assert "needle" in hit.where and len(hit.where) < 130 and hit.where[0] == hit.where[-1] == "…"
