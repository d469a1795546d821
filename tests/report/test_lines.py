"""Line breaks, and users' words made fit for print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.report.breaking import lines, may_break
from workshop.report.pages.plain import joined, pieces, plain

NBSP = "\u00a0"


def broken(text: str, room: int) -> list[str]:
    """Break a text whose every character is one wide."""
    return [text[start:end] for start, end in lines(text, [1.0] * len(text), room)]


@pytest.mark.parametrize(("text", "room", "found"), [
    ("", 5, []),
    ("one two three", 7, ["one two", "three"]),
    ("渠道与商品的数据", 3, ["渠道与", "商品的", "数据"]),
    ("渠道，商品", 2, ["渠", "道，", "商品"]),
    ("（渠道）商品", 3, ["（渠", "道）商", "品"]),
    ("现在Pentatone工具", 10, ["现在", "Pentatone工", "具"]),
    (f"共 3,200{NBSP}万元投入", 8, ["共", f"3,200{NBSP}万元", "投入"]),
    ("2026年底", 5, ["2026年", "底"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a  b", 9, ["a  b"]),
    (" a b ", 1, ["a", "b"]),
    ("中", 0, ["中"]),
])
def test_lines(text: str, room: int, found: list[str]) -> None:
    assert broken(text, room) == found


@pytest.mark.parametrize(("before", "after", "allowed"), [
    ("a", "b", False), ("a", " ", False), (" ", "b", True), ("中", "文", True), ("中", "a", True), ("a", "中", True),
    ("3", "级", False), ("中", "，", False), ("“", "中", False), (NBSP, "中", False), ("中", NBSP, False),
    ("¥", "3", False), ("（", "中", False)])
def test_where_a_line_may_end(before: str, after: str, allowed: bool) -> None:
    assert may_break(before, after) is allowed


@given(st.text(alphabet="ab 中文，（）12\u00a0", max_size=60), st.integers(min_value=1, max_value=12))
def test_nothing_is_lost_and_lines_fit(text: str, room: int) -> None:
    found = broken(text, room)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert all(line == line.strip(" ") and line for line in found)
    assert all(len(line) <= room for line in found)


@pytest.mark.parametrize(("text", "found"), [
    ("  two \n lines\t", "two lines"),
    ("\u202eabc\u202c", "abc"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("a\x00\x07b", "ab"),
    ("cafe\u0301", "caf\u00e9"),
    ("❤\ufe0f", "❤"),
    ("it\u2019s “so”", "it's “so”"),
    ("<b>&\"", "<b>&\""),
    ("\ud800x", "x"),
    ("😀", "😀"),
])
def test_plain(text: str, found: str) -> None:
    assert plain(text) == found


@given(st.text(max_size=400), st.integers(min_value=2, max_value=50))
def test_pieces_keep_every_word(text: str, limit: int) -> None:
    found = pieces(text, limit)
    assert all(0 < len(piece) <= limit for piece in found)
    kept = "".join(plain(line) for line in text.splitlines())
    assert "".join(found).replace(" ", "") == kept.replace(" ", "")


def test_pieces_are_cut_after_a_sentence() -> None:
    assert pieces("第一句话。第二句话很长", 8) == ("第一句话。", "第二句话很长")


def test_joined() -> None:
    assert joined(["a", "bb", "c"], "; ", 5) == ("a; bb", "c")
    assert joined([], "; ", 5) == ()
